import { expect, test } from 'vitest';
import { askedBy, ruleLines } from '../../../src/domain/explain/rule.ts';
import { aPolicy } from '../../support/snapshot.ts';

const policy = aPolicy(`roles: { owner: { users: [olga] }, lead: { users: [lea] } }
gates:
  floor: { metric: auc_roc, at_least: 0.9 }
  other: { metric: recall, at_least: 0.1 }
to:
  staging:
    gates: [floor]
    approvals: [owner]
  production:
    gates: [floor]
    approvals: [{ any: [owner, lead] }]
    tiers:
      high:
        gates: [floor, other]
        approvals: { lead: 2 }
      low:
        gates: [other]
    escalate:
      - when: slice_regressed
        approvals: [lead]
      - when: inconclusive
        approvals: [owner, lead]
amendments:
  staging: { approvals: [lead] }
  production: { approvals: [owner] }
rollback: { within: 30d, approvals: [lead] }
`);

test('a rule is told with its place; what the policy does not say, or nobody can read, is not', () => {
  expect(ruleLines(['gates', 'floor'], policy)).toEqual([
    'Its rule: gates.floor: { metric: auc_roc, at_least: 0.9 } (.assay/policy.yaml:4)',
  ]);
  expect(ruleLines(['gates', 'none'], policy)).toEqual([]);
  expect(ruleLines(['gates', 'floor'], null)).toEqual([]);
});

type Asking = Parameters<typeof askedBy>[2]['way'];

const promotion: Asking = { change: 'promotion', from: 'staging', to: 'production' };
const rollback: Asking = { change: 'promotion', from: 'deprecated', to: 'production' };
const amendment: Asking = { change: 'amendment', from: 'staging', to: 'staging' };

const places = (name: string, key: 'gates' | 'approvals', way: Asking) => askedBy(name, key, { policy, way });

test.each<readonly [string, 'gates' | 'approvals', Asking, readonly string[]]>([
  ['floor', 'gates', promotion, ['to.production.gates (11)', 'to.production.tiers.high.gates (15)']],
  [
    'other',
    'gates',
    promotion,
    ['to.production.tiers.high.gates (15)', 'to.production.tiers.low.gates (18)'],
  ],
  [
    'owner',
    'approvals',
    promotion,
    ['to.production.approvals (12)', 'to.production.escalate.1.approvals (23)'],
  ],
  [
    'lead',
    'approvals',
    promotion,
    [
      'to.production.approvals (12)',
      'to.production.tiers.high.approvals (16)',
      'to.production.escalate.0.approvals (21)',
      'to.production.escalate.1.approvals (23)',
    ],
  ],
  ['none', 'approvals', promotion, []],
  [
    'lead',
    'approvals',
    rollback,
    [
      'to.production.approvals (12)',
      'to.production.tiers.high.approvals (16)',
      'to.production.escalate.0.approvals (21)',
      'to.production.escalate.1.approvals (23)',
      'rollback.approvals (27)',
    ],
  ],
  ['lead', 'approvals', { ...rollback, to: 'retired' }, []],
  ['owner', 'approvals', amendment, ['to.staging.approvals (9)']],
  ['lead', 'approvals', amendment, ['amendments.staging.approvals (25)']],
  [
    'owner',
    'approvals',
    { change: 'amendment', from: 'production', to: 'staging' },
    [
      'to.production.approvals (12)',
      'to.production.escalate.1.approvals (23)',
      'amendments.production.approvals (26)',
    ],
  ],
  ['owner', 'approvals', { change: 'promotion', from: 'production', to: 'retired' }, []],
])('%s of the %s is asked where the policy names it for that very change: %#', (name, key, way, found) => {
  expect(places(name, key, way)).toEqual(
    found.map((place) => place.replace(/^(.*) \((\d+)\)$/, 'Asked by $1 (.assay/policy.yaml:$2)')),
  );
});

test('without a policy nobody can say what asks', () => {
  expect(askedBy('owner', 'approvals', { policy: null, way: promotion })).toEqual([]);
});
