import type { Value } from '../document/value.ts';
import type { Policy } from '../policy/policy.ts';

/** Labels that a policy keeps, and what they say: what belongs to a row, as against what a model says of it. */
export interface Sealed {
  readonly name: string;
  /** Path of the labels. */
  readonly labels: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly columns: SealedColumns;
  /** null: any column of the file may be sliced by. */
  readonly groups: readonly string[] | null;
  readonly positive: Value | null;
  readonly uses: number | null;
}

export interface SealedColumns {
  readonly id: string;
  readonly label: string;
  readonly weight: string | null;
  readonly query: string | null;
  /** Left out: rows are taken by themselves. */
  readonly cluster?: string;
}

/**
 * The holdout that grades a model, whatever its manifest says: one that names the model, else one that names none. Of
 * each there is one at most, which the policy is checked for.
 */
export const sealedFor = ({ data }: Policy, model: string): Sealed | null => {
  const all = Object.entries(data.holdouts ?? {});
  const found =
    all.find(([, holdout]) => holdout.for?.includes(model) === true) ??
    all.find(([, holdout]) => holdout.for === undefined);
  if (found === undefined) return null;
  const [name, { labels, sha256, id, label, weight, query, cluster, groups, positive, uses }] = found;
  return {
    name,
    labels,
    sha256,
    columns: {
      id,
      label,
      weight: weight ?? null,
      query: query ?? null,
      ...(cluster === undefined ? {} : { cluster }),
    },
    groups: groups ?? null,
    positive: positive ?? null,
    uses: uses ?? null,
  };
};

export const hasBudget = ({ data }: Policy): boolean =>
  Object.values(data.holdouts ?? {}).some(({ uses }) => uses !== undefined);
