import type { CellErrors } from './cell-errors.ts';

/** A table this large is kept flat; beyond it keys are hashed. */
const flatUpTo = 2 ** 22;

/** A key a cell: `radix · prefix + next`; 0 in either means that the cell is in no slice. */
export interface Keys {
  readonly prefix: Uint32Array;
  readonly next: Uint32Array;
  readonly radix: number;
  /** Beyond every key. */
  readonly size: number;
}

export type Slot = (key: number, rows: number, errors: number) => void;

const flat = ({ prefix, next, radix, size }: Keys, { rows, errors }: CellErrors, visit: Slot): void => {
  const allRows = new Uint32Array(size);
  const allErrors = new Uint32Array(size);
  for (let cell = 0; cell < rows.length; cell++) {
    const key = (prefix[cell] ?? 0) * radix + (next[cell] ?? 0);
    allRows[key] = (allRows[key] ?? 0) + (rows[cell] ?? 0);
    allErrors[key] = (allErrors[key] ?? 0) + (errors[cell] ?? 0);
  }
  for (let key = radix; key < size; key++)
    if (key % radix !== 0) visit(key, allRows[key] ?? 0, allErrors[key] ?? 0);
};

const hashed = ({ prefix, next, radix }: Keys, { rows, errors }: CellErrors, visit: Slot): void => {
  const found = new Map<number, { rows: number; errors: number }>();
  for (let cell = 0; cell < rows.length; cell++) {
    const [before, code] = [prefix[cell] ?? 0, next[cell] ?? 0];
    if (before === 0 || code === 0) continue;
    const key = before * radix + code;
    const sum = found.get(key) ?? { rows: 0, errors: 0 };
    sum.rows += rows[cell] ?? 0;
    sum.errors += errors[cell] ?? 0;
    found.set(key, sum);
  }
  for (const [key, sum] of [...found].sort(([a], [b]) => a - b)) visit(key, sum.rows, sum.errors);
};

/** Rows and errors of each slice, by ascending key. */
export const tally = (keys: Keys, cells: CellErrors, visit: Slot): void =>
  keys.size <= flatUpTo ? flat(keys, cells, visit) : hashed(keys, cells, visit);

/** By cell the slot that its key has in a family of slices, 0 where it has none. */
export const slotsByCell = (
  { prefix, next, radix, size }: Keys,
  slotOf: ReadonlyMap<number, number>,
): Uint32Array => {
  const slots = new Uint32Array(prefix.length);
  const table = size <= flatUpTo ? new Uint32Array(size) : null;
  if (table !== null) for (const [key, slot] of slotOf) table[key] = slot;
  for (let cell = 0; cell < slots.length; cell++) {
    const key = (prefix[cell] ?? 0) * radix + (next[cell] ?? 0);
    slots[cell] = table === null ? (slotOf.get(key) ?? 0) : (table[key] ?? 0);
  }
  return slots;
};
