import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsOf } from '../../../src/evaluate/compare/draws/cell-draws.ts';
import { unitsOf } from '../../../src/evaluate/compare/units.ts';
import { binarySide } from '../../../src/evaluate/draws/binary-side.ts';
import { copiedSide, sideOf } from '../../../src/evaluate/draws/side.ts';
import { timesDrawn } from '../../../src/evaluate/draws/times.ts';
import { metricCall } from '../../../src/evaluate/metrics/index.ts';
import type { BinaryData } from '../../../src/evaluate/prepare/data.ts';
import { readSource } from '../../../src/evaluate/readers/read.ts';
import { bytesSource } from '../../../src/evaluate/readers/source.ts';
import { defaultLimits, type IdColumn } from '../../../src/evaluate/table.ts';

const callsOf = (ids: readonly string[]) =>
  ids.map((id) => {
    const found = metricCall('binary', id);
    if (!('call' in found)) throw new Error(`no metric ${id}`);
    return found.call;
  });

const weighted = callsOf(
  'accuracy recall precision f1 mcc auc_roc average_precision brier log_loss ece ece@4'.split(' '),
);
const unweighted = [...weighted, ...callsOf(['ece_quantile', 'ece_quantile@3'])];

const row = fc.record({
  label: fc.integer({ min: 0, max: 1 }),
  // Coarse, so that scores tie and stand on edges of bins.
  score: fc.integer({ min: 0, max: 30 }).map((step) => step / 30),
  weight: fc.constantFrom(0.5, 1, 3),
  times: fc.integer({ min: 0, max: 4 }),
});

const dataOf = (
  rows: readonly { label: number; score: number; weight: number }[],
  weighs: boolean,
): BinaryData => ({
  task: 'binary',
  rows: rows.length,
  labels: Uint8Array.from(rows, ({ label }) => label),
  predictions: Uint8Array.from(rows, ({ score }) => (score >= 0.5 ? 1 : 0)),
  scores: Float64Array.from(rows, ({ score }) => score),
  weights: weighs ? Float64Array.from(rows, ({ weight }) => weight) : null,
});

it.each([false, true])('a drawn binary model is its rows copied (weights: %s)', (weighs) => {
  const calls = weighs ? weighted : unweighted;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const data = dataOf(rows, weighs);
      const times = Uint8Array.from(rows, (one) => one.times);
      const total = times.reduce((sum, count) => sum + count, 0);
      if (total === 0) return;
      const side = sideOf(data, Uint32Array.from(rows.keys()));
      const got = binarySide(data, side, calls)(times, total);
      const wanted = copiedSide(data, side, calls)(times, total);
      for (const [i, { value }] of wanted.entries()) {
        if (value === null) expect(got[i]?.value, calls[i]?.id).toBeNull();
        else expect(got[i]?.value, calls[i]?.id).toBeCloseTo(value, 10);
      }
    }),
  );
});

const idsOf = (text: string): IdColumn => {
  const source = bytesSource('x.csv', new TextEncoder().encode(text));
  const read = readSource(source, [{ name: 'id', as: 'id' }], defaultLimits);
  const column = read.ok ? read.table.columns.get('id') : undefined;
  if (column?.kind !== 'id') throw new Error('no ids');
  return column;
};

it('an id draws the same whether it is read as an integer or as text', () => {
  const integers = idsOf('id\n7\n12\n900719925474099\n');
  const text = idsOf('id\n7\n12\n900719925474099\nx\n');
  expect([integers.form, text.form]).toEqual(['integers', 'bytes']);
  expect([...unitsOf(text)].slice(0, 3)).toEqual([...unitsOf(integers)]);
  expect(new Set(unitsOf(text)).size).toBe(4);
});

it('similar ids draw unlike each other', () => {
  const ids = idsOf(
    `id\n${Array.from({ length: 5000 }, (_, i) => `p${String(i).padStart(5, '0')}\n`).join('')}`,
  );
  const units = unitsOf(ids);
  expect(new Set(units).size).toBe(5000);
  const totals = Array.from(timesDrawn(units, { seed: 1, replicates: 50 }), ({ total }) => total);
  expect(totals).toHaveLength(50);
  // Poisson(5000): the standard deviation is 71.
  for (const total of totals) expect(Math.abs(total - 5000)).toBeLessThan(300);
});

it('cells stand in one order, whatever the order of rows', () => {
  const rows = [
    { label: 1, score: 0.9, weight: 1 },
    { label: 0, score: 0.1, weight: 1 },
    { label: 1, score: 0.2, weight: 1 },
    { label: 0, score: 0.1, weight: 1 },
  ];
  const same = Int32Array.of(0, 1, 2, 3);
  const pairOf = (all: typeof rows) => {
    const data = dataOf(all, false);
    return { data: { champion: data, challenger: data }, championRows: same, ids: idsOf('id\n1\n2\n3\n4\n') };
  };
  expect([...cellsOf(pairOf(rows)).cells.counts]).toEqual([2, 1, 1]);
  expect([...cellsOf(pairOf(rows.toReversed())).cells.counts]).toEqual([2, 1, 1]);
});
