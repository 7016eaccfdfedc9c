// Decimal text to the nearest double, from bytes.

import { latin1 } from './bytes-text.ts';

const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`)); // 1e22 is the last exact one
const veltkamp = 134_217_729; // 2^27 + 1 halves a double's 53 bits
const zero = 48;
const point = 46;
const minus = 45;
const plus = 43;

/** The rounding error of the product `a * b`, whose rounded value is `product` (Dekker). */
const productError = (a: number, b: number, product: number): number => {
  const scaledA = veltkamp * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = veltkamp * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
};

/**
 * (head · 10^shift + tail) / 10^places to the nearest double, or NaN when the last bit is in doubt. head < 10^15,
 * tail < 10^7, shift ≤ 7, places ≤ 22, so the digits are held exactly by a sum of two doubles; the quotient is
 * corrected by its exact remainder, and the correction is known to 50 bits.
 */
const quotient = (head: number, tail: number, shift: number, places: number): number => {
  const ten = powers[shift] ?? 1;
  const product = head * ten;
  const rest = productError(head, ten, product) + tail;
  const high = product + rest;
  const low = rest - (high - product);
  const divisor = powers[places] ?? 1;
  const first = high / divisor;
  const back = first * divisor;
  const correction = (high - back - productError(first, divisor, back) + low) / divisor;
  const doubt = Math.abs(correction) * 2 ** -50;
  const least = first + (correction - doubt);
  return least === first + (correction + doubt) ? least : Number.NaN;
};

/** Results stand in `value`: an object per field would cost more than the digits. */
export class DecimalReader {
  value = 0;
  /** Whether the text was an integer: no point, no exponent. */
  integer = false;
  /** Digits before the point, and after it; -1 without a point. */
  whole = 0;
  places = -1;

  /**
   * Reads the longest number at `start` by the contract's syntax (sign, digits with an optional point, exponent) and
   * answers where it ends, or -1. There must be a byte after it that is no digit.
   */
  read(bytes: Uint8Array, start: number): number {
    let p = start;
    let character = bytes[p] ?? 0;
    const negative = character === minus;
    if (negative || character === plus) character = bytes[++p] ?? 0;
    const first = p;
    let mantissa = 0;
    let digit = character - zero;
    while (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      character = bytes[++p] ?? 0;
      digit = character - zero;
    }
    let digits = p - first;
    let scale = 0;
    this.whole = digits;
    this.places = -1;
    this.integer = true;
    if (character === point) {
      const from = ++p;
      character = bytes[p] ?? 0;
      digit = character - zero;
      while (digit >= 0 && digit <= 9) {
        mantissa = mantissa * 10 + digit;
        character = bytes[++p] ?? 0;
        digit = character - zero;
      }
      scale = from - p;
      this.places = p - from;
      digits += p - from;
      this.integer = false;
    }
    if (digits === 0) return -1;
    const last = p;
    if ((character | 32) === 101) {
      p = this.exponent(bytes, p);
      scale += this.power;
    }
    let magnitude: number;
    // An inexact mantissa is never below 2^53 again.
    if (mantissa <= Number.MAX_SAFE_INTEGER && scale >= -22 && scale <= 22) {
      magnitude = scale < 0 ? mantissa / (powers[-scale] ?? 1) : mantissa * (powers[scale] ?? 1);
    } else {
      magnitude = this.long(bytes, first, last, scale);
      if (Number.isNaN(magnitude)) magnitude = Number(latin1(bytes, first, p));
    }
    this.value = negative ? -magnitude : magnitude;
    return p;
  }

  private power = 0;

  private exponent(bytes: Uint8Array, at: number): number {
    let p = at + 1;
    const sign = bytes[p] ?? 0;
    if (sign === minus || sign === plus) p++;
    const from = p;
    let power = 0;
    for (;;) {
      const digit = (bytes[p] ?? 0) - zero;
      if (digit < 0 || digit > 9) break;
      power = Math.min(power * 10 + digit, 100_000_000);
      p++;
    }
    this.power = 0;
    if (p === from) return at;
    this.integer = false;
    this.power = sign === minus ? -power : power;
    return p;
  }

  private long(bytes: Uint8Array, first: number, last: number, scale: number): number {
    if (scale < -22 || scale > 0) return Number.NaN;
    let head = 0;
    let tail = 0;
    let significant = 0;
    for (let p = first; p < last; p++) {
      const digit = (bytes[p] ?? 0) - zero;
      if (digit < 0) continue; // the point
      if (significant < 15) head = head * 10 + digit;
      else tail = tail * 10 + digit;
      if (head > 0) significant++;
      if (significant > 22) return Number.NaN;
    }
    return quotient(head, tail, Math.max(0, significant - 15), -scale);
  }
}

const encoder = new TextEncoder();
const reader = new DecimalReader();

/** The number that a whole text says by the contract's syntax, or null. */
export const decimalOf = (text: string): number | null => {
  const bytes = encoder.encode(`${text}\n`);
  return reader.read(bytes, 0) === bytes.length - 1 ? reader.value : null;
};
