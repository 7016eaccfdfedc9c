import { championOf } from './champion.ts';
import { type Change, changesOf } from './changes.ts';
import { demandsFor } from './demands.ts';
import type { Manifest } from './manifest/manifest.ts';
import { isNeeded, type Needs, together } from './measurement.ts';
import { levelOf, type Policy, parsePolicy, waysOf } from './policy/policy.ts';
import type { Snapshot } from './snapshot.ts';

/** Predictions that the gates of a change ask about. */
export interface Wanted {
  readonly manifest: Manifest;
  readonly champion: Manifest | null;
  readonly needs: Needs;
  readonly level: number;
}

type Known = Omit<Snapshot, 'measurements'>;

/** What is to be measured before this change can be judged: nothing that no gate asks for. */
export const wantedMeasurements = (snapshot: Known, policy: Policy): readonly Wanted[] => {
  const policies = [policy, ...policyAtHead(snapshot)];
  const level = Math.max(...policies.map(levelOf));
  const asked = new Map<string, Wanted>();
  for (const one of policies.flatMap((each) => wantedBy(each, snapshot))) {
    const before = asked.get(one.manifest.file);
    const needs = before === undefined ? one.needs : together([before.needs, one.needs]);
    asked.set(one.manifest.file, {
      ...one,
      champion: before?.champion ?? one.champion,
      needs,
      level,
    });
  }
  return [...asked.values()];
};

/** A change is judged by both policies, so what either asks is measured. */
const policyAtHead = ({ policy: { path, base, head } }: Known): readonly Policy[] => {
  if (head.kind !== 'text' || JSON.stringify(base) === JSON.stringify(head)) return [];
  const parsed = parsePolicy(path, head.text);
  return parsed.ok ? [parsed.value] : [];
};

const wantedBy = (policy: Policy, snapshot: Known): readonly Wanted[] => {
  const found = changesOf({ ...snapshot, measurements: {} }, waysOf(policy));
  return found.changes.flatMap((change) => {
    const needs = needsOf(change, policy);
    const names = change.subject.data.evaluation?.predictions !== undefined;
    if (!change.lawful || !isNeeded(needs) || !names) return [];
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
