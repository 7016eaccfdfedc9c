import { a as microseconds, c as digestOf, i as instant } from "./time.js";
// src/domain/same-content.ts
/** Of a file that was read in two places; undefined: it was not. */
const isSameContent = (one, other) => JSON.stringify(one) === JSON.stringify(other);
// src/domain/binding/evidence-paths.ts
const evidencePathsOf = ({ data }) => {
	const { predictions, baseline, reports = [] } = data.evaluation ?? {};
	const named = [predictions, baseline?.predictions].flatMap((one) => {
		const path = one?.path ?? one?.dvc;
		return path === void 0 ? [] : [{
			path,
			pinned: one?.sha256 ?? null
		}];
	});
	const reported = reports.flatMap((report) => Object.values(report));
	return [...named, ...[...new Set(reported)].map((one) => ({
		path: one,
		pinned: null
	}))];
};
/** Where git's own word of it may stand: the file, or the pointer that a data versioning tool keeps in its place. */
const pointersTo = (path) => [
	path,
	`${path}.dvc`,
	"dvc.lock"
];
// src/domain/binding/binding.ts
const absent = "absent";
/** Long enough that nobody meets another by chance, short enough to be typed. */
const shortLength = 12;
const shortDigest = ({ digest }) => digest.replace(/^sha256:/, "").slice(0, shortLength);
const bindingOf = (bound) => sealed(partsOf(bound));
const sealed = (parts) => ({
	digest: digestOf(parts),
	parts
});
const partsOf = ({ change, champion, measurement, snapshot, policy }) => ({
	...manifestParts(change),
	"manifest at base": change.base?.digest ?? absent,
	...evidenceParts(change, measurement),
	champion: champion.kind === "one" ? champion.manifest.digest : champion.kind,
	measured: measurement.kind === "measured" ? digestOf(measurement) : measurement.kind,
	policy,
	"base branch": snapshot.pull.base,
	...policyAtHead(snapshot.policy)
});
/** What the manifest at a head says: nothing of it stands when the manifest is removed. */
const manifestParts = ({ kind, from, to, subject }) => ({
	file: subject.file,
	transition: kind === "removal" ? `${from} -> (removed)` : `${from} -> ${to}`,
	manifest: kind === "removal" ? absent : subject.digest,
	artifact: subject.data.model.artifact?.sha256 ?? absent
});
const evidencePart = (path) => `evidence ${path}`;
const evidenceParts = ({ subject }, measurement) => {
	const predictions = subject.data.evaluation?.predictions;
	const measured = measurement.kind === "measured" ? measurement.evidence.sha256 : null;
	return Object.fromEntries(evidencePathsOf(subject).map(({ path, pinned }) => {
		const isMeasured = path === (predictions?.path ?? predictions?.dvc);
		return [evidencePart(path), (isMeasured ? measured : null) ?? pinned ?? "not read"];
	}));
};
const policyPart = "policy at head";
/** Only of a pull request that changes the policy itself. */
const policyAtHead = ({ base, head, shown = head }) => isSameContent(base, shown) ? {} : { [policyPart]: digestOf(shown) };
// src/domain/remarks.ts
/** What there is to say of a role beside who fills it: whose owners it means, why it is asked for, what would do too. */
const remarksOn = ({ files = [], grown, instead = [] }) => [
	...files.length === 0 ? [] : [`who owns ${files.join(" and ")}`],
	...grown === void 0 ? [] : [`asked because ${grown}`],
	...instead.length === 0 ? [] : [`or instead ${instead.join(", or ")}`]
];
// src/domain/waivers/meant.ts
const meant = (value) => ({
	kind: "meant",
	value
});
const refuse = (because) => ({
	kind: "refused",
	because
});
const reading = (value, rest) => meant({
	value,
	rest: rest.trimStart()
});
const shownLength = 40;
/** The beginning of what was found, for an answer. */
const shown = (text) => {
	const points = Array.from(text);
	return points.length <= shownLength ? text : `${points.slice(0, shownLength).join("")}…`;
};
// src/domain/waivers/time-box.ts
const day = 864e5;
/** The last moment that a date can say. */
const endOfTime = 864e13;
/** A day is meant to its end, in UTC. */
const endOf = (until, start) => until.length === 10 ? start + day : start;
/** The one that ends first, as it was written. */
const firstToEnd = (untils) => [...untils].sort((a, b) => endOf(a, time(a)) - endOf(b, time(b)))[0] ?? null;
const time = (until) => instant(until) ?? 0;
const after = (from, duration) => Math.min(endOfTime, from + (microseconds(duration)?.toNumber() ?? 0) / 1e3);
/** Whether it still runs, and how long. */
const timeBox = (until, { at, now, atMost }) => {
	const [start, from] = [instant(until), instant(at)];
	if (start === null) return refuse(`${shown(until)} is no day; write it as 2026-03-09`);
	if (from === null) return refuse(`nobody knows when it was said: ${shown(at)} is no time`);
	const end = endOf(until, start);
	if (end <= from) return refuse(`${until} was past already when it was said`);
	const latest = after(from, atMost);
	if (start > latest) return refuse(`until ${until} is longer than ${atMost}, the most that the policy allows: until ${new Date(latest).toISOString().slice(0, 10)} at the latest`);
	return now >= end ? refuse(`expired: it held until ${until}`) : meant(end);
};
export { isSameContent as _, reading as a, remarksOn as c, manifestParts as d, policyPart as f, pointersTo as g, evidencePathsOf as h, meant as i, bindingOf as l, shortDigest as m, firstToEnd as n, refuse as o, sealed as p, timeBox as r, shown as s, after as t, evidencePart as u };
