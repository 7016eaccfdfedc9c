import { expect, test } from 'vitest';
import { policyProblems } from '../../support/told-problems.ts';

const refused = (roles: string): boolean => {
  const problems = policyProblems(`policy: { approvals: [o] }\nroles: { ${roles} }`).filter(
    ([, message]) => !message.startsWith('the role'),
  );
  expect([[], [onlyOfManifests]]).toContainEqual(problems);
  return problems.length > 0;
};

const onlyOfManifests = [
  '2:23 empty-role',
  'policy.approvals.0 asks for o, whom only a manifest names, and a change of the policy has none',
  'o',
  'a role with users, teams, codeowners, organisation or permission',
  null,
];

test.each([
  'o: { field: model.owners }',
  'o: { field: monitoring.owner, users: [], teams: [], codeowners: false, x-note: [dana] }',
  'o: { any: [p] }, p: { field: model.owners }',
  'o: { any: [p, q] }, p: { field: model.owners }, q: { field: monitoring.owner }',
  'o: { any: [p, q] }, p: { field: model.owners }, q: { codeowners: false }',
  'o: { any: [p] }, p: { any: [o, 1] }, 1: { field: model.owners }',
])('a change of the policy is not approved by whom only a manifest names: %s', (roles) => {
  expect(refused(roles)).toBe(true);
});

test.each([
  'o: { users: [dana] }',
  'o: { field: model.owners, users: [dana] }',
  'o: { field: model.owners, codeowners: true }',
  'o: { field: model.owners, permission: admin }',
  'o: { field: model.owners, any: [p] }, p: { teams: [acme/leads] }',
  'o: { any: [p, q] }, p: { field: model.owners }, q: { users: [dana] }',
  'o: { users: [] }',
  'o: { any: [p] }, p: { codeowners: false }',
])(
  'a role that somebody else is in may approve it, and one with nobody in it is told as that: %s',
  (roles) => {
    expect(refused(roles)).toBe(false);
  },
);
