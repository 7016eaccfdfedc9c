const digits = 65536;
const radixFrom = 2048;

/** The bits of a double as two words that order as the double does; -0 counts as 0. */
const writeKeys = (scores: Float64Array, low: Uint32Array, high: Uint32Array): void => {
  const box = new Float64Array(1);
  const words = new Uint32Array(box.buffer);
  for (let i = 0; i < scores.length; i++) {
    box[0] = (scores[i] ?? 0) + 0;
    const top = words[1] ?? 0;
    const negative = top >>> 31 === 1;
    low[i] = negative ? ~(words[0] ?? 0) : (words[0] ?? 0);
    high[i] = negative ? ~top : top | 0x80000000;
  }
};

/** One stable counting pass; false when all keys share the digit and nothing need move. */
const pass = (keys: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean => {
  const starts = new Uint32Array(digits + 1);
  for (let i = 0; i < keys.length; i++) {
    const slot = (((keys[i] ?? 0) >>> shift) & 0xffff) + 1;
    starts[slot] = (starts[slot] ?? 0) + 1;
  }
  if (starts.includes(keys.length)) return false;
  for (let d = 1; d <= digits; d++) starts[d] = (starts[d] ?? 0) + (starts[d - 1] ?? 0);
  for (let i = 0; i < from.length; i++) {
    const row = from[i] ?? 0;
    const digit = ((keys[row] ?? 0) >>> shift) & 0xffff;
    const slot = starts[digit] ?? 0;
    starts[digit] = slot + 1;
    to[slot] = row;
  }
  return true;
};

/** Rows in ascending order of their score, equal scores in row order; no score is NaN. */
export const scoreOrder = (scores: Float64Array): Uint32Array => {
  let order = Uint32Array.from(scores.keys());
  if (scores.length < radixFrom) {
    return order.sort((i, j) => (scores[i] ?? 0) - (scores[j] ?? 0) || i - j);
  }
  let spare = new Uint32Array(scores.length);
  const low = new Uint32Array(scores.length);
  const high = new Uint32Array(scores.length);
  writeKeys(scores, low, high);
  for (const [keys, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    if (pass(keys, shift, order, spare)) [order, spare] = [spare, order];
  }
  return order;
};
