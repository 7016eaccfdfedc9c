import { precisionAveraged } from './averages.ts';

export const precisionWeighted = precisionAveraged('weighted');
