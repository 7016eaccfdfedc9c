import { r as problemAt } from "./problem.js";
import { r as configProblem } from "./config.js";
import { t as refusedProblem } from "./refused.js";
import { n as contentAt } from "./wrap.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { availableParallelism } = globalThis.process.getBuiltinModule("node:os");
// src/commands/aligned.ts
/** Rows under a heading, in columns as wide as they must be; the first is cut so that a row fits, the others end at the right. */
const aligned = (rows, columns) => {
	const count = Math.max(...rows.map((row) => row.length));
	const widths = Array.from({ length: count }, (_, place) => Math.max(...rows.map((row) => width(row[place] ?? ""))));
	const others = widths.slice(1).reduce((sum, one) => sum + one + gap.length, 0);
	const first = Math.max(8, Math.min(widths[0] ?? 0, columns - others));
	return rows.map(([name = "", ...cells]) => [cut(name, first).padEnd(first), ...cells.map((cell, place) => cell.padStart(widths[place + 1] ?? 0))].join(gap).trimEnd());
};
const gap = "  ";
const width = (text) => Array.from(text).length;
const cut = (text, most) => width(text) > most ? `${Array.from(text).slice(0, most - 1).join("")}…` : text;
/** A number as a table shows it: three digits that count; a dash where there is none. */
const brief = (value) => value === null ? "-" : String(Number(value.toPrecision(3)));
// src/commands/measuring.ts
const namedFile = ({ cwd }, name) => ({
	name,
	path: resolve(cwd, name)
});
/** The least cost of columns (readers/parquet/column-bytes.ts) for which a second thread pays: docs/performance.md. */
const dearColumns = 4e8;
/** Null on a machine that has no second processor for it. */
const secondThread = ({ worker }) => availableParallelism() < 2 ? null : {
	script: worker,
	from: dearColumns
};
const noConfig = (name) => configProblem(problemAt({
	file: name,
	line: 1,
	column: 1
}, {
	code: "file-not-found",
	message: `there is no file ${name}`,
	found: name,
	expected: "a configuration"
}));
const readConfig = async ({ name, path }, parse) => {
	const content = await contentAt(path);
	if (content.kind === "text") return parse(name, content.text);
	return {
		ok: false,
		problems: [content.kind === "absent" ? noConfig(name) : configProblem(refusedProblem(name, content))]
	};
};
const placeOf = ({ file, line, row }) => {
	if (line !== null) return `${file}:${line}`;
	return row === null ? file : `${file}: row ${row}`;
};
const linesOf = (problem) => {
	const { severity, message, code, found, expected, nearest } = problem;
	const details = Object.entries({
		found,
		expected,
		nearest
	}).flatMap(([what, text]) => text === null ? [] : [`  ${`${what}:`.padEnd(9)} ${text}`]);
	return [`${placeOf(problem)}: ${severity}: ${message} [${code}]`, ...details].join("\n");
};
/** Nothing is measured: the problems, as data on stdout or as talk on stderr. */
const refuse = (problems, json, terminal) => {
	if (json === true) terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
	else terminal.err(`${problems.map(linesOf).join("\n")}\n`);
	return 2;
};
export { aligned as a, secondThread as i, readConfig as n, brief as o, refuse as r, namedFile as t };
