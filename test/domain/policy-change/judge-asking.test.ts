import { expect, test } from 'vitest';
import type { Owned } from '../../../src/domain/codeowners/codeowners.ts';
import type { OwnersFacts } from '../../../src/domain/codeowners/facts.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { GoverningFile } from '../../../src/domain/snapshot.ts';
import { aSnapshot, ownerPolicy, type Story } from '../../support/snapshot.ts';

const changed = (path: string): GoverningFile => ({ path, kind: 'policy', base: 'a', head: 'b' });
const policyPath = '.assay/policy.yaml';
const template = '.assay/templates/headline.hbs';

const judged = (story: Story) => {
  const { policy_change, ...verdict } = decide(aSnapshot({ governing: [changed(policyPath)], ...story }));
  return { ...verdict, change: policy_change };
};

const ownedPolicy = `assay: 1
roles: { files: { codeowners: true }, lead: { users: [lea] } }
to: { production: { approvals: [files, lead] } }
`;

const owned = (...owners: readonly string[]): Owned => ({ kind: 'owned', line: 1, owners });
const facts = (of: { readonly [path: string]: Owned }): OwnersFacts => ({
  kind: 'read',
  file: 'CODEOWNERS',
  owned: of,
  faults: [],
});

const askedOf = (codeowners: OwnersFacts | undefined, ...paths: readonly string[]) => {
  const { change, problems } = judged({
    policy: ownedPolicy,
    governing: paths.map(changed),
    ...(codeowners === undefined ? {} : { codeowners }),
  });
  return {
    asked: change?.approvals.map(({ role, could_be_filled_by }) => `${role}: ${could_be_filled_by.join()}`),
    problems,
  };
};

const leadAlone = { asked: ['lead: lea'], problems: [] };

test('the owners of every changed file are asked where each has one', () => {
  const both = facts({ [policyPath]: owned('@olga'), [template]: owned('@owen') });
  expect(askedOf(both, policyPath).asked).toEqual(['files: olga', 'lead: lea']);
  expect(askedOf(both, policyPath, template).asked).toEqual(['files: olga', 'files: owen', 'lead: lea']);
});

test.each<readonly [string, OwnersFacts | undefined]>([
  ['is not known', undefined],
  ['is absent', { kind: 'absent' }],
  ['cannot be read', { kind: 'refused', file: 'CODEOWNERS', found: 'a link' }],
  ['knows nothing of one', facts({ [policyPath]: owned('@olga') })],
  ['gives one nobody', facts({ [policyPath]: owned('@olga'), [template]: { kind: 'unowned', line: 2 } })],
  [
    'gives the other nobody',
    facts({ [policyPath]: { kind: 'unowned', line: null }, [template]: owned('@olga') }),
  ],
])('where CODEOWNERS %s, those are asked who need no owners', (_, codeowners) => {
  expect(askedOf(codeowners, policyPath, template)).toEqual(leadAlone);
});

test('a file that is called like a method of objects has no owner by that', () => {
  expect(askedOf(facts({}), 'constructor')).toEqual(leadAlone);
});

const quoting = `${ownerPolicy}people: { quote_digest: true }\n`;

test.each([
  [ownerPolicy, ownerPolicy, false],
  [quoting, ownerPolicy, true],
  [ownerPolicy, quoting, true],
  [quoting, quoting, true],
  [ownerPolicy, 'assay: 7', false],
  [quoting, 'assay: 7', true],
])('the digest has to be quoted when either policy says so: %#', (policy, policyAtHead, isQuoted) => {
  expect(judged({ policy, policyAtHead }).change?.binding.must_be_quoted).toBe(isQuoted);
});

test('what is wrong with the people of either policy is told, each once', () => {
  const nobody = ownerPolicy.replace('users: [lea, owen]', 'teams: [acme/leads]');
  const problemsOf = (policy: string, policyAtHead: string) =>
    judged({ policy, policyAtHead }).problems.map(({ code }) => code);
  expect(problemsOf(nobody, ownerPolicy)).toEqual(['unreadable-team']);
  expect(problemsOf(ownerPolicy, nobody)).toEqual(['unreadable-team']);
  expect(problemsOf(nobody, nobody)).toEqual(['unreadable-team']);
  expect(problemsOf(ownerPolicy, ownerPolicy)).toEqual([]);
});

test('files are told with their kind; where the policy stays, nothing of it is weaker', () => {
  const { change } = judged({ governing: [{ ...changed(template), kind: 'template' }] });
  expect(change).toMatchObject({
    files: [{ path: template, kind: 'template' }],
    lines: [],
    tests: null,
    binding: { must_be_quoted: false },
  });
});

test('where nothing that governs is changed, nobody is answered about it', () => {
  expect(decide(aSnapshot()).commands).toEqual([]);
  expect(decide(aSnapshot({ governing: [] }))).toEqual(decide(aSnapshot()));
});
