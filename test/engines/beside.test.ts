import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Measurement, type Needs, needing } from '../../src/domain/measurement.ts';
import { type Prices, pricesOf } from '../../src/domain/prices.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { casesFolder } from '../support/case-folder.ts';
import { folderWith } from '../support/folder.ts';
import { aManifest } from '../support/gate-harness.ts';
import { csvOf, good } from '../support/predictions.ts';
import { besideFiles } from '../support/predictions-beside.ts';

const binary = 'task: binary, columns: { id: id, label: label, score: score }';
const csv = csvOf(good);

interface Told {
  readonly head: string;
  readonly evaluation?: string;
  /** Other sections of the manifest. */
  readonly rest?: string;
}

const measure = (
  { head, evaluation = binary, rest = '' }: Told,
  needs: Partial<Needs>,
  prices?: Prices,
): Promise<Measurement> =>
  embedded({ temporary: folderWith(), checkout: null, mostBytes: 1 << 20 })({
    wanted: {
      manifest: aManifest(`${rest}evaluation: { ${evaluation}, predictions: { path: p.csv } }`),
      champion: null,
      needs: needing(needs),
      level: 0.95,
      ...(prices === undefined ? {} : { prices }),
    },
    head: treeOfFolders([folderWith({ 'p.csv': head })]),
    base: treeOfFolders([folderWith()]),
  });

type Full = Extract<Measurement, { kind: 'measured' }>;

const measured = async (told: Told, needs: Partial<Needs>, prices?: Prices): Promise<Full> => {
  const found = await measure(told, needs, prices);
  if (found.kind === 'measured') return found;
  throw new Error(`${found.because} (${found.remedy})`);
};

describe('beside the usual', () => {
  test('latencies are read where a gate asks for them, and only then', async () => {
    const evaluation = 'task: binary, columns: { id: id, label: label, score: score, latency: ms }';
    const [header, ...rows] = csv.trimEnd().split('\n');
    const timed = [`${header},ms`, ...rows.map((row, place) => `${row},${place}`)].join('\n');
    const found = await measured({ head: timed, evaluation }, { metrics: ['latency_p95', 'recall'] });
    expect(found.overall['latency_p95']).toMatchObject({
      value: expect.closeTo(379.05, 9),
      high: expect.any(Number),
    });
    expect(
      (await measured({ head: csv, evaluation }, { metrics: ['recall'] })).overall['recall']?.value,
    ).toBe(0.96);
    const missing = await measure({ head: csv, evaluation }, { metrics: ['latency_p95'] });
    expect(missing).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining('ms') });
    expect((await measured({ head: csv }, { metrics: ['latency_p95'] })).overall['latency_p95']).toEqual({
      value: null,
      undefined: 'latency_p95 needs a column of latencies, and columns.latency names none',
    });
  });

  test('metrics without a formula have an interval too, the same each time', async () => {
    const metrics = ['f1', 'brier', 'ece', 'average_precision'];
    const [once, again] = [
      await measured({ head: csv }, { metrics }),
      await measured({ head: csv }, { metrics }),
    ];
    expect(once.overall).toEqual(again.overall);
    for (const id of metrics) {
      const { value, low, high } = once.overall[id] ?? { value: null };
      expect(low, id).toBeLessThan(value ?? Number.NaN);
      expect(high, id).toBeGreaterThan(value ?? Number.NaN);
    }
  });

  test('a query without relevant rows counts as the manifest says', async () => {
    const head = 'id,label,score,q\na,1,0.9,x\nb,0,0.1,x\nc,0,0.9,y\n';
    const columns = 'columns: { id: id, label: label, score: score, group: q }';
    const mrr = async (rest: string) =>
      (await measured({ head, evaluation: `task: ranking, ${columns}${rest}` }, { metrics: ['mrr'] }))
        .overall['mrr']?.value;
    expect(await mrr('')).toBe(0.5);
    expect(await mrr(', ranking: { empty: skip }')).toBe(1);
  });

  test('groups are compared within the columns that each gate controls for', async () => {
    const fairness = [
      { metric: 'demographic_parity_ratio', by: ['sex'] },
      { metric: 'demographic_parity_ratio', by: ['sex'], control: ['region'] },
      { metric: 'demographic_parity_difference', by: ['region'], control: ['sex'] },
    ];
    const found = (await measured({ head: csv }, { metrics: ['recall'], fairness })).fairness;
    expect(found.map(({ metric, by, control }) => [metric, by[0], control])).toEqual([
      ['demographic_parity_ratio', 'sex', undefined],
      ['demographic_parity_ratio', 'sex', { region: 'EU' }],
      ['demographic_parity_ratio', 'sex', { region: 'US' }],
      ['demographic_parity_difference', 'region', { sex: 'F' }],
      ['demographic_parity_difference', 'region', { sex: 'M' }],
    ]);
    const width = (place: number) => (found[place]?.high ?? 0) - (found[place]?.low ?? 0);
    expect(width(1)).toBeGreaterThan(width(0) * Math.SQRT2);
  });
});

describe('prices', () => {
  const priced = (fn: string): string =>
    `problem: { cost_of_error: { false_positive: 2, false_negative: ${fn} } }\n`;
  const metrics = ['cost_of_error', 'cost_of_error@base', 'expected_value_per_1000@base'];
  const before = pricesOf(aManifest(priced('1'))) ?? undefined;

  test('the pull request’s and those at base each give a number', async () => {
    const { overall } = await measured({ head: csv, rest: priced('50') }, { metrics }, before);
    expect(overall['cost_of_error']).toMatchObject({ value: 1.06, low: expect.any(Number) });
    expect(overall['cost_of_error@base']).toMatchObject({ value: 0.08, low: expect.any(Number) });
    expect(overall['expected_value_per_1000@base']?.value).toBe(-80);
  });

  test('what nobody states is not measured, and says so', async () => {
    const { overall } = await measured({ head: csv }, { metrics });
    expect(overall['cost_of_error']?.undefined).toContain('cost_of_error does not state both');
    expect(overall).not.toHaveProperty(['cost_of_error@base']);
    const only = await measured({ head: csv }, { metrics }, before);
    expect(only.overall['cost_of_error@base']?.value).toBe(0.08);
  });

  test('a task without errors of two kinds has none', async () => {
    const evaluation = 'task: regression, columns: { id: id, label: label, prediction: score }';
    const { overall } = await measured({ head: csv, evaluation, rest: priced('50') }, { metrics }, before);
    expect(overall['cost_of_error']?.undefined).toBe('cost_of_error is no metric of a regression task');
    expect(overall).not.toHaveProperty(['cost_of_error@base']);
  });
});

test.each(Object.entries(besideFiles))('%s is as it was counted', (path, text) => {
  expect(readFileSync(join(casesFolder, path), 'utf8')).toBe(text);
});
