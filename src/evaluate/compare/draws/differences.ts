import type { Measured } from '../../metrics/metric.ts';

/** Challenger less champion, metric by metric; null where either has none. */
export const differences = (
  champion: readonly Measured[],
  challenger: readonly Measured[],
): readonly (number | null)[] =>
  champion.map(({ value }, metric) => {
    const after = challenger[metric]?.value ?? null;
    return value === null || after === null ? null : after - value;
  });
