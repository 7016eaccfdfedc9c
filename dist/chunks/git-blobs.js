import { i as mostBytesOf } from "./governed.js";
import { t as contentOfBytes } from "./bytes.js";
import { r as git } from "./git.js";
// src/local/git-blobs.ts
const pathsAtOnce = 400;
/** What these paths are in the tree of a commit; a path that is not there is absent. */
const readAt = async (folder, commit, paths) => {
	const entries = await entriesAt(folder, commit, paths);
	const blobs = await readBlobs(folder, [...entries.values()].filter(isFile).map(({ id }) => id));
	return new Map(paths.map((path) => [path, contentOf(entries.get(path), blobs, mostBytesOf(path))]));
};
const isFile = ({ mode }) => mode.startsWith("100");
const contentOf = (entry, blobs, most) => {
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
	} : contentOfBytes(bytes, most);
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
export { readAt as t };
