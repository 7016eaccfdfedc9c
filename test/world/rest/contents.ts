import type { TreeEntry } from '../git/parse.ts';
import { entryAt, readObject, readTree, resolveRef } from '../git/repo.ts';
import type { Json } from '../http/openapi.ts';
import { type Ask, ok, param, type Reply } from '../http/types.ts';
import { notFound, Refusal } from '../refusal.ts';
import { fullName, type Repo } from '../state.ts';
import { type Family, seen } from './family.ts';
import { root } from './render-git.ts';

const megabyte = 1024 * 1024;

interface Place {
  readonly ask: Ask;
  readonly repo: Repo;
  readonly at: string;
  readonly ref: string;
}

function shared({ ask, repo, ref }: Place, path: string, entry: TreeEntry): Json {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `${root(ask.state, repo)}/contents/${encoded}?ref=${ref}`;
  const kind = entry.type === 'tree' ? 'tree' : 'blob';
  const html = `https://github.com/${fullName(repo)}/${kind}/${ref}/${encoded}`;
  const git = entry.type === 'commit' ? null : `${root(ask.state, repo)}/git/${kind}s/${entry.oid}`;
  const download =
    entry.type === 'blob' ? `https://raw.githubusercontent.com/${fullName(repo)}/${ref}/${encoded}` : null;
  return {
    name: entry.name,
    path,
    sha: entry.oid,
    url,
    html_url: html,
    git_url: git,
    download_url: download,
    _links: { self: url, git, html },
  };
}

async function sizeOf(repo: Repo, entry: TreeEntry): Promise<number> {
  return entry.type === 'blob' ? ((await readObject(repo, entry.oid))?.content.length ?? 0) : 0;
}

function kind(entry: TreeEntry, listed: boolean): string {
  if (entry.mode === '120000') return 'symlink';
  if (entry.type === 'tree') return 'dir';
  // In a listing a submodule is called a file: GitHub keeps that for old clients.
  return entry.type === 'commit' && !listed ? 'submodule' : 'file';
}

async function folder(place: Place, path: string): Promise<Reply> {
  const { repo, at } = place;
  const found = (await readTree(repo, `${at}:${path}`)) ?? [];
  const body = found.slice(0, 1000).map(async (entry) => ({
    ...shared(place, path === '' ? entry.name : `${path}/${entry.name}`, entry),
    type: kind(entry, true),
    size: await sizeOf(repo, entry),
  }));
  return ok(await Promise.all(body));
}

/** Up to 1 MB inline, above that no content, above 100 MB nothing at all. */
function inline(content: Buffer): Json {
  if (content.length > 100 * megabyte) throw new Refusal(403, 'This API returns blobs up to 100 MB in size.');
  if (content.length > megabyte) return { encoding: 'none', content: '' };
  return { encoding: 'base64', content: content.toString('base64').replace(/(.{60})/g, '$1\n') };
}

async function target(repo: Repo, at: string, path: string, text: string): Promise<TreeEntry | undefined> {
  const to = new URL(text, `file:///${path}`).pathname.slice(1);
  const entry = text.startsWith('/') ? undefined : await entryAt(repo, at, decodeURIComponent(to));
  return entry?.type === 'blob' && entry.mode !== '120000' ? entry : undefined;
}

async function one(place: Place, path: string): Promise<Reply> {
  const { repo, at } = place;
  const entry = await entryAt(repo, at, path);
  if (entry === undefined) throw notFound();
  if (entry.type === 'tree') return folder(place, path);
  const fields = shared(place, path, entry);
  if (entry.type === 'commit')
    return ok({
      ...fields,
      type: 'submodule',
      size: 0,
      submodule_git_url: 'https://github.com/acme/elsewhere.git',
    });
  const content = (await readObject(repo, entry.oid))?.content ?? Buffer.alloc(0);
  if (entry.mode !== '120000')
    return ok({ ...fields, type: 'file', size: content.length, ...inline(content) });
  // GitHub follows a link to a file of the same repository.
  const file = await target(repo, at, path, content.toString());
  if (file === undefined)
    return ok({ ...fields, type: 'symlink', size: content.length, target: content.toString() });
  const behind = (await readObject(repo, file.oid))?.content ?? Buffer.alloc(0);
  return ok({ ...fields, type: 'file', size: behind.length, ...inline(behind) });
}

export const contents: Family = {
  'GET /repos/{owner}/{repo}/contents/{path}': async (ask) => {
    const repo = seen(ask, 'contents');
    const ref = ask.query.get('ref') ?? 'main';
    const at = await resolveRef(repo, ref);
    if (at === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`);
    const path = param(ask, 'path').replace(/\/$/, '');
    const place = { ask, repo, at, ref };
    return path === '' ? folder(place, '') : one(place, path);
  },
};
