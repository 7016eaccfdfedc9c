import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { isSameVersion, newProblems, problemsIn } from '../../../src/domain/group/news.ts';
import { type Problem, type ProblemCode, problemAt } from '../../../src/domain/problem.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { promotion } from '../../support/merge-group.ts';
import { aSnapshot } from '../../support/snapshot.ts';

const problem = (code: ProblemCode, over: Partial<Problem> = {}): Problem => ({
  ...problemAt({ file: 'models/fraud/1.yaml', line: 1, column: 1 }, { code, message: code }),
  ...over,
});

const having = (...problems: readonly Problem[]): Verdict => ({ ...decide(aSnapshot()), problems });

const newIn = (problems: readonly Problem[], ...judged: readonly (Verdict | null)[]): readonly Problem[] =>
  newProblems(
    having(...problems),
    judged.map((verdict, number) => ({ number, verdict })),
  );

const duplicate = problem('duplicate-version');

test('a problem is new when none of the pull requests has that very one', () => {
  expect(newIn([duplicate])).toEqual([duplicate]);
  expect(newIn([duplicate], null, having())).toEqual([duplicate]);
  expect(newIn([duplicate], having(), having(duplicate))).toEqual([]);
  expect(newIn([duplicate], having({ ...duplicate, line: 2 }))).toEqual([duplicate]);
});

test('a warning keeps nothing from landing', () => {
  expect(newIn([problem('duplicate-version', { severity: 'warning' })])).toEqual([]);
});

test.each<ProblemCode>([
  'unattributable',
  'empty-role',
  'circular-role',
  'unreadable-team',
  'unreadable-organisation',
  'bad-codeowners',
])('%s is about people, who are asked in the pull requests', (code) => {
  expect(newIn([problem(code)])).toEqual([]);
  expect(newIn([problem(code), duplicate])).toEqual([duplicate]);
});

test('the problems of a group are those of its pull requests, where anything is known of them', () => {
  const other = problem('empty-role');
  expect(
    problemsIn([
      { number: 1, verdict: having(duplicate) },
      { number: 2, verdict: null },
      { number: 3, verdict: having(other, duplicate) },
    ]),
  ).toEqual([duplicate, other, duplicate]);
});

test('a version is the same by its model and its number, wherever its manifest stands', () => {
  const [one, moved, next, other] = [
    promotion('1'),
    { ...promotion('1'), path: 'models/moved/1.yaml' },
    promotion('2'),
    promotion('1', '', 'churn'),
  ].map((changed) => decide(aSnapshot({ files: [changed] })).transitions[0]);
  if (one === undefined || moved === undefined || next === undefined || other === undefined)
    throw new Error('nothing changes');
  expect([moved, next, other].map((each) => isSameVersion(one, each))).toEqual([true, false, false]);
});
