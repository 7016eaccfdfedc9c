import { expect, test } from 'vitest';
import { commandAnswers, refused, taken } from '../../../src/domain/approvals/command-answers.ts';
import { commandsIn } from '../../../src/domain/approvals/comments.ts';
import { aSnapshot } from '../../support/snapshot.ts';

const comment = (id: number, body: string, user: string | null = 'owen') => ({
  id,
  user,
  at: '2026-03-01T17:00:00Z',
  body,
  edited_by: null,
  edited_at: null,
});

const snapshot = aSnapshot({
  comments: [
    comment(1, '/assay hold'),
    comment(2, '/assay approve owner\n/assay hold'),
    comment(3, '/assay hold', null),
  ],
});
const [first, second, third] = commandsIn(snapshot);
if (first === undefined || second === undefined || third === undefined)
  throw new Error('three lines are heard');

const otherwise = (line: typeof first) => refused(line, 'nothing here has to do with it');
const answers = (...ofChanges: Parameters<typeof commandAnswers>[1]): readonly string[] =>
  commandAnswers(snapshot, ofChanges, otherwise).map(
    ({ comment: id, user, command, outcome, because }) => `${id} ${user}, ${command}: ${outcome}, ${because}`,
  );

const gone = '3 ghost, hold: refused, ghost: the account of this comment is gone';

test('a line that no change answers is answered all the same', () => {
  expect(answers()).toEqual([
    '1 owen, hold: refused, nothing here has to do with it',
    '2 owen, approve owner: refused, nothing here has to do with it',
    '2 owen, hold: refused, nothing here has to do with it',
    gone,
  ]);
});

test('an answer is that of its own line, though another says the same', () => {
  expect(answers(taken(third, 'held'), refused(second, 'not in owner'))).toEqual([
    '1 owen, hold: refused, nothing here has to do with it',
    '2 owen, approve owner: refused, not in owner',
    '2 owen, hold: taken, held',
    gone,
  ]);
});

test.each([
  [[taken(first, 'held'), refused(first, 'not here')], 'taken, held'],
  [[refused(first, 'not here'), taken(first, 'held')], 'taken, held'],
  [[taken(first, 'held'), taken(first, 'held again')], 'taken, held'],
  [[refused(first, 'not here'), refused(first, 'nor here')], 'refused, nor here'],
])('a line that one change takes is taken, whatever others say: %j', (ofChanges, answer) => {
  expect(answers(...ofChanges)[0]).toBe(`1 owen, hold: ${answer}`);
});

test('nobody who is not heard is taken, whatever a change says', () => {
  expect(answers(taken({ ...first, comment: 3 }, 'held'))[3]).toBe(gone);
});
