import type { DriftConfig } from '../config.ts';
import type { Table } from '../table.ts';
import { categoricalDrift } from './categorical.ts';
import { missingRate } from './missing-rate.ts';
import { numericDrift } from './numeric.ts';
import type { CategoricalDrift, DriftLevel, FeatureDrift, NumericDrift, Sides } from './report.ts';
import { type Sample, sortedSample, tallied } from './samples.ts';

/** How drift is measured, whatever it is measured on. */
export type Scale = Pick<DriftConfig, 'bins' | 'floor' | 'ks' | 'levels'>;

export const both = <A, B>({ reference, current }: Sides<A>, map: (side: A) => B): Sides<B> => ({
  reference: map(reference),
  current: map(current),
});

export const levelOf = (psi: number | null, { warning, critical }: Scale['levels']): DriftLevel => {
  if (psi === null) return 'UNKNOWN';
  if (psi >= critical) return 'CRITICAL';
  return psi >= warning ? 'WARNING' : 'OK';
};

const nothingLeft = ({ rows, missing }: Pick<FeatureDrift, 'rows' | 'missing'>): string | null => {
  const reference = rows.reference === missing.reference;
  const current = rows.current === missing.current;
  if (reference && current) return 'no values in either file';
  if (reference) return 'no values in the reference';
  return current ? 'no values in the current file' : null;
};

export const noPsi = 'a share is 0 on one side, and a floor of 0 does not lift it';

type Numbers = Pick<FeatureDrift, 'statistic' | 'p' | 'psi' | 'js'>;
type Judged = Pick<FeatureDrift, 'level' | 'undefined'>;

/** What is still null where both sides have values came out of the range of doubles, or of too few rows. */
const judged = (numbers: Numbers, absent: string | null, { levels }: Scale): Judged => {
  const because =
    absent ??
    (numbers.p === null ? 'too few values for an asymptotic p' : null) ??
    (numbers.psi === null ? noPsi : null);
  const level = levelOf(numbers.psi, levels);
  return because === null ? { level } : { level, undefined: because };
};

type Counted = Pick<FeatureDrift, 'rows' | 'missing' | 'missing_rate'>;

const counted = (tables: Sides<Table>, samples: Sides<Sample<unknown>>): Counted => {
  const rows = both(tables, (table) => table.rows);
  const missing = both(samples, (sample) => sample.missing);
  return { rows, missing, missing_rate: missingRate(missing, rows) };
};

const unadjusted = { p_holm: null, p_bh: null } as const;

const numericFeature = (tables: Sides<Table>, feature: string, scale: Scale): NumericDrift => {
  const samples = both(tables, (table) => sortedSample(table, feature));
  const counts = counted(tables, samples);
  const { statistic, p, psi, js, ...rest } = numericDrift(
    both(samples, ({ values }) => values),
    scale,
  );
  const numbers = { statistic, p, ...unadjusted, psi, js };
  const verdict = judged(numbers, nothingLeft(counts), scale);
  return { feature, kind: 'numeric', ...counts, test: 'ks', ...numbers, ...verdict, ...rest };
};

const categoricalFeature = (tables: Sides<Table>, feature: string, scale: Scale): CategoricalDrift => {
  const samples = both(tables, (table) => tallied(table, feature));
  const counts = counted(tables, samples);
  const { statistic, df, p, psi, js, ...rest } = categoricalDrift(
    both(samples, ({ values }) => values),
    scale.floor,
  );
  const numbers = { statistic, df, p, ...unadjusted, psi, js };
  const verdict = judged(numbers, nothingLeft(counts), scale);
  return { feature, kind: 'categorical', ...counts, test: 'chi2', ...numbers, ...verdict, ...rest };
};

export const featureDrift = (
  tables: Sides<Table>,
  feature: string,
  kind: FeatureDrift['kind'],
  scale: Scale,
): FeatureDrift =>
  kind === 'numeric' ? numericFeature(tables, feature, scale) : categoricalFeature(tables, feature, scale);
