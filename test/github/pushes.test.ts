import { expect, test } from 'vitest';
import type { Client } from '../../src/github/client.ts';
import { openPull } from '../../src/github/open-pull.ts';
import type { Fault } from '../world/world.ts';
import { manifest, type Rig, startRig } from './rig.ts';

const logCalls = ({ world }: Rig) => world.calls.filter(({ path }) => path.endsWith('/activity'));

const comparisons = ({ world }: Rig) => world.calls.filter(({ path }) => path.includes('/compare/'));

const minute = (rig: Rig, index: number) =>
  rig.world.now(`2099-03-01T12:${String(index).padStart(2, '0')}:00Z`);

const push = (rig: Rig, by: string, more: { readonly force?: boolean; readonly from?: string } = {}) =>
  rig.repo.commit(
    'promote',
    { [manifest]: `status: production # ${Math.random()}\n` },
    { author: { name: 'dana', email: 'dana@example.com', login: 'dana' }, by, ...more },
  );

/** The pull request of the rig was opened long before its first minute. */
const startScene = async (): Promise<Rig> => {
  const rig = await startRig();
  minute(rig, 0);
  return rig;
};

const headsOf = async (rig: Rig, number = 1) => {
  rig.world.forgetCalls();
  const { source } = openPull(rig.client, { repository: 'acme/models', number }, rig.console);
  const { heads } = await source.pull();
  return heads.map(({ name, pushed_by: by }) => [name, by]);
};

test('who pushed is asked, with one call, once somebody approved the present head', async () => {
  await using rig = await startScene();
  const first = (await rig.repo.tip('promote')) ?? '';
  const head = await push(rig, 'rita');
  expect(await headsOf(rig)).toEqual([[head, null]]);
  expect(rig.world.calls).toHaveLength(1);
  await rig.repo.review(1, 'owen', 'APPROVE');
  expect(await headsOf(rig)).toEqual([
    [first, 'dana'],
    [head, 'rita'],
  ]);
  expect(rig.world.calls).toHaveLength(2);
  expect(rig.world.violations).toEqual([]);
});

test('who pushed is not asked for a comment, a veto or an approval of an earlier head', async () => {
  await using rig = await startScene();
  await rig.repo.review(1, 'owen', 'APPROVE');
  await push(rig, 'rita');
  await rig.repo.review(1, 'lea', 'REQUEST_CHANGES', { body: 'no' });
  await rig.repo.review(1, 'rita', 'COMMENT', { body: 'hm' });
  await headsOf(rig);
  expect(logCalls(rig)).toEqual([]);
});

test('pushes that a forced push took away are remembered, with who pushed', async () => {
  await using rig = await startScene();
  const first = await rig.repo.tip('promote');
  const second = await push(rig, 'rita');
  const third = await push(rig, 'lea');
  const fourth = await push(rig, 'dana', { force: true, from: 'main' });
  await rig.repo.review(1, 'owen', 'APPROVE');
  expect(await headsOf(rig)).toEqual([
    [first, 'dana'],
    [second, 'rita'],
    [third, 'lea'],
    [fourth, 'dana'],
  ]);
  expect(comparisons(rig)).toEqual([]);
});

test('pushes before the pull request was opened are followed back to where its branch began', async () => {
  await using rig = await startScene();
  const files = { 'models/other/1.yaml': 'status: staging\n' };
  const first = await rig.repo.commit('other', files, { from: 'main', by: 'rita' });
  const second = await rig.repo.commit('other', { 'README.md': 'x\n' }, { by: 'lea' });
  const third = await rig.repo.commit('other', files, {
    from: 'main',
    force: true,
    by: 'dana',
    message: '2',
  });
  minute(rig, 1);
  const number = await rig.repo.open({ head: 'other', author: 'dana' });
  const expected = [
    [first, 'rita'],
    [second, 'lea'],
    [third, 'dana'],
  ];
  await rig.repo.review(number, 'owen', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual(expected);
  expect(comparisons(rig)).toEqual([]);
  for (const by of ['rita', 'lea']) await rig.repo.review(number, by, 'APPROVE');
  expect(await headsOf(rig, number)).toEqual(expected);
  expect(comparisons(rig)).toHaveLength(2);
});

test('an earlier branch of the same name is not dragged in', async () => {
  await using rig = await startScene();
  await rig.repo.commit('again', { 'a.txt': 'a\n' }, { from: 'main', by: 'lea' });
  await rig.repo.deleteBranch('again', 'lea');
  minute(rig, 1);
  const head = await rig.repo.commit('again', { 'b.txt': 'b\n' }, { from: 'main', by: 'dana' });
  const number = await rig.repo.open({ head: 'again', author: 'dana' });
  await rig.repo.review(number, 'owen', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([[head, 'dana']]);
});

const longLived = async (rig: Rig) => {
  const started = await rig.repo.commit('develop', { 'a.txt': 'a\n' }, { from: 'main', by: 'lea' });
  const merged = await rig.repo.commit('develop', { 'b.txt': 'b\n' }, { by: 'rita' });
  await rig.repo.merge('main', 'develop', 'owen');
  minute(rig, 1);
  const first = await rig.repo.commit('develop', { 'c.txt': 'c\n' }, { by: 'dana' });
  const number = await rig.repo.open({ head: 'develop', author: 'dana' });
  return { started, merged, first, number };
};

test('a long-lived branch is followed back to what the base already holds', async () => {
  await using rig = await startScene();
  const { first, number } = await longLived(rig);
  await rig.repo.review(number, 'rita', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([[first, 'dana']]);
  expect(comparisons(rig)).toEqual([]);
});

test('after a forced push, what was before it is looked into for the sake of an approver who pushed it', async () => {
  await using rig = await startScene();
  const { started, merged, first, number } = await longLived(rig);
  minute(rig, 2);
  const ours = await rig.repo.commit(
    'develop',
    { 'd.txt': 'd\n' },
    { from: merged, force: true, by: 'dana' },
  );
  await rig.repo.review(number, 'owen', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([
    [started, 'lea'],
    [merged, 'rita'],
    [first, 'dana'],
    [ours, 'dana'],
  ]);
  expect(comparisons(rig)).toEqual([]);
  await rig.repo.review(number, 'rita', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([
    [first, 'dana'],
    [ours, 'dana'],
  ]);
  expect(comparisons(rig)).toHaveLength(1);
});

test('a branch that was deleted and came back has not lost who pushed before', async () => {
  await using rig = await startScene();
  const first = await rig.repo.tip('promote');
  const second = await push(rig, 'rita');
  await rig.repo.deleteBranch('promote', 'rita');
  const third = await push(rig, 'dana', { from: second });
  await rig.repo.pull(1).reopen('dana');
  await rig.repo.review(1, 'owen', 'APPROVE');
  expect(await headsOf(rig)).toEqual([
    [first, 'dana'],
    [second, 'rita'],
    [third, 'dana'],
  ]);
});

/** A hundred pushes are a page, and take ten seconds to make. */
const withPagesOf = (client: Client, per_page: number): Client => {
  const { repos } = client.rest;
  const short = (wanted: Parameters<typeof repos.listActivities>[0]) =>
    repos.listActivities({ owner: '', repo: '', ...wanted, per_page });
  const listActivities = Object.assign(short, repos.listActivities);
  return { ...client, rest: { ...client.rest, repos: { ...repos, listActivities } } };
};

test('the log is read page by page for as long as it tells of the pull request', async () => {
  await using rig = await startScene();
  await rig.repo.commit('promote', { 'README.md': 'x\n' }, { from: 'main', force: true, by: 'lea' });
  await rig.repo.deleteBranch('promote', 'lea');
  minute(rig, 1);
  const first = await rig.repo.commit('promote', { 'a.txt': 'a\n' }, { from: 'main', by: 'rita' });
  await push(rig, 'rita');
  for (let index = 0; index < 4; index++) await push(rig, 'dana');
  minute(rig, 2);
  const number = await rig.repo.open({ head: 'promote', author: 'dana' });
  await rig.repo.review(number, 'owen', 'APPROVE');
  const heads = await headsOf({ ...rig, client: withPagesOf(rig.client, 2) }, number);
  expect(heads.map(([, by]) => by)).toEqual(['rita', 'rita', 'dana', 'dana', 'dana', 'dana']);
  expect(heads[0]).toEqual([first, 'rita']);
  expect(logCalls(rig)).toHaveLength(3);
  expect(rig.world.violations).toEqual([]);
});

test.each<readonly [string, Fault]>([
  ['403', { kind: 'status', status: 403 }],
  ['404', { kind: 'status', status: 404 }],
  ['422', { kind: 'status', status: 422 }],
  ['500', { kind: 'status', status: 500 }],
  ['cut', { kind: 'cut' }],
])('a log that cannot be read (%s) leaves pushers unknown and the facts whole', async (_, fault) => {
  await using rig = await startScene();
  await rig.repo.review(1, 'owen', 'APPROVE');
  rig.world.fault({ path: /\/activity$/ }, fault, 9);
  expect(await headsOf(rig)).toEqual([[await rig.repo.tip('promote'), null]]);
});

test('a fork that cannot be read has unknown pushers', async () => {
  await using rig = await startScene();
  await rig.repo.commit('theirs', { [manifest]: 'status: retired\n' }, { from: 'main' });
  const number = await rig.repo.open({ head: 'theirs', author: 'stranger', fork: 'stranger' });
  await rig.repo.review(number, 'owen', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([[expect.any(String), null]]);
  expect(logCalls(rig).map(({ path, status }) => [path, status])).toEqual([
    ['/repos/stranger/models/activity', 404],
  ]);
});

test('a fork’s pushes are in the fork’s log', async () => {
  await using rig = await startScene();
  const author = { name: 'stranger', email: 'stranger@example.com', login: 'stranger' };
  const repos = [rig.repo, rig.world.repository('stranger/models')];
  // The same commits at the same instant have the same names in both.
  for (const repo of repos) {
    await repo.commit('start', { 'README.md': 'x\n' }, { author, parents: [] });
    await repo.commit('theirs', { [manifest]: 'status: retired\n' }, { author, from: 'start', by: 'rita' });
  }
  const number = await rig.repo.open({ head: 'theirs', base: 'start', author: 'stranger', fork: 'stranger' });
  await rig.repo.review(number, 'owen', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([[expect.any(String), 'rita']]);
  expect(rig.world.violations).toEqual([]);
});

test('without the repository of the head nobody is asked, and the facts are whole', async () => {
  await using rig = await startScene();
  await rig.repo.review(1, 'owen', 'APPROVE');
  const fault = { kind: 'graphql', message: 'no', type: 'FORBIDDEN', alias: 'headRepository' } as const;
  rig.world.fault({ graphql: 'AssayPull' }, fault);
  expect(await headsOf(rig)).toEqual([[await rig.repo.tip('promote'), null]]);
  expect(logCalls(rig)).toEqual([]);
});
