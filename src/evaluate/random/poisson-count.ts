import { logGamma } from '../special/gamma-log.ts';
import { drawBlock, type Key, keyOf, streams } from './philox.ts';

// A sum of n Poisson(1) weights is Poisson(n): rows that share a cell are drawn at once.

const rejectionFrom = 10;

/** Two uniforms of 53 bits in (0, 1) from a block. */
const uniforms = (block: Uint32Array): readonly [number, number] => {
  const at = (high: number, low: number): number => ((high >>> 5) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 53;
  return [at(block[0] ?? 0, block[1] ?? 0), at(block[2] ?? 0, block[3] ?? 0)];
};

type Draw = (attempt: number) => readonly [number, number];

const byInversion = (lambda: number, draw: Draw): number => {
  const [u] = draw(0);
  let k = 0;
  let weight = Math.exp(-lambda);
  for (let sum = weight; u >= sum && weight > 0; sum += weight) {
    k += 1;
    weight *= lambda / k;
  }
  return k;
};

/** W. Hörmann (1993), "The transformed rejection method for generating Poisson random variables", PTRS. */
const byRejection = (lambda: number, draw: Draw): number => {
  const b = 0.931 + 2.53 * Math.sqrt(lambda);
  const a = -0.059 + 0.02483 * b;
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  const logLambda = Math.log(lambda);
  const logScale = Math.log(1.1239 + 1.1328 / (b - 3.4));
  for (let attempt = 0; ; attempt++) {
    const [first, v] = draw(attempt);
    const u = first - 0.5;
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + lambda + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const height = Math.log(v) + logScale - Math.log(a / (us * us) + b);
    if (height <= k * logLambda - lambda - logGamma(k + 1)) return k;
  }
};

/** A replicate's draw, and the cell it is for. */
export interface CountDraw {
  readonly key: Key;
  readonly replicate: number;
  readonly cell: number;
}

const attemptsPerReplicate = 2 ** 20;

/** Poisson(lambda), from its own part of the stream; `block` is scratch. */
export const poissonCountWith = (
  block: Uint32Array,
  lambda: number,
  { key, replicate, cell }: CountDraw,
): number => {
  if (!(lambda > 0)) return 0;
  const draw: Draw = (attempt) => {
    const step = replicate * attemptsPerReplicate + attempt;
    drawBlock(block, key, streams.counts, { unit: cell, step });
    return uniforms(block);
  };
  return lambda < rejectionFrom ? byInversion(lambda, draw) : byRejection(lambda, draw);
};

/** How many of the `lambda` rows of a cell a replicate draws. */
export const poissonCount = (seed: number, lambda: number, replicate: number, cell: number): number =>
  poissonCountWith(new Uint32Array(4), lambda, { key: keyOf(seed), replicate, cell });
