import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { labelFiles } from '../../../src/domain/holdout/changed.ts';
import { aPolicy, aSnapshot } from '../../support/snapshot.ts';
import { pin, policy } from './story.ts';

const other = 'b'.repeat(64);
const holdout = (name: string, labels: string, sha256 = pin): string =>
  `  ${name}: { labels: ${labels}, sha256: ${sha256}, id: id, label: y, for: [${name}] }\n`;
const sealing = (...holdouts: readonly string[]): string => `holdouts:\n${holdouts.join('')}`;

describe('labels that the pull request changes', () => {
  interface Told {
    readonly policy?: string;
    readonly policyAtHead?: string;
    readonly labelsChanged?: readonly string[];
  }
  const problems = (over: Told) =>
    decide(aSnapshot({ policy: policy(), ...over })).problems.map(({ code, line, found }) => [
      code,
      line,
      found,
    ]);

  test.each(['l.csv', 'l.csv.dvc'])('%s under the old pin are a problem', (path) => {
    expect(problems({ labelsChanged: [path] })).toEqual([['holdout-changed', 4, pin]]);
  });

  test('are told with what to do', () => {
    expect(decide(aSnapshot({ policy: policy(), labelsChanged: ['l.csv'] })).problems).toEqual([
      expect.objectContaining({
        message: 'l.csv is changed, and the holdout fraud still pins the labels as they were',
        expected: 'the labels as they were, or the sha256 of the new ones in holdouts.fraud.sha256',
      }),
    ]);
  });

  test('are none with a new pin, or without the holdout', () => {
    const pinned = policy().replace(pin, other);
    expect(problems({ labelsChanged: ['l.csv'], policyAtHead: pinned })).toEqual([]);
    const without = policy().replace(/holdouts:.*\n/, '');
    expect(problems({ labelsChanged: ['l.csv'], policyAtHead: without })).toEqual([]);
  });

  test('are none where the labels of another holdout change, or nothing does', () => {
    expect(problems({ labelsChanged: ['other.csv', 'l.csv.dvc.dvc'] })).toEqual([]);
    expect(problems({ labelsChanged: [] })).toEqual([]);
    expect(problems({})).toEqual([]);
  });

  test('are none when they move to another file under the same pin', () => {
    const moved = policy().replace('l.csv', 'moved.csv');
    expect(problems({ labelsChanged: ['l.csv', 'moved.csv'], policyAtHead: moved })).toEqual([]);
  });

  test('stay a problem when only the name of the holdout changes', () => {
    const renamed = policy().replace('{ fraud: {', '{ again: {');
    expect(problems({ labelsChanged: ['l.csv'], policyAtHead: renamed })).toEqual([
      ['holdout-changed', 4, pin],
    ]);
  });

  test('are found among several holdouts', () => {
    const both = `assay: 1\n${sealing(holdout('fraud', 'f.csv'), holdout('churn', 'c.csv', other))}`;
    expect(problems({ policy: both, labelsChanged: ['c.csv'] })).toEqual([['holdout-changed', 4, other]]);
  });
});

test('sealed labels lie in their files, or in what DVC says of them, whichever policy seals them', () => {
  const policies = [
    aPolicy(''),
    aPolicy(sealing(holdout('fraud', 'f.csv'))),
    aPolicy(sealing(holdout('fraud', 'f.csv'), holdout('churn', 'c.csv', other))),
  ];
  expect([...labelFiles(policies)].sort()).toEqual(['c.csv', 'c.csv.dvc', 'f.csv', 'f.csv.dvc']);
  expect(labelFiles([])).toEqual(new Set());
});
