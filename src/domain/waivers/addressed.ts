import type { Change } from '../changes.ts';
import { nearest } from '../nearest.ts';
import { type Version, writtenVersion } from './finding-name.ts';
import { type Meant, meant, refuse } from './meant.ts';

const isOf = ({ model, version }: Change, of: Version): boolean =>
  model === of.model && version === of.version;

/** Whether words about a version are about this change: no, where they name another that changes too. */
export const isAddressed = (
  of: Version | null,
  change: Change,
  changes: readonly Change[],
): Meant<boolean> => {
  const names = changes.map(({ model, version }) => writtenVersion({ model, version }).trim());
  if (of === null)
    return changes.length === 1
      ? meant(true)
      : refuse(`${changes.length} versions change here: say of which after the finding, such as ${names[0]}`);
  if (changes.some((other) => isOf(other, of))) return meant(isOf(change, of));
  const near = nearest(writtenVersion(of).trim(), names);
  return refuse(
    `no version ${of.version} of ${of.model} changes here; ${near === null ? `there is ${names.join(', ')}` : `did you mean ${near}?`}`,
  );
};
