import { expect, test } from 'vitest';
import { readTemplates } from '../../src/commands/templates.ts';
import { openPull } from '../../src/github/open-pull.ts';
import type { Measure } from '../../src/ports.ts';
import { review } from '../../src/review.ts';
import { startWorld, type World } from '../world/world.ts';
import { botToken, clientFor } from './rig.ts';

const policy = `assay: 1
roles:
  owner: { teams: [acme/ml-leads] }
  risk: { teams: [acme/model-risk] }
gates:
  auc-floor: { metric: auc_roc, at_least: 0.91 }
  champion: { compare: auc_roc, with: champion, no_worse_than: 0.005 }
to:
  production: { gates: [auc-floor, champion], approvals: [owner, risk] }
`;

const manifest = (version: string, status: string) => `model:
  name: fraud
  version: "${version}"
  status: ${status}
evaluation:
  metrics: { auc_roc: 0.95 }
`;

const file = 'models/fraud/3.2.1.yaml';
const champion = { 'models/fraud/3.2.0.yaml': manifest('3.2.0', 'production') };
const withoutChampion = policy.replaceAll(/^ {2}champion:.*\n|, champion/gm, '');

const templates = readTemplates(new URL('../../', import.meta.url));

const person = (login: string) => ({ name: login, email: `${login}@example.com`, login });

const promotion = async (world: World, beside: { readonly [path: string]: string }) => {
  world.team('acme/ml-leads', ['lea', 'owen']);
  world.team('acme/model-risk', ['rita', 'petra']);
  const collaborators = {
    dana: 'write',
    lea: 'write',
    owen: 'write',
    rita: 'write',
    petra: 'write',
  } as const;
  const repo = world.repository('acme/models', { collaborators });
  const atBase = { '.assay/policy.yaml': policy, [file]: manifest('3.2.1', 'staging'), ...beside };
  await repo.commit('main', atBase, { author: person('lea') });
  await repo.commit('promote', { [file]: manifest('3.2.1', 'production') }, { author: person('dana') });
  await repo.open({ head: 'promote', author: 'dana', title: 'Promote fraud 3.2.1' });
  const client = clientFor(world, world.token('bot', botToken));
  const console = { annotate: () => undefined, summarise: () => undefined };
  const measure: Measure = () =>
    Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: 'Nothing.' });
  // GitHub tells whole seconds, and what is approved within the second of a push was given before it.
  const judged = async () => {
    world.now(new Date(Date.parse(world.now()) + 60_000).toISOString());
    world.forgetCalls();
    const pull = openPull(client, { repository: 'acme/models', number: 1 }, console);
    const { verdict, outcome } = await review(
      { ...pull, clock: { now: () => world.now() }, measure },
      templates,
    );
    const failed = outcome.applied.filter((each) => each.outcome === 'failed');
    return { calls: world.calls.length, decision: verdict.decision, failed };
  };
  return { repo, judged };
};

test('a pull request with a champion beside it and two team roles stays within the budget of calls', async () => {
  await using world = await startWorld();
  const { repo, judged } = await promotion(world, champion);
  const opened = await judged();
  expect(opened).toEqual({ calls: 7, decision: 'awaiting', failed: [] });
  expect(await judged()).toEqual({ calls: 3, decision: 'awaiting', failed: [] });
  await repo.review(1, 'lea', 'APPROVE');
  expect(await judged()).toEqual({ calls: 6, decision: 'awaiting', failed: [] });
  expect(await judged()).toEqual({ calls: 4, decision: 'awaiting', failed: [] });
  await repo.review(1, 'rita', 'APPROVE');
  expect(await judged()).toEqual({ calls: 6, decision: 'approved', failed: [] });
  expect(repo.labels(1)).toEqual(['assay: approved']);
  await repo.review(1, 'owen', 'REQUEST_CHANGES', { body: 'No.' });
  expect(await judged()).toMatchObject({ calls: 6, failed: [] });
  expect(world.violations).toEqual([]);
});

test('without a sibling an event that changes nothing takes two calls', async () => {
  await using world = await startWorld();
  const { judged } = await promotion(world, { '.assay/policy.yaml': withoutChampion });
  expect(await judged()).toEqual({ calls: 6, decision: 'awaiting', failed: [] });
  expect(await judged()).toEqual({ calls: 2, decision: 'awaiting', failed: [] });
});

test('who pushed does not approve, be it for an earlier head', async () => {
  await using world = await startWorld();
  const { repo, judged } = await promotion(world, champion);
  const files = { 'README.md': 'x\n' };
  await repo.commit('promote', files, { author: person('dana'), by: 'lea' });
  await repo.commit('promote', files, { author: person('dana'), from: 'main', force: true, by: 'dana' });
  const ours = { [file]: manifest('3.2.1', 'production') };
  await repo.commit('promote', ours, { author: person('dana') });
  await judged();
  await repo.review(1, 'rita', 'APPROVE');
  await repo.review(1, 'lea', 'APPROVE');
  expect(await judged()).toEqual({ calls: 6, decision: 'awaiting', failed: [] });
  await repo.review(1, 'owen', 'APPROVE');
  expect(await judged()).toEqual({ calls: 6, decision: 'approved', failed: [] });
});

test('templates of the base, a hundred reviews and a hundred comments cost no call more', async () => {
  await using world = await startWorld();
  const { repo, judged } = await promotion(world, {
    ...champion,
    '.assay/templates/footer.hbs': 'Questions: #ml\n',
  });
  for (let index = 0; index < 99; index++) {
    await repo.review(1, `reader${index % 9}`, 'COMMENT', { body: 'hm' });
    await repo.comment(1, 'petra', `${index}`);
  }
  expect((await judged()).calls).toBe(7);
  expect((await judged()).calls).toBe(3);
  await repo.review(1, 'lea', 'APPROVE');
  expect((await judged()).calls).toBe(6);
  expect(world.violations).toEqual([]);
});

const byOwners = policy
  .replace('owner: { teams: [acme/ml-leads] }', 'owner: { codeowners: true }')
  .replaceAll(/^ {2}champion:.*\n|, champion/gm, '');

test('a role of code owners costs no call, whoever they are', async () => {
  await using world = await startWorld();
  const { repo, judged } = await promotion(world, {
    '.assay/policy.yaml': byOwners,
    '.github/CODEOWNERS': '* @petra\n/models/ @acme/ml-leads @owen\n',
  });
  expect(await judged()).toEqual({ calls: 6, decision: 'awaiting', failed: [] });
  expect(await judged()).toEqual({ calls: 2, decision: 'awaiting', failed: [] });
  world.now(new Date(Date.now() + 5_000).toISOString());
  await repo.review(1, 'lea', 'APPROVE');
  await repo.review(1, 'rita', 'APPROVE');
  expect(await judged()).toMatchObject({ decision: 'approved', failed: [] });
  expect(world.violations).toEqual([]);
});
