import { recallAveraged } from './averages.ts';

export const recallMacro = recallAveraged('macro');
