import { bootstrapInterval } from '../../intervals/bootstrap.ts';
import type { Interval } from '../../intervals/interval.ts';
import type { Measured } from '../../metrics/metric.ts';

/** Differences of each metric over the draws in which both models have it. */
export class Differences {
  private readonly values: readonly Float64Array[];
  private readonly counts: Uint32Array;
  private draws = 0;

  constructor(metrics: number, replicates: number) {
    this.values = Array.from({ length: metrics }, () => new Float64Array(replicates));
    this.counts = new Uint32Array(metrics);
  }

  add(champion: readonly Measured[], challenger: readonly Measured[]): void {
    this.addDrawn(
      champion.map(({ value }, metric) => {
        const after = challenger[metric]?.value ?? null;
        return value === null || after === null ? null : after - value;
      }),
    );
  }

  /** One draw: a difference a metric, null where there is none. */
  addDrawn(differences: readonly (number | null)[]): void {
    this.draws++;
    for (const [metric, values] of this.values.entries()) {
      const difference = differences[metric] ?? null;
      if (difference === null) continue;
      const at = this.counts[metric] ?? 0;
      values[at] = difference;
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
