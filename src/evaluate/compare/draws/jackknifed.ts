// Too many rows to draw a thousand times: each of some groups of them is left out once.

import { drawnSide } from '../../draws/drawn-side.ts';
import { sideOf } from '../../draws/side.ts';
import type { Units } from '../../draws/units.ts';
import type { Interval } from '../../intervals/interval.ts';
import { jackknife } from '../../intervals/jackknife.ts';
import type { MetricCall } from '../../metrics/metric.ts';
import type { Pair } from '../pair.ts';
import { differences } from './differences.ts';
import { pairUnits } from './pair-units.ts';

/** The interval is wider by a twentieth than with groups without number. */
const mostGroups = 50;

/** Of each unit its group: by their numbers, which hashes have thrown together. */
const groupsOf = ({ numbers }: Units, groups: number): Uint8Array => {
  const order = Uint32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const groupOf = new Uint8Array(numbers.length);
  for (const [rank, unit] of order.entries()) groupOf[unit] = rank % groups;
  return groupOf;
};

const rowsOf = (times: Uint8Array, { sizes }: Units): number =>
  times.reduce((sum, count, unit) => sum + count * (sizes?.[unit] ?? 1), 0);

/** An interval a call, of the challenger's value less the champion's. */
export const jackknifed = (
  calls: readonly MetricCall[],
  pair: Pair,
  level: number,
): readonly (Interval | null)[] => {
  const { units, unitOf } = pairUnits(pair);
  const asked = { calls, units: units.numbers.length };
  const { champion, challenger } = pair.data;
  const before = drawnSide(champion, sideOf(champion, unitOf.champion), asked);
  const after = drawnSide(challenger, sideOf(challenger, unitOf.challenger), asked);
  const of = (times: Uint8Array): readonly (number | null)[] => {
    const rows = rowsOf(times, units);
    return differences(before(times, rows), after(times, rows));
  };
  const groups = Math.min(mostGroups, units.numbers.length);
  const groupOf = groupsOf(units, groups);
  const whole = of(new Uint8Array(groupOf.length).fill(1));
  const without = Array.from({ length: groups }, (_, group) =>
    of(groupOf.map((own) => (own === group ? 0 : 1))),
  );
  return calls.map((_, place) => {
    const value = whole[place] ?? null;
    const parts = without.flatMap((one) => one[place] ?? []);
    return value === null || parts.length < groups ? null : jackknife(value, parts, level);
  });
};
