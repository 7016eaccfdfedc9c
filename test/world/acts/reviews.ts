import { hasRole, isBot, roleOf, userOf } from '../access.ts';
import { Refusal } from '../refusal.ts';
import {
  nextId,
  now,
  type Pull,
  type Repo,
  type Review,
  type ReviewState,
  type State,
  whole,
} from '../state.ts';
import { note } from './push.ts';
import { requiredApprovals } from './rules.ts';

export interface NewReview {
  readonly by: string;
  readonly event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | 'PENDING';
  readonly body?: string | undefined;
  readonly commit?: string | undefined;
  readonly at?: string | undefined;
  readonly inlineComments?: number;
}

const states: Readonly<Record<NewReview['event'], ReviewState>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
  PENDING: 'PENDING',
};

const refuse = (message: string): Refusal => new Refusal(422, 'Unprocessable Entity', [message]);

function checkReview(state: State, pull: Pull, review: NewReview): void {
  const own = review.by === pull.author;
  if (own && review.event === 'APPROVE') throw refuse('Review Can not approve your own pull request');
  if (own && review.event === 'REQUEST_CHANGES') {
    throw refuse('Review Can not request changes on your own pull request');
  }
  const silent = (review.body ?? '').trim() === '' && (review.inlineComments ?? 0) === 0;
  if (silent && (review.event === 'REQUEST_CHANGES' || review.event === 'COMMENT')) {
    throw refuse('Review Body cannot be blank');
  }
  if (review.by === 'github-actions[bot]' && review.event === 'APPROVE') {
    throw refuse('GitHub Actions is not permitted to approve pull requests.');
  }
  if (review.commit !== undefined && review.commit !== pull.headSha && !pull.arrivals.has(review.commit)) {
    throw refuse('The commit is not part of the pull request');
  }
  userOf(state, review.by);
}

/** Whoever reviews is no longer asked to; nor is a team in whose name they could. */
function answerRequests(state: State, repo: Repo, pull: Pull, by: string): void {
  pull.users.delete(by);
  for (const slug of pull.teams) {
    if (state.teams.get(`${repo.owner}/${slug}`.toLowerCase())?.members.includes(by)) pull.teams.delete(slug);
  }
}

export function submitReview(state: State, repo: Repo, pull: Pull, wanted: NewReview): Review {
  checkReview(state, pull, wanted);
  const review: Review = {
    id: nextId(state),
    user: wanted.by,
    commit: wanted.commit ?? pull.headSha,
    submittedAt: whole(wanted.at ?? now(state)),
    body: wanted.body ?? '',
    state: states[wanted.event],
    editedAt: undefined,
    editor: undefined,
  };
  pull.reviews.push(review);
  if (review.state !== 'PENDING') answerRequests(state, repo, pull, wanted.by);
  return review;
}

export function dismissReview(
  state: State,
  pull: Pull,
  review: Review,
  { by, message }: { by: string; message: string },
): void {
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw refuse(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  }
  const details = { review: String(review.id), message, before: review.state };
  review.state = 'DISMISSED';
  note(state, pull, { type: 'ReviewDismissedEvent', actor: by, details });
}

const stranger = (what: string): Refusal =>
  new Refusal(
    422,
    `Reviews may only be requested from collaborators. One or more of the ${what} you specified is not a collaborator of the repository.`,
  );

export function requestReviews(
  state: State,
  repo: Repo,
  pull: Pull,
  wanted: { users: readonly string[]; teams: readonly string[] },
): void {
  for (const login of wanted.users) {
    if (login === pull.author) throw new Refusal(422, 'Review cannot be requested from pull request author.');
    const known = state.users.has(login) && !isBot(state, login);
    if (!known || roleOf(state, repo, login) === undefined) throw stranger('users or teams');
  }
  for (const slug of wanted.teams) {
    if (!state.teams.has(`${repo.owner}/${slug}`.toLowerCase())) throw stranger('teams');
  }
  for (const login of wanted.users) pull.users.add(login);
  for (const slug of wanted.teams) pull.teams.add(slug);
}

/** Each reviewer's last opinion; a comment is none. */
export function latestOpinions(state: State, repo: Repo, pull: Pull, writersOnly: boolean): Review[] {
  const last = new Map<string, Review>();
  for (const review of pull.reviews) {
    if (review.state === 'COMMENTED' || review.state === 'PENDING') continue;
    if (writersOnly && !hasRole(state, repo, review.user, 'write')) continue;
    last.delete(review.user);
    last.set(review.user, review);
  }
  return [...last.values()];
}

export function reviewDecision(state: State, repo: Repo, pull: Pull): string | null {
  const needed = requiredApprovals(repo, pull.base);
  if (needed === 0) return null;
  const opinions = latestOpinions(state, repo, pull, true);
  if (opinions.some((review) => review.state === 'CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  const approvals = opinions.filter((review) => review.state === 'APPROVED').length;
  return approvals >= needed ? 'APPROVED' : 'REVIEW_REQUIRED';
}
