// A file of predictions as typed columns: what the readers give and the metrics take.

import type { EngineCode, EngineProblem } from './problem.ts';

export { missingCode, wideCodes } from './readers/columns/missing.ts';

/** What the caller wants of a column. A label is needed as text and as number: it comes coded, with both. */
export type Role = 'number' | 'text' | 'id' | 'label';

export interface Wanted {
  readonly name: string;
  readonly as: Role;
  /** Codes of the problems that the reader reports itself. `missing` left out: missing values are only marked. */
  readonly codes?: { readonly missing?: EngineCode; readonly notANumber?: EngineCode };
}

export interface Limits {
  readonly rows: number;
  /** The largest page (Parquet) or record (CSV, JSONL) held in memory at once. */
  readonly page_bytes: number;
}

export const defaultLimits: Limits = { rows: 100_000_000, page_bytes: 67_108_864 };

/** `missing`: 0 there, 1 missing, 2 faulty and already reported. Where it is not 0 the value is NaN. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly missing: Uint8Array | null;
}

/** One byte a row where there are at most 255 values: memory that is not touched is what makes large files fast. */
export type Codes = Uint8Array | Uint32Array;

/** Text: a code a row, a dictionary in first-seen order. `missingCode` is past every place, and as wide as the codes. */
export interface CodedColumn {
  readonly kind: 'coded';
  readonly codes: Codes;
  readonly dictionary: readonly string[];
  readonly missingCode: number;
}

/** A distinct label. `number` is what the text says by the contract's number syntax, 1 and 0 for booleans, else null. */
export interface LabelEntry {
  readonly text: string;
  readonly kind: 'number' | 'boolean' | 'text';
  readonly number: number | null;
}

/** Entries differ in text or kind: `1` and `1.0` are two entries with one number, and the caller merges them. */
export interface LabelColumn {
  readonly kind: 'label';
  readonly codes: Codes;
  readonly entries: readonly LabelEntry[];
  readonly missingCode: number;
}

/** Ids that are all canonical decimal text of int64 (`7`, not `007`): low word, high word a row. */
export interface IntegerIds {
  readonly kind: 'id';
  readonly form: 'integers';
  readonly rows: number;
  readonly words: Int32Array;
  readonly missing: Uint8Array | null;
}

/** Ids of any other text: the UTF-8 bytes of row r are `bytes[ends[r] .. ends[r + 1]]`. */
export interface ByteIds {
  readonly kind: 'id';
  readonly form: 'bytes';
  readonly rows: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly missing: Uint8Array | null;
}

/** No string per row: `readers/ids.ts` compares, hashes, joins and prints them. */
export type IdColumn = IntegerIds | ByteIds;

export type Column = NumberColumn | CodedColumn | LabelColumn | IdColumn;

export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Rows (0-based) that could not be read as records and are already reported; their cells are missing. */
  readonly faulty: ReadonlySet<number>;
  /** CSV, JSONL: the line on which the record of this 0-based row starts. */
  readonly lineOf: (row: number) => number | null;
}

/** With problems that leave the rest readable the table comes too, so that the caller can look for more. */
export type Read =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problems: readonly EngineProblem[]; readonly table: Table | null };
