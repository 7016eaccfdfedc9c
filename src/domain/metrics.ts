// The metrics that a manifest may declare and a policy may ask for: which way is better, and where values may lie.

export interface Metric {
  readonly id: string;
  readonly better: 'higher' | 'lower';
  /** Lowest and highest value there can be; null = unbounded. */
  readonly range: readonly [number | null, number | null];
}

type Family = readonly [better: Metric['better'], range: Metric['range'], ids: string];

const unit = [0, 1] as const;
const families: readonly Family[] = [
  ['higher', unit, 'accuracy balanced_accuracy precision recall specificity f1 auc_roc average_precision'],
  [
    'higher',
    unit,
    'precision_macro precision_micro precision_weighted recall_macro recall_micro recall_weighted',
  ],
  ['higher', unit, 'f1_macro f1_micro f1_weighted auc_ovr_macro auc_ovo_macro top_k_accuracy'],
  ['higher', unit, 'ndcg map mrr'],
  ['higher', unit, 'selection_rate'],
  ['higher', [-1, 1], 'mcc cohen_kappa'],
  ['higher', [null, 1], 'r2 d2'],
  ['lower', unit, 'fnr fpr brier ece ece_quantile'],
  ['higher', unit, 'hosmer_lemeshow'],
  ['lower', [0, null], 'log_loss mae mse rmse medae mape max_error pinball_loss'],
  ['lower', [null, null], 'cost_of_error'],
  ['higher', [null, null], 'expected_value_per_1000'],
  [
    'lower',
    [0, null],
    'latency_p50 latency_p75 latency_p90 latency_p95 latency_p99 latency_p999 latency_max latency_mean',
  ],
  ['higher', [0, null], 'count positives queries tn fp fn tp'],
];

const table: ReadonlyMap<string, Metric> = new Map(
  families.flatMap(([better, range, ids]) => ids.split(' ').map((id) => [id, { id, better, range }])),
);

export const metricIds: readonly string[] = [...table.keys()];

/** Whose author alone can compute it. */
export const isAuthorsOwn = (id: string): boolean => id.startsWith('x-');

/** `ndcg@5` is `ndcg` with a parameter; `x-lift` is the author's own, higher is better. */
export const metricOf = (id: string): Metric | null => {
  if (isAuthorsOwn(id)) return { id, better: 'higher', range: [null, null] };
  const [base = '', parameter] = id.split('@');
  if (parameter !== undefined && !/^\d+(\.\d+)?$/.test(parameter)) return null;
  return table.get(base) ?? null;
};

/** In a policy: the metric that says most about the model's task in one number, so that one policy serves all tasks. */
export const primaryMetric = 'primary';

export const primaryOf: { readonly [task: string]: string } = {
  binary: 'auc_roc',
  multiclass: 'accuracy',
  regression: 'rmse',
  ranking: 'ndcg',
};

export const fairnessMetrics: readonly string[] = [
  'demographic_parity',
  'equal_opportunity',
  'equalized_odds',
  'predictive_parity',
  'false_positive_rate',
].flatMap((id) => [`${id}_difference`, `${id}_ratio`]);
