import type { Content, Team, Head as ToldHead, User } from '../../src/domain/snapshot.ts';
import type { Answers, PullFacts, Questions, Source } from '../../src/ports.ts';
import { ownersPath, ownersText } from './owners.ts';
import { policyText } from './policies.ts';
import {
  baseTree,
  bots,
  type Head,
  left,
  type Town,
  type Tree,
  treeOf,
  type World,
  worldOf,
} from './world.ts';

// The same facts as a source tells them: what `load` makes a snapshot of.

const start = Date.parse('2026-03-01T00:00:00Z');

export const time = (seconds: number): string =>
  new Date(start + seconds * 1000).toISOString().replace('.000Z', 'Z');

const policyPath = '.assay/policy.yaml';

type Version = Pick<World, 'model' | 'version'>;

const versions: readonly Version[] = [
  { model: 'fraud', version: '1' },
  { model: 'fraud', version: '2' },
  { model: 'churn', version: '1' },
];

const pathOf = ({ model, version }: Version, isMoved = false): string =>
  `models/${model}/${version}${isMoved ? '-moved' : ''}.yaml`;

const manifest = (
  status: string,
  { model, version }: Version,
  { auc, trainedBy, note, remark }: Pick<Tree, 'auc' | 'trainedBy' | 'note' | 'remark'>,
): string =>
  `# ${remark}
model: { name: ${model}, version: "${version}", status: ${status}, trained_by: ${JSON.stringify(trainedBy)} }
evaluation: { task: binary, metrics: { auc_roc: ${auc} } }
x-note: ${JSON.stringify(note)}
`;

/** Every file that anybody reads, by its path. */
type Files = ReadonlyMap<string, string>;

type Base = Pick<World, 'policy' | 'owners' | 'baseNote'>;

const filesAtBase = (base: Base): Files => {
  const owners = ownersText(base.owners);
  return new Map([
    [policyPath, policyText(base.policy)],
    ...(owners === null ? [] : [[ownersPath, owners] as const]),
    ...versions.map(
      (one) =>
        [pathOf(one), manifest('staging', one, { ...baseTree, note: base.baseNote, remark: 0 })] as const,
    ),
  ]);
};

interface Promoted {
  readonly of: Version;
  readonly tree: Tree;
}

/** The base with one version promoted, and what the pull request leaves of the rules. */
const filesAt = (base: Base, { of, tree }: Promoted): Files => {
  const files = new Map(filesAtBase(base));
  files.delete(pathOf(of));
  files.set(pathOf(of, tree.isMoved), manifest('production', of, tree));
  files.set(policyPath, policyText(left(tree, 'policy', base)));
  const owners = ownersText(left(tree, 'owners', base));
  if (owners === null) files.delete(ownersPath);
  else files.set(ownersPath, owners);
  return files;
};

const changedBy = ({ of, tree }: Promoted): readonly string[] => [
  ...new Set([pathOf(of), pathOf(of, tree.isMoved)]),
  ...(tree.policy === null ? [] : [policyPath]),
  ...(tree.owners === null ? [] : [ownersPath]),
];

export const sourceOf = (world: World): Source => {
  const base = filesAtBase(world);
  const filesOf = (at: string): Files => {
    if (at === 'base') return base;
    const head = world.heads.findLast(({ name }) => name === at);
    return head === undefined ? new Map() : filesAt(world, { of: world, tree: head.tree });
  };
  return {
    pull: async () => factsOf(world),
    ask: async (questions) => answersTo(questions, world, filesOf),
    tree: () => async () => null,
  };
};

/** The queue's commit: what git makes of all of them on one another. */
export const groupSource = (town: Town): Source => {
  const members = town.queue ?? [];
  const promoted = members.map(({ pull, tree }): Promoted => ({ of: worldOf(town, pull), tree }));
  const base = filesAtBase(town);
  const merged = new Map(base);
  for (const path of new Set(promoted.flatMap(changedBy))) {
    const sides = promoted.map((one) => filesAt(town, one).get(path) ?? null);
    const [text, other] = [...new Set(sides)].filter((side) => side !== (base.get(path) ?? null));
    if (text === null) merged.delete(path);
    else if (text !== undefined) merged.set(path, other == null ? text : `${text}# merged\n`);
  }
  const [first] = members;
  if (first === undefined) throw new Error('nobody is in the queue');
  const world = worldOf(town, first.pull);
  return {
    pull: async () => ({
      ...factsOf(world),
      pull: {
        number: null,
        author: null,
        title: 'Merge group',
        base: 'main',
        draft: false,
        fork: false,
      },
      head: 'queue',
      changed: [...new Set(promoted.flatMap(changedBy))],
      heads: [{ name: 'queue', at: null, pushed_by: null, commits: [] }],
      reviews: [],
      comments: [],
      others: {
        kind: 'group',
        pulls: members.map(({ pull, isKnown }) => ({
          number: worldOf(town, pull).number,
          source: isKnown ? sourceOf(worldOf(town, pull)) : null,
        })),
      },
    }),
    ask: async (questions) => answersTo(questions, town, (at) => (at === 'queue' ? merged : base)),
    tree: () => async () => null,
  };
};

const factsOf = (world: World): PullFacts => {
  const since = [
    [policyPath, world.policySince],
    [ownersPath, world.ownersSince],
    ...versions.map((one) => [pathOf(one), world.baseNoteSince] as const),
  ] as const;
  return {
    repository: 'acme/models',
    pull: {
      number: world.number,
      author: 'dana',
      title: 'Promote',
      base: 'main',
      draft: world.draft,
      fork: false,
      ...(world.retargeted === null ? {} : { base_since: time(world.retargeted) }),
    },
    base: 'base',
    head: world.heads.at(-1)?.name ?? '',
    changed: [...changedBy({ of: world, tree: treeOf(world) }), 'README.md'],
    renames: treeOf(world).isMoved ? [{ from: pathOf(world), to: pathOf(world, true) }] : [],
    heads: world.heads.map(toldHead),
    since: Object.fromEntries(since.flatMap(([path, at]) => (at === null ? [] : [[path, time(at)]]))),
    reviews: world.reviews.map(({ dismissal, at, ...review }) => ({
      ...review,
      at: time(at),
      body: '',
      ...(dismissal === null ? {} : { dismissal }),
    })),
    comments: world.comments.map(({ id, user, at, body, editedBy }) => ({
      id,
      user,
      at: time(at),
      body,
      edited_by: editedBy,
      edited_at: editedBy === null ? null : time(at + 60),
    })),
    journal: [],
    limits: [],
  };
};

const toldHead = ({ name, at, pushedBy, commit }: Head): ToldHead => ({
  name,
  at: at === null ? null : time(at),
  pushed_by: pushedBy,
  commits: [
    {
      author: commit.author,
      author_email: commit.mail,
      committer: commit.committer,
      message: 'Work',
      co_authors: commit.coAuthor === null ? [] : [commit.coAuthor],
      verified: commit.verified,
      parents: 1,
      suggestion_by: commit.suggestionBy,
    },
  ],
});

const answersTo = (
  { files, ids, folders, teams, users }: Questions,
  { leads, permissions }: Pick<World, 'leads' | 'permissions'>,
  filesOf: (at: string) => Files,
): Answers => ({
  ids: new Map(ids.map(({ at, path }) => [`${at}:${path}`, filesOf(at).get(path) ?? null])),
  files: new Map(
    files.map(({ at, path }): [string, Content] => {
      const text = filesOf(at).get(path);
      return [`${at}:${path}`, text === undefined ? { kind: 'absent' } : { kind: 'text', text }];
    }),
  ),
  folders: new Map(folders.map(({ at, path }) => [`${at}:${path}`, namesIn(path, filesOf(at))])),
  bothSides: new Set(),
  teams: new Map(
    teams.map((slug): [string, Team] => [
      slug,
      leads === null ? { kind: 'unreadable', because: 'no permission' } : { kind: 'members', members: leads },
    ]),
  ),
  users: new Map(
    users.map((login): [string, User] => [
      login,
      { type: bots.includes(login) ? 'Bot' : 'User', permission: permissions[login] ?? 'write' },
    ]),
  ),
  admins: new Map(),
});

const namesIn = (folder: string, files: Files): readonly string[] =>
  [...files.keys()].flatMap((path) => {
    const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '/';
    return name.includes('/') ? [] : [name];
  });
