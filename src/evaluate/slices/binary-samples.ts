// What the binary metrics are computed from, for all rows and every slice at once.

import { defaultBins } from '../metrics/binary/calibration-error.ts';
import type { BinarySample, Curve } from '../metrics/binary/sample.ts';
import type { MetricCall } from '../metrics/metric.ts';
import type { BinaryData } from '../prepare/data.ts';
import { scoreOrder } from '../sort/by-score.ts';
import { confusionAt, type OutcomeSums, outcomeSums, rolledOutcomes } from './confusion-sums.ts';
import { curveSums, lostPairsAt, negativesAt, positivesAt, precisionAt, stride } from './curve-sums.ts';
import { curveVariances } from './curve-variances.ts';
import { equalWidthBins } from './equal-width-bins.ts';
import { errorSums, logLoss, squaredError } from './error-sums.ts';
import type { Membership } from './membership.ts';
import { quantileBins } from './quantile-bins.ts';
import { type ScoreStream, scoreStream } from './score-stream.ts';

/** What there is no need to count is not counted. */
export interface Counting {
  readonly errors: boolean;
  readonly bins: readonly number[];
  readonly quantileBins: readonly number[];
  readonly curve: boolean;
  readonly variance: boolean;
}

const binsOf = (calls: readonly MetricCall[], metric: string): readonly number[] => [
  ...new Set(calls.filter((call) => call.metric === metric).map(({ parameter }) => parameter ?? defaultBins)),
];

export const countingFor = (calls: readonly MetricCall[], variance: boolean): Counting => {
  const asks = (...ids: readonly string[]): boolean => calls.some(({ metric }) => ids.includes(metric));
  return {
    errors: asks('brier', 'log_loss'),
    bins: binsOf(calls, 'ece'),
    quantileBins: binsOf(calls, 'ece_quantile'),
    curve: asks('auc_roc', 'average_precision'),
    variance: variance && asks('auc_roc'),
  };
};

type SliceCurve = (slice: number) => Curve | null;

const curves = (stream: ScoreStream, members: Membership, variance: boolean): SliceCurve => {
  const sums = curveSums(stream, members);
  const variances = variance && stream.weights === null ? curveVariances(stream, members, sums) : null;
  const at = (slice: number, place: number): number => sums[slice * stride + place] ?? 0;
  return (slice) => {
    const positives = at(slice, positivesAt);
    const negatives = at(slice, negativesAt);
    const pairs = 2 * positives * negatives;
    const spread = variances?.[slice] ?? Number.NaN;
    return {
      auc: pairs > 0 ? (pairs - at(slice, lostPairsAt)) / pairs : null,
      averagePrecision: positives > 0 ? at(slice, precisionAt) / positives : null,
      variance: Number.isNaN(spread) ? null : spread,
    };
  };
};

const none: ReadonlyMap<number, Float64Array> = new Map();

type Assembled = Omit<BinarySample, 'rows' | 'weights' | 'squares'>;

const scored = (
  data: BinaryData,
  scores: Float64Array,
  members: Membership,
  counting: Counting,
): ((slice: number) => Assembled) => {
  const errors = counting.errors ? errorSums(data, members).rolledUp(members) : null;
  const bins = counting.bins.map(
    (count) => [count, equalWidthBins(data, members, count).rolledUp(members)] as const,
  );
  const curve = counting.curve
    ? curves(scoreStream(data, scores, members), members, counting.variance)
    : null;
  const quantiles =
    counting.quantileBins.length > 0
      ? quantileBins({ labels: data.labels, scores }, scoreOrder(scores), members, counting.quantileBins)
      : null;
  return (slice) => ({
    squaredErrors: errors?.at(slice, squaredError) ?? 0,
    logLosses: errors?.at(slice, logLoss) ?? 0,
    bins: new Map(bins.map(([count, sums]) => [count, sums.of(slice)])),
    quantileBins: quantiles?.[slice] ?? none,
    curve: curve?.(slice) ?? null,
  });
};

const unscored = (): Assembled => ({
  squaredErrors: 0,
  logLosses: 0,
  bins: none,
  quantileBins: none,
  curve: null,
});

/** By slice, the whole first. `outcomes` are those of the cells, where they are counted already. */
export const binarySamples = (
  data: BinaryData,
  members: Membership,
  counting: Counting,
  outcomes: OutcomeSums = outcomeSums(data, members),
): readonly BinarySample[] => {
  const { rows, weights, squares } = rolledOutcomes(outcomes, members);
  const more = data.scores === null ? unscored : scored(data, data.scores, members, counting);
  return Array.from({ length: members.slices }, (_, slice) => {
    const { tn, fp, fn, tp } = confusionAt(rows, slice);
    return {
      rows: tn + fp + fn + tp,
      weights: confusionAt(weights ?? rows, slice),
      squares: squares === null ? null : confusionAt(squares, slice),
      ...more(slice),
    };
  });
};
