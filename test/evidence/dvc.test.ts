import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { blobIdOf } from '../../src/evidence/digests.ts';
import type { Tree } from '../../src/ports.ts';
import { folderWith } from '../support/folder.ts';
import { fixture, md5, Scene, sha256, table, told } from './scene.ts';

const cached = (text: string): string => `${md5(text).slice(0, 2)}/${md5(text).slice(2)}`;
const newPlace = (text: string): string => `.dvc/cache/files/md5/${cached(text)}`;
const oldPlace = (text: string): string => `.dvc/cache/${cached(text)}`;

const path = 'data/predictions.csv';
const dvc = `${path}.dvc`;
const outs = (text: string, more = '  hash: md5\n'): string =>
  `outs:\n- md5: ${md5(text)}\n  size: ${Buffer.byteLength(text)}\n${more}  path: predictions.csv\n`;

const csv = fixture('cache/files/md5/e5/ebd4c02cefbe7955977c67ada242b7');
const roc = fixture('cache/files/md5/55/084d62f9a336378e3e11df4a68f080');

test('what DVC wrote is read: dvc add, dvc import-url, dvc repro', async () => {
  const scene = new Scene({
    'data/a.csv.dvc': fixture('a.csv.dvc'),
    'imp.csv.dvc': fixture('imp.csv.dvc'),
    'dvc.lock': fixture('dvc.lock'),
    'dvc.yaml': fixture('dvc.yaml'),
  });
  scene.repository.write({ [newPlace(csv)]: csv, [newPlace(roc)]: roc });
  expect(told(await scene.resolve({ dvc: 'data/a.csv.dvc' }))).toEqual(['dvc', csv, true]);
  expect(told(await scene.resolve({ path: 'data/a.csv' }))).toEqual(['dvc', csv, true]);
  expect(told(await scene.resolve({ dvc: 'imp.csv.dvc', path: 'imp.csv' }))).toEqual(['dvc', csv, true]);
  expect(told(await scene.resolve({ path: 'roc.csv' }))).toEqual(['dvc', roc, true]);
  expect(told(await scene.resolve({ dvc: 'dvc.lock', path: 'roc.csv' }))).toEqual(['dvc', roc, true]);
  const found = await scene.resolve({ path: 'roc.csv' });
  expect(found.kind === 'found' && basename(found.file)).toBe(`${sha256(roc)}.csv`);
});

test('what DVC does not track is not found there', async () => {
  const scene = new Scene({ 'dvc.lock': fixture('dvc.lock'), 'train.dvc': fixture('train.dvc') });
  expect(told(await scene.resolve({ path: 'other.csv' }))).toContain('Nothing pins these bytes');
  // What a stage reads is not what it wrote.
  expect(told(await scene.resolve({ path: 'train.py' }))).toContain('Nothing pins these bytes');
  expect(told(await scene.resolve({ dvc: 'dvc.lock', path: 'other.csv' }))).toContain('not other.csv');
  expect(told(await scene.resolve({ dvc: 'dvc.lock' }))).toContain('which of them is meant?');
});

test.each([
  ['the place of DVC 3', newPlace(table)],
  ['the place of DVC 2', oldPlace(table)],
  ['the workspace', path],
  ['the cache of a project below the root', `data/${newPlace(table)}`],
])('%s is looked in', async (_, place) => {
  const scene = new Scene({ [dvc]: outs(table) });
  scene.repository.write({ [place]: table });
  expect(told(await scene.resolve({ dvc }))).toEqual(['dvc', table, true]);
});

test('a digest of DVC 2 holds for what has no Windows line ends, and says what to do otherwise', async () => {
  const scene = new Scene({ [dvc]: outs(table, '') });
  scene.repository.write({ [oldPlace(table)]: table });
  expect(told(await scene.resolve({ dvc }))).toEqual(['dvc', table, true]);
  scene.repository.write({ [oldPlace(table)]: table.replaceAll('\n', '\r\n') });
  expect(told(await scene.resolve({ dvc }))).toContain('DVC 3 and dvc commit');
});

test('an object that is not what its name says is not taken, and the next place is looked in', async () => {
  const scene = new Scene({ [dvc]: outs(table) });
  scene.repository.write({ [newPlace(table)]: table.replace('0.9', '0.8') });
  expect(told(await scene.resolve({ dvc }))).toContain('neither DVC');
  scene.repository.write({ [path]: table });
  expect(told(await scene.resolve({ dvc }))).toEqual(['dvc', table, true]);
});

test('a pin must agree: md5 alone is no proof', async () => {
  const scene = new Scene({ [dvc]: outs(table) });
  scene.repository.write({ [newPlace(table)]: table });
  expect(told(await scene.resolve({ dvc, sha256: sha256(table) }))).toEqual(['dvc', table, true]);
  const said = told(await scene.resolve({ dvc, sha256: sha256('other') }));
  expect(said).toContain(sha256(table));
  expect(said).toContain(sha256('other'));
});

test('what is committed itself goes before what DVC says', async () => {
  const scene = new Scene({ [dvc]: outs('other'), [path]: table });
  expect(told(await scene.resolve({ path, dvc }))).toEqual(['head', table, true]);
  scene.repository.write({ [newPlace('other')]: 'other', [path]: 'other' });
  const tree: Tree = async (one) => {
    const entry = await scene.tree(one);
    return entry !== null && one === path
      ? { ...entry, bytes: () => Promise.reject(new Error('no')) }
      : entry;
  };
  expect(told(await scene.resolve({ path }, { tree }))).toContain('is committed but could not be read');
});

test('a file of the checkout is not asked what is pinned: only the commit is', async () => {
  const scene = new Scene({ 'README.md': 'x' });
  scene.repository.write({ [dvc]: outs(table), [newPlace(table)]: table, 'dvc.lock': fixture('dvc.lock') });
  expect(told(await scene.resolve({ dvc }))).toContain(`${dvc} is not in the commit`);
  expect(told(await scene.resolve({ path }))).toContain('Nothing pins these bytes');
});

test('links in the cache and in the workspace are not followed', async () => {
  const scene = new Scene({ [dvc]: outs(table) });
  symlinkSync(folderWith({ [newPlace(table).slice('.dvc/'.length)]: table }), join(scene.folder, '.dvc'));
  symlinkSync(join(folderWith({ x: table }), 'x'), join(scene.folder, path));
  expect(told(await scene.resolve({ dvc }))).toContain('neither DVC');
});

test('no checkout, and too much, are said', async () => {
  const scene = new Scene({ [dvc]: outs(table) });
  scene.repository.write({ [newPlace(table)]: table });
  expect(told(await scene.resolve({ dvc }, { checkout: null }))).toContain('Check the repository out');
  expect(told(await scene.resolve({ dvc }, { mostBytes: 10 }))).toContain('assay reads at most 10');
  const unsized = new Scene({ [dvc]: outs(table).replace(/ {2}size: \d+\n/, '') });
  unsized.repository.write({ [newPlace(table)]: table });
  expect(told(await unsized.resolve({ dvc }, { mostBytes: 10 }))).toContain('assay reads at most 10');
  expect(told(await unsized.resolve({ dvc }))).toEqual(['dvc', table, true]);
});

test('paths start from wdir, of the .dvc file and of the stage', async () => {
  const stage = `    outs:\n    - path: predictions.csv\n      hash: md5\n      md5: ${md5(table)}\n`;
  const scene = new Scene({
    'control/x.dvc': `wdir: ../data\n${outs(table)}`,
    'pipelines/dvc.lock': `schema: '2.0'\nstages:\n  score@eu:\n    cmd: x\n${stage}  other:\n    cmd: y\n${stage}`,
    'pipelines/dvc.yaml':
      'stages:\n  score:\n    foreach: [eu]\n    do:\n      wdir: out\n      cmd: x\n  other:\n    wdir: ${' +
      'place}\n    cmd: y\n',
  });
  scene.repository.write({ [path]: table, 'pipelines/out/predictions.csv': table });
  expect(told(await scene.resolve({ dvc: 'control/x.dvc', path }))).toEqual(['dvc', table, true]);
  const staged = { path: 'pipelines/out/predictions.csv' };
  expect(told(await scene.resolve(staged))).toEqual(['dvc', table, true]);
  expect(told(await scene.resolve({ path: 'pipelines/predictions.csv' }))).toContain('Nothing pins');
});

test('a digest of digits alone is text', async () => {
  const digits = '01234567890123456789012345678901';
  for (const unquoted of [digits, `1e${digits.slice(2)}`, `${digits.slice(1)}1`]) {
    const scene = new Scene({ [dvc]: `outs:\n- md5: ${unquoted}\n  path: predictions.csv\n` });
    expect(told(await scene.resolve({ dvc }))).toContain(`by md5 ${unquoted},`);
  }
});

test.each([
  ['a folder', fixture('train.dvc'), 'tracks train as a folder'],
  ['another hash', outs(table, '  hash: sha256\n'), 'by sha256; assay knows md5 alone'],
  ['no md5', 'outs:\n- path: predictions.csv\n', 'Nothing pins these bytes'],
  ['no digest at all', 'outs:\n- md5: ../../x\n  path: predictions.csv\n', 'which is no md5'],
  ['no outs', 'md5: abc\n', 'it lists no outs'],
  ['empty outs', 'outs: []\n', 'tracks nothing'],
  ['two outs', 'outs:\n- {md5: a, path: x}\n- {md5: b, path: y}\n', 'tracks data/x, data/y; which'],
  ['broken YAML', 'outs: [\n', 'cannot be read as a file of DVC: line'],
  ['a list that holds itself', 'outs: &a [*a]\n', 'nested deeper'],
])('a .dvc file with %s is refused', async (_, text, because) => {
  const scene = new Scene({ [dvc]: text });
  expect(told(await scene.resolve({ dvc }))).toContain(because);
});

test('a .dvc file that is no text is refused', async () => {
  const scene = new Scene({ [dvc]: outs(table) });
  const bytes = Buffer.from([0x6f, 0xff, 0xfe]);
  const id = blobIdOf(bytes, '');
  const tree = async () => ({ kind: 'file', id, size: 3, bytes: async () => bytes }) as const;
  expect(told(await scene.resolve({ dvc }, { tree }))).toContain('cannot be read as a file of DVC');
});

test('a path of DVC that leaves the repository is never opened', async () => {
  for (const place of ['../../../outside.csv', '/tmp/outside.csv', 's3://bucket/x.csv', '../.git/config']) {
    const scene = new Scene({ [dvc]: outs(table).replace('predictions.csv', place) });
    scene.repository.write({ 'data/tmp/outside.csv': table, 'data/s3:/bucket/x.csv': table });
    expect(told(await scene.resolve({ dvc }))).toContain('neither DVC');
    expect(told(await scene.resolve({ dvc, path }))).toContain(`not ${path}`);
    scene.repository.write({ [newPlace(table)]: table });
    expect(told(await scene.resolve({ dvc }))).toEqual(['dvc', table, true]);
  }
});

test('what is named is to be a file of DVC of a size to read', async () => {
  const scene = new Scene({ 'x.yaml': outs(table), 'big.dvc': '#'.repeat(1_100_000), 'folder.dvc/x': '' });
  expect(told(await scene.resolve({ dvc: 'x.yaml' }))).toContain('is not a .dvc file');
  expect(told(await scene.resolve({ dvc: 'big.dvc' }))).toContain('larger than');
  expect(told(await scene.resolve({ dvc: 'folder.dvc' }))).toContain('not a regular file');
  expect(told(await scene.resolve({ path: 'folder' }))).toContain('not a regular file');
});
