import { expect, test } from 'vitest';
import { identitiesOf, personNamed, sameLogin } from '../../../src/domain/approvals/identity.ts';
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
