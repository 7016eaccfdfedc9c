import { some, text } from '../schema/atoms.ts';
import { fairnessMetricName } from '../schema/names.ts';
import { bounds } from './bound.ts';
import { needsMeasuring } from './evidence.ts';
import { defineGate } from './gate.ts';

export const fairness = defineGate({
  kind: 'fairness',
  asks: 'Do the groups fare alike?',
  example: 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8',
  options: { fairness: fairnessMetricName(), by: some(text()), control: some(text()).optional(), ...bounds },
  oneOf: ['at_least', 'at_most'],
  judge: (rule) => [needsMeasuring(`${rule.fairness} by ${rule.by.join(' and ')}`)],
});
