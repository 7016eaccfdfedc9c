import type { Alternative, Choice } from '../demands.ts';
import { grouped } from '../grouped.ts';
import { type Approving, ableFor, type Crowd, candidatesFor, crowdOf } from './crowd.ts';
import { type Bits, type Matching, match, noBits, nobodyYet, personIn } from './matching.ts';
import type { RolePeople } from './roles.ts';

/** People of whom so many have to approve. */
export interface Demand {
  readonly people: RolePeople;
  readonly needed: number;
  /** The other alternatives of the choice that asks for them, in words. */
  readonly instead: readonly string[];
}

export interface Filled extends Demand {
  /** Logins that fill it, in the order in which they approved. */
  readonly by: readonly string[];
}

interface AskedRoles {
  readonly roles: ReadonlyMap<string, number>;
  readonly choices: readonly Choice[];
}

// Each choice multiplies the ways; the ways beyond are not tried, which asks for more and never for less.
const mostWays = 256;

/** Every way in which the change can be approved, the policy's first one first. */
export const waysOf = (
  { roles, choices }: AskedRoles,
  partsOf: (role: string) => readonly RolePeople[],
): readonly (readonly Demand[])[] => {
  const always = [...roles].map(([role, needed]): Part => ({ role, needed, instead: [] }));
  const ways = choices.reduce<readonly (readonly Part[])[]>(
    (before, choice) =>
      before.flatMap((way) => choice.map((one) => [...way, ...partsIn(one, choice)])).slice(0, mostWays),
    [always],
  );
  return ways.map((way) =>
    merged(way).flatMap(({ role, ...rest }) => partsOf(role).map((people) => ({ people, ...rest }))),
  );
};

interface Part {
  readonly role: string;
  readonly needed: number;
  readonly instead: readonly string[];
}

const partsIn = (one: Alternative, choice: Choice): readonly Part[] => {
  const instead = choice.filter((other) => other !== one).map(inWords);
  return [...one].map(([role, needed]) => ({ role, needed, instead }));
};

const inWords = (alternative: Alternative): string =>
  [...alternative].map(([role, needed]) => (needed === 1 ? role : `${needed} of ${role}`)).join(' and ');

/** A role that is asked for twice is asked for once, by the larger number. */
const merged = (parts: readonly Part[]): readonly Part[] => {
  const byRole = new Map<string, Part>();
  for (const part of parts) {
    const before = byRole.get(part.role);
    if (before === undefined || before.needed < part.needed) byRole.set(part.role, part);
  }
  return [...byRole.values()];
};

/** The way that lacks the fewest people, the first of several; one that nobody could go only when there is no other. */
export const fillNearest = (
  ways: readonly (readonly Demand[])[],
  approving: Approving,
): readonly Filled[] => {
  const crowd = crowdOf(approving);
  const matchedFor = matcher(crowd, approving);
  const tried: Matched[] = [];
  for (const way of ways)
    for (const layout of layoutsOf(way, crowd.people.length)) {
      const matched = matchedFor(layout);
      if (matched.lacking === 0) return filledBy(matched, { crowd, approving });
      tried.push(matched);
    }
  tried.sort((one, other) => one.lacking - other.lacking);
  const best = tried.find(({ demands }) => isOpenTo(demands, approving)) ?? tried[0];
  return best === undefined ? [] : filledBy(best, { crowd, approving });
};

const isOpenTo = (way: readonly Demand[], { able }: Approving): boolean =>
  way.every(({ people, needed }) => able(people) >= needed);

/** One slot takes one person, who counts for these demands: who owns two of the files approves for both. */
interface Slot {
  readonly fills: readonly number[];
}

interface Filling {
  readonly crowd: Crowd;
  readonly approving: Approving;
}

interface Layout {
  readonly demands: readonly Demand[];
  readonly slots: readonly Slot[];
}

/** For two files with different owners: with nobody who approves for both, with one such, and so on. */
const layoutsOf = (demands: readonly Demand[], people: number): readonly Layout[] => {
  const groups = grouped(demands.keys(), (index) => demands[index]?.people.role ?? '');
  let layouts: Slot[][] = [[]];
  for (const group of groups.values()) {
    const [only = [], ...others] = waysToShare(demands, group, people);
    if (others.length === 0) for (const slots of layouts) slots.push(...only);
    else
      layouts = layouts
        .flatMap((slots) => [only, ...others].map((more) => [...slots, ...more]))
        .slice(0, mostWays);
  }
  return layouts.map((slots) => ({ demands, slots }));
};

/** A policy may ask for a million; there are no more slots to fill than people who approved. */
const waysToShare = (
  demands: readonly Demand[],
  group: readonly number[],
  people: number,
): readonly (readonly Slot[])[] => {
  const asked = Math.max(...group.map((index) => demands[index]?.needed ?? 0));
  const needed = Math.min(asked, people);
  const shared: Slot = { fills: group };
  const alone = group.map((index): Slot => ({ fills: [index] }));
  return Array.from({ length: group.length > 1 ? needed + 1 : 1 }, (_, together) => [
    ...Array.from({ length: together }, () => shared),
    ...alone.flatMap((slot) => Array.from({ length: needed - together }, () => slot)),
  ]);
};

interface Matched extends Layout {
  readonly matching: Matching;
  /** How many people are missing. */
  readonly lacking: number;
}

/** Ways differ in a few of their roles: what a way begins with as others did is not matched again. */
const matcher = (crowd: Crowd, approving: Approving): ((layout: Layout) => Matched) => {
  const candidates = new Map<RolePeople, Bits>();
  const candidatesOf = (slot: Slot, demands: readonly Demand[]): Bits => {
    const able = ableFor(peopleFor(slot, demands), approving);
    const [only, ...others] = able.groups;
    const known = only === undefined || others.length > 0 ? undefined : candidates.get(only);
    if (known !== undefined) return known;
    const found = candidatesFor(able, crowd);
    if (only !== undefined && others.length === 0) candidates.set(only, found);
    return found;
  };
  let begun: Begun | null = null;
  return (layout) => {
    const bits = new Map(
      [...new Set(layout.slots)].map((slot) => [slot, candidatesOf(slot, layout.demands)]),
    );
    const slots = layout.slots.map((slot) => bits.get(slot) ?? noBits(0));
    const same = begun === null ? alwaysAsked(layout) : sameSlots(begun.slots, slots);
    if (begun === null || same < begun.slots.length) {
      const first = slots.slice(0, same);
      begun = { slots: first, matching: match(first, nobodyYet(crowd.people.length)) };
    }
    const matching = match(slots, begun.matching);
    return { ...layout, matching, lacking: lackingIn(layout, matching) };
  };
};

/** What ways begin with, and who takes it. */
interface Begun {
  readonly slots: readonly Bits[];
  readonly matching: Matching;
}

/** How many of the first slots are of roles that no choice asks for. */
const alwaysAsked = ({ demands, slots }: Layout): number =>
  firstOf(slots, ({ fills }) => fills.some((index) => demands[index]?.instead.length !== 0));

const sameSlots = (one: readonly Bits[], other: readonly Bits[]): number =>
  firstOf(one, (slot, index) => slot !== other[index]);

/** How many come before the first that is such. */
const firstOf = <Of>(all: readonly Of[], isSuch: (one: Of, index: number) => boolean): number => {
  const at = all.findIndex(isSuch);
  return at < 0 ? all.length : at;
};

const lackingIn = ({ demands, slots }: Layout, matching: Matching): number => {
  const needed = demands.reduce((sum, demand) => sum + demand.needed, 0);
  const given = matching.slotOf.reduce((sum, slot) => sum + (slots[slot]?.fills.length ?? 0), 0);
  return needed - given;
};

const peopleFor = ({ fills }: Slot, demands: readonly Demand[]): readonly RolePeople[] =>
  fills.flatMap((index) => demands[index]?.people ?? []);

const filledBy = (
  { demands, slots, matching }: Matched,
  { crowd, approving }: Filling,
): readonly Filled[] => {
  const by = demands.map((): string[] => []);
  const persons = personIn(matching);
  for (const [index, slot] of slots.entries()) {
    const account = crowd.people[persons[index] ?? -1]?.find(
      ableFor(peopleFor(slot, demands), approving).has,
    );
    if (account !== undefined) for (const demand of slot.fills) by[demand]?.push(account.login);
  }
  return demands.map((demand, index) => ({ ...demand, by: by[index] ?? [] }));
};
