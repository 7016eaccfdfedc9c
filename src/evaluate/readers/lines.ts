// Which line of the file a row starts on. Rows mostly take a line each, so only the exceptions are kept.

export class Lines {
  private readonly first: number;
  private readonly rows: number[] = [];
  private readonly extras: number[] = [];
  private extra = 0;

  constructor(first: number) {
    this.first = first;
  }

  /** From this row on everything lies `count` lines further down. */
  skip(row: number, count: number): void {
    this.extra += count;
    this.rows.push(row);
    this.extras.push(this.extra);
  }

  of(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle] ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    return this.first + row + (low === 0 ? 0 : (this.extras[low - 1] ?? 0));
  }
}
