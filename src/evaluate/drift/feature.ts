import type { DriftConfig } from '../config.ts';
import type { Table } from '../table.ts';
import { categoricalDrift } from './categorical.ts';
import { numericDrift } from './numeric.ts';
import type { CategoricalDrift, DriftLevel, FeatureDrift, NumericDrift, Sides } from './report.ts';
import { type Sample, sortedSample, tallied } from './samples.ts';

/** All of the configuration but which features there are. */
export type Scale = Omit<DriftConfig, 'features'>;

export const both = <A, B>({ reference, current }: Sides<A>, map: (side: A) => B): Sides<B> => ({
  reference: map(reference),
  current: map(current),
});

const levelOf = (psi: number | null, { warning, critical }: Scale['levels']): DriftLevel => {
  if (psi === null) return 'UNKNOWN';
  if (psi >= critical) return 'CRITICAL';
  return psi >= warning ? 'WARNING' : 'OK';
};

const nothingLeft = (rows: Sides<number>, missing: Sides<number>): string | null => {
  const reference = rows.reference === missing.reference;
  const current = rows.current === missing.current;
  if (reference && current) return 'no values in either file';
  if (reference) return 'no values in the reference';
  return current ? 'no values in the current file' : null;
};

type Numbers = Pick<FeatureDrift, 'statistic' | 'p' | 'psi' | 'js'>;
type Judged = Pick<FeatureDrift, 'level' | 'undefined'>;

/** What is still null where both sides have values came out of the range of doubles, or of too few rows. */
const judged = (numbers: Numbers, absent: string | null, { levels }: Scale): Judged => {
  const because =
    absent ??
    (numbers.p === null ? 'too few values for an asymptotic p' : null) ??
    (numbers.psi === null ? 'a share is 0 on one side, and a floor of 0 does not lift it' : null);
  const level = levelOf(numbers.psi, levels);
  return because === null ? { level } : { level, undefined: because };
};

interface Counted {
  readonly rows: Sides<number>;
  readonly missing: Sides<number>;
}

const counted = (tables: Sides<Table>, samples: Sides<Sample<unknown>>): Counted => ({
  rows: both(tables, ({ rows }) => rows),
  missing: both(samples, ({ missing }) => missing),
});

const unadjusted = { p_holm: null, p_bh: null } as const;

const numericFeature = (tables: Sides<Table>, feature: string, scale: Scale): NumericDrift => {
  const samples = both(tables, (table) => sortedSample(table, feature));
  const { rows, missing } = counted(tables, samples);
  const { statistic, p, psi, js, ...rest } = numericDrift(
    both(samples, ({ values }) => values),
    scale,
  );
  const numbers = { statistic, p, ...unadjusted, psi, js };
  const verdict = judged(numbers, nothingLeft(rows, missing), scale);
  return { feature, kind: 'numeric', rows, missing, test: 'ks', ...numbers, ...verdict, ...rest };
};

const categoricalFeature = (tables: Sides<Table>, feature: string, scale: Scale): CategoricalDrift => {
  const samples = both(tables, (table) => tallied(table, feature));
  const { rows, missing } = counted(tables, samples);
  const { statistic, df, p, psi, js, ...rest } = categoricalDrift(
    both(samples, ({ values }) => values),
    scale.floor,
  );
  const numbers = { statistic, df, p, ...unadjusted, psi, js };
  const verdict = judged(numbers, nothingLeft(rows, missing), scale);
  return { feature, kind: 'categorical', rows, missing, test: 'chi2', ...numbers, ...verdict, ...rest };
};

export const featureDrift = (
  tables: Sides<Table>,
  feature: string,
  kind: FeatureDrift['kind'],
  scale: Scale,
): FeatureDrift =>
  kind === 'numeric' ? numericFeature(tables, feature, scale) : categoricalFeature(tables, feature, scale);
