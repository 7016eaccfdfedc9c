import { describe, expect, test } from 'vitest';
import { judgeTimeless } from '../../../src/domain/gates/leakage-times.ts';
import { aManifest } from '../../support/gate-harness.ts';

const judged = (manifest: string) => judgeTimeless('no column', aManifest(manifest));

describe('where rows have no times the declared dates decide, and are called declared', () => {
  test.each([
    ['2024-03-31', '2024-04-01'],
    ['2024-04-01', '2024-04-01'],
    ['2024-04-01T10:00:00Z', '2024-04-01T12:00:00+02:00'],
  ])('the training data ends %s, the test data begins %s', (to, from) => {
    expect(judged(`data: { training: { to: "${to}" }, test: { from: "${from}" } }`)).toMatchObject({
      answer: 'pass',
      claim: {
        subject: 'time_order',
        operator: '>=',
        expected: to,
        actual: from,
        evidence: 'declared',
        at: { line: 2 },
      },
      because: `the training data ends ${to}, the test data begins ${from} (declared, because no column)`,
    });
  });

  test.each([
    ['2024-04-02', '2024-04-01'],
    ['2024-04-01T10:00:01Z', '2024-04-01T12:00:00+02:00'],
  ])('the training data ends %s, after the test data begins %s', (to, from) => {
    expect(judged(`data: { training: { to: "${to}" }, test: { from: "${from}" } }`)).toMatchObject({
      answer: 'fail',
      claim: { operator: '>=', expected: to, actual: from, evidence: 'declared' },
      because: `the training data ends ${to}, after the test data begins ${from} (declared, because no column)`,
      remedy: 'Test on rows that are newer than the training data.',
    });
  });
});

test.each(['card: {}', 'data: { training: { to: 2024-04-02 } }', 'data: { test: { from: 2024-04-02 } }'])(
  'one date, or none, tells no order: %s',
  (manifest) => {
    expect(judged(manifest)).toMatchObject({
      answer: 'error',
      claim: { subject: 'time_order', operator: null, evidence: 'declared' },
      because:
        'time_order cannot be told: no column, and the manifest does not declare data.training.to and data.test.from',
      remedy:
        'Name the column of the times in evaluation.columns.time, in both files, or declare data.training.to and data.test.from.',
    });
  },
);
