import { instant, microseconds } from '../time.ts';
import { type Meant, meant, refuse, shown } from './meant.ts';

const day = 86_400_000;
/** The last moment that a date can say. */
const endOfTime = 8.64e15;

/** A day is meant to its end, in UTC. */
const endOf = (until: string): number | null => {
  const start = instant(until);
  if (start === null) return null;
  return until.length === 10 ? start + day : start;
};

/** The one that ends first, as it was written. */
export const firstToEnd = (untils: readonly string[]): string | null =>
  [...untils].sort((a, b) => (endOf(a) ?? 0) - (endOf(b) ?? 0))[0] ?? null;

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
  const [start, end, from] = [instant(until), endOf(until), instant(at)];
  if (start === null || end === null || from === null)
    return refuse(`${shown(until)} is no day; write it as 2026-03-09`);
  if (end <= from) return refuse(`${until} was past already when it was said`);
  const latest = after(from, atMost);
  if (start > latest)
    return refuse(
      `until ${until} is longer than ${atMost}, the most that the policy allows: until ${new Date(latest).toISOString().slice(0, 10)} at the latest`,
    );
  return now >= end ? refuse(`expired: it held until ${until}`) : meant(end);
};
