import { r as problemAt } from "./problem.js";
import { a as parsePolicy } from "./policy.js";
import { t as refusedProblem } from "./refused.js";
import { r as exitOfProblems } from "./command.js";
import { n as contentAt } from "./wrap.js";
import { t as problemLines } from "./problem-lines.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
// src/commands/policy-file.ts
const policyOf = (file, content) => {
	if (content.kind === "text") return parsePolicy(file, content.text);
	if (content.kind === "refused") return {
		ok: false,
		problems: [refusedProblem(file, content)]
	};
	const message = `there is no policy at ${file}; assay init writes one`;
	return {
		ok: false,
		problems: [problemAt({
			file,
			line: 1,
			column: 1
		}, {
			code: "file-not-found",
			message
		})]
	};
};
const readPolicy = async (cwd, file) => policyOf(file, await contentAt(resolve(cwd, file)));
// src/commands/told-problems.ts
/** Problems are data for who asks for data, and talk for everybody else. */
const toldProblems = (problems, json, terminal) => {
	if (json) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
	else terminal.err(`${problems.map((problem) => problemLines(problem)).join("\n")}\n`);
	return exitOfProblems(problems);
};
export { policyOf as n, readPolicy as r, toldProblems as t };
