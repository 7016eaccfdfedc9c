/** A value with its interval, and the bar that lies inside. */
export interface Straddling {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly bar: number;
  readonly rows: number;
  /** Where rows come in clusters, it is clusters that settle. */
  readonly clusters?: number | undefined;
}

/** An interval shrinks with the square root of the rows: how many more of the same kind would take it off the bar. */
const moreToSettle = ({ value, low, high, bar, rows, clusters = rows }: Straddling): number | null => {
  if (value === bar) return null;
  const reach = bar < value ? value - low : high - value;
  return Math.max(1, Math.ceil(clusters * (reach / Math.abs(value - bar)) ** 2 - clusters));
};

export const moreRows = (straddling: Straddling): string => {
  const wanted = moreToSettle(straddling);
  const unit = straddling.clusters === undefined ? 'row' : 'cluster';
  if (wanted === null) return `No number of ${unit}s settles a value that lies on the bar`;
  if (!Number.isSafeInteger(wanted)) return `No number of ${unit}s that can be had would settle it`;
  return `About ${wanted} more ${unit}${wanted === 1 ? '' : 's'} like these would settle it`;
};
