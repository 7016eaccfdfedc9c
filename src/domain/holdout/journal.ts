import { journalPath } from '../governed.ts';
import { parseJournal } from '../journal-lines.ts';
import type { Content } from '../snapshot.ts';
import type { HoldoutUse, HoldoutUses } from './uses.ts';

/** What the journal at base says of holdouts, and whoever else kept count; neither: nobody knows. */
export const usesIn = (journal: Content, told: readonly HoldoutUse[] | undefined): HoldoutUses => {
  if (journal.kind === 'refused')
    return { kind: 'unknown', because: `${journalPath} cannot be read (${journal.found})` };
  if (journal.kind === 'absent')
    return told === undefined
      ? { kind: 'unknown', because: `the base branch has no ${journalPath}` }
      : { kind: 'known', entries: told };
  const parsed = parseJournal(journalPath, journal.text);
  if (parsed.ok) return { kind: 'known', entries: [...parsed.value.uses, ...(told ?? [])] };
  const [problem] = parsed.problems;
  return { kind: 'unknown', because: problem?.message ?? `${journalPath} cannot be read` };
};
