// Numbers that others published and that can be looked up: guides and docstrings of scikit-learn, Fairlearn, SciPy,
// statsmodels and Spark. Thousands more are generated: test/golden.

import { describe, expect, it } from 'vitest';
import { parseMeasuringConfig } from '../../src/evaluate/config.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { clopperPearson } from '../../src/evaluate/intervals/clopper-pearson.ts';
import { wilson } from '../../src/evaluate/intervals/wilson.ts';
import { prepareTable } from '../../src/evaluate/prepare/prepare.ts';
import { wantedColumns } from '../../src/evaluate/prepare/wanted-columns.ts';
import type { Evaluation } from '../../src/evaluate/report.ts';
import { chiSquaredSf } from '../../src/evaluate/special/chi-squared.ts';
import { benjaminiHochberg, holm } from '../../src/evaluate/tests/adjusted.ts';
import { chiSquaredContingency } from '../../src/evaluate/tests/chi-squared-contingency.ts';
import { fisherExact } from '../../src/evaluate/tests/fisher-exact.ts';
import { jensenShannon } from '../../src/evaluate/tests/jensen-shannon.ts';
import { ksTwoSample } from '../../src/evaluate/tests/kolmogorov-smirnov.ts';
import { populationStability } from '../../src/evaluate/tests/population-stability.ts';
import { twoProportionZ } from '../../src/evaluate/tests/two-proportion-z.ts';
import { wasserstein } from '../../src/evaluate/tests/wasserstein.ts';
import { readAs } from './readers/reading.ts';

type Columns = { readonly [name: string]: readonly (string | number)[] };

/** Columns as a file of predictions, measured as `assay evaluate` measures it. */
const measured = (config: string, columns: Columns): Evaluation => {
  const parsed = parseMeasuringConfig('evaluate.yaml', config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const cells = Object.values(columns);
  const rows = (cells[0] ?? []).map((_, row) => [row, ...cells.map((column) => column[row])].join(','));
  const text = `id,${Object.keys(columns).join(',')}\n${rows.join('\n')}\n`;
  const read = readAs('p.csv', text, wantedColumns(parsed.value));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const prepared = prepareTable(read.table, parsed.value, 'p.csv');
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return evaluate(prepared.value, parsed.value);
};

const close = (got: number | null | undefined, wanted: number, digits = 1e-12): void => {
  const error = Math.abs((got ?? Number.NaN) - wanted);
  expect(error <= digits * Math.max(1, Math.abs(wanted)), `${got} for ${wanted}`).toBe(true);
};

const valuesOf = ({ overall }: Evaluation) =>
  Object.fromEntries(Object.entries(overall).map(([id, { value }]) => [id, value]));

describe('case 5, the guide of Fairlearn', () => {
  const columns = {
    y: Array.from('011110101000111111'),
    pred: Array.from('001011100111100110'),
    sf: Array.from('bbabbcccaacabccbcc'),
    w: Array.from({ length: 18 }, (_, row) => 1 + (row % 2)),
  };
  const config = (more = '') => `task: binary
columns: { id: id, label: y, prediction: pred${more} }
positive: 1
metrics: [selection_rate, recall, fpr]
slices: [[sf]]
fairness: { by: [sf], metrics: [demographic_parity_difference, demographic_parity_ratio, equalized_odds_ratio] }
`;
  const fairnessOf = ({ fairness }: Evaluation) => fairness.map(({ value }) => value);

  it('rates by group', () => {
    const { slices } = measured(config(), columns);
    const rates = slices.map(({ metrics }) => Object.values(metrics).map(({ value }) => value));
    const wanted = [
      [0.75, 0.5, 1],
      [0.5, 0.6, 0],
      [0.5, 0.4, 2 / 3],
    ];
    for (const [group, values] of wanted.entries())
      for (const [place, value] of values.entries()) close(rates[group]?.[place], value);
  });

  it('ratios', () => {
    const [, parity, odds] = fairnessOf(measured(config(), columns));
    close(parity, 2 / 3);
    expect(odds).toBe(0);
  });

  it('weights of 1, 2, 1, 2, …', () => {
    const [difference, ratio] = fairnessOf(measured(config(', weight: w'), columns));
    close(difference, 0.4166666666666667);
    close(ratio, 0.5);
  });
});

it('case 8, Wilson and exact', () => {
  const [most, few, none] = [18, 4, 0].map((k) => wilson({ k, n: 20 }, 0.95));
  close(most?.low, 0.6989663547715128);
  close(most?.high, 0.972133518786232);
  close(few?.low, 0.0806576625797981);
  close(few?.high, 0.4160174322518935);
  close(none?.high, 0.1611251580528, 1e-13);
  close(clopperPearson({ k: 18, n: 20 }, 0.95)?.low, 0.68301728598, 1e-11);
  close(clopperPearson({ k: 18, n: 20 }, 0.95)?.high, 0.98765147283, 1e-11);
});

it('case 10, adjusted p-values of false_discovery_control', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const rejected = (adjusted: readonly number[]): number => adjusted.filter((one) => one <= 0.05).length;
  expect(rejected(benjaminiHochberg(p))).toBe(4);
  expect(rejected(holm(p))).toBe(3);
  expect(rejected(p.map((one) => one * p.length))).toBe(3);
  close(benjaminiHochberg(p)[3], 0.035625);
});

it('case 11, contingency tables', () => {
  const tested = chiSquaredContingency([
    [10, 10, 20],
    [20, 20, 20],
  ]);
  close(tested?.statistic, 2.7777777777777777);
  close(tested?.p, 0.24935220877729622);
  // Without Yates' correction it is the square of two proportions' z.
  close(twoProportionZ({ k: 12, n: 15 }, { k: 17, n: 33 })?.p, 0.061412253987091);
});

it('case 12, Fisher and a distribution over six', () => {
  close(fisherExact({ a: 8, b: 2, c: 1, d: 5 }), 0.034965034965034975);
  const [counts, expected] = [[16, 18, 16, 14, 12, 12], 88 / 6];
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  close(chiSquaredSf(statistic, 5), 0.84914503608460956);
});

it('case 13, distances', () => {
  const ks = ksTwoSample(Float64Array.of(1, 2, 3, 4, 5), Float64Array.of(3, 4, 5, 6, 7));
  close(ks?.statistic, 0.4);
  close(ks?.p, 0.873015873015873);
  expect(wasserstein(Float64Array.of(0, 1, 3), Float64Array.of(5, 6, 8))).toBe(5);
  // The docstring's is in nats; a distance is the root of a divergence.
  close(jensenShannon([2, 0], [1, 1]), 0.464501404022459 / Math.sqrt(Math.LN2));
  close(populationStability([2, 3, 5], [1, 3, 6], 0.0001), 0.08754687373538998);
});

it.each([
  ['', 0.75, 0.8333333333333333],
  [', weight: w', 0.7142857142857143, 0.9047619047619048],
])('case 14, curves%s', (weight, auc, precision) => {
  const config = `task: binary
columns: { id: id, label: y, score: s${weight} }
metrics: [auc_roc, average_precision]
`;
  const columns = { y: [0, 0, 1, 1], s: [0.1, 0.4, 0.35, 0.8], w: [1, 2, 3, 4] };
  const { auc_roc, average_precision } = valuesOf(measured(config, columns));
  close(auc_roc, auc);
  close(average_precision, precision);
});

describe('case 15, discounted gain', () => {
  const y = [10, 0, 0, 1, 5];
  const gain = (metric: string, s: readonly number[]) =>
    valuesOf(
      measured(
        `task: ranking
columns: { id: id, label: y, score: s, group: q }
metrics: ["${metric}"]
`,
        { y, s, q: y.map(() => 1) },
      ),
    )[metric];

  it.each([
    ['ndcg', [0.05, 1.1, 1, 0.5, 0], 0.493680191377376],
    ['ndcg@4', [0.05, 1.1, 1, 0.5, 0], 0.3520241100634488],
    ['ndcg@1', [1, 0, 0, 0, 1], 0.75],
  ])('%s of %j', (metric, scores, wanted) => close(gain(metric, scores), wanted));
});

it('case 16, log loss and Brier', () => {
  const loss = measured(
    'task: binary\ncolumns: { id: id, label: y, score: s }\npositive: spam\nmetrics: [log_loss]\n',
    {
      y: ['spam', 'ham', 'ham', 'spam'],
      s: [0.9, 0.1, 0.2, 0.65],
    },
  );
  close(valuesOf(loss)['log_loss'], 0.21616187468057912);
  const brier = measured('task: binary\ncolumns: { id: id, label: y, score: s }\nmetrics: [brier]\n', {
    y: [0, 1, 1, 0],
    s: [0.1, 0.9, 0.8, 0.3],
  });
  close(valuesOf(brier)['brier'], 0.0375);
});

it('case 17, regression', () => {
  const config =
    'task: regression\ncolumns: { id: id, label: y, prediction: p }\nmetrics: [mae, rmse, r2, mape]\n';
  const { mae, rmse, r2, mape } = valuesOf(measured(config, { y: [3, -0.5, 2, 7], p: [2.5, 0, 2, 8] }));
  expect(mae).toBe(0.5);
  close(rmse, 0.6123724356957945);
  close(r2, 0.9486081370449679);
  close(mape, 0.3273809523809524);
});

it('case 18, the guide of Spark’s RankingMetrics', () => {
  const ranked = [
    [1, 6, 2, 7, 8, 3, 9, 10, 4, 5],
    [4, 1, 5, 6, 2, 7, 3, 8, 9, 10],
    [1, 2, 3, 4, 5],
  ];
  const relevant: readonly (readonly number[])[] = [[1, 2, 3, 4, 5], [1, 2, 3], []];
  const rows = ranked.flatMap((documents, q) =>
    documents.map((one, place) => ({ q, y: relevant[q]?.includes(one) === true ? 1 : 0, s: -place })),
  );
  const config = `task: ranking
columns: { id: id, label: y, score: s, group: q }
metrics: [map, map@2, ndcg@3, ndcg@10]
`;
  const columns = { y: rows.map(({ y }) => y), s: rows.map(({ s }) => s), q: rows.map(({ q }) => q) };
  const found = valuesOf(measured(config, columns));
  close(found['map'], 0.35502645502645497);
  close(found['map@2'], 0.25);
  close(found['ndcg@3'], 0.3333, 5e-5);
  close(found['ndcg@10'], 0.48791274569166343);
});

it('case 20, latencies', () => {
  const config = `task: regression
columns: { id: id, label: y, prediction: y2, latency: ms }
metrics: [latency_p50, latency_p95, latency_p99]
`;
  const ms = [120, 95, 101, 400, 98, 97, 110, 105, 99, 1020];
  const found = valuesOf(measured(config, { y: ms, y2: ms, ms }));
  close(found['latency_p50'], 103);
  close(found['latency_p95'], 741);
  close(found['latency_p99'], 964.2);
});
