import { precisionAveraged } from './averages.ts';

export const precisionMacro = precisionAveraged('macro');
