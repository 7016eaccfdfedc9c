import { choice, decimal } from '../schema/atoms.ts';
import { needsMeasuring } from './evidence.ts';
import { defineGate } from './gate.ts';

export const declared = defineGate({
  kind: 'declared',
  asks: 'Do the predictions bear out the numbers that the manifest declares?',
  example: 'declared: matches, tolerance: 0.001',
  options: { declared: choice(['matches']), tolerance: decimal().optional() },
  judge: () => [needsMeasuring('declared metrics')],
});
