// Columns of both files, read alike: as numbers where every value of both is one, else as text.

import type { Unmeasured } from '../../domain/unmeasured.ts';
import type { EngineProblem } from '../problem.ts';
import { readTable } from '../read-table.ts';
import { type Limits, missingCode, type Read, type Table, type Wanted, wideCodes } from '../table.ts';
import { type NamedFile, type Sides, unread } from './files.ts';

/** Equal values of either file are equal here. NaN: missing. */
export interface Numbers extends Sides<Float64Array> {
  readonly kind: 'numbers';
}

/** Codes of one dictionary. `missingCode`: missing. */
export interface Texts extends Sides<Uint32Array> {
  readonly kind: 'texts';
  readonly dictionary: readonly string[];
}

export type Values = Numbers | Texts;

export interface Alike {
  readonly kind: 'read';
  readonly rows: Sides<number>;
  readonly columns: ReadonlyMap<string, Values>;
}

type Kind = 'number' | 'text' | 'none';

/** How columns turned out to be read so far; what is not in it is tried as numbers. */
export type Kinds = Map<string, Kind>;

const notOfKind: ReadonlySet<string> = new Set(['not-a-number', 'wrong-type']);

const wantedOf = (names: readonly string[], kinds: Kinds): readonly Wanted[] =>
  names.flatMap((name): Wanted[] => {
    const kind = kinds.get(name) ?? 'number';
    return kind === 'none' ? [] : [{ name, as: kind }];
  });

/** Lists and maps are neither: such a column is left out. */
const weaker = (kind: Kind): Kind => (kind === 'number' ? 'text' : 'none');

/** Integers from here on are not told apart by doubles. */
const tooWide = (table: Table, name: string): boolean => {
  const column = table.columns.get(name);
  return (
    column?.kind === 'number' &&
    column.values.some((value) => Number.isInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER)
  );
};

interface Fault {
  readonly file: NamedFile;
  readonly problems: readonly EngineProblem[];
}

const otherFaults = (read: Read, file: NamedFile): readonly Fault[] => {
  const problems = read.ok ? [] : read.problems.filter(({ code }) => !notOfKind.has(code));
  return problems.length === 0 ? [] : [{ file, problems }];
};

const misread = (reads: readonly Read[], names: readonly string[]): ReadonlySet<string> =>
  new Set(
    reads.flatMap((read) => [
      ...(read.ok
        ? []
        : read.problems.flatMap(({ code, field }) => (notOfKind.has(code) ? (field ?? []) : []))),
      ...(read.table === null
        ? []
        : names.filter((name) => read.table !== null && tooWide(read.table, name))),
    ]),
  );

/** `names`: columns that both files have. What is learnt of their kinds is kept in `kinds`. */
export const readAlike = async (
  files: Sides<NamedFile>,
  names: readonly string[],
  { kinds, limits }: { readonly kinds: Kinds; readonly limits: Limits },
): Promise<Alike | Unmeasured> => {
  for (;;) {
    const wanted = wantedOf(names, kinds);
    const training = await readTable(files.training.path, wanted, limits);
    const test = await readTable(files.test.path, wanted, limits);
    const [fault] = [...otherFaults(training, files.training), ...otherFaults(test, files.test)];
    if (fault !== undefined) return unread(fault.file, fault.problems);
    const wrong = misread(
      [training, test],
      wanted.filter(({ as }) => as === 'number').map(({ name }) => name),
    );
    for (const name of wrong) kinds.set(name, weaker(kinds.get(name) ?? 'number'));
    if (training.ok && test.ok && wrong.size === 0)
      return alike({ training: training.table, test: test.table }, wanted);
  }
};

const alike = (tables: Sides<Table>, wanted: readonly Wanted[]): Alike => ({
  kind: 'read',
  rows: { training: tables.training.rows, test: tables.test.rows },
  columns: new Map(wanted.map(({ name }) => [name, valuesOf(tables, name)])),
});

const valuesOf = ({ training, test }: Sides<Table>, name: string): Values => {
  const [a, b] = [training.columns.get(name), test.columns.get(name)];
  if (a?.kind === 'number' && b?.kind === 'number')
    return { kind: 'numbers', training: settled(a.values), test: settled(b.values) };
  if (a?.kind !== 'coded' || b?.kind !== 'coded') throw new Error(`${name} was not read alike`);
  const places = new Map(a.dictionary.map((text, code) => [text, code]));
  const place = b.dictionary.map((text) => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  });
  const codes = wideCodes(b.codes).map((code) => place[code] ?? missingCode);
  return { kind: 'texts', training: wideCodes(a.codes), test: codes, dictionary: [...places.keys()] };
};

/** One zero and one NaN, so that equal values have equal bits. */
const settled = (values: Float64Array): Float64Array => {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    values[row] = Number.isNaN(value) ? Number.NaN : value + 0;
  }
  return values;
};
