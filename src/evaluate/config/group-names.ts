import type { MeasuringConfig } from './shape.ts';

/** Columns that metrics are sliced by. */
export const slicedNames = ({
  slices,
  fairness,
}: Pick<MeasuringConfig, 'slices' | 'fairness'>): readonly string[] => [
  ...new Set([...slices.flat(), ...(fairness?.by.flat() ?? []), ...(fairness?.control ?? [])]),
];

/** Every column that rows are grouped by. */
export const groupNames = (
  config: Pick<MeasuringConfig, 'slices' | 'fairness' | 'weakSlices'>,
): readonly string[] => [...new Set([...slicedNames(config), ...(config.weakSlices?.columns ?? [])])];
