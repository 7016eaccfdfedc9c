import { feed, git } from './run.ts';

export type FileContent =
  | string
  | Buffer
  | null
  | { readonly symlink: string }
  | { readonly submodule: string };

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface NewCommit {
  readonly ref: string;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly committer: Person;
  readonly message: string;
  readonly at: string;
}

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

const sign = (role: string, { name, email }: Person, at: string): string =>
  `${role} ${name} <${email}> ${seconds(at)} +0000\n`;

const data = (content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`data ${content.length}\n`), content, Buffer.from('\n')]);

const quoted = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

function change([path, content]: readonly [string, FileContent]): Buffer {
  if (content === null) return Buffer.from(`D ${quoted(path)}\n`);
  const file = (mode: string, bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`M ${mode} inline ${quoted(path)}\n`), data(bytes)]);
  if (typeof content === 'string' || Buffer.isBuffer(content)) return file('100644', Buffer.from(content));
  if ('symlink' in content) return file('120000', Buffer.from(content.symlink));
  return Buffer.from(`M 160000 ${content.submodule} ${quoted(path)}\n`);
}

/** One `git fast-import` per commit: blobs, trees, commit and ref in a single process. */
export async function writeCommit(folder: string, commit: NewCommit): Promise<string> {
  const [first, ...others] = commit.parents;
  const head = [
    'feature done\n',
    first === undefined ? `reset ${commit.ref}\n` : '',
    `commit ${commit.ref}\nmark :1\n`,
    sign('author', commit.author, commit.at),
    sign('committer', commit.committer, commit.at),
  ];
  const parents = [
    first === undefined ? '' : `from ${first}\n`,
    ...others.map((parent) => `merge ${parent}\n`),
  ];
  const input = Buffer.concat([
    Buffer.from(head.join('')),
    data(Buffer.from(commit.message)),
    Buffer.from(parents.join('')),
    ...Object.entries(commit.files).map(change),
    Buffer.from('\nget-mark :1\ndone\n'),
  ]);
  return (await feed(folder, ['fast-import', '--quiet', '--force'], input)).trim();
}

/** The tree of a merge; undefined where the two sides conflict. */
export async function mergeTree(folder: string, into: string, from: string): Promise<string | undefined> {
  try {
    return (await git(folder, 'merge-tree', '--write-tree', into, from)).trim();
  } catch {
    return undefined;
  }
}

/** Written by hand, since a merge made at GitHub carries GitHub's signature. */
export function writeMerge(
  folder: string,
  merge: { tree: string; parents: readonly string[]; author: Person; message: string; at: string },
): Promise<string> {
  const lines = [
    `tree ${merge.tree}\n`,
    ...merge.parents.map((parent) => `parent ${parent}\n`),
    sign('author', merge.author, merge.at),
    sign('committer', { name: 'GitHub', email: 'noreply@github.com' }, merge.at),
    'gpgsig -----BEGIN PGP SIGNATURE-----\n \n wsFcBAABCAAQ\n -----END PGP SIGNATURE-----\n',
    `\n${merge.message}\n`,
  ];
  const input = Buffer.from(lines.join(''));
  return feed(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], input).then((sha) => sha.trim());
}
