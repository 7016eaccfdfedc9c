import type { Head } from '../domain/snapshot.ts';
import { type Entry, pagesOfLog } from './branch-log.ts';
import { attempt } from './faults.ts';
import type { Reading } from './lists.ts';
import { placeOf } from './memory.ts';
import { folded, loginOf } from './people.ts';
import type { RawCommit, RawForcePush, RawReview } from './queries/fragments.ts';
import type { RawPull } from './queries/pull.ts';
import { baseOf } from './queries/pull.ts';

export type Push = Omit<Head, 'commits'>;

interface Seen {
  readonly pull: RawPull;
  readonly commits: readonly RawCommit[];
  readonly forced: readonly RawForcePush[];
  readonly reviews: readonly RawReview[];
}

/** Doubtful: reached only through commits that a forced push took away before the pull request was opened. */
type Standing = 'ours' | 'doubtful';

interface Trail {
  readonly openedAt: number;
  /** What the pull request holds now. */
  readonly present: ReadonlySet<string>;
  readonly standing: Map<string, Standing>;
  /** Heads whose push has not come up yet. */
  readonly sought: Set<string>;
  /** Newest first. */
  readonly pushes: (Push & { readonly standing: Standing })[];
}

const trailFrom = ({ pull, commits, forced }: Seen): Trail => {
  const present = [pull.headRefOid, ...commits.map(({ oid }) => oid)];
  const left = forced.flatMap(({ beforeCommit, afterCommit }) => [beforeCommit, afterCommit]);
  const ours = [...present, ...left.flatMap((commit) => commit?.oid ?? [])];
  return {
    openedAt: Date.parse(pull.createdAt),
    present: new Set(present),
    standing: new Map(ours.map((oid) => [oid, 'ours'])),
    sought: new Set([pull.headRefOid]),
    pushes: [],
  };
};

const isSinceOpened = ({ timestamp }: Entry, { openedAt }: Trail): boolean =>
  Date.parse(timestamp) > openedAt;

/** null: not of this pull request. A long-lived branch was merged before, and what it held then is on the base. */
const standingBefore = (trail: Trail, entry: Entry): Standing | null => {
  const { before, after, activity_type: kind } = entry;
  if (/^0+$/.test(before)) return null;
  // An ancestor of the head that the pull request does not hold is one that the base does.
  if (kind !== 'force_push' && trail.present.has(after) && !trail.present.has(before)) return null;
  return isSinceOpened(entry, trail) ? 'ours' : (trail.standing.get(before) ?? 'doubtful');
};

const follow = (trail: Trail, entry: Entry): void => {
  const { after: name, timestamp: at, actor, activity_type: kind } = entry;
  const standing = isSinceOpened(entry, trail) ? 'ours' : trail.standing.get(name);
  if (standing === undefined || kind === 'branch_deletion') return;
  trail.pushes.push({ name, at, pushed_by: actor?.login ?? null, standing });
  trail.sought.delete(name);
  const earlier = standingBefore(trail, entry);
  if (earlier === null) return;
  trail.standing.set(entry.before, earlier);
  trail.sought.add(entry.before);
};

const liesOnBase = async ({ client, place }: Reading, base: string, commit: string): Promise<boolean> => {
  const { owner, name: repo } = place;
  const compared = { owner, repo, basehead: `${base}...${commit}`, per_page: 1 };
  const reply = await attempt(client.rest.repos.compareCommitsWithBasehead(compared));
  return reply.ok && (reply.value.data.status === 'behind' || reply.value.data.status === 'identical');
};

type Approvers = ReadonlySet<string>;

/** A doubtful push is looked into only where it would cost somebody the approval: one call for each of them. */
const settled = async (from: Reading, base: string, trail: Trail, approvers: Approvers) => {
  const whose = ({ pushed_by }: Push): string => folded(pushed_by ?? '');
  const known = new Set(trail.pushes.filter(({ standing }) => standing === 'ours').map(whose));
  const kept: Push[] = [];
  let isOver = false;
  for (const { standing, ...push } of trail.pushes) {
    if (standing === 'doubtful' && !isOver && approvers.has(whose(push)) && !known.has(whose(push))) {
      isOver = await liesOnBase(from, base, push.name);
      if (!isOver) known.add(whose(push));
    }
    if (standing === 'ours' || !isOver) kept.push(push);
  }
  return kept;
};

/** GitHub lets no author approve, so these are others. */
const approversOf = ({ reviews }: Seen): Approvers => {
  const approvals = reviews.filter(({ state }) => state === 'APPROVED');
  return new Set(approvals.flatMap(({ author }) => (author ? folded(loginOf(author) ?? '') : [])));
};

/**
 * Oldest first. GitHub tells who pushed, and when, only in the branch's log, which is a call of its own. The answer
 * says which approvals count: while nobody has approved, nothing is asked about. What cannot be read (a fork that
 * is private or gone) is missing, and so unknown.
 */
export const pushesOf = async (from: Reading, seen: Seen): Promise<readonly Push[]> => {
  const { headRepository, headRefName } = seen.pull;
  const approvers = approversOf(seen);
  if (headRepository === null || approvers.size === 0) return [];
  const { owner, name: repo } = placeOf(headRepository.nameWithOwner, 0);
  const trail = trailFrom(seen);
  for await (const page of pagesOfLog(from.client, { owner, repo, ref: `refs/heads/${headRefName}` })) {
    for (const entry of page) follow(trail, entry);
    const oldest = page.at(-1);
    if (trail.sought.size === 0 && oldest && !isSinceOpened(oldest, trail)) break;
  }
  const pushes = await settled(from, baseOf(seen.pull), trail, approvers);
  return pushes.toReversed();
};
