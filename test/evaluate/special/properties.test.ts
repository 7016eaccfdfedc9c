import fc from 'fast-check';
import { expect, it } from 'vitest';
import { betaLower, betaTails, betaUpper } from '../../../src/evaluate/special/beta-incomplete.ts';
import { betaInverse, betaUpperInverse } from '../../../src/evaluate/special/beta-inverse.ts';
import { binomialCdf, binomialPmf, binomialSf } from '../../../src/evaluate/special/binomial.ts';
import { chiSquaredCdf, chiSquaredSf } from '../../../src/evaluate/special/chi-squared.ts';
import { excessOverLog } from '../../../src/evaluate/special/deviance.ts';
import { erf, erfc } from '../../../src/evaluate/special/error-function.ts';
import { gammaP, gammaQ, gammaTails } from '../../../src/evaluate/special/gamma-incomplete.ts';
import { gammaPInverse, gammaQInverse } from '../../../src/evaluate/special/gamma-inverse.ts';
import { logGamma, logGammaOnePlus, logGammaRatio } from '../../../src/evaluate/special/gamma-log.ts';
import {
  hypergeometricCdf,
  hypergeometricPmf,
  hypergeometricSf,
} from '../../../src/evaluate/special/hypergeometric.ts';
import { kolmogorovSf } from '../../../src/evaluate/special/kolmogorov.ts';
import { kolmogorovTwoSampleSf } from '../../../src/evaluate/special/kolmogorov-two-sample.ts';
import { normalCdf, normalIsf, normalPpf, normalSf } from '../../../src/evaluate/special/normal.ts';
import { smirnovSf } from '../../../src/evaluate/special/smirnov.ts';
import { relativeError } from './golden.ts';

const near = (got: number, wanted: number, tolerance = 1e-11): void =>
  expect(relativeError(got, wanted), `${got} for ${wanted}`).toBeLessThanOrEqual(tolerance);

const double = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const shape = double(-3, 5).map((power) => 10 ** power);
const probability = double(-290, 0).map((power) => 10 ** power);

it('complements sum to 1', () => {
  fc.assert(
    fc.property(shape, shape, double(0, 1), (a, b, x) => {
      const beta = betaTails(a, b, x);
      expect(beta.lower + beta.upper).toBeCloseTo(1, 13);
      const gamma = gammaTails(a, x * b);
      expect(gamma.lower + gamma.upper).toBeCloseTo(1, 13);
      expect(chiSquaredCdf(b * x, a) + chiSquaredSf(b * x, a)).toBeCloseTo(1, 13);
    }),
  );
  fc.assert(
    fc.property(double(-30, 30), (z) => {
      expect(normalCdf(z) + normalSf(z)).toBeCloseTo(1, 15);
      expect(erf(z) + erfc(z)).toBeCloseTo(1, 15);
      expect(erf(-z)).toBe(-erf(z));
    }),
  );
});

it('beta: swapping the shapes swaps the tails', () => {
  fc.assert(
    fc.property(shape, shape, double(0.5, 1), (a, b, x) => {
      near(betaLower(a, b, x), betaUpper(b, a, 1 - x));
      near(betaUpper(a, b, x), betaLower(b, a, 1 - x));
    }),
  );
});

it('distribution functions never fall', () => {
  const slack = 1 + 1e-12;
  fc.assert(
    fc.property(shape, shape, double(0, 1), double(0, 1), (a, b, x, y) => {
      const low = Math.min(x, y);
      const high = Math.max(x, y);
      expect(betaLower(a, b, low)).toBeLessThanOrEqual(betaLower(a, b, high) * slack);
      expect(betaUpper(a, b, low) * slack).toBeGreaterThanOrEqual(betaUpper(a, b, high));
      expect(gammaP(a, low * b)).toBeLessThanOrEqual(gammaP(a, high * b) * slack);
      expect(gammaQ(a, low * b) * slack).toBeGreaterThanOrEqual(gammaQ(a, high * b));
    }),
  );
});

it('the inverse undoes the function', () => {
  const clear = double(0.3, 4).map((power) => 10 ** power);
  fc.assert(
    fc.property(clear, clear, probability, (a, b, p) => {
      near(gammaP(a, gammaPInverse(a, p)), p, 1e-10);
      near(gammaQ(a, gammaQInverse(a, p)), p, 1e-10);
      const x = betaInverse(a, b, p);
      if (x < 0.5) near(betaLower(a, b, x), p, 1e-9);
      const y = betaUpperInverse(a, b, p);
      if (y < 0.5) near(betaUpper(a, b, y), p, 1e-9);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(probability, (p) => {
      near(normalCdf(normalPpf(p)), p);
      near(normalSf(normalIsf(p)), p);
    }),
  );
});

it('logarithms of gamma: the recurrence, the ratio, the step from 1', () => {
  fc.assert(
    fc.property(shape, double(0, 50), (x, a) => {
      expect(logGamma(x + 1) - logGamma(x) - Math.log(x)).toBeCloseTo(0, 8);
      expect(logGammaRatio(x, a) - (logGamma(x + a) - logGamma(x))).toBeCloseTo(0, 8);
      expect(logGammaOnePlus(x)).toBeCloseTo(logGamma(1 + x), 8);
    }),
  );
});

it('u - ln(1 + u) is never negative and is u²/2 near 0', () => {
  fc.assert(fc.property(double(-0.99, 1e6), (u) => excessOverLog(u) >= 0));
  near(excessOverLog(1e-9), 5e-19 - 1e-27 / 3);
});

it('binomial weights sum to 1 and to the distribution function', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), double(0, 1), (n, p) => {
      let below = 0;
      for (let k = 0; k <= n; k++) {
        below += binomialPmf(k, n, p);
        expect(binomialCdf(k, n, p)).toBeCloseTo(below, 12);
        expect(binomialSf(k, n, p)).toBeCloseTo(1 - below, 12);
      }
      expect(below).toBeCloseTo(1, 12);
    }),
  );
  expect(binomialCdf(-1, 5, 0.5)).toBe(0);
  expect(binomialSf(-1, 5, 0.5)).toBe(1);
  expect(binomialPmf(6, 5, 0.5)).toBe(0);
});

it('hypergeometric weights sum to 1 and to the distribution function', () => {
  const count = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(count, count, double(0, 1), (good, bad, part) => {
      const urn = { good, bad, drawn: Math.floor((good + bad) * part) };
      let below = 0;
      for (let k = 0; k <= urn.drawn; k++) {
        below += hypergeometricPmf(k, urn);
        expect(hypergeometricCdf(k, urn)).toBeCloseTo(below, 12);
        expect(hypergeometricSf(k, urn)).toBeCloseTo(1 - below, 12);
      }
      expect(below).toBeCloseTo(1, 12);
    }),
  );
});

it('Kolmogorov: never rises, lies in [0, 1], and two samples may trade places', () => {
  const size = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(size, size, double(0, 1), double(0, 1), (n, m, x, y) => {
      const low = Math.min(x, y);
      const high = Math.max(x, y);
      for (const sf of [kolmogorovSf, smirnovSf]) {
        expect(sf(n, high)).toBeLessThanOrEqual(sf(n, low) + 1e-6);
        expect(sf(n, low)).toBeLessThanOrEqual(1);
        expect(sf(n, high)).toBeGreaterThanOrEqual(0);
      }
      expect(kolmogorovTwoSampleSf(n, m, x)).toBe(kolmogorovTwoSampleSf(m, n, x));
    }),
  );
});

it('answers NaN or the limit outside the domain', () => {
  expect(gammaP(-1, 1)).toBeNaN();
  expect(betaLower(0, 1, 0.5)).toBeNaN();
  expect(normalPpf(2)).toBeNaN();
  expect(gammaPInverse(1, -1)).toBeNaN();
  expect(gammaQInverse(1, 2)).toBeNaN();
  expect(betaInverse(1, 1, 2)).toBeNaN();
  expect(betaUpperInverse(1, 1, 2)).toBeNaN();
  expect(logGamma(-1)).toBeNaN();
  expect([normalPpf(0), normalPpf(0.5), normalPpf(1)]).toEqual([-Infinity, -0, Infinity]);
  expect([gammaP(1, 0), gammaP(1, Infinity), gammaQ(1, 0)]).toEqual([0, 1, 1]);
  expect([gammaPInverse(1, 0), gammaPInverse(1, 1), gammaQInverse(1, 0), gammaQInverse(1, 1)]).toEqual([
    0,
    Infinity,
    Infinity,
    0,
  ]);
  expect([betaLower(2, 3, 0), betaLower(2, 3, 1), betaInverse(2, 3, 0), betaUpperInverse(2, 3, 0)]).toEqual([
    0, 1, 0, 1,
  ]);
});
