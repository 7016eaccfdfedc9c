// A column as drift sees it: what is there, and how many rows have nothing.

import { type EngineProblem, engineProblem, mostProblems } from '../problem.ts';
import type { CodedColumn, NumberColumn, Table } from '../table.ts';
import type { Tally } from './categorical.ts';

export interface Sample<T> {
  readonly values: T;
  readonly missing: number;
}

const wrongRole = (name: string): Error => new Error(`column ${name} was not read as its kind asks`);

const numbersOf = (table: Table, name: string): NumberColumn => {
  const column = table.columns.get(name);
  if (column?.kind !== 'number') throw wrongRole(name);
  return column;
};

const codesOf = (table: Table, name: string): CodedColumn => {
  const column = table.columns.get(name);
  if (column?.kind !== 'coded') throw wrongRole(name);
  return column;
};

/** In ascending order. */
export const sortedSample = (table: Table, name: string): Sample<Float64Array> => {
  const { values, missing } = numbersOf(table, name);
  const there = missing === null ? values.slice() : values.filter((_, row) => missing[row] === 0);
  return { values: there.sort(), missing: values.length - there.length };
};

export const tallied = (table: Table, name: string): Sample<Tally> => {
  const { codes, dictionary, missingCode } = codesOf(table, name);
  const counts = new Float64Array(dictionary.length);
  let missing = 0;
  for (const code of codes) {
    if (code === missingCode) missing++;
    else counts[code] = (counts[code] ?? 0) + 1;
  }
  // The rows of a slice have the dictionary of all.
  const there = dictionary.flatMap((text, code) => {
    const count = counts[code] ?? 0;
    return count === 0 ? [] : [[text, count] as const];
  });
  return { values: new Map(there), missing };
};

/** Numbers that a distance cannot be taken of: Parquet has NaN and infinities, decimal text may be too large. */
export const notFinite = (file: string, table: Table, feature: string): readonly EngineProblem[] => {
  const column = table.columns.get(feature);
  if (column?.kind !== 'number') return [];
  const problems: EngineProblem[] = [];
  const { values, missing } = column;
  for (let row = 0; row < values.length && problems.length < mostProblems; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isFinite(value) || (missing?.[row] ?? 0) !== 0) continue;
    const [line, found] = [table.lineOf(row), String(value)];
    const message = `${feature} is ${value}: a column of numbers holds finite ones`;
    const expected = 'a finite number, or nothing';
    const place = { line, row: row + 1, field: feature };
    problems.push(engineProblem(file, { code: 'not-a-number', message, ...place, found, expected }));
  }
  return problems;
};
