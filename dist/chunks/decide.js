import { A as pricedAtBase, C as usualTiers, D as isLawful, I as together$3, N as asksData, O as lawfulFrom, P as isNeeded, S as pass, T as rolesNamed, _ as repositoryPath, a as parsePolicy, b as fail, c as bannedKinds, d as range, f as short, g as date, h as bareDigest, j as pricesBefore, k as mayBeRemoved, l as gateOf, m as parseManifest, n as defaultManifests, o as statisticsOf, p as saidWhere, r as levelOf, s as waysOf$1, t as binsOf, u as gates$1, v as cannotTell, w as approvals$1, x as lineOf$2, y as claim } from "./policy.js";
import { _ as isSameContent, a as reading, c as remarksOn, d as manifestParts, f as policyPart, g as pointersTo, h as evidencePathsOf, i as meant$1, l as bindingOf, m as shortDigest, n as firstToEnd, o as refuse$1, p as sealed$1, r as timeBox, s as shown$1, t as after$1, u as evidencePart } from "./time-box.js";
import { n as warns, t as blocks } from "./finding.js";
import { t as nearest } from "./nearest.js";
import { t as inFlow } from "./flow.js";
import { $ as readDocument, B as string, E as text$1, H as unknown$7, J as isList, K as asText, R as record, S as nullable, T as table, U as NEVER, W as check, X as plain, Y as isMap, b as map, c as choice, d as decimal, p as flag, q as at, u as count, v as list, w as some, x as name, z as strictObject } from "./bin-edges.js";
import { a as microseconds, c as digestOf, i as instant, s as canonical } from "./time.js";
import { a as policyIn, d as codeownersPaths, f as faultsOf, l as matchesAny, m as readCodeOwners, n as isGoverned, o as policyPath, p as ownersOf, t as globsOf } from "./governed.js";
import { i as problemCodes, n as isError, r as problemAt } from "./problem.js";
import { t as refusedProblem } from "./refused.js";
import { n as visibleLine } from "./visible.js";
import { t as Decimal } from "./decimal.js";
// src/domain/commands.ts
/** The commands that assay knows. */
const commandNames = [
	"recheck",
	"explain",
	"hold",
	"unhold",
	"approve",
	"withdraw",
	"waive",
	"unwaive",
	"card",
	"rollback"
];
const longestArgument = 1e3;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const quote = /^ {0,3}>/;
const spoken = /^\/assay(?![^\s])[ \t]*(\S*)[ \t]*(.*)$/;
const text = { kind: "text" };
const isFenceEnd = (line, by) => {
	const [, marks = "", rest = ""] = fence.exec(line) ?? [];
	return marks.startsWith(by) && rest.trim() === "";
};
/** A line after a quoted one, without an empty line between, is still in the quote. */
const quoted$1 = (line) => line.trim() === "" ? text : { kind: "quote" };
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
		case "quote": return quote.test(line) ? block : quoted$1(line);
		case "hidden": return line.includes("-->") ? text : block;
		case "fence": return isFenceEnd(line, block.by) ? text : block;
	}
};
const spokenIn = (body) => {
	if (!body.includes("/assay")) return [];
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
const longest$1 = 140;
/** GitHub refuses a longer description, and with it the status. */
const fitStatus = (text) => cut(text, longest$1);
/** The status line: what is missing and from whom. GitHub takes 140 characters. */
const describe = (folded) => fitStatus(visibleLine(words$1(folded)));
const words$1 = (folded) => {
	switch (folded.decision) {
		case "undecidable": return undecidable(folded);
		case "rejected": return rejected(folded);
		case "awaiting": return awaiting(folded);
		case "approved": return approved$1(folded);
	}
};
const awaiting = ({ transitions, policy_change }) => {
	const open = transitions.flatMap(({ approvals }) => approvals.flatMap(openRole)).join(" and ");
	const policy = (policy_change?.approvals ?? []).flatMap(openRole).join(" and ");
	if (open === "") return `Policy change: needs ${policy}`;
	const waived = saidWaived(transitions);
	const models = `${brokenGlass(transitions)}Waits for ${open}${waived === "" ? "" : `, ${waived}`}`;
	return policy === "" ? models : `${models}; policy change: needs ${policy}`;
};
const undecidable = ({ problems, transitions }) => {
	const errors = problems.filter(isError);
	const [problem] = errors;
	if (problem === void 0) return failed(transitions, "Cannot tell: ");
	const hint = problem.nearest === null ? "" : ` (did you mean ${problem.nearest}?)`;
	return `${problem.file}:${problem.line}: ${problem.message}${hint}${andMore(errors.length)}`;
};
const rejected = ({ transitions, policy_change }) => {
	const vetoes = [...transitions.flatMap((transition) => transition.vetoes), ...policy_change?.vetoes ?? []];
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
const approved$1 = ({ transitions, policy_change }) => {
	const [first] = transitions;
	if (first === void 0) return policy_change === void 0 ? "No model changes state here" : approvedPolicy(policy_change);
	const people = [...new Set(transitions.flatMap(({ approvals }) => approvals.flatMap(({ filled_by }) => filled_by)))];
	const by = people.length === 0 ? "" : `by ${people.join(", ")}`;
	const what = `${first.model} ${first.version} ${move(first)}${andMore(transitions.length)}`;
	const waived = saidWaived(transitions);
	if (waived === "") return `${what}: every gate holds${by === "" ? "" : `, approved ${by}`}`;
	return `${brokenGlass(transitions)}${what}: approved ${waived}${by === "" ? "" : `, ${by}`}`;
};
const approvedPolicy = ({ approvals, lines, tests }) => {
	const people = [...new Set(approvals.flatMap(({ filled_by }) => filled_by))];
	const weaker = lines.filter(({ effect }) => effect === "weaker").length;
	const flips = tests?.flips.length ?? 0;
	return `Policy change: ${[
		...weaker === 0 ? [] : [`${weaker} ${weaker === 1 ? "rule" : "rules"} weaker`],
		...flips === 0 ? [] : [`${flips} of ${tests?.cases} tests flip`],
		people.length === 0 ? "nobody has to approve it" : `approved by ${people.join(", ")}`
	].join(", ")}`;
};
/** Waived is not passed: it is tallied apart. */
const saidWaived = (transitions) => {
	const ends = transitions.flatMap(({ findings }) => findings.flatMap(({ waiver }) => waiver?.until ?? []));
	if (ends.length === 0) return "";
	return `with ${ends.length} ${ends.length === 1 ? "waiver" : "waivers"} until ${firstToEnd(ends)}`;
};
const brokenGlass = (transitions) => transitions.some(({ break_glass }) => break_glass !== null) ? "BREAK-GLASS: " : "";
const move = ({ change, from, to }) => {
	if (change === "promotion") return `${from} → ${to}`;
	return change === "removal" ? "removed" : `amended in ${from}`;
};
const cut = (text, most) => {
	const points = Array.from(text);
	return points.length <= most ? text : `${points.slice(0, most - 1).join("")}…`;
};
// src/domain/waivers/finding-name.ts
/** Quoted text is a JSON string, so that any name can be written. */
const quoted = /^"(?:[^"\\]|\\.)*"/;
const missing$1 = "missing";
const takeWord = (text, bare, what) => {
	const [json] = quoted.exec(text) ?? [];
	if (json !== void 0) {
		const read = unquoted(json);
		return read === null ? refuse$1(`${shown$1(json)} is no text in quotes; write \\" for a quote and \\\\ for a backslash in it`) : reading({
			text: read,
			isQuoted: true
		}, text.slice(json.length));
	}
	const [word = ""] = bare.exec(text) ?? [];
	const trimmed = word.trim();
	if (trimmed === "") return refuse$1(`${what} is missing${text === "" ? "" : ` at ${shown$1(text)}`}`);
	return reading({
		text: trimmed,
		isQuoted: false
	}, text.slice(word.length));
};
const unquoted = (json) => {
	try {
		const read = JSON.parse(json);
		return typeof read === "string" ? read : null;
	} catch {
		return null;
	}
};
const bareGate = /^[^\s[\]"]+/;
const barePart = /^[^[\],="]+/;
const bareVersion = /^[^\s"]+/;
const takeTarget = (text) => {
	const gate = takeWord(text, bareGate, "the gate whose finding is meant");
	if (gate.kind === "refused") return gate;
	const parts = takeParts(gate.value.rest);
	if (parts.kind === "refused") return parts;
	const of = takeVersion(parts.value.rest);
	if (of.kind === "refused") return of;
	const { text: id, isQuoted } = gate.value.value;
	if (id !== "all" || isQuoted) return reading({
		kind: "one",
		name: {
			gate: id,
			...parts.value.value,
			of: of.value.value
		}
	}, of.value.rest);
	const { subject, where } = parts.value.value;
	if (subject !== null || where !== null) return refuse$1("all means every finding and takes no slice; a gate of that name is written \"all\"");
	return reading({
		kind: "all",
		of: of.value.value
	}, of.value.rest);
};
const takeParts = (text) => {
	if (!text.startsWith("[")) return reading({
		subject: null,
		where: null
	}, text);
	const found = [];
	let rest = text.slice(1).trimStart();
	for (;;) {
		const part = takePart(rest);
		if (part.kind === "refused") return part;
		found.push(part.value.value);
		rest = part.value.rest;
		if (rest.startsWith("]")) break;
		if (!rest.startsWith(",")) return refuse$1(`the bracket after the gate is not closed${rest === "" ? "" : ` at ${shown$1(rest)}`}`);
		rest = rest.slice(1).trimStart();
	}
	const parts = together$2(found);
	return parts.kind === "refused" ? parts : reading(parts.value, rest.slice(1));
};
const takePart = (text) => {
	const first = takeWord(text, barePart, "a column or a metric in the brackets");
	if (first.kind === "refused") return first;
	const { value: word, rest } = first.value;
	if (!rest.startsWith("=")) return reading({
		kind: "subject",
		subject: word.text
	}, rest);
	const second = takeWord(rest.slice(1).trimStart(), barePart, `the value of ${shown$1(word.text)}`);
	if (second.kind === "refused") return second;
	const { text: value, isQuoted } = second.value.value;
	return reading({
		kind: "column",
		column: word.text,
		value: value === missing$1 && !isQuoted ? null : value
	}, second.value.rest);
};
const together$2 = (parts) => {
	const subjects = parts.flatMap((part) => part.kind === "subject" ? [part.subject] : []);
	const columns = parts.flatMap((part) => part.kind === "column" ? [[part.column, part.value]] : []);
	const where = Object.fromEntries(columns);
	const [subject = null, second] = subjects;
	if (second !== void 0) return refuse$1(`${shown$1(second)}: a waiver is of one metric; quote a text with = in it`);
	if (Object.keys(where).length < columns.length) return refuse$1("a column stands in the brackets twice");
	return meant$1({
		subject,
		where: columns.length === 0 ? null : where
	});
};
const takeVersion = (text) => {
	if (!/^of\s/i.test(text)) return reading(null, text);
	const model = takeWord(text.slice(2).trimStart(), bareVersion, "the model after of");
	if (model.kind === "refused") return model;
	const version = takeWord(model.value.rest, bareVersion, "the version after of");
	if (version.kind === "refused") return version;
	return reading({
		model: model.value.value.text,
		version: version.value.value.text
	}, version.value.rest);
};
const inQuotes = (text) => JSON.stringify(text);
const written = (text, bare) => bare.exec(text)?.[0] === text && text.trim() === text ? text : inQuotes(text);
const writtenValue = (value) => {
	if (value === null) return missing$1;
	return value === missing$1 ? inQuotes(value) : written(value, barePart);
};
/** As it is to be written in a command. */
const writtenName = ({ gate, subject, where, of }) => {
	const parts = [...subject === null ? [] : [written(subject, barePart)], ...Object.entries(where ?? {}).map(([column, value]) => `${written(column, barePart)}=${writtenValue(value)}`)];
	return `${gate === "all" ? inQuotes(gate) : written(gate, bareGate)}${parts.length === 0 ? "" : `[${parts.join(", ")}]`}${writtenVersion(of)}`;
};
const writtenVersion = (of) => of === null ? "" : ` of ${written(of.model, bareVersion)} ${written(of.version, bareVersion)}`;
// src/domain/waivers/select.ts
/** Whether the name is one of this finding. */
const meets = (name, { gate, subject, where }) => name.gate === gate && (name.subject === null || name.subject === subject) && (name.where === null || isSamePlace(name.where, where ?? {}));
const isSamePlace = (one, other) => {
	const columns = Object.keys(one);
	return columns.length === Object.keys(other).length && columns.every((column) => Object.hasOwn(other, column) && one[column] === other[column]);
};
/** Its full name: gate, metric and slice. */
const nameOf$1 = ({ gate, subject, where }) => ({
	gate,
	subject,
	where,
	of: null
});
/** The one finding that a waiver is of; with a floor and a ceiling on one number, both of its answers. */
const select = (name, findings) => {
	const ofGate = findings.filter(({ gate }) => gate === name.gate);
	if (ofGate.length === 0) return refuse$1(noGate(name, findings));
	const met = ofGate.filter((finding) => meets(name, finding));
	if (met.length === 0) return refuse$1(noFinding(name, ofGate));
	const [first, ...others] = met.filter(blocks);
	if (first === void 0) return refuse$1(`nothing to waive: ${notBlocking(name, met)}`);
	const names = shortNames([first, ...others]);
	return names.length === 1 ? meant$1([first, ...others]) : refuse$1(`a waiver is of one finding, and ${name.gate} has ${names.length}: say ${listed(names, "or")}`);
};
const mostListed = 5;
const listed = (names, last) => {
	const more = names.length - mostListed;
	const first = names.slice(0, mostListed).join("; ");
	if (more > 0) return `${first} ${last === "or" ? "or one of" : "and"} ${more} more`;
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join("; ")} ${last} ${names.at(-1)}`;
};
/** Without the metric where the slice alone tells them apart. */
const shortNames = (findings) => {
	const full = new Set(findings.map((finding) => writtenName(nameOf$1(finding))));
	if (!(new Set(findings.map(({ subject }) => subject)).size === 1)) return [...full];
	return [...new Set(findings.map((finding) => writtenName({
		...nameOf$1(finding),
		subject: null
	})))];
};
const noGate = (name, findings) => {
	const gates = [...new Set(findings.map(({ gate }) => gate))];
	if (gates.length === 0) return "nothing to waive: no gate is asked of this change";
	const near = nearest(name.gate, gates);
	return near === null ? `no gate ${name.gate} is asked of this change; there are ${listed(gates, "and")}` : `no gate ${name.gate} is asked of this change; did you mean ${near}?`;
};
const noFinding = (name, ofGate) => {
	const open = ofGate.filter(blocks);
	const names = shortNames(open.length === 0 ? ofGate : open);
	const near = nearest(writtenName({
		...name,
		of: null
	}), names);
	return near === null ? `${name.gate} has no such finding; there are ${listed(names, "and")}` : `${name.gate} has no such finding; did you mean ${near}?`;
};
const notBlocking = (name, met) => {
	if (met.some(warns)) return `${name.gate} only warns`;
	return met.some(({ answer }) => answer === "pass") ? `${name.gate} passes` : `${name.gate} does not apply`;
};
// src/domain/explain/rule.ts
/** What the policy says of a gate or a role, and from which line. */
const ruleLines = (path, policy) => {
	const rule = policy === null ? void 0 : at(policy.value, path);
	return policy === null || rule === void 0 ? [] : [`Its rule: ${path.join(".")}: ${inFlow(rule)} (${lineOf$1(policy, path)})`];
};
const lineOf$1 = (policy, path) => {
	const { file, line } = policy.originOf(path);
	return `${file}:${line}`;
};
/** Where the policy asks it of this change. */
const askedBy = (name, key, { policy, way }) => {
	if (policy === null) return [];
	return demandPaths(policy.value, way).map((path) => [...path, key]).filter((path) => isNamed(name, policy.value, path)).map((path) => `Asked by ${path.join(".")} (${lineOf$1(policy, path)})`);
};
const demandPaths = (policy, { change, from, to }) => {
	const target = ["to", change === "amendment" ? from : to];
	const [tiers, more] = [at(policy, [...target, "tiers"]), at(policy, [...target, "escalate"])];
	return [
		target,
		...isMap(tiers) ? Object.keys(tiers).map((tier) => [
			...target,
			"tiers",
			tier
		]) : [],
		...isList(more) ? more.map((_, index) => [
			...target,
			"escalate",
			index
		]) : [],
		...change === "amendment" ? [["amendments", from]] : [],
		...from === "deprecated" && to === "production" ? [["rollback"]] : []
	];
};
const isNamed = (name, policy, path) => {
	const here = at(policy, path);
	return rolesNamed(here, path).some((one) => one.name === name);
};
// src/domain/explain/finding-lines.ts
const findingLines = ({ finding, transition: way }, policy) => {
	const { gate, kind, answer, because, remedy, file, line, enforcement, waiver } = finding;
	const asks = gateOf(kind)?.asks;
	return [
		`${gate} answers ${answer}${enforcement === "warn" ? " (warns only)" : ""}: ${because}`,
		...asks === void 0 ? [] : [`It asks: ${asks}`],
		...ruleLines(["gates", gate], policy),
		...askedBy(gate, "gates", {
			policy,
			way
		}),
		...comparedLines(finding),
		`It looked at ${file}:${line}`,
		...remedy === null ? [] : [`What would change it: ${remedy}`],
		...waiver === null ? waiverHint(finding, policy) : [waiverLine(waiver)]
	];
};
const comparedLines = ({ operator, expected, actual, evidence, low, high, rows }) => {
	if (operator === null || expected === null || actual === null) return [];
	const within = low === null || high === null ? "" : `, between ${low} and ${high}`;
	const on = rows === null ? "" : `, on ${rows} rows`;
	return [`Compared: ${String(actual)} ${operator} ${String(expected)}${evidence === null ? "" : ` (${evidence}${within}${on})`}`];
};
const waiverLine = ({ by, until, ceiling, because }) => `Waived by ${by} until ${until}${ceiling === null ? "" : `, only while ${ceiling}`}: ${because}`;
/** What does not hold can be waived where the policy says by whom, and of which gates never. */
const waiverHint = (finding, policy) => {
	const { answer, enforcement, gate } = finding;
	const { by, never = [] } = policy?.data.waivers ?? {};
	if (!((answer === "fail" || answer === "inconclusive") && enforcement === "block") || by === void 0) return [];
	if (never.includes(gate)) return [`It cannot be waived: waivers.never names ${gate}`];
	return [`Or ${by} may waive it: /assay waive ${writtenName(nameOf$1(finding))} until DATE because REASON`];
};
// src/domain/approvals/identity.ts
/** GitHub's logins are the same in any case; they are compared lower-cased and shown as GitHub spells them. */
const sameLogin = (login) => (login.startsWith("@") ? login.slice(1) : login).toLowerCase();
const noReply = /^(?:\d+\+)?([a-z0-9_-]+(?:\[bot\])?)@users\.noreply\.github\.com$/i;
/** From what a manifest, a commit or a trailer says (`@dana`, `Dana <dana@example.com>`, an e-mail) to a login; null = nobody knows. */
const personNamed = (said, known) => {
	const trimmed = said.trim();
	const mail = (/<([^<>]+)>$/.exec(trimmed)?.[1] ?? trimmed).toLowerCase();
	const mapped = known.get(mail);
	if (mapped !== void 0) return sameLogin(mapped);
	const login = noReply.exec(mail)?.[1];
	if (login !== void 0) return sameLogin(login);
	return /^@?[A-Za-z0-9][A-Za-z0-9_-]*(?:\[bot\])?$/.test(trimmed) ? sameLogin(trimmed) : null;
};
/** E-mail to login: what the policy says, and what GitHub itself attributed in this pull request. */
const identitiesOf = (snapshot, policy) => {
	const known = /* @__PURE__ */ new Map();
	for (const { author, author_email } of snapshot.heads.flatMap((head) => head.commits)) if (author !== null && author_email !== null) known.set(author_email.toLowerCase(), author);
	for (const [mail, login] of Object.entries(policy.data.people?.identities ?? {})) known.set(mail.toLowerCase(), login);
	return known;
};
/** The accounts of each human who has several, lower-cased. */
const accountsIn = (policy) => {
	let humans = [];
	for (const same of policy.data.people?.same ?? []) {
		const accounts = new Set(same.map(sameLogin));
		const met = humans.filter((human) => [...human].some((login) => accounts.has(login)));
		humans = [...humans.filter((human) => !met.includes(human)), /* @__PURE__ */ new Set([...met.flatMap((human) => [...human]), ...accounts])];
	}
	return humans;
};
const humansIn = (policy) => {
	const several = new Map(accountsIn(policy).flatMap((human) => [...human].map((login) => [login, human])));
	return {
		personOf: (login) => {
			const [name = login] = several.get(login) ?? [];
			return name;
		},
		accountsOf: (login) => [...several.get(login) ?? []]
	};
};
/** Programs whose approval the policy lets count. */
const botsOf = (policy) => new Set((policy.data.people?.bots ?? []).map(sameLogin));
// src/domain/approvals/in-order.ts
/** What was said first, first; GitHub tells whole seconds, and counts its ids up. */
const inOrder = (a, b) => Number(a.at > b.at) - Number(a.at < b.at) || a.id - b.id;
// src/domain/approvals/reviews.ts
const isSilent = ({ state }) => state === "COMMENTED" || state === "PENDING";
const opinionsOf = (reviews, quoted = []) => {
	const latest = /* @__PURE__ */ new Map();
	const ghosts = [];
	const all = [...reviews.map((review) => ({
		...review,
		isQuoted: false
	})), ...quoted.map((review) => ({
		...review,
		isQuoted: true
	}))];
	for (const opinion of [...all].sort(inOrder)) {
		if (isSilent(opinion)) continue;
		if (opinion.user === null) {
			if (opinion.state === "APPROVED") ghosts.push({
				user: "ghost",
				because: "ghost: the account of this review is gone"
			});
			continue;
		}
		const login = sameLogin(opinion.user);
		if (!(latest.get(login)?.isQuoted === true && opinion.state === "APPROVED") || opinion.isQuoted) latest.set(login, opinion);
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
/** Changes asked for hold until the one who asked, or the override role, lifts them, whatever is pushed meanwhile. */
const vetoesOf = (opinions, lifting) => opinions.latest.filter((opinion) => isVeto(opinion, lifting)).map(vetoOf);
const isVeto = (opinion, { snapshot, overriders, withdrawn }) => {
	const login = opinion.user ?? "";
	if (opinion.at <= (withdrawn.get(sameLogin(login)) ?? "") || !mayVeto(permissionOf(snapshot, login))) return false;
	return opinion.state === "CHANGES_REQUESTED" || isDismissedByAnother(opinion, overriders);
};
/** Anybody who may write can dismiss a review at GitHub; who did, and what it said, is unknown when nobody tells. */
const isDismissedByAnother = ({ state, user, dismissal }, overriders) => {
	if (state !== "DISMISSED" || dismissal === void 0 || dismissal.was === "APPROVED") return false;
	if (dismissal.by === null) return true;
	const by = sameLogin(dismissal.by);
	return by !== sameLogin(user ?? "") && !overriders.has(by);
};
const vetoOf = ({ user, at }) => ({
	user: user ?? "",
	at,
	by: "review"
});
// src/domain/binding/seen-head.ts
/**
* GitHub may move a review's commit on to a later head: what a review says of its commit is believed only where
* that head was seen by then (GitHub tells whole seconds). Otherwise it was the head that stood there at the time.
*/
const seenHead = (review, heads) => {
	const named = heads.filter(({ name }) => name === review.head);
	if (named.length === 0) return unknown$6("it names a commit that this pull request never had");
	const times = named.map(({ at }) => at === null ? null : instant(at));
	if (times.includes(null)) return unknown$6("nobody knows when that head was pushed");
	const given = instant(review.at);
	if (given === null) return unknown$6("nobody knows when it was given");
	if (times.some((time) => time !== null && time <= given)) return isLast(review.head, heads);
	const there = heads.findLastIndex(({ at }) => at !== null && (instant(at) ?? Infinity) <= given);
	const name = heads[there]?.name;
	if (name === void 0) return unknown$6("it was given before any head was seen");
	return heads.slice(there + 1, heads.findIndex((head) => head.name === review.head)).some(({ at }) => at === null) ? unknown$6("nobody knows which head stood there at the time") : isLast(name, heads);
};
const isLast = (name, heads) => heads.at(-1)?.name === name ? { kind: "present" } : {
	kind: "earlier",
	name
};
const unknown$6 = (because) => ({
	kind: "unknown",
	because
});
/** The earlier heads that people's last word approves, the one approved last at the end. */
const approvedEarlier = (reviews, heads) => {
	const seen = [...new Map([...reviews].sort(inOrder).flatMap((review) => review.user === null || isSilent(review) ? [] : [[sameLogin(review.user), review]])).values()].filter(({ state }) => state === "APPROVED").map((review) => seenHead(review, heads));
	return [...new Set(seen.flatMap((one) => one.kind === "earlier" ? [one.name] : []))];
};
// src/domain/commit-name.ts
/** A commit as people name it: seven digits of its id; a head that has a name of its own keeps it. */
const shortCommit = (name) => /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;
// src/domain/explain/role-lines.ts
const roleLines = (at, { policy, snapshot }) => {
	const { answer, asking } = at;
	const { role, needed, filled_by, until } = answer;
	return [
		`${role} of ${subjectOf$1(at)}: ${filled_by.length} of ${needed}`,
		...ruleLines(["roles", role], policy),
		...peopleRules.flatMap((key) => ruleLines(["people", key], policy)),
		...at.of === "version" ? askedBy(role, "approvals", {
			policy,
			way: at.asking
		}) : ownRule(policy),
		...remarksOn(answer).map((remark) => `${remark.slice(0, 1).toUpperCase()}${remark.slice(1)}`),
		...filled_by.length === 0 ? [] : [`Filled by ${filled_by.join(", ")}${until === null ? "" : `, until ${until}`}`],
		...snapshot === null ? [] : filled_by.flatMap((login) => carried(login, snapshot)),
		...openLines(at),
		...asking.not_counted.map(({ user, because }) => `${user} does not count: ${because}`),
		...asking.vetoes.map(({ user, by, at: when }) => `${user} ${by === "hold" ? "holds it" : "asked for changes"} since ${when}`)
	];
};
/** What the policy says of everybody, in the order in which it decides whether somebody counts. */
const peopleRules = [
	"cannot_approve",
	"same",
	"bots",
	"quote_digest",
	"override"
];
const subjectOf$1 = (at) => {
	if (at.of === "policy") return "the policy change";
	const { model, version, from, to } = at.asking;
	return `${model} ${version} (${from} -> ${to})`;
};
const ownRule = (policy) => {
	if (policy === null) return [];
	return policy.data.policy?.approvals === void 0 ? ["Asked as for entering production: the policy says nothing of its own changes"] : ruleLines(["policy", "approvals"], policy);
};
const openLines = ({ answer, asking }) => {
	const { role, needed, filled_by, could_be_filled_by } = answer;
	if (filled_by.length >= needed) return [];
	return [`What would change it: ${asking.binding.must_be_quoted ? `a comment /assay approve ${role} ${shortDigest(asking.binding)}` : "an approval on the present head"} by ${could_be_filled_by.length === 0 ? "somebody new: nobody in it can fill it" : could_be_filled_by.join(" or ")}`];
};
/** An approval of an earlier head counts because nothing that it was given to has changed since. */
const carried = (login, { reviews, heads }) => {
	const given = reviews.filter(({ user, state }) => user !== null && sameLogin(user) === sameLogin(login) && state === "APPROVED").sort(inOrder).at(-1);
	const seen = given === void 0 ? null : seenHead(given, heads);
	return seen?.kind === "earlier" ? [`${login} approved ${shortCommit(seen.name)}, and it carries over: what it was given to is the same`] : [];
};
// src/domain/explain.ts
const nothingBeside = {
	policy: null,
	snapshot: null
};
/** What a verdict file knows beside its verdict: the policy at base, who approved what. */
const besideOf = ({ snapshot }) => {
	const policy = policyIn(snapshot.policy.path, snapshot.policy.base);
	return {
		policy: policy?.ok ? policy.value : null,
		snapshot
	};
};
/**
* A kind of gate, a gate of the policy, one finding of it (`recall-slices[region=north]`) or a role: what it asks and
* by which line, why it answered so, what would change the answer.
*/
const explain = (name, verdict, beside = nothingBeside) => {
	const told = verdict ?? { transitions: [] };
	const findings = findingsOf(name, told.transitions);
	const roles = rolesOf(name, told);
	const gate = gateOf(name);
	if (gate === null && findings.length + roles.length === 0) return unknown$5(name, told);
	return {
		kind: "known",
		paragraphs: [
			...gate === null ? [] : [[`${gate.kind}: ${gate.asks}`, `In a policy: { ${gate.example} }`]],
			...findings.map((one) => findingLines(one, beside.policy)),
			...roles.map((one) => roleLines(one, beside))
		],
		findings: findings.map(({ finding }) => finding),
		roles: roles.map(({ answer }) => answer)
	};
};
const findingsOf = (name, transitions) => {
	const read = takeTarget(name);
	const target = read.kind === "meant" && read.value.rest === "" ? read.value.value : null;
	const one = target?.kind === "one" ? target.name : null;
	return transitions.flatMap((transition) => transition.findings.filter((finding) => finding.gate === name || one !== null && isOf$3(one, transition) && meets(one, finding)).map((finding) => ({
		finding,
		transition
	})));
};
const isOf$3 = ({ of }, { model, version }) => of === null || of.model === model && of.version === version;
const rolesOf = (name, { transitions, policy_change }) => [...transitions.flatMap((asking) => asking.approvals.filter(({ role }) => role === name).map((answer) => ({
	of: "version",
	answer,
	asking
}))), ...(policy_change === void 0 ? [] : [policy_change]).flatMap((asking) => asking.approvals.filter(({ role }) => role === name).map((answer) => ({
	of: "policy",
	answer,
	asking
})))];
const unknown$5 = (name, { transitions, policy_change }) => {
	const named = [...transitions.flatMap(({ findings, approvals }) => [...findings.map(({ gate }) => gate), ...approvals.map(({ role }) => role)]), ...(policy_change?.approvals ?? []).map(({ role }) => role)];
	const known = [.../* @__PURE__ */ new Set([...named, ...gates$1.map(({ kind }) => kind)])];
	return {
		kind: "unknown",
		nearest: nearest(name, known),
		known
	};
};
// src/domain/changes.ts
/** A version is known by its name and version, not by its path: a renamed manifest is the same version. */
const changesOf = (snapshot, added) => {
	const files = snapshot.files.map(readFile);
	const siblings = snapshot.siblings.manifests.flatMap(({ path, content }) => manifestIn(readSide(path, content)));
	const base = new Map(files.flatMap((file) => manifestIn(file.base)).map((one) => [identity(one), one]));
	const head = new Map(files.flatMap((file) => manifestIn(file.head)).map((one) => [identity(one), one]));
	const unreadable = new Set(files.filter((file) => file.problems.some(isError)).map((file) => file.path));
	const changes = [.../* @__PURE__ */ new Set([...head.keys(), ...base.keys()])].flatMap((id) => {
		const [before = null, after = null] = [base.get(id), head.get(id)];
		const only = before === null ? after : after === null ? before : null;
		if (only !== null && unreadable.has(only.file)) return [];
		return changeOf(before, after, added);
	});
	const heads = files.flatMap((file) => manifestIn(file.head));
	return {
		changes,
		atBase: [...base.values(), ...siblings],
		problems: [
			...files.flatMap((file) => file.problems),
			...duplicates(heads, siblings),
			...changes.flatMap((change) => unlawful(change, added)),
			...statusRemoved(base, head)
		]
	};
};
const identity = ({ name, version }) => `${name}\u0000${version}`;
const manifestIn = (parsed) => parsed.ok ? [parsed.value] : [];
const readFile = (file) => {
	const [base, head] = [readSide(file.path, file.base), readSide(file.path, file.head)];
	const both = file.bothSides ? [changedOnBothSides(file.path)] : [];
	return {
		path: file.path,
		base,
		head,
		problems: [
			...head.problems,
			...unknownStart(base, head),
			...both
		]
	};
};
/** What cannot be read at base stands nobody knows where; only an experiment may start from there. */
const unknownStart = (base, head) => {
	const startsOver = head.ok && head.value.status === "experimenting";
	if (base.ok || startsOver) return [];
	return base.problems.map((problem) => ({
		...problem,
		message: `at base: ${problem.message}`
	}));
};
const top = (file) => ({
	file,
	line: 1,
	column: 1
});
const readSide = (path, content) => {
	if (content.kind === "absent") return {
		ok: false,
		problems: []
	};
	return content.kind === "text" ? parseManifest(path, content.text) : {
		ok: false,
		problems: [refusedProblem(path, content)]
	};
};
const changedOnBothSides = (path) => problemAt(top(path), {
	code: "changed-on-both-sides",
	message: `${path} was changed on the base branch too since this pull request left it: what lands may differ from what is judged`,
	expected: "a head that has the base branch merged in",
	severity: "warning"
});
const changeOf = (base, head, added) => {
	const subject = head ?? base;
	if (subject === null) return [];
	const from = base?.status ?? "experimenting";
	const { name: model, version, file } = subject;
	const known = {
		model,
		version,
		file,
		files: [.../* @__PURE__ */ new Set([base?.file ?? file, file])],
		base,
		subject,
		from
	};
	if (head === null) return base?.status == null ? [] : [{
		...known,
		kind: "removal",
		to: from,
		lawful: mayBeRemoved(from)
	}];
	if (head.status === null) return [];
	if (head.status !== from) return [{
		...known,
		kind: "promotion",
		to: head.status,
		lawful: isLawful(from, head.status, added)
	}];
	return base?.digest === head.digest ? [] : [{
		...known,
		kind: "amendment",
		to: from,
		lawful: true
	}];
};
const unlawful = (change, added) => {
	if (change.lawful) return [];
	return [change.kind === "removal" ? unlawfulRemoval(change) : unlawfulWay(change, lawfulFrom(change.from, added))];
};
const unlawfulRemoval = ({ file, model, version, from }) => problemAt(top(file), {
	code: "unlawful-transition",
	message: `the manifest of ${model} ${version} is removed while it is in ${from}; only a retired or an experimenting one may go`,
	found: `${from} -> (removed)`,
	expected: "a version that is retired or experimenting"
});
const unlawfulWay = ({ subject, model, version, from, to }, lawful) => problemAt(subject.document.placeOf(["model", "status"]), {
	code: "unlawful-transition",
	message: `${model} ${version} cannot go from ${from} to ${to}, ${lawful.length === 0 ? `which is the end` : `only to ${lawful.join(" or ")}`}`,
	found: `${from} -> ${to}`,
	expected: lawful.length === 0 ? `nothing: ${from} is the end` : `${from} -> ${lawful.join(" or ")}`
});
/** A status that is taken away would let a version leave the rules without a transition. */
const statusRemoved = (base, head) => [...head].flatMap(([id, manifest]) => {
	const before = base.get(id)?.status ?? null;
	if (before === null || manifest.status !== null) return [];
	return [problemAt(manifest.document.placeOf(["model"]), {
		code: "missing-key",
		message: `model.status is gone; at base it was ${before}`,
		expected: `model.status: ${before}`
	})];
});
const duplicates = (heads, siblings) => heads.flatMap((manifest, index) => {
	const twin = [...heads.slice(0, index), ...siblings].find((other) => identity(other) === identity(manifest));
	if (twin === void 0) return [];
	return [problemAt(manifest.document.placeOf(["model", "version"]), {
		code: "duplicate-version",
		message: `${manifest.name} ${manifest.version} is described by ${twin.file} too`,
		found: manifest.version,
		expected: "one manifest for each version"
	})];
});
/** Back to production by the policy's own option. */
const isRollback = ({ from, to }) => from === "deprecated" && to === "production";
/** The first sight of an experiment asks nothing of anybody. */
const isNewExperiment = ({ base, to }) => base === null && to === "experimenting";
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
		at: lineOf$2(subject, [
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
	const at = lineOf$2(change.subject, ["model", "status"]);
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
			}, `${said} claims production at the same time`, "Promote one version of a model at a time.")
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
	const at = lineOf$2(subject, ["model", "status"]);
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
// src/domain/rollback.ts
const impossible = (because) => ({
	kind: "impossible",
	because
});
/** Back to the version that left production last, by the journal and the policy's own option. */
const rollbackOf = (model, snapshot, policy) => {
	const within = policy.data.rollback?.within;
	if (within === void 0) return impossible("the policy allows no rollback: it has no key rollback");
	const { atBase } = changesOf(snapshot, waysOf$1(policy));
	const named = modelNamed(model, atBase.map(({ name }) => name));
	if (named.model === null) return impossible(named.because);
	const own = atBase.filter(({ name }) => name === named.model);
	const judged = own.filter(({ status }) => status === "deprecated").map((manifest) => ({
		manifest,
		judgement: judgeRollback(backTo(manifest), within, around(snapshot))
	}));
	const best = judged.filter(({ judgement }) => judgement.answer === "pass").sort((a, b) => leftAt(b.manifest, snapshot) - leftAt(a.manifest, snapshot))[0];
	if (best !== void 0) return possible(best.manifest, own, best.judgement.because);
	const why = judged.map(({ manifest, judgement }) => `${manifest.version}: ${judgement.because}`).join("; ");
	return impossible(why === "" ? `no version of ${named.model} is deprecated at base` : why);
};
const modelNamed = (said, names) => {
	const models = [...new Set(names)].sort();
	const [only, second] = models;
	const none = (because) => ({
		model: null,
		because
	});
	if (only === void 0) return none("no model version stands at base that this pull request concerns");
	if (said === "") return second === void 0 ? {
		model: only,
		because: ""
	} : none(`of which model? ${models.join(", ")}`);
	if (models.includes(said)) return {
		model: said,
		because: ""
	};
	const near = nearest(said, models);
	return none(`no model ${said} is concerned here; ${near === null ? `there is ${models.join(", ")}` : `did you mean ${near}?`}`);
};
const around = ({ journal, now }) => ({
	journal,
	now: instant(now) ?? 0
});
const backTo = (manifest) => ({
	kind: "promotion",
	model: manifest.name,
	version: manifest.version,
	from: "deprecated",
	to: "production",
	lawful: true,
	file: manifest.file,
	files: [manifest.file],
	base: manifest,
	subject: manifest
});
const leftAt = ({ name, version }, { journal }) => {
	const left = journal.findLast((entry) => entry.model === name && entry.version === version && entry.from === "production");
	return left === void 0 ? -Infinity : instant(left.at) ?? -Infinity;
};
const possible = (target, own, because) => {
	const serving = own.filter(({ status }) => status === "production");
	return {
		kind: "possible",
		edits: [editOf(target, "production"), ...serving.map((manifest) => editOf(manifest, "deprecated"))],
		because: `${target.name} ${target.version} ${because}`
	};
};
const editOf = (manifest, to) => ({
	file: manifest.file,
	line: manifest.document.placeOf(["model", "status"]).line,
	from: manifest.status ?? "",
	to
});
// src/domain/approvals/comments.ts
const known = /* @__PURE__ */ new WeakMap();
/** Every line that speaks to assay, in the order in which they were said. */
const saidIn = (snapshot) => {
	const said = known.get(snapshot) ?? read$1(snapshot);
	known.set(snapshot, said);
	return said;
};
const read$1 = (snapshot) => [...snapshot.comments].sort(inOrder).flatMap((comment) => linesOf(comment, snapshot));
const commandsIn = (snapshot) => saidIn(snapshot).filter(({ refused }) => refused === null);
const linesOf = (comment, snapshot) => {
	const spoken = spokenIn(comment.body);
	const { id, user, at } = comment;
	const heard = spoken.length > mostLines ? spoken.slice(0, 1) : spoken;
	const refused = refusalOf$1(comment, snapshot) ?? tooMany$1(spoken.length);
	return heard.map((line) => ({
		comment: id,
		user: user ?? "ghost",
		at,
		...line,
		refused
	}));
};
const mostLines = 20;
const tooMany$1 = (lines) => lines > mostLines ? `too many: a comment gives ${mostLines} commands at most, this one has ${lines}` : null;
/** An edited comment may say what its author never said, so it commands nothing; neither does a stranger or a bot. */
const refusalOf$1 = ({ user, edited_by, edited_at }, snapshot) => {
	if (user === null) return "ghost: the account of this comment is gone";
	if (edited_by !== null || edited_at !== null) return "edited: an edited comment commands nothing; say it again in a new one";
	const { isBot, writes } = permissionOf(snapshot, user);
	if (isBot) return "bot: a program gives no commands";
	return writes ? null : "no_permission: only who may write to this repository gives commands";
};
// src/domain/approvals/command-answers.ts
/** As it was said, without `/assay`: with the comment's id it names a line. */
const commandOf = ({ word, argument }) => argument === "" ? word : `${word} ${argument}`;
const taken = (command, because) => answer(command, "taken", because);
const refused = (command, because) => answer(command, "refused", because);
const answer = (command, outcome, because) => ({
	comment: command.comment,
	user: command.user,
	command: commandOf(command),
	outcome,
	because
});
/**
* One answer for each line that speaks to assay. `ofChanges` is what came of those that are about a change; a line
* that one change takes and another has no use for is taken.
*/
const commandAnswers = (snapshot, ofChanges, otherwise) => {
	const answered = /* @__PURE__ */ new Map();
	for (const one of ofChanges) if (answered.get(keyOf(one))?.outcome !== "taken") answered.set(keyOf(one), one);
	return saidIn(snapshot).map((line) => {
		if (line.refused !== null) return refused(line, line.refused);
		const about = {
			comment: line.comment,
			command: commandOf(line)
		};
		return answered.get(keyOf(about)) ?? otherwise(line);
	});
};
const keyOf = ({ comment, command }) => `${comment} ${command}`;
// src/domain/answering.ts
/** What comes of a command that is about no change, or finds none to be about. */
const otherwise = (about) => (line) => {
	switch (line.word) {
		case "recheck": return taken(line, "judged again");
		case "card": return taken(line, "the card as it is now");
		case "explain": return explained(line, about);
		case "rollback": return rolledBack(line, about);
		case "hold": return taken(line, "no model version changes here, so it holds nothing yet");
		case "unhold":
		case "withdraw":
		case "approve":
		case "waive":
		case "unwaive": return refused(line, "no model version changes here");
		default: return refused(line, unknown$4(line.word));
	}
};
const explained = (line, about) => {
	const found = explain(line.argument, about);
	if (found.kind === "known") return taken(line, "explained below");
	const hint = found.nearest === null ? `there are ${found.known.join(", ")}` : `did you mean ${found.nearest}?`;
	const asked = line.argument === "" ? "explain what?" : `no gate, finding or role ${line.argument} is here;`;
	return refused(line, `${asked} ${hint}`);
};
const rolledBack = (line, { snapshot, policy }) => {
	if (policy === null) return refused(line, "the policy at base cannot be read");
	const found = rollbackOf(line.argument, snapshot, policy);
	return found.kind === "possible" ? taken(line, found.because) : refused(line, found.because);
};
const unknown$4 = (word) => {
	if (word === "") return `say what to do: ${commandNames.join(", ")}`;
	const near = nearest(word, commandNames);
	return `unknown command ${word}: ${near === null ? `there are ${commandNames.join(", ")}` : `did you mean /assay ${near}?`}`;
};
// src/domain/fold.ts
const stateOf$1 = {
	approved: "success",
	awaiting: "pending",
	rejected: "failure",
	undecidable: "error"
};
/** Bad input first: nothing judged on it can be trusted. A gate that fails decides before one that cannot tell. */
const fold = (transitions, problems, policy) => {
	const asking = [...transitions, ...policy === void 0 ? [] : [policy]];
	const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
	if (problems.some(isError)) return "undecidable";
	if (blocking.some(({ answer }) => answer !== "error") || asking.some(({ vetoes }) => vetoes.length > 0)) return "rejected";
	if (blocking.length > 0) return "undecidable";
	return asking.every(isFilled) ? "approved" : "awaiting";
};
const isFilled = ({ approvals }) => approvals.every(({ needed, filled_by }) => filled_by.length >= needed);
// src/domain/stricter.ts
/** A pull request that changes the policy satisfies the old one and the new: what either asks for is asked for. */
const stricter = (old, next) => ({
	transitions: old.transitions.map((transition) => {
		const other = next.transitions.find(({ model, version }) => model === transition.model && version === transition.version);
		return other === void 0 ? transition : together$1(transition, other);
	}),
	problems: distinct([...old.problems, ...next.problems]),
	commands: old.commands
});
const together$1 = (old, next) => ({
	...old,
	lawful: old.lawful && next.lawful,
	...exceptionsOf(old, next),
	...stricterPeople(old, next),
	binding: {
		...old.binding,
		must_be_quoted: old.binding.must_be_quoted || next.binding.must_be_quoted
	}
});
const stricterPeople = (old, next) => ({
	approvals: [...old.approvals.map((role) => harder(role, next.approvals)), ...next.approvals.filter((role) => isOther(role, old.approvals))],
	not_counted: distinct([...old.not_counted, ...next.not_counted]),
	vetoes: distinct([...old.vetoes, ...next.vetoes])
});
/** What only one of the two lets be waived stands there twice, once as it blocks. */
const exceptionsOf = (old, next) => {
	const findings = [...old.findings, ...next.findings.filter((finding) => isNews(finding, old.findings))];
	return {
		findings,
		waived: findings.filter(({ waiver }) => waiver !== null).length,
		break_glass: old.break_glass ?? next.break_glass
	};
};
/** What the new policy is content with, or says as the old one does, need not be said twice. */
const isNews = (finding, said) => finding.answer !== "pass" && !said.some((other) => JSON.stringify(other) === JSON.stringify(finding));
const isSame$1 = (one, other) => one.role === other.role && (one.files ?? []).join() === (other.files ?? []).join();
const isOther = (role, roles) => !roles.some((one) => isSame$1(one, role));
const harder = (old, roles) => {
	const next = roles.find((role) => isSame$1(role, old));
	return next !== void 0 && missing(next) > missing(old) ? next : old;
};
const missing = ({ needed, filled_by }) => needed - filled_by.length;
const distinct = (values) => [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
// src/domain/next.ts
/** What has to happen, the first thing first: mend the input, mend what fails, lift the vetoes, approve. */
const nextSteps = ({ transitions, policy_change, problems }, author) => {
	const authors = author === null ? [] : [author];
	const mend = problems.filter(isError).map((problem) => ({
		who: authors,
		what: `${problem.file}:${problem.line}: ${problem.message}${problem.nearest === null ? "" : `; did you mean ${problem.nearest}?`}`
	}));
	const remedies = transitions.flatMap(({ findings }) => findings.filter(blocks).map(({ gate, because, remedy }) => ({
		who: authors,
		what: `${gate}: ${remedy ?? because}`
	})));
	const policy = policy_change === void 0 ? [] : [policy_change];
	const lift = [...transitions, ...policy].flatMap(({ vetoes }) => vetoes).map(({ user, by }) => ({
		who: [user],
		what: lifts[by]
	}));
	const approve = [...transitions.flatMap((transition) => openRoles(transition, "approve")), ...policy.flatMap((change) => openRoles(change, "approve the policy change"))];
	return [
		...mend,
		...distinct(remedies),
		...transitions.flatMap(otherVoices),
		...distinct(lift),
		...approve
	];
};
/** One person breaks no glass; whoever reads the card has to see that another is waited for. */
const otherVoices = ({ break_glass_awaits = [] }) => break_glass_awaits.map(({ role, could_be_filled_by }) => ({
	who: could_be_filled_by,
	what: `break-glass takes somebody of ${role} too: comment /assay waive all until DATE because REASON, or let it be`
}));
const lifts = {
	review: "asked for changes: approve, or dismiss the review, when they are made",
	hold: "holds the promotion: comment /assay unhold to let it go on"
};
const openRoles = (asking, how) => asking.approvals.filter(({ needed, filled_by }) => filled_by.length < needed).map((answer) => ({
	who: answer.could_be_filled_by,
	what: `${wanted(answer, how)}${byQuoting(answer, asking)}`
}));
const byQuoting = ({ role, could_be_filled_by }, { binding }) => binding.must_be_quoted && could_be_filled_by.length > 0 ? `, by a comment: /assay approve ${role} ${shortDigest(binding)}` : "";
const wanted = ({ role, needed, filled_by, could_be_filled_by, files = [], instead = [] }, how) => {
	const others = instead.length === 0 ? "" : `, or instead ${instead.join(", or ")}`;
	if (could_be_filled_by.length === 0) return `nobody who did not make it can fill the role ${role}: add somebody to it${others}`;
	const missing = needed - filled_by.length;
	return `${how} as ${role}${missing > 1 ? ` (${missing} different people)` : ""}${files.length === 0 ? "" : `, who owns ${files.join(" and ")}`}${others}`;
};
// src/domain/group/governing.ts
/** The policy and what else judges models: git may merge it from two pull requests into what neither was approved for. */
const mergedGoverning = ({ governing = [], others: { pulls } }) => governing.flatMap(({ path, head: lands }) => {
	const changing = pulls.flatMap(({ number, snapshot }) => snapshot?.governing?.filter((file) => file.path === path).map(({ head }) => ({
		number,
		head
	})) ?? []);
	if (changing.some(({ head }) => head === lands)) return [];
	return [{
		by: (changing.length === 0 ? pulls : changing).map(({ number }) => number),
		state: "failure",
		description: visibleLine(`${path} would land as none of them was judged with; merge one after the other`)
	}];
});
// src/domain/group/worst.ts
const worstFirst$1 = [
	"error",
	"failure",
	"pending",
	"success"
];
const namesOf$1 = (numbers) => numbers.map((number) => `#${number}`).join(", ");
/** Of several that are equally bad the first one; null: nothing was said. */
const worstOf = (said) => {
	const [worst = null] = worstFirst$1.flatMap((state) => said.filter((one) => one.state === state));
	return worst;
};
/** One line for all of them: whom it is about, and what is wrong there. */
const lineOf = (worst, all) => fitStatus(worst.state === "success" ? `holds for ${namesOf$1([...new Set(all.flatMap(({ by }) => by))])}` : `${namesOf$1(worst.by)}: ${worst.description}`);
// src/domain/group/news.ts
/** Who approves what is judged in each pull request, where the people are known. */
const ofPeople = /* @__PURE__ */ new Set([
	"unattributable",
	"empty-role",
	"circular-role",
	"unreadable-team",
	"unreadable-organisation",
	"bad-codeowners"
]);
const isSameVersion = (one, other) => one.model === other.model && one.version === other.version;
/** What keeps this transition from landing that none of its pull requests shows by itself, waived or not. */
const newsOf = (combined, own) => {
	const known = new Set(own.flatMap(({ transition }) => transition.findings).map(unwaived));
	return combined.findings.filter((finding) => blocks(finding) && !known.has(unwaived(finding)));
};
const unwaived = (finding) => JSON.stringify({
	...finding,
	waiver: null
});
/** What the approvals of a pull request were given to has to be what lands, part by part. */
const landingOf = (combined, own) => {
	if (own.length === 0) return [otherThan(combined, {
		expected: null,
		because: "no pull request of the group was judged with this change"
	})];
	return own.flatMap(({ number, transition }) => {
		const { digest, parts } = transition.binding;
		const differing = [.../* @__PURE__ */ new Set([...Object.keys(parts), ...Object.keys(combined.binding.parts)])].filter((name) => name !== "policy at head" && parts[name] !== combined.binding.parts[name]);
		if (differing.length === 0) return [];
		const because = `what would land is not what was judged in ${namesOf$1([number])}: ${differing.join(", ")}`;
		return [otherThan(combined, {
			expected: digest,
			because
		})];
	});
};
/** Built from an earlier head, or taken back by another pull request of the group. */
const missingFrom = ({ file, binding }) => finding(file, {
	expected: binding.digest,
	actual: null,
	because: "the queue’s commit does not hold this change"
});
const otherThan = ({ file, binding }, { expected, because }) => finding(file, {
	expected,
	actual: binding.digest,
	because
});
const finding = (file, said) => ({
	gate: "merge-group",
	kind: "merge-group",
	answer: "fail",
	enforcement: "block",
	subject: "what lands",
	where: null,
	operator: "=",
	low: null,
	high: null,
	rows: null,
	evidence: null,
	...said,
	remedy: "Merge these pull requests one after the other: bring the base branch in, and let it be judged again.",
	file,
	line: 1,
	column: 1,
	waiver: null
});
/** What is wrong with the input only when the pull requests come together. */
const newProblems = (combined, judged) => {
	const known = new Set(problemsIn(judged).map(told));
	return combined.problems.filter((problem) => isError(problem) && !ofPeople.has(problem.code) && !known.has(told(problem)));
};
const problemsIn = (judged) => judged.flatMap(({ verdict }) => verdict?.problems ?? []);
const told = (problem) => JSON.stringify(problem);
// src/domain/group/group.ts
/**
* A merge group holds when every pull request in it does, and their combined tree, against the base, is no more than
* what they were approved for. People are asked in the pull requests alone; a queue waits for nobody.
*/
const decideGroup = (combined, snapshot, judged) => {
	const own = judged.flatMap(({ number, verdict }) => (verdict?.transitions ?? []).map((transition) => ({
		number,
		transition
	})));
	const news = [...combined.transitions.map((transition) => newsFor(transition, ofVersion(transition, own))), ...own.filter((one) => isMissing(one, combined)).map(({ transition }) => withOnly(transition, [missingFrom(transition)]))];
	const problems = newProblems(combined, judged);
	const all = [
		...judged.flatMap(saidOf$1),
		together({
			news,
			problems,
			own
		}, snapshot),
		...mergedGoverning(snapshot)
	];
	const worst = orUnknown(worstOf(all) ?? nobody, judged);
	const said = {
		transitions: landed(combined.transitions, own),
		problems: distinct([...problemsIn(judged), ...problems])
	};
	const decision = decisions[worst.state];
	const description = worst === nobody ? worst.description : lineOf(worst, all);
	const status = {
		state: worst.state,
		description
	};
	return {
		...combined,
		...said,
		decision,
		status,
		next: decision === "approved" ? [] : [{
			who: [],
			what: status.description
		}, ...nextSteps({
			decision,
			...said
		}, null)],
		commands: [],
		group: judged.map(answerOf$3)
	};
};
const nobody = {
	by: [],
	state: "error",
	description: "no pull request is known for this merge group"
};
const decisions = {
	success: "approved",
	pending: "rejected",
	failure: "rejected",
	error: "undecidable"
};
const saidOf$1 = ({ number, verdict }) => {
	if (verdict === null) return [];
	const { state, description } = verdict.status;
	return [{
		by: [number],
		state: state === "pending" ? "failure" : state,
		description
	}];
};
/** Nothing passes by being unknown; but what is known to fail is said first. */
const orUnknown = (worst, judged) => {
	const strangers = judged.filter(({ verdict }) => verdict === null).map(({ number }) => number);
	if (judged.length === 0) return nobody;
	return strangers.length > 0 && worst.state === "success" ? {
		by: strangers,
		state: "error",
		description: unknown$3
	} : worst;
};
const unknown$3 = "nothing is known of it, so the group cannot be judged";
const answerOf$3 = ({ number, verdict }) => verdict === null ? {
	number,
	head: null,
	decision: "undecidable",
	description: unknown$3
} : {
	number,
	head: verdict.head,
	decision: verdict.decision,
	description: verdict.status.description
};
/** A transition as the group would make it, with only what is new in it. */
const newsFor = (transition, own) => withOnly(transition, [...newsOf(transition, own), ...landingOf(transition, own)]);
const withOnly = (transition, findings) => ({
	...transition,
	findings,
	approvals: [],
	vetoes: []
});
const isMissing = ({ transition }, { transitions }) => !transitions.some((one) => isSameVersion(one, transition));
const ofVersion = (transition, own) => own.filter((one) => isSameVersion(one.transition, transition));
/** What the combined tree has against it, and which pull requests bring it. */
const together = ({ news, problems, own }, { others: { pulls } }) => {
	const decision = fold(news, problems);
	const failing = news.filter(({ findings }) => findings.length > 0);
	const touching = pulls.filter(({ snapshot }) => snapshot?.files.some(({ path }) => problems.some(({ file }) => file === path))).map(({ number }) => number);
	const touched = own.filter(({ number }) => touching.includes(number)).map(({ transition }) => transition);
	const bringing = own.filter(({ transition }) => [...failing, ...touched].some((one) => isSameVersion(one, transition)));
	const by = [.../* @__PURE__ */ new Set([...bringing.map(({ number }) => number), ...touching])].sort((a, b) => a - b);
	const everybody = pulls.map(({ number }) => number);
	const description = describe({
		decision,
		transitions: news,
		problems
	});
	return {
		by: by.length === 0 ? everybody : by,
		state: stateOf$1[decision],
		description
	};
};
/** Each pull request's transitions with what the group adds to them, then what none of them brought. */
const landed = (combined, own) => [...own.map((one) => {
	const same = combined.filter((other) => isSameVersion(other, one.transition));
	const added = same.flatMap((other) => [...newsOf(other, ofVersion(other, own)), ...landingOf(other, [one])]);
	const gone = same.length === 0 ? [missingFrom(one.transition)] : [];
	return {
		...one.transition,
		findings: [
			...one.transition.findings,
			...added,
			...gone
		]
	};
}), ...combined.filter((one) => ofVersion(one, own).length === 0).map((one) => newsFor(one, []))];
// src/domain/group/same-head.ts
/** A status belongs to a commit, and counts for every pull request whose head that is: the worst verdict is what it says. */
const withShared = (verdict, own, others) => {
	const mine = {
		number: own ?? 0,
		verdict
	};
	const said = [mine, ...others].sort((one, other) => one.number - other.number).map(saidOf);
	const worst = worstOf(said) ?? saidOf(mine);
	const shared = {
		with: others.map(({ number }) => number),
		state: worst.state,
		description: lineOf(worst, said)
	};
	const isAsBad = worst.state === verdict.status.state;
	return {
		...verdict,
		shared,
		next: isAsBad ? verdict.next : [...verdict.next, stepFor(worst)]
	};
};
const saidOf = ({ number, verdict }) => verdict === null ? {
	by: [number],
	state: "error",
	description: "nothing is known of it"
} : {
	by: [number],
	...verdict.status
};
const stepFor = (worst) => ({
	who: [],
	what: visibleLine(`the status is that of ${namesOf$1(worst.by)}, which has the same head: ${worst.description}; settle it, close it, or push a commit here`)
});
// src/domain/group/with-others.ts
/** Judges a pull request, or a group of them, together with the others that its snapshot holds. */
const withOthers = (snapshot, alone) => {
	const { others } = snapshot;
	const verdict = alone(snapshot);
	if (others === void 0) return verdict;
	if (others.kind === "group") {
		const landing = (one) => alone(underPolicyOf(snapshot, one));
		return decideGroup(verdict, {
			...snapshot,
			others
		}, judgedBy(landing, others));
	}
	return withShared(verdict, snapshot.pull.number, judgedBy(alone, others));
};
const judgedBy = (judge, { pulls }) => pulls.map(({ number, snapshot }) => ({
	number,
	verdict: snapshot === null ? null : judge(snapshot)
}));
/** A pull request is judged by the policy at base and by the one that the group would leave, whoever in it changes it. */
const underPolicyOf = (group, one) => {
	const admins = {
		...group.admins,
		...one.admins
	};
	const codeowners = one.codeowners ?? group.codeowners;
	return {
		...one,
		policy: {
			...one.policy,
			head: group.policy.head,
			shown: one.policy.head
		},
		teams: {
			...group.teams,
			...one.teams
		},
		users: {
			...group.users,
			...one.users
		},
		...Object.keys(admins).length === 0 ? {} : { admins },
		...codeowners === void 0 ? {} : { codeowners }
	};
};
// src/domain/holdout/changed.ts
/** The file that holds sealed labels, or says to DVC which bytes they are. */
const filesOf = (labels) => [labels, `${labels}.dvc`];
const labelFiles = (policies) => new Set(policies.flatMap(({ data }) => Object.values(data.holdouts ?? {}).flatMap(({ labels }) => filesOf(labels))));
/** Labels that change under a pin that stays fit no pin: nothing could be measured on them any more. */
const labelsChanged = ({ labelsChanged: paths = [] }, { base, head }) => {
	const touched = new Set(paths);
	const pinned = Object.values(base.data.holdouts ?? {});
	return Object.entries(head.data.holdouts ?? {}).flatMap(([name, { labels, sha256 }]) => {
		const isTouched = filesOf(labels).some((path) => touched.has(path));
		const isOld = pinned.some((holdout) => holdout.labels === labels && holdout.sha256 === sha256);
		if (!isTouched || !isOld) return [];
		return [problemAt(head.originOf([
			"holdouts",
			name,
			"sha256"
		]), {
			code: "holdout-changed",
			message: `${labels} is changed, and the holdout ${name} still pins the labels as they were`,
			found: sha256,
			expected: `the labels as they were, or the sha256 of the new ones in holdouts.${name}.sha256`
		})];
	});
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
		at: lineOf$2(subject, first.split("."))
	}), `${refused.join(", ")} may not be changed in ${from}`, fixed.some((one) => covers(one, first)) ? "Put the change into a new version." : `Undo it, or ask the owners of the policy to allow it under amendments.${from}.`);
};
// src/domain/grouped.ts
/** Values by their key, in the order in which they come. Node 20 has no `Map.groupBy`. */
const grouped = (values, keyOf) => {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [value]);
		else group.push(value);
	}
	return groups;
};
// src/domain/once.ts
/** Asked once of each, however many hang on the answer. */
const once = (ask) => {
	const known = /* @__PURE__ */ new Map();
	return (of) => {
		const answer = known.get(of);
		if (answer !== void 0) return answer;
		const found = ask(of);
		known.set(of, found);
		return found;
	};
};
// src/domain/approvals/matching.ts
const width = 32;
const noBits = (people) => new Int32Array(Math.ceil(people / width));
const setBit = (bits, person) => {
	bits[person >>> 5] = (bits[person >>> 5] ?? 0) | 1 << (person & 31);
};
const clearBit = (bits, person) => {
	bits[person >>> 5] = (bits[person >>> 5] ?? 0) & ~(1 << (person & 31));
};
const hasBit = (bits, person) => ((bits[person >>> 5] ?? 0) & 1 << (person & 31)) !== 0;
/** Of one set, that set itself. */
const inAll = (sets) => sets.reduce((one, other) => one.map((word, at) => word & (other[at] ?? 0)));
/** The first who is in both; -1: nobody is. */
const firstInBoth = (one, other) => {
	for (let word = 0; word < one.length; word++) {
		const both = (one[word] ?? 0) & (other[word] ?? 0);
		if (both !== 0) return word * width + (31 - Math.clz32(both & -both));
	}
	return -1;
};
const nobodyYet = (people) => ({
	slots: 0,
	slotOf: new Int32Array(people).fill(-1),
	hopeful: noBits(people).fill(-1)
});
/**
* Each slot takes one of its candidates, each candidate at most one slot, as many slots as can be (Kuhn's augmenting
* paths). Sets of bits, because hundreds of slots may be after the same hundreds of people. Goes on from where the
* first slots of these were matched.
*/
const match = (slots, from) => {
	const slotOf = from.slotOf.slice();
	let { hopeful } = from;
	const takes = (slot, unseen) => {
		const candidates = slots[slot] ?? noBits(0);
		for (;;) {
			const person = firstInBoth(candidates, unseen);
			if (person < 0) return false;
			clearBit(unseen, person);
			const holder = slotOf[person] ?? -1;
			if (holder >= 0 && !takes(holder, unseen)) continue;
			slotOf[person] = slot;
			return true;
		}
	};
	for (let slot = from.slots; slot < slots.length; slot++) {
		const unseen = hopeful.slice();
		if (!takes(slot, unseen)) hopeful = unseen;
	}
	return {
		slots: slots.length,
		slotOf,
		hopeful
	};
};
/** The person in each slot; -1: it is open. */
const personIn = ({ slots, slotOf }) => {
	const filled = new Int32Array(slots).fill(-1);
	for (const [person, slot] of slotOf.entries()) if (slot >= 0) filled[slot] = person;
	return filled;
};
/** The same for people by their names. */
const matchPeople = (slots) => {
	const people = [...new Set(slots.flat())];
	const numbers = new Map(people.map((person, number) => [person, number]));
	const candidates = slots.map((names) => {
		const bits = noBits(people.length);
		for (const name of names) setBit(bits, numbers.get(name) ?? 0);
		return bits;
	});
	const matched = match(candidates, nobodyYet(people.length));
	return [...personIn(matched)].map((person) => people[person] ?? null);
};
// src/domain/approvals/crowd.ts
const crowdOf = ({ logins, personOf }) => {
	const accounts = /* @__PURE__ */ new Map();
	const people = /* @__PURE__ */ new Map();
	for (const login of logins) {
		const own = people.get(personOf(login)) ?? [];
		const account = {
			login,
			person: own[0]?.person ?? people.size
		};
		people.set(personOf(login), [...own, account]);
		accounts.set(login, account);
	}
	return {
		accounts,
		people: [...people.values()]
	};
};
const isAble = ({ login }, group, { mayFill }) => group.people.has(login) && mayFill(login, group);
/** Who may fill it, by whichever account; looks from the side where there are fewer. */
const candidatesFor = (group, { accounts, people }, approving) => {
	const bits = noBits(people.length);
	const logins = group.people.size < accounts.size ? group.people : accounts;
	for (const login of logins.keys()) {
		const account = accounts.get(login);
		if (account !== void 0 && isAble(account, group, approving)) setBit(bits, account.person);
	}
	return bits;
};
// src/domain/approvals/filling.ts
const mostWays = 256;
/** Every way in which the change can be approved, the policy's first one first. */
const waysOf = ({ roles, choices }, partsOf) => {
	const always = [...roles].map(([role, needed]) => ({
		role,
		needed,
		instead: []
	}));
	return choices.reduce((before, choice) => before.flatMap((way) => choice.map((one) => [...way, ...partsIn(one, choice)])).slice(0, mostWays), [always]).map((way) => merged(way).flatMap(({ role, ...rest }) => partsOf(role).map((people) => ({
		people,
		...rest
	}))));
};
const partsIn = (one, choice) => {
	const instead = choice.filter((other) => other !== one).map(inWords);
	return [...one].map(([role, needed]) => ({
		role,
		needed,
		instead
	}));
};
const inWords = (alternative) => [...alternative].map(([role, needed]) => needed === 1 ? role : `${needed} of ${role}`).join(" and ");
/** A role that is asked for twice is asked for once, by the larger number. */
const merged = (parts) => {
	const byRole = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const before = byRole.get(part.role);
		if (before === void 0 || before.needed < part.needed) byRole.set(part.role, part);
	}
	return [...byRole.values()];
};
/** The way that lacks the fewest people, the first of several; one that nobody could go only when there is no other. */
const fillNearest = (ways, approving) => {
	const crowd = crowdOf(approving);
	const matchedFor = matcher(crowd, approving);
	const tried = [];
	for (const way of ways) for (const layout of layoutsOf(way, crowd.people.length)) {
		const matched = matchedFor(layout);
		if (matched.lacking === 0) return filledBy(matched, crowd, approving);
		tried.push(matched);
	}
	tried.sort((one, other) => one.lacking - other.lacking);
	const best = tried.find((matched) => isOpen(matched, approving)) ?? tried[0];
	return best === void 0 ? [] : filledBy(best, crowd, approving);
};
const isOpen = ({ taken }, { able }) => taken.every(({ demand: { people, needed } }) => able(people) >= needed);
/** For two files with different owners: with nobody who approves for both, with one such, and so on. */
const layoutsOf = (demands, people) => {
	const groups = [...grouped(demands, (demand) => demand.people.role).values()];
	let layouts = [[]];
	for (const group of groups) {
		const [apart, ...shared] = waysToShare(group, people);
		if (shared.length === 0) for (const slots of layouts) slots.push(...apart);
		else layouts = layouts.flatMap((slots) => [apart, ...shared].map((more) => [...slots, ...more])).slice(0, mostWays);
	}
	return layouts.map((slots) => ({
		groups,
		slots
	}));
};
/** A policy may ask for a million; there are no more slots to fill than people who approved. */
const waysToShare = (group, approved) => {
	const asked = Math.max(...group.map(({ needed }) => needed));
	const needed = Math.min(asked, approved);
	const together = {
		fills: group,
		group
	};
	const alone = group.map((demand) => ({
		fills: [demand],
		group
	}));
	const sharedBy = (people) => [...Array.from({ length: people }, () => together), ...alone.flatMap((slot) => Array.from({ length: needed - people }, () => slot))];
	const most = group.length > 1 ? needed : 0;
	return [sharedBy(0), ...Array.from({ length: most }, (_, index) => sharedBy(index + 1))];
};
/** Ways differ in a few of their roles: what a way begins with as others did is not matched again. */
const matcher = (crowd, approving) => {
	const candidatesOf = once((people) => candidatesFor(people, crowd, approving));
	let begun = null;
	return (layout) => {
		const candidatesIn = once(({ fills }) => inAll(fills.map(({ people }) => candidatesOf(people))));
		const slots = layout.slots.map(candidatesIn);
		const same = begun === null ? alwaysAsked(layout) : sameSlots(begun.slots, slots);
		if (begun === null || same < begun.slots.length) {
			const first = slots.slice(0, same);
			begun = {
				slots: first,
				matching: match(first, nobodyYet(crowd.people.length))
			};
		}
		const taken = takenIn(layout, match(slots, begun.matching), candidatesOf);
		return {
			taken,
			lacking: lackingIn(taken)
		};
	};
};
const lackingIn = (taken) => taken.reduce((sum, { demand, persons }) => sum + demand.needed - persons.length, 0);
/** How many of the first slots are of roles that no choice asks for. */
const alwaysAsked = ({ slots }) => firstOf(slots, ({ fills }) => fills.some(({ instead }) => instead.length > 0));
const sameSlots = (one, other) => firstOf(one, (slot, index) => slot !== other[index]);
/** How many come before the first that is such. */
const firstOf = (all, isSuch) => {
	const at = all.findIndex(isSuch);
	return at < 0 ? all.length : at;
};
/** Who takes the place of one file counts for each other one that they own too and that lacks somebody. */
const takenIn = ({ groups, slots }, { slotOf }, candidatesOf) => {
	const takers = [...slotOf].flatMap((at, person) => {
		const slot = slots[at];
		return slot === void 0 ? [] : [{
			...slot,
			person
		}];
	});
	const takersOf = grouped(takers, ({ group }) => group);
	return groups.flatMap((group) => {
		const all = takersOf.get(group) ?? [];
		return group.map((demand) => {
			const first = all.filter(({ fills }) => fills.includes(demand));
			const beside = all.filter(({ fills, person }) => !fills.includes(demand) && hasBit(candidatesOf(demand.people), person));
			return {
				demand,
				persons: [...first, ...beside].slice(0, demand.needed).map(({ person }) => person)
			};
		});
	});
};
const filledBy = ({ taken }, { people }, approving) => taken.map(({ demand, persons }) => {
	const accounts = [...persons].sort((one, other) => one - other).flatMap((person) => people[person]?.find((account) => isAble(account, demand.people, approving)) ?? []);
	return {
		...demand,
		by: accounts.map(({ login }) => login)
	};
});
// src/domain/approvals/approve-command.ts
const approvingLine = ({ user, argument }, on) => {
	const { role, digest } = read(argument, on);
	const people = on.asked.get(role);
	if (people === void 0) return refuse(unknownRole(role, [...on.asked.keys()]));
	const barred = on.barred(user);
	if (barred !== null) return refuse(barred);
	if (!people.has(sameLogin(user))) return refuse(`not_in_role: you are not in ${role}`);
	return digest === "" ? withoutDigest(role, on) : withDigest(role, digest, on);
};
const refuse = (because) => ({
	kind: "refused",
	because
});
/** A role may be called `deadbeef`: what is a role is none of the digest. */
const read = (argument, { asked }) => {
	const cut = argument.search(/\s\S+$/);
	return cut < 0 || asked.has(argument) ? {
		role: argument,
		digest: ""
	} : {
		role: argument.slice(0, cut).trim(),
		digest: argument.slice(cut + 1)
	};
};
const unknownRole = (role, asked) => {
	if (asked.length === 0) return "nothing here asks for an approval";
	const near = nearest(role, asked);
	const hint = near === null ? `asked for: ${asked.join(", ")}` : `did you mean ${near}?`;
	return role === "" ? `as what? ${hint}` : `no role ${role} is asked for here; ${hint}`;
};
const withoutDigest = (role, { mustQuote, binding }) => mustQuote ? refuse(`the policy wants the card's digest quoted: /assay approve ${role} ${shortDigest(binding)}`) : {
	kind: "meant",
	role
};
const withDigest = (role, digest, { binding }) => {
	const quoted = digest.replaceAll("​", "").replace(/^sha256:/i, "").toLowerCase();
	if (!/^[0-9a-f]+$/.test(quoted) || quoted.length < 7) return refuse(`${digest.slice(0, 20)} is no digest: quote at least 7 hexadecimal digits, such as ${shortDigest(binding)}`);
	if (binding.digest.startsWith(`sha256:${quoted}`)) return {
		kind: "quoted",
		role
	};
	return {
		kind: "lapsed",
		quoted: quoted.slice(0, 7),
		because: `the digest is ${shortDigest(binding)} now: look at the card again, then /assay approve ${role} ${shortDigest(binding)}`
	};
};
// src/domain/approvals/heard.ts
const hear = (hearing) => {
	const ear = {
		holds: /* @__PURE__ */ new Map(),
		withdrawn: /* @__PURE__ */ new Map(),
		meant: /* @__PURE__ */ new Map(),
		quoted: /* @__PURE__ */ new Map(),
		lapsed: /* @__PURE__ */ new Map()
	};
	const answers = commandsIn(hearing.snapshot).flatMap((line) => heardLine(line, ear, hearing) ?? []);
	return {
		holds: [...ear.holds.values()],
		withdrawn: ear.withdrawn,
		meant: ear.meant,
		quoted: [...ear.quoted.values()],
		lapsed: [...ear.lapsed].flatMap(([login, one]) => ear.quoted.has(login) ? [] : [one]),
		answers
	};
};
/** null: a line that has nothing to do with who approves. */
const heardLine = (line, ear, hearing) => {
	switch (line.word) {
		case "hold":
			ear.holds.set(sameLogin(line.user), {
				user: line.user,
				at: line.at,
				by: "hold"
			});
			return taken(line, `held until ${line.user} says /assay unhold`);
		case "unhold": return unheld(line, ear.holds, hearing);
		case "withdraw": return withdrawn(line, ear, hearing);
		case "approve": return approved(line, ear, hearing);
		default: return null;
	}
};
const mostNamed = 5;
/** `unhold` lifts one's own; the override role names whose it lifts. */
const unheld = (line, holds, { overriders }) => {
	const whose = sameLogin(line.argument.split(/\s/)[0] || line.user);
	const isOwn = whose === sameLogin(line.user);
	const held = holds.get(whose);
	if (held === void 0) {
		const others = [...holds.values()].slice(0, mostNamed).map(({ user }) => user).join(", ");
		const who = isOwn ? "you hold nothing" : `${whose} holds nothing`;
		return refused(line, others === "" ? who : `${who}; held by ${others}, who can lift it`);
	}
	if (!isOwn && !overriders.has(sameLogin(line.user))) return refused(line, `only ${held.user}, or people.override of the policy, lifts what ${held.user} holds`);
	holds.delete(whose);
	return taken(line, isOwn ? "no longer held by you" : `no longer held by ${held.user}`);
};
const withdrawn = (line, ear, { snapshot }) => {
	const login = sameLogin(line.user);
	if (!(snapshot.reviews.some((review) => review.user !== null && sameLogin(review.user) === login && review.at <= line.at && !isSilent(review)) || ear.quoted.has(login) || ear.meant.has(login))) return refused(line, "you have approved nothing that could be taken back");
	ear.meant.delete(login);
	ear.withdrawn.set(login, line.at);
	return taken(line, "what you approved, or asked to be changed, until now is taken back");
};
const approved = (line, ear, hearing) => {
	const login = sameLogin(line.user);
	const said = approvingLine(line, hearing);
	if (said.kind === "refused") return refused(line, said.because);
	if (said.kind === "lapsed") {
		ear.lapsed.set(login, {
			user: line.user,
			because: `stale: quoted ${said.quoted}; ${said.because}`
		});
		return refused(line, said.because);
	}
	ear.meant.set(login, said.role);
	if (said.kind === "meant") return taken(line, `your approving review counts as ${said.role}`);
	ear.quoted.set(login, quotedBy(line, hearing.snapshot));
	return taken(line, `approved as ${said.role}, quoting ${shortDigest(hearing.binding)}`);
};
const quotedBy = ({ comment, user, at }, { head }) => ({
	id: comment,
	user,
	state: "APPROVED",
	head,
	at,
	body: ""
});
// src/domain/approvals/makers.ts
/** Who made it may be anybody, so that nobody's approval counts; null: every maker is known. */
const unattributableIn = ({ unattributable, strangers }) => {
	const [[lost], [stranger]] = [unattributable, strangers];
	if (lost !== void 0) return `unattributable: nobody knows whose commit ${lost} is; map it under people.identities`;
	return stranger === void 0 ? null : `unattributable: the manifest says that ${stranger} made it, and nobody knows who that is; map it under people.identities`;
};
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
	banOtherAccounts(banned, policy);
	const authorsCount = kinds.includes("committer");
	return {
		banned,
		bots: botsOf(policy),
		strangers: kinds.includes("trainer") ? strangersIn(change, known).filter((said) => !isOneOf(said, banned)) : [],
		unattributable: authorsCount ? commits.flatMap((commit) => unattributed(commit, known)) : []
	};
};
/** Who made it under one name did not review it under another. */
const banOtherAccounts = (banned, policy) => {
	for (const human of accountsIn(policy)) {
		const used = [...human].find((login) => banned.has(login));
		if (used === void 0) continue;
		for (const login of human) if (!banned.has(login)) banned.set(login, `${banned.get(used)} as ${used}`);
	}
};
/** dana@example.com beside a commit of dana's is hers, and takes away nobody else's approval. */
const isOneOf = (said, banned) => {
	const name = /([^<>\s@]+)@[^<>\s@]+>?$/.exec(said.trim())?.[1];
	return name !== void 0 && banned.has(sameLogin(name));
};
const isWebFlow = (commit) => commit.committer === "web-flow" && commit.verified;
const isForgedWebFlow = (commit) => commit.committer === "web-flow" && !commit.verified;
const makersOfCommit = (commit, known) => [
	{
		login: authorOf(commit, known),
		kind: "committer",
		because: "committer: wrote a commit of this pull request"
	},
	{
		login: isWebFlow(commit) ? null : commit.committer,
		kind: "committer",
		because: "committer: committed to this pull request"
	},
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
/** Named as maker, at base or at head, by what no account is known for. */
const strangersIn = ({ base, subject }, known) => {
	const named = [base, subject].flatMap((manifest) => [manifest?.data.model.trained_by, manifest?.data.evaluation?.submitted_by]);
	return [...new Set(named)].flatMap((said) => said != null && personNamed(said, known) === null ? [said] : []);
};
const trainers = ({ base, subject }, known) => [base, subject].flatMap((manifest) => {
	const { model, evaluation } = manifest?.data ?? {};
	return [{
		said: model?.trained_by,
		because: "trainer: trained this model"
	}, {
		said: evaluation?.submitted_by,
		because: "trainer: submitted its evaluation"
	}].map(({ said, because }) => ({
		login: said === void 0 ? null : personNamed(said, known),
		kind: "trainer",
		because
	}));
});
// src/domain/binding/base-moved.ts
/** null: nothing, as far as anybody knows. GitHub tells whole seconds: of the same one, nobody knows which came first. */
const baseMoved = (said, { snapshot, change, restsOn }) => {
	const { pull, policy, since = {} } = snapshot;
	const given = instant(said);
	const isAfter = (when) => when !== void 0 && (instant(when) ?? Infinity) >= (given ?? -Infinity);
	if (isAfter(pull.base_since)) return {
		kind: "turned",
		to: pull.base
	};
	const moved = [
		policy.path,
		...change.files,
		...restsOn
	].find((path) => Object.hasOwn(since, path) && isAfter(since[path]));
	return moved === void 0 ? null : {
		kind: "changed",
		path: moved,
		at: since[moved] ?? ""
	};
};
// src/domain/approvals/refusal.ts
/** Why this person can approve nothing of this change, whatever they say; null: they can. */
const barredFrom = (login, { snapshot, makers }) => {
	const { isBot, writes } = permissionOf(snapshot, login);
	const made = makers.banned.get(sameLogin(login));
	if (isBot) return makers.bots.has(sameLogin(login)) ? made ?? null : "bot: a program cannot approve";
	if (made !== void 0) return made;
	return writes ? null : "no_permission: may not write to this repository";
};
/** Why what was approved is no longer what is to be approved; null: it still is. */
const lapsed = (opinion, standing) => {
	if (opinion.isQuoted) return null;
	const { mustQuote, binding } = standing;
	if (mustQuote) return `stale: the policy counts an approval that quotes the card: /assay approve ROLE ${shortDigest(binding)}`;
	return staleHead(opinion, standing) ?? staleBase(opinion, standing);
};
const staleHead = (opinion, { snapshot, binding, carry: carryOf }) => {
	const seen = seenHead(opinion, snapshot.heads);
	if (seen.kind === "present") return null;
	const quote = `approve again, or comment /assay approve ROLE ${shortDigest(binding)}`;
	if (seen.kind === "unknown") return `stale: approved ${shortCommit(opinion.head)}, and ${seen.because}: ${quote}`;
	const carry = carryOf(seen.name);
	if (carry.kind === "same") return null;
	const approved = `stale: approved ${shortCommit(seen.name)}`;
	return carry.kind === "unknown" ? `${approved}, and nobody knows what that head held: ${quote}` : `${approved}; since then ${carry.what.join(", ")} changed`;
};
const staleBase = ({ at }, standing) => {
	const moved = baseMoved(at, standing);
	if (moved === null) return null;
	return moved.kind === "turned" ? `stale: approved before the pull request was turned to ${moved.to}` : `stale: approved on ${at}; on ${moved.at} ${moved.path} changed on ${standing.snapshot.pull.base}`;
};
const expiryOf = (opinion, expireAfter) => {
	const [at, lasts] = [instant(opinion.at), expireAfter === null ? null : microseconds(expireAfter)];
	return at === null || lasts === null ? null : at + lasts.toNumber() / 1e3;
};
const isExpired = (opinion, { snapshot, expireAfter }) => {
	const [expiry, time] = [expiryOf(opinion, expireAfter), instant(snapshot.now)];
	return expiry !== null && time !== null && time >= expiry;
};
// src/domain/approvals/role-answers.ts
const mostAsked = 15;
const answerOf$2 = (demand, answering) => {
	const { people: role, needed, by, instead } = demand;
	const spelt = (login) => role.people.get(login) ?? login;
	const expiries = expiriesOf(by, answering);
	const isOpen = by.length < needed;
	const open = isOpen ? couldFill(demand, answering) : [];
	const unasked = isOpen ? role.unasked : [];
	const grown = answering.grown.get(role.role);
	return {
		role: role.role,
		needed,
		filled_by: by.map(spelt).sort(),
		could_be_filled_by: [
			...open.map(spelt).sort(),
			...unasked,
			...isOpen ? role.others : []
		],
		until: expiries.length === 0 ? null : new Date(Math.min(...expiries)).toISOString(),
		ask: [...namedFor(demand, open), ...unasked].sort().slice(0, mostAsked),
		...role.files.length === 0 ? {} : { files: role.files },
		...isOpen && instead.length > 0 ? { instead } : {},
		...grown === void 0 ? {} : { grown }
	};
};
const expiriesOf = (by, { valid, expireAfter }) => expireAfter === null ? [] : valid.filter((review) => by.includes(sameLogin(review.user ?? ""))).flatMap((review) => expiryOf(review, expireAfter) ?? []);
const namedFor = ({ people }, open) => {
	const able = new Set(open);
	return [...people.named].filter(([, members]) => members.some((login) => able.has(login))).map(([name]) => name);
};
/** Who fills another role is used up; who owns one of two files may own the other. */
const couldFill = (demand, { fills, humans: { personOf }, mayApprove }) => {
	const { role, people } = demand.people;
	const isUsed = (login) => fills.get(personOf(login))?.some((one) => one.demand === demand || one.demand.people.role !== role) === true;
	return [...people.keys()].filter((login) => !isUsed(login) && mayApprove(login));
};
const fillsOf = (filled, { personOf }) => grouped(filled.flatMap((demand) => demand.by.map((login) => ({
	demand,
	login
}))), ({ login }) => personOf(login));
/** How many of a role could approve; nobody knows of those who were not listed. */
const ableIn = ({ people, unasked, others }, mayApprove) => unasked.length + others.length > 0 ? Infinity : [...people.keys()].filter(mayApprove).length;
/** Approvals that count, and that the alternative which lacks the fewest people has no use for. */
const elsewhere = (filled, valid) => {
	const roles = filled.map(({ people }) => people.role).join(", ");
	return valid.flatMap(({ user }) => {
		const login = sameLogin(user ?? "");
		if (user === null || filled.some(({ people }) => people.people.has(login))) return [];
		return [{
			user,
			because: `not_in_role: is of another alternative than ${roles}, which lacks fewer people`
		}];
	});
};
/** Who fills one role and is in another that is open, be it by another account. */
const secondRoles = (filled, humans) => {
	const open = filled.filter(({ by, needed }) => by.length < needed);
	return filled.flatMap(({ people: { role }, by }) => by.flatMap((login) => {
		const other = open.find((one) => one.people.role !== role && accountIn(one, login, humans) !== void 0);
		return other === void 0 ? [] : [secondRole({
			login,
			role
		}, other, humans)];
	}));
};
const accountIn = ({ people: { people } }, login, { accountsOf }) => people.has(login) ? login : accountsOf(login).find((account) => people.has(account));
const secondRole = ({ login, role }, open, humans) => {
	const account = accountIn(open, login, humans) ?? login;
	const as = account === login ? "" : ` as ${login}`;
	return {
		user: open.people.people.get(account) ?? account,
		because: `second_role: fills ${role}${as} and cannot fill ${open.people.role} too`
	};
};
// src/domain/approvals/owners.ts
const ownersOfFile = (path, role, { snapshot, policy }) => {
	const facts = snapshot.codeowners ?? { kind: "absent" };
	const inPolicy = policy.originOf(["roles", role]);
	if (facts.kind === "absent") return none(noFile(inPolicy, role));
	if (facts.kind === "refused") return none(unreadable$1(facts));
	const owned = Object.hasOwn(facts.owned, path) ? facts.owned[path] : void 0;
	if (owned?.kind === "owned") return {
		names: owned.owners,
		problems: []
	};
	if (owned?.kind === "unclear") return none(unclear(facts.file, path, owned.fault));
	const line = owned?.line ?? null;
	const place = line === null ? inPolicy : {
		file: facts.file,
		line,
		column: 1
	};
	return none(problemAt(place, {
		code: "empty-role",
		message: `nobody owns ${path} by ${facts.file}, so the role ${role} cannot approve it`,
		found: line === null ? "no line that matches it" : "a line without owners",
		expected: `a line of ${facts.file}, on the base branch, that gives ${path} an owner`
	}));
};
const none = (problem) => ({
	names: [],
	problems: [problem]
});
const noFile = (place, role) => problemAt(place, {
	code: "empty-role",
	message: `the role ${role} is the owners of the changed files, and the base branch has no CODEOWNERS`,
	found: "no CODEOWNERS",
	expected: `one of ${codeownersPaths.join(", ")} on the base branch`
});
const unreadable$1 = ({ file, found }) => problemAt({
	file,
	line: 1,
	column: 1
}, {
	code: "bad-codeowners",
	message: `${file} cannot be used, so nobody can say who owns the changed files`,
	found,
	expected: "a text file of less than 3 MB"
});
const unclear = (file, path, fault) => badLine(file, fault, {
	message: `GitHub skips this line of ${file} (${fault.because}), so nobody can say who owns ${path}`,
	severity: "error"
});
const badLine = (file, { line, column, found }, said) => problemAt({
	file,
	line,
	column
}, {
	code: "bad-codeowners",
	found,
	expected: "a line that GitHub reads",
	...said
});
/** Lines that GitHub skips and that leave these files' owners clear are told all the same: they may be meant for others. */
const ownersProblems = (paths, { snapshot }) => {
	const facts = snapshot.codeowners;
	if (paths.length === 0 || facts?.kind !== "read") return [];
	const deciding = new Set(paths.flatMap((path) => lineThatDecides(facts, path)));
	return facts.faults.filter(({ line }) => !deciding.has(line)).map((fault) => badLine(facts.file, fault, {
		message: `GitHub skips this line of ${facts.file}: ${fault.because}`,
		severity: "warning"
	}));
};
const lineThatDecides = ({ owned }, path) => {
	const found = Object.hasOwn(owned, path) ? owned[path] : void 0;
	return found?.kind === "unclear" ? [found.fault.line] : [];
};
// src/domain/approvals/sources.ts
/** The rule of a role and those of the roles that it is made of; each once, whatever leads back to it. */
const rulesOf = (role, policy) => {
	const seen = /* @__PURE__ */ new Set();
	const rules = [];
	const visit = (name) => {
		const roles = policy.data.roles ?? {};
		const rule = Object.hasOwn(roles, name) ? roles[name] : void 0;
		if (seen.has(name) || rule === void 0) return;
		seen.add(name);
		rules.push(rule);
		rule.any?.forEach(visit);
	};
	visit(role);
	return rules;
};
const organisationOf = ({ repository }) => repository.slice(0, Math.max(0, repository.indexOf("/"))).toLowerCase();
/** All but CODEOWNERS, which speaks of files. */
const sourcesOf = (rule, change, snapshot) => [
	{
		kind: "users",
		logins: rule.users ?? []
	},
	...rule.field === void 0 ? [] : [{
		kind: "said",
		names: namesIn(change, rule.field)
	}],
	{
		kind: "teams",
		teams: rule.teams ?? []
	},
	...rule.organisation === void 0 ? [] : [{
		kind: "admins",
		organisation: organisationOf(snapshot)
	}],
	...rule.permission === void 0 ? [] : [{
		kind: "permission",
		least: rule.permission
	}]
];
/** Where the manifest stands at base, who is named there is named: a pull request does not choose its own approvers. */
const namesIn = ({ base, subject }, field) => namesAt((base ?? subject)?.document.value ?? null, field);
const namesAt = (manifest, field) => {
	const found = at(manifest, field.split("."));
	return (isList(found) ? found : [found]).flatMap((value) => asText(value) ?? []);
};
// src/domain/approvals/roles.ts
/** Everybody in the role, whichever of the changed files it is by. */
const peopleOf = (role, change, context) => {
	const all = partsOf(role, change, context);
	return {
		role,
		people: new Map(all.flatMap(({ people }) => [...people])),
		named: new Map(all.flatMap(({ named }) => [...named])),
		unasked: [...new Set(all.flatMap(({ unasked }) => unasked))],
		others: [...new Set(all.flatMap(({ others }) => others))],
		files: all.flatMap(({ files }) => files),
		problems: all.flatMap(({ problems }) => problems)
	};
};
/** The groups of people each of whom has to approve: one, but for CODEOWNERS, where every changed file has its owners. */
const partsOf = (role, change, context) => {
	if (!rulesOf(role, context.policy).some(({ codeowners }) => codeowners === true)) return [gather(role, change, {
		...context,
		files: []
	})];
	const parts = change.files.map((path) => gather(role, change, {
		...context,
		files: [path]
	}));
	return [...grouped(parts, ({ people, unasked }) => JSON.stringify([[...people.keys()].sort(), unasked])).values()].flatMap((some) => {
		const files = some.flatMap((one) => one.files);
		const problems = some.flatMap((one) => one.problems);
		return some.slice(0, 1).map((one) => ({
			...one,
			files,
			problems
		}));
	});
};
const gather = (role, change, { files, ...context }) => {
	const { snapshot, policy } = context;
	const rules = rulesOf(role, policy);
	const owned = files.map((path) => ownersOfFile(path, role, context));
	const sources = [...rules.flatMap((rule) => sourcesOf(rule, change, snapshot)), ...owned.map(({ names }) => ({
		kind: "said",
		names
	}))];
	const into = {
		people: /* @__PURE__ */ new Map(),
		named: /* @__PURE__ */ new Map(),
		unasked: /* @__PURE__ */ new Set(),
		others: /* @__PURE__ */ new Set(),
		problems: [...ownersProblems(files, context), ...owned.flatMap(({ problems }) => problems)]
	};
	const known = sources.some(({ kind }) => kind === "said") ? identitiesOf(snapshot, policy) : /* @__PURE__ */ new Map();
	for (const source of sources) take(source, into, {
		role,
		known,
		...context
	});
	if (into.people.size + into.unasked.size + into.others.size === 0 && !into.problems.some(({ severity }) => severity === "error")) into.problems.push(empty$1(role, policy, whyNobody(role, change, {
		policy,
		sources
	})));
	return {
		role,
		...into,
		unasked: [...into.unasked],
		others: [...into.others],
		files
	};
};
const take = (source, into, context) => {
	switch (source.kind) {
		case "users":
			for (const login of source.logins) takePerson(login, into);
			break;
		case "said":
			for (const name of source.names) takeSaid(name, into, context);
			break;
		case "teams":
			for (const team of source.teams) takeTeam(teamName(team), into, context);
			break;
		case "admins":
			takeAdmins(source.organisation, into, context);
			break;
		case "permission": takePermitted(source.least, into, context);
	}
};
const takePerson = (said, { people, named }) => {
	const login = said.replace(/^@/, "");
	people.set(sameLogin(said), login);
	named.set(login, [sameLogin(said)]);
};
const takeSaid = (said, into, context) => {
	const login = isTeam(said) ? null : personNamed(said, context.known);
	if (isTeam(said)) takeTeam(teamName(said), into, context);
	else if (login === null) into.problems.push(stranger$1(said, context));
	else takePerson(login === sameLogin(said) ? said : login, into);
};
const takeTeam = (slug, into, { role, snapshot, policy }) => {
	const team = among(snapshot.teams, slug);
	if (team?.kind === "members") {
		const logins = team.members.map(sameLogin);
		for (const [index, login] of logins.entries()) into.people.set(login, team.members[index] ?? login);
		into.named.set(`@${slug}`, logins);
	} else if (team?.kind === "unasked") into.unasked.add(`@${slug}`);
	else into.problems.push(unreadable(role, policy, {
		slug,
		because: team?.because ?? "nobody could read it"
	}));
};
const takeAdmins = (organisation, into, { role, snapshot, policy }) => {
	const admins = among(snapshot.admins ?? {}, organisation);
	if (admins?.kind === "members") for (const login of admins.members) takePerson(login, into);
	else if (admins?.kind === "unasked") into.others.add(`an owner of ${organisation}`);
	else into.problems.push(problemAt(policy.originOf(["roles", role]), {
		code: "unreadable-organisation",
		message: `the owners of ${organisation}, who are the role ${role}, cannot be read: ${admins?.because ?? "nobody could read them"}`,
		found: organisation,
		expected: "an organisation whose members the token can read (members: read)"
	}));
};
const ranks$1 = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
/** GitHub lists nobody by permission, so the people are those who have shown up. */
const takePermitted = (least, into, { snapshot }) => {
	const spelt = new Map([...snapshot.reviews, ...snapshot.comments].flatMap(({ user }) => user === null ? [] : [[sameLogin(user), user]]));
	for (const [login, { type, permission }] of Object.entries(snapshot.users)) if (type === "User" && ranks$1.indexOf(permission) >= ranks$1.indexOf(least)) into.people.set(login, spelt.get(login) ?? login);
	into.others.add(`anybody with the permission ${least}`);
};
const among = (teams, name) => Object.hasOwn(teams, name) ? teams[name] : void 0;
const isTeam = (owner) => owner.includes("/");
const teamName = (said) => said.replace(/^@/, "").toLowerCase();
const unreadable = (role, policy, { slug, because }) => problemAt(policy.originOf(["roles", role]), {
	code: "unreadable-team",
	message: `the team ${slug} of role ${role} cannot be read: ${because}`,
	found: slug,
	expected: "a team that the token can read (members: read)"
});
const stranger$1 = (said, { role, policy }) => problemAt(policy.originOf(["roles", role]), {
	code: "unattributable",
	message: `${said} is in the role ${role}, and nobody knows which account that is: it can fill nothing`,
	found: said,
	expected: "a login, a team, or an e-mail that the policy maps under people.identities",
	severity: "warning"
});
const whyNobody = (role, change, { policy, sources }) => {
	const field = rulesOf(role, policy).find((rule) => rule.field !== void 0)?.field;
	const teams = sources.flatMap((source) => source.kind === "teams" ? source.teams.map(teamName) : []);
	if (field === void 0) return {
		found: `nobody in ${teams.join(", ") || "it"}`,
		expected: "at least one person"
	};
	const { base } = change;
	return {
		found: `no ${field} in the manifest`,
		expected: base === null ? "at least one person" : `at least one person in ${field} at base`,
		why: base === null ? "" : ": owners are read at base, so merge them first, in a pull request of their own"
	};
};
const empty$1 = (role, policy, { why = "", ...rest }) => problemAt(policy.originOf(["roles", role]), {
	code: "empty-role",
	message: `the role ${role} has nobody in it, so nothing that needs it can be approved${why}`,
	...rest
});
// src/domain/approvals/assign.ts
const assign = (asked, snapshot, policy) => {
	const ways = waysOf(asked, once((role) => partsOf(role, asked.change, {
		snapshot,
		policy
	})));
	const roles = [...new Set(ways.flat().map(({ people }) => people))];
	const makers = makersOf(asked.change, snapshot, policy);
	const { quote_digest: mustQuote = false, override } = policy.data.people ?? {};
	const standards = {
		snapshot,
		makers,
		mustQuote,
		...asked,
		carry: once(asked.carry)
	};
	const overriders = overridersOf(policy, standards);
	const said = hear({
		...standards,
		asked: peopleByRole(roles),
		barred: barredBy(standards),
		overriders
	});
	const opinions = opinionsOf(snapshot.reviews, said.quoted);
	const standing = {
		...standards,
		roles,
		said,
		overriders
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
	const humans = humansIn(policy);
	const mayApprove = once((login) => barredFrom(login, standing) === null);
	const filled = fillNearest(ways, {
		logins: valid.map((review) => sameLogin(review.user ?? "")),
		personOf: humans.personOf,
		mayFill: (login, { role }) => (said.meant.get(login) ?? role) === role,
		able: once((people) => ableIn(people, mayApprove))
	});
	const answering = {
		fills: fillsOf(filled, humans),
		valid,
		humans,
		mayApprove,
		...asked
	};
	return {
		approvals: filled.map((demand) => answerOf$2(demand, answering)),
		not_counted: [
			...refused,
			...said.lapsed.filter(({ user }) => !opinions.latest.some((one) => isBy(one, user))),
			...secondRoles(filled, humans),
			...elsewhere(filled, valid),
			...opinions.ghosts
		],
		vetoes: [...vetoesOf(opinions, {
			snapshot,
			overriders,
			withdrawn: said.withdrawn
		}), ...said.holds].map((veto) => ({
			...veto,
			...override === void 0 ? {} : { or_by: override }
		})),
		problems: [...roles.flatMap((role) => role.problems), ...makers.strangers.flatMap((said) => stranger(asked.change, said))],
		commands: said.answers
	};
};
const isBy = (opinion, login) => opinion.user !== null && sameLogin(opinion.user) === sameLogin(login);
/** Of a role with several groups, such as the owners of two files, everybody in any. */
const peopleByRole = (roles) => {
	const groups = grouped(roles, ({ role }) => role);
	return new Map([...groups].map(([role, some]) => [role, { has: (login) => some.some(({ people }) => people.has(login)) }]));
};
const barredBy = (standards) => (login) => barredFrom(login, standards);
/** Who made the change overrides nobody who objects to it. */
const overridersOf = (policy, standards) => {
	const role = policy.data.people?.override;
	if (role === void 0) return /* @__PURE__ */ new Set();
	const { people } = peopleOf(role, standards.change, {
		snapshot: standards.snapshot,
		policy
	});
	return new Set([...people.keys()].filter((login) => barredFrom(login, standards) === null));
};
const stranger = ({ subject }, said) => {
	if (subject === null) return [];
	return [problemAt(subject.document.placeOf(["model", "trained_by"]), {
		code: "unattributable",
		message: `${said} made this model, and nobody knows which account that is: its owner could approve it`,
		found: said,
		expected: "an e-mail that the policy maps under people.identities, or a login",
		severity: "warning"
	})];
};
/** Why this person's last word does not count as an approval; null: it does, or it is none. */
const refusalOf = (opinion, standing) => {
	const { snapshot, makers, roles, said, overriders, expireAfter } = standing;
	const login = sameLogin(opinion.user ?? "");
	if (isVeto(opinion, {
		snapshot,
		overriders,
		withdrawn: said.withdrawn
	})) return null;
	if (opinion.state === "DISMISSED") return "dismissed: the review was dismissed";
	if (opinion.state !== "APPROVED") return null;
	const barred = barredFrom(login, standing);
	if (barred !== null && !barred.startsWith("no_permission")) return barred;
	if (!roles.some((role) => role.people.has(login))) return "not_in_role: in none of the roles asked for";
	if (barred !== null) return barred;
	const takenBack = said.withdrawn.get(login);
	if (takenBack !== void 0 && opinion.at <= takenBack) return `withdrawn: taken back on ${takenBack}`;
	if (isExpired(opinion, standing)) return `expired: approved more than ${expireAfter} ago`;
	const stale = lapsed(opinion, standing);
	if (stale !== null) return stale;
	return unattributableIn(makers);
};
// src/domain/binding/carry.ts
const carryFrom = (head, change, present, snapshot) => {
	const { heads, evidence } = snapshot.earlier ?? {
		heads: {},
		evidence: {}
	};
	const held = Object.hasOwn(heads, head) ? heads[head] : void 0;
	if (held === void 0 || held.files.some(isUnread)) return { kind: "unknown" };
	const earlier = manifestThen(change, held);
	if (change.kind === "removal") return removedSince(change, earlier);
	const { [policyPart]: _, ...others } = present.parts;
	const before = sealed$1({
		...others,
		...earlier === null ? {
			manifest: "absent",
			artifact: "absent"
		} : manifestParts(asThen(change, earlier)),
		...evidenceThen(change, {
			held,
			evidence,
			present
		}),
		...policyThen(held, {
			present,
			snapshot
		})
	});
	if (before.digest === present.digest) return { kind: "same" };
	return {
		kind: "changed",
		what: wordsFor(before.parts, present.parts, {
			change,
			earlier,
			snapshot
		})
	};
};
/** Whoever approved it beside a change of the policy was shown that policy, too. */
const policyThen = ({ policy }, { present, snapshot }) => {
	const isBehind = isSameContent(snapshot.earlier?.policy, policy) && !("policy at head" in present.parts);
	return isSameContent(snapshot.policy.base, policy) || isBehind ? {} : { [policyPart]: digestOf(policy) };
};
const isUnread = ({ content }) => content.kind === "refused" && content.code === "unreadable";
const removedSince = ({ file }, earlier) => earlier === null ? { kind: "unknown" } : {
	kind: "changed",
	what: [file]
};
const asThen = ({ kind, from }, earlier) => ({
	kind,
	from,
	to: earlier.status ?? from,
	subject: earlier
});
/** A version is known by its name and version, wherever its file stood. */
const manifestThen = ({ model, version }, { files }) => files.flatMap(({ path, content }) => {
	const parsed = content.kind === "text" ? parseManifest(path, content.text) : null;
	return parsed?.ok ? [parsed.value] : [];
}).find((manifest) => manifest.name === model && manifest.version === version) ?? null;
/** The same blob is the same evidence; of what git keeps no word, nobody knows whether it is. */
const evidenceThen = ({ subject }, { held, evidence, present }) => Object.fromEntries(evidencePathsOf(subject).flatMap(({ path, pinned }) => {
	if (pinned !== null) return [];
	const [then, now] = [idOf(held.evidence, path), idOf(evidence, path)];
	const key = evidencePart(path);
	return [[key, then !== null && then === now ? present.parts[key] ?? "" : `git:${then ?? "unknown"}`]];
}));
const idOf = (ids, path) => pointersTo(path).map((pointer) => Object.hasOwn(ids, pointer) ? ids[pointer] ?? null : null).find((id) => id !== null) ?? null;
const wordsFor = (before, present, { change, earlier, snapshot }) => {
	const differs = (part) => before[part] !== present[part];
	const evidence = evidencePathsOf(change.subject).filter(({ path }) => differs(evidencePart(path)));
	return [
		...differs("manifest") || differs("file") ? [manifestWords(change, earlier)] : [],
		...evidence.map(({ path }) => path),
		...differs("policy at head") ? [snapshot.policy.path] : []
	];
};
const mostFields = 3;
const manifestWords = ({ file, subject }, earlier) => {
	if (earlier === null) return file;
	if (earlier.file !== file) return `${file} (moved from ${earlier.file})`;
	const fields = changedPaths(earlier, subject);
	const shown = fields.slice(0, mostFields).join(", ");
	if (fields.length === 0) return file;
	return `${file} (${shown}${fields.length > mostFields ? ` and ${fields.length - mostFields} more` : ""})`;
};
// src/domain/bounded-findings.ts
/** Most findings that one gate writes out; a card, a verdict and a reader have no room for thousands. */
const most = 50;
const order$1 = [
	"fail",
	"inconclusive",
	"error",
	"pass",
	"skip"
];
const holds$1 = ({ answer }) => answer === "pass" || answer === "skip";
/** What blocks comes first, and of that what decides: what is left out then decides nothing more. */
const rank = (finding) => {
	return (holds$1(finding) ? 2 : blocks(finding) ? 0 : 1) * order$1.length + order$1.indexOf(finding.answer);
};
/** How far on the wrong side of its bar. */
const missOf = ({ actual, expected, operator }) => {
	if (actual === null || expected === null) return 0;
	const distance = Number(actual) - Number(expected);
	return Number.isNaN(distance) ? 0 : operator === "<=" ? distance : -distance;
};
const worstFirst = (findings) => findings.toSorted((a, b) => rank(a) - rank(b) || missOf(b) - missOf(a));
const boundedGate = (findings) => {
	if (findings.length <= most) return findings;
	const ordered = worstFirst(findings);
	const rest = ordered.slice(most);
	const [worst] = rest;
	return worst === void 0 ? ordered : [...ordered.slice(0, most), restOf(worst, rest)];
};
/** Of each gate the worst findings in full, and one that counts the rest and answers as the worst of them does. */
const bounded = (findings) => {
	return [...new Set(findings.map(({ gate }) => gate))].flatMap((gate) => boundedGate(findings.filter((one) => one.gate === gate)));
};
const restOf = (worst, rest) => {
	const kind = rest.every(({ where }) => where !== null) ? "slices" : "findings";
	return {
		...worst,
		where: null,
		operator: null,
		expected: null,
		actual: null,
		low: null,
		high: null,
		rows: null,
		because: `${rest.length} more ${kind} of ${worst.subject} are counted only: ${saidCounts(rest)}`,
		remedy: holds$1(worst) ? null : "Begin with those that are written out; they are the worst."
	};
};
const saidCounts = (rest) => order$1.map((answer) => ({
	answer,
	count: rest.filter((one) => one.answer === answer).length
})).filter(({ count }) => count > 0).map(({ answer, count }) => `${count} ${words[answer]}`).join(", ");
const words = {
	fail: "fail",
	inconclusive: "inconclusive",
	error: "cannot be told",
	pass: "pass",
	skip: "do not apply"
};
// src/domain/champion.ts
/** The one version in production at base; where there is none, or more than one, the one that `replaces` names. */
const championOf$1 = ({ model, version, subject }, atBase, unread) => {
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
	return unread === 0 ? { kind: "none" } : unknown$2(`${unread} manifests of ${model} were not read: there are too many`);
};
const unknown$2 = (because) => ({
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
const tooMany = (serving) => unknown$2(`${serving.map((one) => one.version).join(" and ")} are both in production at base`);
// src/domain/demands.ts
const nothing = {
	gates: [],
	roles: /* @__PURE__ */ new Map(),
	choices: [],
	escalate: [],
	expireAfter: null
};
/** What the policy asks of this change: of entering a state, of going back to one, of being amended in one. */
const demandsFor = (change, policy) => {
	if (change.kind === "removal" || isNewExperiment(change)) return nothing;
	if (change.kind === "promotion") {
		const { rollback } = policy.data;
		if (rollback === void 0 || !isRollback(change)) return demandsOf(change, policy);
		return join([{ approvals: rollback.approvals }]);
	}
	const rule = policy.data.amendments?.[change.from];
	if (rule !== void 0) return join([{ approvals: rule.approvals }]);
	return change.from === "experimenting" ? nothing : demandsOf(change, policy);
};
/** Entering a state, at every risk tier that base or head states: a pull request cannot lower its own tier. */
const demandsOf = (change, policy) => {
	const target = policy.data.to?.[change.to];
	return target === void 0 ? nothing : join([target, ...tierRules(change, target)]);
};
const tierOf = ({ base, subject }) => subject.data.model.risk_tier ?? base?.data.model.risk_tier ?? null;
/** A tier that nobody stated could be any of them, so it is judged as all of them. */
const tierRules = ({ base, subject }, { tiers = {} }) => {
	const stated = [base?.data.model.risk_tier, subject.data.model.risk_tier].filter((tier) => tier !== void 0);
	return stated.length === 0 ? Object.values(tiers) : stated.flatMap((tier) => Object.hasOwn(tiers, tier) ? [tiers[tier] ?? {}] : []);
};
/** A slip in the tier would be judged by no tier's rules. */
const tierProblems = ({ subject }, policy) => {
	const stated = subject.data.model.risk_tier;
	const named = Object.values(policy.data.to ?? {}).flatMap((target) => [...Object.keys(target?.tiers ?? {}), ...(target?.escalate ?? []).flatMap(({ tier }) => tier ?? [])]);
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
	const asked = peopleAsked(demands.flatMap(({ approvals }) => approvals ?? []));
	const gates = [...new Set(demands.flatMap((demand) => demand.gates ?? []))];
	const escalate = demands.flatMap((demand) => demand.escalate ?? []);
	return {
		gates,
		...asked,
		escalate,
		expireAfter: shortest(demands.flatMap((demand) => demand.expire_after ?? []))
	};
};
/** A role that is asked for twice is asked for once, by the larger number. */
const peopleAsked = (approvals) => {
	const roles = /* @__PURE__ */ new Map();
	for (const [role, count] of approvals.flatMap((one) => Object.entries(one.roles))) roles.set(role, Math.max(roles.get(role) ?? 0, count));
	const choices = approvals.flatMap((one) => one.choices.map(choiceOf));
	return {
		roles,
		choices: [...new Map(choices.map((one) => [nameOf(one), one])).values()]
	};
};
const choiceOf = (alternatives) => alternatives.map((counts) => new Map(Object.entries(counts)));
const nameOf = (choice) => JSON.stringify(choice.map((one) => [...one]));
const shortest = (durations) => [...durations].sort((a, b) => length(a) - length(b))[0] ?? null;
const length = (duration) => microseconds(duration)?.toNumber() ?? Infinity;
// src/domain/escalate.ts
/** The quorum grows where there is more to look at than a gate can judge. */
const quorumOf = ({ roles, choices, escalate }, about) => {
	const held = escalate.flatMap((rule) => {
		const because = causeOf(rule, about);
		return because === null ? [] : [{
			rule,
			because
		}];
	});
	const usual = {
		roles: Object.fromEntries(roles),
		choices: choices.map((one) => one.map((way) => Object.fromEntries(way)))
	};
	const asked = peopleAsked([usual, ...held.map(({ rule }) => rule.approvals)]);
	const grown = /* @__PURE__ */ new Map();
	for (const [role, count] of asked.roles) {
		const by = held.find(({ rule }) => rule.approvals.roles[role] === count && count > (roles.get(role) ?? 0));
		if (by !== void 0) grown.set(role, by.because);
	}
	for (const { rule, because } of held) for (const role of rule.approvals.choices.flat().flatMap((one) => Object.keys(one))) if (!roles.has(role)) grown.set(role, because);
	return {
		...asked,
		grown
	};
};
/** In words, or null: it is not so. */
const causeOf = ({ when, tier }, { change, findings }) => {
	if (tier !== void 0 && !tiersOf(change).includes(tier)) return null;
	const ofTier = tier === void 0 ? [] : [`the risk tier is ${tier}`];
	if (when === void 0) return ofTier.join("");
	const found = findings.find((finding) => causes[when].holds(finding));
	return found === void 0 ? null : [causes[when].words(found), ...ofTier].join(", and ");
};
/** A pull request cannot lower its own tier, and one that nobody stated could be any. */
const tiersOf = (change) => {
	const stated = [change.base?.data.model.risk_tier, tierOf(change)].filter((tier) => tier != null);
	return { includes: (tier) => stated.length === 0 || stated.includes(tier) };
};
const causes = {
	slice_regressed: {
		holds: ({ answer, where, kind }) => answer === "fail" && where !== null || kind === "flipped" && answer !== "pass",
		words: ({ gate, where, kind, because }) => kind === "flipped" || where === null ? because : `${gate} fails on ${sliceIn(where)}`
	},
	inconclusive: {
		holds: ({ answer }) => answer === "inconclusive",
		words: ({ gate }) => `${gate} is inconclusive`
	},
	waived: {
		holds: ({ waiver }) => waiver !== null,
		words: ({ gate }) => `${gate} is waived`
	}
};
const sliceIn = (where) => Object.entries(where).map(([column, value]) => `${column}=${value ?? "(missing)"}`).join(", ");
// src/domain/gates/flipped.ts
/** Kinds that look at slices or groups, of which one can be lost while the average is kept. */
const kinds = /* @__PURE__ */ new Set(["metric", "fairness"]);
/**
* Where the champion holds the bar and the challenger does not, on the same rows. The gate says already that the bar is
* missed; this says that it is the change that lost it. So it never blocks by itself.
*/
const flipped = (gate, about) => {
	const theirs = championAlone(about.measurement);
	if (theirs === null || !kinds.has(gate.kind)) return [];
	const lost = gate.judge(about).filter(({ answer }) => answer === "fail" || answer === "inconclusive");
	if (lost.length === 0) return [];
	const held = new Map(gate.judge({
		...about,
		measurement: theirs
	}).filter(({ answer }) => answer === "pass").map((one) => [questionOf(one.claim), one.claim]));
	return lost.flatMap((one) => {
		const before = held.get(questionOf(one.claim));
		return before === void 0 ? [] : [flip(one, before, about)];
	});
};
/**
* The champion in the place of the challenger, for the gate to judge by the same bar. Without its numbers over all rows:
* there, comparing with the champion is a gate of its own.
*/
const championAlone = (measurement) => {
	if (measurement.kind === "unmeasured" || measurement.champion.kind === "unmeasured") return null;
	const { evidence, slices, fairness = [] } = measurement.champion;
	if (slices === void 0) return null;
	const { level } = measurement;
	return {
		kind: "measured",
		evidence,
		overall: {},
		slices,
		fairness,
		champion: noChampion,
		level
	};
};
const noChampion = {
	kind: "unmeasured",
	because: "it is the champion itself",
	remedy: "Nothing is to be done."
};
const questionOf = ({ subject, where, operator, expected }) => canonical({
	subject,
	where,
	operator,
	expected
});
const flip = ({ answer, claim }, before, { champion }) => {
	const went = `${claim.subject}${saidWhere(claim.where)} went from ${figuresOf(before)} to ${figuresOf(claim)}`;
	const isLost = answer === "fail";
	const whose = champion.kind === "one" ? `champion ${champion.manifest.version}` : "the champion";
	return {
		answer: isLost ? "fail" : "inconclusive",
		claim: {
			...claim,
			subject: `${claim.subject} against ${whose}`,
			expected: before.actual
		},
		because: isLost ? `${went}, and the bar is ${String(claim.expected)}` : `${went}, which is not shown to keep the bar of ${String(claim.expected)}`,
		remedy: "Compare the two versions on these rows: the champion keeps the bar there."
	};
};
const figuresOf = ({ actual, low, high }) => `${typeof actual === "number" ? short(actual) : String(actual)}${range(low, high)}`;
// src/domain/holdout/sealed.ts
/**
* The holdout that grades a model, whatever its manifest says: one that names the model, else one that names none. Of
* each there is one at most, which the policy is checked for.
*/
const sealedFor = ({ data }, model) => {
	const all = Object.entries(data.holdouts ?? {});
	const found = all.find(([, holdout]) => holdout.for?.includes(model) === true) ?? all.find(([, holdout]) => holdout.for === void 0);
	if (found === void 0) return null;
	const [name, { labels, sha256, id, label, weight, query, cluster, groups, positive, uses }] = found;
	return {
		name,
		labels,
		sha256,
		columns: {
			id,
			label,
			weight: weight ?? null,
			query: query ?? null,
			...cluster === void 0 ? {} : { cluster }
		},
		groups: groups ?? null,
		positive: positive ?? null,
		uses: uses ?? null
	};
};
const hasBudget = ({ data }) => Object.values(data.holdouts ?? {}).some(({ uses }) => uses !== void 0);
// src/domain/wanted.ts
/** What is to be measured before this change can be judged: nothing that no gate asks for. */
const wantedMeasurements = (snapshot, policy) => {
	const policies = [policy, ...policyAtHead(snapshot)];
	const level = Math.max(...policies.map(levelOf));
	const asked = /* @__PURE__ */ new Map();
	for (const one of policies.flatMap((each) => wantedBy(each, snapshot))) {
		const before = asked.get(one.manifest.file);
		const needs = before === void 0 ? one.needs : together$3([before.needs, one.needs]);
		const holdout = sealedFor(policy, one.manifest.name);
		asked.set(one.manifest.file, {
			...one,
			...holdout === null ? {} : { holdout },
			champion: before?.champion ?? one.champion,
			needs: {
				...needs,
				bins: binsOf(policy)
			},
			level
		});
	}
	return [...asked.values()];
};
/** A change is judged by both policies, so what either asks is measured. */
const policyAtHead = ({ policy: { path, base, head } }) => {
	if (head.kind !== "text" || isSameContent(base, head)) return [];
	const parsed = parsePolicy(path, head.text);
	return parsed.ok ? [parsed.value] : [];
};
const wantedBy = (policy, snapshot) => {
	const found = changesOf({
		...snapshot,
		measurements: {}
	}, waysOf$1(policy));
	const all = {
		atBase: found.atBase,
		unread: snapshot.siblings.unread
	};
	return found.changes.flatMap((change) => {
		const needs = needsOf(change, policy);
		const names = change.subject.data.evaluation?.predictions !== void 0;
		if (!change.lawful || !(isNeeded(needs) && names || asksData(needs))) return [];
		const champion = needs.champion || needs.championSlices ? championOf$1(change, found.atBase, snapshot.siblings.unread) : null;
		return [{
			manifest: change.subject,
			champion: champion?.kind === "one" ? champion.manifest : null,
			needs,
			level: levelOf(policy),
			...pricesFor(change, needs, all)
		}];
	});
};
/** The champion's prices count whether or not the models are compared. */
const pricesFor = (change, { metrics }, all) => {
	if (!metrics.some((id) => pricedAtBase(id) !== null)) return {};
	const standing = pricesBefore(championOf$1(change, all.atBase, all.unread), change.base);
	return standing === null ? {} : { prices: standing.prices };
};
const needsOf = (change, policy) => together$3(demandsFor(change, policy).gates.flatMap((id) => policy.data.gates?.[id]?.needs(change.subject) ?? []));
// src/domain/holdout/uses.ts
/** By the labels: another name does not make them fresh, other labels under the old name are. */
const isOf$2 = (use, { holdout, labels }) => use.labels === null ? use.holdout === holdout : use.labels === labels;
const evidenceOf = ({ model, version, predictions }) => JSON.stringify([
	model,
	version,
	predictions
]);
/** Which use of its holdout each measurement is, by manifest. */
const useNumbers = (measurements, earlier) => {
	const seen = [...earlier];
	const numbers = /* @__PURE__ */ new Map();
	for (const file of Object.keys(measurements).sort()) {
		const own = measurements[file]?.holdout;
		if (own === void 0) continue;
		seen.push(own);
		const distinct = [...new Set(seen.filter((use) => isOf$2(use, own)).map(evidenceOf))];
		numbers.set(file, distinct.indexOf(evidenceOf(own)) + 1);
	}
	return numbers;
};
// src/domain/holdout/rules.ts
const holdoutRules = (change, policy, seen) => {
	const sealed = sealedFor(policy, change.model);
	if (sealed === null || !isNeeded(needsOf(change, policy))) return [];
	const measurement = seen.measurements[change.subject.file];
	const budget = judgeBudget(change, sealed, seen);
	const onLabels = judgeLabels(change, sealed, measurement);
	return [...onLabels === null ? [] : [blocking("holdout", onLabels)], ...budget === null ? [] : [blocking("holdout-budget", budget)]];
};
const blocking = (id, judgement) => ({
	id,
	enforcement: "block",
	judgement
});
/** null: it was, and what came of it is withheld, which is the budget's to say. */
const judgeLabels = ({ subject, model }, { name, sha256 }, measurement) => {
	const about = claim(`labels of ${name}`, {
		operator: "=",
		expected: `sha256:${sha256}`,
		evidence: "measured",
		at: lineOf$2(subject, ["evaluation", "predictions"])
	});
	const named = subject.data.evaluation?.holdout;
	if (named !== void 0 && named !== name) return cannotTell({
		...about,
		at: lineOf$2(subject, ["evaluation", "holdout"])
	}, `the policy grades ${model} on its holdout ${name}, and the manifest names ${named}`, `Name ${name} in evaluation.holdout, or leave it out.`);
	if (measurement?.holdout === void 0) return notOnThem(about, {
		model,
		name
	}, measurement);
	const found = {
		...about,
		actual: measurement.holdout.labels
	};
	if (found.actual !== found.expected) return otherLabels(found, name);
	return measurement.kind === "unmeasured" ? null : pass(found, measured$1(name, measurement.holdout.ignored));
};
const measured$1 = (name, ignored) => {
	const from = `labels and groups are those of the sealed holdout ${name}`;
	return ignored.length === 0 ? from : `${from}; what the pull request says of ${ignored.join(", ")} is ignored`;
};
const otherLabels = (found, name) => cannotTell(found, `it was measured on what the base branch pins for the holdout ${name}, not on what this pull request makes of it`, "Change the holdout in a pull request of its own; promote when it is merged.");
const notOnThem = (about, { model, name }, measurement) => {
	const start = `${model} is graded on the sealed holdout ${name}`;
	if (measurement?.kind === "measured") return cannotTell(about, `${start} from this pull request on, and the base branch has no such holdout yet`, "Merge the policy first; promote when it is on the base branch.");
	return cannotTell(about, `${start}, and was not measured on it: ${measurement?.because ?? "the manifest names no predictions"}`, measurement?.remedy ?? "Name predictions for the ids of the holdout in evaluation.predictions: ids and scores are enough.");
};
const usedUp = (use, { name, uses }) => uses === null || use <= uses ? null : `the sealed holdout ${name} is used ${use - 1} of ${uses}`;
const judgeBudget = ({ subject }, sealed, seen) => {
	const { name, uses } = sealed;
	const own = seen.measurements[subject.file]?.holdout;
	if (uses === null || own === void 0 || own.labels !== `sha256:${sealed.sha256}`) return null;
	const at = lineOf$2(subject, ["evaluation", "predictions"]);
	const about = claim(`uses of ${name}`, {
		operator: "<=",
		expected: uses,
		evidence: "measured",
		at
	});
	const use = useNumber(subject.file, seen);
	if (use === null) return cannotTell(about, `the policy allows ${uses} uses of the holdout ${name}, and nobody knows how many there were: ${unknown$1(seen.uses)}`, "Keep .assay/journal.jsonl on the base branch (an empty file says that there were none), or leave out uses.");
	const counted = {
		...about,
		actual: use
	};
	const over = usedUp(use, sealed);
	if (over === null) return pass(counted, `use ${use} of ${uses} of the sealed holdout ${name}`);
	return fail(counted, `${over}, and these predictions would be one more`, `Let the owners of the policy pin fresh labels for ${name}, or allow more uses.`);
};
const unknown$1 = (uses) => uses?.kind === "unknown" ? uses.because : "there is no journal";
const useNumber = (file, { measurements, uses }) => uses?.kind === "known" ? useNumbers(measurements, uses.entries).get(file) ?? null : null;
/** What the verdict says of the labels; nothing where they were not sealed ones. */
const holdoutUsed = ({ subject, model }, policy, seen) => {
	const own = seen.measurements[subject.file]?.holdout;
	if (own === void 0) return {};
	const { holdout: name, labels, predictions } = own;
	const of = sealedFor(policy, model)?.uses ?? null;
	return { holdout: {
		name,
		labels,
		predictions,
		use: useNumber(subject.file, seen),
		of
	} };
};
// src/domain/unjudged.ts
/**
* A promotion of which nothing was asked, or only what does not apply, is not one that holds: a policy that forgot a
* state, or whose every gate skips, lets nothing into production.
*/
const unjudged = (change, { gates, roles, choices }, findings) => {
	const isAsked = roles.size + choices.length > 0 || findings.some(({ answer }) => answer !== "skip");
	const matters = change.to === "production" || gates.length > 0;
	if (change.kind !== "promotion" || isAsked || !matters) return [];
	const about = claim(`to.${change.to}`, { at: lineOf$2(change.subject, ["model", "status"]) });
	return [gates.length === 0 ? cannotTell(about, `the policy asks nothing of a version that goes to ${change.to}`, `Let the policy say under to.${change.to} which gates and which approvals it takes.`) : cannotTell(about, `none of ${gates.join(", ")} applies to this version, and nobody is asked to approve it`, `Ask for an approval under to.${change.to}, or for a gate that applies.`)];
};
// src/domain/waivers/follow-ups.ts
const forward = /* @__PURE__ */ new Set([
	"evaluated",
	"shadow",
	"staging",
	"production"
]);
const followUpRules = (change, followUps, now) => {
	if (change.kind !== "promotion" || !forward.has(change.to) || isRollback(change)) return [];
	if (followUps === void 0) return [];
	if (followUps.kind === "unknown") return [rule(unknown(change, followUps.because))];
	return followUps.entries.filter(({ model, resolved }) => model === change.model && resolved === null).map((followUp) => rule(open(change, followUp, now)));
};
const rule = (judgement) => ({
	id: "follow-up",
	enforcement: "block",
	judgement
});
const unknown = ({ subject }, because) => cannotTell(claim("follow-up of break-glass", { at: lineOf$2(subject, ["model", "status"]) }), `nobody can tell whether a follow-up is open: ${because}`, "Mend the journal on the base branch.");
const open = ({ subject }, { version, at, by, due }, now) => {
	const late = now >= (instant(due) ?? -Infinity) ? "it was due" : "it is due";
	return fail(claim(`follow-up of ${version}`, {
		operator: "=",
		expected: "resolved",
		actual: "open",
		at: lineOf$2(subject, ["model", "status"])
	}), `${version} was let through by break-glass on ${at} (${by.join(", ")}), and its follow-up is open: ${late} ${due}`, `Set right what break-glass let through for ${version}, then write down that it is resolved, in the journal.`);
};
// src/domain/waivers/answers.ts
/** What a line about waivers came to, for whoever said it. */
const answerOf$1 = (heard, came) => {
	switch (heard.kind) {
		case "refused": return refused(heard.command, heard.because);
		case "lift": return afterLift(heard);
		case "waiver": return afterWaiver(heard, came.standing);
		case "all": return afterVoice(heard, came);
	}
};
const noLonger = "it was lifted since, or said anew";
const afterWaiver = (outcome, { exceptions }) => {
	const { command, waiver, of } = outcome;
	if (!exceptions.includes(outcome)) return taken(command, noLonger);
	const name = writtenName({
		...nameOf$1(of[0]),
		subject: null
	});
	const ceiling = waiver.ceiling === null ? "" : `, only while ${waiver.ceiling}`;
	return taken(command, `${name} is waived until ${waiver.until}${ceiling}`);
};
const afterVoice = (outcome, { standing, glass, isUsed }) => {
	const { command } = outcome;
	if (!standing.exceptions.includes(outcome)) return taken(command, noLonger);
	if (glass.kind === "whole") return taken(command, `break-glass waits for a second person, as ${glass.open.join(" and ")}`);
	if (!isUsed) return refused(command, "nothing to waive: nothing that may be waived stands in the way");
	const { by, until, follow_up } = glass.by;
	const people = by.map(({ user, role }) => `${user} (${role})`).join(" and ");
	return taken(command, `break-glass by ${people} until ${until}; follow-up by ${follow_up.slice(0, 10)}`);
};
const afterLift = ({ command, found, lifted }) => {
	const [first] = found;
	if (first === void 0) return refused(command, "nothing to lift: no such waiver stands");
	if (lifted.length === 0) return refused(command, `not_in_role: only ${first.command.user} or the role that waives may lift it`);
	return taken(command, lifted.length === 1 ? "one waiver lifted" : `${lifted.length} waivers lifted`);
};
// src/domain/waivers/authority.ts
const authorityOver = (change, { snapshot, policy }) => {
	const { personOf } = humansIn(policy);
	const makers = makersOf(change, snapshot, policy);
	const peopleIn = once((role) => peopleOf(role, change, {
		snapshot,
		policy
	}));
	const isIn = (login, role) => peopleIn(role).people.has(sameLogin(login));
	return {
		isIn,
		ableIn: (role) => [...peopleIn(role).people].flatMap(([login, spelt]) => madeIt(login, makers) === null ? [spelt] : []),
		personOf: (login) => personOf(sameLogin(login)),
		refusalOf: (login, roles) => {
			const made = madeIt(login, makers);
			if (made !== null || roles.some((role) => isIn(login, role))) return made;
			const [unread] = roles.flatMap((role) => peopleIn(role).problems);
			return unread === void 0 ? `not_in_role: only ${roles.join(" or ")} may` : unread.message;
		}
	};
};
/** Who made it makes no exception for it; and where some maker is unknown, that may be anybody. */
const madeIt = (login, makers) => makers.banned.get(sameLogin(login)) ?? unattributableIn(makers);
// src/domain/waivers/break-glass.ts
const dueAfter = "14d";
/** Broken when different people, one of each role that it takes, say so. */
const glassOf = (voices, { policy, authority }) => {
	const { isIn, personOf } = authority;
	const { by: roles = [], follow_up = dueAfter } = policy.data.waivers?.break_glass ?? {};
	const matched = matchPeople(roles.map((role) => voices.filter(({ command }) => isIn(command.user, role)).map(({ command }) => personOf(command.user))));
	const spoken = roles.flatMap((role, index) => {
		const voice = voices.findLast(({ command }) => personOf(command.user) === matched[index]);
		return voice === void 0 ? [] : [{
			role,
			waiver: voice.waiver
		}];
	});
	const inTurn = [...spoken].sort((a, b) => time(a.waiver.at) - time(b.waiver.at));
	const last = inTurn.at(-1);
	if (last === void 0 || spoken.length < roles.length) return {
		kind: "whole",
		open: roles.filter((_, index) => matched[index] === null)
	};
	return brokenBy(inTurn, last.waiver, follow_up);
};
const brokenBy = (spoken, last, followUp) => {
	const until = firstToEnd(spoken.map(({ waiver }) => waiver.until)) ?? last.until;
	const by = spoken.map(({ role, waiver }) => ({
		role,
		user: waiver.by,
		because: waiver.because,
		comment: waiver.comment
	}));
	const due = new Date(after$1(time(last.at), followUp)).toISOString();
	return {
		kind: "broken",
		by: {
			by,
			at: last.at,
			until,
			follow_up: due
		},
		waiver: {
			...last,
			until
		}
	};
};
const time = (at) => instant(at) ?? 0;
// src/domain/waivers/addressed.ts
const isOf$1 = ({ model, version }, of) => model === of.model && version === of.version;
/** Whether words about a version are about this change: no, where they name another that changes too. */
const isAddressed = (of, change, changes) => {
	const names = changes.map(({ model, version }) => writtenVersion({
		model,
		version
	}).trim());
	if (of === null) return changes.length === 1 ? meant$1(true) : refuse$1(`${changes.length} versions change here: say of which after the finding, such as ${names[0]}`);
	if (changes.some((other) => isOf$1(other, of))) return meant$1(isOf$1(change, of));
	const near = nearest(writtenVersion(of).trim(), names);
	return refuse$1(`no version ${of.version} of ${of.model} changes here; ${near === null ? `there is ${names.join(", ")}` : `did you mean ${near}?`}`);
};
// src/domain/waivers/ceiling.ts
const operators = /* @__PURE__ */ new Map([
	["<=", "<="],
	["≤", "<="],
	[">=", ">="],
	["≥", ">="],
	["<", "<"],
	[">", ">"]
]);
const start = /^only\s+while(?=\s|$)/i;
const comparison = /^([^<>=≤≥]+)(<=|>=|≤|≥|<|>)\s*([^\s<>=≤≥]+)(?=\s|$)/;
const takeCeiling = (text) => {
	const [opening] = start.exec(text) ?? [];
	if (opening === void 0) return reading(null, text);
	const rest = text.slice(opening.length).trimStart();
	const [all = "", of = "", sign = "", number = ""] = comparison.exec(rest) ?? [];
	const operator = operators.get(sign);
	if (operator === void 0 || /\sbecause\s/i.test(of)) return refuse$1("only while wants a comparison, such as: only while recall >= 0.7");
	const bound = Decimal.parse(number);
	return bound === null ? refuse$1(`only while compares with a number, and ${number} is none`) : reading({
		of: of.trim(),
		operator,
		bound
	}, rest.slice(all.length));
};
const writtenCeiling = ({ of, operator, bound }) => `${of} ${operator} ${bound.text}`;
/** Why the finding's number is not within the ceiling, or nobody can tell; null: it is within. */
const beyond = (ceiling, finding) => {
	const value = Decimal.parse(String(finding.actual));
	if (value === null) return `${finding.gate} has no number here, so nothing can be told of ${writtenCeiling(ceiling)}`;
	const names = namesOf(finding);
	if (!names.includes(ceiling.of)) return `only while ${ceiling.of}: the number of ${finding.gate} is called ${names.join(" or ")}`;
	if (!boundsTheWorse(ceiling, finding)) return `${writtenCeiling(ceiling)} sets no limit to how bad it may get; write ${ceiling.of} ${finding.operator} ${ceiling.bound.text}`;
	return holds(ceiling, value) ? null : `void: ${ceiling.of} is ${value.text}, and the waiver holds only while ${writtenCeiling(ceiling)}`;
};
/** `value` is any finding's number, `gap` that of a difference between groups; the metric's name is its own. */
const namesOf = ({ subject }) => {
	const [metric = subject] = subject.split(/ (?:by|against) /);
	return [.../* @__PURE__ */ new Set([
		metric,
		subject,
		"value",
		...metric.endsWith("_difference") ? ["gap"] : []
	])];
};
/** Of a floor the worse side is below, of a bar that is not to be passed above. */
const boundsTheWorse = ({ operator }, finding) => finding.operator === ">=" || finding.operator === "<=" ? operator.startsWith(finding.operator.slice(0, 1)) : true;
const holds = ({ operator, bound }, value) => {
	const order = value.compare(bound);
	switch (operator) {
		case "<=": return order <= 0;
		case ">=": return order >= 0;
		case "<": return order < 0;
		case ">": return order > 0;
	}
};
// src/domain/waivers/grammar.ts
const example = "such as: /assay waive recall-slices[region=north] until 2026-03-09 because the soak ends then";
const parseWaive = (argument) => {
	const target = takeTarget(argument.trim());
	if (target.kind === "refused") return target;
	const until = takeUntil(target.value.rest);
	if (until.kind === "refused") return until;
	const ceiling = takeCeiling(until.value.rest);
	if (ceiling.kind === "refused") return ceiling;
	const because = reasonIn(ceiling.value.rest);
	if (because.kind === "refused") return because;
	return meant$1({
		target: target.value.value,
		until: until.value.value,
		ceiling: ceiling.value.value,
		because: because.value
	});
};
/** What is to be lifted; a reason may follow. */
const parseUnwaive = (argument) => {
	const target = takeTarget(argument.trim());
	if (target.kind === "refused") return target;
	const { value, rest } = target.value;
	return rest === "" || /^because(?=\s|$)/i.test(rest) ? meant$1(value) : refuse$1(`after the finding only because may follow, and not ${shown$1(rest)}`);
};
const takeUntil = (text) => {
	const [all = "", date] = /^until\s+(\S+)/i.exec(text) ?? [];
	if (date !== void 0) return reading(date, text.slice(all.length));
	const found = text === "" ? "" : `, and not ${shown$1(text)}`;
	return refuse$1(`until and a date must follow the finding${found}, ${example}`);
};
const reasonIn = (text) => {
	const [all] = /^because(?=\s|$)/i.exec(text) ?? [];
	if (all === void 0) {
		const found = text === "" ? "" : `, and not ${shown$1(text)}`;
		return refuse$1(`because and a reason must follow the date${found}, ${example}`);
	}
	const reason = text.slice(all.length).trim();
	if (!hasWords(reason)) return refuse$1(`a reason takes a few words (at least ${leastWords}): whoever reads it later was not there`);
	return /\bonly\s+while\b/i.test(reason) ? refuse$1("only while stands before because: until DATE only while … because …") : meant$1(reason);
};
const leastWords = 3;
/** In scripts that put no blanks between words each character counts for one. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;
const hasWords = (reason) => {
	let words = 0;
	for (const _ of reason.matchAll(word)) {
		words += 1;
		if (words === leastWords) return true;
	}
	return false;
};
// src/domain/binding/head-at.ts
/**
* The head that stood there at this time; null: of that one, or of a later one, nobody knows when it came. Of a push and
* a word in one second the push came later, but for the first head: before it there was nothing to speak of.
*/
const headAt = (at, heads) => {
	const said = instant(at) ?? -Infinity;
	const pushed = (head) => head.at === null ? null : instant(head.at);
	const [first = null] = heads;
	const last = heads.findLast((head) => (pushed(head) ?? -Infinity) < said);
	if (last !== void 0) return pushed(last) === null ? null : last;
	return first !== null && pushed(first) === said ? first : null;
};
// src/domain/waivers/outdated.ts
/** Why words said at this time are not of what is judged now; null: they are. A waiver is of what could be seen. */
const outdated = (at, present) => headMoved(at, present) ?? saidOfBase(at, present);
const headMoved = (at, { snapshot, change, binding }) => {
	const seen = headAt(at, snapshot.heads);
	if (seen === null) return "void: nobody knows which head was there when it was said; say it again if it still holds";
	if (seen.name === snapshot.heads.at(-1)?.name) return null;
	const carry = carryFrom(seen.name, change, binding, snapshot);
	if (carry.kind === "same") return null;
	const since = carry.kind === "changed" ? `${carry.what.join(", ")} changed` : "something was pushed";
	return `void: it was said of ${shortCommit(seen.name)}, and ${since} since; say it again if it still holds`;
};
const saidOfBase = (at, present) => {
	const moved = baseMoved(at, present);
	if (moved === null) return null;
	return moved.kind === "turned" ? `void: it was said before the pull request was turned to ${moved.to}` : `void: ${moved.path} changed on the base branch since, on ${moved.at}; say it again if it still holds`;
};
// src/domain/waivers/waivable.ts
const fixedKinds = /* @__PURE__ */ new Set([
	"lifecycle",
	"amendment",
	"holdout",
	"policy"
]);
/** Why nobody may waive this finding; null: somebody may. */
const neverWaived = ({ gate, kind }, policy) => {
	if (fixedKinds.has(kind)) return `never: ${gate} is a rule of the ${kind}, which nobody may waive`;
	return policy.data.waivers?.never?.includes(gate) === true ? `never: the policy names ${gate} under waivers.never` : null;
};
// src/domain/waivers/outcome.ts
/** null: about another version. */
const outcomeOf = (command, judging) => {
	const outcome = command.word === "waive" ? waived(command, judging) : lifted(command, parseUnwaive(command.argument), judging);
	if (outcome.kind === "refused") return {
		kind: "refused",
		command,
		because: outcome.because
	};
	return outcome.value;
};
const waived = (command, judging) => {
	const parsed = parseWaive(command.argument);
	if (parsed.kind === "refused") return parsed;
	const { target } = parsed.value;
	const mine = isAddressed(target.kind === "all" ? target.of : target.name.of, judging.change, judging.changes);
	if (mine.kind === "refused") return mine;
	if (!mine.value) return meant$1(null);
	return target.kind === "all" ? judgeAll(command, parsed.value, judging) : judgeOne(command, {
		...parsed.value,
		name: target.name
	}, judging);
};
const lifted = (command, parsed, { change, changes }) => {
	if (parsed.kind === "refused") return parsed;
	const target = parsed.value;
	const mine = isAddressed(target.kind === "all" ? target.of : target.name.of, change, changes);
	if (mine.kind === "refused") return mine;
	return meant$1(mine.value ? {
		kind: "lift",
		command,
		target
	} : null);
};
const longestWaiver = "30d";
const longestBreakGlass = "3d";
const judgeOne = (command, said, judging) => {
	const { by, at_most = longestWaiver } = judging.policy.data.waivers ?? {};
	if (by === void 0) return refuse$1("the policy lets nobody waive a finding: it has no waivers.by");
	const of = select(said.name, judging.findings);
	if (of.kind === "refused") return of;
	const { ceiling } = said;
	const [never] = of.value.flatMap((finding) => neverWaived(finding, judging.policy) ?? []);
	const [worse = null] = ceiling === null ? [] : of.value.flatMap((finding) => beyond(ceiling, finding) ?? []);
	const refusal = judging.authority.refusalOf(command.user, [by]) ?? never ?? untimely(command, said, {
		...judging,
		atMost: at_most
	}) ?? worse;
	return refusal === null ? meant$1({
		kind: "waiver",
		command,
		waiver: waiverOf(command, said),
		of: of.value
	}) : refuse$1(refusal);
};
const judgeAll = (command, said, judging) => {
	const rule = judging.policy.data.waivers?.break_glass;
	if (rule === void 0) return refuse$1("the policy has no waivers.break_glass, so findings are waived one by one");
	if (said.ceiling !== null) return refuse$1("only while is for one finding, and this waives all");
	const refusal = judging.authority.refusalOf(command.user, rule.by) ?? untimely(command, said, {
		...judging,
		atMost: rule.at_most ?? longestBreakGlass
	});
	return refusal === null ? meant$1({
		kind: "all",
		command,
		waiver: waiverOf(command, said)
	}) : refuse$1(refusal);
};
const untimely = ({ at }, { until }, judging) => {
	const box = timeBox(until, {
		at,
		...judging
	});
	return box.kind === "refused" ? box.because : outdated(at, judging);
};
const waiverOf = ({ user, at, comment }, { until, because, ceiling }) => ({
	by: user,
	at,
	until,
	because,
	ceiling: ceiling === null ? null : writtenCeiling(ceiling),
	comment
});
// src/domain/waivers/standing.ts
/** What stands after everything was said, one after the other; the last word on a finding is its waiver. */
const standingOf = (outcomes, judging) => {
	let exceptions = [];
	const heard = outcomes.map((outcome) => {
		if (outcome.kind === "refused") return outcome;
		if (outcome.kind !== "lift") {
			exceptions = [...exceptions.filter((one) => !isSaidAnew(one, outcome)), outcome];
			return outcome;
		}
		const found = exceptions.filter((one) => isMeant(one, outcome));
		const lifted = mayLift(outcome, judging) ? found : [];
		exceptions = exceptions.filter((one) => !lifted.includes(one));
		return {
			...outcome,
			found,
			lifted
		};
	});
	return {
		exceptions,
		heard
	};
};
const isSaidAnew = (one, next) => {
	if (one.kind === "waiver") return next.kind === "waiver" && one.of.every((of) => next.of.includes(of));
	return next.kind === "all" && sameLogin(one.command.user) === sameLogin(next.command.user);
};
/** Less than its whole name may be said to lift one: that only asks for more. */
const isMeant = (exception, { target }) => {
	if (target.kind === "all") return true;
	return exception.kind === "waiver" && exception.of.some((finding) => meets(target.name, finding));
};
/** Whoever may make an exception, and so whoever made this one. */
const mayLift = ({ command }, { policy, authority }) => {
	const { by, break_glass } = policy.data.waivers ?? {};
	return [by, ...break_glass?.by ?? []].some((role) => role !== void 0 && authority.isIn(command.user, role));
};
// src/domain/waivers/waive.ts
/** The exceptions that people made, as they stand now: made anew from the comments each time. */
const waive = (on) => {
	const lines = commandsIn(on.snapshot).filter(({ word }) => word === "waive" || word === "unwaive");
	if (lines.length === 0) return {
		findings: on.findings,
		waived: 0,
		break_glass: null,
		commands: []
	};
	const judging = {
		...on,
		authority: authorityOver(on.change, on)
	};
	const outcomes = lines.flatMap((line) => outcomeOf(line, judging) ?? []);
	const standing = standingOf(outcomes, judging);
	const voices = standing.exceptions.flatMap((one) => one.kind === "all" ? [one] : []);
	const glass = glassOf(voices, judging);
	const each = on.findings.map((finding) => withWaiver(finding, standing.exceptions));
	const findings = each.map((finding) => behindGlass(finding, glass, judging));
	const isUsed = findings.some((finding, index) => finding !== each[index]);
	return {
		findings,
		waived: findings.filter(({ waiver }) => waiver !== null).length,
		break_glass: isUsed && glass.kind === "broken" ? glass.by : null,
		...awaited(voices, glass, {
			...judging,
			findings: each
		}),
		commands: standing.heard.map((heard) => answerOf$1(heard, {
			standing,
			glass,
			isUsed
		}))
	};
};
/** Whom the first voice waits for, where the second would let something pass. */
const awaited = (voices, glass, { authority, findings, policy }) => {
	if (glass.kind === "broken" || voices.length === 0) return {};
	if (!findings.some((finding) => isBehindGlass(finding, policy))) return {};
	const { personOf, ableIn } = authority;
	const spoke = new Set(voices.map(({ command }) => personOf(command.user)));
	return { break_glass_awaits: glass.open.map((role) => ({
		role,
		could_be_filled_by: ableIn(role).filter((login) => !spoke.has(personOf(login))).sort()
	})) };
};
const withWaiver = (finding, exceptions) => {
	const last = exceptions.findLast((one) => one.kind === "waiver" && one.of.includes(finding));
	return last === void 0 ? finding : {
		...finding,
		waiver: last.waiver
	};
};
const behindGlass = (finding, glass, { policy }) => glass.kind === "broken" && isBehindGlass(finding, policy) ? {
	...finding,
	waiver: glass.waiver
} : finding;
const isBehindGlass = (finding, policy) => blocks(finding) && neverWaived(finding, policy) === null;
// src/domain/judge.ts
const judgeChange = (change, around, snapshot) => {
	const demands = change.lawful ? demandsFor(change, around.policy) : nothing;
	const champion = championOf$1(change, around.atBase, snapshot.siblings.unread);
	const about = {
		manifest: change.subject,
		base: change.base,
		champion,
		from: change.from,
		to: change.to,
		now: around.now,
		measurement: snapshot.measurements[change.subject.file] ?? notAsked,
		statistics: statisticsOf(around.policy)
	};
	const stamp = stampFor(change);
	const asks = demands.gates.flatMap((id) => gateFindings(id, {
		about,
		around,
		stamp
	}));
	const standing = standingRules(change, around).map(({ id, ...rule }) => stamp(id, "lifecycle", rule));
	const answers = [...asks, ...standing.filter(({ gate }) => gate === "rollback")];
	const found = !change.lawful ? [] : [
		...unjudged(change, demands, answers).map((judgement) => stamp("unjudged", "lifecycle", {
			judgement,
			enforcement: "block"
		})),
		...amendmentFindings(change, around).map((judgement) => stamp("amendment", "amendment", {
			judgement,
			enforcement: "block"
		})),
		...standing,
		...followUpRules(change, snapshot.followUps, around.now).map(({ id, ...rule }) => stamp(id, "lifecycle", rule)),
		...holdoutRules(change, around.policy, snapshot).map(({ id, ...rule }) => stamp(id, "holdout", rule)),
		...asks,
		...demands.gates.flatMap((id) => flips(id, {
			about,
			around,
			stamp
		}))
	];
	const { measurement } = about;
	const binding = bindingOf({
		change,
		champion,
		measurement,
		snapshot,
		policy: around.boundTo
	});
	const restsOn = champion.kind === "one" ? [champion.manifest.file] : [];
	const { commands, ...judged } = waive({
		...around,
		change,
		findings: found,
		snapshot,
		binding,
		restsOn
	});
	const { expireAfter } = demands;
	const quorum = quorumOf(demands, {
		change,
		findings: judged.findings
	});
	const carry = (head) => carryFrom(head, change, binding, snapshot);
	const asked = {
		change,
		...quorum,
		expireAfter,
		binding,
		carry,
		restsOn
	};
	const { problems, commands: said, ...people } = assign(asked, snapshot, around.policy);
	return {
		transition: {
			...facts$1(change, champion),
			...holdoutUsed(change, around.policy, snapshot),
			...judged,
			findings: bounded(judged.findings),
			...people,
			binding: {
				...binding,
				must_be_quoted: around.policy.data.people?.quote_digest ?? false
			}
		},
		problems: [...tierProblems(change, around.policy), ...problems],
		commands: [...commands, ...said]
	};
};
const notAsked = {
	kind: "unmeasured",
	because: "the manifest names no predictions",
	remedy: "Name the predictions in evaluation.predictions, so that assay can measure them.",
	absent: true
};
const facts$1 = (change, champion) => ({
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
/** The parser of policies refuses one that asks for what it does not define; a gate that is missed passes nothing. */
const gateNamed = (id, { policy }) => {
	const gate = policy.data.gates?.[id];
	if (gate === void 0) throw new Error(`the policy asks for the gate ${id} and does not define it`);
	return gate;
};
const gateFindings = (id, { about, around, stamp }) => {
	const gate = gateNamed(id, around);
	const warns = about.statistics.inconclusive === "warn";
	return gate.judge(about).map((judgement) => {
		const enforcement = "enforcement" in judgement || judgement.answer === "inconclusive" && warns ? "warn" : gate.enforcement;
		return stamp(id, gate.kind, {
			judgement,
			enforcement
		});
	});
};
const flips = (id, { about, around, stamp }) => flipped(gateNamed(id, around), about).map((judgement) => stamp("flipped", "flipped", {
	judgement,
	enforcement: "warn"
}));
// src/domain/policy/compared.ts
/** Two values that differ, by the way in which they get stricter. */
const compared = (manner, old, next) => {
	switch (manner.kind) {
		case "scale": return [whole(onScale(manner.stricter, old, next), old, next)];
		case "ranks": return [whole(byRank(manner.ranks, old, next), old, next)];
		case "list": return asLists(manner.stricter, old, next);
		case "approvals": return asApprovals(old, next);
	}
};
const whole = (effect, old, next) => ({
	effect,
	said: ` ${inFlow(old)} -> ${inFlow(next)}`,
	name: null
});
const amountOf = (value) => {
	if (value instanceof Decimal) return value;
	return typeof value === "string" ? microseconds(value) : null;
};
const onScale = (stricter, old, next) => {
	const [before, after] = [amountOf(old), amountOf(next)];
	const order = before === null || after === null ? 0 : after.compare(before);
	if (order === 0) return "different";
	return order > 0 === (stricter === "higher") ? "stronger" : "weaker";
};
const byRank = (ranks, old, next) => {
	const [before, after] = [ranks[inFlow(old)], ranks[inFlow(next)]];
	if (before === void 0 || after === void 0 || before === after) return "different";
	return after > before ? "stronger" : "weaker";
};
const asLists = (stricter, old, next) => {
	const [before, after] = [itemsOf(old), itemsOf(next)];
	const gone = before.filter((item) => !after.includes(item));
	const come = after.filter((item) => !before.includes(item));
	if (gone.length + come.length === 0) return [whole("different", old, next)];
	const [less, more] = stricter === "more" ? ["weaker", "stronger"] : ["stronger", "weaker"];
	return [...gone.map((name) => ({
		effect: less,
		said: ` no longer ${name}`,
		name
	})), ...come.map((name) => ({
		effect: more,
		said: ` also ${name}`,
		name
	}))];
};
const itemsOf = (value) => isList(value) ? value.map(inFlow) : [inFlow(value)];
const asApprovals = (old, next) => {
	const [before, after] = [approvals$1.safeParse(old).data, approvals$1.safeParse(next).data];
	if (before === void 0 || after === void 0) return [whole("different", old, next)];
	const counts = asCounts(before.roles, after.roles);
	const isOther = JSON.stringify(before.choices) !== JSON.stringify(after.choices);
	return [...counts, ...isOther || counts.length === 0 ? [whole(asChoices(before.choices, after.choices), old, next)] : []];
};
const asCounts = (before, after) => [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((role) => {
	const [old, next] = [countOf(before, role), countOf(after, role)];
	if (old === next) return [];
	const effect = next > old ? "stronger" : "weaker";
	if (next === 0) return [{
		effect,
		said: ` no longer ${role}`,
		name: role
	}];
	return [{
		effect,
		said: old === 0 ? ` also ${role}` : ` ${role} ${old} -> ${next}`,
		name: role
	}];
});
const countOf = (counts, role) => Object.hasOwn(counts, role) ? counts[role] ?? 0 : 0;
/** A choice less asks for less; of one that stays nobody can say which alternative is the easier. */
const asChoices = (before, after) => {
	if (before.length === after.length) return "different";
	return after.length < before.length ? "weaker" : "stronger";
};
// src/domain/policy/strictness.ts
const higher = {
	kind: "scale",
	stricter: "higher"
};
const lower = {
	kind: "scale",
	stricter: "lower"
};
const more = {
	kind: "list",
	stricter: "more"
};
const fewer = {
	kind: "list",
	stricter: "fewer"
};
const approvals = { kind: "approvals" };
const of = (paths, rest) => paths.map((path) => ({
	path,
	...rest
}));
const gates = (keys, rest) => of(keys.map((key) => `gates.*.${key}`), rest);
const ranks = (...words) => ({
	kind: "ranks",
	ranks: Object.fromEntries(words.flatMap((some, rank) => some.map((word) => [word, rank])))
});
const strictness = [
	{
		path: "manifests",
		manner: more,
		unsaid: defaultManifests
	},
	...of([
		"roles.*.users",
		"roles.*.teams",
		"roles.*.any"
	], {
		manner: fewer,
		unsaid: []
	}),
	{
		path: "roles.*",
		gone: "different"
	},
	{
		path: "roles.*.permission",
		manner: ranks(["write"], ["maintain"], ["admin"]),
		gone: "stronger"
	},
	...of(["roles.*.codeowners", "roles.*.organisation"], { gone: "stronger" }),
	{
		path: "people.cannot_approve",
		manner: more,
		unsaid: bannedKinds
	},
	{
		path: "people.bots",
		manner: fewer,
		unsaid: []
	},
	{
		path: "people.same",
		manner: more,
		unsaid: []
	},
	{
		path: "people.override",
		gone: "stronger"
	},
	{
		path: "people.quote_digest",
		manner: ranks(["false"], ["true"]),
		unsaid: false
	},
	{
		path: "gates.*",
		gone: "different"
	},
	...gates([
		"at_least",
		"better_by",
		"shadow",
		"q",
		"depth"
	], {
		manner: higher,
		gone: "weaker"
	}),
	...gates([
		"at_most",
		"no_worse_than",
		"tolerance",
		"disagreement_at_most",
		"at_most_lift",
		"support"
	], {
		manner: lower,
		gone: "weaker"
	}),
	...gates([
		"documented",
		"leakage",
		"in",
		"canary",
		"among",
		"by"
	], {
		manner: more,
		gone: "weaker"
	}),
	...gates(["enforcement"], {
		manner: ranks(["warn"], ["block"]),
		unsaid: "block"
	}),
	...gates(["evidence"], {
		manner: ranks(["any"], ["measured"]),
		unsaid: "any"
	}),
	...gates(["data"], { manner: ranks(["pinned"], ["verified"]) }),
	...of([
		"to.*.gates",
		"to.*.tiers.*.gates",
		"to.*.escalate"
	], {
		manner: more,
		unsaid: []
	}),
	...of([
		"to.*.approvals",
		"to.*.tiers.*.approvals",
		"amendments.*.approvals",
		"rollback.approvals"
	], {
		manner: approvals,
		unsaid: []
	}),
	...of([
		"to.*.expire_after",
		"to.*.tiers.*.expire_after",
		"policy.expire_after"
	], {
		manner: lower,
		gone: "weaker"
	}),
	{
		path: "transitions",
		manner: fewer,
		unsaid: []
	},
	{
		path: "rollback",
		gone: "stronger"
	},
	{
		path: "rollback.within",
		manner: lower
	},
	{
		path: "champions",
		manner: ranks(["many"], ["one"]),
		unsaid: "one"
	},
	{
		path: "uncertainty.level",
		manner: higher,
		unsaid: Decimal.parse("0.95") ?? null
	},
	{
		path: "uncertainty.inconclusive",
		manner: ranks(["warn", "point"], ["block"]),
		unsaid: "block"
	},
	{
		path: "support.*",
		manner: higher,
		unsaid: Decimal.ofInteger(0)
	},
	{
		path: "waivers",
		gone: "stronger"
	},
	{
		path: "waivers.at_most",
		manner: lower,
		gone: "weaker"
	},
	{
		path: "waivers.never",
		manner: more,
		unsaid: []
	},
	{
		path: "waivers.break_glass",
		gone: "stronger"
	},
	...of(["waivers.break_glass.at_most", "waivers.break_glass.follow_up"], {
		manner: lower,
		gone: "weaker"
	}),
	{
		path: "amendments.*",
		gone: "different"
	},
	{
		path: "amendments.*.may_change",
		manner: fewer
	},
	{
		path: "holdouts.*",
		gone: "weaker"
	},
	{
		path: "holdouts.*.uses",
		manner: lower,
		gone: "weaker"
	},
	{
		path: "policy.approvals",
		manner: approvals
	}
];
// src/domain/policy/loosening.ts
/** What the next policy asks otherwise than the old one, each with its defaults; what got weaker first. */
const loosenings = (old, next) => {
	const lines = walk({
		old: old.value,
		next: next.value
	}, []).filter(isNotSaidTwice);
	return order.flatMap((effect) => lines.filter((line) => line.effect === effect).map(({ path, said }) => ({
		effect,
		path: path.join("."),
		what: `${subjectOf(path)}${said}`,
		...placeIn(next, path)
	})));
};
const order = [
	"weaker",
	"different",
	"stronger"
];
const walk = (sides, path) => {
	const rule = ruleFor(path);
	const { old = rule?.unsaid, next = rule?.unsaid } = sides;
	if (old === void 0 || next === void 0) return oneSided({
		old,
		next
	}, path, rule);
	if (isSame(old, next)) return [];
	if (rule?.manner !== void 0) return compared(rule.manner, old, next).map((told) => ({
		path,
		...told
	}));
	return isMap(old) && isMap(next) ? inside(old, next, path) : [changed(path, old, next)];
};
/** Keys in another order say the same; items of a list need not. */
const isSame = (old, next) => canonical(plain(old)) === canonical(plain(next));
const inside = (old, next, path) => {
	const [before, after] = [new Map(Object.entries(old)), new Map(Object.entries(next))];
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((key) => walk({
		old: before.get(key),
		next: after.get(key)
	}, [...path, key]));
};
const opposite = {
	weaker: "stronger",
	stronger: "weaker",
	different: "different"
};
const empty = {};
/** What stands on one side only means something of itself, or by each of its parts. */
const oneSided = ({ old, next }, path, rule) => {
	const { gone } = rule ?? {};
	const value = old ?? next ?? null;
	if (gone === void 0 && isMap(value) && Object.keys(value).length > 0) return next === void 0 ? inside(value, empty, path) : inside(empty, value, path);
	const effect = gone ?? "different";
	return next === void 0 ? [{
		path,
		effect,
		said: ` no longer ${shown(value)}`,
		name: null
	}] : [{
		path,
		effect: opposite[effect],
		said: ` now ${shown(value)}`,
		name: null
	}];
};
const changed = (path, old, next) => ({
	path,
	effect: "different",
	said: ` ${shown(old)} -> ${shown(next)}`,
	name: null
});
const longest = 100;
const shown = (value) => {
	const text = inFlow(value);
	return text.length <= longest ? text : `${text.slice(0, longest)}…`;
};
const ruleFor = (path) => strictness.find((rule) => {
	const parts = rule.path.split(".");
	return parts.length === path.length && parts.every((part, index) => part === "*" || part === path[index]);
});
/** A gate that is no longer asked for need not be told again where it was defined. */
const isNotSaidTwice = ({ path }, _, lines) => path[0] !== "gates" || path.length !== 2 || !lines.some((other) => other.path.at(-1) === "gates" && other.name === path[1]);
const subjectOf = ([first, ...rest]) => {
	if (first !== "gates" || rest.length === 0) return `${[first, ...rest].join(".")}:`;
	const [id, ...keys] = rest;
	return keys.length === 0 ? `gate ${id}:` : `${id}: ${keys.join(".").replaceAll("_", " ")}`;
};
/** What the recommended policy says stands in no file of the repository. */
const placeIn = (policy, path) => {
	const { file, line, column } = policy.originOf(path);
	return file === policy.file ? {
		file,
		line,
		column
	} : {
		file: policy.file,
		line: 1,
		column: 1
	};
};
// src/domain/policy-change/binding.ts
const absent$1 = "absent";
const partOf = (path) => `file ${path}`;
/** An approval of a change of the policy is given to the files as they stand, under the policy of the base. */
const policyBinding = (files, policy, { pull }) => sealed$1({
	policy,
	"base branch": pull.base,
	...Object.fromEntries(files.map(({ path, head }) => [partOf(path), head ?? absent$1]))
});
/** It carries over from an earlier head that held the same files. */
const policyCarry = (files, { earlier }) => (head) => {
	const heads = earlier?.heads ?? {};
	const held = Object.hasOwn(heads, head) ? heads[head] : void 0;
	if (held === void 0 || files.some(({ path }) => !Object.hasOwn(held.evidence, path))) return { kind: "unknown" };
	const changed = files.filter((file) => held.evidence[file.path] !== file.head);
	return changed.length === 0 ? { kind: "same" } : {
		kind: "changed",
		what: changed.map(({ path }) => path)
	};
};
// src/domain/policy-change/demands.ts
/**
* What the policy says of itself; else what entering production asks, of all roles that can be filled without a
* manifest: `areOwned` says whether CODEOWNERS gives every changed file an owner.
*/
const policyDemands = (policy, areOwned) => {
	const own = policy.data.policy;
	if (own?.approvals !== void 0) return {
		policy,
		...join([own])
	};
	const { roles, choices, expireAfter } = join([...strictest(policy), { expire_after: own?.expire_after }]);
	const isHere = (role) => canBeFilled(role, policy, areOwned);
	const left = {
		roles: new Map([...roles].filter(([role]) => isHere(role))),
		choices: choices.map((choice) => choice.filter(isOf(isHere))).filter((choice) => choice.length > 0),
		expireAfter
	};
	if (roles.size + choices.length === 0) return {
		policy,
		roles,
		choices,
		expireAfter
	};
	return left.roles.size + left.choices.length > 0 ? {
		policy,
		...left
	} : {
		...standIn(policy),
		expireAfter
	};
};
const isOf = (isHere) => (alternative) => [...alternative.keys()].every(isHere);
/** Production at every tier; where it asks nobody, whatever any state asks. */
const strictest = ({ data: { to = {} } }) => {
	const withTiers = (target) => target === void 0 ? [] : [target, ...Object.values(target.tiers ?? {})].map(({ approvals, expire_after }) => ({
		approvals,
		expire_after
	}));
	const production = withTiers(to.production);
	return production.some(asksPeople) ? production : Object.values(to).flatMap(withTiers);
};
const asksPeople = ({ approvals }) => approvals !== void 0 && Object.keys(approvals.roles).length + approvals.choices.length > 0;
const canBeFilled = (role, policy, areOwned) => {
	const rules = rulesOf(role, policy);
	if (rules.some(({ codeowners }) => codeowners === true)) return areOwned;
	return rules.some(({ users = [], teams = [], organisation, permission }) => users.length + teams.length > 0 || organisation !== void 0 || permission !== void 0);
};
const maintainer = "maintainer";
/** Whose owners are all named by manifests still needs a second person, and GitHub knows who keeps the repository. */
const standIn = (policy) => {
	const roles = {
		...policy.data.roles,
		[maintainer]: { permission: "maintain" }
	};
	return {
		policy: {
			...policy,
			data: {
				...policy.data,
				roles
			}
		},
		roles: /* @__PURE__ */ new Map([[maintainer, 1]]),
		choices: []
	};
};
// src/domain/written-facts.ts
/** To the second and in UTC, as GitHub tells times: which was first is seen by comparing the texts. */
const moment = () => date().transform((said) => `${new Date(instant(said) ?? NaN).toISOString().slice(0, 19)}Z`);
const commitKeys = {
	author: nullable(text$1()).optional(),
	author_email: nullable(text$1()).optional(),
	committer: nullable(text$1()).optional(),
	message: text$1().optional(),
	co_authors: list(text$1()).optional(),
	verified: flag().optional(),
	parents: count().optional(),
	suggestion_by: nullable(text$1()).optional()
};
/** All of a head but its commits. */
const headKeys = {
	name: name(),
	at: moment().optional(),
	pushed_by: nullable(text$1()).optional()
};
const reviewState = () => choice([
	"APPROVED",
	"CHANGES_REQUESTED",
	"COMMENTED",
	"DISMISSED",
	"PENDING"
]);
/** All of a comment but which one it is and when it was made. */
const commentKeys = {
	user: nullable(text$1()),
	body: text$1(),
	edited_by: nullable(text$1()).optional(),
	edited_at: nullable(moment()).optional()
};
const userKeys = {
	type: choice(["User", "Bot"]).optional(),
	permission: choice([
		"none",
		"read",
		"triage",
		"write",
		"maintain",
		"admin"
	]).optional()
};
const pullKeys = {
	number: count(1).optional(),
	author: nullable(text$1()).optional(),
	base: text$1().optional(),
	title: text$1().optional(),
	draft: flag().optional(),
	fork: flag().optional()
};
const headWritten = ({ name: named, at, pushed_by, commits = [] }) => ({
	name: named,
	at: at ?? null,
	pushed_by: pushed_by ?? null,
	commits: commits.map((commit) => ({
		author: commit.author ?? null,
		author_email: commit.author_email ?? null,
		committer: commit.committer === void 0 ? commit.author ?? null : commit.committer,
		message: commit.message ?? "",
		co_authors: commit.co_authors ?? [],
		verified: commit.verified ?? false,
		parents: commit.parents ?? 1,
		suggestion_by: commit.suggestion_by ?? null
	}))
});
// src/domain/policy-tests/schema.ts
const byPath = (value) => record(string(), value, { error: "a map of paths" });
const head = map({
	...headKeys,
	commits: list(map(commitKeys)).optional()
});
const review = map({
	id: count().optional(),
	user: nullable(text$1()),
	state: reviewState().optional(),
	head: name().optional(),
	at: moment().optional(),
	body: text$1().optional()
});
const comment = map({
	id: count().optional(),
	at: moment().optional(),
	...commentKeys
});
const facts = map({
	now: moment(),
	repository: name().optional(),
	pull: map(pullKeys).optional(),
	heads: some(head).optional(),
	reviews: list(review).optional(),
	comments: list(comment).optional(),
	teams: table(list(text$1())).optional(),
	users: table(map(userKeys)).optional(),
	organisation: table(map({ admin: list(text$1()) })).optional()
});
const fileNamed = strictObject({ file: repositoryPath() });
/** A file: its text, `{ file: <path> }` for what stands there in the repository, or null where it goes. */
const fileText = unknown$7().transform((value, context) => {
	if (value === null) return { kind: "gone" };
	if (typeof value === "string") return {
		kind: "text",
		text: value
	};
	const named = fileNamed.safeParse(value);
	if (named.success) return {
		kind: "file",
		path: named.data.file
	};
	context.issues.push({
		code: "custom",
		input: value,
		message: "the text of a file, { file: <path> }, or null for a file that goes",
		params: { code: "wrong-type" }
	});
	return NEVER;
}).meta({ anyOf: [{ type: ["string", "null"] }, {
	type: "object",
	properties: { file: { type: "string" } },
	required: ["file"],
	additionalProperties: false
}] });
const interval = map({
	value: decimal(),
	low: decimal().optional(),
	high: decimal().optional()
});
/** A number, or a map with its interval. */
const measured = unknown$7().transform((value, context) => {
	const parsed = interval.safeParse(isMap(value) ? value : { value });
	if (parsed.success) return parsed.data;
	for (const issue of parsed.error.issues) context.issues.push({
		...issue,
		path: isMap(value) ? issue.path : [],
		input: value
	});
	return NEVER;
}).meta({ anyOf: [{ type: "number" }, {
	type: "object",
	properties: {
		value: { type: "number" },
		low: { type: "number" },
		high: { type: "number" }
	},
	required: ["value"],
	additionalProperties: false
}] });
const where = table(nullable(text$1()));
const rate = map({
	group: where,
	value: decimal(),
	k: decimal(),
	n: decimal()
});
const measurement = map({
	rows: count(),
	metrics: table(measured),
	slices: list(map({
		where,
		rows: count(),
		metrics: table(measured)
	})).optional(),
	fairness: list(map({
		by: some(text$1()),
		metric: name(),
		value: decimal(),
		low: decimal().optional(),
		high: decimal().optional(),
		lowest: rate,
		highest: rate
	})).optional(),
	/** Metric to how much better than the champion's. */
	better_than_champion: table(measured).optional()
});
const expected = map({
	decision: choice([
		"approved",
		"awaiting",
		"rejected",
		"undecidable"
	]),
	roles: table(choice(["filled", "open"])).optional(),
	findings: table(choice([
		"pass",
		"fail",
		"inconclusive",
		"skip",
		"error",
		"waived",
		"not asked"
	])).optional(),
	problems: list(name()).optional(),
	not_counted: table(name()).optional()
});
const testSchema = map({
	name: text$1(),
	case: facts,
	base: byPath(fileText).optional(),
	head: byPath(fileText).optional(),
	measurements: byPath(measurement).optional(),
	expect: expected
});
// src/domain/policy-tests/parse.ts
const parseTest = (file, content) => {
	if (content.kind === "absent") return {
		ok: false,
		problems: []
	};
	if (content.kind === "refused") return {
		ok: false,
		problems: [refusedProblem(file, content)]
	};
	const { document, problems } = readDocument(file, content.text);
	if (document === null) return {
		ok: false,
		problems
	};
	const { value: data, problems: found } = check(document, testSchema);
	const all = [
		...problems,
		...found,
		...data === null ? [] : unknownCodes(data, document)
	];
	return data === null || all.some(isError) ? {
		ok: false,
		problems: all
	} : {
		ok: true,
		value: {
			file,
			data
		},
		problems: all
	};
};
/** A slip in a code would wait for a problem that cannot be. */
const unknownCodes = ({ expect }, document) => (expect.problems ?? []).flatMap((code, index) => problemCodes.some((known) => known === code) ? [] : [problemAt(document.placeOf([
	"expect",
	"problems",
	index
]), {
	code: "wrong-type",
	message: `expect.problems.${index} cannot be ${code}`,
	found: code,
	expected: "a code of docs/reference/problems.md",
	nearest: nearest(code, problemCodes)
})]);
/** The files of the repository that a test names. */
const filesNamed = ({ data }) => [...Object.values(data.base ?? {}), ...Object.values(data.head ?? {})].flatMap((one) => one.kind === "file" ? [one.path] : []);
// src/domain/policy-tests/differences.ts
/** Where a verdict is not what a test expects; what the test leaves out may be anything. */
const differences = (expected, verdict) => [
	...unlike("decision", expected.decision, verdict.decision, verdict.status.description),
	...entries(expected.roles).flatMap(([role, state]) => unlike(`roles.${role}`, state, stateOf(role, verdict))),
	...entries(expected.findings).flatMap(([gate, answer]) => {
		const found = answerOf(gate, verdict);
		return unlike(`findings.${gate}`, answer, found.answer, found.because);
	}),
	...problems(expected.problems, verdict),
	...entries(expected.not_counted).flatMap(([login, because]) => notCounted(login, because, verdict))
];
const entries = (map) => Object.entries(map ?? {});
const unlike = (what, expected, found, because = "") => expected === found ? [] : [{
	what,
	expected,
	found: because === "" ? found : `${found}: ${because}`
}];
/** Of several groups that a role asks for, such as the owners of two files, all have to be filled. */
const stateOf = (role, { transitions }) => {
	const asked = transitions.flatMap(({ approvals }) => approvals.filter((one) => one.role === role));
	if (asked.length === 0) return "not asked";
	return asked.every(({ needed, filled_by }) => filled_by.length >= needed) ? "filled" : "open";
};
const worst = [
	"fail",
	"error",
	"inconclusive",
	"pass",
	"skip"
];
/** A gate with several findings answers as the worst of them; waived is said only when nothing else is wrong. */
const answerOf = (gate, { transitions }) => {
	const found = transitions.flatMap(({ findings }) => findings.filter((one) => one.gate === gate));
	const open = found.filter(({ waiver }) => waiver === null);
	const [first] = worst.flatMap((answer) => open.filter((one) => one.answer === answer));
	if (found.length > open.length && (first === void 0 || first.answer === "pass" || first.answer === "skip")) return {
		answer: "waived",
		because: ""
	};
	return first ?? {
		answer: "not asked",
		because: ""
	};
};
const problems = (expected, verdict) => {
	if (expected === void 0) return [];
	const inOrder = (codes) => [...new Set(codes)].sort().join(", ") || "none";
	return unlike("problems", inOrder(expected), inOrder(verdict.problems.filter(isError).map(({ code }) => code)));
};
const notCounted = (login, because, { transitions }) => {
	const said = transitions.flatMap(({ not_counted }) => not_counted).filter(({ user }) => sameLogin(user) === sameLogin(login)).map((one) => one.because);
	if (said.some((one) => one === because || one.startsWith(`${because}:`))) return [];
	return [{
		what: `not_counted.${login}`,
		expected: because,
		found: said.join("; ") || "counted, or silent"
	}];
};
// src/domain/codeowners/facts.ts
const mostFaults = 10;
/** The first of the files that is there has the word, be it one that GitHub does not load. */
const ownersFacts = (candidates, paths) => {
	for (const { file, content } of candidates) {
		if (content.kind === "refused") return {
			kind: "refused",
			file,
			found: content.found
		};
		if (content.kind === "text") return ownersIn(file, readCodeOwners(content.text), paths);
	}
	return { kind: "absent" };
};
const ownersIn = (file, owners, paths) => ({
	kind: "read",
	file,
	owned: Object.fromEntries(paths.map((path) => [path, ownersOf(owners, path)])),
	faults: faultsOf(owners).slice(0, mostFaults)
});
// src/domain/policy-tests/facts.ts
const pullOf = ({ pull = {} }) => ({
	number: pull.number ?? null,
	author: pull.author ?? null,
	title: pull.title ?? "",
	base: pull.base ?? "main",
	draft: pull.draft ?? false,
	fork: pull.fork ?? false
});
/** Whoever reviews something has seen the only head there is. */
const onlyHead = {
	name: "head",
	at: "1970-01-01T00:00:00Z",
	pushed_by: null,
	commits: []
};
const headsOf = ({ heads }) => heads === void 0 ? [onlyHead] : heads.map(headWritten);
const reviewsOf = ({ now, reviews = [] }, head) => reviews.map((review, index) => ({
	id: review.id ?? index + 1,
	user: review.user,
	state: review.state ?? "APPROVED",
	head: review.head ?? head,
	at: review.at ?? now,
	body: review.body ?? ""
}));
const commentsOf = ({ now, comments = [] }) => comments.map((comment, index) => ({
	id: comment.id ?? index + 1,
	user: comment.user,
	at: comment.at ?? now,
	body: comment.body,
	edited_by: comment.edited_by ?? null,
	edited_at: comment.edited_at ?? null
}));
const peopleIn = ({ teams = {}, users = {}, organisation = {} }) => ({
	teams: lowered(teams, (members) => members),
	users: Object.fromEntries(Object.entries(users).map(([login, { type, permission }]) => [sameLogin(login), {
		type: type ?? "User",
		permission: permission ?? "write"
	}])),
	admins: lowered(organisation, ({ admin }) => admin)
});
const lowered = (named, membersOf) => Object.fromEntries(Object.entries(named).map(([name, one]) => [name.toLowerCase(), {
	kind: "members",
	members: membersOf(one)
}]));
// src/domain/policy-tests/measurements.ts
const stated = {
	sha256: `sha256:${"0".repeat(64)}`,
	from: "stated by the test"
};
/** What predictions would have given, as a test states it. */
const measurementOf = (told, level) => ({
	kind: "measured",
	evidence: {
		...stated,
		rows: told.rows
	},
	overall: valuesOf(told.metrics),
	slices: (told.slices ?? []).map(({ where, rows, metrics }) => ({
		where,
		rows,
		metrics: valuesOf(metrics)
	})),
	fairness: (told.fairness ?? []).map(fairnessOf),
	champion: championOf(told),
	level
});
const valuesOf = (metrics) => Object.fromEntries(Object.entries(metrics).map(([metric, { value, low, high }]) => [metric, {
	value: value.toNumber(),
	...low === void 0 ? {} : { low: low.toNumber() },
	...high === void 0 ? {} : { high: high.toNumber() }
}]));
const fairnessOf = (told) => ({
	by: told.by,
	metric: told.metric,
	value: told.value.toNumber(),
	low: told.low?.toNumber() ?? null,
	high: told.high?.toNumber() ?? null,
	lowest: rateOf(told.lowest),
	highest: rateOf(told.highest),
	excluded: []
});
const rateOf = ({ group, value, k, n }) => ({
	group,
	value: value.toNumber(),
	k: k.toNumber(),
	n: n.toNumber()
});
const championOf = ({ rows, better_than_champion: differences }) => {
	if (differences === void 0) return {
		kind: "unmeasured",
		because: "the test does not state how it compares",
		remedy: "State it under better_than_champion."
	};
	return {
		kind: "measured",
		evidence: {
			...stated,
			rows
		},
		differences: Object.fromEntries(Object.entries(differences).map(([metric, { value, low, high }]) => [metric, {
			champion: null,
			challenger: null,
			difference: value.toNumber(),
			low: low?.toNumber() ?? null,
			high: high?.toNumber() ?? null,
			method: "stated"
		}]))
	};
};
// src/domain/policy-tests/snapshot-of.ts
/** A test as the snapshot that a pull request with these facts would give under this policy. */
const snapshotOf = ({ data }, { path, content, contentOf }) => {
	const { case: facts } = data;
	const policy = policyIn(path, content);
	const effective = policy?.ok ? policy.value : null;
	const trees = treesOf(data, contentOf);
	const governs = (file) => isGoverned(file, globsOf({
		base: policy,
		head: policy
	}, content));
	const heads = headsOf(facts);
	const head = heads.at(-1)?.name ?? "head";
	const files = changedIn(trees).filter((file) => governs(file.path));
	const paths = files.map((file) => file.path);
	return {
		assay: 1,
		now: facts.now,
		repository: facts.repository ?? "policy/test",
		pull: pullOf(facts),
		base: "base",
		head,
		policy: {
			path,
			base: content,
			head: content
		},
		files,
		renames: [],
		siblings: {
			manifests: siblingsIn(trees.base, paths, governs),
			unread: 0
		},
		measurements: measuredIn(data, effective, paths),
		heads,
		reviews: reviewsOf(facts, head),
		comments: commentsOf(facts),
		...peopleIn(facts),
		codeowners: ownersFacts(codeownersPaths.map((file) => ({
			file,
			content: trees.base.get(file) ?? absent
		})), paths),
		journal: [],
		templates: {},
		limits: []
	};
};
const absent = { kind: "absent" };
const treesOf = ({ base = {}, head = {} }, contentOf) => {
	const before = contentsOf(base, contentOf);
	return {
		base: before,
		head: new Map([...before, ...contentsOf(head, contentOf)])
	};
};
const contentsOf = (files, contentOf) => new Map(Object.entries(files).map(([path, file]) => [path, contentIn(file, contentOf)]));
const contentIn = (file, contentOf) => {
	if (file.kind === "gone") return absent;
	return file.kind === "text" ? file : contentOf(file.path);
};
const changedIn = ({ base, head }) => [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])].sort().map((path) => ({
	path,
	base: base.get(path) ?? absent,
	head: head.get(path) ?? absent,
	bothSides: false
})).filter((file) => !isSameContent(file.base, file.head));
const siblingsIn = (base, changed, governs) => [...base].filter(([path, { kind }]) => kind !== "absent" && governs(path) && !changed.includes(path)).map(([path, content]) => ({
	path,
	content
}));
/** Predictions that a manifest names and no measurement tells of stay unmeasured: that is no pass. */
const measuredIn = ({ measurements = {} }, policy, paths) => Object.fromEntries(paths.map((path) => {
	const told = Object.hasOwn(measurements, path) ? measurements[path] : void 0;
	return [path, told === void 0 ? {
		kind: "unmeasured",
		because: "the test states no measurements of it",
		remedy: `State them under measurements.${path}.`,
		absent: true
	} : measurementOf(told, policy === null ? .95 : levelOf(policy))];
}));
// src/domain/policy-tests/run.ts
const runTest = (test, judging, judge) => {
	const verdict = judge(snapshotOf(test, judging));
	const { name, expect } = test.data;
	return {
		name,
		file: test.file,
		verdict,
		differences: differences(expect, verdict)
	};
};
// src/domain/policy-change/tests.ts
/**
* The tests of the base by both policies, and those that the head adds: a pull request cannot hide what it flips by
* changing the test. Those of the head have to hold by the policy that the head has.
*/
const testsSaid = ({ policy, policyTests }, judge) => {
	if (policyTests === void 0) return null;
	const [base, head] = [sideOf(policyTests.base), sideOf(policyTests.head)];
	const added = head.tests.filter(({ file }) => !base.tests.some((one) => one.file === file));
	const { path } = policy;
	const flips = [...base.tests.map((test) => ({
		test,
		contentOf: base.contentOf
	})), ...added.map((test) => ({
		test,
		contentOf: head.contentOf
	}))].map(({ test, contentOf }) => {
		const by = (content) => runTest(test, {
			path,
			content,
			contentOf
		}, judge).verdict.decision;
		return {
			name: test.data.name,
			file: test.file,
			before: by(policy.base),
			after: by(policy.head)
		};
	});
	return {
		cases: flips.length,
		flips: flips.filter(({ before, after }) => before !== after),
		failing: failing(head, policy, judge),
		unread: head.unread
	};
};
const failing = ({ tests, contentOf }, { path, head: content }, judge) => tests.flatMap((test) => {
	const { name, file, differences } = runTest(test, {
		path,
		content,
		contentOf
	}, judge);
	const [first] = differences;
	return first === void 0 ? [] : [{
		name,
		file,
		because: `${first.what}: expected ${first.expected}, is ${first.found}`
	}];
});
const sideOf = ({ tests, named, unread }) => {
	const parsed = tests.map(({ path, content }) => parseTest(path, content));
	const contents = new Map(named.map(({ path, content }) => [path, content]));
	return {
		tests: parsed.flatMap((one) => one.ok ? [one.value] : []),
		contentOf: (path) => contents.get(path) ?? { kind: "absent" },
		unread: unread + parsed.filter(({ ok }) => !ok).length
	};
};
/** The files that tests name, of all that can be read. */
const namedBy = (tests) => [...new Set(tests.flatMap(({ path, content }) => {
	const parsed = parseTest(path, content);
	return parsed.ok ? filesNamed(parsed.value) : [];
}))];
// src/domain/policy-change/judge.ts
/** What judges models is changed by the approval of those whom it asks, before and after the change. */
const judgePolicyChange = (snapshot, sides, judge) => {
	const { governing: files = [], others } = snapshot;
	if (files.length === 0 || others?.kind === "group") return {
		policyChange: {},
		problems: [],
		commands: []
	};
	const { base, head } = sides;
	const binding = policyBinding(files, base.digest, snapshot);
	const by = (policy) => peopleFor(policy, {
		files,
		binding,
		snapshot
	});
	const old = by(base);
	const next = head === null ? old : by(head);
	const must_be_quoted = (head === null ? [base] : [base, head]).some(({ data }) => data.people?.quote_digest === true);
	return {
		policyChange: { policy_change: {
			files: files.map(({ path, kind }) => ({
				path,
				kind
			})),
			lines: head === null ? [] : loosenings(base, head),
			tests: testsSaid(snapshot, judge),
			...stricterPeople(old, next),
			binding: {
				...binding,
				must_be_quoted
			}
		} },
		problems: distinct([...old.problems, ...next.problems]),
		commands: old.commands
	};
};
const areOwned = (files, { codeowners }) => codeowners?.kind === "read" && files.every(({ path }) => Object.hasOwn(codeowners.owned, path) && codeowners.owned[path]?.kind === "owned");
const peopleFor = (policy, { files, binding, snapshot }) => {
	const { policy: asking, ...demands } = policyDemands(policy, areOwned(files, snapshot));
	const change = {
		files: files.map(({ path }) => path),
		base: null,
		subject: null
	};
	const carry = policyCarry(files, snapshot);
	return assign({
		...demands,
		change,
		grown: /* @__PURE__ */ new Map(),
		binding,
		carry,
		restsOn: []
	}, snapshot, asking);
};
// src/domain/turned.ts
/**
* What may be written by anybody is no authority, and a base branch may be: the policy there, and the models that it
* says are in production. A status given for it would stand on when the pull request is turned to the default branch.
*/
const turned = (snapshot, verdict) => {
	const home = awayFrom(snapshot);
	if (home === null || verdict.decision !== "approved") return verdict;
	const { base, author } = snapshot.pull;
	const words = `Waits to be turned to ${home}: ${base} is no branch whose policy counts`;
	const what = `turn the pull request to ${home} when ${base} is merged; ${home} may name ${base} under branches in its policy`;
	return {
		...verdict,
		decision: "awaiting",
		status: {
			state: "pending",
			description: fitStatus(visibleLine(words))
		},
		next: [...verdict.next, {
			who: author === null ? [] : [author],
			what: visibleLine(what)
		}]
	};
};
/** The branch that has to be turned to; null: the base is one whose policy counts. */
const awayFrom = ({ authority, pull }) => {
	if (authority === void 0 || authority.branch === pull.base) return null;
	const policy = policyIn(policyPath, authority.policy);
	const branches = policy?.ok ? policy.value.data.branches ?? [] : [];
	return matchesAny(pull.base, branches) ? null : authority.branch;
};
// src/domain/decide.ts
/** From everything known to one decision. Pure and total: the same snapshot gives the same verdict anywhere, at any time. */
const decide = (snapshot) => withOthers(snapshot, alone);
const alone = (snapshot) => {
	const base = readPolicy(snapshot.policy.path, snapshot.policy.base);
	const problems = [...snapshot.limits.map(limitProblem), ...policyProblems(snapshot, base)];
	if (!base.ok) return sealed(snapshot, {
		transitions: [],
		problems,
		commands: [],
		policy: null
	});
	const boundTo = base.value.digest;
	const old = judgeBy(base.value, {
		snapshot,
		boundTo
	});
	const next = isChanged(snapshot) ? readPolicy(snapshot.policy.path, snapshot.policy.head) : null;
	const both = next?.ok ? stricter(old, judgeBy(next.value, {
		snapshot,
		boundTo
	})) : old;
	const labels = labelsChanged(snapshot, {
		base: base.value,
		head: next?.ok ? next.value : base.value
	});
	const head = next?.ok ? next.value : null;
	const { policyChange, ...own } = judgePolicyChange(snapshot, {
		base: base.value,
		head
	}, alone);
	return sealed(snapshot, {
		...both,
		commands: [...both.commands, ...own.commands],
		problems: [
			...problems,
			...labels,
			...distinct([...both.problems, ...own.problems])
		],
		policy: base.value,
		...policyChange
	});
};
const judgeBy = (policy, { snapshot, boundTo }) => {
	const found = changesOf(snapshot, waysOf$1(policy));
	const around = {
		...found,
		policy,
		boundTo,
		journal: snapshot.journal,
		now: instant(snapshot.now) ?? 0
	};
	const all = found.changes.map((change) => judgeChange(change, around, snapshot));
	return {
		transitions: all.map(({ transition }) => transition),
		problems: distinct([...found.problems, ...all.flatMap((judged) => judged.problems)]),
		commands: all.flatMap(({ commands }) => commands)
	};
};
const sealed = (snapshot, { commands, policy, ...found }) => {
	const decision = fold(found.transitions, found.problems, found.policy_change);
	const folded = {
		decision,
		...found
	};
	return turned(snapshot, {
		assay: 1,
		decision,
		head: snapshot.head,
		policy: policy?.digest ?? digestOf(null),
		status: {
			state: stateOf$1[decision],
			description: describe(folded)
		},
		...found,
		next: nextSteps(folded, snapshot.pull.author),
		commands: commandAnswers(snapshot, commands, otherwise({
			snapshot,
			policy,
			...found
		}))
	});
};
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
	return !touched && policy.head.kind !== "absent" && !isSameContent(policy.base, policy.head) ? [] : base.problems;
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
const isChanged = ({ policy: { base, head } }) => !isSameContent(base, head);
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
export { rollbackOf as A, demandsFor as C, organisationOf as D, namesAt as E, sameLogin as F, describe as I, fitStatus as L, besideOf as M, explain as N, labelFiles as O, approvedEarlier as P, spokenIn as R, sealedFor as S, teamName as T, headAt as _, ownersFacts as a, wantedMeasurements as b, commentKeys as c, headWritten as d, moment as f, loosenings as g, userKeys as h, runTest as i, changesOf as j, fold as k, commitKeys as l, reviewState as m, namedBy as n, filesNamed as o, pullKeys as p, testsSaid as r, parseTest as s, decide as t, headKeys as u, usedUp as v, isTeam as w, hasBudget as x, useNumbers as y };
