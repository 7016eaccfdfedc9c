import { asText, at, isList, isMap, type Path, type Value } from '../document/value.ts';
import { nearest } from '../nearest.ts';
import { type Fault, problemAt } from '../problem.ts';
import type { Written } from './written.ts';

/** Where each case of a target's `escalate` stands. */
export const escalations = (value: Value, path: Path): readonly Path[] => {
  const here = at(value, [...path, 'escalate']);
  return isList(here) ? here.map((_, index) => [...path, 'escalate', index]) : [];
};

export const usualTiers: readonly string[] = ['low', 'medium', 'high'];

export const escalationFaults = (policy: Written, path: Path): readonly Fault[] =>
  escalations(policy.value, path).flatMap((one) => {
    const here = at(policy.value, one);
    if (!isMap(here)) return [];
    if (here.when === undefined && here.tier === undefined) return [alwaysHolds(policy, one)];
    const tier = asText(here.tier);
    return tier !== null && !tiersIn(policy).includes(tier) ? [neverHolds(policy, one, tier)] : [];
  });

const tiersIn = ({ value }: Pick<Written, 'value'>): readonly string[] => {
  const to = at(value, ['to']);
  const targets = isMap(to) ? Object.values(to) : [];
  const named = targets.flatMap((target) => {
    const tiers = at(target, ['tiers']);
    return isMap(tiers) ? Object.keys(tiers) : [];
  });
  return [...new Set([...named, ...usualTiers])];
};

const alwaysHolds =
  (policy: Written, path: Path): Fault =>
  () =>
    problemAt(policy.originOf(path), {
      code: 'missing-key',
      message: `${path.join('.')} does not say when more people are asked`,
      expected: 'when: slice_regressed, inconclusive or waived, or a tier',
    });

/** A slip in the tier would ask nobody. */
const neverHolds =
  (policy: Written, path: Path, tier: string): Fault =>
  () => {
    const valid = tiersIn(policy);
    return problemAt(policy.originOf([...path, 'tier']), {
      code: 'unknown-tier',
      message: `${path.join('.')}.tier cannot be ${tier}: no target has a tier of this name`,
      found: tier,
      expected: `one of ${valid.join(', ')}`,
      nearest: nearest(tier, valid),
    });
  };
