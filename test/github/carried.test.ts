import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTemplates } from '../../src/commands/templates.ts';
import type { Client } from '../../src/github/client.ts';
import { openPull } from '../../src/github/open-pull.ts';
import { review } from '../../src/review.ts';
import { type Acme, dana, file, manifest, openAcme, policy, promote } from '../support/acme.ts';
import { botToken, clientFor } from './rig.ts';

// An approval outlasts a push that leaves what was approved as it was: GitHub is asked what the earlier head held.

const templates = readTemplates(new URL('../../', import.meta.url));

let acme: Acme;
let client: Client;

beforeEach(async () => {
  acme = await openAcme();
  client = clientFor(acme.world, acme.world.token('bot', botToken));
});

afterEach(async () => {
  expect(acme.world.violations).toEqual([]);
  await acme.world[Symbol.asyncDispose]();
});

const minute = (index: number): string =>
  acme.world.now(`2099-03-01T12:${String(index).padStart(2, '0')}:00Z`);

const judged = async (number: number) => {
  acme.world.forgetCalls();
  const console = { annotate: () => undefined, summarise: () => undefined };
  const { source, sink } = openPull(client, { repository: 'acme/models', number }, console);
  const clock = { now: () => acme.world.now() };
  const measure = () => Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: '' } as const);
  const { verdict } = await review({ source, sink, clock, measure }, templates);
  const [transition] = verdict.transitions;
  return {
    filled: transition?.approvals.flatMap(({ filled_by }) => filled_by) ?? [],
    notCounted: transition?.not_counted.map(({ user, because }) => `${user} ${because}`) ?? [],
    vetoes: transition?.vetoes.map(({ user }) => user) ?? [],
    calls: acme.world.calls.length,
  };
};

const approvedByOwen = async (): Promise<number> => {
  minute(0);
  const number = await promote(acme);
  minute(1);
  await acme.repo.review(number, 'owen', 'APPROVE');
  minute(2);
  return number;
};

test('a push beside what was approved keeps the approval, at one call for the log and one for the earlier head', async () => {
  const number = await approvedByOwen();
  await judged(number);
  await judged(number);
  const before = await judged(number);
  await acme.repo.commit('promote', { 'README.md': 'x\n' }, { author: dana });
  await judged(number);
  const after = await judged(number);
  expect(after).toMatchObject({ filled: ['owen'] });
  expect(after.calls).toBe(before.calls + 1);
});

test('a push that changes it says which field, and changing it back revives the approval', async () => {
  const number = await approvedByOwen();
  await acme.repo.commit('promote', { [file]: manifest('production', '0.96') }, { author: dana });
  const { filled, notCounted } = await judged(number);
  expect(filled).toEqual([]);
  expect(notCounted).toEqual([
    expect.stringMatching(/^owen stale: .*since then .*\(evaluation\.metrics\.auc_roc\) changed$/),
  ]);
  minute(3);
  await acme.repo.commit('promote', { [file]: manifest('production') }, { author: dana });
  expect((await judged(number)).filled).toEqual(['owen']);
});

test('a forced push that throws the approved head away is judged by what that head held', async () => {
  const number = await approvedByOwen();
  const forced = { author: dana, from: 'main', force: true } as const;
  await acme.repo.commit('promote', { [file]: manifest('production', '0.97') }, forced);
  expect((await judged(number)).filled).toEqual([]);
  minute(3);
  await acme.repo.commit('promote', { [file]: manifest('production') }, forced);
  expect((await judged(number)).filled).toEqual(['owen']);
});

test('a log that cannot be read leaves nobody sure which head was approved', async () => {
  const number = await approvedByOwen();
  acme.world.fault({ path: /\/activity$/ }, { kind: 'status', status: 403 }, 9);
  expect((await judged(number)).notCounted).toEqual([
    expect.stringMatching(/nobody knows when that head was pushed: .*\/assay approve ROLE [0-9a-f]{12}/),
  ]);
});

test('a policy that lands on the base after the approval makes it lapse', async () => {
  const number = await approvedByOwen();
  await acme.repo.commit('main', { '.assay/policy.yaml': `${policy}# stricter\n` });
  expect((await judged(number)).notCounted).toEqual([
    expect.stringContaining('.assay/policy.yaml changed on main'),
  ]);
});

test('a request for changes that another person dismisses still holds, an own one does not', async () => {
  const number = await approvedByOwen();
  const asked = await acme.repo.review(number, 'petra', 'REQUEST_CHANGES', { body: 'No.' });
  await acme.repo.dismiss(number, asked, 'dana');
  expect((await judged(number)).vetoes).toEqual(['petra']);
  const again = await acme.repo.review(number, 'petra', 'REQUEST_CHANGES', { body: 'Still no.' });
  await acme.repo.dismiss(number, again, 'petra');
  expect((await judged(number)).vetoes).toEqual([]);
});
