import { expect, test } from 'vitest';
import { answers, auc, judged, policy, said } from './story.ts';

const heard = (user: string, over = policy): string | undefined =>
  answers(judged(said([user, auc]), { policy: over }))[0];

test.each([
  ['rita', 'taken: auc is waived until 2026-03-09'],
  ['RITA', 'taken: auc is waived until 2026-03-09'],
  ['owen', 'refused: not_in_role: only risk may'],
  ['dana', 'refused: author: opened the pull request'],
])('of the role, and no maker: %s', (user, words) => {
  expect(heard(user)).toBe(words);
});

test('who made it is told so, whether or not the role is theirs', () => {
  expect(heard('dana', policy.replace('dana, ', ''))).toBe('refused: author: opened the pull request');
});

test('a maker waives under none of their names', () => {
  const same = policy.replace('gates:', 'people: { same: [[dana, rita]] }\ngates:');
  expect([heard('rita', same), heard('ravi', same)]).toEqual([
    'refused: author: opened the pull request as dana',
    'taken: auc is waived until 2026-03-09',
  ]);
});
