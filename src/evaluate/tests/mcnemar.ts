import { binomialCdf } from '../special/binomial.ts';
import { chiSquaredSf } from '../special/chi-squared.ts';

/** Rows that only one of two models gets right. */
export interface Discordant {
  readonly first: number;
  readonly second: number;
}

export interface ChiSquaredResult {
  readonly statistic: number;
  readonly p: number;
}

/** Q. McNemar (1947), two-sided binomial; statsmodels mcnemar(exact=True). No discordant rows: 1. */
export const mcnemarExact = ({ first, second }: Discordant): number =>
  first === second ? 1 : Math.min(1, 2 * binomialCdf(Math.min(first, second), first + second, 0.5));

const asymptotic = ({ first, second }: Discordant, correction: 0 | 1): ChiSquaredResult | null => {
  if (first + second === 0) return null;
  const statistic = (Math.abs(first - second) - correction) ** 2 / (first + second);
  return { statistic, p: chiSquaredSf(statistic, 1) };
};

export const mcnemar = (discordant: Discordant): ChiSquaredResult | null => asymptotic(discordant, 0);

/** With A. L. Edwards' (1948) continuity correction. */
export const mcnemarCorrected = (discordant: Discordant): ChiSquaredResult | null =>
  asymptotic(discordant, 1);
