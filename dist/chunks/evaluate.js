import { A as gathered, C as rolledOutcomes, S as outcomeSums, T as byId, c as keyOf, d as measuredOfBinary, f as membership, h as countingFor, i as normalIsf, l as streams, m as binarySamples, n as aucInterval, o as bootstrapInterval, s as drawBlock, u as measureAll, w as classCounts, x as confusionAt } from "./prepare.js";
import { H as totalOf, I as rankingSample, M as rankingMetrics, N as queryValues, U as sumOver, V as binaryMetrics, c as betaTailsOf, k as metrics, l as betaWeight, m as share, o as byCodePoint, z as compensatedSum } from "./config.js";
import { at as Decimal } from "./manifest.js";
// src/evaluate/bounds/canonical-rows.ts
const keysOf = (data) => {
	const weights = data.weights === null ? [] : [data.weights];
	switch (data.task) {
		case "binary": return [
			...data.scores === null ? [] : [data.scores],
			data.labels,
			data.predictions,
			...weights
		];
		case "multiclass": return [
			data.labels,
			data.predictions,
			...data.scores ?? [],
			...weights
		];
		case "regression": return [
			data.labels,
			data.predictions,
			...weights
		];
		case "ranking": return [
			data.queries,
			data.scores,
			data.labels
		];
	}
};
/** Rows in an order that their values alone decide; binary ones from the lowest score up. */
const canonicalRows = (data) => {
	const keys = keysOf(data);
	return Uint32Array.from({ length: data.rows }, (_, row) => row).sort((a, b) => {
		for (const key of keys) {
			const difference = (key[a] ?? 0) - (key[b] ?? 0);
			if (difference !== 0) return difference;
		}
		return 0;
	});
};
// src/evaluate/bounds/drawn-rows.ts
/** How often each of `size` places is drawn in a replicate, `size` draws in all. */
var Draws = class {
	seed;
	block = /* @__PURE__ */ new Uint32Array(4);
	times;
	constructor(seed, size) {
		this.seed = keyOf(seed);
		this.times = new Uint32Array(size);
	}
	replicate(step) {
		const { times, block } = this;
		const size = times.length;
		times.fill(0);
		for (let i = 0; i < size; i++) {
			if (i % 4 === 0) drawBlock(block, this.seed, streams.rows, {
				unit: i / 4,
				step
			});
			const place = Math.floor((block[i % 4] ?? 0) / 2 ** 32 * size);
			times[place] = (times[place] ?? 0) + 1;
		}
		return times;
	}
	/** Each place as often as it is drawn, ascending. */
	places(step) {
		const times = this.replicate(step);
		const places = new Uint32Array(times.length);
		let filled = 0;
		for (let place = 0; place < times.length; place++) for (let again = times[place] ?? 0; again > 0; again--) places[filled++] = place;
		return places;
	}
};
// src/evaluate/bounds/bootstrap-bounds.ts
/** Where a metric has no value in most of the draws, those in which it has one say little of it. */
const intervalOf = (values, { replicates, level }) => values.length * 2 < replicates ? null : bootstrapInterval(Float64Array.from(values).sort(), level);
const byRows = (data, calls, config) => {
	const rows = gathered(data, canonicalRows(data));
	const draws = new Draws(config.seed, rows.rows);
	const values = calls.map(() => []);
	for (let step = 0; step < config.replicates; step++) for (const [place, { value }] of measureAll(gathered(rows, draws.places(step)), calls).entries()) if (value !== null) values[place]?.push(value);
	return values.map((found) => intervalOf(found, config));
};
const mean = (values, places) => compensatedSum(places.length, (i) => values[places[i] ?? 0] ?? 0) / places.length;
/** Queries are drawn, not rows: the rows of a query belong together. */
const byQueries = (data, call, config) => {
	const metric = byId(rankingMetrics, call.metric);
	const sample = rankingSample(data);
	if (!("ofQuery" in metric) || metric.refuses(sample) !== null) return null;
	const values = queryValues(metric, sample, call.parameter).sort();
	if (values.length === 0) return null;
	const draws = new Draws(config.seed, values.length);
	const means = Array.from({ length: config.replicates }, (_, step) => mean(values, draws.places(step)));
	return intervalOf(means, config);
};
/** Percentile intervals of metrics, one a call. */
const bootstrapBounds = (data, calls, config) => data.task === "ranking" ? calls.map((call) => byQueries(data, call, config)) : byRows(data, calls, config);
// src/evaluate/bounds/bounds.ts
const meansFor = (kind, { auc, other }) => {
	switch (kind) {
		case "none": return "none";
		case "proportion": return "formula";
		case "auc": return auc === "delong" ? "formula" : auc;
		case "other": return other;
	}
};
const metricReport = (measured, interval) => {
	const none = measured.value === null || interval === null;
	const bounds = interval === void 0 ? {} : {
		low: none ? null : interval.low,
		high: none ? null : interval.high
	};
	if (measured.value !== null) return {
		value: measured.value,
		...bounds
	};
	const { undefined: reason, conventional } = measured;
	return {
		value: null,
		...bounds,
		undefined: reason,
		...conventional === null ? {} : { conventional }
	};
};
/** The metrics of one slice with their intervals, by the names they were asked for. */
const metricReports = (asked, measured, intervals, { byFormula, rows }) => {
	const { task, calls } = asked;
	const means = calls.map((call) => {
		const { interval } = byId(metrics[task], call.metric);
		return intervals === null ? "none" : meansFor(interval, intervals);
	});
	const drawn = calls.filter((_, place) => means[place] === "bootstrap" && measured[place]?.value !== null);
	const found = intervals === null || drawn.length === 0 ? [] : bootstrapBounds(rows(), drawn, intervals);
	const byDraws = new Map(drawn.map((call, place) => [call, found[place] ?? null]));
	return Object.fromEntries(calls.flatMap((call, place) => {
		const one = measured[place];
		if (one === void 0) return [];
		if (intervals === null || means[place] === "none") return [[call.id, metricReport(one, void 0)]];
		const interval = means[place] === "formula" ? byFormula(call, intervals) : byDraws.get(call) ?? null;
		return [[call.id, metricReport(one, interval)]];
	}));
};
// src/evaluate/special/solve-tail.ts
const steps = 400;
const settled = (step, t) => Math.abs(step) <= 1e-9 * Math.max(1, Math.abs(t));
const halfway = (low, high) => {
	if (low === -Infinity) return high - 2 * Math.abs(high) - 1;
	if (high === Infinity) return low + 2 * Math.abs(low) + 1;
	return low + (high - low) / 2;
};
/**
* The t with probability(t) = target, for a log-concave distribution function: Newton on its logarithm
* cannot pass the root from the left, so it converges from anywhere that the function has not underflowed;
* there the bracket is halved.
*/
const solveTail = (target, start, at) => {
	let low = -Infinity;
	let high = Infinity;
	let t = start;
	for (let i = 0; i < steps; i++) {
		const { probability, density } = at(t);
		if (probability === target) return t;
		if (probability < target) low = t;
		else high = t;
		const step = Math.log(target / probability) * probability / density;
		const next = t + step;
		if (settled(step, t)) return next;
		t = next > low && next < high ? next : halfway(low, high);
		if (t === low || t === high) return t;
	}
	return t;
};
// src/evaluate/special/beta-inverse.ts
const fromLogit = (t) => ({
	x: 1 / (1 + Math.exp(-t)),
	y: 1 / (1 + Math.exp(t))
});
/** The point below which a share p of the distribution lies, p <= 1/2. */
const lowerPoint = (a, b, p) => fromLogit(solveTail(p, Math.log(a / b), (t) => {
	const { x, y } = fromLogit(t);
	return {
		probability: betaTailsOf(a, b, x, y).lower,
		density: betaWeight(a, b, share(x, y))
	};
}));
/** The x with I_x(a, b) = p. */
const betaInverse = (a, b, p) => {
	if (!(a > 0 && b > 0 && p >= 0 && p <= 1)) return NaN;
	if (p === 0 || p === 1) return p;
	return p <= .5 ? lowerPoint(a, b, p).x : lowerPoint(b, a, 1 - p).y;
};
/** The x with 1 - I_x(a, b) = q. */
const betaUpperInverse = (a, b, q) => {
	if (!(a > 0 && b > 0 && q >= 0 && q <= 1)) return NaN;
	if (q === 0 || q === 1) return 1 - q;
	return q <= .5 ? lowerPoint(b, a, q).y : lowerPoint(a, b, 1 - q).x;
};
// src/evaluate/intervals/clopper-pearson.ts
/** C. J. Clopper & E. S. Pearson (1934), by quantiles of the beta distribution. */
const clopperPearson = ({ k, n }, level) => {
	if (!(n > 0)) return null;
	const tail = (1 - level) / 2;
	return {
		low: k === 0 ? 0 : betaInverse(k, n - k + 1, tail),
		high: k === n ? 1 : betaUpperInverse(k + 1, n - k, tail)
	};
};
// src/evaluate/intervals/wilson.ts
/**
* E. B. Wilson (1927), the score interval: the roots of (n + z²)p² - (2k + z²)p + k²/n. The lower one is taken
* from their product, which does not cancel when k is small.
*/
const wilson = ({ k, n }, level) => {
	if (!(n > 0)) return null;
	const z = normalIsf((1 - level) / 2);
	const half = k + z * z / 2;
	const reach = z * Math.sqrt(k / n * (n - k) + z * z / 4);
	return {
		low: k / n * k / (half + reach),
		high: k === n ? 1 : Math.min(1, (half + reach) / (n + z * z))
	};
};
// src/evaluate/intervals/wilson-weighted.ts
/** L. Kish (1965), Survey Sampling: the size of an unweighted sample of the same variance. */
const effectiveSize = ({ total, squares }) => total / squares * total;
/** Wilson's interval on the effective size. */
const wilsonWeighted = (sums, level) => {
	if (!(sums.total > 0)) return null;
	const n = effectiveSize(sums);
	return wilson({
		k: sums.success === sums.total ? n : sums.success / sums.total * n,
		n
	}, level);
};
// src/evaluate/bounds/proportion-bounds.ts
const proportionBounds = ({ k, n, squares }, { proportion, level }) => {
	if (squares !== null) return wilsonWeighted({
		success: k,
		total: n,
		squares
	}, level);
	return proportion === "wilson" ? wilson({
		k,
		n
	}, level) : clopperPearson({
		k,
		n
	}, level);
};
// src/evaluate/fairness/fraction.ts
const exact = (value) => {
	let whole = value;
	let below = 1n;
	while (!Number.isInteger(whole)) {
		whole *= 2;
		below *= 2n;
	}
	return {
		above: BigInt(whole),
		below
	};
};
/** a / b; b is not 0. */
const over = (a, b) => ({
	above: a.above * b.below,
	below: a.below * b.above
});
const minus = (a, b) => ({
	above: a.above * b.below - b.above * a.below,
	below: a.below * b.below
});
const fraction = (k, n) => over(exact(k), exact(n));
const compareFractions = (a, b) => {
	const difference = a.above * b.below - b.above * a.below;
	if (difference === 0n) return 0;
	return difference < 0n ? -1 : 1;
};
/** Of a fraction and a decimal as its author wrote it. */
const compareWithDecimal = ({ above, below }, bar) => Decimal.ofInteger(above).compare(bar.times(below));
// src/evaluate/fairness/rate.ts
const rate = (id, success, among, without) => ({
	id,
	success,
	among,
	without
});
const rates = {
	selection_rate: rate("selection_rate", ["fp", "tp"], [
		"tn",
		"fp",
		"fn",
		"tp"
	], "no weight"),
	tpr: rate("tpr", ["tp"], ["fn", "tp"], "no positive labels"),
	fpr: rate("fpr", ["fp"], ["tn", "fp"], "no negative labels"),
	precision: rate("precision", ["tp"], ["fp", "tp"], "nothing predicted positive")
};
const groupRate = (group, { success, among }) => {
	const k = sumOver(group.weights, success);
	const n = sumOver(group.weights, among);
	return n === 0 ? null : {
		group,
		k,
		n,
		exact: fraction(k, n)
	};
};
/** Of groups in code point order: of equal rates the first one's. */
const extremes = (all) => {
	const [first] = all;
	if (first === void 0) return null;
	let [lowest, highest] = [first, first];
	for (const one of all) {
		if (compareFractions(one.exact, lowest.exact) < 0) lowest = one;
		if (compareFractions(one.exact, highest.exact) > 0) highest = one;
	}
	return {
		lowest,
		highest
	};
};
// src/evaluate/fairness/conventional.ts
const gapOf$1 = (groups, rate, manner) => {
	const values = groups.map((group) => {
		const found = groupRate(group, rate);
		return found === null ? 0 : found.k / found.n;
	});
	const [lowest, highest] = [Math.min(...values), Math.max(...values)];
	return manner === "difference" ? highest - lowest : lowest / highest;
};
const hasWeight = ({ weights }) => totalOf(weights) > 0;
/** A group without weight has the selection rate NaN there, which is passed over; asked for any other rate it is an error. */
const counted = (groups, rates) => {
	const heavy = groups.filter(hasWeight);
	return rates.every(({ id }) => id === "selection_rate") || heavy.length === groups.length ? heavy : [];
};
/** Null where Fairlearn gives NaN or an error. */
const conventionalGap = (groups, rates, manner) => {
	const [first, ...others] = rates.map((rate) => gapOf$1(counted(groups, rates), rate, manner));
	if (first === void 0) return null;
	const value = others.reduce((found, other) => (manner === "difference" ? other > found : other < found) ? other : found, first);
	return Number.isFinite(value) ? value : null;
};
// src/evaluate/fairness/fairness-metric.ts
const families = {
	demographic_parity: [rates.selection_rate],
	equal_opportunity: [rates.tpr],
	equalized_odds: [rates.tpr, rates.fpr],
	predictive_parity: [rates.precision],
	false_positive_rate: [rates.fpr]
};
const isFamily = (id) => Object.hasOwn(families, id);
/** Rates compared, and how. */
const partsOf = (metric) => {
	const manner = metric.endsWith("_ratio") ? "ratio" : "difference";
	const family = metric.slice(0, -manner.length - 1);
	if (!isFamily(family)) throw new Error(`there is no fairness metric ${metric}`);
	return {
		rates: families[family],
		manner
	};
};
// src/evaluate/fairness/gap.ts
const gapOf = ({ lowest, highest }, manner) => {
	if (manner === "difference") return minus(highest.exact, lowest.exact);
	return highest.k === 0 ? null : over(lowest.exact, highest.exact);
};
const gap = (groups, rate, manner) => {
	const all = groups.map((group) => ({
		group,
		rate: groupRate(group, rate)
	}));
	const having = all.flatMap((one) => one.rate === null ? [] : [one.rate]);
	const shared = {
		rate,
		groups: having,
		without: all.flatMap((one) => one.rate === null ? [one.group] : [])
	};
	const ends = having.length < 2 ? null : extremes(having);
	if (ends === null) return {
		...shared,
		extremes: null,
		exact: null,
		undefined: "fewer than two groups"
	};
	const exact = gapOf(ends, manner);
	return {
		...shared,
		extremes: ends,
		exact,
		undefined: exact === null ? `the highest ${rate.id} is 0` : null
	};
};
/** The double of a gap, rounded as little as can be. */
const gapValue = ({ lowest, highest }, manner) => manner === "difference" ? highest.k / highest.n - lowest.k / lowest.n : lowest.k * highest.n / (lowest.n * highest.k);
/** The widest of the gaps that are defined; on a draw the first. */
const worst = (gaps, manner) => {
	let found = null;
	for (const one of gaps) {
		if (one.exact === null) continue;
		const order = found?.exact == null ? 1 : compareFractions(one.exact, found.exact);
		if (found === null || (manner === "difference" ? order > 0 : order < 0)) found = one;
	}
	return found ?? gaps[0] ?? null;
};
// src/evaluate/intervals/katz-log.ts
/** first / second: D. Katz et al. (1978), Biometrics 34, 469-474; null where a count is 0. */
const katzLog = (first, second, level) => {
	if (!(first.k > 0 && second.k > 0)) return null;
	const ratio = first.k / first.n * second.n / second.k;
	const variance = (first.n - first.k) / first.k / first.n + (second.n - second.k) / second.k / second.n;
	const reach = normalIsf((1 - level) / 2) * Math.sqrt(variance);
	return {
		low: ratio * Math.exp(-reach),
		high: ratio * Math.exp(reach)
	};
};
// src/evaluate/intervals/newcombe.ts
/**
* first - second of two independent proportions: R. G. Newcombe (1998), Statistics in Medicine 17, 873-890,
* method 10, the hybrid score interval; statsmodels confint_proportions_2indep(method='newcomb').
*/
const newcombe = (first, second, level) => {
	const one = wilson(first, level);
	const two = wilson(second, level);
	if (one === null || two === null) return null;
	const p1 = first.k / first.n;
	const p2 = second.k / second.n;
	return {
		low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
		high: p1 - p2 + Math.hypot(p2 - two.low, one.high - p1)
	};
};
// src/evaluate/fairness/pairs.ts
/** The one with the most rows; of several the first by code point, which is the order they come in. */
const largest = (groups) => groups.reduce((found, one) => found === null || one.group.rows > found.group.rows ? one : found, null);
const value = (one, reference, manner) => manner === "difference" ? one.k / one.n - reference.k / reference.n : one.k * reference.n / (one.n * reference.k);
/** Each group against the largest; none where a ratio to it has no meaning. */
const pairs = (groups, manner, level) => {
	const reference = largest(groups);
	if (reference === null || groups.length < 2) return [];
	if (manner === "ratio" && reference.k === 0) return [];
	const interval = (one) => manner === "difference" ? newcombe(one, reference, level) : katzLog(one, reference, level);
	return groups.filter((one) => one !== reference).map((one) => {
		const bounds = interval(one);
		return {
			group: one.group.where,
			reference: reference.group.where,
			value: value(one, reference, manner),
			low: bounds?.low ?? null,
			high: bounds?.high ?? null
		};
	});
};
// src/evaluate/fairness/fairness.ts
const isMissing = ({ where }) => Object.values(where).includes(null);
const excludedFrom = (gaps) => gaps.flatMap(({ without, rate }) => without.map(({ where, rows }) => ({
	group: where,
	rows,
	because: rate.without,
	rate: rate.id
})));
const rateReport = ({ group, k, n }) => ({
	group: group.where,
	value: k / n,
	k,
	n
});
const meets = (exact, metric, { bars }) => {
	const bar = bars.get(metric);
	if (exact === null || bar === void 0) return null;
	const order = compareWithDecimal(exact, bar);
	return metric.endsWith("_ratio") ? order >= 0 : order <= 0;
};
/** One metric between the groups of one grouping. */
const fairnessReport = ({ by, groups }, metric, judging) => {
	const { rates, manner } = partsOf(metric);
	const present = groups.filter((group) => !isMissing(group));
	const gaps = rates.map((rate) => gap(present, rate, manner));
	const found = worst(gaps, manner);
	const excluded = excludedFrom(gaps);
	const value = found?.exact && found.extremes ? gapValue(found.extremes, manner) : null;
	const conventional = value === null || excluded.length > 0 ? conventionalGap(present, rates, manner) : null;
	const paired = judging.pairLevel !== null && rates.length === 1;
	return {
		by,
		metric,
		value,
		...value === null ? { undefined: found?.undefined ?? "fewer than two groups" } : {},
		...conventional === null ? {} : { conventional },
		meets: meets(found?.exact ?? null, metric, judging),
		...rates.length > 1 ? { rate: value === null ? null : found?.rate.id ?? null } : {},
		lowest: found?.extremes ? rateReport(found.extremes.lowest) : null,
		highest: found?.extremes ? rateReport(found.extremes.highest) : null,
		pairs: paired && found !== null ? pairs(found.groups, manner, judging.pairLevel ?? .95) : [],
		excluded: [...groups.filter(isMissing).map(({ where, rows }) => ({
			group: where,
			rows,
			because: "missing value"
		})), ...excluded]
	};
};
// src/evaluate/slices/cells.ts
/** A table this large is kept flat; beyond it keys are hashed. */
const flatUpTo = 2 ** 22;
/** Keys renumbered in order of appearance. */
const renumbered = (keys, size) => {
	const partOf = new Uint32Array(keys.length);
	let count = 0;
	if (size <= flatUpTo) {
		const known = new Uint32Array(size);
		for (let i = 0; i < keys.length; i++) {
			const key = keys[i] ?? 0;
			let part = known[key] ?? 0;
			if (part === 0) {
				part = ++count;
				known[key] = part;
			}
			partOf[i] = part - 1;
		}
		return {
			count,
			partOf
		};
	}
	const known = /* @__PURE__ */ new Map();
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		const part = known.get(key);
		if (part === void 0) known.set(key, count);
		partOf[i] = part ?? count++;
	}
	return {
		count,
		partOf
	};
};
/** Mixed radix: `radix · key + code`, a missing value being the last code. */
const appended = (keys, { codes, values }, into) => {
	const radix = values + 1;
	for (let i = 0; i < keys.length; i++) {
		const code = codes[i] ?? 4294967295;
		into[i] = (keys[i] ?? 0) * radix + (code === 4294967295 ? values : code);
	}
};
/** Parts of what is alike in every column, numbered as they appear. */
const partition = (length, columns) => {
	let parts = {
		count: Math.min(length, 1),
		partOf: new Uint32Array(length)
	};
	let keys = new Uint32Array(length);
	let size = 1;
	for (const column of columns) {
		const radix = column.values + 1;
		if (size * radix > flatUpTo) {
			parts = renumbered(keys, size);
			keys = new Float64Array(parts.partOf);
			size = parts.count;
		}
		appended(keys, column, keys);
		size *= radix;
	}
	return columns.length === 0 ? parts : renumbered(keys, size);
};
/** The first row of each part. */
const firstOf = ({ count, partOf }) => {
	const first = new Uint32Array(count);
	let seen = 0;
	for (let row = 0; row < partOf.length && seen < count; row++) if (partOf[row] === seen) {
		first[seen] = row;
		seen++;
	}
	return first;
};
const cellsOf = (rows, groups) => {
	const coded = [...groups.values()].map(({ codes, values }) => ({
		codes,
		values: values.length
	}));
	const parts = partition(rows, coded);
	const first = firstOf(parts);
	const codes = new Map(Array.from(groups, ([name, column]) => [name, first.map((row) => column.codes[row] ?? 4294967295)]));
	return {
		count: parts.count,
		cellOf: parts.partOf,
		codes
	};
};
// src/evaluate/slices/rows-by-slice.ts
/** Rows of each slice of a slicing, in file order. */
const rowsBySlice = ({ cellOf }, { where, sliceOfCell }) => {
	const counts = new Uint32Array(where.length);
	for (const cell of cellOf) {
		const slice = sliceOfCell[cell] ?? 0;
		counts[slice] = (counts[slice] ?? 0) + 1;
	}
	const rows = Array.from(counts, (count) => new Uint32Array(count));
	counts.fill(0);
	for (let row = 0; row < cellOf.length; row++) {
		const slice = sliceOfCell[cellOf[row] ?? 0] ?? 0;
		const at = counts[slice] ?? 0;
		counts[slice] = at + 1;
		const own = rows[slice];
		if (own !== void 0) own[at] = row;
	}
	return rows;
};
// src/evaluate/slices/slicing.ts
const ranksOf = (values) => {
	const ranks = new Uint32Array(values.length);
	const order = Array.from(values.keys()).sort((a, b) => byCodePoint(values[a] ?? "", values[b] ?? ""));
	for (const [rank, code] of order.entries()) ranks[code] = rank;
	return ranks;
};
const place = ({ codes, ranks }, cell) => {
	const code = codes[cell] ?? 4294967295;
	return code === 4294967295 ? Number.MAX_SAFE_INTEGER : ranks[code] ?? 0;
};
const byPlace = (columns) => (a, b) => {
	for (const column of columns) {
		const difference = place(column, a) - place(column, b);
		if (difference !== 0) return difference;
	}
	return 0;
};
/** Keys are names out of the data: one may be `__proto__`. */
const whereOf = (columns, cell) => Object.fromEntries(columns.map(({ name, values, codes }) => [name, values[codes[cell] ?? 0] ?? null]));
const slicing = (cells, groups, names) => {
	const columns = names.map((name) => {
		const values = groups.get(name)?.values ?? [];
		return {
			name,
			values,
			codes: cells.codes.get(name) ?? /* @__PURE__ */ new Uint32Array(0),
			ranks: ranksOf(values)
		};
	});
	const parts = partition(cells.count, columns.map(({ codes, values }) => ({
		codes,
		values: values.length
	})));
	const first = firstOf(parts);
	const order = Uint32Array.from(first.keys()).sort((a, b) => byPlace(columns)(first[a] ?? 0, first[b] ?? 0));
	const sliceOfPart = new Uint32Array(parts.count);
	for (const [slice, part] of order.entries()) sliceOfPart[part] = slice;
	return {
		columns: names,
		where: Array.from(order, (part) => whereOf(columns, first[part] ?? 0)),
		sliceOfCell: parts.partOf.map((part) => sliceOfPart[part] ?? 0)
	};
};
// src/evaluate/evaluate-binary.ts
const isProportion = (metric) => "among" in metric;
const formulaBounds = (sample, { metric: id }, config) => {
	const metric = byId(binaryMetrics, id);
	if (isProportion(metric)) {
		const { success, among } = metric;
		const squares = sample.squares === null ? null : sumOver(sample.squares, among);
		return proportionBounds({
			k: sumOver(sample.weights, success),
			n: sumOver(sample.weights, among),
			squares
		}, config);
	}
	const { auc = null, variance = null } = sample.curve ?? {};
	return auc === null || variance === null ? null : aucInterval(auc, variance, config.level);
};
const fairnessReports = ({ prepared, config, cells, outcomes }) => {
	const { fairness, intervals } = config;
	if (fairness === null) return [];
	const judging = {
		bars: fairness.bars,
		pairLevel: outcomes.weights === null ? intervals?.level ?? null : null
	};
	return fairness.by.flatMap((by) => {
		const groups = slicing(cells, prepared.groups, by);
		const rolled = rolledOutcomes(outcomes, membership(cells, [groups]));
		const grouping = {
			by,
			groups: groups.where.map((where, place) => {
				const { tn, fp, fn, tp } = confusionAt(rolled.rows, place + 1);
				const weights = confusionAt(rolled.weights ?? rolled.rows, place + 1);
				return {
					where,
					rows: tn + fp + fn + tp,
					weights
				};
			})
		};
		return fairness.metrics.map((metric) => fairnessReport(grouping, metric, judging));
	});
};
/** Rows of every slice in the order of the samples; only drawing them again needs them. */
const rowsOf = (cells, slicings) => {
	let dealt = null;
	return (slice) => {
		if (slice === 0) return null;
		dealt ??= slicings.flatMap((one) => rowsBySlice(cells, one));
		return dealt[slice - 1] ?? null;
	};
};
const evaluateBinary = (prepared, data, config) => {
	const cells = cellsOf(data.rows, prepared.groups);
	const outcomes = outcomeSums(data, {
		cells: cells.count,
		cellOf: cells.cellOf
	});
	const slicings = config.slices.map((columns) => slicing(cells, prepared.groups, columns));
	const { metrics: calls, intervals } = config;
	const counting = countingFor(calls, intervals?.auc === "delong");
	const samples = binarySamples(data, membership(cells, slicings), counting, outcomes);
	const rows = rowsOf(cells, slicings);
	const report = (sample, slice) => {
		return metricReports({
			task: "binary",
			calls
		}, measuredOfBinary(sample, calls), intervals, {
			byFormula: (call, settings) => formulaBounds(sample, call, settings),
			rows: () => {
				const own = rows(slice);
				return own === null ? data : gathered(data, own);
			}
		});
	};
	const [whole, ...parts] = samples.map((sample, slice) => ({
		rows: sample.rows,
		metrics: report(sample, slice)
	}));
	return {
		rows: data.rows,
		overall: whole?.metrics ?? {},
		slices: slicings.flatMap(({ where }) => where).map((where, place) => ({
			where,
			...parts[place] ?? {
				rows: 0,
				metrics: {}
			}
		})),
		fairness: fairnessReports({
			prepared,
			config,
			cells,
			outcomes
		})
	};
};
// src/evaluate/evaluate-sliced.ts
/** Of multiclass accuracy, the one proportion of these tasks. */
const accuracyBounds = (data, config) => {
	if (data.task !== "multiclass") return null;
	const { right, total } = classCounts(data);
	const { weights, rows } = data;
	const squares = weights === null ? null : compensatedSum(rows, (row) => (weights[row] ?? 0) ** 2);
	return proportionBounds({
		k: right.reduce((sum, one) => sum + one, 0),
		n: total,
		squares
	}, config);
};
const reports = (data, { metrics: calls, intervals }) => {
	return metricReports({
		task: data.task,
		calls
	}, measureAll(data, calls), intervals, {
		byFormula: (_, config) => accuracyBounds(data, config),
		rows: () => data
	});
};
const evaluateSliced = ({ data, groups }, config) => {
	const cells = cellsOf(data.rows, groups);
	return {
		rows: data.rows,
		overall: reports(data, config),
		slices: config.slices.flatMap((columns) => {
			const slices = slicing(cells, groups, columns);
			return rowsBySlice(cells, slices).map((rows, place) => ({
				where: slices.where[place] ?? {},
				rows: rows.length,
				metrics: reports(gathered(data, rows), config)
			}));
		}),
		fairness: []
	};
};
// src/evaluate/evaluate.ts
/** Everything that a config asks, of rows that were read and checked. */
const evaluate = (prepared, config) => prepared.data.task === "binary" ? evaluateBinary(prepared, prepared.data, config) : evaluateSliced(prepared, config);
export { newcombe as n, katzLog as r, evaluate as t };
