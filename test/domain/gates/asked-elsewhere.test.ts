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

test.each([
  [
    'metric: cost_of_error, at_most: 9',
    'cost_of_error depends on prices, which a gate of this kind does not look at',
    'Ask for it as business: cost_of_error, which keeps to the prices that stand at base.',
  ],
  [
    'compare: hosmer_lemeshow, with: baseline, better_by: 0',
    'hosmer_lemeshow hints and proves nothing',
    'Ask for it as calibration: hosmer_lemeshow, which warns.',
  ],
])('why { %s } is not judged, and what to ask instead', (rule, because, remedy) => {
  expect(judgements(rule, 'card: {}')).toMatchObject([{ answer: 'error', because, remedy }]);
});

test.each([
  'metric: primary, at_most: 9',
  'compare: primary, with: baseline, better_by: 0',
  'calibration: primary, at_most: 9',
])('without a task { %s } asks for no metric', (rule) => {
  expect(judgements(rule, 'card: {}')).toMatchObject([
    {
      answer: 'error',
      claim: { subject: 'primary' },
      because: 'the manifest does not say which task the model has',
      remedy: 'State evaluation.task: binary, multiclass, regression or ranking.',
    },
  ]);
});
