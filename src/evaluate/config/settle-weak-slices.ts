import { refusedSearch, usualDepth, usualMost, usualRate, usualSupport } from '../../domain/weak-slices.ts';
import type { Task } from '../metrics/metric.ts';
import type { Faults } from './faults.ts';
import type { Written } from './schema.ts';
import type { WeakSlicesConfig } from './shape.ts';

const usualLevel = 0.95;

export const weakSlicesOf = (
  { weak_slices: written, intervals }: Written,
  task: Task,
  faults: Faults,
): WeakSlicesConfig | null => {
  if (written === undefined) return null;
  const search: WeakSlicesConfig = {
    metric: written.metric ?? 'error_rate',
    columns: [...new Set(written.columns)],
    depth: Number(written.depth ?? usualDepth),
    support: written.support ?? usualSupport,
    most: written.most ?? usualMost,
    q: written.q?.toNumber() ?? usualRate,
    tolerance: written.tolerance?.toNumber() ?? null,
    level: intervals?.level?.toNumber() ?? usualLevel,
  };
  const refused = refusedSearch(search, task);
  if (refused !== null)
    faults.at(['weak_slices'], {
      code: 'metric-not-for-task',
      message: `weak slices cannot be searched: ${refused.because}`,
      expected: refused.remedy.replace(/\.$/, ''),
    });
  return search;
};
