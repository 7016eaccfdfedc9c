import type { Alternative, Choice } from '../demands.ts';
import { grouped } from '../grouped.ts';
import { type Bits, match, noBits, setBit } from './matching.ts';
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

/** Who approved, and may. */
export interface Approving {
  readonly logins: readonly string[];
  /** One name for all accounts of one human. */
  readonly personOf: (login: string) => string;
  readonly mayFill: (login: string, people: RolePeople) => boolean;
  /** How many people of it could approve. */
  readonly able: (people: RolePeople) => number;
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
  const open = ways.length < 2 ? ways : ways.filter((way) => isOpenTo(way, approving));
  const crowd = crowdOf(approving);
  let best: readonly Filled[] = [];
  let least = Infinity;
  for (const way of open.length === 0 ? ways : open)
    for (const layout of layoutsOf(way, crowd.people.length)) {
      const filled = fill(layout, { crowd, approving });
      const lacking = filled.reduce((sum, { needed, by }) => sum + needed - by.length, 0);
      if (lacking === 0) return filled;
      if (lacking < least) [best, least] = [filled, lacking];
    }
  return best;
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

interface Account {
  readonly login: string;
  readonly person: number;
}

/** Everybody who approved: people by number, in the order in which they did. */
interface Crowd {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly people: readonly (readonly Account[])[];
}

const crowdOf = ({ logins, personOf }: Approving): Crowd => {
  const accounts = new Map<string, Account>();
  const people = new Map<string, Account[]>();
  for (const login of logins) {
    const own = people.get(personOf(login)) ?? [];
    const account = { login, person: own[0]?.person ?? people.size };
    people.set(personOf(login), [...own, account]);
    accounts.set(login, account);
  }
  return { accounts, people: [...people.values()] };
};

const fill = ({ demands, slots }: Layout, { crowd, approving }: Filling): readonly Filled[] => {
  const ableFor = ({ fills }: Slot): Able => {
    const groups = fills.flatMap((index) => demands[index]?.people ?? []);
    return { groups, has: ({ login }) => groups.every((people) => mayFill(login, people, approving)) };
  };
  const known = new Map([...new Set(slots)].map((slot) => [slot, candidatesFor(ableFor(slot), crowd)]));
  const matched = match(
    slots.map((slot) => known.get(slot) ?? noBits(0)),
    crowd.people.length,
  );
  const by = demands.map((): string[] => []);
  for (const [index, slot] of slots.entries()) {
    const account = crowd.people[matched[index] ?? -1]?.find(ableFor(slot).has);
    if (account !== undefined) for (const demand of slot.fills) by[demand]?.push(account.login);
  }
  return demands.map((demand, index) => ({ ...demand, by: by[index] ?? [] }));
};

const mayFill = (login: string, people: RolePeople, approving: Approving): boolean =>
  people.people.has(login) && approving.mayFill(login, people);

/** The accounts that may fill all of these. */
interface Able {
  readonly groups: readonly RolePeople[];
  readonly has: (account: Account) => boolean;
}

/** Looks from the side where there are fewer. */
const candidatesFor = ({ groups: [first], has }: Able, { accounts, people }: Crowd): Bits => {
  const bits = noBits(people.length);
  const isSmaller = first !== undefined && first.people.size < accounts.size;
  for (const login of isSmaller ? first.people.keys() : accounts.keys()) {
    const account = accounts.get(login);
    if (account !== undefined && has(account)) setBit(bits, account.person);
  }
  return bits;
};
