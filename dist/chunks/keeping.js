import { c as digestOf, s as canonical } from "./time.js";
const { readFileSync, readdirSync } = globalThis.process.getBuiltinModule("node:fs");
const { isAbsolute, join, relative, resolve, sep } = globalThis.process.getBuiltinModule("node:path");
const process = globalThis.process.getBuiltinModule("node:process");
const { createHash, randomUUID } = globalThis.process.getBuiltinModule("node:crypto");
const { fileURLToPath } = globalThis.process.getBuiltinModule("node:url");
const { lstat, mkdir, readFile, readdir, rename, rm, stat, writeFile } = globalThis.process.getBuiltinModule("node:fs/promises");
// src/engines/cache/engine-name.ts
/** The code that measures: a version alone would be the same for every commit between two releases. */
const engineName = (version, bundle) => {
	const folder = fileURLToPath(bundle);
	const hash = createHash("sha256");
	const scripts = readdirSync(folder, {
		recursive: true,
		encoding: "utf8"
	}).filter((name) => /\.[jt]s$/.test(name)).sort();
	for (const name of scripts) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
	return `${version}+${hash.digest("hex").slice(0, 16)}`;
};
// src/engines/cache/folder.ts
const mostFiles = 1e3;
const mostBytes = 67108864;
const nameOf = (key) => `${key.replace(/^sha256:/, "")}.json`;
const entryIn = (text, key) => {
	const entry = JSON.parse(text);
	return entry?.assay === 1 && entry.key === key && entry.digest === digestOf(entry.measurement) ? entry : null;
};
/** Whoever may write here decides what models are said to be worth. */
const isOurs = async (folder) => {
	const found = await lstat(folder);
	const me = process.getuid?.();
	return found.isDirectory() && (me === void 0 || found.uid === me && (found.mode & 2) === 0);
};
const read = async (folder, key) => {
	const file = join(folder, nameOf(key));
	if (!await isOurs(folder) || (await stat(file)).size > mostBytes) return null;
	return entryIn(await readFile(file, "utf8"), key)?.measurement ?? null;
};
const write = async (folder, key, measurement) => {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	if (!await isOurs(folder)) return;
	const entry = {
		assay: 1,
		key,
		digest: digestOf(measurement),
		measurement
	};
	const aside = join(folder, `.${randomUUID()}`);
	try {
		await writeFile(aside, `${canonical(entry)}\n`, {
			flag: "wx",
			mode: 384
		});
		await rename(aside, join(folder, nameOf(key)));
	} finally {
		await rm(aside, { force: true });
	}
	await thinned(folder);
};
/** The oldest go first, half of them at once, so that it is seldom looked for them. */
const thinned = async (folder) => {
	const names = (await readdir(folder)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
	if (names.length <= mostFiles) return;
	const dated = await Promise.all(names.map(async (name) => ({
		name,
		at: (await stat(join(folder, name))).mtimeMs
	})));
	dated.sort((a, b) => a.at - b.at);
	for (const { name } of dated.slice(0, names.length - mostFiles / 2)) await rm(join(folder, name), { force: true });
};
const folderCache = (folder) => ({
	get: (key) => read(folder, key).catch(() => null),
	put: (key, measurement) => write(folder, key, measurement).catch(() => void 0)
});
// src/engines/cache/keeping.ts
/** Null: the folder lies in the checkout, where a pull request has its hand in what is read. */
const keepingIn = ({ folder, checkout, version, bundle }) => checkout !== null && liesIn(checkout, folder) ? null : {
	cache: folderCache(resolve(folder)),
	engine: engineName(version, bundle)
};
const liesIn = (outer, inner) => {
	const way = relative(resolve(outer), resolve(inner));
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
export { keepingIn as t };
