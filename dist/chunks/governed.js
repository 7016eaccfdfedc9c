import { Y as mostBytes } from "./bin-edges.js";
import { a as parsePolicy, i as manifestGlobs, n as defaultManifests } from "./policy.js";
// src/domain/codeowners/pattern.ts
const refuse = (because, offset = 0) => ({
	kind: "refused",
	refusal: {
		because,
		offset
	}
});
const readPattern = (text) => {
	if (text.startsWith("!")) return refuse("a pattern cannot be negated with !");
	if (text.startsWith("\\#")) return refuse("a # at the beginning cannot be escaped");
	const range = unescaped(text, /[[\]]/);
	if (range !== null) return refuse("[ and ] are not for patterns of CODEOWNERS", range);
	if (text.includes("***")) return refuse("more than two * in a row", text.indexOf("***"));
	if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text)) return refuse("a \\ at the end escapes nothing", text.length - 1);
	return {
		kind: "pattern",
		pattern: patternOf(text)
	};
};
const unescaped = (text, letter) => {
	for (let index = 0; index < text.length; index += text[index] === "\\" ? 2 : 1) if (letter.test(text[index] ?? "")) return index;
	return null;
};
const folders$1 = { kind: "folders" };
const patternOf = (text) => {
	const isRooted = text.startsWith("/");
	const isFolder = text.endsWith("/");
	const names = text.replace(/^\//, "").replace(/\/$/, "").split("/");
	const segments = [...!isRooted && names.length === 1 ? [folders$1] : [], ...names.map(segmentOf)];
	if (isFolder) return {
		segments: [
			...segments,
			folders$1,
			anyName
		],
		owns: "itself"
	};
	const last = names.at(-1);
	if (last === "**") return {
		segments: [...segments, anyName],
		owns: "itself"
	};
	return {
		segments,
		owns: last === "*" ? "itself" : "below"
	};
};
const segmentOf = (name) => name === "**" ? folders$1 : {
	kind: "name",
	tokens: tokensOf(name)
};
const tokensOf = (name) => (name.match(/\\[\s\S]|\*+|[\s\S]/gu) ?? []).map((token) => {
	if (token.startsWith("*")) return { kind: "any" };
	return token === "?" ? { kind: "one" } : {
		kind: "letter",
		is: token.replace(/^\\/, "")
	};
});
const anyName = {
	kind: "name",
	tokens: [{ kind: "any" }]
};
const owns = ({ segments, owns: what }, path) => {
	const names = path.split("/");
	const reached = segments.reduce(step(names), /* @__PURE__ */ new Set([0]));
	return what === "itself" ? reached.has(names.length) : [...reached].some((count) => count > 0);
};
/** How many names of the path may be used up after a segment, from how many may be before it: nothing is tried twice. */
const step = (names) => (reached, segment) => {
	if (segment.kind === "name") {
		const used = [...reached].filter((count) => count < names.length && isNamed(names[count] ?? "", segment.tokens));
		return new Set(used.map((count) => count + 1));
	}
	const first = Math.min(...reached);
	return new Set(names.flatMap((_, index) => index >= first ? [index] : []));
};
const isNamed = (name, tokens) => {
	const letters = Array.from(name);
	let reached = [true, ...letters.map(() => false)];
	for (const token of tokens) reached = tokenStep(letters, reached, token);
	return reached.at(-1) === true && letters.length > 0;
};
const tokenStep = (letters, reached, token) => {
	let on = false;
	return reached.map((here, index) => {
		if (token.kind === "any") {
			on ||= here;
			return on;
		}
		return index > 0 && reached[index - 1] === true && (token.kind === "one" || letters[index - 1] === token.is);
	});
};
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
