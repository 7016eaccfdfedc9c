/** Draws that come out the same on every machine: sfc32 of C. Doty-Humphrey (PractRand), begun with a seed. */
export class Chance {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    [this.a, this.b, this.c] = [seed | 0, (seed * 7919) | 0, 0x2545f491];
    for (let warm = 0; warm < 20; warm++) this.uniform();
  }

  /** From 0 up to, and never, 1. */
  uniform(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  binomial(n: number, share: number): number {
    let hits = 0;
    for (let trial = 0; trial < n; trial++) if (this.uniform() < share) hits++;
    return hits;
  }

  /** Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}
