import { expect, test } from 'vitest';
import { judgements } from '../../support/gate-harness.ts';

test('only predictions can answer it', () => {
  expect(
    judgements(
      'fairness: equal_opportunity_ratio, by: [sex, region], at_least: 0.8',
      'evaluation: { metrics: { ece: 0.01 } }',
    ),
  ).toMatchObject([
    {
      answer: 'error',
      claim: { subject: 'equal_opportunity_ratio by sex and region', evidence: 'measured' },
      because: expect.stringContaining('is not measured'),
    },
  ]);
});
