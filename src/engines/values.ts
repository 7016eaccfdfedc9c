import type { MeasuredValue, MeasuredValues } from '../domain/measurement.ts';
import type { MetricReport, MetricReports } from '../evaluate/report.ts';

/** What is known of the rows that values are measured on. */
export interface Telling {
  readonly isWeighted: boolean;
  /** Metrics that were not measured, and why. */
  readonly refused: ReadonlyMap<string, string>;
}

/** The engine's values as gates judge them. With weights, some metrics are given no interval, however many rows there are. */
export const measuredValues = (reports: MetricReports, { isWeighted, refused }: Telling): MeasuredValues => ({
  ...Object.fromEntries(
    Object.entries(reports).map(([id, report]) => [
      id,
      isWeighted ? withoutEmptyBounds(asValue(report)) : asValue(report),
    ]),
  ),
  ...Object.fromEntries([...refused].map(([id, because]) => [id, { value: null, undefined: because }])),
});

const withoutEmptyBounds = ({ low, high, ...value }: MeasuredValue): MeasuredValue =>
  low === null || high === null || low === undefined || high === undefined ? value : { ...value, low, high };

/** Without what a reference library would say. */
const asValue = ({ value, low, high, undefined: because }: MetricReport): MeasuredValue => ({
  value,
  ...(low === undefined ? {} : { low }),
  ...(high === undefined ? {} : { high }),
  ...(because === undefined ? {} : { undefined: because }),
});
