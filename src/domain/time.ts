import { Decimal } from './decimal.ts';

const units: { readonly [unit: string]: bigint } = {
  us: 1n,
  ms: 1_000n,
  s: 1_000_000n,
  m: 60_000_000n,
  h: 3_600_000_000n,
  d: 86_400_000_000n,
  w: 604_800_000_000n,
};

export const durationSyntax = /^(\d+(?:\.\d+)?)\s?(us|ms|s|m|h|d|w)$/;

/** A duration in microseconds, exact; null when the text is none. */
export const microseconds = (text: string): Decimal | null => {
  const [, amount = '', unit = ''] = durationSyntax.exec(text) ?? [];
  const [number, factor] = [Decimal.parse(amount), units[unit]];
  return number === null || factor === undefined ? null : number.times(factor);
};

export const dateSyntax =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds since 1970; a date alone is its midnight in UTC; null when there is no such day. */
export const instant = (text: string): number | null => {
  if (!dateSyntax.test(text)) return null;
  const isWhole = text.length === 10 || /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  const time = Date.parse((isWhole ? text : `${text}Z`).replace(' ', 'T'));
  return Number.isNaN(time) || !isCalendarDay(text.slice(0, 10)) ? null : time;
};

// Date.parse takes 2024-02-30 for the first of March.
const isCalendarDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(day.slice(8));
};

const day = 86_400_000;

export const daysBetween = (from: number, to: number): number => (to - from) / day;

/** `14 days`, `100 ms`: a duration as people say it. */
export const saidInDays = (days: number): string => {
  const rounded = Math.floor(days * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'day' : 'days'}`;
};
