import type { z } from 'zod';
import { states } from '../lifecycle.ts';
import { choice, count, decimal, flag, free, list, map, name, share, table, text } from '../schema/atoms.ts';
import { date, duration, repositoryPath, sha256Digest } from '../schema/forms.ts';

// The manifest of one model version. Every key but model.name, model.version and model.status is optional here:
// what a transition needs is the policy's to say.

const artifact = map({
  uri: text().optional(),
  path: repositoryPath().optional(),
  sha256: sha256Digest().optional(),
});

const model = map({
  name: name(),
  version: name(),
  status: choice(states, 'unknown-state').optional(),
  risk_tier: name().optional(),
  owners: list(name()).optional(),
  trained_by: text().optional(),
  training_date: date().optional(),
  data_version: text().optional(),
  replaces: text().optional(),
  description: text().optional(),
  artifact: artifact.optional(),
});

const businessMetric = map({
  name: name(),
  value: decimal(),
  champion: decimal().optional(),
  unit: text().optional(),
  lower_is_better: flag().optional(),
});

const problem = map({
  decision: text().optional(),
  target: text().optional(),
  cost_of_error: map({
    false_positive: decimal().optional(),
    false_negative: decimal().optional(),
    true_positive: decimal().optional(),
    true_negative: decimal().optional(),
    unit: text().optional(),
  }).optional(),
  business_metric: businessMetric.optional(),
  latency_budget: duration().optional(),
});

/** One data set and what pins it: without one of dvc, sha256, md5, git, version, snapshot it is only a name. */
const dataSet = map({
  dvc: repositoryPath().optional(),
  path: repositoryPath().optional(),
  uri: text().optional(),
  sha256: sha256Digest().optional(),
  md5: text().optional(),
  git: text().optional(),
  version: text().optional(),
  snapshot: text().optional(),
  from: date().optional(),
  to: date().optional(),
  rows: count().optional(),
  description: text().optional(),
});

const features = map({
  set: text().optional(),
  sensitive: list(text()).optional(),
  list: list(text()).optional(),
  description: text().optional(),
});

const training = map({
  code: text().optional(),
  run: text().optional(),
  seed: count().optional(),
  framework: text().optional(),
  description: text().optional(),
  hyperparameters: table(free()).optional(),
});

const predictions = map({
  path: repositoryPath().optional(),
  uri: text().optional(),
  dvc: repositoryPath().optional(),
  sha256: sha256Digest().optional(),
});

const columns = map({
  id: text().optional(),
  label: text().optional(),
  score: text().optional(),
  scores: table(text()).optional(),
  prediction: text().optional(),
  weight: text().optional(),
  group: text().optional(),
  time: text().optional(),
  latency: text().optional(),
  cluster: text().optional(),
});

const percentile = duration();
const latency = map({
  p50: percentile.optional(),
  p75: percentile.optional(),
  p90: percentile.optional(),
  p95: percentile.optional(),
  p99: percentile.optional(),
  p999: percentile.optional(),
  max: percentile.optional(),
  mean: percentile.optional(),
  requests: count().optional(),
});

const claims = {
  approved_by: text().optional(),
  approval_date: date().optional(),
  submitted_by: text().optional(),
  bias_audit_completed: flag().optional(),
  bias_audit_report: text().optional(),
};

const evaluation = map({
  ...claims,
  task: choice(['binary', 'multiclass', 'regression', 'ranking']).optional(),
  predictions: predictions.optional(),
  columns: columns.optional(),
  positive: free().optional(),
  threshold: decimal().optional(),
  score_range: choice(['unit', 'any']).optional(),
  metrics: table(decimal()).optional(),
  test_: table(decimal()).optional(),
  latency: latency.optional(),
  baseline: map({
    metrics: table(decimal()).optional(),
    what: text().optional(),
    predictions: predictions.optional(),
  }).optional(),
  reports: list(table(repositoryPath())).optional(),
  holdout: text().optional(),
  slices: free().optional(),
  fairness: free().optional(),
  intervals: free().optional(),
  ranking: free().optional(),
  compare: free().optional(),
  drift: free().optional(),
  limits: free().optional(),
});

const shadow = map({
  from: date(),
  to: date(),
  requests: count().optional(),
  disagreement: share().optional(),
  disagreements: count().optional(),
});

const canaryStep = map({
  percent: decimal(),
  from: date().optional(),
  to: date().optional(),
  requests: count().optional(),
  held: flag(),
  note: text().optional(),
});

const deployment = map({
  approved_by: text().optional(),
  deployment_date: date().optional(),
  deployment_mode: text().optional(),
  strategy: choice(['shadow', 'canary', 'blue_green', 'ab_test', 'direct']).optional(),
  steps: list(decimal()).optional(),
  shadow: shadow.optional(),
  canary: list(canaryStep).optional(),
  rollback_plan: text().optional(),
  rollback_to: text().optional(),
});

const monitoring = map({
  owner: text().optional(),
  alert_recipients: list(text()).optional(),
  dashboard: text().optional(),
  retraining_threshold_: table(decimal()).optional(),
});

const retraining = map({
  trigger: text().optional(),
  reason: text().optional(),
  urgency: choice(['routine', 'urgent', 'emergency']).optional(),
  decided_by: text().optional(),
  date: date().optional(),
});

const retirement = map({
  criteria: text().optional(),
  consumers: list(text()).optional(),
  notice_days: count().optional(),
  notified: date().optional(),
  successor: text().optional(),
  reason: text().optional(),
  archive: map({ artifact: text().optional(), training_data: text().optional() }).optional(),
  serving: list(text()).optional(),
  lessons: text().optional(),
});

export const manifestSchema = map({
  model,
  problem: problem.optional(),
  data: table(dataSet).optional(),
  features: features.optional(),
  training: training.optional(),
  evaluation: evaluation.optional(),
  deployment: deployment.optional(),
  monitoring: monitoring.optional(),
  retraining: retraining.optional(),
  retirement: retirement.optional(),
  regulatory: table(free()).optional(),
  card: map({
    intended_use: text().optional(),
    out_of_scope: text().optional(),
    limitations: text().optional(),
    ethics: text().optional(),
    licence: text().optional(),
    contact: text().optional(),
  }).optional(),
});

export type ManifestData = z.infer<typeof manifestSchema>;
