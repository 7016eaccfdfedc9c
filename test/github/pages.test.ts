import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openPull } from '../../src/github/open-pull.ts';
import { manifest, startRig } from './rig.ts';

const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`many/${index}.txt`, `${index}\n`]));

test('every list is read to its end, a page a call', async () => {
  await using rig = await startRig();
  await rig.repo.commit('promote', many(230));
  for (let index = 0; index < 101; index++) await rig.repo.comment(1, 'rita', `comment ${index}`);
  const facts = await rig.open().source.pull();
  expect(facts.changed).toHaveLength(231);
  expect(facts.comments.map(({ body }) => body)).toEqual(
    Array.from({ length: 101 }, (_, index) => `comment ${index}`),
  );
  expect(facts.limits).toEqual([]);
  expect(rig.world.calls).toHaveLength(1 + 2 + 1);
  expect(rig.world.violations).toEqual([]);
});

test('more files than GitHub tells of are a limit, not a shorter list', async () => {
  await using rig = await startRig();
  await rig.repo.commit('promote', many(3000));
  const facts = await rig.open().source.pull();
  expect(facts.limits).toEqual([{ code: 'too-many-files', found: 3001, most: 3000 }]);
  expect(rig.world.calls).toHaveLength(1);
});

/** With git itself: a quarter of a thousand commits by the world's own means take a quarter of a minute. */
const pushMany = (git: string, count: number, from: string | undefined) => {
  const commits = Array.from({ length: count }, (_, index) => {
    const start = index === 0 ? `from ${from}\n` : '';
    const file = `M 644 inline log.txt\ndata <<END\n${index}\nEND\n`;
    return `commit refs/heads/promote\ncommitter dana <dana@example.com> ${index} +0000\ndata 1\nx\n${start}${file}`;
  });
  execFileSync('git', ['--git-dir', git, 'fast-import', '--quiet'], { input: commits.join('\n') });
};

test('250 commits are read, 251 are a limit', async () => {
  await using rig = await startRig();
  pushMany(rig.repo.git, 249, await rig.repo.tip('promote'));
  const most = await rig.open().source.pull();
  expect(most.limits).toEqual([]);
  expect(most.heads.at(-1)?.commits).toHaveLength(250);
  pushMany(rig.repo.git, 1, await rig.repo.tip('promote'));
  const facts = await rig.open().source.pull();
  expect(facts.limits).toMatchObject([{ code: 'too-many-commits', most: 250 }]);
});

test('a page that cannot be read is a fault, not the end', async () => {
  await using rig = await startRig();
  await rig.repo.commit('promote', many(120));
  rig.world.fault({ graphql: 'AssayPage' }, { kind: 'graphql', message: 'no', type: 'FORBIDDEN' }, 9);
  await expect(rig.open().source.pull()).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a part of a page that cannot be read is a fault, not nobody', async () => {
  await using rig = await startRig();
  for (let index = 0; index < 101; index++) await rig.repo.comment(1, 'rita', `${index}`);
  const fault = { kind: 'graphql', message: 'no', type: 'FORBIDDEN', alias: 'author' } as const;
  rig.world.fault({ graphql: 'AssayPage' }, fault);
  await expect(rig.open().source.pull()).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a head that moves between two pages has all read again', async () => {
  await using rig = await startRig();
  await rig.repo.commit('promote', many(120));
  let moves = 1;
  const graphql: typeof rig.client.graphql = async (query, variables) => {
    const reply = await rig.client.graphql<never>(query, variables);
    if (moves-- > 0) await rig.repo.commit('promote', { [manifest]: `status: retired # ${moves}\n` });
    return reply;
  };
  const at = { repository: 'acme/models', number: 1 };
  const moving = openPull({ ...rig.client, graphql }, at, rig.console);
  expect((await moving.source.pull()).head).toBe(await rig.repo.tip('promote'));
  moves = 99;
  await expect(moving.source.pull()).rejects.toMatchObject({ kind: 'unavailable' });
});
