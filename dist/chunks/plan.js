import { n as visibleLine } from "./visible.js";
// src/domain/finding.ts
const blocks = (finding) => finding.enforcement === "block" && finding.answer !== "pass" && finding.answer !== "skip";
// src/domain/plan.ts
/** The one required check. No job and no check run may carry this name. */
const statusContext = "assay/promotion";
const cardMarker = "<!-- assay:card -->";
const decisions = [
	"approved",
	"awaiting",
	"rejected",
	"undecidable"
];
const labelOf = (decision) => `assay: ${decision}`;
const labels = decisions.map(labelOf);
/** What should be so on GitHub after this verdict, the status first: nothing after it may cost it. */
const plan = (verdict, { snapshot, card, notice }) => {
	const status = {
		kind: "status",
		head: verdict.head,
		context: statusContext,
		...verdict.status
	};
	const summary = {
		kind: "summary",
		body: card
	};
	const annotate = {
		kind: "annotate",
		annotations: annotationsOf(verdict)
	};
	if (!isGoverned(verdict, snapshot)) return [
		status,
		annotate,
		summary
	];
	return [
		status,
		{
			kind: "comment",
			marker: cardMarker,
			body: card
		},
		{
			kind: "notice",
			decision: verdict.decision,
			body: notice
		},
		{
			kind: "labels",
			add: [labelOf(verdict.decision)],
			remove: labels.filter((label) => label !== labelOf(verdict.decision))
		},
		...requests(verdict, snapshot),
		annotate,
		summary
	];
};
/** A pull request that touches no model gets its status and is otherwise left in peace. */
const isGoverned = (verdict, snapshot) => verdict.transitions.length > 0 || verdict.problems.length > 0 || snapshot.files.length > 0;
/** People are asked when only people are missing: nobody reads a change that its gates refuse. */
const requests = (verdict, snapshot) => {
	if (verdict.decision !== "awaiting" || snapshot.pull.draft) return [];
	const asked = [...new Set(verdict.transitions.flatMap(({ approvals }) => approvals.flatMap(({ ask }) => ask)))].sort();
	if (asked.length === 0) return [];
	const isTeam = (name) => name.startsWith("@");
	const teams = asked.filter(isTeam).map((name) => name.slice(1));
	return [{
		kind: "request-review",
		users: asked.filter((name) => !isTeam(name)),
		teams
	}];
};
const annotationsOf = ({ problems, transitions }) => [...problems.map(ofProblem), ...transitions.flatMap(({ findings }) => findings.filter(needsSaying).map(ofFinding))];
const needsSaying = ({ answer }) => answer !== "pass" && answer !== "skip";
const ofProblem = ({ severity, file, line, column, code, message, expected, nearest }) => ({
	level: severity,
	file,
	line,
	column,
	title: `assay: ${code}`,
	message: visibleLine([
		message,
		expected === null ? null : `Expected: ${expected}.`,
		nearest === null ? null : `Did you mean ${nearest}?`
	].filter((part) => part !== null).join(" "))
});
const ofFinding = (finding) => ({
	level: blocks(finding) ? "error" : "warning",
	file: finding.file,
	line: finding.line,
	column: finding.column,
	title: `assay: ${finding.gate}`,
	message: visibleLine(`${finding.because}. ${finding.remedy ?? ""}`)
});
export { blocks as a, statusContext as i, labelOf as n, plan as r, cardMarker as t };
