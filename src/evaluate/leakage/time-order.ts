// No test row may be older than the newest training row: a model that has seen the future is not tested by the past.

import type { LeakageFound } from '../../domain/datasets.ts';
import { instant } from '../../domain/time.ts';
import type { Unmeasured } from '../../domain/unmeasured.ts';
import type { Values } from './alike.ts';
import { type Sides, unmeasured } from './files.ts';
import { markedRows, type Named } from './ids.ts';

/** Times of both files on one scale; NaN: there is none. */
interface Times extends Sides<Float64Array> {
  readonly said: (time: number) => string;
}

const asDate = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');

const wholeNumber = /^-?\d+$/;

/** Dates, or whole numbers too wide for a double (nanoseconds); a column of both is neither. */
const timesOf = (values: Values): Times | string => {
  if (values.kind === 'numbers') return { ...values, said: String };
  const { dictionary } = values;
  const isWhole = dictionary.every((text) => wholeNumber.test(text));
  const read = dictionary.map((text) => (isWhole ? Number(text) : instant(text)));
  const wrong = read.indexOf(null);
  if (wrong >= 0) return dictionary[wrong] ?? '';
  const scaled = (codes: Uint32Array): Float64Array =>
    Float64Array.from(codes, (code) => read[code] ?? Number.NaN);
  return {
    training: scaled(values.training),
    test: scaled(values.test),
    said: isWhole ? String : asDate,
  };
};

const extreme = (times: Float64Array, better: (a: number, b: number) => boolean): number =>
  times.reduce((best, time) => (better(time, best) ? time : best), times[0] ?? Number.NaN);

/** Seconds beside milliseconds: such numbers cannot be compared, and would pass in one direction. */
const otherUnit = (last: number, first: number): boolean => {
  const [less = 0, more = 0] = [Math.abs(last), Math.abs(first)].sort((a, b) => a - b);
  return less >= 1e8 && more / less >= 500;
};

export const timeOrder = (values: Values, column: string, named: Named): LeakageFound => {
  const times = timesOf(values);
  if (typeof times === 'string')
    return unmeasured(
      `${column} holds ${JSON.stringify(times.slice(0, 40))}, which is no time`,
      'Write times as 2026-01-31, as 2026-01-31T12:00:00Z, or all as numbers.',
    );
  const missing = missingTimes(times, column);
  if (missing !== null) return missing;
  const last = extreme(times.training, (a, b) => a > b);
  const first = extreme(times.test, (a, b) => a < b);
  if (otherUnit(last, first))
    return unmeasured(
      `${column} is ${last} in the training file and ${first} in the test file: the units differ`,
      'Write the times of both files in one unit.',
    );
  const { test, said } = times;
  return {
    kind: 'times',
    ...markedRows(test.length, (row) => (test[row] ?? 0) < last, named),
    last: said(last),
    first: said(first),
  };
};

const missingTimes = ({ training, test }: Times, column: string): Unmeasured | null => {
  const count = (times: Float64Array): number =>
    times.reduce((sum, time) => sum + (Number.isNaN(time) ? 1 : 0), 0);
  const [a, b] = [count(training), count(test)];
  if (a + b === 0) return null;
  return unmeasured(
    `${column} is missing in ${a} training rows and ${b} test rows`,
    'Give every row its time.',
  );
};
