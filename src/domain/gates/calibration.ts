import { metricName } from '../schema/names.ts';
import { bounds } from './bound.ts';
import { needsMeasuring } from './evidence.ts';
import { defineGate } from './gate.ts';

export const calibration = defineGate({
  kind: 'calibration',
  asks: 'Do the scores mean what they say as probabilities?',
  example: 'calibration: ece, at_most: 0.05',
  options: { calibration: metricName(), ...bounds },
  oneOf: ['at_least', 'at_most'],
  judge: (rule) => [needsMeasuring(rule.calibration)],
});
