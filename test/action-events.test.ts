import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Acme,
  file,
  headOf,
  manifest,
  onComment,
  onPull,
  onReview,
  openAcme,
  policy,
  promote,
  statusOn,
} from './support/acme.ts';
import { runAction } from './world/runner.ts';

let acme: Acme;

beforeEach(async () => {
  acme = await openAcme();
});

afterEach(async () => {
  expect(acme.world.violations).toEqual([]);
  await acme.world[Symbol.asyncDispose]();
});

const approveBoth = async (number: number): Promise<void> => {
  await acme.repo.review(number, 'owen', 'APPROVE');
  await acme.repo.review(number, 'lea', 'APPROVE');
};

describe('commands', () => {
  test('/assay recheck judges again and is acknowledged; a stranger to the words gets the nearest one', async () => {
    const number = await promote(acme);
    const ran = await onComment(acme, number, { by: 'dana', body: 'Please look.\n/assay recheck' });
    expect(ran.code, ran.stdout).toBe(0);
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'pending' });
    expect(acme.world.calls.some(({ path }) => path.endsWith('/reactions'))).toBe(true);
    await onComment(acme, number, { by: 'dana', body: '/assay rechek' });
    expect(acme.repo.comments(number).at(-1)?.body).toContain('/assay recheck');
  });

  test('/assay explain answers with the rule, the facts and what would change them', async () => {
    const number = await promote(acme, '0.897');
    await onComment(acme, number, { by: 'dana', body: '/assay explain auc-floor' });
    const answer = acme.repo.comments(number).at(-1)?.body ?? '';
    expect(answer).toContain('0.897');
    expect(answer).toContain('What would change it');
  });
});

describe('the base branch', () => {
  test('is read as it is now: a stricter floor that landed meanwhile holds', async () => {
    const number = await promote(acme);
    await approveBoth(number);
    await acme.repo.commit('main', { '.assay/policy.yaml': policy.replace('0.91', '0.99') });
    await onPull(acme, number, { action: 'edited' });
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'failure' });
  });

  test('that changed the same manifest is said to have', async () => {
    const number = await promote(acme);
    await acme.repo.commit('main', { [file]: manifest('staging', '0.96') });
    const ran = await onPull(acme, number);
    expect(ran.summary).toContain('changed on the base branch too');
  });
});

describe('other events', () => {
  test('a merge group gets its own status on its own head', async () => {
    const number = await promote(acme);
    await approveBoth(number);
    const group = await acme.repo.enqueue([number]);
    const event = acme.repo.event('merge_group', 'checks_requested', { group });
    const ran = await runAction(acme.world, acme.repo, { name: 'merge_group', token: 'actions', event });
    expect(ran.code, ran.stdout).toBe(0);
    expect(statusOn(acme, group.headSha)).toMatchObject({ state: 'success' });
  });

  test('the schedule judges every open pull request', async () => {
    const number = await promote(acme);
    const event = acme.repo.event('schedule', '', { schedule: '17 * * * *' });
    const ran = await runAction(acme.world, acme.repo, { name: 'schedule', token: 'actions', event });
    expect(ran.code, ran.stdout).toBe(0);
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'pending' });
    expect(acme.repo.comments(number)).toHaveLength(1);
  });

  test('changes requested hold until the one who asked lifts them', async () => {
    const number = await promote(acme);
    await approveBoth(number);
    await onReview(acme, number, { by: 'petra', state: 'REQUEST_CHANGES' });
    expect(statusOn(acme, await headOf(acme))).toMatchObject({
      state: 'failure',
      description: 'Changes requested by petra',
    });
    await onReview(acme, number, { by: 'petra', state: 'APPROVE' });
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'success' });
  });
});

describe('when GitHub fails', () => {
  test('a refused comment never costs the status', async () => {
    const number = await promote(acme);
    acme.world.fault(
      { graphql: 'addComment' },
      { kind: 'graphql', message: 'You cannot comment here', type: 'FORBIDDEN' },
      9,
    );
    const ran = await onPull(acme, number);
    expect(ran.code, ran.stdout).toBe(0);
    expect(statusOn(acme, await headOf(acme))).toMatchObject({
      state: 'pending',
      description: 'Waits for owner (owen, petra) and lead (lea, owen)',
    });
    expect(ran.stdout).toContain('You cannot comment here');
  });

  test('a verdict that cannot be reached leaves an error, not a pending', async () => {
    const number = await promote(acme);
    acme.world.fault({ graphql: 'file' }, { kind: 'status', status: 502 }, 99);
    const ran = await onPull(acme, number);
    expect(ran.code).toBe(1);
    const status = statusOn(acme, await headOf(acme));
    expect(status === null || status.state === 'error').toBe(true);
  });
});
