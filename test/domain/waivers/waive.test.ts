import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { aReview, aSnapshot, file, manifestText } from '../../support/snapshot.ts';
import { all, answers, auc, changed, judged, numbers, policy, recall, said, waivedIn } from './story.ts';

test('what is waived keeps its answer and blocks no longer', () => {
  const verdict = judged(said(['rita', auc], ['ravi', recall]));
  expect([verdict.decision, waivedIn(verdict)]).toEqual(['approved', ['1 auc rita 1', '1 recall ravi 2']]);
  expect(verdict.transitions[0]).toMatchObject({ waived: 2, break_glass: null });
  expect(verdict.transitions[0]?.findings.find(({ gate }) => gate === 'auc')).toMatchObject({
    answer: 'fail',
    enforcement: 'block',
    waiver: {
      by: 'rita',
      at: '2026-03-01T17:00:00Z',
      until: '2026-03-09',
      because: 'the new labels come in April',
      ceiling: null,
      comment: 1,
    },
  });
});

test('the last word on a finding is its waiver', () => {
  const verdict = judged(said(['rita', auc], ['ravi', auc.replace('09', '04')]));
  expect(waivedIn(verdict)).toEqual(['1 auc ravi 2']);
  expect(answers(verdict)).toEqual([
    'taken: it was lifted since, or said anew',
    'taken: auc is waived until 2026-03-04',
  ]);
});

test('a refused line leaves the one before it', () => {
  expect(waivedIn(judged(said(['rita', auc], ['owen', auc])))).toEqual(['1 auc rita 1']);
});

test.each<readonly [string, readonly (readonly [string, string])[], readonly string[]]>([
  [
    'its author',
    [
      ['rita', auc],
      ['rita', 'unwaive auc'],
    ],
    [],
  ],
  [
    'its author in another case',
    [
      ['rita', auc],
      ['RITA', 'unwaive auc'],
    ],
    [],
  ],
  [
    'anybody of the role',
    [
      ['rita', auc],
      ['ravi', 'unwaive auc because it was too early'],
    ],
    [],
  ],
  [
    'somebody of a role that breaks glass',
    [
      ['rita', auc],
      ['lea', 'unwaive all'],
    ],
    [],
  ],
  [
    'nobody else',
    [
      ['rita', auc],
      ['owen', 'unwaive auc'],
    ],
    ['1 auc rita 1'],
  ],
  [
    'another finding’s name',
    [
      ['rita', auc],
      ['rita', 'unwaive recall'],
    ],
    ['1 auc rita 1'],
  ],
  [
    'and it can be said again',
    [
      ['rita', auc],
      ['rita', 'unwaive auc'],
      ['ravi', auc],
    ],
    ['1 auc ravi 3'],
  ],
])('a waiver is lifted by %s', (_, lines, waived) => {
  expect(waivedIn(judged(said(...lines)))).toEqual(waived);
});

test('what is lifted twice was lifted once', () => {
  expect(answers(judged(said(['rita', auc], ['rita', 'unwaive auc'], ['rita', 'unwaive auc'])))).toEqual([
    'taken: it was lifted since, or said anew',
    'taken: one waiver lifted',
    'refused: nothing to lift: no such waiver stands',
  ]);
});

test('several lines of one comment each have their answer', () => {
  const verdict = judged(
    said(['rita', `${auc}\n/assay ${recall}\n/assay waive zzzzzz until 2026-03-09 because it is a slip`]),
  );
  expect(verdict.decision).toBe('approved');
  expect(answers(verdict).map((one) => one.slice(0, 20))).toEqual([
    'taken: auc is waived',
    'taken: recall is wai',
    'refused: no gate zzz',
  ]);
});

test('where several versions change, a line says of which', () => {
  const files = [changed('1', numbers('0.8')), changed('2', numbers('0.7'))];
  const verdict = judged(
    said(
      ['rita', auc],
      ['rita', auc.replace('auc', 'auc of fraud 2')],
      ['rita', auc.replace('auc', 'auc of fraud 3')],
      ['rita', auc.replace('auc', 'auc of frud 2')],
    ),
    { files },
  );
  expect(waivedIn(verdict)).toEqual(['2 auc rita 2']);
  expect(answers(verdict)).toEqual([
    'refused: 2 versions change here: say of which after the finding, such as of fraud 1',
    'taken: auc is waived until 2026-03-09',
    expect.stringContaining('refused: no version 3 of fraud changes here; did you mean'),
    expect.stringContaining('did you mean of fraud 2'),
  ]);
});

test('a change that is not lawful has nothing to waive', () => {
  const files = [file(manifestText('experimenting'), manifestText('production'))];
  const verdict = judged(said(['rita', auc], ['oscar', all], ['lea', all]), { files });
  expect(verdict.decision).toBe('undecidable');
  expect(answers(verdict).map((one) => one.slice(0, 27))).toEqual(
    Array(3).fill('refused: nothing to waive: '),
  );
});

test('a head that nobody saw come voids what was said', () => {
  const [head] = aSnapshot().heads;
  const heads = head === undefined ? [] : [{ ...head, at: null }];
  expect(answers(judged(said(['rita', auc]), { heads }))[0]).toContain(
    'void: nobody knows which head was there',
  );
});

test('a commit of nobody known may be anybody’s: nobody waives', () => {
  const [head] = aSnapshot().heads;
  const [commit] = head?.commits ?? [];
  if (head === undefined || commit === undefined) throw new Error('no commit');
  const heads = [{ ...head, commits: [{ ...commit, author: null, author_email: 'who@example.com' }] }];
  expect(answers(judged(said(['rita', auc]), { heads }))[0]).toContain('unattributable');
});

test('a team that cannot be read waives nothing, and says so', () => {
  const withTeam = policy.replace(
    'risk: { users: [rita, ravi, dana, tara] }',
    'risk: { teams: [acme/risk] }',
  );
  const snapshot = aSnapshot({
    policy: withTeam,
    files: [changed('1', numbers('0.8'))],
    comments: said(['rita', auc]),
  });
  expect(answers(decide(snapshot))[0]).toContain('the team acme/risk of role risk cannot be read');
});

test('a pull request that changes the policy is waived by both or not at all', () => {
  const files = [changed('1', numbers('0.8'))];
  const comments = said(['rita', auc], ['rita', recall]);
  const reviews = [aReview('owen')];
  const none = policy.replace(/^waivers.*$/m, '');
  const by = (atBase: string, atHead: string): string => {
    const { decision } = decide(
      aSnapshot({ policy: atBase, policyAtHead: atHead, files, comments, reviews }),
    );
    return decision;
  };
  expect([by(policy, none), by(none, policy)]).toEqual(['rejected', 'rejected']);
});

test('a head that was pushed away and back is the one of which it was said', () => {
  const [head] = aSnapshot().heads;
  if (head === undefined) throw new Error('no head');
  const heads = [
    head,
    { ...head, name: 'other', at: '2026-03-01T17:00:00Z' },
    { ...head, at: '2026-03-01T17:00:00Z' },
  ];
  expect(waivedIn(judged(said(['rita', auc]), { heads }))).toEqual(['1 auc rita 1']);
});
