import { describe, expect, it } from 'vitest';
import { parseDriftConfig, parseMeasuringConfig } from '../../src/evaluate/config.ts';

const measuring = (text: string) => parseMeasuringConfig('evaluate.yaml', text);

const problems = (text: string) => {
  const parsed = measuring(text);
  return parsed.ok ? [] : parsed.problems;
};

const codes = (text: string) => problems(text).map(({ code, found, nearest }) => [code, found, nearest]);

const binary = 'task: binary\ncolumns: { id: id, label: y, score: s }\n';

describe('a configuration of what to measure', () => {
  it('has defaults for what it leaves out', () => {
    const parsed = measuring(`${binary}metrics: [recall, ece@10]\nintervals: {}\n`);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        threshold: 0.5,
        scoreRange: 'unit',
        metrics: [
          { id: 'recall', metric: 'recall', parameter: null },
          { id: 'ece@10', metric: 'ece', parameter: 10 },
        ],
        slices: [],
        fairness: null,
        intervals: {
          level: 0.95,
          proportion: 'wilson',
          auc: 'delong',
          other: 'none',
          replicates: 2000,
          seed: 1,
        },
        compare: { replicates: 2000, seed: 1 },
        limits: { rows: 100_000_000, page_bytes: 67_108_864 },
      },
    });
  });

  it('reads crossings of columns and bars as they are written', () => {
    const parsed = measuring(
      `${binary}slices: [[sex], [sex, race]]\nfairness: { by: [sex, [sex, race]], bars: { equal_opportunity_ratio: 0.80 } }\n`,
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.value.slices).toEqual([['sex'], ['sex', 'race']]);
    expect(parsed.value.fairness?.by).toEqual([['sex'], ['sex', 'race']]);
    expect(parsed.value.fairness?.metrics).toEqual(['equal_opportunity_ratio']);
    expect(parsed.value.fairness?.bars.get('equal_opportunity_ratio')?.text).toBe('0.80');
  });

  it('takes any name for a class, even one that begins with x-', () => {
    const parsed = measuring(
      'task: multiclass\ncolumns: { id: id, label: y, scores: { x-ray: p1, "<=50K": p2, 7: p3 } }\n',
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.value.columns.scores).toEqual([
      ['7', 'p3'],
      ['<=50K', 'p2'],
      ['x-ray', 'p1'],
    ]);
  });

  it.each([
    [`${binary}metric: [recall]\n`, ['unknown-key', 'metric', 'metrics']],
    [`${binary}metrics: [recal]\n`, ['unknown-metric', 'recal', 'recall']],
    [`${binary}metrics: [ece@0]\n`, ['unknown-metric', 'ece@0', 'ece']],
    [`${binary}metrics: [auc_roc@5]\n`, ['unknown-metric', 'auc_roc@5', 'auc_roc']],
    [`${binary}metrics: [rmse]\n`, ['metric-not-for-task', 'rmse', null]],
    [`${binary}metrics: [precision@5]\n`, ['metric-not-for-task', 'precision@5', null]],
    [`${binary}score_range: any\nmetrics: [brier]\n`, ['metric-not-for-task', 'brier', null]],
    [`${binary}intervals: { auc: delon }\n`, ['wrong-type', 'delon', 'delong']],
    [`${binary}positive: [1]\n`, ['wrong-type', null, null]],
    [`${binary}fairness: { by: [s], metrics: [dp] }\n`, ['unknown-metric', 'dp', null]],
    ['task: binary\ncolumns: { id: id, label: y }\n', ['missing-key', null, null]],
    ['task: binary\ncolumns: { label: y, score: s }\n', ['missing-key', null, null]],
    ['task: binry\n', ['wrong-type', 'binry', 'binary']],
    [`${binary}slices: [[id]]\n`, ['wrong-type', 'id', null]],
    [
      'task: regression\ncolumns: { id: i, label: y, prediction: p, weight: w }\nmetrics: [max_error]\n',
      ['metric-not-for-task', 'max_error', null],
    ],
    [
      'task: ranking\ncolumns: { id: i, label: y, score: s, group: q }\nmetrics: [precision]\n',
      ['metric-not-for-task', 'precision', null],
    ],
    [
      'task: binary\ncolumns: { id: i, label: y, prediction: p }\nmetrics: [auc_roc]\n',
      ['metric-not-for-task', 'auc_roc', null],
    ],
  ])('refuses %j', (text, expected) => {
    expect(codes(text)).toContainEqual(expected);
  });

  it('reads costs, a column of latencies and columns to control for', () => {
    const parsed = measuring(
      `task: binary
columns: { id: id, label: y, score: s, latency: ms }
metrics: [cost_of_error, latency_p99, recall]
fairness: { by: [sex], control: [site, site], metrics: [demographic_parity_ratio] }
cost_of_error: { false_positive: 1, false_negative: 50, true_positive: -2.5, unit: EUR }
`,
    );
    const costs = { tn: 0, fp: 1, fn: 50, tp: -2.5 };
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        costs,
        columns: { latency: 'ms' },
        fairness: { control: ['site'] },
        metrics: [{ id: 'cost_of_error', costs }, { id: 'latency_p99' }, { id: 'recall' }],
      },
    });
    expect(parsed.ok && parsed.value.metrics[2]).not.toHaveProperty('costs');
  });

  it.each([
    [`${binary}metrics: [latency_p99]\n`, ['metric-not-for-task', 'latency_p99', null]],
    [`${binary}metrics: [latency_p98]\n`, ['unknown-metric', 'latency_p98', 'latency_p90']],
    [`${binary}metrics: [cost_of_error]\n`, ['metric-not-for-task', 'cost_of_error', null]],
    [
      `${binary}metrics: [cost_of_error]\ncost_of_error: { false_positive: 1 }\n`,
      ['metric-not-for-task', 'cost_of_error', null],
    ],
    [`${binary}cost_of_error: { false_positive: dear }\n`, ['not-a-decimal', 'dear', null]],
    [`${binary}cost_of_error: { false_positve: 1 }\n`, ['unknown-key', 'false_positve', 'false_positive']],
    [
      `${binary}fairness: { by: [sex, [sex, site]], control: [site], metrics: [demographic_parity_ratio] }\n`,
      ['wrong-type', 'site', null],
    ],
    [
      `${binary}fairness: { by: [sex], control: [id], metrics: [demographic_parity_ratio] }\n`,
      ['wrong-type', 'id', null],
    ],
    [`${binary}intervals: { level: 1 }\n`, ['out-of-range', '1', null]],
    [`${binary}intervals: { level: 0 }\n`, ['out-of-range', '0', null]],
    [
      'task: binary\ncolumns: { id: i, label: y, score: s, weight: w }\nmetrics: [hosmer_lemeshow]\n',
      ['metric-not-for-task', 'hosmer_lemeshow', null],
    ],
    [
      'task: regression\ncolumns: { id: i, label: y, prediction: p }\nmetrics: [cost_of_error]\n',
      ['metric-not-for-task', 'cost_of_error', null],
    ],
  ])('refuses %j', (text, expected) => {
    expect(codes(text)).toContainEqual(expected);
  });

  it('says every wrong metric, each with its place', () => {
    const found = problems(`${binary}metrics:\n  - recal\n  - count\n  - mae\n`);
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unknown-metric', 4, 5],
      ['metric-not-for-task', 6, 5],
    ]);
  });
});

describe('a configuration of drift', () => {
  it('needs no more than its section', () => {
    expect(parseDriftConfig('e.yaml', 'drift: { features: { x-income: numeric } }\n')).toMatchObject({
      ok: true,
      value: { drift: { features: [['x-income', 'numeric']], bins: 10, floor: 0.0001, ks: 'auto' } },
    });
  });

  it('refuses a kind that there is not', () => {
    expect(parseDriftConfig('e.yaml', 'drift: { features: { income: number } }\n')).toMatchObject({
      ok: false,
      problems: [{ code: 'wrong-type', found: 'number' }],
    });
  });
});

describe('clusters', () => {
  it('are a column, and not the id', () => {
    const parsed = measuring('task: binary\ncolumns: { id: id, label: y, score: s, cluster: customer }\n');
    expect(parsed).toMatchObject({ ok: true, value: { columns: { cluster: 'customer' } } });
    expect(codes('task: binary\ncolumns: { id: id, label: y, score: s, cluster: id }\n')).toEqual([
      ['wrong-type', 'id', null],
    ]);
  });

  it('are no matter of a ranking', () => {
    const ranking = 'task: ranking\ncolumns: { id: id, label: y, score: s, group: q, cluster: user }\n';
    expect(problems(ranking)).toMatchObject([
      { code: 'wrong-type', line: 2, found: 'user', message: expect.stringContaining('whole queries') },
    ]);
  });
});
