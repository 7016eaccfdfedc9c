import { t as inFlow } from "./flow.js";
import { X as plain, Y as isMap } from "./bin-edges.js";
import { l as gateOf } from "./policy.js";
import { o as policyPath } from "./governed.js";
import { r as readPolicy, t as toldProblems } from "./told-problems.js";
// src/commands/policy-show.ts
/** The effective policy, each line with where it came from. */
const policyShow = async ({ file = policyPath, json }, terminal) => {
	const parsed = await readPolicy(terminal.cwd, file);
	if (!parsed.ok) return toldProblems(parsed.problems, json === true, terminal);
	const lines = leaves(parsed.value.value, []).map((leaf) => ({
		...leaf,
		origin: originOf(parsed.value, leaf.path)
	}));
	if (json === true) terminal.out(`${JSON.stringify(asJson(parsed.value, lines), null, 2)}\n`);
	else terminal.out(asText(lines));
	return 0;
};
/** One line for each thing that a policy can say by itself: a gate, a role and a list stand whole. */
const leaves = (value, path) => {
	return !isMap(value) || path.length === 2 && [
		"roles",
		"gates",
		"holdouts"
	].includes(String(path[0])) ? [{
		path,
		value
	}] : Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
};
const originOf = (policy, path) => {
	const { file, line } = policy.originOf(path);
	return `${file}:${line}`;
};
const asText = (lines) => {
	const said = lines.map((line) => `${line.path.join(".")}: ${inFlow(line.value)}`);
	const width = Math.min(64, Math.max(...said.map((text) => text.length)));
	return lines.map((line, index) => `${(said[index] ?? "").padEnd(width)}  # ${line.origin}\n`).join("");
};
const asJson = (policy, lines) => ({
	policy: policy.digest,
	effective: plain(policy.value),
	origins: Object.fromEntries(lines.map((line) => [line.path.join("."), line.origin])),
	gates: Object.fromEntries(Object.entries(policy.data.gates ?? {}).map(([id, gate]) => [id, {
		kind: gate.kind,
		asks: gateOf(gate.kind)?.asks ?? null,
		enforcement: gate.enforcement
	}]))
});
export { policyShow };
