import { humansIn, sameLogin } from '../approvals/identity.ts';
import { type Makers, makersOf, unattributableIn } from '../approvals/makers.ts';
import { peopleOf } from '../approvals/roles.ts';
import type { Change } from '../changes.ts';
import { once } from '../once.ts';
import type { Policy } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';

/** Who may make an exception for one change. */
export interface Authority {
  /** Why this person may not, in one of these roles; null: they may. */
  readonly refusalOf: (login: string, roles: readonly string[]) => string | null;
  readonly isIn: (login: string, role: string) => boolean;
  /** Who of a role may, as they write themselves. */
  readonly ableIn: (role: string) => readonly string[];
  /** One name for all accounts of one human. */
  readonly personOf: (login: string) => string;
}

interface On {
  readonly snapshot: Snapshot;
  readonly policy: Policy;
}

export const authorityOver = (change: Change, { snapshot, policy }: On): Authority => {
  const { personOf } = humansIn(policy);
  const makers = makersOf(change, snapshot, policy);
  const peopleIn = once((role: string) => peopleOf(role, change, { snapshot, policy }));
  const isIn = (login: string, role: string): boolean => peopleIn(role).people.has(sameLogin(login));
  return {
    isIn,
    ableIn: (role) =>
      [...peopleIn(role).people].flatMap(([login, spelt]) => (madeIt(login, makers) === null ? [spelt] : [])),
    personOf: (login) => personOf(sameLogin(login)),
    refusalOf: (login, roles) => {
      const made = madeIt(login, makers);
      if (made !== null || roles.some((role) => isIn(login, role))) return made;
      const [unread] = roles.flatMap((role) => peopleIn(role).problems);
      return unread === undefined ? `not_in_role: only ${roles.join(' or ')} may` : unread.message;
    },
  };
};

/** Who made it makes no exception for it; and where some maker is unknown, that may be anybody. */
const madeIt = (login: string, makers: Makers): string | null =>
  makers.banned.get(sameLogin(login)) ?? unattributableIn(makers);
