// Slices on which a model errs more often than on the rest, worst first. Exact: what is found is what trying every
// conjunction would find, and its q allows for all of them.

import type { WeakSlice, WeakSlicesSearch } from '../../domain/weak-slices.ts';
import { byCodePoint } from '../code-point.ts';
import type { WeakSlicesConfig } from '../config/shape.ts';
import { wilson } from '../intervals/wilson.ts';
import type { GroupColumn, Prepared } from '../prepare/data.ts';
import { cellsOf } from '../slices/cells.ts';
import type { Where } from '../slices/slicing.ts';
import { hypergeometricSf } from '../special/hypergeometric.ts';
import { benjaminiHochberg } from '../tests/adjusted.ts';
import { type CellErrors, cellErrors } from './cell-errors.ts';
import { type Counted, slicesIn } from './lattice.ts';

export interface FoundSlices {
  readonly search: WeakSlicesSearch;
  readonly slices: readonly WeakSlice[];
}

interface Whole {
  readonly rows: number;
  readonly errors: number;
}

const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);

/** Fisher's exact test, one-sided: so many errors or more among these rows, were they drawn from all. */
const chance = ({ rows, errors }: Whole, whole: Whole): number =>
  hypergeometricSf(errors - 1, { good: whole.errors, bad: whole.rows - whole.errors, drawn: rows });

/**
 * The fewest errors that a significant slice can have. So many errors are likelier in more rows, and no slice has fewer
 * rows than the support: with fewer errors, neither a slice nor anything below it is worth a test.
 */
const fewestErrors = (whole: Whole, { support, q }: WeakSlicesConfig): number => {
  const rows = Math.min(support, whole.rows);
  let low = 0;
  let high = Math.min(rows, whole.errors) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (chance({ rows, errors: middle }, whole) <= q) high = middle;
    else low = middle + 1;
  }
  return low;
};

interface Tested extends Counted {
  readonly p: number;
}

/**
 * Those whose p is at most q; no other one can come to a q as low, nor change that of one that does. A rate no higher than
 * over all needs no test: its errors reach the mean, and half of all draws do that.
 */
const tested = (slices: readonly Counted[], whole: Whole, search: WeakSlicesConfig): readonly Tested[] => {
  const fewest = fewestErrors(whole, search);
  return slices.flatMap((slice) => {
    const { rows, errors } = slice;
    if (errors < fewest || errors * whole.rows <= whole.errors * rows) return [];
    const p = chance(slice, whole);
    return p <= search.q ? [{ ...slice, p }] : [];
  });
};

type Columns = readonly (readonly [name: string, column: GroupColumn])[];

const texts = ({ columns, codes }: Counted, groups: Columns): readonly (string | null)[] =>
  columns.map((column, place) => groups[column]?.[1].values[codes[place] ?? 0] ?? null);

/** Keys are names out of the data: one may be `__proto__`. */
const whereOf = (slice: Counted, groups: Columns): Where => {
  const values = texts(slice, groups);
  return Object.fromEntries(
    slice.columns.map((column, place) => [groups[column]?.[0] ?? '', values[place] ?? null]),
  );
};

const byText = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return byCodePoint(a, b);
};

const firstDifference = (differences: Iterable<number>): number => {
  for (const difference of differences) if (difference !== 0) return difference;
  return 0;
};

/** The highest rate first; of equal ones more rows, then fewer columns, then in the order of columns and of texts. */
const worstFirst =
  (groups: Columns) =>
  (a: Counted, b: Counted): number => {
    const counts = [
      b.errors * a.rows - a.errors * b.rows,
      b.rows - a.rows,
      a.columns.length - b.columns.length,
    ];
    const columns = a.columns.map((column, place) => column - (b.columns[place] ?? 0));
    const [one, other] = [texts(a, groups), texts(b, groups)];
    return firstDifference([
      ...counts,
      ...columns,
      ...one.map((text, place) => byText(text, other[place] ?? null)),
    ]);
  };

interface Told extends Tested {
  readonly q: number;
}

const told = (slice: Told, groups: Columns, { whole, level }: { whole: Whole; level: number }): WeakSlice => {
  const { rows, errors, p, q } = slice;
  const { low, high } = wilson({ k: errors, n: rows }, level) ?? { low: 0, high: 1 };
  const lift = (errors * whole.rows) / (rows * whole.errors);
  return { where: whereOf(slice, groups), rows, errors, rate: errors / rows, lift, low, high, p, q };
};

const counted = (prepared: Prepared, groups: Columns, search: WeakSlicesConfig) => {
  const cells = cellsOf(prepared.data.rows, new Map(groups));
  const columns = groups.map(([name, { values }]) => ({
    codes: cells.codes.get(name) ?? new Uint32Array(0),
    values: values.length,
  }));
  const errors: CellErrors = cellErrors(prepared.data, cells, search);
  return { columns, errors };
};

export const weakSlices = (prepared: Prepared, search: WeakSlicesConfig): FoundSlices => {
  const groups = search.columns.flatMap((name) => {
    const column = prepared.groups.get(name);
    return column === undefined ? [] : [[name, column] as const];
  });
  const { columns, errors } = counted(prepared, groups, search);
  const whole = { rows: sum(errors.rows), errors: sum(errors.errors) };
  const slices = slicesIn(columns, errors, search);
  const candidates = tested(slices, whole, search);
  const adjusted = benjaminiHochberg(
    candidates.map(({ p }) => p),
    slices.length,
  );
  const significant = candidates
    .map((slice, place): Told => ({ ...slice, q: adjusted[place] ?? 1 }))
    .filter(({ q }) => q <= search.q)
    .sort(worstFirst(groups));
  return {
    search: {
      ...whole,
      rate: whole.rows === 0 ? null : whole.errors / whole.rows,
      tested: slices.length,
      significant: significant.length,
    },
    slices: significant
      .slice(0, search.most)
      .map((slice) => told(slice, groups, { whole, level: search.level })),
  };
};
