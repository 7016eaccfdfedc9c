import type { Path } from '../document/value.ts';
import { isState, type State, states } from '../lifecycle.ts';
import { nearest } from '../nearest.ts';
import { type Problem, type ProblemCode, problemAt } from '../problem.ts';
import type { Policy } from './policy.ts';

/** What a policy names must be there: a gate or a role that nobody defined could never be answered or filled. */
export const referenceProblems = (policy: Policy): readonly Problem[] => {
  const { to = {}, amendments = {}, rollback, waivers } = policy.data;
  const gates = Object.keys(policy.data.gates ?? {});
  const roles = Object.keys(policy.data.roles ?? {});
  const gateAt = reference(policy, { code: 'unknown-gate', what: 'gate', valid: gates });
  const roleAt = reference(policy, { code: 'unknown-role', what: 'role', valid: roles });
  return [
    ...demandsOf(to).flatMap(({ path, names, kind }) => names.flatMap((name, index) => (kind === 'gates' ? gateAt : roleAt)(name, [...path, index]))),
    ...Object.entries(amendments).flatMap(([state, rule]) => Object.keys(rule?.approvals ?? {}).flatMap((name) => roleAt(name, ['amendments', state, 'approvals']))),
    ...Object.keys(rollback?.approvals ?? {}).flatMap((name) => roleAt(name, ['rollback', 'approvals'])),
    ...(waivers?.by === undefined ? [] : roleAt(waivers.by, ['waivers', 'by'])),
    ...(waivers?.never ?? []).flatMap((name, index) => gateAt(name, ['waivers', 'never', index])),
    ...emptyRoles(policy),
    ...badWays(policy),
  ];
};

interface Demand {
  readonly kind: 'gates' | 'approvals';
  readonly path: Path;
  readonly names: readonly string[];
}

type Targets = NonNullable<Policy['data']['to']>;

const demandsOf = (to: Targets): readonly Demand[] =>
  Object.entries(to).flatMap(([state, target]) =>
    target === undefined
      ? []
      : [
          ...demand(['to', state], target),
          ...Object.entries(target.tiers ?? {}).flatMap(([tier, rule]) => demand(['to', state, 'tiers', tier], rule)),
        ],
  );

type Rule = Pick<NonNullable<Targets[State]>, 'gates' | 'approvals'>;

const demand = (path: Path, rule: Rule): readonly Demand[] => [
  { kind: 'gates', path: [...path, 'gates'], names: rule.gates ?? [] },
  { kind: 'approvals', path: [...path, 'approvals'], names: Object.keys(rule.approvals ?? {}) },
];

interface Kind {
  readonly code: ProblemCode;
  readonly what: string;
  readonly valid: readonly string[];
}

const reference =
  (policy: Policy, { code, what, valid }: Kind) =>
  (name: string, path: Path): readonly Problem[] => {
    if (valid.includes(name)) return [];
    const expected = valid.length === 0 ? `a ${what} defined under ${what}s` : `one of ${valid.join(', ')}`;
    const message = `${path.join('.')} names the ${what} ${name}, which the policy does not define`;
    return [problemAt(policy.originOf(path), { code, message, found: name, expected, nearest: nearest(name, valid) })];
  };

const emptyRoles = (policy: Policy): readonly Problem[] =>
  Object.entries(policy.data.roles ?? {})
    .filter(([, role]) => role.field === undefined && (role.teams ?? []).length === 0 && (role.users ?? []).length === 0)
    .map(([name]) =>
      problemAt(policy.originOf(['roles', name]), {
        code: 'empty-role',
        message: `the role ${name} has nobody in it, so nothing that needs it could ever be approved`,
        found: 'no users, no teams, no field',
        expected: 'users, teams or field: model.owners',
      }),
    );

const badWays = (policy: Policy): readonly Problem[] =>
  (policy.data.transitions ?? []).flatMap((way, index) => {
    const [from = '', to = '', ...rest] = way.split('->').map((part) => part.trim());
    const wrong = [from, to].find((state) => !isState(state)) ?? rest[0];
    if (wrong === undefined) return [];
    return [
      problemAt(policy.originOf(['transitions', index]), {
        code: 'unknown-state',
        message: `transitions.${index} is no way between two states`,
        found: way,
        expected: `FROM -> TO, each one of ${states.join(', ')}`,
        nearest: nearest(wrong, states),
      }),
    ];
  });
