import { expect, test } from 'vitest';
import { hear } from '../../../src/domain/approvals/heard.ts';
import type { Review } from '../../../src/domain/snapshot.ts';
import { aReview, aSnapshot } from '../../support/snapshot.ts';

const digest = `sha256:${'1a2b3c4d'.repeat(8)}`;
const at = (minute: number): string => `2026-03-01T17:${String(minute).padStart(2, '0')}:00Z`;

/** `owen: hold`, one comment a minute; a line of several commands has them apart by semicolons. */
const heard = (said: readonly string[], reviews: readonly Review[] = []) => {
  const comments = said.map((one, index) => {
    const [user = '', lines = ''] = one.split(': ');
    const body = lines.replaceAll(/(?:^|; )/g, '\n/assay ').trim();
    return { id: index, user, at: at(index), body, edited_by: null, edited_at: null };
  });
  return hear({
    snapshot: aSnapshot({ comments, reviews }),
    binding: { digest, parts: {} },
    asked: new Map([
      ['owner', new Set(['owen', 'olga'])],
      ['lead', new Set(['lea', 'owen'])],
    ]),
    barred: (login) => (login === 'dana' ? 'author: opened the pull request' : null),
    mustQuote: false,
    overriders: new Set(['olga']),
  });
};

const answersTo = (said: readonly string[], reviews?: readonly Review[]): readonly string[] =>
  heard(said, reviews).answers.map(({ outcome, because }) => `${outcome}: ${because}`);

const lastAnswerTo = (said: readonly string[], reviews?: readonly Review[]): string | undefined =>
  answersTo(said, reviews).at(-1);

const holders = (said: readonly string[]): readonly string[] => heard(said).holds.map(({ user }) => user);

test('a hold is by whoever said it, at the time at which they did', () => {
  expect(heard(['lea: card', 'Owen: hold'])).toMatchObject({
    holds: [{ user: 'Owen', at: at(1), by: 'hold' }],
    answers: [
      {
        comment: 1,
        user: 'Owen',
        command: 'hold',
        outcome: 'taken',
        because: 'held until Owen says /assay unhold',
      },
    ],
  });
});

test('what is said of anything but people gets no answer here', () => {
  expect(heard(['owen: recheck', 'owen: explain floor', 'owen: waive floor', 'owen: aprove owner'])).toEqual({
    holds: [],
    withdrawn: new Map(),
    meant: new Map(),
    quoted: [],
    lapsed: [],
    answers: [],
  });
});

test.each<readonly [readonly string[], string, readonly string[]]>([
  [['Owen: hold', 'owen: unhold'], 'taken: no longer held by you', []],
  [['Owen: hold', 'owen: unhold @OWEN'], 'taken: no longer held by you', []],
  [['Owen: hold', 'olga: unhold @owen please'], 'taken: no longer held by Owen', []],
  [
    ['Owen: hold', 'lea: unhold owen'],
    'refused: only Owen, or people.override of the policy, lifts what Owen holds',
    ['Owen'],
  ],
  [['lea: unhold'], 'refused: you hold nothing', []],
  [['olga: unhold @Owen'], 'refused: owen holds nothing', []],
  [['Owen: hold', 'lea: unhold'], 'refused: you hold nothing; held by Owen, who can lift it', ['Owen']],
  [
    ['owen: hold', 'Lea: hold', 'olga: unhold'],
    'refused: you hold nothing; held by owen, Lea, who can lift it',
    ['owen', 'Lea'],
  ],
  [['owen: hold', 'olga: unhold lea'], 'refused: lea holds nothing; held by owen, who can lift it', ['owen']],
])('after %j it is %s', (said, answer, holding) => {
  expect(lastAnswerTo(said)).toBe(answer);
  expect(holders(said)).toEqual(holding);
});

test('of many who hold, five are named', () => {
  const said = ['a', 'b', 'c', 'd', 'e', 'f'].map((login) => `${login}: hold`);
  expect(lastAnswerTo([...said, 'olga: unhold'])).toBe(
    'refused: you hold nothing; held by a, b, c, d, e, who can lift it',
  );
});

const taken = 'taken: what you approved, or asked to be changed, until now is taken back';
const nothing = 'refused: you have approved nothing that could be taken back';

test.each<readonly [string, readonly Review[], string]>([
  ['an approval', [aReview('Owen', { at: at(0) })], taken],
  ['changes that they asked for', [aReview('owen', { at: at(0), state: 'CHANGES_REQUESTED' })], taken],
  ['an approval of the very second', [aReview('owen', { at: at(1) })], taken],
  ['an approval that came later', [aReview('owen', { at: at(2) })], nothing],
  ['a comment', [aReview('owen', { at: at(0), state: 'COMMENTED' })], nothing],
  ['a review that they have not sent', [aReview('owen', { at: at(0), state: 'PENDING' })], nothing],
  ['somebody else’s approval', [aReview('olga', { at: at(0) })], nothing],
  ['the approval of an account that is gone', [aReview(null, { at: at(0) })], nothing],
  ['nothing', [], nothing],
  [
    'a comment beside an approval',
    [aReview('owen', { at: at(0), state: 'COMMENTED' }), aReview('owen', { at: at(1) })],
    taken,
  ],
])('of %s a withdrawal is answered', (_, reviews, answer) => {
  const said = ['lea: card', 'Owen: withdraw'];
  expect(lastAnswerTo(said, reviews)).toBe(answer);
  expect([...heard(said, reviews).withdrawn]).toEqual(answer === taken ? [['owen', at(1)]] : []);
});

test('what was approved by a command is taken back too, and the role that was meant forgotten', () => {
  expect(lastAnswerTo(['owen: approve owner 1a2b3c4', 'owen: withdraw'])).toBe(taken);
  expect(lastAnswerTo(['owen: approve owner', 'Owen: withdraw'])).toBe(taken);
  expect(lastAnswerTo(['owen: approve owner', 'olga: withdraw'])).toBe(nothing);
  expect(heard(['owen: approve owner', 'Owen: withdraw']).meant).toEqual(new Map());
  expect(lastAnswerTo(['owen: approve owner', 'owen: withdraw', 'owen: withdraw'])).toBe(nothing);
});

test('the role that somebody means is the one they said last', () => {
  const said = ['Owen: approve owner; approve lead', 'olga: approve owner'];
  expect(heard(said).meant).toEqual(
    new Map([
      ['owen', 'lead'],
      ['olga', 'owner'],
    ]),
  );
  expect(answersTo(said)).toEqual([
    'taken: your approving review counts as owner',
    'taken: your approving review counts as lead',
    'taken: your approving review counts as owner',
  ]);
});

test('quoting the digest approves the present head, as one role', () => {
  const { quoted, meant, answers } = heard(['lea: card', 'Owen: approve owner 1A2B3C4D']);
  expect(quoted).toEqual([
    { id: 1, user: 'Owen', state: 'APPROVED', head: aSnapshot().head, at: at(1), body: '' },
  ]);
  expect(meant).toEqual(new Map([['owen', 'owner']]));
  expect(answers).toEqual([
    {
      comment: 1,
      user: 'Owen',
      command: 'approve owner 1A2B3C4D',
      outcome: 'taken',
      because: 'approved as owner, quoting 1a2b3c4d1a2b',
    },
  ]);
});

test.each<readonly [readonly string[], readonly string[], readonly string[]]>([
  [['Owen: approve owner 99999999'], [], ['Owen']],
  [['owen: approve owner 99999999', 'Owen: approve owner 1a2b3c4d'], ['Owen'], []],
  [['owen: approve owner 1a2b3c4d', 'Owen: approve owner 99999999'], ['owen'], []],
  [['owen: approve owner 1a2b3c4d', 'lea: approve lead 99999999'], ['owen'], ['lea']],
])('after %j these quote the present digest: %j, and these another: %j', (said, quoting, others) => {
  const { quoted, lapsed } = heard(said);
  expect(quoted.map(({ user }) => user)).toEqual(quoting);
  expect(lapsed).toEqual(
    others.map((user) => {
      const role = user === 'lea' ? 'lead' : 'owner';
      const now = `the digest is 1a2b3c4d1a2b now: look at the card again, then /assay approve ${role} 1a2b3c4d1a2b`;
      return { user, because: `stale: quoted 9999999; ${now}` };
    }),
  );
});

test('who may not approve as a role is refused with the reason, and approves nothing', () => {
  const { answers, ...rest } = heard(['dana: approve owner 1a2b3c4', 'lea: approve owner']);
  expect(answers.map(({ outcome, because }) => `${outcome}: ${because}`)).toEqual([
    'refused: author: opened the pull request',
    'refused: not_in_role: you are not in owner',
  ]);
  expect(rest).toEqual({ holds: [], withdrawn: new Map(), meant: new Map(), quoted: [], lapsed: [] });
});
