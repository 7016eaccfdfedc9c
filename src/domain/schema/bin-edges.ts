import type { Decimal } from '../decimal.ts';
import { decimal, some } from './atoms.ts';

/** What a list of edges must be, for the author of one that is not. */
export const edgesExpected = 'a list of numbers, each greater than the one before';

/** As numbers of a file are compared: two decimals that one double stands for are no two edges. */
export const ascending = (edges: readonly Decimal[]): readonly number[] | null => {
  const numbers = edges.map((edge) => edge.toNumber());
  return numbers.every((edge, place) => place === 0 || edge > (numbers[place - 1] ?? edge)) ? numbers : null;
};

/** Where the numbers of a column are cut into groups. */
export const binEdges = () =>
  some(decimal()).superRefine((edges, context) => {
    if (ascending(edges) !== null) return;
    context.addIssue({ code: 'custom', message: edgesExpected, params: { code: 'out-of-range' } });
  });
