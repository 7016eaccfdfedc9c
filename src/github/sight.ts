import { codeownersLimit, codeownersPaths } from '../domain/codeowners/codeowners.ts';
import { policyPath, templatesFolder } from '../domain/governed.ts';
import type { StatusState } from '../domain/verdict.ts';
import { contentOf } from './contents.ts';
import type { Read } from './facts.ts';
import type { Memory, SeenStatus, Sight } from './memory.ts';
import { folded, loginOf } from './people.ts';
import type { RawEntry, RawLabel, RawReviewer } from './queries/fragments.ts';
import type { RawPull, RawPullAnswer, RawStatus } from './queries/pull.ts';
import { baseOf } from './queries/pull.ts';

const states: { readonly [S in RawStatus['state']]: StatusState } = {
  ERROR: 'error',
  EXPECTED: 'pending',
  FAILURE: 'failure',
  PENDING: 'pending',
  SUCCESS: 'success',
};

const bare = (login: string): string => folded(login).replace(/\[bot\]$/, '');

const statusOf = (status: RawStatus | null, viewer: string): SeenStatus | null =>
  status && {
    state: states[status.state],
    description: status.description ?? '',
    ours: status.creator && bare(status.creator.login) === bare(viewer),
  };

const reviewerName = (reviewer: RawReviewer): string =>
  reviewer.__typename === 'Team' ? `@${reviewer.organization.login}/${reviewer.slug}` : reviewer.login;

const tipOf = (pull: RawPull) => {
  const tip = pull.tip.nodes?.[0]?.commit ?? null;
  return tip?.oid === pull.headRefOid ? tip : null;
};

const byName = (labels: readonly (RawLabel | null)[]): ReadonlyMap<string, string> =>
  new Map(labels.flatMap((label) => (label === null ? [] : [[folded(label.name), label.id] as const])));

export const sightFrom = (answer: RawPullAnswer, pull: RawPull, read: Read): Sight => {
  const here = read.reviews.filter(({ commit }) => commit?.oid === pull.headRefOid);
  const requested = read.reviewRequests.flatMap(({ requestedReviewer: who }) => who ?? []);
  const context = tipOf(pull)?.status?.context ?? null;
  return {
    pullId: pull.id,
    repositoryId: answer.repository?.id ?? '',
    author: loginOf(pull.author),
    base: baseOf(pull),
    head: pull.headRefOid,
    status: statusOf(context, answer.viewer?.login ?? ''),
    comments: read.comments.filter(({ viewerDidAuthor }) => viewerDidAuthor),
    labels: byName(read.labels),
    repositoryLabels: answer.repository?.labels ? byName(answer.repository.labels.nodes ?? []) : null,
    requested: new Set(requested.map((who) => folded(reviewerName(who)))),
    reviewed: new Set(here.flatMap(({ author }) => (author ? [folded(author.login)] : []))),
    canPush: new Map(
      read.reviews.flatMap(({ author, authorCanPushToRepository: can }) =>
        author === null ? [] : [[folded(author.login), can] as const],
      ),
    ),
    isPrivate: answer.repository?.isPrivate ?? true,
  };
};

export const fileKey = (at: string, path: string): string => `${at}:${path}`;

const remember = (memory: Memory, key: string, entry: RawEntry | null, most?: number): void => {
  const content = contentOf(entry, most);
  if (content.kind !== 'unsettled') memory.files.set(key, content);
};

/** What came with the first call need not be asked for: the policy on both sides, the templates of the base. */
export const rememberFiles = (memory: Memory, pull: RawPull): void => {
  const tip = tipOf(pull);
  if (tip !== null) remember(memory, fileKey(tip.oid, policyPath), tip.policy);
  const base = pull.baseRef?.target;
  if (base?.policy === undefined || base.templates === undefined) return;
  remember(memory, fileKey(base.oid, policyPath), base.policy);
  for (const [index, path] of codeownersPaths.entries()) {
    const entry = base[`codeowners${index}`] ?? null;
    remember(memory, fileKey(base.oid, path), entry, codeownersLimit);
  }
  const blobs = (base.templates?.object?.entries ?? []).filter(({ type }) => type === 'blob');
  for (const blob of blobs) remember(memory, fileKey(base.oid, `${templatesFolder}/${blob.name}`), blob);
  const names = blobs.map(({ name }) => name);
  memory.folders.set(fileKey(base.oid, templatesFolder), names);
};
