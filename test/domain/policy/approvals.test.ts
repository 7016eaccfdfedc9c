import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../../src/domain/policy/policy.ts';
import { aPolicy } from '../../support/snapshot.ts';
import { policyProblems, type Row } from '../../support/told-problems.ts';

const roles = 'roles: { owner: { users: [o] }, lead: { users: [l] }, risk: { users: [r] } }\n';

const asked = (approvals: string) =>
  aPolicy(`${roles}to: { shadow: { approvals: ${approvals} } }`).data.to?.shadow?.approvals;

test.each([
  ['[owner, lead]', { owner: 1, lead: 1 }, []],
  ['{ owner: 1, lead: 2 }', { owner: 1, lead: 2 }, []],
  ['[owner, { lead: 2 }]', { owner: 1, lead: 2 }, []],
  ['[owner, { any: [lead, risk] }]', { owner: 1 }, [[{ lead: 1 }, { risk: 1 }]]],
  ['{ any: [{ owner: 1, lead: 1 }, { risk: 2 }] }', {}, [[{ owner: 1, lead: 1 }, { risk: 2 }]]],
  ['{ owner: 1, any: [[lead, risk], { lead: 3 }] }', { owner: 1 }, [[{ lead: 1, risk: 1 }, { lead: 3 }]]],
  [
    '[{ any: [owner, lead] }, { any: [lead, risk] }]',
    {},
    [
      [{ owner: 1 }, { lead: 1 }],
      [{ lead: 1 }, { risk: 1 }],
    ],
  ],
  ['[]', {}, []],
])('%s', (written, counts, choices) => {
  expect(asked(written)).toEqual({ roles: counts, choices });
});

const faults = (text: string): readonly string[] =>
  parsePolicy('p', `assay: 1\n${text}`).problems.map(
    ({ line, column, code, found }) => `${line}:${column} ${code} ${found ?? ''}`,
  );

const faultsOf = (approvals: string): readonly string[] =>
  faults(`${roles}to: { shadow: { approvals: ${approvals} } }`);

test.each([
  ['{ any: [] }', ['3:35 out-of-range a list of 0']],
  ['{ any: [lead] }', ['3:35 out-of-range a list of 1']],
  ['{ any: lead }', ['3:35 wrong-type lead']],
  ['[{ any: [lead, []] }]', ['3:43 wrong-type a list of 0']],
  ['[{ any: [lead, {}] }]', ['3:43 wrong-type a map']],
  ['[{ any: [lead, { any: [owner, risk] }] }]', ['3:43 wrong-type a map']],
  ['[{ any: [lead, 3] }]', ['3:43 wrong-type 3']],
  ['{ any: [lead, { risk: 0 }] }', ['3:50 out-of-range 0']],
  ['{ any: [lead, rsik] }', ['3:42 unknown-role rsik']],
  ['{ any: [lead, [owner, owner]] }', ['3:50 duplicate-key owner']],
  ['owner', ['3:28 wrong-type owner']],
  ['{ owner: one }', ['3:37 wrong-type one']],
  ['{ owner: 1.5 }', ['3:37 wrong-type 1.5']],
  ['[owner, 👍]', ['3:36 unknown-role 👍']],
  ['{ __proto__: 1 }', ['3:30 unknown-key __proto__']],
])('%s: %j', (written, told) => {
  expect(faultsOf(written)).toEqual(told);
});

const aRole = 'the name of a role, each once';
const alternatives = 'a list of 2 to 8 alternatives';
const noChoice = 'roles, without another any';
const isA = 'to.shadow.approvals';

test.each<readonly [string, readonly Row[]]>([
  [
    'owner',
    [
      [
        '3:28 wrong-type',
        `${isA} is not a list of roles, or a map from roles to how many people`,
        'owner',
        'a list of roles, or a map from roles to how many people',
        null,
      ],
    ],
  ],
  ['[owner, 3]', [['3:36 wrong-type', `${isA}.1 is not ${aRole}`, '3', aRole, null]]],
  [
    '[owner, owner]',
    [
      [
        '3:36 duplicate-key',
        `${isA}.1: owner was named before; write { owner: 2 } for two people`,
        'owner',
        aRole,
        null,
      ],
    ],
  ],
  [
    '{ "a(b)": 1 }',
    [
      [
        '3:30 unknown-key',
        `${isA}.a(b) is not a name of letters, digits, _ . @ and -`,
        'a(b)',
        'a name of letters, digits, _ . @ and -',
        null,
      ],
      [
        '3:38 unknown-role',
        `${isA}.a(b) names the role a(b), which the policy does not define`,
        'a(b)',
        'one of owner, lead, risk',
        null,
      ],
    ],
  ],
  [
    '{ owner: 0 }',
    [
      [
        '3:37 out-of-range',
        `${isA}.owner is not a whole number of at least 1`,
        '0',
        'a whole number of at least 1',
        null,
      ],
    ],
  ],
  [
    '{ any: [lead] }',
    [
      [
        '3:35 out-of-range',
        `${isA}.any: 1 alternative is no choice that can be explained`,
        'a list of 1',
        alternatives,
        null,
      ],
    ],
  ],
  [
    `{ any: [${'[lead], '.repeat(9)}] }`,
    [
      [
        '3:35 out-of-range',
        `${isA}.any: 9 alternatives are no choice that can be explained`,
        'a list of 9',
        alternatives,
        null,
      ],
    ],
  ],
  [`{ any: [${'[lead], '.repeat(8)}] }`, []],
  ['{ any: lead }', [['3:35 wrong-type', `${isA}.any is not ${alternatives}`, 'lead', alternatives, null]]],
  ...['{ any: [owner, risk] }', '{ owner: 1, any: [lead, risk] }'].map((inner): [string, readonly Row[]] => [
    `[{ any: [lead, ${inner}] }]`,
    [
      [
        '3:43 wrong-type',
        `${isA}.0.any.1: an alternative cannot hold another choice`,
        'a map',
        noChoice,
        null,
      ],
    ],
  ]),
  [
    '[{ any: [lead, []] }]',
    [
      [
        '3:43 wrong-type',
        `${isA}.0.any.1: an alternative that asks for nobody would always be filled`,
        'a list of 0',
        noChoice,
        null,
      ],
    ],
  ],
])('approvals %s are told whole', (written, problems) => {
  expect(policyProblems(`${roles}to: { shadow: { approvals: ${written} } }`)).toEqual(problems);
});

test('no approval by more people than can be counted is asked for', () => {
  expect(faultsOf('{ owner: 9007199254740991 }')).toEqual([]);
  expect(faultsOf('{ owner: 9007199254740992 }')).toEqual(['3:37 out-of-range 9007199254740992']);
});

test('a role named twice in a list and a map is told where', () => {
  expect(faultsOf('[owner, { owner: 2 }]')).toEqual(['3:45 duplicate-key 2']);
});

test.each([
  ['roles: { any: { users: [a] } }', ['2:15 wrong-type any']],
  [
    'roles: { a: { any: [b] }, b: { any: [a] } }',
    ['2:20 circular-role a -> b -> a', '2:37 circular-role b -> a -> b'],
  ],
  ['roles: { a: { any: [a] } }', ['2:20 circular-role a -> a']],
  ['roles: { a: { any: [b, x] }, b: { users: [u] } }', ['2:24 unknown-role x']],
  [
    'roles: { a: { any: [] } }',
    ['2:20 wrong-type a list of 0', '2:13 empty-role no users, no teams, no field'],
  ],
  ['roles: { a: { codeowners: false } }', ['2:13 empty-role no users, no teams, no field']],
  ['roles: { a: { organisation: owner } }', ['2:29 wrong-type owner']],
  ['roles: { a: { permission: read } }', ['2:27 wrong-type read']],
  ['roles: { a: { field: model.name } }', ['2:22 wrong-type model.name']],
  [`${roles}to: { shadow: { escalate: [{ approvals: [lead] }] } }`, ['3:28 missing-key ']],
  [`${roles}to: { shadow: { escalate: [{ when: waived, approvals: [leda] }] } }`, ['3:56 unknown-role leda']],
  [
    `${roles}to: { shadow: { escalate: [{ when: sometimes, approvals: [lead] }] } }`,
    ['3:36 wrong-type sometimes'],
  ],
  [`${roles}to: { shadow: { escalate: [{ tier: hihg, approvals: [lead] }] } }`, ['3:36 unknown-tier hihg']],
  [`${roles}to: { shadow: { escalate: [{ when: waived }] } }`, ['3:28 missing-key ']],
])('%s: %j', (text, told) => {
  expect(faults(text)).toEqual(told);
});

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('owner', 'lead', 'any', '__proto__', '', 1, 0, -1, 1.5, null, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('owner', 'lead', 'risk', 'any', 'x-y'), tie('value'), { maxKeys: 3 }),
  ),
}))['value'] as fc.Arbitrary<unknown>;

test('property: whatever stands there is read, or refused with a place; what is read asks somebody in every alternative', () => {
  fc.assert(
    fc.property(value, (written) => {
      const text = `assay: 1\n${roles}to: { shadow: { approvals: ${JSON.stringify(written)} } }`;
      const parsed = parsePolicy('p', text);
      if (!parsed.ok) return parsed.problems.every(({ line }) => line >= 1) && parsed.problems.length > 0;
      const { choices = [] } = parsed.value.data.to?.shadow?.approvals ?? {};
      return choices.every((one) => one.length > 1 && one.every((way) => Object.keys(way).length > 0));
    }),
  );
});
