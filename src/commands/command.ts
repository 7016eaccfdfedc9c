import { isError, type Problem, type ProblemCode } from '../domain/problem.ts';
import type { Decision, VerdictFile } from '../domain/verdict.ts';

/** Fixed: 0 it holds; 1 judged, and it does not hold; 2 the input or the call is wrong; 3 cannot tell. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What a command is given: never process.* itself, so that it can be run from a test. */
export interface Terminal {
  readonly cwd: string;
  /** Folder of the bundle's own files: templates/ and examples/ stand beside it. */
  readonly home: URL;
  /** The script that a thread of this command line runs. */
  readonly worker: URL;
  readonly columns: number;
  readonly colour: boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const unreadableCodes: ReadonlySet<ProblemCode> = new Set([
  'unreadable',
  'unreadable-team',
  'unreadable-organisation',
  'too-many-files',
  'too-many-commits',
]);

export const exitOfProblems = (problems: readonly Problem[]): ExitCode => {
  const errors = problems.filter(isError);
  if (errors.length === 0) return 0;
  return errors.every(({ code }) => unreadableCodes.has(code)) ? 3 : 2;
};

const exits: { readonly [decision in Exclude<Decision, 'undecidable'>]: ExitCode } = {
  approved: 0,
  awaiting: 1,
  rejected: 1,
};

export const exitOf = ({ decision, problems }: Pick<VerdictFile, 'decision' | 'problems'>): ExitCode =>
  decision === 'undecidable' ? exitOfProblems(problems) || 3 : exits[decision];

/** The call itself is wrong; the message says how to make it right. */
export class WrongCall extends Error {}
