import { asText, at, isList, isMap, type Path, type Value } from '../document/value.ts';
import { isState, states } from '../lifecycle.ts';
import { nearest } from '../nearest.ts';
import { type Fault, type ProblemCode, problemAt } from '../problem.ts';
import { type RoleNamed, rolesNamed } from './approvals.ts';
import { escalationFaults, escalations } from './escalate.ts';
import { holdoutFaults } from './holdout-faults.ts';
import { ownRoleFaults } from './own-role-faults.ts';
import { roleFaults } from './role-faults.ts';
import type { Written } from './written.ts';

/** What a policy names must be there: a gate or a role that nobody defined could never be answered or filled. */
export const referenceFaults = (policy: Written): readonly Fault[] => {
  const gates = keysAt(policy.value, ['gates']);
  const roles = keysAt(policy.value, ['roles']);
  const unknownGate = lookUp(policy, { code: 'unknown-gate', what: 'gate', valid: new Set(gates) });
  const unknownRole = lookUp(policy, { code: 'unknown-role', what: 'role', valid: new Set(roles) });
  return [
    ...demandPaths(policy.value).flatMap((path) => [
      ...namesAt(policy.value, [...path, 'gates']).flatMap(unknownGate),
      ...rolesAt(policy.value, [...path, 'approvals']).flatMap(unknownRole),
      ...escalationFaults(policy, path),
      ...escalations(policy.value, path).flatMap((one) =>
        rolesAt(policy.value, [...one, 'approvals']).flatMap(unknownRole),
      ),
    ]),
    ...keysAt(policy.value, ['amendments']).flatMap((state) =>
      rolesAt(policy.value, ['amendments', state, 'approvals']).flatMap(unknownRole),
    ),
    ...rolesAt(policy.value, ['rollback', 'approvals']).flatMap(unknownRole),
    ...rolesAt(policy.value, ['policy', 'approvals']).flatMap(unknownRole),
    ...rolesAt(policy.value, ['policy', 'approvals']).flatMap((named) => ownRoleFaults(policy, named)),
    ...namesAt(policy.value, ['people', 'override']).flatMap(unknownRole),
    ...namesAt(policy.value, ['waivers', 'by']).flatMap(unknownRole),
    ...namesAt(policy.value, ['waivers', 'break_glass', 'by']).flatMap(unknownRole),
    ...namesAt(policy.value, ['waivers', 'never']).flatMap(unknownGate),
    ...roles.flatMap((role) => namesAt(policy.value, ['roles', role, 'any']).flatMap(unknownRole)),
    ...roles.flatMap((role) => roleFaults(policy, role)),
    ...namesAt(policy.value, ['transitions']).flatMap((way) => badWay(policy, way)),
    ...holdoutFaults(policy),
  ];
};

const keysAt = (value: Value, path: Path): readonly string[] => {
  const here = at(value, path);
  return isMap(here) ? Object.keys(here) : [];
};

/** The names in a list, or the one name that stands there. */
const namesAt = (value: Value, path: Path): readonly RoleNamed[] => {
  const here = at(value, path);
  if (isList(here)) return here.flatMap((_, index) => namesAt(value, [...path, index]));
  const name = asText(here);
  return name === null ? [] : [{ name, path }];
};

const rolesAt = (value: Value, path: Path): readonly RoleNamed[] => rolesNamed(at(value, path), path);

const demandPaths = (value: Value): readonly Path[] =>
  keysAt(value, ['to']).flatMap((state) => [
    ['to', state],
    ...keysAt(value, ['to', state, 'tiers']).map((tier) => ['to', state, 'tiers', tier]),
  ]);

interface Kind {
  readonly code: ProblemCode;
  readonly what: string;
  readonly valid: ReadonlySet<string>;
}

const lookUp =
  (policy: Written, { code, what, valid }: Kind) =>
  ({ name, path }: RoleNamed): readonly Fault[] => {
    if (valid.has(name)) return [];
    return [
      () =>
        problemAt(policy.originOf(path), {
          code,
          message: `${path.join('.')} names the ${what} ${name}, which the policy does not define`,
          found: name,
          expected: valid.size === 0 ? `a ${what} defined under ${what}s` : `one of ${[...valid].join(', ')}`,
          nearest: nearest(name, [...valid]),
        }),
    ];
  };

const badWay = (policy: Written, { name: way, path }: RoleNamed): readonly Fault[] => {
  const [from = '', to = '', ...rest] = way.split('->').map((part) => part.trim());
  const wrong = [from, to].find((state) => !isState(state)) ?? rest[0];
  if (wrong === undefined) return [];
  return [
    () =>
      problemAt(policy.originOf(path), {
        code: 'unknown-state',
        message: `${path.join('.')} is no way between two states`,
        found: way,
        expected: `FROM -> TO, each one of ${states.join(', ')}`,
        nearest: nearest(wrong, states),
      }),
  ];
};
