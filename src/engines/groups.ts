// What gates ask about groups: each with its control columns, of which every gate may have its own.

import type { AskedFairness, MeasuredFairness } from '../domain/measurement.ts';
import type { MeasuringConfig } from '../evaluate/config.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';
import { measuredFairness } from './fairness.ts';

interface Rows {
  readonly prepared: Prepared;
  readonly config: MeasuringConfig;
}

const keyOf = (control: readonly string[]): string => JSON.stringify([...new Set(control)].sort());

export const measuredGroups = (
  { prepared, config }: Rows,
  asked: readonly AskedFairness[],
  level: number | null,
): readonly MeasuredFairness[] => {
  const { fairness, task } = config;
  if (fairness === null) return asked.map((one) => noFairness(one, task));
  const controls = new Map(asked.map(({ control = [] }) => [keyOf(control), [...new Set(control)].sort()]));
  return [...controls].flatMap(([key, control]) => {
    const own = asked.filter((one) => keyOf(one.control ?? []) === key);
    const by = [...new Map(own.map((one) => [JSON.stringify(one.by), one.by])).values()];
    const metrics = fairness.metrics.filter((metric) => own.some((one) => one.metric === metric));
    const only = { ...config, metrics: [], slices: [], intervals: null };
    const found = evaluate(prepared, { ...only, fairness: { ...fairness, by, metrics, control } }).fairness;
    const levels = Math.max(1, found.length / (by.length * metrics.length));
    return found.map((report) => measuredFairness(report, prepared.groups, { level, levels }));
  });
};

const noFairness = ({ metric, by }: AskedFairness, task: string): MeasuredFairness => ({
  metric,
  by,
  value: null,
  undefined: `fairness metrics compare rates of hard binary predictions; the task is ${task}`,
  low: null,
  high: null,
  lowest: null,
  highest: null,
  excluded: [],
});
