import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { auc, group, manifestOf, promotion, pull, said } from '../../support/merge-group.ts';
import { file } from '../../support/snapshot.ts';

const added = (folder: string) =>
  file(null, manifestOf('9', 'evaluated', auc), `models/fraud${folder}/9.yaml`);

test('only those that bring what is wrong are to blame, in the order of their numbers', () => {
  const pulls = [
    pull(12, { files: [added('b')] }),
    pull(8, { files: [promotion('2')] }),
    pull(9, { files: [added('a')] }),
    pull(7, { files: [promotion('3')] }),
  ];
  expect(said(group(pulls))).toBe(
    'undecidable: #9, #12: models/frauda/9.yaml:1: fraud 9 is described by models/fraudb/9.yaml too',
  );
  expect(said(group(pulls, { files: [promotion('2')] }))).toMatch(/^rejected: #7, #9, #12: merge-group/);
});

test('a file that is broken only together is its pull request’s, whatever else that one changes', () => {
  const broken = file(null, 'model: [', 'models/fraud/9.yaml');
  const pulls = [
    pull(8, { files: [promotion('2')] }),
    pull(7, { files: [file(null, manifestOf('9', 'evaluated', auc), 'models/fraud/9.yaml')] }),
  ];
  expect(said(group(pulls, { files: [promotion('2'), broken] }))).toMatch(
    /^undecidable: #7: models\/fraud\/9.yaml:1: /,
  );
});

test('what belongs to none of them is the whole group’s', () => {
  const pulls = [
    pull(8, { files: [promotion('1')] }),
    pull(7, { files: [promotion('2')] }),
    { number: 9, snapshot: null },
  ];
  const limits = [{ code: 'too-many-files', found: 9000, most: 3000 }] as const;
  expect(said(group(pulls, { limits }))).toMatch(/^undecidable: #8, #7, #9: .:1: the pull request has 9000/);
});

test('a group of nobody holds nothing, whatever lies in its tree', () => {
  const verdict = decide(group([], { files: [promotion('1')] }));
  expect(verdict.status).toEqual({
    state: 'error',
    description: 'no pull request is known for this merge group',
  });
  expect(verdict.next[0]?.what).toBe('no pull request is known for this merge group');
});

test('versions of two models are two versions', () => {
  const pulls = [pull(7, { files: [promotion('1')] }), pull(8, { files: [promotion('1', auc, 'churn')] })];
  expect(said(group(pulls))).toBe('approved: holds for #7, #8');
  expect(said(group(pulls, { files: [promotion('1')] }))).toMatch(
    /^rejected: #8: merge-group: the queue’s commit does not hold this change/,
  );
});

const answersOf = (...[snapshot]: Parameters<typeof decide>) =>
  decide(snapshot).transitions.map(({ version, findings }) => [
    version,
    findings.map(({ gate, answer }) => `${gate} ${answer}`),
  ]);

test('each pull request’s version shows what it showed alone and what the group adds to it', () => {
  const pulls = [pull(7, { files: [promotion('1')] }), pull(8, { files: [promotion('2')] })];
  expect(answersOf(group(pulls, { files: [promotion('1'), promotion('3')] }))).toEqual([
    ['1', ['floor pass']],
    ['2', ['floor pass', 'merge-group fail']],
    ['3', ['merge-group fail']],
  ]);
});

test('the problems of each are the group’s, each told once, and so is what is new', () => {
  const broken = file(null, 'model: [', 'models/x/1.yaml');
  const pulls = [
    pull(7, { files: [promotion('1'), broken] }),
    pull(8, { files: [broken, added('a')] }),
    pull(9, { files: [added('b')] }),
  ];
  const { problems, decision } = decide(
    group(pulls, { files: [promotion('1'), broken, added('a'), added('b')] }),
  );
  expect(problems.map(({ code, file: where }) => `${code} ${where}`)).toEqual([
    'yaml-syntax models/x/1.yaml',
    'duplicate-version models/fraudb/9.yaml',
  ]);
  expect(decision).toBe('undecidable');
});
