// One record of a CSV file, field by field, at leisure: the header, and records that something is wrong with.
// RFC 4180: a quoted field holds anything, `""` stands for a quote; records end with LF or CRLF.

const lineFeed = 10;
const carriageReturn = 13;
const comma = 44;
const quote = 34;

export interface SplitRecord {
  readonly fields: readonly Uint8Array[];
  /** After the line break. */
  readonly next: number;
  readonly lineBreaks: number;
  readonly fault: 'unterminated' | 'after-quote' | null;
}

interface Field {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly fault: SplitRecord['fault'];
}

const quoted = (bytes: Uint8Array, start: number, end: number): Field => {
  const out: number[] = [];
  let p = start + 1;
  for (;;) {
    if (p >= end) return { bytes: Uint8Array.from(out), at: end, fault: 'unterminated' };
    if (bytes[p] === quote) {
      if (p + 1 >= end || bytes[p + 1] !== quote) break;
      p++;
    }
    out.push(bytes[p] ?? 0);
    p++;
  }
  p++;
  const next = p < end ? bytes[p] : lineFeed;
  const closes =
    next === comma ||
    next === lineFeed ||
    (next === carriageReturn && (p + 1 >= end || bytes[p + 1] === lineFeed));
  return { bytes: Uint8Array.from(out), at: p, fault: closes ? null : 'after-quote' };
};

const plain = (bytes: Uint8Array, start: number, end: number): Field => {
  let p = start;
  while (p < end && bytes[p] !== comma && bytes[p] !== lineFeed) p++;
  const upTo = bytes[p] !== comma && p > start && bytes[p - 1] === carriageReturn ? p - 1 : p;
  return { bytes: bytes.slice(start, upTo), at: p, fault: null };
};

/** `end`: the end of what was read of the file. Null when the record may go on after it. */
export const splitRecord = (
  bytes: Uint8Array,
  start: number,
  end: number,
  ended: boolean,
): SplitRecord | null => {
  const fields: Uint8Array[] = [];
  let p = start;
  let fault: SplitRecord['fault'] = null;
  for (;;) {
    const field = (p < end && bytes[p] === quote ? quoted : plain)(bytes, p, end);
    p = field.at;
    fault ??= field.fault;
    if (field.fault === 'after-quote') while (p < end && bytes[p] !== comma && bytes[p] !== lineFeed) p++;
    if (p < end && field.fault === null && bytes[p] === carriageReturn) p++;
    fields.push(field.bytes);
    if (p >= end && !ended) return null;
    if (p >= end || bytes[p] !== comma) break;
    p++;
  }
  const next = Math.min(p + 1, end);
  let lineBreaks = 0;
  for (let i = start; i < p; i++) if (bytes[i] === lineFeed) lineBreaks++;
  return { fields, next, lineBreaks, fault };
};
