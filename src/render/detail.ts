import type { Markdown } from '../domain/effect.ts';
import { count, md, none } from './markdown.ts';

/** How much a card says; everything at first, less when it does not fit. */
export interface Detail {
  readonly notCounted: boolean;
  readonly digests: boolean;
  readonly passes: boolean;
  readonly remedies: boolean;
  readonly gates: boolean;
  /** Longest text of somebody else's, in code points. */
  readonly words: number;
  /** Most entries of one list. */
  readonly rows: number;
  /** Most transitions told in full. */
  readonly transitions: number;
}

// More rows or transitions than this cannot fit whatever they say, so they are not even written.
export const everything: Detail = {
  notCounted: true,
  digests: true,
  passes: true,
  remedies: true,
  gates: true,
  words: 400,
  rows: 1000,
  transitions: 200,
};

export interface Drop {
  readonly what: string;
  readonly less: Partial<Detail>;
}

/** What goes first when a card is too long, the least missed first; each step keeps those before it. */
export const drops: readonly Drop[] = [
  { what: 'approvals that do not count', less: { notCounted: false } },
  { what: 'digests', less: { digests: false } },
  { what: 'gates that hold', less: { passes: false } },
  { what: 'remedies', less: { remedies: false } },
  { what: 'the table of gates', less: { gates: false } },
  { what: 'the ends of long texts', less: { words: 120 } },
  { what: 'entries of lists after the first 200', less: { rows: 200 } },
  { what: 'entries of lists after the first 50', less: { rows: 50 } },
  { what: 'changes after the first 20', less: { transitions: 20 } },
  { what: 'entries of lists after the first 10', less: { rows: 10 } },
  { what: 'changes after the first 5', less: { transitions: 5 } },
  { what: 'entries of lists after the first 3', less: { rows: 3 } },
];

/** What a list says in place of the entries that it leaves out. */
export const moreThan = (shown: number, all: number): Markdown =>
  all > shown ? md`… and ${count(all - shown)} more, see the job summary or the verdict file` : none;
