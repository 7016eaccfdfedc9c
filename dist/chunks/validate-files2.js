import { a as parsePolicy, m as parseManifest } from "./policy.js";
import { r as problemAt } from "./problem.js";
import { t as refusedProblem } from "./refused.js";
import { t as contentOfBytes } from "./bytes.js";
const { lstatSync, readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, relative, resolve, sep } = globalThis.process.getBuiltinModule("node:path");
// src/commands/validate-files.ts
const validateFiles = ({ cwd, files }) => {
	const parts = files.map((file) => validateFile(cwd, file));
	return {
		problems: parts.flatMap(({ problems }) => problems),
		versions: parts.flatMap(({ versions }) => versions)
	};
};
const only = (...problems) => ({
	problems,
	versions: []
});
const validateFile = (cwd, named) => {
	const path = resolve(cwd, named);
	const file = relative(cwd, path).split(sep).join("/");
	const content = contentAt(path);
	if (content.kind === "absent") return only(notFound(named));
	if (content.kind === "refused") return only(refusedProblem(file, content));
	if (isPolicy(file, content.text)) return only(...parsePolicy(file, content.text).problems);
	const parsed = parseManifest(file, content.text);
	if (!parsed.ok) return only(...parsed.problems);
	const { name, version, document } = parsed.value;
	return {
		problems: parsed.problems,
		versions: [{
			name,
			version,
			...document.placeOf(["model", "version"])
		}]
	};
};
const contentAt = (path) => {
	const known = lstatSync(path, { throwIfNoEntry: false });
	if (known === void 0 || known.isDirectory()) return { kind: "absent" };
	if (known.isSymbolicLink()) return {
		kind: "refused",
		code: "symlink",
		found: "a symbolic link"
	};
	return contentOfBytes(readFileSync(path));
};
const isPolicy = (file, text) => /^policy\.ya?ml$/.test(basename(file)) || /^assay\s*:/m.test(text);
const notFound = (file) => problemAt({
	file,
	line: 1,
	column: 1
}, {
	code: "file-not-found",
	message: `there is no file ${file}`,
	expected: "the path of a policy or a manifest"
});
/** The same version described twice among the files. */
const describedTwice = (versions) => {
	const first = /* @__PURE__ */ new Map();
	return versions.flatMap(({ name, version, ...place }) => {
		const id = `${name}\u0000${version}`;
		const before = first.get(id);
		first.set(id, before ?? place.file);
		if (before === void 0) return [];
		const message = `${name} ${version} is described by ${before} too`;
		return [problemAt(place, {
			code: "duplicate-version",
			message,
			found: version,
			expected: "one manifest for each version"
		})];
	});
};
export { validateFiles as n, describedTwice as t };
