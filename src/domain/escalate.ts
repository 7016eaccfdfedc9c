import type { Change } from './changes.ts';
import { type Demands, peopleAsked, tierOf } from './demands.ts';
import type { Finding } from './finding.ts';
import type { Escalation } from './policy/schema.ts';

/** What is asked of people once it is known what was found, and why it is more than usual. */
export interface Quorum extends Pick<Demands, 'roles' | 'choices'> {
  /** Role to what made it more. */
  readonly grown: ReadonlyMap<string, string>;
}

interface Case {
  readonly change: Change;
  readonly findings: readonly Finding[];
}

/** The quorum grows where there is more to look at than a gate can judge. */
export const quorumOf = ({ roles, choices, escalate }: Demands, about: Case): Quorum => {
  const held = escalate.flatMap((rule) => {
    const because = causeOf(rule, about);
    return because === null ? [] : [{ rule, because }];
  });
  const usual = {
    roles: Object.fromEntries(roles),
    choices: choices.map((one) => one.map((way) => Object.fromEntries(way))),
  };
  const asked = peopleAsked([usual, ...held.map(({ rule }) => rule.approvals)]);
  const grown = new Map<string, string>();
  for (const [role, count] of asked.roles) {
    const by = held.find(
      ({ rule }) => rule.approvals.roles[role] === count && count > (roles.get(role) ?? 0),
    );
    if (by !== undefined) grown.set(role, by.because);
  }
  for (const { rule, because } of held)
    for (const role of rule.approvals.choices.flat().flatMap((one) => Object.keys(one)))
      if (!roles.has(role)) grown.set(role, because);
  return { ...asked, grown };
};

/** In words, or null: it is not so. */
const causeOf = ({ when, tier }: Escalation, { change, findings }: Case): string | null => {
  if (tier !== undefined && !tiersOf(change).includes(tier)) return null;
  const ofTier = tier === undefined ? [] : [`the risk tier is ${tier}`];
  if (when === undefined) return ofTier.join('');
  const found = findings.find((finding) => causes[when].holds(finding));
  return found === undefined ? null : [causes[when].words(found), ...ofTier].join(', and ');
};

/** A pull request cannot lower its own tier, and one that nobody stated could be any. */
const tiersOf = (change: Change): { readonly includes: (tier: string) => boolean } => {
  const stated = [change.base?.data.model.risk_tier, tierOf(change)].filter((tier) => tier != null);
  return { includes: (tier) => stated.length === 0 || stated.includes(tier) };
};

interface Cause {
  readonly holds: (finding: Finding) => boolean;
  readonly words: (finding: Finding) => string;
}

const causes: { readonly [when in NonNullable<Escalation['when']>]: Cause } = {
  slice_regressed: {
    holds: ({ answer, where, kind }) =>
      (answer === 'fail' && where !== null) || (kind === 'flipped' && answer !== 'pass'),
    words: ({ gate, where, kind, because }) =>
      kind === 'flipped' || where === null ? because : `${gate} fails on ${sliceIn(where)}`,
  },
  inconclusive: {
    holds: ({ answer }) => answer === 'inconclusive',
    words: ({ gate }) => `${gate} is inconclusive`,
  },
  waived: {
    holds: ({ waiver }) => waiver !== null,
    words: ({ gate }) => `${gate} is waived`,
  },
};

const sliceIn = (where: NonNullable<Finding['where']>): string =>
  Object.entries(where)
    .map(([column, value]) => `${column}=${value ?? '(missing)'}`)
    .join(', ');
