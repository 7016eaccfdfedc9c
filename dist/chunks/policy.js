import { n as digestOf } from "./canonical.js";
import { $ as isMap, A as map, B as primaryMetric, C as decimal, D as known, F as text, I as withoutExtras, J as NEVER, L as fairnessMetrics, M as share, N as some, O as list, P as table, Q as isList, R as metricIds, S as count, W as preprocess, X as examine, Y as check, Z as at, _ as isState, a as stated, at as Decimal, b as states, c as duration, d as daysBetween, et as plain, f as instant, it as Document, j as name, l as repositoryPath, m as saidInDays, n as declaredMetrics, ot as nearest, p as microseconds, q as unknown, r as metricMeant, rt as readDocument, t as declaredMetric, u as sha256Digest, x as choice, z as metricOf } from "./manifest.js";
import { a as tell, n as isError, r as problemAt } from "./problem.js";
// src/domain/measurement.ts
const nothingNeeded = {
	metrics: [],
	slices: [],
	fairness: [],
	champion: false
};
const needing = (needs) => ({
	...nothingNeeded,
	...needs
});
const together = (all) => ({
	metrics: distinct(all.flatMap(({ metrics }) => metrics)),
	slices: distinct(all.flatMap(({ slices }) => slices.map((columns) => [...new Set(columns)].sort()))),
	fairness: distinct(all.flatMap(({ fairness }) => fairness)),
	champion: all.some(({ champion }) => champion)
});
const distinct = (values) => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
const isNeeded = ({ metrics, fairness, champion }) => metrics.length + fairness.length > 0 || champion;
// src/domain/gates/gate.ts
const enforcement = choice(["block", "warn"]).optional();
const defineGate = (definition) => {
	const { kind, asks, example, options, oneOf, needs, judge } = definition;
	const rule = map({
		...options,
		enforcement
	});
	return {
		kind,
		asks,
		example,
		schema: (oneOf === void 0 ? rule : needsOneOf(rule, oneOf)).transform((value) => {
			const written = value;
			return {
				needs: (manifest) => needs?.(written, manifest) ?? nothingNeeded,
				judge: (about) => judge(written, about)
			};
		})
	};
};
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
		const [first, ...rest] = sides.map((side) => judgeAge(dotted, side, about));
		return first === void 0 ? [undated(dotted)] : [first, ...rest];
	}
});
const undated = (dotted) => cannotTell(claim(dotted), `the manifest gives no date for ${dotted}`, `Write ${dotted} as a date such as 2024-06-15.`);
const judgeAge = (dotted, side, { manifest, now }) => {
	const path = dotted.split(".");
	const value = stated(manifest, path);
	const written = typeof value === "string" ? value : "";
	const since = instant(written);
	const bar = microseconds(side.bar);
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
/** For a question whose measurement assay does not make yet: it cannot pass, and says so. */
const needsMeasuring = (subject) => cannotTell(claim(subject, { evidence: "measured" }), `${subject} is not measured: needs the measuring engine to learn it`, "Until assay measures it, this gate cannot pass; ask the owners of the policy to take a declared number, or to leave it out.");
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
	judge: (rule, about) => {
		if (rule.evidence === "measured") return [needsMeasuring(rule.business)];
		const metric = about.manifest.data.problem?.business_metric;
		if (metric?.name !== rule.business) return [undeclared$2(rule.business, about.manifest)];
		const subject = claim(rule.business, {
			evidence: "declared",
			at: lineOf(about.manifest, [...path$1, "value"])
		});
		const [first, ...rest] = [...sides(rule).map((side) => judgeSide(metric.value, side, subject)), ...rule.better_by ? [judgeGain$1(rule.better_by, subject, about)] : []];
		return first === void 0 ? [undeclared$2(rule.business, about.manifest)] : [first, ...rest];
	}
});
const path$1 = ["problem", "business_metric"];
const undeclared$2 = (id, manifest) => cannotTell(claim(id, {
	evidence: "declared",
	at: lineOf(manifest, path$1)
}), `the manifest declares no business metric ${id}`, `State ${id} under problem.business_metric, with its value.`);
const judgeGain$1 = (bar, subject, about) => {
	const metric = about.manifest.data.problem?.business_metric;
	const theirs = championValue(subject.subject, about);
	if (metric === void 0 || theirs === null) return cannotTell(subject, `nothing says what the champion's ${subject.subject} is`, "State problem.business_metric.champion.");
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
const championValue = (id, about) => championsOwn(id, about)?.value ?? about.manifest.data.problem?.business_metric?.champion ?? null;
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
// src/domain/gates/more-rows.ts
/** An interval shrinks with the square root of the rows: how many more of the same kind would take it off the bar. */
const rowsToSettle = ({ value, low, high, bar, rows }) => {
	if (value === bar) return null;
	const reach = bar < value ? value - low : high - value;
	return Math.max(1, Math.ceil(rows * (reach / Math.abs(value - bar)) ** 2 - rows));
};
const moreRows = (straddling) => {
	const wanted = rowsToSettle(straddling);
	if (wanted === null) return "No number of rows settles a value that lies on the bar";
	if (!Number.isSafeInteger(wanted)) return "No number of rows that can be had would settle it";
	return `About ${wanted} more ${wanted === 1 ? "row" : "rows"} like these would settle it`;
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
		statistics
	});
};
const undefinedValue = (about, because) => cannotTell(about, `${about.subject}${saidWhere(about.where)} is undefined: ${because}`, "Measure it on data in which it is defined.");
const compared = (about, { value, ...bounds }, { side, statistics }) => {
	const isPoint = statistics.inconclusive === "point" || bounds.low === void 0;
	const [low, high] = isPoint ? [value, value] : [bounds.low ?? null, bounds.high ?? null];
	const words = `${about.subject}${saidWhere(about.where)} is ${short(value)}${isPoint ? "" : range(low, high)}`;
	if (low === null || high === null) return withoutInterval(about, words);
	const [near, far] = side.operator === ">=" ? [low, high] : [high, low];
	if (holds(side, near)) return pass(about, words);
	if (!holds(side, far)) return fail(about, `${words}, ${side.missed} of ${side.bar.text}`, `Bring ${about.subject} to ${side.operator === ">=" ? "at least" : "at most"} ${side.bar.text}.`);
	return {
		answer: "inconclusive",
		claim: about,
		because: `${words}: the interval contains the bar of ${side.bar.text}`,
		remedy: `${moreRows({
			value,
			low,
			high,
			bar: side.bar.toNumber(),
			rows: about.rows ?? 0
		})}, or let the policy say what inconclusive does.`
	};
};
const withoutInterval = (claimed, words) => ({
	answer: "inconclusive",
	claim: claimed,
	because: `${words}: there are too few rows for an interval`,
	remedy: "Measure on more rows of this kind."
});
/** As the decimal that a double stands for: 0.8 reaches 0.8, and not 0.80000000000000000001. */
const exactly = (value) => Decimal.parse(String(value));
const holds = (side, value) => {
	const exact = exactly(value);
	return exact !== null && side.holds(exact);
};
const short = (value) => String(Number(value.toPrecision(6)));
const range = (low, high) => low === null || high === null ? "" : ` [${short(low)}, ${short(high)}]`;
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
		if (id === null || id.startsWith("x-") || rule.evidence === "declared") return needing({});
		return needing({
			metrics: [id, ...supportMetrics],
			slices: rule.in ?? []
		});
	},
	judge: (rule, about) => {
		const id = metricMeant(about.manifest, rule.metric);
		if (id === null) return [noTask(rule.metric)];
		const { measurement } = about;
		const wantsMeasured = rule.in !== void 0 || rule.evidence === "measured";
		if (id.startsWith("x-")) return wantsMeasured ? [authorsOwn(id)] : judgeDeclared$1(id, rule, about);
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
const noTask = (id) => cannotTell(claim(id), "the manifest does not say which task the model has", "State evaluation.task: binary, multiclass, regression or ranking.");
const judgeDeclared$1 = (id, rule, { manifest }) => {
	const declared = declaredMetric(manifest, id);
	if (declared === null) return [undeclared$1(id, manifest.file)];
	const subject = claim(id, {
		evidence: "declared",
		at: lineOf(manifest, declared.path)
	});
	const [first, ...rest] = sides(rule).map((side) => judgeSide(declared.value, side, subject));
	return first === void 0 ? [undeclared$1(id, manifest.file)] : [first, ...rest];
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
	const [first, ...rest] = groups.flatMap(({ where, rows, metrics }) => sides(rule).map((side) => {
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
	return first === void 0 ? [noSlices(id)] : [first, ...rest];
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
		return id === null || id.startsWith("x-") ? needing({}) : needing({ metrics: [id, ...supportMetrics] });
	},
	judge: (rule, { manifest, measurement, statistics }) => {
		const id = metricMeant(manifest, rule.calibration);
		if (id === null) return [noTask(rule.calibration)];
		if (id.startsWith("x-")) return [authorsOwn(id)];
		if (measurement.kind === "unmeasured") return [notMeasured(id, measurement)];
		const { overall, evidence } = measurement;
		const about = claim(id, { at: lineOf(manifest, ["evaluation", "predictions"]) });
		const measured = {
			claim: about,
			value: overall[id],
			beside: overall,
			rows: evidence.rows
		};
		const [first, ...rest] = sides(rule).map((side) => judgeMeasured(measured, side, statistics));
		return first === void 0 ? [cannotTell(about, "the gate names no bar", "Give at_most.")] : [first, ...rest];
	}
});
// src/domain/gates/canary.ts
const canary = defineGate({
	kind: "canary",
	asks: "Was each step of the canary planned, served, and did it hold?",
	example: "canary: [5, 25, 50]",
	options: { canary: some(decimal()) },
	judge: (rule, about) => {
		const planned = unplanned(rule.canary, about.manifest);
		if (planned !== null) return [planned];
		const [first, ...rest] = rule.canary.map((percent) => judgeStep(percent, about));
		return first === void 0 ? [noSteps(about.manifest)] : [first, ...rest];
	}
});
const noSteps = (manifest) => cannotTell(claim("canary", { at: lineOf(manifest, ["deployment"]) }), "the gate names no step", "Name the steps in percent: canary: [5, 25, 50].");
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
// src/domain/gates/difference.ts
const withoutChampion = (champion, subject) => champion.kind === "none" ? skip(claim(subject), "no version of this model is in production: there is no champion to compare with") : cannotTell(claim(subject), champion.because, champion.remedy);
const differenceOf = (id, evidence, { champion, measurement }) => {
	if (champion.kind !== "one") return {
		kind: "judged",
		judgement: withoutChampion(champion, id)
	};
	if (evidence === "declared" || id.startsWith("x-") && evidence !== "measured") return null;
	const other = measurement.kind === "measured" ? measurement.champion : measurement;
	if (other.kind === "measured") return {
		kind: "measured",
		difference: other.differences[id],
		rows: other.evidence.rows,
		against: `champion ${champion.manifest.version}`
	};
	return evidence === "measured" ? {
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
	const [first, ...rest] = bars.map((bar) => judgeBar(pair, bar, on));
	return first === void 0 ? [cannotTell(claim(on.id), "the gate names no margin", "Give no_worse_than or better_by.")] : [first, ...rest];
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
const judgeBar = (pair, { bar, asked }, { id, about }) => {
	const { difference, rows, against } = pair;
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
	const words = `${id} is ${said$1(difference.challenger)}, the ${against} has ${said$1(difference.champion)} on the same ${rows} rows: ${short(found.value)}${range(found.low, found.high)} better, asked for ${asked}`;
	return insufficient({
		metric: id,
		rows,
		positives: positivesOf(about)
	}, of, about.statistics) ?? weighed(of, {
		found,
		words,
		without: difference.no_interval
	}, {
		bar,
		about
	});
};
const positivesOf = ({ measurement }) => measurement.kind === "measured" ? measurement.overall["positives"]?.value ?? null : null;
const weighed = (of, { found, words, without }, { bar, about }) => {
	const { value } = found;
	const side = { holds: (one) => one.compare(bar) >= 0 };
	const [low, high] = about.statistics.inconclusive === "point" ? [value, value] : [found.low, found.high];
	if (low === null || high === null) return {
		answer: "inconclusive",
		claim: of,
		because: `${words}: the difference has no interval${without === void 0 ? "" : ` (${without})`}`,
		remedy: "Measure on more rows."
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
			rows: of.rows ?? 0
		})}, or let the policy say what inconclusive does.`
	};
};
const said$1 = (value) => value === null ? "none" : short(value);
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
		if (id === null || id.startsWith("x-") || rule.evidence === "declared") return needing({});
		return needing({
			metrics: [id, ...supportMetrics],
			champion: rule.with === "champion"
		});
	},
	judge: (rule, about) => {
		const id = metricMeant(about.manifest, rule.compare);
		if (id === null) return [noTask(rule.compare)];
		const onSameRows = rule.with === "champion" ? differenceOf(id, rule.evidence, about) : null;
		if (onSameRows?.kind === "judged") return [onSameRows.judgement];
		if (onSameRows?.kind === "measured") return judgeDifference(onSameRows, rule, {
			id,
			about
		});
		if (rule.evidence === "measured") return [needsMeasuring(`${id} of the ${rule.with}`)];
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
	const [first, ...rest] = [...margins.no_worse_than ? [judgeGain(gained, margins.no_worse_than.times(-1n), {
		subject,
		words,
		asked: `at most ${margins.no_worse_than.text} worse`
	})] : [], ...margins.better_by ? [judgeGain(gained, margins.better_by, {
		subject,
		words,
		asked: `at least ${margins.better_by.text} better`
	})] : []];
	return first === void 0 ? [cannotTell(subject, "the gate names no margin", "Give no_worse_than or better_by.")] : [first, ...rest];
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
// src/domain/gates/data.ts
const data = defineGate({
	kind: "data",
	asks: "Can the data be fetched again, byte for byte?",
	example: "data: pinned",
	options: { data: choice(["pinned", "verified"]) },
	judge: (rule, { manifest }) => rule.data === "verified" ? [needsMeasuring("data")] : judgePins(manifest)
});
const judgePins = (manifest) => {
	const sets = Object.entries(manifest.data.data ?? {});
	const [first, ...rest] = sets.filter(([, set]) => !isPinned(set)).map(([id]) => looseSet(manifest, id));
	if (first !== void 0) return [first, ...rest];
	if (sets.length > 0) return [pinned(manifest, ["data"], `${sets.map(([id]) => id).join(", ")} pinned`)];
	return [judgeVersion(manifest)];
};
const movable = /^(?:latest|newest|current|now|today|live|main|master|trunk|head|tip|default|dev|develop|stable|nightly|prod|production|staging)$/i;
const isFixed = (name) => name.trim() !== "" && !movable.test(name.trim());
const pins = {
	dvc: (path) => path.trim() !== "",
	sha256: (digest) => digest !== "",
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
	const [key] = pinKeys.filter((one) => (set?.[one] ?? "").trim() !== "");
	return key === void 0 ? null : `${key}: ${set?.[key]}`;
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
const looseSet = (manifest, id) => {
	const pin = loosePin(manifest.data.data?.[id]);
	return fail(claim(`data.${id}`, {
		operator: "present",
		evidence: "declared",
		at: lineOf(manifest, ["data", id])
	}), `data.${id} is named but not pinned${pin === null ? "" : `: { ${pin} } pins nothing`}`, `Give data.${id} one of dvc, sha256, md5 (32 digits), git (a commit), or a snapshot or version that cannot move.`);
};
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
		if (measurable(manifest).length === 0) return [nothingDeclared];
		if (measurement.kind === "unmeasured") return [notMeasured("what is declared", measurement)];
		const tolerance = rule.tolerance ?? Decimal.parse(usualTolerance) ?? Decimal.ofInteger(0);
		const [first, ...rest] = measurable(manifest).map((one) => judgeOne(one, {
			tolerance,
			measurement,
			manifest
		}));
		return first === void 0 ? [nothingDeclared] : [first, ...rest];
	}
});
const nothingDeclared = skip(claim("declared metrics"), "the manifest declares none that can be measured");
/** An `x-` metric is its author's own: nobody else can compute it. */
const measurable = (manifest) => declaredMetrics(manifest).filter(({ id }) => !id.startsWith("x-") && metricOf(id) !== null);
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
	if (isWithin(value, measured, tolerance)) return pass(about, `${id} is declared as ${value.text} and measured as ${short(measured)}`);
	return fail(about, `${id} is declared as ${value.text}, but the predictions give ${short(measured)}`, `Declare what the predictions show, or name the predictions that the number comes from.`);
};
/** As decimals: 0.951 is 0.001 from 0.95, which doubles would deny. */
const isWithin = (declared, measured, tolerance) => {
	const exact = exactly(measured);
	if (exact === null) return false;
	return (declared.compare(exact) >= 0 ? declared.minus(exact) : exact.minus(declared)).compare(tolerance) <= 0;
};
// src/domain/gates/documented.ts
const documented = defineGate({
	kind: "documented",
	asks: "Are these parts of the manifest written?",
	example: "documented: [problem, data, deployment.rollback_plan]",
	options: { documented: some(name()) },
	judge: ({ documented: wanted }, about) => {
		const [first, ...rest] = wanted.map((dotted) => judgePart(dotted, about)).filter((one) => one.answer === "fail");
		return first === void 0 ? allWritten(wanted) : [first, ...rest];
	}
});
const allWritten = (wanted) => [pass(claim(wanted.join(", "), {
	operator: "present",
	evidence: "declared"
}), `written: ${wanted.join(", ")}`)];
const judgePart = (dotted, { manifest }) => {
	const path = dotted.split(".");
	const value = stated(manifest, path);
	const subject = claim(dotted, {
		operator: "present",
		evidence: "declared",
		at: lineOf(manifest, path)
	});
	if (isWritten(value)) return pass(subject, `${dotted} is written`);
	const because = value === void 0 ? `${dotted} is missing` : `${dotted} says nothing yet`;
	return fail(subject, because, `Write ${dotted} in ${manifest.file}.`);
};
const placeholder = /^(?:todo|tbd|tba|fixme|xxx|none yet|to be (?:done|defined|decided|written))[.!\s]*$/i;
/** A letter or a digit of any script. */
const hasWords = (text) => /[\p{L}\p{N}]/u.test(text);
/** Something a reader can use: not empty, not a placeholder. A `false` or a 0 is an answer. */
const isWritten = (value) => {
	if (value === void 0 || value === null) return false;
	if (typeof value === "string") return hasWords(value) && !placeholder.test(value.trim());
	if (typeof value !== "object" || "compare" in value) return true;
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
	needs: (rule, manifest) => needing({ fairness: groupsOf(rule.by, { manifest }).map((column) => ({
		metric: rule.fairness,
		by: [column]
	})) }),
	judge: (rule, about) => {
		const { measurement } = about;
		const columns = groupsOf(rule.by, about);
		if (columns.length === 0) return [noGroups(rule.fairness)];
		if (measurement.kind === "unmeasured") return [notMeasured(`${rule.fairness} by ${columns.join(" and ")}`, measurement)];
		const [first, ...rest] = columns.flatMap((column) => {
			const found = measurement.fairness.find(({ metric, by }) => metric === rule.fairness && by.length === 1 && by[0] === column);
			return sides(rule).map((side) => judgeGroups(found, side, {
				about,
				subject: `${rule.fairness} by ${column}`
			}));
		});
		return first === void 0 ? [noGroups(rule.fairness)] : [first, ...rest];
	}
});
const noGroups = (metric) => cannotTell(claim(metric), "nothing says which groups to compare", "Name columns under by, or features.sensitive in the manifest.");
const judgeGroups = (found, side, { about, subject }) => {
	const of = claim(subject, {
		operator: side.operator,
		expected: side.bar.toQuantity(),
		actual: found?.value ?? null,
		low: found?.low ?? null,
		high: found?.high ?? null,
		rows: about.measurement.kind === "measured" ? about.measurement.evidence.rows : null,
		evidence: "measured",
		at: lineOf(about.manifest, ["evaluation", "predictions"])
	});
	const gap = found === void 0 ? null : gapOf(found);
	if (gap === null) return cannotTell(of, `${subject} is undefined: ${found?.undefined ?? "the engine gave no value"}`, "Measure it on data in which every group occurs.");
	const words = `${subject} is ${short(gap.value)}${range(gap.low, gap.high)}: lowest ${said(gap.lowest)}, highest ${said(gap.highest)}${leftOut(gap)}`;
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
	const few = tooFew(gap, statistics.support.rows);
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
const tooFew = ({ lowest, highest }, rows) => {
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
	judge: (rule, about) => {
		const subject = `latency ${rule.latency}`;
		if (rule.evidence === "measured") return [needsMeasuring(subject)];
		return [judgeDeclared({
			percentile: rule.latency,
			limit: rule.at_most
		}, about)];
	}
});
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
	const [actual, most] = [exact(found), exact(limit)];
	if (actual === null || most === null || found === void 0) return cannotTell(subject, `the manifest declares no latency ${percentile}`, `Add ${percentile} to evaluation.latency.`);
	const claimed = {
		...subject,
		actual: found
	};
	if (actual.compare(most) <= 0) return pass(claimed, `latency ${percentile} is ${found}`);
	return fail(claimed, `latency ${percentile} is ${found}, over ${limit}`, `Bring ${percentile} to ${limit} or less.`);
};
const exact = (text) => text === void 0 ? null : microseconds(text);
// src/domain/gates/leakage.ts
const leakage = defineGate({
	kind: "leakage",
	asks: "Did anything of the test data reach the training?",
	example: "leakage: [id_overlap, row_overlap, time_order, single_feature]",
	options: { leakage: some(choice([
		"id_overlap",
		"row_overlap",
		"time_order",
		"single_feature",
		"duplicates"
	])) },
	judge: (rule) => [needsMeasuring(`leakage (${rule.leakage.join(", ")})`)]
});
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
// src/domain/gates/index.ts
/** Every kind of gate, in the order in which a model meets them on its way to production; the docs follow it. */
const gates = [
	documented,
	data,
	metric,
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
// src/domain/policy/merge.ts
const deepest = {
	to: 2,
	amendments: 2,
	roles: 1,
	gates: 1,
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
	for (const [key, value] of Object.entries(over)) result[key] = mergeKey(under, {
		key,
		value
	}, here);
	return result;
};
const mergeKey = (under, { key, value }, { path, own }) => {
	const next = {
		path: [...path, key],
		own
	};
	const before = under[key];
	if (before !== void 0) return merge(before, value, next);
	own.add(next.path.join("."));
	return value;
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
// src/domain/policy/references.ts
/** What a policy names must be there: a gate or a role that nobody defined could never be answered or filled. */
const referenceFaults = (policy) => {
	const gates = keysAt(policy.value, ["gates"]);
	const roles = keysAt(policy.value, ["roles"]);
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
		...demandPaths(policy.value).flatMap((path) => [...namesAt(policy.value, [...path, "gates"]).flatMap(unknownGate), ...namesAt(policy.value, [...path, "approvals"]).flatMap(unknownRole)]),
		...keysAt(policy.value, ["amendments"]).flatMap((state) => namesAt(policy.value, [
			"amendments",
			state,
			"approvals"
		]).flatMap(unknownRole)),
		...namesAt(policy.value, ["rollback", "approvals"]).flatMap(unknownRole),
		...namesAt(policy.value, ["waivers", "by"]).flatMap(unknownRole),
		...namesAt(policy.value, ["waivers", "never"]).flatMap(unknownGate),
		...roles.flatMap((role) => emptyRole(policy, role)),
		...namesAt(policy.value, ["transitions"]).flatMap((way) => badWay(policy, way))
	];
};
const keysAt = (value, path) => {
	const here = at(value, path);
	return isMap(here) ? Object.keys(here) : [];
};
/** The names in a list, the keys of a map, or the one name that stands there. */
const namesAt = (value, path) => {
	const here = at(value, path);
	if (typeof here === "string") return [{
		name: here,
		path
	}];
	if (isMap(here)) return Object.keys(here).map((name) => ({
		name,
		path: [...path, name]
	}));
	if (!isList(here)) return [];
	return here.flatMap((name, index) => typeof name === "string" ? [{
		name,
		path: [...path, index]
	}] : []);
};
const demandPaths = (value) => keysAt(value, ["to"]).flatMap((state) => [["to", state], ...keysAt(value, [
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
const emptyRole = (policy, role) => {
	if ([
		"field",
		"teams",
		"users"
	].flatMap((key) => namesAt(policy.value, [
		"roles",
		role,
		key
	])).length > 0 || keysAt(policy.value, ["roles", role]).some((key) => !/^(?:teams|users)$/.test(key))) return [];
	return [() => problemAt(policy.originOf(["roles", role]), {
		code: "empty-role",
		message: `the role ${role} has nobody in it, so nothing that needs it could ever be approved`,
		found: "no users, no teams, no field",
		expected: "users, teams or field: model.owners"
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
// src/domain/policy/schema.ts
const kinds = gates.map((gate) => gate.kind);
/** A gate is what its first key says it is; the kind then says which other keys there may be. */
const gateRule = unknown().transform((rule, context) => {
	const kind = isMap(rule) ? Object.keys(withoutExtras(rule))[0] : void 0;
	const gate = gateOf(kind ?? "");
	if (gate === null || !isMap(rule)) {
		const params = {
			code: kind === void 0 ? "wrong-type" : "unknown-key",
			nearest: nearest(kind ?? "", kinds),
			message: kind === void 0 ? "a gate is a map" : `${kind} is no kind of gate`
		};
		context.issues.push({
			code: "custom",
			path: kind === void 0 ? [] : [kind],
			input: rule,
			message: `one of ${kinds.join(", ")} as the first key`,
			params
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
	field: choice(["model.owners"]).optional(),
	teams: list(name()).optional(),
	users: list(name()).optional()
});
const approvals = preprocess((value, context) => {
	if (!Array.isArray(value)) return value;
	for (const { index, role, params } of wrongRoles(value)) context.issues.push({
		code: "custom",
		path: [index],
		input: role,
		message: oneName,
		params
	});
	return onceEach(value);
}, table(count(1))).meta({ "x-assay": "approvals" });
const oneName = "the name of a role, each once";
const wrongRoles = (roles) => {
	const seen = /* @__PURE__ */ new Set();
	return roles.flatMap((role, index) => {
		if (typeof role !== "string") return [{
			index,
			role,
			params: { code: "wrong-type" }
		}];
		const twice = seen.has(role);
		seen.add(role);
		const message = `${role} was named before; write { ${role}: 2 } for two people`;
		return twice ? [{
			index,
			role,
			params: {
				code: "duplicate-key",
				message
			}
		}] : [];
	});
};
const onceEach = (roles) => {
	const counted = Object.create(null);
	for (const role of roles) if (typeof role === "string") counted[role] = Decimal.ofInteger(1);
	return counted;
};
const demands = {
	gates: list(name()).optional(),
	approvals: approvals.optional(),
	expire_after: duration().optional()
};
const target = map({
	...demands,
	tiers: table(map(demands)).optional()
});
const amendment = map({
	may_change: list(name()).optional(),
	approvals: approvals.optional()
});
const holdout = map({
	labels: repositoryPath(),
	sha256: sha256Digest(),
	id: text(),
	label: text(),
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
	roles: table(role).optional(),
	people: map({
		cannot_approve: list(choice(bannedKinds)).optional(),
		identities: table(name()).optional()
	}).optional(),
	gates: table(gateRule).optional(),
	to: oneOfEachState(target).optional(),
	transitions: list(name()).optional(),
	rollback: map({
		within: duration(),
		approvals: approvals.optional()
	}).optional(),
	champions: choice(["one", "many"]).optional(),
	uncertainty: map({
		level: share().optional(),
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
		never: list(name()).optional()
	}).optional(),
	amendments: oneOfEachState(amendment).optional(),
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
	if (own.value === null || found.some(isError)) return {
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
const without = (value, [key, ...rest]) => {
	if (!isMap(value) || key === void 0) return value;
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
export { statisticsOf as a, gateOf as c, claim as d, fail as f, together as g, isNeeded as h, parsePolicy as i, gates as l, pass as m, levelOf as n, waysOf as o, lineOf as p, manifestGlobs as r, bannedKinds as s, defaultManifests as t, cannotTell as u };
