import { i as gitText, r as git, t as GitFailed } from "./git.js";
import { t as readAt } from "./git-blobs.js";
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
		]).catch(withheld)
	};
};
const withheld = () => {
	throw new GitFailed("git has not got its bytes");
};
const kindOf = (mode) => {
	if (mode === "120000") return "symlink";
	if (mode === "160000") return "submodule";
	return mode === "040000" ? "folder" : "file";
};
// src/local/ids.ts
/** Git's ids of what stands in trees. */
const idsIn = async (treeAt, spots) => new Map(await Promise.all(spots.map(async ({ at, path }) => [`${at}:${path}`, (await treeAt(at)(path))?.id ?? null])));
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
	async ask({ files, ids, folders, bothSides, teams, users, admins }) {
		const unasked = { kind: "unasked" };
		const writer = {
			type: "User",
			permission: "write"
		};
		return {
			files: await this.contents(files),
			ids: await idsIn((commit) => this.tree(commit), ids),
			folders: new Map(await Promise.all(folders.map(async ({ at, path }) => [`${at}:${path}`, await this.names(at, path)]))),
			bothSides: new Set(await this.changedOnBase(bothSides)),
			teams: new Map(teams.map((slug) => [slug, unasked])),
			users: new Map(users.map((login) => [login, writer])),
			admins: new Map(admins.map((organisation) => [organisation, unasked]))
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
export { idsIn as n, GitSource as t };
