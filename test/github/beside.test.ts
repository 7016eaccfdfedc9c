import { expect, test } from 'vitest';
import { author, fraud, manifest, policy, startQueue } from '../support/queue.ts';

const promoted = { [fraud]: manifest('fraud', '3.2.1', 'production') };

test('the status of a head that two pull requests share is that of the worse, whichever is judged', async () => {
  await using queue = await startQueue();
  const first = await queue.open('first', promoted);
  await queue.repo.commit('release', { 'README.md': 'x\n' }, { from: 'main' });
  const head = (await queue.repo.tip('first')) ?? '';
  await queue.approve(first);
  await queue.react({ kind: 'pull', number: first });
  expect(queue.status(head)).toContain('success');
  const second = await queue.repo.open({ head: 'first', base: 'release', author: 'dana' });
  const said = `pending: #${second}: Waits for owner (owen, petra) and lead (lea, liam)`;
  await queue.react({ kind: 'pull', number: second });
  expect(queue.status(head)).toBe(said);
  const { verdicts } = await queue.react({ kind: 'pull', number: first });
  expect(verdicts.map(({ decision }) => decision)).toEqual(['approved']);
  expect(queue.status(head)).toBe(said);
  queue.repo.pull(second).close();
  await queue.react({ kind: 'pull', number: first });
  expect(queue.status(head)).toContain('success: fraud 3.2.1');
  expect(queue.world.violations).toEqual([]);
});

test('also where the head lies on the default branch already', async () => {
  await using queue = await startQueue();
  await queue.repo.commit('weak', { 'README.md': 'x\n' }, { from: 'main' });
  await queue.repo.commit('release', { 'CHANGES.md': 'x\n' }, { from: 'main' });
  await queue.repo.commit('main', promoted, { author: author('dana') });
  const head = (await queue.repo.tip('main')) ?? '';
  const release = await queue.repo.open({ head: 'main', base: 'release', author: 'dana' });
  const weak = await queue.repo.open({ head: 'main', base: 'weak', author: 'dana' });
  await queue.react({ kind: 'pull', number: weak });
  expect(queue.status(head)).toContain(`pending: #${release}: Waits for owner`);
});

test('more open pull requests than one page holds are all looked at', async () => {
  await using queue = await startQueue();
  await queue.repo.commit('release', { 'README.md': 'x\n' }, { from: 'main' });
  const first = await queue.open('first', promoted);
  for (let index = 0; index < 101; index++) await queue.open(`other${index}`, { 'x.txt': `${index}` });
  const last = await queue.repo.open({ head: 'first', base: 'release', author: 'dana' });
  await queue.approve(first);
  await queue.react({ kind: 'pull', number: first });
  expect(queue.status((await queue.repo.tip('first')) ?? '')).toContain(`pending: #${last}: `);
});

test('stacked on a branch that anybody may write, nothing is green until it is turned to the default branch', async () => {
  await using queue = await startQueue();
  const weaker = { '.assay/policy.yaml': policy.replace('[owner, lead]', '[owner]') };
  await queue.repo.commit('below', weaker, { author: author('dario'), from: 'main' });
  await queue.repo.commit('above', promoted, { author: author('dana'), from: 'below' });
  const number = await queue.repo.open({ head: 'above', base: 'below', author: 'dana' });
  await queue.approve(number);
  const head = (await queue.repo.tip('above')) ?? '';
  await queue.react({ kind: 'pull', number });
  expect(queue.status(head)).toContain('pending: Waits to be turned to main');
  queue.world.now(new Date(Date.parse(queue.world.now()) + 60_000).toISOString());
  await queue.repo.pull(number).retarget('main');
  const { verdicts } = await queue.react({ kind: 'pull', number });
  expect(verdicts[0]?.transitions[0]?.not_counted.map(({ user }) => user)).toEqual(
    expect.arrayContaining(['owen', 'lea']),
  );
  expect(queue.status(head)).not.toContain('success');
});

test('a branch that the default branch’s policy names is judged by its own policy', async () => {
  await using queue = await startQueue();
  await queue.repo.commit('release/1', { 'README.md': 'x\n' }, { from: 'main' });
  await queue.repo.commit('main', { '.assay/policy.yaml': `${policy}branches: ["release/*"]\n` });
  await queue.repo.commit('fix', promoted, { author: author('dana'), from: 'release/1' });
  const number = await queue.repo.open({ head: 'fix', base: 'release/1', author: 'dana' });
  await queue.approve(number);
  await queue.react({ kind: 'pull', number });
  expect(queue.status((await queue.repo.tip('fix')) ?? '')).toContain('success');
});
