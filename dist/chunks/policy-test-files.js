import { c as testsFolder } from "./governed.js";
import { o as filesNamed, s as parseTest } from "./decide.js";
import { r as problemAt } from "./problem.js";
import { n as contentAt } from "./wrap.js";
import { i as gitText } from "./git.js";
import { t as readAt } from "./git-blobs.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { readdir } = globalThis.process.getBuiltinModule("node:fs/promises");
// src/commands/policy-test-files.ts
const diskShelf = (cwd) => ({
	list: (folder) => readdir(resolve(cwd, folder)).catch(() => []),
	read: async (paths) => new Map(await Promise.all(paths.map(async (path) => [path, await contentAt(resolve(cwd, path))])))
});
const commitShelf = (folder, commit) => ({
	list: async (path) => {
		return (await gitText(folder, [
			"ls-tree",
			"-z",
			"--name-only",
			"--full-tree",
			`${commit}:${path}`
		]).catch(() => "")).split("\0").filter((name) => name !== "");
	},
	read: (paths) => readAt(folder, commit, paths)
});
const absent = { kind: "absent" };
/** The tests that are named; null: all that stand in the folder for them. */
const readTests = async (shelf, named) => {
	const paths = named ?? await testsIn(shelf);
	const contents = await shelf.read(paths);
	const parsed = paths.map((path) => ({
		path,
		parsed: parsedAt(path, contents.get(path) ?? absent)
	}));
	const tests = parsed.flatMap((one) => one.parsed.ok ? [one.parsed.value] : []);
	const wanted = [...new Set(tests.flatMap(filesNamed))];
	const found = await shelf.read(wanted);
	return {
		files: {
			tests: paths.map((path) => ({
				path,
				content: contents.get(path) ?? absent
			})),
			named: wanted.map((path) => ({
				path,
				content: found.get(path) ?? absent
			})),
			unread: 0
		},
		tests,
		contentOf: (path) => found.get(path) ?? absent,
		problems: [...parsed.flatMap((one) => one.parsed.problems), ...tests.flatMap((test) => missing(test, found))]
	};
};
const testsIn = async (shelf) => (await shelf.list(testsFolder)).filter((name) => /\.ya?ml$/.test(name)).map((name) => `${testsFolder}/${name}`).sort();
const parsedAt = (path, content) => content.kind === "absent" ? {
	ok: false,
	problems: [problemAt({
		file: path,
		line: 1,
		column: 1
	}, {
		code: "file-not-found",
		message: `there is no test at ${path}`
	})]
} : parseTest(path, content);
const missing = (test, found) => filesNamed(test).filter((path) => found.get(path)?.kind !== "text").map((path) => problemAt({
	file: test.file,
	line: 1,
	column: 1
}, {
	code: "file-not-found",
	message: `the test names ${path}, and no text file stands there`,
	found: path,
	expected: "the path of a file, from the root of the repository"
}));
export { diskShelf as n, readTests as r, commitShelf as t };
