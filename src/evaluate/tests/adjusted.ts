const ascending = (p: readonly number[]): readonly number[] =>
  p.map((_, i) => i).toSorted((i, j) => (p[i] ?? 0) - (p[j] ?? 0));

/** S. Holm (1979), step-down; in the order given. */
export const holm = (p: readonly number[]): readonly number[] => {
  const out = p.map(() => 1);
  let most = 0;
  for (const [rank, i] of ascending(p).entries()) {
    most = Math.max(most, Math.min(1, (p.length - rank) * (p[i] ?? 1)));
    out[i] = most;
  }
  return out;
};

/**
 * Y. Benjamini & Y. Hochberg (1995), step-up; in the order given. `hypotheses`: all that were tested, when the largest p
 * are left out.
 */
export const benjaminiHochberg = (p: readonly number[], hypotheses = p.length): readonly number[] => {
  const out = p.map(() => 1);
  let least = 1;
  for (const [rank, i] of [...ascending(p).entries()].toReversed()) {
    least = Math.min(least, (p[i] ?? 1) / ((rank + 1) / hypotheses));
    out[i] = least;
  }
  return out;
};
