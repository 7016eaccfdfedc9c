import type { MetricWords } from './metric.ts';

/** A metric that is in the list: calls are made by `find-call.ts` only. */
export const byId = <M extends MetricWords>(metrics: readonly M[], id: string): M => {
  const metric = metrics.find((one) => one.id === id);
  if (metric === undefined) throw new Error(`there is no metric ${id}`);
  return metric;
};
