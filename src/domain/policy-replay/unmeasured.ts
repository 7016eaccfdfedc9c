import { changesOf } from '../changes.ts';
import { demandsFor } from '../demands.ts';
import { asksData, isNeeded, type Needs, nothingNeeded } from '../measurement.ts';
import { type Policy, waysOf } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';
import { wantedMeasurements } from '../wanted.ts';

/** A gate of a new policy that asks for numbers which nobody asked for when the snapshot was taken. */
export interface NotMeasuredThen {
  readonly file: string;
  readonly gate: string;
}

interface Policies {
  readonly old: Policy;
  readonly next: Policy;
}

export const notMeasuredThen = (snapshot: Snapshot, { old, next }: Policies): readonly NotMeasuredThen[] => {
  const measured = new Map(
    wantedMeasurements(snapshot, old).map(({ manifest, needs }) => [manifest.file, needs] as const),
  );
  return changesOf(snapshot, waysOf(next)).changes.flatMap((change) => {
    const { file, data } = change.subject;
    const known = measured.get(file) ?? nothingNeeded;
    const isNamed = data.evaluation?.predictions !== undefined;
    return demandsFor(change, next).gates.flatMap((gate) => {
      const needs = next.data.gates?.[gate]?.needs(change.subject) ?? nothingNeeded;
      const isAsked = (isNeeded(needs) && isNamed) || asksData(needs);
      return isAsked && !covers(known, needs) ? [{ file, gate }] : [];
    });
  });
};

const flags = ['champion', 'baseline', 'datasets'] as const;

const covers = (known: Needs, needs: Needs): boolean =>
  includesAll(known.metrics, needs.metrics) &&
  includesAll(known.slices.map(inOrder), needs.slices.map(inOrder)) &&
  includesAll(known.fairness, needs.fairness) &&
  includesAll(known.weakSlices, needs.weakSlices) &&
  includesAll(known.leakage, needs.leakage) &&
  flags.every((flag) => known[flag] || !needs[flag]);

/** [a, b] and [b, a] are the same slices. */
const inOrder = (columns: readonly string[]): readonly string[] => [...new Set(columns)].sort();

const includesAll = <T>(known: readonly T[], wanted: readonly T[]): boolean => {
  const there = new Set(known.map((one) => JSON.stringify(one)));
  return wanted.every((one) => there.has(JSON.stringify(one)));
};
