import { z } from 'zod';
import { Decimal } from '../decimal.ts';
import { isMap, type Value } from '../document/value.ts';
import type { Enforcement } from '../finding.ts';
import { enforcementOf, type Rule } from '../gates/gate.ts';
import { gateOf, gates } from '../gates/index.ts';
import { states } from '../lifecycle.ts';
import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem.ts';
import { choice, count, list, map, name, share, some, table, text, withoutExtras } from '../schema/atoms.ts';
import { duration, repositoryPath, sha256Digest } from '../schema/forms.ts';

export interface PolicyGate extends Rule {
  readonly kind: string;
  readonly enforcement: Enforcement;
}

const kinds = gates.map((gate) => gate.kind);

/** A gate is what its first key says it is; the kind then says which other keys there may be. */
const gateRule = z
  .unknown()
  .transform((rule, context): PolicyGate => {
    const kind = isMap(rule) ? Object.keys(withoutExtras(rule))[0] : undefined;
    const gate = gateOf(kind ?? '');
    if (gate === null || !isMap(rule)) {
      const params = {
        code: kind === undefined ? 'wrong-type' : 'unknown-key',
        nearest: nearest(kind ?? '', kinds),
        message: kind === undefined ? 'a gate is a map' : `${kind} is no kind of gate`,
      };
      context.issues.push({
        code: 'custom',
        path: kind === undefined ? [] : [kind],
        input: rule,
        message: `one of ${kinds.join(', ')} as the first key`,
        params,
      });
      return z.NEVER;
    }
    const parsed = gate.schema.safeParse(rule);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        context.issues.push({ ...issue, input: rule } as (typeof context.issues)[number]);
      return z.NEVER;
    }
    return { kind: gate.kind, enforcement: enforcementOf(rule), ...parsed.data };
  })
  .meta({ 'x-assay': 'gate' });

const role = map({
  field: choice(['model.owners']).optional(),
  teams: list(name()).optional(),
  users: list(name()).optional(),
});

// `[owner, lead]` is short for `{ owner: 1, lead: 1 }`.
const approvals = z
  .preprocess(
    (value, context) => {
      if (!Array.isArray(value)) return value;
      for (const { index, role, params } of wrongRoles(value))
        context.issues.push({ code: 'custom', path: [index], input: role, message: oneName, params });
      return onceEach(value);
    },
    table(count(1)),
  )
  .meta({ 'x-assay': 'approvals' });

const oneName = 'the name of a role, each once';

interface WrongRole {
  readonly index: number;
  readonly role: Value;
  readonly params: { readonly code: ProblemCode; readonly message?: string };
}

const wrongRoles = (roles: readonly Value[]): readonly WrongRole[] => {
  const seen = new Set<string>();
  return roles.flatMap((role, index): readonly WrongRole[] => {
    if (typeof role !== 'string') return [{ index, role, params: { code: 'wrong-type' } }];
    const twice = seen.has(role);
    seen.add(role);
    const message = `${role} was named before; write { ${role}: 2 } for two people`;
    return twice ? [{ index, role, params: { code: 'duplicate-key', message } }] : [];
  });
};

const onceEach = (roles: readonly Value[]): Value => {
  const counted = Object.create(null) as { [role: string]: Value };
  for (const role of roles) if (typeof role === 'string') counted[role] = Decimal.ofInteger(1);
  return counted;
};

const demands = {
  gates: list(name()).optional(),
  approvals: approvals.optional(),
  expire_after: duration().optional(),
};

const target = map({ ...demands, tiers: table(map(demands)).optional() });

const amendment = map({ may_change: list(name()).optional(), approvals: approvals.optional() });

const holdout = map({
  labels: repositoryPath(),
  sha256: sha256Digest(),
  id: text(),
  label: text(),
  groups: list(text()).optional(),
  for: list(name()).optional(),
  uses: count(1).optional(),
});

export const bannedKinds = ['author', 'committer', 'pusher', 'co_author', 'trainer', 'bot'] as const;

const oneOfEachState = <T extends z.ZodType>(value: T) =>
  map(
    Object.fromEntries(states.map((state) => [state, value.optional()])) as {
      [state in (typeof states)[number]]: z.ZodOptional<T>;
    },
  );

const whole = {
  assay: choice(['1'], 'unsupported-version').meta({ enum: [1] }),
  extends: choice(['recommended']).optional(),
  manifests: some(name()).optional(),
  roles: table(role).optional(),
  people: map({
    cannot_approve: list(choice(bannedKinds)).optional(),
    identities: table(name()).optional(),
  }).optional(),
  gates: table(gateRule).optional(),
  to: oneOfEachState(target).optional(),
  transitions: list(name()).optional(),
  rollback: map({ within: duration(), approvals: approvals.optional() }).optional(),
  champions: choice(['one', 'many']).optional(),
  uncertainty: map({
    level: share().optional(),
    inconclusive: choice(['block', 'warn', 'point']).optional(),
  }).optional(),
  support: map({
    rows: count().optional(),
    positives: count().optional(),
    negatives: count().optional(),
  }).optional(),
  waivers: map({
    by: name().optional(),
    at_most: duration().optional(),
    never: list(name()).optional(),
  }).optional(),
  amendments: oneOfEachState(amendment).optional(),
  holdouts: table(holdout).optional(),
};

export const policySchema = map(whole);

export type PolicyData = z.infer<typeof policySchema>;
export type Target = NonNullable<NonNullable<PolicyData['to']>['production']>;
