import { expect, test } from 'vitest';
import { judgements } from '../../support/gate-harness.ts';
import { between, measured } from '../../support/measurement.ts';

const declared = 'evaluation: { task: binary, metrics: { recall: 0.99 }, predictions: { path: p.csv } }';

test('what depends on prices is asked for as business', () => {
  const around = measured({ overall: { cost_of_error: between(1, 0.9, 1.1) } });
  for (const rule of [
    'metric: cost_of_error, at_most: 9',
    'compare: cost_of_error, with: champion, better_by: 0',
  ])
    expect(judgements(rule, declared, around)).toMatchObject([
      { answer: 'error', remedy: expect.stringContaining('business: cost_of_error') },
    ]);
});

test('what only hints is asked for as calibration', () => {
  const around = measured({ overall: { hosmer_lemeshow: { value: 1 } } });
  expect(judgements('metric: hosmer_lemeshow, at_least: 0.05', declared, around)).toMatchObject([
    { answer: 'error', remedy: expect.stringContaining('calibration: hosmer_lemeshow') },
  ]);
});
