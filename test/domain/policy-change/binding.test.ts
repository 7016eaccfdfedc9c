import { expect, test } from 'vitest';
import { policyBinding, policyCarry } from '../../../src/domain/policy-change/binding.ts';
import type { GoverningFile } from '../../../src/domain/snapshot.ts';
import { aSnapshot, text } from '../../support/snapshot.ts';

const governing = (path: string, head: string | null): GoverningFile => ({
  path,
  kind: 'policy',
  base: 'a',
  head,
});

const files = [governing('policy', 'b'), governing('labels', null)];

test('an approval is given to the files as they stand, the policy of the base and the base branch', () => {
  expect(policyBinding(files, 'sha256:p', aSnapshot()).parts).toEqual({
    policy: 'sha256:p',
    'base branch': 'main',
    'file policy': 'b',
    'file labels': 'absent',
  });
});

test.each<readonly [string, Readonly<Record<string, string | null>> | null, object]>([
  ['held the same', { policy: 'b', labels: null }, { kind: 'same' }],
  ['held the same and more', { policy: 'b', labels: null, other: 'x' }, { kind: 'same' }],
  ['held another text of one', { policy: 'c', labels: null }, { kind: 'changed', what: ['policy'] }],
  ['held what is gone now', { policy: 'b', labels: 'x' }, { kind: 'changed', what: ['labels'] }],
  ['held other texts', { policy: null, labels: 'x' }, { kind: 'changed', what: ['policy', 'labels'] }],
  ['of which one file is unknown', { policy: 'b' }, { kind: 'unknown' }],
  ['of which the other is unknown', { labels: null }, { kind: 'unknown' }],
  ['of which nothing is known', {}, { kind: 'unknown' }],
  ['that nobody saw', null, { kind: 'unknown' }],
])('it carries over from a head that %s, or does not', (_, evidence, carry) => {
  const heads = evidence === null ? {} : { h1: { files: [], policy: text(null), evidence } };
  expect(policyCarry(files, aSnapshot({ earlier: { heads, evidence: {} } }))('h1')).toEqual(carry);
  expect(policyCarry(files, aSnapshot({ earlier: { heads, evidence: {} } }))('constructor')).toEqual({
    kind: 'unknown',
  });
  expect(policyCarry(files, aSnapshot())('h1')).toEqual({ kind: 'unknown' });
});
