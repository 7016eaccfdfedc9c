import { s as canonical } from "./time.js";
import { t as keepingIn } from "./keeping.js";
import { i as blobIdOf, n as hashOnDisk, r as blobHash, t as measuringHere } from "./workplace.js";
import { i as gitText, n as commitOf } from "./git.js";
import { n as idsIn, t as GitSource } from "./git-source.js";
import { i as mostBytesOf } from "./governed.js";
import { _ as isSameContent } from "./time-box.js";
import { c as commentKeys, d as headWritten, f as moment, h as userKeys, l as commitKeys, m as reviewState, p as pullKeys, u as headKeys } from "./decide.js";
import { n as contentAt, r as filesBelow, t as wrapped } from "./wrap.js";
import { $ as readDocument, B as string, E as text, R as record, S as nullable, T as table, W as check$1, c as choice, u as count, v as list, x as name, y as loose } from "./bin-edges.js";
import { n as isError } from "./problem.js";
import { n as parseJournal } from "./load.js";
import { n as review$1 } from "./review.js";
import { t as version } from "./version.js";
import { n as exitOf, r as exitOfProblems, t as WrongCall } from "./command.js";
import { t as problemLines } from "./problem-lines.js";
import { i as readTemplates } from "./card.js";
import { a as mark, i as peopleLines, r as policyLines } from "./policy-lines.js";
import { t as paint } from "./paint.js";
const { join, resolve } = globalThis.process.getBuiltinModule("node:path");
const { lstat, readFile, readlink, realpath, stat } = globalThis.process.getBuiltinModule("node:fs/promises");
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
// src/local/case-source.ts
const baseName = "base";
const removedEnding = ".deleted";
/** A whole pull request in a folder, but for its journal and its facts: its trees answer what GitHub would. */
var CaseSource = class {
	facts;
	journal;
	folders;
	trees;
	earlier;
	constructor(facts, journal, { folders, trees, earlier }) {
		this.earlier = earlier;
		this.folders = folders;
		this.facts = facts;
		this.journal = journal;
		this.trees = {
			base: trees.base,
			head: overlay(trees.base, trees.head)
		};
	}
	get number() {
		return this.facts.pull.number ?? null;
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
				fork: pull.fork ?? false,
				...pull.base_since === void 0 ? {} : { base_since: pull.base_since }
			},
			base: baseName,
			head: heads.at(-1)?.name ?? "head",
			changed: changedPaths(this.trees.base, this.trees.head),
			renames: [],
			heads: heads.map(headWritten),
			reviews: (reviews ?? []).map(reviewOf),
			...this.facts.since == null ? {} : { since: this.facts.since },
			comments: (comments ?? []).map((comment) => ({
				...comment,
				edited_by: comment.edited_by ?? null,
				edited_at: comment.edited_at ?? null
			})),
			journal: this.journal.transitions,
			uses: this.journal.uses,
			followUps: this.journal.followUps,
			limits: this.facts.limits ?? []
		};
	}
	async ask({ files, ids, folders, teams, users, admins }) {
		const treeAt = (commit) => this.filesAt(commit);
		return {
			ids: await idsIn((commit) => this.tree(commit), ids),
			files: new Map(files.map(({ at, path }) => [`${at}:${path}`, treeAt(at).get(path) ?? { kind: "absent" }])),
			folders: new Map(folders.map(({ at, path }) => [`${at}:${path}`, namesIn(treeAt(at), path)])),
			bothSides: /* @__PURE__ */ new Set(),
			teams: new Map(teams.map((slug) => [slug, this.team(slug)])),
			users: new Map(users.map((login) => [login, this.user(login)])),
			admins: new Map(admins.map((organisation) => [organisation, this.adminsOf(organisation)]))
		};
	}
	tree(commit) {
		const { base, head } = this.folders;
		if (commit === baseName) return treeOfFolders([base]);
		const earlier = this.earlier.get(commit);
		return treeOfFolders(earlier === void 0 ? [head, base] : [
			earlier.folder,
			head,
			base
		]);
	}
	/** Any other head is as the present one, but for what its own folder holds. */
	filesAt(commit) {
		if (commit === baseName) return this.trees.base;
		const earlier = this.earlier.get(commit);
		return earlier === void 0 ? this.trees.head : overlay(this.trees.head, earlier.differing);
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
	adminsOf(organisation) {
		const [, people] = Object.entries(this.facts.organisation ?? {}).find(([name]) => name.toLowerCase() === organisation) ?? [];
		return people?.admin === void 0 ? {
			kind: "unreadable",
			because: "the facts do not list them"
		} : {
			kind: "members",
			members: people.admin
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
const reviewOf = ({ dismissed_by, dismissed_from, body, ...review }) => {
	const isTold = dismissed_by !== void 0 || dismissed_from !== void 0;
	const dismissal = {
		was: dismissed_from ?? null,
		by: dismissed_by ?? null
	};
	return {
		...review,
		body: body ?? "",
		...isTold ? { dismissal } : {}
	};
};
/** The head folder holds what differs; `<path>.deleted` takes a path away. */
const overlay = (base, differing) => {
	const tree = new Map(base);
	for (const [path, content] of differing) if (path.endsWith(removedEnding)) tree.delete(path.slice(0, -8));
	else tree.set(path, content);
	return tree;
};
const changedPaths = (base, head) => [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])].filter((path) => !isSameContent(base.get(path), head.get(path))).sort();
const namesIn = (tree, folder) => {
	const start = folder === "" ? "" : `${folder}/`;
	return [...tree.keys()].filter((path) => path.startsWith(start) && !path.slice(start.length).includes("/")).map((path) => path.slice(start.length));
};
const treeOf = async (root) => {
	const tree = /* @__PURE__ */ new Map();
	for (const path of await filesBelow(root)) tree.set(path, await contentAt(join(root, path), mostBytesOf(path)));
	return tree;
};
// src/local/case-beside.ts
/** Numbers of the pull requests that a merge group or a shared head brings in. */
const otherPulls = ({ pull, merge_group: group, same_head }) => [.../* @__PURE__ */ new Set([...group?.pulls ?? [], ...same_head ?? []])].filter((number) => number !== pull.number);
/** The facts of a pull request in pulls/: of what it does not tell, those of the case itself. */
const besides = (told, around) => ({
	...told,
	repository: told.repository ?? around.repository,
	teams: told.teams ?? around.teams,
	users: told.users ?? around.users,
	organisation: told.organisation ?? around.organisation,
	since: told.since ?? around.since
});
const beside = async (own, others, { facts, folder }) => {
	const home = await withDefaultBranch(own, facts, folder);
	const group = facts.merge_group;
	if (group != null) return groupOf(own, {
		head: group.head,
		pulls: sources(group.pulls, own, others)
	});
	return facts.same_head === void 0 ? home : sharing(home, sources(facts.same_head, own, others));
};
const sources = (numbers, own, others) => [...new Set(numbers)].map((number) => ({
	number,
	source: number === own.number ? own : others.get(number) ?? null
}));
const sharing = (source, pulls) => ({
	pull: async () => ({
		...await source.pull(),
		others: {
			kind: "same-head",
			pulls
		}
	}),
	ask: (questions) => source.ask(questions),
	tree: (commit) => source.tree(commit)
});
/** The queue's commit holds all of them, and nobody reviewed it. */
const groupOf = (own, { head, pulls }) => ({
	pull: async () => {
		const facts = await own.pull();
		const named = pulls.map(({ number }) => `#${number}`).join(", ");
		return {
			...facts,
			pull: {
				...facts.pull,
				number: null,
				author: null,
				title: `Merge group of ${named}`
			},
			head,
			changed: changedPaths(own.filesAt(facts.base), own.filesAt(head)),
			heads: [{
				name: head,
				at: null,
				pushed_by: null,
				commits: []
			}],
			reviews: [],
			comments: [],
			others: {
				kind: "group",
				pulls
			}
		};
	},
	ask: (questions) => own.ask(questions),
	tree: (commit) => own.tree(commit)
});
const defaultTip = "refs/default";
const withDefaultBranch = async (source, { pull }, folder) => {
	const branch = pull.default_branch;
	if (branch === void 0 || branch === (pull.base ?? "main")) return source;
	const files = await treeOf(join(folder, "default"));
	const ask = async (questions) => {
		const here = questions.files.filter(({ at }) => at === defaultTip);
		const others = questions.files.filter(({ at }) => at !== defaultTip);
		const answers = await source.ask({
			...questions,
			files: others
		});
		const told = here.map(({ at, path }) => [`${at}:${path}`, files.get(path) ?? absent]);
		return {
			...answers,
			files: new Map([...answers.files, ...told])
		};
	};
	return {
		pull: async () => ({
			...await source.pull(),
			authority: {
				branch,
				commit: defaultTip
			}
		}),
		ask,
		tree: (commit) => source.tree(commit)
	};
};
const absent = { kind: "absent" };
// src/local/facts.ts
const paths = (value) => record(string(), value, { error: "a map of paths" });
const head = loose({
	...headKeys,
	commits: list(loose(commitKeys)).optional()
});
const review = loose({
	id: count(),
	user: nullable(text()),
	state: reviewState(),
	head: name(),
	at: moment(),
	body: nullable(text()).optional(),
	/** Of a dismissed review: who dismissed it, and what it was. */
	dismissed_by: nullable(text()).optional(),
	dismissed_from: choice(["APPROVED", "CHANGES_REQUESTED"]).optional()
});
const comment = loose({
	id: count(),
	at: moment(),
	...commentKeys
});
const limit = loose({
	code: choice(["too-many-files", "too-many-commits"]),
	found: count(),
	most: count()
});
const factsSchema = loose({
	now: moment(),
	repository: name().optional(),
	pull: loose({
		...pullKeys,
		/** When it was turned to this base branch. */
		base_since: moment().optional(),
		/** Left out: the base is the default branch. */
		default_branch: text().optional()
	}),
	heads: list(head),
	reviews: nullable(list(review)).optional(),
	comments: nullable(list(comment)).optional(),
	teams: nullable(table(list(text()))).optional(),
	users: nullable(table(loose(userKeys))).optional(),
	organisation: nullable(table(loose({ admin: list(text()).optional() }))).optional(),
	/** When what the base branch holds took effect there, by path. */
	since: nullable(paths(moment())).optional(),
	/** The commit of a merge queue and the pull requests in it; then the group is judged. */
	merge_group: nullable(loose({
		head: name(),
		pulls: list(count(1))
	})).optional(),
	/** Other open pull requests with the same head. */
	same_head: list(count(1)).optional(),
	/** What GitHub did not tell whole. */
	limits: list(limit).optional()
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
/** What was before, one JSON object a line; no file, nothing. */
const readJournal = async (file) => parseJournal(file, await readFile(file, "utf8").catch(() => ""));
// src/local/open-case.ts
const openCase = async (folder) => {
	const parsed = await readFacts(folder);
	if (!parsed.ok) return parsed;
	const journal = await readJournal(join(folder, "journal.jsonl"));
	if (!journal.ok) return journal;
	const base = join(folder, "base");
	const own = await sourceIn(folder, parsed.value, {
		base,
		journal: journal.value
	});
	const others = /* @__PURE__ */ new Map();
	for (const number of otherPulls(parsed.value)) {
		const place = join(folder, "pulls", String(number));
		const other = await readFacts(place).catch(() => null);
		if (other === null) continue;
		if (!other.ok) return other;
		const facts = besides(other.value, parsed.value);
		others.set(number, await sourceIn(place, facts, {
			base,
			journal: journal.value
		}));
	}
	return {
		ok: true,
		value: {
			source: await beside(own, others, {
				facts: parsed.value,
				folder
			}),
			now: parsed.value.now
		},
		problems: parsed.problems
	};
};
const readFacts = async (folder) => {
	const file = join(folder, "pull.yaml");
	return parseFacts(file, await readFile(file, "utf8"));
};
const sourceIn = async (folder, facts, { base, journal }) => {
	const folders = {
		base,
		head: join(folder, "head")
	};
	return new CaseSource(facts, journal, {
		folders,
		trees: {
			base: await treeOf(folders.base),
			head: await treeOf(folders.head)
		},
		earlier: await earlierIn(folder, facts)
	});
};
/** A head's name is a folder's name here, and nothing that leads out of it. */
const isFolderName = (name) => !/[/\\]|^\.{0,2}$/.test(name);
const earlierIn = async (folder, { heads, merge_group: group }) => {
	const trees = [...heads.slice(0, -1).map(({ name }) => name), ...group == null ? [] : [group.head]].filter(isFolderName).map(async (name) => {
		const own = join(folder, "heads", name);
		return [name, {
			folder: own,
			differing: await treeOf(own)
		}];
	});
	return new Map(await Promise.all(trees));
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
		verdict.policy_change === void 0 ? "" : policyLines(verdict.policy_change, screen),
		nextLines(verdict.next, screen)
	].filter((block) => block !== "").join("\n\n")}\n`;
};
const transitionLines = (transition, screen) => {
	const { model, version, change, from, to, findings } = transition;
	const way = change === "promotion" ? `${from} -> ${to}` : `${change === "removal" ? "removed" : "amended"} in ${from}`;
	return [
		paint(`${model} ${version}  ${way}`, "bold", screen),
		...findings.map((finding) => findingLine(finding, screen)),
		...peopleLines(transition, screen)
	].join("\n");
};
const findingLine = (finding, screen) => {
	const warns = finding.enforcement === "warn" ? " (warns only)" : "";
	const place = finding.answer === "pass" || finding.answer === "skip" ? "" : `\n         ${finding.file}:${finding.line}`;
	const waived = finding.waiver === null ? "" : ` (waived by ${finding.waiver.by} until ${finding.waiver.until})`;
	return `${wrapped(`  ${mark(finding.answer, screen)}  ${finding.gate}: ${finding.because}${warns}${waived}`, screen.columns, 9)}${place}`;
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
	const keeping = keepingFor(options, terminal);
	const { verdict } = await measuringHere({
		checkout,
		keeping
	}, (measure) => review$1({
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
const keepingFor = ({ cache }, { cwd, worker }) => {
	if (cache === void 0) return null;
	const folder = resolve(cwd, cache);
	const keeping = keepingIn({
		folder,
		checkout: cwd,
		version,
		bundle: new URL("./", worker)
	});
	if (keeping === null) throw new WrongCall(`${cache} lies in ${cwd}, which a change could bring: keep measurements outside of it`);
	return keeping;
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
	const headCommit = await commitOf(folder, head);
	if (headCommit === null) throw new WrongCall(`git knows no commit ${head}`);
	const baseCommit = await baseOf(folder, base);
	return {
		ok: true,
		value: {
			source: new GitSource({
				folder,
				base: baseCommit,
				head: headCommit
			}),
			now: (/* @__PURE__ */ new Date()).toISOString()
		},
		problems: []
	};
};
const baseOf = async (folder, named) => {
	for (const name of named === void 0 ? usualBases : [named]) {
		const commit = await commitOf(folder, name);
		if (commit !== null) return commit;
	}
	throw new WrongCall(named === void 0 ? `none of ${usualBases.join(", ")} is here: name the base with --base` : `git knows no commit ${named}`);
};
export { judgeChange as n, verdictLines as r, check as t };
