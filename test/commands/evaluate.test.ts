import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EngineProblem } from '../../src/evaluate/problem.ts';
import { folderWith } from '../support/folder.ts';
import { assay } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';
import { refusedFiles, usual } from './refused-files.ts';

const folder = folderWith();
let files = 0;

const write = (content: string | Uint8Array, ending: string): string => {
  const name = `f${files++}.${ending}`;
  writeFileSync(join(folder, name), content);
  return name;
};

const evaluated = (content: string | Uint8Array, ending: string, config = usual, json = true) =>
  assay(folder, [
    'evaluate',
    write(content, ending),
    '--config',
    write(config, 'yaml'),
    ...(json ? ['--json'] : []),
  ]);

const problemsOf = (stdout: string): readonly EngineProblem[] => JSON.parse(stdout).problems;

describe('assay evaluate refuses', () => {
  it.each(refusedFiles.map((one) => [one[0], one] as const))('%s', async (_, one) => {
    const [, content, ending, expected, config] = one;
    const { code, stdout, stderr } = await evaluated(content, ending, config);
    expect([code, stderr]).toEqual([2, '']);
    const problems = problemsOf(stdout);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['problems']);
    expect(problems).toContainEqual(expect.objectContaining(expected));
    for (const problem of problems)
      expect(problem).toMatchObject({
        severity: 'error',
        file: expect.stringMatching(/^f\d+\./),
        message: /./,
      });
    expect(stdout).not.toContain(folder);
  });
});

it('tells of a file that is not there, and of a config that is not', async () => {
  const config = write(usual, 'yaml');
  const nowhere = await assay(folder, ['evaluate', 'nowhere.csv', '--config', config, '--json']);
  expect(nowhere.code).toBe(2);
  expect(problemsOf(nowhere.stdout)).toMatchObject([
    { code: 'file-not-found', file: 'nowhere.csv', line: null },
  ]);
  const without = await assay(folder, ['evaluate', 'nowhere.csv', '--config', 'nowhere.yaml', '--json']);
  expect(without.code).toBe(2);
  expect(problemsOf(without.stdout)).toMatchObject([{ code: 'file-not-found', file: 'nowhere.yaml' }]);
});

describe('as many problems as can be found', () => {
  const many = `id,y,s\n${Array.from({ length: 250 }, (_, row) => `r${row},${row % 2},2\n`).join('')}`;

  it('are told together, with their lines, and no more than 100', async () => {
    const { code, stdout } = await evaluated(many, 'csv');
    expect(code).toBe(2);
    const problems = problemsOf(stdout);
    expect(problems).toHaveLength(100);
    expect(new Set(problems.map((one) => one.code))).toEqual(new Set(['score-out-of-range']));
    const lines = problems.map(({ line }) => line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    for (const { line, row } of problems) expect(line).toBe((row ?? 0) + 1);
  });

  it('of several kinds stand in the order of the file', async () => {
    const { stdout } = await evaluated('id,y,s\na,1,0.9\na,0,1.5\n,1,0.4\nd,,x\n', 'csv');
    expect(problemsOf(stdout).map(({ code, row }) => [code, row])).toEqual([
      ['duplicate-id', 2],
      ['score-out-of-range', 2],
      ['missing-id', 3],
      ['score-not-a-number', 4],
      ['label-missing', 4],
    ]);
  });

  it('go to stderr for people, and stdout stays empty', async () => {
    const { code, stdout, stderr } = await evaluated(many, 'csv', usual, false);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^f\d+\.csv:2: error: s is 2, not a probability from 0 to 1 \[score-out-of-range\]$/m,
    );
  });
});

const whole = `${usual.replace('metrics: [count, recall, auc_roc]', 'metrics: [count, recall, precision, auc_roc, ece, brier]')}slices: [[sex], [sex, region]]
fairness: { by: [sex], metrics: [demographic_parity_ratio], bars: { demographic_parity_ratio: 0.8 } }
intervals: { level: 0.95 }
`;

const rows = Array.from({ length: 60 }, (_, row) => {
  const sex = ['F', 'M', ''][row % 3];
  return `p${row},${row % 2},${((row * 7) % 60) / 60},${sex},${row % 4 < 2 ? 'north' : 'south'}`;
});
const people = `id,y,s,sex,region\n${rows.join('\n')}\n`;

describe('assay evaluate answers', () => {
  it('as the contract shapes it, and with nothing else on stdout', async () => {
    const { code, stdout, stderr } = await evaluated(people, 'csv', whole);
    expect([code, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      rows: 60,
      overall: {
        count: { value: 60 },
        recall: { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) },
        ece: { value: expect.any(Number) },
      },
    });
    expect(answer.overall.count).toEqual({ value: 60 });
    expect(answer.overall.ece).not.toHaveProperty('low');
    expect(answer.slices.map(({ where }: { where: object }) => where).slice(0, 4)).toEqual([
      { sex: 'F' },
      { sex: 'M' },
      { sex: null },
      { sex: 'F', region: 'north' },
    ]);
    expect(answer.slices[0]).toMatchObject({ rows: 20, metrics: { recall: { value: expect.any(Number) } } });
    expect(answer.fairness).toMatchObject([
      {
        by: ['sex'],
        metric: 'demographic_parity_ratio',
        value: expect.any(Number),
        meets: expect.any(Boolean),
        lowest: { group: expect.any(Object), value: expect.any(Number), k: expect.any(Number), n: 20 },
        highest: { n: 20 },
        pairs: [{ group: { sex: 'M' }, reference: { sex: 'F' }, value: expect.any(Number) }],
        excluded: [{ group: { sex: null }, rows: 20, because: 'missing value' }],
      },
    ]);
  });

  it('null with a reason where there is no number, and what the library says', async () => {
    const { code, stdout } = await evaluated(
      'id,y,s\na,1,0.1\nb,1,0.2\n',
      'csv',
      usual.replace('recall', 'precision'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).overall).toMatchObject({
      auc_roc: { value: null, undefined: expect.any(String) },
      precision: { value: null, undefined: expect.any(String), conventional: 0 },
    });
    expect(JSON.parse(stdout).overall.auc_roc).not.toHaveProperty('conventional');
  });

  it('the same from CSV, JSON lines and any order of the rows', async () => {
    const told = await evaluated(people, 'csv', whole);
    const reversed = await evaluated(`id,y,s,sex,region\n${rows.toReversed().join('\n')}\n`, 'csv', whole);
    const objects = rows.map((row) => {
      const [id, y, s, sex, region] = row.split(',');
      return JSON.stringify({ id, y: Number(y), s: Number(s), sex: sex === '' ? null : sex, region });
    });
    const jsonl = await evaluated(objects.join('\n'), 'ndjson', whole);
    expect(jsonl.stdout).toBe(told.stdout);
    expect(reversed.stdout).toBe(told.stdout);
  });

  it('people within 80 columns, whatever the names', async () => {
    const long = people.replaceAll('north', 'n'.repeat(90)).replaceAll('south', '\u202esouth');
    const { code, stdout, stderr } = await evaluated(long, 'csv', whole, false);
    expect([code, stderr]).toEqual([0, '']);
    expect(tooWide(stdout, 80)).toEqual([]);
    expect(stdout).toContain('60 rows');
  });
});
