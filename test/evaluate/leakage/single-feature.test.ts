import { describe, expect, test } from 'vitest';
import type { LeakageAsked } from '../../../src/evaluate/leakage/files.ts';
import { found, only } from '../../support/leaking.ts';

describe('single_feature', () => {
  const lines = (first: number, features: (label: number, place: number) => string): string =>
    [
      'id,y,t,x,c',
      ...Array.from(
        { length: 20 },
        (_, place) => `${first + place},${place % 2},2024-01-01,${features(place % 2, place)}`,
      ),
    ].join('\n');

  const telling = async (test: string, trained = test, given: Partial<LeakageAsked> = {}) =>
    (await found([trained, test], { ...only('single_feature'), ...given })).single_feature;

  test('a number that orders the labels, in either direction', async () => {
    const test = lines(1, (label, place) => `${label === 1 ? -place : place + 1},a`);
    expect(await telling(test)).toEqual({
      kind: 'features',
      features: 2,
      telling: [{ name: 'x', auc: 1 }],
      highest: 1,
    });
  });

  test('that a value is missing tells the label too', async () => {
    const test = lines(1, (label, place) => `${label === 1 ? '' : place % 7},a`);
    expect(await telling(test)).toMatchObject({ telling: [{ name: 'x', auc: 1 }] });
  });

  test('a category stands for its rate in the training file', async () => {
    const test = lines(1, (label) => `0,${label === 1 ? 'b' : 'a'}`);
    expect(await telling(test)).toMatchObject({ telling: [{ name: 'c', auc: 1 }] });
  });

  test('categories that the training has not tell nothing, though each row has its own', async () => {
    const test = lines(1, (_, place) => `0,own-${place}`);
    expect(
      await telling(
        test,
        lines(100, () => '0,a'),
      ),
    ).toMatchObject({ telling: [], highest: 0.5 });
  });

  test('of three classes each against the rest', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, place) => `${place},${'abc'[place % 3]},2024-01-01,${place % 3 === 1 ? 5 : place % 4},k`,
    );
    const test = ['id,y,t,x,c', ...rows].join('\n');
    expect(await telling(test)).toMatchObject({ telling: [{ name: 'x', auc: 1 }] });
  });

  test('rows without a label are left out', async () => {
    const test = `${lines(1, (label, place) => `${label === 1 ? -place : place + 1},a`)}\n90,,2024-01-01,-9,a\n`;
    expect(await telling(test)).toMatchObject({ highest: 1 });
  });

  test.each([
    ['labels that are no classes', 'the labels of a regression task are no classes', 'inapplicable'],
    ['nothing', null, 'features'],
  ])('%s', async (_, noClasses, kind) => {
    expect(
      await telling(
        lines(1, () => '1,a'),
        undefined,
        { noClasses },
      ),
    ).toMatchObject({ kind });
  });

  test('of one class nothing can be told', async () => {
    const test = 'id,y,t,x,c\n1,0,2024-01-01,1,a\n2,0,2024-01-01,2,a\n';
    expect(await telling(test)).toMatchObject({
      kind: 'unmeasured',
      because: 'all test rows have the same label',
    });
  });
});
