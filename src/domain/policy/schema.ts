import { z } from 'zod';
import { isMap } from '../document/value.ts';
import type { Enforcement } from '../finding.ts';
import { enforcementOf, type Rule } from '../gates/gate.ts';
import { gateOf, gates } from '../gates/index.ts';
import { states } from '../lifecycle.ts';
import { nearest } from '../nearest.ts';
import {
  choice,
  confidenceLevel,
  count,
  flag,
  free,
  list,
  map,
  name,
  some,
  table,
  text,
  withoutExtras,
} from '../schema/atoms.ts';
import { binEdges } from '../schema/bin-edges.ts';
import { duration, repositoryPath, sha256Digest } from '../schema/forms.ts';
import { approvals } from './approvals.ts';

export interface PolicyGate extends Rule {
  readonly kind: string;
  readonly enforcement: Enforcement;
}

/** The fields of a manifest that name people. */
const personFields = ['model.owners', 'monitoring.owner', 'retraining.decided_by'] as const;

const escalationCauses = ['slice_regressed', 'inconclusive', 'waived'] as const;

const kinds = gates.map((gate) => gate.kind);

const noGate = (kind: string | undefined) =>
  kind === undefined
    ? { path: [], params: { code: 'wrong-type', message: 'a gate is a map whose first key is its kind' } }
    : {
        path: [kind],
        params: {
          code: 'unknown-key',
          message: `${kind} is no kind of gate`,
          nearest: nearest(kind, kinds),
        },
      };

/** A gate is what its first key says it is; the kind then says which other keys there may be. */
const gateRule = z
  .unknown()
  .transform((rule, context): PolicyGate => {
    const kind = isMap(rule) ? Object.keys(withoutExtras(rule))[0] : undefined;
    const gate = kind === undefined ? null : gateOf(kind);
    if (gate === null || !isMap(rule)) {
      const message = `one of ${kinds.join(', ')} as the first key`;
      context.issues.push({ code: 'custom', input: rule, message, ...noGate(kind) });
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
  field: choice(personFields).optional(),
  teams: list(name()).optional(),
  users: list(name()).optional(),
  codeowners: flag().optional(),
  organisation: choice(['admin']).optional(),
  permission: choice(['write', 'maintain', 'admin']).optional(),
  any: some(name()).optional(),
});

const demands = {
  gates: list(name()).optional(),
  approvals: approvals.optional(),
  expire_after: duration().optional(),
};

/** More people where there is more to look at: all that is said of the case has to hold. */
const escalation = map({
  when: choice(escalationCauses).optional(),
  tier: name().optional(),
  approvals,
});

const escalate = list(escalation).optional();

const target = map({ ...demands, escalate, tiers: table(map(demands)).optional() });

const amendment = map({ may_change: list(name()).optional(), approvals: approvals.optional() });

// Two of one role are two people of it.
const twoRoles = () => list(name()).min(2, { error: 'at least two roles: it takes two people' });

const holdout = map({
  labels: repositoryPath(),
  sha256: sha256Digest(),
  id: text(),
  label: text(),
  positive: free().optional(),
  weight: text().optional(),
  query: text().optional(),
  cluster: text().optional(),
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
  branches: list(name()).optional(),
  roles: table(role).optional(),
  people: map({
    cannot_approve: list(choice(bannedKinds)).optional(),
    identities: table(name()).optional(),
    bots: list(name()).optional(),
    same: list(some(name())).optional(),
    override: name().optional(),
    quote_digest: flag().optional(),
  }).optional(),
  gates: table(gateRule).optional(),
  bins: table(binEdges()).optional(),
  to: oneOfEachState(target).optional(),
  transitions: list(name()).optional(),
  rollback: map({ within: duration(), approvals: approvals.optional() }).optional(),
  champions: choice(['one', 'many']).optional(),
  uncertainty: map({
    level: confidenceLevel().optional(),
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
    break_glass: map({
      by: twoRoles(),
      at_most: duration().optional(),
      follow_up: duration().optional(),
    }).optional(),
  }).optional(),
  amendments: oneOfEachState(amendment).optional(),
  policy: map({ approvals: approvals.optional(), expire_after: duration().optional() }).optional(),
  holdouts: table(holdout).optional(),
};

export const policySchema = map(whole);

export type PolicyData = z.infer<typeof policySchema>;
export type Target = NonNullable<NonNullable<PolicyData['to']>['production']>;
export type Role = NonNullable<PolicyData['roles']>[string];
export type Escalation = NonNullable<Target['escalate']>[number];
