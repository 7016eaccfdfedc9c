import { chmodSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/domain/canonical.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import { folderCache } from '../../../src/engines/cache/folder.ts';
import { keepingIn } from '../../../src/engines/cache/keeping.ts';
import { folderWith } from '../../support/folder.ts';

const measurement: Measurement = { kind: 'unmeasured', because: 'of a test', remedy: 'None.' };
const key = sha256('a key');
const fileIn = (folder: string): string => join(folder, `${key.slice('sha256:'.length)}.json`);

const filled = async () => {
  const folder = join(folderWith(), 'cache');
  const cache = folderCache(folder);
  await cache.put(key, measurement);
  return { folder, cache };
};

test('gives back what was put in, in a folder that is its owner’s alone', async () => {
  const { folder, cache } = await filled();
  expect(await cache.get(key)).toEqual(measurement);
  expect(await cache.get(sha256('another'))).toBeNull();
  expect(readdirSync(folder)).toEqual([`${key.slice('sha256:'.length)}.json`]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(fileIn(folder)).mode & 0o777).toBe(0o600);
});

describe('does not believe', () => {
  test.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2)],
    ['an empty file', () => ''],
    ['a measurement that was written over', (text: string) => text.replace('of a test', 'of another')],
    ['the entry of another key', (text: string) => text.replace(key, sha256('another'))],
    ['an entry of another shape', (text: string) => text.replace('"assay":1', '"assay":2')],
    ['null', () => 'null'],
  ])('%s', async (_, spoil) => {
    const { folder, cache } = await filled();
    writeFileSync(fileIn(folder), spoil(readFileSync(fileIn(folder), 'utf8')));
    expect(await cache.get(key)).toBeNull();
    await cache.put(key, measurement);
    expect(await cache.get(key)).toEqual(measurement);
  });

  test('a folder that everybody may write to', async () => {
    const { folder, cache } = await filled();
    chmodSync(folder, 0o777);
    expect(await cache.get(key)).toBeNull();
    chmodSync(folder, 0o700);
    expect(await cache.get(key)).toEqual(measurement);
  });
});

test('a folder that cannot be one costs nothing but time', async () => {
  const cache = folderCache(join(folderWith({ file: '' }), 'file', 'below'));
  await cache.put(key, measurement);
  expect(await cache.get(key)).toBeNull();
});

test('the oldest go when there are too many', async () => {
  const { folder, cache } = await filled();
  const old = new Date('2026-01-01');
  utimesSync(fileIn(folder), old, old);
  for (let i = 0; i < 999; i++) writeFileSync(join(folder, `${String(i).padStart(64, '0')}.json`), '');
  await cache.put(sha256('one too many'), measurement);
  expect(readdirSync(folder).length).toBe(500);
  expect(await cache.get(key)).toBeNull();
  expect(await cache.get(sha256('one too many'))).toEqual(measurement);
});

describe('a folder in the checkout is none to keep measurements in', () => {
  const bundle = new URL('../../../src/engines/cache/', import.meta.url);
  const asked = { version: '0.1.0', bundle };
  test.each([
    ['/repo/.cache', '/repo', true],
    ['/repo', '/repo', true],
    ['/repo/a/../b', '/repo', true],
    ['/repository', '/repo', false],
    ['/tmp/cache', '/repo', false],
    ['/repo/.cache', null, false],
    ['/repo/..cache', '/repo', true],
  ])('%s of %s', (folder, checkout, isRefused) => {
    expect(keepingIn({ ...asked, folder, checkout }) === null).toBe(isRefused);
  });

  test('the engine is named by its code too', () => {
    const [here, there] = [bundle, new URL('../', bundle)].map(
      (one) => keepingIn({ ...asked, bundle: one, folder: '/tmp/cache', checkout: null })?.engine,
    );
    expect(here).toMatch(/^0\.1\.0\+[0-9a-f]{16}$/);
    expect(there).not.toBe(here);
  });
});
