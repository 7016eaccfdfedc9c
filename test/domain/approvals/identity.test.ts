import { expect, test } from 'vitest';
import {
  accountsIn,
  botsOf,
  humansIn,
  identitiesOf,
  personNamed,
  sameLogin,
} from '../../../src/domain/approvals/identity.ts';
import { aCommit, aHead, aPolicy, aSnapshot } from '../../support/snapshot.ts';

const known = new Map([['dana@example.com', 'Dana']]);

test.each([
  ['@Dana', 'dana'],
  ['dana', 'dana'],
  ['dana@example.com', 'dana'],
  ['Dana D. <DANA@example.com>', 'dana'],
  ['Owen <owen@example.com>', null],
  ['owen@example.com', null],
  ['Owen <123+Owen@users.noreply.github.com>', 'owen'],
  ['owen@users.noreply.github.com', 'owen'],
  ['<49699333+dependabot[bot]@users.noreply.github.com>', 'dependabot[bot]'],
  ['owen@users.noreply.github.com.evil.example', null],
  [' @dana ', 'dana'],
  [' Dana <dana@example.com> ', 'dana'],
  ['Owen <dana@example.com> of acme', null],
  ['<dana@example.com> <owen@example.com>', null],
  ['mallory 7+owen@users.noreply.github.com', null],
  ['Owen Miller', null],
  ['', null],
])('%j is %s', (said, login) => {
  expect(personNamed(said, known)).toBe(login);
});

test('logins are the same in any case, with or without @', () => {
  expect(sameLogin('@DanA')).toBe('dana');
});

test('the policy’s word goes before what GitHub attributed', () => {
  const snapshot = aSnapshot({
    heads: [aHead(aCommit({ author: 'mallory', author_email: 'Dana@Example.com' }))],
  });
  const policy = aPolicy('people: { identities: { dana@example.com: dana } }');
  expect([...identitiesOf(snapshot, policy)]).toEqual([['dana@example.com', 'dana']]);
  expect([...identitiesOf(snapshot, aPolicy(''))]).toEqual([['dana@example.com', 'mallory']]);
});

const same = (groups: string) => aPolicy(`people: { same: ${groups} }`);

test.each<readonly [string, readonly (readonly string[])[]]>([
  ['[]', []],
  ['[[Dana, "@dana-work"]]', [['dana', 'dana-work']]],
  [
    '[[a, b], [c, d]]',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['[[a, b], [B, c]]', [['a', 'b', 'c']]],
  [
    '[[a, b], [c, d], [e, f], [d, b]]',
    [
      ['e', 'f'],
      ['a', 'b', 'c', 'd'],
    ],
  ],
])('of the accounts %s are one human: %j', (groups, humans) => {
  expect(accountsIn(same(groups)).map((human) => [...human])).toEqual(humans);
});

test('all accounts of a human have one name, and who has one account has their own', () => {
  const { personOf, accountsOf } = humansIn(same('[[Dana, dana-work], [owen, o2]]'));
  expect(['dana', 'dana-work', 'owen', 'o2', 'lea'].map(personOf)).toEqual([
    'dana',
    'dana',
    'owen',
    'owen',
    'lea',
  ]);
  expect([accountsOf('o2'), accountsOf('lea')]).toEqual([['owen', 'o2'], []]);
  expect(accountsIn(aPolicy(''))).toEqual([]);
});

test('a program counts where the policy lists it, in any spelling', () => {
  expect([...botsOf(aPolicy('people: { bots: ["Helper[bot]"] }'))]).toEqual(['helper[bot]']);
  expect([...botsOf(aPolicy(''))]).toEqual([]);
});
