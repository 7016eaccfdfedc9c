import { sameLogin } from '../domain/approvals/identity.ts';
import { organisationOf } from '../domain/approvals/sources.ts';
import { codeownersPaths } from '../domain/codeowners/codeowners.ts';
import { type OwnersFacts, ownersFacts } from '../domain/codeowners/facts.ts';
import { asksForAdmins, asksForOwners, peopleSeen, teamsNamed } from '../domain/concerned.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { ChangedFile, Snapshot, Team, User } from '../domain/snapshot.ts';
import type { Answers, PullFacts, Questions, Source } from '../ports.ts';

/** CODEOWNERS at base, wherever GitHub looks for it; none are read where no role asks. */
export type OwnersFiles = Parameters<typeof ownersFacts>[0];

export const readOwners = async (
  source: Source,
  base: string,
  policies: readonly Policy[],
): Promise<OwnersFiles> => {
  if (!policies.some(asksForOwners)) return [];
  const files = codeownersPaths.map((path) => ({ at: base, path }));
  const nothing: Questions = { files, ids: [], folders: [], bothSides: [], teams: [], users: [], admins: [] };
  const answers = await source.ask(nothing);
  return codeownersPaths.map((file) => ({
    file,
    content: answers.files.get(`${base}:${file}`) ?? { kind: 'absent' },
  }));
};

interface Governing {
  readonly named: readonly Policy[];
  readonly owners: OwnersFiles;
}

interface Touched {
  /** Paths of the changed manifests. */
  readonly paths: readonly string[];
  /** The same, read; none while they have not been. */
  readonly files: readonly ChangedFile[];
}

type Wanted = Pick<Questions, 'teams' | 'users' | 'admins'>;

/** Everybody whom the roles of a change are about, as far as they can be named yet. */
export const peopleWanted = (
  facts: PullFacts,
  { named, owners }: Governing,
  { paths, files }: Touched,
): Wanted => {
  if (paths.length === 0) return { teams: [], users: [], admins: [] };
  const said = owners.length === 0 ? [] : namesIn(ownersFacts(owners, paths));
  return {
    teams: teamsNamed(named, files, said),
    users: peopleSeen(facts, named, said),
    admins: named.some(asksForAdmins) ? [organisationOf(facts)] : [],
  };
};

const namesIn = (facts: OwnersFacts): readonly string[] =>
  facts.kind === 'read'
    ? Object.values(facts.owned).flatMap((owned) => (owned.kind === 'owned' ? owned.owners : []))
    : [];

type People = Pick<Snapshot, 'teams' | 'users' | 'admins' | 'codeowners'>;

export const peopleFound = (
  answers: Answers,
  { teams, admins }: Wanted,
  { owners, paths }: { readonly owners: OwnersFiles; readonly paths: readonly string[] },
): People => ({
  teams: answered(teams, answers.teams),
  users: Object.fromEntries(
    [...answers.users].map(([login, user]): [string, User] => [sameLogin(login), user]),
  ),
  ...(admins.length === 0 ? {} : { admins: answered(admins, answers.admins) }),
  ...(owners.length === 0 ? {} : { codeowners: ownersFacts(owners, paths) }),
});

const answered = (names: readonly string[], found: ReadonlyMap<string, Team>) =>
  Object.fromEntries(names.map((name): [string, Team] => [name, found.get(name) ?? unreadable]));

const unreadable: Team = { kind: 'unreadable', because: 'nobody answered for it' };
