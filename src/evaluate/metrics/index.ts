// Every metric of every task, in the order in which they are listed to people: counts, what is predicted, how it ranks,
// how far the probabilities can be trusted.

import { binaryMetrics } from './binary/index.ts';
import { type Found, findCall } from './find-call.ts';
import type { Task } from './metric.ts';
import { multiclassMetrics } from './multiclass/index.ts';
import { rankingMetrics } from './ranking/index.ts';
import { regressionMetrics } from './regression/index.ts';

export const metrics = {
  binary: binaryMetrics,
  multiclass: multiclassMetrics,
  regression: regressionMetrics,
  ranking: rankingMetrics,
} as const;

export const metricCall = (task: Task, id: string): Found => findCall(metrics, task, id);
