import { expect, test } from 'vitest';
import { judgements } from '../../support/gate-harness.ts';

test('only predictions can answer it', () => {
  expect(
    judgements('leakage: [id_overlap, time_order]', 'evaluation: { metrics: { ece: 0.01 } }'),
  ).toMatchObject([
    {
      answer: 'error',
      claim: { subject: 'leakage (id_overlap, time_order)', evidence: 'measured' },
      because: expect.stringContaining('needs the measuring engine'),
    },
  ]);
});
