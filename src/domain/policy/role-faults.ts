import { asText, at, isList, isMap, type Value } from '../document/value.ts';
import { type Fault, problemAt } from '../problem.ts';
import { choiceKey } from './approvals.ts';
import type { Written } from './written.ts';

/** What is wrong with who is in a role: nobody, itself, or a name that means something else. */
export const roleFaults = (policy: Written, role: string): readonly Fault[] => [
  ...(role === choiceKey ? [reserved(policy)] : []),
  ...(isEmpty(policy.value, role) ? [empty(policy, role)] : []),
  ...circles(policy, role),
];

const reserved =
  (policy: Written): Fault =>
  () =>
    problemAt(policy.originOf(['roles', choiceKey]), {
      code: 'wrong-type',
      message: `a role cannot be called ${choiceKey}: under approvals that is a choice`,
      found: choiceKey,
      expected: 'another name',
    });

const isEmpty = (value: Value, role: string): boolean => {
  const rule = at(value, ['roles', role]);
  if (!isMap(rule)) return rule === null;
  return Object.entries(rule).every(
    ([key, item]) => key.startsWith('x-') || (isList(item) && item.length === 0) || item === false,
  );
};

const empty =
  (policy: Written, role: string): Fault =>
  () =>
    problemAt(policy.originOf(['roles', role]), {
      code: 'empty-role',
      message: `the role ${role} has nobody in it, so nothing that needs it could ever be approved`,
      found: 'no users, no teams, no field',
      expected: 'users, teams, field: model.owners, codeowners: true, organisation, permission or any',
    });

const partsOf = (value: Value, role: string): readonly string[] => {
  const any = at(value, ['roles', role, 'any']);
  return isList(any) ? any.map(asText).filter((name) => name !== null) : [];
};

/** A role that is, by way of others, made of itself. */
const circles = (policy: Written, role: string): readonly Fault[] => {
  const way = wayBack(policy.value, role);
  if (way === null) return [];
  return [
    () =>
      problemAt(policy.originOf(['roles', role, 'any']), {
        code: 'circular-role',
        message: `the role ${role} is made of itself: ${way.join(' -> ')}`,
        found: way.join(' -> '),
        expected: 'roles that do not lead back to it',
      }),
  ];
};

const wayBack = (value: Value, role: string): readonly string[] | null => {
  const seen = new Set<string>();
  const ways: (readonly string[])[] = [[role]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const part of partsOf(value, way.at(-1) ?? role)) {
      if (part === role) return [...way, part];
      if (!seen.has(part)) ways.push([...way, part]);
      seen.add(part);
    }
  }
  return null;
};
