// What is read of each thing, in the words of GitHub's published GraphQL schema, and the shapes that come back.

export interface RawActor {
  readonly __typename: string;
  readonly login: string;
}

export interface RawBlob {
  readonly __typename: string;
  readonly oid: string;
  readonly byteSize?: number;
  readonly isBinary?: boolean | null;
  readonly isTruncated?: boolean;
  readonly text?: string | null;
}

export interface RawEntry {
  readonly mode: number;
  readonly object: RawBlob | null;
}

export const entryFragment = `
fragment Entry on TreeEntry {
  mode
  object { __typename oid ... on Blob { byteSize isBinary isTruncated text } }
}`;

export interface RawGitActor {
  readonly email: string | null;
  readonly name: string | null;
  readonly user: { readonly login: string } | null;
}

export interface RawCommit {
  readonly oid: string;
  readonly message: string;
  readonly committedViaWeb: boolean;
  readonly parents: { readonly totalCount: number };
  readonly author: RawGitActor | null;
  readonly committer: RawGitActor | null;
  readonly authors: { readonly nodes: readonly (RawGitActor | null)[] | null };
  readonly signature: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null;
}

export const commitFragment = `
fragment Person on GitActor { email name user { login } }
fragment CommitFacts on Commit {
  oid message committedViaWeb
  parents(first: 1) { totalCount }
  author { ...Person }
  committer { ...Person }
  authors(first: 30) { nodes { ...Person } }
  signature { isValid wasSignedByGitHub }
}`;

export interface Page<T> {
  readonly nodes: readonly (T | null)[] | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface RawFile {
  readonly path: string;
  readonly changeType: 'ADDED' | 'CHANGED' | 'COPIED' | 'DELETED' | 'MODIFIED' | 'RENAMED';
}

export interface RawReview {
  readonly fullDatabaseId: string | number | null;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly author: RawActor | null;
  readonly authorCanPushToRepository: boolean;
  readonly commit: { readonly oid: string } | null;
  readonly submittedAt: string | null;
  readonly createdAt: string;
  readonly body: string;
}

export interface RawComment {
  readonly id: string;
  readonly fullDatabaseId: string | number | null;
  readonly author: RawActor | null;
  readonly createdAt: string;
  readonly body: string;
  readonly editor: RawActor | null;
  readonly lastEditedAt: string | null;
  readonly viewerDidAuthor: boolean;
}

export interface RawForcePush {
  readonly actor: RawActor | null;
  readonly createdAt: string;
  readonly beforeCommit: RawCommit | null;
  readonly afterCommit: { readonly oid: string } | null;
}

/** Turned to another base branch, by a person or because the one it had was merged and deleted. */
interface RawBaseChange {
  readonly createdAt: string;
}

export interface RawDismissal {
  readonly actor: RawActor | null;
  readonly previousReviewState: RawReview['state'];
  readonly review: { readonly fullDatabaseId: string | number | null } | null;
}

export type RawEvent =
  | ({ readonly __typename: 'HeadRefForcePushedEvent' } & RawForcePush)
  | ({ readonly __typename: 'BaseRefChangedEvent' | 'AutomaticBaseChangeSucceededEvent' } & RawBaseChange)
  | ({ readonly __typename: 'ReviewDismissedEvent' } & RawDismissal);

export interface RawLabel {
  readonly id: string;
  readonly name: string;
}

export type RawReviewer =
  | { readonly __typename: 'Team'; readonly slug: string; readonly organization: { readonly login: string } }
  | { readonly __typename: 'User' | 'Bot' | 'Mannequin'; readonly login: string };

interface RawRequest {
  readonly requestedReviewer: RawReviewer | null;
}

/** The lists of a pull request, each read to its end. */
export interface Lists {
  readonly files: RawFile;
  readonly commits: { readonly commit: RawCommit };
  readonly reviews: RawReview;
  readonly comments: RawComment;
  readonly labels: RawLabel;
  readonly reviewRequests: RawRequest;
  readonly timelineItems: RawEvent;
}

export type ListName = keyof Lists;

export const lists: { readonly [L in ListName]: { readonly narrowed: string; readonly nodes: string } } = {
  files: { narrowed: '', nodes: 'path changeType' },
  commits: { narrowed: '', nodes: 'commit { ...CommitFacts }' },
  reviews: {
    narrowed: '',
    nodes: `fullDatabaseId state author { __typename login } authorCanPushToRepository commit { oid }
      submittedAt createdAt body`,
  },
  comments: {
    narrowed: '',
    nodes: `id fullDatabaseId author { __typename login } createdAt body editor { __typename login }
      lastEditedAt viewerDidAuthor`,
  },
  labels: { narrowed: '', nodes: 'id name' },
  reviewRequests: {
    narrowed: '',
    nodes: `requestedReviewer {
      __typename
      ... on User { login } ... on Bot { login } ... on Mannequin { login }
      ... on Team { slug organization { login } }
    }`,
  },
  timelineItems: {
    narrowed: `, itemTypes: [
      HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT,
      REVIEW_DISMISSED_EVENT
    ]`,
    nodes: `__typename
    ... on HeadRefForcePushedEvent {
      actor { __typename login } createdAt beforeCommit { ...CommitFacts } afterCommit { oid }
    }
    ... on BaseRefChangedEvent { createdAt }
    ... on AutomaticBaseChangeSucceededEvent { createdAt }
    ... on ReviewDismissedEvent {
      actor { __typename login } previousReviewState review { fullDatabaseId }
    }`,
  },
};
