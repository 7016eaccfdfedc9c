// node bench/clusters.ts: how often an interval of rows that hang together holds the truth, as rows of a Markdown table,
// which stands in docs/statistics.md. A quarter of the clusters gets half of its rows right and the others nine in ten;
// scores have a part that all rows of a cluster share.

import { bootstrapBounds } from '../src/evaluate/bounds/bootstrap-bounds.ts';
import { delong } from '../src/evaluate/intervals/delong.ts';
import { clusteredDelong } from '../src/evaluate/intervals/delong-clustered.ts';
import type { Interval } from '../src/evaluate/intervals/interval.ts';
import { aucInterval } from '../src/evaluate/intervals/normal-interval.ts';
import { wilson } from '../src/evaluate/intervals/wilson.ts';
import type { BinaryData, Clusters } from '../src/evaluate/prepare/data.ts';
import { textUnit } from '../src/evaluate/random/text-unit.ts';
import { Chance } from './chance.ts';

const level = 0.95;
const each = 10;
const runs = 2000;
const chance = new Chance(20_261_121);

interface Rows {
  readonly right: Uint8Array;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  readonly clusters: Clusters;
}

const rowsOf = (clusters: number): Rows => {
  const of = Uint32Array.from({ length: clusters * each }, (_, row) => Math.floor(row / each));
  const rates = Array.from({ length: clusters }, () => (chance.uniform() < 0.25 ? 0.5 : 0.9));
  const shared = Array.from({ length: clusters }, () => chance.normal());
  const labels = Uint8Array.from(of, () => (chance.uniform() < 0.5 ? 1 : 0));
  return {
    right: Uint8Array.from(of, (cluster) => (chance.uniform() < (rates[cluster] ?? 0) ? 1 : 0)),
    labels,
    scores: Float64Array.from(
      of,
      (cluster, row) => (shared[cluster] ?? 0) + chance.normal() + 1.5 * (labels[row] ?? 0),
    ),
    clusters: { of, units: Float64Array.from({ length: clusters }, (_, cluster) => textUnit(`c${cluster}`)) },
  };
};

const drawn = ({ right, clusters }: Rows): Interval | null => {
  const rows = right.length;
  const predictions = new Uint8Array(rows).fill(1);
  const data: BinaryData = {
    task: 'binary',
    rows,
    weights: null,
    labels: right,
    predictions,
    scores: null,
    clusters,
  };
  const call = { id: 'accuracy', metric: 'accuracy', parameter: null };
  const [interval = null] = bootstrapBounds(data, [call], {
    level,
    proportion: 'wilson',
    auc: 'none',
    other: 'bootstrap',
    distances: 'percentile',
    replicates: 1000,
    seed: 1,
  });
  return interval;
};

const area = (found: { readonly auc: number; readonly variance: number | null } | null): Interval | null =>
  found === null || found.variance === null ? null : aucInterval(found.auc, found.variance, level);

const share = 0.8;
const many = rowsOf(200_000);
const truth = delong(many.scores, many.labels)?.auc ?? Number.NaN;

const methods: readonly (readonly [number, (rows: Rows) => Interval | null])[] = [
  [share, ({ right }) => wilson({ k: right.reduce((sum, one) => sum + one, 0), n: right.length }, level)],
  [share, drawn],
  [truth, ({ scores, labels }) => area(delong(scores, labels))],
  [truth, ({ scores, labels, clusters }) => area(clusteredDelong(scores, { labels, clusters }))],
];

for (const clusters of [5, 10, 20, 40, 100, 400]) {
  const all = Array.from({ length: runs }, () => rowsOf(clusters));
  const cells = methods.map(([value, of]) => {
    const held = all.filter((rows) => {
      const found = of(rows);
      return found !== null && found.low <= value && value <= found.high;
    });
    return `${((100 * held.length) / runs).toFixed(1)} %`;
  });
  console.log(`| ${[String(clusters), ...cells].join(' | ')} |`);
}
