import { l as matchesAny, o as policyPath } from "./governed.js";
import { t as nearest } from "./nearest.js";
import { a as parsePolicy, i as manifestGlobs, n as defaultManifests } from "./policy.js";
import { n as contentAt, r as filesBelow } from "./wrap.js";
import { r as exitOfProblems, t as WrongCall } from "./command.js";
import { i as problemCodes, n as isError } from "./problem.js";
import { t as version } from "./version.js";
import { t as problemLines } from "./problem-lines.js";
import { n as validateFiles, t as describedTwice } from "./validate-files2.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { Worker } = globalThis.process.getBuiltinModule("node:worker_threads");
const { availableParallelism } = globalThis.process.getBuiltinModule("node:os");
// src/commands/reports/github.ts
const inMessage = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const inProperty = (text) => inMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
const annotation = ({ severity, file, line, column, code, message, expected, nearest }) => {
	const hint = nearest === null ? "" : ` Did you mean ${nearest}?`;
	const wanted = expected === null ? "" : ` Expected: ${expected}.`;
	return `::${severity} file=${inProperty(file)},line=${line},col=${column},title=${inProperty(`assay: ${code}`)}::${inMessage(`${message}.${wanted}${hint}`)}`;
};
const github = ({ problems }) => problems.map((problem) => `${annotation(problem)}\n`).join("");
// src/commands/reports/json.ts
const json = ({ problems }) => `${JSON.stringify({ problems }, null, 2)}\n`;
// src/commands/reports/sarif.ts
const result = ({ severity, file, line, column, code, message, found, expected, nearest }) => ({
	ruleId: code,
	ruleIndex: problemCodes.indexOf(code),
	level: severity,
	message: { text: [
		message,
		found && `Found: ${found}.`,
		expected && `Expected: ${expected}.`,
		nearest && `Did you mean ${nearest}?`
	].filter(Boolean).join(" ") },
	locations: [{ physicalLocation: {
		artifactLocation: {
			uri: encodeURI(file),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine: line,
			startColumn: column
		}
	} }]
});
const sarif = ({ problems }) => `${JSON.stringify({
	$schema: "https://json.schemastore.org/sarif-2.1.0.json",
	version: "2.1.0",
	runs: [{
		tool: { driver: {
			name: "assay",
			semanticVersion: version,
			rules: problemCodes.map((id) => ({ id }))
		} },
		columnKind: "unicodeCodePoints",
		results: problems.map(result)
	}]
}, null, 2)}\n`;
// src/commands/reports/text.ts
const text = ({ problems, files }) => {
	const errors = problems.filter(isError).length;
	const warnings = problems.length - errors;
	const checked = `${counted(files, "file")} checked`;
	const total = problems.length === 0 ? `${checked}: no problems` : `${checked}: ${counted(errors, "error")}, ${counted(warnings, "warning")}`;
	return `${[...problems.map((problem) => problemLines(problem)), total].join("\n")}\n`;
};
const counted = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
// src/commands/reports/index.ts
/** The forms in which problems can be told: people, programs, code scanning, annotations in a workflow's log. */
const reports = /* @__PURE__ */ new Map([
	["text", text],
	["json", json],
	["sarif", sarif],
	["github", github]
]);
// src/commands/validate.ts
/** Checks policies and manifests as files, without judging any change. */
const validate = async (files, options, terminal) => {
	const report = reportNamed(options);
	const chosen = files.length > 0 ? files : await governedFiles(terminal.cwd);
	const parts = await validateAll(chosen, terminal);
	const problems = [...parts.flatMap((part) => part.problems), ...describedTwice(parts.flatMap(({ versions }) => versions))];
	terminal.out(report({
		problems,
		files: chosen.length
	}, terminal));
	return exitOfProblems(problems);
};
const reportNamed = ({ json, format = "text" }) => {
	const report = reports.get(json === true ? "json" : format);
	if (report !== void 0) return report;
	const near = nearest(format, [...reports.keys()]);
	const hint = near === null ? "" : `: did you mean ${near}?`;
	throw new WrongCall(`there is no format ${format}; there are ${[...reports.keys()].join(", ")}${hint}`);
};
/** The policy and every manifest that its globs match. */
const governedFiles = async (folder) => {
	const content = await contentAt(resolve(folder, policyPath));
	const parsed = content.kind === "text" ? parsePolicy(policyPath, content.text) : null;
	const globs = parsed?.ok ? manifestGlobs(parsed.value) : defaultManifests;
	const manifests = (await filesBelow(folder)).filter((file) => matchesAny(file, globs));
	return [...content.kind === "absent" ? [] : [policyPath], ...manifests];
};
const fewForThreads = 600;
const mostThreads = 8;
const validateAll = async (files, { cwd, worker }) => {
	if (files.length < fewForThreads) return [validateFiles({
		cwd,
		files
	})];
	const threads = Math.min(availableParallelism(), mostThreads);
	const size = Math.ceil(files.length / threads);
	const starts = Array.from({ length: threads }, (_, index) => index * size);
	return Promise.all(starts.map((start) => inThread(worker, {
		cwd,
		files: files.slice(start, start + size)
	})));
};
const inThread = (worker, job) => new Promise((done, failed) => {
	const thread = new Worker(worker, { workerData: job });
	thread.once("message", done);
	thread.once("error", failed);
});
export { validate };
