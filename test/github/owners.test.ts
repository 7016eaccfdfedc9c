import { expect, test } from 'vitest';
import { openPull } from '../../src/github/open-pull.ts';
import { botToken, clientFor, nothing, type Rig, startRig } from './rig.ts';

const opened = async (rig: Rig, token?: string) => {
  const client = token === undefined ? rig.client : clientFor(rig.world, token);
  const { source } = openPull(client, { repository: 'acme/models', number: 1 }, rig.console);
  const { base } = await source.pull();
  rig.world.forgetCalls();
  return { source, base };
};

const codeowners = async (rig: Rig) => {
  const { source, base } = await opened(rig);
  const paths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
  const { files } = await source.ask({ ...nothing, files: paths.map((path) => ({ at: base, path })) });
  return paths.map((path) => files.get(`${base}:${path}`));
};

test('CODEOWNERS of the base comes with the pull request, wherever it stands', async () => {
  await using rig = await startRig();
  await rig.repo.commit('main', { CODEOWNERS: '* @lea\n', 'docs/CODEOWNERS': '* @owen\n' });
  expect(await codeowners(rig)).toEqual([
    { kind: 'absent' },
    { kind: 'text', text: '* @lea\n' },
    { kind: 'text', text: '* @owen\n' },
  ]);
  expect(rig.world.calls).toEqual([]);
  expect(rig.world.violations).toEqual([]);
});

test('CODEOWNERS of the head is nobody’s word', async () => {
  await using rig = await startRig();
  await rig.repo.commit('promote', { '.github/CODEOWNERS': '* @mallory\n' });
  expect((await codeowners(rig))[0]).toEqual({ kind: 'absent' });
});

test('CODEOWNERS may be as large as GitHub loads it, and no larger', async () => {
  await using rig = await startRig();
  const megabytes = (count: number): string => `${`# ${'x'.repeat(1021)}\n`.repeat(count * 1024)}* @lea\n`;
  await rig.repo.commit('main', { CODEOWNERS: megabytes(2) });
  expect((await codeowners(rig))[1]).toMatchObject({ kind: 'text' });
  await rig.repo.commit('main', { CODEOWNERS: megabytes(3) });
  expect((await codeowners(rig))[1]).toMatchObject({ kind: 'refused', code: 'too-large' });
});

const admins = async (rig: Rig, organisation: string, token?: string) => {
  const { source } = await opened(rig, token);
  const answers = await source.ask({ ...nothing, admins: [organisation] });
  return answers.admins.get(organisation);
};

test('the owners of an organisation are read by a call of their own, once', async () => {
  await using rig = await startRig();
  const crowd = Array.from({ length: 130 }, (_, index) => `boss${index}`);
  rig.world.owners('acme', crowd);
  const { source } = await opened(rig);
  await source.ask({ ...nothing, admins: ['acme'] });
  const again = await source.ask({ ...nothing, admins: ['acme'] });
  expect(again.admins.get('acme')).toEqual({ kind: 'members', members: crowd });
  expect(rig.world.calls).toHaveLength(2);
  expect(rig.world.violations).toEqual([]);
});

test('owners that the token does not see are unreadable, never nobody', async () => {
  await using rig = await startRig();
  rig.world.owners('acme', ['boss']);
  const { members: _, ...permissions } = botToken.permissions;
  const plain = rig.world.token('plain', { login: 'github-actions[bot]', permissions });
  const needs = { kind: 'unreadable', because: expect.stringContaining('members: read') };
  expect(await admins(rig, 'acme', plain)).toMatchObject(needs);
  expect(await admins(rig, 'nowhere')).toMatchObject(needs);
  expect(await admins(rig, 'acme')).toEqual({ kind: 'members', members: ['boss'] });
});
