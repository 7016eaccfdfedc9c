import { describe, expect, test } from 'vitest';
import { GitHubFault } from '../../src/github/faults.ts';
import { openPull } from '../../src/github/open-pull.ts';
import type { Fault, Matcher } from '../world/world.ts';
import { approved, awaiting, clientFor, effectsFor, everything, type Rig, run, startRig } from './rig.ts';

const forever = 99;

const status = (code: number, more: object = {}): Fault => ({ kind: 'status', status: code, ...more });

const passing: readonly (readonly [string, Fault])[] = [
  ['500', status(500)],
  ['502', status(502)],
  ['429 with retry-after', status(429, { retryAfter: 0 })],
  ['429 with a retry-after of a second', status(429, { retryAfter: 1 })],
  ['secondary limit', status(403, { retryAfter: 0, message: 'You have exceeded a secondary rate limit' })],
  ['cut connection', { kind: 'cut' }],
];

const reads: readonly (readonly [string, Matcher])[] = [
  ['the facts', { graphql: 'AssayPull' }],
  ['the questions', { graphql: 'AssayAsk' }],
];

describe.each(reads)('reading %s', (_, matcher) => {
  test.each(passing)('a passing %s is tried again', async (__, fault) => {
    await using rig = await startRig();
    rig.world.fault(matcher, fault);
    const { outcome, facts } = await run(rig, approved);
    expect(outcome.kind).toBe('applied');
    expect(rig.repo.statuses(facts.head)[0]).toMatchObject({ state: 'success' });
  });
});

const lasting: readonly (readonly [string, Fault, string])[] = [
  ['401', status(401), 'unauthorised'],
  ['403', status(403), 'forbidden'],
  ['404', status(404), 'not-found'],
  ['500', status(500), 'unavailable'],
  ['429 that asks for an hour', status(429, { retryAfter: 3600 }), 'rate-limited'],
  ['429 again and again', status(429, { retryAfter: 0 }), 'rate-limited'],
  ['cut connection', { kind: 'cut' }, 'unavailable'],
  ['timeout', { kind: 'timeout' }, 'timed-out'],
  ['error in 200', { kind: 'graphql', message: 'no', type: 'FORBIDDEN' }, 'forbidden'],
  ['rate limit in 200', { kind: 'graphql', message: 'limit', type: 'RATE_LIMITED' }, 'rate-limited'],
  ['error in 200 without a type', { kind: 'graphql', message: 'Something went wrong' }, 'unavailable'],
];

/** The journey of an entry, with its one catch: an earlier `success` must not stand after it. */
const journey = async (rig: Rig): Promise<string> => {
  const client = clientFor(rig.world, 'bot', 300);
  const { source, sink, fail } = openPull(client, { repository: 'acme/models', number: 1 }, rig.console);
  try {
    const facts = await source.pull();
    await sink.begin(facts);
    await source.ask(everything(facts));
    await sink.apply(effectsFor(facts.head, approved), facts.head);
    return 'done';
  } catch (error) {
    if (!(error instanceof GitHubFault)) throw error;
    await fail(error.message);
    return error.kind;
  }
};

describe.each(reads)('reading %s', (_, matcher) => {
  test.each(lasting)(
    'a lasting %s ends in the status error, over an earlier success too',
    async (__, fault, kind) => {
      await using rig = await startRig();
      const { facts } = await run(rig, approved);
      rig.world.fault(matcher, fault, forever);
      expect(await journey(rig)).toBe(kind);
      const [last] = rig.repo.statuses(facts.head);
      expect(last).toMatchObject({ state: 'error' });
      expect(Array.from(last?.description ?? '').length).toBeLessThanOrEqual(140);
    },
  );
});

const sideEffects: readonly (readonly [string, Matcher])[] = [
  ['labels', { path: /\/labels$/ }],
  ['the mutation', { graphql: 'AssayWrites' }],
];

const costly: readonly (readonly [string, Fault])[] = [
  ['403', status(403)],
  ['404', status(404)],
  ['422', status(422)],
  ['500', status(500)],
  ['429', status(429, { retryAfter: 3600 })],
  ['cut', { kind: 'cut' }],
  ['timeout', { kind: 'timeout' }],
];

describe.each(sideEffects)('a fault of %s', (_, matcher) => {
  test.each(costly)('%s costs no status', async (__, fault) => {
    await using rig = await startRig();
    rig.world.fault(matcher, fault, forever);
    expect(await journey(rig)).toBe('done');
    const head = (await rig.repo.tip('promote')) ?? '';
    expect(rig.repo.statuses(head)[0]).toMatchObject({ state: 'success' });
  });
});

test.each([
  ['w0', 'comment'],
  ['w1', 'request-review'],
  ['w2', 'request-review'],
])('an error of %s alone in a 200 fails its effect alone: %s', async (alias, effect) => {
  await using rig = await startRig();
  rig.world.fault({ graphql: 'AssayWrites' }, { kind: 'graphql', message: 'no', alias });
  const { outcome } = await run(rig, awaiting);
  const failed = outcome.applied.filter((each) => each.outcome === 'failed');
  expect(failed).toMatchObject([{ effect, because: expect.stringContaining('no') }]);
});

test.each([
  ['cut', { kind: 'cut', done: true }],
  ['timeout', { kind: 'timeout', done: true }],
] as const)('a write whose answer is lost by %s is not made twice', async (_, fault) => {
  await using rig = await startRig();
  rig.world.fault({ graphql: 'AssayWrites' }, fault);
  expect(await journey(rig)).toBe('done');
  expect(rig.repo.comments(1)).toHaveLength(1);
});

test('a limited write was not made, so it is made when the wait is over', async () => {
  await using rig = await startRig();
  rig.world.fault({ graphql: 'AssayWrites' }, status(429, { retryAfter: 1 }));
  const { outcome } = await run(rig, awaiting);
  expect(outcome.applied.map((each) => each.outcome)).not.toContain('failed');
  expect(rig.repo.comments(1)).toHaveLength(1);
});

test.each([
  ['403', status(403), 'forbidden'],
  ['404', status(404), 'not-found'],
  ['422', status(422), 'refused'],
  ['500', status(500), 'unavailable'],
] as const)('a status that GitHub does not take (%s) is thrown, with words', async (_, fault, kind) => {
  await using rig = await startRig();
  const { source, sink } = rig.open();
  const facts = await source.pull();
  rig.world.fault({ path: /\/statuses\// }, fault, forever);
  await sink.begin(facts);
  await expect(sink.apply(effectsFor(facts.head, approved), facts.head)).rejects.toMatchObject({
    name: 'GitHubFault',
    kind,
    message: expect.stringContaining('set the commit status'),
  });
});

test('a begin that fails is not the end', async () => {
  await using rig = await startRig();
  rig.world.fault({ path: /\/statuses\// }, status(500), 3);
  const { facts } = await run(rig, approved);
  expect(rig.repo.statuses(facts.head)).toHaveLength(1);
  expect(rig.repo.statuses(facts.head)[0]).toMatchObject({ state: 'success' });
});
