import { expect, test } from 'vitest';
import { all, answers, auc, judged, policy, recall, said, waivedIn } from './story.ts';

type Line = readonly [user: string, body: string];

// lea may waive by herself too, rather than break the glass alone.
const alsoLea = policy.replace('ravi, dana', 'ravi, lea, dana');
const onlyGlass = policy.replace('by: risk, never: [sealed], ', '');

const heard = (lines: readonly Line[], over = policy): readonly string[] =>
  answers(judged(said(...lines), { policy: over }));

test('to lift all is to lift every waiver that stands', () => {
  expect(
    heard([
      ['rita', auc],
      ['ravi', recall],
      ['rita', 'unwaive all'],
      ['rita', 'unwaive all'],
    ]),
  ).toEqual([
    'taken: it was lifted since, or said anew',
    'taken: it was lifted since, or said anew',
    'taken: 2 waivers lifted',
    'refused: nothing to lift: no such waiver stands',
  ]);
});

test('what was refused does not stand, so that there is nothing to lift', () => {
  expect(
    heard([
      ['owen', auc],
      ['rita', 'unwaive all'],
    ]),
  ).toEqual(['refused: not_in_role: only risk may', 'refused: nothing to lift: no such waiver stands']);
});

test('a word on breaking the glass is lifted by all, and not by the name of one finding', () => {
  expect(
    heard([
      ['oscar', all],
      ['oscar', 'unwaive auc'],
    ])[1],
  ).toBe('refused: nothing to lift: no such waiver stands');
});

test('where nobody waives one by one, the roles that break the glass lift it', () => {
  const lines = (who: string): readonly Line[] => [
    ['oscar', all],
    [who, 'unwaive all'],
  ];
  expect(['rita', 'liam'].map((who) => heard(lines(who), onlyGlass)[1])).toEqual([
    'refused: not_in_role: only oscar or the role that waives may lift it',
    'taken: one waiver lifted',
  ]);
});

test('without rules for waivers nobody waives, and nothing is lifted', () => {
  const none = policy.replace(/^waivers.*$/m, '');
  expect(
    heard(
      [
        ['rita', auc],
        ['oscar', all],
        ['rita', 'unwaive all'],
      ],
      none,
    ),
  ).toEqual([
    'refused: the policy lets nobody waive a finding: it has no waivers.by',
    'refused: the policy has no waivers.break_glass, so findings are waived one by one',
    'refused: nothing to lift: no such waiver stands',
  ]);
});

test('who waives one finding takes back no word on breaking the glass', () => {
  const verdict = judged(said(['lea', all], ['lea', auc], ['oscar', all]), { policy: alsoLea });
  expect([verdict.decision, waivedIn(verdict)]).toEqual(['approved', ['1 auc lea 2', '1 recall oscar 3']]);
});

test('who breaks the glass takes back no waiver of one finding', () => {
  const verdict = judged(said(['lea', auc], ['lea', all]), { policy: alsoLea });
  expect(waivedIn(verdict)).toEqual(['1 auc lea 1']);
});

test('to waive one finding is no word on breaking the glass', () => {
  const verdict = judged(said(['oscar', all], ['lea', auc]), { policy: alsoLea });
  expect([verdict.decision, waivedIn(verdict)]).toEqual(['rejected', ['1 auc lea 2']]);
});

test.each([
  ['unwaive', 'the gate whose finding is meant is missing'],
  ['unwaive slices of fraud', 'the version after of is missing'],
  ['unwaive auc of fraud 9', 'no version 9 of fraud changes here; did you mean of fraud 1?'],
  ['unwaive auc of churn-in-spring 1', 'no version 1 of churn-in-spring changes here; there is of fraud 1'],
  ['waive', 'the gate whose finding is meant is missing'],
  [auc.replace('auc', 'all of fraud 9'), 'no version 9 of fraud changes here; did you mean of fraud 1?'],
])('%s is refused, and lifts nothing', (line, because) => {
  const verdict = judged(said(['rita', auc], ['rita', line]));
  expect([waivedIn(verdict), answers(verdict)[1]]).toEqual([['1 auc rita 1'], `refused: ${because}`]);
});

test('a name without its version lifts the waiver of the only one', () => {
  expect(
    heard([
      ['rita', auc.replace('auc', 'auc of fraud 1')],
      ['ravi', 'unwaive auc'],
    ])[1],
  ).toBe('taken: one waiver lifted');
});
