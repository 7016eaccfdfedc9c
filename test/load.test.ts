import { expect, test } from 'vitest';
import { policyPath } from '../src/domain/governed.ts';
import type { Content } from '../src/domain/snapshot.ts';
import { at, load } from '../src/load.ts';
import type { Answers, Measure, PullFacts, Questions, Source } from '../src/ports.ts';
import { aReview, aSnapshot, manifestText, ownerPolicy, text } from './support/snapshot.ts';

interface Told {
  readonly base: { readonly [path: string]: string };
  readonly head: { readonly [path: string]: string };
  readonly facts?: Partial<PullFacts>;
}

/** A source over two trees that remembers what it was asked. */
const aSource = ({ base, head, facts = {} }: Told) => {
  const asked: Questions[] = [];
  const trees: { readonly [commit: string]: Told['base'] } = { B: base, H: head };
  const names = (commit: string, folder: string): readonly string[] =>
    Object.keys(trees[commit] ?? {})
      .filter((path) => path.slice(0, path.lastIndexOf('/')) === folder)
      .map((path) => path.slice(folder.length + 1));
  const content = (commit: string, path: string): Content => text(trees[commit]?.[path] ?? null);
  const measure: Measure = () =>
    Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: 'Nothing.' });
  const source: Source = {
    tree: () => () => Promise.resolve(null),
    pull: () => Promise.resolve({} as PullFacts),
    ask: (questions): Promise<Answers> => {
      asked.push(questions);
      return Promise.resolve({
        files: new Map(questions.files.map((file) => [at(file.at, file.path), content(file.at, file.path)])),
        folders: new Map(
          questions.folders.map((folder) => [at(folder.at, folder.path), names(folder.at, folder.path)]),
        ),
        ids: new Map(),
        admins: new Map(),
        bothSides: new Set(questions.bothSides),
        teams: new Map(),
        users: new Map(questions.users.map((login) => [login, { type: 'User', permission: 'write' }])),
      });
    },
  };
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])];
  const { repository, pull, heads, reviews, comments, journal, limits, renames } = aSnapshot();
  const all: PullFacts = {
    repository,
    pull,
    heads,
    reviews,
    comments,
    journal,
    limits,
    renames,
    base: 'B',
    head: 'H',
    changed: paths.filter((path) => base[path] !== head[path]),
    ...facts,
  };
  return { asked, snapshot: () => load({ source, measure, now: '2026-03-02T12:00:00Z' }, all) };
};

const manifest = 'models/fraud/1.yaml';
const policy = { [policyPath]: ownerPolicy };

test('policy, templates and siblings come from the base, manifests from both', async () => {
  const base = {
    ...policy,
    [manifest]: manifestText('staging'),
    'models/fraud/0.yaml': manifestText('production', '', '0'),
    '.assay/templates/footer.hbs': 'ours',
  };
  const head = {
    ...base,
    [manifest]: manifestText('production'),
    '.assay/templates/footer.hbs': 'theirs',
    'models/fraud/0.yaml': base['models/fraud/0.yaml'],
  };
  const snapshot = await aSource({ base, head }).snapshot();
  expect(snapshot.templates).toEqual({ footer: 'ours' });
  expect(snapshot.files).toEqual([
    { path: manifest, base: text(base[manifest]), head: text(head[manifest]), bothSides: true },
  ]);
  expect(snapshot.siblings).toEqual({
    manifests: [{ path: 'models/fraud/0.yaml', content: text(base['models/fraud/0.yaml']) }],
    unread: 0,
  });
});

test('a policy that the pull request changes is read on both sides, and the globs of both govern', async () => {
  const base = { ...policy, 'other/a.yaml': 'x' };
  const head = { [policyPath]: 'assay: 1\nmanifests: ["other/*.yaml"]', 'other/a.yaml': 'y' };
  const snapshot = await aSource({ base, head }).snapshot();
  expect([snapshot.policy.base, snapshot.policy.head]).toEqual([text(ownerPolicy), text(head[policyPath])]);
  expect(snapshot.files.map(({ path }) => path)).toEqual(['other/a.yaml']);
});

test('without a policy at base the usual globs govern', async () => {
  const { files, policy: found } = await aSource({
    base: {},
    head: { [manifest]: manifestText('evaluated') },
  }).snapshot();
  expect([files.map(({ path }) => path), found.base]).toEqual([[manifest], { kind: 'absent' }]);
});

test('nobody is asked for when no manifest changes', async () => {
  const { asked, snapshot } = aSource({
    base: policy,
    head: { ...policy, 'src/a.py': 'x' },
    facts: { reviews: [aReview('owen')] },
  });
  await snapshot();
  expect(asked.flatMap(({ teams, users }) => [...teams, ...users])).toEqual([]);
});

test('people are asked for once, lower-cased: reviewers, users of roles, teams of owners', async () => {
  const owned =
    'assay: 1\nroles: { owner: { field: model.owners }, lead: { users: ["@Lea"], teams: ["@Acme/Leads"] } }';
  const head = {
    [policyPath]: owned,
    [manifest]: 'model: { name: fraud, version: "1", status: evaluated, owners: ["@acme/ML", dana] }',
  };
  const { asked, snapshot } = aSource({
    base: { [policyPath]: owned },
    head,
    facts: { reviews: [aReview('Owen'), aReview('lea')] },
  });
  await snapshot();
  expect(asked.at(-1)).toMatchObject({ teams: ['acme/leads', 'acme/ml'], users: ['lea', 'owen'] });
});

test('a team that nobody answers for is unreadable, not empty', async () => {
  const teamed = 'assay: 1\nroles: { lead: { teams: [acme/leads] } }';
  const { teams } = await aSource({
    base: { [policyPath]: teamed },
    head: { [policyPath]: teamed, [manifest]: manifestText('evaluated') },
  }).snapshot();
  expect(teams['acme/leads']).toMatchObject({ kind: 'unreadable' });
});

test('of very many versions the named champion and the newest are read, and the rest is counted', async () => {
  const versions = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `models/fraud/0.${index}.yaml`,
      manifestText('retired', '', `0.${index}`),
    ]),
  );
  const base = { ...policy, ...versions };
  const head = {
    ...base,
    [manifest]: 'model: { name: fraud, version: "1", status: evaluated, replaces: "0.5" }',
  };
  const { siblings } = await aSource({ base, head }).snapshot();
  const paths = siblings.manifests.map(({ path }) => path);
  expect([
    paths.length,
    siblings.unread,
    paths.includes('models/fraud/0.5.yaml'),
    paths.includes('models/fraud/0.299.yaml'),
  ]).toEqual([200, 100, true, true]);
});

test('a manifest that says it is another model is set beside that model’s', async () => {
  const base = { ...policy, 'models/fraud/0.yaml': manifestText('production', '', '0') };
  const { siblings } = await aSource({
    base,
    head: { ...base, 'models/copy/1.yaml': manifestText('evaluated') },
  }).snapshot();
  expect(siblings.manifests.map(({ path }) => path)).toEqual(['models/fraud/0.yaml']);
});

const sealing = (rest = ''): string =>
  `${ownerPolicy}holdouts: { fraud: { labels: data/l.csv, sha256: ${'a'.repeat(64)}, id: id, label: y${rest} } }\n`;

test('labels of a holdout that the pull request changes are told by their path, and never read', async () => {
  const base = { [policyPath]: sealing(), 'data/l.csv': 'secret' };
  const { asked, snapshot } = aSource({ base, head: { ...base, 'data/l.csv': 'other' } });
  const found = await snapshot();
  expect(found.labelsChanged).toEqual(['data/l.csv']);
  expect(asked.flatMap(({ files }) => files).some(({ path }) => path === 'data/l.csv')).toBe(false);
  expect(await aSource({ base, head: base }).snapshot()).not.toHaveProperty('labelsChanged');
});

test('labels that only the new policy seals are told as well', async () => {
  const head = { [policyPath]: sealing(), 'data/l.csv': 'new' };
  expect((await aSource({ base: policy, head }).snapshot()).labelsChanged).toEqual(['data/l.csv']);
});

test('the journal at base is asked for where a holdout has a budget, and nowhere else', async () => {
  const journal = '.assay/journal.jsonl';
  const line = '{"at":"2026-01-02","model":"m","version":"1","holdout":"fraud","predictions":"p"}';
  const budget = { [policyPath]: sealing(', uses: 3'), [journal]: line };
  const told = aSource({ base: budget, head: { ...budget, [journal]: '' } });
  expect((await told.snapshot()).uses).toMatchObject({ kind: 'known', entries: [{ version: '1' }] });
  const without = aSource({ base: { [policyPath]: sealing(', uses: 3') }, head: budget });
  expect((await without.snapshot()).uses).toMatchObject({ kind: 'unknown' });
  const open = aSource({ base: { [policyPath]: sealing() }, head: {}, facts: { changed: [] } });
  expect((await open.snapshot()).uses).toBe(undefined);
  expect(open.asked.flatMap(({ files }) => files).some(({ path }) => path === journal)).toBe(false);
});
