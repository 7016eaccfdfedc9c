import { expect, test } from 'vitest';
import { commitOf, GitFailed, git } from '../../src/local/git.ts';
import { GitSource } from '../../src/local/git-source.ts';
import type { Questions } from '../../src/ports.ts';
import { Repository } from '../support/repository.ts';

const nothing: Questions = {
  files: [],
  ids: [],
  folders: [],
  bothSides: [],
  teams: [],
  users: [],
  admins: [],
};

const changed = (repository: Repository, change: () => void) => {
  repository.write('models/a/1.yaml', 'one\n'.repeat(20));
  const base = repository.commit('base');
  change();
  const head = repository.commit('head\n\nCo-authored-by: Zoe <zoe@example.com>');
  return { source: new GitSource({ folder: repository.folder, base, head }), base, head };
};

test('a rename is both of its paths', async () => {
  using repository = new Repository();
  const { source } = changed(repository, () => repository.git('mv', 'models/a/1.yaml', 'models/a/ü 2.yaml'));
  const facts = await source.pull();
  expect(facts.changed).toEqual(['models/a/1.yaml', 'models/a/ü 2.yaml']);
  expect(facts.renames).toEqual([{ from: 'models/a/1.yaml', to: 'models/a/ü 2.yaml' }]);
});

test('commits carry whom git knows: addresses and trailers', async () => {
  using repository = new Repository();
  const { source } = changed(repository, () => repository.write('b', 'b'));
  const { heads, pull } = await source.pull();
  expect(pull.title).toBe('head');
  expect(heads[0]?.commits).toMatchObject([
    { author: null, author_email: 'dana@example.com', co_authors: ['Zoe <zoe@example.com>'], parents: 1 },
  ]);
});

test('contents are those of the commit, and what is no plain file is refused', async () => {
  using repository = new Repository();
  const { source, base, head } = changed(repository, () => {
    repository.write('models/a/1.yaml', 'two');
    repository.write('models/a/bad.yaml', Uint8Array.of(0xff, 0xfe, 0x00));
    repository.write('models/a/big.yaml', 'x'.repeat(1_048_577));
    repository.link('models/a/link.yaml', '/etc/passwd');
  });
  const at = (commit: string, path: string) => ({ at: commit, path });
  const paths = ['1', 'bad', 'big', 'link', 'none'].map((name) => at(head, `models/a/${name}.yaml`));
  const { files } = await source.ask({ ...nothing, files: [at(base, 'models/a/1.yaml'), ...paths] });
  expect([...files.values()].map((content) => ('code' in content ? content.code : content.kind))).toEqual([
    'text',
    'text',
    'not-utf8',
    'too-large',
    'symlink',
    'absent',
  ]);
  expect(files.get(`${base}:models/a/1.yaml`)).toMatchObject({ text: expect.stringContaining('one') });
});

test('folders are listed by name, and what is not there is empty', async () => {
  using repository = new Repository();
  const { source, head } = changed(repository, () => repository.write('models/a/2.yaml', 'x'));
  const folders = ['models/a', 'nowhere', ''].map((path) => ({ at: head, path }));
  const answers = await source.ask({ ...nothing, folders });
  expect([...answers.folders.values()]).toEqual([['1.yaml', '2.yaml'], [], ['models']]);
});

test('what the base changed since the head left it is told', async () => {
  using repository = new Repository();
  const { base, head } = changed(repository, () => repository.write('models/a/1.yaml', 'head'));
  repository.git('checkout', '-q', '-b', 'other', base);
  repository.write('models/a/1.yaml', 'base');
  const tip = repository.commit('base moves');
  const source = new GitSource({ folder: repository.folder, base: tip, head });
  const { bothSides } = await source.ask({ ...nothing, bothSides: ['models/a/1.yaml', 'models/a/2.yaml'] });
  expect([...bothSides]).toEqual(['models/a/1.yaml']);
});

test('away from GitHub no team is asked', async () => {
  using repository = new Repository();
  const { source } = changed(repository, () => undefined);
  const { teams, users } = await source.ask({ ...nothing, teams: ['acme/leads'], users: ['lea'] });
  expect([teams.get('acme/leads'), users.get('lea')]).toEqual([
    { kind: 'unasked' },
    { type: 'User', permission: 'write' },
  ]);
});

test('names that are no commits are none, and options are no names', async () => {
  using repository = new Repository();
  const head = repository.commit('only');
  expect(await commitOf(repository.folder, 'main')).toBe(head);
  expect(await commitOf(repository.folder, 'nowhere')).toBeNull();
  expect(await commitOf(repository.folder, '--all')).toBeNull();
  await expect(git(repository.folder, ['nonsense'])).rejects.toThrow(GitFailed);
});

test('a path with a tab is read', async () => {
  using repository = new Repository();
  const { source, head } = changed(repository, () => repository.write('models/a/t\tab.yaml', 'two'));
  const { files } = await source.ask({ ...nothing, files: [{ at: head, path: 'models/a/t\tab.yaml' }] });
  expect([...files.values()]).toEqual([{ kind: 'text', text: 'two' }]);
});
