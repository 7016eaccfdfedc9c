import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ran } from './world/runner.ts';
import { runAction } from './world/runner.ts';
import { type Repository, startWorld, type World } from './world/world.ts';

// The built action, started as GitHub's runner starts it, against a GitHub that checks every request and answer.

const policy = `assay: 1
roles:
  owner: { users: [owen, petra] }
  lead: { teams: [acme/ml-leads] }
gates:
  auc-floor: { metric: auc_roc, at_least: 0.91 }
  rollback-plan: { documented: [deployment.rollback_plan] }
to:
  production: { gates: [auc-floor, rollback-plan], approvals: [owner, lead] }
`;

const manifest = (status: string, auc: string): string => `model:
  name: fraud_detector
  version: "3.2.1"
  status: ${status}
evaluation:
  metrics: { auc_roc: ${auc} }
deployment:
  rollback_plan: back to 3.1.8 by the feature flag
`;

const file = 'models/fraud_detector/3.2.1.yaml';
const dana = { name: 'Dana', email: 'dana@example.com', login: 'dana' };
const bot = 'github-actions[bot]';
const writes = { contents: 'read', pull_requests: 'write', statuses: 'write', members: 'read' } as const;

let world: World;
let repo: Repository;

beforeEach(async () => {
  world = await startWorld();
  for (const login of ['dana', 'owen', 'petra', 'lea', 'liam', 'mallory']) world.user(login);
  world.team('acme/ml-leads', ['lea', 'owen']);
  world.token('actions', { login: bot, permissions: writes });
  world.token('fork', { login: bot, permissions: { contents: 'read', pull_requests: 'read', statuses: 'read' } });
  const collaborators = { dana: 'write', owen: 'write', petra: 'write', lea: 'write', liam: 'write' } as const;
  repo = world.repository('acme/models', { collaborators, requiredStatus: ['assay/promotion'] });
  await repo.commit('main', { '.assay/policy.yaml': policy, [file]: manifest('staging', '0.951') });
});

afterEach(async () => {
  expect(world.violations).toEqual([]);
  await world[Symbol.asyncDispose]();
});

const promote = async (auc = '0.951'): Promise<number> => {
  await repo.commit('promote', { [file]: manifest('production', auc) }, { author: dana });
  return repo.open({ head: 'promote', author: 'dana', title: 'Promote fraud_detector 3.2.1' });
};

const opened = (number: number, token = 'actions'): Promise<Ran> =>
  runAction(world, repo, { name: 'pull_request', token, event: repo.event('pull_request', 'opened', { number }) });

const submitted = async (number: number, by: string, state: 'APPROVE' | 'REQUEST_CHANGES'): Promise<Ran> => {
  const review = await repo.review(number, by, state, { body: 'Looked at it.' });
  return runAction(world, repo, { name: 'pull_request_review', token: 'actions', event: repo.event('pull_request_review', 'submitted', { number, review }) });
};

const statusOf = (sha: string) => repo.statuses(sha).filter(({ context }) => context === 'assay/promotion')[0];
const headOf = (number: number): Promise<string> => repo.tip('promote').then((sha) => sha ?? String(number));

describe('a promotion', () => {
  test('opened: a status, one comment, a label, reviewers, the summary; nothing else', async () => {
    const number = await promote();
    const ran = await opened(number);
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    const status = statusOf(await headOf(number));
    expect(status).toMatchObject({ state: 'pending', creator: bot });
    expect(status?.description).toBe('Waits for owner (owen, petra) and lead (lea, owen)');
    expect(repo.comments(number)).toHaveLength(1);
    expect(repo.comments(number)[0]?.body).toContain('fraud\\_detector 3.2.1');
    expect(repo.labels(number)).toEqual(['assay: awaiting']);
    expect(repo.requested(number)).toEqual({ users: ['petra'], teams: ['ml-leads'] });
    expect(ran.summary).toContain('**Approvals**');
    expect(ran.outputs).toMatchObject({ decision: 'awaiting', head: await headOf(number) });
    expect(world.calls.length).toBeLessThanOrEqual(8);
  });

  test('an event that changes nothing costs three calls and writes nothing', async () => {
    const number = await promote();
    await opened(number);
    const before = repo.comments(number);
    world.forgetCalls();
    const ran = await opened(number);
    expect(ran.code).toBe(0);
    expect(world.calls.length).toBeLessThanOrEqual(3);
    expect(repo.comments(number)).toEqual(before);
    expect(repo.statuses(await headOf(number)).length).toBeLessThanOrEqual(2);
  });

  test('turns green when the last role is filled by a distinct person, and back on a push', async () => {
    const number = await promote();
    await opened(number);
    const head = await headOf(number);
    await submitted(number, 'owen', 'APPROVE');
    expect(statusOf(head)).toMatchObject({ state: 'pending', description: 'Waits for lead (lea)' });
    world.forgetCalls();
    await submitted(number, 'lea', 'APPROVE');
    expect(world.calls.filter(({ path }) => !path.endsWith('/reviews')).length).toBeLessThanOrEqual(6);
    expect(statusOf(head)).toMatchObject({ state: 'success' });
    expect(repo.labels(number)).toEqual(['assay: approved']);
    await repo.commit('promote', { 'README.md': 'more' }, { author: dana });
    await runAction(world, repo, { name: 'pull_request', token: 'actions', event: repo.event('pull_request', 'synchronize', { number }) });
    const moved = await headOf(number);
    expect(moved).not.toBe(head);
    expect(statusOf(moved)).toMatchObject({ state: 'pending' });
  });

  test('is refused below a floor, with an annotation on the line of the number', async () => {
    const number = await promote('0.897');
    const ran = await opened(number);
    expect(statusOf(await headOf(number))).toMatchObject({ state: 'failure' });
    expect(ran.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', properties: expect.objectContaining({ file, line: '6', title: 'assay: auc-floor' }) }),
    );
    expect(ran.code).toBe(0);
  });

  test('from a fork is judged read-only: the verdict stands in the summary and the log', async () => {
    world.user('mallory');
    await repo.commit('mallory:patch', { [file]: manifest('production', '0.951') }, { author: { name: 'Mallory', email: 'mallory@example.com', login: 'mallory' } });
    const number = await repo.open({ head: 'patch', author: 'mallory', fork: 'mallory' });
    const ran = await opened(number, 'fork');
    expect(ran.summary).toContain('fraud\\_detector');
    expect(repo.comments(number)).toEqual([]);
    expect(ran.code, ran.stdout).toBe(0);
  });
});
