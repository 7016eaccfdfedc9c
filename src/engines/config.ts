import { canonical } from '../domain/canonical.ts';
import { plain } from '../domain/document/value.ts';
import type { Manifest } from '../domain/manifest/manifest.ts';
import type { Wanted } from '../domain/wanted.ts';
import { type MeasuringConfig, type ParsedConfig, parseMeasuringConfig } from '../evaluate/config.ts';

const columns = ['id', 'label', 'score', 'scores', 'prediction', 'weight', 'group', 'time'] as const;

type Asked = Pick<Wanted, 'needs' | 'level'>;

export type Configured =
  | {
      readonly ok: true;
      readonly config: MeasuringConfig;
      /** Metrics that this task or these columns cannot answer, and why. */
      readonly refused: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly because: string };

/**
 * What to measure of a manifest's predictions: where its columns are is the manifest's to say, what is looked at is the
 * policy's. One metric that cannot be answered does not keep the others from being measured.
 */
export const configFor = (manifest: Manifest, { needs, level }: Asked): Configured => {
  const all = parsed(manifest, { needs, level });
  if (all.ok) return { ok: true, config: all.value, refused: new Map() };
  const refused = new Map(
    all.problems.flatMap(({ found, field, message, code }) =>
      refusals.has(code) && found !== null && field === null && needs.metrics.includes(found)
        ? [[found, message] as const]
        : [],
    ),
  );
  const metrics = needs.metrics.filter((id) => !refused.has(id));
  const rest = parsed(manifest, { needs: { ...needs, metrics }, level });
  return rest.ok
    ? { ok: true, config: rest.value, refused }
    : { ok: false, because: rest.problems[0]?.message ?? 'evaluation cannot be read' };
};

const refusals: ReadonlySet<string> = new Set(['metric-not-for-task', 'unknown-metric']);

/** It goes through the same parser as evaluate.yaml, so that both mean the same. */
const parsed = (manifest: Manifest, { needs, level }: Asked): ParsedConfig<MeasuringConfig> => {
  const evaluation = manifest.data.evaluation ?? {};
  const { task, threshold, score_range, positive } = evaluation;
  const isCompared = needs.fairness.length > 0 && task === 'binary';
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
    metrics: needs.metrics,
    slices: needs.slices,
    fairness: isCompared
      ? {
          by: distinct(needs.fairness.map(({ by }) => by)),
          metrics: distinct(needs.fairness.map(({ metric }) => metric)),
        }
      : undefined,
    intervals: { level, other: 'none' },
  };
  return parseMeasuringConfig(`${manifest.file} (evaluation)`, canonical(written));
};

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
