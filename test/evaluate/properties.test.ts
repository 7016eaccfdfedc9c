// What must hold whatever the rows are.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMeasuringConfig } from '../../src/evaluate/config.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { measureAll } from '../../src/evaluate/measure.ts';
import type { MetricCall } from '../../src/evaluate/metrics/metric.ts';
import type { BinaryData, Prepared } from '../../src/evaluate/prepare/data.ts';
import type { Evaluation } from '../../src/evaluate/report.ts';
import { confusionAt, outcomeSums } from '../../src/evaluate/slices/confusion-sums.ts';
import { missingCode } from '../../src/evaluate/table.ts';

const parsed = parseMeasuringConfig(
  'evaluate.yaml',
  `task: binary
columns: { id: id, label: y, score: s, weight: w }
metrics: [count, positives, tp, fp, tn, fn, recall, precision, auc_roc, average_precision, brier, log_loss, ece, mcc]
slices: [[a], [b], [a, b]]
fairness: { by: [a, [a, b]], metrics: [demographic_parity_ratio, equalized_odds_difference] }
intervals: { other: bootstrap, replicates: 20 }
`,
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const config = parsed.value;

interface Row {
  readonly label: number;
  readonly score: number;
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  label: fc.integer({ min: 0, max: 1 }),
  score: fc.oneof(
    fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  weight: fc.constantFrom(0, 0.1, 0.5, 1, 3),
  a: fc.constantFrom(0, 1, missingCode),
  b: fc.constantFrom(0, 1, 2),
});

const rowsOf = fc.array(row, { minLength: 1, maxLength: 60 });

const dataOf = (rows: readonly Row[], weighted: boolean): BinaryData => ({
  task: 'binary',
  rows: rows.length,
  labels: Uint8Array.from(rows, ({ label }) => label),
  predictions: Uint8Array.from(rows, ({ score }) => (score >= 0.5 ? 1 : 0)),
  scores: Float64Array.from(rows, ({ score }) => score),
  weights: weighted ? Float64Array.from(rows, ({ weight }) => weight) : null,
});

const preparedOf = (rows: readonly Row[], weighted: boolean): Prepared => ({
  data: dataOf(rows, weighted),
  ids: { kind: 'id', form: 'integers', rows: rows.length, words: new Int32Array(0), missing: null },
  groups: new Map([
    ['a', { codes: Uint32Array.from(rows, ({ a }) => a), values: ['x', '__proto__'] }],
    ['b', { codes: Uint32Array.from(rows, ({ b }) => b), values: ['p', 'q', 'r'] }],
  ]),
  latencies: null,
  lineOf: () => null,
});

const numbersClose = (a: unknown, b: unknown): void => {
  const flat = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [value];
  const [first, second] = [flat(a), flat(b)];
  expect(first.length).toBe(second.length);
  for (const [place, value] of first.entries()) {
    const other = second[place];
    if (typeof value === 'number' && typeof other === 'number')
      expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-12 + 1e-12 * Math.abs(value));
    else expect(value).toBe(other);
  }
};

const of = (rows: readonly Row[], weighted: boolean): Evaluation =>
  evaluate(preparedOf(rows, weighted), config);

describe('an evaluation', () => {
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(rowsOf, fc.boolean(), fc.infiniteStream(fc.nat()), (rows, weighted, keys) => {
        const key = new Map(rows.map((one) => [one, keys.next().value ?? 0]));
        const shuffled = rows.toSorted((x, y) => (key.get(x) ?? 0) - (key.get(y) ?? 0));
        numbersClose(of(shuffled, weighted), of(rows, weighted));
      }),
      { numRuns: 60 },
    );
  });

  it('has slices that sum to the whole', () => {
    fc.assert(
      fc.property(rowsOf, fc.boolean(), (rows, weighted) => {
        const { overall, slices } = of(rows, weighted);
        for (const column of ['a', 'b'])
          for (const id of ['count', 'positives', 'tp', 'fp', 'tn', 'fn']) {
            const parts = slices.filter(({ where }) => Object.keys(where).join() === column);
            const sum = parts.reduce((total, { metrics }) => total + (metrics[id]?.value ?? 0), 0);
            expect(sum).toBeCloseTo(overall[id]?.value ?? Number.NaN, 9);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('measures a slice as if it were the whole file', () => {
    fc.assert(
      fc.property(rowsOf, fc.boolean(), (rows, weighted) => {
        const { slices } = of(rows, weighted);
        const own = rows.filter(({ a, b }) => a === 0 && b === 1);
        const found = slices.find(
          ({ where }) => Object.keys(where).length === 2 && where.a === 'x' && where.b === 'q',
        );
        expect(found?.rows ?? 0).toBe(own.length);
        if (found !== undefined) numbersClose(found.metrics, of(own, weighted).overall);
      }),
      { numRuns: 60 },
    );
  });
});

const call = (id: string): MetricCall => ({ id, metric: id, parameter: null });

describe('the area under the curve', () => {
  const auc = (data: BinaryData) => measureAll(data, [call('auc_roc')])[0]?.value ?? null;

  it('is one less itself when scores are turned round', () => {
    fc.assert(
      fc.property(rowsOf, fc.boolean(), (rows, weighted) => {
        const data = dataOf(rows, weighted);
        const turned = { ...data, scores: data.scores?.map((score) => -score) ?? null };
        const [one, other] = [auc(data), auc(turned)];
        if (one === null) expect(other).toBeNull();
        else expect(one + (other ?? Number.NaN)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('keeps its value under a rising function, exactly', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const data = dataOf(rows, false);
        const cubes = { ...data, scores: data.scores?.map((score) => score * 4 - 7) ?? null };
        const distinct = new Set(data.scores).size === new Set(cubes.scores).size;
        if (distinct) expect(auc(cubes)).toBe(auc(data));
      }),
    );
  });
});

it('counts two halves as it counts both', () => {
  fc.assert(
    fc.property(rowsOf, rowsOf, (first, second) => {
      const whole = { cells: 1, cellOf: new Uint32Array(first.length + second.length) };
      const part = (rows: readonly Row[]) =>
        confusionAt(
          outcomeSums(dataOf(rows, false), { cells: 1, cellOf: new Uint32Array(rows.length) }).rows,
          0,
        );
      const both = confusionAt(outcomeSums(dataOf([...first, ...second], false), whole).rows, 0);
      const [one, other] = [part(first), part(second)];
      expect(both).toEqual({
        tn: one.tn + other.tn,
        fp: one.fp + other.fp,
        fn: one.fn + other.fn,
        tp: one.tp + other.tp,
      });
    }),
  );
});
