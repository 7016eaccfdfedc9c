import { expect, test } from 'vitest';
import { waivedEarlier } from '../../../src/domain/waivers/waived-earlier.ts';
import { aHead } from '../../support/snapshot.ts';
import { auc, said } from './story.ts';

const heads = [
  { ...aHead(), name: 'first', at: '2026-03-01T09:00:00Z' },
  { ...aHead(), name: 'second', at: '2026-03-01T17:01:30Z' },
  { ...aHead(), name: 'present', at: '2026-03-01T17:03:30Z' },
];

test('the heads before the present one of which somebody waived something are told, each once', () => {
  const lines = said(['rita', auc], ['rita', auc], ['rita', auc], ['rita', auc], ['rita', auc]);
  expect(waivedEarlier(lines, heads)).toEqual(['first', 'second']);
  expect(waivedEarlier(lines.slice(2), heads)).toEqual(['second']);
  expect(waivedEarlier(lines.slice(4), heads)).toEqual([]);
});

test('what else was said is of no head', () => {
  expect(waivedEarlier(said(['rita', 'approve'], ['rita', 'unwaive auc']), heads)).toEqual([]);
  expect(waivedEarlier([], heads)).toEqual([]);
});

test('what was said of a head that nobody saw come is of none that is known', () => {
  const unseen = heads.map((head) => ({ ...head, at: null }));
  expect(waivedEarlier(said(['rita', auc]), unseen)).toEqual([]);
  expect(waivedEarlier(said(['rita', auc]), [])).toEqual([]);
});
