import { asText, at, isList, type Value } from '../document/value.ts';
import type { Policy } from '../policy/policy.ts';
import type { Role } from '../policy/schema.ts';
import type { Permission, Snapshot } from '../snapshot.ts';
import type { Matter } from './matter.ts';

/** Where the people of a role come from. */
export type Source =
  | { readonly kind: 'users'; readonly logins: readonly string[] }
  /** What a manifest or CODEOWNERS says: logins, teams, e-mail addresses. */
  | { readonly kind: 'said'; readonly names: readonly string[] }
  | { readonly kind: 'teams'; readonly teams: readonly string[] }
  | { readonly kind: 'admins'; readonly organisation: string }
  | { readonly kind: 'permission'; readonly least: Permission };

/** The rule of a role and those of the roles that it is made of; each once, whatever leads back to it. */
export const rulesOf = (role: string, policy: Policy): readonly Role[] => {
  const seen = new Set<string>();
  const rules: Role[] = [];
  const visit = (name: string): void => {
    const roles = policy.data.roles ?? {};
    const rule = Object.hasOwn(roles, name) ? roles[name] : undefined;
    if (seen.has(name) || rule === undefined) return;
    seen.add(name);
    rules.push(rule);
    rule.any?.forEach(visit);
  };
  visit(role);
  return rules;
};

export const organisationOf = ({ repository }: Pick<Snapshot, 'repository'>): string =>
  repository.slice(0, Math.max(0, repository.indexOf('/'))).toLowerCase();

/** All but CODEOWNERS, which speaks of files. */
export const sourcesOf = (rule: Role, change: Matter, snapshot: Snapshot): readonly Source[] => [
  { kind: 'users', logins: rule.users ?? [] },
  ...(rule.field === undefined ? [] : [{ kind: 'said' as const, names: namesIn(change, rule.field) }]),
  { kind: 'teams', teams: rule.teams ?? [] },
  ...(rule.organisation === undefined
    ? []
    : [{ kind: 'admins' as const, organisation: organisationOf(snapshot) }]),
  ...(rule.permission === undefined ? [] : [{ kind: 'permission' as const, least: rule.permission }]),
];

/** Where the manifest stands at base, who is named there is named: a pull request does not choose its own approvers. */
const namesIn = ({ base, subject }: Matter, field: string): readonly string[] =>
  namesAt((base ?? subject)?.document.value ?? null, field);

export const namesAt = (manifest: Value, field: string): readonly string[] => {
  const found = at(manifest, field.split('.'));
  const values = isList(found) ? found : [found];
  return values.flatMap((value) => asText(value) ?? []);
};
