import type { Head } from '../domain/snapshot.ts';
import { commitOf } from './commits.ts';
import { folded, loginOf } from './people.ts';
import type { Push } from './pushes.ts';
import type { RawCommit, RawForcePush } from './queries/fragments.ts';

/** A head whose commit GitHub has forgotten still had a pusher. */
const headsOfForced = (push: RawForcePush): readonly Head[] => {
  const before = push.beforeCommit;
  const after = push.afterCommit?.oid ?? `gone@${push.createdAt}`;
  const left =
    before === null ? [] : [{ name: before.oid, at: null, pushed_by: null, commits: [commitOf(before)] }];
  return [...left, { name: after, at: push.createdAt, pushed_by: loginOf(push.actor), commits: [] }];
};

/** Two people may have pushed the same commit, one after the other: neither is to be forgotten. */
const isSame = (one: Head, other: Head): boolean =>
  one.name === other.name &&
  (one.pushed_by === null || other.pushed_by === null || folded(one.pushed_by) === folded(other.pushed_by));

const together = (told: readonly Head[]): readonly Head[] => {
  const heads: Head[] = [];
  for (const head of told) {
    const index = heads.findIndex((other) => isSame(other, head));
    const known = heads[index];
    if (known === undefined) heads.push(head);
    else
      heads[index] = {
        name: head.name,
        at: known.at ?? head.at,
        pushed_by: known.pushed_by ?? head.pushed_by,
        commits: known.commits.length > 0 ? known.commits : head.commits,
      };
  }
  return heads;
};

export interface Told {
  readonly commits: readonly RawCommit[];
  readonly forced: readonly RawForcePush[];
  readonly pushes: readonly Push[];
}

/**
 * Oldest first, the present head last. Who pushed, and when, is known of forced pushes, and of the others where
 * the branch's log was read; what that log lacks is older than what it has.
 */
export const headsOf = (present: string, { commits, forced, pushes }: Told): readonly Head[] => {
  const logged = new Set(pushes.map(({ name }) => name));
  const forcedHeads = forced.flatMap(headsOfForced);
  const heads = together([
    ...forcedHeads.filter(({ name }) => !logged.has(name)),
    ...pushes.map((push) => ({ ...push, commits: [] })),
    ...forcedHeads.filter(({ name }) => logged.has(name)),
  ]);
  const last = heads.findLast(({ name }) => name === present);
  const { at = null, pushed_by = null } = last ?? {};
  return [
    ...heads.filter((head) => head !== last),
    { name: present, at, pushed_by, commits: commits.map(commitOf) },
  ];
};
