import type { Words } from './manifest.ts';

const predictionsWords = (at: string): Words => ({
  [at]: ['Where the predictions are.', '{ path: evidence/p.parquet }'],
  [`${at}.path`]: ['Path of the predictions in this repository.', 'evidence/fraud_detector/3.2.1.parquet'],
  [`${at}.uri`]: ['Address of the predictions; needs sha256.', 'https://example.com/p.parquet'],
  [`${at}.dvc`]: ['Path of their .dvc file.', 'evidence/p.parquet.dvc'],
  [`${at}.sha256`]: [
    'SHA-256 of their bytes.',
    '4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358',
  ],
});

const columnWords = (names: { readonly [name: string]: string }): Words =>
  Object.fromEntries(
    Object.entries(names).map(([name, meaning]) => [`evaluation.columns.${name}`, [meaning, name] as const]),
  );

const percentileWords = (names: readonly string[]): Words =>
  Object.fromEntries(
    names.map((name) => [`evaluation.latency.${name}`, [`Latency: ${name}.`, '74ms'] as const]),
  );

export const evaluation: Words = {
  evaluation: [
    'How the model was tested, and what came out.',
    '{ task: binary, metrics: { auc_roc: 0.951 } }',
  ],
  'evaluation.approved_by': [
    'A claim: shown, checked against GitHub’s reviews, never counted.',
    'owen@example.com',
  ],
  'evaluation.approval_date': ['A claim: shown, never counted.', '2024-06-17'],
  'evaluation.submitted_by': ['Who submitted the evaluation; never counts as an approver.', '"@dana"'],
  'evaluation.bias_audit_completed': ['A claim: whether a bias audit was done.', 'true'],
  'evaluation.bias_audit_report': ['Where the report of the bias audit is.', 's3://artifacts/bias.pdf'],
  'evaluation.task': ['What kind of task it is; decides what `primary` means in a policy.', 'binary'],
  ...predictionsWords('evaluation.predictions'),
  'evaluation.columns': [
    'Names of the columns of the predictions.',
    '{ id: txn_id, label: is_fraud, score: score }',
  ],
  ...columnWords({
    id: 'Column that identifies a row.',
    label: 'Column of the truth.',
    score: 'Column of the score.',
    prediction: 'Column of the decision.',
    weight: 'Column of weights.',
    group: 'Column of ranking groups.',
    time: 'Column of the time of a row.',
    latency: 'Column of latencies in milliseconds.',
    cluster:
      'Column whose rows belong together, such as those of one customer: intervals draw all or none of them.',
  }),
  'evaluation.columns.scores': ['Columns of scores by class.', '{ cat: p_cat, dog: p_dog }'],
  'evaluation.columns.scores.<name>': ['Column of the score of this class.', 'p_cat'],
  'evaluation.positive': ['Label of the positive class.', '1'],
  'evaluation.threshold': ['A score of at least this is a positive decision.', '0.5'],
  'evaluation.score_range': ['Whether scores are probabilities (`unit`) or any numbers.', 'unit'],
  'evaluation.metrics': ['Declared metrics by name; see metrics.md.', '{ auc_roc: 0.951, recall: 0.887 }'],
  'evaluation.metrics.<name>': ['Declared value of this metric, a decimal.', '0.951'],
  'evaluation.test_<name>': ['The same as metrics.<name>: a declared metric.', '0.887'],
  'evaluation.latency': ['Declared latency by percentile.', '{ p50: 8ms, p99: 74ms }'],
  ...percentileWords(['p50', 'p75', 'p90', 'p95', 'p99', 'p999', 'max', 'mean']),
  'evaluation.latency.requests': ['How many requests were timed.', '250000'],
  'evaluation.baseline': ['The simple thing that the model must beat.', '{ metrics: { auc_roc: 0.842 } }'],
  'evaluation.baseline.metrics': ['Its metrics by name.', '{ auc_roc: 0.842 }'],
  'evaluation.baseline.metrics.<name>': ['Its value of this metric.', '0.842'],
  'evaluation.baseline.what': ['What it is.', 'logistic regression on amount and hour'],
  ...predictionsWords('evaluation.baseline.predictions'),
  'evaluation.reports': [
    'Reports of other tools, each as tool: path.',
    '[{ evidently: evidence/drift.json }]',
  ],
  'evaluation.reports[]': ['One report.', '{ evidently: evidence/drift.json }'],
  'evaluation.reports[].<name>': ['Path of this tool’s report.', 'evidence/drift.json'],
  'evaluation.holdout': ['Holdout of the policy that grades this model.', 'fraud'],
  'evaluation.slices': ['Slices to measure; see evaluate.', '[[region], [region, age_band]]'],
  'evaluation.fairness': ['Fairness to measure; see evaluate.', '{ by: [sex] }'],
  'evaluation.intervals': ['Intervals to compute; see evaluate.', '{ level: 0.95 }'],
  'evaluation.ranking': ['What a query without relevant rows counts; see measuring.md.', '{ empty: skip }'],
  'evaluation.compare': ['Options of the comparison; see evaluate.', '{ on: id }'],
  'evaluation.drift': ['Drift to measure; see evaluate.', '{ columns: [amount] }'],
  'evaluation.limits': ['Bounds on what is read; see evaluate.', '{ rows: 1000000 }'],
};
