// What a manifest names as evidence, where its bytes may lie, and what came of looking for them.

/** What a manifest says of a file of evidence. */
export interface Reference {
  readonly path?: string;
  readonly dvc?: string;
  readonly uri?: string;
  readonly sha256?: string;
}

export interface TreeEntry {
  readonly kind: 'file' | 'symlink' | 'submodule' | 'folder';
  /** Git's own id: 40 hexadecimal digits, or 64 in a repository of sha256 objects. */
  readonly id: string;
  readonly size: number;
  /** Rejects when whoever keeps the blob does not give it; the checkout is looked at then. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What a path is in a tree; null: no such path. */
export type Tree = (path: string) => Promise<TreeEntry | null>;

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
