import { expect, test } from 'vitest';
import { failGroup, pullsOfGroup } from '../../src/github/group.ts';
import { openPulls } from '../../src/github/open-pulls.ts';
import { startRig } from './rig.ts';

const repository = 'acme/models';

test('a merge group holds its own pull request and those queued before it', async () => {
  await using rig = await startRig();
  await rig.repo.commit('second', { 'README.md': 'x\n' }, { from: 'main' });
  await rig.repo.open({ head: 'second', author: 'owen' });
  const first = await rig.repo.enqueue([1]);
  const second = await rig.repo.enqueue([2]);
  expect(await pullsOfGroup(rig.client, repository, first)).toEqual({ kind: 'queue', numbers: [1] });
  expect(await pullsOfGroup(rig.client, repository, second)).toEqual({ kind: 'queue', numbers: [1, 2] });
  expect(rig.world.violations).toEqual([]);
});

test('a queue that cannot be read leaves the name of the group’s branch', async () => {
  await using rig = await startRig();
  const group = await rig.repo.enqueue([1]);
  rig.world.fault({ graphql: 'AssayQueue' }, { kind: 'graphql', message: 'no', alias: 'mergeQueue' }, 2);
  expect(await pullsOfGroup(rig.client, repository, group)).toEqual({ kind: 'branch', numbers: [1] });
  const headRef = 'refs/heads/main';
  expect(await pullsOfGroup(rig.client, repository, { ...group, headRef })).toMatchObject({
    kind: 'unknown',
  });
});

test('a base branch with slashes in its name', async () => {
  await using rig = await startRig();
  const sha = 'a'.repeat(40);
  const headRef = `refs/heads/gh-readonly-queue/release/v1/pr-12-${sha}`;
  const group = { headSha: sha, headRef, baseRef: 'refs/heads/release/v1' };
  expect(await pullsOfGroup(rig.client, repository, group)).toEqual({ kind: 'branch', numbers: [12] });
});

test('a group that cannot be judged says so on its own head', async () => {
  await using rig = await startRig();
  const { headSha } = await rig.repo.enqueue([1]);
  await failGroup(rig.client, { repository, headSha }, 'nobody knows');
  expect(rig.repo.statuses(headSha)).toMatchObject([
    { context: 'assay/promotion', state: 'error', description: 'nobody knows' },
  ]);
});

test('all open pull requests, oldest first, however many', async () => {
  await using rig = await startRig();
  const numbers = Array.from({ length: 104 }, (_, index) => index + 2);
  for (const number of numbers) {
    await rig.repo.commit(`b${number}`, { 'x.txt': `${number}` }, { from: 'main' });
    await rig.repo.open({ head: `b${number}`, author: 'owen' });
  }
  rig.repo.pull(3).close();
  expect(await openPulls(rig.client, repository)).toEqual([1, ...numbers].filter((number) => number !== 3));
  expect(rig.world.calls).toHaveLength(2);
});

test('a list of open pull requests that breaks off is a fault', async () => {
  await using rig = await startRig();
  rig.world.fault({ graphql: 'AssayOpen' }, { kind: 'graphql', message: 'no', alias: 'pullRequests' });
  await expect(openPulls(rig.client, repository)).rejects.toMatchObject({ name: 'GitHubFault' });
});
