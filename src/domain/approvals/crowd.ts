import { type Bits, noBits, setBit } from './matching.ts';
import type { RolePeople } from './roles.ts';

/** Who approved, and may. */
export interface Approving {
  readonly logins: readonly string[];
  /** One name for all accounts of one human. */
  readonly personOf: (login: string) => string;
  readonly mayFill: (login: string, people: RolePeople) => boolean;
  /** How many people of it could approve. */
  readonly able: (people: RolePeople) => number;
}

export interface Account {
  readonly login: string;
  readonly person: number;
}

/** Everybody who approved: people by number, in the order in which they did. */
export interface Crowd {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly people: readonly (readonly Account[])[];
}

export const crowdOf = ({ logins, personOf }: Approving): Crowd => {
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

/** The accounts that may fill all of these. */
export interface Able {
  readonly groups: readonly RolePeople[];
  readonly has: (account: Account) => boolean;
}

export const ableFor = (groups: readonly RolePeople[], { mayFill }: Approving): Able => ({
  groups,
  has: ({ login }) => groups.every((people) => people.people.has(login) && mayFill(login, people)),
});

/** Looks from the side where there are fewer. */
export const candidatesFor = ({ groups: [first], has }: Able, { accounts, people }: Crowd): Bits => {
  const bits = noBits(people.length);
  const isSmaller = first !== undefined && first.people.size < accounts.size;
  for (const login of isSmaller ? first.people.keys() : accounts.keys()) {
    const account = accounts.get(login);
    if (account !== undefined && has(account)) setBit(bits, account.person);
  }
  return bits;
};
