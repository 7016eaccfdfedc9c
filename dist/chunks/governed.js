import { Q as mostBytes } from "./bin-edges.js";
import { a as parsePolicy, i as manifestGlobs, n as defaultManifests } from "./policy.js";
// src/domain/codeowners/pattern.ts
const anyNumber = "any number";
const refuse = (because, offset = 0) => ({
	kind: "refused",
	refusal: {
		because,
		offset
	}
});
const letter = /\\.|./gsu;
const readPattern = (text) => {
	const letters = [...text.matchAll(letter)];
	const placeOf = (...refused) => letters.find(([one]) => refused.includes(one))?.index;
	if (text.startsWith("!")) return refuse("a pattern cannot be negated with !");
	if (text.startsWith("\\#")) return refuse("a # at the beginning cannot be escaped");
	const range = placeOf("[", "]");
	if (range !== void 0) return refuse("[ and ] are not for patterns of CODEOWNERS", range);
	if (text.includes("***")) return refuse("more than two * in a row", text.indexOf("***"));
	const trailing = placeOf("\\");
	if (trailing !== void 0) return refuse("a \\ at the end escapes nothing", trailing);
	return {
		kind: "pattern",
		pattern: patternOf(text)
	};
};
const patternOf = (text) => {
	const names = text.replace(/^\//, "").replace(/\/$/, "").split("/");
	const last = names.at(-1);
	const before = !text.startsWith("/") && names.length === 1 ? [anyNumber] : [];
	const inside = last === "**" ? [anyOne] : [];
	const below = text.endsWith("/") ? [anyNumber, anyOne] : [];
	return {
		names: [
			...before,
			...names.map(nameStep),
			...inside,
			...below
		],
		owns: last === "*" ? "itself" : "below"
	};
};
const anyOne = () => true;
const nameStep = (pattern) => {
	if (pattern === "**") return anyNumber;
	const letters = Array.from(pattern.matchAll(letter), ([one]) => letterStep(one));
	return (name) => usedUp(Array.from(name), letters).at(-1) === true;
};
const letterStep = (pattern) => {
	if (pattern === "*") return anyNumber;
	if (pattern === "?") return anyOne;
	const is = pattern.replace("\\", "");
	return (one) => one === is;
};
const owns = ({ names, owns: what }, path) => {
	const used = usedUp(path.split("/"), names);
	return what === "itself" ? used.at(-1) === true : used.includes(true);
};
/** Whether so many of these, from none to all, may be used up by all steps: no way to read them is tried twice. */
const usedUp = (these, steps) => {
	let used = Array.from({ length: these.length + 1 }, (_, count) => count === 0);
	for (const step of steps) used = step === anyNumber ? fromFirst(used) : following(used, these, step);
	return used;
};
const fromFirst = (used) => {
	const first = used.indexOf(true);
	return used.map((_, count) => first >= 0 && count >= first);
};
const following = (used, these, fits) => [false, ...these.map((one, count) => used[count] === true && fits(one))];
// src/domain/codeowners/codeowners.ts
const codeownersPaths = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** From this size on GitHub does not load the file, and nobody owns anything. */
const codeownersLimit = 3145728;
const readCodeOwners = (text) => ({ rules: text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/).flatMap((line, index) => ruleOf(line, index + 1)) });
const faultsOf = ({ rules }) => rules.flatMap(({ fault }) => fault ?? []);
const ownersOf = ({ rules }, path) => {
	const last = rules.findLast(({ pattern }) => pattern === null || owns(pattern, path));
	if (last === void 0) return {
		kind: "unowned",
		line: null
	};
	if (last.fault !== null) return {
		kind: "unclear",
		fault: last.fault
	};
	const { line, owners } = last;
	return owners.length === 0 ? {
		kind: "unowned",
		line
	} : {
		kind: "owned",
		line,
		owners
	};
};
/** Blanks part words unless they are escaped; a word that begins with # begins a comment. */
const wordsOf = (line) => {
	const words = [...line.matchAll(/(?:\\[\s\S]|[^\s\\])+\\?|\\/gu)].map((match) => ({
		text: match[0],
		column: match.index + 1
	}));
	const comment = words.findIndex(({ text }) => text.startsWith("#"));
	return comment < 0 ? words : words.slice(0, comment);
};
const ruleOf = (source, line) => {
	const [first, ...rest] = wordsOf(source);
	if (first === void 0) return [];
	const read = readPattern(first.text);
	const owners = rest.map(({ text }) => text);
	if (read.kind === "refused") {
		const { because, offset } = read.refusal;
		return [{
			line,
			pattern: null,
			owners,
			fault: {
				line,
				column: first.column + offset,
				found: first.text,
				because
			}
		}];
	}
	const stranger = rest.find(({ text }) => !isOwner(text));
	const fault = stranger === void 0 ? null : notAnOwner(stranger, line);
	return [{
		line,
		pattern: read.pattern,
		owners,
		fault
	}];
};
const ownerSyntax = new RegExp(`^(?:@[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?:/[A-Za-z0-9_.-]+)?|[^\\s@]+@[^\\s@]+\\.[^\\s@]+)$`);
const isOwner = (word) => ownerSyntax.test(word);
const notAnOwner = ({ text, column }, line) => ({
	line,
	column,
	found: text,
	because: "an owner is @user, @organisation/team or an e-mail address"
});
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
const one = (reached, path) => reached.map((_, index) => path[index - 1] !== "/" && reached[index - 1] === true);
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
const testsFolder = ".assay/tests";
const journalPath = ".assay/journal.jsonl";
/** What is larger is not read; CODEOWNERS may be as large as GitHub takes it. */
const mostBytesOf = (path) => codeownersPaths.includes(path) ? codeownersLimit : mostBytes;
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
export { policyIn as a, testsFolder as c, codeownersPaths as d, faultsOf as f, mostBytesOf as i, matchesAny as l, readCodeOwners as m, isGoverned as n, policyPath as o, ownersOf as p, journalPath as r, templatesFolder as s, globsOf as t, codeownersLimit as u };
