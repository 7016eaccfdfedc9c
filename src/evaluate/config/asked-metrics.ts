import { metricCall } from '../metrics/index.ts';
import type { MetricCall, MetricWords, Task } from '../metrics/metric.ts';
import type { Faults } from './faults.ts';
import type { Columns, MeasuringConfig } from './shape.ts';

type Data = Pick<MeasuringConfig, 'task' | 'columns' | 'scoreRange' | 'costs'>;

const hasScores = (task: Task, columns: Columns): boolean =>
  task === 'multiclass' ? columns.scores !== null : columns.score !== null;

/** Why this data cannot answer it, or null. */
const refusal = (words: MetricWords, { task, columns, scoreRange, costs }: Data): string | null => {
  const needsScores = words.needs === 'scores' || words.needs === 'probabilities';
  if (needsScores && !hasScores(task, columns)) return 'needs scores, and no column of scores is named';
  if (words.needs === 'probabilities' && scoreRange === 'any')
    return 'needs probabilities, and with score_range: any scores are not taken for such';
  if (words.needs === 'latency' && columns.latency === null)
    return 'needs a column of latencies, and columns.latency names none';
  if (words.needs === 'costs' && costs === null)
    return 'needs what a false positive and a false negative cost, and cost_of_error does not state both';
  if (words.weights === 'refused' && columns.weight !== null) return 'takes no weights, as in the library';
  return null;
};

/** Asked when the config names none: what the task is mostly judged by. */
const usual: { readonly [task in Task]: readonly string[] } = {
  binary: ['count', 'positives', 'accuracy', 'precision', 'recall', 'f1', 'auc_roc', 'brier', 'ece'],
  multiclass: ['count', 'accuracy', 'balanced_accuracy', 'f1_macro', 'log_loss'],
  regression: ['count', 'mae', 'rmse', 'r2'],
  ranking: ['count', 'queries', 'ndcg', 'map', 'mrr'],
};

const usualFor = (data: Data): readonly MetricCall[] =>
  usual[data.task].flatMap((id) => {
    const found = metricCall(data.task, id);
    return 'call' in found && refusal(found.words, data) === null ? [found.call] : [];
  });

const priced = (call: MetricCall, { needs }: MetricWords, { costs }: Data): MetricCall =>
  needs === 'costs' && costs !== null ? { ...call, costs } : call;

export const askedMetrics = (
  ids: readonly string[] | undefined,
  data: Data,
  faults: Faults,
): readonly MetricCall[] => {
  if (ids === undefined) return usualFor(data);
  const calls: MetricCall[] = [];
  for (const [index, id] of ids.entries()) {
    const found = metricCall(data.task, id);
    const reason = 'call' in found ? refusal(found.words, data) : null;
    if ('call' in found && reason === null) {
      if (calls.every((call) => call.id !== id)) calls.push(priced(found.call, found.words, data));
      continue;
    }
    const code = 'call' in found ? 'metric-not-for-task' : found.code;
    const why =
      reason ?? (code === 'unknown-metric' ? 'is no metric' : `is no metric of a ${data.task} task`);
    faults.at(['metrics', index], {
      code,
      message: `${id} ${why}`,
      found: id,
      expected: `a metric for task: ${data.task}`,
      nearest: 'call' in found ? null : found.nearest,
    });
  }
  return calls;
};
