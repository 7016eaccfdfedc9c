import type { Where } from './finding.ts';
import { choice, count, decimalWithin } from './schema/atoms.ts';

// The search for slices on which a model errs more often than on the rest: what is asked of it, and what it found.

export const weakMetrics = ['error_rate', 'fnr', 'fpr'] as const;

export type WeakMetric = (typeof weakMetrics)[number];

export interface WeakSlicesAsked {
  readonly metric: WeakMetric;
  readonly columns: readonly string[];
  /** Most columns that one slice names. */
  readonly depth: number;
  /** Least rows of a slice. */
  readonly support: number;
  /** Most slices told. */
  readonly most: number;
  /** Share of false discoveries allowed among those that are told. */
  readonly q: number;
  /** Regression: an absolute error above it is an error. */
  readonly tolerance: number | null;
}

export const usualDepth = 2;
export const usualSupport = 50;
export const usualMost = 10;
export const usualRate = 0.05;

/** A search over more columns would take minutes, and what it finds nobody could act on. */
const mostColumns = 20;

/** Below one half: a slice no worse than the rest is then never worth a test. */
const discoveryRate = () => decimalWithin({ expected: 'a share from 0 to 0.4', low: '0', high: '0.4' });

export const weakSlicesOptions = {
  depth: choice(['1', '2', '3'])
    .meta({ enum: [1, 2, 3] })
    .optional(),
  support: count(1).optional(),
  q: discoveryRate().optional(),
  tolerance: decimalWithin({ expected: 'a number of at least 0', low: '0' }).optional(),
};

export interface WeakSlice {
  readonly where: Where;
  readonly rows: number;
  readonly errors: number;
  readonly rate: number;
  /** How many times the rate of all rows. */
  readonly lift: number;
  /** Of the rate. */
  readonly low: number;
  readonly high: number;
  /** One-sided, against the rest. */
  readonly p: number;
  /** Adjusted for everything that was tested. */
  readonly q: number;
}

/** All rows that the rate is counted over, and what was searched among them. */
export interface WeakSlicesSearch {
  readonly rows: number;
  readonly errors: number;
  /** Null where no row counts. */
  readonly rate: number | null;
  /** Slices that had enough rows, each counted once. */
  readonly tested: number;
  /** Slices that are significantly worse, told or not. */
  readonly significant: number;
}

export type MeasuredWeakSlices = { readonly asked: WeakSlicesAsked } & (
  | { readonly kind: 'searched'; readonly search: WeakSlicesSearch; readonly slices: readonly WeakSlice[] }
  | { readonly kind: 'refused'; readonly because: string; readonly remedy: string }
);

/** Why a model of this task cannot be searched in this way, or null. */
export const refusedSearch = (
  { metric, tolerance, columns }: Pick<WeakSlicesAsked, 'metric' | 'tolerance' | 'columns'>,
  task: string,
): { readonly because: string; readonly remedy: string } | null => {
  const refused = (because: string, remedy: string) => ({ because, remedy });
  if (columns.length > mostColumns)
    return refused(
      `${columns.length} columns are too many to search; at most ${mostColumns}`,
      'Name fewer columns.',
    );
  if (task === 'ranking')
    return refused('rows of a ranking are neither right nor wrong', 'Slice a metric of rankings instead.');
  if (task !== 'binary' && metric !== 'error_rate')
    return refused(`${metric} is a rate of binary predictions; the task is ${task}`, 'Ask for error_rate.');
  if (task === 'regression' && tolerance === null)
    return refused(
      'nothing says from which error on a prediction is wrong',
      'Give a tolerance: an absolute error above it is an error.',
    );
  return task !== 'regression' && tolerance !== null
    ? refused(`a tolerance is for regressions; the task is ${task}`, 'Leave tolerance out.')
    : null;
};
