import { expect, test } from 'vitest';
import { decide } from '../../src/domain/decide.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import {
  aReview,
  aSnapshot,
  file,
  manifestText,
  ownerPolicy,
  type Story,
  text,
} from '../support/snapshot.ts';

const files = [
  file(manifestText('staging'), manifestText('production', 'evaluation: { test_auc_roc: 0.95 }')),
];
const reviews = [aReview('olga'), aReview('lea', { id: 2 })];

const based = (base: string, atDefault: string | null, story: Story = {}): Snapshot => {
  const snapshot = aSnapshot({
    files,
    reviews,
    authority: { branch: 'main', policy: text(atDefault) },
    ...story,
  });
  return { ...snapshot, pull: { ...snapshot.pull, base } };
};

const said = (snapshot: Snapshot): string => {
  const { decision, status } = decide(snapshot);
  return `${decision}: ${status.state}: ${status.description}`;
};

test('on a base that is not the default branch nothing is green', () => {
  expect(said(based('feature/a', ownerPolicy))).toBe(
    'awaiting: pending: Waits to be turned to main: feature/a is no branch whose policy counts',
  );
  const next = (story: Snapshot) => decide(story).next.at(-1);
  const what =
    'turn the pull request to main when feature/a is merged; main may name feature/a under branches in its policy';
  const waits = based('feature/a', ownerPolicy);
  expect(next(waits)).toEqual({ who: ['dana'], what });
  expect(next({ ...waits, pull: { ...waits.pull, author: null } })).toEqual({ who: [], what });
});

test('nor where the branch below brought everything, so that nothing seems to change', () => {
  expect(said(based('feature/a', ownerPolicy, { files: [] }))).toContain('awaiting: pending');
});

test('what fails or waits for people says so as ever', () => {
  expect(said(based('feature/a', ownerPolicy, { reviews: [] }))).toContain('Waits for owner');
});

test('a branch that the default branch’s policy names counts, and no other one', () => {
  const named = `${ownerPolicy}branches: ["release/*"]\n`;
  expect(said(based('release/1', named))).toContain('approved');
  expect(said(based('release/1/x', named))).toContain('awaiting');
  expect(said(based('main', ownerPolicy))).toContain('approved');
});

test('a base cannot name itself, and a default branch whose policy cannot be read names nobody', () => {
  const own = `${ownerPolicy}branches: ["feature/*"]\n`;
  expect(said(based('feature/a', ownerPolicy, { policy: own }))).toContain('awaiting');
  for (const policy of [null, 'assay: 1\nbranches: 7\n', '{'])
    expect(said(based('feature/a', policy))).toContain('awaiting: pending');
});

test('a branch with a hostile name is shown, not obeyed', () => {
  expect(said(based('a\u202ereversed', ownerPolicy))).not.toContain('\u202e');
  expect(said(based('x'.repeat(300), ownerPolicy))).toContain('Waits to be turned to main');
});
