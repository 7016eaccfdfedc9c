import type { RoleAnswer } from './verdict.ts';

/** What there is to say of a role beside who fills it: whose owners it means, why it is asked for, what would do too. */
export const remarksOn = ({ files = [], grown, instead = [] }: RoleAnswer): readonly string[] => [
  ...(files.length === 0 ? [] : [`who owns ${files.join(' and ')}`]),
  ...(grown === undefined ? [] : [`asked because ${grown}`]),
  ...(instead.length === 0 ? [] : [`or instead ${instead.join(', or ')}`]),
];
