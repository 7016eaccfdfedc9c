import { shortCommit } from '../commit-name.ts';
import type { Policy } from '../policy/policy.ts';
import { bannedKinds } from '../policy/schema.ts';
import type { Commit, Snapshot } from '../snapshot.ts';
import { accountsIn, botsOf, identitiesOf, personNamed, sameLogin } from './identity.ts';
import type { Matter } from './matter.ts';

type BannedKind = (typeof bannedKinds)[number];

/** Who made what is to be approved, and so cannot approve it: login to why. */
export interface Makers {
  /** Whom the manifest names as maker, and nobody can map to an account. */
  readonly strangers: readonly string[];
  readonly banned: ReadonlyMap<string, string>;
  /** Commits that nobody can be held to: any approver might be their author. */
  readonly unattributable: readonly string[];
  /** Programs whose approval the policy lets count. */
  readonly bots: ReadonlySet<string>;
}

/** Who made it may be anybody, so that nobody's approval counts; null: every maker is known. */
export const unattributableIn = ({ unattributable, strangers }: Makers): string | null => {
  const [[lost], [stranger]] = [unattributable, strangers];
  if (lost !== undefined)
    return `unattributable: nobody knows whose commit ${lost} is; map it under people.identities`;
  return stranger === undefined
    ? null
    : `unattributable: the manifest says that ${stranger} made it, and nobody knows who that is; map it under people.identities`;
};

interface Maker {
  readonly login: string | null;
  readonly kind: BannedKind;
  readonly because: string;
}

export const makersOf = (change: Matter, snapshot: Snapshot, policy: Policy): Makers => {
  const kinds: readonly BannedKind[] = policy.data.people?.cannot_approve ?? bannedKinds;
  const known = identitiesOf(snapshot, policy);
  const commits = snapshot.heads.flatMap((head) => head.commits);
  const makers: readonly Maker[] = [
    { login: snapshot.pull.author, kind: 'author', because: 'author: opened the pull request' },
    ...commits.flatMap((commit) => makersOfCommit(commit, known)),
    ...snapshot.heads.map(
      (head): Maker => ({
        login: head.pushed_by,
        kind: 'pusher',
        because: `pusher: pushed ${shortCommit(head.name)}`,
      }),
    ),
    ...trainers(change, known),
  ];
  const banned = new Map<string, string>();
  for (const { login, kind, because } of makers) {
    if (login === null || !kinds.includes(kind) || banned.has(sameLogin(login))) continue;
    banned.set(sameLogin(login), because);
  }
  banOtherAccounts(banned, policy);
  const authorsCount = kinds.includes('committer');
  return {
    banned,
    bots: botsOf(policy),
    strangers: kinds.includes('trainer')
      ? strangersIn(change, known).filter((said) => !isOneOf(said, banned))
      : [],
    unattributable: authorsCount ? commits.flatMap((commit) => unattributed(commit, known)) : [],
  };
};

/** Who made it under one name did not review it under another. */
const banOtherAccounts = (banned: Map<string, string>, policy: Policy): void => {
  for (const human of accountsIn(policy)) {
    const used = [...human].find((login) => banned.has(login));
    if (used === undefined) continue;
    for (const login of human) if (!banned.has(login)) banned.set(login, `${banned.get(used)} as ${used}`);
  }
};

/** dana@example.com beside a commit of dana's is hers, and takes away nobody else's approval. */
const isOneOf = (said: string, banned: ReadonlyMap<string, string>): boolean => {
  const name = /([^<>\s@]+)@[^<>\s@]+>?$/.exec(said.trim())?.[1];
  return name !== undefined && banned.has(sameLogin(name));
};

// GitHub's own merge and edit commits are committed by `web-flow`; its signature says that nobody else could have.
const isWebFlow = (commit: Commit): boolean => commit.committer === 'web-flow' && commit.verified;

const isForgedWebFlow = (commit: Commit): boolean => commit.committer === 'web-flow' && !commit.verified;

const makersOfCommit = (commit: Commit, known: ReadonlyMap<string, string>): readonly Maker[] => [
  {
    login: authorOf(commit, known),
    kind: 'committer',
    because: 'committer: wrote a commit of this pull request',
  },
  {
    login: isWebFlow(commit) ? null : commit.committer,
    kind: 'committer',
    because: 'committer: committed to this pull request',
  },
  ...commit.co_authors.map(
    (said): Maker => ({
      login: personNamed(said, known),
      kind: 'co_author',
      because: 'co_author: named as co-author of a commit',
    }),
  ),
  {
    login: commit.suggestion_by,
    kind: 'committer',
    because: 'committer: a suggestion of theirs was applied',
  },
];

const authorOf = ({ author, author_email }: Commit, known: ReadonlyMap<string, string>): string | null =>
  author ?? (author_email === null ? null : personNamed(author_email, known));

const unattributed = (commit: Commit, known: ReadonlyMap<string, string>): readonly string[] => {
  const author = authorOf(commit, known) === null ? [commit.author_email ?? 'an author without e-mail'] : [];
  const committer =
    commit.committer === null || isForgedWebFlow(commit) ? ['a committer whom GitHub does not know'] : [];
  return [...author, ...committer, ...commit.co_authors.filter((said) => personNamed(said, known) === null)];
};

/** Named as maker, at base or at head, by what no account is known for. */
const strangersIn = ({ base, subject }: Matter, known: ReadonlyMap<string, string>): readonly string[] => {
  const named = [base, subject].flatMap((manifest) => [
    manifest?.data.model.trained_by,
    manifest?.data.evaluation?.submitted_by,
  ]);
  return [...new Set(named)].flatMap((said) =>
    said != null && personNamed(said, known) === null ? [said] : [],
  );
};

const trainers = ({ base, subject }: Matter, known: ReadonlyMap<string, string>): readonly Maker[] =>
  [base, subject].flatMap((manifest) => {
    const { model, evaluation } = manifest?.data ?? {};
    const named = [
      { said: model?.trained_by, because: 'trainer: trained this model' },
      { said: evaluation?.submitted_by, because: 'trainer: submitted its evaluation' },
    ];
    return named.map(
      ({ said, because }): Maker => ({
        login: said === undefined ? null : personNamed(said, known),
        kind: 'trainer',
        because,
      }),
    );
  });
