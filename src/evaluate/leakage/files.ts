// The two files of a search for leakage, and what to look for in them.

import type { LeakageCheck } from '../../domain/datasets.ts';
import type { Unmeasured } from '../../domain/unmeasured.ts';
import type { EngineProblem } from '../problem.ts';
import type { Limits } from '../table.ts';

export interface Sides<T> {
  readonly training: T;
  readonly test: T;
}

/** Where a file is, and what messages call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export interface LeakageAsked {
  readonly checks: readonly LeakageCheck[];
  readonly columns: {
    readonly id: string | null;
    readonly label: string | null;
    readonly time: string | null;
  };
  /** Columns that are no features, whatever else they are. */
  readonly apart: ReadonlySet<string>;
  /** What the manifest says the features are; null: it does not say. */
  readonly features: readonly string[] | null;
  /** The rows that the numbers are measured on, where they stand in another file than the test rows. */
  readonly predicted: NamedFile | null;
  /** Whether labels are classes; where they are not, why. */
  readonly noClasses: string | null;
  /** Of the hashes alone: no result hangs on it, and nobody can build a file against it. */
  readonly seed: number;
  readonly limits: Limits;
}

export const unmeasured = (because: string, remedy: string): Unmeasured => ({
  kind: 'unmeasured',
  because,
  remedy,
});

export const unread = ({ name }: NamedFile, problems: readonly EngineProblem[]): Unmeasured => {
  const [first, ...others] = problems;
  const place =
    first?.line == null ? (first?.row == null ? '' : `, row ${first.row}`) : `, line ${first.line}`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return unmeasured(
    `${name}${place}: ${first?.message ?? 'it cannot be read'}${more}`,
    `Mend ${name}: CSV, JSON Lines or Parquet, with the columns that evaluation.columns names.`,
  );
};
