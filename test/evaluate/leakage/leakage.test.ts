import { describe, expect, test } from 'vitest';
import { findLeakage } from '../../../src/evaluate/leakage/leakage.ts';
import { defaultLimits } from '../../../src/evaluate/table.ts';
import { asking, clean, everyCheck, found, only, training, twoFiles } from '../../support/leaking.ts';

describe('nothing leaks', () => {
  test('every check looks at every row', async () => {
    const none = { kind: 'rows', found: 0, examples: [] };
    expect(await found([training, clean])).toEqual({
      id_overlap: none,
      row_overlap: none,
      time_order: {
        kind: 'times',
        found: 0,
        examples: [],
        last: '2024-01-04T00:00:00Z',
        first: '2024-01-04T00:00:00Z',
      },
      single_feature: { kind: 'features', features: 2, telling: [], highest: 0.75 },
      duplicates: none,
    });
  });

  test('no more is looked for than is asked', async () => {
    for (const check of everyCheck)
      expect(Object.keys(await found([training, clean], only(check)))).toEqual([check]);
  });
});

test('Parquet is read as CSV is', async () => {
  const path = 'test/fixtures/parquet/pyarrow-checksum.parquet';
  const files = { training: { path, name: 'data.training' }, test: { path, name: 'data.test' } };
  const report = await findLeakage(files, asking({ checks: ['row_overlap'] }));
  expect(report).toMatchObject({ kind: 'measured', rows: { test: expect.any(Number) } });
  if (report.kind === 'measured')
    expect(report.found.row_overlap).toMatchObject({ kind: 'rows', found: report.rows.test });
});

describe('a file that cannot be read', () => {
  test.each([
    ['a ragged row', `${training}9,1\n`, 'data.training, line 6: the row has 2 fields and the header 5'],
    ['a column twice', 'id,y,t,amount,amount\n1,0,2024-01-01,1,2\n', 'two columns are named amount'],
    ['an empty file', '', 'is empty'],
    ['a header alone', 'id,y,t,amount\n', 'no rows'],
  ])('%s', async (_, broken, because) => {
    const report = await findLeakage(twoFiles(broken, clean), asking());
    const said = report.kind === 'unmeasured' ? [report] : Object.values(report.found);
    expect(said.some((one) => 'because' in one && one.because.includes(because))).toBe(true);
    expect(said.filter((one) => one.kind === 'rows' && one.found === 0)).toHaveLength(
      report.kind === 'unmeasured' ? 0 : 1,
    );
  });

  test('of too many columns', async () => {
    const names = Array.from({ length: 10_001 }, (_, place) => `c${place}`).join(',');
    const report = await findLeakage(twoFiles(`${names}\n`, clean), asking());
    expect(report).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining('10001 columns') });
  });

  test('of more rows than may be read', async () => {
    const limits = { ...defaultLimits, rows: 3 };
    const report = await findLeakage(twoFiles(training, clean), asking({ limits }));
    expect(report).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining('more than 3 rows'),
    });
  });
});
