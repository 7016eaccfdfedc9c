import { precisionAveraged } from './averages.ts';

export const precisionMicro = precisionAveraged('micro');
