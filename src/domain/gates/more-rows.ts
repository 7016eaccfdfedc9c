/** A value with its interval, and the bar that lies inside. */
export interface Straddling {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly bar: number;
  readonly rows: number;
}

/** An interval shrinks with the square root of the rows: how many more of the same kind would take it off the bar. */
const rowsToSettle = ({ value, low, high, bar, rows }: Straddling): number | null => {
  if (value === bar) return null;
  const reach = bar < value ? value - low : high - value;
  return Math.max(1, Math.ceil(rows * (reach / Math.abs(value - bar)) ** 2 - rows));
};

export const moreRows = (straddling: Straddling): string => {
  const wanted = rowsToSettle(straddling);
  if (wanted === null) return 'No number of rows settles a value that lies on the bar';
  if (!Number.isSafeInteger(wanted)) return 'No number of rows that can be had would settle it';
  return `About ${wanted} more ${wanted === 1 ? 'row' : 'rows'} like these would settle it`;
};
