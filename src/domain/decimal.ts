// Declared numbers are decimals: 0.30000000000000004 is not 0.3, and 0.910 is 0.91. Doubles would decide both wrong.

const syntax = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;
const mostDigits = 60;

export class Decimal {
  /** As its author wrote it. */
  readonly text: string;
  private readonly units: bigint;
  private readonly scale: number;

  private constructor(text: string, units: bigint, scale: number) {
    this.text = text;
    this.units = units;
    this.scale = scale;
  }

  /** null: not a decimal, or one that no double could even approximate (1e400). */
  static parse(text: string): Decimal | null {
    const [, sign, whole = '', part = '', exponent = '0'] = syntax.exec(text) ?? [];
    const digits = whole + part;
    if (sign === undefined || digits === '' || digits.length > mostDigits) return null;
    const units = BigInt(digits) * (sign === '-' ? -1n : 1n);
    const double = Number(text);
    if (!Number.isFinite(double) || (double === 0 && units !== 0n)) return null;
    // Zero is zero at any exponent, and 10n ** 999999n takes its time.
    return new Decimal(text, units, units === 0n ? 0 : part.length - Number(exponent));
  }

  static ofInteger(value: number | bigint, text = String(value)): Decimal {
    return new Decimal(text, BigInt(value), 0);
  }

  static looksLikeOne(text: string): boolean {
    return syntax.test(text) && /^[+-]?\.?\d/.test(text);
  }

  compare(other: Decimal): -1 | 0 | 1 {
    const difference = this.minus(other).units;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  minus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const units = this.at(scale) - other.at(scale);
    return new Decimal(written(units, scale), units, scale);
  }

  times(factor: bigint): Decimal {
    const units = this.units * factor;
    return new Decimal(written(units, this.scale), units, this.scale);
  }

  isInteger(): boolean {
    return this.scale <= 0 || this.units % 10n ** BigInt(this.scale) === 0n;
  }

  toNumber(): number {
    return Number(this.text);
  }

  /** A JSON number where a double says the same decimal, else its text. */
  toQuantity(): number | string {
    const double = this.toNumber();
    const again = Decimal.parse(String(double));
    return again !== null && again.compare(this) === 0 ? double : this.text;
  }

  private at(scale: number): bigint {
    return this.units * 10n ** BigInt(scale - this.scale);
  }
}

const written = (units: bigint, scale: number): string => {
  if (scale <= 0) return String(units * 10n ** BigInt(-scale));
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
  return units < 0n ? `-${text}` : text;
};
