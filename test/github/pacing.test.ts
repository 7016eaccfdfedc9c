import { expect, test } from 'vitest';
import { clientOptions, createClient } from '../../src/github/client.ts';
import { openPull } from '../../src/github/open-pull.ts';
import { awaiting, effectsFor, everything, type Rig, startRig } from './rig.ts';

const pacedClient = ({ world }: Rig) =>
  createClient(
    clientOptions('bot', { GITHUB_API_URL: world.url, GITHUB_GRAPHQL_URL: `${world.url}/graphql` }),
  );

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const viewer = 'query { viewer { login } }';

test('reads go at once, one after the other and side by side', async () => {
  await using rig = await startRig();
  const client = pacedClient(rig);
  const reads = async () => {
    for (let index = 0; index < 5; index++) await client.graphql(viewer, {});
    await Promise.all(Array.from({ length: 5 }, () => client.graphql(viewer, {})));
    await client.rest.pulls.get({ owner: 'acme', repo: 'models', pull_number: 1 });
  };
  expect(await secondsOf(reads)).toBeLessThan(2);
  expect(rig.world.calls).toHaveLength(11);
});

test('writes start a second apart, whether by REST or by GraphQL', async () => {
  await using rig = await startRig();
  const client = pacedClient(rig);
  const sha = (await rig.repo.tip('promote')) ?? '';
  const status = { owner: 'acme', repo: 'models', sha, state: 'pending', context: 'x' } as const;
  const writes = async () => {
    await client.rest.repos.createCommitStatus(status);
    await client.mutate('mutation { __typename }', {});
    await client.rest.repos.createCommitStatus(status);
  };
  expect(await secondsOf(writes)).toBeGreaterThan(1.9);
});

test('a run that writes nothing waits for nothing, one that opens only for its writes', async () => {
  await using rig = await startRig();
  const client = pacedClient(rig);
  const run = async () => {
    const at = { repository: 'acme/models', number: 1 };
    const { source, sink } = openPull(client, at, rig.console);
    const facts = await source.pull();
    await sink.begin(facts);
    await source.ask(everything(facts));
    await sink.apply(effectsFor(facts.head, awaiting), facts.head);
  };
  expect(await secondsOf(run)).toBeLessThan(4.5);
  expect(await secondsOf(run)).toBeLessThan(1);
}, 15_000);
