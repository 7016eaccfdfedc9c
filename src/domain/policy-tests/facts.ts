import { sameLogin } from '../approvals/identity.ts';
import type { Comment, Head, Pull, Review, Snapshot, Team, User } from '../snapshot.ts';
import { headWritten } from '../written-facts.ts';
import type { TestFacts } from './schema.ts';

type People = Pick<Snapshot, 'teams' | 'users' | 'admins'>;

export const pullOf = ({ pull = {} }: TestFacts): Pull => ({
  number: pull.number ?? null,
  author: pull.author ?? null,
  title: pull.title ?? '',
  base: pull.base ?? 'main',
  draft: pull.draft ?? false,
  fork: pull.fork ?? false,
});

/** Whoever reviews something has seen the only head there is. */
const onlyHead: Head = { name: 'head', at: '1970-01-01T00:00:00Z', pushed_by: null, commits: [] };

export const headsOf = ({ heads }: TestFacts): readonly Head[] =>
  heads === undefined ? [onlyHead] : heads.map(headWritten);

export const reviewsOf = ({ now, reviews = [] }: TestFacts, head: string): readonly Review[] =>
  reviews.map((review, index) => ({
    id: review.id ?? index + 1,
    user: review.user,
    state: review.state ?? 'APPROVED',
    head: review.head ?? head,
    at: review.at ?? now,
    body: review.body ?? '',
  }));

export const commentsOf = ({ now, comments = [] }: TestFacts): readonly Comment[] =>
  comments.map((comment, index) => ({
    id: comment.id ?? index + 1,
    user: comment.user,
    at: comment.at ?? now,
    body: comment.body,
    edited_by: comment.edited_by ?? null,
    edited_at: comment.edited_at ?? null,
  }));

export const peopleIn = ({ teams = {}, users = {}, organisation = {} }: TestFacts): People => ({
  teams: lowered(teams, (members) => members),
  users: Object.fromEntries(
    Object.entries(users).map(([login, { type, permission }]): [string, User] => [
      sameLogin(login),
      { type: type ?? 'User', permission: permission ?? 'write' },
    ]),
  ),
  admins: lowered(organisation, ({ admin }) => admin),
});

const lowered = <T>(
  named: { readonly [name: string]: T },
  membersOf: (one: T) => readonly string[],
): { readonly [name: string]: Team } =>
  Object.fromEntries(
    Object.entries(named).map(([name, one]): [string, Team] => [
      name.toLowerCase(),
      { kind: 'members', members: membersOf(one) },
    ]),
  );
