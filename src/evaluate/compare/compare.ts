// A challenger against the champion on the same rows: differences with intervals, and the tests for pairs.

import type { MeasuringConfig } from '../config.ts';
import { doubles } from '../gather.ts';
import { metrics } from '../metrics/index.ts';
import type { MetricWords } from '../metrics/metric.ts';
import type { Prepared, TaskData } from '../prepare/data.ts';
import { type EngineProblem, mostProblems } from '../problem.ts';
import type { Asked } from './asked.ts';
import { type FileNames, join, type Versus } from './join.ts';
import { metricDifferences } from './metrics.ts';
import type { Pair } from './pair.ts';
import type { CompareReport, DelongTest, PairedTest } from './report.ts';
import { rightRows } from './right.ts';
import { differingRows } from './same-rows.ts';
import { delongTest, mcnemarTests, noDelong } from './tests.ts';

export type Compared =
  /** `championRows`: of each row of the challenger, the champion's. */
  | { readonly ok: true; readonly report: CompareReport; readonly championRows: Int32Array }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const usualLevel = 0.95;

/** Counts compare nothing: both models are measured on the same rows. */
const askedOf = ({ task, metrics: calls }: MeasuringConfig): readonly Asked[] =>
  calls.flatMap((call) => {
    const words = metrics[task].find(({ id }) => id === call.metric);
    return words === undefined || words.interval === 'none' || isOfRows(words) ? [] : [{ call, words }];
  });

/** Null where the task has no areas to compare. */
const delongOf = (
  { champion, challenger }: Pair['data'],
  championRows: Int32Array,
  level: number,
): DelongTest | null => {
  if (champion.task !== 'binary' || challenger.task !== 'binary') return null;
  if (challenger.weights !== null) return noDelong('not defined with weights');
  if (champion.scores === null || challenger.scores === null) return noDelong('there are no scores');
  const scores = { champion: doubles(champion.scores, championRows), challenger: challenger.scores };
  const { labels, clusters } = challenger;
  return delongTest({ labels, scores, clusters }, level);
};

const mcnemarOf = (
  { champion, challenger }: Pair['data'],
  championRows: Int32Array,
): readonly PairedTest[] => {
  const [before, after] = [rightRows(champion), rightRows(challenger)];
  // McNemar's tests count rows as if none knew of another.
  if (before === null || after === null || challenger.clusters !== undefined) return [];
  const paired = Uint8Array.from(championRows, (row) => before[row] ?? 0);
  return mcnemarTests({ champion: paired, challenger: after });
};

const isOfRows = ({ needs }: MetricWords): boolean => needs === 'latency';

/** How long an answer took is of the run and the machine: that the rows are the same makes no pair of two runs. */
const ofLatencies = ({ task, metrics: calls }: MeasuringConfig): CompareReport['metrics'] =>
  Object.fromEntries(
    calls
      .filter((call) => metrics[task].some((words) => words.id === call.metric && isOfRows(words)))
      .map(({ id }) => [
        id,
        { ...nothing, undefined: 'latencies of two runs are no pairs; judge each by its limit' },
      ]),
  );

const nothing = {
  champion: null,
  challenger: null,
  difference: null,
  low: null,
  high: null,
  method: 'bootstrap',
} as const;

/** Files whose rows are the same: what differs is what the models say of them. */
const measured = (pair: Pair, config: MeasuringConfig): CompareReport => {
  const { data, championRows } = pair;
  const level = config.intervals?.level ?? usualLevel;
  const delong = delongOf(data, championRows, level);
  const ofAreas = data.challenger.weights === null ? delong : null;
  const comparing = { drawing: config.compare, level, delong: ofAreas };
  return {
    rows: { champion: data.champion.rows, challenger: data.challenger.rows },
    matched: championRows.length,
    level,
    tests: [...mcnemarOf(data, championRows), ...(delong === null ? [] : [delong])],
    metrics: { ...metricDifferences(askedOf(config), pair, comparing), ...ofLatencies(config) },
  };
};

/** What belongs together belongs so in both files, also where only the champion's names it. */
const withClusters = ({ champion, challenger }: Versus<Prepared>, championRows: Int32Array): TaskData => {
  const { clusters } = champion.data;
  if (challenger.data.clusters !== undefined || clusters === undefined) return challenger.data;
  const of = Uint32Array.from(championRows, (row) => clusters.of[row] ?? 0);
  return { ...challenger.data, clusters: { ...clusters, of } };
};

export const compareModels = (
  prepared: Versus<Prepared>,
  files: FileNames,
  config: MeasuringConfig,
): Compared => {
  const { champion, challenger } = prepared;
  const joined = join({ champion: champion.ids, challenger: challenger.ids }, files);
  const differing = differingRows(prepared, joined.championRows, config.columns, files);
  const problems = [...(joined.ok ? [] : [joined.problem]), ...differing].slice(0, mostProblems);
  if (problems.length > 0) return { ok: false, problems };
  const data = { champion: champion.data, challenger: withClusters(prepared, joined.championRows) };
  const pair = { data, championRows: joined.championRows, ids: challenger.ids };
  return { ok: true, report: measured(pair, config), championRows: joined.championRows };
};
