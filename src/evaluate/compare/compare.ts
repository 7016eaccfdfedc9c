// A challenger against the champion on the same rows: differences with intervals, and the tests for pairs.

import type { MeasuringConfig } from '../config.ts';
import { metrics } from '../metrics/index.ts';
import type { Prepared } from '../prepare/data.ts';
import { type EngineProblem, mostProblems } from '../problem.ts';
import type { Asked } from './asked.ts';
import { doubles } from './gather.ts';
import { join, type Versus } from './join.ts';
import { metricDifferences } from './metrics.ts';
import type { Pair } from './pair.ts';
import type { CompareReport, DelongTest, PairedTest } from './report.ts';
import { rightRows } from './right.ts';
import { differingRows } from './same-rows.ts';
import { delongTest, mcnemarTests, noDelong } from './tests.ts';

export type Compared =
  | { readonly ok: true; readonly report: CompareReport }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const usualLevel = 0.95;

/** Counts compare nothing: both models are measured on the same rows. */
const askedOf = ({ task, metrics: calls }: MeasuringConfig): readonly Asked[] =>
  calls.flatMap((call) => {
    const words = metrics[task].find(({ id }) => id === call.metric);
    return words === undefined || words.interval === 'none' ? [] : [{ call, words }];
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
  return delongTest({ labels: challenger.labels, scores }, level);
};

const mcnemarOf = (
  { champion, challenger }: Pair['data'],
  championRows: Int32Array,
): readonly PairedTest[] => {
  const [before, after] = [rightRows(champion), rightRows(challenger)];
  if (before === null || after === null) return [];
  const paired = Uint8Array.from(championRows, (row) => before[row] ?? 0);
  return mcnemarTests({ champion: paired, challenger: after });
};

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
    metrics: metricDifferences(askedOf(config), pair, comparing),
  };
};

/** `files`: what the problems call them. */
export const compareModels = (
  prepared: Versus<Prepared>,
  files: Versus<string>,
  config: MeasuringConfig,
): Compared => {
  const { champion, challenger } = prepared;
  const joined = join({ champion: champion.ids, challenger: challenger.ids }, files);
  const differing = differingRows(prepared, joined.championRows, config.columns, files);
  const problems = [...(joined.ok ? [] : [joined.problem]), ...differing].slice(0, mostProblems);
  if (problems.length > 0) return { ok: false, problems };
  const data = { champion: champion.data, challenger: challenger.data };
  const pair = { data, championRows: joined.championRows, ids: challenger.ids };
  return { ok: true, report: measured(pair, config) };
};
