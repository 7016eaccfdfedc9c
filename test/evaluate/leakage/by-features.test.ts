import { describe, expect, test } from 'vitest';
import { clean, found, only, training, withRow } from '../../support/leaking.ts';

describe('row_overlap', () => {
  test('rows equal in all features, whatever their id, label, score and time', async () => {
    expect((await found(withRow('99,1,2024-03-01,10.50,EU,0.7'), only('row_overlap'))).row_overlap).toEqual({
      kind: 'rows',
      found: 1,
      examples: ['99'],
    });
  });

  test('a missing value equals a missing value and nothing else', async () => {
    const overlap = async (row: string) => (await found(withRow(row), only('row_overlap'))).row_overlap;
    expect(await overlap('99,1,2024-03-01,,EU,0.7')).toMatchObject({ found: 1 });
    expect(await overlap('99,1,2024-03-01,0,EU,0.7')).toMatchObject({ found: 0 });
    expect(await overlap('99,1,2024-03-01,,US,0.7')).toMatchObject({ found: 0 });
  });

  test('where the test file lacks features, equal rows accuse nobody, and no equal rows are none', async () => {
    const short = (region: string) => `id,y,t,region\n11,0,2024-01-04,${region}\n`;
    const overlap = async (region: string) =>
      (await found([training, short(region)], only('row_overlap'))).row_overlap;
    expect(await overlap('EU')).toEqual({
      kind: 'blurred',
      found: 1,
      columns: 1,
      lacks: 1,
      lacking: ['amount'],
    });
    expect(await overlap('Mars')).toEqual({ kind: 'rows', found: 0, examples: [] });
    expect(
      (await found([training, short('EU')], { ...only('row_overlap'), features: ['region'] })).row_overlap,
    ).toMatchObject({ kind: 'rows', found: 1 });
  });

  test('without a feature in common nothing can be told', async () => {
    const all = await found([training, 'id,y,t,score\n11,0,2024-01-04,0.5\n']);
    expect([all.row_overlap, all.duplicates, all.single_feature]).toMatchObject(
      [1, 2, 3].map(() => ({ kind: 'unmeasured', because: expect.stringContaining('no feature column') })),
    );
    expect(all.id_overlap).toMatchObject({ found: 0 });
  });

  test('numbers beyond the integers of a double are told apart', async () => {
    const one = 'id,y,t,key\n1,0,2024-01-01,9007199254740993\n';
    const other = 'id,y,t,key\n2,0,2024-01-02,9007199254740992\n3,0,2024-01-02,9007199254740993\n';
    expect((await found([one, other], only('row_overlap'))).row_overlap).toMatchObject({ examples: ['3'] });
  });

  test('text among numbers makes the column text in both files', async () => {
    const a = 'id,y,t,code\n1,0,2024-01-01,1\n2,0,2024-01-01,2\n';
    const b = 'id,y,t,code\n11,0,2024-01-02,n/a\n12,0,2024-01-02,2\n13,0,2024-01-02,3\n';
    expect((await found([a, b], only('row_overlap'))).row_overlap).toMatchObject({
      found: 1,
      examples: ['12'],
    });
  });

  test('lists are compared with nothing, so equal rows beside them accuse nobody', async () => {
    const line = (id: number, text: string) =>
      `{"id":${id},"y":0,"t":"2024-01-01","a":"${text}","v":[1,2]}\n`;
    const overlap = await found([line(1, 'x'), line(2, 'x')], only('row_overlap'), 'jsonl');
    expect(overlap.row_overlap).toEqual({ kind: 'blurred', found: 1, columns: 1, lacks: 1, lacking: ['v'] });
  });

  test('columns named like members of objects are columns', async () => {
    const a = 'id,y,t,__proto__,constructor\n1,0,2024-01-01,a,b\n';
    const b = 'id,y,t,__proto__,constructor\n2,0,2024-01-02,a,b\n';
    expect((await found([a, b], only('row_overlap'))).row_overlap).toMatchObject({ found: 1 });
  });
});

describe('duplicates', () => {
  test('test rows of equal features and different labels', async () => {
    const rows = '15,1,2024-02-01,11,EU,0\n16,0,2024-02-01,11,EU,0';
    expect((await found(withRow(rows), only('duplicates'))).duplicates).toEqual({
      kind: 'rows',
      found: 1,
      examples: ['15'],
    });
  });

  test('labels that say the same number are one label, and a missing one contradicts none', async () => {
    const rows = '15,0.0,2024-02-01,11,EU,0\n16,,2024-02-01,11,EU,0';
    expect((await found(withRow(rows), only('duplicates'))).duplicates).toMatchObject({ found: 0 });
  });

  test('without a label in both files it cannot be told', async () => {
    const unlabelled = 'id,t,amount,region\n1,2024-01-01,10,EU\n';
    expect((await found([unlabelled, clean], only('duplicates'))).duplicates).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining('has no label'),
    });
  });
});
