import { association } from '../access.ts';
import { commentsOf } from '../acts/comments.ts';
import { labelsOf } from '../acts/labels.ts';
import { blocked, potentialMerge } from '../acts/merges.ts';
import { baseOf } from '../acts/pulls.ts';
import { changes, commitsBetween } from '../git/repo.ts';
import type { Json } from '../http/openapi.ts';
import { filled } from '../http/sample.ts';
import { nodeId } from '../node-ids.ts';
import { type Comment, fullName, type Pull, type Repo, type Review, type State } from '../state.ts';
import { team, user } from './render-people.ts';
import { forkRepository, label, nestedRepository } from './render-repo.ts';

const href = (url: string): Json => ({ href: url });

function pullLinks(url: string, issue: string): Json {
  return {
    self: href(url),
    html: href(url),
    issue: href(issue),
    comments: href(`${issue}/comments`),
    review_comments: href(`${url}/comments`),
    review_comment: href(`${url}/comments{/number}`),
    commits: href(`${url}/commits`),
    statuses: href(`${url}/statuses`),
  };
}

/** GitHub says nothing of an author who is gone but `ghost`. */
function sides(state: State, repo: Repo, pull: Pull): Json {
  const owner = pull.fork ?? repo.owner;
  const from =
    pull.fork === undefined ? nestedRepository(state, repo) : forkRepository(state, repo, pull.fork);
  return {
    head: {
      label: `${owner}:${pull.head}`,
      ref: pull.head,
      sha: pull.headSha,
      user: user(state, owner),
      repo: from,
    },
    base: {
      label: `${repo.owner}:${pull.base}`,
      ref: pull.base,
      sha: pull.baseSha,
      user: user(state, repo.owner),
      repo: nestedRepository(state, repo),
    },
  };
}

function pullFields(state: State, repo: Repo, pull: Pull): Json {
  const root = `${state.url()}/repos/${fullName(repo)}`;
  const url = `${root}/pulls/${pull.number}`;
  const html = `https://github.com/${fullName(repo)}/pull/${pull.number}`;
  return {
    id: pull.id,
    node_id: nodeId('PullRequest', repo.id, pull.number),
    number: pull.number,
    url,
    html_url: html,
    issue_url: `${root}/issues/${pull.number}`,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body === '' ? null : pull.body,
    user: user(state, pull.author),
    draft: pull.draft,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merged?.at ?? null,
    labels: labelsOf(repo, pull).map((one) => label(state, repo, one)),
    ...requested(state, repo, pull, ['requested_reviewers', 'requested_teams']),
    assignee: null,
    assignees: [],
    milestone: null,
    auto_merge: null,
    author_association: association(state, repo, pull.author),
    _links: pullLinks(url, `${root}/issues/${pull.number}`),
    ...sides(state, repo, pull),
  };
}

export function requested(state: State, repo: Repo, pull: Pull, names = ['users', 'teams']): Json {
  const teams = [...pull.teams].flatMap(
    (slug) => state.teams.get(`${repo.owner}/${slug}`.toLowerCase()) ?? [],
  );
  const [users = 'users', groups = 'teams'] = names;
  return {
    [users]: [...pull.users].map((login) => user(state, login)),
    [groups]: teams.map((one) => team(state, one)),
  };
}

export async function simplePull(state: State, repo: Repo, pull: Pull): Promise<Json> {
  const trial = pull.state === 'open' ? await potentialMerge(repo, pull) : undefined;
  const merge = pull.merged?.sha ?? trial ?? null;
  return filled('pull-request-simple', { ...pullFields(state, repo, pull), merge_commit_sha: merge });
}

export async function mergeability(
  state: State,
  repo: Repo,
  pull: Pull,
): Promise<{ mergeable: boolean | null; status: 'unknown' | 'dirty' | 'draft' | 'blocked' | 'clean' }> {
  if (pull.state !== 'open') return { mergeable: null, status: 'unknown' };
  if ((await potentialMerge(repo, pull)) === undefined) return { mergeable: false, status: 'dirty' };
  if (pull.draft) return { mergeable: true, status: 'draft' };
  const problem = await blocked(state, repo, pull);
  return { mergeable: true, status: problem === undefined ? 'clean' : 'blocked' };
}

export async function fullPull(state: State, repo: Repo, pull: Pull): Promise<Json> {
  const base = await baseOf(repo, pull);
  const files = await changes(repo, base, pull.headSha);
  const { mergeable, status } = await mergeability(state, repo, pull);
  return filled('pull-request', {
    ...(await simplePull(state, repo, pull)),
    merged: pull.merged !== undefined,
    merged_by: pull.merged ? user(state, pull.merged.by) : null,
    mergeable,
    mergeable_state: status,
    rebaseable: mergeable,
    comments: commentsOf(repo, pull.number).length,
    review_comments: 0,
    commits: (await commitsBetween(repo, base, pull.headSha)).length,
    changed_files: files.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    maintainer_can_modify: false,
  });
}

export function review(state: State, repo: Repo, pull: Pull, given: Review): Json {
  const html = `https://github.com/${fullName(repo)}/pull/${pull.number}#pullrequestreview-${given.id}`;
  const url = `${state.url()}/repos/${fullName(repo)}/pulls/${pull.number}`;
  return {
    id: given.id,
    node_id: nodeId('PullRequestReview', repo.id, pull.number, given.id),
    user: given.user === 'ghost' ? null : user(state, given.user),
    body: given.body,
    state: given.state,
    ...(given.state !== 'PENDING' && { submitted_at: given.submittedAt }),
    commit_id: given.commit,
    html_url: html,
    pull_request_url: url,
    author_association: association(state, repo, given.user),
    _links: { html: href(html), pull_request: href(url) },
  };
}

export function comment(state: State, repo: Repo, given: Comment): Json {
  const root = `${state.url()}/repos/${fullName(repo)}`;
  return filled('issue-comment', {
    id: given.id,
    node_id: nodeId('IssueComment', repo.id, given.id),
    url: `${root}/issues/comments/${given.id}`,
    html_url: `https://github.com/${fullName(repo)}/pull/${given.issue}#issuecomment-${given.id}`,
    issue_url: `${root}/issues/${given.issue}`,
    user: user(state, given.user),
    body: given.body,
    created_at: given.createdAt,
    updated_at: given.updatedAt,
    author_association: association(state, repo, given.user),
    performed_via_github_app: null,
  });
}

/** A pull request is an issue too. */
export function issue(state: State, repo: Repo, pull: Pull): Json {
  const fields = pullFields(state, repo, pull);
  const html = `https://github.com/${fullName(repo)}/pull/${pull.number}`;
  const root = `${state.url()}/repos/${fullName(repo)}`;
  const {
    head: _head,
    base: _base,
    _links,
    requested_reviewers: _users,
    requested_teams: _teams,
    ...shared
  } = fields;
  return filled('issue', {
    ...shared,
    url: `${root}/issues/${pull.number}`,
    repository_url: root,
    comments: commentsOf(repo, pull.number).length,
    pull_request: {
      url: fields.url,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: pull.merged?.at ?? null,
    },
  });
}
