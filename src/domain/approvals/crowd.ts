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

export const isAble = ({ login }: Account, group: RolePeople, { mayFill }: Approving): boolean =>
  group.people.has(login) && mayFill(login, group);

/** Who may fill it, by whichever account; looks from the side where there are fewer. */
export const candidatesFor = (group: RolePeople, { accounts, people }: Crowd, approving: Approving): Bits => {
  const bits = noBits(people.length);
  const logins = group.people.size < accounts.size ? group.people : accounts;
  for (const login of logins.keys()) {
    const account = accounts.get(login);
    if (account !== undefined && isAble(account, group, approving)) setBit(bits, account.person);
  }
  return bits;
};
