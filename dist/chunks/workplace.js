import { A as pricedAtBase, M as tellingAuc, N as asksData, P as isNeeded } from "./policy.js";
import { c as digestOf, i as instant, s as canonical } from "./time.js";
import { t as Decimal } from "./decimal.js";
import { $ as readDocument, J as isList, Q as mostBytes$1, X as plain, Y as isMap, i as refusedSearch, q as at } from "./bin-edges.js";
import { C as metrics, Q as defaultLimits, Y as scoreOrder, Z as readTable, m as groupNames, n as parseMeasuringConfig } from "./config.js";
import { a as parquetNames, c as jsonlNames, d as shown, h as wideCodes, i as engineProblem, l as formatOf, m as missingCode, r as ProblemList, t as openSource, u as csvNames } from "./source.js";
import { at as gathered, ct as joinIds, it as doubles, lt as repeatedIds, n as prepareTable, ot as idText, r as wantedColumns, st as isMissing, t as prepareFile, z as byId } from "./prepare.js";
import { n as drawingCost, r as mostDrawn, t as compareModels } from "./compare.js";
import { a as isDrawnAsCells, i as katzLog, n as weakSlices, r as newcombe, t as evaluate } from "./evaluate.js";
import { t as inOrder } from "./in-order.js";
const { constants, createReadStream } = globalThis.process.getBuiltinModule("node:fs");
const { extname, join, posix, sep } = globalThis.process.getBuiltinModule("node:path");
const { createHash, randomUUID } = globalThis.process.getBuiltinModule("node:crypto");
const { copyFile, lstat, mkdir, mkdtemp, open, readlink, realpath, rename, rm, stat, symlink } = globalThis.process.getBuiltinModule("node:fs/promises");
const { tmpdir } = globalThis.process.getBuiltinModule("node:os");
const { pipeline } = globalThis.process.getBuiltinModule("node:stream/promises");
const strict$1 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const whole = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize (0|[1-9]\d{0,14})\n$/;
const readPointer = (bytes) => {
	const text = bytes.byteLength > 1023 ? null : decoded(bytes);
	if (text === null || !/^version https?:\/\/[\w.-]+\/spec\//.test(text)) return { kind: "none" };
	const [, oid, size] = whole.exec(text) ?? [];
	if (oid !== void 0 && size !== void 0) return {
		kind: "pointer",
		pointer: {
			oid,
			size: Number(size)
		}
	};
	return {
		kind: "malformed",
		because: whatIsWrong(text)
	};
};
const decoded = (bytes) => {
	try {
		return strict$1.decode(bytes);
	} catch {
		return null;
	}
};
const whatIsWrong = (text) => {
	if (text.includes("\r")) return "its lines end as on Windows";
	if (!text.startsWith("version https://git-lfs.github.com/spec/v1\n")) return "it is of another version";
	if (/^ext-/m.test(text)) return "it uses an extension, so the file is not what its digest is of";
	return "it is not exactly a version, an oid of sha256 and a size";
};
// src/evidence/paths.ts
const outside = /^(?:\/|[A-Za-z]:)|[\\\p{Cc}]/u;
/** The path from the repository's root, or null when it leaves the repository or reaches into git's own folder. */
const insideRepository = (path) => {
	if (path === "" || outside.test(path)) return null;
	const normal = posix.normalize(path);
	const parts = normal.split("/");
	const refused = (part) => part === "" || part === ".." || /^\.git$/i.test(part);
	return normal === "." || parts.some(refused) ? null : normal;
};
/** The folder of a path; '' at the root. */
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const nameOf$2 = (path) => path.slice(path.lastIndexOf("/") + 1);
/** The folder itself and every one around it, innermost first, the root ('') last. */
const foldersUp = (folder) => folder === "" ? [""] : [folder, ...foldersUp(folderOf(folder))];
const below = (folder, name) => folder === "" ? name : `${folder}/${name}`;
// src/evidence/digests.ts
const sha256Of = (bytes) => createHash("sha256").update(bytes).digest("hex");
/** A hash that ends in git's id of a blob; ids as long as `like` are of the repository's kind. */
const blobHash = (size, like) => createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${size}\0`);
const blobIdOf = (bytes, like) => blobHash(bytes.byteLength, like).update(bytes).digest("hex");
/** Digits alone: a manifest may write `sha256:` before them. */
const bareDigest = (digest) => digest.replace(/^sha256:/, "").toLowerCase();
const isSha256 = (digest) => /^[0-9a-f]{64}$/.test(digest);
// src/evidence/evidence.ts
const unavailable = (because, remedy) => ({
	kind: "unavailable",
	because,
	remedy
});
const missed = (because = null) => ({
	kind: "missed",
	because
});
// src/evidence/faults.ts
const tooLarge = (what, bytes, most) => unavailable(`${what} has ${bytes} bytes; assay reads at most ${most}.`, "Keep only the columns that are measured, write Parquet instead of CSV, or let the policy raise the limit.");
/** The bytes are there, and they are not the ones that the manifest speaks of. */
const otherDigest = (what, found, pinned) => ({
	...unavailable(`The manifest pins sha256 ${pinned}, but ${what} has sha256 ${found}.`, "Pin the sha256 of the file that was evaluated, or bring back the file that the manifest pins."),
	other: found
});
const changing = (what) => unavailable(`${what} changed while it was read, so what was read may be parts of two files.`, "Let the step that writes it finish before assay starts, then run assay again.");
/** `EACCES` and the like; what else was thrown, in its own words. */
const causeOf = (error) => {
	if (!(error instanceof Error)) return String(error);
	return "code" in error && typeof error.code === "string" ? error.code : error.message;
};
// src/evidence/committed.ts
const readCommitted = async (path, entry, mostBytes) => {
	if (entry === null) return { kind: "nothing" };
	if (entry.kind !== "file") return noFile(path, entry.kind);
	if (entry.size > mostBytes) return tooLarge(path, entry.size, mostBytes);
	const content = await contentOf(entry);
	if (content.kind === "withheld") return {
		kind: "blob",
		id: entry.id,
		size: entry.size,
		content
	};
	const { bytes } = content;
	if (bytes.byteLength !== entry.size || blobIdOf(bytes, entry.id) !== entry.id) return unavailable(`What was received for ${path} is not what git calls ${entry.id}.`, "Run assay again; when it stays so, check the repository with git fsck.");
	return entry.size <= 1023 ? pointerOr(path, entry, bytes) : blob(entry, bytes);
};
const contentOf = async (entry) => {
	try {
		return {
			kind: "bytes",
			bytes: await entry.bytes()
		};
	} catch (error) {
		return {
			kind: "withheld",
			because: causeOf(error)
		};
	}
};
const blob = ({ id, size }, bytes) => ({
	kind: "blob",
	id,
	size,
	content: {
		kind: "bytes",
		bytes
	}
});
const pointerOr = (path, entry, bytes) => {
	const read = readPointer(bytes);
	if (read.kind === "none") return blob(entry, bytes);
	if (read.kind === "pointer") return {
		kind: "pointer",
		pointer: read.pointer
	};
	return unavailable(`${path} begins like a Git LFS pointer, but ${read.because}.`, "Write the pointer anew with git lfs: git rm --cached the file, git add it again, and commit.");
};
const remedies = {
	symlink: "Commit the file itself at this path: assay follows no links.",
	submodule: "Commit the file in this repository: assay does not look into submodules.",
	folder: "Name one file; write the parts of a data set into one Parquet file."
};
const words = {
	symlink: "a symbolic link",
	submodule: "a submodule",
	folder: "a folder"
};
const noFile = (path, kind) => unavailable(`${path} is ${words[kind]}, not a file.`, remedies[kind]);
// src/evidence/disk.ts
const hashOnDisk = async (wanted) => {
	const before = await regularFile(wanted);
	if ("kind" in before) return before;
	const bytes = Number(before.size);
	if (bytes > wanted.mostBytes) return tooLarge(wanted.path, bytes, wanted.mostBytes);
	const { size = null } = wanted;
	if (size !== null && bytes !== size) return missed(`${wanted.path} has ${bytes} bytes instead of ${size}`);
	const handle = await openQuietly(join(wanted.root, wanted.path));
	if ("kind" in handle) return missed(`${wanted.path} cannot be opened (${handle.cause})`);
	try {
		return await hashOpened(handle, wanted, before);
	} finally {
		await handle.close();
	}
};
const hashOpened = async (handle, wanted, before) => {
	const { root, path, also } = wanted;
	const bytes = Number(before.size);
	const first = createHash("sha256");
	const second = also?.(bytes) ?? null;
	const read = same(before, await handle.stat({ bigint: true })) ? await feed(handle, bytes, second === null ? [first] : [first, second]) : -1;
	const still = await regularFile(wanted);
	if (read !== bytes || "kind" in still || !same(before, still)) return changing(path);
	return {
		kind: "hashed",
		file: join(root, path),
		bytes,
		sha256: first.digest("hex"),
		second: second?.digest("hex") ?? null
	};
};
const piece = 1 << 20;
/** Bytes read; one more than expected is enough to know that the file grew. */
const feed = async (handle, bytes, hashes) => {
	const into = Buffer.allocUnsafe(Math.min(bytes + 1, piece));
	let read = 0;
	while (read <= bytes) {
		const { bytesRead } = await handle.read(into, 0, Math.min(into.byteLength, bytes + 1 - read), read);
		if (bytesRead === 0) break;
		read += bytesRead;
		for (const hash of hashes) hash.update(into.subarray(0, bytesRead));
	}
	return read;
};
const same = (a, b) => a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;
/** What stands at the path when every step to it is a folder and it is a plain file. */
const regularFile = async ({ root, path }) => {
	const parts = path.split("/");
	let here = root;
	for (const [index, part] of parts.entries()) {
		here = join(here, part);
		const stats = await lstat(here, { bigint: true }).catch(asMissed(path));
		if ("kind" in stats) return stats;
		if (stats.isSymbolicLink()) return missed(`${parts.slice(0, index + 1).join("/")} is a symbolic link, and assay follows none`);
		if (index < parts.length - 1) {
			if (!stats.isDirectory()) return missed();
		} else if (!stats.isFile()) return missed(`${path} is not a regular file`);
		else return await lies(root, here) ? stats : missed(`${path} lies outside of the checkout`);
	}
	return missed();
};
const lies = async (root, file) => (await realpath(file).catch(() => "")).startsWith(root.endsWith(sep) ? root : root + sep);
const nothingThere = /* @__PURE__ */ new Set([
	"ENOENT",
	"ENOTDIR",
	"ENAMETOOLONG"
]);
const asMissed = (path) => (error) => {
	const cause = causeOf(error);
	return missed(nothingThere.has(cause) ? null : `${path} cannot be looked at (${cause})`);
};
const openQuietly = (file) => open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch((error) => ({
	kind: "unopened",
	cause: causeOf(error)
}));
// src/evidence/in-checkout.ts
/** How a step before assay hands over what is too big for git: a file of the checkout that something else pins. */
const inCheckout = async (search) => {
	const { path, pin, committed, root, places } = search;
	const blob = committed.kind === "blob" ? committed : null;
	if (path === null || root === null || pin === null && blob === null) return missed();
	const wanted = {
		root,
		path,
		mostBytes: places.mostBytes
	};
	const size = committed.kind === "pointer" ? committed.pointer.size : blob?.size ?? null;
	const also = blob === null ? {} : { also: (bytes) => blobHash(bytes, blob.id) };
	const hashed = await hashOnDisk({
		...wanted,
		...also,
		size
	});
	return hashed.kind === "hashed" ? judged(hashed, path, {
		id: blob?.id ?? null,
		pin
	}) : hashed;
};
const judged = ({ file, bytes, sha256, second }, path, { id, pin }) => {
	if (id !== null && second !== id) return missed(`the checkout's ${path} is not the committed file`);
	if (pin === null || pin === sha256) return {
		kind: "found",
		file,
		sha256,
		bytes,
		from: "checkout"
	};
	return id === null ? {
		...missed(`the checkout's ${path} has sha256 ${sha256}`),
		other: sha256
	} : otherDigest(`the committed ${path}`, sha256, pin);
};
// src/evidence/keep.ts
const nameFor = (sha256, named) => {
	const ending = extname(named).toLowerCase();
	return /^\.[a-z0-9]{1,12}$/.test(ending) ? sha256 + ending : sha256;
};
/** Writes bytes down once; whole or not at all. */
const keepBytes = async (temporary, bytes, { sha256, named }) => {
	await mkdir(temporary, {
		recursive: true,
		mode: 448
	});
	const root = await realpath(temporary);
	const path = nameFor(sha256, named);
	const size = bytes.byteLength;
	const present = await hashOnDisk({
		root,
		path,
		size,
		mostBytes: size
	});
	if (present.kind === "hashed" && present.sha256 === sha256) return present.file;
	return putInPlace(join(root, path), async (aside) => {
		const handle = await open(aside, "wx", 384);
		try {
			await handle.writeFile(bytes);
		} finally {
			await handle.close();
		}
	});
};
/** Stores keep files under digests alone: gives such a file a name with the ending that it should have. */
const keepName = async (temporary, file, { sha256, named }) => {
	if (extname(file).toLowerCase() === extname(named).toLowerCase()) return file;
	await mkdir(temporary, {
		recursive: true,
		mode: 448
	});
	const path = join(await realpath(temporary), nameFor(sha256, named));
	if (await readlink(path).catch(() => null) === file) return path;
	return putInPlace(path, (aside) => symlink(file, aside).catch(() => copyFile(file, aside)));
};
const putInPlace = async (path, write) => {
	const aside = `${path}.${randomUUID()}`;
	try {
		await write(aside);
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
	return path;
};
// src/evidence/in-commit.ts
/** The blob of the tree that is judged. */
const inCommit = async ({ path, pin, committed, places }) => {
	if (path === null || committed.kind !== "blob") return missed();
	const { content } = committed;
	if (content.kind === "withheld") return missed(`git did not give ${path} (${content.because})`);
	const sha256 = sha256Of(content.bytes);
	if (pin !== null && pin !== sha256) return otherDigest(`the committed ${path}`, sha256, pin);
	return {
		kind: "found",
		file: await keepBytes(places.temporary, content.bytes, {
			sha256,
			named: path
		}),
		sha256,
		bytes: content.bytes.byteLength,
		from: "head"
	};
};
// src/evidence/dvc/out.ts
/** A digest of digits alone reads as a number; its text is what counts. */
const textAt = (value, path) => {
	const found = at(value, path);
	if (found instanceof Decimal) return found.text;
	return typeof found === "string" ? found : null;
};
/** `folder`: where paths in this file start from. */
const outOf = (value, folder) => {
	const written = textAt(value, ["path"]);
	if (written === null) return null;
	const md5 = textAt(value, ["md5"]);
	const size = Number(textAt(value, ["size"]) ?? NaN);
	return {
		path: from(folder, written),
		written,
		md5,
		size: Number.isSafeInteger(size) && size >= 0 ? size : null,
		hash: textAt(value, ["hash"]),
		folder: md5?.endsWith(".dir") === true || at(value, ["nfiles"]) !== void 0
	};
};
const from = (folder, written) => {
	const joined = posix.join(folder, written);
	return /^(?:\/|[A-Za-z]:|[a-z\d+.-]+:\/\/)/i.test(written) ? null : insideRepository(joined);
};
// src/evidence/dvc/tracked.ts
const strict = new TextDecoder("utf-8", { fatal: true });
/** null: the tree has no such file. */
const outsOfDvcFile = async (tree, file) => {
	const value = await readYaml(tree, file);
	if (value === null || isUnavailable(value)) return value;
	const outs = at(value.yaml, ["outs"]);
	if (!isList(outs)) return unreadable(file, "it lists no outs");
	const folder = posix.join(folderOf(file), textAt(value.yaml, ["wdir"]) ?? ".");
	return outs.flatMap((out) => outOf(out, folder) ?? []);
};
const outsOfLock = async (tree, folder) => {
	const lock = await readYaml(tree, below(folder, "dvc.lock"));
	if (lock === null || isUnavailable(lock)) return lock;
	const stages = at(lock.yaml, ["stages"]);
	if (!isMap(stages)) return unreadable(below(folder, "dvc.lock"), "it lists no stages");
	const pipeline = await readYaml(tree, below(folder, "dvc.yaml"));
	if (pipeline !== null && isUnavailable(pipeline)) return pipeline;
	return Object.entries(stages).flatMap(([name, stage]) => {
		const outs = at(stage, ["outs"]);
		const start = folderOfStage(pipeline?.yaml, name, folder);
		return isList(outs) && start !== null ? outs.flatMap((out) => outOf(out, start) ?? []) : [];
	});
};
/** Paths of a stage start from its `wdir`, which only dvc.yaml says; null when it is computed by DVC. */
const folderOfStage = (pipeline, name, folder) => {
	const stage = at(pipeline, ["stages", name.replace(/@.*$/s, "")]);
	const wdir = textAt(stage, ["wdir"]) ?? textAt(stage, ["do", "wdir"]) ?? ".";
	return wdir.includes("${") ? null : posix.join(folder, wdir);
};
const readYaml = async (tree, file) => {
	const entry = await tree(file);
	if (entry === null) return null;
	if (entry.kind !== "file") return unreadable(file, "it is not a regular file");
	if (entry.size > 1048576) return unreadable(file, `it is larger than ${mostBytes$1} bytes`);
	const text = await entry.bytes().then((bytes) => ({ text: strict.decode(bytes) })).catch((error) => ({ because: causeOf(error) }));
	if ("because" in text) return unreadable(file, text.because);
	const { document, problems } = readDocument(file, text.text);
	if (document !== null && problems.length === 0) return { yaml: document.value };
	return unreadable(file, problems[0] ? `line ${problems[0].line}: ${problems[0].message}` : "it is empty");
};
const isUnavailable = (value) => "kind" in value;
const unreadable = (file, because) => unavailable(`${file} cannot be read as a file of DVC: ${because}.`, "Let DVC write it anew: dvc add, or dvc repro.");
// src/evidence/dvc/find-out.ts
/** What DVC says of the file; null when DVC has nothing to do with it. */
const findOut = async (search) => {
	const { dvc, path, committed } = search;
	if (dvc !== null) return namedBy(search, dvc);
	return path === null || committed.kind !== "nothing" ? null : trackedAround(search, path);
};
const namedBy = async ({ places: { tree }, path }, dvc) => {
	const isLock = nameOf$2(dvc) === "dvc.lock";
	if (!isLock && !dvc.endsWith(".dvc")) return unavailable(`${dvc} is not a .dvc file.`, "Name the .dvc file that `dvc add` wrote, or dvc.lock and a path.");
	const outs = isLock ? await outsOfLock(tree, folderOf(dvc)) : await outsOfDvcFile(tree, dvc);
	if (outs === null) return unavailable(`${dvc} is not in the commit that is judged.`, `Commit ${dvc}; DVC leaves that to you.`);
	return "kind" in outs ? outs : chosen(outs, dvc, path);
};
const chosen = (outs, by, path) => {
	const [out, second] = path === null ? outs : outs.filter((out) => out.path === path);
	if (out !== void 0 && second === void 0) return {
		kind: "tracked",
		out,
		by
	};
	const listed = outs.slice(0, 5).map(({ path: one, written }) => one ?? written);
	const tracks = listed.length === 0 ? "nothing" : listed.join(", ") + (outs.length > 5 ? ", …" : "");
	return path === null ? unavailable(`${by} tracks ${tracks}; which of them is meant?`, "Give its path beside dvc.") : unavailable(`${by} tracks ${tracks}, not ${path}.`, `Name the .dvc file that tracks ${path}.`);
};
const trackedAround = async ({ places: { tree } }, path) => {
	const added = await outsOfDvcFile(tree, `${path}.dvc`);
	if (added !== null) return "kind" in added ? added : chosen(added, `${path}.dvc`, path);
	for (const folder of foldersUp(folderOf(path))) {
		const outs = await outsOfLock(tree, folder);
		if (outs !== null && "kind" in outs) return outs;
		const out = outs?.find((one) => one.path === path);
		if (out !== void 0) return {
			kind: "tracked",
			out,
			by: below(folder, "dvc.lock")
		};
	}
	return null;
};
// src/evidence/in-dvc.ts
/** What a file of DVC in the tree pins by md5: DVC's cache, or the file that it checked out. */
const inDvc = async (search) => {
	const tracked = await findOut(search);
	if (tracked === null) return missed();
	if (tracked.kind === "unavailable") return tracked;
	const { mostBytes, temporary } = search.places;
	const { out, by } = tracked;
	const pinned = pinOf(tracked);
	if (typeof pinned !== "string") return pinned;
	if (out.size !== null && out.size > mostBytes) return tooLarge(out.written, out.size, mostBytes);
	const hashed = await lookedUp$1(search, pathsOf(tracked, pinned), {
		md5: pinned,
		size: out.size
	});
	if (hashed === null) return notPulled(tracked, search.root !== null);
	if (hashed.kind === "unavailable") return hashed;
	const { sha256, bytes } = hashed;
	if (search.pin !== null && search.pin !== sha256) return otherDigest(`what ${by} tracks`, sha256, search.pin);
	return {
		kind: "found",
		file: await keepName(temporary, hashed.file, {
			sha256,
			named: out.written
		}),
		sha256,
		bytes,
		from: "dvc",
		md5: pinned
	};
};
const pinOf = ({ out, by }) => {
	const { written, md5, hash } = out;
	if (out.folder) return unavailable(`${by} tracks ${written} as a folder.`, "Track the one file that is measured on its own: dvc add.");
	if (hash !== null && hash !== "md5") return unavailable(`${by} pins ${written} by ${hash}; assay knows md5 alone.`, "Give its path and sha256 too.");
	if (md5 === null) return unavailable(`Nothing pins these bytes: ${by} has no md5 for ${written}.`, "Run dvc commit, and commit what it writes.");
	return /^[0-9a-f]{32}$/.test(md5) ? md5 : unavailable(`${by} pins ${written} by ${md5}, which is no md5.`, "Let DVC write it anew: dvc commit.");
};
/** Below the root, or below a folder that is a project of DVC of its own (`dvc init --subdir`). */
const pathsOf = ({ out: { path }, by }, md5) => {
	const object = `${md5.slice(0, 2)}/${md5.slice(2)}`;
	const objects = foldersUp(folderOf(by)).map((folder) => below(folder, ".dvc/cache")).flatMap((cache) => [`${cache}/files/md5/${object}`, `${cache}/${object}`]);
	return path === null ? objects : [...objects, path];
};
const lookedUp$1 = async ({ root, places: { mostBytes } }, paths, { md5, size }) => {
	if (root === null) return null;
	for (const path of paths) {
		const hashed = await hashOnDisk({
			root,
			path,
			mostBytes,
			size,
			also: () => createHash("md5")
		});
		if (hashed.kind === "unavailable" || hashed.kind === "hashed" && hashed.second === md5) return hashed;
	}
	return null;
};
const notPulled = ({ out, by }, checkout) => unavailable(`${by} tracks ${out.written} by md5 ${out.md5}, and neither DVC's cache nor the checkout has a file with it.`, checkout ? `Run dvc pull ${out.hash === null ? "with DVC 3 and dvc commit, which pins the bytes as they are," : "in a step"} before assay.` : "Check the repository out and run dvc pull in steps before assay.");
// src/evidence/in-lfs.ts
/** What a Git LFS pointer of the tree stands for: the checked-out file, or the object that git lfs fetched. */
const inLfs = async (search) => {
	const { path, committed, places } = search;
	if (path === null || committed.kind !== "pointer") return missed();
	const { oid: sha256, size } = committed.pointer;
	if (size > places.mostBytes) return tooLarge(path, size, places.mostBytes);
	const hashed = await lookedUp(search, path, committed.pointer);
	if (hashed.kind !== "hashed") return hashed;
	return {
		kind: "found",
		file: await keepName(places.temporary, hashed.file, {
			sha256,
			named: path
		}),
		sha256,
		bytes: size,
		from: "lfs"
	};
};
const lookedUp = async ({ root, pin, places: { mostBytes } }, path, { oid, size }) => {
	if (root === null) return notFetched$1(path, oid, "no checkout");
	const object = `.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`;
	for (const one of pin === null ? [path, object] : [object]) {
		const hashed = await hashOnDisk({
			root,
			path: one,
			mostBytes,
			size
		});
		if (hashed.kind === "unavailable" || hashed.kind === "hashed" && hashed.sha256 === oid) return hashed;
	}
	return notFetched$1(path, oid, "checkout");
};
const notFetched$1 = (path, oid, where) => unavailable(`${path} is a Git LFS pointer, and the file that it stands for (sha256 ${oid}) is not on this machine.`, where === "checkout" ? "Let actions/checkout fetch it with `lfs: true`, or run git lfs pull before assay." : "Check the repository out before assay, with `lfs: true` for actions/checkout.");
// src/evidence/not-anywhere.ts
const notAnywhere = (search, nearly) => {
	const { path, root, committed } = search;
	if (path !== null && committed.kind !== "nothing") return notGiven(path, root, nearly);
	const nothing = whyNothing(search, nearly);
	return nearly.length === 0 ? {
		...nothing,
		absent: true
	} : nothing;
};
const whyNothing = ({ path, uri, pin, root }, nearly) => {
	if (uri !== null) return pin === null ? addressAlone(path) : notFetched({
		path,
		uri,
		pin
	}, nearly);
	if (path === null) return unavailable("The manifest names no file here.", "Give a path, and commit the file or pin its sha256.");
	return pin === null ? notPinned(path) : notThere({
		path,
		pin,
		root
	}, nearly);
};
const said$1 = (nearly) => nearly.length === 0 ? "." : `: ${nearly.join("; ")}.`;
const notGiven = (path, root, nearly) => unavailable(`${path} is committed but could not be read${said$1(nearly)}`, root === null ? "Check the repository out in a step before assay; the checked-out file serves as well." : "Check the judged commit out, so that the checked-out file is the committed one, or run assay again.");
const notThere = ({ path, pin, root }, nearly) => unavailable(root === null ? `${path} is not in the commit that is judged, and this machine has no checkout to look for it in.` : `${path} is not in the commit that is judged, and the checkout has no such file with the pinned sha256 ${pin}${said$1(nearly)}`, `Commit the file, or let a step before assay write exactly the pinned file to ${path}.`);
const notPinned = (path) => unavailable(`Nothing pins these bytes: ${path} is not in the commit that is judged, and the manifest has no sha256 for it.`, "Commit the file, track it with DVC or Git LFS, or give its sha256 beside the path.");
const addressAlone = (path) => unavailable("Nothing pins these bytes: an address can give other bytes tomorrow, and the manifest has no sha256 beside it.", `Give the sha256 of the file in the manifest, and let a step before assay fetch it to ${fetchedTo(path)}.`);
const fetchedTo = (path) => path ?? "a path of the checkout that the manifest names beside uri";
const tools = [
	[
		/^https?:/i,
		"web addresses",
		"curl --fail"
	],
	[
		/^s3:/i,
		"s3 addresses",
		"aws s3 cp"
	],
	[
		/^gs:/i,
		"gs addresses",
		"gcloud storage cp"
	],
	[
		/^(?:mlflow(?:-artifacts)?|runs|models):/i,
		"MLflow artifacts",
		"mlflow artifacts download"
	]
];
const notFetched = ({ path, uri, pin }, nearly) => {
	const [, what, tool] = tools.find(([scheme]) => scheme.test(uri)) ?? [
		null,
		"such addresses",
		"its own client"
	];
	return unavailable(`assay does not fetch ${what} yet${said$1(nearly)}`, `Add a step before assay that fetches the file with ${tool} to ${fetchedTo(path)}; it must have the pinned sha256 ${pin}.`);
};
// src/evidence/resolve.ts
/** The nearest to what is judged comes first. The first that has an answer, a refusal too, ends the search. */
const steps = [
	inCommit,
	inCheckout,
	inLfs,
	inDvc
];
const resolveEvidence = async (reference, places) => {
	const { tree, ledger } = places;
	const known = ledger?.find(reference, tree) ?? null;
	if (known !== null) return known;
	const resolved = await searched(reference, places);
	await ledger?.add({
		reference,
		tree,
		resolved
	});
	return resolved;
};
const searched = async (reference, places) => {
	const search = await begun(reference, places);
	if ("kind" in search) return search;
	const nearly = [];
	for (const step of steps) {
		const outcome = await step(search);
		if (outcome.kind !== "missed") return outcome;
		nearly.push(outcome);
	}
	const [other] = nearly.flatMap((miss) => miss.other ?? []);
	if (other !== void 0 && search.pin !== null) return otherDigest(`the checkout's ${search.path}`, other, search.pin);
	return notAnywhere(search, nearly.flatMap(({ because }) => because ?? []));
};
const begun = async (reference, places) => {
	const asked = askedFor(reference);
	if ("kind" in asked) return asked;
	const { path, pin } = asked;
	const committed = path === null ? { kind: "nothing" } : await readCommitted(path, await places.tree(path), places.mostBytes);
	if (committed.kind === "unavailable") return committed;
	if (committed.kind === "pointer" && pin !== null && pin !== committed.pointer.oid) return otherDigest(`the file behind the Git LFS pointer ${path}`, committed.pointer.oid, pin);
	const root = places.checkout === null ? null : await realpath(places.checkout).catch(() => null);
	return {
		...asked,
		places,
		committed,
		root
	};
};
const askedFor = ({ path, dvc, uri, sha256 }) => {
	for (const named of [path, dvc]) if (named !== void 0 && insideRepository(named) === null) return unavailable(`${named} is not a path inside the repository.`, "Write the path from the root of the repository, with / between folders and without ..");
	const pin = sha256 === void 0 ? null : bareDigest(sha256);
	if (pin !== null && !isSha256(pin)) return unavailable(`${sha256} is not a sha256.`, "Write the 64 digits that sha256sum prints for the file.");
	return {
		path: normal(path),
		dvc: normal(dvc),
		uri: uri ?? null,
		pin
	};
};
const normal = (path) => path === void 0 ? null : insideRepository(path);
// src/engines/baseline.ts
/** The baseline as if it were a version of the model, with the same columns; null: it names no predictions. */
const baselineOf = (manifest) => {
	const { evaluation } = manifest.data;
	const predictions = evaluation?.baseline?.predictions;
	if (predictions === void 0) return null;
	return {
		...manifest,
		file: `${manifest.file} (baseline)`,
		data: {
			...manifest.data,
			evaluation: {
				...evaluation,
				predictions
			}
		}
	};
};
// src/engines/reference.ts
/** What the manifest says of where a file is, and nothing else that it says of it. */
const referenceOf = ({ path, dvc, uri, sha256 }) => ({
	...path === void 0 ? {} : { path },
	...dvc === void 0 ? {} : { dvc },
	...uri === void 0 ? {} : { uri },
	...sha256 === void 0 ? {} : { sha256 }
});
// src/engines/cache/key.ts
const predictionsOf = (manifest, side) => {
	const predictions = manifest?.data.evaluation?.predictions;
	return predictions === void 0 ? [] : [{
		side,
		reference: referenceOf(predictions)
	}];
};
const setsOf = ({ manifest, needs }) => Object.entries(manifest.data.data ?? {}).filter(([name]) => needs.datasets || needs.leakage.length > 0 && ["training", "test"].includes(name)).map(([, set]) => ({
	side: "head",
	reference: referenceOf(set)
}));
const labelsOf$1 = ({ holdout }) => holdout === void 0 ? [] : [{
	side: "base",
	reference: {
		path: holdout.labels,
		sha256: holdout.sha256
	}
}];
/** All files that may be read for it. */
const named = (wanted) => [
	...predictionsOf(wanted.manifest, "head"),
	...predictionsOf(wanted.champion, "base"),
	...predictionsOf(wanted.needs.baseline ? baselineOf(wanted.manifest) : null, "head"),
	...labelsOf$1(wanted),
	...setsOf(wanted)
];
const addressOf = async ({ side, reference }, tree, workplace) => {
	const path = insideRepository(reference.path ?? "");
	const entry = path === null ? null : await tree(path);
	if (entry?.kind === "file" && entry.size > 1023) return {
		side,
		reference,
		blob: entry.id
	};
	const resolved = await resolveEvidence(reference, {
		...workplace,
		tree
	});
	return resolved.kind === "found" ? {
		side,
		reference,
		sha256: resolved.sha256,
		from: resolved.from
	} : null;
};
/** As data; a decimal is the text of its author. */
const said = (value) => {
	if (value instanceof Decimal) return { decimal: value.text };
	if (Array.isArray(value)) return value.map(said);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, said(item)]));
};
/** A manifest is in many messages by its path, and what it says by its digest. */
const manifestSaid = (manifest) => manifest === null ? null : {
	file: manifest.file,
	digest: manifest.digest
};
/** Null where something is not at hand: it may be there the next time. */
const keyOf$1 = async ({ wanted, head, base }, workplace, engine) => {
	const addresses = [];
	for (const one of named(wanted)) {
		const address = await addressOf(one, one.side === "head" ? head : base, workplace);
		if (address === null) return null;
		addresses.push(address);
	}
	const { manifest, champion, ...asked } = wanted;
	const models = {
		manifest: manifestSaid(manifest),
		champion: manifestSaid(champion)
	};
	const { mostBytes } = workplace;
	return {
		digest: digestOf({
			engine,
			models,
			asked: said(asked),
			mostBytes,
			addresses
		}),
		addresses
	};
};
/** Whether what was looked for and found while measuring is what the key says of it, and nothing else. */
const isCovered = ({ addresses }, noted, { head }) => {
	const known = new Map(addresses.map((one) => [placeOf(one.side, one.reference), one]));
	return noted.every(({ reference, tree, resolved }) => {
		const address = known.get(placeOf(tree === head ? "head" : "base", reference));
		if (address === void 0 || resolved.kind !== "found") return false;
		return address.blob === void 0 ? address.sha256 === resolved.sha256 && address.from === resolved.from : resolved.from === "head";
	});
};
const placeOf = (side, reference) => canonical([side, reference]);
// src/engines/cache/ledger.ts
const statsOf = async ({ resolved }) => resolved.kind === "found" ? stat(resolved.file, { bigint: true }).catch(() => null) : null;
/** No program can set the time at which the inode last changed, as it can that of the last writing. */
const isSame = (a, b) => a?.dev === b?.dev && a?.ino === b?.ino && a?.size === b?.size && a?.mtimeNs === b?.mtimeNs && a?.ctimeNs === b?.ctimeNs;
const isAsked = (one, reference, tree) => one.tree === tree && canonical(one.reference) === canonical(reference);
const watchingLedger = () => {
	const seen = [];
	const find = (reference, tree) => seen.find((one) => isAsked(one, reference, tree))?.resolved ?? null;
	return {
		find,
		add: async (noted) => {
			seen.push({
				...noted,
				before: await statsOf(noted)
			});
		},
		all: () => seen,
		changed: async () => {
			for (const one of seen) if (!isSame(one.before, await statsOf(one))) return one;
			return null;
		}
	};
};
// src/engines/cache/measuring.ts
const nameOf$1 = ({ reference }) => reference.path ?? reference.dvc ?? "a file that the manifest names";
const spoiled = (measurement, changed) => ({
	kind: "unmeasured",
	because: `${nameOf$1(changed)} changed while it was measured, so the numbers may be of other bytes than its digest`,
	remedy: "Let the step that writes it finish before assay starts, then run assay again.",
	...measurement.holdout === void 0 ? {} : { holdout: measurement.holdout }
});
/** What is missing today may be brought tomorrow: only what rests on evidence that was found is worth keeping. */
const isWhole = ({ measurement, key }, ledger, request) => (measurement.kind === "measured" || !isNeeded(request.wanted.needs)) && isCovered(key, ledger.all(), request);
/** Measures what was not measured before, and takes back what was measured on files that did not stay as they were. */
const measuringOnce = (engine, workplace, keeping) => async (request) => {
	const ledger = watchingLedger();
	const here = {
		...workplace,
		ledger
	};
	const key = keeping === null ? null : await keyOf$1(request, here, keeping.engine);
	const kept = keeping === null || key === null ? null : await keeping.cache.get(key.digest);
	if (kept !== null) return kept;
	const measurement = await engine(here)(request);
	const changed = await ledger.changed();
	if (changed !== null) return spoiled(measurement, changed);
	if (keeping !== null && key !== null && isWhole({
		measurement,
		key
	}, ledger, request)) await keeping.cache.put(key.digest, measurement);
	return measurement;
};
// src/evaluate/readers/column-names.ts
const namesIn = {
	csv: csvNames,
	jsonl: jsonlNames,
	parquet: parquetNames
};
const columnNames = (path, limits) => {
	const source = openSource(path);
	if ("code" in source) return {
		ok: false,
		problems: [source]
	};
	const problems = new ProblemList(path);
	try {
		const format = formatOf(source, problems);
		const names = format === null ? null : namesIn[format](source, {
			limits,
			problems
		});
		if (names === null || problems.items.length > 0) return {
			ok: false,
			problems: problems.items
		};
		return {
			ok: true,
			names
		};
	} finally {
		source.close();
	}
};
// src/evaluate/leakage/files.ts
const unmeasured$2 = (because, remedy) => ({
	kind: "unmeasured",
	because,
	remedy
});
const unread = ({ name }, problems) => {
	const [first, ...others] = problems;
	const place = first?.line == null ? first?.row == null ? "" : `, row ${first.row}` : `, line ${first.line}`;
	const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
	return unmeasured$2(`${name}${place}: ${first?.message ?? "it cannot be read"}${more}`, `Mend ${name}: CSV, JSON Lines or Parquet, with the columns that evaluation.columns names.`);
};
// src/evaluate/leakage/alike.ts
const notOfKind = /* @__PURE__ */ new Set(["not-a-number", "wrong-type"]);
const wantedOf = (names, kinds) => names.flatMap((name) => {
	const kind = kinds.get(name) ?? "number";
	return kind === "none" ? [] : [{
		name,
		as: kind
	}];
});
/** Lists and maps are neither: such a column is left out. */
const weaker = (kind) => kind === "number" ? "text" : "none";
/** Integers from here on are not told apart by doubles. */
const tooWide = (table, name) => {
	const column = table.columns.get(name);
	return column?.kind === "number" && column.values.some((value) => Number.isInteger(value) && Math.abs(value) > Number.MAX_SAFE_INTEGER);
};
const otherFaults = (read, file) => {
	const problems = read.ok ? [] : read.problems.filter(({ code }) => !notOfKind.has(code));
	return problems.length === 0 ? [] : [{
		file,
		problems
	}];
};
const misread = (reads, names) => new Set(reads.flatMap((read) => [...read.ok ? [] : read.problems.flatMap(({ code, field }) => notOfKind.has(code) ? field ?? [] : []), ...read.table === null ? [] : names.filter((name) => read.table !== null && tooWide(read.table, name))]));
/** `names`: columns that both files have. What is learnt of their kinds is kept in `kinds`. */
const readAlike = async (files, names, { kinds, limits }) => {
	for (;;) {
		const wanted = wantedOf(names, kinds);
		const training = await readTable(files.training.path, wanted, limits);
		const test = await readTable(files.test.path, wanted, limits);
		const [fault] = [...otherFaults(training, files.training), ...otherFaults(test, files.test)];
		if (fault !== void 0) return unread(fault.file, fault.problems);
		const wrong = misread([training, test], wanted.filter(({ as }) => as === "number").map(({ name }) => name));
		for (const name of wrong) kinds.set(name, weaker(kinds.get(name) ?? "number"));
		if (training.ok && test.ok && wrong.size === 0) return alike({
			training: training.table,
			test: test.table
		}, wanted);
	}
};
const alike = (tables, wanted) => ({
	kind: "read",
	rows: {
		training: tables.training.rows,
		test: tables.test.rows
	},
	columns: new Map(wanted.map(({ name }) => [name, valuesOf(tables, name)]))
});
const valuesOf = ({ training, test }, name) => {
	const [a, b] = [training.columns.get(name), test.columns.get(name)];
	if (a?.kind === "number" && b?.kind === "number") return {
		kind: "numbers",
		training: settled(a.values),
		test: settled(b.values)
	};
	if (a?.kind !== "coded" || b?.kind !== "coded") throw new Error(`${name} was not read alike`);
	const places = new Map(a.dictionary.map((text, code) => [text, code]));
	const place = b.dictionary.map((text) => {
		const known = places.get(text) ?? places.size;
		places.set(text, known);
		return known;
	});
	const codes = wideCodes(b.codes).map((code) => place[code] ?? 4294967295);
	return {
		kind: "texts",
		training: wideCodes(a.codes),
		test: codes,
		dictionary: [...places.keys()]
	};
};
/** One zero and one NaN, so that equal values have equal bits. */
const settled = (values) => {
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? NaN;
		values[row] = Number.isNaN(value) ? NaN : value + 0;
	}
	return values;
};
// src/evaluate/leakage/ids.ts
const mostExamples = 3;
/** The first of the rows that are marked, and how many there are. */
const markedRows = (rows, isMarked, named) => {
	const examples = [];
	let found = 0;
	for (let row = 0; row < rows; row++) {
		if (!isMarked(row)) continue;
		found++;
		if (examples.length < mostExamples) examples.push(named(row));
	}
	return {
		found,
		examples
	};
};
const noColumn = unmeasured$2("the manifest does not say which column holds the ids", "Name it in evaluation.columns.id; the training file needs it too.");
const readIds = async (file, column, limits) => {
	if (column === null) return noColumn;
	const wanted = {
		name: column,
		as: "id",
		codes: { missing: "missing-id" }
	};
	const read = await readTable(file.path, [wanted], limits);
	if (!read.ok) return unread(file, read.problems);
	const ids = read.table.columns.get(column);
	if (ids?.kind !== "id") throw new Error(`${column} was not read as ids`);
	return ids;
};
/** Rows without readable ids are told by their number. */
const namesOfRows = (ids) => ids.kind === "id" ? (row) => shown(idText(ids, row)) : (row) => `row ${row + 1}`;
const idOverlap = ({ training, test }) => {
	if (training.kind === "unmeasured") return training;
	if (test.kind === "unmeasured") return test;
	const trained = joinIds(test, training);
	const isTrained = (row) => (trained[row] ?? -1) >= 0;
	return {
		kind: "rows",
		...markedRows(trained.length, isTrained, namesOfRows(test))
	};
};
/** Test rows in which nothing leaks say little when the numbers are measured on others. */
const measuredElsewhere = (predicted, test, names) => {
	const tested = joinIds(predicted, test);
	const isOther = (row) => (tested[row] ?? -1) < 0;
	const { found, examples } = markedRows(tested.length, isOther, namesOfRows(predicted));
	return found === 0 ? null : unmeasured$2(`${found} rows of ${names.predicted} are not in ${names.test}, such as ${examples.join(", ")}: the numbers are measured on other rows`, `Name in ${names.test} the rows that the predictions are made for.`);
};
// src/evaluate/leakage/row-keys.ts
const rowKeys = (rows, seed) => ({
	low: new Int32Array(rows).fill(seed),
	high: new Int32Array(rows).fill(~seed)
});
const foldWords = ({ low, high }, words, width) => {
	const last = width - 1;
	for (let row = 0; row < low.length; row++) {
		const a = words[width * row] ?? 0;
		const b = words[width * row + last] ?? 0;
		let one = Math.imul((low[row] ?? 0) ^ a, 2654435761);
		one = Math.imul(one ^ one >>> 15 ^ b, 2246822507);
		let other = Math.imul((high[row] ?? 0) ^ b, 3266489909);
		other = Math.imul(other ^ other >>> 13 ^ a, 668265263);
		low[row] = one ^ one >>> 16 ^ other << 7;
		high[row] = other ^ other >>> 15 ^ one;
	}
};
/** Takes another column into the keys. */
const fold = (keys, values, side) => {
	if (values.kind === "texts") foldWords(keys, values[side], 1);
	else {
		const { buffer, byteOffset, length } = values[side];
		foldWords(keys, new Uint32Array(buffer, byteOffset, 2 * length), 2);
	}
};
var KeyTable = class {
	keys;
	slots;
	mask;
	constructor(keys) {
		this.keys = keys;
		const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, keys.low.length * 1.5)));
		this.slots = new Int32Array(capacity);
		this.mask = capacity - 1;
	}
	/** The first row put in that has the key of this row, or -1. */
	find({ low, high }, row) {
		let slot = (low[row] ?? 0) & this.mask;
		for (;;) {
			const found = (this.slots[slot] ?? 0) - 1;
			if (found < 0) break;
			if (this.keys.low[found] === low[row] && this.keys.high[found] === high[row]) return found;
			slot = slot + 1 & this.mask;
		}
		this.free = slot;
		return -1;
	}
	/** Where the last search that found nothing ended. */
	free = 0;
	/** Answers the earlier row with the same key, or -1. */
	put(row) {
		const earlier = this.find(this.keys, row);
		if (earlier < 0) this.slots[this.free] = row + 1;
		return earlier;
	}
};
/** For each row of `asked` the first row of `known` with its key, or -1. */
const sameKeyIn = (known, asked) => {
	const table = new KeyTable(known);
	for (let row = 0; row < known.low.length; row++) table.put(row);
	return asked.low.map((_, row) => table.find(asked, row));
};
/** For each row the first earlier one with its key, or -1; rows that do not count are neither. */
const sameKeyBefore = (keys, counts) => {
	const table = new KeyTable(keys);
	return keys.low.map((_, row) => counts(row) ? table.put(row) : -1);
};
/** Takes back the pairs that differ in this column. */
const strike = (pairs, asked, known) => {
	for (let row = 0; row < pairs.length; row++) {
		const other = pairs[row] ?? -1;
		if (other >= 0 && !Object.is(asked[row], known[other])) pairs[row] = -1;
	}
};
// src/evaluate/leakage/class-ranks.ts
/** The area under the ROC curve of each class against the rest, ties counted half; no value is NaN. */
const classAreas = (values, { codes, counts }) => {
	const order = scoreOrder(values);
	const sums = counts.map(() => 0);
	let start = 0;
	while (start < order.length) {
		const value = values[order[start] ?? 0];
		let end = start + 1;
		while (end < order.length && values[order[end] ?? 0] === value) end++;
		const rank = (start + end + 1) / 2;
		for (let place = start; place < end; place++) {
			const code = codes[order[place] ?? 0] ?? 0;
			sums[code] = (sums[code] ?? 0) + rank;
		}
		start = end;
	}
	return counts.map((count, code) => {
		return ((sums[code] ?? 0) - count * (count + 1) / 2) / (count * (order.length - count));
	});
};
/** The best of the classes, in whichever direction it tells. */
const mostTelling = (areas) => Math.max(...areas.map((area) => Math.max(area, 1 - area)));
// src/evaluate/leakage/single-feature.ts
const mostClasses = 50;
const numbered = (values) => {
	const places = /* @__PURE__ */ new Map();
	for (const value of values.test) {
		if (places.size > mostClasses) break;
		if (isThere(value, values) && !places.has(value)) places.set(value, places.size);
	}
	return places;
};
const isThere = (value, { kind }) => kind === "numbers" ? !Number.isNaN(value) : value !== missingCode;
/** The classes of the test file; as words where they are none that an order could tell apart. */
const labelsOf = (values) => {
	const places = numbered(values);
	if (places.size > mostClasses) return `the label has more than ${mostClasses} values, which are no classes`;
	if (places.size < 2) return "all test rows have the same label";
	const coded = (side) => Int32Array.from(side, (value) => places.get(value) ?? -1);
	return {
		training: coded(values.training),
		test: coded(values.test),
		classes: places.size
	};
};
/** The test rows that have a label. */
const labelledRows = ({ test, classes }) => {
	const rows = Uint32Array.from(test.keys()).filter((row) => (test[row] ?? -1) >= 0);
	const codes = Int32Array.from(rows, (row) => test[row] ?? 0);
	const counts = Array.from({ length: classes }, () => 0);
	for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
	return {
		rows,
		classes: {
			codes,
			counts
		}
	};
};
/** The missing ones stand below all others, or above: that a value is missing may tell the label too. */
const ofNumbers = ({ test }, { rows, classes }) => {
	const values = Float64Array.from(rows, (row) => test[row] ?? NaN);
	if (!values.some(Number.isNaN)) return mostTelling(classAreas(values, classes));
	return Math.max(...[-Infinity, Infinity].map((end) => mostTelling(classAreas(values.map((value) => Number.isNaN(value) ? end : value), classes))));
};
/**
* A category stands for the rate of the class in the training file, so that a category that one test row alone has tells
* nothing about that row; one that the training has not stands for the rate over all.
*/
const ofTexts = (texts, labels, { rows, classes }) => {
	const size = texts.dictionary.length;
	const place = (code) => code === void 0 || code === 4294967295 ? size : code;
	const seen = new Float64Array(size + 1);
	for (const [row, code] of texts.training.entries()) if ((labels.training[row] ?? -1) >= 0) seen[place(code)] = (seen[place(code)] ?? 0) + 1;
	const all = seen.reduce((sum, count) => sum + count, 0);
	const each = Array.from({ length: labels.classes === 2 ? 1 : labels.classes }, (_, one) => {
		const hits = new Float64Array(size + 1);
		for (const [row, code] of texts.training.entries()) if (labels.training[row] === one) hits[place(code)] = (hits[place(code)] ?? 0) + 1;
		const usual = hits.reduce((sum, count) => sum + count, 0) / Math.max(1, all);
		const rates = hits.map((count, code) => (seen[code] ?? 0) === 0 ? usual : count / (seen[code] ?? 1));
		return classAreas(Float64Array.from(rows, (row) => rates[place(texts.test[row])] ?? usual), classes)[one] ?? .5;
	});
	return mostTelling(each);
};
/** The area under the ROC curve that the feature reaches by itself in the test file, in either direction. */
const areaOfFeature = (values, labels, labelled) => values.kind === "numbers" ? ofNumbers(values, labelled) : ofTexts(values, labels, labelled);
// src/evaluate/leakage/walk.ts
/** Values held at once: 1 GiB of doubles. */
const mostCells = 2 ** 27;
const batchesOf = ({ names, rows, cells = mostCells }) => {
	const width = Math.max(1, Math.floor(cells / Math.max(1, rows.training + rows.test)));
	return Array.from({ length: Math.ceil(names.length / width) }, (_, place) => names.slice(place * width, (place + 1) * width));
};
/** Visits every column once; a second walk over a single batch reads nothing again. */
const walking = (walk) => {
	const batches = batchesOf(walk);
	let kept = null;
	return async (visit) => {
		for (const batch of batches) {
			const read = kept ?? await readAlike(walk.files, batch, walk);
			if (read.kind === "unmeasured") return read;
			if (batches.length === 1) kept = read;
			for (const [name, values] of read.columns) visit(name, values);
		}
		return null;
	};
};
// src/evaluate/leakage/by-features.ts
const searchFeatures = async (search) => {
	const { walk, asked } = search;
	const visitAll = walking(walk);
	const seen = {
		training: rowKeys(walk.rows.training, asked.seed),
		test: rowKeys(walk.rows.test, asked.seed)
	};
	const told = asked.checks.includes("single_feature") ? areasInto([], search) : null;
	const failed = await visitAll((name, values) => {
		fold(seen.training, values, "training");
		fold(seen.test, values, "test");
		told?.visit(name, values);
	});
	if (failed !== null) return failed;
	const pairs = pairsOf(seen, search);
	if (pairs.trained.some((row) => row >= 0) || pairs.earlier.some((row) => row >= 0)) {
		const again = await visitAll((_, values) => {
			strike(pairs.trained, values.test, values.training);
			strike(pairs.earlier, values.test, values.test);
		});
		if (again !== null) return again;
	}
	const lost = walk.names.filter((name) => walk.kinds.get(name) === "none");
	return foundIn(pairs, {
		...search,
		lacking: [...search.lacking, ...lost]
	}, told?.found() ?? null);
};
const pairsOf = ({ training, test }, { asked: { checks }, label }) => ({
	trained: checks.includes("row_overlap") ? sameKeyIn(training, test) : /* @__PURE__ */ new Int32Array(0),
	earlier: checks.includes("duplicates") && label !== null ? sameKeyBefore(test, (row) => hasLabel(label, row)) : /* @__PURE__ */ new Int32Array(0)
});
const hasLabel = (label, row) => label.kind === "numbers" ? !Number.isNaN(label.test[row]) : label.test[row] !== missingCode;
const foundIn = (pairs, search, single) => {
	const { checks } = search.asked;
	const { trained, earlier } = pairs;
	const isConflict = (row) => {
		const before = earlier[row] ?? -1;
		return before >= 0 && search.label?.test[before] !== search.label?.test[row];
	};
	return {
		...checks.includes("row_overlap") ? { row_overlap: equalRows((row) => (trained[row] ?? -1) >= 0, search) } : {},
		...checks.includes("duplicates") ? { duplicates: search.label === null ? noLabel : equalRows(isConflict, search) } : {},
		...single === null ? {} : { single_feature: single }
	};
};
const mostLacking = 5;
/** Rows that are equal in some of the features only may be equal by chance: nobody is accused by them. */
const equalRows = (isEqual, { walk, lacking, named }) => {
	const compared = walk.names.filter((name) => walk.kinds.get(name) !== "none").length;
	if (compared === 0) return noFeatures;
	const rows = markedRows(walk.rows.test, isEqual, named);
	return rows.found > 0 && lacking.length > 0 ? {
		kind: "blurred",
		found: rows.found,
		columns: compared,
		lacks: lacking.length,
		lacking: lacking.slice(0, mostLacking).map(shown)
	} : {
		kind: "rows",
		...rows
	};
};
const noLabel = unmeasured$2("the training file, the test file or evaluation.columns has no label", "Name the label in evaluation.columns.label, and keep its column in both files.");
const noFeatures = unmeasured$2("the training file and the test file have no feature column in common", "Name in data.test the test rows with their features, under the names that the training file has.");
const constantly = (found) => ({
	visit: () => {},
	found: () => found
});
const areasInto = (areas, { asked, label }) => {
	if (asked.noClasses !== null) return constantly({
		kind: "inapplicable",
		because: asked.noClasses
	});
	if (label === null) return constantly(noLabel);
	const labels = labelsOf(label);
	if (typeof labels === "string") return constantly(unmeasured$2(labels, "Test on rows of every class, and name the label’s column."));
	const labelled = labelledRows(labels);
	return {
		visit: (name, values) => areas.push({
			name,
			auc: areaOfFeature(values, labels, labelled)
		}),
		found: () => areas.length === 0 ? noFeatures : featuresOf$1(areas)
	};
};
const mostTold = 20;
const featuresOf$1 = (areas) => {
	const sorted = areas.toSorted((a, b) => b.auc - a.auc || (a.name < b.name ? -1 : 1));
	return {
		kind: "features",
		features: areas.length,
		telling: sorted.filter(({ auc }) => auc >= tellingAuc).slice(0, mostTold).map(({ name, auc }) => ({
			name: shown(name),
			auc
		})),
		highest: sorted[0]?.auc ?? .5
	};
};
// src/evaluate/leakage/time-order.ts
const asDate = (time) => new Date(time).toISOString().replace(".000Z", "Z");
const wholeNumber = /^-?\d+$/;
/** Dates, or whole numbers too wide for a double (nanoseconds); a column of both is neither. */
const timesOf = (values) => {
	if (values.kind === "numbers") return {
		...values,
		said: String
	};
	const { dictionary } = values;
	const isWhole = dictionary.every((text) => wholeNumber.test(text));
	const read = dictionary.map((text) => isWhole ? Number(text) : instant(text));
	const wrong = read.indexOf(null);
	if (wrong >= 0) return dictionary[wrong] ?? "";
	const scaled = (codes) => Float64Array.from(codes, (code) => read[code] ?? NaN);
	return {
		training: scaled(values.training),
		test: scaled(values.test),
		said: isWhole ? String : asDate
	};
};
const extreme = (times, better) => times.reduce((best, time) => better(time, best) ? time : best, times[0] ?? NaN);
/** Seconds beside milliseconds: such numbers cannot be compared, and would pass in one direction. */
const otherUnit = (last, first) => {
	const [less = 0, more = 0] = [Math.abs(last), Math.abs(first)].sort((a, b) => a - b);
	return less >= 1e8 && more / less >= 500;
};
const timeOrder = (values, column, named) => {
	const times = timesOf(values);
	if (typeof times === "string") return unmeasured$2(`${column} holds ${JSON.stringify(times.slice(0, 40))}, which is no time`, "Write times as 2026-01-31, as 2026-01-31T12:00:00Z, or all as numbers.");
	const missing = missingTimes(times, column);
	if (missing !== null) return missing;
	const last = extreme(times.training, (a, b) => a > b);
	const first = extreme(times.test, (a, b) => a < b);
	if (otherUnit(last, first)) return unmeasured$2(`${column} is ${last} in the training file and ${first} in the test file: the units differ`, "Write the times of both files in one unit.");
	const { test, said } = times;
	return {
		kind: "times",
		...markedRows(test.length, (row) => (test[row] ?? 0) < last, named),
		last: said(last),
		first: said(first)
	};
};
const missingTimes = ({ training, test }, column) => {
	const count = (times) => times.reduce((sum, time) => sum + (Number.isNaN(time) ? 1 : 0), 0);
	const [a, b] = [count(training), count(test)];
	if (a + b === 0) return null;
	return unmeasured$2(`${column} is missing in ${a} training rows and ${b} test rows`, "Give every row its time.");
};
// src/evaluate/leakage/leakage.ts
const mostColumns = 1e4;
const findLeakage = async (files, asked) => {
	const training = await opened(files.training, asked);
	if (training.kind === "unmeasured") return training;
	const test = await opened(files.test, asked);
	if (test.kind === "unmeasured") return test;
	const elsewhere = await elsewhereMeasured(test, asked);
	if (elsewhere !== null) return elsewhere;
	const search = {
		training,
		test,
		asked,
		named: namesOfRows(test.ids),
		kinds: /* @__PURE__ */ new Map()
	};
	return {
		kind: "measured",
		rows: {
			training: training.rows,
			test: test.rows
		},
		found: await foundBy(search)
	};
};
const opened = async (file, { columns: { id }, limits }) => {
	const read = columnNames(file.path, limits);
	if (!read.ok) return unread(file, read.problems);
	const { names } = read;
	if (names.length > mostColumns) return tooManyColumns(file, names.length);
	const ids = await readIds(file, id, limits);
	if (ids.kind === "id") return {
		kind: "opened",
		file,
		names,
		rows: ids.rows,
		ids
	};
	const counted = await readTable(file.path, [], limits);
	if (!counted.ok) return unread(file, counted.problems);
	return {
		kind: "opened",
		file,
		names,
		rows: counted.table.rows,
		ids
	};
};
/** Predictions that cannot be read are for the gates that measure them to tell. */
const elsewhereMeasured = async ({ file, ids }, { predicted, columns, limits }) => {
	if (predicted === null || ids.kind === "unmeasured") return null;
	const measured = await readIds(predicted, columns.id, limits);
	if (measured.kind === "unmeasured") return null;
	return measuredElsewhere(measured, ids, {
		predicted: predicted.name,
		test: file.name
	});
};
const tooManyColumns = ({ name }, count) => unmeasured$2(`${name} has ${count} columns; assay compares at most ${mostColumns}`, "Keep only the columns that the model is given.");
const foundBy = async (search) => {
	const { training, test, asked } = search;
	const has = (check) => asked.checks.includes(check);
	return {
		...has("id_overlap") ? { id_overlap: idOverlap({
			training: training.ids,
			test: test.ids
		}) } : {},
		...has("time_order") ? { time_order: await timesIn(search) } : {},
		...await featuresIn(search)
	};
};
const timesIn = async (search) => {
	const { asked, named } = search;
	const { time } = asked.columns;
	if (time === null) return {
		kind: "timeless",
		because: "evaluation.columns.time names no column"
	};
	const without = ["training", "test"].filter((side) => !search[side].names.includes(time));
	if (without.length > 0) return {
		kind: "timeless",
		because: `the ${without.join(" and the ")} file has no column ${time}`
	};
	const values = await columnOf(search, time);
	return "because" in values ? values : timeOrder(values, time, named);
};
const columnOf = async ({ training, test, asked: { limits }, kinds }, name) => {
	const read = await readAlike({
		training: training.file,
		test: test.file
	}, [name], {
		kinds,
		limits
	});
	if (read.kind === "unmeasured") return read;
	return read.columns.get(name) ?? unmeasured$2(`column ${name} holds lists or maps`, "Write one value a row into it.");
};
const featureChecks = [
	"row_overlap",
	"duplicates",
	"single_feature"
];
const featuresIn = async (search) => {
	const { training, test, asked, named, kinds } = search;
	const checks = featureChecks.filter((check) => asked.checks.includes(check));
	if (checks.length === 0) return {};
	const forAll = (found) => Object.fromEntries(checks.map((check) => [check, found]));
	const { shared, lacking } = featuresOf({
		training: training.names,
		test: test.names
	}, asked);
	if (shared.length === 0) return forAll(noFeatures);
	const label = await labelIn(search);
	if (label !== null && "because" in label) return forAll(label);
	const walk = {
		files: {
			training: training.file,
			test: test.file
		},
		names: shared,
		rows: {
			training: training.rows,
			test: test.rows
		},
		kinds,
		limits: asked.limits
	};
	const found = await searchFeatures({
		walk,
		asked,
		label,
		lacking,
		named
	});
	return "because" in found ? forAll(found) : found;
};
const labelIn = async (search) => {
	const { training, test, asked } = search;
	const { label } = asked.columns;
	if (label === null || !training.names.includes(label) || !test.names.includes(label)) return null;
	return columnOf(search, label);
};
/** Columns of both files, and those of the training file that the test file has not. */
const featuresOf = ({ training, test }, { apart, features }) => {
	const own = new Set((features ?? training).filter((name) => !apart.has(name)));
	const [trained, tested] = [new Set(training), new Set(test)];
	return {
		shared: [...own].filter((name) => trained.has(name) && tested.has(name)),
		lacking: [...own].filter((name) => !trained.has(name) || !tested.has(name))
	};
};
// src/engines/leakage.ts
/** The training rows against the test rows, wherever the manifest names either. */
const measuredLeakage = async (manifest, checks, places) => {
	const training = await fileOf(manifest.data.data?.["training"], "data.training", places);
	if (training.kind !== "found") return training.unmeasured;
	const test = await testRows(manifest, places);
	if (test.kind !== "found") return test.unmeasured;
	const report = await findLeakage({
		training: nameOf(training),
		test: nameOf(test)
	}, {
		...askedOf(manifest, checks),
		predicted: test.predicted,
		seed: seedOf(training.sha256) ^ seedOf(test.sha256)
	});
	if (report.kind === "unmeasured") return report;
	return {
		kind: "measured",
		training: {
			named: training.named,
			sha256: `sha256:${training.sha256}`,
			rows: report.rows.training
		},
		test: {
			named: test.named,
			sha256: `sha256:${test.sha256}`,
			rows: report.rows.test
		},
		instead: test.instead,
		found: report.found
	};
};
const seedOf = (sha256) => Number.parseInt(sha256.slice(0, 8), 16) | 0;
const fileOf = async (reference, named, places) => {
	if (reference === void 0) return {
		kind: "none",
		unmeasured: notNamed(named)
	};
	const found = await resolveEvidence(referenceOf(reference), places);
	if (found.kind === "found") return {
		kind: "found",
		named,
		file: found.file,
		sha256: found.sha256
	};
	const unmeasured = {
		kind: "unmeasured",
		because: `${named}: ${found.because.replace(/\.$/, "")}`,
		remedy: found.remedy
	};
	return {
		kind: found.other === void 0 ? "elsewhere" : "other",
		unmeasured
	};
};
const notNamed = (named) => ({
	kind: "unmeasured",
	because: `the manifest names no ${named}`,
	remedy: `Name the file in ${named} with its sha256, and let a step before assay bring it when it is not in git.`
});
/** The rows of data.test, or, where that is not at hand, those that the numbers are measured on. */
const testRows = async (manifest, places) => {
	const test = await fileOf(manifest.data.data?.["test"], "data.test", places);
	if (test.kind === "other") return test;
	const { predictions } = manifest.data.evaluation ?? {};
	const predicted = await fileOf(predictions, "evaluation.predictions", places);
	if (test.kind === "found") return {
		...test,
		instead: null,
		predicted: predicted.kind === "found" ? nameOf(predicted) : null
	};
	if (predicted.kind === "found") return {
		...predicted,
		instead: test.unmeasured.because,
		predicted: null
	};
	return test.kind === "none" ? predicted : test;
};
const nameOf = ({ file, named }) => ({
	path: file,
	name: named
});
const askedOf = (manifest, checks) => {
	const { task, columns = {} } = manifest.data.evaluation ?? {};
	const { id = null, label = null, time = null } = columns;
	return {
		checks,
		columns: {
			id,
			label,
			time
		},
		apart: new Set(Object.values(columns).flatMap((said) => typeof said === "string" ? [said] : Object.values(said ?? {}))),
		features: manifest.data.features?.list ?? null,
		noClasses: task === "regression" || task === "ranking" ? `the labels of a ${task} task are no classes` : null,
		limits: defaultLimits
	};
};
// src/engines/datasets.ts
const notAsked = {
	kind: "unmeasured",
	because: "no gate asks about the predictions",
	remedy: "Nothing is to be done."
};
/** Measures the data sets of a manifest beside its predictions, where a gate asks about them. */
const withData = (measure, workplace) => async (request) => {
	const { wanted, head } = request;
	const measurement = isNeeded(wanted.needs) ? await measure(request) : notAsked;
	if (!asksData(wanted.needs)) return measurement;
	return {
		...measurement,
		data: await measuredData(wanted, {
			...workplace,
			tree: head
		})
	};
};
const measuredData = async ({ manifest, needs }, places) => ({
	sets: needs.datasets ? await checkedSets(manifest, places) : {},
	leakage: needs.leakage.length > 0 ? await measuredLeakage(manifest, needs.leakage, places) : null
});
/** Each may take a call to a server, and gigabytes of reading. */
const mostSets = 50;
const tooMany = {
	kind: "unmeasured",
	because: `assay looks at the first ${mostSets} data sets of a manifest`,
	remedy: "Name fewer data sets; parts of one can be one file."
};
/** One after the other, because each takes its memory. */
const checkedSets = async (manifest, places) => {
	const checked = [];
	for (const [name, set] of Object.entries(manifest.data.data ?? {})) checked.push([name, checked.length < mostSets ? await checkedSet(set, places) : tooMany]);
	return Object.fromEntries(checked);
};
const checkedSet = async (set, places) => {
	const found = await resolveEvidence(referenceOf(set), places);
	if (found.kind === "unavailable") {
		const because = found.because.replace(/\.$/, "");
		return {
			kind: found.other === void 0 ? "unmeasured" : "other",
			because,
			remedy: found.remedy
		};
	}
	const md5 = found.md5 ?? (set.md5 === void 0 ? null : await md5Of(found.file));
	if (set.md5 !== void 0 && set.md5.toLowerCase() !== md5) return otherMd5(set.md5, md5);
	const rows = set.rows === void 0 ? null : await countedRows(found.file);
	return {
		kind: "checked",
		sha256: `sha256:${found.sha256}`,
		md5,
		from: found.from,
		rows
	};
};
const md5Of = async (file) => {
	const hash = createHash("md5");
	await pipeline(createReadStream(file), hash);
	return hash.digest("hex");
};
const otherMd5 = (pinned, md5) => ({
	kind: "other",
	because: `the manifest pins md5 ${pinned}, but the file has md5 ${md5}`,
	remedy: "Pin the md5 of the file that was used, or better its sha256, or bring back the file."
});
const countedRows = async (file) => {
	const read = await readTable(file, []);
	return read.ok ? {
		kind: "counted",
		rows: read.table.rows
	} : {
		kind: "uncounted",
		because: read.problems[0]?.message ?? "it cannot be read"
	};
};
// src/engines/champion-slices.ts
/** What the champion says of the challenger's rows, in the challenger's order and groups: a slice is the rows', not a model's. */
const onRowsOf = (challenger, champion, championRows) => ({
	...challenger,
	data: {
		...gathered(champion.data, championRows),
		...clustersOf(challenger)
	},
	latencies: champion.latencies === null ? null : doubles(champion.latencies, championRows)
});
const clustersOf = ({ data: { clusters } }) => clusters === void 0 ? {} : { clusters };
/** As the challenger is measured, by what the champion's file can answer. */
const answerable = (challenger, champion) => ({
	...challenger,
	metrics: challenger.metrics.filter(({ id }) => champion.metrics.some((one) => one.id === id))
});
// src/engines/config.ts
/** Of the bootstrap; the ends of an interval are those of the 25th and the 975th. */
const replicates = 1e3;
const columns = [
	"id",
	"label",
	"score",
	"scores",
	"prediction",
	"weight",
	"group",
	"time",
	"latency",
	"cluster"
];
/**
* What to measure of a manifest's predictions: where its columns are is the manifest's to say, what is looked at is the
* policy's. One metric that cannot be answered does not keep the others from being measured.
*/
const configFor = (manifest, { needs: asked, level, prices }) => {
	const needs = {
		...asked,
		metrics: asked.metrics.filter((id) => pricedAtBase(id) === null)
	};
	const whole = (config) => withControls(withPrices(config, asked.metrics, prices), needs);
	const all = parsed(manifest, {
		needs,
		level
	});
	if (all.ok) return {
		ok: true,
		config: whole(all.value),
		refused: /* @__PURE__ */ new Map()
	};
	const refused = new Map(all.problems.flatMap(({ found, field, message, code }) => refusals.has(code) && found !== null && field === null && needs.metrics.includes(found) ? [[found, message]] : []));
	const metrics = needs.metrics.filter((id) => !refused.has(id));
	const rest = parsed(manifest, {
		needs: {
			...needs,
			metrics
		},
		level
	});
	return rest.ok ? {
		ok: true,
		config: whole(rest.value),
		refused
	} : {
		ok: false,
		because: rest.problems[0]?.message ?? "evaluation cannot be read"
	};
};
const refusals = /* @__PURE__ */ new Set(["metric-not-for-task", "unknown-metric"]);
const pricesIn = ({ false_positive, false_negative, true_positive, true_negative }) => ({
	false_positive: false_positive?.toNumber(),
	false_negative: false_negative?.toNumber(),
	true_positive: true_positive?.toNumber(),
	true_negative: true_negative?.toNumber()
});
/** The priced metrics once more, at the prices that stand at base. */
const withPrices = (config, asked, prices) => {
	if (prices === void 0 || config.task !== "binary") return config;
	const costs = {
		tn: prices.true_negative?.toNumber() ?? 0,
		fp: prices.false_positive?.toNumber() ?? 0,
		fn: prices.false_negative?.toNumber() ?? 0,
		tp: prices.true_positive?.toNumber() ?? 0
	};
	const calls = asked.flatMap((id) => {
		const metric = pricedAtBase(id);
		return metric === null ? [] : [{
			id,
			metric,
			parameter: null,
			costs
		}];
	});
	return {
		...config,
		metrics: [...config.metrics, ...calls]
	};
};
/** Gates may each have control columns of their own; all of them are read. */
const withControls = (config, { fairness }) => {
	if (config.fairness === null) return config;
	const control = distinct(fairness.flatMap((one) => one.control ?? []));
	return {
		...config,
		fairness: {
			...config.fairness,
			control
		}
	};
};
/** It goes through the same parser as evaluate.yaml, so that both mean the same. */
const parsed = (manifest, { needs, level }) => {
	const evaluation = manifest.data.evaluation ?? {};
	const { task, threshold, score_range, positive, ranking } = evaluation;
	const { cost_of_error } = manifest.data.problem ?? {};
	const isTimed = needs.metrics.some((id) => id.startsWith("latency_"));
	const isCompared = needs.fairness.length > 0 && task === "binary";
	const written = {
		task,
		columns: Object.fromEntries(columns.flatMap((name) => evaluation.columns?.[name] === void 0 || name === "latency" && !isTimed ? [] : [[name, evaluation.columns[name]]])),
		positive: positive === void 0 ? void 0 : plain(positive),
		threshold: threshold?.toNumber(),
		score_range,
		metrics: needs.metrics,
		slices: needs.slices,
		fairness: isCompared ? {
			by: distinct(needs.fairness.map(({ by }) => by)),
			metrics: distinct(needs.fairness.map(({ metric }) => metric))
		} : void 0,
		ranking: ranking === void 0 ? void 0 : plain(ranking),
		cost_of_error: cost_of_error === void 0 ? void 0 : pricesIn(cost_of_error),
		intervals: {
			level,
			other: "bootstrap",
			replicates
		}
	};
	return parseMeasuringConfig(`${manifest.file} (evaluation)`, canonical(written));
};
const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
// src/engines/first-of.ts
/** One problem of many, with its place. */
const firstOf = (problems) => {
	const [first, ...others] = problems;
	if (first === void 0) return "the predictions cannot be read";
	return `${first.line === null ? first.row === null ? first.file : `${first.file}, row ${first.row}` : `${first.file}:${first.line}`}: ${first.message}${others.length === 0 ? "" : ` (and ${others.length} more)`}`;
};
// src/engines/fairness.ts
const none = {
	low: null,
	high: null
};
/**
* The lowest and the highest of many groups lie far apart by chance alone. So their interval is at the level that holds
* for all pairs of groups at once (Bonferroni); of two groups it is the level asked for.
*/
const levelFor = (groups, families, level) => 1 - (1 - level) / Math.max(1, families * groups * (groups - 1) / 2);
/** Where nothing was selected there is no logarithm: half a case is added on both sides (Walter 1975). */
const ratioOf = (lowest, highest, level) => {
	if (highest.k === 0) return none;
	const half = ({ k, n }) => ({
		k: k + .5,
		n: n + .5
	});
	if (lowest.k > 0) return katzLog(lowest, highest, level) ?? none;
	const found = katzLog(half(lowest), half(highest), level);
	return found === null ? none : {
		low: 0,
		high: found.high
	};
};
/** What the gates need of a report of the engine. */
const measuredFairness = ({ by, control, metric, value, undefined: reason, rate, lowest, highest, excluded }, groups, { level, levels }) => {
	const count = by.reduce((product, column) => product * (groups.get(column)?.values.length ?? 1), 1);
	const simultaneous = level === null ? null : levelFor(count, levels * (rate === void 0 ? 1 : 2), level);
	const interval = simultaneous === null || lowest === null || highest === null ? none : metric.endsWith("_ratio") ? ratioOf(lowest, highest, simultaneous) : newcombe(highest, lowest, simultaneous) ?? none;
	return {
		by,
		...control === void 0 ? {} : { control },
		metric,
		value,
		...reason === void 0 ? {} : { undefined: reason },
		low: interval.low,
		high: interval.high,
		lowest,
		highest,
		excluded: excluded.map(({ group, rows, because }) => ({
			group,
			rows,
			because
		}))
	};
};
// src/engines/groups.ts
const keyOf = (control) => JSON.stringify([...new Set(control)].sort());
const measuredGroups = ({ prepared, config }, asked, level) => {
	const { fairness, task } = config;
	if (fairness === null) return asked.map((one) => noFairness(one, task));
	return [...new Map(asked.map(({ control = [] }) => [keyOf(control), [...new Set(control)].sort()]))].flatMap(([key, control]) => {
		const own = asked.filter((one) => keyOf(one.control ?? []) === key);
		const by = [...new Map(own.map((one) => [JSON.stringify(one.by), one.by])).values()];
		const metrics = fairness.metrics.filter((metric) => own.some((one) => one.metric === metric));
		const only = {
			...config,
			metrics: [],
			slices: [],
			intervals: null
		};
		const found = evaluate(prepared, {
			...only,
			fairness: {
				...fairness,
				by,
				metrics,
				control
			}
		}).fairness;
		const levels = Math.max(1, found.length / (by.length * metrics.length));
		return found.map((report) => measuredFairness(report, prepared.groups, {
			level,
			levels
		}));
	});
};
const noFairness = ({ metric, by }, task) => ({
	metric,
	by,
	value: null,
	undefined: `fairness metrics compare rates of hard binary predictions; the task is ${task}`,
	low: null,
	high: null,
	lowest: null,
	highest: null,
	excluded: []
});
// src/evaluate/holdout/match.ts
const examples = 3;
var Some = class {
	count = 0;
	first = [];
	add(ids, row) {
		this.count++;
		if (this.first.length < examples) this.first.push(shown(idText(ids, row)));
	}
	/** `3 ids are missing (a, b, c)`. */
	told(one, many) {
		const more = this.count > this.first.length ? ", …" : "";
		return `${this.count} ${this.count === 1 ? one : many} (${this.first.join(", ")}${more})`;
	}
};
const unlike = (predictions, labels, labelRows) => {
	const found = {
		absent: new Some(),
		extra: new Some(),
		repeated: new Some()
	};
	const taken = new Uint8Array(labels.rows);
	for (let row = 0; row < labelRows.length; row++) {
		const label = labelRows[row] ?? -1;
		if (label < 0) {
			if (!isMissing(predictions, row)) found.extra.add(predictions, row);
			continue;
		}
		const times = taken[label] ?? 0;
		if (times === 1) found.repeated.add(predictions, row);
		if (times < 2) taken[label] = times + 1;
	}
	for (let row = 0; row < taken.length; row++) if (taken[row] === 0) found.absent.add(labels, row);
	return found;
};
const problemsOf = ({ absent, extra, repeated }, names) => {
	const words = (code, some, message) => some.count === 0 ? [] : [engineProblem(names.predictions, {
		code,
		message,
		found: some.first.join(", "),
		expected: `each id of ${names.labels} once, and no other`
	})];
	return [
		...words("ids-unmatched", absent, absent.told("id is missing", "ids are missing")),
		...words("ids-unmatched", extra, extra.told("id is not in the holdout", "ids are not in the holdout")),
		...words("duplicate-id", repeated, repeated.told("id stands more than once", "ids stand more than once"))
	];
};
/** Labels that name a row twice grade nobody. */
const faultOfLabels = (labels, names) => {
	const [first] = repeatedIds(labels, 1);
	if (first === void 0) return null;
	const found = shown(idText(labels, first.row));
	return engineProblem(names.labels, {
		code: "duplicate-id",
		message: `the holdout itself has the id ${found} more than once`,
		row: first.row + 1,
		found,
		expected: "each id once"
	});
};
const sameWords = (a, b) => a.length === b.length && a.every((word, place) => word === b[place]);
/** Most predictions are written in the order of the labels: then nothing has to be looked up. */
const isSameOrder = (a, b) => {
	if (a.rows !== b.rows || a.missing !== null || b.missing !== null) return false;
	if (a.form === "integers") return b.form === "integers" && sameWords(a.words, b.words);
	return b.form === "bytes" && sameWords(a.ends, b.ends) && sameBytes(a, b);
};
const sameBytes = (a, b) => {
	const end = a.ends[a.rows] ?? 0;
	for (let place = 0; place < end; place++) if (a.bytes[place] !== b.bytes[place]) return false;
	return true;
};
const matchIds = (predictions, labels, names) => {
	if (isSameOrder(predictions, labels)) return {
		ok: true,
		labelRows: Int32Array.from({ length: labels.rows }, (_, row) => row)
	};
	const labelRows = joinIds(predictions, labels);
	const problems = problemsOf(unlike(predictions, labels, labelRows), names);
	if (problems.length === 0) return {
		ok: true,
		labelRows
	};
	const fault = faultOfLabels(labels, names);
	return {
		ok: false,
		problems: fault === null ? problems : [fault]
	};
};
// src/evaluate/holdout/prepare-sealed.ts
/** What belongs to a row and not to a model: it is read from the labels, whatever the predictions say of it. */
const givenBy = (config) => {
	const { label, weight, group, cluster } = config.columns;
	return new Set([
		label,
		weight,
		group,
		cluster,
		...groupNames(config)
	].filter((name) => name !== null));
};
/** A prediction that is read from the labels would always be right. */
const taken = ({ columns }, given, file) => {
	const { label: _label, weight: _weight, group: _group, cluster: _cluster, scores, ...own } = columns;
	const named = [...Object.values(own), ...(scores ?? []).map(([, name]) => name)];
	return [...new Set(named.filter((name) => name !== null && given.has(name)))].map((name) => engineProblem(file, {
		code: "wrong-type",
		message: `column ${name} belongs to the holdout, so no id and no prediction can be read from it`,
		field: name,
		found: name,
		expected: "a column of another name"
	}));
};
const read$1 = async ({ path, name }, wanted, { limits }) => {
	const found = await readTable(path, wanted, limits);
	return found.ok ? found.table : found.problems.map((problem) => ({
		...problem,
		file: name
	}));
};
const isTable = (found) => !Array.isArray(found);
const problemsIn = (found) => isTable(found) ? [] : found;
const failed = (problems) => ({
	ok: false,
	problems
});
/** The columns of both, in the order of the predictions. */
const joined = ({ predictions, labels }, given, rows) => {
	const columns = new Map(predictions.columns);
	for (const [name, column] of labels.columns) if (given.has(name)) columns.set(name, inOrder(column, rows));
	return {
		...predictions,
		columns
	};
};
/** What is wrong with a cell of the labels is told of the file that it stands in. */
const placed = (problem, { labels, given, rows, name }) => {
	if (problem.field === null || !given.has(problem.field)) return problem;
	if (problem.row === null) return {
		...problem,
		file: name
	};
	const row = rows[problem.row - 1] ?? 0;
	return {
		...problem,
		file: name,
		row: row + 1,
		line: labels.lineOf(row)
	};
};
/** `config` names the columns of the labels for what belongs to a row, and those of the predictions for the rest. */
const prepareSealed = async ({ predictions, labels }, config) => {
	const given = givenBy(config);
	const clashes = taken(config, given, predictions.name);
	if (clashes.length > 0) return failed(clashes);
	const wanted = wantedColumns(config);
	const own = wanted.filter(({ name }) => !given.has(name));
	const theirs = wanted.filter(({ name }) => given.has(name));
	const id = {
		name: labels.id,
		as: "id",
		codes: { missing: "missing-id" }
	};
	const [said, kept] = [await read$1(predictions, own, config), await read$1(labels, [id, ...theirs], config)];
	if (!isTable(said) || !isTable(kept)) return failed([...problemsIn(kept), ...problemsIn(said)]);
	const ids = [said.columns.get(config.columns.id), kept.columns.get(labels.id)];
	if (ids[0]?.kind !== "id" || ids[1]?.kind !== "id") throw new Error("an id column was not read as one");
	const matched = matchIds(ids[0], ids[1], {
		predictions: predictions.name,
		labels: labels.name
	});
	if (!matched.ok) return failed(matched.problems);
	const rows = matched.labelRows;
	const prepared = prepareTable(joined({
		predictions: said,
		labels: kept
	}, given, rows), config, predictions.name);
	if (prepared.ok) return prepared;
	return failed(prepared.problems.map((one) => placed(one, {
		labels: kept,
		given,
		rows,
		name: labels.name
	})));
};
// src/engines/holdout.ts
const unmeasured$1 = (because, remedy) => ({
	kind: "unmeasured",
	because,
	remedy
});
/** `places`: those of the base branch, where no pull request has its hand in. */
const openLabels = async (sealed, { data }, places) => {
	const { name, labels, sha256, columns } = sealed;
	if (data.evaluation?.task === "ranking" && columns.query === null) return unmeasured$1(`the task is ranking, and the sealed holdout ${name} does not say which rows are of one query`, `Let the policy name that column of ${labels} in holdouts.${name}.query.`);
	const found = await resolveEvidence({
		path: labels,
		sha256
	}, places);
	if (found.kind === "found") return {
		kind: "labels",
		file: found.file,
		sealed
	};
	const because = found.other === void 0 ? found.because.replace(/\.$/, "") : `the policy pins sha256 ${sha256}, and ${labels} has ${found.other}`;
	return unmeasured$1(`the labels of the sealed holdout ${name} cannot be had: ${because}`, `This is for the owners of the policy: bring what holdouts.${name} pins to ${labels}, on the base branch or by a step before assay.`);
};
/** The columns that say something of a row; the others say what a model makes of it. */
const ofRows = [
	"label",
	"weight",
	"group",
	"time",
	"cluster"
];
const modelsOwn = (columns) => Object.fromEntries(Object.entries(columns).filter(([key]) => !ofRows.some((one) => one === key)));
/** The manifest as it would be if it named the columns of the labels. */
const gradedBy = (manifest, { columns, positive }) => {
	const { evaluation = {} } = manifest.data;
	const named = {
		id: columns.id,
		...modelsOwn(evaluation.columns ?? {}),
		label: columns.label,
		...columns.weight === null ? {} : { weight: columns.weight },
		...columns.query === null ? {} : { group: columns.query },
		...columns.cluster === void 0 ? {} : { cluster: columns.cluster }
	};
	const meant = positive === null ? {} : { positive };
	return {
		...manifest,
		data: {
			...manifest.data,
			evaluation: {
				...evaluation,
				...meant,
				columns: named
			}
		}
	};
};
const prepareOn = async ({ file, sealed }, predictions, config) => {
	const asked = groupNames(config).filter((column) => column === sealed.columns.id || sealed.groups?.includes(column) === false);
	const labels = {
		path: file,
		name: sealed.labels,
		id: sealed.columns.id
	};
	if (asked.length === 0) return prepareSealed({
		predictions,
		labels
	}, config);
	return {
		ok: false,
		problems: asked.map((column) => notListed(column, sealed))
	};
};
const notListed = (column, { name, labels, groups }) => engineProblem(labels, {
	code: "missing-column",
	message: `the policy does not list ${column} in holdouts.${name}.groups, and rows are to be grouped by it`,
	field: column,
	found: groups?.join(", ") ?? null,
	expected: column
});
/** Of ids that do not match, everything is told: which are missing, which are too many, which stand twice. */
const notOnLabels = ({ sealed }, problems) => {
	const ofIds = problems.filter(({ code, row }) => row === null && idFaults.has(code));
	const [first] = ofIds;
	return unmeasured$1(first === void 0 ? firstOf(problems) : `${first.file} and the sealed holdout ${sealed.name} are not of the same rows: ${ofIds.map(({ message }) => message).join("; ")}`, `Bring an id and a score for each row of ${sealed.name}, once, and no other row; its labels and groups are the policy's.`);
};
const idFaults = /* @__PURE__ */ new Set(["ids-unmatched", "duplicate-id"]);
/** What a verdict keeps of it: which labels, and what of the pull request's own words was not asked for. */
const sealedEvidence = ({ sealed }, { name, version, data }, predictions) => {
	const columns = data.evaluation?.columns ?? {};
	return {
		holdout: sealed.name,
		labels: `sha256:${sealed.sha256}`,
		model: name,
		version,
		predictions,
		ignored: [...new Set(ofRows.flatMap((key) => columns[key] ?? []))]
	};
};
// src/engines/intervals.ts
/** No draw has a larger error than the largest there is, so drawing again says nothing of it. */
const isExtreme = ({ metric }) => metric === "max_error";
const gateIntervals = ({ data }, config) => {
	const { intervals, task } = config;
	const kindOf = ({ metric }) => byId(metrics[task], metric).interval;
	const isFormula = (call) => ["proportion", "auc"].includes(kindOf(call));
	const hasNoFormula = data.clusters !== void 0 && data.weights !== null;
	const byRows = config.metrics.filter((call) => kindOf(call) === "other" && !isExtreme(call) || hasNoFormula && isFormula(call)).filter((call) => !isDrawnAsCells(data, call));
	const cost = byRows.reduce((sum, call) => sum + drawingCost(task, call), 0);
	const isTooMuch = data.rows * cost * (1 + config.slices.length) > mostDrawn;
	const reasonOf = (call) => {
		if (isExtreme(call)) return "the largest of some errors bounds no other";
		if (call.metric === "latency_max") return "the slowest of some answers bounds no other";
		if (kindOf(call) === "auc" && data.weights !== null && !hasNoFormula) return "AUC has no interval with weights";
		return isTooMuch && byRows.includes(call) && !isFormula(call) ? `${data.rows} rows are too many to draw again` : null;
	};
	const reasons = new Map(config.metrics.map((call) => [call.id, reasonOf(call)]));
	return {
		config: {
			...config,
			intervals: intervals && {
				...intervals,
				other: isTooMuch ? "cells" : "bootstrap",
				distances: "reflected"
			},
			compare: {
				...config.compare,
				many: "jackknife"
			}
		},
		byValue: (id) => reasons.get(id) ?? null
	};
};
// src/engines/values.ts
/** The engine's values as gates judge them. With weights, some metrics are given no interval, however many rows there are. */
const measuredValues = (reports, { isWeighted, refused, byValue }) => ({
	...Object.fromEntries(Object.entries(reports).map(([id, report]) => {
		const because = byValue(id);
		if (because !== null) return [id, {
			...withoutBounds(asValue(report)),
			by_value: because
		}];
		return [id, isWeighted ? withoutEmptyBounds(asValue(report)) : asValue(report)];
	})),
	...Object.fromEntries([...refused].map(([id, because]) => [id, {
		value: null,
		undefined: because
	}]))
});
const withoutBounds = ({ low: _low, high: _high, clusters: _clusters, no_interval: _reason, ...value }) => value;
/** With clusters there would be one if there were more of them. */
const withoutEmptyBounds = (value) => value.clusters === void 0 && (value.low === null || value.high === null) ? withoutBounds(value) : value;
/** Without what a reference library would say. */
const asValue = ({ value, low, high, no_interval, clusters, undefined: because }) => ({
	value,
	...low === void 0 ? {} : { low },
	...high === void 0 ? {} : { high },
	...no_interval === void 0 ? {} : { no_interval },
	...clusters === void 0 ? {} : { clusters },
	...because === void 0 ? {} : { undefined: because }
});
// src/engines/weak-slices.ts
const refusalOf = (asked, { task, columns }) => asked.columns.includes(columns.id) ? {
	because: `column ${columns.id} is the id, and no rows share one`,
	remedy: "Search among other columns."
} : refusedSearch(asked, task);
/** With the policy's bins, and the columns that are to be searched beside those that are sliced by, so that they are read. */
const withSearched = (config, { bins, weakSlices: all }, level) => {
	const binned = {
		...config,
		bins: new Map(Object.entries(bins))
	};
	const asked = all.filter((one) => refusalOf(one, config) === null);
	const [first] = asked;
	if (first === void 0) return binned;
	const columns = [...new Set(asked.flatMap((one) => one.columns))];
	return {
		...binned,
		weakSlices: {
			...first,
			columns,
			level
		}
	};
};
/** One search after the other: each has its own rows to count and its own slices to allow for. */
const measuredWeakSlices = ({ prepared, config }, all, level) => all.map((asked) => {
	const refused = refusalOf(asked, config);
	return refused === null ? {
		asked,
		kind: "searched",
		...weakSlices(prepared, {
			...asked,
			level
		})
	} : {
		asked,
		kind: "refused",
		...refused
	};
});
// src/engines/embedded.ts
/** Measures in this process, in pure TypeScript. */
const embedded = (workplace) => async ({ wanted, head, base }) => {
	const { manifest, holdout } = wanted;
	const labels = holdout && await openLabels(holdout, manifest, {
		...workplace,
		tree: base
	});
	if (labels?.kind === "unmeasured") return labels;
	const own = await read(manifest, {
		...wanted,
		labels
	}, {
		...workplace,
		tree: head
	});
	if (own.kind === "unmeasured") return own;
	const { weakSlices } = wanted.needs;
	return {
		kind: "measured",
		evidence: own.evidence,
		...labels === void 0 ? {} : { holdout: sealedEvidence(labels, manifest, own.evidence.sha256) },
		...asJudged(own, wanted),
		...weakSlices.length === 0 ? {} : { weak_slices: measuredWeakSlices(own, weakSlices, wanted.level) },
		champion: await measureChampion(own, {
			...wanted,
			labels
		}, {
			...workplace,
			tree: base
		}),
		...await measureBaseline(own, {
			...wanted,
			labels
		}, {
			...workplace,
			tree: head
		}),
		level: wanted.level
	};
};
/** All rows, slices and groups, as gates judge them. */
const asJudged = (own, { needs, level }) => {
	const { overall, slices } = counted(own);
	const isWeighted = own.prepared.data.weights !== null;
	const telling = {
		isWeighted,
		refused: own.refused,
		byValue: own.byValue
	};
	return {
		overall: measuredValues(overall, telling),
		slices: slices.map((slice) => ({
			...slice,
			metrics: measuredValues(slice.metrics, telling)
		})),
		fairness: measuredGroups(own, needs.fairness, isWeighted ? null : level)
	};
};
/** Rows are counted without their weights: a weight of 1,000 is no thousand rows of support. */
const counted = ({ prepared, config }) => {
	const found = evaluate(prepared, {
		...config,
		fairness: null
	});
	const metrics = config.metrics.filter(({ id }) => id === "positives");
	if (prepared.data.weights === null || metrics.length === 0) return found;
	const bare = {
		...prepared,
		data: {
			...prepared.data,
			weights: null
		}
	};
	const counts = evaluate(bare, {
		...config,
		metrics,
		intervals: null,
		fairness: null
	});
	return {
		...found,
		overall: {
			...found.overall,
			...counts.overall
		},
		slices: found.slices.map((slice, place) => ({
			...slice,
			metrics: {
				...slice.metrics,
				...counts.slices[place]?.metrics
			}
		}))
	};
};
const unmeasured = (because, remedy) => ({
	kind: "unmeasured",
	because,
	remedy
});
const absent = (because, remedy) => ({
	...unmeasured(because, remedy),
	absent: true
});
const mend = "Mend the file, or what evaluation says of it; `assay evaluate` lists everything that is wrong.";
const read = async (manifest, wanted, places) => {
	const { predictions } = manifest.data.evaluation ?? {};
	if (predictions === void 0) return absent(`${manifest.file} names no predictions`, "Name the predictions in evaluation.predictions.");
	const { path, dvc } = predictions;
	const found = await resolveEvidence(referenceOf(predictions), places);
	if (found.kind === "unavailable") {
		const why = found.because.replace(/\.$/, "");
		return found.absent === true ? absent(why, found.remedy) : unmeasured(why, found.remedy);
	}
	const { labels } = wanted;
	const configured = configFor(labels === void 0 ? manifest : gradedBy(manifest, labels.sealed), wanted);
	if (!configured.ok) return unmeasured(`${manifest.file}: ${configured.because}`, mend);
	const { config, refused } = configured;
	const looking = withSearched(config, wanted.needs, wanted.level);
	const name = path ?? dvc ?? "predictions";
	const prepared = await (labels === void 0 ? prepareFile(found.file, looking, name) : prepareOn(labels, {
		path: found.file,
		name
	}, looking));
	if (!prepared.ok) return labels === void 0 ? unmeasured(firstOf(prepared.problems), mend) : notOnLabels(labels, prepared.problems);
	const evidence = {
		sha256: `sha256:${found.sha256}`,
		from: found.from,
		rows: prepared.value.data.rows
	};
	const own = prepared.value;
	return {
		kind: "read",
		evidence,
		...gateIntervals(own, config),
		prepared: own,
		refused
	};
};
/** The champion's predictions stand at base. */
const measureChampion = async (own, wanted, places) => {
	const { champion, needs } = wanted;
	if (champion === null) return unmeasured("there is no champion", "Nothing is to be done.");
	const compared = await compareWith({
		manifest: champion,
		isAsked: needs.champion
	}, own, wanted, places);
	if (compared.kind === "unmeasured") return compared;
	const { theirs, championRows, measurement } = compared;
	return {
		...measurement,
		...needs.championSlices ? slicesOf(theirs, own, championRows, wanted) : {}
	};
};
/** The baseline's come with the pull request, as the model's own do. */
const measureBaseline = async (own, wanted, places) => {
	const manifest = wanted.needs.baseline ? baselineOf(wanted.manifest) : null;
	if (manifest === null) return {};
	const compared = await compareWith({
		manifest,
		isAsked: true,
		what: "baseline"
	}, own, wanted, places);
	return { baseline: compared.kind === "unmeasured" ? compared : compared.measurement };
};
/** On other rows than the challenger's they compare nothing. */
const compareWith = async ({ manifest, isAsked, what: other = "champion" }, own, wanted, places) => {
	const needs = {
		...wanted.needs,
		slices: [],
		fairness: [],
		weakSlices: [],
		bins: {}
	};
	const theirs = await read(manifest, {
		needs,
		level: wanted.level,
		labels: wanted.labels
	}, places);
	if (theirs.kind === "unmeasured") return theirs;
	if (theirs.config.task !== own.config.task) return unmeasured(`its task is ${theirs.config.task}, and that of ${wanted.manifest.file} is ${own.config.task}`, "Compare versions of one task.");
	const names = {
		champion: manifest.file,
		challenger: wanted.manifest.file,
		other
	};
	const config = isAsked ? own.config : {
		...own.config,
		metrics: []
	};
	const compared = compareModels({
		champion: theirs.prepared,
		challenger: own.prepared
	}, names, config);
	if (!compared.ok) return unmeasured(firstOf(compared.problems), `Measure both ${other === "champion" ? "versions" : "of them"} on the same rows, with the same ids and labels.`);
	const measurement = {
		kind: "measured",
		evidence: {
			...theirs.evidence,
			rows: compared.report.matched
		},
		differences: compared.report.metrics
	};
	return {
		kind: "compared",
		theirs,
		championRows: compared.championRows,
		measurement
	};
};
/** The champion in the challenger's slices and groups. */
const slicesOf = (theirs, own, championRows, wanted) => {
	const prepared = onRowsOf(own.prepared, theirs.prepared, championRows);
	const config = answerable(own.config, theirs.config);
	const { slices, fairness } = asJudged({
		...own,
		prepared,
		config,
		refused: theirs.refused
	}, wanted);
	return {
		slices,
		fairness
	};
};
// src/engines/workplace.ts
const mostBytes = 2 * 1024 ** 3;
const engine = (workplace) => withData(embedded(workplace), workplace);
/** Measuring on this machine, for as long as `use` takes. */
const measuringHere = async ({ checkout, room = tmpdir(), keeping = null }, use) => {
	const temporary = await mkdtemp(join(room, "assay-"));
	try {
		return await use(measuringOnce(engine, {
			checkout,
			temporary,
			mostBytes
		}, keeping));
	} finally {
		await rm(temporary, {
			recursive: true,
			force: true
		});
	}
};
export { blobIdOf as i, hashOnDisk as n, blobHash as r, measuringHere as t };
