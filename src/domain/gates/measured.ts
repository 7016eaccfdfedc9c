import type { Claim, Judgement } from '../finding.ts';
import type { MeasuredValue, MeasuredValues, Measurement, Unmeasured } from '../measurement.ts';
import type { Side } from './bound.ts';
import { cannotTell, claim, fail, pass, type Statistics } from './gate.ts';

/** Counted beside every metric, because a number is judged only where enough rows stand behind it. */
export const supportMetrics: readonly string[] = ['count', 'positives'];

/** For a gate that takes measurements only: why there is none. */
export const notMeasured = (subject: string, { because, remedy }: Unmeasured): Judgement =>
  cannotTell(claim(subject, { evidence: 'measured' }), `${subject} is not measured: ${because}`, remedy);

export const unmeasured = (measurement: Measurement): Unmeasured | null =>
  measurement.kind === 'unmeasured' ? measurement : null;

/** A measured value, and what stands around it: its own claim, the counts of the same rows. */
export interface Measured {
  readonly claim: Claim;
  readonly value: MeasuredValue | undefined;
  readonly beside: MeasuredValues;
  readonly rows: number;
}

/** The interval decides: clear of the bar passes, wholly on the wrong side fails, across it is inconclusive. */
export const judgeMeasured = (measured: Measured, side: Side, statistics: Statistics): Judgement => {
  const { value } = measured;
  const about: Claim = {
    ...measured.claim,
    operator: side.operator,
    expected: side.bar.toQuantity(),
    actual: value?.value ?? null,
    low: value?.low ?? null,
    high: value?.high ?? null,
    rows: measured.rows,
    evidence: 'measured',
  };
  if (value === undefined || value.value === null)
    return undefinedValue(about, value?.undefined ?? 'the engine gave no value');
  const short = insufficient(measured, about, statistics);
  return short ?? compared(about, { value: value.value, bar: side.bar.toNumber() }, { side, statistics });
};

const undefinedValue = (about: Claim, because: string): Judgement =>
  cannotTell(
    about,
    `${about.subject} is undefined: ${because}`,
    'Measure it on data in which it is defined.',
  );

const over: { readonly [metric: string]: 'positives' | 'negatives' } = {
  recall: 'positives',
  fnr: 'positives',
  specificity: 'negatives',
  fpr: 'negatives',
};

const insufficient = (
  { beside, rows }: Measured,
  about: Claim,
  { support }: Statistics,
): Judgement | null => {
  const positives = beside.positives?.value ?? null;
  const counts = { rows, positives, negatives: positives === null ? null : rows - positives };
  const metric = about.subject.split('@')[0] ?? '';
  const kind = over[metric];
  const few = (
    [['rows', 'rows'], ...(kind === undefined ? [] : [[kind, kind]])] as [
      'rows' | 'positives' | 'negatives',
      string,
    ][]
  )
    .filter(([key]) => (counts[key] ?? support[key]) < support[key])
    .map(([key, words]) => `${counts[key]} ${words}, asked for at least ${support[key]}`);
  if (few.length === 0) return null;
  return {
    answer: 'inconclusive',
    claim: about,
    because: `insufficient${saidWhere(about.where)}: ${few.join('; ')}`,
    remedy: 'Measure on more rows of this kind.',
  };
};

const saidWhere = (where: Claim['where']): string => {
  const columns = Object.entries(where ?? {}).map(([column, value]) => `${column}=${value ?? '(missing)'}`);
  return columns.length === 0 ? '' : ` for ${columns.join(', ')}`;
};

interface Numbers {
  readonly value: number;
  readonly bar: number;
}

const compared = (
  about: Claim,
  { value, bar }: Numbers,
  { side, statistics }: { readonly side: Side; readonly statistics: Statistics },
): Judgement => {
  const isFloor = side.operator === '>=';
  const point = statistics.inconclusive === 'point' || about.low === null || about.high === null;
  const [low, high] = point ? [value, value] : [about.low ?? value, about.high ?? value];
  const words = `${about.subject}${saidWhere(about.where)} is ${short(value)}${point ? '' : ` [${short(low)}, ${short(high)}]`}`;
  if (isFloor ? low >= bar : high <= bar) return pass(about, words);
  if (isFloor ? high < bar : low > bar) {
    return fail(
      about,
      `${words}, ${side.missed} of ${side.bar.text}`,
      `Bring ${about.subject} to ${isFloor ? 'at least' : 'at most'} ${side.bar.text}.`,
    );
  }
  return {
    answer: 'inconclusive',
    claim: about,
    because: `${words}: the interval contains the bar of ${side.bar.text}`,
    remedy: `${moreRows({ value, bar }, isFloor ? value - low : high - value, about.rows ?? 0)}, or let the policy say what inconclusive does.`,
  };
};

/** An interval shrinks with the square root of the rows: how many more of the same kind would clear the bar. */
const moreRows = ({ value, bar }: Numbers, reach: number, rows: number): string => {
  const distance = Math.abs(value - bar);
  if (distance === 0) return 'No number of rows settles a value that lies on the bar';
  const wanted = Math.ceil(rows * (reach / distance) ** 2) - rows;
  return `About ${Math.max(1, wanted)} more rows like these would settle it`;
};

export const short = (value: number): string => String(Number(value.toPrecision(6)));
