import { type Ran, runAction } from '../world/runner.ts';
import { type Repository, startWorld, type World } from '../world/world.ts';

// acme/models: a policy with two roles, a model in staging, and the people who may promote it.

export const policy = `assay: 1
roles:
  owner: { users: [owen, petra] }
  lead: { teams: [acme/ml-leads] }
gates:
  auc-floor: { metric: auc_roc, at_least: 0.91 }
  rollback-plan: { documented: [deployment.rollback_plan] }
to:
  production: { gates: [auc-floor, rollback-plan], approvals: [owner, lead] }
`;

export const manifest = (status: string, auc = '0.951'): string => `model:
  name: fraud_detector
  version: "3.2.1"
  status: ${status}
evaluation:
  metrics: { auc_roc: ${auc} }
deployment:
  rollback_plan: back to 3.1.8 by the feature flag
`;

export const file = 'models/fraud_detector/3.2.1.yaml';
export const dana = { name: 'Dana', email: 'dana@example.com', login: 'dana' };
export const bot = 'github-actions[bot]';

export interface Acme {
  readonly world: World;
  readonly repo: Repository;
}

export const openAcme = async (): Promise<Acme> => {
  const world = await startWorld();
  for (const login of ['dana', 'owen', 'petra', 'lea', 'liam', 'mallory']) world.user(login);
  world.team('acme/ml-leads', ['lea', 'owen']);
  const writes = {
    contents: 'read',
    pull_requests: 'write',
    statuses: 'write',
    members: 'read',
    merge_queues: 'read',
  } as const;
  world.token('actions', { login: bot, permissions: writes });
  world.token('fork', {
    login: bot,
    permissions: { contents: 'read', pull_requests: 'read', statuses: 'read' },
  });
  const collaborators = {
    dana: 'write',
    owen: 'write',
    petra: 'write',
    lea: 'write',
    liam: 'write',
  } as const;
  const repo = world.repository('acme/models', { collaborators, requiredStatus: ['assay/promotion'] });
  // Long ago: of a policy and an approval in one second nobody knows which came first.
  const base = { '.assay/policy.yaml': policy, [file]: manifest('staging') };
  await repo.commit('main', base, { at: '2024-01-01T00:00:00Z' });
  return { world, repo };
};

/** dana's pull request that promotes the model. */
export const promote = async ({ repo }: Acme, auc?: string): Promise<number> => {
  await repo.commit('promote', { [file]: manifest('production', auc) }, { author: dana });
  return repo.open({ head: 'promote', author: 'dana', title: 'Promote fraud_detector 3.2.1' });
};

export const onPull = (
  { world, repo }: Acme,
  pull: number,
  { action = 'opened', token = 'actions' } = {},
): Promise<Ran> =>
  runAction(world, repo, {
    name: 'pull_request',
    token,
    event: repo.event('pull_request', action, { pull }),
  });

export const onReview = async (
  acme: Acme,
  pull: number,
  { by, state }: { by: string; state: 'APPROVE' | 'REQUEST_CHANGES' },
): Promise<Ran> => {
  const { world, repo } = acme;
  const review = await repo.review(pull, by, state, { body: 'Looked at it.' });
  const event = repo.event('pull_request_review', 'submitted', { pull, review });
  return runAction(world, repo, { name: 'pull_request_review', token: 'actions', event });
};

export const onComment = async (
  { world, repo }: Acme,
  pull: number,
  { by, body }: { by: string; body: string },
): Promise<Ran> => {
  const comment = await repo.comment(pull, by, body);
  const event = repo.event('issue_comment', 'created', { pull, comment });
  return runAction(world, repo, { name: 'issue_comment', token: 'actions', event });
};

export interface Status {
  readonly state: string;
  readonly description: string | null;
  readonly creator: string;
}

/** What `assay/promotion` says on a commit now. */
export const statusOn = ({ repo }: Acme, sha: string): Status | null =>
  repo.statuses(sha).find(({ context }) => context === 'assay/promotion') ?? null;

export const headOf = async ({ repo }: Acme): Promise<string> => (await repo.tip('promote')) ?? '';
