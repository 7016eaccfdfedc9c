import { clipped } from '../metrics/probability.ts';
import type { BinaryData } from '../prepare/data.ts';
import { CellSums } from './cell-sums.ts';
import type { Membership } from './membership.ts';

/** Places of the two sums. */
export const squaredError = 0;
export const logLoss = 1;

type Scored = Pick<BinaryData, 'labels' | 'scores' | 'weights'>;

// Products with 0 and 1 choose without a branch, which would be guessed wrong as often as labels vary.

/** The probability that the score gives to the label. */
const given = (label: number, score: number): number => label * score + (1 - label) * (1 - score);

/** How far the score is from the label. */
const missed = (label: number, score: number): number => label * (1 - score) + (1 - label) * score;

const weighted = ({ labels, scores, weights }: Scored, cellOf: Uint32Array, sums: CellSums): void => {
  for (let row = 0; row < cellOf.length; row++) {
    const at = (cellOf[row] ?? 0) * 2;
    const score = scores?.[row] ?? 0;
    const label = labels[row] ?? 0;
    const weight = weights?.[row] ?? 0;
    const miss = missed(label, score);
    sums.add(at + squaredError, weight * miss * miss);
    sums.add(at + logLoss, -weight * Math.log(clipped(given(label, score))));
  }
};

/** Taking a logarithm is what costs here. Far above the smallest double, however many factors have come together. */
const smallProduct = 1e-250;

/** The logarithm of a product instead of a sum of logarithms; the error of a product is a relative one, and stays as small. */
const unweighted = ({ labels, scores }: Scored, { cells, cellOf }: Membership, sums: CellSums): void => {
  if (scores === null) return;
  const products = new Float64Array(cells).fill(1);
  for (let row = 0; row < cellOf.length; row++) {
    const cell = cellOf[row] ?? 0;
    const score = scores[row] ?? 0;
    const label = labels[row] ?? 0;
    const miss = missed(label, score);
    sums.add(cell * 2 + squaredError, miss * miss);
    const product = (products[cell] ?? 1) * clipped(given(label, score));
    if (product < smallProduct) {
      sums.add(cell * 2 + logLoss, -Math.log(product));
      products[cell] = 1;
    } else products[cell] = product;
  }
  for (let cell = 0; cell < cells; cell++) sums.add(cell * 2 + logLoss, -Math.log(products[cell] ?? 1));
};

/** Σ w (score - label)² and Σ -w ln(probability given to the label), a cell. */
export const errorSums = (data: Scored, members: Membership): CellSums => {
  const sums = new CellSums(members.cells, 2);
  if (data.scores === null) return sums;
  if (data.weights === null) unweighted(data, members, sums);
  else weighted(data, members.cellOf, sums);
  return sums;
};
