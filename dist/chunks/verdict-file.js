import { t as WrongCall } from "./command.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
const { readFile } = globalThis.process.getBuiltinModule("node:fs/promises");
// src/commands/verdict-file.ts
/** A verdict file as `assay check --json` wrote it. */
const readVerdict = async (file, { cwd }) => {
	const bytes = await readFile(resolve(cwd, file), "utf8").catch(() => {
		throw new WrongCall(`there is no file ${file}: name a verdict that assay check --json wrote`);
	});
	const verdict = parse(bytes);
	if (!isVerdict(verdict)) throw new WrongCall(`${file} is no verdict file: expected what assay check --json writes (assay: 1, with its snapshot)`);
	return {
		bytes,
		verdict
	};
};
const parse = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};
const isVerdict = (value) => typeof value === "object" && value !== null && "assay" in value && value.assay === 1 && "decision" in value && "transitions" in value && Array.isArray(value.transitions) && "snapshot" in value && isSnapshot(value.snapshot);
const lists = [
	"files",
	"renames",
	"heads",
	"reviews",
	"comments",
	"journal",
	"limits"
];
const maps = [
	"pull",
	"policy",
	"siblings",
	"teams",
	"users",
	"templates"
];
const texts = [
	"now",
	"repository",
	"base",
	"head"
];
const isSnapshot = (value) => {
	if (typeof value !== "object" || value === null) return false;
	const part = new Map(Object.entries(value));
	return lists.every((key) => Array.isArray(part.get(key))) && maps.every((key) => typeof part.get(key) === "object" && part.get(key) !== null) && texts.every((key) => typeof part.get(key) === "string");
};
export { readVerdict as t };
