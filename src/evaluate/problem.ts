// What is wrong with a file of predictions, or with what is asked of it. Shape and codes: docs/measuring.md,
// section 7; codes after the blank line are additions to its list.

export const engineCodes = [
  'duplicate-id',
  'missing-id',
  'score-missing',
  'score-not-a-number',
  'score-not-finite',
  'score-out-of-range',
  'label-missing',
  'label-not-binary',
  'positive-not-found',
  'weight-negative',
  'not-a-number',
  'ragged-row',
  'unterminated-quote',
  'not-utf8',
  'nul-byte',
  'empty-file',
  'no-rows',
  'wrong-delimiter',
  'duplicate-column',
  'missing-column',
  'wrong-type',
  'unknown-format',
  'file-not-found',
  'jsonl-syntax',
  'jsonl-not-an-object',
  'duplicate-key',
  'too-deep',
  'not-parquet',
  'parquet-truncated',
  'parquet-corrupt',
  'parquet-checksum',
  'page-too-large',
  'too-many-rows',
  'unknown-key',
  'unknown-metric',
  'metric-not-for-task',
  'ids-unmatched',
  'labels-differ',

  'value-missing',
  'latency-negative',
  'file-changed',
  'parquet-unsupported',
] as const;

export type EngineCode = (typeof engineCodes)[number];

export interface EngineProblem {
  readonly code: EngineCode;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Line of the file on which the record starts, 1-based; null where the format has no lines. */
  readonly line: number | null;
  /** Data rows from 1, through all row groups. */
  readonly row: number | null;
  /** The column's name. */
  readonly field: string | null;
  readonly message: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly nearest: string | null;
}

export type EngineWords = Pick<EngineProblem, 'code' | 'message'> &
  Partial<Omit<EngineProblem, 'code' | 'message' | 'file'>>;

/** A problem with a file; what is left out is null, and the severity is `error`. */
export const engineProblem = (file: string, words: EngineWords): EngineProblem => ({
  severity: 'error',
  file,
  line: null,
  row: null,
  field: null,
  found: null,
  expected: null,
  nearest: null,
  ...words,
});

/** The contract asks for as many problems as can be found, and for no more than these. */
export const mostProblems = 100;
