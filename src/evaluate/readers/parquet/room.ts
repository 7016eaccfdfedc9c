// How much a file may make us hold: by limits, and by what it proved to hold, never by what it claims.

import type { Limits } from '../../table.ts';
import { tooManyRows } from '../reading.ts';
import { ParquetFault } from './fault.ts';
import type { Sink } from './sinks/sink.ts';

/** Unfolding 1 GiB and 256 times the file is beyond what predictions compress to, and takes seconds. */
const unfoldBase = 2 ** 30;
const unfoldRatio = 256;

export class Room {
  readonly pageBytes: number;
  private readonly limits: Limits;
  private readonly hint: number;
  private unfoldLeft: number;
  private readonly capacities = new Map<Sink, number>();

  /** `claimed`: rows by the footer; believed only as far as the file could hold them at a byte each. */
  constructor(limits: Limits, size: number, claimed: number) {
    this.limits = limits;
    this.pageBytes = limits.page_bytes;
    this.hint = Math.min(claimed, limits.rows, size);
    this.unfoldLeft = unfoldBase + unfoldRatio * size;
  }

  page(bytes: number): void {
    if (bytes <= this.pageBytes) return;
    throw new ParquetFault(
      'page-too-large',
      `a page of ${bytes} bytes, above the ${this.pageBytes} of limits.page_bytes`,
    );
  }

  unfold(bytes: number): void {
    this.unfoldLeft -= bytes;
    if (this.unfoldLeft < 0) {
      throw new ParquetFault('page-too-large', 'the file unfolds to far more bytes than data compresses to');
    }
  }

  /** Makes room for rows that are there. */
  rows(count: number, sink: Sink): void {
    if (count > this.limits.rows) {
      throw new ParquetFault('too-many-rows', tooManyRows(this.limits.rows).message);
    }
    const capacity = this.capacities.get(sink) ?? 0;
    if (count <= capacity) return;
    const wider = count <= this.hint ? this.hint : Math.min(Math.max(count, capacity * 2), this.limits.rows);
    sink.reserve(wider);
    this.capacities.set(sink, wider);
  }
}
