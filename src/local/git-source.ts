import type { Commit, Content, Head, Team, User } from '../domain/snapshot.ts';
import type { Answers, PullFacts, Questions, Source, Tree } from '../ports.ts';
import { git, gitText } from './git.ts';
import { readAt } from './git-blobs.ts';
import { treeOfGit } from './git-tree.ts';
import { idsIn } from './ids.ts';

export interface Refs {
  readonly folder: string;
  readonly base: string;
  readonly head: string;
}

/** The change between two commits of a local repository, without network: no reviews, and teams that nobody asked for. */
export class GitSource implements Source {
  private readonly refs: Refs;

  constructor(refs: Refs) {
    this.refs = refs;
  }

  async pull(): Promise<PullFacts> {
    const { folder, base, head } = this.refs;
    const fork = await this.forkPoint();
    const { changed, renames } = parseNameStatus(
      await git(folder, ['diff', '--name-status', '-z', '-M', fork, head]),
    );
    return {
      repository: await repositoryName(folder),
      pull: {
        number: null,
        author: null,
        title: await gitText(folder, ['log', '-1', '--format=%s', head]),
        base: 'base',
        draft: false,
        fork: false,
      },
      base,
      head,
      changed,
      renames,
      heads: [await headOf(folder, fork, head)],
      reviews: [],
      comments: [],
      journal: [],
      limits: [],
    };
  }

  async ask({ files, ids, folders, bothSides, teams, users, admins }: Questions): Promise<Answers> {
    const unasked: Team = { kind: 'unasked' };
    const writer: User = { type: 'User', permission: 'write' };
    return {
      files: await this.contents(files),
      ids: await idsIn((commit) => this.tree(commit), ids),
      folders: new Map(
        await Promise.all(
          folders.map(async ({ at, path }) => [`${at}:${path}`, await this.names(at, path)] as const),
        ),
      ),
      bothSides: new Set(await this.changedOnBase(bothSides)),
      teams: new Map(teams.map((slug) => [slug, unasked])),
      users: new Map(users.map((login) => [login, writer])),
      admins: new Map(admins.map((organisation) => [organisation, unasked])),
    };
  }

  tree(commit: string): Tree {
    return treeOfGit(this.refs.folder, commit);
  }

  /** Where the head left the base; without common history everything is new. */
  private async forkPoint(): Promise<string> {
    const { folder, base, head } = this.refs;
    return gitText(folder, ['merge-base', base, head]).catch(() => base);
  }

  private async contents(files: Questions['files']): Promise<ReadonlyMap<string, Content>> {
    const found = new Map<string, Content>();
    for (const commit of new Set(files.map(({ at }) => at))) {
      const paths = files.filter(({ at }) => at === commit).map(({ path }) => path);
      for (const [path, content] of await readAt(this.refs.folder, commit, paths))
        found.set(`${commit}:${path}`, content);
    }
    return found;
  }

  private async names(commit: string, path: string): Promise<readonly string[]> {
    const tree = path === '' ? commit : `${commit}:${path}`;
    const listed = await git(this.refs.folder, ['ls-tree', '-z', '--name-only', '--full-tree', tree]).catch(
      () => Buffer.alloc(0),
    );
    return listed
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
  }

  private async changedOnBase(paths: readonly string[]): Promise<readonly string[]> {
    if (paths.length === 0) return [];
    const fork = await this.forkPoint();
    const listed = await git(this.refs.folder, [
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      fork,
      this.refs.base,
    ]);
    const changed = new Set(listed.toString('utf8').split('\0'));
    return paths.filter((path) => changed.has(path));
  }
}

interface NameStatus {
  readonly changed: readonly string[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
}

/** `R100\0old\0new\0` and `C75\0old\0new\0` carry two paths, everything else one. */
const parseNameStatus = (output: Buffer): NameStatus => {
  const parts = output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
  const changed: string[] = [];
  const renames: { from: string; to: string }[] = [];
  for (let index = 0; index < parts.length; ) {
    const status = parts[index] ?? '';
    const [from = '', to = ''] = [parts[index + 1], parts[index + 2]];
    const pair = status.startsWith('R') || status.startsWith('C');
    if (status.startsWith('R')) renames.push({ from, to });
    changed.push(...(pair ? [from, to] : [from]));
    index += pair ? 3 : 2;
  }
  return { changed: [...new Set(changed)].sort(), renames };
};

const repositoryName = async (folder: string): Promise<string> => {
  const url = await gitText(folder, ['remote', 'get-url', 'origin']).catch(() => '');
  return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? 'local/repository';
};

const headOf = async (folder: string, fork: string, head: string): Promise<Head> => {
  const format = ['%ae', '%P', '%(trailers:key=Co-authored-by,valueonly,separator=%x1e)', '%B'].join('%x1f');
  const log = await git(folder, ['log', '-z', `--format=${format}`, `${fork}..${head}`]);
  const commits = log
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '')
    .map(commitOf);
  return { name: head, at: null, pushed_by: null, commits };
};

const commitOf = (record: string): Commit => {
  const [email = '', parents = '', trailers = '', message = ''] = record.split('\x1f');
  return {
    author: null,
    author_email: email,
    committer: null,
    message: message.trim(),
    co_authors: trailers.split('\x1e').filter((one) => one !== ''),
    verified: false,
    parents: parents.split(' ').filter((id) => id !== '').length,
    suggestion_by: null,
  };
};
