import { expect, test } from 'vitest';
import { judgements } from '../../support/gate-harness.ts';

test('only predictions can answer it', () => {
  expect(
    judgements('calibration: ece, at_most: 0.05', 'evaluation: { metrics: { ece: 0.01 } }'),
  ).toMatchObject([
    {
      answer: 'error',
      claim: { subject: 'ece', evidence: 'measured' },
      because: expect.stringContaining('is not measured'),
    },
  ]);
});
