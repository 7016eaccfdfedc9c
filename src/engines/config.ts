import { canonical } from '../domain/canonical.ts';
import { plain } from '../domain/document/value.ts';
import type { Manifest } from '../domain/manifest/manifest.ts';
import type { Wanted } from '../domain/wanted.ts';
import { type MeasuringConfig, type ParsedConfig, parseMeasuringConfig } from '../evaluate/config.ts';
import { metrics } from '../evaluate/metrics/index.ts';

const columns = ['id', 'label', 'score', 'scores', 'prediction', 'weight', 'group', 'time'] as const;

/**
 * What to measure of a manifest's predictions: where its columns are is the manifest's to say, what is looked at is the
 * policy's. It goes through the same parser as evaluate.yaml, so that both mean the same.
 */
export const configFor = (manifest: Manifest, { needs, level }: Wanted): ParsedConfig<MeasuringConfig> => {
  const evaluation = manifest.data.evaluation ?? {};
  const { task, threshold, score_range, positive } = evaluation;
  const known = new Set(task === undefined ? [] : metrics[task].map(({ id }) => id));
  const written = {
    task,
    columns: Object.fromEntries(
      columns.flatMap((name) =>
        evaluation.columns?.[name] === undefined ? [] : [[name, evaluation.columns[name]]],
      ),
    ),
    positive: positive === undefined ? undefined : plain(positive),
    threshold: threshold?.toNumber(),
    score_range,
    // A metric of another task has no value here; the gate that asks for it says so.
    metrics: needs.metrics.filter((call) => known.has(call.split('@')[0] ?? '')),
    slices: needs.slices,
    fairness:
      needs.fairness.length === 0
        ? undefined
        : {
            by: distinct(needs.fairness.map(({ by }) => by)),
            metrics: distinct(needs.fairness.map(({ metric }) => metric)),
          },
    intervals: { level, other: 'none' },
  };
  return parseMeasuringConfig(`${manifest.file} (evaluation)`, canonical(written));
};

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
