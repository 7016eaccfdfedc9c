import { expect, test } from 'vitest';
import { comparisons, headsOf, minute, push, startScene } from './push-scene.ts';
import type { Rig } from './rig.ts';

test('pushes that a forced push took away are remembered, with who pushed', async () => {
  await using rig = await startScene();
  const first = await rig.repo.tip('promote');
  const second = await push(rig, 'rita');
  const third = await push(rig, 'lea');
  const fourth = await push(rig, 'dana', { force: true, from: 'main' });
  await rig.repo.review(1, 'rita', 'APPROVE');
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
  const zeroth = await rig.repo.commit('other', { 'a.txt': 'a\n' }, { from: 'main', by: 'rita' });
  const first = await rig.repo.commit('other', files, { by: 'rita' });
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
    [zeroth, 'rita'],
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

test('a head that was there when the pull request was opened is its own, whoever took it away since', async () => {
  await using rig = await startScene();
  const first = await rig.repo.commit('other', { 'a.txt': 'a\n' }, { from: 'main', by: 'rita' });
  minute(rig, 1);
  const number = await rig.repo.open({ head: 'other', author: 'dana' });
  minute(rig, 2);
  const second = await rig.repo.commit('other', { 'b.txt': 'b\n' }, { by: 'lea' });
  const third = await rig.repo.commit('other', { 'c.txt': 'c\n' }, { from: 'main', force: true, by: 'dana' });
  await rig.repo.review(number, 'rita', 'APPROVE');
  expect(await headsOf(rig, number)).toEqual([
    [first, 'rita'],
    [second, 'lea'],
    [third, 'dana'],
  ]);
  expect(comparisons(rig)).toEqual([]);
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
  for (const by of ['rita', 'lea']) await rig.repo.review(number, by, 'APPROVE');
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
