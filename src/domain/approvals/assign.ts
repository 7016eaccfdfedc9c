import type { Change } from '../changes.ts';
import { shortCommit } from '../commit-name.ts';
import type { Policy } from '../policy/policy.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Review, Snapshot } from '../snapshot.ts';
import { instant, microseconds } from '../time.ts';
import type { NotCounted, RoleAnswer, Veto } from '../verdict.ts';
import { type SaidByCommand, saidByCommand } from './comments.ts';
import { sameLogin } from './identity.ts';
import { type Makers, makersOf } from './makers.ts';
import { matchPeople } from './matching.ts';
import { opinionsOf, permissionOf, vetoesOf } from './reviews.ts';
import { peopleOf, type RolePeople } from './roles.ts';

/** What a change asks of people. */
export interface Asked {
  readonly change: Change;
  /** Role to how many different people. */
  readonly roles: ReadonlyMap<string, number>;
  readonly expireAfter: string | null;
}

/** Who fills which role, who does not count and why: everything a card, an explanation or a status says of people. */
export interface Assignment {
  readonly approvals: readonly RoleAnswer[];
  readonly not_counted: readonly NotCounted[];
  readonly vetoes: readonly Veto[];
  readonly problems: readonly Problem[];
}

export const assign = (asked: Asked, snapshot: Snapshot, policy: Policy): Assignment => {
  const roles = [...asked.roles.keys()].map((role) => peopleOf(role, asked.change, { snapshot, policy }));
  const makers = makersOf(asked.change, snapshot, policy);
  const opinions = opinionsOf(snapshot.reviews);
  const said = saidByCommand(snapshot);
  const standing: Standing = { snapshot, makers, roles, said, expireAfter: asked.expireAfter };
  const judged = opinions.latest.map((review) => ({ review, refusal: refusalOf(review, standing) }));
  const valid = judged
    .filter(({ review, refusal }) => review.state === 'APPROVED' && refusal === null)
    .map(({ review }) => review);
  const refused = judged.flatMap(({ review, refusal }) =>
    refusal === null || review.user === null ? [] : [{ user: review.user, because: refusal }],
  );
  const filled = fill(asked.roles, roles, valid);
  return {
    approvals: roles.map((role) => answerOf(role, { asked, filled, valid, standing })),
    not_counted: [...refused, ...secondRoles(filled, roles, asked.roles), ...opinions.ghosts],
    vetoes: [...vetoesOf(opinions, snapshot), ...said.holds],
    problems: [
      ...roles.flatMap((role) => role.problems),
      ...makers.strangers.map((said) => stranger(asked.change, said)),
    ],
  };
};

const stranger = ({ subject }: Change, said: string): Problem =>
  problemAt(subject.document.placeOf(['model', 'trained_by']), {
    code: 'unattributable',
    message: `${said} made this model, and nobody knows which account that is: its owner could approve it`,
    found: said,
    expected: 'an e-mail that the policy maps under people.identities, or a login',
    severity: 'warning',
  });

interface Standing {
  readonly snapshot: Snapshot;
  readonly makers: Makers;
  readonly roles: readonly RolePeople[];
  readonly said: SaidByCommand;
  readonly expireAfter: string | null;
}

/** Why this person's last word does not count as an approval; null: it does, or it is none. */
const refusalOf = (
  review: Review,
  { snapshot, makers, roles, said, expireAfter }: Standing,
): string | null => {
  const login = review.user ?? '';
  if (review.state === 'DISMISSED') return 'dismissed: the review was dismissed';
  if (review.state !== 'APPROVED') return null;
  const { isBot, writes } = permissionOf(snapshot, login);
  if (isBot) return 'bot: a program cannot approve';
  const made = makers.banned.get(sameLogin(login));
  if (made !== undefined) return made;
  if (!roles.some((role) => role.people.has(sameLogin(login))))
    return 'not_in_role: in none of the roles asked for';
  if (!writes) return 'no_permission: may not write to this repository';
  if (review.head !== snapshot.head)
    return `stale: approved ${shortCommit(review.head)}, the head is ${shortCommit(snapshot.head)}`;
  const takenBack = said.withdrawn.get(sameLogin(login));
  if (takenBack !== undefined && review.at <= takenBack) return `withdrawn: taken back on ${takenBack}`;
  if (isExpired(review, snapshot.now, expireAfter)) return `expired: approved more than ${expireAfter} ago`;
  const [lost] = makers.unattributable;
  return lost === undefined
    ? null
    : `unattributable: nobody knows whose commit ${lost} is; map it under people.identities`;
};

const expiryOf = (review: Review, expireAfter: string | null): number | null => {
  const [at, lasts] = [instant(review.at), expireAfter === null ? null : microseconds(expireAfter)];
  return at === null || lasts === null ? null : at + lasts.toNumber() / 1000;
};

const isExpired = (review: Review, now: string, expireAfter: string | null): boolean => {
  const [expiry, time] = [expiryOf(review, expireAfter), instant(now)];
  return expiry !== null && time !== null && time >= expiry;
};

/** Role to the logins that fill it, in the order in which they approved. */
type Filled = ReadonlyMap<string, readonly string[]>;

const fill = (
  asked: ReadonlyMap<string, number>,
  roles: readonly RolePeople[],
  valid: readonly Review[],
): Filled => {
  const logins = valid.map((review) => sameLogin(review.user ?? ''));
  const slots = roles.flatMap(({ role, people }) => {
    const candidates = logins.filter((login) => people.has(login));
    return Array.from({ length: asked.get(role) ?? 1 }, () => ({ role, candidates }));
  });
  const matched = matchPeople(slots.map((slot) => slot.candidates));
  const filled = new Map<string, string[]>(roles.map(({ role }) => [role, []]));
  for (const [index, { role }] of slots.entries()) {
    const person = matched[index];
    if (person) filled.get(role)?.push(person);
  }
  return filled;
};

interface Answering {
  readonly asked: Asked;
  readonly filled: Filled;
  readonly valid: readonly Review[];
  readonly standing: Standing;
}

const answerOf = (role: RolePeople, { asked, filled, valid, standing }: Answering): RoleAnswer => {
  const by = filled.get(role.role) ?? [];
  const needed = asked.roles.get(role.role) ?? 1;
  const spelt = (login: string): string => role.people.get(login) ?? login;
  const expiries = valid
    .filter((review) => by.includes(sameLogin(review.user ?? '')))
    .flatMap((review) => expiryOf(review, asked.expireAfter) ?? []);
  const open = by.length < needed ? couldFill(role, filled, standing) : [];
  return {
    role: role.role,
    needed,
    filled_by: by.map(spelt).sort(),
    could_be_filled_by: [...open.map(spelt).sort(), ...(by.length < needed ? role.unasked : [])],
    until: expiries.length === 0 ? null : new Date(Math.min(...expiries)).toISOString(),
    ask: [...namedFor(role, open), ...(by.length < needed ? role.unasked : [])].sort(),
  };
};

const namedFor = ({ named }: RolePeople, open: readonly string[]): readonly string[] =>
  [...named].filter(([, people]) => people.some((login) => open.includes(login))).map(([name]) => name);

const couldFill = (role: RolePeople, filled: Filled, { makers, snapshot }: Standing): readonly string[] => {
  const used = new Set([...filled.values()].flat());
  return [...role.people.keys()].filter((login) => {
    const { isBot, writes } = permissionOf(snapshot, login);
    return !used.has(login) && !makers.banned.has(login) && !isBot && writes;
  });
};

const secondRoles = (
  filled: Filled,
  roles: readonly RolePeople[],
  asked: ReadonlyMap<string, number>,
): readonly NotCounted[] =>
  [...filled].flatMap(([role, people]) =>
    people.flatMap((login): readonly NotCounted[] => {
      const open = roles.find(
        (other) =>
          other.role !== role &&
          other.people.has(login) &&
          (filled.get(other.role)?.length ?? 0) < (asked.get(other.role) ?? 1),
      );
      if (open === undefined) return [];
      return [
        {
          user: open.people.get(login) ?? login,
          because: `second_role: fills ${role} and cannot fill ${open.role} too`,
        },
      ];
    }),
  );
