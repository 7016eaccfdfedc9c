import { r as problemAt } from "./problem.js";
import { _ as microseconds, c as parseManifest, n as isNewExperiment, ot as nearest, r as isRollback, t as changesOf } from "./changes.js";
import { g as together, h as isNeeded, i as parsePolicy, n as levelOf, o as waysOf, r as manifestGlobs, t as defaultManifests } from "./policy.js";
// src/domain/approvals/identity.ts
/** GitHub's logins are the same in any case; they are compared lower-cased and shown as GitHub spells them. */
const sameLogin = (login) => login.replace(/^@/, "").toLowerCase();
const noReply = /^(?:\d+\+)?([a-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** From what a manifest, a commit or a trailer says (`@dana`, `Dana <dana@example.com>`, an e-mail) to a login; null = nobody knows. */
const personNamed = (said, known) => {
	const trimmed = said.trim();
	const mail = (/<([^<>]+)>\s*$/.exec(trimmed)?.[1] ?? trimmed).toLowerCase();
	const mapped = known.get(mail);
	if (mapped !== void 0) return sameLogin(mapped);
	const [, login] = noReply.exec(mail) ?? [];
	if (login !== void 0) return sameLogin(login);
	return /^@?[A-Za-z0-9][A-Za-z0-9-]*$/.test(trimmed) ? sameLogin(trimmed) : null;
};
/** E-mail to login: what the policy says, and what GitHub itself attributed in this pull request. */
const identitiesOf = (snapshot, policy) => {
	const known = /* @__PURE__ */ new Map();
	for (const { author, author_email } of snapshot.heads.flatMap((head) => head.commits)) if (author !== null && author_email !== null) known.set(author_email.toLowerCase(), author);
	for (const [mail, login] of Object.entries(policy.data.people?.identities ?? {})) known.set(mail.toLowerCase(), login);
	return known;
};
// src/domain/approvals/roles.ts
const peopleOf = (role, change, { snapshot, policy }) => {
	const rule = policy.data.roles?.[role];
	const place = policy.originOf(["roles", role]);
	const owners = rule?.field === void 0 ? [] : ownersOf(change);
	const teams = [...rule?.teams ?? [], ...owners.filter(isTeam)].map(teamName);
	const people = /* @__PURE__ */ new Map();
	const named = /* @__PURE__ */ new Map();
	const add = (login) => people.set(sameLogin(login), login.replace(/^@/, ""));
	for (const login of [...rule?.users ?? [], ...owners.filter((owner) => !isTeam(owner))]) {
		add(login);
		named.set(login.replace(/^@/, ""), [sameLogin(login)]);
	}
	const problems = [];
	for (const slug of teams) {
		const team = teamIn(snapshot, slug);
		if (team?.kind === "members") {
			team.members.forEach(add);
			named.set(`@${slug}`, team.members.map(sameLogin));
		} else if (team?.kind !== "unasked") problems.push(unreadable$1(place, {
			role,
			slug,
			because: team?.because ?? "nobody could read it"
		}));
	}
	const unasked = teams.filter((slug) => teamIn(snapshot, slug)?.kind === "unasked").map((slug) => `@${slug}`);
	if (people.size + unasked.length + problems.length === 0) problems.push(empty(place, role, rule?.field === void 0 ? nobodyIn(teams) : noOwners(change)));
	return {
		role,
		people,
		named,
		unasked,
		problems
	};
};
/** Where the manifest stands at base, its owners there are the owners: a pull request does not choose its own approvers. */
const ownersOf = ({ base, subject }) => (base ?? subject).data.model.owners ?? [];
const teamIn = ({ teams }, slug) => Object.hasOwn(teams, slug) ? teams[slug] : void 0;
const isTeam = (owner) => owner.includes("/");
const teamName = (said) => said.replace(/^@/, "").toLowerCase();
const unreadable$1 = (place, { role, slug, because }) => problemAt(place, {
	code: "unreadable-team",
	message: `the team ${slug} of role ${role} cannot be read: ${because}`,
	found: slug,
	expected: "a team that the token can read (members: read)"
});
const nobodyIn = (teams) => ({
	found: `nobody in ${teams.join(", ") || "it"}`,
	expected: "at least one person"
});
const noOwners = ({ base }) => ({
	found: "no model.owners in the manifest",
	expected: base === null ? "at least one person" : "at least one person in model.owners at base",
	why: base === null ? "" : ": owners are read at base, so merge them first, in a pull request of their own"
});
const empty = (place, role, { why = "", ...nobody }) => problemAt(place, {
	code: "empty-role",
	message: `the role ${role} has nobody in it, so nothing that needs it can be approved${why}`,
	...nobody
});
// src/domain/champion.ts
/** The one version in production at base; where there is none, or more than one, the one that `replaces` names. */
const championOf = ({ model, version, subject }, atBase, unread) => {
	const others = atBase.filter((other) => other.name === model && other.version !== version);
	const named = subject.data.model.replaces;
	if (named !== void 0 && !others.some((other) => other.version === named)) return namedChampion(others, {
		named,
		model,
		unread
	});
	const serving = others.filter((other) => other.status === "production");
	const [only, second] = serving;
	if (only !== void 0 && second === void 0) return {
		kind: "one",
		manifest: only
	};
	if (second !== void 0) return named === void 0 ? tooMany(serving) : namedChampion(serving, {
		named,
		model,
		unread
	});
	if (named !== void 0) return namedChampion(others, {
		named,
		model,
		unread
	});
	return unread === 0 ? { kind: "none" } : unknown(`${unread} manifests of ${model} were not read: there are too many`);
};
const unknown = (because) => ({
	kind: "unknown",
	because,
	remedy: "Name the champion in model.replaces."
});
const namedChampion = (others, { named, model, unread }) => {
	const found = others.find((other) => other.version === named);
	if (found !== void 0) return {
		kind: "one",
		manifest: found
	};
	return {
		kind: "unknown",
		because: unread === 0 ? `model.replaces names ${named}, and base has no such version of ${model}` : `the manifest of ${model} ${named} was not read`,
		remedy: "Name a version in model.replaces that has a manifest at base."
	};
};
const tooMany = (serving) => unknown(`${serving.map((one) => one.version).join(" and ")} are both in production at base`);
// src/domain/demands.ts
const nothing$1 = {
	gates: [],
	roles: /* @__PURE__ */ new Map(),
	expireAfter: null
};
/** What the policy asks of this change: of entering a state, of going back to one, of being amended in one. */
const demandsFor = (change, policy) => {
	if (change.kind === "removal" || isNewExperiment(change)) return nothing$1;
	if (change.kind === "promotion") {
		const { rollback } = policy.data;
		if (rollback === void 0 || !isRollback(change)) return demandsOf(change, policy);
		return {
			...nothing$1,
			roles: rolesAsked(rollback.approvals)
		};
	}
	const rule = policy.data.amendments?.[change.from];
	if (rule !== void 0) return {
		...nothing$1,
		roles: rolesAsked(rule.approvals)
	};
	return change.from === "experimenting" ? nothing$1 : demandsOf(change, policy);
};
/** Entering a state, at every risk tier that base or head states: a pull request cannot lower its own tier. */
const demandsOf = (change, policy) => {
	const target = policy.data.to?.[change.to];
	return target === void 0 ? nothing$1 : join([target, ...tierRules(change, target)]);
};
const tierOf = ({ base, subject }) => subject.data.model.risk_tier ?? base?.data.model.risk_tier ?? null;
/** A tier that nobody stated could be any of them, so it is judged as all of them. */
const tierRules = ({ base, subject }, { tiers = {} }) => {
	const stated = [base?.data.model.risk_tier, subject.data.model.risk_tier].filter((tier) => tier !== void 0);
	return stated.length === 0 ? Object.values(tiers) : stated.flatMap((tier) => Object.hasOwn(tiers, tier) ? [tiers[tier] ?? {}] : []);
};
const usualTiers = [
	"low",
	"medium",
	"high"
];
/** A slip in the tier would be judged by no tier's rules. */
const tierProblems = ({ subject }, policy) => {
	const stated = subject.data.model.risk_tier;
	const named = Object.values(policy.data.to ?? {}).flatMap((target) => Object.keys(target?.tiers ?? {}));
	const valid = [.../* @__PURE__ */ new Set([...named, ...usualTiers])];
	if (stated === void 0 || named.length === 0 || valid.includes(stated)) return [];
	return [problemAt(subject.document.placeOf(["model", "risk_tier"]), {
		code: "unknown-tier",
		message: `model.risk_tier cannot be ${stated}`,
		found: stated,
		expected: `one of ${valid.join(", ")}`,
		nearest: nearest(stated, valid)
	})];
};
const join = (demands) => {
	const roles = /* @__PURE__ */ new Map();
	for (const [role, count] of demands.flatMap((demand) => Object.entries(demand.approvals ?? {}))) roles.set(role, Math.max(roles.get(role) ?? 0, count));
	return {
		gates: [...new Set(demands.flatMap((demand) => demand.gates ?? []))],
		roles,
		expireAfter: shortest(demands.flatMap((demand) => demand.expire_after ?? []))
	};
};
const shortest = (durations) => [...durations].sort((a, b) => length(a) - length(b))[0] ?? null;
const length = (duration) => microseconds(duration)?.toNumber() ?? Infinity;
const rolesAsked = (approvals) => new Map(Object.entries(approvals ?? {}));
// src/domain/concerned.ts
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const newestFirst = (paths) => [...paths].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
const manifestsOf = (file) => [file.base, file.head].flatMap((content) => {
	const parsed = content.kind === "text" ? parseManifest(file.path, content.text) : null;
	return parsed?.ok ? [parsed.value] : [];
});
const championNamed = (file) => manifestsOf(file).flatMap(({ data }) => data.model.replaces ?? []);
const foldersByName = (file) => {
	const parent = folderOf(folderOf(file.path));
	const isName = (name) => !/[/\\]|^\.\.?$/.test(name);
	return manifestsOf(file).flatMap(({ name }) => isName(name) && folderOf(file.path) !== "" ? [parent === "" ? name : `${parent}/${name}`] : []);
};
/** The teams that roles name, of policies and of the owners in manifests. */
const teamsNamed = (policies, files) => {
	const roles = policies.flatMap((policy) => Object.values(policy.data.roles ?? {}));
	const owners = roles.some((role) => role.field !== void 0) ? files.flatMap(manifestsOf).flatMap(({ data }) => data.model.owners ?? []) : [];
	const named = [...roles.flatMap((role) => role.teams ?? []), ...owners.filter(isTeam)];
	return [...new Set(named.map(teamName))].sort();
};
/** The people whose permission matters: who reviewed or gave a command, and who may. */
const peopleSeen = (said, policies) => {
	const commanders = said.comments.filter(({ body }) => body.includes("/assay"));
	const reviewers = [...said.reviews, ...commanders].flatMap(({ user }) => user ?? []);
	const named = policies.flatMap((policy) => Object.values(policy.data.roles ?? {}).flatMap((role) => role.users ?? []));
	return [...new Set([...reviewers, ...named].map(sameLogin))].sort();
};
// src/domain/glob.ts
const tokens = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{]+|\{/g;
/** `*` within a folder, `**` through folders, `?` one character, `{a,b}` one of several; the whole path must match. */
const stepsOf = (glob) => (glob.match(tokens) ?? []).map(stepOf);
const stepOf = (token) => {
	if (token === "**/") return folders;
	if (token === "**") return spread(() => true);
	if (token === "*") return spread((character) => character !== "/");
	if (token === "?") return one;
	const isChoice = token.length > 1 && token.startsWith("{");
	return words(isChoice ? token.slice(1, -1).split(",") : [token]);
};
const spread = (takes) => (reached, path) => {
	let on = false;
	return reached.map((here, index) => {
		on = here || on && takes(path[index - 1] ?? "/");
		return on;
	});
};
const one = (reached, path) => reached.map((_, index) => index > 0 && path[index - 1] !== "/" && reached[index - 1] === true);
/** No folder, or any number of them, each with a name. */
const folders = (reached, path) => {
	let inName = false;
	let before = false;
	return reached.map((here, index) => {
		const ends = inName && path[index - 1] === "/";
		inName = path[index - 1] !== "/" && (inName || before);
		before = here || ends;
		return before;
	});
};
const words = (choices) => (reached, path) => {
	const after = reached.map(() => false);
	for (const word of choices.map((choice) => Array.from(choice))) for (const [index, here] of reached.entries()) if (here && word.every((character, offset) => path[index + offset] === character)) after[index + word.length] = true;
	return after;
};
const matches = (path, steps) => {
	const characters = Array.from(path);
	const start = [true, ...characters.map(() => false)];
	return steps.reduce((reached, step) => step(reached, characters), start).at(-1) === true;
};
const matchesAny = (path, globs) => globs.some((glob) => matches(path, stepsOf(glob)));
// src/domain/governed.ts
const policyIn = (path, content) => content.kind === "text" ? parsePolicy(path, content.text) : null;
const anyManifest = ["**/*.yaml", "**/*.yml"];
/** What the old policy governs, and what the new one takes in: moving a manifest is no way round either. */
const globsOf = ({ base, head }, atBase) => {
	if (atBase.kind !== "absent" && !base?.ok) return anyManifest;
	const old = base?.ok ? manifestGlobs(base.value) : defaultManifests;
	return [.../* @__PURE__ */ new Set([...old, ...head?.ok ? manifestGlobs(head.value) : []])];
};
/** What assay and GitHub read for themselves is never a manifest, whatever a glob says. */
const isGoverned = (path, globs) => matchesAny(path, globs) && !path.startsWith(".assay/") && !path.startsWith(".github/");
// src/domain/wanted.ts
/** What is to be measured before this change can be judged: nothing that no gate asks for. */
const wantedMeasurements = (snapshot, policy) => {
	const policies = [policy, ...policyAtHead(snapshot)];
	const level = Math.max(...policies.map(levelOf));
	const asked = /* @__PURE__ */ new Map();
	for (const one of policies.flatMap((each) => wantedBy(each, snapshot))) {
		const before = asked.get(one.manifest.file);
		const needs = before === void 0 ? one.needs : together([before.needs, one.needs]);
		asked.set(one.manifest.file, {
			...one,
			champion: before?.champion ?? one.champion,
			needs,
			level
		});
	}
	return [...asked.values()];
};
/** A change is judged by both policies, so what either asks is measured. */
const policyAtHead = ({ policy: { path, base, head } }) => {
	if (head.kind !== "text" || JSON.stringify(base) === JSON.stringify(head)) return [];
	const parsed = parsePolicy(path, head.text);
	return parsed.ok ? [parsed.value] : [];
};
const wantedBy = (policy, snapshot) => {
	const found = changesOf({
		...snapshot,
		measurements: {}
	}, waysOf(policy));
	return found.changes.flatMap((change) => {
		const needs = needsOf(change, policy);
		const names = change.subject.data.evaluation?.predictions !== void 0;
		if (!change.lawful || !isNeeded(needs) || !names) return [];
		const champion = needs.champion ? championOf(change, found.atBase, snapshot.siblings.unread) : null;
		return [{
			manifest: change.subject,
			champion: champion?.kind === "one" ? champion.manifest : null,
			needs,
			level: levelOf(policy)
		}];
	});
};
const needsOf = (change, policy) => together(demandsFor(change, policy).gates.flatMap((id) => policy.data.gates?.[id]?.needs(change.subject) ?? []));
// src/load.ts
const policyPath = ".assay/policy.yaml";
const templatesFolder = ".assay/templates";
/** More versions of one model than this are not searched for its champion; `model.replaces` then names it. */
const mostSiblings = 200;
const load = async ({ source, measure, now }, facts) => {
	const governance = await readGovernance(source, facts);
	const files = await readChanged(source, facts, governance);
	const rest = await readAround(source, {
		facts,
		governance,
		files
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
		...rest
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
	return measured;
};
const nothing = {
	files: [],
	folders: [],
	bothSides: [],
	teams: [],
	users: []
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
	return {
		policy: {
			path: policyPath,
			base: atBase,
			head: atHead
		},
		effective: sides.base?.ok ? sides.base.value : null,
		named: Object.values(sides).flatMap((side) => side?.ok ? [side.value] : []),
		globs: globsOf(sides, atBase),
		templates: await readTemplates(source, base, answers.folders.get(at(base, templatesFolder)) ?? [])
	};
};
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
		const content = contentOf(answers, base, path);
		return content.kind === "text" ? [[path.slice(17, -4), content.text]] : [];
	});
	return Object.fromEntries(texts);
};
const readChanged = async (source, facts, { globs, named }) => {
	const { base, head, changed } = facts;
	const governed = changed.filter((path) => isGoverned(path, globs)).sort();
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
	const people = {
		teams: teamsNamed(named, []),
		users: peopleSeen(facts, named)
	};
	const answers = await source.ask({
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
	})).filter(({ base: before, head: after }) => JSON.stringify(before) !== JSON.stringify(after));
};
const readAround = async (source, found) => {
	const { facts, governance, files } = found;
	const { paths, unread } = await siblingPaths(source, found);
	const teams = files.length === 0 ? [] : teamsNamed(governance.named, files);
	const users = files.length === 0 ? [] : peopleSeen(facts, governance.named);
	const answers = await source.ask({
		...nothing,
		files: paths.map((path) => ({
			at: facts.base,
			path
		})),
		teams,
		users
	});
	return {
		siblings: {
			manifests: paths.map((path) => ({
				path,
				content: contentOf(answers, facts.base, path)
			})),
			unread
		},
		teams: Object.fromEntries(teams.map((slug) => [slug, answers.teams.get(slug) ?? unreadable])),
		users: Object.fromEntries([...answers.users].map(([login, user]) => [sameLogin(login), user]))
	};
};
const unreadable = {
	kind: "unreadable",
	because: "nobody answered for it"
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
export { nothing$1 as a, championOf as c, personNamed as d, sameLogin as f, demandsFor as i, peopleOf as l, policyPath as n, tierOf as o, matchesAny as r, tierProblems as s, load as t, identitiesOf as u };
