import type { CompareConfig } from '../config/shape.ts';
import { tooFewClusters } from '../draws/few-clusters.ts';
import { clusterCount } from '../draws/units.ts';
import type { Interval } from '../intervals/interval.ts';
import { measureAll } from '../measure.ts';
import { type Measured, undefinedAs } from '../metrics/metric.ts';
import type { Asked } from './asked.ts';
import { type DrawnDifference, drawnDifferences } from './draws/drawn-differences.ts';
import type { Versus } from './join.ts';
import type { Pair } from './pair.ts';
import type { DelongTest, MetricDifference } from './report.ts';

export interface Comparing {
  readonly drawing: CompareConfig;
  readonly level: number;
  /** Where it gives the interval of auc_roc: binary, with scores and without weights. */
  readonly delong: DelongTest | null;
}

const noValue = undefinedAs('not measured');

/** Why there is no difference, by the side that has no value. */
const reasonOf = ({ champion, challenger }: Versus<Measured>): string | null => {
  const reasons = [
    champion.value === null ? `champion: ${champion.undefined}` : null,
    challenger.value === null ? `challenger: ${challenger.undefined}` : null,
  ].filter((reason) => reason !== null);
  return reasons.length === 0 ? null : reasons.join('; ');
};

type Bounds = Pick<MetricDifference, 'low' | 'high' | 'method' | 'no_interval' | 'clusters'>;

const bounds = (method: Bounds['method'], interval: Interval | null, without: string): Bounds =>
  interval === null ? { low: null, high: null, method, no_interval: without } : { ...interval, method };

const delongBounds = ({ low, high, undefined: reason }: DelongTest): Bounds =>
  bounds('delong', low === null || high === null ? null : { low, high }, reason ?? 'no variance');

const drawnBounds = ({ interval, method }: DrawnDifference): Bounds =>
  bounds(
    method,
    interval,
    method === 'bootstrap'
      ? 'undefined in most of the draws'
      : 'undefined where some of the rows are left out',
  );

const notDrawn: DrawnDifference = { interval: null, method: 'bootstrap' };

const differenceOf = (both: Versus<Measured>, { low, high, ...rest }: Bounds): MetricDifference => {
  const [champion, challenger] = [both.champion.value, both.challenger.value];
  if (champion === null || challenger === null) {
    const because = reasonOf(both) ?? 'undefined';
    const { method } = rest;
    return { champion, challenger, difference: null, low: null, high: null, method, undefined: because };
  }
  return { champion, challenger, difference: challenger - champion, low, high, ...rest };
};

/** An interval that rests on clusters says on how many, and is none where they are few. */
const clustered = (found: Bounds, { data: { challenger } }: Pair): Bounds => {
  if (challenger.clusters === undefined) return found;
  const clusters = clusterCount(challenger.clusters);
  const few = tooFewClusters(clusters);
  return few === null ? { ...found, clusters } : { ...bounds(found.method, null, few), clusters };
};

/** Every asked metric of both models, in the order asked. */
export const metricDifferences = (
  asked: readonly Asked[],
  pair: Pair,
  comparing: Comparing,
): { readonly [id: string]: MetricDifference } => {
  const { delong, level, drawing } = comparing;
  const calls = asked.map(({ call }) => call);
  const [champion, challenger] = [
    measureAll(pair.data.champion, calls),
    measureAll(pair.data.challenger, calls),
  ];
  const byDelong = (one: Asked): boolean => delong !== null && one.words.interval === 'auc';
  const drawn = drawnDifferences(
    asked.filter((one) => !byDelong(one)),
    pair,
    { ...drawing, level },
  );
  const entries = asked.map((one, place) => {
    const both = { champion: champion[place] ?? noValue, challenger: challenger[place] ?? noValue };
    const given = delong !== null && byDelong(one) ? delongBounds(delong) : null;
    return [
      one.call.id,
      differenceOf(both, clustered(given ?? drawnBounds(drawn.get(one) ?? notDrawn), pair)),
    ] as const;
  });
  return Object.fromEntries(entries);
};
