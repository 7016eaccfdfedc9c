import type { NumberColumn } from '../../table.ts';
import { absent, Missing } from './missing.ts';

export class NumberBuilder {
  values = new Float64Array(0);
  readonly missing = new Missing();

  reserve(capacity: number): void {
    const fresh = new Float64Array(capacity);
    fresh.set(this.values);
    this.values = fresh;
    this.missing.reserve(capacity);
  }

  put(row: number, value: number): void {
    this.values[row] = value;
    if (this.missing.marks !== null) this.missing.marks[row] = 0;
  }

  skip(row: number, why: number = absent): void {
    this.values[row] = Number.NaN;
    this.missing.mark(row, why);
  }

  finish(rows: number): NumberColumn {
    return { kind: 'number', values: this.values.subarray(0, rows), missing: this.missing.finish(rows) };
  }
}
