import { at, isList, isMap, type Path, type Value } from '../document/value.ts';
import { isState, states } from '../lifecycle.ts';
import { nearest } from '../nearest.ts';
import { type Fault, type Place, type ProblemCode, problemAt } from '../problem.ts';

/** A policy as written, whether or not every part of it has the right type: its names can be looked up all the same. */
export interface Written {
  readonly value: Value;
  readonly originOf: (path: Path) => Place;
}

/** What a policy names must be there: a gate or a role that nobody defined could never be answered or filled. */
export const referenceFaults = (policy: Written): readonly Fault[] => {
  const gates = keysAt(policy.value, ['gates']);
  const roles = keysAt(policy.value, ['roles']);
  const unknownGate = lookUp(policy, { code: 'unknown-gate', what: 'gate', valid: new Set(gates) });
  const unknownRole = lookUp(policy, { code: 'unknown-role', what: 'role', valid: new Set(roles) });
  return [
    ...demandPaths(policy.value).flatMap((path) => [
      ...namesAt(policy.value, [...path, 'gates']).flatMap(unknownGate),
      ...namesAt(policy.value, [...path, 'approvals']).flatMap(unknownRole),
    ]),
    ...keysAt(policy.value, ['amendments']).flatMap((state) =>
      namesAt(policy.value, ['amendments', state, 'approvals']).flatMap(unknownRole),
    ),
    ...namesAt(policy.value, ['rollback', 'approvals']).flatMap(unknownRole),
    ...namesAt(policy.value, ['waivers', 'by']).flatMap(unknownRole),
    ...namesAt(policy.value, ['waivers', 'never']).flatMap(unknownGate),
    ...roles.flatMap((role) => emptyRole(policy, role)),
    ...namesAt(policy.value, ['transitions']).flatMap((way) => badWay(policy, way)),
  ];
};

interface Named {
  readonly name: string;
  readonly path: Path;
}

const keysAt = (value: Value, path: Path): readonly string[] => {
  const here = at(value, path);
  return isMap(here) ? Object.keys(here) : [];
};

/** The names in a list, the keys of a map, or the one name that stands there. */
const namesAt = (value: Value, path: Path): readonly Named[] => {
  const here = at(value, path);
  if (typeof here === 'string') return [{ name: here, path }];
  if (isMap(here)) return Object.keys(here).map((name) => ({ name, path: [...path, name] }));
  if (!isList(here)) return [];
  return here.flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...path, index] }] : []));
};

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
  ({ name, path }: Named): readonly Fault[] => {
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

const emptyRole = (policy: Written, role: string): readonly Fault[] => {
  const people = ['field', 'teams', 'users'].flatMap((key) => namesAt(policy.value, ['roles', role, key]));
  if (
    people.length > 0 ||
    keysAt(policy.value, ['roles', role]).some((key) => !/^(?:teams|users)$/.test(key))
  )
    return [];
  return [
    () =>
      problemAt(policy.originOf(['roles', role]), {
        code: 'empty-role',
        message: `the role ${role} has nobody in it, so nothing that needs it could ever be approved`,
        found: 'no users, no teams, no field',
        expected: 'users, teams or field: model.owners',
      }),
  ];
};

const badWay = (policy: Written, { name: way, path }: Named): readonly Fault[] => {
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
