import { expect, test } from 'vitest';
import type { Measure } from '../src/ports.ts';
import { author, fraud, manifest, policy, type Queue, startQueue } from './support/queue.ts';

// What no event tells of, or what an event that was missed told of: the schedule judges every open pull request again.

const promoted = { [fraud]: manifest('fraud', '3.2.1', 'production') };

const approvedOne = async (queue: Queue): Promise<{ number: number; head: string }> => {
  const number = await queue.open('promote', promoted);
  await queue.approve(number);
  await queue.react({ kind: 'pull', number });
  const head = (await queue.repo.tip('promote')) ?? '';
  expect(queue.status(head)).toContain('success');
  return { number, head };
};

test('who approved and has left the team since no longer counts at the next schedule', async () => {
  await using queue = await startQueue();
  const { head } = await approvedOne(queue);
  queue.world.team('acme/ml-leads', ['liam']);
  await queue.react({ kind: 'open-pulls' });
  expect(queue.status(head)).toContain('pending: Waits for lead (liam)');
});

test('a team that nobody is in any more is an error, not a pass', async () => {
  await using queue = await startQueue();
  const { head } = await approvedOne(queue);
  queue.world.team('acme/ml-leads', []);
  await queue.react({ kind: 'open-pulls' });
  expect(queue.status(head)).toContain('error: ');
});

test('an approved head that was pushed away takes its approvals with it, and has them back when it is back', async () => {
  await using queue = await startQueue();
  const { number, head } = await approvedOne(queue);
  const other = { [fraud]: manifest('fraud', '3.2.1', 'production', 'x-note: other\n') };
  const now = await queue.repo.commit('promote', other, {
    author: author('dana'),
    from: 'main',
    force: true,
  });
  await queue.react({ kind: 'open-pulls' });
  expect(queue.status(now)).toContain('pending: Waits for owner');
  expect(queue.status(head)).toContain('success');
  await queue.approve(number);
  await queue.react({ kind: 'open-pulls' });
  expect(queue.status(now)).toContain('success');
});

test('a review that was dismissed while nobody listened', async () => {
  await using queue = await startQueue();
  const { number, head } = await approvedOne(queue);
  const [review] = queue.repo.reviews(number).filter(({ user }) => user === 'lea');
  await queue.repo.dismiss(number, review?.id ?? 0, 'owen');
  await queue.react({ kind: 'open-pulls' });
  expect(queue.status(head)).toContain('pending: Waits for lead');
});

test('a draft asks nobody, and what is ready or opened again is judged as ever', async () => {
  await using queue = await startQueue();
  const number = await queue.open('promote', promoted);
  const pull = queue.repo.pull(number);
  const head = (await queue.repo.tip('promote')) ?? '';
  pull.convertToDraft();
  await queue.react({ kind: 'pull', number });
  expect(queue.status(head)).toContain('pending');
  expect(queue.repo.requested(number)).toEqual({ users: [], teams: [] });
  pull.ready();
  await queue.react({ kind: 'pull', number });
  expect(queue.repo.requested(number).users.length).toBeGreaterThan(0);
  pull.close();
  await queue.approve(number);
  await queue.react({ kind: 'open-pulls' });
  expect(queue.status(head)).toContain('pending');
  await pull.reopen();
  await queue.react({ kind: 'pull', number });
  expect(queue.status(head)).toContain('success');
});

test('a head that moves while it is measured is judged again, and the old head gets no verdict', async () => {
  await using queue = await startQueue();
  const floor = policy.replace('at_least: 0.91', 'at_least: 0.91, evidence: measured');
  await queue.repo.commit('main', { '.assay/policy.yaml': floor });
  const sha256 = 'a'.repeat(64);
  const columns = 'columns: { id: id, label: label, score: score }';
  const predictions = `  task: binary\n  predictions: { path: p.csv, sha256: ${sha256} }\n  ${columns}\n`;
  const measured = {
    [fraud]: manifest('fraud', '3.2.1', 'production', predictions),
    'p.csv': 'id,label,score\n',
  };
  const number = await queue.open('promote', measured);
  const before = (await queue.repo.tip('promote')) ?? '';
  let pushed = false;
  const slow: Measure = async ({ head }) => {
    await head('p.csv');
    if (!pushed) await queue.repo.commit('promote', { 'README.md': 'x\n' }, { author: author('dana') });
    pushed = true;
    return { kind: 'unmeasured', because: 'not here', remedy: 'Nothing.' };
  };
  const { verdicts } = await queue.react({ kind: 'pull', number }, slow);
  const after = (await queue.repo.tip('promote')) ?? '';
  expect(pushed).toBe(true);
  expect(verdicts.map(({ head }) => head)).toEqual([after]);
  expect(queue.status(before)).toBe('pending: assay is judging this head');
  expect(queue.status(after)).not.toContain('is judging');
  expect(queue.world.violations).toEqual([]);
});
