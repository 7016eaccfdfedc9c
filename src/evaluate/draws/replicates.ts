import { bootstrapInterval } from '../intervals/bootstrap.ts';
import type { Interval } from '../intervals/interval.ts';

/** What each metric is in every draw that has it. */
export class Replicates {
  private readonly values: readonly Float64Array[];
  private readonly counts: Uint32Array;
  private draws = 0;

  constructor(metrics: number, replicates: number) {
    this.values = Array.from({ length: metrics }, () => new Float64Array(replicates));
    this.counts = new Uint32Array(metrics);
  }

  /** One draw: a number a metric, null where it has none. */
  add(drawn: readonly (number | null)[]): void {
    this.draws++;
    for (const [metric, values] of this.values.entries()) {
      const value = drawn[metric] ?? null;
      if (value === null) continue;
      const at = this.counts[metric] ?? 0;
      values[at] = value;
      this.counts[metric] = at + 1;
    }
  }

  /** Null where the metric is undefined in more than half of the draws: the rest would tell of other data. */
  interval(metric: number, level: number): Interval | null {
    const count = this.counts[metric] ?? 0;
    if (count * 2 < this.draws) return null;
    return bootstrapInterval((this.values[metric] ?? new Float64Array(0)).slice(0, count).sort(), level);
  }
}
