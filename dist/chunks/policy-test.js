import { i as runTest, t as decide } from "./decide.js";
import { c as testsFolder, o as policyPath } from "./governed.js";
import { n as isError } from "./problem.js";
import { n as contentAt, t as wrapped } from "./wrap.js";
import { t as WrongCall } from "./command.js";
import { t as paint } from "./paint.js";
import { n as policyOf, t as toldProblems } from "./told-problems.js";
import { n as diskShelf, r as readTests } from "./policy-test-files.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
// src/commands/policy-test.ts
/** Runs the tests of a policy: facts of a pull request, and what must come of it. */
const policyTest = async (files, { policy: path = policyPath, json }, terminal) => {
	const content = await contentAt(resolve(terminal.cwd, path));
	const policy = policyOf(path, content);
	if (!policy.ok) return toldProblems(policy.problems, json === true, terminal);
	const { tests, contentOf, problems } = await readTests(diskShelf(terminal.cwd), files.length === 0 ? null : files);
	if (problems.some(isError)) return toldProblems(problems, json === true, terminal);
	if (tests.length === 0) throw new WrongCall(`there are no tests in ${testsFolder}: write one there, or name a file`);
	const runs = tests.map((test) => runTest(test, {
		path,
		content,
		contentOf
	}, decide));
	terminal.out(json === true ? `${JSON.stringify(asJson(runs, policy.value.digest), null, 2)}\n` : lines(runs, terminal));
	return runs.every(holds) ? 0 : 1;
};
const holds = ({ differences }) => differences.length === 0;
const asJson = (runs, policy) => ({
	policy,
	passed: runs.filter(holds).length,
	failed: runs.filter((run) => !holds(run)).length,
	tests: runs.map((run) => ({
		name: run.name,
		file: run.file,
		passed: holds(run),
		decision: run.verdict.decision,
		description: run.verdict.status.description,
		differences: run.differences
	}))
});
const lines = (runs, terminal) => {
	const failed = runs.filter((run) => !holds(run)).length;
	return [
		...runs.flatMap((run) => runLines(run, terminal)),
		"",
		failed === 0 ? `${runs.length} of ${runs.length} policy tests hold` : `${failed} of ${runs.length} policy tests ${failed === 1 ? "does" : "do"} not hold`,
		""
	].join("\n");
};
const runLines = (run, terminal) => [wrapped(`${holds(run) ? paint("PASS", "green", terminal) : paint("FAIL", "red", terminal)}  ${run.name} (${run.file})`, terminal.columns, 6), ...run.differences.map(({ what, expected, found }) => wrapped(`      ${what}: expected ${expected}, is ${found}`, terminal.columns, 8))];
export { policyTest };
