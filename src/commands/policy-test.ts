import { resolve } from 'node:path';
import { decide } from '../domain/decide.ts';
import { policyPath, testsFolder } from '../domain/governed.ts';
import { type RunTest, runTest } from '../domain/policy-tests/run.ts';
import { isError } from '../domain/problem.ts';
import { contentAt } from '../local/files.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import { paint } from './paint.ts';
import { policyOf } from './policy-file.ts';
import { diskShelf, readTests } from './policy-test-files.ts';
import { toldProblems } from './told-problems.ts';
import { wrapped } from './wrap.ts';

export interface PolicyTestOptions {
  readonly policy?: string;
  readonly json?: boolean;
}

/** Runs the tests of a policy: facts of a pull request, and what must come of it. */
export const policyTest = async (
  files: readonly string[],
  { policy: path = policyPath, json }: PolicyTestOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const content = await contentAt(resolve(terminal.cwd, path));
  const policy = policyOf(path, content);
  if (!policy.ok) return toldProblems(policy.problems, json === true, terminal);
  const { tests, contentOf, problems } = await readTests(
    diskShelf(terminal.cwd),
    files.length === 0 ? null : files,
  );
  if (problems.some(isError)) return toldProblems(problems, json === true, terminal);
  if (tests.length === 0)
    throw new WrongCall(`there are no tests in ${testsFolder}: write one there, or name a file`);
  const runs = tests.map((test) => runTest(test, { path, content, contentOf }, decide));
  terminal.out(
    json === true ? `${JSON.stringify(asJson(runs, policy.value.digest), null, 2)}\n` : lines(runs, terminal),
  );
  return runs.every(holds) ? 0 : 1;
};

const holds = ({ differences }: RunTest): boolean => differences.length === 0;

const asJson = (runs: readonly RunTest[], policy: string) => ({
  policy,
  passed: runs.filter(holds).length,
  failed: runs.filter((run) => !holds(run)).length,
  tests: runs.map((run) => ({
    name: run.name,
    file: run.file,
    passed: holds(run),
    decision: run.verdict.decision,
    description: run.verdict.status.description,
    differences: run.differences,
  })),
});

const lines = (runs: readonly RunTest[], terminal: Terminal): string => {
  const failed = runs.filter((run) => !holds(run)).length;
  return [
    ...runs.flatMap((run) => runLines(run, terminal)),
    '',
    failed === 0
      ? `${runs.length} of ${runs.length} policy tests hold`
      : `${failed} of ${runs.length} policy tests ${failed === 1 ? 'does' : 'do'} not hold`,
    '',
  ].join('\n');
};

const runLines = (run: RunTest, terminal: Terminal): readonly string[] => [
  wrapped(
    `${holds(run) ? paint('PASS', 'green', terminal) : paint('FAIL', 'red', terminal)}  ${run.name} (${run.file})`,
    terminal.columns,
    6,
  ),
  ...run.differences.map(({ what, expected, found }) =>
    wrapped(`      ${what}: expected ${expected}, is ${found}`, terminal.columns, 8),
  ),
];
