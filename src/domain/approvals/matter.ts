import type { Manifest } from '../manifest/manifest.ts';

/** What people approve: files, and what manifests say of whose it is and of who made it. A change of a version is one. */
export interface Matter {
  /** Those whose owners CODEOWNERS names. */
  readonly files: readonly string[];
  /** As it stands at base; null: nothing does, or the files are no manifest. */
  readonly base: Manifest | null;
  readonly subject: Manifest | null;
}
