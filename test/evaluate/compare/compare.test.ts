import { describe, expect, it } from 'vitest';
import { type Compared, compareModels } from '../../../src/evaluate/compare/compare.ts';
import type { CompareReport } from '../../../src/evaluate/compare/report.ts';
import { type CompareCase, compareCases, configOf, csvOf, preparedOf } from './golden.ts';

const files = { champion: 'champion.csv', challenger: 'challenger.csv' };

const compared = (champion: string, challenger: string, written: unknown): Compared => {
  const config = configOf(written);
  const prepared = { champion: preparedOf(champion, config), challenger: preparedOf(challenger, config) };
  return compareModels(prepared, files, config);
};

const reported = (champion: string, challenger: string, written: unknown): CompareReport => {
  const found = compared(champion, challenger, written);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.report;
};

const reportOf = ({ champion, challenger, champion_order, config }: CompareCase): CompareReport =>
  reported(csvOf(champion, champion_order), csvOf(challenger), config);

const close = (got: unknown, wanted: number, at: string): void => {
  const error = Math.abs(Number(got ?? Number.NaN) - wanted);
  expect(error <= 1e-12 || error <= 1e-9 * Math.abs(wanted), `${at}: ${String(got)} for ${wanted}`).toBe(
    true,
  );
};

const keysClose = (got: object | undefined, wanted: object, at: string): void => {
  const found = new Map<string, unknown>(Object.entries(got ?? {}));
  for (const [key, value] of Object.entries(wanted)) {
    if (typeof value === 'number') close(found.get(key), value, `${at}.${key}`);
    else expect(found.get(key), `${at}.${key}`).toEqual(value);
  }
};

describe.each(compareCases())('golden: $name', (one) => {
  const report = reportOf(one);

  it('has the tests', () => {
    // With weights DeLong's test is there and says why it has no numbers.
    const defined = report.tests.filter((test) => !('undefined' in test) || one.name.includes('same'));
    expect(defined).toHaveLength(one.expected.tests.length);
    for (const [i, wanted] of one.expected.tests.entries()) keysClose(report.tests[i], wanted, wanted.test);
  });

  it.each(Object.entries(one.expected.metrics))('has %s of both, and their difference', (id, wanted) => {
    const got = report.metrics[id];
    const { near, exact, ...values } = wanted;
    keysClose(got, values, id);
    if (exact !== undefined) keysClose(got, { method: 'delong', low: exact[0], high: exact[1] }, id);
    else expect(got?.method).toBe('bootstrap');
    // Two bootstraps of a few hundred draws or more: their bounds lie within a fifth of the width of each other.
    const width = Math.max(near[1] - near[0], 1e-12);
    expect(Math.abs((got?.low ?? Number.NaN) - near[0]) / width, `${id} low`).toBeLessThan(0.2);
    expect(Math.abs((got?.high ?? Number.NaN) - near[1]) / width, `${id} high`).toBeLessThan(0.2);
  });
});

describe('draws', () => {
  const cases = new Map(compareCases().map((one) => [one.name, one]));
  const named = (name: string): CompareCase => {
    const one = cases.get(name);
    if (one === undefined) throw new Error(`no case ${name}`);
    return one;
  };

  const bounds = ({ metrics }: CompareReport): readonly number[] =>
    Object.values(metrics).flatMap(({ low, high }) => [low ?? Number.NaN, high ?? Number.NaN]);

  it.each(['binary', 'binary with weights', 'multiclass', 'regression', 'ranking'])(
    'of %s do not depend on the order of rows',
    (name) => {
      const { champion, challenger, config } = named(name);
      const order = [...(Object.values(challenger)[0] ?? []).keys()];
      // A query keeps its own order: it decides ties.
      const turned = name === 'ranking' ? order : order.toReversed();
      const straight = reported(csvOf(champion), csvOf(challenger), config);
      const other = reported(csvOf(champion, order), csvOf(challenger, turned), config);
      for (const [i, bound] of bounds(straight).entries()) expect(bounds(other)[i]).toBeCloseTo(bound, 11);
    },
  );

  it('follow the seed', () => {
    const { champion, challenger, config } = named('regression');
    const seeded = (seed: number) =>
      bounds(reported(csvOf(champion), csvOf(challenger), Object.assign({}, config, { compare: { seed } })));
    expect(seeded(1)).toEqual(seeded(1));
    expect(seeded(1)).not.toEqual(seeded(2));
  });

  it('of the same model twice are nothing', () => {
    for (const bound of bounds(reportOf(named('the same model twice')))) expect(bound).toBeCloseTo(0, 12);
  });
});

it('latencies of two runs are no pairs, whatever the rows', () => {
  const asked = {
    task: 'binary',
    columns: { id: 'id', label: 'y', score: 's', latency: 'ms' },
    metrics: ['latency_p95', 'latency_max', 'recall', 'cost_of_error'],
    cost_of_error: { false_positive: 1, false_negative: 9 },
    compare: { replicates: 200 },
  };
  const rows = (score: string) =>
    `id,y,s,ms\n${[1, 2, 3, 4].map((id) => `${id},${id % 2},${score},${id}\n`).join('')}`;
  const { metrics } = reported(rows('0.1'), rows('0.9'), asked);
  expect(metrics['latency_p95']).toMatchObject({
    difference: null,
    undefined: expect.stringContaining('no pairs'),
  });
  expect(metrics['recall']).toMatchObject({ champion: 0, challenger: 1, difference: 1 });
  expect(metrics['cost_of_error']).toMatchObject({
    champion: 4.5,
    challenger: 0.5,
    difference: -4,
    method: 'bootstrap',
  });
});
