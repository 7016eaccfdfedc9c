// What the columns of a Parquet file are: the tree of the schema cut down to its top level, and the meaning of a value.

import { corrupt } from './fault.ts';
import type { SchemaElement } from './footer.ts';

export const physical = {
  boolean: 0,
  int32: 1,
  int64: 2,
  int96: 3,
  float: 4,
  double: 5,
  bytes: 6,
  fixed: 7,
} as const;

/** What a stored value stands for. `unit` counts fractions of a second: 3 milli, 6 micro, 9 nano. */
export type Meaning =
  | { readonly kind: 'boolean' | 'float' | 'half' | 'date' | 'text' | 'uuid' | 'null' }
  | { readonly kind: 'integer'; readonly signed: boolean; readonly bits: number }
  | { readonly kind: 'decimal'; readonly scale: number }
  | { readonly kind: 'timestamp'; readonly unit: number; readonly utc: boolean };

export interface Leaf {
  readonly name: string;
  /** Place among the chunks of a row group. */
  readonly place: number;
  readonly type: number;
  /** Bytes of a value in PLAIN; 0 where they differ. */
  readonly width: number;
  readonly optional: boolean;
  readonly meaning: Meaning;
}

/** A column by name; without a leaf it is nested or repeated, or of no type that this reader knows. */
export interface TopColumn {
  readonly name: string;
  readonly leaf: Leaf | null;
}

const widths = [1, 4, 8, 12, 4, 8, 0];

/** `ConvertedType` of files older than `LogicalType`: width and sign of 11 … 18. */
const oldIntegers = (converted: number): { signed: boolean; bits: number } | null =>
  converted >= 11 && converted <= 18 ? { signed: converted >= 15, bits: 8 << ((converted - 11) % 4) } : null;

const integer = (element: SchemaElement, bits: number): Meaning => {
  const { logical, converted } = element;
  const old = converted === null ? null : oldIntegers(converted);
  const now = logical?.id === 10 ? { signed: logical.signed, bits: logical.bits } : null;
  // Where a writer says it twice, one damaged byte cannot turn -1 into 4294967295 unseen.
  if (old !== null && now !== null && (old.bits !== now.bits || old.signed !== now.signed)) {
    throw corrupt(`column ${element.name}: the two notes of its integer type contradict each other`);
  }
  const said = now ?? old ?? { signed: true, bits };
  if (![8, 16, 32, 64].includes(said.bits) || said.bits > bits) {
    throw corrupt(`column ${element.name}: integers of ${said.bits} bits in ${bits}`);
  }
  return { kind: 'integer', ...said };
};

const decimal = (element: SchemaElement): Meaning | null => {
  const { logical, converted } = element;
  if (logical?.id !== 5 && converted !== 5) return null;
  const scale = logical?.id === 5 ? logical.scale : element.scale;
  if ((logical?.id === 5 && converted === 5 && scale !== element.scale) || scale < 0 || scale > 1000) {
    throw corrupt(`column ${element.name}: the scale of its decimals is in doubt`);
  }
  return { kind: 'decimal', scale };
};

const timestamp = (element: SchemaElement): Meaning | null => {
  const { logical, converted } = element;
  const old = converted === 9 ? 3 : converted === 10 ? 6 : null;
  if (logical?.id !== 8) return old === null ? null : { kind: 'timestamp', unit: old, utc: true };
  const unit = logical.unit * 3;
  if (unit < 3 || unit > 9 || (old !== null && old !== unit)) {
    throw corrupt(`column ${element.name}: the unit of its timestamps is in doubt`);
  }
  return { kind: 'timestamp', unit, utc: logical.utc };
};

const fixedMeaning = (element: SchemaElement): Meaning => {
  if (element.logical?.id === 15 && element.typeLength === 2) return { kind: 'half' };
  if (element.logical?.id === 14 && element.typeLength === 16) return { kind: 'uuid' };
  return decimal(element) ?? { kind: 'text' };
};

/** `ConvertedType`s that may stand beside a `LogicalType`, by its number: what is said twice must agree. */
const agreeing: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [0]],
  [4, [4]],
  [5, [5]],
  [6, [6]],
  [7, [7, 8]],
  [8, [9, 10]],
  [10, [11, 12, 13, 14, 15, 16, 17, 18]],
  [12, [19]],
  [13, [20]],
  [14, []],
  [15, []],
]);

const meaningOf = (element: SchemaElement): Meaning | null => {
  const beside = agreeing.get(element.logical?.id ?? 0);
  if (element.converted !== null && beside !== undefined && !beside.includes(element.converted)) {
    throw corrupt(`column ${element.name}: the two notes of its type contradict each other`);
  }
  if (element.logical?.id === 11) return { kind: 'null' };
  switch (element.type ?? -1) {
    case physical.boolean:
      return { kind: 'boolean' };
    case physical.int32:
      if (element.logical?.id === 6 || element.converted === 6) return { kind: 'date' };
      return decimal(element) ?? integer(element, 32);
    case physical.int64:
      return decimal(element) ?? timestamp(element) ?? integer(element, 64);
    case physical.int96:
      return { kind: 'timestamp', unit: 9, utc: false };
    case physical.float:
    case physical.double:
      return { kind: 'float' };
    case physical.bytes:
      return decimal(element) ?? { kind: 'text' };
    case physical.fixed:
      return fixedMeaning(element);
    default:
      return null;
  }
};

const leafOf = (element: SchemaElement, place: number): Leaf | null => {
  const meaning = meaningOf(element);
  if (element.repetition > 1 || element.type === null || meaning === null) return null;
  const width = element.type === physical.fixed ? element.typeLength : (widths[element.type] ?? 0);
  if (width < 0 || width > 0x10_0000 || (element.type === physical.fixed && width === 0)) {
    throw corrupt(`column ${element.name}: values of ${width} bytes`);
  }
  return {
    name: element.name,
    place,
    type: element.type,
    width,
    optional: element.repetition === 1,
    meaning,
  };
};

/** Schema elements stand depth first; `num_children` says how many of the following belong below. */
export const topColumns = (schema: readonly SchemaElement[]): readonly TopColumn[] => {
  const columns: TopColumn[] = [];
  let place = 0;
  let at = 1;
  while (at < schema.length) {
    const element = schema[at];
    if (element === undefined) break;
    if (element.children === 0) {
      columns.push({ name: element.name, leaf: leafOf(element, place) });
      place++;
      at++;
      continue;
    }
    columns.push({ name: element.name, leaf: null });
    let open = 1;
    while (open > 0) {
      const inner = schema[at++];
      if (inner === undefined || inner.children < 0) throw corrupt('the schema is not a tree');
      open += inner.children - 1;
      if (inner.children === 0) place++;
    }
  }
  if (columns.length !== schema[0]?.children) throw corrupt('the schema is not a tree');
  return columns;
};
