// Stored values of one width as text: integers as digits, booleans true and false, times as ISO 8601.

import { integerText, unsignedText } from '../integer-text.ts';
import { type Batch, endOf, startOf } from './batch.ts';
import { corrupt } from './fault.ts';
import { bigEndian, decimalText, numbersOf } from './number-values.ts';
import { type Leaf, type Meaning, physical } from './schema.ts';

export type ToText = (batch: Batch, i: number) => string;

const viewAt = (batch: Batch, i: number): DataView => {
  const start = startOf(batch, i);
  return new DataView(batch.bytes.buffer, batch.bytes.byteOffset + start, endOf(batch, i) - start);
};

const integers = (meaning: Extract<Meaning, { kind: 'integer' }>, type: number): ToText => {
  if (type === physical.int32) {
    return meaning.signed
      ? (batch, i) => String(viewAt(batch, i).getInt32(0, true))
      : (batch, i) => String(viewAt(batch, i).getUint32(0, true));
  }
  const text = meaning.signed ? integerText : unsignedText;
  return (batch, i) => {
    const view = viewAt(batch, i);
    return text(view.getInt32(0, true), view.getInt32(4, true));
  };
};

const unscaled = (batch: Batch, i: number, type: number): bigint => {
  if (type === physical.int32) return BigInt(viewAt(batch, i).getInt32(0, true));
  if (type === physical.int64) return viewAt(batch, i).getBigInt64(0, true);
  return bigEndian(batch.bytes, startOf(batch, i), endOf(batch, i));
};

const furthest = 8_640_000_000_000; // seconds that a Date can hold

const moment = (seconds: bigint, fraction: string, utc: boolean): string => {
  const count = Number(seconds);
  if (Math.abs(count) > furthest) return `${seconds}${fraction}`;
  return `${new Date(count * 1000).toISOString().slice(0, -5)}${fraction}${utc ? 'Z' : ''}`;
};

const timestamps = (unit: number, utc: boolean): ToText => {
  const perSecond = 10n ** BigInt(unit);
  return (batch, i) => {
    const value = viewAt(batch, i).getBigInt64(0, true);
    const part = ((value % perSecond) + perSecond) % perSecond;
    const fraction = part === 0n ? '' : `.${String(part).padStart(unit, '0')}`;
    return moment((value - part) / perSecond, fraction, utc);
  };
};

const int96: ToText = (batch, i) => {
  const view = viewAt(batch, i);
  const nanoseconds = view.getBigInt64(0, true);
  const seconds = (BigInt(view.getInt32(8, true)) - 2_440_588n) * 86_400n + nanoseconds / 1_000_000_000n;
  const part = nanoseconds % 1_000_000_000n;
  return moment(seconds, part === 0n ? '' : `.${String(part).padStart(9, '0')}`, false);
};

const dates: ToText = (batch, i) => {
  const days = viewAt(batch, i).getInt32(0, true);
  return moment(BigInt(days) * 86_400n, '', false).split('T')[0] ?? '';
};

const uuids: ToText = (batch, i) => {
  const hex = Buffer.from(batch.bytes.subarray(startOf(batch, i), endOf(batch, i))).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

const numbers = (leaf: Leaf): ToText => {
  const read = numbersOf(leaf);
  const out = new Float64Array(1);
  return (batch, i) => {
    if (read === null) throw corrupt('no number');
    read({ kind: 'fixed', bytes: batch.bytes, at: startOf(batch, i), width: leaf.width, count: 1 }, out, 0);
    return String(out[0]);
  };
};

/** Null: the bytes are the text. */
export const textOf = (leaf: Leaf): ToText | null => {
  const { meaning, type } = leaf;
  switch (meaning.kind) {
    case 'boolean':
      return (batch, i) => (viewAt(batch, i).getUint8(0) === 0 ? 'false' : 'true');
    case 'integer':
      return integers(meaning, type);
    case 'decimal':
      return (batch, i) => decimalText(unscaled(batch, i, type), meaning.scale);
    case 'date':
      return dates;
    case 'timestamp':
      return type === physical.int96 ? int96 : timestamps(meaning.unit, meaning.utc);
    case 'uuid':
      return uuids;
    case 'float':
    case 'half':
      return numbers(leaf);
    case 'text':
    case 'null':
      return null;
  }
};
