import { choice, some } from '../schema/atoms.ts';
import { needsMeasuring } from './evidence.ts';
import { defineGate } from './gate.ts';

export const leakage = defineGate({
  kind: 'leakage',
  asks: 'Did anything of the test data reach the training?',
  example: 'leakage: [id_overlap, row_overlap, time_order, single_feature]',
  options: {
    leakage: some(choice(['id_overlap', 'row_overlap', 'time_order', 'single_feature', 'duplicates'])),
  },
  judge: (rule) => [needsMeasuring(`leakage (${rule.leakage.join(', ')})`)],
});
