import type { Document } from '../../domain/document/document.ts';
import type { Value } from '../../domain/document/value.ts';
import { defaultLimits, type Limits } from '../table.ts';
import { columnName, entries } from './entries.ts';
import { Faults } from './faults.ts';
import type { Written } from './schema.ts';
import { binsOf } from './settle-bins.ts';
import type { Settled } from './settled.ts';
import type { DriftConfig, DriftingConfig } from './shape.ts';

const kinds = ['numeric', 'categorical'] as const;

const kind = (value: Value): { readonly value: (typeof kinds)[number] } | { readonly expected: string } => {
  const found = kinds.find((one) => one === value);
  return found === undefined ? { expected: `one of ${kinds.join(', ')}` } : { value: found };
};

export const limitsOf = ({ limits }: Written): Limits => ({
  rows: limits?.rows ?? defaultLimits.rows,
  page_bytes: limits?.page_bytes ?? defaultLimits.page_bytes,
});

type Drift = NonNullable<Written['drift']>;

const featuresOf = (document: Document, drift: Drift, faults: Faults): DriftConfig['features'] => {
  const path = ['drift', 'features'];
  if (drift.features === undefined) {
    faults.missing(path, 'a map of columns, each numeric or categorical');
    return [];
  }
  const { pairs, problems } = entries(document, path, kind);
  faults.add(...problems);
  if (problems.length + pairs.length === 0) faults.missing(path, 'at least one column');
  return pairs;
};

const predicted = ['score', 'prediction'] as const;

const rolesOf = (document: Document, { columns }: Written): DriftConfig['roles'] => {
  const roles = new Map<string, 'label' | 'prediction'>();
  for (const key of predicted) if (columns?.[key] !== undefined) roles.set(columns[key], 'prediction');
  for (const name of scoreColumns(document, columns?.scores)) roles.set(name, 'prediction');
  if (columns?.label !== undefined) roles.set(columns.label, 'label');
  return roles;
};

const scoreColumns = (document: Document, scores: unknown): readonly string[] =>
  scores === undefined
    ? []
    : entries(document, ['columns', 'scores'], columnName).pairs.map(([, name]) => name);

/** A column is read as numbers or as text, and once: what it is as a feature, it is as a slice. */
const checkSlices = ({ features, slices, cuts }: DriftConfig, faults: Faults): void => {
  const kindOf = new Map(features);
  for (const [place, columns] of slices.entries())
    for (const column of columns) {
      const isCut = cuts.has(column);
      const asked = kindOf.get(column) ?? (isCut ? 'numeric' : 'categorical');
      if (isCut === (asked === 'numeric')) continue;
      faults.at(['drift', 'slices', place], {
        code: 'wrong-type',
        message: isCut
          ? `${column} is a categorical feature, and bins cuts it as numbers`
          : `${column} is a numeric feature, and a slice for each number says nothing`,
        found: column,
        expected: isCut ? `${column}: numeric` : `edges of ${column} in bins`,
      });
    }
};

/** What other commands slice by is none of its business. */
const cutsOf = (document: Document, written: Written, faults: Faults): DriftConfig['cuts'] => {
  const named = new Set((written.drift?.slices ?? []).flat());
  return new Map([...binsOf(document, written, faults)].filter(([column]) => named.has(column)));
};

export const driftOf = (document: Document, written: Written): Settled<DriftingConfig> => {
  const faults = new Faults(document);
  const { drift } = written;
  if (drift === undefined) {
    faults.missing(['drift'], 'what to compare');
    return { ok: false, problems: faults.items };
  }
  const config: DriftConfig = {
    features: featuresOf(document, drift, faults),
    slices: drift.slices ?? [],
    cuts: cutsOf(document, written, faults),
    roles: rolesOf(document, written),
    bins: drift.bins ?? 10,
    floor: drift.floor?.toNumber() ?? 0.0001,
    ks: drift.ks ?? 'auto',
    levels: {
      warning: drift.levels?.warning?.toNumber() ?? 0.1,
      critical: drift.levels?.critical?.toNumber() ?? 0.25,
    },
  };
  checkSlices(config, faults);
  return faults.items.length > 0
    ? { ok: false, problems: faults.items }
    : { ok: true, value: { drift: config, limits: limitsOf(written) } };
};
