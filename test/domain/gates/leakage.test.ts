import { describe, expect, test } from 'vitest';
import type { LeakageCheck, LeakageFound, MeasuredLeakage } from '../../../src/domain/datasets.ts';
import { type Around, answers, judgements } from '../../support/gate-harness.ts';

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

  test.each([
    [dated, 'pass'],
    ['data: { training: { to: 2024-04-01 }, test: { from: 2024-04-01 } }', 'pass'],
    ['data: { training: { to: 2024-04-02 }, test: { from: 2024-04-01 } }', 'fail'],
  ])('without times the declared dates decide, and are called declared: %s', (manifest, answer) => {
    const found = { kind: 'timeless', because: 'the test file has no column t' } as const;
    expect(judged('time_order', found, manifest)).toMatchObject({
      answer,
      claim: { evidence: 'declared' },
      because: expect.stringContaining('(declared, because the test file has no column t)'),
    });
  });

  test.each(['card: {}', 'data: { training: { to: 2024-04-02 } }', 'data: { test: { from: 2024-04-02 } }'])(
    'without either it cannot be told: %s',
    (manifest) => {
      expect(judged('time_order', { kind: 'timeless', because: 'no column' }, manifest)).toMatchObject({
        answer: 'error',
        remedy: expect.stringContaining('evaluation.columns.time'),
      });
    },
  );
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

  test('none does', () => {
    expect(judged('single_feature', { ...features, telling: [], highest: 0.71 })).toMatchObject({
      answer: 'pass',
      because: expect.stringContaining('the most telling of 12 features reaches an AUC of 0.71'),
    });
  });

  test('where labels are no classes it does not apply', () => {
    expect(judged('single_feature', { kind: 'inapplicable', because: 'regression' })).toMatchObject({
      answer: 'skip',
    });
  });
});
