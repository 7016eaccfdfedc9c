import type { Binding } from '../binding/binding.ts';
import type { Carry } from '../binding/carry.ts';
import type { Choice } from '../demands.ts';
import { grouped } from '../grouped.ts';
import { once } from '../once.ts';
import type { Policy } from '../policy/policy.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CommandAnswer, NotCounted, RoleAnswer, Veto } from '../verdict.ts';
import { fillNearest, waysOf } from './filling.ts';
import { type Heard, hear } from './heard.ts';
import { humansIn, sameLogin } from './identity.ts';
import { makersOf, unattributableIn } from './makers.ts';
import type { Matter } from './matter.ts';
import { barredFrom, isExpired, lapsed, type Standing as Standards } from './refusal.ts';
import { isVeto, type Opinion, opinionsOf, vetoesOf } from './reviews.ts';
import { ableIn, answerOf, elsewhere, fillsOf, secondRoles } from './role-answers.ts';
import { partsOf, peopleOf, type RolePeople } from './roles.ts';

/** What a change asks of people. */
export interface Asked {
  readonly change: Matter;
  /** Role to how many different people. */
  readonly roles: ReadonlyMap<string, number>;
  readonly choices: readonly Choice[];
  /** Role to why it asks for more people than usual. */
  readonly grown: ReadonlyMap<string, string>;
  readonly expireAfter: string | null;
  /** What an approval of it is given to. */
  readonly binding: Binding;
  /** Whether one that was given to an earlier head is given to the same. */
  readonly carry: (head: string) => Carry;
  /** Files at base that the change rests on beside its manifest. */
  readonly restsOn: readonly string[];
}

/** Who fills which role, who does not count and why: everything a card, an explanation or a status says of people. */
export interface Assignment {
  readonly approvals: readonly RoleAnswer[];
  readonly not_counted: readonly NotCounted[];
  readonly vetoes: readonly Veto[];
  readonly problems: readonly Problem[];
  /** What came of the commands that are about people. */
  readonly commands: readonly CommandAnswer[];
}

export const assign = (asked: Asked, snapshot: Snapshot, policy: Policy): Assignment => {
  const ways = waysOf(
    asked,
    once((role) => partsOf(role, asked.change, { snapshot, policy })),
  );
  const roles = [...new Set(ways.flat().map(({ people }) => people))];
  const makers = makersOf(asked.change, snapshot, policy);
  const { quote_digest: mustQuote = false, override } = policy.data.people ?? {};
  const standards: Standards = { snapshot, makers, mustQuote, ...asked, carry: once(asked.carry) };
  const overriders = overridersOf(policy, standards);
  const said = hear({ ...standards, asked: peopleByRole(roles), barred: barredBy(standards), overriders });
  const opinions = opinionsOf(snapshot.reviews, said.quoted);
  const standing: Standing = { ...standards, roles, said, overriders };
  const judged = opinions.latest.map((review) => ({ review, refusal: refusalOf(review, standing) }));
  const valid = judged
    .filter(({ review, refusal }) => review.state === 'APPROVED' && refusal === null)
    .map(({ review }) => review);
  const refused = judged.flatMap(({ review, refusal }) =>
    refusal === null || review.user === null ? [] : [{ user: review.user, because: refusal }],
  );
  const humans = humansIn(policy);
  const mayApprove = once((login: string) => barredFrom(login, standing) === null);
  const filled = fillNearest(ways, {
    logins: valid.map((review) => sameLogin(review.user ?? '')),
    personOf: humans.personOf,
    mayFill: (login, { role }) => (said.meant.get(login) ?? role) === role,
    able: once((people) => ableIn(people, mayApprove)),
  });
  const answering = { fills: fillsOf(filled, humans), valid, humans, mayApprove, ...asked };
  return {
    approvals: filled.map((demand) => answerOf(demand, answering)),
    not_counted: [
      ...refused,
      ...said.lapsed.filter(({ user }) => !opinions.latest.some((one) => isBy(one, user))),
      ...secondRoles(filled, humans),
      ...elsewhere(filled, valid),
      ...opinions.ghosts,
    ],
    vetoes: [...vetoesOf(opinions, { snapshot, overriders, withdrawn: said.withdrawn }), ...said.holds].map(
      (veto) => ({
        ...veto,
        ...(override === undefined ? {} : { or_by: override }),
      }),
    ),
    problems: [
      ...roles.flatMap((role) => role.problems),
      ...makers.strangers.flatMap((said) => stranger(asked.change, said)),
    ],
    commands: said.answers,
  };
};

const isBy = (opinion: Opinion, login: string): boolean =>
  opinion.user !== null && sameLogin(opinion.user) === sameLogin(login);

/** Of a role with several groups, such as the owners of two files, everybody in any. */
const peopleByRole = (roles: readonly RolePeople[]) => {
  const groups = grouped(roles, ({ role }) => role);
  return new Map(
    [...groups].map(([role, some]) => [
      role,
      { has: (login: string) => some.some(({ people }) => people.has(login)) },
    ]),
  );
};

const barredBy =
  (standards: Standards) =>
  (login: string): string | null =>
    barredFrom(login, standards);

/** Who made the change overrides nobody who objects to it. */
const overridersOf = (policy: Policy, standards: Standards): ReadonlySet<string> => {
  const role = policy.data.people?.override;
  if (role === undefined) return new Set();
  const { people } = peopleOf(role, standards.change, { snapshot: standards.snapshot, policy });
  return new Set([...people.keys()].filter((login) => barredFrom(login, standards) === null));
};

const stranger = ({ subject }: Matter, said: string): readonly Problem[] => {
  if (subject === null) return [];
  return [
    problemAt(subject.document.placeOf(['model', 'trained_by']), {
      code: 'unattributable',
      message: `${said} made this model, and nobody knows which account that is: its owner could approve it`,
      found: said,
      expected: 'an e-mail that the policy maps under people.identities, or a login',
      severity: 'warning',
    }),
  ];
};

interface Standing extends Standards {
  readonly roles: readonly RolePeople[];
  readonly said: Heard;
  readonly overriders: ReadonlySet<string>;
}

/** Why this person's last word does not count as an approval; null: it does, or it is none. */
const refusalOf = (opinion: Opinion, standing: Standing): string | null => {
  const { snapshot, makers, roles, said, overriders, expireAfter } = standing;
  const login = sameLogin(opinion.user ?? '');
  if (isVeto(opinion, { snapshot, overriders, withdrawn: said.withdrawn })) return null;
  if (opinion.state === 'DISMISSED') return 'dismissed: the review was dismissed';
  if (opinion.state !== 'APPROVED') return null;
  const barred = barredFrom(login, standing);
  if (barred !== null && !barred.startsWith('no_permission')) return barred;
  if (!roles.some((role) => role.people.has(login))) return 'not_in_role: in none of the roles asked for';
  if (barred !== null) return barred;
  const takenBack = said.withdrawn.get(login);
  if (takenBack !== undefined && opinion.at <= takenBack) return `withdrawn: taken back on ${takenBack}`;
  if (isExpired(opinion, standing)) return `expired: approved more than ${expireAfter} ago`;
  const stale = lapsed(opinion, standing);
  if (stale !== null) return stale;
  return unattributableIn(makers);
};
