import { sameLogin } from './approvals/identity.ts';
import { isTeam, teamName } from './approvals/roles.ts';
import { namesAt } from './approvals/sources.ts';
import { spokenIn } from './commands.ts';
import { type Manifest, parseManifest } from './manifest/manifest.ts';
import type { Policy } from './policy/policy.ts';
import type { ChangedFile, Comment, Review } from './snapshot.ts';

// Who and what a change concerns beside its own files: where its champion may stand, which teams and people to ask for.

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const newestFirst = (paths: readonly string[]): readonly string[] =>
  [...paths].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));

export const manifestsIn = (file: ChangedFile): readonly Manifest[] =>
  [file.base, file.head].flatMap((content) => {
    const parsed = content.kind === 'text' ? parseManifest(file.path, content.text) : null;
    return parsed?.ok ? [parsed.value] : [];
  });

export const championNamed = (file: ChangedFile): readonly string[] =>
  manifestsIn(file).flatMap(({ data }) => data.model.replaces ?? []);

// models/copy/1.yaml may say it is fraud_detector: its champion is still to be found under models/fraud_detector.
export const foldersByName = (file: ChangedFile): readonly string[] => {
  const parent = folderOf(folderOf(file.path));
  const isName = (name: string): boolean => !/[/\\]|^\.\.?$/.test(name);
  return manifestsIn(file).flatMap(({ name }) =>
    isName(name) && folderOf(file.path) !== '' ? [parent === '' ? name : `${parent}/${name}`] : [],
  );
};

const rolesIn = (policies: readonly Policy[]) =>
  policies.flatMap((policy) => Object.values(policy.data.roles ?? {}));

export const asksForOwners = (policy: Policy): boolean =>
  rolesIn([policy]).some(({ codeowners }) => codeowners === true);

export const asksForAdmins = (policy: Policy): boolean =>
  rolesIn([policy]).some(({ organisation }) => organisation !== undefined);

/** The teams that roles name, of policies, of the people in manifests and of the owners that CODEOWNERS says. */
export const teamsNamed = (
  policies: readonly Policy[],
  files: readonly ChangedFile[],
  owners: readonly string[],
): readonly string[] => {
  const roles = rolesIn(policies);
  const fields = [...new Set(roles.flatMap(({ field }) => field ?? []))];
  const said = files
    .flatMap(manifestsIn)
    .flatMap(({ document }) => fields.flatMap((field) => namesAt(document.value, field)));
  const named = [...roles.flatMap((role) => role.teams ?? []), ...[...said, ...owners].filter(isTeam)];
  return [...new Set(named.map(teamName))].sort();
};

interface Said {
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
}

/** The people whose permission matters: who reviewed or gave a command, and who may. */
export const peopleSeen = (
  said: Said,
  policies: readonly Policy[],
  owners: readonly string[],
): readonly string[] => {
  const commanders = said.comments.filter(({ body }) => spokenIn(body).length > 0);
  const reviewers = [...said.reviews, ...commanders].flatMap(({ user }) => user ?? []);
  const logins = owners.filter((owner) => owner.startsWith('@') && !isTeam(owner));
  const named = [...rolesIn(policies).flatMap((role) => role.users ?? []), ...logins];
  return [...new Set([...reviewers, ...named].map(sameLogin))].sort();
};
