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

const usual = `columns: { label: approved, score: score }
drift:
  features: { income: numeric, region: categorical, approved: categorical, score: numeric }
  slices: [[region]]
`;

interface Told {
  readonly current?: string;
  readonly reference?: string;
  readonly config?: string;
  readonly people?: boolean;
}

const header = 'income,region,approved,score';

const csv = (rows: number, shift: number, region: string): string =>
  `${header}\n${Array.from({ length: rows }, (_, row) => {
    const income = row % 10 === 9 ? '' : ((row * 7) % 40) + shift;
    return `${income},${row % 3 === 0 ? region : 'north'},${row % 2},${((row * 3) % 20) / 20}\n`;
  }).join('')}`;

const drifted = ({
  current = csv(60, 12, 'west'),
  reference = csv(80, 0, 'east'),
  config = usual,
  people = false,
}: Told = {}) =>
  assay(folder, [
    'drift',
    write(current),
    '--reference',
    write(reference),
    '--config',
    write(config, 'yaml'),
    ...(people ? [] : ['--json']),
  ]);

describe('assay drift answers', () => {
  it('as the contract shapes it, and with nothing else on stdout', async () => {
    const { code, stdout, stderr } = await drifted();
    expect([code, stderr]).toEqual([0, '']);
    const number = expect.any(Number);
    const answer = JSON.parse(stdout);
    const told = {
      p: number,
      p_holm: number,
      p_bh: number,
      psi: number,
      js: number,
      level: expect.stringMatching(/^(?:OK|WARNING|CRITICAL)$/),
    };
    expect(answer.features).toMatchObject([
      {
        feature: 'income',
        kind: 'numeric',
        rows: { reference: 80, current: 60 },
        missing: { reference: 8, current: 6 },
        missing_rate: { reference: 0.1, current: 0.1, difference: 0, p: expect.closeTo(1, 12) },
        test: 'ks',
        statistic: number,
        wasserstein: number,
        ...told,
      },
      {
        feature: 'region',
        kind: 'categorical',
        test: 'chi2',
        df: 2,
        counts: { categories: ['east', 'north', 'west'], reference: [27, 53, 0], current: [0, 40, 20] },
        only: { reference: ['east'], current: ['west'] },
        ...told,
      },
      { feature: 'approved', role: 'label' },
      { feature: 'score', role: 'prediction' },
    ]);
    const [income] = answer.features;
    expect(income.counts.reference).toHaveLength(income.edges.length + 1);
    expect(answer).toMatchObject({ drifted: 2, judged: 2, share: 1 });
    expect(answer.slices.map(({ where }: { where: object }) => where)).toEqual([
      { region: 'east' },
      { region: 'north' },
      { region: 'west' },
    ]);
    expect(answer.slices[1]).toMatchObject({
      rows: { reference: 53, current: 40 },
      population: { reference: 53 / 80, current: 40 / 60 },
      features: [{ feature: 'income', level: expect.any(String) }, {}, {}, {}],
    });
    expect(answer.population).toMatchObject([{ by: ['region'], psi: number, level: 'CRITICAL' }]);
  });

  it('people within 80 columns', async () => {
    const long = csv(60, 12, 'w'.repeat(70));
    const { code, stdout, stderr } = await drifted({ current: long, people: true });
    expect([code, stderr]).toEqual([0, '']);
    expect(tooWide(stdout, 80)).toEqual([]);
    expect(stdout).toMatch(/^60 rows against 80 of the reference; 2 of 2 features drifted$/m);
    expect(stdout).toMatch(/^score \(prediction\) +OK/m);
  });

  it('with a drift section alone', async () => {
    const { code, stdout } = await drifted({ config: 'drift: { features: { income: numeric } }\n' });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ slices: [], population: [] });
  });
});

describe('assay drift refuses', () => {
  it.each([
    [
      'a missing column',
      { current: csv(9, 0, 'a').replace('income', 'incmoe') },
      { code: 'missing-column', field: 'income', nearest: 'incmoe' },
    ],
    [
      'text among numbers',
      { current: `${header}\nmany,a,1,0.5\n` },
      { code: 'not-a-number', line: 2, row: 1, field: 'income', found: 'many' },
    ],
    ['a header alone', { reference: `${header}\n` }, { code: 'no-rows' }],
    ['an empty file', { reference: '' }, { code: 'empty-file' }],
    ['a record of too few fields', { current: `${header}\n1,a\n` }, { code: 'ragged-row', line: 2, row: 1 }],
    ['more rows than the limit', { config: `${usual}limits: { rows: 5 }\n` }, { code: 'too-many-rows' }],
    [
      'a kind that is none',
      { config: 'drift: { features: { income: number } }\n' },
      { code: 'wrong-type', line: 1 },
    ],
    [
      'a key with a slip',
      { config: 'drift: { featurs: { income: numeric } }\n' },
      { code: 'unknown-key', nearest: 'features' },
    ],
    ['no drift section', { config: 'task: binary\n' }, { code: 'missing-key' }],
  ])('%s', async (_, told, expected) => {
    const { code, stdout, stderr } = await drifted(told);
    expect([code, stderr]).toEqual([2, '']);
    expect(Object.keys(JSON.parse(stdout))).toEqual(['problems']);
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining(expected));
    expect(stdout).not.toContain(folder);
  });

  it('more than 100 problems of both files by telling of 50 each', async () => {
    const broken = `${header}\n${'x,a,1,0.5\n'.repeat(120)}`;
    const { code, stdout } = await drifted({ current: broken, reference: broken });
    expect(code).toBe(2);
    const { problems } = JSON.parse(stdout);
    expect(problems).toHaveLength(100);
    expect(new Set(problems.map(({ file }: { file: string }) => file)).size).toBe(2);
  });
});
