import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOfBytes } from '../../src/local/bytes.ts';
import { contentAt, filesBelow } from '../../src/local/files.ts';

const root = mkdtempSync(join(tmpdir(), 'assay-files-'));

beforeAll(() => {
  for (const folder of ['a/b', '.git', 'node_modules/x']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['z', 'a/b/c', '.git/HEAD', 'node_modules/x/y']) writeFileSync(join(root, file), 'text');
  symlinkSync('/etc', join(root, 'link'));
});

afterAll(() => rmSync(root, { recursive: true }));

test('files are found below a folder, in order, links unfollowed', async () => {
  expect(await filesBelow(root)).toEqual(['a/b/c', 'link', 'z']);
  expect(await filesBelow(join(root, 'nowhere'))).toEqual([]);
});

test('a link is refused, a folder is no file', async () => {
  expect(await contentAt(join(root, 'link'))).toMatchObject({ kind: 'refused', code: 'symlink' });
  expect(await contentAt(join(root, 'a'))).toEqual({ kind: 'absent' });
  expect(await contentAt(join(root, 'z'))).toEqual({ kind: 'text', text: 'text' });
});

test.each([
  [Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), { kind: 'text', text: 'a' }],
  [Uint8Array.of(0xc3, 0x28), { kind: 'refused', code: 'not-utf8' }],
  [Uint8Array.of(0xed, 0xa0, 0x80), { kind: 'refused', code: 'not-utf8' }],
  [new Uint8Array(1_048_576).fill(0x61), { kind: 'text' }],
  [new Uint8Array(1_048_577), { kind: 'refused', code: 'too-large' }],
])('bytes %#', (bytes, content) => {
  expect(contentOfBytes(bytes)).toMatchObject(content);
});
