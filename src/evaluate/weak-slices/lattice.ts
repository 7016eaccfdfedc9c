// Every conjunction of column=value that has enough rows, counted once: by families, the slices of one list of columns.
// A slice has no more rows than any slice that names less, so what has too few rows is not looked into. Neither is a
// slice that has the same rows as one that names less: it is the same slice by a longer name, and so is all below it.

import { missingCode } from '../table.ts';
import type { CellErrors } from './cell-errors.ts';
import { type Keys, slotsByCell, tally } from './tally.ts';

/** A column by cell; `missingCode` where there is no value. */
export interface CellColumn {
  readonly codes: Uint32Array;
  readonly values: number;
}

/** One slice: of each of its columns a code. */
export interface Counted {
  readonly columns: readonly number[];
  readonly codes: readonly number[];
  readonly rows: number;
  readonly errors: number;
}

interface Family {
  readonly columns: readonly number[];
  /** By slot - 1; the codes are slots of the columns alone. */
  readonly slices: readonly Counted[];
  readonly slotOf: ReadonlyMap<number, number>;
}

interface Lattice {
  readonly cells: CellErrors;
  readonly support: number;
  readonly families: ReadonlyMap<string, Family>;
  readonly alone: readonly Single[];
}

/** A column by itself, its values renumbered to those that make a slice: 1, 2, …; 0 for the others. */
interface Single {
  readonly family: Family;
  readonly slots: Uint32Array;
  readonly radix: number;
}

const nameOf = (columns: readonly number[]): string => columns.join();

/** Slot of a conjunction in the family of its columns: 0 when it is no slice of its own. */
const slotIn = (
  { families, alone }: Pick<Lattice, 'families' | 'alone'>,
  columns: readonly number[],
  codes: readonly number[],
): number => {
  let slot = codes[0] ?? 0;
  for (let length = 2; length <= columns.length && slot !== 0; length++) {
    const radix = alone[columns[length - 1] ?? 0]?.radix ?? 1;
    const family = families.get(nameOf(columns.slice(0, length)));
    slot = family?.slotOf.get(slot * radix + (codes[length - 1] ?? 0)) ?? 0;
  }
  return slot;
};

/** A parent that is no slice of its own has the rows of one that names less, and then so has the child. */
const isNew = (lattice: Lattice, { columns, codes, rows }: Counted): boolean =>
  columns.every((_, left) => {
    const without = columns.filter((_column, place) => place !== left);
    const slot = slotIn(
      lattice,
      without,
      codes.filter((_code, place) => place !== left),
    );
    const parent = lattice.families.get(nameOf(without))?.slices[slot - 1];
    return parent !== undefined && parent.rows > rows;
  });

/** `whole`: rows of everything, which no slice repeats. */
const singleOf = (
  { codes, values }: CellColumn,
  place: number,
  { cells, support, whole }: { cells: CellErrors; support: number; whole: number },
): Single => {
  const next = codes.map((code) => (code === missingCode ? values + 1 : code + 1));
  const radix = values + 2;
  const keys: Keys = { prefix: new Uint32Array(next.length).fill(1), next, radix, size: 2 * radix };
  const slices: Counted[] = [];
  const slotOf = new Map<number, number>();
  tally(keys, cells, (key, rows, errors) => {
    if (rows < support || rows === whole) return;
    slices.push({ columns: [place], codes: [key - radix - 1], rows, errors });
    slotOf.set(key, slices.length);
  });
  const family = { columns: [place], slices, slotOf };
  return { family, slots: slotsByCell(keys, slotOf), radix: slices.length + 1 };
};

interface Below {
  readonly prefix: Uint32Array;
  readonly family: Family;
  readonly column: number;
}

const keysBelow = ({ alone }: Lattice, { prefix, family, column }: Below): Keys => {
  const radix = alone[column]?.radix ?? 1;
  const next = alone[column]?.slots ?? prefix;
  return { prefix, next, radix, size: (family.slices.length + 1) * radix };
};

/** The slices of a family, each cut further by one more column. */
const familyBelow = (lattice: Lattice, below: Below): Family => {
  const { cells, support } = lattice;
  const columns = [...below.family.columns, below.column];
  const keys = keysBelow(lattice, below);
  const slices: Counted[] = [];
  const slotOf = new Map<number, number>();
  tally(keys, cells, (key, rows, errors) => {
    if (rows < support) return;
    const before = below.family.slices[Math.floor(key / keys.radix) - 1];
    if (before === undefined) return;
    const codes = before.columns.length === 1 ? [Math.floor(key / keys.radix)] : before.codes;
    const slice = { columns, codes: [...codes, key % keys.radix], rows, errors };
    if (!isNew(lattice, slice)) return;
    slices.push(slice);
    slotOf.set(key, slices.length);
  });
  return { columns, slices, slotOf };
};

/** By cell the slot in a family. */
const prefixOf = (lattice: Lattice, { columns, slotOf }: Family): Uint32Array => {
  const column = columns.at(-1) ?? 0;
  const single = lattice.alone[column]?.slots ?? new Uint32Array(0);
  const before = columns.slice(0, -1);
  const family = lattice.families.get(nameOf(before));
  if (family === undefined) return single;
  const keys = keysBelow(lattice, { prefix: prefixOf(lattice, family), family, column });
  return slotsByCell(keys, slotOf);
};

const nextLevel = (lattice: Lattice, level: readonly Family[]): readonly Family[] =>
  level.flatMap((family) => {
    if (family.slices.length === 0) return [];
    const prefix = prefixOf(lattice, family);
    const last = family.columns.at(-1) ?? 0;
    return lattice.alone
      .flatMap((_, column) => (column > last ? [familyBelow(lattice, { prefix, family, column })] : []))
      .filter(({ slices }) => slices.length > 0);
  });

/** Codes of the columns as they were given, in place of slots. */
const written = ({ alone }: Lattice, { columns, codes, rows, errors }: Counted): Counted => ({
  columns,
  codes: columns.map((column, place) => alone[column]?.family.slices[(codes[place] ?? 0) - 1]?.codes[0] ?? 0),
  rows,
  errors,
});

/** A value's place; the one after the last stands for a missing value. */
export const slicesIn = (
  columns: readonly CellColumn[],
  cells: CellErrors,
  { support, depth }: { readonly support: number; readonly depth: number },
): readonly Counted[] => {
  const whole = cells.rows.reduce((sum, rows) => sum + rows, 0);
  const alone = columns.map((column, place) => singleOf(column, place, { cells, support, whole }));
  const families = new Map(alone.map(({ family }) => [nameOf(family.columns), family]));
  const lattice: Lattice = { cells, support, families, alone };
  let level: readonly Family[] = [...families.values()];
  const found: Counted[] = level.flatMap(({ slices }) => slices);
  for (let length = 2; length <= depth; length++) {
    level = nextLevel(lattice, level);
    for (const family of level) {
      families.set(nameOf(family.columns), family);
      for (const slice of family.slices) found.push(written(lattice, slice));
    }
  }
  return found;
};
