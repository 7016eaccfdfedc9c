import type { Policy } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';
import { usedUp } from './rules.ts';
import { sealedFor } from './sealed.ts';
import { type HoldoutUses, useNumbers } from './uses.ts';

interface Budgets {
  readonly policy: Policy;
  readonly uses: HoldoutUses | undefined;
}

/** A number that is told is a look at the labels, whether or not it lets the version pass: beyond the budget none is told. */
export const withheld = (
  measurements: Snapshot['measurements'],
  { policy, uses }: Budgets,
): Snapshot['measurements'] => {
  if (uses?.kind !== 'known') return measurements;
  const numbers = useNumbers(measurements, uses.entries);
  return Object.fromEntries(
    Object.entries(measurements).map(([file, measurement]) => {
      const { holdout, data } = measurement;
      if (holdout === undefined) return [file, measurement];
      const sealed = sealedFor(policy, holdout.model);
      const over = sealed === null ? null : usedUp(numbers.get(file) ?? 0, sealed);
      if (over === null) return [file, measurement];
      const remedy = 'Let the owners of the policy pin fresh labels, or allow more uses.';
      const kept = data === undefined ? { holdout } : { holdout, data };
      return [file, { kind: 'unmeasured', because: over, remedy, ...kept }];
    }),
  );
};
