import type { Alternative, Choice } from '../demands.ts';
import { grouped } from '../grouped.ts';
import { once } from '../once.ts';
import { type Approving, type Crowd, candidatesFor, crowdOf, isAble } from './crowd.ts';
import { type Bits, hasBit, inAll, type Matching, match, nobodyYet } from './matching.ts';
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
      if (matched.lacking === 0) return filledBy(matched, crowd, approving);
      tried.push(matched);
    }
  tried.sort((one, other) => one.lacking - other.lacking);
  const best = tried.find((matched) => isOpen(matched, approving)) ?? tried[0];
  return best === undefined ? [] : filledBy(best, crowd, approving);
};

const isOpen = ({ taken }: Matched, { able }: Approving): boolean =>
  taken.every(({ demand: { people, needed } }) => able(people) >= needed);

/** One slot takes one person, who counts for these demands: who owns two of the files approves for both. */
interface Slot {
  readonly fills: readonly Demand[];
  /** All of the role: the files that the person may own beside. */
  readonly group: readonly Demand[];
}

interface Layout {
  /** By role. */
  readonly groups: readonly (readonly Demand[])[];
  readonly slots: readonly Slot[];
}

/** For two files with different owners: with nobody who approves for both, with one such, and so on. */
const layoutsOf = (demands: readonly Demand[], people: number): readonly Layout[] => {
  const groups = [...grouped(demands, (demand) => demand.people.role).values()];
  let layouts: Slot[][] = [[]];
  for (const group of groups) {
    const [apart, ...shared] = waysToShare(group, people);
    if (shared.length === 0) for (const slots of layouts) slots.push(...apart);
    else
      layouts = layouts
        .flatMap((slots) => [apart, ...shared].map((more) => [...slots, ...more]))
        .slice(0, mostWays);
  }
  return layouts.map((slots) => ({ groups, slots }));
};

type Ways = readonly [apart: readonly Slot[], ...shared: (readonly Slot[])[]];

/** A policy may ask for a million; there are no more slots to fill than people who approved. */
const waysToShare = (group: readonly Demand[], approved: number): Ways => {
  const asked = Math.max(...group.map(({ needed }) => needed));
  const needed = Math.min(asked, approved);
  const together: Slot = { fills: group, group };
  const alone = group.map((demand): Slot => ({ fills: [demand], group }));
  const sharedBy = (people: number): readonly Slot[] => [
    ...Array.from({ length: people }, () => together),
    ...alone.flatMap((slot) => Array.from({ length: needed - people }, () => slot)),
  ];
  const most = group.length > 1 ? needed : 0;
  return [sharedBy(0), ...Array.from({ length: most }, (_, index) => sharedBy(index + 1))];
};

/** People by their numbers. */
interface Taken {
  readonly demand: Demand;
  readonly persons: readonly number[];
}

interface Matched {
  readonly taken: readonly Taken[];
  /** How many people are missing. */
  readonly lacking: number;
}

/** Ways differ in a few of their roles: what a way begins with as others did is not matched again. */
const matcher = (crowd: Crowd, approving: Approving): ((layout: Layout) => Matched) => {
  const candidatesOf = once((people: RolePeople) => candidatesFor(people, crowd, approving));
  let begun: Begun | null = null;
  return (layout) => {
    const candidatesIn = once(({ fills }: Slot) => inAll(fills.map(({ people }) => candidatesOf(people))));
    const slots = layout.slots.map(candidatesIn);
    const same = begun === null ? alwaysAsked(layout) : sameSlots(begun.slots, slots);
    if (begun === null || same < begun.slots.length) {
      const first = slots.slice(0, same);
      begun = { slots: first, matching: match(first, nobodyYet(crowd.people.length)) };
    }
    const taken = takenIn(layout, match(slots, begun.matching), candidatesOf);
    return { taken, lacking: lackingIn(taken) };
  };
};

const lackingIn = (taken: readonly Taken[]): number =>
  taken.reduce((sum, { demand, persons }) => sum + demand.needed - persons.length, 0);

/** What ways begin with, and who takes it. */
interface Begun {
  readonly slots: readonly Bits[];
  readonly matching: Matching;
}

/** How many of the first slots are of roles that no choice asks for. */
const alwaysAsked = ({ slots }: Layout): number =>
  firstOf(slots, ({ fills }) => fills.some(({ instead }) => instead.length > 0));

const sameSlots = (one: readonly Bits[], other: readonly Bits[]): number =>
  firstOf(one, (slot, index) => slot !== other[index]);

/** How many come before the first that is such. */
const firstOf = <Of>(all: readonly Of[], isSuch: (one: Of, index: number) => boolean): number => {
  const at = all.findIndex(isSuch);
  return at < 0 ? all.length : at;
};

/** Who takes the place of one file counts for each other one that they own too and that lacks somebody. */
const takenIn = (
  { groups, slots }: Layout,
  { slotOf }: Matching,
  candidatesOf: (people: RolePeople) => Bits,
): readonly Taken[] => {
  const takers = [...slotOf].flatMap((at, person) => {
    const slot = slots[at];
    return slot === undefined ? [] : [{ ...slot, person }];
  });
  const takersOf = grouped(takers, ({ group }) => group);
  return groups.flatMap((group) => {
    const all = takersOf.get(group) ?? [];
    return group.map((demand) => {
      const first = all.filter(({ fills }) => fills.includes(demand));
      const beside = all.filter(
        ({ fills, person }) => !fills.includes(demand) && hasBit(candidatesOf(demand.people), person),
      );
      return { demand, persons: [...first, ...beside].slice(0, demand.needed).map(({ person }) => person) };
    });
  });
};

const filledBy = ({ taken }: Matched, { people }: Crowd, approving: Approving): readonly Filled[] =>
  taken.map(({ demand, persons }) => {
    const accounts = [...persons]
      .sort((one, other) => one - other)
      .flatMap(
        (person) => people[person]?.find((account) => isAble(account, demand.people, approving)) ?? [],
      );
    return { ...demand, by: accounts.map(({ login }) => login) };
  });
