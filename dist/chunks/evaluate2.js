import { n as parseMeasuringConfig } from "./config.js";
import { t as evaluate$1 } from "./evaluate.js";
import { t as prepareFile } from "./prepare.js";
import { d as shown } from "./source.js";
import { a as aligned, i as secondThread, n as readConfig, o as brief, r as refuse, t as namedFile } from "./measuring.js";
import { t as paint } from "./paint.js";
import { t as wrapped } from "./wrap.js";
// src/commands/evaluate.ts
/** Every metric recomputed from predictions: of all rows, of slices, between groups. */
const evaluate = async (predictions, { config, json }, terminal) => {
	const parsed = await readConfig(namedFile(terminal, config), parseMeasuringConfig);
	if (!parsed.ok) return refuse(parsed.problems, json, terminal);
	const { name, path } = namedFile(terminal, predictions);
	const prepared = await prepareFile(path, parsed.value, name, secondThread(terminal));
	if (!prepared.ok) return refuse(prepared.problems, json, terminal);
	const evaluation = evaluate$1(prepared.value, parsed.value);
	terminal.out(json === true ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationLines(evaluation, terminal));
	return 0;
};
const range = ({ low, high }) => {
	if (low === void 0 || high === void 0) return "";
	return low === null || high === null ? "-" : `${brief(low)} to ${brief(high)}`;
};
const overallRows = (metrics) => Object.entries(metrics).map(([id, one]) => [
	id,
	exactOrBrief(one.value),
	range(one)
]);
/** Counts are shown whole. */
const exactOrBrief = (value) => value !== null && Number.isInteger(value) ? String(value) : brief(value);
const said = (where) => Object.entries(where).map(([column, text]) => `${shown(column)}=${text === null ? "(missing)" : shown(text)}`).join(", ");
const sliceRow = ({ where, rows, metrics }) => [
	said(where),
	String(rows),
	...Object.values(metrics).map(({ value }) => exactOrBrief(value))
];
const fairnessRow = (one) => [
	saidFairness(one),
	brief(one.value),
	verdicts[String(one.meets)] ?? "",
	one.lowest === null ? "-" : `${Object.values(one.lowest.group).map(groupName).join(", ")}`,
	one.highest === null ? "-" : `${Object.values(one.highest.group).map(groupName).join(", ")}`
];
const saidFairness = ({ metric, by, control }) => `${metric} by ${by.map(shown).join(" × ")}${control === void 0 ? "" : ` within ${said(control)}`}`;
const groupName = (text) => text === null ? "(missing)" : shown(text);
const verdicts = {
	true: "yes",
	false: "NO",
	null: "-"
};
const styleOf = ({ meets }) => {
	if (meets === null) return "dim";
	return meets ? "green" : "red";
};
const notesOf = ({ overall, fairness }) => [...Object.entries(overall).flatMap(([id, one]) => [one.undefined, one.no_interval].flatMap((reason) => reason === void 0 ? [] : [`${id}: ${reason}`])), ...fairness.flatMap((one) => [...one.undefined === void 0 ? [] : [`${saidFairness(one)}: ${one.undefined}`], ...one.excluded.map(({ group, rows, because, rate }) => `${one.metric}${one.control === void 0 ? "" : ` within ${said(one.control)}`}: ${said(group)} (${rows} rows) takes no part${rate === void 0 ? "" : ` in ${rate}`}: ${because}`)])];
/** As many columns as the terminal holds; the rest is in the JSON. */
const narrowed = (rows, columns) => {
	const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? "").length)));
	let used = Math.min(widths[0] ?? 0, 24);
	const fitting = widths.slice(1).filter((width) => {
		used += width + 2;
		return used <= columns;
	}).length;
	return rows.map((row) => row.slice(0, fitting + 1));
};
const table = (rows, terminal, styles = []) => {
	const [head = "", ...lines] = aligned(narrowed(rows, terminal.columns), terminal.columns);
	const body = lines.map((line, place) => {
		const style = styles[place];
		return style === void 0 ? line : paint(line, style, terminal);
	});
	return [
		"",
		paint(head, "bold", terminal),
		...body
	];
};
const weakRow = ({ where, rows, errors, rate, low, high, lift, q }) => [
	said(where),
	...[rows, errors].map(String),
	...[
		rate,
		lift,
		q
	].map(brief),
	`${brief(low)} to ${brief(high)}`
];
const weakLines = ({ weak_slices: found = [], weak_slices_search: search }, terminal) => {
	if (search === void 0) return [];
	const { errors, rows, tested, significant } = search;
	const searched = `${tested} slices searched, ${significant} significantly worse than all rows (${errors} of ${rows} wrong)`;
	return [...found.length === 0 ? [""] : table([[
		"weak slice",
		"rows",
		"wrong",
		"rate",
		"lift",
		"q",
		"interval"
	], ...found.map(weakRow)], terminal), wrapped(searched, terminal.columns, 2)];
};
const evaluationLines = (evaluation, terminal) => {
	const { rows, overall, slices, fairness } = evaluation;
	const notes = [...new Set(notesOf(evaluation))].map((note) => wrapped(note, terminal.columns, 2));
	const heading = [
		"slice",
		"rows",
		...Object.keys(overall)
	];
	const fairnessRows = fairness.map(fairnessRow);
	return [
		`${rows} rows`,
		...table([[
			"metric",
			"value",
			"interval"
		], ...overallRows(overall)], terminal),
		...slices.length === 0 ? [] : table([heading, ...slices.map(sliceRow)], terminal),
		...fairness.length === 0 ? [] : table([[
			"fairness",
			"value",
			"meets",
			"lowest",
			"highest"
		], ...fairnessRows], terminal, fairness.map(styleOf)),
		...weakLines(evaluation, terminal),
		...notes.length === 0 ? [] : ["", ...notes],
		""
	].join("\n");
};
export { evaluate };
