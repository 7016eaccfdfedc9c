import { a as microseconds, c as digestOf, i as instant, l as sha256, n as daysBetween, o as saidInDays, r as durationSyntax, s as canonical, t as dateSyntax } from "./time.js";
import { $ as readDocument, A as metricIds, C as share, D as withoutExtras, E as text, G as examine, H as unknown, J as isList, K as asText, M as primaryMetric, N as primaryOf, O as fairnessMetrics, T as table, U as NEVER, W as check, X as plain, Y as isMap, _ as known, b as map, c as choice, d as decimal, et as Document, f as decimalWithin, g as keySyntax, h as free, j as metricOf, k as isAuthorsOwn, l as confidenceLevel, m as formed, n as binEdges, o as weakMetrics, p as flag, q as at, s as weakSlicesOptions, t as ascending, u as count, v as list, w as some, x as name } from "./bin-edges.js";
import { a as tell, n as isError, r as problemAt } from "./problem.js";
import { t as nearest } from "./nearest.js";
import { t as Decimal } from "./decimal.js";
// src/domain/measurement.ts
const nothingNeeded = {
	metrics: [],
	slices: [],
	fairness: [],
	champion: false,
	baseline: false,
	championSlices: false,
	weakSlices: [],
	bins: {},
	datasets: false,
	leakage: []
};
const needing = (needs) => ({
	...nothingNeeded,
	...needs
});
const together = (all) => ({
	metrics: distinct(all.flatMap(({ metrics }) => metrics)),
	slices: distinct(all.flatMap(({ slices }) => slices.map((columns) => [...new Set(columns)].sort()))),
	fairness: distinct(all.flatMap(({ fairness }) => fairness)),
	champion: all.some(({ champion }) => champion),
	baseline: all.some(({ baseline }) => baseline),
	championSlices: all.some(({ championSlices }) => championSlices),
	weakSlices: distinct(all.flatMap(({ weakSlices }) => weakSlices)),
	bins: all[0]?.bins ?? {},
	datasets: all.some(({ datasets }) => datasets),
	leakage: distinct(all.flatMap(({ leakage }) => leakage))
});
const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
/** Whether anything is asked of the predictions. */
const isNeeded = ({ metrics, fairness, weakSlices, champion }) => metrics.length + fairness.length + weakSlices.length > 0 || champion;
/** What is asked of the data sets needs no predictions. */
const asksData = ({ datasets, leakage }) => datasets || leakage.length > 0;
// src/domain/datasets.ts
const leakageChecks = [
	"id_overlap",
	"row_overlap",
	"time_order",
	"single_feature",
	"duplicates"
];
/** From here on a single feature tells the label all but alone. */
const tellingAuc = .99;
// src/domain/prices.ts
const kinds$1 = [
	"false_positive",
	"false_negative",
	"true_positive",
	"true_negative"
];
/** Metrics that say something else at other prices. */
const pricedMetrics = ["cost_of_error", "expected_value_per_1000"];
const isPriced = (id) => pricedMetrics.some((one) => one === id);
const suffix = "@base";
/** The same metric at the prices that stand at base. */
const atBasePrices = (id) => `${id}${suffix}`;
/** The metric that such an id is of; null: it is none. */
const pricedAtBase = (id) => id.endsWith(suffix) && isPriced(id.slice(0, -5)) ? id.slice(0, -5) : null;
/** Null unless both errors have a cost: one alone says nothing of a decision. */
const pricesOf = ({ data }) => {
	const written = data.problem?.cost_of_error;
	if (written?.false_positive === void 0 || written.false_negative === void 0) return null;
	return {
		false_positive: written.false_positive,
		false_negative: written.false_negative,
		true_positive: written.true_positive ?? null,
		true_negative: written.true_negative ?? null,
		unit: written.unit ?? null
	};
};
/** The prices that stand before this pull request: the champion's, or else this version's own. */
const pricesBefore = (champion, base) => {
	if (champion.kind === "one") {
		const prices = pricesOf(champion.manifest);
		if (prices !== null) return {
			prices,
			whose: `champion ${champion.manifest.version}`
		};
	}
	const own = base === null ? null : pricesOf(base);
	return own === null ? null : {
		prices: own,
		whose: "base"
	};
};
const nothing = Decimal.ofInteger(0);
/** `false_negative 50 -> 5`, for each that differs. */
const changesOfPrices = (before, after) => [...kinds$1.filter((kind) => (before[kind] ?? nothing).compare(after[kind] ?? nothing) !== 0).map((kind) => `${kind} ${(before[kind] ?? nothing).text} -> ${(after[kind] ?? nothing).text}`), ...before.unit === after.unit ? [] : [`unit ${before.unit ?? "none"} -> ${after.unit ?? "none"}`]];
// src/domain/lifecycle.ts
const states = [
	"experimenting",
	"evaluated",
	"shadow",
	"staging",
	"production",
	"retraining",
	"deprecated",
	"retired"
];
/** Where a version stands that nobody has seen before. */
const firstState = "experimenting";
const ways = {
	experimenting: ["evaluated"],
	evaluated: ["shadow", "experimenting"],
	shadow: ["staging", "experimenting"],
	staging: ["production", "experimenting"],
	production: ["retraining", "deprecated"],
	retraining: ["evaluated"],
	deprecated: ["retired"],
	retired: []
};
/** The states that may follow `from`, the policy's own ways after the built-in ones. */
const lawfulFrom = (from, added) => {
	const more = added.filter((way) => way.from === from).map((way) => way.to);
	return [.../* @__PURE__ */ new Set([...ways[from], ...more])];
};
const isLawful = (from, to, added) => lawfulFrom(from, added).includes(to);
/** A manifest may only go when nothing depends on the version any more, or nothing ever did. */
const mayBeRemoved = (state) => state === "retired" || state === "experimenting";
const isState = (text) => states.includes(text);
// src/domain/policy/merge.ts
const deepest = {
	to: 2,
	amendments: 2,
	roles: 1,
	gates: 1,
	bins: 1,
	holdouts: 1
};
/** Whether a value of `over` at this path replaces what `under` has there, or is laid into it. */
const isReplaced = (path) => path.length > (deepest[String(path[0])] ?? 1);
const layOver = (under, over) => {
	const own = /* @__PURE__ */ new Set();
	return {
		value: merge(under, over, {
			path: [],
			own
		}),
		own
	};
};
const merge = (under, over, here) => {
	if (!isMap(under) || !isMap(over) || isReplaced(here.path)) {
		here.own.add(here.path.join("."));
		return over;
	}
	const result = Object.assign(Object.create(null), under);
	for (const [key, value] of Object.entries(over)) result[key] = merge(under[key], value, {
		path: [...here.path, key],
		own: here.own
	});
	return result;
};
// src/domain/policy/recommended.ts
const recommendedFile = "recommended";
const recommendedPolicy = `assay: 1
manifests: ["models/*/*.yaml"]
people:
  cannot_approve: [author, committer, pusher, co_author, trainer, bot]
gates:
  documented: { documented: [problem, data, features, training] }
  data-version: { data: pinned }
  metrics-declared: { documented: [evaluation.metrics] }
  baseline: { compare: primary, with: baseline, better_by: 0.0 }
  no-leakage: { leakage: [id_overlap, row_overlap, time_order, single_feature] }
  honest: { declared: matches, tolerance: 0.001 }
  champion: { compare: primary, with: champion, no_worse_than: 0.005 }
  parity: { fairness: demographic_parity_ratio, by: [sensitive], at_least: 0.8 }
  latency-known: { documented: [evaluation.latency] }
  operations: { documented: [deployment.rollback_plan, monitoring.owner, retirement.criteria] }
  soak: { shadow: 14d, disagreement_at_most: 0.05 }
  canary-plan: { documented: [deployment.strategy, deployment.steps, deployment.rollback_to] }
  canary: { canary: [5, 25, 50] }
  fresh: { age_of: model.training_date, at_most: 365d }
  retraining-decision: { documented: [retraining.trigger, retraining.reason, retraining.urgency] }
  successor-or-reason: { documented: [retirement.reason] }
  consumers-notified: { documented: [retirement.consumers, retirement.notified] }
  notice: { age_of: retirement.notified, at_least: 30d }
  archived: { documented: [retirement.archive.artifact, retirement.archive.training_data, retirement.lessons] }
to:
  evaluated: { gates: [documented, data-version, metrics-declared, baseline, no-leakage, honest], approvals: [owner] }
  shadow: { gates: [champion, parity, latency-known, operations], approvals: [owner] }
  staging: { gates: [soak, canary-plan], approvals: [owner, lead] }
  production:
    gates: [documented, data-version, baseline, champion, parity, operations, canary, fresh]
    approvals: [owner, lead]
    tiers: { high: { approvals: [owner, lead, risk] } }
  retraining: { gates: [retraining-decision], approvals: [owner] }
  deprecated: { gates: [successor-or-reason, consumers-notified], approvals: [owner] }
  retired: { gates: [notice, archived], approvals: [owner, lead] }
uncertainty: { level: 0.95, inconclusive: block }
support: { rows: 100, positives: 20, negatives: 20 }
amendments:
  production: { may_change: [monitoring, card, "x-*"], approvals: [owner] }
`;
const mostAlternatives = 8;
const emptyReading = (slips) => ({
	counts: /* @__PURE__ */ new Map(),
	choices: [],
	slips
});
const approvals = unknown().transform((value, context) => {
	const reading = emptyReading([]);
	readAll(value, [], reading);
	for (const { path, found, expected, code, message } of reading.slips) context.issues.push({
		code: "custom",
		path: [...path],
		input: found,
		message: expected,
		params: {
			code,
			message
		}
	});
	return {
		roles: Object.fromEntries(reading.counts),
		choices: reading.choices
	};
}).meta({ "x-assay": "approvals" });
const readAll = (value, path, reading) => {
	if (isList(value)) for (const [index, item] of value.entries()) readItem(item, [...path, index], reading);
	else if (isMap(value)) readCounts(value, path, reading);
	else slip(reading, {
		path,
		found: value,
		expected: "a list of roles, or a map from roles to how many people"
	});
};
const slip = ({ slips }, said) => {
	slips.push({
		code: "wrong-type",
		...said
	});
};
const readItem = (item, path, reading) => {
	if (isMap(item)) readCounts(item, path, reading);
	else if (typeof item !== "string") slip(reading, {
		path,
		found: item,
		expected: "the name of a role, each once"
	});
	else add(item, 1, {
		path,
		found: item,
		reading
	});
};
const add = (role, count, { path, found, reading }) => {
	if (reading.counts.has(role)) slip(reading, {
		path,
		found,
		expected: "the name of a role, each once",
		code: "duplicate-key",
		message: `${role} was named before; write { ${role}: 2 } for two people`
	});
	else reading.counts.set(role, count);
};
const readCounts = (value, path, reading) => {
	for (const [key, found] of Object.entries(value)) {
		const here = [...path, key];
		if (key === "any") readChoice(found, here, reading);
		else if (!keySyntax.test(key)) slip(reading, {
			path: here,
			found,
			expected: "a name of letters, digits, _ . @ and -",
			code: "unknown-key"
		});
		else readCount(key, {
			path: here,
			found,
			reading
		});
	}
};
const readCount = (role, at) => {
	const { found } = at;
	const count = found instanceof Decimal && found.isInteger() ? found.toNumber() : null;
	const expected = "a whole number of at least 1";
	if (count === null) slip(at.reading, {
		...at,
		expected
	});
	else if (count < 1 || !Number.isSafeInteger(count)) slip(at.reading, {
		...at,
		expected,
		code: "out-of-range"
	});
	else add(role, count, at);
};
const readChoice = (value, path, reading) => {
	const told = {
		path,
		found: value,
		expected: `a list of 2 to ${mostAlternatives} alternatives`
	};
	if (!isList(value)) slip(reading, told);
	else if (value.length < 2 || value.length > mostAlternatives) slip(reading, {
		...told,
		code: "out-of-range",
		message: `${value.length} ${value.length === 1 ? "alternative is" : "alternatives are"} no choice that can be explained`
	});
	else reading.choices.push(value.map((item, index) => alternative(item, [...path, index], reading)));
};
const alternative = (item, path, { slips }) => {
	const inner = emptyReading(slips);
	const before = slips.length;
	if (typeof item === "string") readItem(item, path, inner);
	else readAll(item, path, inner);
	const told = {
		path,
		found: item,
		expected: "roles, without another any"
	};
	if (inner.choices.length > 0) slip(inner, {
		...told,
		message: "an alternative cannot hold another choice"
	});
	else if (inner.counts.size === 0 && slips.length === before) slip(inner, {
		...told,
		message: "an alternative that asks for nobody would always be filled"
	});
	return Object.fromEntries(inner.counts);
};
/** Every role that is named in approvals as written, right or wrong. */
const rolesNamed = (value, path) => {
	if (typeof value === "string") return [{
		name: value,
		path
	}];
	if (isList(value)) return value.flatMap((item, index) => rolesNamed(item, [...path, index]));
	if (!isMap(value)) return [];
	return Object.entries(value).flatMap(([name, item]) => name === "any" ? rolesNamed(item, [...path, name]) : [{
		name,
		path: [...path, name]
	}]);
};
// src/domain/policy/escalate.ts
/** Where each case of a target's `escalate` stands. */
const escalations = (value, path) => {
	const here = at(value, [...path, "escalate"]);
	return isList(here) ? here.map((_, index) => [
		...path,
		"escalate",
		index
	]) : [];
};
const usualTiers = [
	"low",
	"medium",
	"high"
];
const escalationFaults = (policy, path) => escalations(policy.value, path).flatMap((one) => {
	const here = at(policy.value, one);
	if (!isMap(here)) return [];
	if (here.when === void 0 && here.tier === void 0) return [alwaysHolds(policy, one)];
	const tier = asText(here.tier);
	return tier !== null && !tiersIn(policy).includes(tier) ? [neverHolds(policy, one, tier)] : [];
});
const tiersIn = ({ value }) => {
	const to = at(value, ["to"]);
	const named = (isMap(to) ? Object.values(to) : []).flatMap((target) => {
		const tiers = at(target, ["tiers"]);
		return isMap(tiers) ? Object.keys(tiers) : [];
	});
	return [.../* @__PURE__ */ new Set([...named, ...usualTiers])];
};
const alwaysHolds = (policy, path) => () => problemAt(policy.originOf(path), {
	code: "missing-key",
	message: `${path.join(".")} does not say when more people are asked`,
	expected: "when: slice_regressed, inconclusive or waived, or a tier"
});
/** A slip in the tier would ask nobody. */
const neverHolds = (policy, path, tier) => () => {
	const valid = tiersIn(policy);
	return problemAt(policy.originOf([...path, "tier"]), {
		code: "unknown-tier",
		message: `${path.join(".")}.tier cannot be ${tier}: no target has a tier of this name`,
		found: tier,
		expected: `one of ${valid.join(", ")}`,
		nearest: nearest(tier, valid)
	});
};
// src/domain/policy/holdout-faults.ts
/** A model has one exam: of two, a pull request would be graded by the easier. And an id grades nothing. */
const holdoutFaults = (policy) => {
	const holdouts = at(policy.value, ["holdouts"]);
	const names = isMap(holdouts) ? Object.keys(holdouts) : [];
	return [...twice(policy, names), ...names.flatMap((name) => idAsMore(policy, name))];
};
/** `null`: every model that no other holdout names. */
const modelsOf = ({ value }, name) => {
	const named = at(value, [
		"holdouts",
		name,
		"for"
	]);
	if (named === void 0) return [{
		model: null,
		path: ["holdouts", name]
	}];
	if (!isList(named)) return [];
	return named.flatMap((item, index) => {
		const model = asText(item);
		return model === null ? [] : [{
			model,
			path: [
				"holdouts",
				name,
				"for",
				index
			]
		}];
	});
};
const twice = (policy, names) => {
	const first = /* @__PURE__ */ new Map();
	return names.flatMap((name) => modelsOf(policy, name).flatMap(({ model, path }) => {
		const other = first.get(model);
		first.set(model, other ?? name);
		if (other === void 0 || other === name) return [];
		const both = `the holdouts ${other} and ${name} both grade`;
		return [() => problemAt(policy.originOf(path), {
			code: "two-holdouts",
			message: model === null ? `${both} every model: neither has a for` : `${both} ${model}`,
			found: model ?? name,
			expected: "one holdout for each model, and one at most without for"
		})];
	}));
};
const idAsMore = (policy, name) => {
	const path = ["holdouts", name];
	const columnsOf = (key) => {
		const named = at(policy.value, [...path, key]);
		return isList(named) ? named.map(asText) : [asText(named)];
	};
	const [id = null] = columnsOf("id");
	const used = [
		"label",
		"weight",
		"query",
		"cluster",
		"groups"
	].find((key) => columnsOf(key).includes(id));
	if (id === null || used === void 0) return [];
	return [() => problemAt(policy.originOf([...path, used]), {
		code: "wrong-type",
		message: `${[...path, used].join(".")} names ${id}, which is the column of ids`,
		found: id,
		expected: "a column of its own"
	})];
};
// src/domain/policy/own-role-faults.ts
/** A change of the policy has no manifest: a role that only a manifest's field fills could never be filled there. */
const ownRoleFaults = (policy, { name, path }) => {
	if (!isOnlyOfManifests(policy.value, name)) return [];
	return [() => problemAt(policy.originOf(path), {
		code: "empty-role",
		message: `${path.join(".")} asks for ${name}, whom only a manifest names, and a change of the policy has none`,
		found: name,
		expected: "a role with users, teams, codeowners, organisation or permission"
	})];
};
const isOnlyOfManifests = (value, role) => {
	const rules = rulesBelow(value, role, /* @__PURE__ */ new Set());
	return rules.some((rule) => at(rule, ["field"]) !== void 0) && rules.every((rule) => Object.entries(isMap(rule) ? rule : {}).every(([key, item]) => key === "field" || key === "any" || key.startsWith("x-") || isNobody(item)));
};
const isNobody = (item) => item === false || isList(item) && item.length === 0;
const rulesBelow = (value, role, seen) => {
	if (role === null || seen.has(role)) return [];
	seen.add(role);
	const rule = at(value, ["roles", role]);
	const any = at(rule, ["any"]);
	return [rule ?? null, ...(isList(any) ? any : []).flatMap((name) => rulesBelow(value, asText(name), seen))];
};
// src/domain/policy/role-faults.ts
/** What is wrong with who is in a role: nobody, itself, or a name that means something else. */
const roleFaults = (policy, role) => [
	...role === "any" ? [reserved(policy)] : [],
	...isEmpty(policy.value, role) ? [empty(policy, role)] : [],
	...circles(policy, role)
];
const reserved = (policy) => () => problemAt(policy.originOf(["roles", "any"]), {
	code: "wrong-type",
	message: `a role cannot be called any: under approvals that is a choice`,
	found: "any",
	expected: "another name"
});
const isEmpty = (value, role) => {
	const rule = at(value, ["roles", role]);
	if (!isMap(rule)) return rule === null;
	return Object.entries(rule).every(([key, item]) => key.startsWith("x-") || isList(item) && item.length === 0 || item === false);
};
const empty = (policy, role) => () => problemAt(policy.originOf(["roles", role]), {
	code: "empty-role",
	message: `the role ${role} has nobody in it, so nothing that needs it could ever be approved`,
	found: "no users, no teams, no field",
	expected: "users, teams, field: model.owners, codeowners: true, organisation, permission or any"
});
const partsOf = (value, role) => {
	const any = at(value, [
		"roles",
		role,
		"any"
	]);
	return isList(any) ? any.map(asText).filter((name) => name !== null) : [];
};
/** A role that is, by way of others, made of itself. */
const circles = (policy, role) => {
	const way = wayBack(policy.value, role);
	if (way === null) return [];
	return [() => problemAt(policy.originOf([
		"roles",
		role,
		"any"
	]), {
		code: "circular-role",
		message: `the role ${role} is made of itself: ${way.join(" -> ")}`,
		found: way.join(" -> "),
		expected: "roles that do not lead back to it"
	})];
};
const wayBack = (value, role) => {
	const seen = /* @__PURE__ */ new Set();
	const ways = [[role]];
	for (let way = ways.shift(); way !== void 0; way = ways.shift()) for (const part of partsOf(value, way.at(-1) ?? role)) {
		if (part === role) return [...way, part];
		if (!seen.has(part)) ways.push([...way, part]);
		seen.add(part);
	}
	return null;
};
// src/domain/policy/references.ts
/** What a policy names must be there: a gate or a role that nobody defined could never be answered or filled. */
const referenceFaults = (policy) => {
	const gates = keysAt$1(policy.value, ["gates"]);
	const roles = keysAt$1(policy.value, ["roles"]);
	const unknownGate = lookUp(policy, {
		code: "unknown-gate",
		what: "gate",
		valid: new Set(gates)
	});
	const unknownRole = lookUp(policy, {
		code: "unknown-role",
		what: "role",
		valid: new Set(roles)
	});
	return [
		...demandPaths(policy.value).flatMap((path) => [
			...namesAt(policy.value, [...path, "gates"]).flatMap(unknownGate),
			...rolesAt(policy.value, [...path, "approvals"]).flatMap(unknownRole),
			...escalationFaults(policy, path),
			...escalations(policy.value, path).flatMap((one) => rolesAt(policy.value, [...one, "approvals"]).flatMap(unknownRole))
		]),
		...keysAt$1(policy.value, ["amendments"]).flatMap((state) => rolesAt(policy.value, [
			"amendments",
			state,
			"approvals"
		]).flatMap(unknownRole)),
		...rolesAt(policy.value, ["rollback", "approvals"]).flatMap(unknownRole),
		...rolesAt(policy.value, ["policy", "approvals"]).flatMap(unknownRole),
		...rolesAt(policy.value, ["policy", "approvals"]).flatMap((named) => ownRoleFaults(policy, named)),
		...namesAt(policy.value, ["people", "override"]).flatMap(unknownRole),
		...namesAt(policy.value, ["waivers", "by"]).flatMap(unknownRole),
		...namesAt(policy.value, [
			"waivers",
			"break_glass",
			"by"
		]).flatMap(unknownRole),
		...namesAt(policy.value, ["waivers", "never"]).flatMap(unknownGate),
		...roles.flatMap((role) => namesAt(policy.value, [
			"roles",
			role,
			"any"
		]).flatMap(unknownRole)),
		...roles.flatMap((role) => roleFaults(policy, role)),
		...namesAt(policy.value, ["transitions"]).flatMap((way) => badWay(policy, way)),
		...holdoutFaults(policy)
	];
};
const keysAt$1 = (value, path) => {
	const here = at(value, path);
	return isMap(here) ? Object.keys(here) : [];
};
/** The names in a list, or the one name that stands there. */
const namesAt = (value, path) => {
	const here = at(value, path);
	if (isList(here)) return here.flatMap((_, index) => namesAt(value, [...path, index]));
	const name = asText(here);
	return name === null ? [] : [{
		name,
		path
	}];
};
const rolesAt = (value, path) => rolesNamed(at(value, path), path);
const demandPaths = (value) => keysAt$1(value, ["to"]).flatMap((state) => [["to", state], ...keysAt$1(value, [
	"to",
	state,
	"tiers"
]).map((tier) => [
	"to",
	state,
	"tiers",
	tier
])]);
const lookUp = (policy, { code, what, valid }) => ({ name, path }) => {
	if (valid.has(name)) return [];
	return [() => problemAt(policy.originOf(path), {
		code,
		message: `${path.join(".")} names the ${what} ${name}, which the policy does not define`,
		found: name,
		expected: valid.size === 0 ? `a ${what} defined under ${what}s` : `one of ${[...valid].join(", ")}`,
		nearest: nearest(name, [...valid])
	})];
};
const badWay = (policy, { name: way, path }) => {
	const [from = "", to = "", ...rest] = way.split("->").map((part) => part.trim());
	const wrong = [from, to].find((state) => !isState(state)) ?? rest[0];
	if (wrong === void 0) return [];
	return [() => problemAt(policy.originOf(path), {
		code: "unknown-state",
		message: `${path.join(".")} is no way between two states`,
		found: way,
		expected: `FROM -> TO, each one of ${states.join(", ")}`,
		nearest: nearest(wrong, states)
	})];
};
// src/domain/gates/gate.ts
const enforcement = choice(["block", "warn"]).optional();
const defineGate = (definition) => {
	const { kind, asks, example, options, oneOf, needs, judge, hint } = definition;
	const rule = map({
		...options,
		enforcement
	});
	const chosen = oneOf === void 0 ? rule : needsOneOf(rule, oneOf);
	return {
		kind,
		asks,
		example,
		schema: (hint === void 0 ? chosen : onlyWarning(chosen, kind, hint)).transform((value) => {
			const written = value;
			return {
				...isHint(value, kind, hint) ? { enforcement: "warn" } : {},
				needs: (manifest) => needs?.(written, manifest) ?? nothingNeeded,
				judge: (about) => answered(kind, judge(written, about))
			};
		})
	};
};
/** A gate that finds nothing to judge does not pass by it. */
const answered = (kind, [first, ...rest]) => first === void 0 ? [cannotTell(claim(kind), "the gate asks nothing", "Give it something to ask, or leave it out.")] : [first, ...rest];
const isHint = (value, kind, hint) => hint !== void 0 && Object.entries(value).some(([key, named]) => key === kind && named === hint);
const onlyWarning = (rule, kind, hint) => rule.superRefine((value, context) => {
	const { enforcement: asked } = value;
	if (asked !== "block" || !isHint(value, kind, hint)) return;
	context.addIssue({
		code: "custom",
		path: ["enforcement"],
		message: "enforcement: warn",
		params: {
			code: "wrong-type",
			message: `${hint} hints and proves nothing: it cannot block`
		}
	});
}).meta({ not: {
	properties: {
		[kind]: { const: hint },
		enforcement: { const: "block" }
	},
	required: [kind, "enforcement"]
} });
const needsOneOf = (rule, keys) => rule.superRefine((value, context) => {
	if (keys.some((key) => Object.hasOwn(value, key))) return;
	context.addIssue({
		code: "custom",
		message: `one of ${keys.join(", ")}`,
		params: { code: "missing-key" }
	});
}).meta({ anyOf: keys.map((key) => ({ required: [key] })) });
const enforcementOf = (rule) => rule.enforcement === "warn" ? "warn" : "block";
/** A claim about one thing of a manifest; what is left out is null. */
const claim = (subject, rest = {}) => ({
	subject,
	where: null,
	operator: null,
	expected: null,
	actual: null,
	low: null,
	high: null,
	rows: null,
	evidence: null,
	at: null,
	...rest
});
const lineOf = (manifest, path) => {
	const { line, column } = manifest.document.placeOf(path);
	return {
		line,
		column
	};
};
const pass = (of, because) => ({
	answer: "pass",
	claim: of,
	because
});
const fail = (of, because, remedy) => ({
	answer: "fail",
	claim: of,
	because,
	remedy
});
const skip = (of, because) => ({
	answer: "skip",
	claim: of,
	because
});
const cannotTell = (of, because, remedy) => ({
	answer: "error",
	claim: of,
	because,
	remedy
});
// src/domain/schema/forms.ts
const duration = () => formed({
	code: "bad-duration",
	expected: "a duration such as 100ms, 90s, 12h or 14d",
	json: {
		type: "string",
		pattern: durationSyntax.source
	}
}, (found) => microseconds(found) !== null);
const date = () => formed({
	code: "bad-date",
	expected: "a date such as 2024-06-15",
	json: {
		type: "string",
		pattern: dateSyntax.source
	}
}, (found) => instant(found) !== null);
const bareDigest = (digest) => digest.replace(/^sha256:/, "");
const sha256Syntax = /^(?:sha256:)?[0-9a-f]{64}$/;
/** With or without `sha256:` before it; without it from here on. */
const sha256Digest = () => formed({
	code: "bad-digest",
	expected: "a SHA-256 in 64 lower-case hexadecimal digits",
	json: {
		type: "string",
		pattern: sha256Syntax.source
	}
}, (found) => sha256Syntax.test(found), bareDigest);
const pathSyntax = /^(?!\/)(?![A-Za-z]:)(?!(?:[^/]*\/)*\.\.(?:\/|$))[^\\\p{Cc}]+$/u;
const repositoryPath = () => formed({
	code: "path-escape",
	expected: "a path inside the repository, from its root, with /",
	json: {
		type: "string",
		pattern: pathSyntax.source
	}
}, (found) => pathSyntax.test(found));
// src/domain/manifest/schema.ts
const artifact = map({
	uri: text().optional(),
	path: repositoryPath().optional(),
	sha256: sha256Digest().optional()
});
const model = map({
	name: name(),
	version: name(),
	status: choice(states, "unknown-state").optional(),
	risk_tier: name().optional(),
	owners: list(name()).optional(),
	trained_by: text().optional(),
	training_date: date().optional(),
	data_version: text().optional(),
	replaces: text().optional(),
	description: text().optional(),
	artifact: artifact.optional()
});
const businessMetric = map({
	name: name(),
	value: decimal(),
	champion: decimal().optional(),
	unit: text().optional(),
	lower_is_better: flag().optional()
});
const problem = map({
	decision: text().optional(),
	target: text().optional(),
	cost_of_error: map({
		false_positive: decimal().optional(),
		false_negative: decimal().optional(),
		true_positive: decimal().optional(),
		true_negative: decimal().optional(),
		unit: text().optional()
	}).optional(),
	business_metric: businessMetric.optional(),
	latency_budget: duration().optional()
});
/** One data set and what pins it: without one of dvc, sha256, md5, git, version, snapshot it is only a name. */
const dataSet = map({
	dvc: repositoryPath().optional(),
	path: repositoryPath().optional(),
	uri: text().optional(),
	sha256: sha256Digest().optional(),
	md5: text().optional(),
	git: text().optional(),
	version: text().optional(),
	snapshot: text().optional(),
	from: date().optional(),
	to: date().optional(),
	rows: count().optional(),
	description: text().optional()
});
const features = map({
	set: text().optional(),
	sensitive: list(text()).optional(),
	list: list(text()).optional(),
	description: text().optional()
});
const training = map({
	code: text().optional(),
	run: text().optional(),
	seed: count().optional(),
	framework: text().optional(),
	description: text().optional(),
	hyperparameters: table(free()).optional()
});
const predictions = map({
	path: repositoryPath().optional(),
	uri: text().optional(),
	dvc: repositoryPath().optional(),
	sha256: sha256Digest().optional()
});
const columns = map({
	id: text().optional(),
	label: text().optional(),
	score: text().optional(),
	scores: table(text()).optional(),
	prediction: text().optional(),
	weight: text().optional(),
	group: text().optional(),
	time: text().optional(),
	latency: text().optional(),
	cluster: text().optional()
});
const percentile = duration();
const latency$1 = map({
	p50: percentile.optional(),
	p75: percentile.optional(),
	p90: percentile.optional(),
	p95: percentile.optional(),
	p99: percentile.optional(),
	p999: percentile.optional(),
	max: percentile.optional(),
	mean: percentile.optional(),
	requests: count().optional()
});
const claims = {
	approved_by: text().optional(),
	approval_date: date().optional(),
	submitted_by: text().optional(),
	bias_audit_completed: flag().optional(),
	bias_audit_report: text().optional()
};
const evaluation = map({
	...claims,
	task: choice([
		"binary",
		"multiclass",
		"regression",
		"ranking"
	]).optional(),
	predictions: predictions.optional(),
	columns: columns.optional(),
	positive: free().optional(),
	threshold: decimal().optional(),
	score_range: choice(["unit", "any"]).optional(),
	metrics: table(decimal()).optional(),
	test_: table(decimal()).optional(),
	latency: latency$1.optional(),
	baseline: map({
		metrics: table(decimal()).optional(),
		what: text().optional(),
		predictions: predictions.optional()
	}).optional(),
	reports: list(table(repositoryPath())).optional(),
	holdout: text().optional(),
	slices: free().optional(),
	fairness: free().optional(),
	intervals: free().optional(),
	ranking: free().optional(),
	compare: free().optional(),
	drift: free().optional(),
	limits: free().optional()
});
const shadow$1 = map({
	from: date(),
	to: date(),
	requests: count().optional(),
	disagreement: share().optional(),
	disagreements: count().optional()
});
const canaryStep = map({
	percent: decimal(),
	from: date().optional(),
	to: date().optional(),
	requests: count().optional(),
	held: flag(),
	note: text().optional()
});
const deployment = map({
	approved_by: text().optional(),
	deployment_date: date().optional(),
	deployment_mode: text().optional(),
	strategy: choice([
		"shadow",
		"canary",
		"blue_green",
		"ab_test",
		"direct"
	]).optional(),
	steps: list(decimal()).optional(),
	shadow: shadow$1.optional(),
	canary: list(canaryStep).optional(),
	rollback_plan: text().optional(),
	rollback_to: text().optional()
});
const monitoring = map({
	owner: text().optional(),
	alert_recipients: list(text()).optional(),
	dashboard: text().optional(),
	retraining_threshold_: table(decimal()).optional()
});
const retraining = map({
	trigger: text().optional(),
	reason: text().optional(),
	urgency: choice([
		"routine",
		"urgent",
		"emergency"
	]).optional(),
	decided_by: text().optional(),
	date: date().optional()
});
const retirement = map({
	criteria: text().optional(),
	consumers: list(text()).optional(),
	notice_days: count().optional(),
	notified: date().optional(),
	successor: text().optional(),
	reason: text().optional(),
	archive: map({
		artifact: text().optional(),
		training_data: text().optional()
	}).optional(),
	serving: list(text()).optional(),
	lessons: text().optional()
});
const manifestSchema = map({
	model,
	problem: problem.optional(),
	data: table(dataSet).optional(),
	features: features.optional(),
	training: training.optional(),
	evaluation: evaluation.optional(),
	deployment: deployment.optional(),
	monitoring: monitoring.optional(),
	retraining: retraining.optional(),
	retirement: retirement.optional(),
	regulatory: table(free()).optional(),
	card: map({
		intended_use: text().optional(),
		out_of_scope: text().optional(),
		limitations: text().optional(),
		ethics: text().optional(),
		licence: text().optional(),
		contact: text().optional()
	}).optional()
});
// src/domain/manifest/manifest.ts
const parseManifest = (file, text) => {
	const { document, problems, faults } = readDocument(file, text);
	if (document === null) return {
		ok: false,
		problems
	};
	const checked = examine(document, manifestSchema);
	const { errors, warnings } = metricFaults(document);
	const found = [...tell([
		...faults,
		...checked.faults,
		...errors
	]), ...tell(warnings)];
	if (checked.value === null || found.some(isError)) return {
		ok: false,
		problems: found
	};
	const { model } = checked.value;
	const digest = sha256(text);
	const { name, version, status = null } = model;
	return {
		ok: true,
		value: {
			file,
			name,
			version,
			status,
			data: checked.value,
			document,
			digest
		},
		problems: found
	};
};
/** The value at a path of the manifest, as its author wrote it; undefined when there is none. */
const stated = (manifest, path) => at(manifest.document.value, path);
/** A metric typed into the manifest; `test_recall` says the same as `metrics: { recall: … }`. */
const declaredMetric = (manifest, id) => {
	const { evaluation } = manifest.data;
	const value = evaluation?.metrics?.[id];
	if (value !== void 0) return {
		value,
		path: [
			"evaluation",
			"metrics",
			id
		]
	};
	const test = evaluation?.test_?.[`test_${id}`];
	return test === void 0 ? null : {
		value: test,
		path: ["evaluation", `test_${id}`]
	};
};
const metricFaults = (document) => {
	const evaluation = keysAt(document, ["evaluation"]);
	const metrics = keysAt(document, ["evaluation", "metrics"]).map((id) => ({
		id,
		path: [
			"evaluation",
			"metrics",
			id
		]
	}));
	const tests = evaluation.filter((key) => key.startsWith("test_") && key.length > 5).map((key) => ({
		id: key.slice(5),
		path: ["evaluation", key]
	}));
	const ids = new Set(metrics.map(({ id }) => id));
	const all = [...metrics, ...tests];
	return {
		errors: [...all.flatMap(({ id, path }) => outOfRange(document, id, path)), ...tests.filter(({ id }) => ids.has(id)).map(({ path }) => () => declaredTwice(document, path))],
		warnings: all.filter(({ id }) => metricOf(id) === null).map(({ id, path }) => () => unknownMetric(document, id, path))
	};
};
const keysAt = (document, path) => {
	const here = at(document.value, path);
	return isMap(here ?? null) ? Object.keys(here ?? {}) : [];
};
const declaredTwice = (document, path) => problemAt(document.placeOfKey(path), {
	code: "duplicate-key",
	message: `${path.join(".")} declares a metric that evaluation.metrics declares too`,
	found: String(path.at(-1)),
	expected: "each metric declared once"
});
const outOfRange = (document, id, path) => {
	const [low, high] = metricOf(id)?.range ?? [null, null];
	const value = at(document.value, path);
	if (!(value instanceof Decimal)) return [];
	const number = value.toNumber();
	if ((low === null || number >= low) && (high === null || number <= high)) return [];
	const bounds = [low === null ? [] : `at least ${low}`, high === null ? [] : `at most ${high}`].flat();
	return [() => problemAt(document.placeOf(path), {
		code: "out-of-range",
		message: `${path.join(".")} cannot be ${number}`,
		found: value.text,
		expected: bounds.join(" and ")
	})];
};
const unknownMetric = (document, id, path) => problemAt(document.placeOfKey(path), {
	code: "unknown-metric",
	message: `${id} is not a metric that assay knows; it is shown and never judged`,
	found: id,
	expected: "a metric of docs/reference/metrics.md, or a name that begins with x-",
	nearest: nearest(id, metricIds),
	severity: "warning"
});
/** The metric that a policy means for this model; null when it means the task's own and the task is not stated. */
const metricMeant = (manifest, id) => {
	if (id !== "primary") return id;
	const { task } = manifest.data.evaluation ?? {};
	return task === void 0 ? null : primaryOf[task] ?? null;
};
/** All metrics typed into the manifest, by either way of writing them. */
const declaredMetrics = (manifest) => {
	const { metrics = {}, test_ = {} } = manifest.data.evaluation ?? {};
	return [...Object.entries(metrics).map(([id, value]) => ({
		id,
		value,
		path: [
			"evaluation",
			"metrics",
			id
		]
	})), ...Object.entries(test_).map(([key, value]) => ({
		id: key.slice(5),
		value,
		path: ["evaluation", key]
	}))];
};
// src/domain/gates/age-of.ts
const ageOf = defineGate({
	kind: "age_of",
	asks: "Is this date of the manifest recent enough, or long enough ago?",
	example: "age_of: model.training_date, at_most: 120d",
	options: {
		age_of: name(),
		at_most: duration().optional(),
		at_least: duration().optional()
	},
	oneOf: ["at_most", "at_least"],
	judge: (rule, about) => {
		const { age_of: dotted, at_least, at_most } = rule;
		const sides = [];
		if (at_most !== void 0) sides.push({
			operator: "<=",
			bar: at_most,
			missed: "older than"
		});
		if (at_least !== void 0) sides.push({
			operator: ">=",
			bar: at_least,
			missed: "not yet"
		});
		return sides.map((side) => judgeAge(dotted, side, about));
	}
});
const undated = (dotted) => cannotTell(claim(dotted), `the manifest gives no date for ${dotted}`, `Write ${dotted} as a date such as 2024-06-15.`);
const judgeAge = (dotted, side, { manifest, now }) => {
	const path = dotted.split(".");
	const written = stated(manifest, path);
	if (typeof written !== "string") return undated(dotted);
	const [since, bar] = [instant(written), microseconds(side.bar)];
	if (since === null || bar === null) return undated(dotted);
	const subject = claim(`age of ${dotted}`, {
		operator: side.operator,
		expected: side.bar,
		evidence: "declared",
		at: lineOf(manifest, path)
	});
	if (since > now) return fail(subject, `${dotted} is ${written}, which is still to come`, `Correct ${dotted}.`);
	const claimed = {
		...subject,
		actual: saidInDays(daysBetween(since, now))
	};
	const order = Decimal.ofInteger((now - since) * 1e3).compare(bar);
	if (side.operator === "<=" ? order <= 0 : order >= 0) return pass(claimed, `${dotted} was ${claimed.actual} ago`);
	return fail(claimed, `${dotted} was ${claimed.actual} ago, ${side.missed} ${side.bar}`, remedyFor(side, dotted));
};
const remedyFor = (side, dotted) => side.operator === "<=" ? `Renew what ${dotted} dates, then promote.` : `Wait until ${dotted} is ${side.bar} ago.`;
// src/domain/gates/bound.ts
/** A floor and a ceiling for a declared number, compared as decimals. */
const bounds = {
	at_least: decimal().optional(),
	at_most: decimal().optional()
};
const sides = ({ at_least, at_most }) => [...at_least ? [floor(at_least)] : [], ...at_most ? [ceiling(at_most)] : []];
const floor = (bar) => ({
	operator: ">=",
	bar,
	holds: (value) => value.compare(bar) >= 0,
	missed: "below the floor"
});
const ceiling = (bar) => ({
	operator: "<=",
	bar,
	holds: (value) => value.compare(bar) <= 0,
	missed: "above the ceiling"
});
/** The value against one side of its bounds. */
const judgeSide = (value, side, about) => {
	const claimed = {
		...about,
		operator: side.operator,
		expected: side.bar.toQuantity(),
		actual: value.toQuantity()
	};
	if (side.holds(value)) return pass(claimed, `${about.subject} is ${value.text}`);
	const gap = side.operator === ">=" ? side.bar.minus(value) : value.minus(side.bar);
	return fail(claimed, `${about.subject} is ${value.text}, ${gap.text} ${side.missed} of ${side.bar.text}`, `Bring ${about.subject} to ${side.operator === ">=" ? "at least" : "at most"} ${side.bar.text}, or ask the owners of the policy for another bar.`);
};
// src/domain/gates/evidence.ts
const evidence = choice([
	"declared",
	"measured",
	"any"
]).optional();
/** An `x-` metric is its author's own: nobody else can compute it. */
const keepsDeclared = (id, asked) => asked === "declared" || isAuthorsOwn(id) && asked !== "measured";
/** Whether there is something to measure: predictions that are named and nowhere are as good as unnamed. */
const isAtHand = (found) => found.kind === "measured" || found.absent === void 0;
/**
* Whether only a measured number will do. Of `any`, a declared one stands in where nothing is at hand to be measured;
* predictions that are there and cannot be used might say otherwise.
*/
const takesMeasured = (asked, isThere) => asked === "measured" || asked !== "declared" && isThere;
// src/domain/gates/more-rows.ts
/** An interval shrinks with the square root of the rows: how many more of the same kind would take it off the bar. */
const moreToSettle = ({ value, low, high, bar, rows, clusters = rows }) => {
	if (value === bar) return null;
	const reach = bar < value ? value - low : high - value;
	return Math.max(1, Math.ceil(clusters * (reach / Math.abs(value - bar)) ** 2 - clusters));
};
const moreRows = (straddling) => {
	const wanted = moreToSettle(straddling);
	const unit = straddling.clusters === void 0 ? "row" : "cluster";
	if (wanted === null) return `No number of ${unit}s settles a value that lies on the bar`;
	if (!Number.isSafeInteger(wanted)) return `No number of ${unit}s that can be had would settle it`;
	return `About ${wanted} more ${unit}${wanted === 1 ? "" : "s"} like these would settle it`;
};
// src/domain/gates/support.ts
/** Beside the rows: the labels that the metric is counted over. */
const over = {
	recall: ["positives"],
	fnr: ["positives"],
	f1: ["positives"],
	specificity: ["negatives"],
	fpr: ["negatives"],
	auc_roc: ["positives", "negatives"],
	average_precision: ["positives", "negatives"],
	balanced_accuracy: ["positives", "negatives"]
};
/** A number with too little behind it is not judged, whatever its interval says; null: there is enough. */
const insufficient = ({ metric, rows, positives }, about, { support }) => {
	const counts = {
		rows,
		positives,
		negatives: positives === null ? null : rows - positives
	};
	const few = ["rows", ...over[metric.split("@")[0] ?? ""] ?? []].flatMap((kind) => {
		const count = counts[kind];
		return count === null || count >= support[kind] ? [] : [`${count} ${kind}, asked for at least ${support[kind]}`];
	});
	if (few.length === 0) return null;
	return {
		answer: "inconclusive",
		claim: about,
		because: `insufficient${saidWhere(about.where)}: ${few.join("; ")}`,
		remedy: "Measure on more rows of this kind."
	};
};
const saidWhere = (where) => {
	const columns = Object.entries(where ?? {}).map(([column, value]) => `${column}=${value ?? "(missing)"}`);
	return columns.length === 0 ? "" : ` for ${columns.join(", ")}`;
};
// src/domain/gates/measured.ts
/** Counted beside every metric, because a number is judged only where enough rows stand behind it. */
const supportMetrics = ["count", "positives"];
/** For a gate that takes measurements only: why there is none. */
const notMeasured = (subject, { because, remedy }) => cannotTell(claim(subject, { evidence: "measured" }), `${subject} is not measured: ${because}`, remedy);
const authorsOwn = (id) => notMeasured(id, {
	kind: "unmeasured",
	because: "a metric that begins with x- is its author’s own, and nobody else can compute it",
	remedy: "Ask for a metric of docs/reference/metrics.md, or take the declared number."
});
/** The interval decides: clear of the bar passes, wholly on the wrong side fails, across it is inconclusive. */
const judgeMeasured = (measured, side, statistics) => {
	const { value, beside, rows } = measured;
	const about = {
		...measured.claim,
		operator: side.operator,
		expected: side.bar.toQuantity(),
		actual: value?.value ?? null,
		low: value?.low ?? null,
		high: value?.high ?? null,
		rows,
		evidence: "measured"
	};
	if (value === void 0 || value.value === null) return undefinedValue(about, value?.undefined ?? "the engine gave no value");
	const counted = {
		metric: about.subject,
		rows,
		positives: beside["positives"]?.value ?? null
	};
	return insufficient(counted, about, statistics) ?? compared(about, {
		...value,
		value: value.value
	}, {
		side,
		statistics,
		unit: measured.unit
	});
};
const undefinedValue = (about, because) => cannotTell(about, `${about.subject}${saidWhere(about.where)} is undefined: ${because}`, "Measure it on data in which it is defined.");
const compared = (about, { value, ...bounds }, { side, statistics, unit }) => {
	const isPoint = statistics.inconclusive === "point" || bounds.low === void 0;
	const [low, high] = isPoint ? [value, value] : [bounds.low ?? null, bounds.high ?? null];
	const inUnit = unit === void 0 ? "" : ` ${unit}`;
	const words = `${about.subject}${saidWhere(about.where)} is ${short(value)}${isPoint ? "" : `${range(low, high)}${inClusters(bounds)}`}${inUnit}${byValue(bounds)}`;
	const [near, far] = side.operator === ">=" ? [low, high] : [high, low];
	if (near !== null && holds(side, near)) return pass(about, words);
	const bar = `${side.bar.text}${inUnit}`;
	if (far !== null && !holds(side, far)) return fail(about, `${words}, ${side.missed} of ${bar}`, `Bring ${about.subject}${saidWhere(about.where)} to ${side.operator === ">=" ? "at least" : "at most"} ${bar}.`);
	if (low === null || high === null) return withoutInterval(about, words, bounds);
	return {
		answer: "inconclusive",
		claim: about,
		because: `${words}: the interval contains the bar of ${bar}`,
		remedy: `${moreRows({
			value,
			low,
			high,
			bar: side.bar.toNumber(),
			rows: about.rows ?? 0,
			clusters: bounds.clusters
		})}, or let the policy say what inconclusive does.`
	};
};
/** What an interval rests on, where that is not rows. */
const inClusters = ({ clusters }) => clusters === void 0 ? "" : ` in ${clusters} cluster${clusters === 1 ? "" : "s"}`;
const byValue = ({ low, by_value }) => low === void 0 && by_value !== void 0 ? ` (judged by its value: ${by_value})` : "";
const withoutInterval = (claimed, words, { no_interval }) => ({
	answer: "inconclusive",
	claim: claimed,
	because: `${words}: there are too few rows for an interval${no_interval === void 0 ? "" : ` (${no_interval})`}`,
	remedy: no_interval === void 0 ? "Measure on more rows of this kind." : `Measure more: ${no_interval}.`
});
/** As the decimal that a double stands for: 0.8 reaches 0.8, and not 0.80000000000000000001. */
const exactly = (value) => Decimal.parse(String(value));
const holds = (side, value) => {
	const exact = exactly(value);
	return exact !== null && side.holds(exact);
};
const short = (value) => String(Number(value.toPrecision(6)));
const range = (low, high) => low === null || high === null ? "" : ` [${short(low)}, ${short(high)}]`;
// src/domain/gates/difference.ts
const withoutChampion = (champion, subject) => champion.kind === "none" ? skip(claim(subject), "no version of this model is in production: there is no champion to compare with") : cannotTell(claim(subject), champion.because, champion.remedy);
const differenceOf = (id, evidence, { champion, measurement }) => {
	if (champion.kind !== "one") return {
		kind: "judged",
		judgement: withoutChampion(champion, id)
	};
	if (keepsDeclared(id, evidence)) return null;
	const other = measurement.kind === "measured" ? measurement.champion : measurement;
	if (other.kind === "measured") return {
		kind: "measured",
		differences: other.differences,
		rows: other.evidence.rows,
		against: `champion ${champion.manifest.version}`
	};
	const isThere = measurement.kind === "measured" ? champion.manifest.data.evaluation?.predictions !== void 0 : isAtHand(measurement);
	return takesMeasured(evidence, isThere) ? {
		kind: "judged",
		judgement: notMeasured(`${id} of the champion`, other)
	} : null;
};
const judgeDifference = (pair, margins, on) => {
	const bars = [];
	if (margins.no_worse_than) bars.push({
		bar: margins.no_worse_than.times(-1n),
		asked: `at most ${margins.no_worse_than.text} worse`
	});
	if (margins.better_by) bars.push({
		bar: margins.better_by,
		asked: `at least ${margins.better_by.text} better`
	});
	return bars.map((bar) => judgeBar(pair, bar, on));
};
/** Positive is better, whichever way the metric runs. */
const oriented = (found, id) => {
	const { difference, champion, challenger, low, high } = found;
	if (difference === null) return null;
	const isLower = metricOf(id)?.better === "lower";
	const value = exactDifference(isLower ? [champion, challenger] : [challenger, champion]);
	if (!isLower) return {
		value: value ?? difference,
		low,
		high
	};
	return {
		value: value ?? 0 - difference,
		low: negated(high),
		high: negated(low)
	};
};
/** Never -0, which JSON does not keep. */
const negated = (value) => value === null ? null : 0 - value;
/** As decimals: 0.945 is 0.005 below 0.95, and not 0.0050000000000000044. */
const exactDifference = ([of, less]) => {
	if (of === null || less === null) return null;
	return exactly(of)?.minus(exactly(less) ?? Decimal.ofInteger(0)).toNumber() ?? null;
};
const judgeBar = (pair, { bar, asked }, { id, at, about }) => {
	const { differences, rows, against } = pair;
	const difference = differences[at];
	const found = difference === void 0 ? null : oriented(difference, id);
	const of = claim(`${id} against ${against}`, {
		operator: ">=",
		expected: bar.toQuantity(),
		actual: found?.value ?? null,
		low: found?.low ?? null,
		high: found?.high ?? null,
		rows,
		evidence: "measured",
		at: lineOf(about.manifest, ["evaluation", "predictions"])
	});
	if (found === null || difference === void 0) return cannotTell(of, `${id} cannot be compared: ${difference?.undefined ?? "the engine gave no value"}`, "Compare on a metric that both have.");
	const words = `${id} is ${said$1(difference.challenger)}, the ${against} has ${said$1(difference.champion)} on the same ${rows} rows${inClusters(difference)}: ${short(found.value)}${range(found.low, found.high)} better, asked for ${asked}`;
	return insufficient({
		metric: id,
		rows,
		positives: positivesOf(about)
	}, of, about.statistics) ?? weighed(of, {
		found,
		words,
		of: difference
	}, {
		bar,
		about
	});
};
const positivesOf = ({ measurement }) => measurement.kind === "measured" ? measurement.overall["positives"]?.value ?? null : null;
const weighed = (of, { found, words, of: { no_interval: without, clusters } }, { bar, about }) => {
	const { value } = found;
	const side = { holds: (one) => one.compare(bar) >= 0 };
	const [low, high] = about.statistics.inconclusive === "point" ? [value, value] : [found.low, found.high];
	if (low === null || high === null) return {
		answer: "inconclusive",
		claim: of,
		because: `${words}: the difference has no interval${without === void 0 ? "" : ` (${without})`}`,
		remedy: without === void 0 ? "Measure on more rows." : `Measure more: ${without}.`
	};
	if (holds(side, low)) return pass(of, words);
	if (!holds(side, high)) return fail(of, words, "Improve the model.");
	return {
		answer: "inconclusive",
		claim: of,
		because: `${words}: the interval contains the margin`,
		remedy: `${moreRows({
			value,
			low,
			high,
			bar: bar.toNumber(),
			rows: of.rows ?? 0,
			clusters
		})}, or let the policy say what inconclusive does.`
	};
};
const said$1 = (value) => value === null ? "none" : short(value);
// src/domain/gates/priced.ts
const pricingOf = (id, { manifest, champion, base }) => {
	const [own, before] = [pricesOf(manifest), pricesBefore(champion, base)];
	if (before === null) return own === null ? null : {
		ids: [id],
		note: `${inUnit(own)} at prices that nobody stated before`
	};
	const at = atBasePrices(id);
	if (own === null) return {
		ids: [at],
		note: `${inUnit(before.prices)} at the prices of ${before.whose}`
	};
	const changes = changesOfPrices(before.prices, own);
	if (changes.length === 0) return {
		ids: [id],
		note: `${inUnit(own)} at the prices of ${before.whose}`
	};
	const changed = `the prices of ${before.whose} are changed (${changes.join(", ")}), and the worse counts`;
	return {
		ids: [id, at],
		note: changed
	};
};
const inUnit = ({ unit }) => unit === null ? "counted" : `counted in ${unit}`;
const order = [
	"fail",
	"error",
	"inconclusive",
	"pass",
	"skip"
];
/** The first of the worst answer. */
const worstOf = (judged) => judged.toSorted((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer)).slice(0, 1);
const judgePriced = (id, rule, about) => {
	const { champion, measurement, manifest } = about;
	if (champion.kind === "unknown") return [cannotTell(claim(id), champion.because, champion.remedy)];
	if (measurement.kind === "unmeasured") return [notMeasured(id, measurement)];
	const pricing = pricingOf(id, about);
	if (pricing === null) return [unpriced(id)];
	return [...sides(rule).map((side) => (at) => {
		const measured = {
			...measuredAs(at, measurement),
			claim: claim(id, { at: lineOf(manifest, path$2) })
		};
		return [judgeMeasured(measured, side, about.statistics)];
	}), ...rule.better_by === void 0 ? [] : [(at) => judgeGain$2({
		id,
		at
	}, { better_by: rule.better_by }, about)]].flatMap((judge) => worstOf(pricing.ids.flatMap(judge)).map((one) => ({
		...one,
		because: `${one.because}; ${pricing.note}`
	})));
};
const path$2 = ["problem", "cost_of_error"];
const measuredAs = (at, { overall, evidence }) => ({
	value: overall[at],
	beside: {},
	rows: evidence.rows
});
/** Against the champion on the same rows and at the same prices. */
const judgeGain$2 = ({ id, at }, margins, about) => {
	const pair = differenceOf(id, "measured", about);
	if (pair === null) return [];
	if (pair.kind === "judged") return [pair.judgement];
	return judgeDifference(pair, margins, {
		id,
		at,
		about
	});
};
const unpriced = (id) => cannotTell(claim(id), "nothing says what an error costs", "State problem.cost_of_error: false_positive and false_negative, a gain as a negative cost.");
// src/domain/gates/business.ts
const business = defineGate({
	kind: "business",
	asks: "Is the model worth it, in the measure that the business counts in?",
	example: "business: chargeback_cost_per_1000, better_by: 1.0",
	options: {
		business: name(),
		better_by: decimal().optional(),
		...bounds,
		evidence
	},
	oneOf: [
		"better_by",
		"at_least",
		"at_most"
	],
	needs: (rule) => isPriced(rule.business) && rule.evidence !== "declared" ? needing({
		metrics: [
			rule.business,
			atBasePrices(rule.business),
			...supportMetrics
		],
		champion: rule.better_by !== void 0
	}) : needing({}),
	judge: (rule, about) => {
		if (isPriced(rule.business) && takesMeasured(rule.evidence, isAtHand(about.measurement))) return judgePriced(rule.business, rule, about);
		if (rule.evidence === "measured") return [notMeasurable(rule.business)];
		const metric = about.manifest.data.problem?.business_metric;
		if (metric?.name !== rule.business) return [undeclared$2(rule.business, about.manifest)];
		const subject = claim(rule.business, {
			evidence: "declared",
			at: lineOf(about.manifest, [...path$1, "value"])
		});
		return [...sides(rule).map((side) => judgeSide(metric.value, side, subject)), ...rule.better_by ? [judgeGain$1(rule.better_by, {
			metric,
			subject,
			about
		})] : []];
	}
});
const notMeasurable = (id) => notMeasured(id, {
	kind: "unmeasured",
	because: `only ${pricedMetrics.join(" and ")} can be recomputed from predictions`,
	remedy: `Ask for one of those, or take the declared number: evidence: declared.`
});
const path$1 = ["problem", "business_metric"];
const undeclared$2 = (id, manifest) => cannotTell(claim(id, {
	evidence: "declared",
	at: lineOf(manifest, path$1)
}), `the manifest declares no business metric ${id}`, `State ${id} under problem.business_metric, with its value.`);
const judgeGain$1 = (bar, { metric, subject, about }) => {
	const theirs = championValue(metric, about);
	if (theirs === null) return cannotTell(subject, `nothing says what the champion's ${subject.subject} is`, "State problem.business_metric.champion.");
	const lower = lowerIsBetter(metric, about);
	if (lower === null) return cannotTell(subject, `the champion's manifest counts ${subject.subject} the other way round`, "State problem.business_metric.lower_is_better as the champion does.");
	const gained = lower ? theirs.minus(metric.value) : metric.value.minus(theirs);
	const claimed = {
		...subject,
		operator: ">=",
		expected: bar.toQuantity(),
		actual: gained.toQuantity()
	};
	const words = `${subject.subject} is ${metric.value.text}, the champion's ${theirs.text} (declared, unverified)`;
	if (gained.compare(bar) >= 0) return pass(claimed, `${words}: better by ${gained.text}`);
	return fail(claimed, `${words}: better by ${gained.text}, asked for ${bar.text}`, "Show a gain that is worth the change.");
};
/** The metric as the champion's own manifest declares it at base. */
const championsOwn = (id, { champion }) => {
	const own = champion.kind === "one" ? champion.manifest.data.problem?.business_metric : void 0;
	return own?.name === id ? own : null;
};
/** What the champion's own manifest says at base counts before what the challenger says of it. */
const championValue = (metric, about) => championsOwn(metric.name, about)?.value ?? metric.champion ?? null;
/** The champion's direction, where it declares the metric: a challenger does not turn it round. null: they disagree. */
const lowerIsBetter = (metric, about) => {
	const own = championsOwn(metric.name, about);
	if (own === null) return metric.lower_is_better === true;
	const theirs = own.lower_is_better === true;
	return metric.lower_is_better === void 0 || metric.lower_is_better === theirs ? theirs : null;
};
// src/domain/schema/names.ts
const metricPattern = new RegExp(`^(?:x-.+|${primaryMetric}|(?:${metricIds.join("|")})(?:@\\d+(?:\\.\\d+)?)?)$`);
/** A metric that a policy asks for; a slip is an error here, because a gate on it could never be answered. */
const metricName = () => known({
	expected: "a metric of docs/reference/metrics.md, or a name that begins with x-",
	code: "unknown-metric",
	valid: [...metricIds, primaryMetric],
	pattern: metricPattern
});
const fairnessMetricName = () => known({
	expected: "a fairness metric of docs/reference/metrics.md",
	code: "unknown-metric",
	valid: fairnessMetrics,
	pattern: new RegExp(`^(?:${fairnessMetrics.join("|")})$`)
});
// src/domain/gates/metric.ts
const metric = defineGate({
	kind: "metric",
	asks: "Does the metric reach its bar, overall and in every slice named?",
	example: "metric: recall, at_least: 0.75, in: [[region], [region, age_band]]",
	options: {
		metric: metricName(),
		...bounds,
		in: some(some(text())).optional(),
		evidence
	},
	oneOf: ["at_least", "at_most"],
	needs: (rule, manifest) => {
		const id = metricMeant(manifest, rule.metric);
		if (id === null || isAuthorsOwn(id) || rule.evidence === "declared") return needing({});
		const championSlices = rule.in !== void 0;
		return needing({
			metrics: [id, ...supportMetrics],
			slices: rule.in ?? [],
			championSlices
		});
	},
	judge: (rule, about) => {
		const id = metricMeant(about.manifest, rule.metric);
		if (id === null) return [noTask(rule.metric)];
		const elsewhere = askedElsewhere(id);
		if (elsewhere !== null) return [elsewhere];
		const { measurement } = about;
		if (isAuthorsOwn(id)) return rule.in !== void 0 || rule.evidence === "measured" ? [authorsOwn(id)] : judgeDeclared$1(id, rule, about);
		const wantsMeasured = rule.in !== void 0 || takesMeasured(rule.evidence, isAtHand(measurement));
		if (measurement.kind === "unmeasured" && wantsMeasured) return [notMeasured(id, measurement)];
		if (measurement.kind === "unmeasured" || rule.evidence === "declared") return judgeDeclared$1(id, rule, about);
		return judgeEach(id, {
			rule,
			slices: rule.in ?? null
		}, {
			measurement,
			about
		});
	}
});
/** What only a gate of another kind may ask for; null: this one may. */
const askedElsewhere = (id) => {
	if (isPriced(id)) return cannotTell(claim(id), `${id} depends on prices, which a gate of this kind does not look at`, `Ask for it as business: ${id}, which keeps to the prices that stand at base.`);
	if (id !== "hosmer_lemeshow") return null;
	return cannotTell(claim(id), `${id} hints and proves nothing`, `Ask for it as calibration: ${id}, which warns.`);
};
const noTask = (id) => cannotTell(claim(id), "the manifest does not say which task the model has", "State evaluation.task: binary, multiclass, regression or ranking.");
const judgeDeclared$1 = (id, rule, { manifest }) => {
	const declared = declaredMetric(manifest, id);
	if (declared === null) return [undeclared$1(id, manifest.file)];
	const subject = claim(id, {
		evidence: "declared",
		at: lineOf(manifest, declared.path)
	});
	return sides(rule).map((side) => judgeSide(declared.value, side, subject));
};
const undeclared$1 = (id, file) => cannotTell(claim(id), `${file} declares no ${id}`, `Add ${id} to evaluation.metrics.`);
/** Over all rows, or in every combination that the named columns take. */
const judgeEach = (id, { rule, slices }, { measurement, about }) => {
	const groups = slices === null ? [{
		where: null,
		rows: measurement.evidence.rows,
		metrics: measurement.overall
	}] : measurement.slices.filter(({ where }) => slices.some((columns) => isOf(where, columns)));
	const at = lineOf(about.manifest, ["evaluation", "predictions"]);
	if (groups.length === 0) return [noSlices(id)];
	return groups.flatMap(({ where, rows, metrics }) => sides(rule).map((side) => {
		const measured = {
			claim: claim(id, {
				where,
				at
			}),
			value: metrics[id],
			beside: metrics,
			rows
		};
		return judgeMeasured(measured, side, about.statistics);
	}));
};
const isOf = (where, columns) => {
	const [named, asked] = [Object.keys(where), new Set(columns)];
	return named.length === asked.size && named.every((column) => asked.has(column));
};
const noSlices = (id) => cannotTell(claim(id, { evidence: "measured" }), "the predictions have no such slices", "Name columns that the predictions have.");
// src/domain/gates/calibration.ts
const calibration = defineGate({
	kind: "calibration",
	asks: "Do the scores mean what they say as probabilities?",
	example: "calibration: ece, at_most: 0.05",
	options: {
		calibration: metricName(),
		...bounds
	},
	oneOf: ["at_least", "at_most"],
	needs: (rule, manifest) => {
		const id = metricMeant(manifest, rule.calibration);
		return id === null || isAuthorsOwn(id) ? needing({}) : needing({ metrics: [id, ...supportMetrics] });
	},
	hint: "hosmer_lemeshow",
	judge: (rule, { manifest, measurement, statistics }) => {
		const id = metricMeant(manifest, rule.calibration);
		if (id === null) return [noTask(rule.calibration)];
		if (isAuthorsOwn(id)) return [authorsOwn(id)];
		const { task } = manifest.data.evaluation ?? {};
		if (task !== void 0 && task !== "binary" && isOfOneScore(id)) return [notOfOneScore(id, task)];
		if (measurement.kind === "unmeasured") return [notMeasured(id, measurement)];
		const { overall, evidence } = measurement;
		const measured = {
			claim: claim(id, { at: lineOf(manifest, ["evaluation", "predictions"]) }),
			value: overall[id],
			beside: overall,
			rows: evidence.rows,
			...inWords(id)
		};
		return sides(rule).map((side) => judgeMeasured(measured, side, statistics));
	}
});
const inWords = (id) => id === "hosmer_lemeshow" ? { unit: "(p-value)" } : {};
const ofOneScore = /* @__PURE__ */ new Set([
	"ece",
	"ece_quantile",
	"brier",
	"hosmer_lemeshow"
]);
const isOfOneScore = (id) => ofOneScore.has(id.split("@")[0] ?? "");
const notOfOneScore = (id, task) => cannotTell(claim(id), `${id} looks at the one score of a binary task; the task is ${task}`, task === "multiclass" ? "Of several classes assay measures log_loss only: ask for calibration: log_loss, or evaluate each class against the rest as a binary task." : "Leave the gate out: predictions of this task are no probabilities.");
// src/domain/gates/canary.ts
const canary = defineGate({
	kind: "canary",
	asks: "Was each step of the canary planned, served, and did it hold?",
	example: "canary: [5, 25, 50]",
	options: { canary: some(decimal()) },
	judge: (rule, about) => {
		const planned = unplanned(rule.canary, about.manifest);
		if (planned !== null) return [planned];
		return rule.canary.map((percent) => judgeStep(percent, about));
	}
});
const unplanned = (wanted, manifest) => {
	const steps = manifest.data.deployment?.steps ?? [];
	const missing = wanted.filter((percent) => !steps.some((step) => step.compare(percent) === 0));
	if (missing.length === 0) return null;
	const said = missing.map((percent) => `${percent.text} %`).join(", ");
	return fail(claim("canary plan", {
		operator: "present",
		expected: said,
		evidence: "declared",
		at: lineOf(manifest, ["deployment", "steps"])
	}), `the plan leaves out ${said}`, `Add ${said} to deployment.steps.`);
};
const judgeStep = (percent, about) => {
	const served = (about.manifest.data.deployment?.canary ?? []).flatMap((step, index) => step.percent.compare(percent) === 0 ? [{
		step,
		index
	}] : []);
	const first = served.find(({ step }) => !step.held) ?? served.find(({ step }) => dayToCome(step, about.now) !== void 0) ?? served.find(({ step }) => step.requests === 0) ?? served[0];
	const subject = claim(`canary at ${percent.text} %`, {
		operator: "=",
		expected: "held",
		at: lineOf(about.manifest, [
			"deployment",
			"canary",
			...first === void 0 ? [] : [first.index]
		])
	});
	return first === void 0 ? notServed(percent, subject) : judgeServed(first.step, {
		percent,
		subject,
		now: about.now
	});
};
const dayToCome = ({ from, to }, now) => [to, from].find((date) => date !== void 0 && (instant(date) ?? 0) > now);
const notServed = (percent, subject) => cannotTell(subject, `nothing shows that ${percent.text} % was served`, `Record the step under deployment.canary: { percent: ${percent.text}, from: …, to: …, held: true }.`);
const judgeServed = (step, { percent, subject, now }) => {
	const said = `${percent.text} %`;
	const claimed = {
		...subject,
		actual: step.held ? "held" : "did not hold",
		rows: step.requests ?? null,
		evidence: "declared"
	};
	if (!step.held) return fail(claimed, `${said} was served and did not hold`, "Go back to staging, mend it, and run the canary again.");
	const day = dayToCome(step, now);
	if (day !== void 0) return fail(claimed, `${said} is served until ${day}, which is still to come`, "Ask for the promotion when the step is over.");
	if (step.requests === 0) return cannotTell(claimed, `${said} answered no request, so nothing shows that it holds`, "Serve the step to real requests, and record how many there were.");
	return pass(claimed, `served ${said} and held`);
};
// src/domain/gates/baseline.ts
const noPredictions = {
	kind: "unmeasured",
	because: "evaluation.baseline names no predictions",
	remedy: "Name them in evaluation.baseline.predictions: its scores for the same ids."
};
const notLookedAt = {
	kind: "unmeasured",
	because: "nothing was measured of it",
	remedy: "Run assay again."
};
/** The simple thing that the model must beat, on the same rows; null: declared numbers have to do. */
const baselineDifference = (id, evidence, { manifest, measurement }) => {
	if (keepsDeclared(id, evidence)) return null;
	const subject = `${id} of the baseline`;
	if (manifest.data.evaluation?.baseline?.predictions === void 0) return evidence === "measured" ? {
		kind: "judged",
		judgement: notMeasured(subject, noPredictions)
	} : null;
	const other = measurement.kind === "measured" ? measurement.baseline ?? notLookedAt : measurement;
	if (other.kind === "unmeasured") return takesMeasured(evidence, isAtHand(measurement)) ? {
		kind: "judged",
		judgement: notMeasured(subject, other)
	} : null;
	return {
		kind: "measured",
		differences: other.differences,
		rows: other.evidence.rows,
		against: "baseline"
	};
};
// src/domain/gates/compare.ts
const compare = defineGate({
	kind: "compare",
	asks: "Is the model no worse than, or better than, its champion or its baseline?",
	example: "compare: auc_roc, with: champion, no_worse_than: 0.005",
	options: {
		compare: metricName(),
		with: choice(["champion", "baseline"]),
		no_worse_than: decimal().optional(),
		better_by: decimal().optional(),
		evidence
	},
	oneOf: ["no_worse_than", "better_by"],
	needs: (rule, manifest) => {
		const id = metricMeant(manifest, rule.compare);
		if (id === null || isAuthorsOwn(id) || rule.evidence === "declared") return needing({});
		return needing({
			metrics: [id, ...supportMetrics],
			champion: rule.with === "champion",
			baseline: rule.with === "baseline"
		});
	},
	judge: (rule, about) => {
		const id = metricMeant(about.manifest, rule.compare);
		if (id === null) return [noTask(rule.compare)];
		const elsewhere = askedElsewhere(id);
		if (elsewhere !== null) return [elsewhere];
		const onSameRows = (rule.with === "champion" ? differenceOf : baselineDifference)(id, rule.evidence, about);
		if (onSameRows?.kind === "judged") return [onSameRows.judgement];
		if (onSameRows?.kind === "measured") return judgeDifference(onSameRows, rule, {
			id,
			at: id,
			about
		});
		return judgePair(rule.with === "baseline" ? baselineOf(id, about) : championOf(id, about), rule);
	}
});
const none = (judgement) => ({
	kind: "none",
	judgement
});
const baselineOf = (id, about) => {
	const theirs = about.manifest.data.evaluation?.baseline?.metrics?.[id];
	if (theirs === void 0) return none(undeclared(id, "baseline", `Add ${id} to evaluation.baseline.metrics.`));
	return pairOf({
		id,
		against: "baseline",
		theirs
	}, about);
};
const championOf = (id, about) => {
	const { champion } = about;
	if (champion.kind !== "one") return none(withoutChampion(champion, id));
	const theirs = declaredMetric(champion.manifest, id);
	if (theirs === null) return none(undeclared(id, `champion ${champion.manifest.version}`, `${champion.manifest.file} declares no ${id}; compare on a metric that both have.`));
	return pairOf({
		id,
		against: `champion ${champion.manifest.version}`,
		theirs: theirs.value
	}, about);
};
const pairOf = (other, about) => {
	const ours = declaredMetric(about.manifest, other.id);
	if (ours === null) return none(undeclared(other.id, "model", `Add ${other.id} to evaluation.metrics.`));
	return {
		kind: "pair",
		...other,
		ours,
		about
	};
};
const undeclared = (id, who, remedy) => cannotTell(claim(id, { evidence: "declared" }), `the ${who} declares no ${id}`, remedy);
const judgePair = (pair, margins) => {
	if (pair.kind === "none") return [pair.judgement];
	const gained = gain(pair.id, pair.ours.value, pair.theirs);
	const words = `${pair.id} is ${pair.ours.value.text}, the ${pair.against} has ${pair.theirs.text} (declared, unverified): ${saidGain(gained)}`;
	const subject = claim(`${pair.id} against ${pair.against}`, subjectOf(pair.about.manifest, pair.ours));
	return [...margins.no_worse_than ? [judgeGain(gained, margins.no_worse_than.times(-1n), {
		subject,
		words,
		asked: `at most ${margins.no_worse_than.text} worse`
	})] : [], ...margins.better_by ? [judgeGain(gained, margins.better_by, {
		subject,
		words,
		asked: `at least ${margins.better_by.text} better`
	})] : []];
};
const subjectOf = (manifest, ours) => ({
	operator: ">=",
	evidence: "declared",
	at: lineOf(manifest, ours.path)
});
/** How much better ours is: positive is better, whichever way the metric runs. */
const gain = (id, ours, theirs) => metricOf(id)?.better === "lower" ? theirs.minus(ours) : ours.minus(theirs);
const zero = Decimal.ofInteger(0);
const saidGain = (gained) => {
	const order = gained.compare(zero);
	if (order === 0) return "the same";
	return order > 0 ? `${gained.text} better` : `${zero.minus(gained).text} worse`;
};
const judgeGain = (gained, bar, { subject, words, asked }) => {
	const claimed = {
		...subject,
		expected: bar.toQuantity(),
		actual: gained.toQuantity()
	};
	if (gained.compare(bar) >= 0) return pass(claimed, `${words}, asked for ${asked}`);
	return fail(claimed, `${words}, asked for ${asked}`, "Improve the model, or show with predictions on the same rows that the difference is chance.");
};
// src/domain/gates/data-verified.ts
const judgeVerified = ({ manifest, measurement }) => {
	const sets = measurement.data?.sets ?? {};
	const judged = Object.entries(manifest.data.data ?? {}).map(([name, { rows }]) => judgeSet(Object.hasOwn(sets, name) ? sets[name] : void 0, {
		name,
		rows,
		manifest
	}));
	return judged.length === 0 ? [noData(manifest)] : judged;
};
const judgeSet = (set, { name, rows, manifest }) => {
	const subject = claim(`data.${name}`, {
		evidence: "measured",
		at: lineOf(manifest, ["data", name])
	});
	switch (set?.kind) {
		case void 0: return cannotTell(subject, `data.${name} is not verified: nobody looked at its bytes`, "Judge the change again with assay check, or by the Action.");
		case "unmeasured": return cannotTell(subject, `data.${name} cannot be verified: ${set.because}`, set.remedy);
		case "other": return fail(subject, `data.${name} is not what is pinned: ${set.because}`, set.remedy);
		case "checked": return judgeRows$1(set, {
			...subject,
			actual: set.sha256
		}, rows ?? null);
	}
};
const judgeRows$1 = (set, subject, declared) => {
	const said = `${subject.subject} is ${set.sha256}${byDvc(set)}, from ${places[set.from] ?? set.from}`;
	if (declared === null) return pass({
		...subject,
		operator: "present"
	}, said);
	const about = {
		...subject,
		subject: `${subject.subject}.rows`,
		operator: "=",
		expected: declared
	};
	if (set.rows?.kind !== "counted") return cannotTell({
		...about,
		actual: null
	}, `${said}, but its rows cannot be counted: ${set.rows?.because ?? "nobody counted them"}`, "Give CSV, JSON Lines or Parquet, or leave rows out.");
	const { rows } = set.rows;
	const counted = {
		...about,
		actual: rows,
		rows
	};
	return rows === declared ? pass(counted, `${said}, with the declared ${rows} rows`) : fail(counted, `${subject.subject} has ${rows} rows, and the manifest declares ${declared} (${set.sha256})`, "Declare the number of rows of the file, or pin the file that has them.");
};
const byDvc = ({ md5, from }) => md5 === null ? "" : ` (md5 ${md5}${from === "dvc" ? ", by which DVC pins it," : ""} checked)`;
const places = {
	head: "the commit",
	checkout: "the checkout",
	lfs: "Git LFS",
	dvc: "DVC"
};
const noData = (manifest) => fail(claim("data", {
	operator: "present",
	evidence: "measured",
	at: lineOf(manifest, ["data"])
}), "the manifest names no data set whose bytes could be verified", "Name the files in data.training and data.test, each with its sha256 or .dvc file.");
// src/domain/gates/data.ts
const data = defineGate({
	kind: "data",
	asks: "Can the data be fetched again, byte for byte?",
	example: "data: pinned",
	options: { data: choice(["pinned", "verified"]) },
	needs: (rule) => needing({ datasets: rule.data === "verified" }),
	judge: (rule, about) => rule.data === "verified" ? judgeVerified(about) : judgePins(about.manifest)
});
const judgePins = (manifest) => {
	const sets = Object.entries(manifest.data.data ?? {});
	const loose = sets.flatMap(([id, set]) => isPinned(set) ? [] : [looseSet(manifest, id, loosePin(set))]);
	if (loose.length > 0) return loose;
	if (sets.length > 0) return [pinned(manifest, ["data"], `${sets.map(([id]) => id).join(", ")} pinned`)];
	return [judgeVersion(manifest)];
};
const movable = /^(?:latest|newest|current|now|today|live|main|master|trunk|head|tip|default|dev|develop|stable|nightly|prod|production|staging)$/i;
const isFixed = (name) => name.trim() !== "" && !movable.test(name.trim());
const pins = {
	dvc: (path) => path.trim() !== "",
	sha256: () => true,
	md5: (digest) => /^[0-9a-f]{32}$/i.test(digest),
	git: (commit) => /^(?:\S+@)?[0-9a-f]{7,64}$/i.test(commit),
	version: isFixed,
	snapshot: isFixed
};
const pinKeys = [
	"dvc",
	"sha256",
	"md5",
	"git",
	"version",
	"snapshot"
];
const isPinned = (set) => pinKeys.some((key) => {
	const said = set[key];
	return said !== void 0 && pins[key](said);
});
/** What is written as a pin and pins nothing. */
const loosePin = (set) => {
	const [key] = pinKeys.filter((one) => (set[one] ?? "").trim() !== "");
	return key === void 0 ? null : `${key}: ${set[key]}`;
};
const judgeVersion = (manifest) => {
	const version = manifest.data.model.data_version;
	if (version !== void 0 && carriesHash(version)) return pinned(manifest, ["model", "data_version"], `data version ${version}`);
	const subject = claim("model.data_version", {
		operator: "present",
		actual: version ?? null,
		evidence: "declared",
		at: lineOf(manifest, ["model", "data_version"])
	});
	const because = version === void 0 ? "the manifest names no data" : `data version ${version} carries no digest`;
	return fail(subject, because, "Pin the training data: name a .dvc file or a sha256 under data.training.");
};
const carriesHash = (version) => {
	const words = version.toLowerCase().split(/[^0-9a-z]+/);
	return words.some((word, index) => {
		if (!/^[0-9a-f]{7,64}$/.test(word)) return false;
		return /^(?:hash|sha\d*|md5|commit|rev|digest)$/.test(words[index - 1] ?? "") || /[a-f]/.test(word) && /\d/.test(word);
	});
};
const looseSet = (manifest, id, pin) => fail(claim(`data.${id}`, {
	operator: "present",
	evidence: "declared",
	at: lineOf(manifest, ["data", id])
}), `data.${id} is named but not pinned${pin === null ? "" : `: { ${pin} } pins nothing`}`, `Give data.${id} one of dvc, sha256, md5 (32 digits), git (a commit), or a snapshot or version that cannot move.`);
const pinned = (manifest, path, because) => pass(claim(path.join("."), {
	operator: "present",
	evidence: "declared",
	at: lineOf(manifest, path)
}), because);
// src/domain/gates/declared.ts
const usualTolerance = "0.001";
const declared = defineGate({
	kind: "declared",
	asks: "Do the predictions bear out the numbers that the manifest declares?",
	example: "declared: matches, tolerance: 0.001",
	options: {
		declared: choice(["matches"]),
		tolerance: decimal().optional()
	},
	needs: (_rule, manifest) => needing({ metrics: measurable(manifest).map(({ id }) => id) }),
	judge: (rule, { manifest, measurement }) => {
		const found = measurable(manifest);
		if (found.length === 0) return [nothingDeclared];
		if (measurement.kind === "unmeasured") return [notMeasured("what is declared", measurement)];
		const tolerance = rule.tolerance ?? Decimal.parse(usualTolerance) ?? Decimal.ofInteger(0);
		return found.map((one) => judgeOne(one, {
			tolerance,
			measurement,
			manifest
		}));
	}
});
const nothingDeclared = skip(claim("declared metrics"), "the manifest declares none that can be measured");
/** An `x-` metric is its author's own: nobody else can compute it. */
const measurable = (manifest) => declaredMetrics(manifest).filter(({ id }) => !isAuthorsOwn(id) && metricOf(id) !== null);
const judgeOne = ({ id, value, path }, { tolerance, measurement, manifest }) => {
	const measured = measurement.overall[id]?.value ?? null;
	const about = claim(`declared ${id}`, {
		operator: "=",
		expected: measured,
		actual: value.toQuantity(),
		rows: measurement.evidence.rows,
		evidence: "measured",
		at: lineOf(manifest, path)
	});
	if (measured === null) {
		const because = measurement.overall[id]?.undefined ?? "it is not defined for this task";
		return cannotTell(about, `${id} cannot be measured: ${because}`, `Leave ${id} out, or measure where it is defined.`);
	}
	if (isWithin$2(value, measured, tolerance)) return pass(about, `${id} is declared as ${value.text} and measured as ${short(measured)}`);
	return fail(about, `${id} is declared as ${value.text}, but the predictions give ${short(measured)}`, `Declare what the predictions show, or name the predictions that the number comes from.`);
};
/** As decimals: 0.951 is 0.001 from 0.95, which doubles would deny. */
const isWithin$2 = (declared, measured, tolerance) => {
	const exact = exactly(measured);
	if (exact === null) return false;
	return [declared.minus(exact), exact.minus(declared)].every((gap) => gap.compare(tolerance) <= 0);
};
// src/domain/gates/documented.ts
const documented = defineGate({
	kind: "documented",
	asks: "Are these parts of the manifest written?",
	example: "documented: [problem, data, deployment.rollback_plan]",
	options: { documented: some(name()) },
	judge: ({ documented: wanted }, about) => {
		const missing = wanted.flatMap((dotted) => unwritten(dotted, about));
		return missing.length === 0 ? [allWritten(wanted)] : missing;
	}
});
const allWritten = (wanted) => pass(claim(wanted.join(", "), {
	operator: "present",
	evidence: "declared"
}), `written: ${wanted.join(", ")}`);
const unwritten = (dotted, { manifest }) => {
	const path = dotted.split(".");
	const value = stated(manifest, path);
	if (isWritten(value)) return [];
	const subject = claim(dotted, {
		operator: "present",
		evidence: "declared",
		at: lineOf(manifest, path)
	});
	const because = value === void 0 ? `${dotted} is missing` : `${dotted} says nothing yet`;
	return [fail(subject, because, `Write ${dotted} in ${manifest.file}.`)];
};
const placeholder = /^(?:todo|tbd|tba|fixme|xxx|none yet|to be (?:done|defined|decided|written))[.!\s]*$/i;
/** A letter or a digit of any script. */
const hasWords = (text) => /[\p{L}\p{N}]/u.test(text);
/** Something a reader can use: not empty, not a placeholder. A `false` or a 0 is an answer. */
const isWritten = (value) => {
	if (value === void 0 || value === null) return false;
	if (typeof value === "string") return hasWords(value) && !placeholder.test(value.trim());
	if (typeof value === "boolean" || value instanceof Decimal) return true;
	return Object.values(value).some(isWritten);
};
// src/domain/gates/fairness.ts
/** `by: [sensitive]` in a policy for every model: the attributes that the manifest names as sensitive. */
const groupsOf = (by, { manifest }) => by.length === 1 && by[0] === "sensitive" ? manifest.data.features?.sensitive ?? [] : by;
const fairness = defineGate({
	kind: "fairness",
	asks: "Do the groups fare alike?",
	example: "fairness: demographic_parity_ratio, by: [sex], at_least: 0.8",
	options: {
		fairness: fairnessMetricName(),
		by: some(text()),
		control: some(text()).optional(),
		...bounds
	},
	oneOf: ["at_least", "at_most"],
	needs: (rule, manifest) => needing({
		championSlices: true,
		fairness: groupsOf(rule.by, { manifest }).filter((column) => rule.control?.includes(column) !== true).map((column) => ({
			metric: rule.fairness,
			by: [column],
			...rule.control === void 0 ? {} : { control: rule.control }
		}))
	}),
	judge: (rule, about) => {
		const { measurement } = about;
		const columns = groupsOf(rule.by, about);
		if (columns.length === 0) return [noGroups(rule.fairness)];
		if (measurement.kind === "unmeasured") return [notMeasured(`${rule.fairness} by ${columns.join(" and ")}`, measurement)];
		return columns.flatMap((column) => {
			if (rule.control?.includes(column)) return [withinItself(rule.fairness, column)];
			const found = measurement.fairness.filter(({ metric, by, control }) => metric === rule.fairness && by.length === 1 && by[0] === column && isWithin$1(control, rule.control));
			const subject = `${rule.fairness} by ${column}`;
			return (found.length === 0 ? [void 0] : found).flatMap((one) => sides(rule).map((side) => judgeGroups(one, side, {
				about,
				subject,
				rows: measurement.evidence.rows
			})));
		});
	}
});
/** Whether groups are compared within a level of just these columns. */
const isWithin$1 = (control, columns) => {
	const [named, asked] = [Object.keys(control ?? {}), new Set(columns)];
	return named.length === asked.size && named.every((column) => asked.has(column));
};
const withinItself = (metric, column) => cannotTell(claim(`${metric} by ${column}`), `${column} is to be compared within its own values, of which each has one group`, "Name other columns under control, or leave this one out of by.");
const noGroups = (metric) => cannotTell(claim(metric), "nothing says which groups to compare", "Name columns under by, or features.sensitive in the manifest.");
const judgeGroups = (found, side, { about, subject, rows }) => {
	const where = found?.control ?? null;
	const of = claim(subject, {
		where,
		operator: side.operator,
		expected: side.bar.toQuantity(),
		actual: found?.value ?? null,
		low: found?.low ?? null,
		high: found?.high ?? null,
		rows,
		evidence: "measured",
		at: lineOf(about.manifest, ["evaluation", "predictions"])
	});
	const gap = found === void 0 ? null : gapOf(found);
	if (gap === null) return cannotTell(of, `${subject}${saidWhere(where)} is undefined: ${found?.undefined ?? "the engine gave no value"}`, "Measure it on data in which every group occurs.");
	const words = `${subject}${saidWhere(where)} is ${short(gap.value)}${range(gap.low, gap.high)}: lowest ${said(gap.lowest)}, highest ${said(gap.highest)}${leftOut(gap)}`;
	return judgeGap({
		gap,
		of,
		words
	}, side, about);
};
const gapOf = (found) => {
	const { value, lowest, highest } = found;
	return value === null || lowest === null || highest === null ? null : {
		...found,
		value,
		lowest,
		highest
	};
};
const said = ({ group, k, n }) => `${saidGroup(group)} (${short(k)} of ${short(n)})`;
const saidGroup = (group) => Object.values(group).map((value) => value ?? "missing").join(", ");
const leftOut = ({ excluded }) => excluded.length === 0 ? "" : `; not compared: ${excluded.map(({ group, rows, because }) => `${saidGroup(group)} (${rows} rows: ${because})`).join(", ")}`;
/** The value has to hold. Where it does not, chance is a reason to measure more, as long as the interval allows it. */
const judgeGap = ({ gap, of, words }, side, { statistics }) => {
	const few = tooFew$1(gap, statistics.support.rows);
	if (few !== null) return {
		...doubtful(of, `${words}; ${few}`),
		remedy: measureMore
	};
	if (isMet(gap, side)) return pass(of, words);
	if (statistics.inconclusive !== "point" && mayBeChance(gap, side)) return {
		...doubtful(of, `${words}; the difference may be chance`),
		remedy: settled(gap, side)
	};
	return fail(of, `${words}, ${side.missed} of ${side.bar.text}`, "Find out why the groups fare differently, and mend the model or its threshold.");
};
const doubtful = (of, because) => ({
	answer: "inconclusive",
	claim: of,
	because
});
const measureMore = "Measure on more rows of the smaller groups.";
const tooFew$1 = ({ lowest, highest }, rows) => {
	const small = (lowest.n === highest.n && lowest.k === highest.k ? [lowest] : [lowest, highest]).filter(({ n }) => n < rows);
	return small.length === 0 ? null : `insufficient: ${small.map(said).join(" and ")}, asked for at least ${rows}`;
};
const isRatio = ({ metric }) => metric.endsWith("_ratio");
/** Whole counts are compared as fractions: 4/25 over 4/20 is 0.8, whatever doubles say. */
const isMet = (gap, side) => {
	const counts = [
		gap.lowest.k,
		gap.lowest.n,
		gap.highest.k,
		gap.highest.n
	];
	if (!counts.every(Number.isSafeInteger)) return holds(side, gap.value);
	const [k1 = 0n, n1 = 0n, k2 = 0n, n2 = 0n] = counts.map(BigInt);
	const [above, below] = isRatio(gap) ? [k1 * n2, k2 * n1] : [k2 * n1 - k1 * n2, n1 * n2];
	const order = Decimal.ofInteger(above).compare(side.bar.times(below));
	return side.operator === ">=" ? order >= 0 : order <= 0;
};
/** The far end of the interval still holds: these groups are not shown to differ by more than the bar allows. */
const mayBeChance = ({ low, high }, side) => {
	const far = side.operator === ">=" ? high : low;
	return far !== null && holds(side, far);
};
/** A ratio's interval is even on a scale of logarithms. */
const settled = (gap, side) => {
	const { value, low, high, lowest, highest } = gap;
	const bar = side.bar.toNumber();
	const scale = isRatio(gap) ? Math.log : (one) => one;
	const on = {
		value: scale(value),
		low: scale(low ?? value),
		high: scale(high ?? value),
		bar: scale(bar),
		rows: lowest.n + highest.n
	};
	if (![
		on.value,
		on.low,
		on.high,
		on.bar
	].every(Number.isFinite)) return measureMore;
	return `${moreRows(on)} (${saidGroup(lowest.group)} and ${saidGroup(highest.group)}).`;
};
const latency = defineGate({
	kind: "latency",
	asks: "Does the model answer fast enough?",
	example: "latency: p99, at_most: 100ms",
	options: {
		latency: choice([
			"p50",
			"p75",
			"p90",
			"p95",
			"p99",
			"p999",
			"max",
			"mean"
		]),
		at_most: duration(),
		evidence
	},
	needs: (rule, manifest) => rule.evidence !== "declared" && (rule.evidence === "measured" || carriesLatencies(manifest)) ? needing({ metrics: [metricFor(rule.latency)] }) : needing({}),
	judge: (rule, about) => {
		const limit = {
			percentile: rule.latency,
			limit: rule.at_most
		};
		return [isMeasured(rule.evidence, about) ? judgeMeasuredOne(limit, about) : judgeDeclared(limit, about)];
	}
});
const metricFor = (percentile) => `latency_${percentile}`;
/** Predictions that carry no latencies say nothing of them, so that a declared number may stand in. */
const isMeasured = (asked, { manifest, measurement }) => asked === "measured" || takesMeasured(asked, isAtHand(measurement)) && carriesLatencies(manifest);
const carriesLatencies = ({ data }) => data.evaluation?.columns?.latency !== void 0;
const judgeMeasuredOne = ({ percentile, limit }, { manifest, measurement, statistics }) => {
	const subject = `latency ${percentile}`;
	if (measurement.kind === "unmeasured") return notMeasured(subject, measurement);
	const { overall, evidence } = measurement;
	const most = milliseconds(limit);
	if (most === null) return cannotTell(claim(subject, { evidence: "measured" }), `${limit} has more digits than can be compared`, "Write at_most in the policy with fewer digits.");
	const at = lineOf(manifest, ["evaluation", "predictions"]);
	const value = overall[metricFor(percentile)];
	const measured = {
		claim: claim(subject, { at }),
		value,
		beside: {},
		rows: evidence.rows,
		unit: "ms"
	};
	return judgeMeasured(measured, ceiling(most), statistics);
};
/** Latencies are measured in milliseconds. Without the exponent; null: more digits than a decimal may have. */
const milliseconds = (duration) => Decimal.parse(`${microseconds(duration)?.text}e-3`)?.minus(Decimal.ofInteger(0)) ?? null;
const judgeDeclared = ({ percentile, limit }, { manifest }) => {
	const path = [
		"evaluation",
		"latency",
		percentile
	];
	const found = manifest.data.evaluation?.latency?.[percentile];
	const subject = claim(`latency ${percentile}`, {
		operator: "<=",
		expected: limit,
		evidence: "declared",
		at: lineOf(manifest, path)
	});
	if (found === void 0) return cannotTell(subject, `the manifest declares no latency ${percentile}`, `Add ${percentile} to evaluation.latency.`);
	const claimed = {
		...subject,
		actual: found
	};
	if (isWithin(found, limit)) return pass(claimed, `latency ${percentile} is ${found}`);
	return fail(claimed, `latency ${percentile} is ${found}, over ${limit}`, `Bring ${percentile} to ${limit} or less.`);
};
/** In whatever units the two are written. */
const isWithin = (found, limit) => {
	const most = microseconds(limit);
	return most !== null && (microseconds(found)?.compare(most) ?? 1) <= 0;
};
// src/domain/gates/leakage-times.ts
const remedy = "Test on rows that are newer than the training data.";
const judgeTimes = ({ found, examples, last, first }, { subject, against }) => {
	const about = {
		...subject,
		operator: ">=",
		expected: last,
		actual: first
	};
	if (found === 0) return pass(about, `the training data ends ${last}, the test data begins ${first}: ${against}`);
	return fail(about, `${found} test rows are older than the newest training row (${last}), such as ${examples.join(", ")}: ${against}`, remedy);
};
const judgeTimeless = (because, manifest) => {
	const { training, test } = manifest.data.data ?? {};
	const [to, from] = [training?.to, test?.from];
	const subject = claim("time_order", {
		evidence: "declared",
		at: lineOf(manifest, ["data", "training"])
	});
	if (to === void 0 || from === void 0) return cannotTell(subject, `time_order cannot be told: ${because}, and the manifest does not declare data.training.to and data.test.from`, "Name the column of the times in evaluation.columns.time, in both files, or declare data.training.to and data.test.from.");
	const about = {
		...subject,
		operator: ">=",
		expected: to,
		actual: from
	};
	const declared = `declared, because ${because}`;
	const [begins, ends] = [instant(from), instant(to)];
	return begins !== null && ends !== null && begins >= ends ? pass(about, `the training data ends ${to}, the test data begins ${from} (${declared})`) : fail(about, `the training data ends ${to}, after the test data begins ${from} (${declared})`, remedy);
};
// src/domain/gates/leakage.ts
const leakage = defineGate({
	kind: "leakage",
	asks: "Did anything of the test data reach the training?",
	example: "leakage: [id_overlap, row_overlap, time_order, single_feature]",
	options: { leakage: some(choice(leakageChecks)) },
	needs: ({ leakage: checks }) => needing({ leakage: checks }),
	judge: ({ leakage: checks }, about) => [...new Set(checks)].map((check) => judgeCheck(check, about))
});
const unlooked = (check) => cannotTell(claim(check, { evidence: "measured" }), `${check} is not measured: nobody looked at the data`, "Judge the change again with assay check, or by the Action.");
const judgeCheck = (check, about) => {
	const measured = about.measurement.data?.leakage;
	if (measured == null) return unlooked(check);
	if (measured.kind === "unmeasured") return untold(check, measured, about);
	const found = measured.found[check];
	if (found === void 0) return unlooked(check);
	return judgeFound(check, found, {
		measured,
		about
	});
};
const untold = (check, { because, remedy }, { manifest }) => cannotTell(claim(check, {
	evidence: "measured",
	at: lineOf(manifest, ["data", "training"])
}), `${check} cannot be told: ${because}`, remedy);
const judgeFound = (check, found, { measured, about }) => {
	const subject = claim(check, {
		rows: measured.test.rows,
		evidence: "measured",
		at: lineOf(about.manifest, ["data", "training"])
	});
	switch (found.kind) {
		case "unmeasured": return untold(check, found, about);
		case "inapplicable": return skip(subject, `${check} does not apply: ${found.because}`);
		case "rows": return judgeRows(check, found, {
			measured,
			subject
		});
		case "blurred": return blurred(check, found, {
			measured,
			subject
		});
		case "features": return judgeFeatures(found, {
			measured,
			subject
		});
		case "times": return judgeTimes(found, {
			subject,
			against: against(measured)
		});
		case "timeless": return judgeTimeless(found.because, about.manifest);
	}
};
/** Which files: the test rows may be those of the predictions. */
const against = ({ training, test, instead }) => `${test.named} (${test.rows} rows) against ${training.named} (${training.rows} rows)${instead === null ? "" : `; the predictions stand for data.test (${instead})`}`;
const rowWords = {
	id_overlap: {
		none: "no id of the test data is in the training data",
		some: "test rows have an id that is in the training data",
		remedy: "Take these rows out of the training data and train again, or test on rows that were not trained on."
	},
	row_overlap: {
		none: "no test row equals a training row in all features",
		some: "test rows equal a training row in all features",
		remedy: "Take these rows out of the training data and train again, or out of the test data."
	},
	duplicates: {
		none: "no test rows of equal features have different labels",
		some: "test rows have all features of an earlier test row and another label",
		remedy: "Find out which label is right, and keep one of the rows."
	}
};
const wordsOf = (check) => check === "row_overlap" || check === "duplicates" ? rowWords[check] : rowWords.id_overlap;
const judgeRows = (check, { found, examples }, { measured, subject }) => {
	const words = wordsOf(check);
	const about = {
		...subject,
		operator: "<=",
		expected: 0,
		actual: found
	};
	if (found === 0) return pass(about, `${words.none}: ${against(measured)}`);
	const such = `${found} ${words.some}, such as ${examples.join(", ")}`;
	return fail(about, `${such}: ${against(measured)}`, words.remedy);
};
const blurred = (check, { found, columns, lacks, lacking }, { measured, subject }) => {
	const named = lacking.join(", ") + (lacks > lacking.length ? ", …" : "");
	return cannotTell({
		...subject,
		operator: "<=",
		expected: 0,
		actual: found
	}, `${found} ${wordsOf(check).some} that can be compared (${columns}), and ${lacks} cannot (${named}): equal by chance, or leaked? ${against(measured)}`, `Name in data.test the test rows with all features of ${measured.training.named}, or the features in features.list.`);
};
/** A feature that tells the label may be the label by another name, or simply good: people decide. */
const judgeFeatures = ({ features, telling, highest }, { measured, subject }) => {
	const about = {
		...subject,
		actual: highest
	};
	const most = `the most telling of ${features} features reaches an AUC of ${short(highest)} by itself`;
	if (telling.length === 0) return pass(about, `${most}, below ${tellingAuc}: ${against(measured)}`);
	const named = telling.map(({ name, auc }) => `${name} (${short(auc)})`).join(", ");
	return {
		answer: "fail",
		claim: about,
		because: `by itself this tells the label, with an AUC of ${tellingAuc} or more: ${named}: ${against(measured)}`,
		remedy: "See whether it is known at the time of the prediction; if not, train without it.",
		enforcement: "warn"
	};
};
// src/domain/gates/shadow.ts
const shadow = defineGate({
	kind: "shadow",
	asks: "Did the model run in shadow long enough, and agree with the champion?",
	example: "shadow: 14d, disagreement_at_most: 0.05",
	options: {
		shadow: duration(),
		disagreement_at_most: share().optional()
	},
	judge: (rule, about) => {
		const soaked = judgeSoak(rule.shadow, about);
		if (about.manifest.data.deployment?.shadow?.requests === 0) return [soaked, noRequests(about.manifest)];
		return rule.disagreement_at_most ? [soaked, judgeDisagreement(rule.disagreement_at_most, about.manifest)] : [soaked];
	}
});
/** A share of nothing is no share. */
const noRequests = (manifest) => cannotTell(claim("shadow requests", {
	operator: ">=",
	expected: 1,
	actual: 0,
	rows: 0,
	evidence: "declared",
	at: lineOf(manifest, [...path, "requests"])
}), "the shadow run answered no request, so it shows nothing", "Let it run in shadow on real requests, and record how many there were.");
const path = ["deployment", "shadow"];
const judgeSoak = (wanted, { manifest, now }) => {
	const soak = manifest.data.deployment?.shadow;
	const subject = claim("shadow soak", {
		operator: ">=",
		expected: wanted,
		evidence: "declared",
		at: lineOf(manifest, path)
	});
	if (soak === void 0) return cannotTell(subject, "the manifest records no shadow run", "Record deployment.shadow with from, to, requests and disagreement.");
	const [from, to] = [instant(soak.from) ?? 0, instant(soak.to) ?? 0];
	const claimed = {
		...subject,
		actual: saidInDays(daysBetween(from, to))
	};
	if (to > now) return fail(claimed, `the shadow run ends on ${soak.to}, which is still to come`, "Ask for the promotion when the shadow run is over.");
	const [soaked, least] = [Decimal.ofInteger((to - from) * 1e3), microseconds(wanted)];
	if (least !== null && soaked.compare(least) >= 0) return pass(claimed, `ran in shadow for ${claimed.actual}`);
	return fail(claimed, `ran in shadow for ${claimed.actual}, asked for ${wanted}`, `Let it run in shadow until ${wanted} have passed.`);
};
const judgeDisagreement = (most, manifest) => {
	const soak = manifest.data.deployment?.shadow;
	const subject = claim("shadow disagreement", {
		operator: "<=",
		expected: most.toQuantity(),
		rows: soak?.requests ?? null,
		evidence: "declared",
		at: lineOf(manifest, [...path, "disagreement"])
	});
	const found = disagreementOf(soak);
	if (found === null) return cannotTell(subject, "the shadow run records no disagreement", "Record deployment.shadow.disagreement.");
	const claimed = {
		...subject,
		actual: found.said
	};
	if (found.atMost(most)) return pass(claimed, `disagrees with the champion on ${found.said} of requests`);
	return fail(claimed, `disagrees with the champion on ${found.said} of requests, over ${most.text}`, "Find out where the two disagree, and why, before promoting.");
};
/** Counts, when they are given, decide exactly: k of n is at most the bar when k <= bar * n. */
const disagreementOf = (soak) => {
	if (soak?.disagreements !== void 0 && soak.requests !== void 0) {
		const [k, n] = [Decimal.ofInteger(soak.disagreements), BigInt(soak.requests)];
		return {
			said: `${soak.disagreements}/${soak.requests}`,
			atMost: (bar) => k.compare(bar.times(n)) <= 0
		};
	}
	const rate = soak?.disagreement;
	return rate === void 0 ? null : {
		said: rate.toQuantity(),
		atMost: (bar) => rate.compare(bar) <= 0
	};
};
// src/domain/gates/weak-slices.ts
const weakSlices = defineGate({
	kind: "weak_slices",
	asks: "Is there a slice that nobody named, on which the model errs much more often than on all rows?",
	example: "weak_slices: error_rate, among: [region, age_band, device], depth: 2, at_most_lift: 1.5",
	options: {
		weak_slices: choice(weakMetrics),
		among: some(text()),
		...weakSlicesOptions,
		at_most_lift: decimalWithin({
			expected: "a number of at least 1",
			low: "1"
		})
	},
	needs: (rule) => needing({ weakSlices: [askedBy(rule)] }),
	judge: (rule, about) => {
		const { measurement } = about;
		const subject = `lift of ${rule.weak_slices}`;
		if (measurement.kind === "unmeasured") return [notMeasured(subject, measurement)];
		const found = foundFor(askedBy(rule), measurement);
		const of = claim(subject, {
			operator: "<=",
			expected: rule.at_most_lift.toQuantity(),
			evidence: "measured",
			at: lineOf(about.manifest, ["evaluation", "predictions"])
		});
		return found === null ? [notSearched(of)] : judgeSearch(found, {
			of,
			bar: rule.at_most_lift
		});
	}
});
/** Columns in one order: a verdict read again names them in this order. */
const askedBy = ({ weak_slices: metric, among, depth, support, q, tolerance }) => ({
	metric,
	columns: [...new Set(among)].sort(),
	depth: Number(depth ?? 2),
	support: support ?? 50,
	most: 10,
	q: q?.toNumber() ?? .05,
	tolerance: tolerance?.toNumber() ?? null
});
const foundFor = (asked, { weak_slices: found = [] }) => found.find((one) => canonical(one.asked) === canonical(asked)) ?? null;
const notSearched = (of) => cannotTell(of, `${of.subject} is not measured: nothing was searched`, "Judge the change again.");
const judgeSearch = (found, { of, bar }) => {
	if (found.kind === "refused") return [cannotTell(of, `${of.subject} is undefined: ${found.because}`, found.remedy)];
	const { asked, search, slices } = found;
	if (search.rate === null) return [cannotTell(of, `${of.subject} is undefined: ${asked.metric} is counted over no row`, "Measure it on data in which it is defined.")];
	const all = {
		...search,
		rate: search.rate,
		metric: asked.metric
	};
	if (search.tested === 0) return [tooFew(of, asked)];
	const over = slices.filter((slice) => isOver(slice, all, bar));
	return over.length === 0 ? [pass(of, nothingOver(asked, all, {
		bar,
		worst: slices[0]
	}))] : over.map((slice) => weak(slice, all, {
		...of,
		...claimed(slice)
	}));
};
/** Counts are compared as fractions: 3 of 10 against 30 of 200 is twice as many, whatever doubles say. */
const isOver = ({ rows, errors }, all, bar) => {
	const [above, below] = [BigInt(errors) * BigInt(all.rows), BigInt(rows) * BigInt(all.errors)];
	return Decimal.ofInteger(above).compare(bar.times(below)) > 0;
};
const claimed = ({ where, lift, rows }) => ({
	where,
	actual: lift,
	rows
});
const counted = ({ rows, errors, rate, low, high }) => `${errors} of ${rows} (${short(rate)}${range(low, high)})`;
const weak = (slice, all, of) => fail(of, `${all.metric}${saidWhere(slice.where)} is ${counted(slice)}, ${short(slice.lift)} times the ${short(all.rate)} of all rows; q = ${short(slice.q)} among ${all.tested} slices searched, of which ${all.significant} are significant`, "Look at these rows: find out why the model errs on them, and mend it or say in the card that it is not for them.");
const tooFew = (of, { support }) => ({
	answer: "inconclusive",
	claim: of,
	because: `insufficient: no slice has the ${support} rows that the search asks for`,
	remedy: "Measure on more rows, or search among columns with fewer values."
});
const nothingOver = ({ metric, columns, support, q }, { rate, tested }, { bar, worst }) => {
	const none = `no slice by ${columns.join(", ")} of at least ${support} rows (${tested} searched, q at most ${short(q)}) has more than ${bar.text} times the ${metric} of all rows, ${short(rate)}`;
	return worst === void 0 ? none : `${none}; the worst is${saidWhere(worst.where).replace(/^ for/, "")} with ${counted(worst)}, ${short(worst.lift)} times`;
};
// src/domain/gates/index.ts
/** Every kind of gate, in the order in which a model meets them on its way to production; the docs follow it. */
const gates = [
	documented,
	data,
	metric,
	weakSlices,
	compare,
	declared,
	leakage,
	calibration,
	fairness,
	latency,
	business,
	shadow,
	canary,
	ageOf
];
const gateOf = (kind) => gates.find((gate) => gate.kind === kind) ?? null;
// src/domain/policy/schema.ts
/** The fields of a manifest that name people. */
const personFields = [
	"model.owners",
	"monitoring.owner",
	"retraining.decided_by"
];
const escalationCauses = [
	"slice_regressed",
	"inconclusive",
	"waived"
];
const kinds = gates.map((gate) => gate.kind);
const noGate = (kind) => kind === void 0 ? {
	path: [],
	params: {
		code: "wrong-type",
		message: "a gate is a map whose first key is its kind"
	}
} : {
	path: [kind],
	params: {
		code: "unknown-key",
		message: `${kind} is no kind of gate`,
		nearest: nearest(kind, kinds)
	}
};
/** A gate is what its first key says it is; the kind then says which other keys there may be. */
const gateRule = unknown().transform((rule, context) => {
	const kind = isMap(rule) ? Object.keys(withoutExtras(rule))[0] : void 0;
	const gate = kind === void 0 ? null : gateOf(kind);
	if (gate === null || !isMap(rule)) {
		const message = `one of ${kinds.join(", ")} as the first key`;
		context.issues.push({
			code: "custom",
			input: rule,
			message,
			...noGate(kind)
		});
		return NEVER;
	}
	const parsed = gate.schema.safeParse(rule);
	if (!parsed.success) {
		for (const issue of parsed.error.issues) context.issues.push({
			...issue,
			input: rule
		});
		return NEVER;
	}
	return {
		kind: gate.kind,
		enforcement: enforcementOf(rule),
		...parsed.data
	};
}).meta({ "x-assay": "gate" });
const role = map({
	field: choice(personFields).optional(),
	teams: list(name()).optional(),
	users: list(name()).optional(),
	codeowners: flag().optional(),
	organisation: choice(["admin"]).optional(),
	permission: choice([
		"write",
		"maintain",
		"admin"
	]).optional(),
	any: some(name()).optional()
});
const demands = {
	gates: list(name()).optional(),
	approvals: approvals.optional(),
	expire_after: duration().optional()
};
/** More people where there is more to look at: all that is said of the case has to hold. */
const escalation = map({
	when: choice(escalationCauses).optional(),
	tier: name().optional(),
	approvals
});
const escalate = list(escalation).optional();
const target = map({
	...demands,
	escalate,
	tiers: table(map(demands)).optional()
});
const amendment = map({
	may_change: list(name()).optional(),
	approvals: approvals.optional()
});
const twoRoles = () => list(name()).min(2, { error: "at least two roles: it takes two people" });
const holdout = map({
	labels: repositoryPath(),
	sha256: sha256Digest(),
	id: text(),
	label: text(),
	positive: free().optional(),
	weight: text().optional(),
	query: text().optional(),
	cluster: text().optional(),
	groups: list(text()).optional(),
	for: list(name()).optional(),
	uses: count(1).optional()
});
const bannedKinds = [
	"author",
	"committer",
	"pusher",
	"co_author",
	"trainer",
	"bot"
];
const oneOfEachState = (value) => map(Object.fromEntries(states.map((state) => [state, value.optional()])));
const whole$1 = {
	assay: choice(["1"], "unsupported-version").meta({ enum: [1] }),
	extends: choice(["recommended"]).optional(),
	manifests: some(name()).optional(),
	branches: list(name()).optional(),
	roles: table(role).optional(),
	people: map({
		cannot_approve: list(choice(bannedKinds)).optional(),
		identities: table(name()).optional(),
		bots: list(name()).optional(),
		same: list(some(name())).optional(),
		override: name().optional(),
		quote_digest: flag().optional()
	}).optional(),
	gates: table(gateRule).optional(),
	bins: table(binEdges()).optional(),
	to: oneOfEachState(target).optional(),
	transitions: list(name()).optional(),
	rollback: map({
		within: duration(),
		approvals: approvals.optional()
	}).optional(),
	champions: choice(["one", "many"]).optional(),
	uncertainty: map({
		level: confidenceLevel().optional(),
		inconclusive: choice([
			"block",
			"warn",
			"point"
		]).optional()
	}).optional(),
	support: map({
		rows: count().optional(),
		positives: count().optional(),
		negatives: count().optional()
	}).optional(),
	waivers: map({
		by: name().optional(),
		at_most: duration().optional(),
		never: list(name()).optional(),
		break_glass: map({
			by: twoRoles(),
			at_most: duration().optional(),
			follow_up: duration().optional()
		}).optional()
	}).optional(),
	amendments: oneOfEachState(amendment).optional(),
	policy: map({
		approvals: approvals.optional(),
		expire_after: duration().optional()
	}).optional(),
	holdouts: table(holdout).optional()
};
const policySchema = map(whole$1);
// src/domain/policy/policy.ts
const defaultManifests = ["models/*/*.yaml"];
const parsePolicy = (file, text) => {
	const { document, problems, faults } = readDocument(file, text);
	if (document === null) return {
		ok: false,
		problems
	};
	const own = examine(document, policySchema);
	const written = writtenIn(document);
	const found = tell([
		...faults,
		...own.faults,
		...referenceFaults(written)
	]);
	if (found.some(isError)) return {
		ok: false,
		problems: found
	};
	const data = whole(document, written.value);
	const digest = digestOf(plain(written.value));
	return {
		ok: true,
		value: {
			...written,
			file: document.file,
			data,
			digest
		},
		problems: found
	};
};
/** The policy as it is in force: what the document says, laid over what it extends. */
const writtenIn = (document) => {
	if (at(document.value, ["extends"]) !== "recommended") return {
		value: document.value,
		originOf: (path) => document.placeOf(path)
	};
	const under = recommended();
	const { value, own } = layOver(forRoles(under.value, document.value), document.value);
	const isOwn = (path) => path.some((_, index) => own.has(path.slice(0, index + 1).join(".")));
	return {
		value,
		originOf: (path) => (isOwn(path) ? document : under).placeOf(path)
	};
};
const whole = (document, value) => {
	const checked = check(new Document(document.file, value, document.source), policySchema);
	if (checked.value !== null) return checked.value;
	throw new Error(`the recommended policy does not merge: ${JSON.stringify(checked.problems)}`);
};
const recommended = () => {
	const { document, problems } = readDocument(recommendedFile, recommendedPolicy);
	if (document === null) throw new Error(`the recommended policy cannot be read: ${JSON.stringify(problems)}`);
	return document;
};
/** The recommended high tier asks for `risk`; a team that names no such role has no tiers to tell apart. */
const forRoles = (under, own) => {
	const roles = isMap(own) ? own.roles : void 0;
	if (isMap(roles) && Object.hasOwn(roles, "risk")) return under;
	return without(under, [
		"to",
		"production",
		"tiers"
	]);
};
const without = (value, [key = "", ...rest]) => {
	if (!isMap(value)) return value;
	const copy = Object.assign(Object.create(null), value);
	if (rest.length === 0) delete copy[key];
	else copy[key] = without(value[key] ?? null, rest);
	return copy;
};
const manifestGlobs = (policy) => policy.data.manifests ?? defaultManifests;
/** How measured numbers are judged; what the policy leaves out is as recommended. */
const statisticsOf = ({ data }) => ({
	inconclusive: data.uncertainty?.inconclusive ?? "block",
	support: {
		rows: data.support?.rows ?? 0,
		positives: data.support?.positives ?? 0,
		negatives: data.support?.negatives ?? 0
	}
});
/** Where numbers are cut into groups, by column. */
const binsOf = ({ data }) => Object.fromEntries(Object.entries(data.bins ?? {}).map(([column, edges]) => [column, ascending(edges) ?? []]));
const levelOf = ({ data }) => data.uncertainty?.level?.toNumber() ?? .95;
/** The ways between states that the policy adds. */
const waysOf = (policy) => {
	const added = (policy.data.transitions ?? []).flatMap((way) => {
		const [from = "", to = ""] = way.split("->").map((part) => part.trim());
		return isState(from) && isState(to) ? [{
			from,
			to
		}] : [];
	});
	return policy.data.rollback === void 0 ? added : [...added, {
		from: "deprecated",
		to: "production"
	}];
};
export { pricedAtBase as A, usualTiers as C, isLawful as D, firstState as E, nothingNeeded as F, together as I, tellingAuc as M, asksData as N, lawfulFrom as O, isNeeded as P, pass as S, rolesNamed as T, repositoryPath as _, parsePolicy as a, fail as b, bannedKinds as c, range as d, short as f, date as g, bareDigest as h, manifestGlobs as i, pricesBefore as j, mayBeRemoved as k, gateOf as l, parseManifest as m, defaultManifests as n, statisticsOf as o, saidWhere as p, levelOf as r, waysOf as s, binsOf as t, gates as u, cannotTell as v, approvals as w, lineOf as x, claim as y };
