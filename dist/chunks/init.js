import { i as statusContext } from "./plan.js";
import { i as gitText } from "./git.js";
import { t as WrongCall } from "./command.js";
import { c as testsFolder, l as matchesAny, o as policyPath } from "./governed.js";
import { n as defaultManifests } from "./policy.js";
import { n as contentAt, r as filesBelow, t as wrapped } from "./wrap.js";
const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { basename, dirname, join } = globalThis.process.getBuiltinModule("node:path");
const { appendFile, lstat, mkdir, writeFile } = globalThis.process.getBuiltinModule("node:fs/promises");
// src/commands/init/target.ts
/** A link on the way leads out of the repository, or to a file that nobody meant: nothing is written through one. */
const targetAt = async (root, path) => {
	const parts = path.split("/");
	for (const [index, part] of parts.entries()) {
		const here = [...parts.slice(0, index), part].join("/");
		const known = await lstat(join(root, here)).catch(() => null);
		if (known === null) return { kind: "free" };
		if (known.isSymbolicLink()) return {
			kind: "refused",
			because: `${here} is a symbolic link`
		};
		const isLast = index === parts.length - 1;
		if (isLast ? !known.isFile() : !known.isDirectory()) return {
			kind: "refused",
			because: `${here} is no ${isLast ? "file" : "folder"}`
		};
	}
	const content = await contentAt(join(root, path));
	if (content.kind === "text") return {
		kind: "file",
		text: content.text
	};
	return {
		kind: "refused",
		because: `${path} is no text that assay can read`
	};
};
// src/commands/init/drafts.ts
const testPath = `${testsFolder}/undescribed.yaml`;
const workflowPath = ".github/workflows/assay.yml";
const draftsFor = async (root, names, home) => {
	const template = (name) => readFileSync(new URL(`templates/init/${name}`, home), "utf8");
	const policy = await created(root, policyPath, policyFor(template("policy.yaml"), names));
	return [
		policy,
		...policy.kind === "create" ? [await created(root, testPath, template("policy-test.yaml"))] : [],
		await created(root, workflowPath, template("assay.yml")),
		await codeowners(root, names),
		...await manifest(root, manifestFor(template("manifest.yaml"), names), names)
	];
};
const created = async (root, path, text) => {
	const target = await targetAt(root, path);
	if (target.kind === "refused") return {
		path,
		kind: "refuse",
		because: target.because
	};
	return target.kind === "free" ? {
		path,
		kind: "create",
		text
	} : {
		path,
		kind: "keep",
		because: "it is there already"
	};
};
const isTeam = (name) => name.includes("/");
const policyFor = (template, { lead: { value } }) => {
	const bare = value.slice(1);
	return template.replace("__LEAD__", isTeam(value) ? `{ teams: [${bare}] }` : `{ users: [${bare}] }`);
};
const manifestFor = (template, { owner, model }) => template.replace("__MODEL__", JSON.stringify(model.value)).replaceAll("__OWNER__", JSON.stringify(owner.value));
/** The first manifest, where there is none yet or one was asked for by name. */
const manifest = async (root, text, { model }) => {
	const path = `models/${model.value}/0.1.0.yaml`;
	if (!model.guessed) return [await created(root, path, text)];
	const known = (await filesBelow(root)).find((file) => matchesAny(file, defaultManifests));
	return [known === void 0 ? await created(root, path, text) : {
		path: known,
		kind: "keep",
		because: "there are manifests already; --model writes another"
	}];
};
const ownersPaths = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const codeowners = async (root, { lead }) => {
	for (const path of ownersPaths) {
		const target = await targetAt(root, path);
		if (target.kind !== "free") return extended(path, target, lead.value);
	}
	return {
		path: ownersPaths[0],
		kind: "create",
		text: ownersLines(ownersPaths[0], lead.value)
	};
};
const extended = (path, target, lead) => {
	if (target.kind === "refused") return {
		path,
		kind: "refuse",
		because: target.because
	};
	if (/^\/?\.assay\/?\s/m.test(target.text)) return {
		path,
		kind: "keep",
		because: "it has lines for .assay/ already"
	};
	const gap = target.text === "" || target.text.endsWith("\n\n") ? "" : "\n";
	return {
		path,
		kind: "append",
		before: target.text,
		text: `${gap}${ownersLines(path, lead)}`
	};
};
/** The last line that matches counts at GitHub, so these stand at the end. */
const ownersLines = (path, lead) => [
	"# What decides about promotions changes only with the consent of those who sign them off.",
	`/.assay/ ${lead}`,
	`/${workflowPath} ${lead}`,
	`/${path} ${lead}`,
	""
].join("\n");
// src/commands/init/guess.ts
const login = "[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}";
const loginSyntax = new RegExp(`^@?${login}$`);
const personSyntax = new RegExp(`^@?${login}(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?$`);
const modelSyntax = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const said = (value, syntax, expected) => {
	if (!syntax.test(value)) throw new WrongCall(`${JSON.stringify(value)} is no ${expected}`);
	return {
		value,
		guessed: false
	};
};
const withAt = ({ value, guessed }) => ({
	value: value.startsWith("@") ? value : `@${value}`,
	guessed
});
const guess = (value) => ({
	value,
	guessed: true
});
/** What was said, and for the rest what git knows of this repository and its user. */
const namesFor = async (root, options) => {
	const [account, repository] = await remoteOf(root);
	const owner = options.owner === void 0 ? guess(await loginOf(root) ?? account ?? "your-login") : said(options.owner, personSyntax, "login or team: expected one such as @dana");
	const lead = options.lead === void 0 ? guess(`${account ?? "your-org"}/ml-leads`) : said(options.lead, personSyntax, "team or login: expected one such as @acme/ml-leads");
	const model = options.model === void 0 ? guess(modelName(repository ?? basename(root))) : said(options.model, modelSyntax, "model's name: expected letters, digits, _ . and -");
	return {
		owner: withAt(owner),
		lead: withAt(lead),
		model
	};
};
const configured = (root, key) => gitText(root, [
	"config",
	"--get",
	key
]).then((value) => value === "" ? null : value, () => null);
const noReply = new RegExp(`^(?:\\d+\\+)?(${login})@users\\.noreply\\.github\\.com$`);
const loginOf = async (root) => {
	const user = await configured(root, "github.user");
	if (user !== null && loginSyntax.test(user)) return user;
	return noReply.exec(await configured(root, "user.email") ?? "")?.[1] ?? null;
};
/** Account and repository of the remote; null where there is none, or it is no such address. */
const remoteOf = async (root) => {
	const url = await configured(root, "remote.origin.url") ?? "";
	const [, account, repository] = new RegExp(`[:/](${login})/([A-Za-z0-9._-]+?)(?:\\.git)?/?$`).exec(url) ?? [];
	return /^[a-z+]+:\/\/|^[^/:]+@[^/:]+:/.test(url) && !url.startsWith("file:") ? [account ?? null, repository ?? null] : [null, null];
};
const modelName = (repository) => {
	const name = repository.toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
	return name === "" ? "my_model" : name;
};
// src/commands/init/patch.ts
/** A unified diff, as `git apply` takes it. */
const patchOf = (draft) => {
	const added = linesOf(draft.text);
	if (draft.kind === "create") return hunk(`--- /dev/null\n+++ b/${draft.path}`, `-0,0 +1,${added.length}`, added.map(plus));
	return appended(draft, added);
};
const linesOf = (text) => text.replace(/\n$/, "").split("\n");
const plus = (line) => `+${line}`;
const hunk = (head, range, body) => `${head}\n@@ ${range} @@\n${body.join("\n")}\n`;
const appended = ({ path, before }, added) => {
	const head = `--- a/${path}\n+++ b/${path}`;
	if (before === "") return hunk(head, `-0,0 +1,${added.length}`, added.map(plus));
	const old = linesOf(before);
	const context = old.slice(-3);
	const from = old.length - context.length + 1;
	const whole = before.endsWith("\n");
	const [rest, last = ""] = [context.slice(0, -1), context.at(-1)];
	const more = whole ? added : added.slice(1);
	const tail = whole ? [` ${last}`] : [
		`-${last}`,
		"\\ No newline at end of file",
		`+${last}`
	];
	const range = `-${from},${context.length} +${from},${context.length + more.length}`;
	return hunk(head, range, [
		...rest.map((line) => ` ${line}`),
		...tail,
		...more.map(plus)
	]);
};
// src/commands/init.ts
/** Shows what assay needs in a repository, and writes it when told to. The diff goes to stdout, the talk to stderr. */
const init = async (options, terminal) => {
	const root = await gitText(terminal.cwd, ["rev-parse", "--show-toplevel"]).catch(() => terminal.cwd);
	const names = await namesFor(root, options);
	const drafts = await draftsFor(root, names, terminal.home);
	const refused = drafts.some(({ kind }) => kind === "refuse");
	const writes = options.write === true && !refused;
	if (writes) for (const draft of drafts) await written(root, draft);
	if (options.json === true) terminal.out(`${JSON.stringify({
		written: writes,
		files: drafts.map(asJson),
		names,
		next: nextSteps(names)
	}, null, 2)}\n`);
	else tell({
		drafts,
		names,
		writes
	}, terminal);
	return refused ? 2 : 0;
};
/** A file that came to be meanwhile is not overwritten: `wx` fails. */
const written = async (root, draft) => {
	const path = join(root, draft.path);
	try {
		if (draft.kind === "create") {
			await mkdir(dirname(path), { recursive: true });
			await writeFile(path, draft.text, { flag: "wx" });
		} else if (draft.kind === "append") await appendFile(path, draft.text);
	} catch (error) {
		throw new WrongCall(`${draft.path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
	}
};
const asJson = (draft) => {
	const { path, kind } = draft;
	return "because" in draft ? {
		path,
		action: kind,
		because: draft.because
	} : {
		path,
		action: kind,
		text: draft.text
	};
};
const tell = ({ drafts, names, writes }, { out, err, colour, columns }) => {
	for (const draft of drafts) if (isWritten(draft)) out(coloured(patchOf(draft), colour));
	const lines = [
		...drafts.flatMap((draft) => "because" in draft ? [`${draft.kind === "keep" ? "left alone" : "refused"}: ${draft.path}: ${draft.because}`] : []),
		...guesses(names),
		...outcome(drafts, writes)
	];
	if (drafts.every(({ kind }) => kind !== "refuse")) lines.push("Next:", ...nextSteps(names).map((step, index) => `${index + 1}. ${step}`));
	err(`${lines.map((line) => wrapped(line, columns, 2)).join("\n")}\n`);
};
const isWritten = (draft) => draft.kind === "create" || draft.kind === "append";
const coloured = (patch, colour) => colour ? patch.replace(/^\+(?!\+\+ ).*$/gm, "\x1B[32m$&\x1B[39m") : patch;
const guesses = (names) => [
	"owner",
	"lead",
	"model"
].flatMap((key) => names[key].guessed ? [`guessed: the ${key} is ${names[key].value}; say otherwise with --${key}`] : []);
const outcome = (drafts, writes) => {
	if (drafts.some(({ kind }) => kind === "refuse")) return ["Nothing was written. assay writes through no link and over no folder: put a plain file there, or nothing."];
	const count = drafts.filter(isWritten).length;
	const files = `${count} ${count === 1 ? "file" : "files"}`;
	if (count === 0) return ["Everything is there already: nothing to write."];
	return [writes ? `Wrote ${files}.` : `Nothing was written yet: assay init --write writes these ${files}.`];
};
const nextSteps = ({ lead }) => [
	"Put the account and the commit of assay in place of OWNER and the zeros in .github/workflows/assay.yml, commit all of it and merge it: the policy counts once it is on the base branch.",
	`Make the status ${statusContext} required on that branch (a ruleset, or branch protection), and reviews by code owners.`,
	lead.value.includes("/") ? `Store a token that can read ${lead.value} (members: read) as the secret ASSAY_TOKEN: the workflow's own token cannot read teams.` : "Store a token as the secret ASSAY_TOKEN once a role names a team (members: read); no role does yet."
];
export { init };
