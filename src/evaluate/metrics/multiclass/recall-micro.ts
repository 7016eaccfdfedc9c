import { recallAveraged } from './averages.ts';

export const recallMicro = recallAveraged('micro');
