import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { plan } from '../../../src/domain/plan.ts';
import type { OtherPull, Snapshot } from '../../../src/domain/snapshot.ts';
import { markdown } from '../../github/rig.ts';
import { aReview, aSnapshot, file, manifestText, type Story } from '../../support/snapshot.ts';

const files = [
  file(manifestText('staging'), manifestText('production', 'evaluation: { test_auc_roc: 0.95 }')),
];
const approvals = [aReview('olga'), aReview('lea', { id: 2 })];

const other = (number: number, story: Story): OtherPull => ({
  number,
  snapshot: aSnapshot({ files, ...story }),
});

const sharing = (story: Story, ...pulls: readonly OtherPull[]): Snapshot =>
  aSnapshot({ files, ...story, others: { kind: 'same-head', pulls } });

const written = (snapshot: Snapshot): string => {
  const verdict = decide(snapshot);
  const card = markdown('');
  const status = plan(verdict, { snapshot, card, notice: card }).find((effect) => effect.kind === 'status');
  return status?.kind === 'status' ? `${status.state}: ${status.description}` : 'none';
};

test('the worse of two is written, and the card of the better says whose it is', () => {
  const snapshot = sharing({ reviews: approvals }, other(9, {}));
  const { decision, next, shared } = decide(snapshot);
  expect(decision).toBe('approved');
  expect(shared).toEqual({
    with: [9],
    state: 'pending',
    description: expect.stringContaining('#9: Waits for'),
  });
  expect(next.at(-1)?.what).toContain('the status is that of #9, which has the same head');
  expect(written(snapshot)).toContain('pending: #9: Waits for owner');
});

test('whichever is judged, the same is written', () => {
  const approved = aSnapshot({ files, reviews: approvals });
  const fromOther = {
    ...sharing({}, { number: 7, snapshot: approved }),
    pull: { ...approved.pull, number: 9 },
  };
  expect(written(fromOther)).toBe(written(sharing({ reviews: approvals }, other(9, {}))));
  expect(decide(fromOther).next.some(({ what }) => what.includes('same head'))).toBe(false);
});

test('green when all are, and by whom it is held', () => {
  expect(written(sharing({ reviews: approvals }, other(9, { reviews: approvals })))).toBe(
    'success: holds for #7, #9',
  );
});

test('of whom nothing is known, nothing is green', () => {
  expect(written(sharing({ reviews: approvals }, { number: 9, snapshot: null }))).toBe(
    'error: #9: nothing is known of it',
  );
});

test.each([
  ['this one is younger', 12, 9, '#9'],
  ['this one is older', 7, 9, '#7'],
  ['the other has three digits', 20, 100, '#20'],
])(
  'of two that are equally bad the one with the lower number is told of, where %s',
  (_, own, beside, first) => {
    const snapshot = sharing({}, other(beside, {}));
    const verdict = decide({ ...snapshot, pull: { ...snapshot.pull, number: own } });
    expect(verdict.shared?.description).toMatch(new RegExp(`^${first}: Waits for owner`));
    expect(verdict.next.some(({ what }) => what.includes('same head'))).toBe(false);
  },
);

test('a change between two refs shares the status of a pull request with its head', () => {
  const snapshot = sharing({ reviews: approvals }, other(9, {}));
  const verdict = decide({ ...snapshot, pull: { ...snapshot.pull, number: null } });
  expect(verdict.shared).toMatchObject({ with: [9], state: 'pending' });
  expect(verdict.next.at(-1)?.what).toMatch(
    /^the status is that of #9, which has the same head: Waits for .*; settle it, close it, or push a commit here$/,
  );
});
