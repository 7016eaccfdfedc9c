import type { MeasuredValue, MeasuredValues } from '../domain/measurement.ts';
import type { MetricReport, MetricReports } from '../evaluate/report.ts';

/** What is known of the rows that values are measured on. */
export interface Telling {
  readonly isWeighted: boolean;
  /** Why a metric is judged by its value; null: it is not, or needs no reason. */
  readonly byValue: (id: string) => string | null;
  /** Metrics that were not measured, and why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The engine's values as gates judge them. With weights, some metrics are given no interval, however many rows there are. */
export const measuredValues = (
  reports: MetricReports,
  { isWeighted, refused, byValue }: Telling,
): MeasuredValues => ({
  ...Object.fromEntries(
    Object.entries(reports).map(([id, report]) => {
      const because = byValue(id);
      if (because !== null) return [id, { ...withoutBounds(asValue(report)), by_value: because }];
      return [id, isWeighted ? withoutEmptyBounds(asValue(report)) : asValue(report)];
    }),
  ),
  ...Object.fromEntries([...refused].map(([id, because]) => [id, { value: null, undefined: because }])),
});

const withoutBounds = ({
  low: _low,
  high: _high,
  clusters: _clusters,
  no_interval: _reason,
  ...value
}: MeasuredValue): MeasuredValue => value;

/** With clusters there would be one if there were more of them. */
const withoutEmptyBounds = (value: MeasuredValue): MeasuredValue =>
  value.clusters === undefined && (value.low === null || value.high === null) ? withoutBounds(value) : value;

/** Without what a reference library would say. */
const asValue = ({
  value,
  low,
  high,
  no_interval,
  clusters,
  undefined: because,
}: MetricReport): MeasuredValue => ({
  value,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(no_interval === undefined ? {} : { no_interval }),
  ...(clusters === undefined ? {} : { clusters }),
  ...(because === undefined ? {} : { undefined: because }),
});
