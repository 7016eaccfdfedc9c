/** Of fewer, the spread between them is itself not known well: docs/statistics.md has what was tried. */
const fewestClusters = 20;

/** Why so many clusters leave no interval; null: they are enough. */
export const tooFewClusters = (count: number): string | null =>
  count < fewestClusters
    ? `an interval needs ${fewestClusters} clusters, ${fewestClusters - count} more`
    : null;
