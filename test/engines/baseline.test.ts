import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealedFor } from '../../src/domain/holdout/sealed.ts';
import { needing } from '../../src/domain/measurement.ts';
import type { Wanted } from '../../src/domain/wanted.ts';
import { embedded } from '../../src/engines/embedded.ts';
import { treeOfFolders } from '../../src/evidence/tree-of-folders.ts';
import { ofCustomers } from '../support/baseline-predictions.ts';
import { type Files, folderWith } from '../support/folder.ts';
import { aManifest } from '../support/gate-harness.ts';
import { csvOf, good } from '../support/predictions.ts';
import { aPolicy } from '../support/snapshot.ts';

const rows = csvOf(good);
const coin = rows.replace(/,0\.\d+,/g, ',0.5,');
const manifest = aManifest(
  `evaluation: { task: binary, columns: { id: id, label: label, score: score, cluster: region }, predictions: { path: p.csv }, baseline: { predictions: { path: b.csv } } }`,
);
const plain = aManifest(
  'evaluation: { task: binary, columns: { id: id, label: label, score: score }, predictions: { path: p.csv }, baseline: { predictions: { path: b.csv } } }',
);

const measure = async (head: Files, rest: Partial<Wanted> = {}, base: Files = {}) => {
  const found = await embedded({ temporary: folderWith(), checkout: null, mostBytes: 1 << 20 })({
    wanted: {
      manifest: plain,
      champion: null,
      needs: needing({ metrics: ['auc_roc', 'recall'], baseline: true }),
      level: 0.95,
      ...rest,
    },
    head: treeOfFolders([folderWith(head)]),
    base: treeOfFolders([folderWith(base)]),
  });
  if (found.kind === 'unmeasured') throw new Error(found.because);
  return found;
};

describe('the baseline', () => {
  test('is measured on the same rows, from the head', async () => {
    const { baseline, champion } = await measure({ 'p.csv': rows, 'b.csv': coin });
    expect(champion.kind).toBe('unmeasured');
    expect(baseline).toMatchObject({
      kind: 'measured',
      evidence: { rows: 400, from: 'head' },
      differences: { auc_roc: { champion: 0.5, method: 'delong' } },
    });
  });

  test('is left alone where no gate asks', async () => {
    const needs = needing({ metrics: ['recall'] });
    expect(await measure({ 'p.csv': rows }, { needs })).not.toHaveProperty('baseline');
  });

  test.each([
    ['b.csv', {}],
    ['only in the baseline', { 'b.csv': csvOf(good, 2) }],
    ['is not that of the baseline', { 'b.csv': coin.replace('p0001,1', 'p0001,0') }],
    ['score', { 'b.csv': coin.replace(',0.5,', ',none,') }],
  ])('is unmeasured, and the model is not: %s', async (because, files) => {
    const { baseline, overall } = await measure({ 'p.csv': rows, ...files });
    expect(overall['recall']?.value).toBe(0.96);
    expect(baseline).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining(because) });
  });

  test('is graded by sealed labels as well', async () => {
    const labels = rows.replace(/^p0001,1/m, 'p0001,0').replaceAll(/,0\.\d+,/g, ',');
    const columns = labels.replace('id,label,score,', 'id,label,');
    const sha256 = createHash('sha256').update(columns).digest('hex');
    const holdout = sealedFor(
      aPolicy(`holdouts: { exam: { labels: l.csv, sha256: ${sha256}, id: id, label: label } }`),
      'fraud',
    );
    if (holdout === null) throw new Error('no holdout');
    const { baseline } = await measure({ 'p.csv': rows, 'b.csv': coin }, { holdout }, { 'l.csv': columns });
    // 191 of 199 positives: of the 192 found one is no positive by the sealed labels.
    expect(baseline).toMatchObject({
      kind: 'measured',
      differences: { recall: { challenger: 191 / 199, champion: 1 } },
    });
    const short = coin.replace(/^p0400.*\n/m, '');
    expect(
      (await measure({ 'p.csv': rows, 'b.csv': short }, { holdout }, { 'l.csv': columns })).baseline,
    ).toMatchObject({ kind: 'unmeasured', because: expect.stringContaining('not of the same rows') });
  });
});

test('clusters that the manifest names are those of the interval', async () => {
  const found = await measure({ 'p.csv': rows, 'b.csv': coin }, { manifest });
  const few = { clusters: 2, no_interval: 'an interval needs 20 clusters, 18 more', low: null, high: null };
  expect(found.overall['recall']).toEqual({ value: 0.96, ...few });
  expect(found.baseline).toMatchObject({ differences: { auc_roc: few } });
});

test('misses that are all of one customer widen the interval', async () => {
  const at = (columns: string) =>
    aManifest(
      `evaluation: { task: binary, columns: { id: id, label: label, score: score${columns} }, predictions: { path: p.csv } }`,
    );
  const recallOf = async (columns: string) =>
    (await measure({ 'p.csv': ofCustomers() }, { manifest: at(columns) })).overall['recall'];
  expect(await recallOf('')).toMatchObject({ value: 0.96, low: expect.closeTo(0.923, 3) });
  const clustered = await recallOf(', cluster: customer');
  expect(clustered).toMatchObject({ value: 0.96, clusters: 25 });
  expect(clustered?.low).toBeLessThan(0.9);
});

test('a holdout says itself what belongs together', async () => {
  const labels = rows.replaceAll(/,0\.\d+,/g, ',').replace('id,label,score,', 'id,label,');
  const sha256 = createHash('sha256').update(labels).digest('hex');
  const said = `labels: l.csv, sha256: ${sha256}, id: id, label: label, cluster: sex`;
  const holdout = sealedFor(aPolicy(`holdouts: { exam: { ${said} } }`), 'fraud');
  if (holdout === null) throw new Error('no holdout');
  const found = await measure({ 'p.csv': rows, 'b.csv': coin }, { holdout, manifest }, { 'l.csv': labels });
  expect(found.overall['recall']).toMatchObject({ clusters: 2 });
});
