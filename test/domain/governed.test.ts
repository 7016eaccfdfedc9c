import { expect, test } from 'vitest';
import { globsOf, isGoverned, mostBytesOf, policyIn } from '../../src/domain/governed.ts';
import type { Content } from '../../src/domain/snapshot.ts';
import { text } from '../support/snapshot.ts';

const policy = (manifests: string | null): string =>
  manifests === null ? 'assay: 1' : `assay: 1\nmanifests: [${manifests}]`;
const broken = 'assay: [';
const usual = 'models/*/*.yaml';
const any = ['**/*.yaml', '**/*.yml'];

const globs = (base: Content, head: Content): readonly string[] =>
  globsOf({ base: policyIn('p', base), head: policyIn('p', head) }, base);

test.each([
  [null, null, [usual]],
  [policy(null), policy(null), [usual]],
  [policy('a/*.yaml'), policy(null), ['a/*.yaml', usual]],
  [policy('a/*.yaml'), policy('b/*.yaml, a/*.yaml'), ['a/*.yaml', 'b/*.yaml']],
  [policy('a/*.yaml'), broken, ['a/*.yaml']],
  [policy('a/*.yaml'), null, ['a/*.yaml']],
  [null, policy('a/*.yaml'), [usual, 'a/*.yaml']],
  [broken, policy('a/*.yaml'), any],
])('a policy %j that becomes %j governs %j', (base, head, governed) => {
  expect(globs(text(base), text(head))).toEqual(governed);
});

test('where the policy at base is refused any YAML file may be a manifest', () => {
  expect(globs({ kind: 'refused', code: 'too-large', found: '2 MiB' }, text(policy('a/*')))).toEqual(any);
});

test('what is no text is no policy', () => {
  expect(policyIn('p', { kind: 'absent' })).toBeNull();
  expect(policyIn('p', text(broken))).toMatchObject({ ok: false });
  expect(policyIn('p', text('assay: 1'))).toMatchObject({ ok: true });
});

test.each([
  ['models/a/1.yaml', true],
  ['models/a/1.json', false],
  ['.assay/policy.yaml', false],
  ['.assay/tests/a.yaml', false],
  ['.github/workflows/assay.yaml', false],
  ['models/.assay/1.yaml', true],
  ['models/.github/1.yaml', true],
  ['.assay.yaml', true],
])('%s is governed by a glob that takes it: %s', (path, governed) => {
  expect(isGoverned(path, any)).toBe(governed);
});

test('CODEOWNERS may be as large as GitHub takes it, another file one MiB', () => {
  const mebibyte = 1024 * 1024;
  expect(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'].map(mostBytesOf)).toEqual(
    Array.from({ length: 3 }, () => 3 * mebibyte),
  );
  expect(['models/a/1.yaml', 'models/CODEOWNERS'].map(mostBytesOf)).toEqual([mebibyte, mebibyte]);
});
