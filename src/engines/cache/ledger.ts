import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { canonical } from '../../domain/canonical.ts';
import type { Ledger, Noted, Reference, Resolved } from '../../evidence/evidence.ts';

// Between the hashing of a file and the end of its reading others may write to it, and a number would be of other bytes
// than those that the verdict names.

export interface WatchingLedger extends Ledger {
  readonly all: () => readonly Noted[];
  /** The first file that is not as it was when it was found. */
  readonly changed: () => Promise<Noted | null>;
}

interface Seen extends Noted {
  readonly before: BigIntStats | null;
}

const statsOf = async ({ resolved }: Noted): Promise<BigIntStats | null> =>
  resolved.kind === 'found' ? stat(resolved.file, { bigint: true }).catch(() => null) : null;

/** No program can set the time at which the inode last changed, as it can that of the last writing. */
const isSame = (a: BigIntStats | null, b: BigIntStats | null): boolean =>
  a?.dev === b?.dev &&
  a?.ino === b?.ino &&
  a?.size === b?.size &&
  a?.mtimeNs === b?.mtimeNs &&
  a?.ctimeNs === b?.ctimeNs;

const isAsked = (one: Noted, reference: Reference, tree: Noted['tree']): boolean =>
  one.tree === tree && canonical(one.reference) === canonical(reference);

export const watchingLedger = (): WatchingLedger => {
  const seen: Seen[] = [];
  const find = (reference: Reference, tree: Noted['tree']): Resolved | null =>
    seen.find((one) => isAsked(one, reference, tree))?.resolved ?? null;
  return {
    find,
    add: async (noted) => {
      seen.push({ ...noted, before: await statsOf(noted) });
    },
    all: () => seen,
    changed: async () => {
      for (const one of seen) if (!isSame(one.before, await statsOf(one))) return one;
      return null;
    },
  };
};
