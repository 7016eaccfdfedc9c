// W. Pelz & I. J. Good (1976), "Approximating the lower tail-areas of the Kolmogorov–Smirnov one-sample
// statistic": P(D_n <= x) ~ K0 + K1/√n + K2/n + K3/n^1.5, in the form for small z = x√n.

const pi2 = Math.PI ** 2;
const pi4 = Math.PI ** 4;
const pi6 = Math.PI ** 6;
const rootTwoPi = Math.sqrt(2 * Math.PI);
const deepest = -708;

type Terms = readonly [number, number, number, number];

const coefficients = (m: number, z: number): Terms => {
  const z2 = z ** 2;
  const z4 = z ** 4;
  const z6 = z ** 6;
  const m2 = m ** 2;
  const m4 = m ** 4;
  const m6 = m ** 6;
  const second = 6 * z6 + 2 * z4 + ((2 * z4 - 5 * z2) * pi2 * m2) / 4 + (pi4 * (1 - 2 * z2) * m4) / 16;
  const third =
    -30 * z6 -
    90 * z ** 8 +
    (pi2 * (135 * z4 - 96 * z6) * m2) / 4 +
    (pi4 * (-60 * z2 + 212 * z4) * m4) / 16 +
    (pi6 * (5 - 30 * z2) * m6) / 64;
  return [1, -z2 + (pi2 / 4) * m2, second, third];
};

const sumOverOdd = (z: number, terms: number): Terms => {
  const q = Math.exp(-pi2 / 8 / z ** 2);
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let k = terms; k > 0; k--) {
    const weight = q ** (8 * k);
    const at = coefficients(2 * k - 1, z);
    for (const i of [0, 1, 2, 3] as const) sums[i] = sums[i] * weight + at[i];
  }
  const below: Terms = [z, 6 * z ** 4, 72 * z ** 7, 6480 * z ** 10];
  const scale = (i: 0 | 1 | 2 | 3): number => (sums[i] * q * rootTwoPi) / below[i];
  return [scale(0), scale(1), scale(2), scale(3)];
};

const sumOverAll = (z: number, terms: number): { readonly second: number; readonly third: number } => {
  const q = Math.exp(-pi2 / 2 / z ** 2);
  let second = 0;
  let third = 0;
  for (let k = terms; k > 0; k--) {
    const weight = k ** 2 * q ** (k ** 2);
    second += weight;
    third += (3 * z ** 2 - pi2 * k ** 2) * weight;
  }
  return {
    second: (second * pi2 * rootTwoPi) / (-36 * z ** 3),
    third: (third * pi2 * rootTwoPi) / (216 * z ** 6),
  };
};

/** P(D_n <= x), approximately. */
export const pelzGoodCdf = (n: number, x: number): number => {
  const z = Math.sqrt(n) * x;
  if (-pi2 / 8 / z ** 2 < deepest) return 0;
  const terms = Math.ceil((16 * z) / Math.PI);
  const [k0, k1, k2, k3] = sumOverOdd(z, terms);
  const { second, third } = sumOverAll(z, terms);
  return k0 + k1 / Math.sqrt(n) + (k2 + second) / n + (k3 + third) / n ** 1.5;
};
