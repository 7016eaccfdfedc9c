import { instant, microseconds } from '../time.ts';
import { type Meant, meant, refuse, shown } from './meant.ts';

const day = 86_400_000;
/** The last moment that a date can say. */
const endOfTime = 8.64e15;

/** A day is meant to its end, in UTC. */
const endOf = (until: string, start: number): number => (until.length === 10 ? start + day : start);

/** The one that ends first, as it was written. */
export const firstToEnd = (untils: readonly string[]): string | null =>
  [...untils].sort((a, b) => endOf(a, time(a)) - endOf(b, time(b)))[0] ?? null;

const time = (until: string): number => instant(until) ?? 0;

export const after = (from: number, duration: string): number =>
  Math.min(endOfTime, from + (microseconds(duration)?.toNumber() ?? 0) / 1000);

export interface Clock {
  /** When it was said. */
  readonly at: string;
  readonly now: number;
  readonly atMost: string;
}

/** Whether it still runs, and how long. */
export const timeBox = (until: string, { at, now, atMost }: Clock): Meant<number> => {
  const [start, from] = [instant(until), instant(at)];
  if (start === null) return refuse(`${shown(until)} is no day; write it as 2026-03-09`);
  if (from === null) return refuse(`nobody knows when it was said: ${shown(at)} is no time`);
  const end = endOf(until, start);
  if (end <= from) return refuse(`${until} was past already when it was said`);
  const latest = after(from, atMost);
  if (start > latest)
    return refuse(
      `until ${until} is longer than ${atMost}, the most that the policy allows: until ${new Date(latest).toISOString().slice(0, 10)} at the latest`,
    );
  return now >= end ? refuse(`expired: it held until ${until}`) : meant(end);
};
