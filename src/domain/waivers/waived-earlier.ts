import { headAt } from '../binding/head-at.ts';
import type { Comment, Head } from '../snapshot.ts';

/** The earlier heads of which somebody waived something. */
export const waivedEarlier = (comments: readonly Comment[], heads: readonly Head[]): readonly string[] => {
  const seen = comments
    .filter(({ body }) => body.includes('/assay waive'))
    .flatMap(({ at }) => headAt(at, heads)?.name ?? []);
  return [...new Set(seen)].filter((name) => name !== heads.at(-1)?.name);
};
