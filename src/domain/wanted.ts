import { championOf } from './champion.ts';
import { type Change, changesOf } from './changes.ts';
import { demandsFor } from './demands.ts';
import type { Manifest } from './manifest/manifest.ts';
import { isNeeded, type Needs, together } from './measurement.ts';
import { levelOf, type Policy, waysOf } from './policy/policy.ts';
import type { Snapshot } from './snapshot.ts';

/** Predictions that the gates of a change ask about. */
export interface Wanted {
  readonly manifest: Manifest;
  readonly champion: Manifest | null;
  readonly needs: Needs;
  readonly level: number;
}

/** What is to be measured before this change can be judged: nothing that no gate asks for. */
export const wantedMeasurements = (
  snapshot: Omit<Snapshot, 'measurements'>,
  policy: Policy,
): readonly Wanted[] => {
  const found = changesOf({ ...snapshot, measurements: {} }, waysOf(policy));
  return found.changes.flatMap((change) => {
    const needs = needsOf(change, policy);
    if (!isNeeded(needs) || change.subject.data.evaluation?.predictions === undefined) return [];
    const champion = needs.champion ? championOf(change, found.atBase, snapshot.siblings.unread) : null;
    return [
      {
        manifest: change.subject,
        champion: champion?.kind === 'one' ? champion.manifest : null,
        needs,
        level: levelOf(policy),
      },
    ];
  });
};

const needsOf = (change: Change, policy: Policy): Needs =>
  together(
    demandsFor(change, policy).gates.flatMap((id) => policy.data.gates?.[id]?.needs(change.subject) ?? []),
  );
