import { describe, expect, test } from 'vitest';
import {
  atBasePrices,
  changesOfPrices,
  pricedAtBase,
  pricesBefore,
  pricesOf,
} from '../../src/domain/prices.ts';
import { aManifest } from '../support/gate-harness.ts';

const priced = (costs: string) => aManifest(`problem: { cost_of_error: { ${costs} } }`);
const both = 'false_positive: 1, false_negative: 50';

const prices = (costs: string) => {
  const found = pricesOf(priced(costs));
  if (found === null) throw new Error(`no prices: ${costs}`);
  return found;
};

test.each(['unit: EUR', 'false_positive: 1', 'false_negative: 1, true_positive: 3'])(
  '{ %s } is no price list',
  (costs) => {
    expect(pricesOf(priced(costs))).toBeNull();
  },
);

describe('whose prices stood before', () => {
  const [champion, base] = [priced(both), priced('false_positive: 2, false_negative: 3')];

  test('the champion’s, else the version’s own, else nobody’s', () => {
    expect(pricesBefore({ kind: 'one', manifest: champion }, base)?.whose).toBe('champion 2');
    expect(pricesBefore({ kind: 'one', manifest: aManifest('card: {}') }, base)?.whose).toBe('base');
    expect(pricesBefore({ kind: 'none' }, base)?.prices.false_positive?.text).toBe('2');
    expect(pricesBefore({ kind: 'none' }, null)).toBeNull();
  });
});

describe('what is changed', () => {
  test.each([
    [both, 'false_positive: 1.00, false_negative: 5e1', []],
    [both, `${both}, true_positive: 0`, []],
    [both, `${both}, true_positive: -3`, ['true_positive 0 -> -3']],
    [`${both}, unit: EUR`, both, ['unit EUR -> none']],
    [both, `${both}, unit: USD`, ['unit none -> USD']],
    [both, `${both}, true_negative: 2`, ['true_negative 0 -> 2']],
    [
      both,
      'false_positive: 1.0000000000000000001, false_negative: 5',
      ['false_positive 1 -> 1.0000000000000000001', 'false_negative 50 -> 5'],
    ],
  ])('{ %s } to { %s }', (before, after, changes) => {
    expect(changesOfPrices(prices(before), prices(after))).toEqual(changes);
  });
});

test('a metric at the prices of base is told from one with a parameter', () => {
  expect(pricedAtBase(atBasePrices('cost_of_error'))).toBe('cost_of_error');
  for (const id of ['cost_of_error', 'ece@10', 'recall@base', '@base', '__proto__@base'])
    expect(pricedAtBase(id)).toBeNull();
});
