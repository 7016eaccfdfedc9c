/** What a key means, and how a value of it looks (YAML). The generator refuses a key without words, and words without a key. */
export type Words = { readonly [path: string]: readonly [meaning: string, example: string] };

export const model: Words = {
  model: [
    'Which version of which model this is, and where it stands.',
    '{ name: fraud_detector, version: "3.2.1" }',
  ],
  'model.name': [
    'Name of the model; with the version it says which one this is, wherever the file stands.',
    'fraud_detector',
  ],
  'model.version': ['Version, as text: 1.10 is not 1.1.', '"3.2.1"'],
  'model.status': ['The state that this commit asks for; without it no transition is asked for.', 'staging'],
  'model.risk_tier': ['Risk tier, by a name that the policy uses; unstated counts as every tier.', 'high'],
  'model.owners': [
    'Logins and teams that own the model; read at base where the manifest exists there.',
    '["@dana", "@acme/fraud-ml"]',
  ],
  'model.trained_by': [
    'Who trained it, as @login or e-mail address; never counts as an approver.',
    'dana@example.com',
  ],
  'model.training_date': ['Day on which the training ended.', '2024-06-15'],
  'model.data_version': [
    'Version of the training data, where data names no data sets.',
    'transactions_v5.1_hash_8f3a21b',
  ],
  'model.replaces': ['Version to compare with, when it is not the version in production at base.', '"3.1.8"'],
  'model.description': ['What the model is, in a sentence.', 'Scores card payments for review.'],
  'model.artifact': ['The trained model itself.', '{ uri: s3://acme/model.onnx }'],
  'model.artifact.uri': ['Address of the artifact.', 's3://acme-models/fraud/3.2.1/model.onnx'],
  'model.artifact.path': ['Path of the artifact in this repository.', 'artifacts/model.onnx'],
  'model.artifact.sha256': [
    'SHA-256 of the artifact; must stay the same from shadow to production.',
    '4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358',
  ],
};

export const problem: Words = {
  problem: ['The decision that the model serves.', '{ decision: Hold a payment for review. }'],
  'problem.decision': ['What is decided by the score.', 'Hold a card payment for manual review.'],
  'problem.target': ['What is predicted.', 'is_fraud within 60 days of the payment'],
  'problem.cost_of_error': [
    'What a decision of each kind costs. What stands at base counts beside it: see `business` in gates.md.',
    '{ false_positive: 4.0, false_negative: 180.0, unit: EUR }',
  ],
  'problem.cost_of_error.false_positive': ['Cost of one false alarm.', '4.0'],
  'problem.cost_of_error.false_negative': ['Cost of one miss.', '180.0'],
  'problem.cost_of_error.true_positive': ['Cost of one hit; a gain is negative.', '-12.5'],
  'problem.cost_of_error.true_negative': ['Cost of one rightly left alone; a gain is negative.', '0'],
  'problem.cost_of_error.unit': ['Unit of these costs.', 'EUR'],
  'problem.business_metric': [
    'The measure that the business counts in; the `business` gate reads it.',
    '{ name: chargeback_cost, value: 38.2 }',
  ],
  'problem.business_metric.name': ['Its name, as the policy writes it.', 'chargeback_cost_per_1000'],
  'problem.business_metric.value': ['Its value with this version.', '38.2'],
  'problem.business_metric.champion': [
    'Its value with the champion, where the champion’s manifest says none.',
    '43.9',
  ],
  'problem.business_metric.unit': ['Its unit.', 'EUR'],
  'problem.business_metric.lower_is_better': ['Whether less is better; without it more is.', 'true'],
  'problem.latency_budget': ['How long an answer may take.', '100ms'],
};

const set = 'data.<name>';

export const data: Words = {
  data: [
    'Data sets by name, such as training and test, each with what pins it.',
    '{ training: { dvc: data/t.parquet.dvc } }',
  ],
  [set]: ['One data set.', '{ dvc: data/t.parquet.dvc, rows: 4812339 }'],
  [`${set}.dvc`]: ['Path of its .dvc file in this repository.', 'data/transactions.parquet.dvc'],
  [`${set}.path`]: ['Path of the data in this repository.', 'data/holdout.csv'],
  [`${set}.uri`]: ['Address of the data.', 's3://acme/transactions.parquet'],
  [`${set}.sha256`]: [
    'SHA-256 of its bytes.',
    '4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358',
  ],
  [`${set}.md5`]: ['MD5 of its bytes, as DVC keeps it.', 'd41d8cd98f00b204e9800998ecf8427e'],
  [`${set}.git`]: ['Commit or blob id that holds it.', '9d4a1c2'],
  [`${set}.version`]: ['A version of it that cannot move.', 'v5.1'],
  [`${set}.snapshot`]: ['Snapshot id of a table format or a warehouse.', '"8027658604211071520"'],
  [`${set}.from`]: ['First day that it covers.', '2023-01-01'],
  [`${set}.to`]: ['Last day that it covers.', '2024-03-31'],
  [`${set}.rows`]: ['How many rows it has.', '4812339'],
  [`${set}.description`]: ['What it is.', 'Card payments with their chargebacks.'],
  features: ['What the model looks at.', '{ set: fraud_features@v12 }'],
  'features.set': ['Name and version of the feature set.', 'fraud_features@v12'],
  'features.sensitive': [
    'Sensitive columns: measured for fairness, not used by the model.',
    '[sex, age_band]',
  ],
  'features.list': ['Names of the features; `leakage` then compares these columns alone.', '[amount, hour]'],
  'features.description': ['How they are made.', 'Aggregates over 30 days.'],
  training: ['How the model was trained.', '{ code: 9d4a1c2, seed: 42 }'],
  'training.code': ['Commit that trained it.', '9d4a1c2'],
  'training.run': ['Run of the experiment tracker.', 'mlflow:runs/6f1c0a4c7d4b4a0f'],
  'training.seed': ['Seed of its randomness.', '42'],
  'training.framework': ['Library that trained it, with its version.', 'lightgbm 4.3.0'],
  'training.description': ['What a reader should know about it.', 'Trained on weekdays only.'],
  'training.hyperparameters': ['Hyperparameters by name.', '{ n_estimators: 400, learning_rate: 0.05 }'],
  'training.hyperparameters.<name>': ['One hyperparameter.', '0.05'],
};
