// One binary model under draws: what a draw does not change (the order of the scores, what a row loses, its bin) is found
// once, and a draw only adds up how often each row was drawn.

import { gatheredBinary } from '../gather.ts';
import { measuredOfBinary } from '../measure.ts';
import type { BinarySample, Confusion } from '../metrics/binary/sample.ts';
import type { Measured, MetricCall } from '../metrics/metric.ts';
import type { BinaryData } from '../prepare/data.ts';
import { countingFor } from '../slices/binary-samples.ts';
import { curveSums, lostPairsAt, negativesAt, positivesAt, precisionAt } from '../slices/curve-sums.ts';
import { binEdges } from '../slices/equal-width-bins.ts';
import { errorSums, logLoss, squaredError } from '../slices/error-sums.ts';
import { wholeOnly } from '../slices/membership.ts';
import { quantileBins } from '../slices/quantile-bins.ts';
import { scoreStream } from '../slices/score-stream.ts';
import { copies, type DrawnSide, type Side } from './side.ts';

/** A model's rows, from the lowest score up. */
interface Ranked {
  readonly data: BinaryData;
  readonly scores: Float64Array;
}

type Part<T> = (drawn: Float64Array, times: Uint8Array) => T;

/** Σ weight · what each row has. */
const dot = (weights: Float64Array, values: Float64Array): number => {
  let sum = 0;
  for (let row = 0; row < weights.length; row++) sum += (weights[row] ?? 0) * (values[row] ?? 0);
  return sum;
};

const confusionOf = ({ labels, predictions }: BinaryData): Part<Confusion> => {
  const outcomes = labels.map((label, row) => label * 2 + (predictions[row] ?? 0));
  return (drawn) => {
    const sums = new Float64Array(4);
    for (let row = 0; row < drawn.length; row++) {
      const at = outcomes[row] ?? 0;
      sums[at] = (sums[at] ?? 0) + (drawn[row] ?? 0);
    }
    const [tn = 0, fp = 0, fn = 0, tp = 0] = sums;
    return { tn, fp, fn, tp };
  };
};

type Errors = Pick<BinarySample, 'squaredErrors' | 'logLosses'>;

const errorsOf = ({ data, scores }: Ranked): Part<Errors> => {
  const cellOf = Uint32Array.from(scores.keys());
  const sums = errorSums({ ...data, weights: null }, { ...wholeOnly(data.rows), cells: data.rows, cellOf });
  const squared = Float64Array.from(scores, (_, row) => sums.at(row, squaredError));
  const log = Float64Array.from(scores, (_, row) => sums.at(row, logLoss));
  return (drawn) => ({ squaredErrors: dot(drawn, squared), logLosses: dot(drawn, log) });
};

const noErrors: Part<Errors> = () => ({ squaredErrors: 0, logLosses: 0 });

/** Σ (label - score) a bin: (lower edge, upper edge], the first one holds 0. */
const binsOf = ({ data, scores }: Ranked, bins: number): Part<Float64Array> => {
  const edges = binEdges(bins);
  let last = 0;
  const places = Uint32Array.from(scores, (score) => {
    while (last < bins - 1 && score > (edges[last + 1] ?? 1)) last++;
    return last;
  });
  const misses = scores.map((score, row) => (data.labels[row] ?? 0) - score);
  return (drawn) => {
    const sums = new Float64Array(bins);
    for (let row = 0; row < drawn.length; row++) {
      const at = places[row] ?? 0;
      sums[at] = (sums[at] ?? 0) + (drawn[row] ?? 0) * (misses[row] ?? 0);
    }
    return sums;
  };
};

const curveOf = ({ data, scores }: Ranked): Part<BinarySample['curve']> => {
  const members = wholeOnly(data.rows);
  const stream = scoreStream(data, scores, members);
  return (drawn) => {
    const sums = curveSums({ ...stream, weights: drawn }, members);
    const at = (place: number): number => sums[place] ?? 0;
    const pairs = 2 * at(positivesAt) * at(negativesAt);
    return {
      auc: pairs > 0 ? (pairs - at(lostPairsAt)) / pairs : null,
      averagePrecision: at(positivesAt) > 0 ? at(precisionAt) / at(positivesAt) : null,
      variance: null,
    };
  };
};

type Bins = BinarySample['quantileBins'];

/** Quantiles are of the drawn rows: a row drawn twice stands there twice. */
const quantileBinsOf = ({ data, scores }: Ranked, bins: readonly number[]): Part<Bins> => {
  const members = wholeOnly(data.rows);
  return (_, times) => {
    const [found] = quantileBins({ labels: data.labels, scores }, copies(times), members, bins);
    return found ?? new Map();
  };
};

const noBins: Bins = new Map();

type Scored = Omit<BinarySample, 'rows' | 'weights' | 'squares'>;

const scoredOf = (ranked: Ranked, calls: readonly MetricCall[]): Part<Scored> => {
  const counting = countingFor(calls, false);
  const errors = counting.errors ? errorsOf(ranked) : noErrors;
  const bins = counting.bins.map((count) => [count, binsOf(ranked, count)] as const);
  const curve = counting.curve ? curveOf(ranked) : () => null;
  const quantiles =
    counting.quantileBins.length > 0 ? quantileBinsOf(ranked, counting.quantileBins) : () => noBins;
  return (drawn, times) => ({
    ...errors(drawn, times),
    bins: new Map(bins.map(([count, sums]) => [count, sums(drawn, times)])),
    quantileBins: quantiles(drawn, times),
    curve: curve(drawn, times),
  });
};

/** How often each row of the model is drawn, in its own order. */
const timesOf = (unitOf: Uint32Array, times: Uint8Array): Uint8Array => {
  const own = new Uint8Array(unitOf.length);
  for (let row = 0; row < own.length; row++) own[row] = times[unitOf[row] ?? 0] ?? 0;
  return own;
};

export const binarySide = (
  data: BinaryData,
  { order, unitOf }: Side,
  calls: readonly MetricCall[],
): DrawnSide => {
  const rows = gatheredBinary(data, order);
  const units = order.map((row) => unitOf[row] ?? 0);
  const scores = rows.scores ?? new Float64Array(rows.rows);
  const confusion = confusionOf(rows);
  const scored = scoredOf({ data: { ...rows, scores }, scores }, calls);
  return (times, total): readonly Measured[] => {
    const own = timesOf(units, times);
    const drawn = Float64Array.from(own);
    if (rows.weights !== null)
      for (let row = 0; row < drawn.length; row++) drawn[row] = (drawn[row] ?? 0) * (rows.weights[row] ?? 0);
    const sample = { rows: total, weights: confusion(drawn, own), squares: null, ...scored(drawn, own) };
    return measuredOfBinary(sample, calls);
  };
};
