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

test('whoever speaks first, the last word opens the glass and the first to end closes it', () => {
  const [short, long] = [all.replace('03-03', '03-02'), all];
  const broken = (...lines: readonly (readonly [string, string])[]) => {
    const verdict = judged(said(...lines));
    const glass = verdict.transitions[0]?.break_glass;
    return [
      glass?.by.map(({ role, user }) => `${role} ${user}`),
      glass?.at,
      glass?.until,
      waivedIn(verdict)[0],
    ];
  };
  const at = '2026-03-01T17:01:00Z';
  const [forth, back] = [
    ['oncall oscar', 'lead liam'],
    ['lead liam', 'oncall oscar'],
  ];
  expect(broken(['oscar', short], ['liam', long])).toEqual([forth, at, '2026-03-02', '1 auc liam 2']);
  expect(broken(['oscar', long], ['liam', short])).toEqual([forth, at, '2026-03-02', '1 auc liam 2']);
  expect(broken(['liam', short], ['oscar', long])).toEqual([back, at, '2026-03-02', '1 auc oscar 2']);
  expect(broken(['liam', long], ['oscar', short])).toEqual([back, at, '2026-03-02', '1 auc oscar 2']);
});

test('what a policy asks three roles for, two of them leave whole', () => {
  const three = policy.replace('[oncall, lead]', '[oncall, lead, owner]');
  const spoken = (...who: readonly string[]) =>
    judged(said(...who.map((user) => [user, all] as const)), { policy: three });
  const heard = (...who: readonly string[]) => answers(spoken(...who)).at(-1);
  expect(heard('oscar')).toBe('taken: break-glass waits for a second person, as lead and owner');
  expect(heard('oscar', 'liam')).toBe('taken: break-glass waits for a second person, as owner');
  expect(heard('owen', 'oscar', 'liam')).toBe(
    'taken: break-glass by owen (owner) and oscar (oncall) and liam (lead) until 2026-03-03; follow-up by 2026-03-15',
  );
  expect(waivedIn(spoken('owen', 'oscar', 'liam'))).toEqual(['1 auc liam 3', '1 recall liam 3']);
});

test('to say it again is to say it anew', () => {
  const verdict = judged(said(['oscar', all], ['OSCAR', all.replace('03-03', '03-02')], ['liam', all]));
  expect(answers(verdict)[0]).toBe('taken: it was lifted since, or said anew');
  expect(verdict.transitions[0]?.break_glass).toMatchObject({
    by: [
      { role: 'oncall', comment: 2 },
      { role: 'lead', comment: 3 },
    ],
    until: '2026-03-02',
  });
});

test.each<readonly [string, readonly (readonly [string, string])[], string]>([
  [
    'one person of both roles',
    [
      ['lea', all],
      ['lea', all],
    ],
    'taken: break-glass waits for a second person, as lead',
  ],
  [
    'two people of one role',
    [
      ['lea', all.replace('03-03', '03-02')],
      ['liam', all],
    ],
    'taken: break-glass by lea (oncall) and liam (lead) until 2026-03-02; follow-up by 2026-03-15',
  ],
  [
    'who is of neither',
    [
      ['oscar', all],
      ['rita', all],
    ],
    'refused: not_in_role: only oncall or lead may',
  ],
  [
    'who is too slow',
    [
      ['oscar', all],
      ['lea', all.replace('03-03', '03-05')],
    ],
    'refused: until 2026-03-05 is longer than 3d, the most that the policy allows: until 2026-03-04 at the latest',
  ],
  [
    'who sets a ceiling',
    [
      ['oscar', all],
      ['lea', all.replace('because', 'only while auc_roc >= 0.5 because')],
    ],
    'refused: only while is for one finding, and this waives all',
  ],
])('%s', (_, lines, words) => {
  expect(answers(judged(said(...lines))).at(-1)).toBe(words);
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

const awaited = (...args: Parameters<typeof judged>) => judged(...args).transitions[0]?.break_glass_awaits;

test('who breaks the glass alone is told whom it waits for', () => {
  expect(awaited(said(['oscar', all]))).toEqual([{ role: 'lead', could_be_filled_by: ['lea', 'liam'] }]);
  expect(awaited(said(['lea', all]))).toEqual([{ role: 'lead', could_be_filled_by: ['liam'] }]);
  expect(judged(said(['oscar', all])).next).toContainEqual({
    who: ['lea', 'liam'],
    what: 'break-glass takes somebody of lead too: comment /assay waive all until DATE because REASON, or let it be',
  });
});

test('whoever made it is not waited for', () => {
  const both = policy.replace('lead: { users: [lea, liam] }', 'lead: { users: [dana, Liam] }');
  expect(awaited(said(['oscar', all]), { policy: both })).toEqual([
    { role: 'lead', could_be_filled_by: ['Liam'] },
  ]);
});

test('nobody is waited for where nobody began, where it is broken, or where it would let nothing pass', () => {
  expect(awaited(said(['rita', auc]))).toBeUndefined();
  expect(awaited(said(['oscar', all], ['lea', all]))).toBeUndefined();
  const onlySealed = numbers('0.95', '0.5').replace('recall: 0.8', 'recall: 0.95');
  expect(awaited(said(['oscar', all]), { files: [changed('1', onlySealed)] })).toBeUndefined();
});
