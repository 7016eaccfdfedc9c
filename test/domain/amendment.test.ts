import { expect, test } from 'vitest';
import { changedPaths, judgeAmendment } from '../../src/domain/amendment.ts';
import { aManifest } from '../support/gate-harness.ts';
import { aChange, manifestText } from '../support/snapshot.ts';

const paths = (before: string, after: string): readonly string[] =>
  changedPaths(aManifest(before), aManifest(after));

test.each([
  ['card: { contact: a }', 'card: { contact: b }', ['card.contact']],
  ['card: { contact: a }', 'card: {}', ['card.contact']],
  ['card: {}', 'monitoring: {}', ['card', 'monitoring']],
  ['data: { t: { rows: 5 } }', 'data: { t: { rows: 5.0 } }', []],
  ['card: { contact: a, ethics: b }', 'card: { ethics: b, contact: a }', []],
  ['x-a: [1, 2]', 'x-a: [2, 1]', ['x-a']],
  ['x-a: null', 'x-a: { b: 1 }', ['x-a']],
  ['x-a: { b: null }', 'x-a: {}', []],
])('%s to %s: %j', (before, after, changed) => {
  expect(paths(before, after)).toEqual(changed);
});

const judged = (state: string, mayChange: readonly string[], [before, after]: readonly [string, string]) => {
  const { answer, because } = judgeAmendment(
    aChange(manifestText(state, before), manifestText(state, after)),
    mayChange,
  );
  return `${answer}: ${because}`;
};

const contact = ['card: { contact: a }', 'card: { contact: b }'] as const;
const metric = ['evaluation: { test_f1: 0.1 }', 'evaluation: { test_f1: 0.9 }'] as const;

test.each([
  ['production', ['card'], contact, 'pass: changes card.contact in production'],
  ['production', ['card.contact'], contact, 'pass: changes card.contact in production'],
  ['production', ['card.con*'], contact, 'pass: changes card.contact in production'],
  ['production', ['car'], contact, 'fail: card.contact may not be changed in production'],
  ['production', [], contact, 'fail: card.contact may not be changed in production'],
  ['production', ['*'], metric, 'fail: evaluation.test_f1 may not be changed in production'],
  ['production', ['evaluation'], metric, 'fail: evaluation.test_f1 may not be changed in production'],
  ['staging', ['evaluation'], metric, 'pass: changes evaluation.test_f1 in staging'],
  ['production', ['x-*'], ['x-a: 1', 'x-a: 2'], 'pass: changes x-a in production'],
  ['production', ['x-b*'], ['x-a: 1', 'x-a: 2'], 'fail: x-a may not be changed in production'],
  ['production', [], ['', '# a remark'], 'pass: changes nothing in production'],
  [
    'production',
    ['card.contact'],
    ['', 'card: { contact: a }'],
    'fail: card may not be changed in production',
  ],
] as const)('in %s may change %j, of %j: %s', (state, mayChange, change, said) => {
  expect(judged(state, mayChange, change)).toBe(said);
});

test('a version that is written as a number is compared as text', () => {
  expect(paths('deployment: { rollback_to: 1.10 }', 'deployment: { rollback_to: 1.1 }')).toEqual([
    'deployment.rollback_to',
  ]);
});

test.each([
  ['features: { list: [1.10] }', 'features: { list: [1.1] }', ['features.list']],
  ['evaluation: { test_f1: 0.90 }', 'evaluation: { test_f1: 0.9 }', []],
  ['training: { hyperparameters: { depth: 6.0 } }', 'training: { hyperparameters: { depth: 6 } }', []],
])('%s to %s, by what the format takes there: %j', (before, after, changed) => {
  expect(paths(before, after)).toEqual(changed);
});

test('all that changes is told, and all that may not', () => {
  const before = manifestText('staging', 'card: { contact: a, ethics: b }\nevaluation: { test_f1: 0.1 }');
  const after = manifestText('staging', 'card: { contact: b, ethics: c }\nevaluation: { test_f1: 0.2 }');
  expect(judgeAmendment(aChange(before, after), ['*'])).toMatchObject({
    claim: { evidence: 'declared', actual: 'card.contact, card.ethics, evaluation.test_f1' },
    because: 'changes card.contact, card.ethics, evaluation.test_f1 in staging',
  });
  expect(judgeAmendment(aChange(before, after), ['monitoring', 'card.contact'])).toEqual({
    answer: 'fail',
    claim: {
      subject: 'amendment',
      where: null,
      operator: null,
      expected: 'monitoring, card.contact',
      actual: 'card.ethics, evaluation.test_f1',
      low: null,
      high: null,
      rows: null,
      evidence: 'declared',
      at: { line: 2, column: 29 },
    },
    because: 'card.ethics, evaluation.test_f1 may not be changed in staging',
    remedy: 'Undo it, or ask the owners of the policy to allow it under amendments.staging.',
  });
});

test('of what a version was approved on the way out is a new version', () => {
  const change = aChange(manifestText('production', metric[0]), manifestText('production', metric[1]));
  expect(judgeAmendment(change, ['*'])).toMatchObject({ remedy: 'Put the change into a new version.' });
});

test('of a new manifest all is new', () => {
  expect(changedPaths(null, aManifest('card: { contact: a }'))).toEqual(['model', 'card']);
});
