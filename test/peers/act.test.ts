// The very workflow file that users are given, run by act against the test world: what GitHub's runner would make of
// the action's annotations, outputs and summary, and what then stands on the pull request.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardMarker, statusContext } from '../../src/domain/plan.ts';
import { alice } from '../world/scene.ts';
import { type About, type EventName, type Repository, startWorld, type World } from '../world/world.ts';
import {
  type Acted,
  acted,
  annotations,
  outputs,
  permissions,
  prepare,
  summary,
  workflow,
} from './acting.ts';

const policy = `assay: 1
roles: { owner: { users: [bob] } }
gates:
  auc-floor: { metric: auc_roc, at_least: 0.91 }
to:
  evaluated: { gates: [auc-floor], approvals: [owner] }
`;

const file = 'models/fraud/1.0.0.yaml';

const manifest = (auc: string): string => `model:
  name: fraud
  version: "1.0.0"
  status: evaluated
evaluation:
  task: binary
  metrics: { auc_roc: ${auc} }
`;

interface Scene extends AsyncDisposable {
  readonly world: World;
  readonly repo: Repository;
  readonly number: number;
}

const scene = async (auc: string, fork?: string): Promise<Scene> => {
  const world = await startWorld();
  const login = 'github-actions[bot]';
  world.token('actions', { login, permissions });
  world.token('fork', { login, permissions: { contents: 'read', pull_requests: 'read', statuses: 'read' } });
  const repo = world.repository('acme/models', { collaborators: { alice: 'write', bob: 'write' } });
  // Long ago: of a policy and an approval in one second nobody knows which came first.
  const base = { '.assay/policy.yaml': policy, '.github/workflows/assay.yml': workflow };
  await repo.commit('main', base, { at: '2024-01-01T00:00:00Z' });
  await repo.commit('fraud-1', { [file]: manifest(auc) }, { author: alice });
  const number = await repo.open({
    head: 'fraud-1',
    author: fork ?? 'alice',
    title: 'Evaluate fraud 1.0.0',
    ...(fork && { fork }),
  });
  return { world, repo, number, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
};

let prepared: Awaited<ReturnType<typeof prepare>>;

beforeAll(async () => {
  prepared = await prepare();
}, 300_000);

afterAll(() => prepared[Symbol.asyncDispose]());

interface Happening {
  readonly name: EventName;
  readonly action: string;
  readonly about: About;
  readonly token?: string;
}

const happens = async ({ world, repo }: Scene, { name, action, about, ...rest }: Happening): Promise<Acted> =>
  acted(prepared, world, { name, event: await repo.event(name, action, about), ...rest });

const opened = (s: Scene, token = 'actions'): Promise<Acted> =>
  happens(s, { name: 'pull_request', action: 'opened', about: { pull: s.number }, token });

const says = async (s: Scene, body: string): Promise<Acted> => {
  const comment = await s.repo.comment(s.number, 'bob', body);
  s.world.forgetCalls();
  return happens(s, { name: 'issue_comment', action: 'created', about: { comment, sender: 'bob' } });
};

const statusOf = ({ repo, number }: Scene) => repo.statuses(repo.pull(number).headSha)[0];

describe('a pull request is opened', () => {
  it('that misses a bar: everything that a person sees says so', async () => {
    await using s = await scene('0.85');
    const ran = await opened(s);
    const head = s.repo.pull(s.number).headSha;

    expect([ran.code, ran.lines.map(({ jobResult }) => jobResult).filter(Boolean)], ran.log).toEqual([
      0,
      ['success'],
    ]);
    const [status] = s.repo.statuses(head);
    expect(status).toMatchObject({
      context: statusContext,
      state: 'failure',
      description: expect.stringContaining('auc-floor'),
    });
    expect(s.repo.comments(s.number)).toEqual([
      expect.objectContaining({ user: 'github-actions[bot]', body: expect.stringContaining(cardMarker) }),
    ]);
    expect(outputs(ran)).toMatchObject({ decision: 'rejected', description: status?.description, head });
    expect(Object.keys(outputs(ran)).sort()).toEqual(['card', 'decision', 'description', 'head', 'verdict']);
    expect(annotations(ran)).toEqual([
      expect.objectContaining({
        command: 'error',
        kvPairs: expect.objectContaining({ file, line: '7', title: 'assay: auc-floor' }),
      }),
    ]);
    expect(summary(ran)).toContain('auc-floor');
    expect(s.world.violations).toEqual([]);
  }, 60_000);

  it('whose gates hold: it waits for the owner, and is approved when the owner approves', async () => {
    await using s = await scene('0.95');
    const waits = await opened(s);
    const head = s.repo.pull(s.number).headSha;
    expect(s.repo.statuses(head)[0], waits.log).toMatchObject({
      state: 'pending',
      description: expect.stringContaining('bob'),
    });
    expect(annotations(waits)).toEqual([]);

    const review = await s.repo.review(s.number, 'bob', 'APPROVE');
    const about = { pull: s.number, review, sender: 'bob' };
    const approved = await happens(s, { name: 'pull_request_review', action: 'submitted', about });
    expect(s.repo.statuses(head)[0], approved.log).toMatchObject({ state: 'success' });
    expect(outputs(approved)).toMatchObject({ decision: 'approved', head });
    expect(s.world.violations).toEqual([]);
  }, 60_000);
});

describe('a comment', () => {
  it('without a command starts no job', async () => {
    await using s = await scene('0.95');
    const ran = await says(s, 'Looks good.');
    expect([ran.code, s.world.calls.length], ran.log).toEqual([0, 0]);
  }, 60_000);

  it('with a command on a later line judges again', async () => {
    await using s = await scene('0.85');
    const ran = await says(s, 'Now?\n\n/assay recheck');
    expect(statusOf(s), ran.log).toMatchObject({ state: 'failure' });
  }, 60_000);
});

describe('a pull request from a fork', () => {
  it('is told in summary, log and annotations, and gets its status from a run with a token that may write', async () => {
    await using s = await scene('0.85', 'mallory');
    const read = await opened(s, 'fork');
    expect(read.code, read.log).toBe(0);
    expect(statusOf(s)).toBeUndefined();
    expect(s.repo.comments(s.number)).toEqual([]);
    expect(outputs(read)).toMatchObject({ decision: 'rejected' });
    expect(summary(read)).toContain('auc-floor');
    expect(annotations(read)).toEqual([expect.objectContaining({ command: 'error' })]);

    const inputs = { pull: String(s.number) };
    const ran = await happens(s, { name: 'workflow_dispatch', action: '', about: { inputs, sender: 'bob' } });
    expect(statusOf(s), ran.log).toMatchObject({
      state: 'failure',
      description: expect.stringContaining('auc-floor'),
    });
    expect(s.world.violations).toEqual([]);
  }, 60_000);
});

describe('a merge group', () => {
  it('gets what its pull request has', async () => {
    await using s = await scene('0.95');
    await s.repo.review(s.number, 'bob', 'APPROVE');
    const group = await s.repo.enqueue([s.number]);
    const ran = await happens(s, { name: 'merge_group', action: 'checks_requested', about: { group } });
    const [status] = s.repo.statuses(group.headSha);
    expect(status, ran.log).toMatchObject({ context: statusContext, state: 'success' });
    expect(s.world.violations).toEqual([]);
  }, 60_000);
});
