import type { Effect } from '../domain/effect.ts';
import type { Applied } from '../ports.ts';

/** A write that stands for one effect, or for a part of it; or why there is nothing to write. */
export type Step =
  | { readonly kind: 'done'; readonly applied: Applied }
  | ({ readonly kind: 'mutation'; readonly effect: Effect['kind']; readonly because: string } & Mutation)
  | { readonly kind: 'new-labels'; readonly names: readonly string[] };

export interface Mutation {
  /** One field of a mutation; `$input` stands for its argument. */
  readonly text: string;
  readonly type: string;
  readonly input: { readonly [key: string]: unknown };
}

export const unchanged = (effect: Effect['kind'], because: string): Step => ({
  kind: 'done',
  applied: { effect, outcome: 'unchanged', because },
});

/** Read back by each write, so that a head which moved meanwhile is seen. */
export const headRead = '... on PullRequest { headRefOid }';
