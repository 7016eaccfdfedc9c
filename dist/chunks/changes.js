import { _ as isState, a as stated, g as isLawful, i as parseManifest, v as lawfulFrom, y as mayBeRemoved } from "./manifest.js";
import { n as isError, r as problemAt } from "./problem.js";
// src/domain/changes.ts
/** A version is known by its name and version, not by its path: a renamed manifest is the same version. */
const changesOf = (snapshot, added) => {
	const files = snapshot.files.map(readFile);
	const siblings = snapshot.siblings.manifests.flatMap(({ path, content }) => manifestIn(readSide(path, content)));
	const base = new Map(files.flatMap((file) => manifestIn(file.base)).map((one) => [identity(one), one]));
	const head = new Map(files.flatMap((file) => manifestIn(file.head)).map((one) => [identity(one), one]));
	const unreadable = new Set(files.filter((file) => file.problems.some(isError)).map((file) => file.path));
	const changes = [.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].flatMap((id) => {
		const [before = null, after = null] = [base.get(id), head.get(id)];
		if (after === null && before !== null && unreadable.has(before.file)) return [];
		if (before === null && after !== null && unreadable.has(after.file)) return [];
		return changeOf(before, after, added);
	});
	const heads = files.flatMap((file) => manifestIn(file.head));
	return {
		changes,
		atBase: [...base.values(), ...siblings],
		problems: [
			...files.flatMap((file) => file.problems),
			...duplicates(heads, siblings),
			...changes.flatMap((change) => unlawful(change, added)),
			...statusRemoved(base, head)
		]
	};
};
const identity = ({ name, version }) => `${name}\u0000${version}`;
const manifestIn = (parsed) => parsed.ok ? [parsed.value] : [];
const readFile = (file) => {
	const [base, head] = [readSide(file.path, file.base), readSide(file.path, file.head)];
	const both = file.bothSides ? [changedOnBothSides(file.path)] : [];
	return {
		path: file.path,
		base,
		head,
		problems: [
			...head.problems,
			...unknownStart(base, head),
			...both
		]
	};
};
/** What cannot be read at base stands nobody knows where; only an experiment may start from there. */
const unknownStart = (base, head) => {
	const startsOver = head.ok && head.value.status === "experimenting";
	if (base.ok || startsOver) return [];
	return base.problems.map((problem) => ({
		...problem,
		message: `at base: ${problem.message}`
	}));
};
const top = (file) => ({
	file,
	line: 1,
	column: 1
});
const readSide = (path, content) => {
	if (content.kind === "absent") return {
		ok: false,
		problems: []
	};
	return content.kind === "text" ? parseManifest(path, content.text) : {
		ok: false,
		problems: [refusedProblem(path, content)]
	};
};
const refusals = {
	symlink: "is a symbolic link; a manifest must be a file of its own",
	submodule: "is a submodule; a manifest must be a file of this repository",
	"too-large": "is larger than assay reads: keep tables and reports in files of their own and name them here",
	"not-utf8": "is not UTF-8 text; save it as UTF-8",
	unreadable: "could not be read"
};
const refusedProblem = (path, { code, found }) => problemAt(top(path), {
	code,
	message: `${path} ${refusals[code]}`,
	found,
	expected: "a UTF-8 text file of at most 1 MiB"
});
const changedOnBothSides = (path) => problemAt(top(path), {
	code: "changed-on-both-sides",
	message: `${path} was changed on the base branch too since this pull request left it: what lands may differ from what is judged`,
	expected: "a head that has the base branch merged in",
	severity: "warning"
});
const changeOf = (base, head, added) => {
	const subject = head ?? base;
	if (subject === null) return [];
	const from = base?.status ?? "experimenting";
	const { name: model, version, file } = subject;
	const known = {
		model,
		version,
		file,
		base,
		subject,
		from
	};
	if (head === null) return base?.status == null ? [] : [{
		...known,
		kind: "removal",
		to: from,
		lawful: mayBeRemoved(from)
	}];
	if (head.status === null) return [];
	if (head.status !== from) return [{
		...known,
		kind: "promotion",
		to: head.status,
		lawful: isLawful(from, head.status, added)
	}];
	return base?.digest === head.digest ? [] : [{
		...known,
		kind: "amendment",
		to: from,
		lawful: true
	}];
};
const unlawful = (change, added) => {
	if (change.lawful) return [];
	return [change.kind === "removal" ? unlawfulRemoval(change) : unlawfulWay(change, lawfulFrom(change.from, added))];
};
const unlawfulRemoval = ({ file, model, version, from }) => problemAt(top(file), {
	code: "unlawful-transition",
	message: `the manifest of ${model} ${version} is removed while it is in ${from}; only a retired or an experimenting one may go`,
	found: `${from} -> (removed)`,
	expected: "a version that is retired or experimenting"
});
const unlawfulWay = ({ subject, model, version, from, to }, lawful) => problemAt(subject.document.placeOf(["model", "status"]), {
	code: "unlawful-transition",
	message: `${model} ${version} cannot go from ${from} to ${to}, ${lawful.length === 0 ? `which is the end` : `only to ${lawful.join(" or ")}`}`,
	found: `${from} -> ${to}`,
	expected: lawful.length === 0 ? `nothing: ${from} is the end` : `${from} -> ${lawful.join(" or ")}`
});
/** A status that is taken away would let a version leave the rules without a transition. */
const statusRemoved = (base, head) => [...head].flatMap(([id, manifest]) => {
	const before = base.get(id)?.status ?? null;
	if (before === null || manifest.status !== null) return [];
	const said = stated(manifest, ["model", "status"]);
	return [problemAt(manifest.document.placeOf(["model"]), {
		code: "missing-key",
		message: `model.status is gone; at base it was ${before}`,
		found: typeof said === "string" && isState(said) ? said : null,
		expected: `model.status: ${before}`
	})];
});
const duplicates = (heads, siblings) => heads.flatMap((manifest, index) => {
	const twin = [...heads.slice(0, index), ...siblings].find((other) => identity(other) === identity(manifest));
	if (twin === void 0) return [];
	return [problemAt(manifest.document.placeOf(["model", "version"]), {
		code: "duplicate-version",
		message: `${manifest.name} ${manifest.version} is described by ${twin.file} too`,
		found: manifest.version,
		expected: "one manifest for each version"
	})];
});
/** Back to production by the policy's own option. */
const isRollback = ({ kind, from, to }) => kind === "promotion" && from === "deprecated" && to === "production";
/** The first sight of an experiment asks nothing of anybody. */
const isNewExperiment = ({ kind, base, to }) => kind === "amendment" && base === null && to === "experimenting";
export { refusedProblem as i, isNewExperiment as n, isRollback as r, changesOf as t };
