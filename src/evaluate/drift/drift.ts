// Drift of features between two files: effect sizes decide the level, p-values annotate.

import type { DriftConfig } from '../config.ts';
import type { Table } from '../table.ts';
import { benjaminiHochberg, holm } from '../tests/adjusted.ts';
import { both, featureDrift } from './feature.ts';
import type { DriftReport, FeatureDrift, Sides } from './report.ts';

/** Over the features that have a p. */
const adjusted = (features: readonly FeatureDrift[]): readonly FeatureDrift[] => {
  const p = features.flatMap((feature) => feature.p ?? []);
  const [byHolm, byBenjaminiHochberg] = [holm(p), benjaminiHochberg(p)];
  let next = 0;
  return features.map((feature) => {
    if (feature.p === null) return feature;
    const at = next++;
    return { ...feature, p_holm: byHolm[at] ?? null, p_bh: byBenjaminiHochberg[at] ?? null };
  });
};

/** The tables hold each numeric feature as finite numbers and each categorical one as text. */
export const measureDrift = (tables: Sides<Table>, config: DriftConfig): DriftReport => ({
  rows: both(tables, ({ rows }) => rows),
  features: adjusted(config.features.map(([name, kind]) => featureDrift(tables, name, kind, config))),
});
