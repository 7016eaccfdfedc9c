import { describe, expect, it } from 'vitest';
import { betaLower, betaUpper } from '../../../src/evaluate/special/beta-incomplete.ts';
import { betaInverse, betaUpperInverse } from '../../../src/evaluate/special/beta-inverse.ts';
import { binomialCdf, binomialPmf, binomialSf } from '../../../src/evaluate/special/binomial.ts';
import { chiSquaredSf } from '../../../src/evaluate/special/chi-squared.ts';
import { erf, erfc, scaledErfc } from '../../../src/evaluate/special/error-function.ts';
import { gammaP, gammaQ } from '../../../src/evaluate/special/gamma-incomplete.ts';
import { gammaPInverse, gammaQInverse } from '../../../src/evaluate/special/gamma-inverse.ts';
import { logGamma } from '../../../src/evaluate/special/gamma-log.ts';
import {
  hypergeometricCdf,
  hypergeometricPmf,
  hypergeometricSf,
} from '../../../src/evaluate/special/hypergeometric.ts';
import { kolmogorovTwoSampleSf } from '../../../src/evaluate/special/kolmogorov-two-sample.ts';
import { normalCdf, normalPpf, normalSf } from '../../../src/evaluate/special/normal.ts';
import { smirnovSf } from '../../../src/evaluate/special/smirnov.ts';
import { goldenRows, worstAgainstScipy, worstAgainstTruth } from './golden.ts';

type Urned = (k: number, urn: { good: number; bad: number; drawn: number }) => number;

const ofUrn =
  (f: Urned) =>
  (k: number, good: number, bad: number, drawn: number): number =>
    f(k, { good, bad, drawn });

type Case = readonly [file: string, name: string, got: (...args: number[]) => number];

const cases: readonly Case[] = [
  ['normal', 'erf', erf],
  ['normal', 'erfc', erfc],
  ['normal', 'scaledErfc', scaledErfc],
  ['normal', 'normalCdf', normalCdf],
  ['normal', 'normalSf', normalSf],
  ['normal', 'normalPpf', normalPpf],
  ['gamma', 'logGamma', logGamma],
  ['gamma', 'gammaP', gammaP],
  ['gamma', 'gammaQ', gammaQ],
  ['gamma', 'chiSquaredSf', chiSquaredSf],
  ['gamma', 'gammaPInverse', gammaPInverse],
  ['gamma', 'gammaQInverse', gammaQInverse],
  ['beta', 'betaLower', betaLower],
  ['beta', 'betaUpper', betaUpper],
  ['beta', 'betaInverse', betaInverse],
  ['beta', 'betaUpperInverse', betaUpperInverse],
  ['discrete', 'binomialPmf', binomialPmf],
  ['discrete', 'binomialCdf', binomialCdf],
  ['discrete', 'binomialSf', binomialSf],
  ['discrete', 'hypergeometricPmf', ofUrn(hypergeometricPmf)],
  ['discrete', 'hypergeometricCdf', ofUrn(hypergeometricCdf)],
  ['discrete', 'hypergeometricSf', ofUrn(hypergeometricSf)],
  ['kolmogorov', 'smirnovSf', smirnovSf],
  // Null: rounding took p past 1, where SciPy turns to its asymptotic method.
  ['kolmogorov', 'kolmogorovTwoSampleSf', (m, n, d) => kolmogorovTwoSampleSf(m ?? 0, n ?? 0, d ?? 0) ?? 1],
];

describe.each(cases)('%s: %s', (file, name, got) => {
  const rows = goldenRows<readonly number[]>(file, name);

  it('is within 1e-12 of the true value', () => {
    const worst = worstAgainstTruth(rows, got);
    expect(worst.error, `at ${worst.at.join(', ')}`).toBeLessThanOrEqual(1e-12);
  });

  it('is within 1e-12 of SciPy, where SciPy is', () => {
    const worst = worstAgainstScipy(rows, got, 5e-13);
    expect(worst.error, `at ${worst.at.join(', ')}`).toBeLessThanOrEqual(1e-12);
  });
});
