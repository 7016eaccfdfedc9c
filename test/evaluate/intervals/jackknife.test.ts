import { expect, it } from 'vitest';
import { jackknife } from '../../../src/evaluate/intervals/jackknife.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

it('of a mean with a group a row it is Student’s', () => {
  const values = [2.1, 3.4, 1.9, 5.5, 4.2, 3.3, 2.8, 4.9, 3.7, 2.2];
  const without = values.map((_, place) => mean(values.filter((__, other) => other !== place)));
  const variance = values.reduce((sum, one) => sum + (one - mean(values)) ** 2, 0) / 9;
  // scipy.stats.t.ppf(0.975, 9)
  const reach = 2.262157162798205 * Math.sqrt(variance / 10);
  const found = jackknife(mean(values), without, 0.95);
  expect(found?.low).toBeCloseTo(mean(values) - reach, 12);
  expect(found?.high).toBeCloseTo(mean(values) + reach, 12);
});

it('of one group there is none', () => {
  expect(jackknife(1, [1], 0.95)).toBeNull();
});
