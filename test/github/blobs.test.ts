import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { blobId, decodeUtf8, verifiedText } from '../../src/github/blobs.ts';

test.each(['', 'a\n', 'ü 🙂\r\n', '\ufeffbom'])('names %j as git does', (text) => {
  const id = execFileSync('git', ['hash-object', '--stdin'], { input: text }).toString().trim();
  expect(blobId(new TextEncoder().encode(text), id)).toBe(id);
  expect(verifiedText(text, id)).toBe(text);
  expect(verifiedText(`${text} `, id)).toBeNull();
});

test('a repository of sha256 objects is named by sha256', () => {
  const like = 'f'.repeat(64);
  expect(blobId(new Uint8Array(), like)).toBe(
    '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
  );
});

test('UTF-8 is decoded strictly, a byte order mark kept', () => {
  expect(decodeUtf8(Buffer.from([0xff, 0xfe]))).toBeNull();
  expect(decodeUtf8(Buffer.from([0xc3]))).toBeNull();
  expect(decodeUtf8(Buffer.from('\ufeffa'))).toBe('\ufeffa');
});
