import type { Column } from '../../../table.ts';
import { absent } from '../../columns/missing.ts';
import { NumberBuilder } from '../../columns/number-builder.ts';
import type { Batch } from '../batch.ts';
import type { ToNumbers } from '../number-values.ts';
import type { Sink, Spread } from './sink.ts';

export class NumberSink implements Sink {
  private readonly builder = new NumberBuilder();
  private readonly read: ToNumbers;
  private lookup = new Float64Array(0);

  constructor(read: ToNumbers) {
    this.read = read;
  }

  reserve(capacity: number): void {
    this.builder.reserve(capacity);
  }

  dictionary(batch: Batch): void {
    this.lookup = new Float64Array(batch.count);
    this.read(batch, this.lookup, 0);
  }

  plain(batch: Batch, row: number): void {
    this.read(batch, this.builder.values, row);
  }

  coded(codes: Uint32Array, row: number): void {
    const { lookup } = this;
    const { values } = this.builder;
    for (let i = 0; i < codes.length; i++) values[row + i] = lookup[codes[i] ?? 0] ?? 0;
  }

  spread({ defined, present, row }: Spread): void {
    const { values, missing } = this.builder;
    for (let i = defined.length - 1, from = present; i >= 0; i--) {
      if (defined[i] === 1) values[row + i] = values[row + --from] ?? 0;
      else {
        values[row + i] = Number.NaN;
        missing.mark(row + i, absent);
      }
    }
  }

  finish(rows: number): Column {
    return this.builder.finish(rows);
  }
}
