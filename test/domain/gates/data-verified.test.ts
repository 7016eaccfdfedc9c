import { expect, test } from 'vitest';
import type { CheckedDataset } from '../../../src/domain/datasets.ts';
import { type Around, answers, judgements } from '../../support/gate-harness.ts';

const sha256 = `sha256:${'a'.repeat(64)}`;
const checked = { kind: 'checked', sha256, md5: null, from: 'head', rows: null } as const;

const looked = (sets: { readonly [name: string]: CheckedDataset }): Around => ({
  measurement: { kind: 'unmeasured', because: '', remedy: '', data: { sets, leakage: null } },
});

const one = (set: CheckedDataset, manifest = 'data: { training: { path: t.csv } }') =>
  judgements('data: verified', manifest, looked({ training: set }))[0];

test('the finding says the digest and the place', () => {
  expect(one(checked)).toMatchObject({
    answer: 'pass',
    claim: { subject: 'data.training', actual: sha256, evidence: 'measured' },
    because: `data.training is ${sha256}, from the commit`,
  });
});

test('of DVC that its md5 was checked', () => {
  expect(one({ ...checked, md5: 'd41d8cd98f00b204e9800998ecf8427e', from: 'dvc' })).toMatchObject({
    because: `data.training is ${sha256} (md5 d41d8cd98f00b204e9800998ecf8427e, by which DVC pins it, checked), from DVC`,
  });
});

const withRows = 'data: { training: { path: t.csv, rows: 7 } }';

test.each([
  [{ kind: 'counted', rows: 7 } as const, 'pass'],
  [{ kind: 'counted', rows: 8 } as const, 'fail'],
  [{ kind: 'uncounted', because: 'cannot tell the format' } as const, 'error'],
  [null, 'error'],
])('declared rows are counted: %j', (rows, answer) => {
  expect(one({ ...checked, rows }, withRows)).toMatchObject({
    answer,
    claim: { subject: 'data.training.rows', operator: '=', expected: 7 },
  });
});

test.each([
  [{ kind: 'other', because: 'another digest', remedy: 'Pin it.' } as const, 'fail'],
  [{ kind: 'unmeasured', because: 'not here', remedy: 'Fetch it.' } as const, 'error'],
])('%j', (set, answer) => {
  expect(one(set)).toMatchObject({ answer, because: expect.stringContaining(set.because) });
});

test('each set has its own finding, and one that nobody looked at is an error', () => {
  const manifest = 'data: { training: { path: t.csv }, calibration: { path: c.csv } }';
  expect(answers('data: verified', manifest, looked({ training: checked }))).toEqual(['pass', 'error']);
});

test('no data is no verified data', () => {
  expect(answers('data: verified', 'card: {}', looked({}))).toEqual(['fail']);
});
