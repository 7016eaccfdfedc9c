import type { Markdown } from '../domain/effect.ts';

/** What a template sees: texts that are Markdown already, yes or no, and lists of the same. */
export type View = { readonly [field: string]: Value };
export type Value = Markdown | boolean | readonly View[];
