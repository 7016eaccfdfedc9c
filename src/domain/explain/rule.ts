import { inFlow } from '../document/flow.ts';
import { at, isList, isMap, type Path, type Value } from '../document/value.ts';
import { rolesNamed } from '../policy/approvals.ts';
import type { Policy } from '../policy/policy.ts';
import type { Transition } from '../verdict.ts';

/** What the policy says of a gate or a role, and from which line. */
export const ruleLines = (path: Path, policy: Policy | null): readonly string[] => {
  const rule = policy === null ? undefined : at(policy.value, path);
  return policy === null || rule === undefined
    ? []
    : [`Its rule: ${path.join('.')}: ${inFlow(rule)} (${lineOf(policy, path)})`];
};

const lineOf = (policy: Policy, path: Path): string => {
  const { file, line } = policy.originOf(path);
  return `${file}:${line}`;
};

type Way = Pick<Transition, 'change' | 'from' | 'to'>;

/** Where the policy asks it of this change. */
export const askedBy = (
  name: string,
  key: 'gates' | 'approvals',
  { policy, way }: { readonly policy: Policy | null; readonly way: Way },
): readonly string[] => {
  if (policy === null) return [];
  const paths = demandPaths(policy.value, way)
    .map((path) => [...path, key])
    .filter((path) => isNamed(name, policy.value, path));
  return paths.map((path) => `Asked by ${path.join('.')} (${lineOf(policy, path)})`);
};

const demandPaths = (policy: Value, { change, from, to }: Way): readonly Path[] => {
  const target: Path = ['to', change === 'amendment' ? from : to];
  const [tiers, more] = [at(policy, [...target, 'tiers']), at(policy, [...target, 'escalate'])];
  return [
    target,
    ...(isMap(tiers) ? Object.keys(tiers).map((tier) => [...target, 'tiers', tier]) : []),
    ...(isList(more) ? more.map((_, index) => [...target, 'escalate', index]) : []),
    ...(change === 'amendment' ? [['amendments', from]] : []),
    ...(from === 'deprecated' && to === 'production' ? [['rollback']] : []),
  ];
};

const isNamed = (name: string, policy: Value, path: Path): boolean => {
  const here = at(policy, path);
  return rolesNamed(here, path).some((one) => one.name === name);
};
