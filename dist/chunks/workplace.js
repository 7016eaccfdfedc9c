import { t as compareModels } from "./compare.js";
import { n as newcombe, r as katzLog, t as evaluate } from "./evaluate.js";
import { t as prepareFile } from "./prepare.js";
import { $ as isMap, Q as isList, Z as at, at as Decimal, et as plain, nt as mostBytes$1, rt as readDocument } from "./manifest.js";
import { t as canonical } from "./canonical.js";
import { n as parseMeasuringConfig } from "./config.js";
import { constants } from "node:fs";
import { extname, join, posix, sep } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { copyFile, lstat, mkdir, mkdtemp, open, readlink, realpath, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
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
const otherDigest = (what, found, pinned) => unavailable(`The manifest pins sha256 ${pinned}, but ${what} has sha256 ${found}.`, "Pin the sha256 of the file that was evaluated, or bring back the file that the manifest pins.");
const changing = (what) => unavailable(`${what} changed while it was read, so what was read may be parts of two files.`, "Let the step that writes it finish before assay starts, then run assay again.");
/** `EACCES` and the like; what else was thrown, in its own words. */
const causeOf = (error) => {
	if (!(error instanceof Error)) return String(error);
	return "code" in error && typeof error.code === "string" ? error.code : error.message;
};
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
	return id === null ? missed(`the checkout's ${path} has sha256 ${sha256}`) : otherDigest(`the committed ${path}`, sha256, pin);
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
const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
/** The folder itself and every one around it, innermost first, the root ('') last. */
const foldersUp = (folder) => folder === "" ? [""] : [folder, ...foldersUp(folderOf(folder))];
const below = (folder, name) => folder === "" ? name : `${folder}/${name}`;
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
	const isLock = nameOf(dvc) === "dvc.lock";
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
		from: "dvc"
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
	const { path, uri, pin, committed, root } = search;
	if (path !== null && committed.kind !== "nothing") return notGiven(path, root, nearly);
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
const said = (nearly) => nearly.length === 0 ? "." : `: ${nearly.join("; ")}.`;
const notGiven = (path, root, nearly) => unavailable(`${path} is committed but could not be read${said(nearly)}`, root === null ? "Check the repository out in a step before assay; the checked-out file serves as well." : "Check the judged commit out, so that the checked-out file is the committed one, or run assay again.");
const notThere = ({ path, pin, root }, nearly) => unavailable(root === null ? `${path} is not in the commit that is judged, and this machine has no checkout to look for it in.` : `${path} is not in the commit that is judged, and the checkout has no such file with the pinned sha256 ${pin}${said(nearly)}`, `Commit the file, or let a step before assay write exactly the pinned file to ${path}.`);
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
	return unavailable(`assay does not fetch ${what} yet${said(nearly)}`, `Add a step before assay that fetches the file with ${tool} to ${fetchedTo(path)}; it must have the pinned sha256 ${pin}.`);
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
	const search = await begun(reference, places);
	if ("kind" in search) return search;
	const nearly = [];
	for (const step of steps) {
		const outcome = await step(search);
		if (outcome.kind !== "missed") return outcome;
		if (outcome.because !== null) nearly.push(outcome.because);
	}
	return notAnywhere(search, nearly);
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
// src/engines/config.ts
const columns = [
	"id",
	"label",
	"score",
	"scores",
	"prediction",
	"weight",
	"group",
	"time"
];
/**
* What to measure of a manifest's predictions: where its columns are is the manifest's to say, what is looked at is the
* policy's. One metric that cannot be answered does not keep the others from being measured.
*/
const configFor = (manifest, { needs, level }) => {
	const all = parsed(manifest, {
		needs,
		level
	});
	if (all.ok) return {
		ok: true,
		config: all.value,
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
		config: rest.value,
		refused
	} : {
		ok: false,
		because: rest.problems[0]?.message ?? "evaluation cannot be read"
	};
};
const refusals = /* @__PURE__ */ new Set(["metric-not-for-task", "unknown-metric"]);
/** It goes through the same parser as evaluate.yaml, so that both mean the same. */
const parsed = (manifest, { needs, level }) => {
	const evaluation = manifest.data.evaluation ?? {};
	const { task, threshold, score_range, positive } = evaluation;
	const isCompared = needs.fairness.length > 0 && task === "binary";
	const written = {
		task,
		columns: Object.fromEntries(columns.flatMap((name) => evaluation.columns?.[name] === void 0 ? [] : [[name, evaluation.columns[name]]])),
		positive: positive === void 0 ? void 0 : plain(positive),
		threshold: threshold?.toNumber(),
		score_range,
		metrics: needs.metrics,
		slices: needs.slices,
		fairness: isCompared ? {
			by: distinct(needs.fairness.map(({ by }) => by)),
			metrics: distinct(needs.fairness.map(({ metric }) => metric))
		} : void 0,
		intervals: {
			level,
			other: "none"
		}
	};
	return parseMeasuringConfig(`${manifest.file} (evaluation)`, canonical(written));
};
const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
// src/engines/fairness.ts
const none = {
	low: null,
	high: null
};
/**
* The lowest and the highest of many groups lie far apart by chance alone. So their interval is at the level that holds
* for all pairs of groups at once (Bonferroni); of two groups it is the level asked for.
*/
const levelFor = (groups, rates, level) => 1 - (1 - level) / Math.max(1, rates * groups * (groups - 1) / 2);
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
/** What the gates need of a report of the engine; `level`: null where weights leave no interval. */
const measuredFairness = ({ by, metric, value, undefined: reason, rate, lowest, highest, excluded }, groups, level) => {
	const count = by.reduce((product, column) => product * (groups.get(column)?.values.length ?? 1), 1);
	const simultaneous = level === null ? null : levelFor(count, rate === void 0 ? 1 : 2, level);
	const interval = simultaneous === null || lowest === null || highest === null ? none : metric.endsWith("_ratio") ? ratioOf(lowest, highest, simultaneous) : newcombe(highest, lowest, simultaneous) ?? none;
	return {
		by,
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
// src/engines/values.ts
/** The engine's values as gates judge them. With weights, some metrics are given no interval, however many rows there are. */
const measuredValues = (reports, { isWeighted, refused }) => ({
	...Object.fromEntries(Object.entries(reports).map(([id, report]) => [id, isWeighted ? withoutEmptyBounds(asValue(report)) : asValue(report)])),
	...Object.fromEntries([...refused].map(([id, because]) => [id, {
		value: null,
		undefined: because
	}]))
});
const withoutEmptyBounds = ({ low, high, ...value }) => low === null || high === null || low === void 0 || high === void 0 ? value : {
	...value,
	low,
	high
};
/** Without what a reference library would say. */
const asValue = ({ value, low, high, undefined: because }) => ({
	value,
	...low === void 0 ? {} : { low },
	...high === void 0 ? {} : { high },
	...because === void 0 ? {} : { undefined: because }
});
// src/engines/embedded.ts
/** Measures in this process, in pure TypeScript. */
const embedded = (workplace) => async ({ wanted, head, base }) => {
	const own = await read(wanted.manifest, wanted, {
		...workplace,
		tree: head
	});
	if (own.kind === "unmeasured") return own;
	const { rows, overall, slices, fairness } = counted(own);
	const isWeighted = own.prepared.data.weights !== null;
	const telling = {
		isWeighted,
		refused: own.refused
	};
	const level = isWeighted ? null : wanted.level;
	return {
		kind: "measured",
		evidence: {
			...own.evidence,
			rows
		},
		overall: measuredValues(overall, telling),
		slices: slices.map((slice) => ({
			...slice,
			metrics: measuredValues(slice.metrics, telling)
		})),
		fairness: own.config.task === "binary" ? fairness.map((report) => measuredFairness(report, own.prepared.groups, level)) : wanted.needs.fairness.map((asked) => noFairness(asked, own.config.task)),
		champion: await measureChampion(own, wanted, {
			...workplace,
			tree: base
		}),
		level: wanted.level
	};
};
const noFairness = (asked, task) => ({
	...asked,
	value: null,
	undefined: `fairness metrics compare rates of hard binary predictions; the task is ${task}`,
	low: null,
	high: null,
	lowest: null,
	highest: null,
	excluded: []
});
/** Rows are counted without their weights: a weight of 1,000 is no thousand rows of support. */
const counted = ({ prepared, config }) => {
	const found = evaluate(prepared, config);
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
const mend = "Mend the file, or what evaluation says of it; `assay evaluate` lists everything that is wrong.";
const read = async (manifest, wanted, places) => {
	const { predictions } = manifest.data.evaluation ?? {};
	if (predictions === void 0) return unmeasured(`${manifest.file} names no predictions`, "Name the predictions in evaluation.predictions.");
	const { path, dvc, uri, sha256 } = predictions;
	const reference = {
		...path === void 0 ? {} : { path },
		...dvc === void 0 ? {} : { dvc },
		...uri === void 0 ? {} : { uri },
		...sha256 === void 0 ? {} : { sha256 }
	};
	const found = await resolveEvidence(reference, places);
	if (found.kind === "unavailable") return unmeasured(found.because.replace(/\.$/, ""), found.remedy);
	const configured = configFor(manifest, wanted);
	if (!configured.ok) return unmeasured(`${manifest.file}: ${configured.because}`, mend);
	const { config, refused } = configured;
	const prepared = await prepareFile(found.file, config, path ?? dvc ?? "predictions");
	if (!prepared.ok) return unmeasured(firstOf(prepared.problems), mend);
	return {
		kind: "read",
		evidence: {
			sha256: `sha256:${found.sha256}`,
			from: found.from,
			rows: prepared.value.data.rows
		},
		config,
		prepared: prepared.value,
		refused
	};
};
const firstOf = (problems) => {
	const [first, ...others] = problems;
	if (first === void 0) return "the predictions cannot be read";
	return `${first.line === null ? first.row === null ? first.file : `${first.file}, row ${first.row}` : `${first.file}:${first.line}`}: ${first.message}${others.length === 0 ? "" : ` (and ${others.length} more)`}`;
};
/** The champion's predictions stand at base; on other rows than the challenger's they compare nothing. */
const measureChampion = async (own, wanted, places) => {
	const { champion } = wanted;
	if (champion === null) return unmeasured("there is no champion", "Nothing is to be done.");
	const needs = {
		...wanted.needs,
		slices: [],
		fairness: []
	};
	const theirs = await read(champion, {
		needs,
		level: wanted.level
	}, places);
	if (theirs.kind === "unmeasured") return theirs;
	if (theirs.config.task !== own.config.task) return unmeasured(`its task is ${theirs.config.task}, and that of ${wanted.manifest.file} is ${own.config.task}`, "Compare versions of one task.");
	const names = {
		champion: champion.file,
		challenger: wanted.manifest.file
	};
	const compared = compareModels({
		champion: theirs.prepared,
		challenger: own.prepared
	}, names, own.config);
	if (!compared.ok) return unmeasured(firstOf(compared.problems), "Measure both versions on the same rows, with the same ids and labels.");
	return {
		kind: "measured",
		evidence: {
			...theirs.evidence,
			rows: compared.report.matched
		},
		differences: compared.report.metrics
	};
};
// src/engines/workplace.ts
const mostBytes = 2 * 1024 ** 3;
/** Measuring on this machine, for as long as `use` takes. */
const measuringHere = async ({ checkout, room = tmpdir() }, use) => {
	const temporary = await mkdtemp(join(room, "assay-"));
	try {
		return await use(embedded({
			checkout,
			temporary,
			mostBytes
		}));
	} finally {
		await rm(temporary, {
			recursive: true,
			force: true
		});
	}
};
export { blobIdOf as i, hashOnDisk as n, blobHash as r, measuringHere as t };
