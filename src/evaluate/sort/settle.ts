// A bucket of rows that fits a processor's cache, by score: keys spread over the bucket's own range, sorted by digits; rows
// that share a key are sorted the same way among themselves.

const digitBits = 11;
const digits = 2 ** digitBits;
const mostKey = 2 ** (2 * digitBits) - 1;
const fewRows = 24;

/** What is used again from bucket to bucket. */
export interface Scratch {
  order: Uint32Array;
  spare: Uint32Array;
  keys: Uint32Array;
  spareKeys: Uint32Array;
}

export const scratchFor = (size: number): Scratch => ({
  order: new Uint32Array(size),
  spare: new Uint32Array(size),
  keys: new Uint32Array(size),
  spareKeys: new Uint32Array(size),
});

const lowStarts = new Uint32Array(digits);
const highStarts = new Uint32Array(digits);

/** Stable, so that equal scores stay in row order. */
const insertion = (scores: Float64Array, order: Uint32Array, from: number, to: number): void => {
  for (let i = from + 1; i < to; i++) {
    const row = order[i] ?? 0;
    const score = scores[row] ?? 0;
    let at = i;
    while (at > from && (scores[order[at - 1] ?? 0] ?? 0) > score) {
      order[at] = order[at - 1] ?? 0;
      at--;
    }
    order[at] = row;
  }
};

const byComparison = (scores: Float64Array, order: Uint32Array): void => {
  order.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
};

const summed = (counts: Uint32Array): void => {
  let sum = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = counts[digit] ?? 0;
    counts[digit] = sum;
    sum += count;
  }
};

/** Subtraction, multiplication and cutting off keep the order, so keys never contradict the scores. */
const giveKeys = (
  scores: Float64Array,
  { order, keys }: Scratch,
  count: number,
  range: { readonly low: number; readonly scale: number },
): void => {
  const { low, scale } = range;
  lowStarts.fill(0);
  highStarts.fill(0);
  for (let i = 0; i < count; i++) {
    const key = Math.min(((scores[order[i] ?? 0] ?? 0) - low) * scale, mostKey) >>> 0;
    keys[i] = key;
    const [x, y] = [key & (digits - 1), key >>> digitBits];
    lowStarts[x] = (lowStarts[x] ?? 0) + 1;
    highStarts[y] = (highStarts[y] ?? 0) + 1;
  }
  summed(lowStarts);
  summed(highStarts);
};

/** Two stable counting passes: `order` and `keys` come out sorted by key. */
const passes = ({ order, keys, spare, spareKeys }: Scratch, count: number): void => {
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? 0;
    const digit = key & (digits - 1);
    const place = lowStarts[digit] ?? 0;
    lowStarts[digit] = place + 1;
    spareKeys[place] = key;
    spare[place] = order[i] ?? 0;
  }
  for (let i = 0; i < count; i++) {
    const key = spareKeys[i] ?? 0;
    const digit = key >>> digitBits;
    const place = highStarts[digit] ?? 0;
    highStarts[digit] = place + 1;
    keys[place] = key;
    order[place] = spare[i] ?? 0;
  }
};

const isLevel = (scores: Float64Array, order: Uint32Array, from: number, to: number): boolean => {
  const score = scores[order[from] ?? 0];
  for (let i = from + 1; i < to; i++) if (scores[order[i] ?? 0] !== score) return false;
  return true;
};

const settleRuns = (scores: Float64Array, { order, keys }: Scratch, count: number): void => {
  for (let from = 0, to = 1; from < count; from = to, to++) {
    const key = keys[from];
    while (to < count && keys[to] === key) to++;
    if (to - from === 1 || isLevel(scores, order, from, to)) continue;
    if (to - from <= fewRows) insertion(scores, order, from, to);
    else {
      const part = scratchFor(to - from);
      part.order.set(order.subarray(from, to));
      settle(scores, part, to - from);
      order.set(part.order, from);
    }
  }
};

/** Puts the first `count` rows of `scratch.order`, which are ascending, in ascending order of their scores. */
export const settle = (scores: Float64Array, scratch: Scratch, count: number): void => {
  const { order } = scratch;
  if (count <= fewRows) {
    insertion(scores, order, 0, count);
    return;
  }
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < count; i++) {
    const score = scores[order[i] ?? 0] ?? 0;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  if (low === high) return;
  const scale = mostKey / (high - low);
  // A range too wide or too narrow for a scale: it cannot be, or the scores are subnormal neighbours.
  if (!Number.isFinite(scale) || scale === 0) {
    byComparison(scores, order.subarray(0, count));
    return;
  }
  giveKeys(scores, scratch, count, { low, scale });
  passes(scratch, count);
  settleRuns(scores, scratch, count);
};
