import type { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { MeasuredDifference } from '../measurement.ts';
import { metricOf } from '../metrics.ts';
import {
  type About,
  type Champion,
  cannotTell,
  claim,
  fail,
  lineOf,
  type NonEmpty,
  pass,
  skip,
} from './gate.ts';
import { notMeasured, short } from './measured.ts';

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
      readonly difference: MeasuredDifference | undefined;
      readonly rows: number;
      readonly against: string;
    };

export const differenceOf = (
  id: string,
  evidence: string | undefined,
  { champion, measurement }: About,
): Difference | null => {
  if (champion.kind !== 'one') return { kind: 'judged', judgement: withoutChampion(champion, id) };
  if (evidence === 'declared') return null;
  const other = measurement.kind === 'measured' ? measurement.champion : measurement;
  if (other.kind === 'measured') {
    return {
      kind: 'measured',
      difference: other.differences[id],
      rows: other.evidence.rows,
      against: `champion ${champion.manifest.version}`,
    };
  }
  return evidence === 'measured'
    ? { kind: 'judged', judgement: notMeasured(`${id} of the champion`, other) }
    : null;
};

interface On {
  readonly id: string;
  readonly about: About;
}

type MeasuredPair = Extract<Difference, { kind: 'measured' }>;

export const judgeDifference = (pair: MeasuredPair, margins: Margins, on: On): NonEmpty<Judgement> => {
  const bars: Bar[] = [];
  if (margins.no_worse_than)
    bars.push({
      bar: margins.no_worse_than.times(-1n),
      asked: `at most ${margins.no_worse_than.text} worse`,
    });
  if (margins.better_by)
    bars.push({ bar: margins.better_by, asked: `at least ${margins.better_by.text} better` });
  const [first, ...rest] = bars.map((bar) => judgeBar(pair, bar, on));
  return first === undefined
    ? [cannotTell(claim(on.id), 'the gate names no margin', 'Give no_worse_than or better_by.')]
    : [first, ...rest];
};

interface Bar {
  readonly bar: Decimal;
  readonly asked: string;
}

interface Oriented {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Positive is better, whichever way the metric runs. */
const oriented = ({ difference, low, high }: MeasuredDifference, id: string): Oriented | null => {
  if (difference === null) return null;
  const [from, to] = [low ?? difference, high ?? difference];
  return metricOf(id)?.better === 'lower'
    ? { value: -difference, low: -to, high: -from }
    : { value: difference, low: from, high: to };
};

const judgeBar = (
  { difference, rows, against }: MeasuredPair,
  { bar, asked }: Bar,
  { id, about }: On,
): Judgement => {
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
  const words = `${id} is ${said(difference.challenger)}, the ${against} has ${said(difference.champion)} on the same ${rows} rows: ${short(found.value)} [${short(found.low)}, ${short(found.high)}] better, asked for ${asked}`;
  const limit = bar.toNumber();
  const [low, high] =
    about.statistics.inconclusive === 'point' ? [found.value, found.value] : [found.low, found.high];
  if (low >= limit) return pass(of, words);
  if (high < limit) return fail(of, words, 'Improve the model.');
  return {
    answer: 'inconclusive',
    claim: of,
    because: `${words}: the interval contains the margin`,
    remedy: 'Measure on more rows, or let the policy say what inconclusive does.',
  };
};

const said = (value: number | null): string => (value === null ? 'none' : short(value));
