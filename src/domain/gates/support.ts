import type { Claim, Judgement } from '../finding.ts';
import type { Statistics } from './gate.ts';

/** How many rows stand behind a number; `positives` is null where labels are not of two kinds. */
export interface Support {
  readonly metric: string;
  readonly rows: number;
  readonly positives: number | null;
}

type Kind = keyof Statistics['support'];

/** Beside the rows: the labels that the metric is counted over. */
const over: { readonly [metric: string]: readonly Kind[] } = {
  recall: ['positives'],
  fnr: ['positives'],
  f1: ['positives'],
  specificity: ['negatives'],
  fpr: ['negatives'],
  auc_roc: ['positives', 'negatives'],
  average_precision: ['positives', 'negatives'],
  balanced_accuracy: ['positives', 'negatives'],
};

/** A number with too little behind it is not judged, whatever its interval says; null: there is enough. */
export const insufficient = (
  { metric, rows, positives }: Support,
  about: Claim,
  { support }: Pick<Statistics, 'support'>,
): Judgement | null => {
  const counts = { rows, positives, negatives: positives === null ? null : rows - positives };
  const few = (['rows', ...(over[metric.split('@')[0] ?? ''] ?? [])] as const).flatMap((kind) => {
    const count = counts[kind];
    return count === null || count >= support[kind]
      ? []
      : [`${count} ${kind}, asked for at least ${support[kind]}`];
  });
  if (few.length === 0) return null;
  return {
    answer: 'inconclusive',
    claim: about,
    because: `insufficient${saidWhere(about.where)}: ${few.join('; ')}`,
    remedy: 'Measure on more rows of this kind.',
  };
};

export const saidWhere = (where: Claim['where']): string => {
  const columns = Object.entries(where ?? {}).map(([column, value]) => `${column}=${value ?? '(missing)'}`);
  return columns.length === 0 ? '' : ` for ${columns.join(', ')}`;
};
