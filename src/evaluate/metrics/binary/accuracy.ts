import { proportion } from './proportion.ts';

export const accuracy = proportion({
  id: 'accuracy',
  question: 'How many rows are predicted rightly?',
  better: 'higher',
  success: ['tn', 'tp'],
  among: ['tn', 'fp', 'fn', 'tp'],
  without: 'no rows',
});
