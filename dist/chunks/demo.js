import { s as canonical } from "./time.js";
import { i as readTemplates, n as renderCard } from "./card.js";
import { n as judgeChange, r as verdictLines } from "./check.js";
import { t as problemLines } from "./problem-lines.js";
import { t as wrapped } from "./wrap.js";
const { join } = globalThis.process.getBuiltinModule("node:path");
const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
const { mkdtemp, writeFile } = globalThis.process.getBuiltinModule("node:fs/promises");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
// src/commands/demo.ts
const chapters = [
	{
		folder: "1-refused",
		title: "Refused",
		story: "dana opens a pull request that sets model.status: production for fraud_detector 3.2.1. She declares a recall of 0.868, above the floor of 0.8, and the average is right. assay measures the predictions that her manifest names, region by region: of the frauds in the north 3.2.1 finds 62 %, where 3.1.8, which serves today, finds 87 %. owen, who is an owner and a lead, approves: he fills one of the two roles, not both."
	},
	{
		folder: "2-repaired",
		title: "Repaired",
		story: "dana retrains and pushes new predictions. The gates hold now. owen approved another head, and what was judged has changed since, so his approval does not count for this one."
	},
	{
		folder: "3-approved",
		title: "Approved",
		story: "owen looks again and approves the new head, and lea approves as lead: two roles, two people."
	}
];
/** The whole story on the bundled example. Writes into a temporary folder only. */
const demo = async ({ json }, terminal) => {
	const verdicts = [];
	for (const [index, chapter] of chapters.entries()) {
		const verdict = await judgeChapter(chapter, terminal);
		verdicts.push(verdict);
		if (json !== true) terminal.out(told(chapter, {
			index,
			verdict,
			terminal
		}));
	}
	const saved = await save(verdicts, terminal);
	if (json === true) terminal.out(`${canonical(verdicts)}\n`);
	else terminal.out(`${closing(saved, terminal.columns)}\n`);
	return 0;
};
const judgeChapter = async ({ folder }, terminal) => {
	const judged = await judgeChange({ case: fileURLToPath(new URL(`examples/demo/${folder}`, terminal.home)) }, terminal);
	if (judged.ok) return judged.value;
	throw new Error(`the bundled example is broken:\n${judged.problems.map((problem) => problemLines(problem)).join("\n")}`);
};
const told = ({ title, story }, { index, verdict, terminal }) => {
	return `${"=".repeat(Math.min(terminal.columns, 80))}\n${index + 1}. ${title}\n\n${wrapped(story, terminal.columns)}\n\n${verdictLines(verdict, terminal)}\n`;
};
const save = async (verdicts, terminal) => {
	const folder = await mkdtemp(join(tmpdir(), "assay-demo-"));
	const [card, verdict] = [join(folder, "card.md"), join(folder, "verdict.json")];
	const last = verdicts.at(-1);
	if (last === void 0) throw new Error("the demo has no chapters");
	await writeFile(card, `${renderCard(last, last.snapshot, readTemplates(terminal.home)).markdown}\n`);
	await writeFile(verdict, `${canonical(last)}\n`);
	return {
		card,
		verdict
	};
};
const closing = ({ card, verdict }, columns) => [
	"=".repeat(Math.min(columns, 80)),
	"The card, as it would stand on the pull request:",
	`  ${card}`,
	"The verdict, which anyone can judge again (assay replay):",
	`  ${verdict}`,
	"",
	"Next: assay init, in your own repository."
].join("\n");
export { demo };
