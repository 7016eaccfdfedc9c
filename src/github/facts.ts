import type { Comment, Dismissal, Limit, Rename, Review } from '../domain/snapshot.ts';
import type { PullFacts } from '../ports.ts';
import { eventsOf } from './events.ts';
import { headsOf } from './heads.ts';
import type { Reading } from './lists.ts';
import { renamesAmong, whole } from './lists.ts';
import { loginOf } from './people.ts';
import { pushesOf } from './pushes.ts';
import type { ListName, Lists, RawComment, RawReview } from './queries/fragments.ts';
import type { RawPull } from './queries/pull.ts';
import { baseOf } from './queries/pull.ts';
import { sinceOf } from './since.ts';

const mostFiles = 3000;
const mostCommits = 250;

export type Read = { readonly [L in ListName]: readonly Lists[L][] };

export const readLists = async (from: Reading, pull: RawPull): Promise<Read> => {
  const tooMany = pull.changedFiles > mostFiles || (pull.commits?.totalCount ?? 0) > mostCommits;
  const cut = <T>(page: T & { readonly pageInfo: object }): T =>
    tooMany ? { ...page, pageInfo: { hasNextPage: false, endCursor: null } } : page;
  return {
    files: await whole(from, 'files', pull.files && cut(pull.files)),
    commits: await whole(from, 'commits', pull.commits && cut(pull.commits)),
    reviews: await whole(from, 'reviews', pull.reviews),
    comments: await whole(from, 'comments', pull.comments),
    labels: pull.labels === null ? [] : await whole(from, 'labels', pull.labels),
    reviewRequests:
      pull.reviewRequests === null ? [] : await whole(from, 'reviewRequests', pull.reviewRequests),
    timelineItems: await whole(from, 'timelineItems', pull.timelineItems),
  };
};

/** Fewer listed than GitHub counts is too many as well: what was not told cannot be judged. */
const limitsOf = (pull: RawPull, read: Read): readonly Limit[] => {
  const commits = pull.commits?.totalCount ?? 0;
  const files = pull.changedFiles;
  const limits: Limit[] = [];
  if (files > Math.min(mostFiles, read.files.length)) {
    limits.push({ code: 'too-many-files', found: files, most: mostFiles });
  }
  if (commits > Math.min(mostCommits, read.commits.length)) {
    limits.push({ code: 'too-many-commits', found: commits, most: mostCommits });
  }
  return limits;
};

/** A review that nobody is known to have dismissed may have asked for changes. */
const untold: Dismissal = { was: null, by: null };

const reviewOf = (review: RawReview, dismissals: ReadonlyMap<number, Dismissal>): Review => ({
  id: Number(review.fullDatabaseId ?? 0),
  user: loginOf(review.author),
  state: review.state,
  head: review.commit?.oid ?? '',
  at: review.submittedAt ?? review.createdAt,
  body: review.body,
  ...(review.state === 'DISMISSED'
    ? { dismissal: dismissals.get(Number(review.fullDatabaseId ?? 0)) ?? untold }
    : {}),
});

/** Our cards and notices are not among what people said: a verdict must not rest on the one before it. */
const isOurOwn = (comment: RawComment): boolean =>
  comment.viewerDidAuthor && /<!--\s*assay\b/.test(comment.body);

const commentOf = (comment: RawComment): Comment => ({
  id: Number(comment.fullDatabaseId ?? 0),
  user: loginOf(comment.author),
  at: comment.createdAt,
  body: comment.body,
  edited_by: comment.lastEditedAt === null ? null : loginOf(comment.editor),
  edited_at: comment.lastEditedAt,
});

const changedPaths = (read: Read, renames: readonly Rename[]): readonly string[] => [
  ...new Set([...read.files.map(({ path }) => path), ...renames.map(({ from }) => from)]),
];

export const factsOf = async (from: Reading, pull: RawPull, read: Read): Promise<PullFacts> => {
  const limits = limitsOf(pull, read);
  const renames = limits.length > 0 ? [] : await renamesAmong(from, read.files);
  const commits = read.commits.map(({ commit }) => commit);
  const { forced, dismissals, turned } = eventsOf(read.timelineItems);
  const pushes = await pushesOf(from, { pull, commits, forced, reviews: read.reviews });
  return {
    repository: `${from.place.owner}/${from.place.name}`,
    pull: {
      number: pull.number,
      author: loginOf(pull.author),
      title: pull.title,
      base: pull.baseRefName,
      draft: pull.isDraft,
      fork: pull.isCrossRepository,
      ...(turned === null ? {} : { base_since: turned }),
    },
    base: baseOf(pull),
    head: pull.headRefOid,
    changed: changedPaths(read, renames),
    renames,
    heads: headsOf(pull.headRefOid, { commits, forced, pushes }),
    since: sinceOf(pull),
    reviews: read.reviews.map((review) => reviewOf(review, dismissals)),
    comments: read.comments.filter((comment) => !isOurOwn(comment)).map(commentOf),
    // GitHub keeps none: the journal of merged transitions is not read from it yet.
    journal: [],
    limits,
  };
};
