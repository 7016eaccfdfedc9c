import { forkRef } from '../acts/push.ts';
import {
  changes,
  commitOf,
  commitsBetween,
  isSha,
  mergeBase,
  readCommit,
  readObject,
  readTree,
  resolveRef,
} from '../git/repo.ts';
import type { Json } from '../http/openapi.ts';
import { links, pageOf, slice } from '../http/pages.ts';
import { type Ask, ok, param, type Reply } from '../http/types.ts';
import { nodeId } from '../node-ids.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Repo } from '../state.ts';
import { type Family, seen } from './family.ts';
import { commit, file, gitCommit, root } from './render-git.ts';

const mostCompared = 300;
const mostTree = 100_000;

async function must(repo: Repo, name: string): Promise<string> {
  const sha = name.includes(':')
    ? await resolveRef(repo, forkRef(name.split(':')[0] ?? '', name.split(':')[1] ?? ''))
    : await resolveRef(repo, name);
  if (sha === undefined && name.startsWith(`${repo.owner}:`))
    return must(repo, name.slice(repo.owner.length + 1));
  if (sha === undefined) throw notFound();
  return sha;
}

function direction(ahead: number, behind: number): string {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}

async function compare(ask: Ask, repo: Repo): Promise<Reply> {
  const [one = '', other = ''] = param(ask, 'basehead').split(/\.\.\.?/);
  const base = await must(repo, one);
  const head = await must(repo, other);
  const common = await mergeBase(repo, base, head);
  if (common === undefined) throw new Refusal(404, `No common ancestor between ${one} and ${other}.`);
  const ahead = await commitsBetween(repo, base, head);
  const behind = await commitsBetween(repo, head, base);
  const found = await changes(repo, base, head);
  const page = pageOf(ask, 250, 250);
  const html = `https://github.com/${repo.owner}/${repo.name}/compare/${one}...${other}`;
  const body = {
    url: `${root(ask.state, repo)}/compare/${one}...${other}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: await commit(ask.state, repo, base),
    merge_base_commit: await commit(ask.state, repo, common),
    status: direction(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: await Promise.all(slice(ahead, page).map((sha) => commit(ask.state, repo, sha))),
    // The files come with the first page only.
    files:
      page.number > 1
        ? []
        : found.slice(0, mostCompared).map((change) => file(ask.state, repo, head, change)),
  };
  return { status: 200, body, headers: links(ask, page, ahead.length) };
}

interface Folder {
  readonly oid: string;
  /** What its entries' paths begin with. */
  readonly prefix: string;
  readonly deep: boolean;
}

async function entries(ask: Ask, repo: Repo, { oid, prefix, deep }: Folder): Promise<Json[]> {
  const found: Json[] = [];
  for (const entry of (await readTree(repo, oid)) ?? []) {
    const path = `${prefix}${entry.name}`;
    const size = entry.type === 'blob' ? { size: (await readObject(repo, entry.oid))?.content.length } : {};
    const url =
      entry.type === 'commit' ? {} : { url: `${root(ask.state, repo)}/git/${entry.type}s/${entry.oid}` };
    found.push({
      path,
      mode: entry.mode.padStart(6, '0'),
      type: entry.type,
      sha: entry.oid,
      ...size,
      ...url,
    });
    if (deep && entry.type === 'tree')
      found.push(...(await entries(ask, repo, { oid: entry.oid, prefix: `${path}/`, deep })));
  }
  return found;
}

async function refs(ask: Ask, repo: Repo): Promise<Reply> {
  const ref = `refs/${param(ask, 'ref')}`;
  const sha = await resolveRef(repo, ref);
  if (sha === undefined) throw notFound();
  const object = { type: 'commit', sha, url: `${root(ask.state, repo)}/git/commits/${sha}` };
  return ok({
    ref,
    node_id: nodeId('Ref', repo.id, ref),
    url: `${root(ask.state, repo)}/git/${ref}`,
    object,
  });
}

export const gitData: Family = {
  'GET /repos/{owner}/{repo}/compare/{basehead}': (ask) => compare(ask, seen(ask, 'contents')),

  'GET /repos/{owner}/{repo}/commits/{ref}': async (ask) => {
    const repo = seen(ask, 'contents');
    const sha = await resolveRef(repo, param(ask, 'ref'));
    if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${param(ask, 'ref')}`);
    return ok(await commit(ask.state, repo, sha));
  },

  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': async (ask) => {
    const repo = seen(ask, 'contents');
    const name = param(ask, 'tree_sha');
    const at = await resolveRef(repo, name);
    const sha = at === undefined ? name : (await commitOf(repo, at)).tree;
    if ((await readTree(repo, sha)) === undefined) throw notFound();
    const all = await entries(ask, repo, { oid: sha, prefix: '', deep: ask.query.has('recursive') });
    const tree = all.slice(0, mostTree);
    return ok({
      sha,
      url: `${root(ask.state, repo)}/git/trees/${sha}`,
      tree,
      truncated: tree.length < all.length,
    });
  },

  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': async (ask) => {
    const repo = seen(ask, 'contents');
    const sha = param(ask, 'file_sha');
    const found = isSha(sha) ? await readObject(repo, sha) : undefined;
    if (found?.type !== 'blob') throw notFound();
    const { content } = found;
    const text = content.toString('base64').replace(/(.{60})/g, '$1\n');
    const id = {
      sha,
      node_id: nodeId('Blob', repo.id, sha),
      url: `${root(ask.state, repo)}/git/blobs/${sha}`,
    };
    return ok({ ...id, size: content.length, content: `${text}\n`, encoding: 'base64' });
  },

  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': async (ask) => {
    const repo = seen(ask, 'contents');
    const sha = param(ask, 'commit_sha');
    const found = isSha(sha) ? await readCommit(repo, sha) : undefined;
    if (found === undefined) throw notFound();
    return ok(gitCommit(ask.state, repo, found));
  },

  'GET /repos/{owner}/{repo}/git/ref/{ref}': (ask) => refs(ask, seen(ask, 'contents')),
};
