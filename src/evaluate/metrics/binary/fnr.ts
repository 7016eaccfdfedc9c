import { proportion } from './proportion.ts';

export const fnr = proportion({
  id: 'fnr',
  question: 'How many of the positive rows are missed?',
  better: 'lower',
  success: ['fn'],
  among: ['tp', 'fn'],
  without: 'no positive labels',
});
