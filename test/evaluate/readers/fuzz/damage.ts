// Ways to spoil a file: blind ones, and ones that know where its format is easily hurt.

import type { Chance } from './chance.ts';
import type { Format } from './seeds.ts';

export interface Damaged {
  readonly bytes: Uint8Array;
  /** One byte has another value and nothing else has changed. */
  readonly isOneByte: boolean;
}

const spliced = (bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array => {
  const out = new Uint8Array(from + put.length + bytes.length - to);
  out.set(bytes.subarray(0, from));
  out.set(put, from);
  out.set(bytes.subarray(to), from + put.length);
  return out;
};

const tokens: { readonly [format in Format]: readonly [string, ...string[]] } = {
  csv: [
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\ufeff',
    ';',
    '\t',
    '1e9999',
    '0x1F',
    'NaN',
    '"a',
    ' 1',
    '-',
  ],
  jsonl: [
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\\u',
    '\\ud800',
    ':',
    ',',
    '\n',
    '\0',
    'null',
    '1e9999',
    '-',
    '01',
    '{"id":1,"id":2}',
    '['.repeat(2000),
  ],
  parquet: [
    '\xff\xff\xff\xff\x0f',
    '\x80\x80\x80\x80\x08',
    '\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01',
    '\0\0\0\0',
    '\xff\xff\xff\x7f',
    '\x15\x00',
    '\x19\xfc',
    '\x1c',
    'PAR1',
  ],
};

const tokenOf = (format: Format, chance: Chance): Uint8Array =>
  Buffer.from(chance.oneOf(tokens[format]), format === 'parquet' ? 'latin1' : 'utf8');

/** The thrift of a Parquet file says how long everything is: half of what is aimed at it goes to the footer. */
const aimed = (bytes: Uint8Array, format: Format, chance: Chance): number => {
  if (format !== 'parquet' || bytes.length < 12 || chance.below(2) === 0) return chance.below(bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const footer = Math.min(view.getUint32(bytes.length - 8, true) + 8, bytes.length);
  return bytes.length - footer + chance.below(footer);
};

const otherByte = (bytes: Uint8Array, at: number, chance: Chance): Uint8Array => {
  const out = Uint8Array.from(bytes);
  const flip = chance.oneOf([1 << chance.below(8), 1 + chance.below(255)]);
  out[at] = (out[at] ?? 0) ^ flip;
  return out;
};

interface Aim {
  readonly format: Format;
  /** Another file of the format, to take pieces of. */
  readonly other: Uint8Array;
}

const harmed = (bytes: Uint8Array, { format, other }: Aim, chance: Chance): Uint8Array => {
  const at = aimed(bytes, format, chance);
  const to = Math.min(bytes.length, at + chance.below(chance.oneOf([9, 200])));
  switch (chance.below(8)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return spliced(bytes, at, to, new Uint8Array());
    case 2:
      return spliced(bytes, at, at, bytes.subarray(at, to));
    case 3:
      return spliced(bytes, at, at, tokenOf(format, chance));
    case 4: {
      const put = tokenOf(format, chance);
      return spliced(bytes, at, Math.min(bytes.length, at + put.length), put);
    }
    case 5: {
      const from = chance.below(other.length);
      const piece = other.subarray(from, from + 1 + chance.below(64));
      return spliced(bytes, at, Math.min(bytes.length, at + piece.length), piece);
    }
    case 6:
      return Uint8Array.from(bytes).copyWithin(at, chance.below(bytes.length), chance.below(bytes.length));
    default:
      return otherByte(bytes, at, chance);
  }
};

export const damaged = (whole: Uint8Array, aim: Aim, chance: Chance): Damaged => {
  if (chance.below(3) === 0)
    return { bytes: otherByte(whole, aimed(whole, aim.format, chance), chance), isOneByte: true };
  let bytes = whole;
  for (let times = 1 + chance.below(3); times > 0 && bytes.length > 0; times--)
    bytes = harmed(bytes, aim, chance);
  return { bytes, isOneByte: false };
};
