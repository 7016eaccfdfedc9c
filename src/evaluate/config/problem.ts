import type { Problem, ProblemCode } from '../../domain/problem.ts';
import type { EngineCode, EngineProblem } from '../problem.ts';

/** What is wrong with a config: the shape of a data problem, with the column of the line beside it. */
export interface ConfigProblem extends Omit<EngineProblem, 'code'> {
  readonly code: ProblemCode | EngineCode;
  readonly column: number;
}

export type EvaluateProblem = EngineProblem | ConfigProblem;

export const configProblem = (
  problem: Problem,
  code: ConfigProblem['code'] = problem.code,
): ConfigProblem => ({
  ...problem,
  code,
  row: null,
  field: null,
});
