import type { MeasuringConfig } from '../evaluate/config.ts';
import { doubles, gathered } from '../evaluate/gather.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';

/** What the champion says of the challenger's rows, in the challenger's order and groups: a slice is the rows', not a model's. */
export const onRowsOf = (challenger: Prepared, champion: Prepared, championRows: Int32Array): Prepared => ({
  ...challenger,
  data: { ...gathered(champion.data, championRows), ...clustersOf(challenger) },
  latencies: champion.latencies === null ? null : doubles(champion.latencies, championRows),
});

const clustersOf = ({ data: { clusters } }: Prepared): Pick<Prepared['data'], 'clusters'> =>
  clusters === undefined ? {} : { clusters };

/** As the challenger is measured, by what the champion's file can answer. */
export const answerable = (challenger: MeasuringConfig, champion: MeasuringConfig): MeasuringConfig => ({
  ...challenger,
  metrics: challenger.metrics.filter(({ id }) => champion.metrics.some((one) => one.id === id)),
});
