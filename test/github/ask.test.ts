import { expect, test } from 'vitest';
import { openPull } from '../../src/github/open-pull.ts';
import { botToken, clientFor, manifest, nothing, type Rig, startRig } from './rig.ts';

const opened = async (rig: Rig, token?: string) => {
  const client = token === undefined ? rig.client : clientFor(rig.world, token);
  const { source } = openPull(client, { repository: 'acme/models', number: 1 }, rig.console);
  await source.pull();
  rig.world.forgetCalls();
  return source;
};

const bothSides = async (rig: Rig) => [
  ...(await (await opened(rig)).ask({ ...nothing, bothSides: [manifest] })).bothSides,
];

test('a base that moved elsewhere has not changed the file', async () => {
  await using rig = await startRig();
  await rig.repo.commit('main', { 'README.md': 'more\n' });
  expect(await bothSides(rig)).toEqual([]);
  expect(rig.world.calls).toHaveLength(1);
});

test('a file that the base changed too is said to be so, at two calls more', async () => {
  await using rig = await startRig();
  await rig.repo.commit('main', { [manifest]: 'status: deprecated\n' });
  expect(await bothSides(rig)).toEqual([manifest]);
  expect(rig.world.calls).toHaveLength(3);
  expect(rig.world.violations).toEqual([]);
});

test('the base’s change is merged into the head: no longer both sides', async () => {
  await using rig = await startRig();
  await rig.repo.commit('main', { 'models/fraud/3.2.0.yaml': 'status: deprecated\n' });
  await rig.repo.merge('promote', 'main', 'dana');
  await rig.repo.commit('promote', { 'models/fraud/3.2.0.yaml': 'status: retired\n' });
  const { bothSides: found } = await (await opened(rig)).ask({
    ...nothing,
    bothSides: ['models/fraud/3.2.0.yaml', manifest],
  });
  expect([...found]).toEqual([]);
});

test('the same change on both sides lands as it was written', async () => {
  await using rig = await startRig();
  await rig.repo.commit('main', { [manifest]: 'status: production\n' });
  await rig.repo.commit('promote', { 'README.md': 'x\n' });
  expect(await bothSides(rig)).toEqual([]);
});

test('a file that the base deleted was changed on both sides', async () => {
  await using rig = await startRig();
  await rig.repo.commit('main', { [manifest]: null });
  expect(await bothSides(rig)).toEqual([manifest]);
});

test('a history that cannot be read is a fault, not an empty one', async () => {
  await using rig = await startRig();
  const source = await opened(rig);
  rig.world.fault({ graphql: 'history' }, { kind: 'graphql', message: 'no', alias: 'f0', type: 'FORBIDDEN' });
  await expect(source.ask({ ...nothing, bothSides: [manifest] })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

test('a team is its members, those of its child teams among them, however many', async () => {
  await using rig = await startRig();
  const crowd = Array.from({ length: 130 }, (_, index) => `p${index}`);
  rig.world.team('acme/crowd', crowd);
  rig.world.team('acme/child', ['kid'], { parent: 'acme/ml-leads' });
  rig.world.team('acme/empty', []);
  const source = await opened(rig);
  const teams = ['acme/crowd', 'acme/ml-leads', 'acme/empty', '@acme/model-risk', 'ml-leads'];
  const answers = await source.ask({ ...nothing, teams });
  const members = teams.map((team) => answers.teams.get(team));
  expect(members[0]).toMatchObject({ kind: 'members', members: crowd });
  expect(members.slice(1)).toEqual([
    { kind: 'members', members: ['lea', 'kid'] },
    { kind: 'members', members: [] },
    { kind: 'members', members: ['rita'] },
    { kind: 'members', members: ['lea', 'kid'] },
  ]);
  expect(rig.world.calls).toHaveLength(2);
  expect(rig.world.violations).toEqual([]);
});

test('a team that does not exist, or that the token may not see, is unreadable and never empty', async () => {
  await using rig = await startRig();
  const { members: _, ...permissions } = botToken.permissions;
  const plain = rig.world.token('plain', { login: 'github-actions[bot]', permissions });
  for (const [token, team] of [
    ['bot', 'acme/nobody'],
    ['bot', 'elsewhere/team'],
    [plain, 'acme/ml-leads'],
  ] as const) {
    const { teams } = await (await opened(rig, token)).ask({ ...nothing, teams: [team] });
    expect(teams.get(team)).toMatchObject({
      kind: 'unreadable',
      because: expect.stringContaining('members: read'),
    });
  }
});

test('people have the permission they have, bots none', async () => {
  await using rig = await startRig();
  const source = await opened(rig);
  const users = ['dana', 'lea', 'reader', 'stranger', 'helper[bot]'];
  const answers = await source.ask({ ...nothing, users });
  expect(Object.fromEntries(answers.users)).toEqual({
    dana: { type: 'User', permission: 'write' },
    lea: { type: 'User', permission: 'maintain' },
    reader: { type: 'User', permission: 'read' },
    stranger: { type: 'User', permission: 'read' },
    'helper[bot]': { type: 'Bot', permission: 'none' },
  });
  expect(rig.world.calls).toHaveLength(1);
});

test('a token that may not list collaborators has each review tell whether its author can push', async () => {
  await using rig = await startRig();
  await rig.repo.review(1, 'owen', 'COMMENT', { body: 'hm' });
  await rig.repo.review(1, 'reader', 'COMMENT', { body: 'hm' });
  const source = await opened(rig, rig.world.token('reader', { login: 'reader' }));
  const { users } = await source.ask({ ...nothing, users: ['owen', 'reader'] });
  expect(users.get('owen')?.permission).toBe('write');
  expect(users.get('reader')?.permission).toBe('read');
  expect(rig.world.calls).toHaveLength(1);
  await expect(source.ask({ ...nothing, users: ['lea'] })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('who has not reviewed is asked for one by one when the list cannot be read', async () => {
  await using rig = await startRig();
  const source = await opened(rig);
  const fault = { kind: 'graphql', message: 'no', type: 'FORBIDDEN', alias: 'f1' } as const;
  rig.world.fault({ graphql: 'collaborators' }, fault);
  const { users } = await source.ask({ ...nothing, users: ['lea'] });
  expect(users.get('lea')).toEqual({ type: 'User', permission: 'maintain' });
  expect(rig.world.calls.map(({ method }) => method)).toEqual(['POST', 'GET']);
});
