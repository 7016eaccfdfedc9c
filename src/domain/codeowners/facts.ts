import {
  type CodeOwners,
  faultsOf,
  type Owned,
  type OwnersFault,
  ownersOf,
  readCodeOwners,
} from './codeowners.ts';

/** What CODEOWNERS at base says of the changed manifests. */
export type OwnersFacts =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly file: string; readonly found: string }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly owned: { readonly [path: string]: Owned };
      /** Lines that GitHub skips, the first few of them. */
      readonly faults: readonly OwnersFault[];
    };

interface Candidate {
  readonly file: string;
  readonly content:
    | { readonly kind: 'absent' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'refused'; readonly found: string };
}

const mostFaults = 10;

/** The first of the files that is there has the word, be it one that GitHub does not load. */
export const ownersFacts = (candidates: readonly Candidate[], paths: readonly string[]): OwnersFacts => {
  for (const { file, content } of candidates) {
    if (content.kind === 'refused') return { kind: 'refused', file, found: content.found };
    if (content.kind === 'text') return ownersIn(file, readCodeOwners(content.text), paths);
  }
  return { kind: 'absent' };
};

const ownersIn = (file: string, owners: CodeOwners, paths: readonly string[]): OwnersFacts => ({
  kind: 'read',
  file,
  owned: Object.fromEntries(paths.map((path) => [path, ownersOf(owners, path)])),
  faults: faultsOf(owners).slice(0, mostFaults),
});
