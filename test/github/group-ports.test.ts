import { expect, test } from 'vitest';
import { churn, fraud, manifest, newer, policy, type Queue, startQueue } from '../support/queue.ts';

const production = (model: string, version: string): string => manifest(model, version, 'production');

const queued = async (queue: Queue, numbers: readonly number[]): Promise<string | null> => {
  const { headSha, headRef, baseRef } = await queue.repo.enqueue(numbers);
  await queue.react({ kind: 'group', headSha, headRef, baseRef });
  return queue.status(headSha);
};

test('two approved promotions of two models land together, at a few calls for each', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', { [fraud]: production('fraud', '3.2.1') });
  const second = await queue.open('second', { [churn]: production('churn', '1.0.0') }, 'dario');
  await queue.approve(first, second);
  queue.world.forgetCalls();
  expect(await queued(queue, [first, second])).toBe('success: holds for #1, #2');
  expect(queue.world.calls.length).toBeLessThanOrEqual(16);
  expect(queue.world.violations).toEqual([]);
});

test('two promotions of one model hold by themselves and not together', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', { [fraud]: production('fraud', '3.2.1') });
  const second = await queue.open('second', { [newer]: production('fraud', '3.3.0') }, 'dario');
  await queue.approve(first, second);
  await queue.react({ kind: 'open-pulls' });
  for (const branch of ['first', 'second'])
    expect(queue.status((await queue.repo.tip(branch)) ?? '')).toContain('success');
  expect(await queued(queue, [first, second])).toContain('failure: #1, #2: one-champion');
  expect(queue.world.violations).toEqual([]);
});

test('a manifest that git merges from two pull requests is not what either was approved for', async () => {
  await using queue = await startQueue();
  const long = '#\n'.repeat(20);
  const noted = (status: string, note: string): string =>
    manifest('fraud', '3.2.1', status, `${long}deployment: { rollback_plan: ${note} }\n`);
  await queue.repo.commit('main', { [fraud]: noted('staging', 'flag') });
  const first = await queue.open('first', { [fraud]: noted('production', 'flag') });
  const second = await queue.open('second', { [fraud]: noted('staging', 'none') }, 'dario');
  await queue.approve(first, second);
  const said = await queued(queue, [first, second]);
  expect(said).toContain('failure: #1, #2: merge-group: what would land is not what was judged in #1');
});

test('a policy in one and a promotion in the other: the promotion holds by both policies or not at all', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', { [fraud]: production('fraud', '3.2.1') });
  const stricter = policy.replace('0.91', '0.99');
  const second = await queue.open('second', { '.assay/policy.yaml': stricter }, 'dario');
  await queue.approve(first, second);
  expect(await queued(queue, [second, first])).toContain(`failure: #${first}: auc-floor`);
});

test('who approved before is judged again: a pull request that nobody approves any more leaves the queue', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', { [fraud]: production('fraud', '3.2.1') });
  await queue.approve(first);
  const head = (await queue.repo.tip('first')) ?? '';
  await queue.react({ kind: 'pull', number: first });
  expect(queue.status(head)).toContain('success');
  queue.world.team('acme/ml-leads', ['liam']);
  expect(await queued(queue, [first])).toContain('failure: #1: Waits for lead (liam)');
  expect(queue.status(head)).toContain('pending: Waits for lead (liam)');
});

test('a push after the queue took the pull request in is not what the queue lands', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', { [fraud]: production('fraud', '3.2.1') });
  await queue.approve(first);
  const { headSha, headRef, baseRef } = await queue.repo.enqueue([first]);
  const rest = 'deployment: { rollback_plan: none }\n';
  await queue.repo.commit('first', { [fraud]: manifest('fraud', '3.2.1', 'production', rest) });
  await queue.approve(first);
  await queue.react({ kind: 'group', headSha, headRef, baseRef });
  expect(queue.status(headSha)).toContain('failure: #1: ');
});

test('a base that moved away under the queue cannot be judged, and says so', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', { [fraud]: production('fraud', '3.2.1') });
  await queue.approve(first);
  const { headSha, headRef, baseRef } = await queue.repo.enqueue([first]);
  await queue.repo.commit('main', { 'README.md': 'x\n' });
  await expect(queue.react({ kind: 'group', headSha, headRef, baseRef })).rejects.toThrow('has moved');
  expect(queue.status(headSha)).toContain('error: assay could not judge this group');
});

test('a group whose pull requests nobody knows is an error, not a success', async () => {
  await using queue = await startQueue();
  const head = (await queue.repo.tip('main')) ?? '';
  await queue.react({ kind: 'group', headSha: head, headRef: 'refs/heads/x', baseRef: 'refs/heads/main' });
  expect(queue.status(head)).toContain('error: no pull request is known');
});
