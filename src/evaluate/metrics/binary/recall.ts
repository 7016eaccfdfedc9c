import { proportion } from './proportion.ts';

export const recall = proportion({
  id: 'recall',
  question: 'How many of the positive rows are predicted positive?',
  better: 'higher',
  success: ['tp'],
  among: ['tp', 'fn'],
  without: 'no positive labels',
});
