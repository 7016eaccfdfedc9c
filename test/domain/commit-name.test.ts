import { expect, test } from 'vitest';
import { shortCommit } from '../../src/domain/commit-name.ts';

test.each([
  ['0123456789abcdef0123456789abcdef01234567', '0123456'],
  ['0123456789abcdef0123456789abcdef0123456', '0123456789abcdef0123456789abcdef0123456'],
  ['0123456789abcdef0123456789abcdef012345678', '0123456789abcdef0123456789abcdef012345678'],
  ['0123456789ABCDEF0123456789abcdef01234567', '0123456789ABCDEF0123456789abcdef01234567'],
  ['h1', 'h1'],
])('%s is called %s', (name, short) => {
  expect(shortCommit(name)).toBe(short);
});
