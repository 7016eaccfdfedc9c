import { rulesOf } from '../approvals/sources.ts';
import { type Alternative, type Demands, join } from '../demands.ts';
import type { Policy } from '../policy/policy.ts';
import type { Target } from '../policy/schema.ts';

/** What a change of what judges models asks of people. */
export interface PolicyDemands extends Pick<Demands, 'roles' | 'choices' | 'expireAfter'> {
  /** The policy, with the role that stands in where nobody else is left. */
  readonly policy: Policy;
}

/**
 * What the policy says of itself; else what entering production asks, of all roles that can be filled without a
 * manifest: `areOwned` says whether CODEOWNERS gives every changed file an owner.
 */
export const policyDemands = (policy: Policy, areOwned: boolean): PolicyDemands => {
  const own = policy.data.policy;
  if (own?.approvals !== undefined) return { policy, ...join([own]) };
  const { roles, choices, expireAfter } = join([...strictest(policy), { expire_after: own?.expire_after }]);
  const isHere = (role: string): boolean => canBeFilled(role, policy, areOwned);
  const left = {
    roles: new Map([...roles].filter(([role]) => isHere(role))),
    choices: choices.map((choice) => choice.filter(isOf(isHere))).filter((choice) => choice.length > 0),
    expireAfter,
  };
  if (roles.size + choices.length === 0) return { policy, roles, choices, expireAfter };
  return left.roles.size + left.choices.length > 0
    ? { policy, ...left }
    : { ...standIn(policy), expireAfter };
};

const isOf =
  (isHere: (role: string) => boolean) =>
  (alternative: Alternative): boolean =>
    [...alternative.keys()].every(isHere);

/** Production at every tier; where it asks nobody, whatever any state asks. */
const strictest = ({ data: { to = {} } }: Policy): readonly Partial<Target>[] => {
  const withTiers = (target: Target | undefined): readonly Partial<Target>[] =>
    target === undefined
      ? []
      : [target, ...Object.values(target.tiers ?? {})].map(({ approvals, expire_after }) => ({
          approvals,
          expire_after,
        }));
  const production = withTiers(to.production);
  return production.some(asksPeople) ? production : Object.values(to).flatMap(withTiers);
};

const asksPeople = ({ approvals }: Partial<Target>): boolean =>
  approvals !== undefined && Object.keys(approvals.roles).length + approvals.choices.length > 0;

const canBeFilled = (role: string, policy: Policy, areOwned: boolean): boolean => {
  const rules = rulesOf(role, policy);
  if (rules.some(({ codeowners }) => codeowners === true)) return areOwned;
  return rules.some(
    ({ users = [], teams = [], organisation, permission }) =>
      users.length + teams.length > 0 || organisation !== undefined || permission !== undefined,
  );
};

const maintainer = 'maintainer';

/** Whose owners are all named by manifests still needs a second person, and GitHub knows who keeps the repository. */
const standIn = (policy: Policy): Omit<PolicyDemands, 'expireAfter'> => {
  const roles = { ...policy.data.roles, [maintainer]: { permission: 'maintain' as const } };
  return {
    policy: { ...policy, data: { ...policy.data, roles } },
    roles: new Map([[maintainer, 1]]),
    choices: [],
  };
};
