import { expect, test } from 'vitest';
import {
  barredFrom,
  expiryOf,
  isExpired,
  lapsed,
  type Standing,
} from '../../../src/domain/approvals/refusal.ts';
import type { Opinion } from '../../../src/domain/approvals/reviews.ts';
import type { Carry } from '../../../src/domain/binding/carry.ts';
import { aHead, aReview, aSnapshot, type Story } from '../../support/snapshot.ts';

const [earlier, present] = ['a'.repeat(40), 'b'.repeat(40)];
const heads = [
  { ...aHead(), name: earlier, at: '2026-03-01T09:00:00Z' },
  { ...aHead(), name: present, at: '2026-03-01T12:00:00Z' },
];

const standing = (over: Partial<Standing> = {}, story: Story = {}): Standing => ({
  snapshot: aSnapshot({ heads, ...story }),
  change: { files: ['models/fraud/1.yaml'], base: null, subject: null },
  makers: { banned: new Map(), bots: new Set(), strangers: [], unattributable: [] },
  binding: { digest: `sha256:${'1a2b3c4d'.repeat(8)}`, parts: {} },
  restsOn: [],
  expireAfter: null,
  mustQuote: false,
  carry: () => ({ kind: 'same' }),
  ...over,
});

const opinion = (over: Partial<Opinion> = {}): Opinion => ({
  ...aReview('owen', { head: present }),
  isQuoted: false,
  ...over,
});

const anew = 'approve again, or comment /assay approve ROLE 1a2b3c4d1a2b';

test.each<readonly [string, Carry, string | null]>([
  ['the same', { kind: 'same' }, null],
  [
    'another file',
    { kind: 'changed', what: ['a.yaml'] },
    'stale: approved aaaaaaa; since then a.yaml changed',
  ],
  [
    'two other files',
    { kind: 'changed', what: ['a.yaml', 'p.csv'] },
    'stale: approved aaaaaaa; since then a.yaml, p.csv changed',
  ],
  [
    'nobody knows what',
    { kind: 'unknown' },
    `stale: approved aaaaaaa, and nobody knows what that head held: ${anew}`,
  ],
])('an approval of an earlier head that held %s', (_, carry, because) => {
  const asked: string[] = [];
  const by = standing({
    carry: (head) => {
      asked.push(head);
      return carry;
    },
  });
  expect(lapsed(opinion({ head: earlier }), by)).toBe(because);
  expect(asked).toEqual([earlier]);
});

test('an approval of the present head stands, and nobody asks what it held', () => {
  expect(lapsed(opinion(), standing({ carry: () => ({ kind: 'unknown' }) }))).toBe(null);
});

test('an approval of a head that nobody knows says why', () => {
  expect(lapsed(opinion({ head: 'f'.repeat(40) }), standing())).toBe(
    `stale: approved fffffff, and it names a commit that this pull request never had: ${anew}`,
  );
});

test.each<readonly [string, Story, string]>([
  [
    'the policy changed',
    { since: { '.assay/policy.yaml': '2026-03-01T17:00:00Z' } },
    'stale: approved on 2026-03-01T16:00:00Z; on 2026-03-01T17:00:00Z .assay/policy.yaml changed on main',
  ],
  [
    'it was turned to another base',
    {
      pull: { ...aSnapshot().pull, base: 'release', base_since: '2026-03-01T17:00:00Z' },
    },
    'stale: approved before the pull request was turned to release',
  ],
])('an approval lapses where %s afterwards, and one that quotes does not', (_, story, because) => {
  expect(lapsed(opinion(), standing({}, story))).toBe(because);
  expect(lapsed(opinion({ isQuoted: true }), standing({}, story))).toBe(null);
});

test('where the policy wants the digest quoted, no review stands, and what quotes does', () => {
  const by = standing({ mustQuote: true });
  expect(lapsed(opinion(), by)).toBe(
    'stale: the policy counts an approval that quotes the card: /assay approve ROLE 1a2b3c4d1a2b',
  );
  expect(lapsed(opinion({ isQuoted: true }), by)).toBe(null);
});

const bot = 'bot: a program cannot approve';
const made = 'author: opened the pull request';
const makers = (banned: string, bots: string): Standing['makers'] => ({
  banned: new Map([[banned, made]]),
  bots: new Set([bots]),
  strangers: [],
  unattributable: [],
});

test.each<readonly [string, Standing['makers'], string | null]>([
  ['Owen', makers('x', 'x'), null],
  ['Owen', makers('owen', 'x'), made],
  ['Reader', makers('x', 'x'), 'no_permission: may not write to this repository'],
  ['Reader', makers('reader', 'x'), made],
  ['Reader', makers('x', 'reader'), 'no_permission: may not write to this repository'],
  ['Helper[bot]', makers('x', 'x'), bot],
  ['Helper[bot]', makers('x', 'helper[bot]'), null],
  ['Helper[bot]', makers('helper[bot]', 'helper[bot]'), made],
  ['Helper[bot]', makers('helper[bot]', 'x'), bot],
])('%s, where makers and programs are %j: %s', (login, by, because) => {
  const users = { reader: { type: 'User', permission: 'read' } } as const;
  expect(barredFrom(login, standing({ makers: by }, { users }))).toBe(because);
});

test.each<readonly [string, string | null, string | null]>([
  ['2026-03-01T16:00:00Z', '14d', '2026-03-15T16:00:00.000Z'],
  ['2026-03-01T16:00:00Z', '1ms', '2026-03-01T16:00:00.001Z'],
  ['2026-03-01T16:00:00Z', null, null],
])('an approval of %s that lasts %s expires at %s', (at, lasts, until) => {
  const expiry = expiryOf(opinion({ at }), lasts);
  expect(expiry === null ? null : new Date(expiry).toISOString()).toBe(until);
});

test.each([
  ['2026-03-02T15:59:59Z', '1d', false],
  ['2026-03-02T16:00:00Z', '1d', true],
  ['2026-03-02T16:00:01Z', '1d', true],
  ['2036-03-02T16:00:00Z', null, false],
])(
  'at %s, where an approval lasts %s, one of 2026-03-01T16:00:00Z is over: %s',
  (now, expireAfter, isOver) => {
    expect(isExpired(opinion(), standing({ expireAfter }, { now }))).toBe(isOver);
  },
);
