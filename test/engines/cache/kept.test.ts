import { beforeEach, expect, test } from 'vitest';
import { canonical } from '../../../src/domain/canonical.ts';
import { counted, forget, kept, manifestOf, measured, rows, sealed, type Told } from './counting.ts';

beforeEach(forget);

const columnsOf = (...places: readonly number[]): string =>
  rows
    .trimEnd()
    .split('\n')
    .map((row) => `${places.map((place) => row.split(',')[place]).join(',')}\n`)
    .join('');

const [labels, scores] = [columnsOf(0, 1), columnsOf(0, 2)];
const data = manifestOf('{ path: p.csv }', '\ndata: { training: { path: t.csv }, test: { path: p.csv } }');
const champion = manifestOf('{ path: c.csv }');
const sets = { 'p.csv': rows, 't.csv': rows };

test.each<[string, Told, object]>([
  [
    'with a champion',
    { wanted: { champion }, needs: { champion: true }, base: { 'c.csv': rows } },
    { champion: { kind: 'measured' } },
  ],
  [
    'on sealed labels',
    { wanted: { holdout: sealed(labels) }, head: { 'p.csv': scores }, base: { 'l.csv': labels } },
    { kind: 'measured', holdout: { holdout: 'fraud' } },
  ],
  [
    'and data sets',
    { wanted: { manifest: data }, needs: { datasets: true, leakage: ['id_overlap'] }, head: sets },
    { kind: 'measured', data: { sets: { training: { kind: 'checked' } }, leakage: { kind: 'measured' } } },
  ],
  [
    'as data sets alone',
    { wanted: { manifest: data }, needs: { metrics: [], leakage: ['id_overlap'] }, head: sets },
    { kind: 'unmeasured', data: { leakage: { kind: 'measured' } } },
  ],
])('what is measured %s is kept whole', async (_, told, expected) => {
  const first = await measured(told);
  expect(first).toMatchObject(expected);
  expect(canonical(await measured(told))).toBe(canonical(first));
  expect([counted.measurings, kept.size]).toEqual([1, 1]);
});
