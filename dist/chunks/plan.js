import { t as blocks } from "./finding.js";
import { n as visibleLine } from "./visible.js";
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
	const { state, description } = verdict.shared ?? verdict.status;
	const status = {
		kind: "status",
		head: verdict.head,
		context: statusContext,
		state,
		description
	};
	const summary = {
		kind: "summary",
		body: card
	};
	const annotate = {
		kind: "annotate",
		annotations: annotationsOf(verdict)
	};
	if (verdict.group !== void 0 || !isGoverned(verdict, snapshot)) return [
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
const isGoverned = (verdict, snapshot) => verdict.transitions.length > 0 || verdict.policy_change !== void 0 || verdict.problems.length > 0 || snapshot.files.length > 0;
/** People are asked when only people are missing: nobody reads a change that its gates refuse. */
const requests = (verdict, snapshot) => {
	if (verdict.decision !== "awaiting" || snapshot.pull.draft) return [];
	const asked = [...new Set(askingIn(verdict).flatMap(({ approvals }) => approvals.flatMap(({ ask }) => ask)))].sort();
	if (asked.length === 0) return [];
	const isTeam = (name) => name.startsWith("@");
	const teams = asked.filter(isTeam).map((name) => name.slice(1));
	return [{
		kind: "request-review",
		users: asked.filter((name) => !isTeam(name)),
		teams
	}];
};
const askingIn = ({ transitions, policy_change }) => [...transitions, ...policy_change === void 0 ? [] : [policy_change]];
const annotationsOf = ({ problems, transitions, policy_change }) => [
	...problems.map(ofProblem),
	...(policy_change?.lines ?? []).filter(({ effect }) => effect === "weaker").map(ofLoosening),
	...transitions.flatMap(({ findings }) => findings.filter(needsSaying).map(ofFinding))
];
const ofLoosening = ({ file, line, column, what }) => ({
	level: "warning",
	file,
	line,
	column,
	title: "assay: weaker than before",
	message: visibleLine(what)
});
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
	level: levelOf(finding),
	file: finding.file,
	line: finding.line,
	column: finding.column,
	title: `assay: ${finding.gate}`,
	message: visibleLine(`${finding.because}. ${saidOfWaiver(finding) ?? finding.remedy ?? ""}`)
});
const levelOf = (finding) => {
	if (finding.waiver !== null) return "notice";
	return blocks(finding) ? "error" : "warning";
};
const saidOfWaiver = ({ waiver }) => waiver === null ? null : `Waived by ${waiver.by} until ${waiver.until}: ${waiver.because}`;
export { statusContext as i, labelOf as n, plan as r, cardMarker as t };
