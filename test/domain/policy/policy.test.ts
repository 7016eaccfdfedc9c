import { expect, test } from 'vitest';
import {
  binsOf,
  levelOf,
  manifestGlobs,
  parsePolicy,
  statisticsOf,
  waysOf,
} from '../../../src/domain/policy/policy.ts';
import { recommendedPolicy } from '../../../src/domain/policy/recommended.ts';
import { aPolicy } from '../../support/snapshot.ts';

const three =
  'extends: recommended\nroles: { owner: { field: model.owners }, lead: { teams: [acme/ml-leads] } }\n';

const problemsOf = (rest: string) =>
  parsePolicy('p', `assay: 1\n${rest}`).problems.map(
    ({ code, line, column, found, nearest }) => `${line}:${column} ${code} ${found} ${nearest}`,
  );

test('three lines are a policy', () => {
  const policy = aPolicy(three);
  expect(policy.data.to?.production).toMatchObject({
    approvals: { roles: { owner: 1, lead: 1 }, choices: [] },
  });
  expect(policy.data.gates?.['canary']?.kind).toBe('canary');
  expect(manifestGlobs(policy)).toEqual(['models/*/*.yaml']);
});

test('the recommended policy asks for nobody that a team did not name', () => {
  expect(aPolicy(three).data.to?.production?.tiers).toBeUndefined();
  expect(
    aPolicy(`${three.replace('roles: {', 'roles: { risk: { users: [rita] },')}`).data.to?.production?.tiers,
  ).toMatchObject({
    high: { approvals: { roles: { owner: 1, lead: 1, risk: 1 } } },
  });
});

test('recommended, alone, only lacks its roles', () => {
  const { problems } = parsePolicy('recommended', recommendedPolicy);
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unknown-role']));
});

test('each line comes from where it stands', () => {
  const policy = aPolicy(
    `${three}gates: { canary: { canary: [50] } }\nto: { staging: { approvals: [lead] } }\n`,
  );
  const origin = (...path: string[]): string => {
    const { file, line } = policy.originOf(path);
    return `${file}:${line}`;
  };
  expect(origin('gates', 'canary')).toBe('.assay/policy.yaml:4');
  expect(origin('gates', 'canary', 'canary')).toBe('.assay/policy.yaml:4');
  expect(origin('to', 'staging', 'approvals')).toBe('.assay/policy.yaml:5');
  expect(origin('to', 'staging', 'gates')).toMatch(/^recommended:/);
  expect(origin('gates', 'soak')).toMatch(/^recommended:/);
});

test('named things are replaced whole, demands of a state key by key', () => {
  const policy = aPolicy(`${three}gates: { soak: { shadow: 1d } }\nto: { staging: { gates: [soak] } }`);
  expect(policy.value).toMatchObject({
    gates: { soak: { shadow: '1d' } },
    to: { staging: { gates: ['soak'] } },
  });
  expect(policy.value).not.toMatchObject({ gates: { soak: { disagreement_at_most: expect.anything() } } });
  expect(policy.data.to?.staging?.approvals?.roles).toEqual({ owner: 1, lead: 1 });
});

test.each([
  ['to: { shadow: { gates: [sok] } }\ngates: { soak: { shadow: 14d } }', '2:25 unknown-gate sok soak'],
  ['to: { shadow: { approvals: [led] } }\nroles: { lead: { users: [lea] } }', '2:29 unknown-role led lead'],
  ['to: { shadow: { tiers: { high: { approvals: [x] } } } }', '2:45 unknown-role x null'],
  ['amendments: { staging: { approvals: [x] } }', '2:37 unknown-role x null'],
  ['rollback: { within: 1d, approvals: [x] }', '2:36 unknown-role x null'],
  ['waivers: { by: x }', '2:16 unknown-role x null'],
  ['waivers: { never: [x] }', '2:20 unknown-gate x null'],
  ['roles: { lead: {} }', '2:16 empty-role no users, no teams, no field null'],
  ['roles: { lead: { users: [], teams: [] } }', '2:16 empty-role no users, no teams, no field null'],
  ['transitions: ["shadow -> produktion"]', '2:15 unknown-state shadow -> produktion production'],
  [
    'transitions: ["shadow -> staging -> production"]',
    '2:15 unknown-state shadow -> staging -> production production',
  ],
  ['gates: { g: { metric: auc_rok, at_least: 1 } }', '2:23 unknown-metric auc_rok auc_roc'],
  ['rolles: {}', '2:1 unknown-key rolles roles'],
])('%j: %s', (rest, said) => {
  expect(problemsOf(rest).map((one) => one.replace(/^(\d+:)\d+( unknown-role x null)$/, '$1*$2'))).toEqual([
    said.replace(/^(\d+:)\d+( unknown-role x null)$/, '$1*$2'),
  ]);
});

test('a version that nobody knows is said so', () => {
  expect(parsePolicy('p', 'assay: 2').problems).toMatchObject([
    { code: 'unsupported-version', line: 1, column: 8 },
  ]);
});

test('the digest is that of what is meant, not of how it is written', () => {
  expect(aPolicy('support: { rows: 100 }').digest).toBe(aPolicy('# words\nsupport:\n  rows: 1e2').digest);
  expect(aPolicy('support: { rows: 100 }').digest).not.toBe(aPolicy('support: { rows: 99 }').digest);
});

test('approvals are a list or counts', () => {
  const roles = 'roles: { owner: { users: [a] } }\n';
  const asked = (approvals: string) =>
    aPolicy(`${roles}to: { shadow: { approvals: ${approvals} } }`).data.to?.shadow?.approvals?.roles;
  expect(asked('[owner]')).toEqual({ owner: 1 });
  expect(asked('{ owner: 2 }')).toEqual({ owner: 2 });
});

test('a role that is listed twice is two people, or an error', () => {
  const parsed = parsePolicy(
    'p',
    'assay: 1\nroles: { owner: { users: [a, b] } }\nto: { shadow: { approvals: [owner, owner] } }',
  );
  expect(parsed.ok ? parsed.value.data.to?.shadow?.approvals?.roles : 'refused').not.toEqual({ owner: 1 });
});

test('a kind that nobody knows is found by its name', () => {
  expect(problemsOf('gates: { g: { metrik: auc_roc, at_least: 1 } }')).toEqual([
    '2:15 unknown-key metrik metric',
  ]);
});

test('a role that is called __proto__ does not vanish', () => {
  expect(problemsOf('to: { shadow: { approvals: [__proto__] } }')).not.toEqual([]);
});

test('who means two people is told how to say so', () => {
  const { problems } = parsePolicy(
    'p',
    'assay: 1\nroles: { owner: { users: [a, b] } }\nto: { shadow: { approvals: [owner, owner] } }',
  );
  expect(problems).toMatchObject([
    {
      code: 'duplicate-key',
      line: 3,
      column: 36,
      message: expect.stringContaining('{ owner: 2 } for two people'),
    },
  ]);
});

test('a gate of a name that begins with x- is a gate', () => {
  expect(aPolicy('gates: { x-lift: { metric: x-lift, at_least: 2 } }').data.gates?.['x-lift']?.kind).toBe(
    'metric',
  );
});

test('what a policy leaves out of its statistics is as recommended', () => {
  const none = { inconclusive: 'block', support: { rows: 0, positives: 0, negatives: 0 } };
  expect([statisticsOf(aPolicy('')), levelOf(aPolicy(''))]).toEqual([none, 0.95]);
  const warned = aPolicy('uncertainty: { inconclusive: warn }\nsupport: { positives: 20 }');
  expect([statisticsOf(warned), levelOf(warned)]).toEqual([
    { inconclusive: 'warn', support: { rows: 0, positives: 20, negatives: 0 } },
    0.95,
  ]);
  const full = aPolicy('uncertainty: { level: 0.9 }\nsupport: { rows: 100, positives: 20, negatives: 30 }');
  expect([statisticsOf(full), levelOf(full)]).toEqual([
    { inconclusive: 'block', support: { rows: 100, positives: 20, negatives: 30 } },
    0.9,
  ]);
});

test('numbers are cut where the bins of the policy say', () => {
  expect(binsOf(aPolicy(''))).toEqual({});
  expect(binsOf(aPolicy('bins: { age: [18, 40.5], score: [0] }'))).toEqual({ age: [18, 40.5], score: [0] });
});

test.each([
  ['', []],
  ['transitions: ["shadow -> production"]', [{ from: 'shadow', to: 'production' }]],
  ['transitions: [retired->shadow]', [{ from: 'retired', to: 'shadow' }]],
  ['rollback: { within: 1d }', [{ from: 'deprecated', to: 'production' }]],
  [
    'rollback: { within: 1d }\ntransitions: ["shadow -> production"]',
    [
      { from: 'shadow', to: 'production' },
      { from: 'deprecated', to: 'production' },
    ],
  ],
])('%s adds these ways: %j', (text, ways) => {
  expect(waysOf(aPolicy(text))).toEqual(ways);
});

test('where something is wrong with the shape, the rest is told with it', () => {
  expect(problemsOf('champions: three\nwaivers: { by: x }')).toEqual([
    '2:12 wrong-type three null',
    '3:16 unknown-role x null',
  ]);
});
