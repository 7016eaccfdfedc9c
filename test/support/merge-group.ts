import { decide } from '../../src/domain/decide.ts';
import type { OtherPull, Snapshot } from '../../src/domain/snapshot.ts';
import { aHead, aReview, aSnapshot, file, ownerPolicy, type Story } from './snapshot.ts';

export const auc = 'evaluation: { test_auc_roc: 0.95 }';

export const promotion = (version: string, rest = auc, model = 'fraud') =>
  file(
    manifestOf(version, 'staging', rest, model),
    manifestOf(version, 'production', rest, model),
    `models/${model}/${version}.yaml`,
  );

export const manifestOf = (version: string, status: string, rest: string, model = 'fraud'): string =>
  `model: { name: ${model}, version: "${version}", status: ${status} }\n${rest}`;

const approvals = [aReview('olga'), aReview('lea', { id: 2 })];

export const many = `${ownerPolicy}champions: many\n`;

export const pull = (number: number, story: Story): OtherPull => {
  const snapshot = aSnapshot({ policy: many, reviews: approvals, ...story });
  return { number, snapshot: { ...snapshot, pull: { ...snapshot.pull, number } } };
};

export const group = (pulls: readonly OtherPull[], story: Story = {}): Snapshot => {
  const files = pulls.flatMap(({ snapshot }) => snapshot?.files ?? []);
  const head = 'c'.repeat(40);
  const heads = [{ ...aHead(), name: head, at: null, pushed_by: null, commits: [] }];
  return aSnapshot({ policy: many, files, head, heads, others: { kind: 'group', pulls }, ...story });
};

export const said = (snapshot: Snapshot): string => {
  const { status, decision } = decide(snapshot);
  return `${decision}: ${status.description}`;
};
