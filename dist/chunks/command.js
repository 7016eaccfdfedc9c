import { n as isError } from "./problem.js";
// src/commands/command.ts
const unreadableCodes = /* @__PURE__ */ new Set([
	"unreadable",
	"unreadable-team",
	"unreadable-organisation",
	"too-many-files",
	"too-many-commits"
]);
const exitOfProblems = (problems) => {
	const errors = problems.filter(isError);
	if (errors.length === 0) return 0;
	return errors.every(({ code }) => unreadableCodes.has(code)) ? 3 : 2;
};
const exits = {
	approved: 0,
	awaiting: 1,
	rejected: 1
};
const exitOf = ({ decision, problems }) => decision === "undecidable" ? exitOfProblems(problems) || 3 : exits[decision];
/** The call itself is wrong; the message says how to make it right. */
var WrongCall = class extends Error {};
export { exitOf as n, exitOfProblems as r, WrongCall as t };
