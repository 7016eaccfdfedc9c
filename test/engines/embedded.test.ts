import { describe, expect, test } from 'vitest';
import { canonical, sha256 } from '../../src/domain/canonical.ts';
import { parseManifest } from '../../src/domain/manifest/manifest.ts';
import { type Measurement, type Needs, needing } from '../../src/domain/measurement.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { csvOf, good } from '../support/predictions.ts';

const binary = 'task: binary, columns: { id: id, label: label, score: score }';

const manifest = (version: string, evaluation = binary) => {
  const text = `model: { name: fraud, version: "${version}" }\nevaluation: { ${evaluation}, predictions: { path: p.csv } }`;
  const parsed = parseManifest(`models/fraud/${version}.yaml`, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

interface Told {
  readonly head: string;
  readonly evaluation?: string;
  readonly base?: string;
  readonly ofChampion?: string;
}

type Full = Extract<Measurement, { kind: 'measured' }>;

const places = (): { temporary: string; checkout: null; mostBytes: number } => ({
  temporary: folderWith(),
  checkout: null,
  mostBytes: 1 << 20,
});

const tree = (text: string | undefined) => {
  const files: Files = text === undefined ? {} : { 'p.csv': text };
  return treeOfFolders([folderWith(files)]);
};

const measure = ({ head, evaluation, base, ofChampion }: Told, needs: Partial<Needs>): Promise<Measurement> =>
  embedded(places())({
    wanted: {
      manifest: manifest('2', evaluation),
      champion: base === undefined ? null : manifest('1', ofChampion),
      needs: needing({ champion: base !== undefined, ...needs }),
      level: 0.95,
    },
    head: tree(head),
    base: tree(base),
  });

const measured = async (told: Told, needs: Partial<Needs>): Promise<Full> => {
  const found = await measure(told, needs);
  if (found.kind === 'measured') return found;
  throw new Error(`${found.because} (${found.remedy})`);
};

const csv = csvOf(good);

describe('what is measured', () => {
  test('values with their intervals, and what they come from', async () => {
    const needs = { metrics: ['recall', 'count', 'positives', 'auc_roc'], slices: [['region']] };
    const found = await measured({ head: csv }, needs);
    expect(found.evidence).toEqual({ sha256: sha256(csv), from: 'head', rows: 400 });
    expect(found.overall['recall']).toEqual({
      value: 0.96,
      low: expect.closeTo(0.92308, 4),
      high: expect.closeTo(0.97957, 4),
    });
    expect(found.overall['positives']).toEqual({ value: 200 });
    expect(found.slices.map(({ where, rows }) => [where, rows])).toEqual([
      [{ region: 'EU' }, 200],
      [{ region: 'US' }, 200],
    ]);
    expect(JSON.parse(canonical(found))).toEqual(found);
  });

  test('one metric that cannot be answered does not keep the others from being measured', async () => {
    const evaluation = 'task: binary, columns: { id: id, label: label, prediction: hard }';
    const head = 'id,label,hard\na,1,1\nb,0,0\nc,1,0\n';
    const metrics = ['auc_roc', 'recall', 'rmse', 'ndcg@0', 'pinball_loss@7'];
    const { overall } = await measured({ head, evaluation }, { metrics });
    expect(overall).toMatchObject({
      recall: { value: 0.5 },
      auc_roc: { value: null, undefined: 'auc_roc needs scores, and no column of scores is named' },
      rmse: { value: null, undefined: 'rmse is no metric of a binary task' },
    });
    expect(Object.keys(overall).sort()).toEqual([...metrics].sort());
  });

  test('groups of a task that has none are undefined, and its metrics measured', async () => {
    const evaluation = 'task: regression, columns: { id: id, label: label, prediction: score }';
    const fairness = [{ metric: 'demographic_parity_ratio', by: ['sex'] }];
    const found = await measured({ head: csv, evaluation }, { metrics: ['rmse'], fairness });
    expect(found.overall['rmse']?.value).toBeGreaterThan(0);
    expect(found.fairness).toMatchObject([{ value: null, undefined: expect.stringContaining('regression') }]);
  });

  test('rows are counted without their weights', async () => {
    const evaluation = 'task: binary, columns: { id: id, label: label, score: score, weight: w }';
    const head = 'id,label,score,w,sex\na,1,0.9,1000,F\nb,0,0.1,1000,F\nc,1,0.6,500,M\nd,0,0.7,500,M\n';
    const needs = {
      metrics: ['positives', 'auc_roc', 'recall'],
      slices: [['sex']],
      fairness: [{ metric: 'demographic_parity_ratio', by: ['sex'] }],
    };
    const found = await measured({ head, evaluation }, needs);
    expect(found.overall['positives']).toEqual({ value: 2 });
    expect(found.overall['auc_roc']).not.toHaveProperty('low');
    expect(found.overall['recall']).toMatchObject({ value: 1, low: expect.any(Number) });
    expect(found.slices.map(({ metrics }) => metrics['positives'])).toEqual([{ value: 1 }, { value: 1 }]);
    expect(found.fairness).toMatchObject([{ value: 0.5, low: null, high: null }]);
  });
});

describe('groups', () => {
  const rows = (counts: readonly (readonly [string, number, number])[]): string => {
    const lines = counts.flatMap(([group, selected, all]) =>
      Array.from(
        { length: all },
        (_, place) => `${group}${place},0,${place < selected ? 0.9 : 0.1},${group}`,
      ),
    );
    return `id,label,score,sex\n${lines.join('\n')}\n`;
  };
  const parity = async (counts: readonly (readonly [string, number, number])[], metric = 'ratio') => {
    const fairness = [{ metric: `demographic_parity_${metric}`, by: ['sex'] }];
    const [found] = (await measured({ head: rows(counts) }, { fairness })).fairness;
    return { value: found?.value, low: found?.low ?? Number.NaN, high: found?.high ?? Number.NaN };
  };
  const pair = [
    ['F', 14, 100],
    ['M', 20, 100],
  ] as const;

  test('of two groups the interval is Katz’s at the level asked for', async () => {
    const reach = 1.959963984540054 * Math.sqrt(0.86 / 14 + 0.8 / 20);
    const found = await parity(pair);
    expect(found.value).toBeCloseTo(0.7, 12);
    expect(found.low).toBeCloseTo(0.7 * Math.exp(-reach), 10);
    expect(found.high).toBeCloseTo(0.7 * Math.exp(reach), 10);
  });

  test('of three groups it allows for three pairs', async () => {
    const reach = 2.3939797998185104 * Math.sqrt(0.86 / 14 + 0.8 / 20);
    const found = await parity([...pair, ['X', 17, 100]]);
    expect(found.high).toBeCloseTo(0.7 * Math.exp(reach), 10);
  });

  test('with nobody selected in one group it begins at 0 and ends by the number of rows', async () => {
    const [small, big] = [
      await parity([
        ['F', 0, 5],
        ['M', 4, 10],
      ]),
      await parity([
        ['F', 0, 500],
        ['M', 400, 1000],
      ]),
    ];
    expect([small.value, small.low, big.low]).toEqual([0, 0, 0]);
    expect(small.high).toBeGreaterThan(0.8);
    expect(big.high).toBeLessThan(0.1);
  });

  test('a difference has Newcombe’s', async () => {
    const found = await parity(pair, 'difference');
    expect(found.low).toBeLessThan(0.06);
    expect(found.high).toBeGreaterThan(0.06);
    expect(found.high - found.low).toBeCloseTo(0.208, 2);
  });
});

describe('the champion', () => {
  test('on the same rows, whatever their order', async () => {
    const [header, ...rows] = csv.trimEnd().split('\n');
    const base = `${[header, ...rows.reverse()].join('\n')}\n`;
    const { champion } = await measured({ head: csv, base }, { metrics: ['auc_roc'] });
    expect(champion).toMatchObject({
      kind: 'measured',
      evidence: { rows: 400, from: 'head' },
      differences: { auc_roc: { difference: 0, low: 0, high: 0, method: 'delong' } },
    });
  });

  test('needs no column that only slices or groups ask for', async () => {
    const base = csv.replace('sex,region', 'a,b');
    const fairness = [{ metric: 'demographic_parity_ratio', by: ['sex'] }];
    const found = await measured(
      { head: csv, base },
      { metrics: ['recall'], slices: [['region']], fairness },
    );
    expect(found.champion.kind).toBe('measured');
  });

  test.each([
    ['other ids', csvOf(good, 2), binary, 'the files do not hold the same rows'],
    [
      'other labels',
      csv.replace('p0001,1', 'p0001,0'),
      binary,
      'the label of p0001 is not that of the champion',
    ],
    ['nothing', '', binary, 'p.csv'],
    [
      'another task',
      csv,
      'task: regression, columns: { id: id, label: label, prediction: score }',
      'its task is regression, and that of models/fraud/2.yaml is binary',
    ],
  ])('with %s compares nothing', async (_, base, ofChampion, because) => {
    const found = await measured({ head: csv, base, ofChampion }, { metrics: ['recall', 'auc_roc'] });
    expect(found.overall['recall']?.value).toBe(0.96);
    expect(found.champion).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining(because) });
  });
});

describe('what is not measured says why', () => {
  test.each([
    ['a bad row', { head: csv.replace('0.50', 'n/a') }, 'p.csv:2: score is not a number: n/a'],
    ['many bad rows', { head: csv.replaceAll('0.50', 'n/a') }, 'more)'],
    ['a column that is not there', { head: csv.replace('label', 'labels') }, 'label'],
    ['no rows', { head: 'id,label,score\n' }, 'p.csv'],
    ['no columns named', { head: csv, evaluation: 'task: binary' }, 'models/fraud/2.yaml'],
    ['no task', { head: csv, evaluation: 'columns: { id: id, label: label }' }, 'task'],
  ])('%s', async (_, told, because) => {
    const found = await measure(told, { metrics: ['recall'] });
    expect(found).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining(because) });
    expect(found.kind === 'unmeasured' && found.remedy).toBeTruthy();
  });

  test('a slice by a column that is not there', async () => {
    const found = await measure({ head: csv }, { metrics: ['recall'], slices: [['channel']] });
    expect(found).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining('channel') });
  });
});
