import { expect, test } from 'vitest';
import { demandsFor } from '../../src/domain/demands.ts';
import { quorumOf } from '../../src/domain/escalate.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { aChange, aPolicy } from '../support/snapshot.ts';

const roles = 'roles: { owner: { users: [o] }, lead: { users: [l, m] }, risk: { users: [r] } }\n';

const aFinding = (over: Partial<Finding>): Finding => ({
  gate: 'recall-slices',
  kind: 'metric',
  answer: 'pass',
  enforcement: 'warn',
  subject: 'recall',
  where: null,
  operator: '>=',
  expected: 0.8,
  actual: 0.7,
  low: null,
  high: null,
  rows: null,
  evidence: 'measured',
  because: '',
  remedy: null,
  file: 'm.yaml',
  line: 1,
  column: 1,
  waiver: null,
  ...over,
});

const fails = aFinding({ answer: 'fail', where: { region: 'north', age: null } });

const asked = (
  escalate: string,
  findings: readonly Finding[],
  tiers: readonly [string, string] = ['', ''],
) => {
  const policy = aPolicy(
    `${roles}to: { shadow: { approvals: { owner: 1, lead: 1 }, escalate: [${escalate}] } }`,
  );
  const [base, head] = tiers.map((tier) => (tier === '' ? '' : `, risk_tier: ${tier}`));
  const change = aChange(
    `model: { name: fraud, version: "1", status: evaluated${base} }`,
    `model: { name: fraud, version: "1", status: shadow${head} }`,
  );
  const quorum = quorumOf(demandsFor(change, policy), { change, findings });
  return { roles: Object.fromEntries(quorum.roles), grown: Object.fromEntries(quorum.grown) };
};

const usual = { roles: { owner: 1, lead: 1 }, grown: {} };

test('a slice that fails asks for more people, and says which', () => {
  const rule = '{ when: slice_regressed, approvals: { risk: 1, lead: 2 } }';
  const because = 'recall-slices fails on region=north, age=(missing)';
  expect(asked(rule, [aFinding({}), fails])).toEqual({
    roles: { owner: 1, lead: 2, risk: 1 },
    grown: { lead: because, risk: because },
  });
  expect(asked(rule, [aFinding({ where: { region: 'north' } }), aFinding({ answer: 'fail' })])).toEqual(
    usual,
  );
});

test('a slice that the champion held and this version may have lost is one', () => {
  const flip = aFinding({
    gate: 'flipped',
    kind: 'flipped',
    answer: 'inconclusive',
    because: 'recall went from 0.9 to 0.7',
  });
  const rule = '{ when: slice_regressed, approvals: [risk] }';
  expect(asked(rule, [flip]).grown).toEqual({ risk: 'recall went from 0.9 to 0.7' });
  expect(asked(rule, [{ ...flip, answer: 'pass' }])).toEqual(usual);
  expect(asked(rule, [{ ...flip, where: { region: 'north' } }]).grown).toEqual({
    risk: 'recall went from 0.9 to 0.7',
  });
});

test('what can not be told, and what is waived, may ask for more', () => {
  const unsure = '{ when: inconclusive, approvals: [risk] }';
  expect(asked(unsure, [aFinding({ answer: 'inconclusive' })]).grown).toEqual({
    risk: 'recall-slices is inconclusive',
  });
  expect(asked(unsure, [fails])).toEqual(usual);
  const waived = '{ when: waived, approvals: [risk] }';
  expect(asked(waived, [fails])).toEqual(usual);
  const waiver = {
    by: 'rita',
    at: '2026-03-01T12:00:00Z',
    until: '2026-03-09',
    because: 'the branch opens in April',
    ceiling: null,
    comment: 9,
  };
  expect(asked(waived, [{ ...fails, waiver }]).grown).toEqual({ risk: 'recall-slices is waived' });
});

test('a tier asks for more, stated at base or at head; nobody’s could be any', () => {
  const rule = '{ tier: high, approvals: [risk] }';
  const grown = { risk: 'the risk tier is high' };
  expect(asked(rule, [], ['high', 'low']).grown).toEqual(grown);
  expect(asked(rule, [], ['low', 'high']).grown).toEqual(grown);
  expect(asked(rule, []).grown).toEqual(grown);
  expect(asked(rule, [], ['low', 'low'])).toEqual(usual);
});

test('a version that nobody has seen before has the tier that it states', () => {
  const policy = aPolicy(`${roles}to: { evaluated: { escalate: [{ tier: high, approvals: [risk] }] } }`);
  const grown = (tier: string) => {
    const change = aChange(
      null,
      `model: { name: fraud, version: "1", status: evaluated, risk_tier: ${tier} }`,
    );
    return quorumOf(demandsFor(change, policy), { change, findings: [] }).grown.size;
  };
  expect([grown('high'), grown('low')]).toEqual([1, 0]);
});

test('what is asked at any tier is asked at each', () => {
  expect(
    asked('{ when: inconclusive, approvals: [risk] }', [aFinding({ answer: 'inconclusive' })], ['low', 'low'])
      .grown,
  ).toEqual({
    risk: 'recall-slices is inconclusive',
  });
});

test('of several rules the one that asks for most says why', () => {
  const rules = '{ tier: high, approvals: { lead: 1 } }, { when: slice_regressed, approvals: { lead: 2 } }';
  expect(asked(rules, [fails], ['high', 'high'])).toEqual({
    roles: { owner: 1, lead: 2 },
    grown: { lead: 'recall-slices fails on region=north, age=(missing)' },
  });
});

test('a choice that is asked for besides says why of each role that is not asked for anyway', () => {
  expect(asked('{ tier: high, approvals: [{ any: [risk, lead] }] }', [], ['high', 'high'])).toEqual({
    roles: { owner: 1, lead: 1 },
    grown: { risk: 'the risk tier is high' },
  });
});

test('all that is said of the case has to hold', () => {
  const rule = '{ when: slice_regressed, tier: high, approvals: [risk] }';
  expect(asked(rule, [fails], ['low', 'low'])).toEqual(usual);
  expect(asked(rule, [], ['high', 'high'])).toEqual(usual);
  expect(asked(rule, [fails], ['high', 'high']).grown).toEqual({
    risk: 'recall-slices fails on region=north, age=(missing), and the risk tier is high',
  });
});

test('what is asked for anyway is not made less', () => {
  expect(asked('{ when: slice_regressed, approvals: { owner: 1 } }', [fails])).toEqual(usual);
});
