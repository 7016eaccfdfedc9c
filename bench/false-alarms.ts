// node bench/false-alarms.ts: how often a gate answers wrongly about models whose truth is known, as a Markdown table.
// Rows are drawn with a seed; intervals and answers come from the engine and from the gates themselves. The table
// stands in docs/statistics.md.

import type { About, Statistics } from '../src/domain/gates/gate.ts';
import { parseManifest } from '../src/domain/manifest/manifest.ts';
import type { MeasuredFairness, Measurement } from '../src/domain/measurement.ts';
import { parsePolicy } from '../src/domain/policy/policy.ts';
import { measuredFairness } from '../src/engines/fairness.ts';
import { delongTest } from '../src/evaluate/compare/tests.ts';
import { fairnessReport } from '../src/evaluate/fairness/fairness.ts';
import { delong } from '../src/evaluate/intervals/delong.ts';
import { aucInterval } from '../src/evaluate/intervals/normal-interval.ts';
import { wilson } from '../src/evaluate/intervals/wilson.ts';
import { Chance } from './chance.ts';

const level = 0.95;
const sizes = [50, 200, 1000, 10_000] as const;
const chance = new Chance(20_260_301);

const manifestAt = (version: string) => {
  const parsed = parseManifest(`models/m/${version}.yaml`, `model: { name: m, version: "${version}" }`);
  if (!parsed.ok) throw new Error('no manifest');
  return parsed.value;
};

const [challenger, champion] = [manifestAt('2'), manifestAt('1')];

type Judge = (measurement: Measurement, inconclusive: Statistics['inconclusive']) => string;

const gate = (rule: string): Judge => {
  const policy = parsePolicy('policy.yaml', `assay: 1\ngates: { it: { ${rule} } }`);
  const found = policy.ok ? policy.value.data.gates?.['it'] : undefined;
  if (found === undefined) throw new Error(`no gate: ${rule}`);
  const around = {
    manifest: challenger,
    base: null,
    champion: { kind: 'one', manifest: champion },
    from: 'staging',
    to: 'production',
    now: 0,
  } as const;
  return (measurement, inconclusive) => {
    const statistics = { inconclusive, support: { rows: 0, positives: 0, negatives: 0 } };
    const about: About = { ...around, measurement, statistics };
    return found.judge(about)[0].answer;
  };
};

const evidence = (rows: number) => ({ sha256: '', from: 'drawn', rows });

const measured = (rows: number, given: Partial<Extract<Measurement, { kind: 'measured' }>>): Measurement => ({
  kind: 'measured',
  evidence: evidence(rows),
  overall: {},
  slices: [],
  fairness: [],
  champion: { kind: 'unmeasured', because: '', remedy: '' },
  level,
  ...given,
});

const recall =
  (truth: number) =>
  (rows: number): Measurement => {
    const k = chance.binomial(rows, truth);
    return measured(rows, { overall: { recall: { value: k / rows, ...wilson({ k, n: rows }, level) } } });
  };

/** One row in ten is positive. */
const area =
  (shift: number) =>
  (rows: number): Measurement => {
    const labels = Uint8Array.from({ length: rows }, (_, row) => (row % 10 === 0 ? 1 : 0));
    const scores = Float64Array.from(labels, (label) => label * shift + chance.normal());
    const { auc, variance } = delong(scores, labels) ?? { auc: null, variance: null };
    const bounds = auc === null || variance === null ? {} : aucInterval(auc, variance, level);
    return measured(rows, { overall: { auc_roc: { value: auc, ...bounds } } });
  };

/** Groups of the same size, of which the first is selected `ratio` as often as the others. */
const groups =
  (count: number, ratio: number) =>
  (rows: number): Measurement => {
    const n = Math.floor(rows / count);
    const names = Array.from({ length: count }, (_, place) => `g${place}`);
    const drawn = names.map((sex, place) => {
      const k = chance.binomial(n, place === 0 ? 0.3 * ratio : 0.3);
      return { where: { sex }, rows: n, weights: { tn: n - k, fp: k, fn: 0, tp: 0 } };
    });
    const judging = { bars: new Map(), pairLevel: null };
    const report = fairnessReport({ by: ['sex'], groups: drawn }, 'demographic_parity_ratio', judging);
    const columns = new Map([['sex', { codes: new Uint32Array(), values: names }]]);
    const fairness: readonly MeasuredFairness[] = [measuredFairness(report, columns, { level, levels: 1 })];
    return measured(rows, { fairness });
  };

/** Two scores of each row that share most of their noise; `shift`: how far positives lie above negatives. */
const models =
  (before: number, after: number) =>
  (rows: number): Measurement => {
    const labels = Uint8Array.from({ length: rows }, (_, row) => (row % 10 < 3 ? 1 : 0));
    const scores = { champion: new Float64Array(rows), challenger: new Float64Array(rows) };
    for (let row = 0; row < rows; row++) {
      const shared = Math.sqrt(0.9) * chance.normal();
      const [label = 0, own] = [labels[row], Math.sqrt(0.1)];
      scores.champion[row] = label * before + shared + own * chance.normal();
      scores.challenger[row] = label * after + shared + own * chance.normal();
    }
    const { difference, low, high } = delongTest({ labels, scores }, level);
    const found = { champion: 0, challenger: difference, difference, low, high, method: 'delong' };
    return measured(rows, {
      champion: { kind: 'measured', evidence: evidence(rows), differences: { auc_roc: found } },
    });
  };

interface Scene {
  readonly gate: string;
  readonly rule: string;
  readonly truth: string;
  /** The answer that is not true of it. */
  readonly wrong: 'pass' | 'fail';
  readonly draw: (rows: number) => Measurement;
  readonly times: (rows: number) => number;
}

const often = (): number => 4000;
const floor = 'metric: recall, at_least: 0.8, evidence: measured';
const parity = 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8';
const margin = 'compare: auc_roc, with: champion, no_worse_than: 0.005, evidence: measured';

const floors = [
  ['at the bar', 0.8, 'fail'],
  ['0.02 above', 0.82, 'fail'],
  ['0.02 below', 0.78, 'pass'],
] as const;

const scenes: readonly Scene[] = [
  ...floors.map(([where, truth, wrong]) => ({
    gate: 'recall ≥ 0.8',
    rule: floor,
    truth: `${where} (${truth})`,
    wrong,
    draw: recall(truth),
    times: often,
  })),
  {
    gate: 'AUC ≥ 0.9',
    rule: 'metric: auc_roc, at_least: 0.9, evidence: measured',
    truth: '0.02 below (0.88)',
    wrong: 'pass',
    draw: area(1.6617),
    times: (rows) => (rows > 1000 ? 400 : 2000),
  },
  ...[2, 4, 8, 12].map((count) => ({
    gate: 'parity ≥ 0.8',
    rule: parity,
    truth: `${count} identical groups`,
    wrong: 'fail' as const,
    draw: groups(count, 1),
    times: often,
  })),
  ...[2, 12].map((count) => ({
    gate: 'parity ≥ 0.8',
    rule: parity,
    truth: `${count} groups, one at 0.6`,
    wrong: 'pass' as const,
    draw: groups(count, 0.6),
    times: often,
  })),
  ...(
    [
      ['identical models', 1.8124, 'fail'],
      ['worse by 0.02', 1.6617, 'pass'],
    ] as const
  ).map(([truth, after, wrong]) => ({
    gate: 'AUC, no worse than 0.005',
    rule: margin,
    truth,
    wrong,
    draw: models(1.8124, after),
    times: (rows: number) => (rows > 1000 ? 400 : 2000),
  })),
];

const percent = (count: number, all: number): string => `${((100 * count) / all).toFixed(1)} %`;

const line = ({ gate: name, rule, truth, wrong, draw, times }: Scene, rows: number): string => {
  const judge = gate(rule);
  const all = times(rows);
  const counts = { ours: 0, point: 0, open: 0 };
  for (let time = 0; time < all; time++) {
    const measurement = draw(rows);
    const ours = judge(measurement, 'block');
    if (ours === wrong) counts.ours++;
    if (ours !== 'pass' && ours !== 'fail') counts.open++;
    if (judge(measurement, 'point') === wrong) counts.point++;
  }
  const shares = [counts.ours, counts.open, counts.point].map((count) => percent(count, all));
  return `| ${[name, truth, rows.toLocaleString('en'), wrong, ...shares].join(' | ')} |`;
};

console.log(
  '| Gate | Truth | Rows | Wrong answer | Ours gives it | Ours says inconclusive | By the value alone |',
);
console.log('| :-- | :-- | --: | :-- | --: | --: | --: |');
for (const scene of scenes) for (const rows of sizes) console.log(line(scene, rows));
