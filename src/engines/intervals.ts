// Which metrics get an interval where gates judge, and what is said of those that get none.

import { isDrawnAsCells } from '../evaluate/bounds/bootstrap-bounds.ts';
import type { MeasuringConfig, MetricCall } from '../evaluate/config.ts';
import { drawingCost, mostDrawn } from '../evaluate/draws/cost.ts';
import { byId } from '../evaluate/metrics/by-id.ts';
import { metrics } from '../evaluate/metrics/index.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';

/** No draw has a larger error than the largest there is, so drawing again says nothing of it. */
const isExtreme = ({ metric }: MetricCall): boolean => metric === 'max_error';

export interface GateIntervals {
  readonly config: MeasuringConfig;
  /** Why a metric is judged by its value; null: it is not, or needs no reason. */
  readonly byValue: (id: string) => string | null;
}

export const gateIntervals = ({ data }: Pick<Prepared, 'data'>, config: MeasuringConfig): GateIntervals => {
  const { intervals, task } = config;
  const kindOf = ({ metric }: MetricCall) => byId(metrics[task], metric).interval;
  const isFormula = (call: MetricCall): boolean => ['proportion', 'auc'].includes(kindOf(call));
  const hasNoFormula = data.clusters !== undefined && data.weights !== null;
  const drawn = config.metrics.filter(
    (call) => (kindOf(call) === 'other' && !isExtreme(call)) || (hasNoFormula && isFormula(call)),
  );
  const byRows = drawn.filter((call) => !isDrawnAsCells(data, call));
  const cost = byRows.reduce((sum, call) => sum + drawingCost(task, call), 0);
  const isTooMuch = data.rows * cost * (1 + config.slices.length) > mostDrawn;
  const reasonOf = (call: MetricCall): string | null => {
    if (isExtreme(call)) return 'the largest of some errors bounds no other';
    if (call.metric === 'latency_max') return 'the slowest of some answers bounds no other';
    if (kindOf(call) === 'auc' && data.weights !== null && !hasNoFormula)
      return 'AUC has no interval with weights';
    // A column of clusters is the pull request's to name: it must not turn a formula's interval into none.
    return isTooMuch && byRows.includes(call) && !isFormula(call)
      ? `${data.rows} rows are too many to draw again`
      : null;
  };
  const reasons = new Map(config.metrics.map((call) => [call.id, reasonOf(call)]));
  return {
    config: {
      ...config,
      intervals: intervals && {
        ...intervals,
        other: isTooMuch ? 'cells' : 'bootstrap',
        distances: 'reflected',
      },
      compare: { ...config.compare, many: 'jackknife' },
    },
    byValue: (id) => reasons.get(id) ?? null,
  };
};
