import { expect, test } from 'vitest';
import { judgements } from '../../support/gate-harness.ts';

test('only predictions can answer it', () => {
  expect(
    judgements('declared: matches, tolerance: 0.001', 'evaluation: { metrics: { ece: 0.01 } }'),
  ).toMatchObject([
    {
      answer: 'error',
      claim: { subject: 'what is declared', evidence: 'measured' },
      because: expect.stringContaining('is not measured'),
    },
  ]);
});
