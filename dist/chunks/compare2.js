import { t as compareModels } from "./compare.js";
import { n as parseMeasuringConfig } from "./config.js";
import { t as prepareFile } from "./prepare.js";
import { a as aligned, i as secondThread, n as readConfig, o as brief, r as refuse, t as namedFile } from "./measuring.js";
import { t as paint } from "./paint.js";
import { t as wrapped } from "./wrap.js";
// src/commands/compare.ts
/** Two models on the same rows. */
const compare = async (challenger, { champion, config, json }, terminal) => {
	const parsed = await readConfig(namedFile(terminal, config), parseMeasuringConfig);
	if (!parsed.ok) return refuse(parsed.problems, json, terminal);
	const files = {
		champion: namedFile(terminal, champion),
		challenger: namedFile(terminal, challenger)
	};
	const prepared = await preparedSides(files, parsed.value, secondThread(terminal));
	if (!prepared.ok) return refuse(prepared.problems, json, terminal);
	const names = {
		champion,
		challenger
	};
	const compared = compareModels(prepared.value, names, parsed.value);
	if (!compared.ok) return refuse(compared.problems, json, terminal);
	const { report } = compared;
	terminal.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : compareLines(report, terminal));
	return 0;
};
const preparedSides = async (files, config, second) => {
	const whole = {
		...config,
		slices: [],
		fairness: null
	};
	const champion = await prepareFile(files.champion.path, whole, files.champion.name, second);
	const challenger = await prepareFile(files.challenger.path, whole, files.challenger.name, second);
	if (champion.ok && challenger.ok) return {
		ok: true,
		value: {
			champion: champion.value,
			challenger: challenger.value
		}
	};
	return {
		ok: false,
		problems: [challenger, champion].flatMap((side) => side.ok ? [] : side.problems).slice(0, 100)
	};
};
const range = (low, high) => low === null || high === null ? "-" : `${brief(low)} to ${brief(high)}`;
const metricRow = ([id, one]) => [
	id,
	brief(one.champion),
	brief(one.challenger),
	brief(one.difference),
	range(one.low, one.high),
	one.method
];
const words = {
	mcnemar_exact: "McNemar, exact",
	mcnemar: "McNemar",
	mcnemar_corrected: "McNemar, corrected",
	delong: "DeLong"
};
const testRow = (one) => {
	const name = words[one.test];
	switch (one.test) {
		case "mcnemar_exact": return [
			name,
			`${one.champion_only_right} / ${one.challenger_only_right}`,
			brief(one.p)
		];
		case "delong": return [
			name,
			brief(one.z),
			brief(one.p)
		];
		case "mcnemar":
		case "mcnemar_corrected": return [
			name,
			brief(one.statistic),
			brief(one.p)
		];
	}
};
const notesOf = ({ metrics, tests }) => [...Object.entries(metrics).flatMap(([id, one]) => {
	const reason = one.undefined ?? one.no_interval;
	return reason === void 0 ? [] : [`${id}: ${reason}`];
}), ...tests.flatMap((one) => "undefined" in one && one.undefined !== void 0 ? [`${words[one.test]}: ${one.undefined}`] : [])];
const table = (rows, terminal) => {
	const [head = "", ...lines] = aligned(rows, terminal.columns);
	return [
		"",
		paint(head, "bold", terminal),
		...lines
	];
};
const compareLines = (report, terminal) => {
	const { matched, level, metrics, tests } = report;
	const interval = `${brief(100 * level)}% interval`;
	const rows = Object.entries(metrics).map(metricRow);
	const heading = [
		"metric",
		"champion",
		"challenger",
		"difference",
		interval,
		"by"
	];
	const notes = notesOf(report).map((note) => wrapped(note, terminal.columns, 2));
	return [
		`${matched} rows of both; a difference is challenger - champion`,
		...rows.length === 0 ? [] : table([heading, ...rows], terminal),
		...tests.length === 0 ? [] : table([[
			"test",
			"statistic",
			"p"
		], ...tests.map(testRow)], terminal),
		...notes.length === 0 ? [] : ["", ...notes],
		""
	].join("\n");
};
export { compare };
