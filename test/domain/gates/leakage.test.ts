import { describe, expect, test } from 'vitest';
import type { LeakageCheck, LeakageFound, MeasuredLeakage } from '../../../src/domain/datasets.ts';
import { claim } from '../../../src/domain/gates/gate.ts';
import { type Around, answers, judgements } from '../../support/gate-harness.ts';
import { measured } from '../../support/measurement.ts';

const sha256 = `sha256:${'0'.repeat(64)}`;

const measuring = (leakage: MeasuredLeakage): Around => ({
  measurement: {
    kind: 'unmeasured',
    because: 'no gate asks about the predictions',
    remedy: 'Nothing is to be done.',
    data: { sets: {}, leakage },
  },
});

const finding = (
  found: { readonly [check in LeakageCheck]?: LeakageFound },
  instead: string | null = null,
): Around =>
  measuring({
    kind: 'measured',
    training: { named: 'data.training', sha256, rows: 4000 },
    test: { named: instead === null ? 'data.test' : 'evaluation.predictions', sha256, rows: 200 },
    instead,
    found,
  });

const none: LeakageFound = { kind: 'rows', found: 0, examples: [] };
const two: LeakageFound = { kind: 'rows', found: 2, examples: ['a7', 'b8'] };
const dated = 'data: { training: { to: 2024-03-31 }, test: { from: 2024-04-01 } }';

const judged = (check: LeakageCheck, found: LeakageFound, manifest = 'card: {}') =>
  judgements(`leakage: [${check}]`, manifest, finding({ [check]: found }))[0];

describe('nobody looked', () => {
  test.each([
    ['no measurement', {}],
    ['no such check', finding({})],
  ])('%s', (_, around) => {
    expect(answers('leakage: [id_overlap, time_order]', dated, around)).toEqual(['error', 'error']);
  });

  test('why, and what to do', () => {
    const around = measuring({ kind: 'unmeasured', because: 'no file', remedy: 'Fetch it.' });
    expect(judgements('leakage: [row_overlap]', dated, around)).toMatchObject([
      { answer: 'error', because: 'row_overlap cannot be told: no file', remedy: 'Fetch it.' },
    ]);
  });
});

test('a finding for each check, once', () => {
  const around = finding({ id_overlap: none, duplicates: two });
  expect(
    judgements('leakage: [id_overlap, duplicates, id_overlap]', 'card: {}', around).map(
      ({ answer, claim }) => [claim.subject, answer],
    ),
  ).toEqual([
    ['id_overlap', 'pass'],
    ['duplicates', 'fail'],
  ]);
});

describe('rows', () => {
  test.each<readonly [LeakageCheck, string]>([
    ['id_overlap', '2 test rows have an id that is in the training data, such as a7, b8'],
    ['row_overlap', '2 test rows equal a training row in all features, such as a7, b8'],
    ['duplicates', '2 test rows have all features of an earlier test row and another label, such as a7, b8'],
  ])('%s fails by one row, with examples', (check, because) => {
    expect(judged(check, two)).toMatchObject({
      answer: 'fail',
      claim: { subject: check, operator: '<=', expected: 0, actual: 2, rows: 200, evidence: 'measured' },
      because: `${because}: data.test (200 rows) against data.training (4000 rows)`,
    });
    expect(judged(check, none)).toMatchObject({ answer: 'pass', claim: { actual: 0 } });
  });

  test('it says when the predictions stand for the test data', () => {
    const around = finding({ id_overlap: none }, 'the manifest names no data.test');
    expect(judgements('leakage: [id_overlap]', 'card: {}', around)).toMatchObject([
      {
        because: expect.stringContaining(
          'evaluation.predictions (200 rows) against data.training (4000 rows); the predictions stand for data.test (the manifest names no data.test)',
        ),
      },
    ]);
  });

  test('rows that are equal in some features only accuse nobody, and pass neither', () => {
    const lacking = ['a', 'b', 'c', 'd', 'e'];
    expect(judged('row_overlap', { kind: 'blurred', found: 9, columns: 2, lacks: 6, lacking })).toMatchObject(
      {
        answer: 'error',
        because: expect.stringContaining('and 6 cannot (a, b, c, d, e, …)'),
      },
    );
  });
});

describe('time_order', () => {
  const times = { kind: 'times', last: '2024-03-31', first: '2024-03-30' } as const;

  test.each([
    [0, 'pass'],
    [1, 'fail'],
  ])('%d older rows: %s', (found, answer) => {
    expect(judged('time_order', { ...times, found, examples: [] })).toMatchObject({
      answer,
      claim: { operator: '>=', expected: '2024-03-31', actual: '2024-03-30', evidence: 'measured' },
    });
  });
});

describe('single_feature', () => {
  const features = { kind: 'features', features: 12 } as const;

  test('a feature that tells the label warns, whatever the policy says of the gate', () => {
    const telling = [{ name: 'refund_id', auc: 0.9987654321 }];
    expect(judged('single_feature', { ...features, telling, highest: 0.9987654321 })).toMatchObject({
      answer: 'fail',
      enforcement: 'warn',
      because: expect.stringContaining('refund_id (0.998765)'),
    });
  });
});

const unlooked = (check: string) => ({
  answer: 'error',
  claim: claim(check, { evidence: 'measured' }),
  because: `${check} is not measured: nobody looked at the data`,
  remedy: 'Judge the change again with assay check, or by the Action.',
});

const files = 'data.test (200 rows) against data.training (4000 rows)';

describe('what is said', () => {
  test.each([
    ['no measurement', {}],
    ['nothing of the data', measured()],
    ['no such check', finding({ id_overlap: none })],
  ])('where nobody looked: %s', (_, around) => {
    expect(judgements('leakage: [duplicates]', dated, around)).toEqual([unlooked('duplicates')]);
  });

  test.each<readonly [LeakageCheck, LeakageFound, object]>([
    [
      'id_overlap',
      { kind: 'unmeasured', because: 'no column of ids', remedy: 'Name it.' },
      {
        answer: 'error',
        claim: { evidence: 'measured' },
        because: 'id_overlap cannot be told: no column of ids',
        remedy: 'Name it.',
      },
    ],
    [
      'single_feature',
      { kind: 'inapplicable', because: 'labels are no classes' },
      {
        answer: 'skip',
        claim: { rows: 200 },
        because: 'single_feature does not apply: labels are no classes',
      },
    ],
    [
      'id_overlap',
      two,
      {
        remedy:
          'Take these rows out of the training data and train again, or test on rows that were not trained on.',
      },
    ],
    ['id_overlap', none, { because: `no id of the test data is in the training data: ${files}` }],
    [
      'row_overlap',
      two,
      { remedy: 'Take these rows out of the training data and train again, or out of the test data.' },
    ],
    ['row_overlap', none, { because: `no test row equals a training row in all features: ${files}` }],
    ['duplicates', two, { remedy: 'Find out which label is right, and keep one of the rows.' }],
    ['duplicates', none, { because: `no test rows of equal features have different labels: ${files}` }],
    [
      'row_overlap',
      { kind: 'blurred', found: 9, columns: 2, lacks: 2, lacking: ['a', 'b'] },
      {
        answer: 'error',
        claim: { operator: '<=', expected: 0, actual: 9 },
        because: `9 test rows equal a training row in all features that can be compared (2), and 2 cannot (a, b): equal by chance, or leaked? ${files}`,
        remedy:
          'Name in data.test the test rows with all features of data.training, or the features in features.list.',
      },
    ],
    [
      'single_feature',
      { kind: 'features', features: 12, telling: [], highest: 0.7123456789 },
      {
        answer: 'pass',
        claim: { actual: 0.7123456789 },
        because: `the most telling of 12 features reaches an AUC of 0.712346 by itself, below 0.99: ${files}`,
      },
    ],
    [
      'single_feature',
      {
        kind: 'features',
        features: 12,
        telling: [
          { name: 'a', auc: 1 },
          { name: 'b', auc: 0.995 },
        ],
        highest: 1,
      },
      {
        answer: 'fail',
        enforcement: 'warn',
        because: `by itself this tells the label, with an AUC of 0.99 or more: a (1), b (0.995): ${files}`,
        remedy: 'See whether it is known at the time of the prediction; if not, train without it.',
      },
    ],
    [
      'time_order',
      { kind: 'times', found: 0, examples: [], last: '2024-03-31', first: '2024-04-01' },
      {
        answer: 'pass',
        because: `the training data ends 2024-03-31, the test data begins 2024-04-01: ${files}`,
      },
    ],
    [
      'time_order',
      { kind: 'times', found: 2, examples: ['a7', 'b8'], last: '2024-03-31', first: '2024-03-30' },
      {
        answer: 'fail',
        because: `2 test rows are older than the newest training row (2024-03-31), such as a7, b8: ${files}`,
        remedy: 'Test on rows that are newer than the training data.',
      },
    ],
  ])('%s: %j', (check, found, expected) => {
    expect(judged(check, found, dated)).toMatchObject({
      ...expected,
      claim: { subject: check, at: { line: 2 }, ...('claim' in expected ? (expected.claim as object) : {}) },
    });
  });
});
