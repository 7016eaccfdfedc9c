import type { Place } from './problem.ts';

export type Answer = 'pass' | 'fail' | 'inconclusive' | 'skip' | 'error';
export type Enforcement = 'block' | 'warn';
export type Evidence = 'declared' | 'measured' | 'imported';
export type Operator = '>=' | '<=' | '=' | 'present';
/** A decimal that a double cannot carry exactly is kept as its text. */
export type Quantity = number | string | boolean;
export type Where = { readonly [column: string]: string | null };

/** What a gate looked at: the sentence is made from these, never stored instead of them. */
export interface Claim {
  readonly subject: string;
  readonly where: Where | null;
  readonly operator: Operator | null;
  readonly expected: Quantity | null;
  readonly actual: Quantity | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rows: number | null;
  readonly evidence: Evidence | null;
  /** The manifest's line that the claim rests on; null: the manifest as a whole. */
  readonly at: Pick<Place, 'line' | 'column'> | null;
}

/** A gate's answer, before the policy's severity is stamped on it. */
export type Judgement =
  | { readonly answer: 'pass'; readonly claim: Claim; readonly because: string }
  | {
      readonly answer: 'fail' | 'inconclusive';
      readonly claim: Claim;
      readonly because: string;
      readonly remedy: string;
    }
  | { readonly answer: 'skip'; readonly claim: Claim; readonly because: string }
  | { readonly answer: 'error'; readonly claim: Claim; readonly because: string; readonly remedy: string };

/** The fixed shape of `transitions[].findings[]`. */
export interface Finding {
  readonly gate: string;
  readonly kind: string;
  readonly answer: Answer;
  readonly enforcement: Enforcement;
  readonly subject: string;
  readonly where: Where | null;
  readonly operator: Operator | null;
  readonly expected: Quantity | null;
  readonly actual: Quantity | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rows: number | null;
  readonly evidence: Evidence | null;
  readonly because: string;
  readonly remedy: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly waiver: null;
}

export const blocks = (finding: Finding): boolean =>
  finding.enforcement === 'block' && finding.answer !== 'pass' && finding.answer !== 'skip';
