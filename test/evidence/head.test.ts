import { lstatSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { treeOfGit } from '../../src/local/git-tree.ts';
import { folderWith } from '../support/folder.ts';
import { Scene, sha256, table, told } from './scene.ts';

const path = 'reports/predictions.csv';

test('the committed file is what counts, whatever the checkout has', async () => {
  const scene = new Scene({ [path]: table });
  scene.repository.write({ [path]: 'id,label,score\n1,1,1\n' });
  expect(told(await scene.resolve({ path }))).toEqual(['head', table, true]);
  expect(told(await scene.resolve({ path }, { checkout: null }))).toEqual(['head', table, true]);
});

test('a pin is checked, with and without its prefix', async () => {
  const scene = new Scene({ [path]: table });
  for (const digest of [sha256(table), `sha256:${sha256(table)}`])
    expect(told(await scene.resolve({ path, sha256: digest }))).toEqual(['head', table, true]);
});

test('a committed file that is not the pinned one is refused, though the checkout has the pinned one', async () => {
  const scene = new Scene({ [path]: table });
  const other = 'id,label,score\n1,1,1\n';
  scene.repository.write({ [path]: other });
  const said = told(await scene.resolve({ path, sha256: sha256(other) }));
  expect(said).toContain(sha256(table));
  expect(said).toContain(`pins sha256 ${sha256(other)}`);
});

test('the same bytes are written once, for their owner alone, with the ending that tells their format', async () => {
  const scene = new Scene({ [path]: table, 'b/other.CSV': table, none: table });
  const files = [];
  for (const one of [path, 'b/other.CSV', path]) files.push(await scene.resolve({ path: one }));
  expect(new Set(files.map((found) => (found.kind === 'found' ? found.file : ''))).size).toBe(1);
  expect(readdirSync(scene.temporary)).toEqual([`${sha256(table)}.csv`]);
  expect(statSync(join(scene.temporary, `${sha256(table)}.csv`)).mode & 0o777).toBe(0o600);
  await scene.resolve({ path: 'none' });
  expect(readdirSync(scene.temporary)).toContain(sha256(table));
});

test('many at once come to one whole file', async () => {
  const scene = new Scene({ [path]: table.repeat(5000) });
  const all = await Promise.all(Array.from({ length: 8 }, () => scene.resolve({ path })));
  for (const one of all) expect(told(one)).toEqual(['head', table.repeat(5000), true]);
  expect(readdirSync(scene.temporary)).toHaveLength(1);
});

test('what lies in the temporary folder under that name is not believed, and a link there is not written through', async () => {
  const scene = new Scene({ [path]: table });
  const victim = join(folderWith({ victim: 'mine' }), 'victim');
  const temporary = folderWith({ [`${sha256(table)}.csv`]: table.replace('0.9', '0.8') });
  expect(told(await scene.resolve({ path }, { temporary }))).toEqual(['head', table, true]);
  const linked = folderWith();
  symlinkSync(victim, join(linked, `${sha256(table)}.csv`));
  expect(told(await scene.resolve({ path }, { temporary: linked }))).toEqual(['head', table, true]);
  expect(told({ kind: 'found', file: victim, sha256: sha256('mine'), bytes: 4, from: 'head' })).toEqual([
    'head',
    'mine',
    true,
  ]);
  expect(lstatSync(join(linked, `${sha256(table)}.csv`)).isSymbolicLink()).toBe(false);
});

test('bytes and empty files arrive as they are', async () => {
  const scene = new Scene({ 'empty.csv': '', 'crlf.csv': 'id\r\n\u0000\ufeff' });
  expect(told(await scene.resolve({ path: 'empty.csv' }))).toEqual(['head', '', true]);
  expect(told(await scene.resolve({ path: 'crlf.csv' }))).toEqual(['head', 'id\r\n\u0000\ufeff', true]);
});

test('a link, a submodule and a folder are no files, wherever they lead', async () => {
  const scene = new Scene({ 'data/real.csv': table });
  symlinkSync('data/real.csv', join(scene.folder, 'link.csv'));
  symlinkSync('data', join(scene.folder, 'linked'));
  scene.repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
  scene.repository.git('add', 'link.csv', 'linked');
  scene.repository.git('commit', '--quiet', '--message', 'Link');
  const later = scene.repository.git('rev-parse', 'HEAD');
  const tree = treeOfGit(scene.folder, later);
  expect(told(await scene.resolve({ path: 'link.csv' }, { tree }))).toContain('is a symbolic link');
  expect(told(await scene.resolve({ path: 'module' }, { tree }))).toContain('is a submodule');
  expect(told(await scene.resolve({ path: 'data' }, { tree }))).toContain('is a folder');
  const below = { path: 'linked/real.csv', sha256: sha256(table) };
  expect(told(await scene.resolve(below, { tree }))).toContain('linked is a symbolic link');
});

test('a file over the limit is not read', async () => {
  const scene = new Scene({ [path]: table });
  const size = Buffer.byteLength(table);
  expect(told(await scene.resolve({ path }, { mostBytes: size }))).toEqual(['head', table, true]);
  let read = 0;
  const bytes = async () => {
    read += 1;
    return Buffer.from(table);
  };
  const tree = async () => ({ kind: 'file', id: '0'.repeat(40), size, bytes }) as const;
  const said = told(await scene.resolve({ path }, { tree, mostBytes: size - 1 }));
  expect(read).toBe(0);
  expect(said).toContain(`has ${size} bytes; assay reads at most ${size - 1}`);
});

test('bytes that are not what git calls them are refused: a proxy, a replaced object, a wrong size', async () => {
  const scene = new Scene({ [path]: table });
  const entry = await scene.tree(path);
  const lying = table.replace('0.9', '0.8');
  for (const text of [lying, `${table} `, '']) {
    const tree = async () => (entry === null ? null : { ...entry, bytes: async () => Buffer.from(text) });
    expect(told(await scene.resolve({ path }, { tree }))).toContain('is not what git calls');
  }
  writeFileSync(join(scene.folder, 'other'), lying);
  const other = scene.repository.git('hash-object', '-w', 'other');
  scene.repository.git('replace', entry?.id ?? '', other);
  expect(told(await scene.resolve({ path }))).toContain('is not what git calls');
});

test.each([
  ['../secret.csv'],
  ['/etc/passwd'],
  ['a/../../b'],
  ['C:/x'],
  ['a\\b'],
  ['.git/config'],
  ['a/.GIT/x'],
  ['.'],
  [''],
  ['a\u0000b'],
  ['a/'],
])('%j is not looked for', async (escaping) => {
  const scene = new Scene({ [path]: table });
  const asked: string[] = [];
  const tree = async (one: string) => {
    asked.push(one);
    return null;
  };
  for (const reference of [{ path: escaping }, { dvc: escaping }])
    expect(told(await scene.resolve(reference, { tree }))).toContain('is not a path inside the repository');
  expect(asked).toEqual([]);
});

test('a reference to nothing, and a pin that is no digest, say what to write', async () => {
  const scene = new Scene({ [path]: table });
  expect(told(await scene.resolve({}))).toContain('names no file');
  expect(told(await scene.resolve({ sha256: sha256(table) }))).toContain('names no file');
  expect(told(await scene.resolve({ path, sha256: 'abc' }))).toContain('is not a sha256');
});
