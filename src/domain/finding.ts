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
      /** A hint rather than a proof: it does not block, whatever the policy says of the gate. */
      readonly enforcement?: 'warn';
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
  /** Who lets it pass all the same; the answer stays what it is. */
  readonly waiver: Waiver | null;
}

/** A time-boxed, reasoned exception to one finding, by somebody whom the policy lets make it. */
export interface Waiver {
  readonly by: string;
  readonly at: string;
  /** As it was written; a day is meant to its end, in UTC. */
  readonly until: string;
  readonly because: string;
  /** `recall >= 0.7`: beyond it the waiver is void. */
  readonly ceiling: string | null;
  /** Id of the comment that says so. */
  readonly comment: number;
}

const holds = ({ answer }: Finding): boolean => answer === 'pass' || answer === 'skip';

export const blocks = (finding: Finding): boolean =>
  finding.enforcement === 'block' && !holds(finding) && finding.waiver === null;

/** It does not hold, and is only said. */
export const warns = (finding: Finding): boolean =>
  finding.enforcement === 'warn' && !holds(finding) && finding.waiver === null;
