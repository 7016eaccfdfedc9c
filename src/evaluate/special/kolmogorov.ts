import { logGamma } from './gamma-log.ts';
import { durbinCdf } from './kolmogorov-durbin.ts';
import { pelzGoodCdf } from './kolmogorov-pelz-good.ts';
import { pomeranzCdf } from './kolmogorov-pomeranz.ts';
import { smirnovSf } from './smirnov.ts';

const clipped = (p: number): number => Math.min(1, Math.max(0, p));

/** H. Ruben & J. Gambino (1982): 1/2n <= x <= 1/n. */
const smallestCdf = (n: number, t: number): number => {
  if (t <= 0.5) return 0;
  if (n > 140) return Math.exp(logGamma(n + 1) - n * Math.log(n) + n * Math.log(2 * t - 1));
  let p = 1;
  for (let i = 1; i <= n; i++) p *= (i / n) * (2 * t - 1);
  return p;
};

const smallSampleSf = (n: number, x: number): number => {
  const spread = n * x * x;
  if (spread <= 0.754693) return 1 - durbinCdf(n, x);
  return spread <= 4 ? 1 - pomeranzCdf(n, x) : 2 * smirnovSf(n, x);
};

const largeSampleSf = (n: number, x: number): number => {
  const spread = n * x * x;
  if (spread >= 370) return 0;
  if (spread >= 2.2) return 2 * smirnovSf(n, x);
  return 1 - (n <= 100_000 && n * x ** 1.5 <= 1.4 ? durbinCdf(n, x) : pelzGoodCdf(n, x));
};

/**
 * P(D_n >= x) of the two-sided one-sample statistic, with the choice of method of R. Simard & P. L'Ecuyer
 * (2011), "Computing the two-sided Kolmogorov–Smirnov distribution", and of scipy.stats.kstwo.sf.
 */
export const kolmogorovSf = (n: number, x: number): number => {
  if (x >= 1) return 0;
  const t = n * x;
  if (t <= 1) return clipped(1 - smallestCdf(n, t));
  if (t >= n - 1) return clipped(2 * (1 - x) ** n);
  if (x >= 0.5) return clipped(2 * smirnovSf(n, x));
  return clipped(n <= 140 ? smallSampleSf(n, x) : largeSampleSf(n, x));
};
