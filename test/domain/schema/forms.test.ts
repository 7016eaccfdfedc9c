import { expect, test } from 'vitest';
import {
  bareDigest,
  date,
  duration,
  repositoryPath,
  sha256Digest,
} from '../../../src/domain/schema/forms.ts';

const hex = '0123456789abcdef'.repeat(4);

test.each([hex, `sha256:${hex}`])('%s is a digest, without sha256: from here on', (written) => {
  expect([sha256Digest().safeParse(written).data, bareDigest(written)]).toEqual([hex, hex]);
});

test.each([
  hex.slice(1),
  `${hex}0`,
  hex.toUpperCase(),
  `sha256:sha256:${hex}`,
  `sha512:${hex}`,
  ` ${hex}`,
  `${hex}\n`,
  `x${hex}`,
  '',
])('%j is no digest', (written) => {
  expect(sha256Digest().safeParse(written).success).toBe(false);
});

test('what stands in the middle of a digest is no sign of its kind', () => {
  expect(bareDigest('md5:sha256:abc')).toBe('md5:sha256:abc');
});

test.each([
  'a',
  'a/b.csv',
  '.assay/policy.yaml',
  '..a/b',
  'a../b',
  'a/..b',
  'a/.../b',
  'a b/ü😀.csv',
  'ab:c',
  'a/c:d',
])('%j is a path inside the repository', (path) => {
  expect(repositoryPath().safeParse(path).data).toBe(path);
});

test.each([
  '',
  '/',
  '/etc/passwd',
  '..',
  '../a',
  'a/..',
  'a/../b',
  'a/b/../../c',
  'a//../b',
  'c:',
  'C:/a',
  'z:a',
  'Z:a',
  'a\\b',
  '\\\\host\\share',
  'a\u0000',
  'a\nb',
  'a\u0085b',
])('%j leaves the repository, or might somewhere', (path) => {
  expect(repositoryPath().safeParse(path).success).toBe(false);
});

test.each([
  ['14d', true],
  ['1.5h', true],
  ['100 ms', true],
  ['14', false],
  ['d', false],
  ['-1d', false],
  ['14d ', false],
])('%j is a duration: %s', (written, holds) => {
  expect(duration().safeParse(written).success).toBe(holds);
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-06-15T12:00:00Z', true],
  ['15.06.2024', false],
])('%j is a date: %s', (written, holds) => {
  expect(date().safeParse(written).success).toBe(holds);
});
