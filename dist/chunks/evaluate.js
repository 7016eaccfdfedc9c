import { A as share, C as metrics, F as rankingMetrics, G as isProportion, H as compensatedSum, I as queryValues, K as sumOver, T as hosmerLemeshow, U as binaryMetrics, W as totalOf, Y as scoreOrder, _ as binomialPmfOf, g as binomialCdf, h as slicedNames, p as byCodePoint, v as binomialSf, w as latencyMetrics, y as normalIsf, z as rankingSample } from "./config.js";
import { $ as repeat, A as measureAll, B as clusterCount, C as cellsDrawn, D as isClassData, E as classCount, F as confusionAt, G as drawPlaces, H as unitsOf, I as outcomeSums, J as writeOpening, K as fourFrom, L as rolledOutcomes, M as membership, N as binarySamples, O as isOfClasses, P as countingFor, Q as local, R as classCounts, S as Replicates, T as cellsBy, U as timesDrawn, V as unitsDrawn, W as blocksFrom, X as i32, Y as poissonOne, Z as kernelsOf, at as gathered, b as drawnSide, et as when, h as drawnMean, i as aucInterval, it as doubles, j as measuredOfBinary, k as weighted, nt as keyOf, o as clusteredDelong, q as writeKey, rt as tooFewClusters, tt as x4, v as betaInverse, y as betaUpperInverse, z as byId } from "./prepare.js";
import "./source.js";
import { a as firstOf, i as cellsOf, o as partition, r as rowsBySlice, t as benjaminiHochberg } from "./adjusted.js";
import { t as Decimal } from "./decimal.js";
// src/evaluate/intervals/reflected.ts
/**
* Of a distance from 0, from its percentile interval. Noise adds to a distance, and drawing again adds as much once more.
* So the lower end is turned about the value (the basic interval of A. C. Davison & D. V. Hinkley 1997, 5.2), which takes
* what noise added off again; the upper end lies half the width above the value and takes nothing off.
*/
const reflected = (value, { low, high }) => ({
	low: Math.max(0, 2 * value - high),
	high: value + (high - low) / 2
});
// src/evaluate/random/wasm/drawn-aucs.ts
/** Of a row: whether it is positive, shares its score with rows of the other class, and is the last that does. */
const mark = {
	positive: 1,
	tied: 2,
	lastTied: 4
};
const { get, set } = local;
const [count, marks, key, results, row] = [
	0,
	1,
	2,
	3,
	4
];
const firstVector = 5;
const vector = (place) => firstVector + place;
const blocks = blocksFrom(firstVector);
const weights = fourFrom(vector(16));
const mask = vector(20);
const tally$1 = (place) => ({
	below: vector(place),
	positives: vector(place + 1),
	tiedPositives: vector(place + 2),
	tiedNegatives: vector(place + 3),
	wonLow: vector(place + 4),
	wonHigh: vector(place + 5)
});
const tallies = [tally$1(21), tally$1(27)];
const vectors = 33;
/** From a vector a replicate to a vector a row. */
const turned$1 = ({ words: [a, b, c, d], scratch: [p, q, r, s] }) => [
	...set(p, x4.shuffle(get(a), get(b), [
		0,
		4,
		1,
		5
	])),
	...set(q, x4.shuffle(get(c), get(d), [
		0,
		4,
		1,
		5
	])),
	...set(r, x4.shuffle(get(a), get(b), [
		2,
		6,
		3,
		7
	])),
	...set(s, x4.shuffle(get(c), get(d), [
		2,
		6,
		3,
		7
	])),
	...set(weights[0], x4.shuffle(get(p), get(q), [
		0,
		1,
		4,
		5
	])),
	...set(weights[1], x4.shuffle(get(p), get(q), [
		2,
		3,
		6,
		7
	])),
	...set(weights[2], x4.shuffle(get(r), get(s), [
		0,
		1,
		4,
		5
	])),
	...set(weights[3], x4.shuffle(get(r), get(s), [
		2,
		3,
		6,
		7
	]))
];
const add = (to, value) => set(to, x4.add(get(to), value));
const win = ({ wonLow, wonHigh }, drawn, passed) => [...set(wonLow, x4.addWide(get(wonLow), x4.productsLow(drawn, passed))), ...set(wonHigh, x4.addWide(get(wonHigh), x4.productsHigh(drawn, passed)))];
const none$1 = x4.of(0, 0, 0, 0);
const alone = (own, positive, negative) => [
	...win(own, positive, get(own.below)),
	...add(own.positives, positive),
	...add(own.below, x4.add(negative, negative))
];
const tied = (own, positive, negative) => [...add(own.tiedPositives, positive), ...add(own.tiedNegatives, negative)];
const tiesDone = (own) => [
	...win(own, get(own.tiedPositives), x4.add(get(own.below), get(own.tiedNegatives))),
	...add(own.positives, get(own.tiedPositives)),
	...add(own.below, x4.add(get(own.tiedNegatives), get(own.tiedNegatives))),
	...set(own.tiedPositives, none$1),
	...set(own.tiedNegatives, none$1)
];
const step = (own, weight, place) => {
	const marked = i32.load8(i32.add(get(marks), get(row)), place);
	const [positive, negative] = [x4.and(get(weight), get(mask)), x4.without(get(weight), get(mask))];
	return [...set(mask, x4.splat(i32.sub(i32.of(0), i32.and(marked, i32.of(mark.positive))))), ...when(i32.and(marked, i32.of(mark.tied)), [...tied(own, positive, negative), ...when(i32.and(marked, i32.of(mark.lastTied)), tiesDone(own))], alone(own, positive, negative))];
};
const resultOf = ({ wonLow, wonHigh, positives, below }, at) => [
	...x4.store(get(results), at, get(wonLow)),
	...x4.store(get(results), at + 16, get(wonHigh)),
	...x4.store(get(results), at + 32, get(positives)),
	...x4.store(get(results), at + 48, get(below))
];
const program = () => ({
	parameters: 4,
	words: 1,
	vectors,
	body: [
		...repeat([
			...drawPlaces(blocks, get(key), x4.add(x4.splat(get(row)), x4.of(0, 1, 2, 3))),
			...blocks.flatMap((block, at) => [...turned$1(block), ...weights.flatMap((weight, place) => step(tallies[at] ?? tallies[0], weight, place))]),
			...set(row, i32.add(get(row), i32.of(4)))
		], i32.lessThan(get(row), get(count))),
		...resultOf(tallies[0], 0),
		...resultOf(tallies[1], 64)
	]
});
const kernels = kernelsOf(program);
const resultsAt = 416;
const marksAt = 544;
const lanes = 8;
/** Rows that fill the last four up are negatives above all others: they win nothing, and are taken off their number. */
const surplusOf = (rows, filled, seed, replicate) => {
	let surplus = 0;
	for (let place = rows; place < filled; place++) surplus += poissonOne(seed, replicate, place);
	return surplus;
};
const aucAt = (memory, lane, surplus) => {
	const at = resultsAt + Math.floor(lane / 4) * 64;
	const won = Number(new BigInt64Array(memory, at, 4)[lane % 4] ?? 0);
	const positives = new Uint32Array(memory, at + 32, 4)[lane % 4] ?? 0;
	const negatives = (new Uint32Array(memory, at + 48, 4)[lane % 4] ?? 0) / 2 - surplus;
	const pairs = 2 * positives * negatives;
	return pairs > 0 ? won / pairs : null;
};
/**
* AUC of each replicate, null where it draws one class only. `rowMarks`: of the rows from the lowest score up, each drawn as
* often as the unit of its place is.
*/
const drawnAucs = (rowMarks, { seed, replicates }) => {
	const rows = rowMarks.length;
	const filled = Math.max(4, Math.ceil(rows / 4) * 4);
	const kernel = kernels.take();
	const memory = kernel.memoryOf(marksAt + filled);
	writeKey(memory, 0, keyOf(seed));
	new Uint8Array(memory, marksAt, filled).fill(0, rows).set(rowMarks);
	const out = [];
	for (let from = 0; from < replicates; from += lanes) {
		writeOpening(memory, 0, keyOf(seed), from / 4);
		kernel.run(filled, marksAt, 0, resultsAt);
		for (let lane = 0; lane < Math.min(lanes, replicates - from); lane++) out.push(aucAt(memory, lane, surplusOf(rows, filled, seed, from + lane)));
	}
	kernels.giveBack(kernel);
	return out;
};
// src/evaluate/bounds/auc-bounds.ts
/** Below, a draw may well be of no row at all, and there is nothing to gain. */
const fewRows = 64;
/** Whether the AUC of drawn rows follows from the order of the scores alone. */
const isDrawnByOrder = (data, { metric }) => data.task === "binary" && metric === "auc_roc" && data.scores !== null && data.weights === null && data.clusters === void 0 && data.rows >= fewRows;
/** Of rows from the lowest score up. */
const marksOf = ({ labels, scores }) => {
	const marks = labels.map((label) => label * mark.positive);
	for (let from = 0, to = 1; from < marks.length; from = to, to++) {
		let positives = labels[from] ?? 0;
		for (; to < marks.length && scores?.[to] === scores?.[from]; to++) positives += labels[to] ?? 0;
		if (positives === 0 || positives === to - from) continue;
		for (let row = from; row < to; row++) marks[row] = (marks[row] ?? 0) | mark.tied;
		marks[to - 1] = (marks[to - 1] ?? 0) | mark.lastTied;
	}
	return marks;
};
/** Each replicate draws what it draws in `timesDrawn` with places for units. */
const aucBounds = (rows, config) => {
	const replicates = new Replicates(1, config.replicates);
	for (const auc of drawnAucs(marksOf(rows), config)) replicates.add([auc]);
	return replicates.interval(0, config.level);
};
// src/evaluate/bounds/canonical-rows.ts
const keysOf = (data) => {
	const weights = [...data.weights === null ? [] : [data.weights], ...data.clusters === void 0 ? [] : [doubles(data.clusters.units, data.clusters.of)]];
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
/** Rows that the first key leaves equal, put in order by the others. */
const settleEqual = (order, [first, ...others]) => {
	if (first === void 0 || others.length === 0) return;
	const byOthers = (a, b) => {
		for (const key of others) {
			const difference = (key[a] ?? 0) - (key[b] ?? 0);
			if (difference !== 0) return difference;
		}
		return 0;
	};
	for (let from = 0, to = 1; from < order.length; from = to, to++) {
		const value = first[order[from] ?? 0];
		while (to < order.length && first[order[to] ?? 0] === value) to++;
		if (to - from > 1) order.subarray(from, to).sort(byOthers);
	}
};
/** Rows in an order that their values alone decide; binary ones from the lowest score up. */
const canonicalRows = (data) => {
	const keys = keysOf(data);
	const [first = new Float64Array(data.rows)] = keys;
	const order = scoreOrder(first instanceof Float64Array ? first : Float64Array.from(first));
	settleEqual(order, keys);
	return order;
};
// src/evaluate/bounds/bootstrap-bounds.ts
/** A row draws by its place in an order that the values alone decide, so that the order of a file changes nothing. */
const places = (length) => Float64Array.from({ length }, (_, place) => place);
const eachDrawn = (rows, calls, config) => {
	if (calls.length === 0) return [];
	const replicates = new Replicates(calls.length, config.replicates);
	const units = unitsOf(rows, () => places(rows.rows));
	const order = Uint32Array.from({ length: rows.rows }, (_, row) => row);
	const side = drawnSide(rows, {
		order,
		unitOf: units.unitOf
	}, {
		calls,
		units: units.numbers.length
	});
	for (const { times, total } of unitsDrawn(units, config)) replicates.add(side(times, total).map(({ value }) => value));
	return calls.map((_, place) => replicates.interval(place, config.level));
};
const byRows = (data, calls, config) => {
	const rows = gathered(data, canonicalRows(data));
	const others = calls.filter((call) => !isDrawnByOrder(rows, call));
	const found = eachDrawn(rows, others, config);
	return calls.map((call) => isDrawnByOrder(rows, call) ? aucBounds(rows, config) : found[others.indexOf(call)] ?? null);
};
const byCells = (data, calls, config) => {
	const replicates = new Replicates(calls.length, config.replicates);
	const classes = classCount(data);
	const { labels, predictions } = data;
	const keyOf = (row) => (predictions[row] ?? 0) * classes + (labels[row] ?? 0);
	const cells = cellsBy(data.rows, keyOf);
	for (const drawn of cellsDrawn({
		cells,
		keyOf,
		data
	}, config)) replicates.add(measureAll(weighted(data, cells.rows, drawn), calls).map(({ value }) => value));
	return calls.map((_, place) => replicates.interval(place, config.level));
};
/** Queries are drawn, not rows: the rows of a query belong together. */
const byQueries = (data, calls, config) => {
	const sample = rankingSample(data);
	return calls.map((call) => {
		const metric = byId(rankingMetrics, call.metric);
		if (!("ofQuery" in metric) || metric.refuses(sample) !== null) return null;
		return meanBounds(queryValues(metric, sample, call.parameter).sort(), config);
	});
};
/** Of a mean of these values, which stand in ascending order. */
const meanBounds = (sorted, config) => {
	if (sorted.length === 0) return null;
	const replicates = new Replicates(1, config.replicates);
	for (const { times } of timesDrawn(places(sorted.length), config)) replicates.add([drawnMean(sorted, times)]);
	return replicates.interval(0, config.level);
};
/** Metrics that are drawn as cells cost little; the others cost each row in each replicate. */
const isDrawnAsCells = (data, { metric }) => isClassData(data) && isOfClasses(byId(metrics[data.task], metric));
/** Percentile intervals of metrics, one a call. */
const bootstrapBounds = (data, calls, config) => {
	if (data.task === "ranking") return byQueries(data, calls, config);
	const cellCalls = calls.filter((call) => isDrawnAsCells(data, call));
	const rowCalls = calls.filter((call) => !cellCalls.includes(call));
	const ofCells = isClassData(data) && cellCalls.length > 0 ? byCells(data, cellCalls, config) : [];
	const ofRows = rowCalls.length > 0 ? byRows(data, rowCalls, config) : [];
	const found = new Map([...cellCalls.map((call, place) => [call, ofCells[place] ?? null]), ...rowCalls.map((call, place) => [call, ofRows[place] ?? null])]);
	return calls.map((call) => found.get(call) ?? null);
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
// src/evaluate/bounds/clustered-bounds.ts
const clustersOfRows = ({ of, units }, isCounted) => clusterCount({
	of: of.filter((_, row) => isCounted(row)),
	units
});
const outcomes = [
	"tn",
	"fp",
	"fn",
	"tp"
];
/** Clusters with rows that the metric is counted over; the AUC needs both labels. */
const countedClusters = (data, { metric }) => {
	if (data.task !== "binary") return clusterCount(data.clusters);
	const { labels, predictions, clusters } = data;
	if (metric === "auc_roc") return Math.min(...[0, 1].map((label) => clustersOfRows(clusters, (row) => labels[row] === label)));
	const found = byId(binaryMetrics, metric);
	if (!isProportion(found)) return clusterCount(clusters);
	const outcome = (row) => outcomes[(labels[row] ?? 0) * 2 + (predictions[row] ?? 0)];
	return clustersOfRows(clusters, (row) => found.among.some((one) => one === outcome(row)));
};
/** Drawing rows of which all are alike shows no spread; a cluster then counts as one row. */
const proportionOf = (interval, clusters, config) => interval.low === interval.high && (interval.low === 0 || interval.low === 1) ? proportionBounds({
	k: interval.low * clusters,
	n: clusters,
	squares: null
}, config) : interval;
const areaOf = ({ scores, labels, clusters }, { level }) => {
	const { auc = null, variance = null } = (scores && clusteredDelong(scores, {
		labels,
		clusters
	})) ?? {};
	return auc === null || variance === null ? null : aucInterval(auc, variance, level);
};
/** DeLong's variance by clusters costs no draws. */
const isAreaByFormula = (data, { metric }, { auc }) => data.clusters !== void 0 && data.task === "binary" && metric === "auc_roc" && auc === "delong" && data.weights === null;
const intervalOf = (call, { drawn, data, clusters }, config) => {
	if (isAreaByFormula(data, call, config)) return areaOf(data, config);
	const interval = drawn.get(call) ?? null;
	const { interval: kind } = byId(metrics[data.task], call.metric);
	return interval !== null && kind === "proportion" ? proportionOf(interval, clusters, config) : interval;
};
const none = {
	low: null,
	high: null
};
const clusteredBounds = ({ calls, drawn }, data, config) => new Map(calls.map((call) => {
	const clusters = countedClusters(data, call);
	const few = tooFewClusters(clusters);
	if (few !== null) return [call, {
		...none,
		clusters,
		no_interval: few
	}];
	if (!drawn.has(call) && !isAreaByFormula(data, call, config)) return [call, {
		...none,
		clusters,
		no_interval: `${data.rows} rows are too many to draw again`
	}];
	return [call, {
		...intervalOf(call, {
			drawn,
			data,
			clusters
		}, config) ?? none,
		clusters
	}];
}));
// src/evaluate/bounds/drawn-bounds.ts
const distances = /* @__PURE__ */ new Set(["ece", "ece_quantile"]);
const turned = (value, interval, call, config) => config.distances === "reflected" && distances.has(call.metric) ? reflected(value, interval) : interval;
const drawnBounds = ({ calls, measured }, data, config) => {
	const values = new Map(calls.map((call, place) => [call, measured[place]?.value ?? null]));
	const defined = calls.filter((call) => values.get(call) !== null);
	const drawn = defined.filter((call) => !isAreaByFormula(data, call, config) && (config.other !== "cells" || isDrawnAsCells(data, call)));
	const found = drawn.length === 0 ? [] : bootstrapBounds(data, drawn, config);
	const intervals = new Map(drawn.map((call, place) => {
		const [value, interval] = [values.get(call) ?? null, found[place] ?? null];
		return [call, interval === null || value === null ? null : turned(value, interval, call, config)];
	}));
	return data.clusters === void 0 ? intervals : clusteredBounds({
		calls: defined,
		drawn: intervals
	}, {
		...data,
		clusters: data.clusters
	}, config);
};
// src/evaluate/bounds/bounds.ts
const meansFor = (kind, { auc, other }, isClustered) => {
	switch (kind) {
		case "none":
		case "quantile": return "none";
		case "proportion": return isClustered ? "bootstrap" : "formula";
		case "auc":
			if (auc === "delong") return isClustered ? "bootstrap" : "formula";
			return auc;
		case "other": return other === "none" ? "none" : "bootstrap";
	}
};
const noBounds = {
	low: null,
	high: null
};
/** `found` left out: the metric is given no interval; null: it could not be computed. */
const metricReport = (measured, found) => {
	const bounds = found === void 0 ? {} : measured.value === null ? noBounds : found ?? noBounds;
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
const metricReports = ({ task, calls }, measured, intervals, { byFormula, rows, isClustered }) => {
	if (intervals === null) return Object.fromEntries(calls.flatMap((call, place) => reportOf(call, measured[place], void 0)));
	const means = calls.map((call) => meansFor(byId(metrics[task], call.metric).interval, intervals, isClustered));
	const places = calls.flatMap((_, place) => means[place] === "bootstrap" ? [place] : []);
	const asked = {
		calls: places.flatMap((place) => calls[place] ?? []),
		measured: places.flatMap((place) => measured[place] ?? [])
	};
	const drawn = places.length === 0 ? /* @__PURE__ */ new Map() : drawnBounds(asked, rows(), intervals);
	const boundsOf = (call, place) => {
		if (means[place] === "formula") return byFormula(call, intervals);
		if (means[place] === "none") return void 0;
		return measured[place]?.value === null ? null : drawn.get(call);
	};
	return Object.fromEntries(calls.flatMap((call, place) => reportOf(call, measured[place], boundsOf(call, place))));
};
const reportOf = ({ id }, measured, bounds) => measured === void 0 ? [] : [[id, metricReport(measured, bounds)]];
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
const whereOf$1 = (columns, cell) => Object.fromEntries(columns.map(({ name, values, codes }) => [name, values[codes[cell] ?? 0] ?? null]));
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
		where: Array.from(order, (part) => whereOf$1(columns, first[part] ?? 0)),
		sliceOfCell: parts.partOf.map((part) => sliceOfPart[part] ?? 0)
	};
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
const counted$1 = (groups, rates) => {
	const heavy = groups.filter(hasWeight);
	return rates.every(({ id }) => id === "selection_rate") || heavy.length === groups.length ? heavy : [];
};
/** Null where Fairlearn gives NaN or an error. */
const conventionalGap = (groups, rates, manner) => {
	const [first, ...others] = rates.map((rate) => gapOf$1(counted$1(groups, rates), rate, manner));
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
// src/evaluate/fairness/reports.ts
const only = (where, columns) => Object.fromEntries(columns.map((column) => [column, where[column] ?? null]));
/** By code point of the control columns, as the groups are: they come in that order. */
const levelsOf = (groups, by, control) => {
	const levels = /* @__PURE__ */ new Map();
	for (const { where, ...counts } of groups) {
		const key = JSON.stringify(control.map((column) => where[column] ?? null));
		const level = levels.get(key) ?? {
			control: only(where, control),
			groups: []
		};
		level.groups.push({
			where: only(where, by),
			...counts
		});
		levels.set(key, level);
	}
	return [...levels.values()];
};
const groupsOf = ({ prepared, cells, outcomes }, columns) => {
	const groups = slicing(cells, prepared.groups, columns);
	const rolled = rolledOutcomes(outcomes, membership(cells, [groups]));
	return groups.where.map((where, place) => {
		const { tn, fp, fn, tp } = confusionAt(rolled.rows, place + 1);
		const weights = confusionAt(rolled.weights ?? rolled.rows, place + 1);
		return {
			where,
			rows: tn + fp + fn + tp,
			weights
		};
	});
};
/** Every metric between the groups of every grouping, within each level of the control columns. */
const fairnessReports = (counted) => {
	const { fairness, intervals } = counted.config;
	if (fairness === null) return [];
	const { control, bars } = fairness;
	const judging = {
		bars,
		pairLevel: counted.outcomes.weights === null ? intervals?.level ?? null : null
	};
	return fairness.by.flatMap((by) => {
		const levels = levelsOf(groupsOf(counted, [...control, ...by]), by, control);
		return fairness.metrics.flatMap((metric) => levels.map((level) => {
			const report = fairnessReport({
				by,
				groups: level.groups
			}, metric, judging);
			return control.length === 0 ? report : {
				...report,
				control: level.control
			};
		}));
	});
};
// src/evaluate/evaluate-binary.ts
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
	const { metrics: calls, intervals } = config;
	const outcomes = outcomeSums(data, {
		cells: cells.count,
		cellOf: cells.cellOf
	}, intervals !== null);
	const slicings = config.slices.map((columns) => slicing(cells, prepared.groups, columns));
	const counting = countingFor(calls, intervals?.auc === "delong");
	const samples = binarySamples(data, membership(cells, slicings), counting, outcomes);
	const rows = rowsOf(cells, slicings);
	const report = (sample, slice) => {
		const boundsOf = {
			byFormula: (call, settings) => formulaBounds(sample, call, settings),
			rows: () => {
				const own = rows(slice);
				return own === null ? data : gathered(data, own);
			},
			isClustered: data.clusters !== void 0
		};
		return metricReports({
			task: "binary",
			calls
		}, measuredOfBinary(sample, calls), intervals, boundsOf);
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
// src/evaluate/intervals/quantile-bound.ts
/** The smallest whole number in [from, to] for which `holds`, which once true stays true. */
const first = (from, to, holds) => {
	if (to < from || !holds(to)) return null;
	let low = from;
	let high = to;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
};
/** Rank (from 1) of the observation that the q-quantile does not exceed; null: too few (p95 at 95 % needs 59). */
const upperBoundRank = (n, q, confidence) => first(1, n, (rank) => binomialCdf(rank - 1, n, q) >= confidence);
/** Rank (from 1) of the observation that the q-quantile is not below. */
const lowerBoundRank = (n, q, confidence) => {
	const fromTop = first(1, n, (step) => binomialSf(n - step, n, q) >= confidence);
	return fromTop === null ? null : n + 1 - fromTop;
};
// src/evaluate/bounds/row-bounds.ts
const isPercentile = (metric) => "share" in metric;
/** The fewest requests of which the slowest bounds the percentile: all of them lie below it with share^n. */
const fewest = (share, level) => Math.ceil(Math.log(1 - level) / Math.log(share));
/**
* Each end holds by itself at the level, whatever the latencies' distribution: a gate asks in one direction only.
* The interval between them holds at 1 - 2 (1 - level).
*/
const quantileBounds = (sorted, share, level) => {
	const [low, high] = [lowerBoundRank(sorted.length, share, level), upperBoundRank(sorted.length, share, level)];
	const needed = fewest(share, level);
	const at = (rank) => rank === null ? null : sorted[rank - 1] ?? null;
	const without = high === null ? { no_interval: `an upper bound needs ${needed} rows, ${needed - sorted.length} more` } : {};
	return {
		low: at(low),
		high: at(high),
		...without
	};
};
/** undefined: the metric is given no interval. */
const rowBounds = (metric, { latencies }, config) => {
	if (latencies === null || metric.interval === "none") return void 0;
	if (isPercentile(metric)) return quantileBounds(latencies, metric.share, config.level);
	return config.other === "bootstrap" ? meanBounds(latencies, config) ?? {
		low: null,
		high: null
	} : void 0;
};
// src/evaluate/metrics/rows/index.ts
const rowMetrics = [hosmerLemeshow, ...latencyMetrics];
// src/evaluate/evaluate-rows.ts
const isOfRows = ({ metric }) => rowMetrics.some(({ id }) => id === metric);
const sampleOf = ({ data, latencies }, rows) => ({
	data: rows === null ? data : gathered(data, rows),
	latencies: latencies === null ? null : (rows === null ? latencies.slice() : doubles(latencies, rows)).sort()
});
const reports$1 = (sample, calls, intervals) => Object.fromEntries(calls.map((call) => {
	const metric = byId(rowMetrics, call.metric);
	const measured = metric.measure(sample, call.parameter);
	const bounds = intervals === null ? void 0 : rowBounds(metric, sample, intervals);
	return [call.id, metricReport(measured, bounds)];
}));
/** By slice, the whole first. */
const bySlice = (prepared, { metrics, slices, intervals }) => {
	const cells = cellsOf(prepared.data.rows, prepared.groups);
	return [null, ...slices.flatMap((columns) => rowsBySlice(cells, slicing(cells, prepared.groups, columns)))].map((rows) => reports$1(sampleOf(prepared, rows), metrics, intervals));
};
/** An evaluation by the other metrics, with these put in where they were asked for. */
const withRowMetrics = (found, prepared, config) => {
	const [whole = {}, ...parts] = bySlice(prepared, {
		...config,
		metrics: config.metrics.filter(isOfRows)
	});
	const inOrder = (some, others) => {
		const all = new Map([...Object.entries(some), ...Object.entries(others)]);
		return Object.fromEntries(config.metrics.flatMap(({ id }) => {
			const report = all.get(id);
			return report === void 0 ? [] : [[id, report]];
		}));
	};
	return {
		...found,
		overall: inOrder(found.overall, whole),
		slices: found.slices.map((slice, place) => ({
			...slice,
			metrics: inOrder(slice.metrics, parts[place] ?? {})
		}))
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
	const boundsOf = {
		byFormula: (_, config) => accuracyBounds(data, config),
		rows: () => data,
		isClustered: data.clusters !== void 0
	};
	return metricReports({
		task: data.task,
		calls
	}, measureAll(data, calls), intervals, boundsOf);
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
// src/evaluate/special/hypergeometric.ts
const lowestDraw = ({ bad, drawn }) => Math.max(0, drawn - bad);
const highestDraw = ({ good, drawn }) => Math.min(good, drawn);
/** P(X = k) as a ratio of binomials, which holds for any p (C. Loader 2000). */
const hypergeometricPmf = (k, urn) => {
	if (k < lowestDraw(urn) || k > highestDraw(urn)) return 0;
	const { good, bad, drawn } = urn;
	if (good + bad === drawn || drawn === 0) return 1;
	const p = share(drawn / (good + bad), (good + bad - drawn) / (good + bad));
	return binomialPmfOf(k, good, p) * binomialPmfOf(drawn - k, bad, p) / binomialPmfOf(drawn, good + bad, p);
};
/** Adds weights from k outwards by their ratio, until nothing more counts. */
const sumFrom = (k, step, urn) => {
	const { good, bad, drawn } = urn;
	let term = hypergeometricPmf(k, urn);
	let sum = term;
	for (let i = k; term > sum * 1e-18; i += step) {
		const j = step === 1 ? i : i - 1;
		const up = (good - j) / (j + 1) * (drawn - j) / (bad - drawn + j + 1);
		term *= step === 1 ? up : 1 / up;
		sum += term;
	}
	return sum;
};
const mode = ({ good, bad, drawn }) => Math.floor((drawn + 1) * (good + 1) / (good + bad + 2));
/** P(X > k). */
const hypergeometricSf = (k, urn) => {
	if (k < lowestDraw(urn)) return 1;
	if (k >= highestDraw(urn)) return 0;
	return k >= mode(urn) ? sumFrom(k + 1, 1, urn) : 1 - sumFrom(k, -1, urn);
};
// src/evaluate/weak-slices/cell-errors.ts
const everyRow = () => true;
const judging = (data, { metric, tolerance }) => {
	switch (data.task) {
		case "binary": {
			const { labels, predictions } = data;
			const label = metric === "fnr" ? 1 : 0;
			return {
				counts: metric === "error_rate" ? everyRow : (row) => labels[row] === label,
				isWrong: (row) => labels[row] !== predictions[row]
			};
		}
		case "multiclass": {
			const { labels, predictions } = data;
			return {
				counts: everyRow,
				isWrong: (row) => labels[row] !== predictions[row]
			};
		}
		case "regression": {
			const { labels, predictions } = data;
			const most = tolerance ?? 0;
			return {
				counts: everyRow,
				isWrong: (row) => Math.abs((labels[row] ?? 0) - (predictions[row] ?? 0)) > most
			};
		}
		case "ranking": return {
			counts: () => false,
			isWrong: () => false
		};
	}
};
const cellErrors = (data, { cellOf, count }, search) => {
	const { counts, isWrong } = judging(data, search);
	const rows = new Uint32Array(count);
	const errors = new Uint32Array(count);
	for (let row = 0; row < data.rows; row++) {
		if (!counts(row)) continue;
		const cell = cellOf[row] ?? 0;
		rows[cell] = (rows[cell] ?? 0) + 1;
		if (isWrong(row)) errors[cell] = (errors[cell] ?? 0) + 1;
	}
	return {
		rows,
		errors
	};
};
// src/evaluate/weak-slices/tally.ts
/** A table this large is kept flat; beyond it keys are hashed. */
const flatUpTo = 2 ** 22;
const flat = ({ prefix, next, radix, size }, { rows, errors }, visit) => {
	const allRows = new Uint32Array(size);
	const allErrors = new Uint32Array(size);
	for (let cell = 0; cell < rows.length; cell++) {
		const key = (prefix[cell] ?? 0) * radix + (next[cell] ?? 0);
		allRows[key] = (allRows[key] ?? 0) + (rows[cell] ?? 0);
		allErrors[key] = (allErrors[key] ?? 0) + (errors[cell] ?? 0);
	}
	for (let key = radix; key < size; key++) if (key % radix !== 0) visit(key, allRows[key] ?? 0, allErrors[key] ?? 0);
};
const hashed = ({ prefix, next, radix }, { rows, errors }, visit) => {
	const found = /* @__PURE__ */ new Map();
	for (let cell = 0; cell < rows.length; cell++) {
		const [before, code] = [prefix[cell] ?? 0, next[cell] ?? 0];
		if (before === 0 || code === 0) continue;
		const key = before * radix + code;
		const sum = found.get(key) ?? {
			rows: 0,
			errors: 0
		};
		sum.rows += rows[cell] ?? 0;
		sum.errors += errors[cell] ?? 0;
		found.set(key, sum);
	}
	for (const [key, sum] of [...found].sort(([a], [b]) => a - b)) visit(key, sum.rows, sum.errors);
};
/** Rows and errors of each slice, by ascending key. */
const tally = (keys, cells, visit) => keys.size <= flatUpTo ? flat(keys, cells, visit) : hashed(keys, cells, visit);
/** By cell the slot that its key has in a family of slices, 0 where it has none. */
const slotsByCell = ({ prefix, next, radix, size }, slotOf) => {
	const slots = new Uint32Array(prefix.length);
	const table = size <= flatUpTo ? new Uint32Array(size) : null;
	if (table !== null) for (const [key, slot] of slotOf) table[key] = slot;
	for (let cell = 0; cell < slots.length; cell++) {
		const key = (prefix[cell] ?? 0) * radix + (next[cell] ?? 0);
		slots[cell] = table === null ? slotOf.get(key) ?? 0 : table[key] ?? 0;
	}
	return slots;
};
// src/evaluate/weak-slices/lattice.ts
const nameOf = (columns) => columns.join();
/** Slot of a conjunction in the family of its columns: 0 when it is no slice of its own. */
const slotIn = ({ families, alone }, columns, codes) => {
	let slot = codes[0] ?? 0;
	for (let length = 2; length <= columns.length && slot !== 0; length++) {
		const radix = alone[columns[length - 1] ?? 0]?.radix ?? 1;
		slot = families.get(nameOf(columns.slice(0, length)))?.slotOf.get(slot * radix + (codes[length - 1] ?? 0)) ?? 0;
	}
	return slot;
};
/** A parent that is no slice of its own has the rows of one that names less, and then so has the child. */
const isNew = (lattice, { columns, codes, rows }) => columns.every((_, left) => {
	const without = columns.filter((_column, place) => place !== left);
	const slot = slotIn(lattice, without, codes.filter((_code, place) => place !== left));
	const parent = lattice.families.get(nameOf(without))?.slices[slot - 1];
	return parent !== void 0 && parent.rows > rows;
});
/** `whole`: rows of everything, which no slice repeats. */
const singleOf = ({ codes, values }, place, { cells, support, whole }) => {
	const next = codes.map((code) => code === 4294967295 ? values + 1 : code + 1);
	const radix = values + 2;
	const keys = {
		prefix: new Uint32Array(next.length).fill(1),
		next,
		radix,
		size: 2 * radix
	};
	const slices = [];
	const slotOf = /* @__PURE__ */ new Map();
	tally(keys, cells, (key, rows, errors) => {
		if (rows < support || rows === whole) return;
		slices.push({
			columns: [place],
			codes: [key - radix - 1],
			rows,
			errors
		});
		slotOf.set(key, slices.length);
	});
	return {
		family: {
			columns: [place],
			slices,
			slotOf
		},
		slots: slotsByCell(keys, slotOf),
		radix: slices.length + 1
	};
};
const keysBelow = ({ alone }, { prefix, family, column }) => {
	const radix = alone[column]?.radix ?? 1;
	return {
		prefix,
		next: alone[column]?.slots ?? prefix,
		radix,
		size: (family.slices.length + 1) * radix
	};
};
/** The slices of a family, each cut further by one more column. */
const familyBelow = (lattice, below) => {
	const { cells, support } = lattice;
	const columns = [...below.family.columns, below.column];
	const keys = keysBelow(lattice, below);
	const slices = [];
	const slotOf = /* @__PURE__ */ new Map();
	tally(keys, cells, (key, rows, errors) => {
		if (rows < support) return;
		const before = below.family.slices[Math.floor(key / keys.radix) - 1];
		if (before === void 0) return;
		const codes = before.columns.length === 1 ? [Math.floor(key / keys.radix)] : before.codes;
		const slice = {
			columns,
			codes: [...codes, key % keys.radix],
			rows,
			errors
		};
		if (!isNew(lattice, slice)) return;
		slices.push(slice);
		slotOf.set(key, slices.length);
	});
	return {
		columns,
		slices,
		slotOf
	};
};
/** By cell the slot in a family. */
const prefixOf = (lattice, { columns, slotOf }) => {
	const column = columns.at(-1) ?? 0;
	const single = lattice.alone[column]?.slots ?? /* @__PURE__ */ new Uint32Array(0);
	const before = columns.slice(0, -1);
	const family = lattice.families.get(nameOf(before));
	if (family === void 0) return single;
	const keys = keysBelow(lattice, {
		prefix: prefixOf(lattice, family),
		family,
		column
	});
	return slotsByCell(keys, slotOf);
};
const nextLevel = (lattice, level) => level.flatMap((family) => {
	if (family.slices.length === 0) return [];
	const prefix = prefixOf(lattice, family);
	const last = family.columns.at(-1) ?? 0;
	return lattice.alone.flatMap((_, column) => column > last ? [familyBelow(lattice, {
		prefix,
		family,
		column
	})] : []).filter(({ slices }) => slices.length > 0);
});
/** Codes of the columns as they were given, in place of slots. */
const written = ({ alone }, { columns, codes, rows, errors }) => ({
	columns,
	codes: columns.map((column, place) => alone[column]?.family.slices[(codes[place] ?? 0) - 1]?.codes[0] ?? 0),
	rows,
	errors
});
/** A value's place; the one after the last stands for a missing value. */
const slicesIn = (columns, cells, { support, depth }) => {
	const whole = cells.rows.reduce((sum, rows) => sum + rows, 0);
	const alone = columns.map((column, place) => singleOf(column, place, {
		cells,
		support,
		whole
	}));
	const families = new Map(alone.map(({ family }) => [nameOf(family.columns), family]));
	const lattice = {
		cells,
		support,
		families,
		alone
	};
	let level = [...families.values()];
	const found = level.flatMap(({ slices }) => slices);
	for (let length = 2; length <= depth; length++) {
		level = nextLevel(lattice, level);
		for (const family of level) {
			families.set(nameOf(family.columns), family);
			for (const slice of family.slices) found.push(written(lattice, slice));
		}
	}
	return found;
};
// src/evaluate/weak-slices/search.ts
const sum = (counts) => counts.reduce((all, count) => all + count, 0);
/** Fisher's exact test, one-sided: so many errors or more among these rows, were they drawn from all. */
const chance = ({ rows, errors }, whole) => hypergeometricSf(errors - 1, {
	good: whole.errors,
	bad: whole.rows - whole.errors,
	drawn: rows
});
/**
* The fewest errors that a significant slice can have. So many errors are likelier in more rows, and no slice has fewer
* rows than the support: with fewer errors, neither a slice nor anything below it is worth a test.
*/
const fewestErrors = (whole, { support, q }) => {
	const rows = Math.min(support, whole.rows);
	let low = 0;
	let high = Math.min(rows, whole.errors) + 1;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (chance({
			rows,
			errors: middle
		}, whole) <= q) high = middle;
		else low = middle + 1;
	}
	return low;
};
/**
* Those whose p is at most q; no other one can come to a q as low, nor change that of one that does. A rate no higher than
* over all needs no test: its errors reach the mean, and half of all draws do that.
*/
const tested = (slices, whole, search) => {
	const fewest = fewestErrors(whole, search);
	return slices.flatMap((slice) => {
		const { rows, errors } = slice;
		if (errors < fewest || errors * whole.rows <= whole.errors * rows) return [];
		const p = chance(slice, whole);
		return p <= search.q ? [{
			...slice,
			p
		}] : [];
	});
};
const texts = ({ columns, codes }, groups) => columns.map((column, place) => groups[column]?.[1].values[codes[place] ?? 0] ?? null);
/** Keys are names out of the data: one may be `__proto__`. */
const whereOf = (slice, groups) => {
	const values = texts(slice, groups);
	return Object.fromEntries(slice.columns.map((column, place) => [groups[column]?.[0] ?? "", values[place] ?? null]));
};
const byText = (a, b) => {
	if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
	return byCodePoint(a, b);
};
const firstDifference = (differences) => {
	for (const difference of differences) if (difference !== 0) return difference;
	return 0;
};
/** The highest rate first; of equal ones more rows, then fewer columns, then in the order of columns and of texts. */
const worstFirst = (groups) => (a, b) => {
	const counts = [
		b.errors * a.rows - a.errors * b.rows,
		b.rows - a.rows,
		a.columns.length - b.columns.length
	];
	const columns = a.columns.map((column, place) => column - (b.columns[place] ?? 0));
	const [one, other] = [texts(a, groups), texts(b, groups)];
	return firstDifference([
		...counts,
		...columns,
		...one.map((text, place) => byText(text, other[place] ?? null))
	]);
};
const told = (slice, groups, { whole, level }) => {
	const { rows, errors, p, q } = slice;
	const { low, high } = wilson({
		k: errors,
		n: rows
	}, level) ?? {
		low: 0,
		high: 1
	};
	const lift = errors * whole.rows / (rows * whole.errors);
	return {
		where: whereOf(slice, groups),
		rows,
		errors,
		rate: errors / rows,
		lift,
		low,
		high,
		p,
		q
	};
};
const counted = (prepared, groups, search) => {
	const cells = cellsOf(prepared.data.rows, new Map(groups));
	return {
		columns: groups.map(([name, { values }]) => ({
			codes: cells.codes.get(name) ?? /* @__PURE__ */ new Uint32Array(0),
			values: values.length
		})),
		errors: cellErrors(prepared.data, cells, search)
	};
};
const weakSlices = (prepared, search) => {
	const groups = search.columns.flatMap((name) => {
		const column = prepared.groups.get(name);
		return column === void 0 ? [] : [[name, column]];
	});
	const { columns, errors } = counted(prepared, groups, search);
	const whole = {
		rows: sum(errors.rows),
		errors: sum(errors.errors)
	};
	const slices = slicesIn(columns, errors, search);
	const candidates = tested(slices, whole, search);
	const adjusted = benjaminiHochberg(candidates.map(({ p }) => p), slices.length);
	const significant = candidates.map((slice, place) => ({
		...slice,
		q: adjusted[place] ?? 1
	})).filter(({ q }) => q <= search.q).sort(worstFirst(groups));
	return {
		search: {
			...whole,
			rate: whole.rows === 0 ? null : whole.errors / whole.rows,
			tested: slices.length,
			significant: significant.length
		},
		slices: significant.slice(0, search.most).map((slice) => told(slice, groups, {
			whole,
			level: search.level
		}))
	};
};
// src/evaluate/evaluate.ts
const ofTask = (prepared, config) => prepared.data.task === "binary" ? evaluateBinary(prepared, prepared.data, config) : evaluateSliced(prepared, config);
/** Columns that are only searched would cut the cells of every slice, and cost each of them time. */
const groupsNamed = ({ groups }, names) => new Map([...groups].filter(([name]) => names.includes(name)));
const searched = (prepared, { weakSlices: asked }) => {
	if (asked === null) return {};
	const { slices, search } = weakSlices(prepared, asked);
	return {
		weak_slices: slices,
		weak_slices_search: search
	};
};
/** Everything that a config asks, of rows that were read and checked. */
const evaluate = (prepared, config) => {
	const sliced = {
		...prepared,
		groups: groupsNamed(prepared, slicedNames(config))
	};
	const metrics = config.metrics.filter((call) => !isOfRows(call));
	const found = ofTask(sliced, {
		...config,
		metrics
	});
	return {
		...metrics.length === config.metrics.length ? found : withRowMetrics(found, sliced, config),
		...searched(prepared, config)
	};
};
export { isDrawnAsCells as a, katzLog as i, weakSlices as n, newcombe as r, evaluate as t };
