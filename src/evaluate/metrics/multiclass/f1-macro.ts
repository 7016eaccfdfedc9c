import { f1Averaged } from './averages.ts';

export const f1Macro = f1Averaged('macro');
