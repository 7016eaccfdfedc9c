import { f1Averaged } from './averages.ts';

export const f1Micro = f1Averaged('micro');
