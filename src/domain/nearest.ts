// "Did you mean": the one valid name that a slip of the finger makes of the wrong one.

const tolerance = (length: number): number => Math.max(1, Math.floor(length * 0.4));

export const nearest = (found: string, valid: readonly string[]): string | null => {
  const wanted = found.toLowerCase().slice(0, 80);
  let best: string | null = null;
  let distance = tolerance(wanted.length) + 1;
  for (const name of valid) {
    if (Math.abs(name.length - wanted.length) >= distance) continue;
    const here = editDistance(wanted, name.toLowerCase());
    if (here < distance) [best, distance] = [name, here];
  }
  return best;
};

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      next.push(cell({ a, b, row, column }, { before, last, next }));
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
};

type At = { readonly a: string; readonly b: string; readonly row: number; readonly column: number };
type Rows = {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly next: readonly number[];
};

const cell = ({ a, b, row, column }: At, { before, last, next }: Rows): number => {
  const same = a[row - 1] === b[column - 1];
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    (last[column] ?? Infinity) + 1,
    (next[column - 1] ?? Infinity) + 1,
    (last[column - 1] ?? Infinity) + (same ? 0 : 1),
    swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
  );
};
