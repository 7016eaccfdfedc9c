import { proportion } from './proportion.ts';

export const precision = proportion({
  id: 'precision',
  question: 'How many of the rows predicted positive are positive?',
  better: 'higher',
  success: ['tp'],
  among: ['tp', 'fp'],
  without: 'nothing predicted positive',
});
