import { recallAveraged } from './averages.ts';

export const recallWeighted = recallAveraged('weighted');
