// Marks of rows without a value: no array until the first one is seen.

/** The code of a missing value in a coded column. */
export const missingCode = 0xffffffff;

/** What one byte keeps of it. */
export const missingByte = 0xff;

/** Codes of four bytes, whatever they were kept in. */
export const wideCodes = (codes: Uint8Array | Uint32Array): Uint32Array => {
  if (codes instanceof Uint32Array) return codes;
  const wide = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? missingByte;
    wide[row] = code === missingByte ? missingCode : code;
  }
  return wide;
};

/** See `NumberColumn`. */
export const absent = 1;
export const reported = 2;

export class Missing {
  marks: Uint8Array | null = null;
  private capacity = 0;

  reserve(capacity: number): void {
    this.capacity = capacity;
    if (this.marks === null) return;
    const fresh = new Uint8Array(capacity);
    fresh.set(this.marks.subarray(0, capacity));
    this.marks = fresh;
  }

  mark(row: number, why: number): void {
    this.marks ??= new Uint8Array(this.capacity);
    this.marks[row] = why;
  }

  /** Null when nothing is missing after all. */
  finish(rows: number): Uint8Array | null {
    const marks = this.marks?.subarray(0, rows) ?? null;
    return marks?.some((mark) => mark !== 0) ? marks : null;
  }
}
