import type { Unmeasured } from './unmeasured.ts';

// What came of looking at the data sets that a manifest names: their bytes, and whether the training saw the test.

/** Where bytes were found; `other`: the bytes that are there are not the ones that the manifest pins. */
export type CheckedDataset =
  | {
      readonly kind: 'checked';
      readonly sha256: string;
      /** By which DVC, or the manifest, pins the bytes; checked too. */
      readonly md5: string | null;
      readonly from: string;
      /** null: the manifest declares no number of rows, so nobody counted. */
      readonly rows: CountedRows | null;
    }
  | { readonly kind: 'other'; readonly because: string; readonly remedy: string }
  | Unmeasured;

export type CountedRows =
  | { readonly kind: 'counted'; readonly rows: number }
  | { readonly kind: 'uncounted'; readonly because: string };

export const leakageChecks = [
  'id_overlap',
  'row_overlap',
  'time_order',
  'single_feature',
  'duplicates',
] as const;

export type LeakageCheck = (typeof leakageChecks)[number];

/** From here on a single feature tells the label all but alone. */
export const tellingAuc = 0.99;

export interface LeakageFile {
  /** What the manifest calls it: `data.test`. */
  readonly named: string;
  readonly sha256: string;
  readonly rows: number;
}

export type LeakageFound =
  /** Rows of the test file that leak. */
  | { readonly kind: 'rows'; readonly found: number; readonly examples: readonly string[] }
  /** Feature columns of the training file that the test file has not: what was found may be chance. */
  | {
      readonly kind: 'blurred';
      readonly found: number;
      readonly columns: number;
      /** How many there are, and the first of them. */
      readonly lacks: number;
      readonly lacking: readonly string[];
    }
  | {
      readonly kind: 'times';
      readonly found: number;
      readonly examples: readonly string[];
      /** Of the training rows the last, of the test rows the first. */
      readonly last: string;
      readonly first: string;
    }
  /** One of the files has no column of times. */
  | { readonly kind: 'timeless'; readonly because: string }
  | {
      readonly kind: 'features';
      readonly features: number;
      /** Those that reach the bar, the most telling first. */
      readonly telling: readonly { readonly name: string; readonly auc: number }[];
      readonly highest: number;
    }
  | { readonly kind: 'inapplicable'; readonly because: string }
  | Unmeasured;

export type MeasuredLeakage =
  | {
      readonly kind: 'measured';
      readonly training: LeakageFile;
      readonly test: LeakageFile;
      /** Why the test rows are those of the predictions; null: they are those of data.test. */
      readonly instead: string | null;
      readonly found: { readonly [check in LeakageCheck]?: LeakageFound };
    }
  | Unmeasured;

export interface MeasuredData {
  readonly sets: { readonly [name: string]: CheckedDataset };
  /** null: no gate asks. */
  readonly leakage: MeasuredLeakage | null;
}
