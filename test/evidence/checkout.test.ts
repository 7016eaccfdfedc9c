import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import type { TreeEntry } from '../../src/ports.ts';
import { folderWith } from '../support/folder.ts';
import { Scene, sha256, table, told } from './scene.ts';

const path = 'reports/predictions.csv';
const pinned = { path, sha256: sha256(table) };

const withheld =
  (scene: Scene) =>
  async (one: string): Promise<TreeEntry | null> => {
    const entry = await scene.tree(one);
    return entry === null ? null : { ...entry, bytes: () => Promise.reject(new Error('too big to give')) };
  };

test('a step before assay hands over what the manifest pins', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ [path]: table });
  expect(told(await scene.resolve(pinned))).toEqual(['checkout', table, true]);
  const found = await scene.resolve(pinned);
  expect(found.kind === 'found' && found.file).toBe(join(scene.folder, path));
});

test('without a pin, what is not committed is nothing', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ [path]: table });
  expect(told(await scene.resolve({ path }))).toContain('Nothing pins these bytes');
});

test('what is not the pinned file is told with both digests', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ [path]: 'other' });
  const said = told(await scene.resolve(pinned));
  expect(said).toContain(pinned.sha256);
  expect(said).toContain(sha256('other'));
});

test('no file, and no checkout, are told apart', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  expect(told(await scene.resolve(pinned))).toContain('the checkout has no such file');
  expect(told(await scene.resolve(pinned, { checkout: null }))).toContain('has no checkout');
  expect(told(await scene.resolve(pinned, { checkout: join(scene.folder, 'nowhere') }))).toContain(
    'no checkout',
  );
});

test("a blob that git's keeper does not give is taken from the checkout, by its id", async () => {
  const scene = new Scene({ [path]: table });
  const tree = withheld(scene);
  expect(told(await scene.resolve({ path }, { tree }))).toEqual(['checkout', table, true]);
  expect(told(await scene.resolve(pinned, { tree }))).toEqual(['checkout', table, true]);
  const wrong = { path, sha256: sha256('other') };
  expect(told(await scene.resolve(wrong, { tree }))).toContain(`has sha256 ${sha256(table)}`);
  expect(told(await scene.resolve({ path }, { tree, checkout: null }))).toContain('too big to give');
  scene.repository.write({ [path]: table.replace('0.9', '0.8') });
  expect(told(await scene.resolve({ path }, { tree }))).toContain('is not the committed file');
  const swapped = { path, sha256: sha256(table.replace('0.9', '0.8')) };
  expect(told(await scene.resolve(swapped, { tree }))).toContain('is not the committed file');
});

test('links are not followed: not the file, not a folder on the way, not even inside the checkout', async () => {
  const outside = folderWith({ 'predictions.csv': table });
  const file = new Scene({ 'README.md': 'x', 'reports/other.csv': table });
  symlinkSync(join(outside, 'predictions.csv'), join(file.folder, path));
  expect(told(await file.resolve(pinned))).toContain('is a symbolic link, and assay follows none');
  const folder = new Scene({ 'README.md': 'x' });
  symlinkSync(outside, join(folder.folder, 'reports'));
  expect(told(await folder.resolve(pinned))).toContain('reports is a symbolic link');
  const inside = new Scene({ 'other/predictions.csv': table });
  symlinkSync('other', join(inside.folder, 'reports'));
  expect(told(await inside.resolve(pinned))).toContain('reports is a symbolic link');
});

test('a checkout that is reached through a link is a checkout', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ [path]: table });
  const checkout = join(folderWith(), 'workspace');
  symlinkSync(scene.folder, checkout);
  expect(told(await scene.resolve(pinned, { checkout }))).toEqual(['checkout', table, true]);
});

test('a pipe, a device and a folder are not waited for', async () => {
  const scene = new Scene({ 'reports/x': '' });
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(scene.folder, path)]);
  expect(told(await scene.resolve(pinned))).toContain('is not a regular file');
  scene.repository.write({ 'reports/folder.csv/x': '' });
  const folder = { ...pinned, path: 'reports/folder.csv' };
  expect(told(await scene.resolve(folder))).toContain('is not a regular file');
  expect(told(await scene.resolve({ ...pinned, path: 'reports/x/y.csv' }))).toContain('no such file');
});

test('a file over the limit is not read, and one at the limit is', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ [path]: table });
  const size = Buffer.byteLength(table);
  expect(told(await scene.resolve(pinned, { mostBytes: size }))).toEqual(['checkout', table, true]);
  expect(told(await scene.resolve(pinned, { mostBytes: size - 1 }))).toContain('assay reads at most');
  // A hole of a terabyte: reading it would not end within the test.
  truncateSync(join(scene.folder, path), 2 ** 40);
  expect(told(await scene.resolve(pinned))).toContain(`has ${2 ** 40} bytes`);
});

const mebibytes = 48;

const big = (): { scene: Scene; file: string; text: string } => {
  const scene = new Scene({ 'README.md': 'x' });
  const text = 'x'.repeat(mebibytes << 20);
  scene.repository.write({ [path]: text });
  return { scene, file: join(scene.folder, path), text };
};

/** Does something between the pieces of a reading until it is done. */
const meanwhile = async <T>(result: Promise<T>, act: () => void): Promise<T> => {
  let going = true;
  const turn = (): void => {
    if (!going) return;
    act();
    setImmediate(turn);
  };
  setImmediate(turn);
  return result.finally(() => {
    going = false;
  });
};

test('a file that grows while it is read is refused', async () => {
  const { scene, file, text } = big();
  const resolving = scene.resolve({ path, sha256: sha256(text) });
  expect(told(await meanwhile(resolving, () => appendFileSync(file, 'y')))).toContain(
    'changed while it was read',
  );
});

const isOpen = (file: string): boolean =>
  readdirSync('/proc/self/fd').some((one) => {
    try {
      return readlinkSync(`/proc/self/fd/${one}`) === file;
    } catch {
      return false;
    }
  });

/** Acts once, some turns after the file was opened: its first bytes are read by then, its last are not. */
const halfway = (file: string, act: () => void): (() => void) => {
  let turns = 0;
  return () => {
    if (turns > 5 || !isOpen(file)) return;
    turns += 1;
    if (turns === 5) act();
  };
};

test.runIf(process.platform === 'linux')(
  'a file that is rewritten in place while it is read is refused, though its digest would fit',
  async () => {
    const { scene, file, text } = big();
    const resolving = scene.resolve({ path, sha256: sha256(text) });
    const rewrite = halfway(file, () => writeFileSync(file, 'x', { flag: 'r+' }));
    expect(told(await meanwhile(resolving, rewrite))).toContain('changed while it was read');
  },
);

test.runIf(process.platform === 'linux')('a file that is replaced while it is read is refused', async () => {
  const { scene, file, text } = big();
  writeFileSync(`${file}.new`, text);
  const resolving = scene.resolve({ path, sha256: sha256(text) });
  const replace = halfway(file, () => renameSync(`${file}.new`, file));
  expect(told(await meanwhile(resolving, replace))).toContain('changed while it was read');
});

test.runIf(process.platform === 'linux')(
  'a folder that becomes a link while a file in it is read is noticed',
  async () => {
    const { scene, file, text } = big();
    const resolving = scene.resolve({ path, sha256: sha256(text) });
    const swap = halfway(file, () => {
      renameSync(join(scene.folder, 'reports'), join(scene.folder, 'aside'));
      symlinkSync('aside', join(scene.folder, 'reports'));
    });
    expect(told(await meanwhile(resolving, swap))).toContain('changed while it was read');
  },
);
