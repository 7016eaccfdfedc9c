import { i as parsePolicy, r as manifestGlobs, t as defaultManifests } from "./policy.js";
// src/domain/glob.ts
const tokens = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g;
/** `*` within a folder, `**` through folders, `?` one character, `{a,b}` one of several; the whole path must match. */
const stepsOf = (glob) => (glob.match(tokens) ?? []).map(stepOf);
const stepOf = (token) => {
	if (token === "**/") return folders;
	if (token === "**") return spread(() => true);
	if (token === "*") return spread((character) => character !== "/");
	if (token === "?") return one;
	const isChoice = token.length > 1 && token.startsWith("{");
	return words(isChoice ? token.slice(1, -1).split(",") : [token]);
};
const spread = (takes) => (reached, path) => {
	let on = false;
	return reached.map((here, index) => {
		on = here || on && takes(path[index - 1] ?? "/");
		return on;
	});
};
const one = (reached, path) => reached.map((_, index) => index > 0 && path[index - 1] !== "/" && reached[index - 1] === true);
/** No folder, or any number of them, each with a name. */
const folders = (reached, path) => {
	let inName = false;
	let before = false;
	return reached.map((here, index) => {
		const ends = inName && path[index - 1] === "/";
		inName = path[index - 1] !== "/" && (inName || before);
		before = here || ends;
		return before;
	});
};
const words = (choices) => (reached, path) => {
	const after = reached.map(() => false);
	for (const word of choices.map((choice) => Array.from(choice))) for (const [index, here] of reached.entries()) if (here && word.every((character, offset) => path[index + offset] === character)) after[index + word.length] = true;
	return after;
};
const matches = (path, steps) => {
	const characters = Array.from(path);
	const start = [true, ...characters.map(() => false)];
	return steps.reduce((reached, step) => step(reached, characters), start).at(-1) === true;
};
const matchesAny = (path, globs) => globs.some((glob) => matches(path, stepsOf(glob)));
// src/domain/governed.ts
const policyPath = ".assay/policy.yaml";
const templatesFolder = ".assay/templates";
const policyIn = (path, content) => content.kind === "text" ? parsePolicy(path, content.text) : null;
const anyManifest = ["**/*.yaml", "**/*.yml"];
/** What the old policy governs, and what the new one takes in: moving a manifest is no way round either. */
const globsOf = ({ base, head }, atBase) => {
	if (atBase.kind !== "absent" && !base?.ok) return anyManifest;
	const old = base?.ok ? manifestGlobs(base.value) : defaultManifests;
	return [.../* @__PURE__ */ new Set([...old, ...head?.ok ? manifestGlobs(head.value) : []])];
};
/** What assay and GitHub read for themselves is never a manifest, whatever a glob says. */
const isGoverned = (path, globs) => matchesAny(path, globs) && !path.startsWith(".assay/") && !path.startsWith(".github/");
export { templatesFolder as a, policyPath as i, isGoverned as n, matchesAny as o, policyIn as r, globsOf as t };
