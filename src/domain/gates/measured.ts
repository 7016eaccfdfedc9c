import { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { MeasuredValue, MeasuredValues, Unmeasured } from '../measurement.ts';
import type { Side } from './bound.ts';
import { cannotTell, claim, fail, pass, type Statistics } from './gate.ts';
import { moreRows } from './more-rows.ts';
import { insufficient, type Support, saidWhere } from './support.ts';

/** Counted beside every metric, because a number is judged only where enough rows stand behind it. */
export const supportMetrics: readonly string[] = ['count', 'positives'];

/** For a gate that takes measurements only: why there is none. */
export const notMeasured = (subject: string, { because, remedy }: Unmeasured): Judgement =>
  cannotTell(claim(subject, { evidence: 'measured' }), `${subject} is not measured: ${because}`, remedy);

export const authorsOwn = (id: string): Judgement =>
  notMeasured(id, {
    kind: 'unmeasured',
    because: 'a metric that begins with x- is its author’s own, and nobody else can compute it',
    remedy: 'Ask for a metric of docs/reference/metrics.md, or take the declared number.',
  });

/** A measured value, and what stands around it: its own claim, the counts of the same rows. */
export interface Measured {
  readonly claim: Claim;
  readonly value: MeasuredValue | undefined;
  readonly beside: MeasuredValues;
  readonly rows: number;
  /** Said after its numbers. */
  readonly unit?: string;
}

/** The interval decides: clear of the bar passes, wholly on the wrong side fails, across it is inconclusive. */
export const judgeMeasured = (measured: Measured, side: Side, statistics: Statistics): Judgement => {
  const { value, beside, rows } = measured;
  const about: Claim = {
    ...measured.claim,
    operator: side.operator,
    expected: side.bar.toQuantity(),
    actual: value?.value ?? null,
    low: value?.low ?? null,
    high: value?.high ?? null,
    rows,
    evidence: 'measured',
  };
  if (value === undefined || value.value === null)
    return undefinedValue(about, value?.undefined ?? 'the engine gave no value');
  const counted: Support = { metric: about.subject, rows, positives: beside['positives']?.value ?? null };
  return (
    insufficient(counted, about, statistics) ??
    compared(about, { ...value, value: value.value }, { side, statistics, unit: measured.unit })
  );
};

const undefinedValue = (about: Claim, because: string): Judgement =>
  cannotTell(
    about,
    `${about.subject}${saidWhere(about.where)} is undefined: ${because}`,
    'Measure it on data in which it is defined.',
  );

interface Judging {
  readonly side: Side;
  readonly statistics: Statistics;
  readonly unit: string | undefined;
}

const compared = (
  about: Claim,
  { value, ...bounds }: MeasuredValue & { readonly value: number },
  { side, statistics, unit }: Judging,
): Judgement => {
  const isPoint = statistics.inconclusive === 'point' || bounds.low === undefined;
  const [low, high] = isPoint ? [value, value] : [bounds.low ?? null, bounds.high ?? null];
  const inUnit = unit === undefined ? '' : ` ${unit}`;
  const words = `${about.subject}${saidWhere(about.where)} is ${short(value)}${isPoint ? '' : `${range(low, high)}${inClusters(bounds)}`}${inUnit}${byValue(bounds)}`;
  const [near, far] = side.operator === '>=' ? [low, high] : [high, low];
  if (near !== null && holds(side, near)) return pass(about, words);
  const bar = `${side.bar.text}${inUnit}`;
  if (far !== null && !holds(side, far)) {
    return fail(
      about,
      `${words}, ${side.missed} of ${bar}`,
      `Bring ${about.subject}${saidWhere(about.where)} to ${side.operator === '>=' ? 'at least' : 'at most'} ${bar}.`,
    );
  }
  if (low === null || high === null) return withoutInterval(about, words, bounds);
  return {
    answer: 'inconclusive',
    claim: about,
    because: `${words}: the interval contains the bar of ${bar}`,
    remedy: `${moreRows({ value, low, high, bar: side.bar.toNumber(), rows: about.rows ?? 0, clusters: bounds.clusters })}, or let the policy say what inconclusive does.`,
  };
};

/** What an interval rests on, where that is not rows. */
export const inClusters = ({ clusters }: { readonly clusters?: number }): string =>
  clusters === undefined ? '' : ` in ${clusters} cluster${clusters === 1 ? '' : 's'}`;

const byValue = ({ low, by_value }: Bounds): string =>
  low === undefined && by_value !== undefined ? ` (judged by its value: ${by_value})` : '';

type Bounds = Omit<MeasuredValue, 'value'>;

const withoutInterval = (claimed: Claim, words: string, { no_interval }: Bounds): Judgement => ({
  answer: 'inconclusive',
  claim: claimed,
  because: `${words}: there are too few rows for an interval${no_interval === undefined ? '' : ` (${no_interval})`}`,
  remedy: no_interval === undefined ? 'Measure on more rows of this kind.' : `Measure more: ${no_interval}.`,
});

/** As the decimal that a double stands for: 0.8 reaches 0.8, and not 0.80000000000000000001. */
export const exactly = (value: number): Decimal | null => Decimal.parse(String(value));

export const holds = (side: Pick<Side, 'holds'>, value: number): boolean => {
  const exact = exactly(value);
  return exact !== null && side.holds(exact);
};

export const short = (value: number): string => String(Number(value.toPrecision(6)));

export const range = (low: number | null, high: number | null): string =>
  low === null || high === null ? '' : ` [${short(low)}, ${short(high)}]`;
