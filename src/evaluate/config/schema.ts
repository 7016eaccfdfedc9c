import { z } from 'zod';
import { fairnessMetrics } from '../../domain/metrics.ts';
import {
  choice,
  confidenceLevel,
  count,
  decimal,
  free,
  list,
  map,
  name,
  share,
  some,
  text,
} from '../../domain/schema/atoms.ts';
import { weakMetrics, weakSlicesOptions } from '../../domain/weak-slices.ts';
import { tasks } from '../metrics/metric.ts';
import type { FairnessMetric } from './shape.ts';

const fairnessMetric = () => choice(fairnessMetrics as readonly FairnessMetric[], 'unknown-metric');

/** A column, or columns to cross. */
const crossing = z.preprocess((value) => (Array.isArray(value) ? value : [value]), some(name()));

const columns = map({
  id: name().optional(),
  label: name().optional(),
  score: name().optional(),
  // Names of classes and features are anybody's: `entries.ts` reads these maps from the document itself.
  scores: free().optional(),
  prediction: name().optional(),
  weight: name().optional(),
  group: name().optional(),
  time: name().optional(),
  latency: name().optional(),
  cluster: name().optional(),
});

const fairness = map({
  by: some(crossing),
  metrics: list(fairnessMetric()).optional(),
  control: list(name()).optional(),
  bars: map(
    Object.fromEntries(fairnessMetrics.map((id) => [id, decimal().optional()])) as {
      [id in FairnessMetric]: z.ZodOptional<ReturnType<typeof decimal>>;
    },
  ).optional(),
});

const intervals = map({
  level: confidenceLevel().optional(),
  proportion: choice(['wilson', 'clopper_pearson']).optional(),
  auc: choice(['delong', 'bootstrap', 'none']).optional(),
  other: choice(['bootstrap', 'none']).optional(),
  replicates: count(1).optional(),
  seed: count().optional(),
});

const costOfError = map({
  false_positive: decimal().optional(),
  false_negative: decimal().optional(),
  true_positive: decimal().optional(),
  true_negative: decimal().optional(),
  unit: text().optional(),
});

const weakSlices = map({
  columns: some(name()),
  ...weakSlicesOptions,
  most: count(1).optional(),
  metric: choice(weakMetrics).optional(),
});

const drift = map({
  features: free().optional(),
  slices: list(crossing).optional(),
  bins: count(1).optional(),
  floor: share().optional(),
  ks: choice(['auto', 'exact', 'asymptotic']).optional(),
  levels: map({ warning: decimal().optional(), critical: decimal().optional() }).optional(),
});

/** `positive` and the two maps of names are read as they stand. */
export const configSchema = map({
  task: choice(tasks).optional(),
  columns: columns.optional(),
  positive: free().optional(),
  threshold: decimal().optional(),
  score_range: choice(['unit', 'any']).optional(),
  metrics: list(text()).optional(),
  slices: list(crossing).optional(),
  bins: free().optional(),
  weak_slices: weakSlices.optional(),
  fairness: fairness.optional(),
  cost_of_error: costOfError.optional(),
  intervals: intervals.optional(),
  ranking: map({ empty: choice(['zero', 'skip', 'error']).optional() }).optional(),
  compare: map({ replicates: count(1).optional(), seed: count().optional() }).optional(),
  drift: drift.optional(),
  limits: map({ rows: count(1).optional(), page_bytes: count(1).optional() }).optional(),
});

export type Written = z.infer<typeof configSchema>;
