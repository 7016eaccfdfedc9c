import { proportion } from './proportion.ts';

export const selectionRate = proportion({
  id: 'selection_rate',
  question: 'How many rows are predicted positive?',
  better: 'higher',
  success: ['fp', 'tp'],
  among: ['tn', 'fp', 'fn', 'tp'],
  without: 'no rows',
});
