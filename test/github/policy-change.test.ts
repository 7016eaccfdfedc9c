import { expect, test } from 'vitest';
import { readTemplates } from '../../src/commands/templates.ts';
import { openPull } from '../../src/github/open-pull.ts';
import type { Measure } from '../../src/ports.ts';
import { review } from '../../src/review.ts';
import { startWorld, type World } from '../world/world.ts';
import { botToken, clientFor } from './rig.ts';

const policy = `assay: 1
roles: { owner: { field: model.owners }, lead: { teams: [acme/ml-leads] } }
gates: { auc-floor: { metric: auc_roc, at_least: 0.91 } }
to: { production: { gates: [auc-floor], approvals: [owner, lead] } }
`;

const floorTest = `name: a model of 0.9 is rejected
case: { now: 2026-03-02T12:00:00Z, reviews: [{ user: owen }, { user: lea }], teams: { acme/ml-leads: [lea] } }
base:
  models/a/1.yaml: { file: tests/base.yaml }
head:
  models/a/1.yaml: { file: tests/head.yaml }
expect: { decision: rejected }
`;

const manifest = (status: string): string =>
  `model: { name: a, version: "1", status: ${status}, owners: [owen] }\nevaluation: { metrics: { auc_roc: 0.9 } }\n`;

const templates = readTemplates(new URL('../../', import.meta.url));
const person = (login: string) => ({ name: login, email: `${login}@example.com`, login });

const opened = async (world: World) => {
  world.team('acme/ml-leads', ['lea', 'owen']);
  const repo = world.repository('acme/models', {
    collaborators: { dana: 'write', lea: 'write', owen: 'write' },
  });
  const beside = {
    '.assay/tests/floor.yaml': floorTest,
    'tests/base.yaml': manifest('staging'),
    'tests/head.yaml': manifest('production'),
  };
  await repo.commit('main', { '.assay/policy.yaml': policy, ...beside }, { author: person('lea') });
  const weaker = { '.assay/policy.yaml': policy.replace('0.91', '0.88') };
  await repo.commit('weaker', weaker, { author: person('dana') });
  await repo.open({ head: 'weaker', author: 'dana', title: 'Lower the floor' });
  const client = clientFor(world, world.token('bot', botToken));
  const console = { annotate: () => undefined, summarise: () => undefined };
  const measure: Measure = () =>
    Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: 'Nothing.' });
  const judged = async () => {
    world.now(new Date(Date.parse(world.now()) + 60_000).toISOString());
    const pull = openPull(client, { repository: 'acme/models', number: 1 }, console);
    const { verdict } = await review({ ...pull, clock: { now: () => world.now() }, measure }, templates);
    return verdict;
  };
  return { repo, judged };
};

test('a pull request of the policy alone waits for the team that it names, and tells what flips', async () => {
  await using world = await startWorld();
  const { repo, judged } = await opened(world);
  const open = await judged();
  expect(open.status).toEqual({ state: 'pending', description: 'Policy change: needs lead (lea, owen)' });
  expect(open.policy_change?.tests).toMatchObject({
    cases: 1,
    flips: [{ before: 'rejected', after: 'approved' }],
  });
  world.now(new Date(Date.parse(world.now()) + 60_000).toISOString());
  await repo.review(1, 'lea', 'APPROVE');
  expect((await judged()).decision).toBe('approved');
  expect(world.violations).toEqual([]);
});

test('an approval outlasts a push beside the policy, and lapses when the policy changes again', async () => {
  await using world = await startWorld();
  const { repo, judged } = await opened(world);
  await judged();
  world.now(new Date(Date.parse(world.now()) + 60_000).toISOString());
  await repo.review(1, 'lea', 'APPROVE');
  world.now(new Date(Date.parse(world.now()) + 60_000).toISOString());
  await repo.commit('weaker', { 'README.md': 'Models\n' }, { author: person('dana') });
  expect((await judged()).decision).toBe('approved');
  await repo.commit(
    'weaker',
    { '.assay/policy.yaml': policy.replace('0.91', '0.5') },
    { author: person('dana') },
  );
  const again = await judged();
  expect(again.decision).toBe('awaiting');
  expect(again.policy_change?.not_counted[0]?.because).toContain('.assay/policy.yaml changed');
  expect(world.violations).toEqual([]);
});
