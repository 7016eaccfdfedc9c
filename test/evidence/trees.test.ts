import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blobIdOf } from '../../src/evidence/digests.ts';
import { resolveEvidence } from '../../src/evidence/resolve.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { treeOfGit } from '../../src/local/git-tree.ts';
import { folderWith, writeFiles } from '../support/folder.ts';
import { GitFolder } from '../support/git-folder.ts';
import { table, told } from './scene.ts';

const path = 'data/x.csv';

test('odd names are names, not patterns, options or magic', async () => {
  const names = ['-x', '*.csv', ':(top)a', 'ü 🙂.csv', 'a\tb', 'a"b', 'sp ace/[x]?.csv'];
  const files = Object.fromEntries(names.map((name) => [name, `${name}\n`]));
  const { folder } = new GitFolder({ ...files, 'other.csv': 'no' });
  const tree = treeOfGit(folder, 'HEAD');
  for (const name of names) {
    const entry = await tree(name);
    expect(entry?.kind, name).toBe('file');
    expect(Buffer.from((await entry?.bytes()) ?? []).toString(), name).toBe(`${name}\n`);
    expect(entry?.size).toBe(Buffer.byteLength(`${name}\n`));
  }
  for (const none of ['?.csv', ':(glob)*.csv', ':/', 'other', 'sp ace/', 'sp ace/[x]?.csv/x'])
    expect(await tree(none), none).toBeNull();
});

test('a commit, not the index and not the folder, is what is looked at', async () => {
  const repository = new GitFolder({ [path]: table });
  const tree = treeOfGit(repository.folder, repository.git('rev-parse', 'HEAD'));
  repository.write({ [path]: 'other', 'new.csv': 'x' }).git('add', '--all');
  expect((await tree(path))?.id).toBe(blobIdOf(Buffer.from(table), ''));
  expect(await tree('new.csv')).toBeNull();
  repository.commit('Later');
  expect((await tree(path))?.size).toBe(Buffer.byteLength(table));
});

test('a repository of sha256 objects is read alike, from its commit and from its checkout', async () => {
  const folder = folderWith({ [path]: table });
  const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  run('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
  run('add', '--all');
  run('-c', 'user.name=Dana', '-c', 'user.email=d@example.com', 'commit', '--quiet', '--message', 'Begin');
  const commit = run('rev-parse', 'HEAD');
  const tree = treeOfGit(folder, commit);
  expect((await tree(path))?.id).toHaveLength(64);
  const places = { tree, checkout: folder, temporary: folderWith(), mostBytes: 1000 };
  expect(told(await resolveEvidence({ path }, places))).toEqual(['head', table, true]);
  const withheld = async (one: string) => {
    const entry = await tree(one);
    return entry && { ...entry, bytes: () => Promise.reject(new Error('no')) };
  };
  const fromCheckout = await resolveEvidence({ path }, { ...places, tree: withheld });
  expect(told(fromCheckout)).toEqual(['checkout', table, true]);
});

test('folders are read as git would keep them: the head over the base, and what it takes away', async () => {
  const base = folderWith({ [path]: table, 'gone.csv': table, 'kept.csv': 'kept' });
  const head = folderWith({ [path]: 'new', 'gone.csv.deleted': '' });
  const tree = treeOfFolders([head, base]);
  const repository = new GitFolder({ [path]: 'new', 'kept.csv': 'kept' });
  const asGit = treeOfGit(repository.folder, 'HEAD');
  for (const one of [path, 'kept.csv']) {
    const { bytes, ...entry } = (await tree(one)) ?? { bytes: async () => new Uint8Array() };
    const { bytes: bytesOfGit, ...entryOfGit } = (await asGit(one)) ?? { bytes: async () => null };
    expect(entry).toEqual(entryOfGit);
    expect(Buffer.from(await bytes())).toEqual(await bytesOfGit());
  }
  expect(await tree('gone.csv')).toBeNull();
  expect(await tree('nowhere/x.csv')).toBeNull();
  expect((await tree('data'))?.kind).toBe('folder');
});

test('a link in a folder is a link, and there is nothing below it', async () => {
  const folder = folderWith({ [path]: table, 'data/below/y.csv': table });
  symlinkSync('data', join(folder, 'linked'));
  symlinkSync(path, join(folder, 'link.csv'));
  const repository = new GitFolder({});
  mkdirSync(join(repository.folder, 'data'));
  writeFiles(repository.folder, { [path]: table });
  symlinkSync(path, join(repository.folder, 'link.csv'));
  repository.commit('Link');
  const tree = treeOfFolders([folder]);
  expect(await tree('linked/x.csv')).toBeNull();
  expect(await tree('linked/below')).toBeNull();
  expect((await tree('linked'))?.kind).toBe('symlink');
  const ofGit = await treeOfGit(repository.folder, 'HEAD')('link.csv');
  const { kind, id, size } = (await tree('link.csv')) ?? {};
  expect({ kind, id, size }).toEqual({ kind: ofGit?.kind, id: ofGit?.id, size: ofGit?.size });
});

test('a folder serves as tree and as places', async () => {
  const folder = folderWith({ [path]: table });
  const places = { tree: treeOfFolders([folder]), checkout: null, temporary: folderWith(), mostBytes: 1000 };
  expect(told(await resolveEvidence({ path }, places))).toEqual(['head', table, true]);
});
