import { expect, test } from 'vitest';
import type { Client } from '../../src/github/client.ts';
import type { Fault } from '../world/world.ts';
import { headsOf, logCalls, minute, push, startScene } from './push-scene.ts';
import { manifest } from './rig.ts';

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

test('who pushed is not asked for a comment or a veto', async () => {
  await using rig = await startScene();
  await push(rig, 'rita');
  await rig.repo.review(1, 'lea', 'REQUEST_CHANGES', { body: 'no' });
  await rig.repo.review(1, 'rita', 'COMMENT', { body: 'hm' });
  await headsOf(rig);
  expect(logCalls(rig)).toEqual([]);
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
