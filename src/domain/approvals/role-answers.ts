import { grouped } from '../grouped.ts';
import type { NotCounted, RoleAnswer } from '../verdict.ts';
import type { Filled } from './filling.ts';
import { type Humans, sameLogin } from './identity.ts';
import { expiryOf } from './refusal.ts';
import type { Opinion } from './reviews.ts';

interface Answering {
  /** What each person fills, by the one name of all their accounts. */
  readonly fills: Fills;
  readonly valid: readonly Opinion[];
  readonly expireAfter: string | null;
  /** Role to why it asks for more people than usual. */
  readonly grown: ReadonlyMap<string, string>;
  readonly humans: Humans;
  readonly mayApprove: (login: string) => boolean;
}

// GitHub takes 15 reviewers where it takes the fewest, and of more nobody feels asked.
const mostAsked = 15;

export const answerOf = (demand: Filled, answering: Answering): RoleAnswer => {
  const { people: role, needed, by, instead } = demand;
  const spelt = (login: string): string => role.people.get(login) ?? login;
  const expiries = expiriesOf(by, answering);
  const isOpen = by.length < needed;
  const open = isOpen ? couldFill(demand, answering) : [];
  const unasked = isOpen ? role.unasked : [];
  const grown = answering.grown.get(role.role);
  return {
    role: role.role,
    needed,
    filled_by: by.map(spelt).sort(),
    could_be_filled_by: [...open.map(spelt).sort(), ...unasked, ...(isOpen ? role.others : [])],
    until: expiries.length === 0 ? null : new Date(Math.min(...expiries)).toISOString(),
    ask: [...namedFor(demand, open), ...unasked].sort().slice(0, mostAsked),
    ...(role.files.length === 0 ? {} : { files: role.files }),
    ...(isOpen && instead.length > 0 ? { instead } : {}),
    ...(grown === undefined ? {} : { grown }),
  };
};

const expiriesOf = (by: readonly string[], { valid, expireAfter }: Answering): readonly number[] =>
  expireAfter === null
    ? []
    : valid
        .filter((review) => by.includes(sameLogin(review.user ?? '')))
        .flatMap((review) => expiryOf(review, expireAfter) ?? []);

const namedFor = ({ people }: Filled, open: readonly string[]): readonly string[] => {
  const able = new Set(open);
  return [...people.named]
    .filter(([, members]) => members.some((login) => able.has(login)))
    .map(([name]) => name);
};

/** Who fills another role is used up; who owns one of two files may own the other. */
const couldFill = (
  demand: Filled,
  { fills, humans: { personOf }, mayApprove }: Answering,
): readonly string[] => {
  const { role, people } = demand.people;
  const isUsed = (login: string): boolean =>
    fills.get(personOf(login))?.some((one) => one.demand === demand || one.demand.people.role !== role) ===
    true;
  return [...people.keys()].filter((login) => !isUsed(login) && mayApprove(login));
};

type Fills = ReadonlyMap<string, readonly { readonly demand: Filled }[]>;

export const fillsOf = (filled: readonly Filled[], { personOf }: Humans): Fills =>
  grouped(
    filled.flatMap((demand) => demand.by.map((login) => ({ demand, login }))),
    ({ login }) => personOf(login),
  );

/** How many of a role could approve; nobody knows of those who were not listed. */
export const ableIn = (
  { people, unasked, others }: Filled['people'],
  mayApprove: (login: string) => boolean,
): number => (unasked.length + others.length > 0 ? Infinity : [...people.keys()].filter(mayApprove).length);

/** Approvals that count, and that the alternative which lacks the fewest people has no use for. */
export const elsewhere = (filled: readonly Filled[], valid: readonly Opinion[]): readonly NotCounted[] => {
  const roles = filled.map(({ people }) => people.role).join(', ');
  return valid.flatMap(({ user }) => {
    const login = sameLogin(user ?? '');
    if (user === null || filled.some(({ people }) => people.people.has(login))) return [];
    return [
      { user, because: `not_in_role: is of another alternative than ${roles}, which lacks fewer people` },
    ];
  });
};

/** Who fills one role and is in another that is open, be it by another account. */
export const secondRoles = (filled: readonly Filled[], humans: Humans): readonly NotCounted[] => {
  const open = filled.filter(({ by, needed }) => by.length < needed);
  return filled.flatMap(({ people: { role }, by }) =>
    by.flatMap((login) => {
      const other = open.find(
        (one) => one.people.role !== role && accountIn(one, login, humans) !== undefined,
      );
      return other === undefined ? [] : [secondRole({ login, role }, other, humans)];
    }),
  );
};

const accountIn = (
  { people: { people } }: Filled,
  login: string,
  { accountsOf }: Humans,
): string | undefined =>
  people.has(login) ? login : accountsOf(login).find((account) => people.has(account));

interface Filling {
  readonly login: string;
  readonly role: string;
}

const secondRole = ({ login, role }: Filling, open: Filled, humans: Humans): NotCounted => {
  const account = accountIn(open, login, humans) ?? login;
  const as = account === login ? '' : ` as ${login}`;
  return {
    user: open.people.people.get(account) ?? account,
    because: `second_role: fills ${role}${as} and cannot fill ${open.people.role} too`,
  };
};
