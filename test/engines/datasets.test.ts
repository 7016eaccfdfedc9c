import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/domain/canonical.ts';
import type { LeakageCheck, MeasuredData } from '../../src/domain/datasets.ts';
import { type Measurement, type Needs, needing } from '../../src/domain/measurement.ts';
import type { Wanted } from '../../src/domain/wanted.ts';
import { withData } from '../../src/engines/datasets.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import type { Measure } from '../../src/ports.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { aManifest } from '../support/gate-harness.ts';

const training = 'id,y,t,x\n1,0,2024-01-01,5\n2,1,2024-01-02,6\n';
const tested = 'id,y,t,x\n3,0,2024-02-01,7\n4,1,2024-02-02,8\n';
const digits = (text: string): string => sha256(text).replace('sha256:', '');
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

interface Told {
  readonly head?: Files;
  readonly checkout?: Files;
  readonly data: string;
  readonly evaluation?: string;
}

const predictionsMeasured: Measurement = {
  kind: 'unmeasured',
  because: 'a fake says nothing',
  remedy: 'None.',
};

const measuring = async (
  { head = {}, checkout, data, evaluation = 'columns: { id: id, label: y, time: t }' }: Told,
  needs: Partial<Needs>,
): Promise<Measurement> => {
  const manifest = aManifest(`data: ${data}\nevaluation: { ${evaluation} }`);
  const measure: Measure = () => Promise.resolve(predictionsMeasured);
  const places = {
    temporary: folderWith(),
    checkout: checkout === undefined ? null : folderWith(checkout),
    mostBytes: 1 << 20,
  };
  const wanted = { manifest, champion: null, needs: needing(needs), level: 0.95 } as unknown as Wanted;
  const tree = treeOfFolders([folderWith(head)]);
  return withData(measure, places)({ wanted, head: tree, base: tree });
};

const dataOf = async (told: Told, needs: Partial<Needs>): Promise<MeasuredData> => {
  const { data } = await measuring(told, needs);
  if (data === undefined) throw new Error('nobody looked at the data');
  return data;
};

describe('what is asked', () => {
  const told = { head: { 't.csv': training }, data: '{ training: { path: t.csv } }' };

  test('without a gate that asks, nobody looks at the data', async () => {
    expect(await measuring(told, { metrics: ['recall'] })).toEqual(predictionsMeasured);
  });

  test('without a gate that asks, nobody looks at the predictions', async () => {
    expect(await measuring(told, { datasets: true })).toMatchObject({
      because: 'no gate asks about the predictions',
      data: { sets: { training: { kind: 'checked' } }, leakage: null },
    });
  });

  test('both', async () => {
    expect(await measuring(told, { datasets: true, metrics: ['recall'] })).toMatchObject({
      ...predictionsMeasured,
      data: { sets: { training: { kind: 'checked' } } },
    });
  });
});

describe('bytes', () => {
  const set = async (told: Told) => (await dataOf(told, { datasets: true })).sets['training'];

  test('of the commit, with the declared rows counted', async () => {
    expect(
      await set({ head: { 't.csv': training }, data: '{ training: { path: t.csv, rows: 9 } }' }),
    ).toEqual({
      kind: 'checked',
      sha256: sha256(training),
      md5: null,
      from: 'head',
      rows: { kind: 'counted', rows: 2 },
    });
  });

  test('of the checkout, by the pinned sha256', async () => {
    const data = `{ training: { path: t.csv, sha256: ${digits(training)} } }`;
    expect(await set({ checkout: { 't.csv': training }, data })).toMatchObject({
      from: 'checkout',
      rows: null,
    });
    expect(await set({ checkout: { 't.csv': tested }, data })).toMatchObject({
      kind: 'other',
      because: expect.stringContaining(digits(tested)),
    });
    expect(await set({ checkout: {}, data })).toMatchObject({ kind: 'unmeasured' });
  });

  test('of the cache of DVC, its md5 checked', async () => {
    const sum = md5(training);
    const dvc = `outs:\n- md5: ${sum}\n  size: ${training.length}\n  hash: md5\n  path: t.csv\n`;
    const cached = { [`.dvc/cache/files/md5/${sum.slice(0, 2)}/${sum.slice(2)}`]: training };
    const told = { head: { 't.csv.dvc': dvc }, data: '{ training: { dvc: t.csv.dvc, rows: 2 } }' };
    expect(await set({ ...told, checkout: cached })).toEqual({
      kind: 'checked',
      sha256: sha256(training),
      md5: sum,
      from: 'dvc',
      rows: { kind: 'counted', rows: 2 },
    });
    expect(await set({ ...told, checkout: {} })).toMatchObject({
      kind: 'unmeasured',
      remedy: expect.stringContaining('dvc pull'),
    });
  });

  test('a committed file of another digest than the pinned one', async () => {
    const data = `{ training: { path: t.csv, sha256: ${digits(tested)} } }`;
    expect(await set({ head: { 't.csv': training }, data })).toMatchObject({ kind: 'other' });
  });

  test('an md5 of the manifest is checked too', async () => {
    const data = (sum: string) => `{ training: { path: t.csv, md5: ${sum} } }`;
    const head = { 't.csv': training };
    expect(await set({ head, data: data(md5(training).toUpperCase()) })).toMatchObject({
      kind: 'checked',
      md5: md5(training),
    });
    expect(await set({ head, data: data(md5(tested)) })).toMatchObject({ kind: 'other' });
  });

  test('rows of a format that nobody can count', async () => {
    const told = { head: { 't.bin': 'abc' }, data: '{ training: { path: t.bin, rows: 3 } }' };
    expect(await set(told)).toMatchObject({ kind: 'checked', rows: { kind: 'uncounted' } });
  });

  test('only so many sets are looked at', async () => {
    const many = Array.from({ length: 52 }, (_, place) => `s${place}: { path: t.csv }`).join(', ');
    const { sets } = await dataOf({ head: { 't.csv': training }, data: `{ ${many} }` }, { datasets: true });
    expect(sets['s49']).toMatchObject({ kind: 'checked' });
    expect(sets['s50']).toMatchObject({ kind: 'unmeasured' });
  });
});

describe('leakage', () => {
  const checks: readonly LeakageCheck[] = ['id_overlap', 'row_overlap', 'time_order', 'duplicates'];
  const look = async (told: Told) => (await dataOf(told, { leakage: checks })).leakage;
  const head = { 't.csv': training, 'e.csv': tested, 'p.csv': tested };
  const both = '{ training: { path: t.csv }, test: { path: e.csv } }';

  test('the files and their digests, and what was found', async () => {
    expect(await look({ head, data: both })).toMatchObject({
      kind: 'measured',
      training: { named: 'data.training', sha256: sha256(training), rows: 2 },
      test: { named: 'data.test', sha256: sha256(tested), rows: 2 },
      instead: null,
      found: { id_overlap: { found: 0 }, row_overlap: { found: 0 }, time_order: { found: 0 } },
    });
  });

  test('a file against itself leaks whole', async () => {
    const data = '{ training: { path: t.csv }, test: { path: t.csv } }';
    expect(await look({ head, data })).toMatchObject({
      found: { id_overlap: { found: 2 }, row_overlap: { found: 2 }, time_order: { found: 1 } },
    });
  });

  const predictions = 'predictions: { path: p.csv }, columns: { id: id, label: y, time: t }';

  test.each([
    ['no data.test', '{ training: { path: t.csv } }', 'the manifest names no data.test'],
    [
      'one that is not at hand',
      '{ training: { path: t.csv }, test: { path: x.csv } }',
      'data.test: Nothing pins',
    ],
  ])('the predictions stand for %s', async (_, data, because) => {
    expect(await look({ head, data, evaluation: predictions })).toMatchObject({
      test: { named: 'evaluation.predictions' },
      instead: expect.stringContaining(because),
    });
  });

  test.each([
    ['no training data', '{ test: { path: e.csv } }', predictions, 'the manifest names no data.training'],
    ['training data elsewhere', '{ training: { path: x.csv } }', predictions, 'data.training: Nothing pins'],
    [
      'no test rows at all',
      '{ training: { path: t.csv } }',
      'task: binary',
      'names no evaluation.predictions',
    ],
    [
      'test data of another digest, though there are predictions',
      `{ training: { path: t.csv }, test: { path: e.csv, sha256: ${digits(training)} } }`,
      predictions,
      'data.test: The manifest pins sha256',
    ],
  ])('%s: nothing can be told', async (_, data, evaluation, because) => {
    expect(await look({ head, data, evaluation })).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining(because),
    });
  });

  test('predictions of other rows than data.test has: nothing can be told', async () => {
    const other = { ...head, 'p.csv': tested.replace('4,1', '44,1') };
    expect(await look({ head, data: both, evaluation: predictions })).toMatchObject({ kind: 'measured' });
    expect(await look({ head: other, data: both, evaluation: predictions })).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining('1 rows of evaluation.predictions are not in data.test, such as 44'),
    });
  });

  test('columns that the manifest names are no features, those of scores by class among them', async () => {
    const scored = `${training.split('\n')[0]},p\n1,0,2024-01-01,5,0.5\n`;
    const other = `${training.split('\n')[0]},p\n9,0,2024-03-01,6,0.5\n`;
    const evaluation = 'task: multiclass, columns: { id: id, label: y, time: t, scores: { a: p, b: x } }';
    expect(await look({ head: { 't.csv': scored, 'e.csv': other }, data: both, evaluation })).toMatchObject({
      found: { row_overlap: { kind: 'unmeasured', because: expect.stringContaining('no feature column') } },
    });
  });
});
