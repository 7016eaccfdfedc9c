import { expect, test } from 'vitest';
import { at, type Value } from '../../../src/domain/document/value.ts';
import { compared } from '../../../src/domain/policy/compared.ts';
import type { Effect, Manner } from '../../../src/domain/policy/strictness.ts';
import { documentOf } from '../../support/told-problems.ts';

const valueIn = (written: string): Value => at(documentOf(`it: ${written}`).value, ['it']) ?? null;

const told = (manner: Manner, old: string, next: string) => compared(manner, valueIn(old), valueIn(next));

const whole = (effect: Effect, old: string, next: string) => [
  { effect, said: ` ${old} -> ${next}`, name: null },
];

test.each<readonly [string, string, Effect]>([
  ['0.9', '0.91', 'stronger'],
  ['0.9', '0.89', 'weaker'],
  ['1d', '25h', 'stronger'],
  ['1d', '23h', 'weaker'],
  ['1d', '24h', 'different'],
  ['0.9', 'soon', 'different'],
  ['soon', '0.9', 'different'],
  ['[1d]', '2d', 'different'],
  ['true', 'false', 'different'],
])('where more is stricter, %s -> %s is %s; where less is, the opposite', (old, next, effect) => {
  const opposite = { weaker: 'stronger', stronger: 'weaker', different: 'different' } as const;
  expect(told({ kind: 'scale', stricter: 'higher' }, old, next)).toEqual(whole(effect, old, next));
  expect(told({ kind: 'scale', stricter: 'lower' }, old, next)).toEqual(whole(opposite[effect], old, next));
});

test.each<readonly [string, string, Effect]>([
  ['low', 'high', 'stronger'],
  ['high', 'low', 'weaker'],
  ['high', 'top', 'different'],
  ['high', 'high', 'different'],
  ['low', 'none', 'different'],
  ['none', 'low', 'different'],
  ['none', 'some', 'different'],
])('by the rank of a word %s -> %s is %s', (old, next, effect) => {
  const ranks: Manner = { kind: 'ranks', ranks: { low: 0, high: 1, top: 1 } };
  expect(told(ranks, old, next)).toEqual(whole(effect, old, next));
});

test.each([
  ['[a, b]', '[b, c]', [' no longer a', ' also c']],
  ['[a]', '[]', [' no longer a']],
  ['a', '[a, b]', [' also b']],
  ['a', 'b', [' no longer a', ' also b']],
  ['[[a, b]]', '[[a, c]]', [' no longer [a, b]', ' also [a, c]']],
])('of a list %s -> %s each item that went or came is told', (old, next, said) => {
  const [less, more] = [
    { gone: 'weaker', come: 'stronger' },
    { gone: 'stronger', come: 'weaker' },
  ] as const;
  const expected = ({ gone, come }: typeof less | typeof more) =>
    said.map((words) => ({
      effect: words.startsWith(' also') ? come : gone,
      said: words,
      name: words.replace(/^ (?:also|no longer) /, ''),
    }));
  expect(told({ kind: 'list', stricter: 'more' }, old, next)).toEqual(expected(less));
  expect(told({ kind: 'list', stricter: 'fewer' }, old, next)).toEqual(expected(more));
});

test.each([
  ['[a, b]', '[b, a]'],
  ['[a, a]', '[a]'],
])('a list %s -> %s of the same items is only different', (old, next) => {
  expect(told({ kind: 'list', stricter: 'more' }, old, next)).toEqual(whole('different', old, next));
});

const role = (effect: Effect, said: string, name: string) => ({ effect, said, name });

test.each([
  ['[owner]', '[owner, lead]', [role('stronger', ' also lead', 'lead')]],
  ['[owner, lead]', '[owner]', [role('weaker', ' no longer lead', 'lead')]],
  ['{ owner: 1 }', '{ owner: 2 }', [role('stronger', ' owner 1 -> 2', 'owner')]],
  ['{ owner: 2 }', '[owner]', [role('weaker', ' owner 2 -> 1', 'owner')]],
  [
    '[owner]',
    '[valueOf]',
    [role('weaker', ' no longer owner', 'owner'), role('stronger', ' also valueOf', 'valueOf')],
  ],
])('of approvals %s -> %s each role that is asked for otherwise is told', (old, next, lines) => {
  expect(told({ kind: 'approvals' }, old, next)).toEqual(lines);
});

test.each<readonly [string, string, Effect]>([
  ['[owner]', '{ owner: 1 }', 'different'],
  ['{ any: [a, b] }', '{ any: [a, c] }', 'different'],
  ['{ any: [a, b] }', '[]', 'weaker'],
  ['[]', '{ any: [a, b] }', 'stronger'],
  ['[{ any: [a, b] }, { any: [c, d] }]', '[{ any: [e, f] }]', 'weaker'],
  ['owner', '[owner]', 'different'],
  ['[owner]', 'owner', 'different'],
  ['owner', 'lead', 'different'],
])('of choices, %s -> %s is %s as a whole', (old, next, effect) => {
  const [line, ...more] = told({ kind: 'approvals' }, old, next);
  expect([line?.effect, line?.name, more]).toEqual([effect, null, []]);
});

test('a choice that becomes a role is told as both', () => {
  expect(told({ kind: 'approvals' }, '[{ any: [a, b] }]', '[a]')).toEqual([
    role('stronger', ' also a', 'a'),
    { effect: 'weaker', said: ' [{ any: [a, b] }] -> [a]', name: null },
  ]);
});
