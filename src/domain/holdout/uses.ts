// How often sealed labels were looked at. A use is one set of predictions measured on them: the same evidence again
// tells nobody more, and is no new use.

/** One use, as a line of a journal keeps it. Digests begin with `sha256:`. */
export interface HoldoutUse {
  readonly at: string;
  readonly holdout: string;
  /** Digest of the labels; null: the line does not say. */
  readonly labels: string | null;
  readonly model: string;
  readonly version: string;
  readonly predictions: string;
}

/** What was measured on sealed labels. */
export interface SealedEvidence {
  readonly holdout: string;
  readonly labels: string;
  readonly model: string;
  readonly version: string;
  readonly predictions: string;
  /** Columns of the predictions that the manifest names and the holdout answers for. */
  readonly ignored: readonly string[];
}

/** `unknown`: nobody kept a journal, so nobody can say. */
export type HoldoutUses =
  | { readonly kind: 'known'; readonly entries: readonly HoldoutUse[] }
  | { readonly kind: 'unknown'; readonly because: string };

interface Measurements {
  readonly [manifest: string]: { readonly holdout?: SealedEvidence };
}

type Used = Pick<HoldoutUse, 'holdout' | 'model' | 'version' | 'predictions'> & {
  readonly labels: string | null;
};

/** By the labels: another name does not make them fresh, other labels under the old name are. */
const isOf = (use: Used, { holdout, labels }: SealedEvidence): boolean =>
  use.labels === null ? use.holdout === holdout : use.labels === labels;

const evidenceOf = ({ model, version, predictions }: Used): string =>
  JSON.stringify([model, version, predictions]);

/** Which use of its holdout each measurement is, by manifest. */
export const useNumbers = (
  measurements: Measurements,
  earlier: readonly HoldoutUse[],
): ReadonlyMap<string, number> => {
  const seen: Used[] = [...earlier];
  const numbers = new Map<string, number>();
  for (const file of Object.keys(measurements).sort()) {
    const own = measurements[file]?.holdout;
    if (own === undefined) continue;
    seen.push(own);
    const distinct = [...new Set(seen.filter((use) => isOf(use, own)).map(evidenceOf))];
    numbers.set(file, distinct.indexOf(evidenceOf(own)) + 1);
  }
  return numbers;
};
