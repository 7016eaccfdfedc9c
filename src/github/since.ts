import { policyPath } from '../domain/governed.ts';
import type { PullFacts } from '../ports.ts';
import type { RawPull } from './queries/pull.ts';

/** Anybody can date a commit back; when GitHub merged the pull request that brought it, nobody can. */
export const sinceOf = ({ baseRef, baseRefName }: RawPull): NonNullable<PullFacts['since']> => {
  const last = baseRef?.target?.policySince?.nodes?.[0] ?? null;
  if (last === null) return {};
  const merged = (last.associatedPullRequests?.nodes ?? []).flatMap((pull) =>
    pull !== null && pull.baseRefName === baseRefName && pull.mergedAt !== null ? [pull.mergedAt] : [],
  );
  const latest = [last.committedDate, ...merged].sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return latest === undefined ? {} : { [policyPath]: latest };
};
