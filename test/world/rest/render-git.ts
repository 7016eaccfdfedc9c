import type { FileChange } from '../git/diff.ts';
import type { CommitObject } from '../git/parse.ts';
import { commitOf } from '../git/repo.ts';
import type { Json } from '../http/openapi.ts';
import { nodeId } from '../node-ids.ts';
import { fullName, type Repo, type State, type Status } from '../state.ts';
import { user } from './render-people.ts';

export const root = (state: State, repo: Repo): string => `${state.url()}/repos/${fullName(repo)}`;

function verification(repo: Repo, sha: string): Json {
  const signed = repo.signed.has(sha);
  return {
    verified: signed,
    reason: signed ? 'valid' : 'unsigned',
    signature: signed ? '-----BEGIN PGP SIGNATURE-----' : null,
    payload: signed ? 'tree' : null,
    verified_at: null,
  };
}

const person = ({ name, email, at }: CommitObject['author']): Json => ({ name, email, date: at });

export function gitCommit(state: State, repo: Repo, commit: CommitObject): Json {
  const url = `${root(state, repo)}/git/commits/`;
  const html = `https://github.com/${fullName(repo)}/commit/`;
  return {
    sha: commit.oid,
    node_id: nodeId('Commit', repo.id, commit.oid),
    url: `${url}${commit.oid}`,
    html_url: `${html}${commit.oid}`,
    author: person(commit.author),
    committer: person(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${root(state, repo)}/git/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${url}${sha}`, html_url: `${html}${sha}` })),
    verification: verification(repo, commit.oid),
  };
}

/** GitHub links a commit to an account by e-mail address alone. */
export function accountOf(state: State, email: string): string | undefined {
  return email === 'noreply@github.com' ? 'web-flow' : state.emails.get(email);
}

export async function commit(state: State, repo: Repo, sha: string): Promise<Json> {
  const found = await commitOf(repo, sha);
  const url = `${root(state, repo)}/commits/`;
  const account = (email: string): Json | null => {
    const login = accountOf(state, email);
    return login === undefined ? null : user(state, login);
  };
  const html = `https://github.com/${fullName(repo)}/commit/`;
  return {
    sha,
    node_id: nodeId('Commit', repo.id, sha),
    url: `${url}${sha}`,
    html_url: `${html}${sha}`,
    comments_url: `${url}${sha}/comments`,
    commit: {
      url: `${root(state, repo)}/git/commits/${sha}`,
      author: person(found.author),
      committer: person(found.committer),
      message: found.message,
      comment_count: 0,
      tree: { sha: found.tree, url: `${root(state, repo)}/git/trees/${found.tree}` },
      verification: verification(repo, sha),
    },
    author: account(found.author.email),
    committer: account(found.committer.email),
    parents: found.parents.map((parent) => ({
      sha: parent,
      url: `${url}${parent}`,
      html_url: `${html}${parent}`,
    })),
  };
}

export function file(state: State, repo: Repo, ref: string, change: FileChange): Json {
  const path = change.path.split('/').map(encodeURIComponent).join('/');
  const html = `https://github.com/${fullName(repo)}`;
  return {
    sha: change.oid,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${html}/blob/${ref}/${path}`,
    raw_url: `${html}/raw/${ref}/${path}`,
    contents_url: `${root(state, repo)}/contents/${path}?ref=${ref}`,
    ...(change.patch !== undefined && { patch: change.patch }),
    ...(change.previous !== undefined && { previous_filename: change.previous }),
  };
}

export function simpleStatus(state: State, repo: Repo, status: Status): Json {
  return {
    id: status.id,
    node_id: nodeId('StatusContext', repo.id, status.id),
    url: `${root(state, repo)}/statuses/${status.sha}`,
    avatar_url: 'https://avatars.githubusercontent.com/u/1',
    state: status.state,
    description: status.description,
    target_url: status.target,
    context: status.context,
    created_at: status.at,
    updated_at: status.at,
  };
}

export const status = (state: State, repo: Repo, given: Status): Json => ({
  ...simpleStatus(state, repo, given),
  creator: user(state, given.creator),
});
