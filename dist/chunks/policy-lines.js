import { t as paint } from "./paint.js";
import { c as remarksOn } from "./time-box.js";
import { t as wrapped } from "./wrap.js";
// src/commands/marks.ts
const marks = {
	pass: ["pass ", "green"],
	fail: ["FAIL ", "red"],
	inconclusive: ["open ", "yellow"],
	skip: ["skip ", "dim"],
	error: ["ERROR", "red"]
};
const mark = (answer, screen) => {
	const [word, style] = marks[answer];
	return paint(word, style, screen);
};
// src/commands/people-lines.ts
/** Who is asked, who has answered, and who does not count. */
const peopleLines = ({ approvals, not_counted }, screen) => [...approvals.map((answer) => roleLine(answer, screen)), ...not_counted.map(({ user, because }) => wrapped(`         ${user} does not count: ${because}`, screen.columns, 9))];
const roleLine = (answer, screen) => {
	const { role, needed, filled_by, could_be_filled_by } = answer;
	const remarks = remarksOn(answer).map((remark) => `, ${remark}`);
	const by = filled_by.length === 0 ? "" : `: ${filled_by.join(", ")}`;
	const open = filled_by.length < needed ? ` (asked: ${could_be_filled_by.join(", ") || "nobody can"})` : "";
	return wrapped(`  ${mark(filled_by.length >= needed ? "pass" : "inconclusive", screen)} ${role} ${filled_by.length}/${needed}${by}${open}${remarks.join("")}`, screen.columns, 9);
};
// src/commands/policy-lines.ts
/** What a change of the policy comes to, for people at a terminal. */
const policyLines = (change, screen) => [
	paint(`policy change  ${change.files.map(({ path }) => path).join(", ")}`, "bold", screen),
	...looseningLines(change.lines, screen),
	...change.tests === null ? [] : testLines(change.tests, screen),
	...peopleLines(change, screen)
].join("\n");
const styles = {
	weaker: "red",
	different: "yellow",
	stronger: "green"
};
const looseningLines = (lines, screen) => lines.map(({ effect, what }) => wrapped(`  ${paint(effect.padEnd(9), styles[effect], screen)}  ${what}`, screen.columns, 13));
const flipLine = ({ name, file, before, after }, screen) => wrapped(`  ${paint("flips", "yellow", screen)}  ${name}: ${before} -> ${after} (${file})`, screen.columns, 9);
const testLines = ({ cases, flips, failing }, screen) => [
	`  flips ${flips.length} of ${cases} policy tests`,
	...flips.map((flip) => flipLine(flip, screen)),
	...failing.map(({ name, because }) => wrapped(`  ${paint("FAIL ", "red", screen)}  ${name}: ${because}`, screen.columns, 9))
];
export { mark as a, peopleLines as i, looseningLines as n, policyLines as r, flipLine as t };
