import { canonical } from '../domain/canonical.ts';
import { plain } from '../domain/document/value.ts';
import type { Manifest } from '../domain/manifest/manifest.ts';
import type { Needs } from '../domain/measurement.ts';
import { type Prices, pricedAtBase } from '../domain/prices.ts';
import type { Wanted } from '../domain/wanted.ts';
import { type MeasuringConfig, type ParsedConfig, parseMeasuringConfig } from '../evaluate/config.ts';

/** Of the bootstrap; the ends of an interval are those of the 25th and the 975th. */
const replicates = 1000;

const columns = [
  'id',
  'label',
  'score',
  'scores',
  'prediction',
  'weight',
  'group',
  'time',
  'latency',
  'cluster',
] as const;

type Asked = Pick<Wanted, 'needs' | 'level' | 'prices'>;

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
export const configFor = (manifest: Manifest, { needs: asked, level, prices }: Asked): Configured => {
  const needs = { ...asked, metrics: asked.metrics.filter((id) => pricedAtBase(id) === null) };
  const whole = (config: MeasuringConfig): MeasuringConfig =>
    withControls(withPrices(config, asked.metrics, prices), needs);
  const all = parsed(manifest, { needs, level });
  if (all.ok) return { ok: true, config: whole(all.value), refused: new Map() };
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
    ? { ok: true, config: whole(rest.value), refused }
    : { ok: false, because: rest.problems[0]?.message ?? 'evaluation cannot be read' };
};

const refusals: ReadonlySet<string> = new Set(['metric-not-for-task', 'unknown-metric']);

type Written = NonNullable<NonNullable<Manifest['data']['problem']>['cost_of_error']>;

const pricesIn = ({ false_positive, false_negative, true_positive, true_negative }: Written) => ({
  false_positive: false_positive?.toNumber(),
  false_negative: false_negative?.toNumber(),
  true_positive: true_positive?.toNumber(),
  true_negative: true_negative?.toNumber(),
});

/** The priced metrics once more, at the prices that stand at base. */
const withPrices = (
  config: MeasuringConfig,
  asked: readonly string[],
  prices: Prices | undefined,
): MeasuringConfig => {
  if (prices === undefined || config.task !== 'binary') return config;
  const costs = {
    tn: prices.true_negative?.toNumber() ?? 0,
    fp: prices.false_positive?.toNumber() ?? 0,
    fn: prices.false_negative?.toNumber() ?? 0,
    tp: prices.true_positive?.toNumber() ?? 0,
  };
  const calls = asked.flatMap((id) => {
    const metric = pricedAtBase(id);
    return metric === null ? [] : [{ id, metric, parameter: null, costs }];
  });
  return { ...config, metrics: [...config.metrics, ...calls] };
};

/** Gates may each have control columns of their own; all of them are read. */
const withControls = (config: MeasuringConfig, { fairness }: Needs): MeasuringConfig => {
  if (config.fairness === null) return config;
  const control = distinct(fairness.flatMap((one) => one.control ?? []));
  return { ...config, fairness: { ...config.fairness, control } };
};

/** It goes through the same parser as evaluate.yaml, so that both mean the same. */
const parsed = (manifest: Manifest, { needs, level }: Asked): ParsedConfig<MeasuringConfig> => {
  const evaluation = manifest.data.evaluation ?? {};
  const { task, threshold, score_range, positive, ranking } = evaluation;
  const { cost_of_error } = manifest.data.problem ?? {};
  const isTimed = needs.metrics.some((id) => id.startsWith('latency_'));
  const isCompared = needs.fairness.length > 0 && task === 'binary';
  const written = {
    task,
    columns: Object.fromEntries(
      columns.flatMap((name) =>
        evaluation.columns?.[name] === undefined || (name === 'latency' && !isTimed)
          ? []
          : [[name, evaluation.columns[name]]],
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
    ranking: ranking === undefined ? undefined : plain(ranking),
    cost_of_error: cost_of_error === undefined ? undefined : pricesIn(cost_of_error),
    intervals: { level, other: 'bootstrap', replicates },
  };
  return parseMeasuringConfig(`${manifest.file} (evaluation)`, canonical(written));
};

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
