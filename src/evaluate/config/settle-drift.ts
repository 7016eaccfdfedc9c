import type { Document } from '../../domain/document/document.ts';
import type { Value } from '../../domain/document/value.ts';
import { problemAt } from '../../domain/problem.ts';
import { defaultLimits, type Limits } from '../table.ts';
import { entries } from './entries.ts';
import { type ConfigProblem, configProblem } from './problem.ts';
import type { Written } from './schema.ts';
import type { Settled } from './settled.ts';
import type { DriftConfig, DriftingConfig } from './shape.ts';

const kinds = ['numeric', 'categorical'] as const;

const kind = (value: Value): { readonly value: (typeof kinds)[number] } | { readonly expected: string } => {
  const found = kinds.find((one) => one === value);
  return found === undefined ? { expected: `one of ${kinds.join(', ')}` } : { value: found };
};

const missing = (document: Document, path: readonly string[], expected: string): ConfigProblem =>
  configProblem(
    problemAt(document.placeOf(path), {
      code: 'missing-key',
      message: `${path.join('.')} is missing`,
      expected,
    }),
  );

const settled = (drift: NonNullable<Written['drift']>, features: DriftConfig['features']): DriftConfig => ({
  features,
  bins: drift.bins ?? 10,
  floor: drift.floor?.toNumber() ?? 0.0001,
  ks: drift.ks ?? 'auto',
  levels: {
    warning: drift.levels?.warning?.toNumber() ?? 0.1,
    critical: drift.levels?.critical?.toNumber() ?? 0.25,
  },
});

export const limitsOf = ({ limits }: Written): Limits => ({
  rows: limits?.rows ?? defaultLimits.rows,
  page_bytes: limits?.page_bytes ?? defaultLimits.page_bytes,
});

export const driftOf = (document: Document, written: Written): Settled<DriftingConfig> => {
  const { drift } = written;
  if (drift === undefined) return { ok: false, problems: [missing(document, ['drift'], 'what to compare')] };
  const path = ['drift', 'features'];
  if (drift.features === undefined)
    return {
      ok: false,
      problems: [missing(document, path, 'a map of columns, each numeric or categorical')],
    };
  const { pairs, problems } = entries(document, path, kind);
  if (problems.length > 0) return { ok: false, problems };
  if (pairs.length === 0) return { ok: false, problems: [missing(document, path, 'at least one column')] };
  return { ok: true, value: { drift: settled(drift, pairs), limits: limitsOf(written) } };
};
