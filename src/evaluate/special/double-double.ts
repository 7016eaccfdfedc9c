// Products and complements without rounding error, as the unevaluated sum of two doubles.
// T. J. Dekker (1971), "A floating-point technique for extending the available precision".

export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const splitter = 134217729; // 2^27 + 1

const upperHalf = (x: number): number => {
  const scaled = splitter * x;
  return Number.isFinite(scaled) ? scaled - (scaled - x) : x;
};

export const exact = (x: number): DoubleDouble => ({ high: x, low: 0 });

/** a·b. */
const product = (a: number, b: number): DoubleDouble => {
  const high = a * b;
  const a1 = upperHalf(a);
  const b1 = upperHalf(b);
  const a2 = a - a1;
  const b2 = b - b1;
  return { high, low: a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2) };
};

/** a·(b.high + b.low). */
export const scaled = (a: number, b: DoubleDouble): DoubleDouble => {
  const { high, low } = product(a, b.high);
  return { high, low: low + a * b.low };
};

/** 1 - x, for x in [0, 1]. */
export const complement = (x: DoubleDouble): DoubleDouble => {
  const high = 1 - x.high;
  return { high, low: 1 - high - x.high - x.low };
};

/** a / b. */
export const quotient = (a: number, b: number): DoubleDouble => {
  const high = a / b;
  const back = product(high, b);
  return { high, low: (a - back.high - back.low) / b };
};

/** a + b (D. E. Knuth, TAOCP 4.2.2, theorem B). */
export const sum = (a: number, b: DoubleDouble): DoubleDouble => {
  const high = a + b.high;
  const part = high - a;
  return { high, low: a - (high - part) + (b.high - part) + b.low };
};

/** A share and its complement, neither of them rounded. */
export interface Share {
  readonly x: DoubleDouble;
  readonly y: DoubleDouble;
}

/** Of x and y = 1 - x the smaller one is taken as given. */
export const share = (x: number, y: number): Share =>
  x <= y ? { x: exact(x), y: complement(exact(x)) } : { x: complement(exact(y)), y: exact(y) };

export const swapped = ({ x, y }: Share): Share => ({ x: y, y: x });
