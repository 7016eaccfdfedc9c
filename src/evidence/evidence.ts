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
}

interface Found {
  readonly kind: 'found';
  readonly file: string;
  /** 64 hexadecimal digits, without a prefix. */
  readonly sha256: string;
  readonly bytes: number;
  readonly from: 'head' | 'checkout' | 'lfs' | 'dvc';
}

export interface Unavailable {
  readonly kind: 'unavailable';
  readonly because: string;
  readonly remedy: string;
}

export type Resolved = Found | Unavailable;

/** Not in this place; `because` when something there nearly was it. */
export interface Missed {
  readonly kind: 'missed';
  readonly because: string | null;
}

export const unavailable = (because: string, remedy: string): Unavailable => ({
  kind: 'unavailable',
  because,
  remedy,
});

export const missed = (because: string | null = null): Missed => ({ kind: 'missed', because });
