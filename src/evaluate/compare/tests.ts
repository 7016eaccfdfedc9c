import { delong } from '../intervals/delong.ts';
import { clusteredDelongPaired } from '../intervals/delong-clustered.ts';
import { delongPaired } from '../intervals/delong-paired.ts';
import { normalInterval } from '../intervals/normal-interval.ts';
import { countClasses } from '../intervals/placements.ts';
import type { Clusters } from '../prepare/data.ts';
import {
  type ChiSquaredResult,
  type Discordant,
  mcnemar,
  mcnemarCorrected,
  mcnemarExact,
} from '../tests/mcnemar.ts';
import { pairedDelong } from '../tests/paired-delong.ts';
import type { Versus } from './join.ts';
import type { ChiSquaredTest, DelongTest, PairedTest } from './report.ts';

/** A row a model: 1 where its hard class is the label. */
export type Right = Versus<Uint8Array>;

const discordant = ({ champion, challenger }: Right): Discordant => {
  let first = 0;
  let second = 0;
  for (const [row, right] of champion.entries()) {
    const other = challenger[row] ?? 0;
    if (right > other) first++;
    else if (other > right) second++;
  }
  return { first, second };
};

const noDiscordant = 'the two models are right and wrong on the same rows';

const chiSquared = (test: ChiSquaredTest['test'], result: ChiSquaredResult | null): ChiSquaredTest =>
  result === null ? { test, statistic: null, p: null, undefined: noDiscordant } : { test, ...result };

/** Rows count, whatever they weigh. */
export const mcnemarTests = (right: Right): readonly PairedTest[] => {
  const counts = discordant(right);
  return [
    {
      test: 'mcnemar_exact',
      champion_only_right: counts.first,
      challenger_only_right: counts.second,
      p: mcnemarExact(counts),
    },
    chiSquared('mcnemar', mcnemar(counts)),
    chiSquared('mcnemar_corrected', mcnemarCorrected(counts)),
  ];
};

export const noDelong = (because: string): DelongTest => ({
  test: 'delong',
  difference: null,
  low: null,
  high: null,
  z: null,
  p: null,
  undefined: because,
});

export interface Scored {
  readonly labels: Uint8Array;
  readonly scores: Versus<Float64Array>;
  readonly clusters?: Clusters | undefined;
}

/** Why there is no difference of areas; null when there is one. */
const oneClass = (labels: Uint8Array): string | null => {
  const { positives, negatives } = countClasses(labels);
  if (positives === 0) return 'no positive labels';
  return negatives === 0 ? 'no negative labels' : null;
};

const areaOf = (scores: Float64Array, labels: Uint8Array): number =>
  delong(scores, labels)?.auc ?? Number.NaN;

/** Difference and interval, not clipped, and the z test. */
export const delongTest = ({ labels, scores, clusters }: Scored, level: number): DelongTest => {
  const without = oneClass(labels);
  if (without !== null) return noDelong(without);
  const { champion, challenger } = scores;
  const covariance =
    clusters === undefined
      ? delongPaired(champion, challenger, labels)
      : clusteredDelongPaired(champion, challenger, { labels, clusters });
  if (covariance === null) {
    const difference = areaOf(challenger, labels) - areaOf(champion, labels);
    const single = clusters === undefined ? 'a class with a single row' : 'a class of a single cluster';
    return { ...noDelong(`${single} has no variance`), difference };
  }
  const difference = covariance.second - covariance.first;
  const interval = normalInterval(difference, covariance.differenceVariance, level);
  const tested = pairedDelong(covariance) ?? {
    z: null,
    p: null,
    undefined: 'the difference has no variance',
  };
  return { test: 'delong', difference, ...interval, ...tested };
};
