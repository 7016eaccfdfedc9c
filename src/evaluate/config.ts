// evaluate.yaml, the one config of `evaluate`, `compare` and `drift`: docs/measuring.md.

import type { Document } from '../domain/document/document.ts';
import { readDocument } from '../domain/document/read.ts';
import { check } from '../domain/schema/check.ts';
import { type ConfigProblem, configProblem } from './config/problem.ts';
import { configSchema, type Written } from './config/schema.ts';
import { driftOf } from './config/settle-drift.ts';
import { measuringOf } from './config/settle-measuring.ts';
import type { Settled } from './config/settled.ts';
import type { DriftingConfig, MeasuringConfig } from './config/shape.ts';

export type { ConfigProblem, EvaluateProblem } from './config/problem.ts';
export type {
  Columns,
  DriftConfig,
  DriftingConfig,
  FairnessMetric,
  IntervalConfig,
  MeasuringConfig,
  WeakSlicesConfig,
} from './config/shape.ts';
export type { MetricCall } from './metrics/metric.ts';

export type ParsedConfig<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

type Settle<T> = (document: Document, written: Written) => Settled<T>;

const parsed = <T>(file: string, text: string, settle: Settle<T>): ParsedConfig<T> => {
  const { document, problems } = readDocument(file, text);
  const found = problems.map((problem) => configProblem(problem));
  if (document === null) return { ok: false, problems: found };
  const written = check(document, configSchema);
  if (written.value === null)
    return { ok: false, problems: [...found, ...written.problems.map((problem) => configProblem(problem))] };
  const settled = settle(document, written.value);
  if (!settled.ok) return { ok: false, problems: [...found, ...settled.problems] };
  return found.length > 0 ? { ok: false, problems: found } : settled;
};

/** What `evaluate` and `compare` need. */
export const parseMeasuringConfig = (file: string, text: string): ParsedConfig<MeasuringConfig> =>
  parsed(file, text, measuringOf);

/** What `drift` needs: its own section and the limits; the rest is checked where it stands, but not asked for. */
export const parseDriftConfig = (file: string, text: string): ParsedConfig<DriftingConfig> =>
  parsed(file, text, driftOf);
