import { chiSquaredSf } from '../special/chi-squared.ts';
import { quantile } from '../special/quantile.ts';
import type { ContingencyResult } from './chi-squared-contingency.ts';

interface Group {
  rows: number;
  observed: number;
  expected: number;
}

/** On rows that the model was not fitted to no degrees of freedom are spent on the fit. */
export type Fitted = 'on-these-rows' | 'elsewhere';

/** Upper ends of the groups (edge, next edge], the first one closed; equal quantiles merge groups. */
const upperEdges = (scores: Float64Array, groups: number): readonly number[] => {
  const sorted = scores.toSorted();
  const edges = Array.from({ length: groups + 1 }, (_, k) => quantile(sorted, k / groups));
  return [...new Set(edges)].slice(edges[0] === edges[groups] ? 0 : 1);
};

const groupOf = (edges: readonly number[], score: number): number => {
  const index = edges.findIndex((edge) => score <= edge);
  return index < 0 ? edges.length - 1 : index;
};

const grouped = (scores: Float64Array, labels: Uint8Array, edges: readonly number[]): readonly Group[] => {
  const groups = edges.map((): Group => ({ rows: 0, observed: 0, expected: 0 }));
  for (const [row, score] of scores.entries()) {
    const group = groups[groupOf(edges, score)];
    if (group === undefined) continue;
    group.rows += 1;
    group.observed += labels[row] ?? 0;
    group.expected += score;
  }
  return groups.filter((group) => group.rows > 0);
};

/**
 * D. W. Hosmer & S. Lemeshow (1980): Σ (O - E)² / (E (1 - E/n)) over groups of like score, chi-squared with g - 2
 * degrees of freedom (g elsewhere). Null: no degrees left, or a group whose scores are all 0 or all 1.
 */
export const hosmerLemeshow = (
  scores: Float64Array,
  labels: Uint8Array,
  wanted = 10,
  fitted: Fitted = 'elsewhere',
): ContingencyResult | null => {
  const groups = grouped(scores, labels, upperEdges(scores, wanted));
  const df = groups.length - (fitted === 'elsewhere' ? 0 : 2);
  if (df < 1) return null;
  const statistic = groups.reduce((sum, { rows, observed, expected }) => {
    const spread = expected * (1 - expected / rows);
    return sum + (observed - expected) ** 2 / spread;
  }, 0);
  return Number.isFinite(statistic) ? { statistic, df, p: chiSquaredSf(statistic, df) } : null;
};
