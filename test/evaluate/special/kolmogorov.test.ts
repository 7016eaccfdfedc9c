import { expect, it } from 'vitest';
import { kolmogorovSf } from '../../../src/evaluate/special/kolmogorov.ts';
import { goldenRows, relativeError } from './golden.ts';

// The methods between the exact ones are approximations: SciPy's number is the definition. Near p = 1 and in
// 1 - cdf the two may differ by what the subtraction leaves, so the bound there is absolute.
it.each(goldenRows<readonly [number, number, number]>('kolmogorov', 'kolmogorovSf'))(
  'kolmogorovSf(%d, %d) is scipy.stats.kstwo.sf',
  (n, x, wanted) => {
    const got = kolmogorovSf(n, x);
    if (Math.abs(got - wanted) > 1e-14) expect(relativeError(got, wanted)).toBeLessThanOrEqual(1e-12);
  },
);
