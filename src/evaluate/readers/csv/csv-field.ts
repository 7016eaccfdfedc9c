// What the scanner does with a column, and what it answers where a record cannot be read.

import type { CodedBuilder } from '../columns/coded-builder.ts';
import type { IdBuilder } from '../columns/id-builder.ts';
import type { NumberBuilder } from '../columns/number-builder.ts';

/** What a position cannot be. */
export const outcome = { incomplete: -1, ragged: -2, unterminated: -3, afterQuote: -4 } as const;

export type Field =
  | { readonly kind: 'skip' }
  | { readonly kind: 'number'; readonly builder: NumberBuilder }
  | { readonly kind: 'coded'; readonly builder: CodedBuilder }
  | { readonly kind: 'id'; readonly builder: IdBuilder };
