import { describe, expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import type { Annotation, Effect, Markdown } from '../../src/domain/effect.ts';
import { cardMarker, plan, statusContext } from '../../src/domain/plan.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import {
  aFinding,
  aPolicyChange,
  aProblem,
  aRole,
  aTransition,
  aVerdict,
  aWaiver,
} from '../render/builders.ts';
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

const planned = (verdict: Partial<Verdict>, story: Story = {}): readonly Effect[] =>
  plan(aVerdict({ transitions: [], ...verdict }), {
    snapshot: aSnapshot(story),
    card: 'card' as Markdown,
    notice: 'notice' as Markdown,
  });

const openRole = (...ask: readonly string[]) => aRole({ ask });

describe('whom assay speaks to', () => {
  const governed = ['status', 'comment', 'notice', 'labels', 'annotate', 'summary'];

  test.each<readonly [string, Partial<Verdict>, Story]>([
    ['of a model', { transitions: [aTransition()] }, {}],
    ['of the policy', { policy_change: aPolicyChange() }, {}],
    ['with a problem', { problems: [aProblem()] }, {}],
    ['of a record', {}, { files: files('0.9') }],
  ])('a change %s has its card, its notice and its label', (_, verdict, story) => {
    const effects = planned(verdict, story);
    expect(effects.map(({ kind }) => kind)).toEqual(governed);
    expect(effects).toContainEqual({ kind: 'notice', decision: 'approved', body: 'notice' });
    expect(effects).toContainEqual({ kind: 'summary', body: 'card' });
  });

  test('a merge group gets its status and no card', () => {
    const effects = planned({ transitions: [aTransition()], group: [] });
    expect(effects.map(({ kind }) => kind)).toEqual(['status', 'annotate', 'summary']);
  });

  test('the status of a head that others share is the one of all of them', () => {
    const shared = { with: [8], state: 'failure', description: 'of #8' } as const;
    expect(planned({ shared })[0]).toEqual({
      kind: 'status',
      context: 'assay/promotion',
      head: aVerdict().head,
      state: 'failure',
      description: 'of #8',
    });
    expect(planned({})[0]).toMatchObject({ state: 'success', description: 'approved' });
  });

  test('people of the models and of the policy are asked, in order, once; nobody where nobody is named', () => {
    const verdict = {
      decision: 'awaiting',
      transitions: [aTransition({ approvals: [openRole('zoe', '@acme/b', '@acme/a')] })],
      policy_change: aPolicyChange({ approvals: [openRole('lea', 'zoe')] }),
    } as const;
    expect(planned(verdict)).toContainEqual({
      kind: 'request-review',
      users: ['lea', 'zoe'],
      teams: ['acme/a', 'acme/b'],
    });
    expect(
      planned({
        ...verdict,
        transitions: [aTransition({ approvals: [openRole()] })],
        policy_change: aPolicyChange(),
      }),
    ).toHaveLength(governed.length);
  });
});

describe('annotations', () => {
  const annotations = (verdict: Partial<Verdict>): readonly Annotation[] =>
    planned(verdict).flatMap((effect) => (effect.kind === 'annotate' ? effect.annotations : []));

  test.each([
    [{}, 'Expected: a key of evaluation, or one that begins with x-. Did you mean threshold?'],
    [{ nearest: null }, 'Expected: a key of evaluation, or one that begins with x-.'],
    [{ expected: null }, 'Did you mean threshold?'],
  ])('of a problem %j say what was expected and meant', (over, words) => {
    expect(annotations({ problems: [aProblem(over)] })).toEqual([
      {
        level: 'error',
        file: 'models/fraud_detector/3.2.1.yaml',
        line: 12,
        column: 5,
        title: 'assay: unknown-key',
        message: `evaluation has no key of this name ${words}`,
      },
    ]);
  });

  test('of the policy tell what got weaker, and nothing else', () => {
    const line = { file: 'p.yaml', line: 3, column: 5, path: 'gates.floor' };
    const lines = [
      { ...line, effect: 'weaker', what: 'floor:\nat least 0.9 -> 0.8' },
      { ...line, effect: 'stronger', what: 'floor: at least 0.8 -> 0.9' },
    ] as const;
    expect(annotations({ policy_change: aPolicyChange({ lines }) })).toEqual([
      {
        level: 'warning',
        file: 'p.yaml',
        line: 3,
        column: 5,
        title: 'assay: weaker than before',
        message: 'floor: at least 0.9 -> 0.8',
      },
    ]);
  });

  const waiver = aWaiver({ because: 'a test' });

  test.each([
    [{ answer: 'fail', remedy: 'Mend it.' }, 'error', 'low. Mend it.'],
    [{ answer: 'fail', enforcement: 'warn', remedy: 'Mend it.' }, 'warning', 'low. Mend it.'],
    [{ answer: 'error', remedy: null }, 'error', 'low.'],
    [{ answer: 'inconclusive', remedy: 'Measure it.' }, 'error', 'low. Measure it.'],
    [
      { answer: 'fail', remedy: 'Mend it.', waiver },
      'notice',
      'low. Waived by rita until 2026-03-09: a test',
    ],
  ] as const)('of a finding %j are of level %s: %s', (over, level, message) => {
    const findings = [aFinding({ because: 'low', ...over }), aFinding(), aFinding({ answer: 'skip' })];
    expect(annotations({ transitions: [aTransition({ findings })] })).toEqual([
      {
        level,
        file: 'models/fraud_detector/3.2.1.yaml',
        line: 44,
        column: 14,
        title: 'assay: auc-floor',
        message,
      },
    ]);
  });
});
