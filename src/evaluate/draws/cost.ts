// What drawing rows again costs, so that nobody waits for minutes: in rows of a binary metric, a thousand draws each.

import type { MetricCall, Task } from '../metrics/metric.ts';
import { isMeanLoss } from './row-losses.ts';

/** Their rows are put in order in each draw. */
const sorting: ReadonlySet<string> = new Set([
  'ece_quantile',
  'medae',
  'd2',
  'auc_ovr_macro',
  'auc_ovo_macro',
]);

/** As measured; docs/measuring.md says how long that is. */
export const drawingCost = (task: Task, call: MetricCall): number => {
  if (sorting.has(call.metric)) return 10;
  if (isMeanLoss(task, call) || call.metric === 'r2') return 0.25;
  return task === 'binary' ? 1 : 3;
};

/** Rows times what their metrics cost: some seconds. */
export const mostDrawn = 100_000;
