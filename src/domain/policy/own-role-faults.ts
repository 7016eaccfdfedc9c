import { asText, at, isList, isMap, type Value } from '../document/value.ts';
import { type Fault, problemAt } from '../problem.ts';
import type { RoleNamed } from './approvals.ts';
import type { Written } from './written.ts';

/** A change of the policy has no manifest: a role that only a manifest's field fills could never be filled there. */
export const ownRoleFaults = (policy: Written, { name, path }: RoleNamed): readonly Fault[] => {
  if (!isOnlyOfManifests(policy.value, name)) return [];
  return [
    () =>
      problemAt(policy.originOf(path), {
        code: 'empty-role',
        message: `${path.join('.')} asks for ${name}, whom only a manifest names, and a change of the policy has none`,
        found: name,
        expected: 'a role with users, teams, codeowners, organisation or permission',
      }),
  ];
};

const isOnlyOfManifests = (value: Value, role: string): boolean => {
  const rules = rulesBelow(value, role, new Set());
  return (
    rules.some((rule) => at(rule, ['field']) !== undefined) &&
    rules.every((rule) =>
      Object.entries(isMap(rule) ? rule : {}).every(
        ([key, item]) => key === 'field' || key === 'any' || key.startsWith('x-') || isNobody(item),
      ),
    )
  );
};

const isNobody = (item: Value): boolean => item === false || (isList(item) && item.length === 0);

const rulesBelow = (value: Value, role: string | null, seen: Set<string>): readonly Value[] => {
  if (role === null || seen.has(role)) return [];
  seen.add(role);
  const rule = at(value, ['roles', role]);
  const any = at(rule, ['any']);
  return [rule ?? null, ...(isList(any) ? any : []).flatMap((name) => rulesBelow(value, asText(name), seen))];
};
