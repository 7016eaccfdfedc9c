import { s as canonical } from "./time.js";
import { M as besideOf, N as explain$1 } from "./decide.js";
import { l as gateOf } from "./policy.js";
import { n as judgeChange } from "./check.js";
import { t as WrongCall } from "./command.js";
import { t as readVerdict } from "./verdict-file.js";
import { t as wrapped } from "./wrap.js";
// src/commands/explain.ts
/** What a gate, a finding or a role asks, why it answered so, and what would change the answer. */
const explain = async (name, options, terminal) => {
	const verdict = gateOf(name) !== null && !hasPlace(options) ? null : await verdictFor(options, terminal);
	const explanation = explain$1(name, verdict, verdict === null ? void 0 : besideOf(verdict));
	if (explanation.kind === "unknown") {
		const hint = explanation.nearest === null ? `there are ${explanation.known.join(", ")}` : `did you mean ${explanation.nearest}?`;
		throw new WrongCall(`no gate, finding or role ${name} here: ${hint}`);
	}
	const { paragraphs, findings, roles } = explanation;
	if (options.json === true) terminal.out(`${canonical({
		name,
		asks: gateOf(name)?.asks ?? null,
		findings,
		roles
	})}\n`);
	else terminal.out(`${paragraphs.map((lines) => lines.map((line) => wrapped(line, terminal.columns, 2)).join("\n")).join("\n\n")}\n`);
	return 0;
};
const hasPlace = ({ verdict, case: folder, base, head }) => [
	verdict,
	folder,
	base,
	head
].some((one) => one !== void 0);
const verdictFor = async (options, terminal) => {
	if (options.verdict !== void 0) return (await readVerdict(options.verdict, terminal)).verdict;
	const judged = await judgeChange(options, terminal);
	if (judged.ok) return judged.value;
	throw new WrongCall(`the change cannot be judged: ${judged.problems[0]?.message ?? "its facts are broken"}`);
};
export { explain };
