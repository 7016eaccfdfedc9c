import { journalPath } from '../governed.ts';
import { parseJournal } from '../journal-lines.ts';
import type { Policy } from '../policy/policy.ts';
import type { Content, FollowUp, FollowUps, Snapshot } from '../snapshot.ts';

export const hasBreakGlass = ({ data }: Policy): boolean => data.waivers?.break_glass !== undefined;

/** Where a policy has break-glass, or somebody told of it all the same. */
export const followUpsSeen = (
  policies: readonly Policy[],
  journal: Content,
  told: readonly FollowUp[],
): Pick<Snapshot, 'followUps'> => {
  const followUps = followUpsIn(journal, told);
  const isTold = followUps.kind === 'known' && followUps.entries.length > 0;
  return isTold || policies.some(hasBreakGlass) ? { followUps } : {};
};

/** What the journal at base says, and what else was told; where there is no journal, nothing was let through. */
const followUpsIn = (journal: Content, told: readonly FollowUp[]): FollowUps => {
  if (journal.kind === 'absent') return { kind: 'known', entries: told };
  if (journal.kind === 'refused')
    return { kind: 'unknown', because: `${journalPath} cannot be read (${journal.found})` };
  const parsed = parseJournal(journalPath, journal.text);
  if (parsed.ok) return { kind: 'known', entries: [...parsed.value.followUps, ...told] };
  const [problem] = parsed.problems;
  return { kind: 'unknown', because: problem?.message ?? `${journalPath} cannot be read` };
};
