import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { plan } from '../../../src/domain/plan.ts';
import { md } from '../../../src/render/markdown.ts';
import { aSnapshot } from '../../support/snapshot.ts';
import { all, answers, auc, changed, judged, numbers, policy, recall, said, waivedIn } from './story.ts';

test('two people of two roles break the glass, each for a role', () => {
  const verdict = judged(said(['oscar', all], ['lea', all.replace('03-03', '03-02')]));
  expect([verdict.decision, waivedIn(verdict)]).toEqual(['approved', ['1 auc lea 2', '1 recall lea 2']]);
  expect(verdict.transitions[0]?.break_glass).toMatchObject({
    by: [
      { role: 'oncall', user: 'oscar', comment: 1 },
      { role: 'lead', user: 'lea', comment: 2 },
    ],
    at: '2026-03-01T17:01:00Z',
    until: '2026-03-02',
    follow_up: '2026-03-15T17:01:00.000Z',
  });
});

test('a waiver of its own stands beside broken glass', () => {
  expect(waivedIn(judged(said(['rita', auc], ['oscar', all], ['lea', all])))).toEqual([
    '1 auc rita 1',
    '1 recall lea 3',
  ]);
});

test.each<readonly [string, readonly (readonly [string, string])[], string]>([
  [
    'one person of both roles',
    [
      ['lea', all],
      ['lea', all],
    ],
    'break-glass waits for a second person, as',
  ],
  [
    'two people of one role',
    [
      ['lea', all.replace('03-03', '03-02')],
      ['liam', all],
    ],
    'break-glass by lea (oncall) and liam (lead)',
  ],
  [
    'who is of neither',
    [
      ['oscar', all],
      ['rita', all],
    ],
    'not_in_role: only oncall or lead may',
  ],
  [
    'who is too slow',
    [
      ['oscar', all],
      ['lea', all.replace('03-03', '03-05')],
    ],
    'at the latest',
  ],
  [
    'who sets a ceiling',
    [
      ['oscar', all],
      ['lea', all.replace('because', 'only while auc_roc >= 0.5 because')],
    ],
    'this waives all',
  ],
])('%s', (_, lines, words) => {
  expect(answers(judged(said(...lines))).at(-1)).toContain(words);
});

test('one of the two taking it back closes it again', () => {
  const verdict = judged(said(['oscar', all], ['lea', all], ['oscar', 'unwaive all']));
  expect([verdict.decision, waivedIn(verdict)]).toEqual(['rejected', []]);
});

test('two accounts of one human are one', () => {
  const same = policy.replace('gates:', 'people: { same: [[oscar, liam]] }\ngates:');
  const snapshot = aSnapshot({
    policy: same,
    files: [changed('1', numbers('0.8'))],
    comments: said(['oscar', all], ['liam', all]),
  });
  expect(decide(snapshot).decision).toBe('rejected');
});

test('where nothing stands in the way there is no glass to break', () => {
  const good = 'evaluation: { task: binary, metrics: { auc_roc: 0.95, recall: 0.95, precision: 0.95 } }';
  const verdict = judged(said(['oscar', all], ['lea', all]), { files: [changed('1', good)] });
  expect(verdict.transitions[0]?.break_glass).toBeNull();
  expect(answers(verdict)).toEqual(
    Array(2).fill('refused: nothing to waive: nothing that may be waived stands in the way'),
  );
});

test('what is waived is told as a notice, and in the status beside who is missing', () => {
  const verdict = judged(said(['rita', auc], ['ravi', recall]), { reviews: [] });
  expect(verdict.status.description).toBe('Waits for owner (owen), with 2 waivers until 2026-03-05');
  const approved = judged(said(['oscar', all], ['lea', all]));
  expect(approved.status.description).toBe(
    'BREAK-GLASS: fraud 1 staging → production: approved with 2 waivers until 2026-03-03, by owen',
  );
  const effects = plan(approved, { snapshot: aSnapshot(), card: md`card`, notice: md`notice` });
  expect(effects.find(({ kind }) => kind === 'annotate')).toMatchObject({
    annotations: [
      {
        level: 'notice',
        title: 'assay: auc',
        message: expect.stringContaining('Waived by lea until 2026-03-03: the champion'),
      },
      { level: 'notice', title: 'assay: recall' },
    ],
  });
});
