import { expect, test } from 'vitest';
import type { Effect } from '../../src/domain/effect.ts';
import { openPull } from '../../src/github/open-pull.ts';
import type { Applied } from '../../src/ports.ts';
import {
  approved,
  awaiting,
  clientFor,
  effectsFor,
  manifest,
  markdown,
  marker,
  run,
  startRig,
} from './rig.ts';

const calls = (rig: { readonly world: { readonly calls: readonly { readonly method: string }[] } }) =>
  rig.world.calls.length;

const outcomes = (applied: readonly Applied[], effect: Effect['kind']) =>
  applied.filter((each) => each.effect === effect).map(({ outcome }) => outcome);

test('opened takes 6 calls, an event that changes nothing 2, a review that flips the verdict 6', async () => {
  await using rig = await startRig();
  const { outcome, facts } = await run(rig, awaiting);
  expect(calls(rig)).toBe(6);
  expect(outcome.kind).toBe('applied');
  expect(rig.repo.statuses(facts.head)[0]).toMatchObject({
    context: 'assay/promotion',
    state: 'pending',
    description: 'owner: owen',
  });
  expect(rig.repo.comments(1).map(({ body }) => body)).toEqual([expect.stringContaining('## awaiting')]);
  expect(rig.repo.labels(1)).toEqual(['assay: awaiting']);
  expect(rig.repo.requested(1)).toEqual({ users: ['owen'], teams: ['ml-leads'] });

  rig.world.forgetCalls();
  const again = await run(rig, awaiting);
  expect(calls(rig)).toBe(2);
  expect(again.outcome.applied.map(({ outcome: each }) => each)).not.toContain('failed');

  rig.world.forgetCalls();
  await rig.repo.review(1, 'owen', 'APPROVE');
  await run(rig, approved);
  expect(calls(rig)).toBe(6);
  expect(rig.repo.statuses(facts.head)[0]).toMatchObject({ state: 'success' });
  expect(rig.repo.labels(1)).toEqual(['assay: approved']);
  expect(rig.world.violations).toEqual([]);
});

test('ten thousand manifests in the tree take as many calls as one', async () => {
  await using rig = await startRig();
  const others = Array.from({ length: 10_000 }, (_, index) => [
    `models/m${index}/1.yaml`,
    `status: ${index}\n`,
  ]);
  await rig.repo.commit('main', Object.fromEntries(others));
  await run(rig, awaiting);
  expect(calls(rig)).toBe(6);
});

test('one card is written again and again, a notice only when the decision becomes another', async () => {
  await using rig = await startRig();
  for (const wanted of [awaiting, approved, approved, awaiting]) await run(rig, wanted);
  expect(rig.repo.comments(1).map(({ body }) => body.split('\n')[0])).toEqual([
    marker,
    'Now approved.',
    'Now awaiting.',
  ]);
});

test('the decision told before outlives the head it was told of', async () => {
  await using rig = await startRig();
  await run(rig, approved);
  await rig.repo.commit('promote', { 'README.md': 'x\n' });
  await run(rig, awaiting);
  expect(rig.repo.comments(1).map(({ body }) => body.split('\n')[0])).toEqual([marker, 'Now awaiting.']);
});

test('a comment of another with our marker is left alone', async () => {
  await using rig = await startRig();
  await rig.repo.comment(1, 'owen', `${marker}\n## approved`);
  await run(rig, awaiting);
  expect(rig.repo.comments(1).map(({ user, body }) => [user, body.includes('## approved')])).toEqual([
    ['owen', true],
    ['github-actions[bot]', false],
  ]);
});

test('a status of the same words that another wrote is written again, as ours', async () => {
  await using rig = await startRig();
  await run(rig, approved);
  const head = (await rig.repo.tip('promote')) ?? '';
  await rig.repo.status(head, 'owen', 'assay/promotion', 'success');
  const { outcome } = await run(rig, { ...approved, description: '' });
  expect(outcomes(outcome.applied, 'status')).toEqual(['written']);
  expect(rig.repo.statuses(head)[0]).toMatchObject({ creator: 'github-actions[bot]' });
});

test('a head that moved before writing is not written to; one that moved while writing is told', async () => {
  await using rig = await startRig();
  const { source, sink } = rig.open();
  const facts = await source.pull();
  await rig.repo.commit('promote', { [manifest]: 'status: retired\n' });
  await source.ask({
    files: [],
    ids: [],
    folders: [],
    bothSides: [],
    teams: ['acme/ml-leads'],
    users: [],
    admins: [],
  });
  expect(await sink.apply(effectsFor(facts.head, approved), facts.head)).toEqual({
    kind: 'moved',
    applied: [],
  });
  expect(rig.repo.statuses(facts.head)).toEqual([]);

  const second = rig.open();
  const now = await second.source.pull();
  await rig.repo.commit('promote', { [manifest]: 'status: production\n' });
  const outcome = await second.sink.apply(effectsFor(now.head, awaiting), now.head);
  expect(outcome.kind).toBe('moved');
});

test('a head that moved is noticed though nothing but the status was written', async () => {
  await using rig = await startRig();
  const { source, sink } = rig.open();
  const facts = await source.pull();
  await rig.repo.commit('promote', { [manifest]: 'status: retired\n' });
  const [status] = effectsFor(facts.head, awaiting);
  const outcome = await sink.apply(status === undefined ? [] : [status], facts.head);
  expect(outcome.kind).toBe('moved');
});

test('begin says pending once a head, and never over a verdict', async () => {
  await using rig = await startRig();
  const { source, sink } = rig.open();
  const facts = await source.pull();
  await sink.begin(facts);
  await sink.begin(facts);
  expect(rig.repo.statuses(facts.head)).toHaveLength(1);
  await run(rig, approved);
  const again = rig.open();
  await again.sink.begin(await again.source.pull());
  expect(rig.repo.statuses(facts.head)[0]).toMatchObject({ state: 'success' });
});

test('one reviewer whom GitHub refuses costs nobody else the request', async () => {
  await using rig = await startRig();
  rig.world.user('outsider');
  const { source, sink } = rig.open();
  const facts = await source.pull();
  const users = ['outsider', 'DANA', 'nobody-at-all', 'owen', 'helper[bot]'];
  const effects: Effect[] = [{ kind: 'request-review', users, teams: ['acme/none', 'acme/ml-leads'] }];
  const { applied } = await sink.apply(effects, facts.head);
  const failed = applied.filter(({ outcome }) => outcome === 'failed').map(({ because }) => because);
  expect(failed).toEqual([
    expect.stringContaining('nobody-at-all'),
    expect.stringContaining('acme/none'),
    expect.stringContaining('outsider'),
  ]);
  expect(rig.repo.requested(1)).toEqual({ users: ['owen'], teams: ['ml-leads'] });
});

test('a description is cut to what GitHub takes, by code points', async () => {
  await using rig = await startRig();
  const { facts } = await run(rig, { ...awaiting, description: '🙂'.repeat(200) });
  const said = rig.repo.statuses(facts.head)[0]?.description ?? '';
  expect(Array.from(said)).toHaveLength(140);
  rig.world.forgetCalls();
  await run(rig, { ...awaiting, description: '🙂'.repeat(200) });
  expect(calls(rig)).toBe(2);
});

test('a token that may only read: the status says so, and nothing is half done', async () => {
  await using rig = await startRig();
  const permissions = { contents: 'read', pull_requests: 'read' } as const;
  const token = rig.world.token('fork', { login: 'github-actions[bot]', permissions });
  const at = { repository: 'acme/models', number: 1 };
  const { source, sink } = openPull(clientFor(rig.world, token), at, rig.console);
  const facts = await source.pull();
  await sink.begin(facts);
  await expect(sink.apply(effectsFor(facts.head, awaiting), facts.head)).rejects.toMatchObject({
    kind: 'forbidden',
    message: expect.stringContaining('statuses: write'),
  });
  expect(rig.repo.comments(1)).toEqual([]);
});

test('annotations and the summary go to the console', async () => {
  await using rig = await startRig();
  const { source, sink } = rig.open();
  const { head } = await source.pull();
  const annotation = {
    level: 'error',
    file: manifest,
    line: 1,
    column: 1,
    title: 't',
    message: 'm',
  } as const;
  await sink.apply(
    [
      { kind: 'annotate', annotations: [annotation] },
      { kind: 'summary', body: markdown('# card') },
    ],
    head,
  );
  expect(rig.console.lines).toEqual(['m', '# card']);
  expect(calls(rig)).toBe(1);
});
