import type { Membership } from './membership.ts';

/**
 * Some sums a cell, each as if added in twice the precision (D. E. Knuth, TAOCP 4.2.2, theorem B, without branches): the
 * order of rows does not show, and weights such as 0.1 add up to the double nearest to what they say.
 */
export class CellSums {
  readonly width: number;
  private readonly sums: Float64Array;
  private readonly lost: Float64Array;

  constructor(cells: number, width: number) {
    this.width = width;
    this.sums = new Float64Array(cells * width);
    this.lost = new Float64Array(cells * width);
  }

  add(at: number, x: number): void {
    const sum = this.sums[at] ?? 0;
    const next = sum + x;
    const part = next - sum;
    this.lost[at] = (this.lost[at] ?? 0) + (sum - (next - part) + (x - part));
    this.sums[at] = next;
  }

  at(cell: number, place: number): number {
    const at = cell * this.width + place;
    return (this.sums[at] ?? 0) + (this.lost[at] ?? 0);
  }

  /** All sums of one cell. */
  of(cell: number): Float64Array {
    const sums = new Float64Array(this.width);
    for (let place = 0; place < this.width; place++) sums[place] = this.at(cell, place);
    return sums;
  }

  /** The sums of slices. */
  rolledUp({ cells, slices, width, slicesOf }: Membership): CellSums {
    const rolled = new CellSums(slices, this.width);
    for (let cell = 0; cell < cells; cell++)
      for (let place = 0; place < width; place++) {
        const to = (slicesOf[cell * width + place] ?? 0) * this.width;
        for (let one = 0; one < this.width; one++) {
          rolled.add(to + one, this.sums[cell * this.width + one] ?? 0);
          rolled.add(to + one, this.lost[cell * this.width + one] ?? 0);
        }
      }
    return rolled;
  }
}
