// Rows by score. Scores are spread over 32-bit keys that rise with them, the keys are sorted by digits, and rows that share
// a key are sorted the same way among themselves, by keys spread over their own, narrower, range.

const digitBits = 11;
const digits = 2 ** digitBits;
const shifts = [0, 11, 22] as const;
const keyRange = 2 ** 32 - 1;
const fewRows = 64;

export interface Sorted {
  /** Rows from the lowest score up; equal ones in row order. */
  readonly order: Uint32Array;
  /** 1 where the score equals the one before. */
  readonly tied: Uint8Array;
}

const byScore =
  (scores: Float64Array) =>
  (a: number, b: number): number =>
    (scores[a] ?? 0) - (scores[b] ?? 0) || a - b;

interface Range {
  readonly low: number;
  readonly high: number;
}

const rangeOf = (scores: Float64Array, rows: Uint32Array): Range => {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < rows.length; i++) {
    const score = scores[rows[i] ?? 0] ?? 0;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  return { low, high };
};

/** Subtraction, multiplication and cutting off keep the order, so keys never contradict the scores. */
const keysOf = (scores: Float64Array, rows: Uint32Array, { low, high }: Range): Uint32Array => {
  const keys = new Uint32Array(rows.length);
  const scale = keyRange / (high - low);
  for (let i = 0; i < rows.length; i++)
    keys[i] = Math.min(((scores[rows[i] ?? 0] ?? 0) - low) * scale, keyRange) >>> 0;
  return keys;
};

interface Keyed {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

/** One stable counting pass. */
const pass = (from: Keyed, to: Keyed, starts: Uint32Array, shift: number): void => {
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] ?? 0;
    const digit = (key >>> shift) & (digits - 1);
    const place = starts[digit] ?? 0;
    starts[digit] = place + 1;
    to.keys[place] = key;
    to.rows[place] = from.rows[i] ?? 0;
  }
};

const startsOf = (keys: Uint32Array): readonly Uint32Array[] => {
  const [a, b, c] = shifts.map(() => new Uint32Array(digits)) as [Uint32Array, Uint32Array, Uint32Array];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const [x, y, z] = [key & (digits - 1), (key >>> 11) & (digits - 1), key >>> 22];
    a[x] = (a[x] ?? 0) + 1;
    b[y] = (b[y] ?? 0) + 1;
    c[z] = (c[z] ?? 0) + 1;
  }
  for (const counts of [a, b, c]) {
    let sum = 0;
    for (let digit = 0; digit < digits; digit++) {
      const count = counts[digit] ?? 0;
      counts[digit] = sum;
      sum += count;
    }
  }
  return [a, b, c];
};

const byKeys = (keyed: Keyed): Keyed => {
  const spare = { keys: new Uint32Array(keyed.keys.length), rows: new Uint32Array(keyed.keys.length) };
  const starts = startsOf(keyed.keys);
  let [from, to]: [Keyed, Keyed] = [keyed, spare];
  for (const [place, shift] of shifts.entries()) {
    pass(from, to, starts[place] ?? new Uint32Array(digits), shift);
    [from, to] = [to, from];
  }
  return from;
};

const isLevel = (scores: Float64Array, rows: Uint32Array): boolean => {
  const score = scores[rows[0] ?? 0];
  for (let i = 1; i < rows.length; i++) if (scores[rows[i] ?? 0] !== score) return false;
  return true;
};

/** Rows that share a key, in place. */
const settleRun = (scores: Float64Array, rows: Uint32Array): void => {
  if (isLevel(scores, rows)) return;
  if (rows.length <= fewRows) rows.sort(byScore(scores));
  else rows.set(sortedRows(scores, rows));
};

/** Marks, in `tied`, places whose score equals the one before; runs of one key are settled first. */
const settle = (scores: Float64Array, { keys, rows }: Keyed, tied: Uint8Array): void => {
  for (let from = 0, to = 1; from < keys.length; from = to, to++) {
    const key = keys[from];
    while (to < keys.length && keys[to] === key) to++;
    if (to - from === 1) continue;
    settleRun(scores, rows.subarray(from, to));
    for (let i = from + 1; i < to; i++) if (scores[rows[i] ?? 0] === scores[rows[i - 1] ?? 0]) tied[i] = 1;
  }
};

const sortedRows = (
  scores: Float64Array,
  rows: Uint32Array,
  tied: Uint8Array = new Uint8Array(rows.length),
): Uint32Array => {
  const range = rangeOf(scores, rows);
  const spread = range.high - range.low;
  // A range too wide or too narrow for a scale: it cannot be, or the scores are subnormal neighbours.
  if (!Number.isFinite(keyRange / spread) || !Number.isFinite(spread)) {
    const order = rows.toSorted(byScore(scores));
    for (let i = 1; i < order.length; i++)
      if (scores[order[i] ?? 0] === scores[order[i - 1] ?? 0]) tied[i] = 1;
    return order;
  }
  const sorted = byKeys({ keys: keysOf(scores, rows, range), rows: rows.slice() });
  settle(scores, sorted, tied);
  return sorted.rows;
};

const isAscending = (scores: Float64Array): boolean => {
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) < (scores[i - 1] ?? 0)) return false;
  return true;
};

const identity = (length: number): Uint32Array => {
  const rows = new Uint32Array(length);
  for (let i = 0; i < length; i++) rows[i] = i;
  return rows;
};

/** No score is NaN or infinite. */
export const scoreOrder = (scores: Float64Array): Sorted => {
  const rows = identity(scores.length);
  const tied = new Uint8Array(scores.length);
  if (!isAscending(scores)) return { order: sortedRows(scores, rows, tied), tied };
  for (let i = 1; i < rows.length; i++) if (scores[i] === scores[i - 1]) tied[i] = 1;
  return { order: rows, tied };
};
