// Stored values as doubles: each the nearest one to what the value stands for.

import type { Batch, FixedBatch } from './batch.ts';
import { endOf, startOf, viewOf } from './batch.ts';
import { corrupt } from './fault.ts';
import { type Leaf, physical } from './schema.ts';

/** Writes the values of a batch to `out` from `at`. */
export type ToNumbers = (batch: Batch, out: Float64Array, at: number) => void;

const two32 = 4_294_967_296;
const day = 86_400_000;
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

type One = (view: DataView, at: number) => number;

/** The loop is made anew for each kind of value, so that each stays monomorphic. */
const each =
  (one: One): ToNumbers =>
  (batch, out, at) => {
    if (batch.kind !== 'fixed') throw corrupt('bytes where numbers were expected');
    const view = viewOf(batch);
    const { count, width } = batch;
    for (let i = 0, from = 0; i < count; i++, from += width) out[at + i] = one(view, from);
  };

const doubles = (batch: FixedBatch, out: Float64Array, at: number): void => {
  const size = batch.count * 8;
  new Uint8Array(out.buffer, out.byteOffset + at * 8, size).set(
    batch.bytes.subarray(batch.at, batch.at + size),
  );
};

const float32: ToNumbers = (batch, out, at) => {
  if (batch.kind !== 'fixed') throw corrupt('bytes where numbers were expected');
  const view = viewOf(batch);
  for (let i = 0; i < batch.count; i++) out[at + i] = view.getFloat32(i * 4, true);
};

const int32: ToNumbers = (batch, out, at) => {
  if (batch.kind !== 'fixed') throw corrupt('bytes where numbers were expected');
  const view = viewOf(batch);
  for (let i = 0; i < batch.count; i++) out[at + i] = view.getInt32(i * 4, true);
};

const int64: ToNumbers = (batch, out, at) => {
  if (batch.kind !== 'fixed') throw corrupt('bytes where numbers were expected');
  const view = viewOf(batch);
  for (let i = 0; i < batch.count; i++) {
    // One rounding only: the high word's multiple is exact.
    out[at + i] = view.getInt32(i * 8 + 4, true) * two32 + view.getUint32(i * 8, true);
  }
};

const half = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
};

const narrow = (signed: boolean, bits: number): One => {
  const least = signed ? -(2 ** (bits - 1)) : 0;
  const most = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
  return (view, at) => {
    const value = view.getInt32(at, true);
    if (value < least || value > most) throw corrupt(`${value} in a column of ${bits}-bit integers`);
    return value;
  };
};

const integers = (signed: boolean, bits: number, type: number): ToNumbers => {
  if (type === physical.int64) {
    if (signed) return int64;
    return each((view, at) => view.getUint32(at + 4, true) * two32 + view.getUint32(at, true));
  }
  if (bits < 32) return each(narrow(signed, bits));
  return signed ? int32 : each((view, at) => view.getUint32(at, true));
};

/** Big-endian two's complement, as decimals of any width are stored. */
export const bigEndian = (bytes: Uint8Array, start: number, end: number): bigint => {
  if (start === end) return 0n;
  const hex = Buffer.from(bytes.subarray(start, end)).toString('hex');
  return BigInt.asIntN((end - start) * 8, BigInt(`0x${hex}`));
};

export const decimalText = (unscaled: bigint, scale: number): string => {
  if (scale === 0) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
};

/** unscaled / 10^scale rounds once while both are exact; otherwise the decimal's text says it. */
const scaled = (unscaled: number, scale: number, exact: () => bigint): number =>
  Number.isSafeInteger(unscaled) && scale <= 22
    ? unscaled / (powers[scale] ?? 1)
    : Number(decimalText(exact(), scale));

const wideDecimal = (bytes: Uint8Array, start: number, end: number, scale: number): number => {
  const sign = ((bytes[start] ?? 0) & 0x80) === 0 ? 0 : 0xff;
  let p = start;
  while (p < end && bytes[p] === sign) p++;
  if (end - p > 6) return scaled(Number.NaN, scale, () => bigEndian(bytes, start, end));
  let value = sign === 0 ? 0 : -1;
  for (; p < end; p++) value = value * 256 + (bytes[p] ?? 0);
  return scaled(value, scale, () => BigInt(value));
};

const decimals = (scale: number, type: number): ToNumbers => {
  if (type === physical.int32) {
    return each((view, at) => {
      const value = view.getInt32(at, true);
      return scaled(value, scale, () => BigInt(value));
    });
  }
  if (type === physical.int64) {
    return each((view, at) => {
      const value = view.getInt32(at + 4, true) * two32 + view.getUint32(at, true);
      return scaled(value, scale, () => view.getBigInt64(at, true));
    });
  }
  return (batch, out, at) => {
    for (let i = 0; i < batch.count; i++) {
      out[at + i] = wideDecimal(batch.bytes, startOf(batch, i), endOf(batch, i), scale);
    }
  };
};

const julianEpoch = 2_440_588;

/** Milliseconds since 1970, whatever the unit. */
const timestamps = (unit: number, type: number): ToNumbers => {
  if (type === physical.int96) {
    return each((view, at) => {
      const nanoseconds = view.getUint32(at + 4, true) * two32 + view.getUint32(at, true);
      return (view.getInt32(at + 8, true) - julianEpoch) * day + nanoseconds / 1e6;
    });
  }
  return decimals(unit - 3, physical.int64);
};

/** Null: such a column is no number. */
export const numbersOf = ({ meaning, type }: Leaf): ToNumbers | null => {
  switch (meaning.kind) {
    case 'float':
      if (type === physical.float) return float32;
      return (batch, out, at) => {
        if (batch.kind !== 'fixed') throw corrupt('bytes where numbers were expected');
        doubles(batch, out, at);
      };
    case 'half':
      return each((view, at) => half(view.getUint16(at, true)));
    case 'integer':
      return integers(meaning.signed, meaning.bits, type);
    case 'decimal':
      return decimals(meaning.scale, type);
    case 'date':
      return each((view, at) => view.getInt32(at, true) * day);
    case 'timestamp':
      return timestamps(meaning.unit, type);
    case 'null':
      return (batch) => {
        if (batch.count > 0) throw corrupt('values in a column that can only be null');
      };
    case 'boolean':
    case 'text':
    case 'uuid':
      return null;
  }
};
