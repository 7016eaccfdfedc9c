import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import type { Effect, Markdown } from '../../src/domain/effect.ts';
import { cardMarker, plan, statusContext } from '../../src/domain/plan.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../support/snapshot.ts';

const effects = (story: Story): readonly Effect[] => {
  const snapshot = aSnapshot(story);
  return plan(decide(snapshot), { snapshot, card: 'card' as Markdown, notice: 'notice' as Markdown });
};

const kinds = (story: Story): readonly string[] => effects(story).map(({ kind }) => kind);
const files = (auc: string) => [
  file(manifestText('staging'), manifestText('production', `evaluation: { test_auc_roc: ${auc} }`)),
];
const pull = aSnapshot().pull;

test('the status comes first, and says the head that was judged', () => {
  expect(effects({ files: files('0.95') })[0]).toMatchObject({
    kind: 'status',
    context: statusContext,
    state: 'pending',
    head: aSnapshot().head,
  });
});

test('a pull request without models is left in peace', () => {
  expect(kinds({})).toEqual(['status', 'annotate', 'summary']);
});

test('people are asked when only people are missing', () => {
  expect(kinds({ files: files('0.95') })).toContain('request-review');
  expect(kinds({ files: files('0.5') })).not.toContain('request-review');
  expect(kinds({ files: files('0.95'), pull: { ...pull, draft: true } })).not.toContain('request-review');
  expect(
    kinds({ files: files('0.95'), reviews: [aReview('olga'), aReview('lea', { id: 2 })] }),
  ).not.toContain('request-review');
});

test('a team is asked as a team, everybody else by name, nobody twice', () => {
  const policy =
    'assay: 1\nroles: { owner: { users: [olga] }, lead: { teams: [acme/leads], users: [olga] } }\nto: { production: { approvals: [owner, lead] } }';
  const teams = { 'acme/leads': { kind: 'members', members: ['Lea', 'liam'] } as const };
  expect(
    effects({ policy, teams, files: files('0.95') }).find(({ kind }) => kind === 'request-review'),
  ).toEqual({ kind: 'request-review', users: ['olga'], teams: ['acme/leads'] });
});

test('one label of the four stands', () => {
  const labels = effects({ files: files('0.5') }).find(({ kind }) => kind === 'labels');
  expect(labels).toEqual({
    kind: 'labels',
    add: ['assay: rejected'],
    remove: ['assay: approved', 'assay: awaiting', 'assay: undecidable'],
  });
});

test('what does not hold is annotated where it stands', () => {
  expect(effects({ files: files('0.5') }).find(({ kind }) => kind === 'annotate')).toMatchObject({
    annotations: [{ level: 'error', file: 'models/fraud/1.yaml', line: 2, title: 'assay: floor' }],
  });
});

test('the comment is found again by its marker', () => {
  expect(effects({ files: files('0.5') })).toContainEqual({
    kind: 'comment',
    marker: cardMarker,
    body: 'card',
  });
});
