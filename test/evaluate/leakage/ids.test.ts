import { describe, expect, test } from 'vitest';
import { findLeakage } from '../../../src/evaluate/leakage/leakage.ts';
import { asking, clean, found, only, training, twoFiles, withRow } from '../../support/leaking.ts';

describe('id_overlap', () => {
  test('test rows whose id the training has, the first three by id', async () => {
    const ids = ['2', '3', '15', '4', '1'].map((id) => `${id},0,2024-02-01,1,EU,0`).join('\n');
    expect((await found(withRow(ids), only('id_overlap'))).id_overlap).toEqual({
      kind: 'rows',
      found: 4,
      examples: ['2', '3', '4'],
    });
  });

  test('a training id that stands twice counts each test row once', async () => {
    const twice = `${training}1,0,2024-01-01,7,EU\n`;
    const rows = withRow('1,0,2024-02-01,1,EU,0');
    expect((await found([twice, rows[1]], only('id_overlap'))).id_overlap).toMatchObject({ found: 1 });
  });

  test.each([
    [
      'the manifest names none',
      { columns: { id: null, label: 'y', time: 't' } },
      'which column holds the ids',
    ],
    [
      'a file has no such column',
      { columns: { id: 'ix', label: 'y', time: 't' } },
      'data.training, line 1: there is no column ix; did you mean id?',
    ],
  ])('without ids it cannot be told: %s', async (_, given, because) => {
    const all = await found([training, clean], given);
    expect(all.id_overlap).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining(because) });
    expect(all.row_overlap).toMatchObject({ kind: 'rows', found: 0 });
  });

  test('a missing id could be any', async () => {
    expect((await found(withRow(',0,2024-02-01,1,EU,0'), only('id_overlap'))).id_overlap).toMatchObject({
      kind: 'unmeasured',
      because: 'data.test, line 6: id is missing',
    });
  });
});

describe('the rows that the numbers are measured on', () => {
  const looked = (predictions: string) => {
    const files = twoFiles(training, clean);
    const { test: predicted } = twoFiles(training, predictions);
    return findLeakage(files, asking({ predicted: { ...predicted, name: 'evaluation.predictions' } }));
  };

  test('are among the test rows', async () => {
    expect(await looked('id,score\n12,0.5\n')).toMatchObject({ kind: 'measured' });
    expect(await looked('id,score\n12,0.5\n77,0.5\n')).toMatchObject({
      kind: 'unmeasured',
      because:
        '1 rows of evaluation.predictions are not in data.test, such as 77: the numbers are measured on other rows',
    });
  });

  test('where they cannot be read, the gates that measure them say so', async () => {
    expect(await looked('ix,score\n12,0.5\n')).toMatchObject({ kind: 'measured' });
  });
});
