import type { FairnessConfig, FairnessMetric } from '../config/shape.ts';
import type { ExcludedReport, FairnessReport, RateReport } from '../report.ts';
import { conventionalGap } from './conventional.ts';
import { partsOf } from './fairness-metric.ts';
import { compareWithDecimal, type Fraction } from './fraction.ts';
import { type Gap, gap, gapValue, worst } from './gap.ts';
import { pairs } from './pairs.ts';
import type { Group, GroupRate } from './rate.ts';

export interface Grouping {
  readonly by: readonly string[];
  /** By code point, missing last. */
  readonly groups: readonly Group[];
}

export interface Judging {
  readonly bars: FairnessConfig['bars'];
  /** Level of the pairs' intervals; null: no pairs. */
  readonly pairLevel: number | null;
}

const isMissing = ({ where }: Group): boolean => Object.values(where).includes(null);

const excludedFrom = (gaps: readonly Gap[]): readonly ExcludedReport[] =>
  gaps.flatMap(({ without, rate }) =>
    without.map(({ where, rows }) => ({ group: where, rows, because: rate.without, rate: rate.id })),
  );

const rateReport = ({ group, k, n }: GroupRate): RateReport => ({ group: group.where, value: k / n, k, n });

const meets = (exact: Fraction | null, metric: FairnessMetric, { bars }: Judging): boolean | null => {
  const bar = bars.get(metric);
  if (exact === null || bar === undefined) return null;
  const order = compareWithDecimal(exact, bar);
  return metric.endsWith('_ratio') ? order >= 0 : order <= 0;
};

/** One metric between the groups of one grouping. */
export const fairnessReport = (
  { by, groups }: Grouping,
  metric: FairnessMetric,
  judging: Judging,
): FairnessReport => {
  const { rates, manner } = partsOf(metric);
  const present = groups.filter((group) => !isMissing(group));
  const gaps = rates.map((rate) => gap(present, rate, manner));
  const found = worst(gaps, manner);
  const excluded = excludedFrom(gaps);
  const value = found?.exact && found.extremes ? gapValue(found.extremes, manner) : null;
  const wanted = value === null || excluded.length > 0;
  const conventional = wanted ? conventionalGap(present, rates, manner) : null;
  const paired = judging.pairLevel !== null && rates.length === 1;
  return {
    by,
    metric,
    value,
    ...(value === null ? { undefined: found?.undefined ?? 'fewer than two groups' } : {}),
    ...(conventional === null ? {} : { conventional }),
    meets: meets(found?.exact ?? null, metric, judging),
    ...(rates.length > 1 ? { rate: value === null ? null : (found?.rate.id ?? null) } : {}),
    lowest: found?.extremes ? rateReport(found.extremes.lowest) : null,
    highest: found?.extremes ? rateReport(found.extremes.highest) : null,
    pairs: paired && found !== null ? pairs(found.groups, manner, judging.pairLevel ?? 0.95) : [],
    excluded: [
      ...groups
        .filter(isMissing)
        .map(({ where, rows }) => ({ group: where, rows, because: 'missing value' })),
      ...excluded,
    ],
  };
};
