import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { OtherPull } from '../../../src/domain/snapshot.ts';
import { auc, group, manifestOf, many, promotion, pull, said } from '../../support/merge-group.ts';
import { aReview, file, ownerPolicy } from '../../support/snapshot.ts';

test('two pull requests that hold, and whose tree is theirs, hold together', () => {
  const pulls = [pull(7, { files: [promotion('1')] }), pull(8, { files: [promotion('2')] })];
  const verdict = decide(group(pulls));
  expect(verdict).toMatchObject({ decision: 'approved', status: { description: 'holds for #7, #8' } });
  expect(verdict.group?.map(({ number, decision }) => [number, decision])).toEqual([
    [7, 'approved'],
    [8, 'approved'],
  ]);
});

test('two champions at once are to blame together', () => {
  const story = { policy: ownerPolicy };
  const pulls = [
    pull(7, { ...story, files: [promotion('1')] }),
    pull(8, { ...story, files: [promotion('2')] }),
  ];
  expect(said(group(pulls, story))).toMatch(/^rejected: #7, #8: one-champion/);
});

test('a queue waits for nobody: what still lacks an approval leaves it', () => {
  const pulls = [pull(7, { files: [promotion('1')] }), pull(8, { files: [promotion('2')], reviews: [] })];
  expect(said(group(pulls))).toMatch(/^rejected: #8: Waits for owner/);
});

test('what none of them was judged with does not land, nor what differs from what one was judged with', () => {
  const pulls = [pull(7, { files: [promotion('1')] })];
  const stranger = promotion('2');
  expect(said(group(pulls, { files: [promotion('1'), stranger] }))).toContain(
    'no pull request of the group was judged with this change',
  );
  const other = promotion('1', `${auc}\nx-note: other`);
  expect(said(group(pulls, { files: [other] }))).toMatch(
    /^rejected: #7: merge-group: what would land is not what was judged in #7: manifest/,
  );
});

test('a change that the queue’s commit does not hold is not waved through with it', () => {
  const pulls = [pull(7, { files: [promotion('1')] }), pull(8, { files: [promotion('2')] })];
  expect(said(group(pulls, { files: [promotion('1')] }))).toMatch(
    /^rejected: #8: merge-group: the queue’s commit does not hold this change/,
  );
});

test('a version that two of them add in two places is one too many', () => {
  const added = (folder: string) =>
    file(null, manifestOf('9', 'evaluated', auc), `models/fraud${folder}/9.yaml`);
  const pulls = [pull(7, { files: [added('a')] }), pull(8, { files: [added('b')] })];
  expect(said(group(pulls))).toMatch(/^undecidable: #7, #8: models.*described by/);
});

test('the policy that the group leaves judges each of them, whoever changes it', () => {
  const stricter = many.replace('at_least: 0.9', 'at_least: 0.99');
  const pulls = [pull(7, { files: [promotion('1')] }), pull(8, { policyAtHead: stricter })];
  expect(said(group(pulls, { policyAtHead: stricter }))).toMatch(/^rejected: #7: floor/);
  const looser = many.replace('at_least: 0.9', 'at_least: 0.1');
  const low = promotion('1', 'evaluation: { test_auc_roc: 0.5 }');
  const weak = [pull(7, { files: [low] }), pull(8, { policyAtHead: looser })];
  expect(said(group(weak, { policyAtHead: looser }))).toMatch(/^rejected: #7: floor/);
});

test('what is waived in its pull request is waived in the group', () => {
  const waiving = `${many}waivers: { by: lead }\n`;
  const low = promotion('1', 'evaluation: { test_auc_roc: 0.5 }');
  const body = '/assay waive floor until 2026-03-20 because the new floor comes next week';
  const comments = [
    { id: 5, user: 'lea', at: '2026-03-01T15:00:00Z', body, edited_by: null, edited_at: null },
  ];
  const reviews = [aReview('olga'), aReview('lea', { id: 2 })];
  const story = { policy: waiving, files: [low] };
  const own = pull(7, { ...story, comments, reviews });
  const alone = own.snapshot === null ? null : decide(own.snapshot);
  expect(alone?.transitions[0]?.waived).toBe(1);
  expect(decide(group([own], { policy: waiving, files: [low] })).decision).toBe(alone?.decision);
});

test('of whom nothing is known, nobody can tell; but what fails is said first', () => {
  const held = pull(7, { files: [promotion('1')] });
  const stranger = { number: 8, snapshot: null };
  expect(said(group([held, stranger]))).toMatch(/^undecidable: #8: nothing is known/);
  const failing = pull(7, { files: [promotion('1')], reviews: [] });
  expect(said(group([failing, stranger]))).toMatch(/^rejected: #7: Waits/);
  expect(said(group([]))).toBe('undecidable: no pull request is known for this merge group');
});

test('a group holds only if each of its pull requests does', () => {
  const people = fc.subarray(['olga', 'owen', 'lea', 'dana']);
  const one = fc.record({ by: people, score: fc.constantFrom('0.95', '0.5'), known: fc.boolean() });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 3 }), (drawn) => {
      const pulls = drawn.map(({ by, score, known }, index): OtherPull => {
        const files = [promotion(`${index + 1}`, `evaluation: { test_auc_roc: ${score} }`)];
        const made = pull(index + 1, { files, reviews: by.map((user, id) => aReview(user, { id })) });
        return known ? made : { ...made, snapshot: null };
      });
      const each = pulls.map(({ snapshot }) => (snapshot === null ? null : decide(snapshot).decision));
      const { decision, status } = decide(group(pulls));
      expect(decision === 'approved').toBe(each.every((word) => word === 'approved'));
      expect(status.state).not.toBe('pending');
    }),
    { numRuns: 200 },
  );
});
