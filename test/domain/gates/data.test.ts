import { describe, expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import { answers, judgements } from '../../support/gate-harness.ts';

const digest = '4f8b42c22dd3729b519ba6f68d2da7cc5b2d606d05daed5ad5128cc03e6c6358';

test.each([
  'dvc: data/t.dvc',
  `sha256: ${digest}`,
  'md5: d41d8cd98f00b204e9800998ecf8427e',
  'git: 9d4a1c2',
  'version: v5.1',
])('{ %s } is pinned', (pin) => {
  expect(answers('data: pinned', `data: { training: { ${pin} } }`)).toEqual(['pass']);
});

test.each(['rows: 5', 'uri: s3://bucket/t', 'version: latest', 'version: " Main "', 'dvc: ""'].slice(0, 4))(
  '{ %s } is not pinned',
  (pin) => {
    expect(answers('data: pinned', `data: { training: { ${pin} } }`)).toEqual(['fail']);
  },
);

test('each set that is not pinned is named', () => {
  expect(judgements('data: pinned', 'data: { a: { git: 9d4a1c2 }, b: {}, c: {} }')).toMatchObject([
    { because: 'data.b is named but not pinned' },
    { because: 'data.c is named but not pinned' },
  ]);
});

test('without data sets the data version decides, by the digest that it carries', () => {
  const by = (version: string) =>
    answers('data: pinned', `model: { name: fraud, version: "2", data_version: "${version}" }`);
  expect(by('transactions_v5.1_hash_8f3a21b')).toEqual(['pass']);
  expect(by('v5')).toEqual(['fail']);
});

test('no data at all is no pinned data', () => {
  expect(answers('data: pinned', 'card: {}')).toEqual(['fail']);
});

test('bytes that nobody looked at are not verified', () => {
  expect(answers('data: verified', 'data: { t: { git: 9d4a1c2 } }')).toEqual(['error']);
});

test.each(['git: main', 'snapshot: latest', 'md5: " "'])('{ %s } is not pinned', (pin) => {
  expect(answers('data: pinned', `data: { training: { ${pin} } }`)).toEqual(['fail']);
});

test.each(['20240615', 'export 2024061'])('the data version %s carries no digest', (version) => {
  expect(answers('data: pinned', `model: { name: fraud, version: "2", data_version: "${version}" }`)).toEqual(
    ['fail'],
  );
});

test.each(['git: v5@9d4a1c2', 'snapshot: 2024-06-15T10', 'md5: D41D8CD98F00B204E9800998ECF8427E'])(
  '{ %s } is pinned, too',
  (pin) => {
    expect(answers('data: pinned', `data: { training: { ${pin} } }`)).toEqual(['pass']);
  },
);

test.each(['git: v5', 'git: main@', 'md5: d41d8cd9', 'snapshot: ""', 'version: " "', 'dvc: " "'])(
  '{ %s } pins nothing',
  (pin) => {
    expect(answers('data: pinned', `data: { training: { ${pin} } }`)).toEqual(['fail']);
  },
);

test('what was meant as a pin is named', () => {
  expect(judgements('data: pinned', 'data: { training: { git: main } }')).toMatchObject([
    { because: 'data.training is named but not pinned: { git: main } pins nothing' },
  ]);
});

const hex = (length: number): string => 'ab12'.repeat(20).slice(0, length);

test.each([
  [`md5: ${hex(31)}`, 'fail'],
  [`md5: ${hex(32)}`, 'pass'],
  [`md5: ${hex(33)}`, 'fail'],
  [`md5: "x${hex(32)}"`, 'fail'],
  [`md5: "${hex(32)} or so"`, 'fail'],
  ['git: ab12cd', 'fail'],
  ['git: ab12cd3', 'pass'],
  [`git: ${hex(64)}`, 'pass'],
  [`git: ${hex(65)}`, 'fail'],
  ['git: "branch ab12cd3"', 'fail'],
  ['git: main-ab12cd3', 'fail'],
  ['git: ab12cd3-main', 'fail'],
  ['git: "two words@ab12cd3"', 'fail'],
  ['version: main2', 'pass'],
  ['version: LATEST', 'fail'],
  ['version: not-latest', 'pass'],
])('a pin is a pin from end to end: { %s }: %s', (pin, answer) => {
  expect(answers('data: pinned', `data: { training: { ${pin} } }`)).toEqual([answer]);
});

test('of two pins one is enough, and of none that pins the first that says anything is named', () => {
  expect(answers('data: pinned', 'data: { t: { git: main, version: v5 } }')).toEqual(['pass']);
  expect(judgements('data: pinned', 'data: { t: { md5: "  ", git: main, version: latest } }')).toEqual([
    {
      answer: 'fail',
      claim: claim('data.t', { operator: 'present', evidence: 'declared', at: { line: 2, column: 12 } }),
      because: 'data.t is named but not pinned: { git: main } pins nothing',
      remedy:
        'Give data.t one of dvc, sha256, md5 (32 digits), git (a commit), or a snapshot or version that cannot move.',
    },
  ]);
});

describe('a data version carries a digest', () => {
  test.each([
    'v5 8f3a21b',
    'V5-8F3A21B',
    `v5_${hex(64)}`,
    'v5 hash 2024061',
    'v5-sha-2024061',
    'v5-sha256-2024061',
    'v5_md5_2024061',
    'commit:2024061',
    'rev__2024061',
    'digest = 2024061',
  ])('%s', (version) => {
    expect(byVersion(version)).toMatchObject([
      {
        answer: 'pass',
        claim: {
          subject: 'model.data_version',
          operator: 'present',
          evidence: 'declared',
          at: { line: 1, column: 51 },
        },
        because: `data version ${version}`,
      },
    ]);
  });

  test.each([
    'v5',
    'v5 hash',
    'v5 hash 20240',
    '8f3a21',
    `v5_${hex(65)}`,
    'x8f3a21b',
    '8f3a21bx',
    'deadbeef',
    '2024061',
    'rehash 2024061',
    'hashed 2024061',
    'shape 2024061',
    'sha2x 2024061',
    '2024061 hash',
    'hash v5 2024061',
  ])('or does not: %s', (version) => {
    expect(byVersion(version)).toMatchObject([
      {
        answer: 'fail',
        claim: { actual: version },
        because: `data version ${version} carries no digest`,
        remedy: 'Pin the training data: name a .dvc file or a sha256 under data.training.',
      },
    ]);
  });

  const byVersion = (version: string) =>
    judgements('data: pinned', `model: { name: fraud, version: "2", data_version: "${version}" }`);
});

test('what is said where no data is named, and where all is pinned', () => {
  expect(judgements('data: pinned', 'card: {}')).toMatchObject([
    {
      answer: 'fail',
      claim: { subject: 'model.data_version', operator: 'present', actual: null, evidence: 'declared' },
      because: 'the manifest names no data',
    },
  ]);
  expect(judgements('data: pinned', 'data: { a: { git: 9d4a1c2 }, b: { dvc: b.dvc } }')).toMatchObject([
    {
      answer: 'pass',
      claim: { subject: 'data', operator: 'present', evidence: 'declared', at: { line: 2 } },
      because: 'a, b pinned',
    },
  ]);
});
