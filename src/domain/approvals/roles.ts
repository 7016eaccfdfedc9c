import { grouped } from '../grouped.ts';
import type { Policy } from '../policy/policy.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Permission, Snapshot, Team } from '../snapshot.ts';
import { identitiesOf, personNamed, sameLogin } from './identity.ts';
import type { Matter } from './matter.ts';
import { ownersOfFile, ownersProblems } from './owners.ts';
import { rulesOf, type Source, sourcesOf } from './sources.ts';

/** The people of a role, lower-cased login to how GitHub spells it. */
export interface RolePeople {
  readonly role: string;
  readonly people: ReadonlyMap<string, string>;
  /** The people and `@teams` that the role names, with the teams' members. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Teams of the role whose members nobody asked for, as `@acme/ml-leads`. */
  readonly unasked: readonly string[];
  /** Others whom nobody listed, in words. */
  readonly others: readonly string[];
  /** The changed files whose owners these are; none: the role does not go by files. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export interface Context {
  readonly snapshot: Snapshot;
  readonly policy: Policy;
}

/** Everybody in the role, whichever of the changed files it is by. */
export const peopleOf = (role: string, change: Matter, context: Context): RolePeople => {
  const all = partsOf(role, change, context);
  return {
    role,
    people: new Map(all.flatMap(({ people }) => [...people])),
    named: new Map(all.flatMap(({ named }) => [...named])),
    unasked: [...new Set(all.flatMap(({ unasked }) => unasked))],
    others: [...new Set(all.flatMap(({ others }) => others))],
    files: all.flatMap(({ files }) => files),
    problems: all.flatMap(({ problems }) => problems),
  };
};

/** The groups of people each of whom has to approve: one, but for CODEOWNERS, where every changed file has its owners. */
export const partsOf = (role: string, change: Matter, context: Context): readonly RolePeople[] => {
  const goesByFiles = rulesOf(role, context.policy).some(({ codeowners }) => codeowners === true);
  if (!goesByFiles) return [gather(role, change, { ...context, files: [] })];
  const parts = change.files.map((path) => gather(role, change, { ...context, files: [path] }));
  const same = grouped(parts, ({ people, unasked }) => JSON.stringify([[...people.keys()].sort(), unasked]));
  return [...same.values()].flatMap((some) => {
    const files = some.flatMap((one) => one.files);
    const problems = some.flatMap((one) => one.problems);
    return some.slice(0, 1).map((one) => ({ ...one, files, problems }));
  });
};

interface Gathering extends Context {
  readonly files: readonly string[];
}

interface Gathered {
  readonly people: Map<string, string>;
  readonly named: Map<string, readonly string[]>;
  readonly unasked: Set<string>;
  readonly others: Set<string>;
  readonly problems: Problem[];
}

const gather = (role: string, change: Matter, { files, ...context }: Gathering): RolePeople => {
  const { snapshot, policy } = context;
  const rules = rulesOf(role, policy);
  const owned = files.map((path) => ownersOfFile(path, role, context));
  const sources = [
    ...rules.flatMap((rule) => sourcesOf(rule, change, snapshot)),
    ...owned.map(({ names }): Source => ({ kind: 'said', names })),
  ];
  const into: Gathered = {
    people: new Map(),
    named: new Map(),
    unasked: new Set(),
    others: new Set(),
    problems: [...ownersProblems(files, context), ...owned.flatMap(({ problems }) => problems)],
  };
  const known = sources.some(({ kind }) => kind === 'said')
    ? identitiesOf(snapshot, policy)
    : new Map<string, string>();
  for (const source of sources) take(source, into, { role, known, ...context });
  const found = into.people.size + into.unasked.size + into.others.size;
  if (found === 0 && !into.problems.some(({ severity }) => severity === 'error'))
    into.problems.push(empty(role, policy, whyNobody(role, change, { policy, sources })));
  return { role, ...into, unasked: [...into.unasked], others: [...into.others], files };
};

interface Taking extends Context {
  readonly role: string;
  /** E-mail to login. */
  readonly known: ReadonlyMap<string, string>;
}

const take = (source: Source, into: Gathered, context: Taking): void => {
  switch (source.kind) {
    case 'users':
      for (const login of source.logins) takePerson(login, into);
      break;
    case 'said':
      for (const name of source.names) takeSaid(name, into, context);
      break;
    case 'teams':
      for (const team of source.teams) takeTeam(teamName(team), into, context);
      break;
    case 'admins':
      takeAdmins(source.organisation, into, context);
      break;
    case 'permission':
      takePermitted(source.least, into, context);
  }
};

const takePerson = (said: string, { people, named }: Gathered): void => {
  const login = said.replace(/^@/, '');
  people.set(sameLogin(said), login);
  named.set(login, [sameLogin(said)]);
};

const takeSaid = (said: string, into: Gathered, context: Taking): void => {
  const login = isTeam(said) ? null : personNamed(said, context.known);
  if (isTeam(said)) takeTeam(teamName(said), into, context);
  else if (login === null) into.problems.push(stranger(said, context));
  else takePerson(login === sameLogin(said) ? said : login, into);
};

const takeTeam = (slug: string, into: Gathered, { role, snapshot, policy }: Taking): void => {
  const team = among(snapshot.teams, slug);
  if (team?.kind === 'members') {
    const logins = team.members.map(sameLogin);
    for (const [index, login] of logins.entries()) into.people.set(login, team.members[index] ?? login);
    into.named.set(`@${slug}`, logins);
  } else if (team?.kind === 'unasked') into.unasked.add(`@${slug}`);
  else
    into.problems.push(unreadable(role, policy, { slug, because: team?.because ?? 'nobody could read it' }));
};

const takeAdmins = (organisation: string, into: Gathered, { role, snapshot, policy }: Taking): void => {
  const admins = among(snapshot.admins ?? {}, organisation);
  if (admins?.kind === 'members') for (const login of admins.members) takePerson(login, into);
  else if (admins?.kind === 'unasked') into.others.add(`an owner of ${organisation}`);
  else
    into.problems.push(
      problemAt(policy.originOf(['roles', role]), {
        code: 'unreadable-organisation',
        message: `the owners of ${organisation}, who are the role ${role}, cannot be read: ${admins?.because ?? 'nobody could read them'}`,
        found: organisation,
        expected: 'an organisation whose members the token can read (members: read)',
      }),
    );
};

const ranks: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** GitHub lists nobody by permission, so the people are those who have shown up. */
const takePermitted = (least: Permission, into: Gathered, { snapshot }: Taking): void => {
  const spelt = new Map(
    [...snapshot.reviews, ...snapshot.comments].flatMap(({ user }) =>
      user === null ? [] : [[sameLogin(user), user] as const],
    ),
  );
  for (const [login, { type, permission }] of Object.entries(snapshot.users)) {
    if (type === 'User' && ranks.indexOf(permission) >= ranks.indexOf(least))
      into.people.set(login, spelt.get(login) ?? login);
  }
  into.others.add(`anybody with the permission ${least}`);
};

const among = (teams: { readonly [name: string]: Team }, name: string): Team | undefined =>
  Object.hasOwn(teams, name) ? teams[name] : undefined;

export const isTeam = (owner: string): boolean => owner.includes('/');

export const teamName = (said: string): string => said.replace(/^@/, '').toLowerCase();

const unreadable = (
  role: string,
  policy: Policy,
  { slug, because }: { slug: string; because: string },
): Problem =>
  problemAt(policy.originOf(['roles', role]), {
    code: 'unreadable-team',
    message: `the team ${slug} of role ${role} cannot be read: ${because}`,
    found: slug,
    expected: 'a team that the token can read (members: read)',
  });

const stranger = (said: string, { role, policy }: Taking): Problem =>
  problemAt(policy.originOf(['roles', role]), {
    code: 'unattributable',
    message: `${said} is in the role ${role}, and nobody knows which account that is: it can fill nothing`,
    found: said,
    expected: 'a login, a team, or an e-mail that the policy maps under people.identities',
    severity: 'warning',
  });

type Nobody = Pick<Problem, 'found' | 'expected'> & { readonly why?: string };

interface Empty {
  readonly policy: Policy;
  readonly sources: readonly Source[];
}

const whyNobody = (role: string, change: Matter, { policy, sources }: Empty): Nobody => {
  const field = rulesOf(role, policy).find((rule) => rule.field !== undefined)?.field;
  const teams = sources.flatMap((source) => (source.kind === 'teams' ? source.teams.map(teamName) : []));
  if (field === undefined)
    return { found: `nobody in ${teams.join(', ') || 'it'}`, expected: 'at least one person' };
  const { base } = change;
  return {
    found: `no ${field} in the manifest`,
    expected: base === null ? 'at least one person' : `at least one person in ${field} at base`,
    why:
      base === null ? '' : ': owners are read at base, so merge them first, in a pull request of their own',
  };
};

const empty = (role: string, policy: Policy, { why = '', ...rest }: Nobody): Problem =>
  problemAt(policy.originOf(['roles', role]), {
    code: 'empty-role',
    message: `the role ${role} has nobody in it, so nothing that needs it can be approved${why}`,
    ...rest,
  });
