// What a manifest names as evidence, where its bytes may lie, and what came of looking for them.

import type { Tree } from '../ports.ts';

/** What a manifest says of a file of evidence. */
export interface Reference {
  readonly path?: string;
  readonly dvc?: string;
  readonly uri?: string;
  readonly sha256?: string;
}

/** Where bytes may be looked for. */
export interface Places {
  /** The tree that is judged. */
  readonly tree: Tree;
  /** Folder of a checkout on this machine, if there is one. */
  readonly checkout: string | null;
  /** A folder for what has to be written down to be read. */
  readonly temporary: string;
  readonly mostBytes: number;
  /** So that nothing is looked for twice; left out: everything is. */
  readonly ledger?: Ledger;
}

/** What was looked for in a tree, and what came of it. */
export interface Noted {
  readonly reference: Reference;
  readonly tree: Tree;
  readonly resolved: Resolved;
}

export interface Ledger {
  readonly find: (reference: Reference, tree: Tree) => Resolved | null;
  readonly add: (noted: Noted) => Promise<void>;
}

interface Found {
  readonly kind: 'found';
  readonly file: string;
  /** 64 hexadecimal digits, without a prefix. */
  readonly sha256: string;
  readonly bytes: number;
  readonly from: 'head' | 'checkout' | 'lfs' | 'dvc';
  /** Of bytes that DVC pins: the digest by which it does. */
  readonly md5?: string;
}

export interface Unavailable {
  readonly kind: 'unavailable';
  readonly because: string;
  readonly remedy: string;
  /** There are bytes where the named ones should be, and this is their sha256. */
  readonly other?: string;
  /** Nothing is where the named bytes could be. */
  readonly absent?: true;
}

export type Resolved = Found | Unavailable;

/** Not in this place; `because` when something there nearly was it. */
export interface Missed {
  readonly kind: 'missed';
  readonly because: string | null;
  /** See `Unavailable`. */
  readonly other?: string;
}

export const unavailable = (because: string, remedy: string): Unavailable => ({
  kind: 'unavailable',
  because,
  remedy,
});

export const missed = (because: string | null = null): Missed => ({ kind: 'missed', because });
