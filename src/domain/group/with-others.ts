import type { Others, Snapshot } from '../snapshot.ts';
import type { Verdict } from '../verdict.ts';
import { decideGroup } from './group.ts';
import type { Judged } from './judged.ts';
import { withShared } from './same-head.ts';

type Alone = (snapshot: Snapshot) => Verdict;

/** Judges a pull request, or a group of them, together with the others that its snapshot holds. */
export const withOthers = (snapshot: Snapshot, alone: Alone): Verdict => {
  const { others } = snapshot;
  const verdict = alone(snapshot);
  if (others === undefined) return verdict;
  if (others.kind === 'group') {
    const landing = (one: Snapshot): Verdict => alone(underPolicyOf(snapshot, one));
    return decideGroup(verdict, { ...snapshot, others }, judgedBy(landing, others));
  }
  return withShared(verdict, snapshot.pull.number, judgedBy(alone, others));
};

const judgedBy = (judge: Alone, { pulls }: Others): readonly Judged[] =>
  pulls.map(({ number, snapshot }) => ({ number, verdict: snapshot === null ? null : judge(snapshot) }));

/** A pull request is judged by the policy at base and by the one that the group would leave, whoever in it changes it. */
const underPolicyOf = (group: Snapshot, one: Snapshot): Snapshot => {
  const admins = { ...group.admins, ...one.admins };
  const codeowners = one.codeowners ?? group.codeowners;
  return {
    ...one,
    policy: { ...one.policy, head: group.policy.head, shown: one.policy.head },
    teams: { ...group.teams, ...one.teams },
    users: { ...group.users, ...one.users },
    ...(Object.keys(admins).length === 0 ? {} : { admins }),
    ...(codeowners === undefined ? {} : { codeowners }),
  };
};
