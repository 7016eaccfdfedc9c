import { n as digestOf, r as sha256, t as canonical } from "./canonical.js";
import { i as refusedProblem, n as isNewExperiment, r as isRollback, t as changesOf } from "./changes.js";
import { a as blocks, r as plan } from "./plan.js";
import { n as isError, r as problemAt } from "./problem.js";
import { n as visibleLine } from "./visible.js";
import { $ as isMap, Q as isList, at as Decimal, f as instant, i as parseManifest, o as bareDigest, ot as nearest, p as microseconds } from "./manifest.js";
import { a as statisticsOf, d as claim, f as fail, g as together$1, h as isNeeded, i as parsePolicy, m as pass, n as levelOf, o as waysOf, p as lineOf, s as bannedKinds, u as cannotTell } from "./policy.js";
import { a as templatesFolder, i as policyPath, n as isGoverned, o as matchesAny, r as policyIn, t as globsOf } from "./governed.js";
import { n as renderNotice, t as renderCard } from "./card.js";
import { t as version } from "./version.js";
// src/domain/commands.ts
/** The commands that assay knows. */
const commandNames = [
	"recheck",
	"explain",
	"hold",
	"unhold",
	"withdraw"
];
const longestArgument = 200;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const quote = /^ {0,3}>/;
const spoken = /^\/assay(?![^\s])[ \t]*(\S*)[ \t]*(.*)$/;
const text = { kind: "text" };
const isFenceEnd = (line, by) => {
	const [, marks = "", rest = ""] = fence.exec(line) ?? [];
	return marks.startsWith(by) && rest.trim() === "";
};
/** A line after a quoted one, without an empty line between, is still in the quote. */
const quoted = (line) => line.trim() === "" ? text : { kind: "quote" };
const opened = (line) => {
	const [, marks] = fence.exec(line) ?? [];
	if (marks !== void 0) return {
		kind: "fence",
		by: marks
	};
	if (quote.test(line)) return { kind: "quote" };
	return line.lastIndexOf("<!--") > line.lastIndexOf("-->") ? { kind: "hidden" } : text;
};
const after = (block, line) => {
	switch (block.kind) {
		case "text": return opened(line);
		case "quote": return quote.test(line) ? block : quoted(line);
		case "hidden": return line.includes("-->") ? text : block;
		case "fence": return isFenceEnd(line, block.by) ? text : block;
	}
};
const spokenIn = (body) => {
	const found = [];
	let block = text;
	for (const line of body.split(/\r\n|\r|\n/)) {
		const match = block.kind === "text" ? spoken.exec(line) : null;
		block = after(block, line);
		if (match === null) continue;
		const [, word = "", argument = ""] = match;
		found.push({
			word: word.toLowerCase(),
			argument: argument.trim().slice(0, longestArgument)
		});
	}
	return found;
};
// src/domain/describe.ts
const longest = 140;
/** GitHub refuses a longer description, and with it the status. */
const fitStatus = (text) => cut(text, longest);
/** The status line: what is missing and from whom. GitHub takes 140 characters. */
const describe = (folded) => fitStatus(visibleLine(words(folded)));
const words = (folded) => {
	switch (folded.decision) {
		case "undecidable": return undecidable(folded);
		case "rejected": return rejected(folded.transitions);
		case "awaiting": return `Waits for ${folded.transitions.flatMap(({ approvals }) => approvals.flatMap(openRole)).join(" and ")}`;
		case "approved": return approved(folded.transitions);
	}
};
const undecidable = ({ problems, transitions }) => {
	const errors = problems.filter(isError);
	const [problem] = errors;
	if (problem === void 0) return failed(transitions, "Cannot tell: ");
	const hint = problem.nearest === null ? "" : ` (did you mean ${problem.nearest}?)`;
	return `${problem.file}:${problem.line}: ${problem.message}${hint}${andMore(errors.length)}`;
};
const rejected = (transitions) => {
	const vetoes = transitions.flatMap((transition) => transition.vetoes);
	return vetoes.length > 0 ? saidVetoes(vetoes) : failed(transitions, "");
};
/** Who asked for changes, and who holds the promotion: each is to be spoken to. */
const saidVetoes = (vetoes) => {
	const who = (by) => [...new Set(vetoes.filter((veto) => veto.by === by).map(({ user }) => user))].join(", ");
	const [review, hold] = [who("review"), who("hold")];
	return [review === "" ? "" : `Changes requested by ${review}`, hold === "" ? "" : `Held by ${hold}`].filter((one) => one !== "").join("; ");
};
/** What fails is said before what cannot be told. */
const failed = (transitions, start) => {
	const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
	const first = blocking.find(({ answer }) => answer !== "error") ?? blocking[0];
	return first === void 0 ? start : `${start}${sentence(first)}${andMore(blocking.length)}`;
};
const sentence = ({ gate, because }) => `${gate}: ${because}`;
const andMore = (count) => count > 1 ? ` (and ${count - 1} more)` : "";
const openRole = ({ role, needed, filled_by, could_be_filled_by }) => {
	const open = needed - filled_by.length;
	if (open <= 0) return [];
	const who = could_be_filled_by.slice(0, 3).join(", ");
	const more = could_be_filled_by.length > 3 ? ", …" : "";
	return [`${open > 1 ? `${open} × ` : ""}${role} (${who === "" ? "nobody can" : `${who}${more}`})`];
};
const approved = (transitions) => {
	const [first] = transitions;
	if (first === void 0) return "No model changes state here";
	const people = [...new Set(transitions.flatMap(({ approvals }) => approvals.flatMap(({ filled_by }) => filled_by)))];
	const by = people.length === 0 ? "" : `, approved by ${people.join(", ")}`;
	return `${first.model} ${first.version} ${move(first)}${andMore(transitions.length)}: every gate holds${by}`;
};
const move = ({ change, from, to }) => {
	if (change === "promotion") return `${from} → ${to}`;
	return change === "removal" ? "removed" : `amended in ${from}`;
};
const cut = (text, most) => {
	const points = Array.from(text);
	return points.length <= most ? text : `${points.slice(0, most - 1).join("")}…`;
};
// src/domain/amendment.ts
/** The dotted paths at which two manifests differ, as deep as both are maps. */
const changedPaths = (before, after) => pathsBetween(before === null ? {} : meantBy(before), meantBy(after));
const meantBy = ({ document, data }) => meant(document.value, data);
/** As it compares: a number by its value (5.0 is 5), unless the format takes text there (1.10 is not 1.1). */
const meant = (value, read) => {
	if (isList(value)) return value.map((item, index) => meant(item, part(read, index)));
	if (isMap(value)) {
		const parts = Object.create(null);
		for (const [key, item] of Object.entries(value)) parts[key] = meant(item, part(read, key));
		return parts;
	}
	if (!(value instanceof Decimal)) return value;
	return typeof read === "string" ? value.text : value.toQuantity();
};
const part = (read, key) => typeof read === "object" && read !== null && Object.hasOwn(read, key) ? read[key] : void 0;
const isParts = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const pathsBetween = (before, after) => {
	if (!isParts(before) || !isParts(after)) return canonical(before ?? null) === canonical(after ?? null) ? [] : [""];
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => pathsBetween(before[key], after[key]).map((rest) => rest === "" ? key : `${key}.${rest}`));
};
const covers = (pattern, path) => pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern || path.startsWith(`${pattern}.`);
const evidence = [
	"model.artifact",
	"model.data_version",
	"data",
	"features",
	"training",
	"evaluation"
];
/** Does the amendment stay within what its state may change? */
const judgeAmendment = ({ base, subject, from }, mayChange) => {
	const paths = changedPaths(base, subject);
	const fixed = from === "production" ? evidence : [];
	const refused = paths.filter((path) => fixed.some((one) => covers(one, path)) || !mayChange.some((one) => covers(one, path)));
	const [first] = refused;
	if (first === void 0) return pass(claim("amendment", {
		evidence: "declared",
		actual: paths.join(", ")
	}), `changes ${paths.join(", ") || "nothing"} in ${from}`);
	return fail(claim("amendment", {
		evidence: "declared",
		expected: mayChange.join(", "),
		actual: refused.join(", "),
		at: lineOf(subject, first.split("."))
	}), `${refused.join(", ")} may not be changed in ${from}`, fixed.some((one) => covers(one, first)) ? "Put the change into a new version." : `Undo it, or ask the owners of the policy to allow it under amendments.${from}.`);
};
// src/domain/commit-name.ts
/** A commit as people name it: seven digits of its id; a head that has a name of its own keeps it. */
const shortCommit = (name) => /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;
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
// src/domain/approvals/reviews.ts
const opinionsOf = (reviews) => {
	const latest = /* @__PURE__ */ new Map();
	const ghosts = [];
	const ordered = [...reviews].sort((a, b) => a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1);
	for (const review of ordered) {
		if (review.state === "COMMENTED" || review.state === "PENDING") continue;
		if (review.user === null) {
			if (review.state === "APPROVED") ghosts.push({
				user: "ghost",
				because: "ghost: the account of this review is gone"
			});
			continue;
		}
		latest.set(sameLogin(review.user), review);
	}
	return {
		latest: [...latest.values()],
		ghosts
	};
};
const mayWrite = /* @__PURE__ */ new Set([
	"write",
	"maintain",
	"admin"
]);
const permissionOf = (snapshot, login) => {
	const name = sameLogin(login);
	const user = Object.hasOwn(snapshot.users, name) ? snapshot.users[name] : void 0;
	return {
		isBot: user?.type === "Bot" || login.endsWith("[bot]"),
		writes: user === void 0 || mayWrite.has(user.permission)
	};
};
const mayVeto = ({ isBot, writes }) => writes && !isBot;
/** Changes asked for hold until the one who asked lifts them, whatever is pushed meanwhile. */
const vetoesOf = (opinions, snapshot) => opinions.latest.filter(({ state, user }) => state === "CHANGES_REQUESTED" && user !== null && mayVeto(permissionOf(snapshot, user))).map(({ user, at }) => ({
	user: user ?? "",
	at,
	by: "review"
}));
// src/domain/approvals/comments.ts
const saidByCommand = (snapshot) => {
	const holds = /* @__PURE__ */ new Map();
	const withdrawn = /* @__PURE__ */ new Map();
	for (const { user, at, word } of commandsIn(snapshot)) {
		const login = sameLogin(user);
		if (word === "hold") holds.set(login, {
			user,
			at,
			by: "hold"
		});
		if (word === "unhold") holds.delete(login);
		if (word === "withdraw") withdrawn.set(login, at);
	}
	return {
		holds: [...holds.values()],
		withdrawn
	};
};
const commandsIn = (snapshot) => [...snapshot.comments].sort((a, b) => a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1).flatMap((comment) => commandsOf(comment, snapshot));
/** An edited comment may say what its author never said, so it commands nothing; neither does a stranger or a bot. */
const commandsOf = ({ user, at, body, edited_by, edited_at }, snapshot) => {
	if (user === null || edited_by !== null || edited_at !== null) return [];
	if (!mayVeto(permissionOf(snapshot, user))) return [];
	return spokenIn(body).map(({ word }) => ({
		user,
		at,
		word
	}));
};
// src/domain/approvals/makers.ts
const makersOf = (change, snapshot, policy) => {
	const kinds = policy.data.people?.cannot_approve ?? bannedKinds;
	const known = identitiesOf(snapshot, policy);
	const commits = snapshot.heads.flatMap((head) => head.commits);
	const makers = [
		{
			login: snapshot.pull.author,
			kind: "author",
			because: "author: opened the pull request"
		},
		...commits.flatMap((commit) => makersOfCommit(commit, known)),
		...snapshot.heads.map((head) => ({
			login: head.pushed_by,
			kind: "pusher",
			because: `pusher: pushed ${shortCommit(head.name)}`
		})),
		...trainers(change, known)
	];
	const banned = /* @__PURE__ */ new Map();
	for (const { login, kind, because } of makers) {
		if (login === null || !kinds.includes(kind) || banned.has(sameLogin(login))) continue;
		banned.set(sameLogin(login), because);
	}
	const authorsCount = kinds.includes("committer");
	return {
		banned,
		strangers: kinds.includes("trainer") ? strangersIn(change, known) : [],
		unattributable: authorsCount ? commits.flatMap((commit) => unattributed(commit, known)) : []
	};
};
const isWebFlow = (commit) => commit.committer === "web-flow" && commit.verified;
const isForgedWebFlow = (commit) => commit.committer === "web-flow" && !commit.verified;
const makersOfCommit = (commit, known) => [
	{
		login: authorOf(commit, known),
		kind: "committer",
		because: "committer: wrote a commit of this pull request"
	},
	...isWebFlow(commit) ? [] : [{
		login: commit.committer,
		kind: "committer",
		because: "committer: committed to this pull request"
	}],
	...commit.co_authors.map((said) => ({
		login: personNamed(said, known),
		kind: "co_author",
		because: "co_author: named as co-author of a commit"
	})),
	{
		login: commit.suggestion_by,
		kind: "committer",
		because: "committer: a suggestion of theirs was applied"
	}
];
const authorOf = ({ author, author_email }, known) => author ?? (author_email === null ? null : personNamed(author_email, known));
const unattributed = (commit, known) => {
	const author = authorOf(commit, known) === null ? [commit.author_email ?? "an author without e-mail"] : [];
	const committer = commit.committer === null || isForgedWebFlow(commit) ? ["a committer whom GitHub does not know"] : [];
	return [
		...author,
		...committer,
		...commit.co_authors.filter((said) => personNamed(said, known) === null)
	];
};
/** Named as maker by an e-mail that no account is known for. */
const strangersIn = ({ subject }, known) => [subject.data.model.trained_by, subject.data.evaluation?.submitted_by].flatMap((said) => said !== void 0 && personNamed(said, known) === null ? [said] : []);
const trainers = ({ base, subject }, known) => [base, subject].flatMap((manifest) => {
	const { model, evaluation } = manifest?.data ?? {};
	return [{
		said: model?.trained_by,
		because: "trainer: trained this model"
	}, {
		said: evaluation?.submitted_by,
		because: "trainer: submitted its evaluation"
	}].flatMap(({ said, because }) => said === void 0 ? [] : [{
		login: personNamed(said, known),
		kind: "trainer",
		because
	}]);
});
// src/domain/approvals/matching.ts
/** Each slot takes one of its candidates, each candidate at most one slot, as many slots as can be (Kuhn's augmenting paths). */
const matchPeople = (slots) => {
	const slotOf = /* @__PURE__ */ new Map();
	const takes = (slot, seen) => {
		for (const person of slots[slot] ?? []) {
			if (seen.has(person)) continue;
			seen.add(person);
			const holder = slotOf.get(person);
			if (holder !== void 0 && !takes(holder, seen)) continue;
			slotOf.set(person, slot);
			return true;
		}
		return false;
	};
	for (const slot of slots.keys()) takes(slot, /* @__PURE__ */ new Set());
	const filled = slots.map(() => null);
	for (const [person, slot] of slotOf) filled[slot] = person;
	return filled;
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
// src/domain/approvals/assign.ts
const assign = (asked, snapshot, policy) => {
	const roles = [...asked.roles.keys()].map((role) => peopleOf(role, asked.change, {
		snapshot,
		policy
	}));
	const makers = makersOf(asked.change, snapshot, policy);
	const opinions = opinionsOf(snapshot.reviews);
	const said = saidByCommand(snapshot);
	const standing = {
		snapshot,
		makers,
		roles,
		said,
		expireAfter: asked.expireAfter
	};
	const judged = opinions.latest.map((review) => ({
		review,
		refusal: refusalOf(review, standing)
	}));
	const valid = judged.filter(({ review, refusal }) => review.state === "APPROVED" && refusal === null).map(({ review }) => review);
	const refused = judged.flatMap(({ review, refusal }) => refusal === null || review.user === null ? [] : [{
		user: review.user,
		because: refusal
	}]);
	const filled = fill(asked.roles, roles, valid);
	return {
		approvals: roles.map((role) => answerOf(role, {
			asked,
			filled,
			valid,
			standing
		})),
		not_counted: [
			...refused,
			...secondRoles(filled, roles, asked.roles),
			...opinions.ghosts
		],
		vetoes: [...vetoesOf(opinions, snapshot), ...said.holds],
		problems: [...roles.flatMap((role) => role.problems), ...makers.strangers.map((said) => stranger(asked.change, said))]
	};
};
const stranger = ({ subject }, said) => problemAt(subject.document.placeOf(["model", "trained_by"]), {
	code: "unattributable",
	message: `${said} made this model, and nobody knows which account that is: its owner could approve it`,
	found: said,
	expected: "an e-mail that the policy maps under people.identities, or a login",
	severity: "warning"
});
/** Why this person's last word does not count as an approval; null: it does, or it is none. */
const refusalOf = (review, { snapshot, makers, roles, said, expireAfter }) => {
	const login = review.user ?? "";
	if (review.state === "DISMISSED") return "dismissed: the review was dismissed";
	if (review.state !== "APPROVED") return null;
	const { isBot, writes } = permissionOf(snapshot, login);
	if (isBot) return "bot: a program cannot approve";
	const made = makers.banned.get(sameLogin(login));
	if (made !== void 0) return made;
	if (!roles.some((role) => role.people.has(sameLogin(login)))) return "not_in_role: in none of the roles asked for";
	if (!writes) return "no_permission: may not write to this repository";
	if (review.head !== snapshot.head) return `stale: approved ${shortCommit(review.head)}, the head is ${shortCommit(snapshot.head)}`;
	const takenBack = said.withdrawn.get(sameLogin(login));
	if (takenBack !== void 0 && review.at <= takenBack) return `withdrawn: taken back on ${takenBack}`;
	if (isExpired(review, snapshot.now, expireAfter)) return `expired: approved more than ${expireAfter} ago`;
	const [lost] = makers.unattributable;
	return lost === void 0 ? null : `unattributable: nobody knows whose commit ${lost} is; map it under people.identities`;
};
const expiryOf = (review, expireAfter) => {
	const [at, lasts] = [instant(review.at), expireAfter === null ? null : microseconds(expireAfter)];
	return at === null || lasts === null ? null : at + lasts.toNumber() / 1e3;
};
const isExpired = (review, now, expireAfter) => {
	const [expiry, time] = [expiryOf(review, expireAfter), instant(now)];
	return expiry !== null && time !== null && time >= expiry;
};
const fill = (asked, roles, valid) => {
	const logins = valid.map((review) => sameLogin(review.user ?? ""));
	const slots = roles.flatMap(({ role, people }) => {
		const candidates = logins.filter((login) => people.has(login));
		return Array.from({ length: asked.get(role) ?? 1 }, () => ({
			role,
			candidates
		}));
	});
	const matched = matchPeople(slots.map((slot) => slot.candidates));
	const filled = new Map(roles.map(({ role }) => [role, []]));
	for (const [index, { role }] of slots.entries()) {
		const person = matched[index];
		if (person) filled.get(role)?.push(person);
	}
	return filled;
};
const answerOf = (role, { asked, filled, valid, standing }) => {
	const by = filled.get(role.role) ?? [];
	const needed = asked.roles.get(role.role) ?? 1;
	const spelt = (login) => role.people.get(login) ?? login;
	const expiries = valid.filter((review) => by.includes(sameLogin(review.user ?? ""))).flatMap((review) => expiryOf(review, asked.expireAfter) ?? []);
	const open = by.length < needed ? couldFill(role, filled, standing) : [];
	return {
		role: role.role,
		needed,
		filled_by: by.map(spelt).sort(),
		could_be_filled_by: [...open.map(spelt).sort(), ...by.length < needed ? role.unasked : []],
		until: expiries.length === 0 ? null : new Date(Math.min(...expiries)).toISOString(),
		ask: [...namedFor(role, open), ...by.length < needed ? role.unasked : []].sort()
	};
};
const namedFor = ({ named }, open) => [...named].filter(([, people]) => people.some((login) => open.includes(login))).map(([name]) => name);
const couldFill = (role, filled, { makers, snapshot }) => {
	const used = new Set([...filled.values()].flat());
	return [...role.people.keys()].filter((login) => {
		const { isBot, writes } = permissionOf(snapshot, login);
		return !used.has(login) && !makers.banned.has(login) && !isBot && writes;
	});
};
const secondRoles = (filled, roles, asked) => [...filled].flatMap(([role, people]) => people.flatMap((login) => {
	const open = roles.find((other) => other.role !== role && other.people.has(login) && (filled.get(other.role)?.length ?? 0) < (asked.get(other.role) ?? 1));
	if (open === void 0) return [];
	return [{
		user: open.people.get(login) ?? login,
		because: `second_role: fills ${role} and cannot fill ${open.role} too`
	}];
}));
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
// src/domain/standing-rules.ts
const standingRules = (change, around) => {
	if (change.kind !== "promotion") return [];
	return [
		...sameArtifact(change),
		...oneChampion(change, around),
		...rollback(change, around)
	];
};
const carriesOn = /* @__PURE__ */ new Set([
	"evaluated -> shadow",
	"shadow -> staging",
	"staging -> production"
]);
/** What was judged on the way must be what goes on. */
const sameArtifact = ({ from, to, base, subject }) => {
	const [before, after] = [base?.data.model.artifact?.sha256, subject.data.model.artifact?.sha256];
	if (!carriesOn.has(`${from} -> ${to}`) || before === void 0) return [];
	const subjectClaim = claim("model.artifact.sha256", {
		operator: "=",
		expected: before,
		actual: after ?? null,
		evidence: "declared",
		at: lineOf(subject, [
			"model",
			"artifact",
			"sha256"
		])
	});
	return [{
		id: "same-artifact",
		enforcement: "block",
		judgement: before === after ? pass(subjectClaim, `the artifact is the one that was judged in ${from}`) : fail(subjectClaim, `the artifact is not the one that was judged in ${from}`, "A new artifact starts again from experimenting, as a version of its own.")
	}];
};
const oneChampion = (change, { changes, atBase, policy }) => {
	if (change.to !== "production" || policy.data.champions === "many") return [];
	const rivals = changes.filter((other) => other !== change && other.model === change.model && other.to === "production" && other.kind === "promotion");
	const moved = new Set(changes.filter((other) => other.model === change.model && other.kind !== "amendment").map((other) => other.version));
	const staying = atBase.filter((other) => other.name === change.model && other.status === "production" && !moved.has(other.version));
	const at = lineOf(change.subject, ["model", "status"]);
	const subject = claim("versions in production", {
		operator: "=",
		expected: 1,
		evidence: "declared",
		at
	});
	if (rivals.length > 0) {
		const said = rivals.map((other) => other.version).join(", ");
		return [{
			id: "one-champion",
			enforcement: "block",
			judgement: fail({
				...subject,
				actual: rivals.length + 1
			}, `${said} claims production in the same pull request`, "Promote one version of a model at a time.")
		}];
	}
	if (staying.length === 0) return [];
	const said = staying.map((other) => other.version).join(", ");
	return [{
		id: "one-champion",
		enforcement: "warn",
		judgement: fail({
			...subject,
			actual: staying.length + 1
		}, `${said} stays in production beside it`, `Deprecate ${said} when the new version serves.`)
	}];
};
/** Back to a version that was in production before, as it was, and not too long ago. */
const rollback = (change, { journal, now, policy }) => {
	const within = policy.data.rollback?.within;
	if (!isRollback(change) || within === void 0) return [];
	return [{
		id: "rollback",
		enforcement: "block",
		judgement: judgeRollback(change, within, {
			journal,
			now
		})
	}];
};
const judgeRollback = ({ model, version, subject }, within, { journal, now }) => {
	const own = journal.filter((entry) => entry.model === model && entry.version === version);
	const served = own.findLast((entry) => entry.to === "production");
	const left = own.findLast((entry) => entry.from === "production");
	const at = lineOf(subject, ["model", "status"]);
	const about = claim("rollback", {
		operator: "<=",
		expected: within,
		evidence: "declared",
		at
	});
	if (served === void 0 || left === void 0) return cannotTell(about, `the journal does not say that ${version} was in production`, "Promote it the ordinary way: a new version from experimenting.");
	const artifact = subject.data.model.artifact?.sha256 ?? null;
	if (served.artifact === null || bareDigest(served.artifact) !== artifact) return fail(about, `the artifact is not the one that was in production`, "Roll back to the very artifact that served.");
	const [since, limit] = [instant(left.at), microseconds(within)];
	if (since === null || limit === null) return cannotTell(about, "the journal gives no date", "Promote it the ordinary way.");
	if ((now - since) * 1e3 > limit.toNumber()) return fail(about, `left production on ${left.at}, more than ${within} ago`, "Promote a new version the ordinary way.");
	return pass(about, `was in production until ${left.at}, with the same artifact`);
};
// src/domain/judge.ts
const judgeChange = (change, around, snapshot) => {
	const demands = change.lawful ? demandsFor(change, around.policy) : nothing$1;
	const champion = championOf(change, around.atBase, snapshot.siblings.unread);
	const about = {
		manifest: change.subject,
		champion,
		from: change.from,
		to: change.to,
		now: around.now,
		measurement: snapshot.measurements[change.subject.file] ?? notAsked,
		statistics: statisticsOf(around.policy)
	};
	const stamp = stampFor(change);
	const findings = !change.lawful ? [] : [
		...amendmentFindings(change, around).map((judgement) => stamp("amendment", "amendment", {
			judgement,
			enforcement: "block"
		})),
		...standingRules(change, around).map(({ id, ...rule }) => stamp(id, "lifecycle", rule)),
		...demands.gates.flatMap((id) => gateFindings(id, {
			about,
			around,
			stamp
		}))
	];
	const asked = {
		change,
		roles: demands.roles,
		expireAfter: demands.expireAfter
	};
	const { problems, ...people } = assign(asked, snapshot, around.policy);
	return {
		transition: {
			...facts(change, champion),
			findings,
			...people
		},
		problems: [...tierProblems(change, around.policy), ...problems]
	};
};
const notAsked = {
	kind: "unmeasured",
	because: "the manifest names no predictions",
	remedy: "Name the predictions in evaluation.predictions, so that assay can measure them."
};
const facts = (change, champion) => ({
	model: change.model,
	version: change.version,
	file: change.file,
	change: change.kind,
	from: change.from,
	to: change.to,
	lawful: change.lawful,
	tier: tierOf(change),
	champion: champion.kind === "one" ? champion.manifest.version : null,
	digests: digestsOf(change)
});
const digestsOf = ({ subject }) => {
	const artifact = subject.data.model.artifact?.sha256;
	const predictions = subject.data.evaluation?.predictions?.sha256;
	return {
		...artifact === void 0 ? {} : { artifact: `sha256:${artifact}` },
		manifest: subject.digest,
		...predictions === void 0 ? {} : { predictions: `sha256:${predictions}` }
	};
};
const closed = /* @__PURE__ */ new Set(["production", "retired"]);
/** Without a rule for its state, a version is judged as if it entered the state again; what serves, or is done, stays as it is. */
const amendmentFindings = (change, { policy }) => {
	if (change.kind !== "amendment" || isNewExperiment(change)) return [];
	const rule = policy.data.amendments?.[change.from];
	if (rule?.may_change !== void 0) return [judgeAmendment(change, rule.may_change)];
	return closed.has(change.from) ? [judgeAmendment(change, ["x-*"])] : [];
};
const stampFor = (change) => (gate, kind, { judgement, enforcement }) => {
	const { at, ...claimed } = judgement.claim;
	const place = at ?? change.subject.document.placeOf(["model", "status"]);
	return {
		gate,
		kind,
		answer: judgement.answer,
		enforcement,
		...claimed,
		because: judgement.because,
		remedy: "remedy" in judgement ? judgement.remedy : null,
		file: change.file,
		line: place.line,
		column: place.column,
		waiver: null
	};
};
const gateFindings = (id, { about, around, stamp }) => {
	const gate = around.policy.data.gates?.[id];
	if (gate === void 0) return [];
	const warns = about.statistics.inconclusive === "warn";
	return gate.judge(about).map((judgement) => {
		const enforcement = judgement.answer === "inconclusive" && warns ? "warn" : gate.enforcement;
		return stamp(id, gate.kind, {
			judgement,
			enforcement
		});
	});
};
// src/domain/stricter.ts
/** A pull request that changes the policy satisfies the old one and the new: what either asks for is asked for. */
const stricter = (old, next) => ({
	transitions: old.transitions.map((transition) => {
		const other = next.transitions.find(({ model, version }) => model === transition.model && version === transition.version);
		return other === void 0 ? transition : together(transition, other);
	}),
	problems: distinct([...old.problems, ...next.problems])
});
const together = (old, next) => ({
	...old,
	lawful: old.lawful && next.lawful,
	findings: [...old.findings, ...next.findings.filter((finding) => isNews(finding, old.findings))],
	approvals: [...old.approvals.map((role) => harder(role, next.approvals)), ...next.approvals.filter((role) => isOther(role, old.approvals))],
	not_counted: distinct([...old.not_counted, ...next.not_counted])
});
/** What the new policy is content with, or says as the old one does, need not be said twice. */
const isNews = (finding, said) => finding.answer !== "pass" && !said.some((other) => JSON.stringify(other) === JSON.stringify(finding));
const isOther = ({ role }, roles) => !roles.some((one) => one.role === role);
const harder = (old, roles) => {
	const next = roles.find(({ role }) => role === old.role);
	return next !== void 0 && missing(next) > missing(old) ? next : old;
};
const missing = ({ needed, filled_by }) => needed - filled_by.length;
const distinct = (values) => [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
// src/domain/next.ts
/** What has to happen, the first thing first: mend the input, mend what fails, lift the vetoes, approve. */
const nextSteps = ({ transitions, problems }, author) => {
	const authors = author === null ? [] : [author];
	const mend = problems.filter(isError).map((problem) => ({
		who: authors,
		what: `${problem.file}:${problem.line}: ${problem.message}${problem.nearest === null ? "" : `; did you mean ${problem.nearest}?`}`
	}));
	const remedies = transitions.flatMap(({ findings }) => findings.filter(blocks).map(({ gate, because, remedy }) => ({
		who: authors,
		what: `${gate}: ${remedy ?? because}`
	})));
	const lift = transitions.flatMap(({ vetoes }) => vetoes).map(({ user, by }) => ({
		who: [user],
		what: lifts[by]
	}));
	return [
		...mend,
		...remedies,
		...distinct(lift),
		...transitions.flatMap(openRoles)
	];
};
const lifts = {
	review: "asked for changes: approve, or dismiss the review, when they are made",
	hold: "holds the promotion: comment /assay unhold to let it go on"
};
const openRoles = (transition) => transition.approvals.filter(({ needed, filled_by }) => filled_by.length < needed).map(({ role, needed, filled_by, could_be_filled_by }) => ({
	who: could_be_filled_by,
	what: could_be_filled_by.length === 0 ? `nobody who did not make it can fill the role ${role}: add somebody to it` : `approve as ${role}${needed - filled_by.length > 1 ? ` (${needed - filled_by.length} different people)` : ""}`
}));
// src/domain/decide.ts
/** From everything known to one decision. Pure and total: the same snapshot gives the same verdict anywhere, at any time. */
const decide = (snapshot) => {
	const base = readPolicy(snapshot.policy.path, snapshot.policy.base);
	const problems = [...snapshot.limits.map(limitProblem), ...policyProblems(snapshot, base)];
	if (!base.ok) return sealed(snapshot, {
		transitions: [],
		problems,
		policy: null
	});
	const old = judgeBy(base.value, snapshot);
	const next = isChanged(snapshot) ? readPolicy(snapshot.policy.path, snapshot.policy.head) : null;
	const both = next?.ok ? stricter(old, judgeBy(next.value, snapshot)) : old;
	return sealed(snapshot, {
		...both,
		problems: [...problems, ...both.problems],
		policy: base.value.digest
	});
};
const judgeBy = (policy, snapshot) => {
	const found = changesOf(snapshot, waysOf(policy));
	const around = {
		...found,
		policy,
		journal: snapshot.journal,
		now: instant(snapshot.now) ?? 0
	};
	const all = found.changes.map((change) => judgeChange(change, around, snapshot));
	return {
		transitions: all.map(({ transition }) => transition),
		problems: distinct([...found.problems, ...all.flatMap((judged) => judged.problems)])
	};
};
const sealed = (snapshot, { transitions, problems, policy }) => {
	const decision = fold(transitions, problems);
	const folded = {
		decision,
		transitions,
		problems
	};
	return {
		assay: 1,
		decision,
		head: snapshot.head,
		policy: policy ?? digestOf(null),
		status: {
			state: stateOf[decision],
			description: describe(folded)
		},
		transitions,
		problems,
		next: nextSteps(folded, snapshot.pull.author)
	};
};
const stateOf = {
	approved: "success",
	awaiting: "pending",
	rejected: "failure",
	undecidable: "error"
};
/** Bad input first: nothing judged on it can be trusted. A gate that fails decides before one that cannot tell. */
const fold = (transitions, problems) => {
	const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
	if (problems.some(isError)) return "undecidable";
	if (blocking.some(({ answer }) => answer !== "error") || transitions.some(({ vetoes }) => vetoes.length > 0)) return "rejected";
	if (blocking.length > 0) return "undecidable";
	return transitions.every(isFilled) ? "approved" : "awaiting";
};
const isFilled = ({ approvals }) => approvals.every(({ needed, filled_by }) => filled_by.length >= needed);
const readPolicy = (path, content) => {
	if (content.kind === "text") return parsePolicy(path, content.text);
	return {
		ok: false,
		problems: content.kind === "refused" ? [refusedProblem(path, content)] : []
	};
};
const policyProblems = (snapshot, base) => {
	const { path, head } = snapshot.policy;
	if (!isChanged(snapshot)) return baseProblems(snapshot, base);
	if (head.kind === "absent") return [...baseProblems(snapshot, base), policyRemoved(path)];
	return [...baseProblems(snapshot, base), ...readPolicy(path, head).problems];
};
/** Governed files need a policy at base; a pull request that only mends a broken one must be able to land. */
const baseProblems = ({ policy, files }, base) => {
	const touched = files.length > 0;
	if (policy.base.kind === "absent") return touched ? [noPolicy(policy.path)] : [];
	return !touched && policy.head.kind !== "absent" && JSON.stringify(policy.base) !== JSON.stringify(policy.head) ? [] : base.problems;
};
const policyRemoved = (path) => problemAt({
	file: path,
	line: 1,
	column: 1
}, {
	code: "no-policy",
	message: "the pull request removes the policy; without one no manifest can change any more",
	expected: "a policy at head too"
});
const isChanged = ({ policy: { base, head } }) => JSON.stringify(base) !== JSON.stringify(head);
const noPolicy = (path) => problemAt({
	file: path,
	line: 1,
	column: 1
}, {
	code: "no-policy",
	message: "the base branch has no policy, so nothing says what these manifests must hold; merge one first, on its own",
	expected: `${path} on the base branch`
});
const limitProblem = ({ code, found, most }) => problemAt({
	file: ".",
	line: 1,
	column: 1
}, {
	code,
	message: `the pull request has ${found} ${code === "too-many-files" ? "files" : "commits"}; GitHub tells of ${most} at most, so it cannot be judged whole: split it`,
	found: String(found),
	expected: `at most ${most}`
});
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
// src/domain/wanted.ts
/** What is to be measured before this change can be judged: nothing that no gate asks for. */
const wantedMeasurements = (snapshot, policy) => {
	const policies = [policy, ...policyAtHead(snapshot)];
	const level = Math.max(...policies.map(levelOf));
	const asked = /* @__PURE__ */ new Map();
	for (const one of policies.flatMap((each) => wantedBy(each, snapshot))) {
		const before = asked.get(one.manifest.file);
		const needs = before === void 0 ? one.needs : together$1([before.needs, one.needs]);
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
const needsOf = (change, policy) => together$1(demandsFor(change, policy).gates.flatMap((id) => policy.data.gates?.[id]?.needs(change.subject) ?? []));
// src/load.ts
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
		templates: await readTemplates(source, base, answers.folders.get(at(base, ".assay/templates")) ?? [])
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
		return content.kind === "text" ? [[path.slice(templatesFolder.length + 1, -4), content.text]] : [];
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
// src/review.ts
/** The path from a pull request to a status: load, decide, render, plan, apply. */
const review = async ({ source, sink, clock, measure }, templates) => {
	const facts = await source.pull();
	await sink.begin(facts);
	const snapshot = await load({
		source,
		measure,
		now: clock.now()
	}, facts);
	const verdict = judge(snapshot, templates);
	return {
		verdict,
		outcome: await sink.apply(verdict.effects, snapshot.head)
	};
};
/** The pure middle of the path: the same snapshot gives the same bytes, which is what `assay replay` checks. */
const judge = (snapshot, templates) => {
	const verdict = JSON.parse(canonical(decide(snapshot)));
	const { markdown } = renderCard(verdict, snapshot, templates);
	const effects = plan(verdict, {
		snapshot,
		card: markdown,
		notice: renderNotice(verdict)
	});
	return {
		...verdict,
		card: sha256(markdown),
		effects,
		snapshot,
		version
	};
};
export { spokenIn as a, commandNames as i, review as n, fitStatus as r, judge as t };
