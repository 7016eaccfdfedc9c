import { faultsOf, type Owned, type OwnersFault, ownersOf, readCodeOwners } from './codeowners.ts';

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
  const first = candidates.find(({ content }) => content.kind !== 'absent');
  if (first === undefined || first.content.kind === 'absent') return { kind: 'absent' };
  const { file, content } = first;
  if (content.kind === 'refused') return { kind: 'refused', file, found: content.found };
  const owners = readCodeOwners(content.text);
  return {
    kind: 'read',
    file,
    owned: Object.fromEntries(paths.map((path) => [path, ownersOf(owners, path)])),
    faults: faultsOf(owners).slice(0, mostFaults),
  };
};
