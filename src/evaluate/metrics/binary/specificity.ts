import { proportion } from './proportion.ts';

export const specificity = proportion({
  id: 'specificity',
  question: 'How many of the negative rows are predicted negative?',
  better: 'higher',
  success: ['tn'],
  among: ['tn', 'fp'],
  without: 'no negative labels',
});
