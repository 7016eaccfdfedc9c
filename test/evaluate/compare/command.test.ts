import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compare } from '../../../src/commands/compare.ts';
import { CapturedTerminal } from '../../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const config = write(
  'evaluate.yaml',
  [
    'task: binary',
    'columns: { id: id, label: y, score: s }',
    'metrics: [count, tp, recall, precision, auc_roc, brier]',
    'slices: [[sex]]',
    'compare: { replicates: 200, seed: 3 }',
    '',
  ].join('\n'),
);

const lines = (rows: readonly (readonly [string, number, number])[]): string =>
  `id,y,s\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;
const champion = write(
  'champion.csv',
  lines([
    ['a', 1, 0.9],
    ['b', 0, 0.6],
    ['c', 1, 0.4],
    ['d', 0, 0.1],
    ['e', 1, 0.7],
  ]),
);
const challenger = write(
  'challenger.csv',
  lines([
    ['e', 1, 0.8],
    ['d', 0, 0.2],
    ['b', 0, 0.3],
    ['c', 1, 0.6],
    ['a', 1, 0.95],
  ]),
);

const run = async (after: string, before: string, json = true) => {
  const terminal = new CapturedTerminal(folder);
  const code = await compare(after, { champion: before, config, json }, terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
};

it('answers as data, without the counts', async () => {
  const { code, stdout, stderr } = await run(challenger, champion);
  expect([code, stderr]).toEqual([0, '']);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    rows: { champion: 5, challenger: 5 },
    matched: 5,
    tests: [
      { test: 'mcnemar_exact', champion_only_right: 0, challenger_only_right: 2, p: expect.closeTo(0.5, 12) },
      { test: 'mcnemar', statistic: 2 },
      { test: 'mcnemar_corrected', statistic: 0.5 },
      { test: 'delong' },
    ],
  });
  expect(Object.keys(report.metrics)).toEqual(['recall', 'precision', 'auc_roc', 'brier']);
  expect(report.metrics.auc_roc.method).toBe('delong');
});

it('answers people within 80 columns', async () => {
  const { code, stdout } = await run(challenger, champion, false);
  expect(code).toBe(0);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(stdout).toContain('McNemar, exact');
});

describe('refuses', () => {
  it('ids that only one file has', async () => {
    const other = write(
      'other.csv',
      lines([
        ['a', 1, 0.9],
        ['x', 0, 0.1],
        ['c', 0, 0.2],
      ]),
    );
    const { code, stdout } = await run(other, champion);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problems).toMatchObject([
      {
        code: 'ids-unmatched',
        file: 'other.csv',
        champion_only: 3,
        challenger_only: 1,
        message: expect.stringContaining('(b, d, e)'),
      },
      {
        code: 'labels-differ',
        file: 'other.csv',
        line: 4,
        row: 3,
        field: 'y',
        found: 'negative',
        expected: 'positive',
      },
    ]);
  });

  it('an id that stands twice', async () => {
    const twice = write(
      'twice.csv',
      lines([
        ['a', 1, 0.9],
        ['b', 0, 0.1],
        ['a', 1, 0.9],
      ]),
    );
    const { code, stdout } = await run(challenger, twice);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problems).toMatchObject([
      { code: 'duplicate-id', file: 'twice.csv', line: 4, row: 3, field: 'id', found: 'a' },
    ]);
  });

  it('faults of both files at once', async () => {
    const bad = write(
      'bad.csv',
      lines([
        ['a', 1, 7],
        ['b', 0, 0.1],
      ]),
    );
    const worse = write('worse.csv', 'id,y,s\na,1,zero\n');
    const { code, stdout } = await run(bad, worse);
    expect(code).toBe(2);
    const found = JSON.parse(stdout).problems.map(({ code: one, file }: { code: string; file: string }) => [
      one,
      file,
    ]);
    expect(found).toEqual([
      ['score-out-of-range', 'bad.csv'],
      ['score-not-a-number', 'worse.csv'],
    ]);
  });
});

it('says why there is no number', async () => {
  const rows = (score: number) =>
    lines([
      ['a', 0, score],
      ['b', 0, 0.1],
    ]);
  const { code, stdout } = await run(write('one.csv', rows(0.2)), write('two.csv', rows(0.3)));
  expect(code).toBe(0);
  const { tests, metrics } = JSON.parse(stdout);
  expect(tests).toMatchObject([
    { p: 1 },
    { statistic: null, p: null, undefined: expect.any(String) },
    { statistic: null, p: null, undefined: expect.any(String) },
    { difference: null, z: null, p: null, undefined: 'no positive labels' },
  ]);
  expect(metrics.recall).toMatchObject({
    champion: null,
    difference: null,
    low: null,
    undefined: expect.any(String),
  });
  expect(metrics.auc_roc).toMatchObject({
    challenger: null,
    difference: null,
    undefined: expect.any(String),
  });
  expect(metrics.brier.difference).toBeLessThan(0);
});
