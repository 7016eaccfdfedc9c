import type { Content, Team, Head as ToldHead, User } from '../../src/domain/snapshot.ts';
import type { Answers, PullFacts, Questions, Source } from '../../src/ports.ts';
import { policyText } from './policies.ts';
import { bots, type Head, type Tree, type World } from './world.ts';

// The same facts as a source tells them: what `load` makes a snapshot of.

const start = Date.parse('2026-03-01T00:00:00Z');

export const time = (seconds: number): string =>
  new Date(start + seconds * 1000).toISOString().replace('.000Z', 'Z');

const manifestPath = 'models/fraud/1.yaml';
const policyPath = '.assay/policy.yaml';

const manifest = (status: string, { auc, trainedBy, note, remark }: Omit<Tree, 'readme'>): string =>
  `# ${remark}
model: { name: fraud, version: "1", status: ${status}, trained_by: ${JSON.stringify(trainedBy)} }
evaluation: { task: binary, metrics: { auc_roc: ${auc} } }
x-note: ${JSON.stringify(note)}
`;

export const sourceOf = (world: World, baseTree: Pick<Tree, 'auc' | 'trainedBy'>): Source => {
  const base = manifest('staging', { ...baseTree, note: world.baseNote, remark: 0 });
  const textAt = (at: string, path: string): string | null => {
    if (path === policyPath) return policyText(world.policy);
    if (path !== manifestPath) return null;
    if (at === 'base') return base;
    const head = world.heads.findLast(({ name }) => name === at);
    return head === undefined ? null : manifest('production', head.tree);
  };
  const contentAt = (at: string, path: string): Content => {
    const text = textAt(at, path);
    return text === null ? { kind: 'absent' } : { kind: 'text', text };
  };
  return {
    pull: async () => factsOf(world),
    ask: async (questions) => answersTo(questions, world, contentAt),
    tree: () => async () => null,
  };
};

const factsOf = (world: World): PullFacts => {
  const since = [
    [policyPath, world.policySince],
    [manifestPath, world.baseNoteSince],
  ] as const;
  return {
    repository: 'acme/models',
    pull: {
      number: 7,
      author: 'dana',
      title: 'Promote',
      base: 'main',
      draft: world.draft,
      fork: false,
      ...(world.retargeted === null ? {} : { base_since: time(world.retargeted) }),
    },
    base: 'base',
    head: world.heads.at(-1)?.name ?? '',
    changed: [manifestPath, 'README.md'],
    renames: [],
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
  world: World,
  contentAt: (at: string, path: string) => Content,
): Answers => ({
  ids: new Map(ids.map(({ at, path }) => [`${at}:${path}`, null])),
  files: new Map(files.map(({ at, path }) => [`${at}:${path}`, contentAt(at, path)])),
  folders: new Map(
    folders.map(({ at, path }) => [`${at}:${path}`, path === 'models/fraud' ? ['1.yaml'] : []]),
  ),
  bothSides: new Set(),
  teams: new Map(
    teams.map((slug): [string, Team] => [
      slug,
      world.leads === null
        ? { kind: 'unreadable', because: 'no permission' }
        : { kind: 'members', members: world.leads },
    ]),
  ),
  users: new Map(
    users.map((login): [string, User] => [
      login,
      { type: bots.includes(login) ? 'Bot' : 'User', permission: world.permissions[login] ?? 'write' },
    ]),
  ),
  admins: new Map(),
});
