import { expect, test } from 'vitest';
import { nothing, startRig } from './rig.ts';

const kib = 1024;

const files = {
  'a/text.yaml': 'ü 🙂\r\n',
  'a/empty.yaml': '',
  'a/bom.yaml': '\ufeffa: 1\n',
  'a/latin1.yaml': Buffer.from([0x61, 0xe9, 0x0a]),
  'a/zero.yaml': Buffer.from([0x61, 0x00, 0x62]),
  'a/long.yaml': 'x'.repeat(700 * kib),
  'a/most.yaml': 'x'.repeat(1024 * kib),
  'a/more.yaml': 'x'.repeat(1024 * kib + 1),
  'a/link.yaml': { symlink: '../../etc/passwd' },
  'a/module': { submodule: '1'.repeat(40) },
  'a/b/deep.yaml': 'deep\n',
  'a/we"ird $0 {name}ü.yaml': 'odd\n',
};

const startReading = async () => {
  const rig = await startRig();
  const head = await rig.repo.commit('promote', files);
  const { source } = rig.open();
  await source.pull();
  rig.world.forgetCalls();
  const read = async (path: string, at = head) => {
    const answers = await source.ask({ ...nothing, files: [{ at, path }] });
    return answers.files.get(`${at}:${path}`);
  };
  return { rig, head, source, read, [Symbol.asyncDispose]: () => rig[Symbol.asyncDispose]() };
};

test('text is what the blob holds, whatever the bytes or the path', async () => {
  await using reading = await startReading();
  for (const path of ['a/text.yaml', 'a/empty.yaml', 'a/bom.yaml', 'a/we"ird $0 {name}ü.yaml'] as const) {
    expect(await reading.read(path)).toEqual({ kind: 'text', text: files[path] });
  }
  expect(reading.rig.world.calls.every(({ graphql }) => graphql !== undefined)).toBe(true);
  expect(reading.rig.world.violations).toEqual([]);
});

test('what GraphQL cuts or takes for binary is read from the blob itself', async () => {
  await using reading = await startReading();
  expect(await reading.read('a/long.yaml')).toEqual({ kind: 'text', text: files['a/long.yaml'] });
  expect(await reading.read('a/most.yaml')).toMatchObject({ kind: 'text' });
  expect(await reading.read('a/zero.yaml')).toEqual({ kind: 'text', text: 'a\0b' });
  expect(await reading.read('a/latin1.yaml')).toMatchObject({ kind: 'refused', code: 'not-utf8' });
  expect(reading.rig.world.violations).toEqual([]);
});

test.each([
  ['a/more.yaml', 'too-large'],
  ['a/link.yaml', 'symlink'],
  ['a/module', 'submodule'],
  ['a/b', 'unreadable'],
])('%s is refused: %s', async (path, code) => {
  await using reading = await startReading();
  expect(await reading.read(path)).toMatchObject({ kind: 'refused', code });
});

test('a missing file is absent; one in a commit that nobody has cannot be told', async () => {
  await using reading = await startReading();
  expect(await reading.read('a/none.yaml')).toEqual({ kind: 'absent' });
  expect(await reading.read('a/link.yaml/x')).toEqual({ kind: 'absent' });
  expect(await reading.read('a/text.yaml', '9'.repeat(40))).toMatchObject({ code: 'unreadable' });
});

test('a blob that cannot be fetched is unreadable, not absent', async () => {
  await using reading = await startReading();
  reading.rig.world.fault({ path: /git\/blobs/ }, { kind: 'status', status: 403 }, 9);
  expect(await reading.read('a/latin1.yaml')).toMatchObject({ kind: 'refused', code: 'unreadable' });
});

test('a folder is the files directly in it, a missing one has none', async () => {
  await using reading = await startReading();
  const { head: at, source } = reading;
  const paths = ['a', 'a/', 'a/b', 'none', '', '.'];
  const { folders } = await source.ask({ ...nothing, folders: paths.map((path) => ({ at, path })) });
  const names = paths.map((path) => folders.get(`${at}:${path}`));
  expect(names[0]).toHaveLength(10);
  expect(names[0]).not.toContain('b');
  expect(names[1]).toEqual(names[0]);
  expect(names.slice(2)).toEqual([['deep.yaml'], [], [], []]);
});

test('more questions than a document holds take as many documents as are needed', async () => {
  await using reading = await startReading();
  const wanted = Array.from({ length: 250 }, (_, index) => ({
    at: reading.head,
    path: `models/${index}.yaml`,
  }));
  const answers = await reading.source.ask({ ...nothing, files: wanted });
  expect(answers.files.size).toBe(250);
  expect(reading.rig.world.calls).toHaveLength(3);
});
