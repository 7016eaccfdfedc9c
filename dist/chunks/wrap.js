import { t as contentOfBytes } from "./bytes.js";
const { join, relative, sep } = globalThis.process.getBuiltinModule("node:path");
const { stripVTControlCharacters } = globalThis.process.getBuiltinModule("node:util");
const { lstat, readFile, readdir } = globalThis.process.getBuiltinModule("node:fs/promises");
// src/local/files.ts
/** A file as content to judge. Symbolic links are not followed: they lead where their author likes. */
const contentAt = async (path, most) => {
	const known = await lstat(path).catch(() => null);
	if (known === null || known.isDirectory()) return { kind: "absent" };
	if (known.isSymbolicLink()) return {
		kind: "refused",
		code: "symlink",
		found: "a symbolic link"
	};
	return contentOfBytes(await readFile(path), most);
};
const neverBelow = /* @__PURE__ */ new Set([".git", "node_modules"]);
/** Paths of all files below a folder, from it, with `/`. */
const filesBelow = async (root) => {
	const found = [];
	const walk = async (folder) => {
		for (const entry of await readdir(folder, { withFileTypes: true })) {
			const path = join(folder, entry.name);
			if (entry.isDirectory() && !neverBelow.has(entry.name)) await walk(path);
			else if (!entry.isDirectory()) found.push(relative(root, path).split(sep).join("/"));
		}
	};
	if ((await lstat(root).catch(() => null))?.isDirectory()) await walk(root);
	return found.sort();
};
// src/commands/wrap.ts
/** Breaks at blanks so that no line is wider than the terminal; the lines after the first are indented. */
const wrapped = (text, columns, indent = 0) => {
	const lines = [];
	let line = "";
	for (const word of text.split(/(?<=\S) /)) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (width(longer) <= columns || line === "") line = longer;
		else {
			lines.push(line);
			line = `${" ".repeat(indent)}${word}`;
		}
	}
	return [...lines, line].join("\n");
};
const width = (text) => Array.from(stripVTControlCharacters(text)).length;
export { contentAt as n, filesBelow as r, wrapped as t };
