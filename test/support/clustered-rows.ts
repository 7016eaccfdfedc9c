import type { BinaryData, Clusters } from '../../src/evaluate/prepare/data.ts';
import { textUnit } from '../../src/evaluate/random/text-unit.ts';

/** So many rows of each of some clusters, by number; each cluster is drawn by its text. */
export const clustersOf = (of: readonly number[]): Clusters => ({
  of: Uint32Array.from(of),
  units: Float64Array.from({ length: Math.max(0, ...of) + 1 }, (_, cluster) => textUnit(`c${cluster}`)),
});

/** Numbers from 0 to 1 that follow each other without a pattern, the same ones every time. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Decisions of which a quarter of the clusters gets half right, and the others nine in ten: 0.8 of all. */
export const uneven = (clusters: number, each: number, next: () => number): BinaryData => {
  const rows = clusters * each;
  const of = Array.from({ length: rows }, (_, row) => Math.floor(row / each));
  const rates = Array.from({ length: clusters }, () => (next() < 0.25 ? 0.5 : 0.9));
  return {
    task: 'binary',
    rows,
    weights: null,
    labels: Uint8Array.from(of, (cluster) => (next() < (rates[cluster] ?? 0) ? 1 : 0)),
    predictions: new Uint8Array(rows).fill(1),
    scores: null,
    clusters: clustersOf(of),
  };
};
