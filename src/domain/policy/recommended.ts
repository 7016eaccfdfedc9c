// `extends: recommended`: what a transition asks for when nobody says otherwise. Metric floors are the one thing
// that no stranger can recommend; everything else of the table stands here. `primary` is the task's own metric.

export const recommendedFile = 'recommended';

export const recommendedPolicy = `assay: 1
manifests: ["models/*/*.yaml"]
people:
  cannot_approve: [author, committer, pusher, co_author, trainer, bot]
gates:
  documented: { documented: [problem, data, features, training] }
  data-version: { data: pinned }
  metrics-declared: { documented: [evaluation.metrics] }
  baseline: { compare: primary, with: baseline, better_by: 0.0 }
  no-leakage: { leakage: [id_overlap, row_overlap, time_order, single_feature] }
  honest: { declared: matches, tolerance: 0.001 }
  champion: { compare: primary, with: champion, no_worse_than: 0.005 }
  parity: { fairness: demographic_parity_ratio, by: [sensitive], at_least: 0.8 }
  latency-known: { documented: [evaluation.latency] }
  operations: { documented: [deployment.rollback_plan, monitoring.owner, retirement.criteria] }
  soak: { shadow: 14d, disagreement_at_most: 0.05 }
  canary-plan: { documented: [deployment.strategy, deployment.steps, deployment.rollback_to] }
  canary: { canary: [5, 25, 50] }
  fresh: { age_of: model.training_date, at_most: 365d }
  retraining-decision: { documented: [retraining.trigger, retraining.reason, retraining.urgency] }
  successor-or-reason: { documented: [retirement.reason] }
  consumers-notified: { documented: [retirement.consumers, retirement.notified] }
  notice: { age_of: retirement.notified, at_least: 30d }
  archived: { documented: [retirement.archive.artifact, retirement.archive.training_data, retirement.lessons] }
to:
  evaluated: { gates: [documented, data-version, metrics-declared, baseline, no-leakage, honest], approvals: [owner] }
  shadow: { gates: [champion, parity, latency-known, operations], approvals: [owner] }
  staging: { gates: [soak, canary-plan], approvals: [owner, lead] }
  production:
    gates: [documented, data-version, baseline, champion, parity, operations, canary, fresh]
    approvals: [owner, lead]
    tiers: { high: { approvals: [owner, lead, risk] } }
  retraining: { gates: [retraining-decision], approvals: [owner] }
  deprecated: { gates: [successor-or-reason, consumers-notified], approvals: [owner] }
  retired: { gates: [notice, archived], approvals: [owner, lead] }
uncertainty: { level: 0.95, inconclusive: block }
support: { rows: 100, positives: 20, negatives: 20 }
amendments:
  production: { may_change: [monitoring, card, "x-*"], approvals: [owner] }
`;
