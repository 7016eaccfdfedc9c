// Every metric of every task, in the order in which they are listed to people: counts, what is predicted, how it ranks,
// how far the probabilities can be trusted, what it costs, how long it takes.

import { binaryMetrics } from './binary/index.ts';
import { type Found, findCall, type Listed } from './find-call.ts';
import type { Task } from './metric.ts';
import { multiclassMetrics } from './multiclass/index.ts';
import { rankingMetrics } from './ranking/index.ts';
import { regressionMetrics } from './regression/index.ts';
import { hosmerLemeshow } from './rows/hosmer-lemeshow.ts';
import { latencyMetrics } from './rows/latency.ts';

export const metrics: Listed = {
  binary: [...binaryMetrics, hosmerLemeshow, ...latencyMetrics],
  multiclass: [...multiclassMetrics, ...latencyMetrics],
  regression: [...regressionMetrics, ...latencyMetrics],
  ranking: [...rankingMetrics, ...latencyMetrics],
};

export const metricCall = (task: Task, id: string): Found => findCall(metrics, task, id);
