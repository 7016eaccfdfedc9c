// Deep inside a page there is no way on once bytes contradict each other: the fault is thrown and caught once per
// column, in read-parquet.ts, where it becomes a problem.

import type { EngineCode } from '../../problem.ts';

export class ParquetFault extends Error {
  readonly code: EngineCode;

  constructor(code: EngineCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const corrupt = (message: string): ParquetFault => new ParquetFault('parquet-corrupt', message);
export const unsupported = (message: string): ParquetFault =>
  new ParquetFault('parquet-unsupported', message);
