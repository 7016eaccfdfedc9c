import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Acme,
  bot,
  dana,
  file,
  headOf,
  manifest,
  onPull,
  onReview,
  openAcme,
  promote,
  statusOn,
} from './support/acme.ts';

// The built action, started as GitHub's runner starts it, against a GitHub that checks every request and answer.

let acme: Acme;

beforeEach(async () => {
  acme = await openAcme();
});

afterEach(async () => {
  expect(acme.world.violations).toEqual([]);
  await acme.world[Symbol.asyncDispose]();
});

describe('a promotion', () => {
  test('opened: a status, one comment, a label, reviewers, the summary; nothing else', async () => {
    const number = await promote(acme);
    const ran = await onPull(acme, number);
    const head = await headOf(acme);
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    expect(statusOn(acme, head)).toMatchObject({
      state: 'pending',
      creator: bot,
      description: 'Waits for owner (owen, petra) and lead (lea, owen)',
    });
    expect(acme.repo.comments(number)).toHaveLength(1);
    expect(acme.repo.comments(number)[0]?.body).toContain('fraud\\_detector 3.2.1');
    expect(acme.repo.labels(number)).toEqual(['assay: awaiting']);
    expect(acme.repo.requested(number)).toEqual({ users: ['owen', 'petra'], teams: ['ml-leads'] });
    expect(ran.summary).toContain('**Approvals**');
    expect(ran.outputs).toMatchObject({ decision: 'awaiting', head });
    expect(acme.world.calls.length).toBeLessThanOrEqual(8);
  });

  test('an event that changes nothing costs three calls and writes nothing', async () => {
    const number = await promote(acme);
    await onPull(acme, number);
    const [comments, statuses] = [acme.repo.comments(number), acme.repo.statuses(await headOf(acme))];
    acme.world.forgetCalls();
    const ran = await onPull(acme, number, { action: 'labeled' });
    expect(ran.code).toBe(0);
    expect(acme.world.calls.length).toBeLessThanOrEqual(3);
    expect(acme.repo.comments(number)).toEqual(comments);
    expect(acme.repo.statuses(await headOf(acme))).toEqual(statuses);
  });

  test('turns green when the last role is filled by a distinct person, and back on a push that changes what was approved', async () => {
    const number = await promote(acme);
    await onPull(acme, number);
    const head = await headOf(acme);
    await onReview(acme, number, { by: 'owen', state: 'APPROVE' });
    expect(statusOn(acme, head)).toMatchObject({ state: 'pending', description: 'Waits for lead (lea)' });
    acme.world.forgetCalls();
    await onReview(acme, number, { by: 'lea', state: 'APPROVE' });
    expect(acme.world.calls.length).toBeLessThanOrEqual(6);
    expect(statusOn(acme, head)).toMatchObject({ state: 'success' });
    expect(acme.repo.labels(number)).toEqual(['assay: approved']);
    await acme.repo.commit('promote', { 'README.md': 'more' }, { author: dana });
    await onPull(acme, number, { action: 'synchronize' });
    const beside = await headOf(acme);
    expect(beside).not.toBe(head);
    expect(statusOn(acme, beside)).toMatchObject({ state: 'success' });
    await acme.repo.commit('promote', { [file]: manifest('production', '0.96') }, { author: dana });
    await onPull(acme, number, { action: 'synchronize' });
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'pending' });
  });

  test('is refused below a floor, with an annotation on the line of the number', async () => {
    const number = await promote(acme, '0.897');
    const ran = await onPull(acme, number);
    expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'failure' });
    const properties = expect.objectContaining({ file, line: '6', title: 'assay: auc-floor' });
    expect(ran.annotations).toContainEqual(expect.objectContaining({ level: 'error', properties }));
    expect(ran.code).toBe(0);
  });

  test('from a fork is judged read-only: the verdict stands in the summary and the log', async () => {
    const mallory = { name: 'Mallory', email: 'mallory@example.com', login: 'mallory' };
    await acme.repo.commit('mallory:patch', { [file]: manifest('production') }, { author: mallory });
    const number = await acme.repo.open({ head: 'patch', author: 'mallory', fork: 'mallory' });
    const ran = await onPull(acme, number, { token: 'fork' });
    expect(ran.code, ran.stdout).toBe(0);
    expect(ran.summary).toContain('fraud\\_detector');
    expect(ran.stdout).toContain('undecidable');
    expect(acme.repo.comments(number)).toEqual([]);
  });
});
