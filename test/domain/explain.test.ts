import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import { explain } from '../../src/domain/explain.ts';
import { aReview, aSnapshot, file, manifestText } from '../support/snapshot.ts';

const verdict = decide(
  aSnapshot({
    files: [file(manifestText('staging'), manifestText('production', 'evaluation: { test_auc_roc: 0.5 }'))],
    reviews: [aReview('olga'), aReview('zoe', { id: 2 })],
  }),
);

const said = (name: string, of: typeof verdict | null = verdict): string => {
  const explained = explain(name, of);
  return explained.kind === 'known'
    ? explained.paragraphs.flat().join('\n')
    : `unknown, nearest ${explained.nearest}`;
};

test('a kind of gate says what it asks, without any verdict', () => {
  expect(said('compare', null)).toBe(
    'compare: Is the model no worse than, or better than, its champion or its baseline?\nIn a policy: { compare: auc_roc, with: champion, no_worse_than: 0.005 }',
  );
});

test('a gate of the policy says why it answered so, and what would change it', () => {
  expect(said('floor').split('\n')).toEqual([
    'floor answers fail: auc_roc is 0.5, 0.4 below the floor of 0.9',
    'It asks: Does the metric reach its bar, overall and in every slice named?',
    'Compared: 0.5 >= 0.9 (declared)',
    'It looked at models/fraud/1.yaml:2',
    'What would change it: Bring auc_roc to at least 0.9, or ask the owners of the policy for another bar.',
  ]);
});

test('a role says who fills it, who could, and who does not count', () => {
  expect(said('owner')).toContain('owner of fraud 1 (staging -> production): 1 of 1\nFilled by olga');
  expect(said('lead')).toContain(
    'What would change it: an approval on the present head by lea or owen\nzoe does not count: not_in_role',
  );
});

test('a name that nobody knows gets the nearest', () => {
  expect(said('flor')).toBe('unknown, nearest floor');
  expect(said('leed')).toBe('unknown, nearest lead');
  expect(said('zzzzzz')).toBe('unknown, nearest null');
});
