// Drift of features between two files: effect sizes decide the level, p-values annotate.

import type { DriftConfig } from '../config.ts';
import type { Table } from '../table.ts';
import { benjaminiHochberg, holm } from '../tests/adjusted.ts';
import { both, featureDrift } from './feature.ts';
import { type SliceRows, slicesOf } from './partition.ts';
import type { Drifted, DriftReport, FeatureDrift, Sides, SliceDrift } from './report.ts';
import { populationDrift, sliceDrift } from './sliced.ts';

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

/** Over all slices at once: whoever looks at many finds one by chance. */
const adjustedTogether = (slices: readonly SliceDrift[]): readonly SliceDrift[] => {
  const all = adjusted(slices.flatMap(({ features }) => features));
  return slices.map((slice, place) => {
    const { length } = slice.features;
    return { ...slice, features: all.slice(place * length, (place + 1) * length) };
  });
};

const driftedOf = (features: readonly FeatureDrift[]): Drifted => {
  const judged = features.filter(({ role, level }) => role === undefined && level !== 'UNKNOWN');
  const drifted = judged.filter(({ level }) => level !== 'OK').length;
  return {
    drifted,
    judged: judged.length,
    share: judged.length === 0 ? null : drifted / judged.length,
  };
};

/** Lists of columns, each with its slices. */
type Sliced = readonly (readonly [readonly string[], readonly SliceRows[]])[];

export type Measured =
  | { readonly ok: true; readonly report: DriftReport }
  /** Columns that make more slices than anybody looks at. */
  | { readonly ok: false; readonly tooMany: readonly string[] };

const report = (tables: Sides<Table>, config: DriftConfig, sliced: Sliced): DriftReport => {
  const measure = (sides: Sides<Table>): readonly FeatureDrift[] =>
    config.features.map(([name, kind]) => {
      const role = config.roles.get(name);
      const drift = featureDrift(sides, name, kind, config);
      return role === undefined ? drift : { ...drift, role };
    });
  const features = adjusted(measure(tables));
  return {
    rows: both(tables, ({ rows }) => rows),
    ...driftedOf(features),
    features,
    population: sliced.map(([by, slices]) => populationDrift(by, slices, config)),
    slices: adjustedTogether(
      sliced.flatMap(([, slices]) => slices.map((slice) => sliceDrift(tables, slice, config, measure))),
    ),
  };
};

/** The tables hold each numeric column as finite numbers and each categorical one as text. */
export const measureDrift = (tables: Sides<Table>, config: DriftConfig): Measured => {
  const sliced: (readonly [readonly string[], readonly SliceRows[]])[] = [];
  for (const columns of config.slices) {
    const slices = slicesOf(tables, columns, config.cuts);
    if (slices === null) return { ok: false, tooMany: columns };
    sliced.push([columns, slices]);
  }
  return { ok: true, report: report(tables, config, sliced) };
};
