import { expect, test } from 'vitest';
import { acknowledge, answer } from '../../src/github/commands.ts';
import { markdown, startRig } from './rig.ts';

const repository = 'acme/models';

test('a command is acknowledged and answered, and the answer is not taken for something said', async () => {
  await using rig = await startRig();
  const comment = await rig.repo.comment(1, 'owen', '/assay recheck');
  expect(await acknowledge(rig.client, { repository, comment }, 'seen')).toBeNull();
  expect(await answer(rig.client, { repository, number: 1, comment }, markdown('Judged again.'))).toBeNull();
  expect(rig.repo.comments(1).at(-1)?.body).toContain('Judged again.');
  const facts = await rig.open().source.pull();
  expect(facts.comments.map(({ user }) => user)).toEqual(['owen']);
  expect(rig.world.violations).toEqual([]);
});

test('what keeps them from being written is told, not thrown', async () => {
  await using rig = await startRig();
  rig.world.fault({ method: 'POST', path: /issues/ }, { kind: 'status', status: 403 }, 9);
  const comment = await rig.repo.comment(1, 'owen', '/assay recheck');
  expect(await acknowledge(rig.client, { repository, comment }, 'seen')).toMatchObject({ kind: 'forbidden' });
  expect(await answer(rig.client, { repository, number: 1, comment }, markdown('x'))).toMatchObject({
    message: expect.stringContaining('pull-requests: write'),
  });
});

test('an answer whose receipt is lost is not given twice', async () => {
  await using rig = await startRig();
  rig.world.fault({ method: 'POST', path: /comments$/ }, { kind: 'cut', done: true });
  await answer(rig.client, { repository, number: 1, comment: 9 }, markdown('once'));
  expect(rig.repo.comments(1)).toHaveLength(1);
});
