import { proportion } from './proportion.ts';

export const fpr = proportion({
  id: 'fpr',
  question: 'How many of the negative rows are predicted positive?',
  better: 'lower',
  success: ['fp'],
  among: ['tn', 'fp'],
  without: 'no negative labels',
});
