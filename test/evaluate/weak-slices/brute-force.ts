import { byCodePoint } from '../../../src/evaluate/code-point.ts';
import type { WeakSlicesConfig } from '../../../src/evaluate/config.ts';
import type { GroupColumn, Prepared, TaskData } from '../../../src/evaluate/prepare/data.ts';
import { hypergeometricSf } from '../../../src/evaluate/special/hypergeometric.ts';
import { missingCode } from '../../../src/evaluate/table.ts';
import { benjaminiHochberg } from '../../../src/evaluate/tests/adjusted.ts';

// The slow way to search for weak slices, written from what they are: rows with texts, wrong or not.

export type Text = string | null;

export interface Rows {
  readonly names: readonly string[];
  /** By row the text of each column. */
  readonly texts: readonly (readonly Text[])[];
  readonly wrong: readonly boolean[];
}

const column = (texts: readonly Text[]): GroupColumn => {
  const values = [...new Set(texts.filter((text) => text !== null))];
  return {
    values,
    codes: Uint32Array.from(texts, (text) => (text === null ? missingCode : values.indexOf(text))),
  };
};

const ids = { kind: 'id', form: 'integers', rows: 0, words: new Int32Array(0), missing: null } as const;

export const preparedAs = (data: TaskData, { names, texts }: Pick<Rows, 'names' | 'texts'>): Prepared => ({
  data,
  ids,
  groups: new Map(names.map((name, place) => [name, column(texts.map((row) => row[place] ?? null))])),
  latencies: null,
  lineOf: () => null,
});

export const prepared = (rows: Rows): Prepared => {
  const labels = new Uint8Array(rows.wrong.length);
  const predictions = Uint8Array.from(rows.wrong, Number);
  const data = {
    task: 'binary',
    rows: labels.length,
    weights: null,
    scores: null,
    labels,
    predictions,
  } as const;
  return preparedAs(data, rows);
};

export const asked = (given: Partial<WeakSlicesConfig>): WeakSlicesConfig => ({
  metric: 'error_rate',
  columns: [],
  depth: 3,
  support: 1,
  most: 1000,
  q: 0.4,
  tolerance: null,
  level: 0.95,
  ...given,
});

interface Conjunction {
  readonly columns: readonly number[];
  readonly values: readonly Text[];
  readonly members: readonly number[];
}

const subsetsOf = (columns: number, depth: number): readonly (readonly number[])[] => {
  const all = Array.from({ length: 2 ** columns }, (_, bits) =>
    Array.from({ length: columns }, (_place, place) => place).filter((place) => (bits >> place) & 1),
  );
  return all.filter(({ length }) => length <= depth);
};

/** Every conjunction that occurs, by trying all of them. */
const conjunctions = ({ names, texts }: Rows, depth: number): readonly Conjunction[] =>
  subsetsOf(names.length, depth).flatMap((columns) => {
    const found = new Map<string, Conjunction & { members: number[] }>();
    for (const [row, all] of texts.entries()) {
      const values = columns.map((place) => all[place] ?? null);
      const key = JSON.stringify(values);
      const one = found.get(key) ?? { columns, values, members: [] };
      one.members.push(row);
      found.set(key, one);
    }
    return [...found.values()];
  });

const names = (long: Conjunction, short: Conjunction): boolean =>
  short.columns.length < long.columns.length &&
  short.columns.every((one, place) => long.values[long.columns.indexOf(one)] === short.values[place]) &&
  short.columns.every((one) => long.columns.includes(one));

const byText = (a: Text, b: Text): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : byCodePoint(a, b);
};

export const bruteForce = (rows: Rows, search: WeakSlicesConfig) => {
  const all = conjunctions(rows, search.depth);
  const own = all.filter(
    (one) =>
      one.columns.length > 0 &&
      one.members.length >= search.support &&
      !all.some((other) => names(one, other) && other.members.length === one.members.length),
  );
  const errors = rows.wrong.filter(Boolean).length;
  const whole = rows.wrong.length;
  const counted = own.map((one) => {
    const wrong = one.members.filter((row) => rows.wrong[row]).length;
    const urn = { good: errors, bad: whole - errors, drawn: one.members.length };
    return { ...one, rows: one.members.length, errors: wrong, p: hypergeometricSf(wrong - 1, urn) };
  });
  const q = benjaminiHochberg(counted.map(({ p }) => p));
  const significant = counted
    .map((one, place) => ({ ...one, q: q[place] ?? 1 }))
    .filter((one) => one.q <= search.q && one.errors * whole > errors * one.rows)
    .sort(
      (a, b) =>
        b.errors * a.rows - a.errors * b.rows ||
        b.rows - a.rows ||
        a.columns.length - b.columns.length ||
        a.columns.map((one, place) => one - (b.columns[place] ?? 0)).find((one) => one !== 0) ||
        a.values.map((one, place) => byText(one, b.values[place] ?? null)).find((one) => one !== 0) ||
        0,
    );
  return {
    tested: own.length,
    significant: significant.length,
    slices: significant.slice(0, search.most).map((one) => ({
      where: Object.fromEntries(one.columns.map((at, place) => [rows.names[at], one.values[place]])),
      rows: one.rows,
      errors: one.errors,
      p: one.p,
      q: one.q,
    })),
  };
};
