import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { canonical } from '../../../src/domain/canonical.ts';
import { Decimal } from '../../../src/domain/decimal.ts';
import type { Needs } from '../../../src/domain/measurement.ts';
import type { Wanted } from '../../../src/domain/wanted.ts';
import { measuringOnce } from '../../../src/engines/cache/measuring.ts';
import type { Workplace } from '../../../src/engines/embedded.ts';
import { resolveEvidence } from '../../../src/evidence/resolve.ts';
import { treeOfFolders } from '../../../src/evidence/tree-of-folders.ts';
import type { MeasureRequest, Tree } from '../../../src/ports.ts';
import { folderWith } from '../../support/folder.ts';
import {
  cache,
  counted,
  engine,
  forget,
  kept,
  manifestOf,
  measured,
  requestOf,
  rows,
  sealed,
  sha256,
  type Told,
  workplaceOf,
} from './counting.ts';

beforeEach(forget);

describe('what was measured before', () => {
  test('is not measured again, and is the same bytes', async () => {
    const first = await measured();
    const second = await measured();
    expect(counted.measurings).toBe(1);
    expect(canonical(second)).toBe(canonical(first));
    const without = await measuringOnce(engine, workplaceOf({}), null)(requestOf({}));
    expect(canonical(without)).toBe(canonical(first));
  });

  test('is known by git’s id: the bytes of the predictions are not asked for', async () => {
    await measured();
    let asked = 0;
    const tree: Tree = async (path) => {
      const entry = await treeOfFolders([folderWith({ 'p.csv': rows })])(path);
      if (entry === null) return null;
      return { ...entry, bytes: () => Promise.reject(new Error(`asked ${++asked} times`)) };
    };
    const again = await measured({ trees: { head: tree, base: treeOfFolders([folderWith()]) } });
    expect([again.kind, asked, counted.measurings]).toEqual(['measured', 0, 1]);
  });

  test('on a file of the checkout is known by its hash, which is taken each time', async () => {
    const checkout = folderWith({ 'p.csv': rows });
    const told = {
      head: {},
      checkout,
      wanted: { manifest: manifestOf(`{ path: p.csv, sha256: ${sha256(rows)} }`) },
    };
    await measured(told);
    await measured(told);
    expect(counted.measurings).toBe(1);
    writeFileSync(join(checkout, 'p.csv'), rows.replace('0.50', '0.51'));
    expect(await measured(told)).toMatchObject({ kind: 'unmeasured' });
    expect(counted.measurings).toBe(2);
  });
});

describe('is measured again with', () => {
  const champion = manifestOf('{ path: c.csv }');
  const price = (text: string) => Decimal.parse(text);
  const prices = {
    false_positive: price('1'),
    false_negative: price('5'),
    true_positive: null,
    true_negative: null,
    unit: null,
  };
  const search = { columns: ['sex'], metric: 'error_rate', depth: 1, min_rows: 10, max_q: 0.1, most: 5 };

  test.each<[string, Told, Told?]>([
    ['other predictions', { head: { 'p.csv': rows.replace('0.50', '0.51') } }],
    ['another engine', { engineName: '2' }],
    ['another metric', { needs: { metrics: ['precision'] } }],
    ['a slice', { needs: { slices: [['sex']] } }],
    ['fairness', { needs: { fairness: [{ metric: 'demographic_parity_ratio', by: ['sex'] }] } }],
    ['bins', { needs: { bins: { score: [0.5] } } }],
    ['a search for weak slices', { needs: { weakSlices: [search] as unknown as Needs['weakSlices'] } }],
    ['a level', { wanted: { level: 0.99 } }],
    ['what the manifest says', { wanted: { manifest: manifestOf('{ path: p.csv }', '\ndata: {}') } }],
    ['prices', { wanted: { prices } as Partial<Wanted> }],
    [
      'another price',
      { wanted: { prices: { ...prices, false_positive: price('1.5') } } as Partial<Wanted> },
      { wanted: { prices } as Partial<Wanted> },
    ],
    ['a champion', { wanted: { champion }, needs: { champion: true }, base: { 'c.csv': rows } }],
    [
      'other predictions of the champion',
      { wanted: { champion }, needs: { champion: true }, base: { 'c.csv': rows.replace('0.50', '0.51') } },
      { wanted: { champion }, needs: { champion: true }, base: { 'c.csv': rows } },
    ],
    [
      'the champion’s slices',
      { wanted: { champion }, needs: { champion: true, championSlices: true }, base: { 'c.csv': rows } },
      { wanted: { champion }, needs: { champion: true }, base: { 'c.csv': rows } },
    ],
    ['data sets', { needs: { datasets: true } }],
    ['leakage', { needs: { leakage: ['ids'] as unknown as Needs['leakage'] } }],
    ['sealed labels', { wanted: { holdout: sealed('id,label\n') }, base: { 'l.csv': 'id,label\n' } }],
  ])('%s', async (_, told, before = {}) => {
    await measured(before);
    await measured(told);
    expect(counted.measurings).toBe(2);
  });
});

describe('nothing is kept', () => {
  test('of what could not be measured', async () => {
    expect(await measured({ head: { 'p.csv': 'id,label,score\n' } })).toMatchObject({ kind: 'unmeasured' });
    expect(kept.size).toBe(0);
  });

  test('where the champion’s predictions are missing today', async () => {
    const told = { wanted: { champion: manifestOf('{ path: c.csv }') }, needs: { champion: true } };
    expect(await measured(told)).toMatchObject({ kind: 'measured', champion: { kind: 'unmeasured' } });
    expect(kept.size).toBe(0);
    expect(await measured({ ...told, base: { 'c.csv': rows } })).toMatchObject({
      champion: { kind: 'measured' },
    });
    expect(kept.size).toBe(1);
  });

  test('of an engine that read what the key does not name', async () => {
    const curious = (workplace: Workplace) => async (request: MeasureRequest) => {
      await resolveEvidence({ path: 'other.csv' }, { ...workplace, tree: request.head });
      return engine(workplace)(request);
    };
    const head = { 'p.csv': rows, 'other.csv': rows };
    await measuringOnce(curious, workplaceOf({}), { cache, engine: '1' })(requestOf({ head }));
    expect(kept.size).toBe(0);
  });
});

test('a file that changes between its hashing and its measuring gives no number, and is not kept', async () => {
  const checkout = folderWith({ 'p.csv': rows });
  const told = {
    head: {},
    checkout,
    wanted: { manifest: manifestOf(`{ path: p.csv, sha256: ${sha256(rows)} }`) },
  };
  const meddled = (workplace: Workplace) => async (request: MeasureRequest) => {
    const found = await engine(workplace)(request);
    writeFileSync(join(checkout, 'p.csv'), rows.replace('0.50', '0.51'));
    return found;
  };
  for (const keeping of [null, { cache, engine: '1' }]) {
    writeFileSync(join(checkout, 'p.csv'), rows);
    const found = await measuringOnce(meddled, workplaceOf(told), keeping)(requestOf(told));
    expect(found).toMatchObject({
      kind: 'unmeasured',
      because: expect.stringContaining('p.csv changed while'),
    });
  }
  expect(kept.size).toBe(0);
});
