import { type Change, isNewExperiment, isRollback } from './changes.ts';
import { nearest } from './nearest.ts';
import type { Approvals, Counts } from './policy/approvals.ts';
import { usualTiers } from './policy/escalate.ts';
import type { Policy } from './policy/policy.ts';
import type { Escalation, Target } from './policy/schema.ts';
import { type Problem, problemAt } from './problem.ts';
import { microseconds } from './time.ts';

/** Role to how many different people. */
export type Alternative = ReadonlyMap<string, number>;

/** One of these has to be filled, whichever. */
export type Choice = readonly Alternative[];

/** What the policy asks of a change: the gates to judge and the people to approve. */
export interface Demands {
  readonly gates: readonly string[];
  readonly roles: ReadonlyMap<string, number>;
  readonly choices: readonly Choice[];
  readonly escalate: readonly Escalation[];
  readonly expireAfter: string | null;
}

type Demand = Pick<Target, 'gates' | 'approvals' | 'expire_after' | 'escalate'>;

export const nothing: Demands = { gates: [], roles: new Map(), choices: [], escalate: [], expireAfter: null };

/** What the policy asks of this change: of entering a state, of going back to one, of being amended in one. */
export const demandsFor = (change: Change, policy: Policy): Demands => {
  if (change.kind === 'removal' || isNewExperiment(change)) return nothing;
  if (change.kind === 'promotion') {
    const { rollback } = policy.data;
    if (rollback === undefined || !isRollback(change)) return demandsOf(change, policy);
    return join([{ approvals: rollback.approvals }]);
  }
  const rule = policy.data.amendments?.[change.from];
  if (rule !== undefined) return join([{ approvals: rule.approvals }]);
  // An experiment is nobody's business but its author's.
  return change.from === 'experimenting' ? nothing : demandsOf(change, policy);
};

/** Entering a state, at every risk tier that base or head states: a pull request cannot lower its own tier. */
export const demandsOf = (change: Change, policy: Policy): Demands => {
  const target = policy.data.to?.[change.to];
  return target === undefined ? nothing : join([target, ...tierRules(change, target)]);
};

export const tierOf = ({ base, subject }: Change): string | null =>
  subject.data.model.risk_tier ?? base?.data.model.risk_tier ?? null;

/** A tier that nobody stated could be any of them, so it is judged as all of them. */
const tierRules = ({ base, subject }: Change, { tiers = {} }: Target): readonly Demand[] => {
  const stated = [base?.data.model.risk_tier, subject.data.model.risk_tier].filter(
    (tier) => tier !== undefined,
  );
  return stated.length === 0
    ? Object.values(tiers)
    : stated.flatMap((tier) => (Object.hasOwn(tiers, tier) ? [tiers[tier] ?? {}] : []));
};

/** A slip in the tier would be judged by no tier's rules. */
export const tierProblems = ({ subject }: Change, policy: Policy): readonly Problem[] => {
  const stated = subject.data.model.risk_tier;
  const named = Object.values(policy.data.to ?? {}).flatMap((target) => [
    ...Object.keys(target?.tiers ?? {}),
    ...(target?.escalate ?? []).flatMap(({ tier }) => tier ?? []),
  ]);
  const valid = [...new Set([...named, ...usualTiers])];
  if (stated === undefined || named.length === 0 || valid.includes(stated)) return [];
  return [
    problemAt(subject.document.placeOf(['model', 'risk_tier']), {
      code: 'unknown-tier',
      message: `model.risk_tier cannot be ${stated}`,
      found: stated,
      expected: `one of ${valid.join(', ')}`,
      nearest: nearest(stated, valid),
    }),
  ];
};

export const join = (demands: readonly Demand[]): Demands => {
  const asked = peopleAsked(demands.flatMap(({ approvals }) => approvals ?? []));
  const gates = [...new Set(demands.flatMap((demand) => demand.gates ?? []))];
  const escalate = demands.flatMap((demand) => demand.escalate ?? []);
  return {
    gates,
    ...asked,
    escalate,
    expireAfter: shortest(demands.flatMap((demand) => demand.expire_after ?? [])),
  };
};

/** A role that is asked for twice is asked for once, by the larger number. */
export const peopleAsked = (approvals: readonly Approvals[]): Pick<Demands, 'roles' | 'choices'> => {
  const roles = new Map<string, number>();
  for (const [role, count] of approvals.flatMap((one) => Object.entries(one.roles)))
    roles.set(role, Math.max(roles.get(role) ?? 0, count));
  const choices = approvals.flatMap((one) => one.choices.map(choiceOf));
  return { roles, choices: [...new Map(choices.map((one) => [nameOf(one), one])).values()] };
};

const choiceOf = (alternatives: readonly Counts[]): Choice =>
  alternatives.map((counts) => new Map(Object.entries(counts)));

const nameOf = (choice: Choice): string => JSON.stringify(choice.map((one) => [...one]));

const shortest = (durations: readonly string[]): string | null =>
  [...durations].sort((a, b) => length(a) - length(b))[0] ?? null;

const length = (duration: string): number => microseconds(duration)?.toNumber() ?? Infinity;
