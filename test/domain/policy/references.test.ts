import { expect, test } from 'vitest';
import { policyProblems, type Row } from '../../support/told-problems.ts';

const roles = 'roles: { owner: { users: [o] }, lead: { users: [l] } }';

const noRole = (at: string, path: string, found: string, nearest: string | null): Row => [
  `${at} unknown-role`,
  `${path} names the role ${found}, which the policy does not define`,
  found,
  'one of owner, lead',
  nearest,
];

test.each<readonly [string, Row]>([
  ['to: { shadow: { approvals: [led] } }', noRole('2:29', 'to.shadow.approvals.0', 'led', 'lead')],
  ['to: { shadow: { approvals: { led: 1 } } }', noRole('2:35', 'to.shadow.approvals.led', 'led', 'lead')],
  [
    'to: { shadow: { tiers: { high: { approvals: [led] } } } }',
    noRole('2:46', 'to.shadow.tiers.high.approvals.0', 'led', 'lead'),
  ],
  [
    'to: { shadow: { escalate: [{ tier: high, approvals: [led] }] } }',
    noRole('2:54', 'to.shadow.escalate.0.approvals.0', 'led', 'lead'),
  ],
  [
    'amendments: { staging: { approvals: [x] } }',
    noRole('2:38', 'amendments.staging.approvals.0', 'x', null),
  ],
  ['rollback: { within: 1d, approvals: [x] }', noRole('2:37', 'rollback.approvals.0', 'x', null)],
  ['policy: { approvals: [ownr] }', noRole('2:23', 'policy.approvals.0', 'ownr', 'owner')],
  ['people: { override: ownr }', noRole('2:21', 'people.override', 'ownr', 'owner')],
  ['people: { override: 7 }', noRole('2:21', 'people.override', '7', null)],
  ['waivers: { by: leed }', noRole('2:16', 'waivers.by', 'leed', 'lead')],
  [
    'waivers: { break_glass: { by: [lead, 1.10] } }',
    noRole('2:38', 'waivers.break_glass.by.1', '1.10', null),
  ],
])('%s names a role that nobody defined', (text, problem) => {
  expect(policyProblems(`${text}\n${roles}`)).toEqual([problem]);
});

const gates = 'gates: { soak: { shadow: 14d }, fast: { latency: p99, at_most: 1s } }';

const noGate = (at: string, path: string, found: string, nearest: string | null): Row => [
  `${at} unknown-gate`,
  `${path} names the gate ${found}, which the policy does not define`,
  found,
  'one of soak, fast',
  nearest,
];

test.each<readonly [string, Row]>([
  ['to: { shadow: { gates: [sok] } }', noGate('2:25', 'to.shadow.gates.0', 'sok', 'soak')],
  ['to: { shadow: { gates: [soak, 5] } }', noGate('2:31', 'to.shadow.gates.1', '5', null)],
  [
    'to: { shadow: { tiers: { high: { gates: [fats] } } } }',
    noGate('2:42', 'to.shadow.tiers.high.gates.0', 'fats', 'fast'),
  ],
  ['waivers: { never: [x] }', noGate('2:20', 'waivers.never.0', 'x', null)],
])('%s names a gate that nobody defined, so nothing could answer it', (text, problem) => {
  expect(policyProblems(`${text}\n${gates}`)).toEqual([problem]);
});

test('where nothing is defined, the author is told where to define it', () => {
  expect(policyProblems('to: { shadow: { gates: [soak], approvals: [owner] } }')).toEqual([
    [
      '2:25 unknown-gate',
      'to.shadow.gates.0 names the gate soak, which the policy does not define',
      'soak',
      'a gate defined under gates',
      null,
    ],
    [
      '2:44 unknown-role',
      'to.shadow.approvals.0 names the role owner, which the policy does not define',
      'owner',
      'a role defined under roles',
      null,
    ],
  ]);
});

const stateNames =
  'experimenting, evaluated, shadow, staging, production, retraining, deprecated, retired' as const;

test.each<readonly [way: string, nearest: string | null]>([
  ['shadow -> produktion', 'production'],
  ['shdow -> production', 'shadow'],
  ['shadow -> staging -> production', 'production'],
  ['shadow', null],
  ['-> shadow', null],
  ['5', null],
])('%s is no way between two states', (way, nearest) => {
  expect(policyProblems(`transitions: [${way === '5' ? way : `"${way}"`}]`)).toEqual([
    [
      '2:15 unknown-state',
      'transitions.0 is no way between two states',
      way,
      `FROM -> TO, each one of ${stateNames}`,
      nearest,
    ],
  ]);
});

test.each(['shadow -> production', 'shadow->production', 'retired   ->experimenting'])(
  '%s is a way, however it is spaced',
  (way) => {
    expect(policyProblems(`transitions: ["${way}"]`)).toEqual([]);
  },
);

test.each<readonly [string, string]>([
  ['gates: 5', '2:8 wrong-type'],
  ['to: { shadow: { gates: [[]] } }', '2:25 wrong-type'],
  ['to: { shadow: { gates: [{}] } }', '2:25 wrong-type'],
  ['waivers: { never: {} }', '2:19 wrong-type'],
  ['people: { override: {} }', '2:21 wrong-type'],
  ['to: 5', '2:5 wrong-type'],
  ['to: { shadow: { tiers: high } }', '2:24 wrong-type'],
  ['amendments: 5', '2:13 wrong-type'],
  ['holdouts: 5', '2:11 wrong-type'],
])('%s has the wrong type, and no name to look up', (text, at) => {
  expect(policyProblems(text).map(([place]) => place)).toEqual([at]);
});
