import { t as canonical } from "./canonical.js";
import { i as blobIdOf, n as hashOnDisk, r as blobHash, t as measuringHere } from "./workplace.js";
import { F as text, O as list, P as table, S as count, T as flag, Y as check$1, j as name, k as loose, rt as readDocument, s as date, x as choice } from "./manifest.js";
import { n as isError, r as problemAt } from "./problem.js";
import { n as contentAt, r as filesBelow, t as wrapped } from "./wrap.js";
import { n as git, r as gitText, t as commitOf$1 } from "./git.js";
import { t as contentOfBytes } from "./bytes.js";
import { n as review$1 } from "./review.js";
import { n as exitOf, r as exitOfProblems, t as WrongCall } from "./commands.js";
import { t as problemLines } from "./problem-lines.js";
import { r as readTemplates } from "./card.js";
import { t as paint } from "./paint.js";
import { join, resolve } from "node:path";
import { lstat, readFile, readlink, realpath, stat } from "node:fs/promises";
// src/evidence/tree-of-folders.ts
/**
* What stands in folders as git would keep it: the first that has the path, or takes it away with `<path>.deleted`,
* says. The head of a case is its folders head and base.
*/
const treeOfFolders = (folders) => async (path) => {
	for (const folder of folders) {
		const entry = await entryAt(folder, path);
		if (entry !== null) return entry;
		if (await lstat(join(folder, `${path}.deleted`)).catch(() => null) !== null) return null;
	}
	return null;
};
const entryAt = async (folder, path) => {
	if (!await onlyFoldersOnTheWay(folder, path)) return null;
	const file = join(folder, path);
	const stats = await lstat(file).catch(() => null);
	if (stats === null) return null;
	if (stats.isDirectory()) return {
		kind: "folder",
		id: "",
		size: 0,
		bytes: async () => /* @__PURE__ */ new Uint8Array()
	};
	return stats.isSymbolicLink() ? linkAt(file) : fileAt(folder, path);
};
const linkAt = async (file) => {
	const bytes = Buffer.from(await readlink(file));
	return {
		kind: "symlink",
		id: blobIdOf(bytes, ""),
		size: bytes.byteLength,
		bytes: async () => bytes
	};
};
const fileAt = async (folder, path) => {
	const also = (bytes) => blobHash(bytes, "");
	const root = await realpath(folder);
	const hashed = await hashOnDisk({
		root,
		path,
		mostBytes: Number.MAX_SAFE_INTEGER,
		also
	});
	if (hashed.kind !== "hashed") return null;
	const { file, bytes: size, second: id } = hashed;
	return {
		kind: "file",
		id: id ?? "",
		size,
		bytes: () => readFile(file)
	};
};
const onlyFoldersOnTheWay = async (folder, path) => {
	const parts = path.split("/").slice(0, -1);
	for (let length = 1; length <= parts.length; length++) if ((await lstat(join(folder, ...parts.slice(0, length))).catch(() => null))?.isDirectory() !== true) return false;
	return true;
};
// src/local/facts.ts
const nullable = (schema) => schema.nullable();
const commit = loose({
	author: nullable(text()).optional(),
	author_email: nullable(text()).optional(),
	committer: nullable(text()).optional(),
	message: text().optional(),
	co_authors: list(text()).optional(),
	verified: flag().optional(),
	parents: count().optional(),
	suggestion_by: nullable(text()).optional()
});
const head = loose({
	name: name(),
	at: date().optional(),
	pushed_by: nullable(text()).optional(),
	commits: list(commit).optional()
});
const review = loose({
	id: count(),
	user: nullable(text()),
	state: choice([
		"APPROVED",
		"CHANGES_REQUESTED",
		"COMMENTED",
		"DISMISSED",
		"PENDING"
	]),
	head: name(),
	at: date(),
	body: nullable(text()).optional()
});
const comment = loose({
	id: count(),
	user: nullable(text()),
	at: date(),
	body: text(),
	edited_by: nullable(text()).optional(),
	edited_at: nullable(date()).optional()
});
const user = loose({
	type: choice(["User", "Bot"]).optional(),
	permission: choice([
		"none",
		"read",
		"triage",
		"write",
		"maintain",
		"admin"
	]).optional()
});
const factsSchema = loose({
	now: date(),
	repository: name().optional(),
	pull: loose({
		number: count(1).optional(),
		author: nullable(text()).optional(),
		base: text().optional(),
		title: text().optional(),
		draft: flag().optional(),
		fork: flag().optional()
	}),
	heads: list(head),
	reviews: nullable(list(review)).optional(),
	comments: nullable(list(comment)).optional(),
	teams: nullable(table(list(text()))).optional(),
	users: nullable(table(user)).optional()
});
const parseFacts = (file, source) => {
	const { document, problems } = readDocument(file, source);
	if (document === null) return {
		ok: false,
		problems
	};
	const { value, problems: found } = check$1(document, factsSchema);
	const all = [...problems, ...found];
	return value === null || all.some(isError) ? {
		ok: false,
		problems: all
	} : {
		ok: true,
		value,
		problems: all
	};
};
// src/local/journal-file.ts
/** Earlier transitions, one JSON object a line; no file, no transitions. */
const readJournal = async (file) => {
	const text = await readFile(file, "utf8").catch(() => "");
	const entries = [];
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const entry = entryOf(line);
		if (entry === null) return {
			ok: false,
			problems: [badLine(file, index + 1, line)]
		};
		entries.push(entry);
	}
	return {
		ok: true,
		value: entries,
		problems: []
	};
};
const entryOf = (line) => {
	const found = parsed(line);
	if (typeof found !== "object" || found === null) return null;
	const said = (key) => {
		const value = found[key];
		return typeof value === "string" ? value : null;
	};
	const [at, model, version, from, to] = [
		said("at"),
		said("model"),
		said("version"),
		said("from"),
		said("to")
	];
	if (at === null || model === null || version === null || from === null || to === null) return null;
	return {
		at,
		model,
		version,
		from,
		to,
		artifact: said("artifact")
	};
};
const parsed = (line) => {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
};
const badLine = (file, line, found) => problemAt({
	file,
	line,
	column: 1
}, {
	code: "wrong-type",
	message: `line ${line} of the journal is no transition`,
	found: found.slice(0, 60),
	expected: "a JSON object with at, model, version, from and to"
});
// src/local/case-source.ts
const openCase = async (folder) => {
	const file = join(folder, "pull.yaml");
	const parsed = parseFacts(file, await readFile(file, "utf8"));
	if (!parsed.ok) return parsed;
	const journal = await readJournal(join(folder, "journal.jsonl"));
	if (!journal.ok) return journal;
	const folders = {
		base: join(folder, "base"),
		head: join(folder, "head")
	};
	const trees = {
		base: await treeOf(folders.base),
		head: await treeOf(folders.head)
	};
	return {
		ok: true,
		value: {
			source: new CaseSource(parsed.value, journal.value, {
				folders,
				trees
			}),
			now: parsed.value.now
		},
		problems: parsed.problems
	};
};
const baseName = "base";
const removedEnding = ".deleted";
var CaseSource = class {
	facts;
	journal;
	folders;
	trees;
	constructor(facts, journal, { folders, trees }) {
		this.folders = folders;
		this.facts = facts;
		this.journal = journal;
		this.trees = {
			base: trees.base,
			head: overlay(trees.base, trees.head)
		};
	}
	async pull() {
		const { pull, heads, reviews, comments } = this.facts;
		return {
			repository: this.facts.repository ?? "local/case",
			pull: {
				number: pull.number ?? null,
				author: pull.author ?? null,
				title: pull.title ?? "",
				base: pull.base ?? "main",
				draft: pull.draft ?? false,
				fork: pull.fork ?? false
			},
			base: baseName,
			head: heads.at(-1)?.name ?? "head",
			changed: changedPaths(this.trees.base, this.trees.head),
			renames: [],
			heads: heads.map(headOf$1),
			reviews: (reviews ?? []).map((review) => ({
				...review,
				body: review.body ?? ""
			})),
			comments: (comments ?? []).map((comment) => ({
				...comment,
				edited_by: comment.edited_by ?? null,
				edited_at: comment.edited_at ?? null
			})),
			journal: this.journal,
			limits: []
		};
	}
	async ask({ files, folders, teams, users }) {
		const treeAt = (commit) => commit === baseName ? this.trees.base : this.trees.head;
		return {
			files: new Map(files.map(({ at, path }) => [`${at}:${path}`, treeAt(at).get(path) ?? { kind: "absent" }])),
			folders: new Map(folders.map(({ at, path }) => [`${at}:${path}`, namesIn(treeAt(at), path)])),
			bothSides: /* @__PURE__ */ new Set(),
			teams: new Map(teams.map((slug) => [slug, this.team(slug)])),
			users: new Map(users.map((login) => [login, this.user(login)]))
		};
	}
	tree(commit) {
		const { base, head } = this.folders;
		return treeOfFolders(commit === baseName ? [base] : [head, base]);
	}
	team(slug) {
		const [, members] = Object.entries(this.facts.teams ?? {}).find(([name]) => name.toLowerCase() === slug) ?? [];
		return members === void 0 ? {
			kind: "unreadable",
			because: "the facts do not list it"
		} : {
			kind: "members",
			members
		};
	}
	user(login) {
		const [, user] = Object.entries(this.facts.users ?? {}).find(([name]) => name.toLowerCase() === login) ?? [];
		return {
			type: user?.type ?? "User",
			permission: user?.permission ?? "write"
		};
	}
};
const headOf$1 = ({ name, at, pushed_by, commits }) => ({
	name,
	at: at ?? null,
	pushed_by: pushed_by ?? null,
	commits: (commits ?? []).map((commit) => ({
		author: commit.author ?? null,
		author_email: commit.author_email ?? null,
		committer: commit.committer === void 0 ? commit.author ?? null : commit.committer,
		message: commit.message ?? "",
		co_authors: commit.co_authors ?? [],
		verified: commit.verified ?? false,
		parents: commit.parents ?? 1,
		suggestion_by: commit.suggestion_by ?? null
	}))
});
/** The head folder holds what differs; `<path>.deleted` takes a path away. */
const overlay = (base, differing) => {
	const tree = new Map(base);
	for (const [path, content] of differing) if (path.endsWith(removedEnding)) tree.delete(path.slice(0, -8));
	else tree.set(path, content);
	return tree;
};
const changedPaths = (base, head) => [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])].filter((path) => JSON.stringify(base.get(path)) !== JSON.stringify(head.get(path))).sort();
const namesIn = (tree, folder) => {
	const start = folder === "" ? "" : `${folder}/`;
	return [...tree.keys()].filter((path) => path.startsWith(start) && !path.slice(start.length).includes("/")).map((path) => path.slice(start.length));
};
const treeOf = async (root) => {
	const tree = /* @__PURE__ */ new Map();
	for (const path of await filesBelow(root)) tree.set(path, await contentAt(join(root, path)));
	return tree;
};
// src/local/git-blobs.ts
const pathsAtOnce = 400;
/** What these paths are in the tree of a commit; a path that is not there is absent. */
const readAt = async (folder, commit, paths) => {
	const entries = await entriesAt(folder, commit, paths);
	const blobs = await readBlobs(folder, [...entries.values()].filter(isFile).map(({ id }) => id));
	return new Map(paths.map((path) => [path, contentOf(entries.get(path), blobs)]));
};
const isFile = ({ mode }) => mode.startsWith("100");
const contentOf = (entry, blobs) => {
	if (entry === void 0 || entry.mode === "040000") return { kind: "absent" };
	if (entry.mode === "120000") return {
		kind: "refused",
		code: "symlink",
		found: "a symbolic link"
	};
	if (entry.mode === "160000") return {
		kind: "refused",
		code: "submodule",
		found: "a submodule"
	};
	const bytes = blobs.get(entry.id);
	return bytes === void 0 ? {
		kind: "refused",
		code: "unreadable",
		found: "an object that git does not have"
	} : contentOfBytes(bytes);
};
const entriesAt = async (folder, commit, paths) => {
	const entries = /* @__PURE__ */ new Map();
	for (let start = 0; start < paths.length; start += pathsAtOnce) {
		const some = paths.slice(start, start + pathsAtOnce);
		const listed = await git(folder, [
			"ls-tree",
			"-z",
			"--full-tree",
			commit,
			"--",
			...some
		]);
		for (const line of listed.toString("utf8").split("\0")) {
			const tab = line.indexOf("	");
			const [left, path] = [line.slice(0, tab), tab < 0 ? void 0 : line.slice(tab + 1)];
			const [mode, , id] = left.split(" ");
			if (path !== void 0 && mode !== void 0 && id !== void 0) entries.set(path, {
				mode,
				id
			});
		}
	}
	return entries;
};
const readBlobs = async (folder, ids) => {
	const unique = [...new Set(ids)];
	if (unique.length === 0) return /* @__PURE__ */ new Map();
	const output = await git(folder, ["cat-file", "--batch"], `${unique.join("\n")}\n`);
	const blobs = /* @__PURE__ */ new Map();
	for (let offset = 0; offset < output.length;) {
		const end = output.indexOf("\n", offset);
		const [id = "", type, size] = output.toString("utf8", offset, end).split(" ");
		if (type === "missing") {
			offset = end + 1;
			continue;
		}
		const from = end + 1;
		const to = from + Number(size);
		blobs.set(id, output.subarray(from, to));
		offset = to + 1;
	}
	return blobs;
};
// src/local/git-tree.ts
/** The tree of a commit of a repository on this machine. */
const treeOfGit = (folder, commit) => async (path) => {
	const line = (await git(folder, [
		"--literal-pathspecs",
		"ls-tree",
		"-z",
		"-l",
		"--full-tree",
		commit,
		"--",
		path
	])).toString("utf8").split("\0", 1)[0] ?? "";
	const tab = line.indexOf("	");
	const [mode = "", , id = "", size] = line.slice(0, tab).split(/ +/);
	if (tab < 0 || line.slice(tab + 1) !== path) return null;
	return {
		kind: kindOf(mode),
		id,
		size: size === void 0 || size === "-" ? 0 : Number(size),
		bytes: () => git(folder, [
			"cat-file",
			"blob",
			id
		])
	};
};
const kindOf = (mode) => {
	if (mode === "120000") return "symlink";
	if (mode === "160000") return "submodule";
	return mode === "040000" ? "folder" : "file";
};
// src/local/git-source.ts
/** The change between two commits of a local repository, without network: no reviews, and teams that nobody asked for. */
var GitSource = class {
	refs;
	constructor(refs) {
		this.refs = refs;
	}
	async pull() {
		const { folder, base, head } = this.refs;
		const fork = await this.forkPoint();
		const { changed, renames } = parseNameStatus(await git(folder, [
			"diff",
			"--name-status",
			"-z",
			"-M",
			fork,
			head
		]));
		return {
			repository: await repositoryName(folder),
			pull: {
				number: null,
				author: null,
				title: await gitText(folder, [
					"log",
					"-1",
					"--format=%s",
					head
				]),
				base: "base",
				draft: false,
				fork: false
			},
			base,
			head,
			changed,
			renames,
			heads: [await headOf(folder, fork, head)],
			reviews: [],
			comments: [],
			journal: [],
			limits: []
		};
	}
	async ask({ files, folders, bothSides, teams, users }) {
		const unasked = { kind: "unasked" };
		const writer = {
			type: "User",
			permission: "write"
		};
		return {
			files: await this.contents(files),
			folders: new Map(await Promise.all(folders.map(async ({ at, path }) => [`${at}:${path}`, await this.names(at, path)]))),
			bothSides: new Set(await this.changedOnBase(bothSides)),
			teams: new Map(teams.map((slug) => [slug, unasked])),
			users: new Map(users.map((login) => [login, writer]))
		};
	}
	tree(commit) {
		return treeOfGit(this.refs.folder, commit);
	}
	/** Where the head left the base; without common history everything is new. */
	async forkPoint() {
		const { folder, base, head } = this.refs;
		return gitText(folder, [
			"merge-base",
			base,
			head
		]).catch(() => base);
	}
	async contents(files) {
		const found = /* @__PURE__ */ new Map();
		for (const commit of new Set(files.map(({ at }) => at))) {
			const paths = files.filter(({ at }) => at === commit).map(({ path }) => path);
			for (const [path, content] of await readAt(this.refs.folder, commit, paths)) found.set(`${commit}:${path}`, content);
		}
		return found;
	}
	async names(commit, path) {
		const tree = path === "" ? commit : `${commit}:${path}`;
		return (await git(this.refs.folder, [
			"ls-tree",
			"-z",
			"--name-only",
			"--full-tree",
			tree
		]).catch(() => Buffer.alloc(0))).toString("utf8").split("\0").filter((name) => name !== "");
	}
	async changedOnBase(paths) {
		if (paths.length === 0) return [];
		const fork = await this.forkPoint();
		const listed = await git(this.refs.folder, [
			"diff",
			"--name-only",
			"-z",
			"--no-renames",
			fork,
			this.refs.base
		]);
		const changed = new Set(listed.toString("utf8").split("\0"));
		return paths.filter((path) => changed.has(path));
	}
};
/** `R100\0old\0new\0` and `C75\0old\0new\0` carry two paths, everything else one. */
const parseNameStatus = (output) => {
	const parts = output.toString("utf8").split("\0").filter((part) => part !== "");
	const changed = [];
	const renames = [];
	for (let index = 0; index < parts.length;) {
		const status = parts[index] ?? "";
		const [from = "", to = ""] = [parts[index + 1], parts[index + 2]];
		const pair = status.startsWith("R") || status.startsWith("C");
		if (status.startsWith("R")) renames.push({
			from,
			to
		});
		changed.push(...pair ? [from, to] : [from]);
		index += pair ? 3 : 2;
	}
	return {
		changed: [...new Set(changed)].sort(),
		renames
	};
};
const repositoryName = async (folder) => {
	const url = await gitText(folder, [
		"remote",
		"get-url",
		"origin"
	]).catch(() => "");
	return /([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? "local/repository";
};
const headOf = async (folder, fork, head) => {
	const format = [
		"%ae",
		"%P",
		"%(trailers:key=Co-authored-by,valueonly,separator=%x1e)",
		"%B"
	].join("%x1f");
	return {
		name: head,
		at: null,
		pushed_by: null,
		commits: (await git(folder, [
			"log",
			"-z",
			`--format=${format}`,
			`${fork}..${head}`
		])).toString("utf8").split("\0").filter((part) => part !== "").map(commitOf)
	};
};
const commitOf = (record) => {
	const [email = "", parents = "", trailers = "", message = ""] = record.split("");
	return {
		author: null,
		author_email: email,
		committer: null,
		message: message.trim(),
		co_authors: trailers.split("").filter((one) => one !== ""),
		verified: false,
		parents: parents.split(" ").filter((id) => id !== "").length,
		suggestion_by: null
	};
};
// src/local/quiet-sink.ts
/** A dry run: nothing is written anywhere, and the effects are told as they were planned. */
const quietSink = {
	begin: () => Promise.resolve(),
	apply: (effects) => Promise.resolve({
		kind: "applied",
		applied: effects.map(({ kind }) => ({
			effect: kind,
			outcome: "unchanged",
			because: "a dry run writes nothing"
		}))
	})
};
// src/commands/verdict-lines.ts
const styles = {
	approved: "green",
	awaiting: "yellow",
	rejected: "red",
	undecidable: "red"
};
/** A verdict for people at a terminal: the decision, then what stands in its way, then who is asked. */
const verdictLines = (verdict, screen) => {
	const headline = `${paint(verdict.decision.toUpperCase(), styles[verdict.decision], screen)}  ${verdict.status.description}`;
	return `${[
		wrapped(headline, screen.columns),
		...verdict.problems.map((problem) => problemLines(problem, screen.columns)),
		...verdict.transitions.map((transition) => transitionLines(transition, screen)),
		nextLines(verdict.next, screen)
	].filter((block) => block !== "").join("\n\n")}\n`;
};
const transitionLines = (transition, screen) => {
	const { model, version, change, from, to, findings, approvals, not_counted } = transition;
	const way = change === "promotion" ? `${from} -> ${to}` : `${change === "removal" ? "removed" : "amended"} in ${from}`;
	return [
		paint(`${model} ${version}  ${way}`, "bold", screen),
		...findings.map((finding) => findingLine(finding, screen)),
		...approvals.map(({ role, needed, filled_by, could_be_filled_by }) => {
			const by = filled_by.length === 0 ? "" : `: ${filled_by.join(", ")}`;
			const open = filled_by.length < needed ? ` (asked: ${could_be_filled_by.join(", ") || "nobody can"})` : "";
			return wrapped(`  ${mark(filled_by.length >= needed ? "pass" : "inconclusive", screen)} ${role} ${filled_by.length}/${needed}${by}${open}`, screen.columns, 9);
		}),
		...not_counted.map(({ user, because }) => wrapped(`         ${user} does not count: ${because}`, screen.columns, 9))
	].join("\n");
};
const marks = {
	pass: ["pass ", "green"],
	fail: ["FAIL ", "red"],
	inconclusive: ["open ", "yellow"],
	skip: ["skip ", "dim"],
	error: ["ERROR", "red"]
};
const mark = (answer, screen) => {
	const [word, style] = marks[answer];
	return paint(word, style, screen);
};
const findingLine = (finding, screen) => {
	const warns = finding.enforcement === "warn" ? " (warns only)" : "";
	const place = finding.answer === "pass" || finding.answer === "skip" ? "" : `\n         ${finding.file}:${finding.line}`;
	return `${wrapped(`  ${mark(finding.answer, screen)}  ${finding.gate}: ${finding.because}${warns}`, screen.columns, 9)}${place}`;
};
const nextLines = (next, screen) => {
	if (next.length === 0) return "";
	const lines = next.map(({ who, what }) => wrapped(`  - ${who.length === 0 ? "" : `${who.join(", ")}: `}${what}`, screen.columns, 4));
	return [paint("Next", "bold", screen), ...lines].join("\n");
};
// src/commands/check.ts
/** Judges a change exactly as its pull request would be, and writes nothing. */
const check = async (options, terminal) => {
	const judged = await judgeChange(options, terminal);
	if (!judged.ok) {
		if (options.json === true) terminal.out(`${JSON.stringify({ problems: judged.problems }, null, 2)}\n`);
		else terminal.err(`${judged.problems.map((problem) => problemLines(problem)).join("\n")}\n`);
		return exitOfProblems(judged.problems);
	}
	const verdict = judged.value;
	terminal.out(options.json === true ? `${canonical(verdict)}\n` : verdictLines(verdict, terminal));
	return options.gates === true && verdict.decision === "awaiting" ? 0 : exitOf(verdict);
};
const judgeChange = async (options, terminal) => {
	if (options.case !== void 0 && (options.base ?? options.head) !== void 0) throw new WrongCall("--case brings its own base and head: leave out --base and --head");
	const opened = options.case === void 0 ? await openRefs(options, terminal) : await openFolder(resolve(terminal.cwd, options.case));
	if (!opened.ok) return opened;
	const { source, now } = opened.value;
	const checkout = options.case === void 0 ? terminal.cwd : null;
	const { verdict } = await measuringHere({ checkout }, (measure) => review$1({
		source,
		sink: quietSink,
		clock: { now: () => now },
		measure
	}, readTemplates(terminal.home)));
	return {
		ok: true,
		value: verdict,
		problems: []
	};
};
const openFolder = async (folder) => {
	if (await stat(resolve(folder, "pull.yaml")).catch(() => null) === null) throw new WrongCall(`${folder} is no case folder: it has no pull.yaml`);
	return openCase(folder);
};
const usualBases = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
const openRefs = async ({ base, head = "HEAD" }, { cwd }) => {
	const folder = await gitText(cwd, ["rev-parse", "--show-toplevel"]).catch(() => {
		throw new WrongCall(`${cwd} is in no git repository: go into one, or name a case folder with --case`);
	});
	const headCommit = await commitOf$1(folder, head);
	if (headCommit === null) throw new WrongCall(`git knows no commit ${head}`);
	return {
		ok: true,
		value: {
			source: new GitSource({
				folder,
				base: await baseOf(folder, base),
				head: headCommit
			}),
			now: (/* @__PURE__ */ new Date()).toISOString()
		},
		problems: []
	};
};
const baseOf = async (folder, named) => {
	for (const name of named === void 0 ? usualBases : [named]) {
		const commit = await commitOf$1(folder, name);
		if (commit !== null) return commit;
	}
	throw new WrongCall(named === void 0 ? `none of ${usualBases.join(", ")} is here: name the base with --base` : `git knows no commit ${named}`);
};
export { check, judgeChange, verdictLines as t };
