// Values of a page (or a dictionary) before they mean anything: all of one width, or slices of bytes.

export interface FixedBatch {
  readonly kind: 'fixed';
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly width: number;
  readonly count: number;
}

export interface SliceBatch {
  readonly kind: 'slices';
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

export type Batch = FixedBatch | SliceBatch;

/** Where value `i` lies. */
export const startOf = (batch: Batch, i: number): number =>
  batch.kind === 'fixed' ? batch.at + i * batch.width : (batch.starts[i] ?? 0);

export const endOf = (batch: Batch, i: number): number =>
  batch.kind === 'fixed' ? batch.at + (i + 1) * batch.width : (batch.ends[i] ?? 0);

export const viewOf = (batch: FixedBatch): DataView =>
  new DataView(batch.bytes.buffer, batch.bytes.byteOffset + batch.at, batch.width * batch.count);
