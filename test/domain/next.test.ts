import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../support/snapshot.ts';

const steps = (story: Story): readonly string[] =>
  decide(aSnapshot(story)).next.map(({ who, what }) => `${who.join() || 'anybody'}: ${what}`);

const files = (auc: string) => [
  file(manifestText('staging'), manifestText('production', `evaluation: { test_auc_roc: ${auc} }`)),
];

test('the author mends first, then a vetoer lifts, then people approve', () => {
  const reviews = [aReview('olga', { state: 'CHANGES_REQUESTED' })];
  expect(steps({ files: files('0.5'), reviews }).map((step) => step.slice(0, 30))).toEqual([
    'dana: floor: Bring auc_roc to ',
    'olga: asked for changes: appro',
    'olga,owen: approve as owner',
    'lea,owen: approve as lead',
  ]);
});

test('a role that nobody can fill is the admins’ to mend', () => {
  const policy = 'assay: 1\nroles: { owner: { users: [dana] } }\nto: { production: { approvals: [owner] } }';
  expect(steps({ policy, files: files('0.95') })).toEqual([
    'anybody: nobody who did not make it can fill the role owner: add somebody to it',
  ]);
});

test('bad input comes before everything', () => {
  expect(steps({ files: [file(manifestText('staging'), 'modle: {}')] })[0]).toMatch(
    /^dana: models\/fraud\/1\.yaml:1: /,
  );
});

test('when it is approved nothing is left to do', () => {
  expect(steps({ files: files('0.95'), reviews: [aReview('olga'), aReview('lea', { id: 2 })] })).toEqual([]);
});

test('where the policy leaves a choice, what would do instead is said', () => {
  const roles = 'roles: { owner: { users: [owen] }, lead: { users: [lea] }, risk: { users: [rita, ron] } }';
  const policy = `assay: 1\n${roles}\nto: { production: { approvals: [owner, { any: [lead, { risk: 2 }] }] } }`;
  expect(steps({ policy, files: files('0.95') })).toEqual([
    'owen: approve as owner',
    'lea: approve as lead, or instead 2 of risk',
  ]);
});
