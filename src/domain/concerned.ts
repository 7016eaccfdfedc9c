import { sameLogin } from './approvals/identity.ts';
import { isTeam, teamName } from './approvals/roles.ts';
import { type Manifest, parseManifest } from './manifest/manifest.ts';
import type { Policy } from './policy/policy.ts';
import type { ChangedFile, Comment, Review } from './snapshot.ts';

// Who and what a change concerns beside its own files: where its champion may stand, which teams and people to ask for.

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const newestFirst = (paths: readonly string[]): readonly string[] =>
  [...paths].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));

const manifestsOf = (file: ChangedFile): readonly Manifest[] =>
  [file.base, file.head].flatMap((content) => {
    const parsed = content.kind === 'text' ? parseManifest(file.path, content.text) : null;
    return parsed?.ok ? [parsed.value] : [];
  });

export const championNamed = (file: ChangedFile): readonly string[] =>
  manifestsOf(file).flatMap(({ data }) => data.model.replaces ?? []);

// models/copy/1.yaml may say it is fraud_detector: its champion is still to be found under models/fraud_detector.
export const foldersByName = (file: ChangedFile): readonly string[] => {
  const parent = folderOf(folderOf(file.path));
  const isName = (name: string): boolean => !/[/\\]|^\.\.?$/.test(name);
  return manifestsOf(file).flatMap(({ name }) =>
    isName(name) && folderOf(file.path) !== '' ? [parent === '' ? name : `${parent}/${name}`] : [],
  );
};

/** The teams that roles name, of policies and of the owners in manifests. */
export const teamsNamed = (policies: readonly Policy[], files: readonly ChangedFile[]): readonly string[] => {
  const roles = policies.flatMap((policy) => Object.values(policy.data.roles ?? {}));
  const owners = roles.some((role) => role.field !== undefined)
    ? files.flatMap(manifestsOf).flatMap(({ data }) => data.model.owners ?? [])
    : [];
  const named = [...roles.flatMap((role) => role.teams ?? []), ...owners.filter(isTeam)];
  return [...new Set(named.map(teamName))].sort();
};

interface Said {
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
}

/** The people whose permission matters: who reviewed or gave a command, and who may. */
export const peopleSeen = (said: Said, policies: readonly Policy[]): readonly string[] => {
  const commanders = said.comments.filter(({ body }) => body.includes('/assay'));
  const reviewers = [...said.reviews, ...commanders].flatMap(({ user }) => user ?? []);
  const named = policies.flatMap((policy) =>
    Object.values(policy.data.roles ?? {}).flatMap((role) => role.users ?? []),
  );
  return [...new Set([...reviewers, ...named].map(sameLogin))].sort();
};
