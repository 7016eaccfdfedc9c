import { describe, expect, test } from 'vitest';
import { clean, found, only, training } from '../../support/leaking.ts';

describe('time_order', () => {
  const order = async (a: readonly string[], b: readonly string[]) => {
    const file = (times: readonly string[], first: number): string =>
      ['id,y,t,x', ...times.map((time, place) => `${first + place},0,${time},${first + place}`)].join('\n');
    return (await found([file(a, 1), file(b, 100)], only('time_order'))).time_order;
  };

  test('test rows older than the newest training row', async () => {
    expect(
      await order(['2024-01-01', '2024-02-01'], ['2024-01-31T23:59:59Z', '2024-02-01', '2023-01-01']),
    ).toEqual({
      kind: 'times',
      found: 2,
      examples: ['100', '102'],
      last: '2024-02-01T00:00:00Z',
      first: '2023-01-01T00:00:00Z',
    });
  });

  test('numbers are times too', async () => {
    expect(await order(['1', '20'], ['19', '20'])).toMatchObject({ found: 1, last: '20', first: '19' });
  });

  test('nanoseconds, which no double holds, are compared as whole numbers', async () => {
    expect(
      await order(['1704067200000000000'], ['1704067200000001024', '1704067100000000000']),
    ).toMatchObject({
      found: 1,
    });
  });

  test.each([
    ['no time at all', ['yesterday'], ['2024-01-01'], 't holds "yesterday", which is no time'],
    ['a missing time', ['2024-01-01'], ['', '2024-01-02'], 't is missing in 0 training rows and 1 test rows'],
    ['seconds beside milliseconds', ['1704067200'], ['1704067100000'], 'the units differ'],
  ])('%s cannot be told', async (_, a, b, because) => {
    expect(await order(a, b)).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining(because),
    });
  });

  test('without the column there are no times', async () => {
    const without = 'id,y,amount,region\n1,0,3,EU\n';
    expect((await found([without, clean], only('time_order'))).time_order).toEqual({
      kind: 'timeless',
      because: 'the training file has no column t',
    });
    expect(
      (
        await found([training, clean], {
          ...only('time_order'),
          columns: { id: 'id', label: 'y', time: null },
        })
      ).time_order,
    ).toMatchObject({ kind: 'timeless' });
  });
});
