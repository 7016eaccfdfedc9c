import type { Change } from '../changes.ts';
import { shortCommit } from '../commit-name.ts';
import type { Policy } from '../policy/policy.ts';
import { bannedKinds } from '../policy/schema.ts';
import type { Commit, Snapshot } from '../snapshot.ts';
import { identitiesOf, personNamed, sameLogin } from './identity.ts';

type BannedKind = (typeof bannedKinds)[number];

/** Who made what is to be approved, and so cannot approve it: login to why. */
export interface Makers {
  /** Whom the manifest names as maker, and nobody can map to an account. */
  readonly strangers: readonly string[];
  readonly banned: ReadonlyMap<string, string>;
  /** Commits that nobody can be held to: any approver might be their author. */
  readonly unattributable: readonly string[];
}

interface Maker {
  readonly login: string | null;
  readonly kind: BannedKind;
  readonly because: string;
}

export const makersOf = (change: Change, snapshot: Snapshot, policy: Policy): Makers => {
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
  const authorsCount = kinds.includes('committer');
  return {
    banned,
    strangers: kinds.includes('trainer') ? strangersIn(change, known) : [],
    unattributable: authorsCount ? commits.flatMap((commit) => unattributed(commit, known)) : [],
  };
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
  ...(isWebFlow(commit)
    ? []
    : [
        {
          login: commit.committer,
          kind: 'committer' as const,
          because: 'committer: committed to this pull request',
        },
      ]),
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

/** Named as maker by an e-mail that no account is known for. */
const strangersIn = ({ subject }: Change, known: ReadonlyMap<string, string>): readonly string[] =>
  [subject.data.model.trained_by, subject.data.evaluation?.submitted_by].flatMap((said) =>
    said !== undefined && personNamed(said, known) === null ? [said] : [],
  );

const trainers = ({ base, subject }: Change, known: ReadonlyMap<string, string>): readonly Maker[] =>
  [base, subject].flatMap((manifest) => {
    const { model, evaluation } = manifest?.data ?? {};
    const named = [
      { said: model?.trained_by, because: 'trainer: trained this model' },
      { said: evaluation?.submitted_by, because: 'trainer: submitted its evaluation' },
    ];
    return named.flatMap(({ said, because }): readonly Maker[] =>
      said === undefined ? [] : [{ login: personNamed(said, known), kind: 'trainer', because }],
    );
  });
