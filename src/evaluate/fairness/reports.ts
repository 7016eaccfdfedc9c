import type { MeasuringConfig } from '../config/shape.ts';
import type { Prepared } from '../prepare/data.ts';
import type { FairnessReport } from '../report.ts';
import type { Cells } from '../slices/cells.ts';
import { confusionAt, type OutcomeSums, rolledOutcomes } from '../slices/confusion-sums.ts';
import { membership } from '../slices/membership.ts';
import { slicing, type Where } from '../slices/slicing.ts';
import { fairnessReport } from './fairness.ts';
import type { Group } from './rate.ts';

export interface Counted {
  readonly prepared: Prepared;
  readonly config: MeasuringConfig;
  readonly cells: Cells;
  readonly outcomes: OutcomeSums;
}

/** Groups with one text in each control column, or missing there: a missing one is a level of its own. */
interface Level {
  readonly control: Where;
  readonly groups: readonly Group[];
}

const only = (where: Where, columns: readonly string[]): Where =>
  Object.fromEntries(columns.map((column) => [column, where[column] ?? null]));

/** By code point of the control columns, as the groups are: they come in that order. */
const levelsOf = (
  groups: readonly Group[],
  by: readonly string[],
  control: readonly string[],
): readonly Level[] => {
  const levels = new Map<string, { readonly control: Where; readonly groups: Group[] }>();
  for (const { where, ...counts } of groups) {
    const key = JSON.stringify(control.map((column) => where[column] ?? null));
    const level = levels.get(key) ?? { control: only(where, control), groups: [] };
    level.groups.push({ where: only(where, by), ...counts });
    levels.set(key, level);
  }
  return [...levels.values()];
};

const groupsOf = ({ prepared, cells, outcomes }: Counted, columns: readonly string[]): readonly Group[] => {
  const groups = slicing(cells, prepared.groups, columns);
  const rolled = rolledOutcomes(outcomes, membership(cells, [groups]));
  return groups.where.map((where, place) => {
    const { tn, fp, fn, tp } = confusionAt(rolled.rows, place + 1);
    const weights = confusionAt(rolled.weights ?? rolled.rows, place + 1);
    return { where, rows: tn + fp + fn + tp, weights };
  });
};

/** Every metric between the groups of every grouping, within each level of the control columns. */
export const fairnessReports = (counted: Counted): readonly FairnessReport[] => {
  const { fairness, intervals } = counted.config;
  if (fairness === null) return [];
  const { control, bars } = fairness;
  const judging = { bars, pairLevel: counted.outcomes.weights === null ? (intervals?.level ?? null) : null };
  return fairness.by.flatMap((by) => {
    const levels = levelsOf(groupsOf(counted, [...control, ...by]), by, control);
    return fairness.metrics.flatMap((metric) =>
      levels.map((level): FairnessReport => {
        const report = fairnessReport({ by, groups: level.groups }, metric, judging);
        return control.length === 0 ? report : { ...report, control: level.control };
      }),
    );
  });
};
