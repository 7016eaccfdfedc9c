import { expect, test } from 'vitest';
import { policyDemands } from '../../../src/domain/policy-change/demands.ts';
import { aPolicy } from '../../support/snapshot.ts';

const roles =
  'roles: { owner: { field: model.owners }, lead: { teams: [acme/leads] }, risk: { users: [rita] }, files: { codeowners: true }, both: { any: [owner, lead] }, mixed: { any: [files, lead] }, all: { organisation: admin }, keepers: { permission: maintain } }';

const asked = (rest: string, areOwned = false) => {
  const {
    roles: people,
    choices,
    expireAfter,
    policy,
  } = policyDemands(aPolicy(`${roles}\n${rest}`), areOwned);
  return {
    people: Object.fromEntries(people),
    choices: choices.map((choice) => choice.map((one) => Object.fromEntries(one))),
    expireAfter,
    added: Object.keys(policy.data.roles ?? {}).filter((role) => !roles.includes(`${role}:`)),
  };
};

const only = (people: { readonly [role: string]: number }) => ({
  people,
  choices: [],
  expireAfter: null,
  added: [],
});

test('what the policy says of its own changes is what is asked, whatever else it asks', () => {
  expect(
    asked('policy: { approvals: { risk: 2 }, expire_after: 7d }\nto: { production: { approvals: [lead] } }'),
  ).toEqual({ ...only({ risk: 2 }), expireAfter: '7d' });
  expect(asked('policy: { approvals: [] }\nto: { production: { approvals: [lead] } }')).toEqual(only({}));
});

test('else it is entering production at every tier, without those whom only a manifest names', () => {
  expect(
    asked(
      'to: { staging: { approvals: [files] }, production: { approvals: [owner, lead], tiers: { high: { approvals: { lead: 2, risk: 1 }, expire_after: 14d } } } }',
    ),
  ).toEqual({ ...only({ lead: 2, risk: 1 }), expireAfter: '14d' });
});

test('a role of which one part can be filled without a manifest is asked', () => {
  expect(asked('to: { production: { approvals: [both] } }')).toEqual(only({ both: 1 }));
});

test('where production asks nobody, whoever any state asks', () => {
  expect(asked('to: { production: { gates: [] }, evaluated: { approvals: [risk] } }')).toEqual(
    only({ risk: 1 }),
  );
});

test('code owners are asked where every changed file has one', () => {
  const policy = 'to: { production: { approvals: [files, lead] } }';
  expect(asked(policy, true)).toEqual(only({ files: 1, lead: 1 }));
  expect(asked(policy, false)).toEqual(only({ lead: 1 }));
});

test('of a choice the alternatives stay that somebody could fill', () => {
  expect(asked('to: { production: { approvals: [{ any: [owner, lead, { risk: 2 }] }] } }').choices).toEqual([
    [{ lead: 1 }, { risk: 2 }],
  ]);
  expect(asked('to: { production: { approvals: [risk, { any: [owner, files] }] } }')).toEqual(
    only({ risk: 1 }),
  );
});

test('where manifests name everybody, a maintainer of the repository stands in', () => {
  expect(asked('to: { production: { approvals: [owner] } }')).toEqual({
    ...only({ maintainer: 1 }),
    added: ['maintainer'],
  });
});

test('a policy that asks nobody of anything asks nobody of itself', () => {
  expect(asked('to: { production: { gates: [] } }')).toEqual(only({}));
});

test('how long an approval counts is the policy’s word of itself, whoever is asked', () => {
  expect(asked('policy: { expire_after: 7d }\nto: { production: { approvals: [lead] } }')).toEqual({
    ...only({ lead: 1 }),
    expireAfter: '7d',
  });
  expect(
    asked('policy: { expire_after: 7d }\nto: { production: { approvals: [lead], expire_after: 2d } }')
      .expireAfter,
  ).toBe('2d');
});

test.each([
  ['to: { evaluated: { approvals: [risk] } }', { risk: 1 }],
  ['to: { production: { approvals: [] }, evaluated: { approvals: [risk] } }', { risk: 1 }],
  [
    'to: { production: { approvals: [], tiers: { high: { approvals: [lead] } } }, evaluated: { approvals: [risk] } }',
    { lead: 1 },
  ],
  [
    'to: { production: { tiers: { high: { gates: [] } } }, evaluated: { approvals: [risk], tiers: { low: { approvals: [lead] } } } }',
    { risk: 1, lead: 1 },
  ],
])('production is asked if it asks anybody at any tier, else all states: %s', (policy, people) => {
  expect(asked(policy)).toEqual(only(people));
});

test('a production that asks by choice alone asks somebody', () => {
  const policy =
    'to: { production: { approvals: [{ any: [risk, lead] }] }, evaluated: { approvals: [all] } }';
  expect(asked(policy)).toEqual({ ...only({}), choices: [[{ risk: 1 }, { lead: 1 }]] });
  const one =
    'to: { production: { approvals: [risk, { any: [risk, lead] }] }, evaluated: { approvals: [all] } }';
  expect(asked(one).people).toEqual({ risk: 1 });
});

test('an alternative stays when each of its roles can be filled', () => {
  const choice = (first: string) =>
    asked(`to: { production: { approvals: [{ any: [${first}, risk] }] } }`).choices;
  expect(choice('{ lead: 1, owner: 1 }')).toEqual([[{ risk: 1 }]]);
  expect(choice('{ lead: 1, keepers: 2 }')).toEqual([[{ lead: 1, keepers: 2 }, { risk: 1 }]]);
});

test('who belongs to the organisation or keeps the repository needs no manifest to be named', () => {
  expect(asked('to: { production: { approvals: [owner, all] } }')).toEqual(only({ all: 1 }));
  expect(asked('to: { production: { approvals: [owner, keepers] } }')).toEqual(only({ keepers: 1 }));
});

test('a role that has code owners in it is asked only where every changed file has one', () => {
  const policy = 'to: { production: { approvals: [mixed, risk] } }';
  expect(asked(policy, true)).toEqual(only({ mixed: 1, risk: 1 }));
  expect(asked(policy, false)).toEqual(only({ risk: 1 }));
});
