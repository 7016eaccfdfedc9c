import { D as organisationOf, E as namesAt, F as sameLogin, O as labelFiles, P as approvedEarlier, R as spokenIn, S as sealedFor, T as teamName, _ as headAt, a as ownersFacts, b as wantedMeasurements, n as namedBy, v as usedUp, w as isTeam, x as hasBudget, y as useNumbers } from "./decide.js";
import { h as bareDigest, m as parseManifest } from "./policy.js";
import { a as policyIn, c as testsFolder, d as codeownersPaths, l as matchesAny, n as isGoverned, o as policyPath, r as journalPath, s as templatesFolder, t as globsOf } from "./governed.js";
import { i as instant } from "./time.js";
import { r as problemAt } from "./problem.js";
import { _ as isSameContent, g as pointersTo, h as evidencePathsOf } from "./time-box.js";
// src/domain/concerned.ts
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const newestFirst = (paths) => [...paths].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
const manifestsIn = (file) => [file.base, file.head].flatMap((content) => {
	const parsed = content.kind === "text" ? parseManifest(file.path, content.text) : null;
	return parsed?.ok ? [parsed.value] : [];
});
const championNamed = (file) => manifestsIn(file).flatMap(({ data }) => data.model.replaces ?? []);
const foldersByName = (file) => {
	const parent = folderOf(folderOf(file.path));
	const isName = (name) => !/[/\\]|^\.\.?$/.test(name);
	return manifestsIn(file).flatMap(({ name }) => isName(name) && folderOf(file.path) !== "" ? [parent === "" ? name : `${parent}/${name}`] : []);
};
const rolesIn = (policies) => policies.flatMap((policy) => Object.values(policy.data.roles ?? {}));
const asksForOwners = (policy) => rolesIn([policy]).some(({ codeowners }) => codeowners === true);
const asksForAdmins = (policy) => rolesIn([policy]).some(({ organisation }) => organisation !== void 0);
/** The teams that roles name, of policies, of the people in manifests and of the owners that CODEOWNERS says. */
const teamsNamed = (policies, files, owners) => {
	const roles = rolesIn(policies);
	const fields = [...new Set(roles.flatMap(({ field }) => field ?? []))];
	const said = files.flatMap(manifestsIn).flatMap(({ document }) => fields.flatMap((field) => namesAt(document.value, field)));
	const named = [...roles.flatMap((role) => role.teams ?? []), ...[...said, ...owners].filter(isTeam)];
	return [...new Set(named.map(teamName))].sort();
};
/** The people whose permission matters: who reviewed or gave a command, and who may. */
const peopleSeen = (said, policies, owners) => {
	const commanders = said.comments.filter(({ body }) => spokenIn(body).length > 0);
	const reviewers = [...said.reviews, ...commanders].flatMap(({ user }) => user ?? []);
	const logins = owners.filter((owner) => owner.startsWith("@") && !isTeam(owner));
	const named = [...rolesIn(policies).flatMap((role) => role.users ?? []), ...logins];
	return [...new Set([...reviewers, ...named].map(sameLogin))].sort();
};
// src/domain/journal-follow-ups.ts
const breakGlassIn = (line) => {
	if (line.has("resolves")) return resolvedBy(line);
	const broken = line.get("break_glass") ?? null;
	return broken === null ? null : brokenBy(line, new Map(Object.entries(broken)));
};
/** The follow-ups with this line's word on them; null: it cannot be read, or resolves what is not open. */
const followed = (followUps, line) => {
	if (line.kind === "bad") return null;
	if (line.kind === "broken") return [...followUps, line.followUp];
	const { of, by } = line;
	const isMeant = ({ model, version, resolved }) => model === of.model && version === of.version && resolved === null;
	return followUps.some(isMeant) ? followUps.map((one) => isMeant(one) ? {
		...one,
		resolved: by
	} : one) : null;
};
const bad = { kind: "bad" };
const brokenBy = (line, broken) => {
	const [at, model, version] = [
		textOf(line, "at"),
		textOf(line, "model"),
		textOf(line, "version")
	];
	const [due, by] = [textOf(broken, "follow_up"), peopleIn(broken)];
	if (at === null || model === null || version === null || by === null) return bad;
	if (due === null || instant(due) === null) return bad;
	return {
		kind: "broken",
		followUp: {
			at,
			model,
			version,
			by,
			due,
			resolved: null
		}
	};
};
const resolvedBy = (line) => {
	const [at, model, version] = [
		textOf(line, "at"),
		textOf(line, "model"),
		textOf(line, "version")
	];
	const [because, by] = [textOf(line, "because"), peopleIn(line)];
	if (line.get("resolves") !== "break-glass" || at === null || model === null || version === null) return bad;
	if (because === null || by === null) return bad;
	return {
		kind: "resolved",
		of: {
			model,
			version
		},
		by: {
			at,
			by,
			because
		}
	};
};
const textOf = (line, key) => {
	const value = line.get(key);
	return typeof value === "string" && value !== "" ? value : null;
};
const peopleIn = (line) => {
	const by = line.get("by");
	const people = Array.isArray(by) ? by.filter((one) => typeof one === "string") : [];
	return people.length > 0 && people.length === by.length ? people : null;
};
// src/domain/journal-lines.ts
/** One JSON object a line: a transition, a use of a holdout, word of break-glass, or several at once. */
const parseJournal = (file, text) => {
	const transitions = [];
	const uses = [];
	let followUps = [];
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const fields = fieldsOf(line);
		const said = sayings(fields);
		const [use, transition, broken] = [
			useOf(said),
			transitionOf(said),
			breakGlassIn(fields)
		];
		const after = broken === null ? followUps : followed(followUps, broken);
		if (after === null || use === null && transition === null && broken === null) return {
			ok: false,
			problems: [badLine({
				file,
				line: index + 1,
				found: line
			}, expectedOf(fields))]
		};
		followUps = after;
		if (use !== null) uses.push(use);
		if (transition !== null) transitions.push(transition);
	}
	return {
		ok: true,
		value: {
			transitions,
			uses,
			followUps
		},
		problems: []
	};
};
const fieldsOf = (line) => new Map(Object.entries(parsed(line) ?? {}));
const sayings = (fields) => (key) => {
	const value = fields.get(key);
	return typeof value === "string" ? value : null;
};
const parsed = (line) => {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
};
const transitionOf = (said) => {
	const [at, model, version, from, to] = [
		said("at"),
		said("model"),
		said("version"),
		said("from"),
		said("to")
	];
	if (at === null || model === null || version === null || from === null || to === null) return null;
	return {
		at,
		model,
		version,
		from,
		to,
		artifact: said("artifact")
	};
};
const useOf = (said) => {
	const [at, model, version] = [
		said("at"),
		said("model"),
		said("version")
	];
	const [holdout, labels, predictions] = [
		said("holdout"),
		said("labels"),
		said("predictions")
	];
	if (at === null || model === null || version === null || holdout === null || predictions === null) return null;
	return {
		at,
		holdout,
		labels: labels === null ? null : prefixed(labels),
		model,
		version,
		predictions: prefixed(predictions)
	};
};
const prefixed = (digest) => `sha256:${bareDigest(digest)}`;
/** What the line was meant to be, by the keys that it has. */
const expectedOf = (fields) => {
	if (fields.has("resolves")) return {
		what: "end of an open follow-up",
		keys: "resolves: break-glass, by and because"
	};
	if (fields.has("break_glass")) return {
		what: "word of break-glass",
		keys: "break_glass with by (a list) and follow_up (a date)"
	};
	return fields.has("holdout") ? {
		what: "use of a holdout",
		keys: "holdout and predictions"
	} : {
		what: "transition",
		keys: "from and to"
	};
};
const badLine = ({ file, line, found }, { what, keys }) => problemAt({
	file,
	line,
	column: 1
}, {
	code: "wrong-type",
	message: `line ${line} of the journal is no ${what}`,
	found: found.slice(0, 60),
	expected: `a JSON object with at, model, version, ${keys}`
});
// src/domain/holdout/journal.ts
/** What the journal at base says of holdouts, and whoever else kept count; neither: nobody knows. */
const usesIn = (journal, told) => {
	if (journal.kind === "refused") return {
		kind: "unknown",
		because: `${journalPath} cannot be read (${journal.found})`
	};
	if (journal.kind === "absent") return told === void 0 ? {
		kind: "unknown",
		because: `the base branch has no ${journalPath}`
	} : {
		kind: "known",
		entries: told
	};
	const parsed = parseJournal(journalPath, journal.text);
	if (parsed.ok) return {
		kind: "known",
		entries: [...parsed.value.uses, ...told ?? []]
	};
	const [problem] = parsed.problems;
	return {
		kind: "unknown",
		because: problem?.message ?? `.assay/journal.jsonl cannot be read`
	};
};
// src/domain/holdout/withheld.ts
/** A number that is told is a look at the labels, whether or not it lets the version pass: beyond the budget none is told. */
const withheld = (measurements, { policy, uses }) => {
	if (uses?.kind !== "known") return measurements;
	const numbers = useNumbers(measurements, uses.entries);
	return Object.fromEntries(Object.entries(measurements).map(([file, measurement]) => {
		const { holdout, data } = measurement;
		if (holdout === void 0) return [file, measurement];
		const sealed = sealedFor(policy, holdout.model);
		const over = sealed === null ? null : usedUp(numbers.get(file) ?? 0, sealed);
		if (over === null) return [file, measurement];
		return [file, {
			kind: "unmeasured",
			because: over,
			remedy: "Let the owners of the policy pin fresh labels, or allow more uses.",
			...data === void 0 ? { holdout } : {
				holdout,
				data
			}
		}];
	}));
};
// src/domain/waivers/follow-ups-known.ts
const hasBreakGlass = ({ data }) => data.waivers?.break_glass !== void 0;
/** Where a policy has break-glass, or somebody told of it all the same. */
const followUpsSeen = (policies, journal, told) => {
	const followUps = followUpsIn(journal, told);
	return followUps.kind === "known" && followUps.entries.length > 0 || policies.some(hasBreakGlass) ? { followUps } : {};
};
/** What the journal at base says, and what else was told; where there is no journal, nothing was let through. */
const followUpsIn = (journal, told) => {
	if (journal.kind === "absent") return {
		kind: "known",
		entries: told
	};
	if (journal.kind === "refused") return {
		kind: "unknown",
		because: `${journalPath} cannot be read (${journal.found})`
	};
	const parsed = parseJournal(journalPath, journal.text);
	if (parsed.ok) return {
		kind: "known",
		entries: [...parsed.value.followUps, ...told]
	};
	const [problem] = parsed.problems;
	return {
		kind: "unknown",
		because: problem?.message ?? `.assay/journal.jsonl cannot be read`
	};
};
// src/loading/beyond.ts
/** What is beyond the pull request and judges with it: the default branch's policy, and other pull requests. */
const readBeyond = async (source, facts, load) => ({
	...await readAuthority(source, facts),
	...await readOthers(facts, load)
});
const readAuthority = async (source, { authority }) => {
	if (authority === void 0) return {};
	const { branch, commit } = authority;
	const files = [{
		at: commit,
		path: policyPath
	}];
	return { authority: {
		branch,
		policy: (await source.ask({
			files,
			ids: [],
			folders: [],
			bothSides: [],
			teams: [],
			users: [],
			admins: []
		})).files.get(`${commit}:.assay/policy.yaml`) ?? { kind: "absent" }
	} };
};
const readOthers = async ({ head, others }, load) => {
	if (others === void 0) return {};
	const { kind } = others;
	const pulls = [];
	for (const { number, source } of others.pulls) {
		const snapshot = source === null ? null : await readOther(number, source, load);
		if (kind === "group" || snapshot?.head === head) pulls.push({
			number,
			snapshot
		});
	}
	return kind === "same-head" && pulls.length === 0 ? {} : { others: {
		kind,
		pulls
	} };
};
/** By itself: that it shares its head in turn is known already. */
const readOther = async (number, source, load) => {
	try {
		const { others: _others, ...facts } = await source.pull();
		return await load(source, facts);
	} catch (error) {
		throw new Error(`#${number}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
	}
};
// src/domain/waivers/waived-earlier.ts
/** The earlier heads of which somebody waived something. */
const waivedEarlier = (comments, heads) => {
	const seen = comments.filter(({ body }) => body.includes("/assay waive")).flatMap(({ at }) => headAt(at, heads)?.name ?? []);
	return [...new Set(seen)].filter((name) => name !== heads.at(-1)?.name);
};
// src/loading/earlier.ts
/** What the heads held that somebody approved, or waived something of, before the present one; one more question, and only then. */
const readEarlier = async (source, facts, { files, governing = [] }) => {
	const approved = approvedEarlier(facts.reviews, facts.heads);
	const waived = waivedEarlier(facts.comments, facts.heads);
	const heads = [.../* @__PURE__ */ new Set([...waived, ...approved])].slice(-10);
	if (heads.length === 0 || files.length + governing.length === 0) return {};
	const pointers = [.../* @__PURE__ */ new Set([...unpinned(files), ...governing.map(({ path }) => path)])];
	const asked = {
		heads,
		paths: files.map(({ path }) => path),
		pointers
	};
	const answers = await source.ask(questionsFor(asked, facts.head));
	const evidence = (commit) => Object.fromEntries(asked.pointers.map((path) => [path, answers.ids.get(`${commit}:${path}`) ?? null]));
	return { earlier: {
		heads: Object.fromEntries(heads.map((head) => [head, {
			...heldAt(head, asked, answers),
			evidence: evidence(head)
		}])),
		evidence: evidence(facts.head),
		policy: answers.files.get(`${facts.head}:.assay/policy.yaml`) ?? { kind: "absent" }
	} };
};
/** Evidence that a manifest pins cannot change without it. */
const unpinned = (files) => {
	const named = files.flatMap(manifestsIn).flatMap(evidencePathsOf);
	return [...new Set(named.filter(({ pinned }) => pinned === null).flatMap(({ path }) => pointersTo(path)))];
};
const questionsFor = ({ heads, paths, pointers }, head) => ({
	files: [...heads.flatMap((at) => [...paths, policyPath].map((path) => ({
		at,
		path
	}))), {
		at: head,
		path: policyPath
	}],
	ids: [head, ...heads].flatMap((at) => pointers.map((path) => ({
		at,
		path
	}))),
	folders: [],
	bothSides: [],
	teams: [],
	users: [],
	admins: []
});
const heldAt = (head, { paths }, { files }) => {
	const contentOf = (path) => files.get(`${head}:${path}`) ?? { kind: "absent" };
	return {
		files: paths.map((path) => ({
			path,
			content: contentOf(path)
		})),
		policy: contentOf(policyPath)
	};
};
// src/domain/policy-change/governing.ts
const workflow = /^\.github\/(?:workflows\/[^/]+|actions\/(?:.+\/)?action)\.ya?ml$/;
const ownWorkflow = /^\.github\/workflows\/assay\.ya?ml$/;
/** Which workflow, or action of one, runs assay is said by what stands in it, not by its name. */
const isWorkflow = (path) => workflow.test(path);
const mentionsAssay = (content) => content.kind === "text" ? /assay/i.test(content.text) : content.kind === "refused";
/** What of all that judges models this file is; null: it is none of it. */
const governingKind = (path, { labels, workflows }) => {
	if (path === ".assay/policy.yaml") return "policy";
	if (path.startsWith(`.assay/templates/`)) return "template";
	if (path.startsWith(`.assay/tests/`)) return "test";
	if (path === ".assay/journal.jsonl") return "journal";
	if (codeownersPaths.includes(path)) return "codeowners";
	if (labels.has(path)) return "labels";
	return isAssays(path, workflows.get(path)) ? "workflow" : null;
};
const isAssays = (path, sides) => ownWorkflow.test(path) || isWorkflow(path) && sides !== void 0 && (mentionsAssay(sides.base) || mentionsAssay(sides.head));
// src/loading/nothing.ts
const nothing = {
	files: [],
	ids: [],
	folders: [],
	bothSides: [],
	teams: [],
	users: [],
	admins: []
};
// src/loading/governing.ts
/** More tests than this are not run for the card. */
const mostTests = 200;
/** What judges models and is changed, and the tests of the policy where they have something to say. */
const readGoverning = async (source, facts, { named, effective }) => {
	if (effective === null) return {};
	const files = await changedIn(source, facts, named);
	if (files.length === 0) return {};
	const governing = await withIds(source, facts, files);
	if (!governing.some(({ kind }) => kind === "policy" || kind === "test")) return { governing };
	const folders = [facts.base, facts.head].map((at) => ({
		at,
		path: testsFolder
	}));
	const listed = (await source.ask({
		...nothing,
		folders
	})).folders;
	const testsAt = async (at) => readTests(source, at, listed.get(`${at}:.assay/tests`) ?? []);
	const policyTests = {
		base: await testsAt(facts.base),
		head: await testsAt(facts.head)
	};
	return policyTests.base.tests.length + policyTests.head.tests.length > 0 ? {
		governing,
		policyTests
	} : { governing };
};
const changedIn = async (source, { base, head, changed }, named) => {
	const workflows = changed.filter(isWorkflow);
	const spots = workflows.flatMap((path) => [{
		at: base,
		path
	}, {
		at: head,
		path
	}]);
	const { files } = spots.length === 0 ? { files: /* @__PURE__ */ new Map() } : await source.ask({
		...nothing,
		files: spots
	});
	const contentAt = (at, path) => files.get(`${at}:${path}`) ?? { kind: "absent" };
	const known = {
		labels: labelFiles(named),
		workflows: new Map(workflows.map((path) => [path, {
			base: contentAt(base, path),
			head: contentAt(head, path)
		}]))
	};
	return [...changed].sort().flatMap((path) => {
		const kind = governingKind(path, known);
		return kind === null ? [] : [{
			path,
			kind
		}];
	});
};
/** What the head has as the base has it now is not changed, whatever the base did since they parted. */
const withIds = async (source, { base, head }, files) => {
	const ids = files.flatMap(({ path }) => [{
		at: base,
		path
	}, {
		at: head,
		path
	}]);
	const found = (await source.ask({
		...nothing,
		ids
	})).ids;
	return files.map((file) => ({
		...file,
		base: found.get(`${base}:${file.path}`) ?? null,
		head: found.get(`${head}:${file.path}`) ?? null
	})).filter((file) => file.base !== file.head);
};
const readTests = async (source, at, names) => {
	const paths = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${testsFolder}/${name}`).sort();
	const tests = await contents(source, at, paths.slice(0, mostTests));
	return {
		tests,
		named: await contents(source, at, namedBy(tests)),
		unread: Math.max(0, paths.length - mostTests)
	};
};
const contents = async (source, at, paths) => {
	if (paths.length === 0) return [];
	const { files } = await source.ask({
		...nothing,
		files: paths.map((path) => ({
			at,
			path
		}))
	});
	return paths.map((path) => ({
		path,
		content: files.get(`${at}:${path}`) ?? { kind: "absent" }
	}));
};
// src/loading/people.ts
const readOwners = async (source, base, policies) => {
	if (!policies.some(asksForOwners)) return [];
	const nothing = {
		files: codeownersPaths.map((path) => ({
			at: base,
			path
		})),
		ids: [],
		folders: [],
		bothSides: [],
		teams: [],
		users: [],
		admins: []
	};
	const answers = await source.ask(nothing);
	return codeownersPaths.map((file) => ({
		file,
		content: answers.files.get(`${base}:${file}`) ?? { kind: "absent" }
	}));
};
/** Everybody whom the roles of a change are about, as far as they can be named yet. */
const peopleWanted = (facts, { named, owners }, { paths, files }) => {
	if (paths.length === 0) return {
		teams: [],
		users: [],
		admins: []
	};
	const said = owners.length === 0 ? [] : namesIn(ownersFacts(owners, paths));
	return {
		teams: teamsNamed(named, files, said),
		users: peopleSeen(facts, named, said),
		admins: named.some(asksForAdmins) ? [organisationOf(facts)] : []
	};
};
const namesIn = (facts) => facts.kind === "read" ? Object.values(facts.owned).flatMap((owned) => owned.kind === "owned" ? owned.owners : []) : [];
const peopleFound = (answers, { teams, admins }, { owners, paths }) => ({
	teams: answered(teams, answers.teams),
	users: Object.fromEntries([...answers.users].map(([login, user]) => [sameLogin(login), user])),
	...admins.length === 0 ? {} : { admins: answered(admins, answers.admins) },
	...owners.length === 0 ? {} : { codeowners: ownersFacts(owners, paths) }
});
const answered = (names, found) => Object.fromEntries(names.map((name) => [name, found.get(name) ?? unreadable]));
const unreadable = {
	kind: "unreadable",
	because: "nobody answered for it"
};
// src/loading/templates.ts
/** The templates of the base, by the name of their section. */
const readTemplates = async (source, base, names) => {
	const files = names.filter((name) => name.endsWith(".hbs")).map((name) => ({
		at: base,
		path: `${templatesFolder}/${name}`
	}));
	if (files.length === 0) return {};
	const answers = await source.ask({
		...nothing,
		files
	});
	const texts = files.flatMap(({ path }) => {
		const content = answers.files.get(`${base}:${path}`);
		return content?.kind === "text" ? [[path.slice(templatesFolder.length + 1, -4), content.text]] : [];
	});
	return Object.fromEntries(texts);
};
// src/load.ts
/** More versions of one model than this are not searched for its champion; `model.replaces` then names it. */
const mostSiblings = 200;
const load = async ({ source, measure, now }, facts) => {
	const governance = await readGovernance(source, facts);
	const governing = await readGoverning(source, facts, governance);
	const files = await readChanged(source, facts, governance);
	const rest = await readAround(source, {
		facts,
		governance,
		files,
		...governing
	});
	const known = {
		assay: 1,
		now,
		repository: facts.repository,
		pull: facts.pull,
		base: facts.base,
		head: facts.head,
		policy: governance.policy,
		files,
		renames: facts.renames.filter(({ from, to }) => matchesAny(from, governance.globs) || matchesAny(to, governance.globs)),
		heads: facts.heads,
		reviews: facts.reviews,
		comments: facts.comments,
		journal: facts.journal,
		templates: governance.templates,
		limits: facts.limits,
		...rest,
		...facts.since === void 0 ? {} : { since: facts.since },
		...governing,
		...await readEarlier(source, facts, {
			files,
			...governing
		}),
		...await readHoldouts(source, facts, governance),
		...await readBeyond(source, facts, (other, told) => load({
			source: other,
			measure,
			now
		}, told))
	};
	return {
		...known,
		measurements: await measureWanted(known, {
			source,
			measure,
			policy: governance.effective
		})
	};
};
/** Only what a gate asks of a change that could be lawful; one after the other, because each takes its memory. */
const measureWanted = async (known, { source, measure, policy }) => {
	const measured = {};
	if (policy === null) return measured;
	const [head, base] = [source.tree(known.head), source.tree(known.base)];
	for (const wanted of wantedMeasurements(known, policy)) measured[wanted.manifest.file] = await measure({
		wanted,
		head,
		base
	});
	return withheld(measured, {
		policy,
		uses: known.uses
	});
};
const readHoldouts = async (source, facts, governance) => {
	const sealed = labelFiles(governance.named);
	const changed = facts.changed.filter((path) => sealed.has(path));
	const touched = changed.length === 0 ? {} : { labelsChanged: changed };
	const isRead = governance.named.some((policy) => hasBudget(policy) || hasBreakGlass(policy));
	const file = {
		at: facts.base,
		path: journalPath
	};
	const answers = isRead ? await source.ask({
		...nothing,
		files: [file]
	}) : null;
	const journal = answers === null ? absent : contentOf(answers, file.at, file.path);
	const uses = governance.named.some(hasBudget) ? { uses: usesIn(journal, facts.uses) } : {};
	return {
		...touched,
		...uses,
		...followUpsSeen(governance.named, journal, facts.followUps ?? [])
	};
};
const at = (commit, path) => `${commit}:${path}`;
const absent = { kind: "absent" };
const contentOf = (answers, commit, path) => answers.files.get(at(commit, path)) ?? absent;
const readGovernance = async (source, { base, head, changed }) => {
	const commits = [base, ...changed.includes(".assay/policy.yaml") ? [head] : []];
	const answers = await source.ask({
		...nothing,
		files: commits.map((commit) => ({
			at: commit,
			path: policyPath
		})),
		folders: [{
			at: base,
			path: templatesFolder
		}]
	});
	const atBase = contentOf(answers, base, policyPath);
	const atHead = changed.includes(".assay/policy.yaml") ? contentOf(answers, head, policyPath) : atBase;
	const sides = {
		base: policyIn(policyPath, atBase),
		head: policyIn(policyPath, atHead)
	};
	const named = Object.values(sides).flatMap((side) => side?.ok ? [side.value] : []);
	return {
		policy: {
			path: policyPath,
			base: atBase,
			head: atHead
		},
		effective: sides.base?.ok ? sides.base.value : null,
		named,
		owners: await readOwners(source, base, named),
		globs: globsOf(sides, atBase),
		templates: await readTemplates(source, base, answers.folders.get(at(base, ".assay/templates")) ?? [])
	};
};
const readChanged = async (source, facts, governance) => {
	const { base, head, changed } = facts;
	const governed = changed.filter((path) => isGoverned(path, governance.globs)).sort();
	if (governed.length === 0) return [];
	const folders = [...new Set(governed.map(folderOf))].map((path) => ({
		at: base,
		path
	}));
	const files = governed.flatMap((path) => [{
		at: base,
		path
	}, {
		at: head,
		path
	}]);
	const people = peopleWanted(facts, governance, {
		paths: governed,
		files: []
	});
	const answers = await source.ask({
		...nothing,
		files,
		folders,
		bothSides: governed,
		...people
	});
	return governed.map((path) => ({
		path,
		base: contentOf(answers, base, path),
		head: contentOf(answers, head, path),
		bothSides: answers.bothSides.has(path)
	})).filter(({ base: before, head: after }) => !isSameContent(before, after));
};
const readAround = async (source, found) => {
	const { facts, governance, files, governing = [] } = found;
	const { paths, unread } = await siblingPaths(source, found);
	const changed = [...files, ...governing].map(({ path }) => path);
	const wanted = peopleWanted(facts, governance, {
		paths: changed,
		files
	});
	const answers = await source.ask({
		...nothing,
		files: paths.map((path) => ({
			at: facts.base,
			path
		})),
		...wanted
	});
	return {
		siblings: {
			manifests: paths.map((path) => ({
				path,
				content: contentOf(answers, facts.base, path)
			})),
			unread
		},
		...peopleFound(answers, wanted, {
			owners: governance.owners,
			paths: changed
		})
	};
};
/** The other manifests beside the changed ones, and beside where the model's name says they should be. */
const siblingPaths = async (source, { facts, governance, files }) => {
	const folders = [...new Set(files.flatMap((file) => [folderOf(file.path), ...foldersByName(file)]))];
	if (folders.length === 0) return {
		paths: [],
		unread: 0
	};
	const answers = await source.ask({
		...nothing,
		folders: folders.map((path) => ({
			at: facts.base,
			path
		}))
	});
	const changed = new Set(files.map(({ path }) => path));
	const all = folders.flatMap((folder) => (answers.folders.get(at(facts.base, folder)) ?? []).map((name) => folder === "" ? name : `${folder}/${name}`)).filter((path) => matchesAny(path, governance.globs) && !changed.has(path));
	const named = files.flatMap((file) => championNamed(file));
	const first = all.filter((path) => named.some((version) => path.endsWith(`/${version}.yaml`) || path.endsWith(`/${version}.yml`)));
	const paths = [.../* @__PURE__ */ new Set([...first, ...newestFirst(all)])].slice(0, mostSiblings);
	return {
		paths: paths.sort(),
		unread: all.length - paths.length
	};
};
export { teamsNamed as i, parseJournal as n, asksForAdmins as r, load as t };
