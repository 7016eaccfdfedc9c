import { organisationOf } from '../approvals/sources.ts';
import { asksForAdmins, teamsNamed } from '../concerned.ts';
import type { Policy } from '../policy/policy.ts';
import type { Content, Snapshot, Team } from '../snapshot.ts';

/** The same pull request, had this policy stood at base and been left alone. */
export const under = (snapshot: Snapshot, content: Content): Snapshot => {
  const { governing: _, policyTests: __, ...rest } = snapshot;
  return { ...rest, policy: { ...snapshot.policy, base: content, head: content } };
};

const unasked: Team = { kind: 'unasked' };

/** Teams that this policy names and that nobody had a reason to ask for then. */
export const unaskedThen = (snapshot: Snapshot, policy: Policy): readonly string[] =>
  teamsNamed([policy], snapshot.files, []).filter((team) => !Object.hasOwn(snapshot.teams, team));

/** They are not unreadable: nobody knows who was in them. */
export const withUnasked = (snapshot: Snapshot, policy: Policy): Snapshot => {
  const teams = Object.fromEntries(unaskedThen(snapshot, policy).map((team) => [team, unasked] as const));
  const organisation = organisationOf(snapshot);
  const admins = asksForAdmins(policy) ? { admins: { [organisation]: unasked, ...snapshot.admins } } : {};
  return { ...snapshot, teams: { ...teams, ...snapshot.teams }, ...admins };
};
