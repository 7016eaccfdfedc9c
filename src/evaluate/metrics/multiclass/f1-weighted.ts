import { f1Averaged } from './averages.ts';

export const f1Weighted = f1Averaged('weighted');
