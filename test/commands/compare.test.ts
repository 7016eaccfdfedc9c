import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { assay } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';

const folder = folderWith();
let files = 0;

const write = (content: string, ending = 'csv'): string => {
  const name = `f${files++}.${ending}`;
  writeFileSync(join(folder, name), content);
  return name;
};

const usual = `task: binary
columns: { id: id, label: y, score: s }
metrics: [count, tp, recall, auc_roc, brier]
compare: { replicates: 200, seed: 1 }
`;

interface Told {
  readonly challenger: string;
  readonly champion: string;
  readonly config?: string;
  readonly people?: boolean;
}

const compared = ({ challenger, champion, config = usual, people = false }: Told) =>
  assay(folder, [
    'compare',
    write(challenger),
    '--champion',
    write(champion),
    '--config',
    write(config, 'yaml'),
    ...(people ? [] : ['--json']),
  ]);

const rowsOf = (score: (row: number) => number): readonly string[] =>
  Array.from({ length: 80 }, (_, row) => `p${row},${row % 2},${score(row).toFixed(4)}`);

const csv = (rows: readonly string[]): string => `id,y,s\n${rows.join('\n')}\n`;

const champion = rowsOf((row) => 0.3 * (row % 2) + ((row * 13) % 70) / 100);
const challenger = rowsOf((row) => 0.5 * (row % 2) + ((row * 29) % 50) / 100);

describe('assay compare answers', () => {
  it('as the contract shapes it, and with nothing else on stdout', async () => {
    const { code, stdout, stderr } = await compared({ challenger: csv(challenger), champion: csv(champion) });
    expect([code, stderr]).toEqual([0, '']);
    const answer = JSON.parse(stdout);
    const number = expect.any(Number);
    expect(answer).toMatchObject({
      rows: { champion: 80, challenger: 80 },
      matched: 80,
      tests: [
        { test: 'mcnemar_exact', champion_only_right: number, challenger_only_right: number, p: number },
        { test: 'mcnemar', statistic: number, p: number },
        { test: 'mcnemar_corrected', statistic: number, p: number },
        { test: 'delong', difference: number, low: number, high: number, z: number, p: number },
      ],
    });
    expect(Object.keys(answer.metrics)).toEqual(['recall', 'auc_roc', 'brier']);
    for (const [id, one] of Object.entries<{ [key: string]: number }>(answer.metrics)) {
      expect(one).toMatchObject({ champion: number, challenger: number, low: number, high: number });
      expect(one.method).toBe(id === 'auc_roc' ? 'delong' : 'bootstrap');
      expect(one.difference).toBeCloseTo((one.challenger ?? 0) - (one.champion ?? 0), 12);
    }
    expect(answer.tests[3].difference).toBe(answer.metrics.auc_roc.difference);
  });

  it('the same in any order of either file', async () => {
    const told = await compared({ challenger: csv(challenger), champion: csv(champion) });
    const again = await compared({
      challenger: csv(challenger.toReversed()),
      champion: csv(champion.toReversed()),
    });
    const close = (value: unknown): unknown =>
      typeof value === 'number' ? expect.closeTo(value, 12) : value;
    const wanted = JSON.parse(told.stdout, (_, value) => close(value));
    expect(JSON.parse(again.stdout).tests).toEqual(wanted.tests);
  });

  it('that identical models differ in nothing', async () => {
    const { stdout } = await compared({ challenger: csv(champion), champion: csv(champion) });
    const { tests, metrics } = JSON.parse(stdout);
    expect(tests).toMatchObject([
      { champion_only_right: 0, challenger_only_right: 0, p: 1 },
      { statistic: null, p: null, undefined: expect.any(String) },
      { statistic: null, p: null, undefined: expect.any(String) },
      { difference: 0, z: 0, p: 1 },
    ]);
    expect(metrics.recall).toMatchObject({ difference: 0, low: 0, high: 0 });
  });

  it('people within 80 columns', async () => {
    const { code, stdout, stderr } = await compared({
      challenger: csv(challenger),
      champion: csv(champion),
      people: true,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(tooWide(stdout, 80)).toEqual([]);
    expect(stdout).toContain('80 rows of both');
  });
});

describe('assay compare refuses', () => {
  const few = csv(challenger.slice(0, 5));

  it.each([
    [
      'ids of one side',
      csv([...challenger.slice(0, 4), 'x,0,0.1']),
      few,
      { code: 'ids-unmatched', champion_only: 1, challenger_only: 1 },
    ],
    [
      'labels that differ',
      csv([...challenger.slice(0, 4), 'p4,1,0.1']),
      few,
      { code: 'labels-differ', line: 6, row: 5, field: 'y' },
    ],
    [
      'an id twice',
      csv([...challenger.slice(0, 5), 'p0,0,0.1']),
      few,
      { code: 'duplicate-id', line: 7, row: 6, found: 'p0' },
    ],
    [
      'a champion’s id twice',
      few,
      csv([...challenger.slice(0, 5), 'p0,0,0.1']),
      { code: 'duplicate-id', line: 7 },
    ],
    ['a missing column', few.replace('id,y,s', 'id,y,score'), few, { code: 'missing-column', field: 's' }],
    ['an empty champion', few, '', { code: 'empty-file' }],
  ])('%s', async (_, own, theirs, expected) => {
    const { code, stdout, stderr } = await compared({ challenger: own, champion: theirs });
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining(expected));
    expect(stdout).not.toContain(folder);
  });

  it('more than 100 problems of both files by telling 100', async () => {
    const broken = csv(Array.from({ length: 90 }, (_, row) => `p${row},1,7`));
    const { code, stdout } = await compared({ challenger: broken, champion: broken });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problems).toHaveLength(100);
  });

  it('a call without a champion', async () => {
    const { code, stdout, stderr } = await assay(folder, [
      'compare',
      write(few),
      '--config',
      write(usual, 'yaml'),
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--champion');
  });
});
