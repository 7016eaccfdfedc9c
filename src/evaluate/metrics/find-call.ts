// `recall`, `ndcg@5`, `pinball_loss@0.9`: a metric by name.

import { nearest } from '../../domain/nearest.ts';
import type { MetricCall, MetricWords, Parameter, Task } from './metric.ts';

export type Listed = { readonly [task in Task]: readonly MetricWords[] };

export type Found =
  | { readonly call: MetricCall; readonly words: MetricWords }
  | { readonly code: 'unknown-metric' | 'metric-not-for-task'; readonly nearest: string | null };

const numberSyntax = /^\d+(?:\.\d+)?$/;

const fits = (parameter: Parameter, given: string | null): boolean => {
  if (given === null) return parameter !== 'count';
  if (parameter === 'none' || !numberSyntax.test(given)) return false;
  const number = Number(given);
  if (parameter === 'optional share') return number <= 1;
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000;
};

export const findCall = (listed: Listed, task: Task, id: string): Found => {
  const at = id.indexOf('@');
  const base = at < 0 ? id : id.slice(0, at);
  const given = at < 0 ? null : id.slice(at + 1);
  const matches = ({ id: one, parameter }: MetricWords): boolean => one === base && fits(parameter, given);
  const words = listed[task].find(matches);
  if (words !== undefined)
    return { call: { id, metric: base, parameter: given === null ? null : Number(given) }, words };
  const other = Object.values(listed).some((metrics) => metrics.some(matches));
  if (other) return { code: 'metric-not-for-task', nearest: null };
  const near = nearest(
    base,
    listed[task].map((metric) => metric.id),
  );
  const named = listed[task].find((metric) => metric.id === near);
  const kept = near !== null && given !== null && named !== undefined && fits(named.parameter, given);
  return { code: 'unknown-metric', nearest: kept ? `${near}@${given}` : near };
};
