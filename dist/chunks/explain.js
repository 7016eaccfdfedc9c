import { c as gateOf, l as gates } from "./policy.js";
import { ot as nearest } from "./manifest.js";
// src/domain/explain.ts
/** A kind of gate, a gate of the policy or a role: what it asks, why it answered so, what would change the answer. */
const explain = (name, verdict) => {
	const transitions = verdict?.transitions ?? [];
	const findings = transitions.flatMap((one) => one.findings.filter(({ gate }) => gate === name));
	const roles = transitions.flatMap((transition) => transition.approvals.filter(({ role }) => role === name).map((answer) => ({
		answer,
		transition
	})));
	const gate = gateOf(name);
	if (gate === null && findings.length + roles.length === 0) return unknown(name, transitions);
	return {
		kind: "known",
		paragraphs: [
			...gate === null ? [] : [[`${gate.kind}: ${gate.asks}`, `In a policy: { ${gate.example} }`]],
			...findings.map(findingLines),
			...roles.map(roleLines)
		],
		findings,
		roles: roles.map(({ answer }) => answer)
	};
};
const unknown = (name, transitions) => {
	const named = transitions.flatMap(({ findings, approvals }) => [...findings.map(({ gate }) => gate), ...approvals.map(({ role }) => role)]);
	const known = [.../* @__PURE__ */ new Set([...named, ...gates.map(({ kind }) => kind)])];
	return {
		kind: "unknown",
		nearest: nearest(name, known),
		known
	};
};
const findingLines = (finding) => {
	const { gate, kind, answer, because, remedy, operator, expected, actual, evidence, file, line, enforcement } = finding;
	const asks = gateOf(kind)?.asks;
	const compared = operator !== null && expected !== null && actual !== null;
	return [
		`${gate} answers ${answer}${enforcement === "warn" ? " (warns only)" : ""}: ${because}`,
		...asks === void 0 ? [] : [`It asks: ${asks}`],
		...compared ? [`Compared: ${String(actual)} ${operator} ${String(expected)}${evidence === null ? "" : ` (${evidence})`}`] : [],
		`It looked at ${file}:${line}`,
		...remedy === null ? [] : [`What would change it: ${remedy}`]
	];
};
const roleLines = ({ answer, transition }) => {
	const { role, needed, filled_by, could_be_filled_by, until } = answer;
	const open = filled_by.length < needed;
	const whoElse = could_be_filled_by.length === 0 ? "somebody new: nobody in it can fill it" : could_be_filled_by.join(" or ");
	return [
		`${role} of ${transition.model} ${transition.version} (${transition.from} -> ${transition.to}): ${filled_by.length} of ${needed}`,
		...filled_by.length === 0 ? [] : [`Filled by ${filled_by.join(", ")}${until === null ? "" : `, until ${until}`}`],
		...open ? [`What would change it: an approval on the present head by ${whoElse}`] : [],
		...transition.not_counted.map(({ user, because }) => `${user} does not count: ${because}`)
	];
};
export { explain as t };
