import { expect, test } from 'vitest';
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
