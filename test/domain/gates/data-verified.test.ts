import { describe, expect, test } from 'vitest';
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

test.each([
  ['head', null, 'from the commit'],
  ['checkout', null, 'from the checkout'],
  ['lfs', null, 'from Git LFS'],
  ['dvc', null, 'from DVC'],
  ['bucket', null, 'from bucket'],
  [
    'head',
    'd41d8cd98f00b204e9800998ecf8427e',
    '(md5 d41d8cd98f00b204e9800998ecf8427e checked), from the commit',
  ],
])('bytes of %s, whose md5 is %s: %s', (from, md5, said) => {
  const found = one({ ...checked, md5, from });
  expect(found).toMatchObject({
    answer: 'pass',
    because: `data.training is ${sha256}${md5 === null ? ', ' : ' '}${said}`,
  });
});

describe('what is said, and what to do', () => {
  const said = `data.training is ${sha256}, from the commit`;
  const uncounted = 'Give CSV, JSON Lines or Parquet, or leave rows out.';

  test.each([
    [
      { ...checked, rows: { kind: 'counted', rows: 8 } } as const,
      { actual: 8, rows: 8 },
      `data.training has 8 rows, and the manifest declares 7 (${sha256})`,
      'Declare the number of rows of the file, or pin the file that has them.',
    ],
    [
      { ...checked, rows: { kind: 'uncounted', because: 'cannot tell the format' } } as const,
      { actual: null, rows: null },
      `${said}, but its rows cannot be counted: cannot tell the format`,
      uncounted,
    ],
    [
      checked,
      { actual: null, rows: null },
      `${said}, but its rows cannot be counted: nobody counted them`,
      uncounted,
    ],
    [
      { kind: 'other', because: 'another digest', remedy: 'Pin it.' } as const,
      { subject: 'data.training' },
      'data.training is not what is pinned: another digest',
      'Pin it.',
    ],
    [
      { kind: 'unmeasured', because: 'not here', remedy: 'Fetch it.' } as const,
      { subject: 'data.training' },
      'data.training cannot be verified: not here',
      'Fetch it.',
    ],
  ])('%j', (set, claimed, because, remedy) => {
    expect(one(set, withRows)).toMatchObject({ claim: claimed, because, remedy });
  });

  test('rows that are as declared', () => {
    expect(one({ ...checked, rows: { kind: 'counted', rows: 7 } }, withRows)).toMatchObject({
      claim: { actual: 7, rows: 7 },
      because: `${said}, with the declared 7 rows`,
    });
  });

  test.each([
    [
      'data: { training: { path: t.csv } }',
      {
        answer: 'error',
        claim: { subject: 'data.training', evidence: 'measured', at: { line: 2, column: 19 } },
        because: 'data.training is not verified: nobody looked at its bytes',
        remedy: 'Judge the change again with assay check, or by the Action.',
      },
    ],
    [
      'card: {}\ndata: {}',
      {
        answer: 'fail',
        claim: { subject: 'data', operator: 'present', evidence: 'measured', at: { line: 3, column: 7 } },
        because: 'the manifest names no data set whose bytes could be verified',
        remedy: 'Name the files in data.training and data.test, each with its sha256 or .dvc file.',
      },
    ],
  ])('nothing that was looked at: %s', (manifest, expected) => {
    expect(judgements('data: verified', manifest, looked({}))).toMatchObject([expected]);
  });
});
