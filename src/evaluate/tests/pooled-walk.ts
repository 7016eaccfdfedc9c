/** At each distinct value of two sorted samples: how many of each lie at or below it, and the next value. */
export type Visit = (first: number, second: number, value: number, next: number) => void;

const past = (sorted: Float64Array, from: number, value: number): number => {
  let i = from;
  while (i < sorted.length && (sorted[i] ?? 0) <= value) i++;
  return i;
};

export const walkPooled = (first: Float64Array, second: Float64Array, visit: Visit): void => {
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    const value = Math.min(first[i] ?? Infinity, second[j] ?? Infinity);
    i = past(first, i, value);
    j = past(second, j, value);
    visit(i, j, value, Math.min(first[i] ?? Infinity, second[j] ?? Infinity));
  }
};
