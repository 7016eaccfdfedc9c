import { n as visibleLine } from "./visible.js";
import { t as wrapped } from "./wrap.js";
// src/commands/problem-lines.ts
/** A problem as a compiler says it, so that editors and people find the place; as wide as it is when nobody says how wide. */
const problemLines = (problem, columns = Number.POSITIVE_INFINITY) => {
	const { file, line, column, severity, code, message, found, expected, nearest } = problem;
	const detail = (name, value) => value === null ? [] : [wrapped(`  ${name.padEnd(9)} ${visibleLine(value)}`, columns, 12)];
	return [
		wrapped(visibleLine(`${file}:${line}:${column}: ${severity}: ${message} [${code}]`), columns, 2),
		...detail("found:", found),
		...detail("expected:", expected),
		...detail("nearest:", nearest)
	].join("\n");
};
export { problemLines as t };
