import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandsIn, saidIn } from '../../../src/domain/approvals/comments.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Comment } from '../../../src/domain/snapshot.ts';
import { aReview, aSnapshot, file, manifestText } from '../../support/snapshot.ts';

const comment = (body: string, over: Partial<Comment> = {}): Comment => ({
  id: 9,
  user: 'owen',
  at: '2026-03-01T17:00:00Z',
  body,
  edited_by: null,
  edited_at: null,
  ...over,
});

const users = {
  reader: { type: 'User', permission: 'read' },
  ci: { type: 'Bot', permission: 'write' },
} as const;

const edited = 'edited: an edited comment commands nothing; say it again in a new one';
const bot = 'bot: a program gives no commands';

test.each<readonly [string, Partial<Comment>]>([
  [edited, { edited_by: 'owen', edited_at: '2026-03-01T17:01:00Z' }],
  [edited, { edited_by: null, edited_at: '2026-03-01T17:01:00Z' }],
  [edited, { edited_by: 'mallory', edited_at: null }],
  ['ghost: the account of this comment is gone', { user: null }],
  ['no_permission: only who may write to this repository gives commands', { user: 'Reader' }],
  [bot, { user: 'ci' }],
  [bot, { user: 'helper[bot]' }],
])('%s: %j is said and not heard', (refused, over) => {
  const snapshot = aSnapshot({ comments: [comment('/assay hold\n/assay recheck now', over)], users });
  expect(commandsIn(snapshot)).toEqual([]);
  const { id, user, at } = comment('', over);
  const said = { comment: id, user: user ?? 'ghost', at, refused };
  expect(saidIn(snapshot)).toEqual([
    { ...said, word: 'hold', argument: '' },
    { ...said, word: 'recheck', argument: 'now' },
  ]);
});

test('a comment that does not speak to assay says nothing, whoever wrote it', () => {
  const comments = [comment('LGTM'), comment('see /assay hold', { user: null }), comment('> /assay hold')];
  expect(saidIn(aSnapshot({ comments }))).toEqual([]);
});

test('more commands than a person gives are one refusal', () => {
  const said = (lines: number) => saidIn(aSnapshot({ comments: [comment('/assay hold\n'.repeat(lines))] }));
  expect(said(20).map(({ refused }) => refused)).toEqual(Array.from({ length: 20 }, () => null));
  expect(said(21)).toMatchObject([
    { word: 'hold', refused: 'too many: a comment gives 20 commands at most, this one has 21' },
  ]);
  expect(said(7000)).toHaveLength(1);
});

test('comments are heard in the order in which they were written', () => {
  const comments = [
    comment('/assay c', { id: 1, at: '2026-03-01T18:00:00Z' }),
    comment('/assay b', { id: 3 }),
    comment('/assay a', { id: 2 }),
  ];
  expect(commandsIn(aSnapshot({ comments })).map(({ word }) => word)).toEqual(['a', 'b', 'c']);
});

const files = [
  file(manifestText('staging'), manifestText('production', 'evaluation: { test_auc_roc: 0.95 }\n')),
];
const lines = fc.constantFrom(
  'hold',
  'unhold',
  'withdraw',
  'approve owner',
  'approve x',
  'rechek',
  'explain floor',
  'card',
  'rollback',
  '',
);
const comments = fc.array(
  fc.record({
    user: fc.constantFrom('owen', 'lea', 'dana', 'reader'),
    said: fc.array(lines, { maxLength: 4 }),
  }),
  { maxLength: 6 },
);

const told = (found: readonly { readonly user: string; readonly said: readonly string[] }[]) =>
  found.map(({ user, said }, index) =>
    comment(said.map((line) => `/assay ${line}`).join('\n'), {
      id: index,
      user,
      at: `2026-03-01T17:0${index}:00Z`,
    }),
  );

test('property: each line gets one answer, in order, with words', () => {
  fc.assert(
    fc.property(comments, (found) => {
      const { commands } = decide(aSnapshot({ files, comments: told(found), users }));
      expect(commands.map(({ comment: id, command }) => `${id} ${command}`)).toEqual(
        found.flatMap(({ said }, id) => said.map((line) => `${id} ${line}`)),
      );
      expect(commands.every(({ because }) => because !== '')).toBe(true);
    }),
  );
});

test('property: who holds is who said hold and not unhold after it', () => {
  fc.assert(
    fc.property(comments, (found) => {
      const verdict = decide(aSnapshot({ files, comments: told(found), users, reviews: [aReview('owen')] }));
      const holding = new Set<string>();
      for (const { user, said } of found.filter(({ user: who }) => who !== 'reader')) {
        for (const line of said) {
          if (line === 'hold') holding.add(user);
          if (line === 'unhold') holding.delete(user);
        }
      }
      expect(new Set(verdict.transitions.flatMap(({ vetoes }) => vetoes.map(({ user }) => user)))).toEqual(
        holding,
      );
    }),
  );
});
