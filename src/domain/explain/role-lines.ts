import { sameLogin } from '../approvals/identity.ts';
import { inOrder } from '../approvals/in-order.ts';
import { shortDigest } from '../binding/binding.ts';
import { seenHead } from '../binding/seen-head.ts';
import { shortCommit } from '../commit-name.ts';
import type { Policy } from '../policy/policy.ts';
import { remarksOn } from '../remarks.ts';
import type { Snapshot } from '../snapshot.ts';
import type { PolicyChange, RoleAnswer, Transition } from '../verdict.ts';
import { askedBy, ruleLines } from './rule.ts';

/** A role as it is asked for by a change of a version, or of the policy. */
export type RoleAt = { readonly answer: RoleAnswer } & (
  | { readonly of: 'version'; readonly asking: Transition }
  | { readonly of: 'policy'; readonly asking: PolicyChange }
);

export interface Beside {
  readonly policy: Policy | null;
  /** null: only the verdict is known. */
  readonly snapshot: Snapshot | null;
}

export const roleLines = (at: RoleAt, { policy, snapshot }: Beside): readonly string[] => {
  const { answer, asking } = at;
  const { role, needed, filled_by, until } = answer;
  return [
    `${role} of ${subjectOf(at)}: ${filled_by.length} of ${needed}`,
    ...ruleLines(['roles', role], policy),
    ...peopleRules.flatMap((key) => ruleLines(['people', key], policy)),
    ...(at.of === 'version' ? askedBy(role, 'approvals', { policy, way: at.asking }) : ownRule(policy)),
    ...remarksOn(answer).map((remark) => `${remark.slice(0, 1).toUpperCase()}${remark.slice(1)}`),
    ...(filled_by.length === 0
      ? []
      : [`Filled by ${filled_by.join(', ')}${until === null ? '' : `, until ${until}`}`]),
    ...(snapshot === null ? [] : filled_by.flatMap((login) => carried(login, snapshot))),
    ...openLines(at),
    ...asking.not_counted.map(({ user, because }) => `${user} does not count: ${because}`),
    ...asking.vetoes.map(
      ({ user, by, at: when }) => `${user} ${by === 'hold' ? 'holds it' : 'asked for changes'} since ${when}`,
    ),
  ];
};

/** What the policy says of everybody, in the order in which it decides whether somebody counts. */
const peopleRules = ['cannot_approve', 'same', 'bots', 'quote_digest', 'override'] as const;

const subjectOf = (at: RoleAt): string => {
  if (at.of === 'policy') return 'the policy change';
  const { model, version, from, to } = at.asking;
  return `${model} ${version} (${from} -> ${to})`;
};

const ownRule = (policy: Policy | null): readonly string[] => {
  if (policy === null) return [];
  return policy.data.policy?.approvals === undefined
    ? ['Asked as for entering production: the policy says nothing of its own changes']
    : ruleLines(['policy', 'approvals'], policy);
};

const openLines = ({ answer, asking }: RoleAt): readonly string[] => {
  const { role, needed, filled_by, could_be_filled_by } = answer;
  if (filled_by.length >= needed) return [];
  const how = asking.binding.must_be_quoted
    ? `a comment /assay approve ${role} ${shortDigest(asking.binding)}`
    : 'an approval on the present head';
  const who =
    could_be_filled_by.length === 0
      ? 'somebody new: nobody in it can fill it'
      : could_be_filled_by.join(' or ');
  return [`What would change it: ${how} by ${who}`];
};

/** An approval of an earlier head counts because nothing that it was given to has changed since. */
const carried = (login: string, { reviews, heads }: Snapshot): readonly string[] => {
  const given = reviews
    .filter(
      ({ user, state }) => user !== null && sameLogin(user) === sameLogin(login) && state === 'APPROVED',
    )
    .sort(inOrder)
    .at(-1);
  const seen = given === undefined ? null : seenHead(given, heads);
  return seen?.kind === 'earlier'
    ? [`${login} approved ${shortCommit(seen.name)}, and it carries over: what it was given to is the same`]
    : [];
};
