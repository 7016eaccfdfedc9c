import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { decide } from '../../src/domain/decide.ts';
import { blocks } from '../../src/domain/finding.ts';
import { aReview, aSnapshot, file, manifestText, ownerPolicy, type Story } from '../support/snapshot.ts';

const good = 'evaluation: { test_auc_roc: 0.95 }';
const promotion = (rest = good) => [file(manifestText('staging'), manifestText('production', rest))];
const both = [aReview('owen'), aReview('lea', { id: 2 })];

const said = (story: Story): string => {
  const { decision, status } = decide(aSnapshot(story));
  return `${decision} ${status.state}: ${status.description}`;
};

test.each<readonly [string, Story]>([
  [
    'approved success: fraud 1 staging → production: every gate holds, approved by owen, lea',
    { files: promotion(), reviews: both },
  ],
  ['awaiting pending: Waits for owner (olga, owen) and lead (lea, owen)', { files: promotion() }],
  [
    'rejected failure: floor: auc_roc is 0.5, 0.4 below the floor of 0.9',
    { files: promotion('evaluation: { test_auc_roc: 0.5 }'), reviews: both },
  ],
  [
    'undecidable error: Cannot tell: floor: models/fraud/1.yaml declares no auc_roc',
    { files: promotion(''), reviews: both },
  ],
  [
    'rejected failure: Changes requested by lea',
    { files: promotion(), reviews: [aReview('owen'), aReview('lea', { id: 2, state: 'CHANGES_REQUESTED' })] },
  ],
  ['approved success: No model changes state here', {}],
  [
    'undecidable error: models/fraud/1.yaml:1: model.status cannot be produktion (did you mean production?)',
    {
      files: promotion().map((one) => ({
        ...one,
        head: { kind: 'text', text: manifestText('produktion') } as const,
      })),
    },
  ],
])('%s', (words, story) => {
  expect(said(story)).toBe(words);
});

const code = (story: Story): readonly string[] =>
  decide(aSnapshot(story)).problems.map((problem) => problem.code);

test.each<readonly [string, Story]>([
  ['no-policy', { policy: null, files: promotion() }],
  ['no-policy', { policyAtHead: null }],
  ['yaml-syntax', { policy: 'assay: [', files: promotion() }],
  ['yaml-syntax', { policy: 'assay: [' }],
  ['unknown-key', { policyAtHead: `${ownerPolicy}rolles: {}` }],
  ['too-many-files', { limits: [{ code: 'too-many-files', found: 3001, most: 3000 }] }],
])('%s', (wanted, story) => {
  expect(code(story)).toEqual([wanted]);
  expect(decide(aSnapshot(story)).decision).toBe('undecidable');
});

test('without a policy, what is not governed may pass', () => {
  expect(decide(aSnapshot({ policy: null })).decision).toBe('approved');
});

test('a pull request that only mends a broken policy can land; with manifests it cannot', () => {
  expect(decide(aSnapshot({ policy: 'assay: [', policyAtHead: ownerPolicy })).decision).toBe('approved');
  expect(
    decide(aSnapshot({ policy: 'assay: [', policyAtHead: ownerPolicy, files: promotion() })).decision,
  ).toBe('undecidable');
});

test('the policy of the base judges, not that of the head', () => {
  const weak = 'assay: 1\nroles: { owner: { users: [dana] } }';
  expect(decide(aSnapshot({ files: promotion(''), policyAtHead: weak })).decision).not.toBe('approved');
});

const status = fc.constantFrom(
  'experimenting',
  'evaluated',
  'shadow',
  'staging',
  'production',
  'retraining',
  'deprecated',
  'retired',
  'x',
);
const body = fc.constantFrom('', good, 'evaluation: { test_auc_roc: 0.1 }', 'card: [');
const policyText = fc.constantFrom(
  ownerPolicy,
  'assay: 1',
  'assay: 1\nextends: recommended\nroles: { owner: { users: [owen] }, lead: { users: [lea] } }',
  'assay: [',
  null,
);
const reviewOf = fc.record({
  user: fc.constantFrom('owen', 'lea', 'dana', 'constructor', null),
  state: fc.constantFrom('APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING'),
});

const anyStory = fc
  .record({
    sides: fc.tuple(fc.option(fc.tuple(status, body)), fc.option(fc.tuple(status, body))),
    policy: policyText,
    now: fc.constantFrom('2026-03-02T12:00:00Z', 'never'),
    reviews: fc.array(reviewOf, { maxLength: 4 }),
  })
  .map(
    ({ sides: [before, after], reviews, ...rest }): Story => ({
      ...rest,
      files: [file(before && manifestText(...before), after && manifestText(...after))],
      reviews: reviews.map(({ user, state }, id) => aReview(user, { id, state: state as 'APPROVED' })),
    }),
  );

test('property: every snapshot is decided, and by the same words each time', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const snapshot = aSnapshot(story);
      const again = JSON.parse(JSON.stringify(snapshot)) as typeof snapshot;
      expect(canonical(decide(again))).toBe(canonical(decide(snapshot)));
    }),
    { numRuns: 200 },
  );
});

test('property: what blocks is never approved, nor what nobody approved', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const { decision, transitions, problems } = decide(aSnapshot(story));
      const blocked = transitions.some(
        ({ findings, approvals, vetoes, lawful }) =>
          findings.some(blocks) ||
          vetoes.length > 0 ||
          !lawful ||
          approvals.some((role) => role.filled_by.length < role.needed),
      );
      if (blocked || problems.some(({ severity }) => severity === 'error'))
        expect(decision).not.toBe('approved');
    }),
    { numRuns: 300 },
  );
});

test('property: the status is one line of at most 140 characters', () => {
  const hostile = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(hostile, hostile, (name, role) => {
      const policy = `assay: 1\nroles: { ${JSON.stringify(`r${role}`)}: { users: [${JSON.stringify(name)}] } }`;
      const head = `model: { name: ${JSON.stringify(name)}, version: "1", status: evaluated }`;
      const { description } = decide(aSnapshot({ policy, files: [file(null, head)] })).status;
      expect(Array.from(description).length).toBeLessThanOrEqual(140);
      expect(description).not.toMatch(/[\r\n]/);
    }),
  );
});

test('a broken policy that is removed is not mended', () => {
  expect(code({ policy: 'assay: [', policyAtHead: null })).toEqual(['yaml-syntax', 'no-policy']);
});

test.each([
  ['too-many-files', 'files'],
  ['too-many-commits', 'commits'],
] as const)('%s: what GitHub does not tell whole is not judged', (limit, what) => {
  expect(decide(aSnapshot({ limits: [{ code: limit, found: 301, most: 250 }] })).problems).toEqual([
    {
      file: '.',
      line: 1,
      column: 1,
      code: limit,
      message: `the pull request has 301 ${what}; GitHub tells of 250 at most, so it cannot be judged whole: split it`,
      found: '301',
      expected: 'at most 250',
      nearest: null,
      severity: 'error',
    },
  ]);
});
