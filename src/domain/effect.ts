export type StatusState = 'success' | 'pending' | 'failure' | 'error';

/** Markdown that came through render/markdown.ts; nothing else may reach a comment or a summary. */
export type Markdown = string & { readonly __brand: 'markdown' };

/** What should be so on GitHub. A sink compares it with what is so, and writes the difference. */
export type Effect =
  | {
      readonly kind: 'status';
      readonly head: string;
      readonly context: string;
      readonly state: StatusState;
      readonly description: string;
    }
  | { readonly kind: 'comment'; readonly marker: string; readonly body: Markdown }
  /** A short new comment, so that people are told; written only when the decision differs from the one told before. */
  | { readonly kind: 'notice'; readonly decision: string; readonly body: Markdown }
  | { readonly kind: 'labels'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'request-review'; readonly users: readonly string[]; readonly teams: readonly string[] }
  | { readonly kind: 'annotate'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'summary'; readonly body: Markdown };

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}
