import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readPointer } from '../../src/evidence/lfs-pointer.ts';
import { folderWith } from '../support/folder.ts';
import { pointerTo, Scene, sha256, table, told } from './scene.ts';

const path = 'reports/predictions.csv';
const oid = sha256(table);
const object = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;

const pointed = (): Scene => new Scene({ [path]: pointerTo(table) });

test('the checked-out file is taken when it is what the pointer says', async () => {
  const scene = pointed();
  scene.repository.write({ [path]: table });
  expect(told(await scene.resolve({ path }))).toEqual(['lfs', table, true]);
});

test("the fetched object is taken while the checkout has the pointer, under a name with the file's ending", async () => {
  const scene = pointed();
  scene.repository.write({ [object]: table });
  const found = await scene.resolve({ path });
  expect(told(found)).toEqual(['lfs', table, true]);
  expect(found.kind === 'found' && basename(found.file)).toBe(`${oid}.csv`);
  expect(await scene.resolve({ path })).toEqual(found);
});

test('a pin agrees with the pointer, or nothing is read', async () => {
  const scene = pointed();
  scene.repository.write({ [object]: table });
  expect(told(await scene.resolve({ path, sha256: oid }))).toEqual(['lfs', table, true]);
  scene.repository.write({ [path]: 'other' });
  const said = told(await scene.resolve({ path, sha256: sha256('other') }));
  expect(said).toContain(oid);
  expect(said).toContain(sha256('other'));
  scene.repository.write({ [path]: table });
  expect(told(await scene.resolve({ path, sha256: oid }))).toEqual(['checkout', table, true]);
});

test('the pointer itself is never taken for the file', async () => {
  const scene = pointed();
  expect(told(await scene.resolve({ path }))).toContain('is a Git LFS pointer, and the file');
  expect(told(await scene.resolve({ path }, { checkout: null }))).toContain('Check the repository out');
  const pin = sha256(pointerTo(table));
  expect(told(await scene.resolve({ path, sha256: pin }))).toContain(`has sha256 ${oid}`);
});

test('an object of another content, size or kind is not the file', async () => {
  const scene = pointed();
  scene.repository.write({ [object]: table.replace('0.9', '0.8') });
  expect(told(await scene.resolve({ path }))).toContain('is not on this machine');
  scene.repository.write({ [object]: `${table}x` });
  expect(told(await scene.resolve({ path }))).toContain('is not on this machine');
  const linked = pointed();
  symlinkSync(folderWith({ [object.slice('.git/lfs/'.length)]: table }), join(linked.folder, '.git/lfs'));
  expect(told(await linked.resolve({ path }))).toContain('is not on this machine');
});

test('the size in the pointer is bounded before anything is looked for', async () => {
  const huge = pointerTo(table).replace(/size .*/, 'size 99999999999');
  const scene = new Scene({ [path]: huge });
  expect(told(await scene.resolve({ path }))).toContain('has 99999999999 bytes');
});

const pointer = pointerTo(table);

test.each([
  ['nothing after the version', 'version https://git-lfs.github.com/spec/v1\n'],
  ['Windows line ends', pointer.replaceAll('\n', '\r\n')],
  ['another version', pointer.replace('v1', 'v2')],
  ['the version of its infancy', pointer.replace('git-lfs.github', 'hawser.github')],
  ['another hash', pointer.replace('sha256:', 'md5:')],
  ['a digest in capitals', pointer.replace(oid, oid.toUpperCase())],
  ['a short digest', pointer.replace(oid, oid.slice(1))],
  ['a size below zero', pointer.replace('size ', 'size -')],
  ['a size with a zero before it', pointer.replace('size ', 'size 0')],
  ['a size beyond all files', pointer.replace(/size .*/, `size ${'9'.repeat(20)}`)],
  ['size before oid', pointer.replace(/(oid .*\n)(size .*\n)/, '$2$1')],
  ['a key twice', `${pointer}size 1\n`],
  ['an extension', pointer.replace('oid', `ext-0-case sha256:${oid}\noid`)],
  ['no line end', pointer.trimEnd()],
  ['a blank line', `${pointer}\n`],
])('a pointer with %s is neither a pointer nor a table', async (_, text) => {
  expect(readPointer(Buffer.from(text)).kind).toBe('malformed');
  const scene = new Scene({ [path]: text });
  scene.repository.write({ [object]: table });
  expect(told(await scene.resolve({ path }))).toContain('begins like a Git LFS pointer, but');
});

test.each([
  ['a table', table],
  ['nothing', ''],
  ['words about it', `id\n${pointer}`],
  ['a mark before it', `\ufeff${pointer}`],
  ['more than the specification lets a pointer have', pointer + '#'.repeat(1024)],
])('%s is a file', (_, text) => {
  expect(readPointer(Buffer.from(text)).kind).toBe('none');
});
