import type { Snapshot } from '../../src/domain/snapshot.ts';
import type { Decision } from '../../src/domain/verdict.ts';

/** The merge group that holds this pull request and no other; null: it is judged with others already. */
export const groupOfOne = (alone: Snapshot): Snapshot | null => {
  if (alone.others !== undefined) return null;
  const { authority: _authority, earlier: _earlier, ...rest } = alone;
  const head = 'g1';
  return {
    ...rest,
    pull: { ...alone.pull, number: null, author: null },
    head,
    heads: [{ name: head, at: null, pushed_by: null, commits: [] }],
    reviews: [],
    comments: [],
    others: { kind: 'group', pulls: [{ number: 7, snapshot: alone }] },
  };
};

/** A queue decides as the pull request did, but that it waits for nobody. */
export const inQueue = (decision: Decision): Decision => (decision === 'awaiting' ? 'rejected' : decision);
