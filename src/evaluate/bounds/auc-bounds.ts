import type { IntervalConfig } from '../config/shape.ts';
import { Replicates } from '../draws/replicates.ts';
import type { Interval } from '../intervals/interval.ts';
import type { MetricCall } from '../metrics/metric.ts';
import type { BinaryData, TaskData } from '../prepare/data.ts';
import { drawnAucs, mark } from '../random/wasm/drawn-aucs.ts';

/** Below, a draw may well be of no row at all, and there is nothing to gain. */
const fewRows = 64;

/** Whether the AUC of drawn rows follows from the order of the scores alone. */
export const isDrawnByOrder = (data: TaskData, { metric }: MetricCall): data is BinaryData =>
  data.task === 'binary' &&
  metric === 'auc_roc' &&
  data.scores !== null &&
  data.weights === null &&
  data.clusters === undefined &&
  data.rows >= fewRows;

/** Of rows from the lowest score up. */
const marksOf = ({ labels, scores }: BinaryData): Uint8Array => {
  const marks = labels.map((label) => label * mark.positive);
  for (let from = 0, to = 1; from < marks.length; from = to, to++) {
    let positives = labels[from] ?? 0;
    for (; to < marks.length && scores?.[to] === scores?.[from]; to++) positives += labels[to] ?? 0;
    if (positives === 0 || positives === to - from) continue;
    for (let row = from; row < to; row++) marks[row] = (marks[row] ?? 0) | mark.tied;
    marks[to - 1] = (marks[to - 1] ?? 0) | mark.lastTied;
  }
  return marks;
};

/** Each replicate draws what it draws in `timesDrawn` with places for units. */
export const aucBounds = (rows: BinaryData, config: IntervalConfig): Interval | null => {
  const replicates = new Replicates(1, config.replicates);
  for (const auc of drawnAucs(marksOf(rows), config)) replicates.add([auc]);
  return replicates.interval(0, config.level);
};
