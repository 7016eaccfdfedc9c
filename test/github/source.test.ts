import { expect, test } from 'vitest';
import { everything, manifest, nothing, policy, startRig } from './rig.ts';

const at = (commit: string, path: string) => `${commit}:${path}`;

test('the facts of a pull request come with one call', async () => {
  await using rig = await startRig();
  await rig.repo.review(1, 'owen', 'REQUEST_CHANGES', { body: 'no' });
  await rig.repo.comment(1, 'rita', '/assay hold');
  rig.repo.editComment(await rig.repo.comment(1, 'lea', 'first'), 'owen', 'second');
  const facts = await rig.open().source.pull();
  expect(rig.world.calls).toHaveLength(1);
  expect(facts).toMatchObject({
    repository: 'acme/models',
    pull: {
      number: 1,
      author: 'dana',
      title: 'Promote fraud 3.2.1',
      base: 'main',
      draft: false,
      fork: false,
    },
    base: await rig.repo.tip('main'),
    head: await rig.repo.tip('promote'),
    changed: [manifest],
    renames: [],
    limits: [],
    reviews: [{ user: 'owen', state: 'CHANGES_REQUESTED', head: await rig.repo.tip('promote'), body: 'no' }],
    comments: [
      { user: 'rita', edited_by: null, edited_at: null },
      { user: 'lea', body: 'second', edited_by: 'owen', edited_at: expect.any(String) },
    ],
  });
  expect(rig.world.violations).toEqual([]);
});

test('policy and templates came with the facts, all else is one call more, and nothing is asked twice', async () => {
  await using rig = await startRig();
  const { source } = rig.open();
  const facts = await source.pull();
  const prefetched = await source.ask({
    ...nothing,
    files: [
      { at: facts.base, path: policy },
      { at: facts.head, path: policy },
      { at: facts.base, path: '.assay/templates/approvals.hbs' },
    ],
    folders: [{ at: facts.base, path: '.assay/templates' }],
  });
  expect(rig.world.calls).toHaveLength(1);
  expect([...prefetched.files.values()].map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
  expect([...prefetched.folders.values()]).toEqual([['approvals.hbs']]);
  const first = await source.ask(everything(facts));
  expect(rig.world.calls).toHaveLength(2);
  expect(await source.ask(everything(facts))).toEqual(first);
  expect(rig.world.calls).toHaveLength(2);
  expect(first.files.get(at(facts.head, manifest))).toEqual({ kind: 'text', text: 'status: production\n' });
  expect(first.folders.get(at(facts.base, 'models/fraud'))).toEqual(['3.2.0.yaml', '3.2.1.yaml']);
  expect(rig.world.violations).toEqual([]);
});

test('base is where its branch is now, not where it was when the pull request was opened', async () => {
  await using rig = await startRig();
  const later = await rig.repo.commit('main', { 'README.md': 'more\n' });
  const { source } = rig.open();
  expect((await source.pull()).base).toBe(later);
  await rig.repo.commit('main', { [policy]: 'assay: 1\n' });
  const facts = await source.pull();
  const answers = await source.ask({ ...nothing, files: [{ at: facts.base, path: policy }] });
  expect(answers.files.get(at(facts.base, policy))).toEqual({ kind: 'text', text: 'assay: 1\n' });
});

test('a rename is two changed paths, and costs one call more', async () => {
  await using rig = await startRig();
  const body = 'name: fraud\n'.repeat(40);
  await rig.repo.commit('main', { 'models/fraud/4.yaml': body });
  await rig.repo.merge('promote', 'main', 'dana');
  await rig.repo.commit('promote', { 'models/fraud/4.yaml': null, 'models/fraud/5.yaml': body });
  const facts = await rig.open().source.pull();
  expect(facts.renames).toEqual([{ from: 'models/fraud/4.yaml', to: 'models/fraud/5.yaml' }]);
  expect(facts.changed.toSorted()).toEqual([manifest, 'models/fraud/4.yaml', 'models/fraud/5.yaml']);
  expect(rig.world.calls).toHaveLength(2);
});

test('a pull request of a fork is told as one, and its head can be read', async () => {
  await using rig = await startRig();
  await rig.repo.commit('theirs', { [manifest]: 'status: retired\n' }, { from: 'main' });
  const number = await rig.repo.open({ head: 'theirs', author: 'stranger', fork: 'stranger' });
  expect(number).toBe(2);
  const { openPull } = await import('../../src/github/open-pull.ts');
  const { source } = openPull(rig.client, { repository: 'acme/models', number }, rig.console);
  const facts = await source.pull();
  expect(facts.pull).toMatchObject({ fork: true, author: 'stranger' });
  const { files } = await source.ask({ ...nothing, files: [{ at: facts.head, path: manifest }] });
  expect(files.get(at(facts.head, manifest))).toEqual({ kind: 'text', text: 'status: retired\n' });
});

test('forced pushes show earlier heads and who pushed', async () => {
  await using rig = await startRig();
  const before = await rig.repo.tip('promote');
  const files = { [manifest]: 'status: production # again\n' };
  await rig.repo.commit('promote', files, { from: 'main', force: true, by: 'rita' });
  const { heads } = await rig.open().source.pull();
  expect(heads.map(({ name, pushed_by: by }) => [name, by])).toEqual([
    [before, null],
    [await rig.repo.tip('promote'), 'rita'],
  ]);
  expect(heads[0]?.commits[0]).toMatchObject({ author: 'dana' });
});

test('an account that is gone is nobody', async () => {
  await using rig = await startRig();
  rig.world.user('ghost');
  await rig.repo.review(1, 'ghost', 'COMMENT', { body: 'boo' });
  const { reviews } = await rig.open().source.pull();
  expect(reviews).toMatchObject([{ user: null }]);
});

test('a bot keeps the suffix that tells it from a person', async () => {
  await using rig = await startRig();
  rig.world.user('helper[bot]', { type: 'Bot' });
  await rig.repo.comment(1, 'helper[bot]', 'beep');
  const { comments } = await rig.open().source.pull();
  expect(comments).toMatchObject([{ user: 'helper[bot]' }]);
});

test('our own cards are not among what people said, a pasted marker is', async () => {
  await using rig = await startRig();
  await rig.repo.comment(1, 'github-actions[bot]', '<!-- assay:card -->\n## awaiting');
  await rig.repo.comment(1, 'owen', '<!-- assay:card -->\n## approved');
  const { comments } = await rig.open().source.pull();
  expect(comments.map(({ user }) => user)).toEqual(['owen']);
});

test('a pull request that is not there is said to be so', async () => {
  await using rig = await startRig();
  const { openPull } = await import('../../src/github/open-pull.ts');
  const { source } = openPull(rig.client, { repository: 'acme/models', number: 404 }, rig.console);
  await expect(source.pull()).rejects.toMatchObject({ name: 'GitHubFault', kind: 'not-found' });
});

test.each(['policy', 'user'])('facts of which a part (%s) cannot be read are a fault', async (alias) => {
  await using rig = await startRig();
  const fault = { kind: 'graphql', message: 'no', type: 'FORBIDDEN', alias } as const;
  rig.world.fault({ graphql: 'AssayPull' }, fault);
  await expect(rig.open().source.pull()).rejects.toMatchObject({ kind: 'forbidden' });
});

test.each(['labels', 'status', 'reviewRequests'])('without %s the facts are whole', async (alias) => {
  await using rig = await startRig();
  rig.world.fault({ graphql: 'AssayPull' }, { kind: 'graphql', message: 'no', type: 'FORBIDDEN', alias });
  expect((await rig.open().source.pull()).changed).toEqual([manifest]);
});
