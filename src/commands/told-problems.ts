import type { Problem } from '../domain/problem.ts';
import { type ExitCode, exitOfProblems, type Terminal } from './command.ts';
import { problemLines } from './problem-lines.ts';

/** Problems are data for who asks for data, and talk for everybody else. */
export const toldProblems = (problems: readonly Problem[], json: boolean, terminal: Terminal): ExitCode => {
  if (json) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else terminal.err(`${problems.map((problem) => problemLines(problem)).join('\n')}\n`);
  return exitOfProblems(problems);
};
