import { baseMoved } from '../binding/base-moved.ts';
import type { Binding } from '../binding/binding.ts';
import { carryFrom } from '../binding/carry.ts';
import { headAt } from '../binding/head-at.ts';
import type { Change } from '../changes.ts';
import { shortCommit } from '../commit-name.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Present {
  readonly snapshot: Snapshot;
  readonly change: Change;
  readonly binding: Binding;
  /** Files at base that the change rests on beside its manifest. */
  readonly restsOn: readonly string[];
}

/** Why words said at this time are not of what is judged now; null: they are. A waiver is of what could be seen. */
export const outdated = (at: string, present: Present): string | null =>
  headMoved(at, present) ?? saidOfBase(at, present);

const headMoved = (at: string, { snapshot, change, binding }: Present): string | null => {
  const seen = headAt(at, snapshot.heads);
  if (seen === null)
    return 'void: nobody knows which head was there when it was said; say it again if it still holds';
  // The same commit, though it was pushed away in between.
  if (seen.name === snapshot.heads.at(-1)?.name) return null;
  const carry = carryFrom(seen.name, change, binding, snapshot);
  if (carry.kind === 'same') return null;
  const since = carry.kind === 'changed' ? `${carry.what.join(', ')} changed` : 'something was pushed';
  return `void: it was said of ${shortCommit(seen.name)}, and ${since} since; say it again if it still holds`;
};

const saidOfBase = (at: string, present: Present): string | null => {
  const moved = baseMoved(at, present);
  if (moved === null) return null;
  return moved.kind === 'turned'
    ? `void: it was said before the pull request was turned to ${moved.to}`
    : `void: ${moved.path} changed on the base branch since, on ${moved.at}; say it again if it still holds`;
};
