import { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { MeasuredDifference } from '../measurement.ts';
import { metricOf } from '../metrics.ts';
import { isAtHand, keepsDeclared, takesMeasured } from './evidence.ts';
import { type About, type Champion, cannotTell, claim, fail, lineOf, pass, skip } from './gate.ts';
import { exactly, holds, inClusters, notMeasured, range, short } from './measured.ts';
import { moreRows } from './more-rows.ts';
import { insufficient } from './support.ts';

// The challenger against the champion on the same rows: what the interval of the difference says.

export interface Margins {
  readonly no_worse_than?: Decimal | undefined;
  readonly better_by?: Decimal | undefined;
}

export const withoutChampion = (champion: Exclude<Champion, { kind: 'one' }>, subject: string): Judgement =>
  champion.kind === 'none'
    ? skip(claim(subject), 'no version of this model is in production: there is no champion to compare with')
    : cannotTell(claim(subject), champion.because, champion.remedy);

/** What is known of both on the same rows; null: nothing, so declared numbers have to do, where the rule takes them. */
export type Difference =
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | {
      readonly kind: 'measured';
      readonly differences: { readonly [id: string]: MeasuredDifference };
      readonly rows: number;
      readonly against: string;
    };

export const differenceOf = (
  id: string,
  evidence: string | undefined,
  { champion, measurement }: About,
): Difference | null => {
  if (champion.kind !== 'one') return { kind: 'judged', judgement: withoutChampion(champion, id) };
  if (keepsDeclared(id, evidence)) return null;
  const other = measurement.kind === 'measured' ? measurement.champion : measurement;
  if (other.kind === 'measured') {
    return {
      kind: 'measured',
      differences: other.differences,
      rows: other.evidence.rows,
      against: `champion ${champion.manifest.version}`,
    };
  }
  // The model was measured: what is named to compare it with has to be there too.
  const isThere =
    measurement.kind === 'measured'
      ? champion.manifest.data.evaluation?.predictions !== undefined
      : isAtHand(measurement);
  return takesMeasured(evidence, isThere)
    ? { kind: 'judged', judgement: notMeasured(`${id} of the champion`, other) }
    : null;
};

interface On {
  readonly id: string;
  /** Under which name it is measured. */
  readonly at: string;
  readonly about: About;
}

type MeasuredPair = Extract<Difference, { kind: 'measured' }>;

export const judgeDifference = (pair: MeasuredPair, margins: Margins, on: On): readonly Judgement[] => {
  const bars: Bar[] = [];
  if (margins.no_worse_than)
    bars.push({
      bar: margins.no_worse_than.times(-1n),
      asked: `at most ${margins.no_worse_than.text} worse`,
    });
  if (margins.better_by)
    bars.push({ bar: margins.better_by, asked: `at least ${margins.better_by.text} better` });
  return bars.map((bar) => judgeBar(pair, bar, on));
};

interface Bar {
  readonly bar: Decimal;
  readonly asked: string;
}

interface Oriented {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Positive is better, whichever way the metric runs. */
const oriented = (found: MeasuredDifference, id: string): Oriented | null => {
  const { difference, champion, challenger, low, high } = found;
  if (difference === null) return null;
  const isLower = metricOf(id)?.better === 'lower';
  const value = exactDifference(isLower ? [champion, challenger] : [challenger, champion]);
  if (!isLower) return { value: value ?? difference, low, high };
  return { value: value ?? 0 - difference, low: negated(high), high: negated(low) };
};

/** Never -0, which JSON does not keep. */
const negated = (value: number | null): number | null => (value === null ? null : 0 - value);

/** As decimals: 0.945 is 0.005 below 0.95, and not 0.0050000000000000044. */
const exactDifference = ([of, less]: readonly [number | null, number | null]): number | null => {
  if (of === null || less === null) return null;
  return (
    exactly(of)
      ?.minus(exactly(less) ?? Decimal.ofInteger(0))
      .toNumber() ?? null
  );
};

const judgeBar = (pair: MeasuredPair, { bar, asked }: Bar, { id, at, about }: On): Judgement => {
  const { differences, rows, against } = pair;
  const difference = differences[at];
  const found = difference === undefined ? null : oriented(difference, id);
  const of: Claim = claim(`${id} against ${against}`, {
    operator: '>=',
    expected: bar.toQuantity(),
    actual: found?.value ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    rows,
    evidence: 'measured',
    at: lineOf(about.manifest, ['evaluation', 'predictions']),
  });
  if (found === null || difference === undefined) {
    return cannotTell(
      of,
      `${id} cannot be compared: ${difference?.undefined ?? 'the engine gave no value'}`,
      'Compare on a metric that both have.',
    );
  }
  const words = `${id} is ${said(difference.challenger)}, the ${against} has ${said(difference.champion)} on the same ${rows} rows${inClusters(difference)}: ${short(found.value)}${range(found.low, found.high)} better, asked for ${asked}`;
  return (
    insufficient({ metric: id, rows, positives: positivesOf(about) }, of, about.statistics) ??
    weighed(of, { found, words, of: difference }, { bar, about })
  );
};

const positivesOf = ({ measurement }: About): number | null =>
  measurement.kind === 'measured' ? (measurement.overall['positives']?.value ?? null) : null;

interface Weighing {
  readonly found: Oriented;
  readonly words: string;
  readonly of: MeasuredDifference;
}

const weighed = (
  of: Claim,
  { found, words, of: { no_interval: without, clusters } }: Weighing,
  { bar, about }: { readonly bar: Decimal; readonly about: About },
): Judgement => {
  const { value } = found;
  const side = { holds: (one: Decimal) => one.compare(bar) >= 0 };
  const [low, high] = about.statistics.inconclusive === 'point' ? [value, value] : [found.low, found.high];
  if (low === null || high === null) {
    return {
      answer: 'inconclusive',
      claim: of,
      because: `${words}: the difference has no interval${without === undefined ? '' : ` (${without})`}`,
      remedy: without === undefined ? 'Measure on more rows.' : `Measure more: ${without}.`,
    };
  }
  if (holds(side, low)) return pass(of, words);
  if (!holds(side, high)) return fail(of, words, 'Improve the model.');
  return {
    answer: 'inconclusive',
    claim: of,
    because: `${words}: the interval contains the margin`,
    remedy: `${moreRows({ value, low, high, bar: bar.toNumber(), rows: of.rows ?? 0, clusters })}, or let the policy say what inconclusive does.`,
  };
};

const said = (value: number | null): string => (value === null ? 'none' : short(value));
