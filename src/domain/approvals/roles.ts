import type { Change } from '../changes.ts';
import type { Policy } from '../policy/policy.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Snapshot, Team } from '../snapshot.ts';
import { sameLogin } from './identity.ts';

/** The people of a role, lower-cased login to how GitHub spells it. */
export interface RolePeople {
  readonly role: string;
  readonly people: ReadonlyMap<string, string>;
  /** The people and `@teams` that the role names, with the teams' members. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Teams of the role whose members nobody asked for, as `@acme/ml-leads`. */
  readonly unasked: readonly string[];
  readonly problems: readonly Problem[];
}

export const peopleOf = (
  role: string,
  change: Change,
  { snapshot, policy }: { snapshot: Snapshot; policy: Policy },
): RolePeople => {
  const rule = policy.data.roles?.[role];
  const place = policy.originOf(['roles', role]);
  const owners = rule?.field === undefined ? [] : ownersOf(change);
  const teams = [...(rule?.teams ?? []), ...owners.filter(isTeam)].map(teamName);
  const people = new Map<string, string>();
  const named = new Map<string, readonly string[]>();
  const add = (login: string): unknown => people.set(sameLogin(login), login.replace(/^@/, ''));
  for (const login of [...(rule?.users ?? []), ...owners.filter((owner) => !isTeam(owner))]) {
    add(login);
    named.set(login.replace(/^@/, ''), [sameLogin(login)]);
  }
  const problems: Problem[] = [];
  for (const slug of teams) {
    const team = teamIn(snapshot, slug);
    if (team?.kind === 'members') {
      team.members.forEach(add);
      named.set(`@${slug}`, team.members.map(sameLogin));
    } else if (team?.kind !== 'unasked')
      problems.push(unreadable(place, { role, slug, because: team?.because ?? 'nobody could read it' }));
  }
  const unasked = teams
    .filter((slug) => teamIn(snapshot, slug)?.kind === 'unasked')
    .map((slug) => `@${slug}`);
  if (people.size + unasked.length + problems.length === 0)
    problems.push(empty(place, role, rule?.field === undefined ? nobodyIn(teams) : noOwners(change)));
  return { role, people, named, unasked, problems };
};

/** Where the manifest stands at base, its owners there are the owners: a pull request does not choose its own approvers. */
const ownersOf = ({ base, subject }: Change): readonly string[] => (base ?? subject).data.model.owners ?? [];

const teamIn = ({ teams }: Snapshot, slug: string): Team | undefined =>
  Object.hasOwn(teams, slug) ? teams[slug] : undefined;

export const isTeam = (owner: string): boolean => owner.includes('/');

export const teamName = (said: string): string => said.replace(/^@/, '').toLowerCase();

type Place = ReturnType<Policy['originOf']>;

const unreadable = (
  place: Place,
  { role, slug, because }: { role: string; slug: string; because: string },
): Problem =>
  problemAt(place, {
    code: 'unreadable-team',
    message: `the team ${slug} of role ${role} cannot be read: ${because}`,
    found: slug,
    expected: 'a team that the token can read (members: read)',
  });

type Nobody = Pick<Problem, 'found' | 'expected'> & { readonly why?: string };

const nobodyIn = (teams: readonly string[]): Nobody => ({
  found: `nobody in ${teams.join(', ') || 'it'}`,
  expected: 'at least one person',
});

const noOwners = ({ base }: Change): Nobody => ({
  found: 'no model.owners in the manifest',
  expected: base === null ? 'at least one person' : 'at least one person in model.owners at base',
  why: base === null ? '' : ': owners are read at base, so merge them first, in a pull request of their own',
});

const empty = (place: Place, role: string, { why = '', ...nobody }: Nobody): Problem =>
  problemAt(place, {
    code: 'empty-role',
    message: `the role ${role} has nobody in it, so nothing that needs it can be approved${why}`,
    ...nobody,
  });
