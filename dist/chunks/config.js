import { r as problemAt } from "./problem.js";
import { t as Decimal } from "./decimal.js";
import { $ as readDocument, C as share$1, E as text, J as isList, L as preprocess, O as fairnessMetrics, W as check$1, Y as isMap, Z as said, b as map$1, c as choice, d as decimal, h as free, i as refusedSearch, l as confidenceLevel, o as weakMetrics, q as at, r as edgesExpected, s as weakSlicesOptions, t as ascending, u as count$4, v as list, w as some, x as name } from "./bin-edges.js";
import { l as formatOf, m as missingCode, n as readSource, o as openFooter, r as ProblemList, s as ParquetFault, t as openSource } from "./source.js";
import { t as nearest } from "./nearest.js";
// src/evaluate/readers/parquet/column-bytes.ts
/** What a row costs beside its bytes, whatever its column holds. */
const rowBytes = 8;
/** What it costs to read each column, in bytes; null where the footer cannot be read. */
const columnBytes = (source) => {
	try {
		const costs = /* @__PURE__ */ new Map();
		for (const { rows, columns } of openFooter(source).rowGroups) for (const { path, compressed } of columns) {
			const name = path[0] ?? "";
			costs.set(name, (costs.get(name) ?? 0) + compressed + rows * rowBytes);
		}
		return costs;
	} catch (error) {
		if (error instanceof ParquetFault || error instanceof RangeError) return null;
		throw error;
	}
};
// src/evaluate/readers/two-threads.ts
/** The dearest columns first, each to the side that has less to do. */
const divided = (wanted, costOf) => {
	const own = [];
	const other = [];
	let ahead = 0;
	for (const one of wanted.toSorted((a, b) => costOf(b) - costOf(a))) {
		if (ahead <= 0) own.push(one);
		else other.push(one);
		ahead += ahead <= 0 ? costOf(one) : -costOf(one);
	}
	return {
		own,
		other
	};
};
/** No real columns are packed as tightly: of a smaller file not even the metadata needs to be read for it. */
const mostPacked = 1e3;
const divisionOf = (source, wanted, from) => {
	if (wanted.length < 2 || source.size * mostPacked < from) return null;
	if (formatOf(source, new ProblemList(source.name)) !== "parquet") return null;
	const costs = columnBytes(source);
	const costOf = ({ name }) => costs?.get(name) ?? 0;
	return wanted.reduce((sum, one) => sum + costOf(one), 0) < from ? null : divided(wanted, costOf);
};
/** Null when the thread fails, for whatever reason. */
const answerOf = (thread) => new Promise((done) => {
	thread.once("message", done);
	thread.once("error", () => done(null));
	thread.once("exit", () => done(null));
});
const joined = (wanted, own, other) => new Map(wanted.flatMap(({ name }) => {
	const column = own.columns.get(name) ?? other.columns.get(name);
	return column === void 0 ? [] : [[name, column]];
}));
/** The whole in one thread where a second one would not pay, and again where anything is wrong: then all of it is told. */
const readInTwo = async (source, wanted, limits, { script, from }) => {
	const division = divisionOf(source, wanted, from);
	if (division === null) return readSource(source, wanted, limits);
	const { Worker } = await import("node:worker_threads");
	const job = {
		path: source.name,
		wanted: division.other,
		limits
	};
	const asked = answerOf(new Worker(script, { workerData: job }));
	const read = readSource(source, division.own, limits);
	const other = await asked;
	if (!read.ok || other === null || other.identity !== source.identity || other.rows !== read.table.rows) return readSource(source, wanted, limits);
	const own = {
		identity: source.identity,
		rows: read.table.rows,
		columns: read.table.columns
	};
	return {
		ok: true,
		table: {
			...read.table,
			columns: joined(wanted, own, other)
		}
	};
};
// src/evaluate/table.ts
const defaultLimits = {
	rows: 1e8,
	page_bytes: 67108864
};
// src/evaluate/read-table.ts
/** A name that is wanted twice must be wanted in the same role. */
const readTable = async (path, wanted, limits = defaultLimits, second = null) => {
	const source = openSource(path);
	if ("code" in source) return {
		ok: false,
		problems: [source],
		table: null
	};
	try {
		if (second === null) return readSource(source, wanted, limits);
		return await readInTwo(source, wanted, limits, second);
	} finally {
		source.close();
	}
};
// src/evaluate/sort/settle.ts
const digitBits = 11;
const digits = 2 ** digitBits;
const mostKey = 2 ** 22 - 1;
const fewRows = 24;
const scratchFor = (size) => ({
	order: new Uint32Array(size),
	spare: new Uint32Array(size),
	keys: new Uint32Array(size),
	spareKeys: new Uint32Array(size)
});
const lowStarts = new Uint32Array(digits);
const highStarts = new Uint32Array(digits);
/** Stable, so that equal scores stay in row order. */
const insertion = (scores, order, from, to) => {
	for (let i = from + 1; i < to; i++) {
		const row = order[i] ?? 0;
		const score = scores[row] ?? 0;
		let at = i;
		while (at > from && (scores[order[at - 1] ?? 0] ?? 0) > score) {
			order[at] = order[at - 1] ?? 0;
			at--;
		}
		order[at] = row;
	}
};
const byComparison = (scores, order) => {
	order.sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
};
const summed = (counts) => {
	let sum = 0;
	for (let digit = 0; digit < digits; digit++) {
		const count = counts[digit] ?? 0;
		counts[digit] = sum;
		sum += count;
	}
};
/** Subtraction, multiplication and cutting off keep the order, so keys never contradict the scores. */
const giveKeys = (scores, { order, keys }, count, range) => {
	const { low, scale } = range;
	lowStarts.fill(0);
	highStarts.fill(0);
	for (let i = 0; i < count; i++) {
		const key = Math.min(((scores[order[i] ?? 0] ?? 0) - low) * scale, mostKey) >>> 0;
		keys[i] = key;
		const [x, y] = [key & 2047, key >>> digitBits];
		lowStarts[x] = (lowStarts[x] ?? 0) + 1;
		highStarts[y] = (highStarts[y] ?? 0) + 1;
	}
	summed(lowStarts);
	summed(highStarts);
};
/** Two stable counting passes: `order` and `keys` come out sorted by key. */
const passes = ({ order, keys, spare, spareKeys }, count) => {
	for (let i = 0; i < count; i++) {
		const key = keys[i] ?? 0;
		const digit = key & 2047;
		const place = lowStarts[digit] ?? 0;
		lowStarts[digit] = place + 1;
		spareKeys[place] = key;
		spare[place] = order[i] ?? 0;
	}
	for (let i = 0; i < count; i++) {
		const key = spareKeys[i] ?? 0;
		const digit = key >>> digitBits;
		const place = highStarts[digit] ?? 0;
		highStarts[digit] = place + 1;
		keys[place] = key;
		order[place] = spare[i] ?? 0;
	}
};
const isLevel = (scores, order, from, to) => {
	const score = scores[order[from] ?? 0];
	for (let i = from + 1; i < to; i++) if (scores[order[i] ?? 0] !== score) return false;
	return true;
};
const settleRuns = (scores, { order, keys }, count) => {
	for (let from = 0, to = 1; from < count; from = to, to++) {
		const key = keys[from];
		while (to < count && keys[to] === key) to++;
		if (to - from === 1 || isLevel(scores, order, from, to)) continue;
		if (to - from <= fewRows) insertion(scores, order, from, to);
		else {
			const part = scratchFor(to - from);
			part.order.set(order.subarray(from, to));
			settle(scores, part, to - from);
			order.set(part.order, from);
		}
	}
};
/** Puts the first `count` rows of `scratch.order`, which are ascending, in ascending order of their scores. */
const settle = (scores, scratch, count) => {
	const { order } = scratch;
	if (count <= fewRows) {
		insertion(scores, order, 0, count);
		return;
	}
	let low = Infinity;
	let high = -Infinity;
	for (let i = 0; i < count; i++) {
		const score = scores[order[i] ?? 0] ?? 0;
		if (score < low) low = score;
		if (score > high) high = score;
	}
	if (low === high) return;
	const scale = mostKey / (high - low);
	if (!Number.isFinite(scale) || scale === 0) {
		byComparison(scores, order.subarray(0, count));
		return;
	}
	giveKeys(scores, scratch, count, {
		low,
		scale
	});
	passes(scratch, count);
	settleRuns(scores, scratch, count);
};
// src/evaluate/sort/by-score.ts
const bucketRows = 8192;
const mostBuckets = 1024;
/** Scores that are crowded in a narrow range fill single buckets, which are dealt again. */
const crowded = 65536;
const rangeOf = (scores) => {
	let low = Infinity;
	let high = -Infinity;
	let falls = 0;
	let before = -Infinity;
	for (let row = 0; row < scores.length; row++) {
		const score = scores[row] ?? 0;
		if (score < before) falls++;
		if (score < low) low = score;
		if (score > high) high = score;
		before = score;
	}
	return {
		low,
		high,
		isAscending: falls === 0
	};
};
const markTies = ({ scores, words }, tieBit) => {
	for (let row = 1; row < scores.length; row++) if (scores[row] === scores[row - 1]) words[row] = (words[row] ?? 0) | tieBit;
};
/** The rows of `from`, which are one bucket, in order into `to`. */
const emit = (from, to, tieBit, scratch) => {
	const { scores, words, weights } = from;
	const { order } = scratch;
	const count = scores.length;
	for (let i = 0; i < count; i++) order[i] = i;
	settle(scores, scratch, count);
	let before = NaN;
	for (let i = 0; i < count; i++) {
		const row = order[i] ?? 0;
		const score = scores[row] ?? 0;
		const word = words[row] ?? 0;
		to.words[i] = score === before ? word | tieBit : word;
		before = score;
	}
	if (weights === null || to.weights === null) return;
	for (let i = 0; i < count; i++) to.weights[i] = weights[order[i] ?? 0] ?? 0;
};
const dealing = (scores, { low, high }, buckets) => {
	const scale = (buckets - 1) / (high - low);
	const starts = new Uint32Array(buckets + 1);
	for (let row = 0; row < scores.length; row++) {
		const bucket = ((scores[row] ?? 0) - low) * scale >>> 0;
		starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
	}
	for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
	return {
		low,
		scale,
		starts
	};
};
const dealt = ({ scores, words, weights }, { low, scale, starts }) => {
	const next = starts.slice();
	const to = {
		scores: new Float64Array(scores.length),
		words: new Uint32Array(scores.length),
		weights: weights === null ? null : new Float64Array(scores.length)
	};
	for (let row = 0; row < scores.length; row++) {
		const score = scores[row] ?? 0;
		const bucket = (score - low) * scale >>> 0;
		const place = next[bucket] ?? 0;
		next[bucket] = place + 1;
		to.scores[place] = score;
		to.words[place] = words[row] ?? 0;
		if (weights !== null && to.weights !== null) to.weights[place] = weights[row] ?? 0;
	}
	return to;
};
const part = ({ scores, words, weights }, from, to) => ({
	scores: scores.subarray(from, to),
	words: words.subarray(from, to),
	weights: weights?.subarray(from, to) ?? null
});
const largestOf = (starts) => {
	let largest = 0;
	for (let bucket = 1; bucket < starts.length; bucket++) largest = Math.max(largest, (starts[bucket] ?? 0) - (starts[bucket - 1] ?? 0));
	return largest;
};
const copied = ({ scores, words, weights }) => ({
	scores,
	words: words.slice(),
	weights: weights?.slice() ?? null
});
/**
* Sorts what the rows carry; equal scores stay in row order. `tieBit` is set in the words of rows that score as the row
* before does. No score is NaN.
*/
const sortByScore = (rows, tieBit = 0) => {
	const { scores } = rows;
	const range = rangeOf(scores);
	if (range.isAscending) {
		markTies(rows, tieBit);
		return;
	}
	const buckets = Math.min(mostBuckets, Math.ceil(scores.length / bucketRows));
	const scale = buckets / (range.high - range.low);
	if (buckets === 1 || !Number.isFinite(scale) || scale === 0) {
		emit(copied(rows), rows, tieBit, scratchFor(scores.length));
		return;
	}
	const plan = dealing(scores, range, buckets);
	const from = dealt(rows, plan);
	const scratch = scratchFor(Math.min(largestOf(plan.starts), crowded));
	for (let bucket = 0; bucket < buckets; bucket++) {
		const [start, end] = [plan.starts[bucket] ?? 0, plan.starts[bucket + 1] ?? 0];
		if (start === end) continue;
		const [own, to] = [part(from, start, end), part(rows, start, end)];
		if (end - start <= crowded) emit(own, to, tieBit, scratch);
		else {
			sortByScore(own, tieBit);
			to.words.set(own.words);
			if (own.weights !== null) to.weights?.set(own.weights);
		}
	}
};
/** Rows from the lowest score up, equal ones in row order. */
const scoreOrder = (scores) => {
	const words = new Uint32Array(scores.length);
	for (let row = 0; row < words.length; row++) words[row] = row;
	sortByScore({
		scores,
		words,
		weights: null
	});
	return words;
};
// src/evaluate/metrics/metric.ts
const tasks = [
	"binary",
	"multiclass",
	"regression",
	"ranking"
];
const defined = (value) => ({ value });
const undefinedAs = (reason, conventional = null) => ({
	value: null,
	undefined: reason,
	conventional
});
/** `above / below`, undefined where `below` is 0. */
const ratio = (above, below, reason) => below === 0 ? undefinedAs(reason, 0) : defined(above / below);
const unit = [0, 1];
const fromZero = [0, null];
// src/evaluate/metrics/binary/proportion.ts
const isProportion = (metric) => "among" in metric;
const sumOver = (confusion, cells) => cells.reduce((sum, cell) => sum + confusion[cell], 0);
const proportion = ({ success, among, without, ...words }) => ({
	...words,
	range: [0, 1],
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "proportion",
	success,
	among,
	measure: ({ weights }) => ratio(sumOver(weights, success), sumOver(weights, among), without)
});
// src/evaluate/metrics/binary/accuracy.ts
const accuracy$1 = proportion({
	id: "accuracy",
	question: "How many rows are predicted rightly?",
	better: "higher",
	success: ["tn", "tp"],
	among: [
		"tn",
		"fp",
		"fn",
		"tp"
	],
	without: "no rows"
});
// src/evaluate/metrics/binary/sample.ts
const positivesOf = ({ fn, tp }) => fn + tp;
const negativesOf = ({ tn, fp }) => tn + fp;
const totalOf = ({ tn, fp, fn, tp }) => tn + fp + (fn + tp);
// src/evaluate/metrics/binary/auc-roc.ts
const aucRoc = {
	id: "auc_roc",
	question: "How often does a positive row score above a negative one?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "scores",
	weights: "taken",
	interval: "auc",
	measure: ({ weights, curve }) => {
		if (curve?.auc != null) return defined(curve.auc);
		return undefinedAs(positivesOf(weights) === 0 ? "no positive labels" : "no negative labels");
	}
};
// src/evaluate/metrics/binary/average-precision.ts
const averagePrecision = {
	id: "average_precision",
	question: "How precise are the highest scores, over all cuts?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "scores",
	weights: "taken",
	interval: "other",
	measure: ({ curve }) => curve?.averagePrecision == null ? undefinedAs("no positive labels", 0) : defined(curve.averagePrecision)
};
// src/evaluate/metrics/binary/balanced-accuracy.ts
const balancedAccuracy$1 = {
	id: "balanced_accuracy",
	question: "How many rows are predicted rightly, each label counting the same?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ weights }) => {
		const positives = positivesOf(weights);
		const negatives = negativesOf(weights);
		const recall = weights.tp / positives;
		const specificity = weights.tn / negatives;
		if (positives === 0) return undefinedAs("no positive labels", specificity);
		if (negatives === 0) return undefinedAs("no negative labels", recall);
		return defined((recall + specificity) / 2);
	}
};
// src/evaluate/metrics/binary/brier.ts
const brier = {
	id: "brier",
	question: "How far are the probabilities from the labels, squared?",
	better: "lower",
	range: unit,
	parameter: "none",
	needs: "probabilities",
	weights: "taken",
	interval: "other",
	measure: ({ weights, squaredErrors }) => defined(squaredErrors / totalOf(weights))
};
// src/evaluate/metrics/binary/cohen-kappa.ts
const cohenKappa$1 = {
	id: "cohen_kappa",
	question: "How much better than chance do predictions and labels agree?",
	better: "higher",
	range: [-1, 1],
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ weights: { tn, fp, fn, tp } }) => {
		const byChance = (tp + fn) * (fn + tn) + (tp + fp) * (fp + tn);
		if (byChance === 0) return undefinedAs("labels and predictions are all of one class: chance agrees too");
		return defined(2 * (tp * tn - fp * fn) / byChance);
	}
};
// src/evaluate/metrics/binary/cost-of-error.ts
const shared$1 = {
	parameter: "none",
	range: [null, null],
	needs: "costs",
	weights: "taken",
	interval: "other"
};
/** Of one decision on average; `factor` turns it into what is told. */
const mean$2 = ({ weights }, costs, factor) => {
	if (costs === void 0) return undefinedAs("nothing says what an error costs");
	const { tn, fp, fn, tp } = weights;
	const sum = tn * costs.tn + fp * costs.fp + fn * costs.fn + tp * costs.tp;
	return defined(factor * sum / totalOf(weights));
};
const costOfError$1 = {
	...shared$1,
	id: "cost_of_error",
	question: "What does a decision cost on average?",
	better: "lower",
	measure: (sample, _, costs) => mean$2(sample, costs, 1)
};
const expectedValue = {
	...shared$1,
	id: "expected_value_per_1000",
	question: "What are 1,000 decisions worth?",
	better: "higher",
	measure: (sample, _, costs) => mean$2(sample, costs, -1e3)
};
// src/evaluate/metrics/binary/count-metric.ts
/** A sum of weights (of rows without weights): never undefined, and without an interval. */
const countMetric = (words, of) => ({
	...words,
	better: "higher",
	range: fromZero,
	parameter: "none",
	weights: "taken",
	interval: "none",
	measure: (sample) => ({ value: of(sample) })
});
// src/evaluate/metrics/binary/count.ts
const count$3 = countMetric({
	id: "count",
	question: "How many rows are there?",
	needs: "labels"
}, ({ rows }) => rows);
// src/evaluate/metrics/binary/calibration-error.ts
/** Σ weight share of a bin · |mean label - mean score|, from the differences a bin. */
const calibrationError = (differences, total) => {
	let sum = 0;
	for (const difference of differences ?? []) sum += Math.abs(difference);
	return defined(sum / total);
};
// src/evaluate/metrics/binary/ece.ts
const ece = {
	id: "ece",
	question: "How far are the probabilities from what happens, in bins of equal width?",
	better: "lower",
	range: unit,
	parameter: "optional count",
	needs: "probabilities",
	weights: "taken",
	interval: "other",
	measure: ({ weights, bins }, parameter) => calibrationError(bins.get(parameter ?? 15), totalOf(weights))
};
// src/evaluate/metrics/binary/ece-quantile.ts
const eceQuantile = {
	id: "ece_quantile",
	question: "How far are the probabilities from what happens, in bins of equally many rows?",
	better: "lower",
	range: unit,
	parameter: "optional count",
	needs: "probabilities",
	weights: "refused",
	interval: "other",
	measure: ({ rows, quantileBins }, parameter) => calibrationError(quantileBins.get(parameter ?? 15), rows)
};
// src/evaluate/metrics/binary/f1.ts
const f1$1 = {
	id: "f1",
	question: "How good are the positive predictions, found and missed ones taken together?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ weights: { tp, fp, fn } }) => ratio(2 * tp, 2 * tp + fp + fn, "no positive labels and nothing predicted positive")
};
// src/evaluate/metrics/binary/fn.ts
const fn = countMetric({
	id: "fn",
	question: "How many positive rows are predicted negative?",
	needs: "predictions"
}, ({ weights }) => weights.fn);
// src/evaluate/metrics/binary/fnr.ts
const fnr = proportion({
	id: "fnr",
	question: "How many of the positive rows are missed?",
	better: "lower",
	success: ["fn"],
	among: ["tp", "fn"],
	without: "no positive labels"
});
// src/evaluate/metrics/binary/fp.ts
const fp = countMetric({
	id: "fp",
	question: "How many negative rows are predicted positive?",
	needs: "predictions"
}, ({ weights }) => weights.fp);
// src/evaluate/metrics/binary/fpr.ts
const fpr = proportion({
	id: "fpr",
	question: "How many of the negative rows are predicted positive?",
	better: "lower",
	success: ["fp"],
	among: ["tn", "fp"],
	without: "no negative labels"
});
// src/evaluate/metrics/binary/log-loss.ts
const logLoss$1 = {
	id: "log_loss",
	question: "How surprised are the probabilities by the labels?",
	better: "lower",
	range: fromZero,
	parameter: "none",
	needs: "probabilities",
	weights: "taken",
	interval: "other",
	measure: ({ weights, logLosses }) => defined(logLosses / totalOf(weights))
};
// src/evaluate/metrics/binary/mcc.ts
const mcc$1 = {
	id: "mcc",
	question: "How strongly do predictions and labels go together?",
	better: "higher",
	range: [-1, 1],
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ weights: { tn, fp, fn, tp } }) => {
		if (tp + fn === 0 || tn + fp === 0) return undefinedAs("labels of one class only", 0);
		if (tp + fp === 0 || tn + fn === 0) return undefinedAs("predictions of one class only", 0);
		const margins = Math.sqrt((tp + fn) * (tn + fp) * ((tp + fp) * (tn + fn)));
		return defined((tp * tn - fp * fn) / margins);
	}
};
// src/evaluate/metrics/binary/positives.ts
const positives = countMetric({
	id: "positives",
	question: "How many labels are positive?",
	needs: "labels"
}, ({ weights }) => positivesOf(weights));
// src/evaluate/metrics/binary/precision.ts
const precision$3 = proportion({
	id: "precision",
	question: "How many of the rows predicted positive are positive?",
	better: "higher",
	success: ["tp"],
	among: ["tp", "fp"],
	without: "nothing predicted positive"
});
// src/evaluate/metrics/binary/recall.ts
const recall$2 = proportion({
	id: "recall",
	question: "How many of the positive rows are predicted positive?",
	better: "higher",
	success: ["tp"],
	among: ["tp", "fn"],
	without: "no positive labels"
});
// src/evaluate/metrics/binary/selection-rate.ts
const selectionRate = proportion({
	id: "selection_rate",
	question: "How many rows are predicted positive?",
	better: "higher",
	success: ["fp", "tp"],
	among: [
		"tn",
		"fp",
		"fn",
		"tp"
	],
	without: "no rows"
});
// src/evaluate/metrics/binary/specificity.ts
const specificity = proportion({
	id: "specificity",
	question: "How many of the negative rows are predicted negative?",
	better: "higher",
	success: ["tn"],
	among: ["tn", "fp"],
	without: "no negative labels"
});
// src/evaluate/metrics/binary/index.ts
const binaryMetrics = [
	count$3,
	positives,
	countMetric({
		id: "tn",
		question: "How many negative rows are predicted negative?",
		needs: "predictions"
	}, ({ weights }) => weights.tn),
	fp,
	fn,
	countMetric({
		id: "tp",
		question: "How many positive rows are predicted positive?",
		needs: "predictions"
	}, ({ weights }) => weights.tp),
	accuracy$1,
	balancedAccuracy$1,
	precision$3,
	recall$2,
	specificity,
	fnr,
	fpr,
	f1$1,
	selectionRate,
	mcc$1,
	cohenKappa$1,
	aucRoc,
	averagePrecision,
	brier,
	logLoss$1,
	ece,
	eceQuantile,
	costOfError$1,
	expectedValue
];
// src/evaluate/metrics/find-call.ts
const numberSyntax = /^\d+(?:\.\d+)?$/;
const fits = (parameter, given) => {
	if (given === null) return parameter !== "count";
	if (parameter === "none" || !numberSyntax.test(given)) return false;
	const number = Number(given);
	if (parameter === "optional share") return number <= 1;
	return Number.isInteger(number) && number >= 1 && number <= 1e6;
};
const findCall = (listed, task, id) => {
	const at = id.indexOf("@");
	const base = at < 0 ? id : id.slice(0, at);
	const given = at < 0 ? null : id.slice(at + 1);
	const matches = ({ id: one, parameter }) => one === base && fits(parameter, given);
	const words = listed[task].find(matches);
	if (words !== void 0) return {
		call: {
			id,
			metric: base,
			parameter: given === null ? null : Number(given)
		},
		words
	};
	if (Object.values(listed).some((metrics) => metrics.some(matches))) return {
		code: "metric-not-for-task",
		nearest: null
	};
	const near = nearest(base, listed[task].map((metric) => metric.id));
	const named = listed[task].find((metric) => metric.id === near);
	return {
		code: "unknown-metric",
		nearest: near !== null && given !== null && named !== void 0 && fits(named.parameter, given) ? `${near}@${given}` : near
	};
};
// src/evaluate/metrics/multiclass/accuracy.ts
const accuracy = {
	id: "accuracy",
	question: "How many rows are predicted rightly?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "proportion",
	measure: ({ counts: { right, total } }) => defined(right.reduce((sum, one) => sum + one, 0) / total)
};
// src/evaluate/metrics/area-under-curve.ts
/** P(a positive scores above a negative) + P(equal) / 2; null without weight on either side. */
const areaUnderCurve = ({ scores, positive, weights }) => {
	const order = scoreOrder(scores);
	let negatives = 0;
	let positives = 0;
	let wins = 0;
	for (let from = 0, to = 0; from < order.length; from = to) {
		const score = scores[order[from] ?? 0];
		let tiedPositives = 0;
		let tiedNegatives = 0;
		for (; to < order.length && scores[order[to] ?? 0] === score; to++) {
			const row = order[to] ?? 0;
			const weight = weights === null ? 1 : weights[row] ?? 0;
			if (positive[row] === 1) tiedPositives += weight;
			else tiedNegatives += weight;
		}
		wins += tiedPositives * (2 * negatives + tiedNegatives);
		positives += tiedPositives;
		negatives += tiedNegatives;
	}
	return positives > 0 && negatives > 0 ? wins / (2 * positives) / negatives : null;
};
// src/evaluate/metrics/multiclass/auc-ovo-macro.ts
/** D. J. Hand & R. J. Till (2001): class a against class b alone, by the scores of a. */
const separation = ({ scores, scored, labels }, a, b) => {
	const [first, second] = [scored[a], scored[b]];
	const rows = Array.from(labels.keys()).filter((row) => labels[row] === first || labels[row] === second);
	const positive = Uint8Array.from(rows, (row) => labels[row] === first ? 1 : 0);
	const own = Float64Array.from(rows, (row) => scores?.[a]?.[row] ?? 0);
	return areaUnderCurve({
		scores: own,
		positive,
		weights: null
	}) ?? 0;
};
const aucOvoMacro = {
	id: "auc_ovo_macro",
	question: "How often does a row of a class score above one of another, each class against each?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "probabilities",
	weights: "refused",
	interval: "other",
	measure: ({ data, counts }) => {
		const { scored, classes } = data;
		const empty = scored.find((at) => counts.labelled[at] === 0);
		if (empty !== void 0) return undefinedAs(`no rows of class ${classes[empty]}`);
		if (scored.length < 2) return undefinedAs("labels of one class only");
		let sum = 0;
		for (let a = 0; a < scored.length; a++) for (let b = a + 1; b < scored.length; b++) sum += separation(data, a, b) + separation(data, b, a);
		return defined(sum / (scored.length * (scored.length - 1)));
	}
};
// src/evaluate/metrics/multiclass/auc-ovr-macro.ts
const aucOvrMacro = {
	id: "auc_ovr_macro",
	question: "How often does a row of a class score above one of another, each class against the rest?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "probabilities",
	weights: "taken",
	interval: "other",
	measure: ({ data, counts }) => {
		const { scored, labels, weights } = data;
		let sum = 0;
		for (const [place, at] of scored.entries()) {
			if (counts.labelled[at] === 0) return undefinedAs(`no rows of class ${data.classes[at]}`);
			if (counts.labelled[at] === counts.total) return undefinedAs("labels of one class only");
			const positive = Uint8Array.from(labels, (label) => label === at ? 1 : 0);
			const scores = data.scores?.[place] ?? /* @__PURE__ */ new Float64Array(0);
			sum += areaUnderCurve({
				scores,
				positive,
				weights
			}) ?? 0;
		}
		return defined(sum / scored.length);
	}
};
// src/evaluate/metrics/multiclass/balanced-accuracy.ts
const balancedAccuracy = {
	id: "balanced_accuracy",
	question: "How many rows are predicted rightly, each class counting the same?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ counts: { right, labelled } }) => {
		let sum = 0;
		let classes = 0;
		labelled.forEach((rows, at) => {
			if (rows === 0) return;
			sum += (right[at] ?? 0) / rows;
			classes += 1;
		});
		return defined(sum / classes);
	}
};
// src/evaluate/metrics/multiclass/cohen-kappa.ts
const cohenKappa = {
	id: "cohen_kappa",
	question: "How much better than chance do predictions and labels agree?",
	better: "higher",
	range: [-1, 1],
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ counts: { right, labelled, predicted, total } }) => {
		let agreed = 0;
		let byChance = 0;
		labelled.forEach((rows, at) => {
			agreed += right[at] ?? 0;
			byChance += rows * (total - (predicted[at] ?? 0));
		});
		if (byChance === 0) return undefinedAs("labels and predictions are all of one class: chance agrees too");
		return defined(1 - (total - agreed) * total / byChance);
	}
};
// src/evaluate/metrics/multiclass/count.ts
const count$2 = {
	id: "count",
	question: "How many rows are there?",
	better: "higher",
	range: fromZero,
	parameter: "none",
	needs: "labels",
	weights: "taken",
	interval: "none",
	measure: ({ data }) => defined(data.rows)
};
// src/evaluate/metrics/multiclass/averages.ts
const precision$2 = (right, _, predicted) => [right, predicted];
const recall$1 = (right, labelled) => [right, labelled];
const f1 = (right, labelled, predicted) => [2 * right, labelled + predicted];
const value = ([above, below]) => below === 0 ? 0 : above / below;
const sum$1 = (values) => values.reduce((all, one) => all + one, 0);
const average = (share, weigh) => (counts) => {
	let above = 0;
	let below = 0;
	counts.present.forEach((present, at) => {
		if (present === 0) return;
		const weight = weigh(counts, at);
		const { right, labelled, predicted } = counts;
		above += weight * value(share(right[at] ?? 0, labelled[at] ?? 0, predicted[at] ?? 0));
		below += weight;
	});
	return below === 0 ? 0 : above / below;
};
const macro = (share) => average(share, () => 1);
const weighted = (share) => average(share, ({ labelled }, at) => labelled[at] ?? 0);
const micro = (share) => ({ right, labelled, predicted }) => value(share(sum$1(right), sum$1(labelled), sum$1(predicted)));
const averaged = (id, question, of) => ({
	id,
	question,
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ counts }) => defined(of(counts))
});
const kinds$1 = {
	macro,
	micro,
	weighted
};
const manners = {
	macro: "each class counting the same",
	micro: "each row counting the same",
	weighted: "each class counting by its rows"
};
const precisionAveraged = (manner) => averaged(`precision_${manner}`, `How many of the rows predicted as a class are of it, ${manners[manner]}?`, kinds$1[manner](precision$2));
const recallAveraged = (manner) => averaged(`recall_${manner}`, `How many of the rows of a class are predicted as it, ${manners[manner]}?`, kinds$1[manner](recall$1));
const f1Averaged = (manner) => averaged(`f1_${manner}`, `How good are the predictions of a class, found and missed rows together, ${manners[manner]}?`, kinds$1[manner](f1));
// src/evaluate/metrics/multiclass/f1-macro.ts
const f1Macro = f1Averaged("macro");
// src/evaluate/metrics/multiclass/f1-micro.ts
const f1Micro = f1Averaged("micro");
// src/evaluate/metrics/multiclass/f1-weighted.ts
const f1Weighted = f1Averaged("weighted");
// src/evaluate/metrics/compensated-sum.ts
/** A. Neumaier (1974): as if summed in twice the precision, so that the order of rows does not show. */
const compensatedSum = (length, term) => {
	let sum = 0;
	let lost = 0;
	for (let i = 0; i < length; i++) {
		const x = term(i);
		const next = sum + x;
		lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
		sum = next;
	}
	return sum + lost;
};
// src/evaluate/metrics/probability.ts
const smallest$1 = 2 ** -52;
const clipped = (probability) => Math.min(Math.max(probability, smallest$1), 1 - smallest$1);
// src/evaluate/metrics/multiclass/log-loss.ts
const logLoss = {
	id: "log_loss",
	question: "How surprised are the probabilities by the labels?",
	better: "lower",
	range: fromZero,
	parameter: "none",
	needs: "probabilities",
	weights: "taken",
	interval: "other",
	measure: ({ data, counts: { total } }) => {
		const { labels, weights, rows, scored } = data;
		const scores = data.scores ?? [];
		const column = new Map(Array.from(scored, (at, place) => [at, scores[place]]));
		const ofClass = data.classes.map((_, at) => column.get(at));
		const sum = compensatedSum(rows, (row) => {
			const probability = ofClass[labels[row] ?? 0]?.[row] ?? 0;
			return -Math.log(clipped(probability)) * (weights?.[row] ?? 1);
		});
		return defined(sum / total);
	}
};
// src/evaluate/metrics/multiclass/mcc.ts
const classesIn = (weights) => weights.reduce((n, weight) => n + (weight > 0 ? 1 : 0), 0);
const mcc = {
	id: "mcc",
	question: "How strongly do predictions and labels go together?",
	better: "higher",
	range: [-1, 1],
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ counts: { right, labelled, predicted, total } }) => {
		if (classesIn(labelled) < 2) return undefinedAs("labels of one class only", 0);
		if (classesIn(predicted) < 2) return undefinedAs("predictions of one class only", 0);
		let together = 0;
		let labels = 0;
		let predictions = 0;
		let agreed = 0;
		labelled.forEach((rows, at) => {
			const share = rows / total;
			const predictedShare = (predicted[at] ?? 0) / total;
			agreed += (right[at] ?? 0) / total;
			together += share * predictedShare;
			labels += share * (1 - share);
			predictions += predictedShare * (1 - predictedShare);
		});
		return defined((agreed - together) / Math.sqrt(labels * predictions));
	}
};
// src/evaluate/metrics/multiclass/precision-macro.ts
const precisionMacro = precisionAveraged("macro");
// src/evaluate/metrics/multiclass/precision-micro.ts
const precisionMicro = precisionAveraged("micro");
// src/evaluate/metrics/multiclass/precision-weighted.ts
const precisionWeighted = precisionAveraged("weighted");
// src/evaluate/metrics/multiclass/recall-macro.ts
const recallMacro = recallAveraged("macro");
// src/evaluate/metrics/multiclass/recall-micro.ts
const recallMicro = recallAveraged("micro");
// src/evaluate/metrics/multiclass/recall-weighted.ts
const recallWeighted = recallAveraged("weighted");
// src/evaluate/metrics/multiclass/top-k-accuracy.ts
/** scikit-learn takes the highest scores from a stable ascending sort read backwards: of equal ones the last class first. */
const rankOf = (scores, place, row) => {
	const own = scores[place]?.[row] ?? 0;
	let rank = 0;
	for (let other = 0; other < scores.length; other++) {
		const score = scores[other]?.[row] ?? 0;
		if (score > own || score === own && other > place) rank += 1;
	}
	return rank;
};
// src/evaluate/metrics/multiclass/index.ts
const multiclassMetrics = [
	count$2,
	accuracy,
	balancedAccuracy,
	precisionMacro,
	precisionMicro,
	precisionWeighted,
	recallMacro,
	recallMicro,
	recallWeighted,
	f1Macro,
	f1Micro,
	f1Weighted,
	mcc,
	cohenKappa,
	aucOvrMacro,
	aucOvoMacro,
	{
		id: "top_k_accuracy",
		question: "How often is the label among the k highest scores?",
		better: "higher",
		range: unit,
		parameter: "count",
		needs: "scores",
		weights: "taken",
		interval: "other",
		measure: ({ data, counts: { total } }, parameter) => {
			const { labels, weights, rows, scored } = data;
			const scores = data.scores ?? [];
			const places = new Uint32Array(data.classes.length);
			scored.forEach((at, place) => {
				places[at] = place;
			});
			const sum = compensatedSum(rows, (row) => rankOf(scores, places[labels[row] ?? 0] ?? 0, row) < (parameter ?? 1) ? weights?.[row] ?? 1 : 0);
			return defined(sum / total);
		}
	},
	logLoss
];
// src/evaluate/metrics/ranking/count.ts
const count$1 = {
	id: "count",
	question: "How many rows are there?",
	better: "higher",
	range: fromZero,
	parameter: "none",
	needs: "labels",
	weights: "taken",
	interval: "none",
	measure: ({ rows }) => defined(rows)
};
// src/evaluate/metrics/ranking/sample.ts
/** Starts of the queries in the rows sorted by query; queries without rows are left out. */
const startsOf = (counts) => {
	const places = new Uint32Array(counts.length);
	const starts = [];
	let start = 0;
	counts.forEach((count, query) => {
		places[query] = start;
		if (count > 0) starts.push(start);
		start += count;
	});
	return {
		places,
		starts: Uint32Array.from([...starts, start])
	};
};
const rankingSample = ({ rows, labels, scores, queries, queryCount, empty }) => {
	const counts = new Uint32Array(queryCount);
	for (const query of queries) counts[query] = (counts[query] ?? 0) + 1;
	const { places, starts } = startsOf(counts);
	const sorted = {
		labels: new Float64Array(rows),
		scores: new Float64Array(rows)
	};
	for (const row of scoreOrder(scores.map((score) => -score))) {
		const query = queries[row] ?? 0;
		const place = places[query] ?? 0;
		places[query] = place + 1;
		sorted.labels[place] = labels[row] ?? 0;
		sorted.scores[place] = scores[row] ?? 0;
	}
	return {
		rows,
		...sorted,
		starts,
		empty
	};
};
const queryCount = ({ starts }) => starts.length - 1;
const queryAt = ({ labels, scores, starts }, index) => {
	const own = labels.subarray(starts[index], starts[index + 1]);
	return {
		labels: own,
		scores: scores.subarray(starts[index], starts[index + 1]),
		relevant: own.reduce((count, label) => count + (label > 0 ? 1 : 0), 0)
	};
};
// src/evaluate/metrics/ranking/query-mean.ts
/** The value of each query that counts. */
const queryValues = ({ ofQuery }, sample, parameter) => {
	const values = [];
	for (let index = 0; index < queryCount(sample); index++) {
		const query = queryAt(sample, index);
		if (query.relevant > 0) values.push(ofQuery(query, parameter));
		else if (sample.empty === "zero") values.push(0);
	}
	return Float64Array.from(values);
};
const mean$1 = (values) => values.length === 0 ? undefinedAs("no query has relevant rows") : defined(compensatedSum(values.length, (i) => values[i] ?? 0) / values.length);
const queryMean = (words, ofQuery, refuses = () => null) => ({
	...words,
	better: "higher",
	range: unit,
	needs: "scores",
	weights: "refused",
	interval: "other",
	ofQuery,
	refuses,
	measure: (sample, parameter) => {
		const reason = refuses(sample);
		return reason === null ? mean$1(queryValues({ ofQuery }, sample, parameter)) : undefinedAs(reason);
	}
});
// src/evaluate/metrics/ranking/map.ts
const map = queryMean({
	id: "map",
	question: "How precise is the ranking of a query at each of its relevant rows?",
	parameter: "optional count"
}, ({ labels, relevant }, parameter) => {
	const cut = parameter ?? labels.length;
	let found = 0;
	let sum = 0;
	for (let i = 0; i < labels.length && i < cut; i++) {
		if (!((labels[i] ?? 0) > 0)) continue;
		found += 1;
		sum += found / (i + 1);
	}
	return sum / Math.min(relevant, cut);
});
// src/evaluate/metrics/ranking/mrr.ts
const mrr = queryMean({
	id: "mrr",
	question: "How far up does the first relevant row of a query stand?",
	parameter: "none"
}, ({ labels }) => 1 / (labels.findIndex((label) => label > 0) + 1));
// src/evaluate/metrics/ranking/ndcg.ts
const discount = (rank) => 1 / Math.log2(rank + 1);
/** K. Järvelin & J. Kekäläinen (2002) with linear gain; rows with one score share the mean of their gains (F. McSherry & M. Najork 2008). */
const gain = ({ labels, scores }, cut) => {
	let sum = 0;
	for (let from = 0, to = 0; from < labels.length && from < cut; from = to) {
		let gains = 0;
		let discounts = 0;
		for (; to < labels.length && scores[to] === scores[from]; to++) {
			gains += labels[to] ?? 0;
			if (to < cut) discounts += discount(to + 1);
		}
		sum += gains / (to - from) * discounts;
	}
	return sum;
};
const bestGain = (labels, cut) => {
	const best = labels.toSorted().reverse();
	let sum = 0;
	for (let i = 0; i < best.length && i < cut; i++) sum += (best[i] ?? 0) * discount(i + 1);
	return sum;
};
const ndcg = queryMean({
	id: "ndcg",
	question: "How near is the ranking of a query to its best one?",
	parameter: "optional count"
}, (query, parameter) => {
	const cut = parameter ?? query.labels.length;
	return query.labels.length === 1 ? 1 : gain(query, cut) / bestGain(query.labels, cut);
}, ({ labels }) => labels.some((label) => label < 0) ? "a label is negative: it can have no gain" : null);
// src/evaluate/metrics/ranking/relevant-within.ts
/** Relevant rows among the first k. */
const relevantWithin = ({ labels }, k) => labels.subarray(0, k).reduce((count, label) => count + (label > 0 ? 1 : 0), 0);
// src/evaluate/metrics/ranking/precision.ts
const precision$1 = queryMean({
	id: "precision",
	question: "How many of the first k rows of a query are relevant?",
	parameter: "count"
}, (query, parameter) => relevantWithin(query, parameter ?? 1) / (parameter ?? 1));
// src/evaluate/metrics/ranking/index.ts
const rankingMetrics = [
	count$1,
	{
		id: "queries",
		question: "How many queries are there?",
		better: "higher",
		range: fromZero,
		parameter: "none",
		needs: "labels",
		weights: "taken",
		interval: "none",
		measure: (sample) => defined(queryCount(sample))
	},
	ndcg,
	map,
	mrr,
	precision$1,
	queryMean({
		id: "recall",
		question: "How many of the relevant rows of a query are among its first k?",
		parameter: "count"
	}, (query, parameter) => relevantWithin(query, parameter ?? 1) / query.relevant)
];
// src/evaluate/metrics/regression/count.ts
const count = {
	id: "count",
	question: "How many rows are there?",
	better: "higher",
	range: fromZero,
	parameter: "none",
	needs: "labels",
	weights: "taken",
	interval: "none",
	measure: ({ rows }) => defined(rows)
};
// src/evaluate/metrics/regression/constant.ts
/** Whether all rows with weight have one label. */
const isConstant = ({ rows, labels, weights }) => {
	let first;
	for (let row = 0; row < rows; row++) {
		if (weights !== null && weights[row] === 0) continue;
		first ??= labels[row];
		if (labels[row] !== first) return false;
	}
	return true;
};
// src/evaluate/metrics/regression/weighted-mean.ts
const totalWeight = ({ rows, weights }) => weights === null ? rows : compensatedSum(rows, (row) => weights[row] ?? 0);
/** Σ w·loss(label, prediction) / Σ w. */
const meanLoss = (data, loss) => {
	const { rows, weights, labels, predictions } = data;
	return compensatedSum(rows, (row) => loss(labels[row] ?? 0, predictions[row] ?? 0) * (weights === null ? 1 : weights[row] ?? 0)) / totalWeight(data);
};
// src/evaluate/metrics/regression/pinball.ts
/** R. Koenker & G. Bassett (1978): an error costs `q` a unit when the prediction is too low, else 1 - q. */
const pinball = (q) => (label, prediction) => {
	const difference = label - prediction;
	return q * Math.max(difference, 0) - (1 - q) * Math.min(difference, 0);
};
const meanPinball = (data, q) => meanLoss(data, pinball(q));
// src/evaluate/metrics/regression/weighted-quantile.ts
const precision = 2 ** -52;
/**
* The averaged inverse of the weighted distribution, as scikit-learn's _weighted_percentile(average=True): the mean
* of the lower and the upper one where the distribution meets the share exactly. Null weights: every row 1.
*/
const weightedQuantile = (values, weights, q) => {
	const order = scoreOrder(values);
	const sums = new Float64Array(order.length);
	let total = 0;
	order.forEach((row, place) => {
		total += weights === null ? 1 : weights[row] ?? 0;
		sums[place] = total;
	});
	const wanted = q * 100 / 100 * total || Number.MIN_VALUE;
	const last = order.length - 1;
	const found = sums.findIndex((sum) => sum >= wanted);
	const at = found < 0 ? last : found;
	const lower = values[order[at] ?? 0] ?? 0;
	const reached = sums[at] ?? 0;
	if (reached - wanted > precision) return lower;
	const next = sums.findIndex((sum) => sum > reached);
	return (lower + (values[order[next < 0 ? at : next] ?? 0] ?? 0)) / 2;
};
// src/evaluate/metrics/regression/d2.ts
const d2 = {
	id: "d2",
	question: "How much better than a constant are the predictions, by absolute (or pinball) error?",
	better: "higher",
	range: [null, 1],
	parameter: "optional share",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: (data, parameter) => {
		const { rows, labels, weights } = data;
		if (rows < 2) return undefinedAs("fewer than 2 rows");
		const q = parameter ?? .5;
		const error = meanPinball(data, q);
		const middle = weightedQuantile(labels, weights, q);
		const least = meanLoss(data, (label) => pinball(q)(label, middle));
		if (isConstant(data) || least === 0) return undefinedAs("all labels are the same", error === 0 ? 1 : 0);
		return defined(1 - error / least);
	}
};
// src/evaluate/metrics/regression/loss-metric.ts
const lossMetric = ({ lossOf, isRoot = false, parameter = "none", ...words }) => ({
	...words,
	better: "lower",
	range: [0, null],
	parameter,
	needs: "predictions",
	weights: "taken",
	interval: "other",
	lossOf,
	isRoot,
	measure: (data, value) => {
		const mean = meanLoss(data, lossOf(value));
		return defined(isRoot ? Math.sqrt(mean) : mean);
	}
});
const isLossMetric = (metric) => "lossOf" in metric;
// src/evaluate/metrics/regression/mae.ts
const mae = lossMetric({
	id: "mae",
	question: "How far is a prediction off?",
	lossOf: () => (label, prediction) => Math.abs(label - prediction)
});
// src/evaluate/metrics/regression/mape.ts
const smallest = 2 ** -52;
const mape = lossMetric({
	id: "mape",
	question: "How far is a prediction off, as a share of the label?",
	lossOf: () => (label, prediction) => Math.abs(prediction - label) / Math.max(Math.abs(label), smallest)
});
// src/evaluate/metrics/regression/max-error.ts
const maxError = {
	id: "max_error",
	question: "How far is the worst prediction off?",
	better: "lower",
	range: fromZero,
	parameter: "none",
	needs: "predictions",
	weights: "refused",
	interval: "other",
	measure: ({ rows, labels, predictions }) => {
		let worst = 0;
		for (let row = 0; row < rows; row++) worst = Math.max(worst, Math.abs((labels[row] ?? 0) - (predictions[row] ?? 0)));
		return defined(worst);
	}
};
// src/evaluate/special/quantile.ts
/** numpy.quantile(method='linear'), Hyndman & Fan's type 7, with NumPy's order of operations: bin edges must equal its edges. */
const quantile = (sorted, q) => {
	const position = (sorted.length - 1) * q;
	const below = Math.floor(position);
	const low = sorted[below];
	const high = sorted[Math.min(below + 1, sorted.length - 1)];
	if (low === void 0 || high === void 0) return NaN;
	const share = position - below;
	return share >= .5 ? high - (high - low) * (1 - share) : low + (high - low) * share;
};
// src/evaluate/metrics/regression/medae.ts
const medae = {
	id: "medae",
	question: "How far is the middling prediction off?",
	better: "lower",
	range: fromZero,
	parameter: "none",
	needs: "predictions",
	weights: "taken",
	interval: "other",
	measure: ({ rows, labels, predictions, weights }) => {
		const errors = new Float64Array(rows);
		for (let row = 0; row < rows; row++) errors[row] = Math.abs((predictions[row] ?? 0) - (labels[row] ?? 0));
		return defined(weights === null ? quantile(errors.sort(), .5) : weightedQuantile(errors, weights, .5));
	}
};
// src/evaluate/metrics/regression/mse.ts
const mse = lossMetric({
	id: "mse",
	question: "How far is a prediction off, squared?",
	lossOf: () => (label, prediction) => (label - prediction) ** 2
});
// src/evaluate/metrics/regression/pinball-loss.ts
const pinballLoss = lossMetric({
	id: "pinball_loss",
	question: "How far are the predictions from being the q-quantile?",
	parameter: "optional share",
	lossOf: (parameter) => pinball(parameter ?? .5)
});
// src/evaluate/metrics/regression/index.ts
const regressionMetrics = [
	count,
	mae,
	mse,
	lossMetric({
		id: "rmse",
		question: "How far is a prediction off, large errors counting more?",
		lossOf: () => (label, prediction) => (label - prediction) ** 2,
		isRoot: true
	}),
	medae,
	mape,
	maxError,
	pinballLoss,
	{
		id: "r2",
		question: "How much of the labels' variance do the predictions explain?",
		better: "higher",
		range: [null, 1],
		parameter: "none",
		needs: "predictions",
		weights: "taken",
		interval: "other",
		measure: (data) => {
			const { rows, labels } = data;
			if (rows < 2) return undefinedAs("fewer than 2 rows");
			const error = meanLoss(data, (label, prediction) => (label - prediction) ** 2);
			if (isConstant(data)) return undefinedAs("all labels are the same", error === 0 ? 1 : 0);
			const first = labels[0] ?? 0;
			const middle = first + meanLoss(data, (label) => label - first);
			return defined(1 - error / meanLoss(data, (label) => (label - middle) ** 2));
		}
	},
	d2
];
// src/evaluate/special/deviance.ts
/** u - ln(1 + u), by the series of atanh(u / (2 + u)) where the two nearly cancel. */
const excessOverLog = (u) => {
	const r = u / (2 + u);
	if (Math.abs(r) > .4) return u - Math.log1p(u);
	const square = r * r;
	let power = square * r;
	let sum = 0;
	for (let k = 3; Math.abs(power) > Math.abs(sum) * 1e-18; k += 2) {
		sum += power / k;
		power *= square;
	}
	return r * u - 2 * sum;
};
/** x ln(x / mean) + mean - x: the exponent of Poisson and binomial weights (C. Loader 2000). */
const deviance = (x, mean) => {
	if (x === 0) return mean.high;
	const u = (mean.high - x + mean.low) / x;
	if (u > -.9) return x * excessOverLog(u);
	return x * Math.log(x / mean.high) - x + mean.high;
};
// src/evaluate/special/double-double.ts
const splitter = 134217729;
const upperHalf = (x) => {
	const scaled = splitter * x;
	return Number.isFinite(scaled) ? scaled - (scaled - x) : x;
};
const exact = (x) => ({
	high: x,
	low: 0
});
/** a·b. */
const product = (a, b) => {
	const high = a * b;
	const a1 = upperHalf(a);
	const b1 = upperHalf(b);
	const a2 = a - a1;
	const b2 = b - b1;
	return {
		high,
		low: a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2)
	};
};
/** a·(b.high + b.low). */
const scaled = (a, b) => {
	const { high, low } = product(a, b.high);
	return {
		high,
		low: low + a * b.low
	};
};
/** 1 - x, for x in [0, 1]. */
const complement = (x) => {
	const high = 1 - x.high;
	return {
		high,
		low: 1 - high - x.high - x.low
	};
};
/** a / b. */
const quotient = (a, b) => {
	const high = a / b;
	const back = product(high, b);
	return {
		high,
		low: (a - back.high - back.low) / b
	};
};
/** a + b (D. E. Knuth, TAOCP 4.2.2, theorem B). */
const sum = (a, b) => {
	const high = a + b.high;
	const part = high - a;
	return {
		high,
		low: a - (high - part) + (b.high - part) + b.low
	};
};
/** Of x and y = 1 - x the smaller one is taken as given. */
const share = (x, y) => x <= y ? {
	x: exact(x),
	y: complement(exact(x))
} : {
	x: complement(exact(y)),
	y: exact(y)
};
const swapped = ({ x, y }) => ({
	x: y,
	y: x
});
// src/evaluate/special/polynomial.ts
/** Horner's rule, lowest power first. */
const polynomial = (coefficients, x) => coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
/** Clenshaw (1955): a Chebyshev series on [-1, 1]. */
const chebyshev = (coefficients, t) => {
	let current = 0;
	let previous = 0;
	for (let k = coefficients.length - 1; k > 0; k--) {
		const next = 2 * t * current - previous + (coefficients[k] ?? 0);
		previous = current;
		current = next;
	}
	return t * current - previous + (coefficients[0] ?? 0);
};
// src/evaluate/special/gamma-log.ts
const halfLogTwoPi = .9189385332046728;
const aroundTwo = [
	0,
	.42278433509846713,
	...[
		.6449340668482264,
		.2020569031595943,
		.08232323371113819,
		.03692775514336993,
		.01734306198444914,
		.008349277381922827,
		.00407735619794434,
		.0020083928260822143,
		.0009945751278180853,
		.0004941886041194645,
		.0002460865533080483,
		.00012271334757848915,
		6124813505870483e-20,
		3058823630702049e-20,
		1528225940865187e-20,
		7637197637899763e-21,
		381729326499984e-20,
		1908212716553939e-21,
		9.539620338727962e-7,
		4.769329867878064e-7,
		2.38450502727733e-7,
		1.1921992596531106e-7,
		5.960818905125948e-8,
		2.980350351465228e-8,
		1.4901554828365043e-8
	].map((zeta, i) => (i % 2 === 0 ? 1 : -1) * zeta / (i + 2))
];
const stirling = [
	.08333333333333333,
	-.002777777777777778,
	.0007936507936507937,
	-.0005952380952380953,
	.0008417508417508417,
	-.0019175269175269176,
	.00641025641025641,
	-.029550653594771242
];
const stirlingFrom = 10;
/** ln Γ(2 + w), |w| <= 1/2; keeps its relative accuracy at the zero. */
const logGammaTwoPlus = (w) => polynomial(aroundTwo, w);
/** ln Γ(1 + a), for a > -1/2; relative accuracy down to a = 0. */
const logGammaOnePlus = (a) => a <= .5 ? logGammaTwoPlus(a) - Math.log1p(a) : logGamma(1 + a);
const stirlingTail = (x) => polynomial(stirling, 1 / (x * x)) / x;
/** ln Γ(x), for x > 0. */
const logGamma = (x) => {
	if (!(x > 0)) return x === 0 ? Infinity : NaN;
	if (x === Infinity) return Infinity;
	if (x < .5) return logGammaOnePlus(x) - Math.log(x);
	if (x < 1.5) return logGammaOnePlus(x - 1);
	if (x >= stirlingFrom) return (x - .5) * (Math.log(x) - 1) + .4189385332046728 + stirlingTail(x);
	let factors = 1;
	let reduced = x;
	for (; reduced >= 2.5; reduced--) factors *= reduced - 1;
	return Math.log(factors) + logGammaTwoPlus(reduced - 2);
};
/** ln Γ(n + 1) - ln(√(2π) n^(n + 1/2) e^-n): C. Loader (2000), "Fast and accurate computation of binomial probabilities". */
const stirlingError = (n) => {
	if (n >= stirlingFrom) return stirlingTail(n);
	if (n < 1) return logGammaOnePlus(n) - (n + .5) * Math.log(n) + n - halfLogTwoPi;
	let sum = 0;
	let shifted = n;
	for (; shifted < stirlingFrom; shifted++) sum += (shifted + .5) * Math.log1p(1 / shifted) - 1;
	return sum + stirlingTail(shifted);
};
/** stirlingTail(x + a) - stirlingTail(x), term by term. */
const stirlingDifference = (x, a) => {
	const shrink = -Math.log1p(a / x);
	return stirling.reduce((sum, coefficient, k) => {
		const power = 2 * k + 1;
		return sum + coefficient / x ** power * Math.expm1(power * shrink);
	}, 0);
};
/** ln Γ(x + a) - ln Γ(x), for x > 0, a >= 0; relative accuracy as a goes to 0. */
const logGammaRatio = (x, a) => {
	let sum = 0;
	let base = x;
	for (; base < stirlingFrom; base++) sum -= Math.log1p(a / base);
	const growth = (base + a - .5) * Math.log1p(a / base) - a;
	return sum + a * Math.log(base) + growth + stirlingDifference(base, a);
};
// src/evaluate/special/gamma-incomplete.ts
const tiny$1 = 1e-300;
/** x^a e^-x / Γ(a + 1) (C. Loader 2000 for a >= 1). */
const poissonWeight = (a, x) => {
	if (a < 1) return Math.exp(a * Math.log(x) - x - logGammaOnePlus(a));
	return Math.exp(-stirlingError(a) - deviance(a, exact(x))) / Math.sqrt(2 * Math.PI * a);
};
/** DLMF 8.11.4. */
const lowerSeries = (a, x) => {
	let term = 1;
	let sum = 1;
	for (let n = a + 1; term > sum * 1e-17; n++) {
		term *= x / n;
		sum += term;
	}
	return sum;
};
/** DLMF 8.9.2, contracted; modified Lentz. */
const upperFraction = (a, x) => {
	let b = x + 1 - a;
	let c = 1 / tiny$1;
	let d = 1 / (Math.abs(b) < tiny$1 ? tiny$1 : b);
	let value = d;
	for (let i = 1; i < 1e7; i++) {
		b += 2;
		const numerator = -i * (i - a);
		d = 1 / (numerator * d + b || tiny$1);
		c = b + numerator / c || tiny$1;
		value *= c * d;
		if (Math.abs(c * d - 1) < 2e-16) break;
	}
	return value;
};
/** a < 1 and small x: 1 - P without the subtraction (A. R. DiDonato & A. H. Morris 1986, TOMS 654). */
const smallShape = (a, x) => {
	let term = 1;
	let sum = 0;
	for (let n = 1; n < 60; n++) {
		term *= -x / n;
		sum += a * term / (a + n);
	}
	const exponent = a * Math.log(x) - logGammaOnePlus(a);
	const power = Math.exp(exponent);
	return {
		lower: power * (1 + sum),
		upper: -Math.expm1(exponent) - power * sum
	};
};
/** The regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0. */
const gammaTails = (a, x) => {
	if (!(a > 0 && x >= 0)) return {
		lower: NaN,
		upper: NaN
	};
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	if (a < 1 && x < 1.1) return smallShape(a, x);
	const weight = poissonWeight(a, x);
	if (x < a + 1) {
		const lower = weight * lowerSeries(a, x);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = weight * a * upperFraction(a, x);
	return {
		lower: 1 - upper,
		upper
	};
};
const gammaQ = (a, x) => gammaTails(a, x).upper;
// src/evaluate/special/chi-squared.ts
const chiSquaredSf = (x, df) => gammaQ(df / 2, Math.max(x, 0) / 2);
// src/evaluate/tests/hosmer-lemeshow.ts
/** Upper ends of the groups (edge, next edge], the first one closed; equal quantiles merge groups. */
const upperEdges = (scores, groups) => {
	const sorted = scores.toSorted();
	const edges = Array.from({ length: groups + 1 }, (_, k) => quantile(sorted, k / groups));
	return [...new Set(edges)].slice(edges[0] === edges[groups] ? 0 : 1);
};
const groupOf = (edges, score) => {
	const index = edges.findIndex((edge) => score <= edge);
	return index < 0 ? edges.length - 1 : index;
};
const grouped = (scores, labels, edges) => {
	const groups = edges.map(() => ({
		rows: 0,
		observed: 0,
		expected: 0
	}));
	for (const [row, score] of scores.entries()) {
		const group = groups[groupOf(edges, score)];
		if (group === void 0) continue;
		group.rows += 1;
		group.observed += labels[row] ?? 0;
		group.expected += score;
	}
	return groups.filter((group) => group.rows > 0);
};
/**
* D. W. Hosmer & S. Lemeshow (1980): Σ (O - E)² / (E (1 - E/n)) over groups of like score, chi-squared with g - 2
* degrees of freedom (g elsewhere). Null: no degrees left, or a group whose scores are all 0 or all 1.
*/
const hosmerLemeshow$1 = (scores, labels, wanted = 10, fitted = "elsewhere") => {
	const groups = grouped(scores, labels, upperEdges(scores, wanted));
	const df = groups.length - (fitted === "elsewhere" ? 0 : 2);
	if (df < 1) return null;
	const statistic = groups.reduce((sum, { rows, observed, expected }) => {
		const spread = expected * (1 - expected / rows);
		return sum + (observed - expected) ** 2 / spread;
	}, 0);
	return Number.isFinite(statistic) ? {
		statistic,
		df,
		p: chiSquaredSf(statistic, df)
	} : null;
};
// src/evaluate/metrics/rows/hosmer-lemeshow.ts
/** With enough rows it rejects any model, with few none: it warns and never decides. */
const hosmerLemeshow = {
	id: "hosmer_lemeshow",
	question: "Could the labels have come from these probabilities (p-value)?",
	better: "higher",
	range: unit,
	parameter: "none",
	needs: "probabilities",
	weights: "refused",
	interval: "none",
	measure: ({ data }) => {
		if (data.task !== "binary" || data.scores === null) return undefinedAs("there are no scores");
		const found = hosmerLemeshow$1(data.scores, data.labels);
		return found === null ? undefinedAs("a group of rows has scores of 0 or 1 only") : defined(found.p);
	}
};
// src/evaluate/metrics/rows/latency.ts
const shared = {
	better: "lower",
	range: fromZero,
	parameter: "none",
	needs: "latency",
	weights: "ignored"
};
const measuring = (of) => ({ latencies }) => latencies === null || latencies.length === 0 ? undefinedAs("there are no latencies") : defined(of(latencies));
const percentiles = Object.entries({
	p50: .5,
	p75: .75,
	p90: .9,
	p95: .95,
	p99: .99,
	p999: .999
}).map(([name, share]) => ({
	...shared,
	id: `latency_${name}`,
	question: `In how many milliseconds are ${share * 100} % of requests answered?`,
	interval: "quantile",
	share,
	measure: measuring((sorted) => quantile(sorted, share))
}));
/** The slowest of these requests bounds no other: it has no interval. */
const max = {
	...shared,
	id: "latency_max",
	question: "How many milliseconds does the slowest answer take?",
	interval: "none",
	measure: measuring((sorted) => sorted.at(-1) ?? 0)
};
const mean = {
	...shared,
	id: "latency_mean",
	question: "How many milliseconds does an answer take on average?",
	interval: "other",
	measure: measuring((sorted) => compensatedSum(sorted.length, (i) => sorted[i] ?? 0) / sorted.length)
};
const latencyMetrics = [
	...percentiles,
	max,
	mean
];
// src/evaluate/metrics/index.ts
const metrics = {
	binary: [
		...binaryMetrics,
		hosmerLemeshow,
		...latencyMetrics
	],
	multiclass: [...multiclassMetrics, ...latencyMetrics],
	regression: [...regressionMetrics, ...latencyMetrics],
	ranking: [...rankingMetrics, ...latencyMetrics]
};
const metricCall = (task, id) => findCall(metrics, task, id);
// src/evaluate/special/binomial-weight.ts
/** Γ(n + 1) / (Γ(k + 1) Γ(m + 1)) p^k q^m with n = k + m, k and m real and above 0 (C. Loader 2000). */
const binomialWeight = (k, m, { x: p, y: q }) => {
	const n = k + m;
	const exponent = stirlingError(n) - stirlingError(k) - stirlingError(m);
	const apart = deviance(k, scaled(n, p)) + deviance(m, scaled(n, q));
	return Math.exp(exponent - apart) / Math.sqrt(2 * Math.PI * k * (m / n));
};
// src/evaluate/special/beta-incomplete.ts
const tiny = 1e-300;
/** x^a (1 - x)^b / B(a, b), the density in the logit of x. */
const betaWeight = (a, b, at) => a / (a + b) * b * binomialWeight(a, b, at);
/** a·y - b·x: nearly cancels near the mean. */
const distance = (a, b, { x, y }) => {
	const ay = scaled(a, y);
	const bx = scaled(b, x);
	return ay.high - bx.high + (ay.low - bx.low);
};
/** A. R. DiDonato & A. H. Morris (1992), TOMS 708, "BFRAC"; modified Lentz. */
const fraction = (a, b, at) => {
	const x = at.x.high;
	const lambda = distance(a, b, at);
	const partial = (m) => m + m * (b - m) * x / (a + 2 * m - 1) + (a + m) * (lambda + 1 + m * (1 + at.y.high)) / (a + 2 * m + 1);
	let c = partial(0) || tiny;
	let d = 0;
	let value = c;
	for (let m = 1; m < 1e7; m++) {
		const odd = a + 2 * m - 1;
		const numerator = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
		const denominator = partial(m);
		d = 1 / (denominator + numerator * d || tiny);
		c = denominator + numerator / c || tiny;
		value *= c * d;
		if (Math.abs(c * d - 1) < 2e-16) break;
	}
	return value;
};
const byFraction = (a, b, at) => {
	const lower = betaWeight(a, b, at) / fraction(a, b, at);
	return {
		lower,
		upper: 1 - lower
	};
};
/** DLMF 8.17.7, a <= 1, with 1 - I taken without the subtraction. */
const bySeries = (a, b, at) => {
	const x = at.x.high;
	let term = 1;
	let sum = 0;
	for (let n = 1; n < 1e3; n++) {
		term *= (n - b) / n * x;
		const part = a * term / (a + n);
		sum += part;
		if (Math.abs(part) <= Math.abs(sum) * 1e-17) break;
	}
	const exponent = a * Math.log(x) + logGammaRatio(b, a) - logGammaOnePlus(a);
	const power = Math.exp(exponent);
	return {
		lower: power * (1 + sum),
		upper: -Math.expm1(exponent) - power * sum
	};
};
const turned = ({ lower, upper }) => ({
	lower: upper,
	upper: lower
});
const tailsAt = (a, b, at) => {
	const x = at.x.high;
	const y = at.y.high;
	if (a > 1 && b > 1) return distance(a, b, at) >= 0 ? byFraction(a, b, at) : turned(byFraction(b, a, swapped(at)));
	if (a <= 1 && b <= 1) return x <= y ? bySeries(a, b, at) : turned(bySeries(b, a, swapped(at)));
	if (a > 1) return turned(tailsAt(b, a, swapped(at)));
	return b * x <= 1 && x <= .7 ? bySeries(a, b, at) : turned(byFraction(b, a, swapped(at)));
};
/** I_x(a, b) and 1 - I_x(a, b), of x and y = 1 - x the smaller taken as exact; a, b > 0. */
const betaTailsOf = (a, b, x, y) => {
	if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return {
		lower: NaN,
		upper: NaN
	};
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (y === 0) return {
		lower: 1,
		upper: 0
	};
	return tailsAt(a, b, share(x, y));
};
const betaTails = (a, b, x) => betaTailsOf(a, b, x, 1 - x);
// src/evaluate/special/error-function.ts
const scaledTail = [
	1.1775789345674017,
	-.004590054580646478,
	-.08424913336651792,
	.05920993999819189,
	-.026658668435305753,
	.009074997670705265,
	-.002413163540417608,
	.0004907758365258086,
	-6916973302501207e-20,
	413902798607301e-20,
	7.74038306619849e-7,
	-2.1886401049234397e-7,
	1.076499946567091e-8,
	4.521959811218287e-9,
	-7754400208831351e-25,
	-6318088340886684e-26,
	286879501093067e-25,
	19455868545777347e-29,
	-965469674843344e-27,
	325254814814874e-28,
	33478119482868056e-30,
	-1864562880419313e-30,
	-12507950530688648e-31,
	7418235256624044e-32,
	5068148904796111e-32,
	-22370566594359995e-34,
	-2187342944303018e-33
];
/** exp(-x² / divisor) without the rounding of x² (W. J. Cody 1969). */
const gaussian = (x, divisor) => {
	if (Math.abs(x) > 1e3) return 0;
	const coarse = Math.trunc(x * 16) / 16;
	return Math.exp(-coarse * coarse / divisor) * Math.exp(-(x - coarse) * (x + coarse) / divisor);
};
/** exp(x²) erfc(x), for x >= 0. */
const scaledErfc = (x) => x === Infinity ? 0 : chebyshev(scaledTail, (x - 3.75) / (x + 3.75)) / (1 + 2 * x);
// src/evaluate/special/normal.ts
/** P(Z > z). */
const normalSf = (z) => z < 0 ? 1 - normalSf(-z) : .5 * scaledErfc(z * Math.SQRT1_2) * gaussian(z, 2);
const density = (z) => gaussian(z, 2) / Math.sqrt(2 * Math.PI);
const roughUpper = (q) => {
	const t = Math.sqrt(-2 * Math.log(q));
	return t - polynomial([
		2.515517,
		.802853,
		.010328
	], t) / polynomial([
		1,
		1.432788,
		.189269,
		.001308
	], t);
};
/** One step of Halley's method on log(sf), whose second derivative is the hazard's. */
const refined = (z, q) => {
	const tail = normalSf(z);
	if (tail < 1e-300) return deepStep(z, q);
	const hazard = density(z) / tail;
	const newton = Math.log(tail / q) / hazard;
	return z + newton / (1 + newton * (hazard - z) / 2);
};
/** The same step where sf is subnormal: log(sf) from the scaled tail. */
const deepStep = (z, q) => {
	const scaled = .5 * scaledErfc(z * Math.SQRT1_2);
	const hazard = 1 / (Math.sqrt(2 * Math.PI) * scaled);
	return z + (Math.log(scaled) - z * z / 2 - Math.log(q)) / hazard;
};
/** Near the middle the distance from 1/2 is what is known exactly. */
const central = (distance) => {
	let z = distance * Math.sqrt(2 * Math.PI);
	for (let i = 0; i < 4; i++) z -= (halfErf(z) - distance) / density(z);
	return z;
};
/** P(0 < Z < z) for small z (Abramowitz & Stegun 26.2.11). */
const halfErf = (z) => {
	let term = z;
	let sum = z;
	for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
		term *= z * z / (2 * n + 1);
		sum += term;
	}
	return density(z) * sum;
};
/** The z with P(Z > z) = q. */
const normalIsf = (q) => {
	if (!(q >= 0 && q <= 1)) return NaN;
	if (q === 0) return Infinity;
	if (q === 1) return -Infinity;
	if (Math.abs(q - .5) < .25) return central(.5 - q);
	if (q > .5) return -normalIsf(1 - q);
	return refined(refined(roughUpper(q), q), q);
};
// src/evaluate/special/binomial.ts
const power = (base, other, exponent) => Math.exp(exponent * (base.high < .5 ? Math.log(base.high) : Math.log1p(-other.high)));
/** The weight at k of n trials, p and 1 - p unrounded. */
const binomialPmfOf = (k, n, p) => {
	if (k < 0 || k > n) return 0;
	if (p.x.high === 0 || p.y.high === 0) return (p.x.high === 0 ? k : n - k) === 0 ? 1 : 0;
	if (k === 0) return power(p.y, p.x, n);
	if (k === n) return power(p.x, p.y, n);
	return binomialWeight(k, n - k, p);
};
/** P(X <= k). */
const binomialCdf = (k, n, p) => {
	if (k < 0) return 0;
	return k >= n ? 1 : betaTails(Math.floor(k) + 1, n - Math.floor(k), p).upper;
};
/** P(X > k). */
const binomialSf = (k, n, p) => {
	if (k < 0) return 1;
	return k >= n ? 0 : betaTails(Math.floor(k) + 1, n - Math.floor(k), p).lower;
};
// src/evaluate/config/group-names.ts
/** Columns that metrics are sliced by. */
const slicedNames = ({ slices, fairness }) => [.../* @__PURE__ */ new Set([
	...slices.flat(),
	...fairness?.by.flat() ?? [],
	...fairness?.control ?? []
])];
/** Every column that rows are grouped by. */
const groupNames = (config) => [.../* @__PURE__ */ new Set([...slicedNames(config), ...config.weakSlices?.columns ?? []])];
// src/evaluate/code-point.ts
/** Where UTF-16 units differ, surrogates stand for the highest code points: they come after U+E000 … U+FFFF. */
const rank = (unit) => unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
const byCodePoint = (a, b) => {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i++) {
		const x = a.charCodeAt(i);
		const y = b.charCodeAt(i);
		if (x !== y) return rank(x) - rank(y);
	}
	return a.length - b.length;
};
// src/evaluate/prepare/number-column.ts
const fromLabels = (rows, name, { codes, entries, missingCode }, rule) => {
	const values = new Float64Array(codes.length);
	const missing = new Uint8Array(codes.length);
	codes.forEach((code, row) => {
		const entry = code === missingCode ? void 0 : entries[code];
		const number = entry?.number ?? null;
		values[row] = number ?? NaN;
		missing[row] = number === null ? 2 : 0;
		if (entry === void 0 || number !== null) return;
		const { expected } = rule;
		const message = `${name} is not a number`;
		rows.fault(row, {
			code: rule.notANumber,
			field: name,
			message,
			found: entry.text,
			expected
		});
	});
	return {
		kind: "number",
		values,
		missing
	};
};
const brokenRule = (value, { notFinite, least, most }) => {
	if (!Number.isFinite(value)) return notFinite;
	if (least !== void 0 && value < least.value) return least.code;
	return most !== void 0 && value > most.value ? most.code : null;
};
const check = (rows, name, column, rule) => {
	const { values, missing } = column;
	const low = rule.least?.value ?? -Number.MAX_VALUE;
	const high = rule.most?.value ?? Number.MAX_VALUE;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (value >= low && value <= high) continue;
		if (missing !== null && missing[row] !== 0) continue;
		const code = brokenRule(value, rule);
		if (code === null) continue;
		const found = String(value);
		const message = `${name} is ${found}, not ${rule.expected}`;
		rows.fault(row, {
			code,
			field: name,
			message,
			found,
			expected: rule.expected
		});
	}
};
/** The numbers of a column, each checked; null when there is no such column. */
const numberColumn = (rows, name, rule) => {
	const column = rows.table.columns.get(name);
	if (column?.kind !== "number" && column?.kind !== "label") return null;
	const numbers = column.kind === "number" ? column : fromLabels(rows, name, column, rule);
	check(rows, name, numbers, rule);
	return numbers.values;
};
const zeroToOne = {
	least: {
		value: 0,
		code: "score-out-of-range"
	},
	most: {
		value: 1,
		code: "score-out-of-range"
	}
};
const scoreRule = (range) => ({
	notFinite: "score-not-finite",
	notANumber: "score-not-a-number",
	...range === "unit" ? zeroToOne : {},
	expected: range === "unit" ? "a probability from 0 to 1" : "a finite number"
});
const weightRule = {
	notFinite: "not-a-number",
	notANumber: "not-a-number",
	least: {
		value: 0,
		code: "weight-negative"
	},
	expected: "a number of at least 0"
};
const latencyRule = {
	notFinite: "not-a-number",
	notANumber: "not-a-number",
	least: {
		value: 0,
		code: "latency-negative"
	},
	expected: "milliseconds, at least 0"
};
const valueRule = {
	notFinite: "not-a-number",
	notANumber: "not-a-number",
	expected: "a finite number"
};
const predictedValueRule = {
	...valueRule,
	notFinite: "score-not-finite"
};
// src/evaluate/prepare/binned-column.ts
/** How many edges lie below it: 0 is the first group, and an edge belongs to the group that it ends. */
const placeOf = (value, edges) => {
	let low = 0;
	let high = edges.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (value <= (edges[middle] ?? 0)) high = middle;
		else low = middle + 1;
	}
	return low;
};
/** `<= 25`, `25 < x <= 40`, `> 40`: names that hold whatever the data are. */
const binNames = (edges) => [
	`<= ${edges[0]}`,
	...edges.slice(1).map((edge, place) => `${edges[place]} < x <= ${edge}`),
	`> ${edges.at(-1)}`
];
/** A column of numbers as groups, of which only those count that occur; null when there is no such column. */
const binnedColumn = (rows, name, edges) => {
	const numbers = numberColumn(rows, name, valueRule);
	if (numbers === null) return null;
	const cuts = Float64Array.from(edges);
	const codeOf = new Uint32Array(edges.length + 1).fill(missingCode);
	const occurring = [];
	const codes = new Uint32Array(numbers.length);
	numbers.forEach((value, row) => {
		const place = Number.isNaN(value) ? -1 : placeOf(value, cuts);
		if (codeOf[place] === 4294967295) codeOf[place] = occurring.push(place) - 1;
		codes[row] = codeOf[place] ?? 4294967295;
	});
	const names = binNames(edges);
	return {
		codes,
		values: occurring.map((place) => names[place] ?? "")
	};
};
// src/evaluate/prepare/checked-rows.ts
/** A table and what is found wrong with its rows. */
var CheckedRows = class {
	table;
	problems;
	constructor(table, file) {
		this.table = table;
		this.problems = new ProblemList(file);
	}
	/** A row that was no record, or is full of nothing because of it, is reported already. */
	fault(row, fault) {
		if (this.problems.full || this.table.faulty.has(row)) return;
		this.problems.add({
			...fault,
			line: this.table.lineOf(row),
			row: row + 1
		});
	}
	/** Of the whole column rather than of a row. */
	columnFault(fault) {
		this.problems.add(fault);
	}
};
// src/evaluate/prepare/coded-column.ts
/** A column as text, whichever way it was read; entries that read alike are one. */
const codedColumn = (column) => {
	if (column?.kind === "coded") return {
		codes: column.codes,
		values: column.dictionary
	};
	if (column?.kind !== "label") return null;
	const places = /* @__PURE__ */ new Map();
	const place = column.entries.map(({ text }) => {
		const known = places.get(text) ?? places.size;
		places.set(text, known);
		return known;
	});
	return {
		codes: column.codes.map((code) => place[code] ?? 4294967295),
		values: [...places.keys()]
	};
};
// src/evaluate/config/problem.ts
const configProblem = (problem, code = problem.code) => ({
	...problem,
	code,
	row: null,
	field: null
});
// src/evaluate/config/schema.ts
const fairnessMetric = () => choice(fairnessMetrics, "unknown-metric");
/** A column, or columns to cross. */
const crossing = preprocess((value) => Array.isArray(value) ? value : [value], some(name()));
const columns = map$1({
	id: name().optional(),
	label: name().optional(),
	score: name().optional(),
	scores: free().optional(),
	prediction: name().optional(),
	weight: name().optional(),
	group: name().optional(),
	time: name().optional(),
	latency: name().optional(),
	cluster: name().optional()
});
const fairness = map$1({
	by: some(crossing),
	metrics: list(fairnessMetric()).optional(),
	control: list(name()).optional(),
	bars: map$1(Object.fromEntries(fairnessMetrics.map((id) => [id, decimal().optional()]))).optional()
});
const intervals = map$1({
	level: confidenceLevel().optional(),
	proportion: choice(["wilson", "clopper_pearson"]).optional(),
	auc: choice([
		"delong",
		"bootstrap",
		"none"
	]).optional(),
	other: choice(["bootstrap", "none"]).optional(),
	replicates: count$4(1).optional(),
	seed: count$4().optional()
});
const costOfError = map$1({
	false_positive: decimal().optional(),
	false_negative: decimal().optional(),
	true_positive: decimal().optional(),
	true_negative: decimal().optional(),
	unit: text().optional()
});
const weakSlices = map$1({
	columns: some(name()),
	...weakSlicesOptions,
	most: count$4(1).optional(),
	metric: choice(weakMetrics).optional()
});
const drift = map$1({
	features: free().optional(),
	slices: list(crossing).optional(),
	bins: count$4(1).optional(),
	floor: share$1().optional(),
	ks: choice([
		"auto",
		"exact",
		"asymptotic"
	]).optional(),
	levels: map$1({
		warning: decimal().optional(),
		critical: decimal().optional()
	}).optional()
});
/** `positive` and the two maps of names are read as they stand. */
const configSchema = map$1({
	task: choice(tasks).optional(),
	columns: columns.optional(),
	positive: free().optional(),
	threshold: decimal().optional(),
	score_range: choice(["unit", "any"]).optional(),
	metrics: list(text()).optional(),
	slices: list(crossing).optional(),
	bins: free().optional(),
	weak_slices: weakSlices.optional(),
	fairness: fairness.optional(),
	cost_of_error: costOfError.optional(),
	intervals: intervals.optional(),
	ranking: map$1({ empty: choice([
		"zero",
		"skip",
		"error"
	]).optional() }).optional(),
	compare: map$1({
		replicates: count$4(1).optional(),
		seed: count$4().optional()
	}).optional(),
	drift: drift.optional(),
	limits: map$1({
		rows: count$4(1).optional(),
		page_bytes: count$4(1).optional()
	}).optional()
});
// src/evaluate/config/entries.ts
/** A map whose keys are names out of the data, so that even `x-ray` is a class and not an author's extra. */
const entries = (document, path, read) => {
	const pairs = [];
	const problems = [];
	const refuse = (where, expected) => {
		const found = said(at(document.value, where));
		const message = `${where.join(".")} is not ${expected}`;
		problems.push(configProblem(problemAt(document.placeOf(where), {
			code: "wrong-type",
			message,
			found,
			expected
		})));
	};
	const value = at(document.value, path);
	if (!isMap(value)) refuse(path, "a map");
	else for (const [key, item] of Object.entries(value)) {
		const result = read(item);
		if ("expected" in result) refuse([...path, key], result.expected);
		else pairs.push([key, result.value]);
	}
	return {
		pairs,
		problems
	};
};
const columnName = (value) => {
	if (value instanceof Decimal) return { value: value.text };
	return typeof value === "string" && value !== "" ? { value } : { expected: "the name of a column" };
};
// src/evaluate/config/faults.ts
/** What a config asks that cannot be, each with its place. */
var Faults = class {
	items = [];
	document;
	constructor(document) {
		this.document = document;
	}
	add(...problems) {
		this.items.push(...problems);
	}
	at(path, { code, ...words }) {
		const problem = problemAt(this.document.placeOf(path), {
			...words,
			code: "wrong-type"
		});
		this.items.push(configProblem(problem, code));
	}
	missing(path, expected) {
		this.at(path, {
			code: "missing-key",
			message: `${path.join(".")} is missing`,
			expected
		});
	}
};
// src/evaluate/config/settle-bins.ts
const isDecimal = (value) => value instanceof Decimal;
const edges = (value) => {
	const found = isList(value) && value.length > 0 && value.every(isDecimal) ? ascending(value) : null;
	return found === null ? { expected: edgesExpected } : { value: found };
};
const binsOf = (document, written, faults) => {
	if (written.bins === void 0) return /* @__PURE__ */ new Map();
	const { pairs, problems } = entries(document, ["bins"], edges);
	faults.add(...problems);
	return new Map(pairs);
};
/** A slip in the name would leave the column as it is, with a group for every number. */
const checkBins = (bins, sliced, faults) => {
	for (const name of bins.keys()) {
		if (sliced.includes(name)) continue;
		faults.at(["bins", name], {
			code: "unknown-key",
			message: `bins names ${name}, and nothing is sliced by it`,
			found: name,
			expected: sliced.length === 0 ? "a column to slice by" : `one of ${sliced.join(", ")}`,
			nearest: nearest(name, sliced)
		});
	}
};
// src/evaluate/config/settle-drift.ts
const kinds = ["numeric", "categorical"];
const kind = (value) => {
	const found = kinds.find((one) => one === value);
	return found === void 0 ? { expected: `one of ${kinds.join(", ")}` } : { value: found };
};
const limitsOf = ({ limits }) => ({
	rows: limits?.rows ?? defaultLimits.rows,
	page_bytes: limits?.page_bytes ?? defaultLimits.page_bytes
});
const featuresOf = (document, drift, faults) => {
	const path = ["drift", "features"];
	if (drift.features === void 0) {
		faults.missing(path, "a map of columns, each numeric or categorical");
		return [];
	}
	const { pairs, problems } = entries(document, path, kind);
	faults.add(...problems);
	if (problems.length + pairs.length === 0) faults.missing(path, "at least one column");
	return pairs;
};
const predicted = ["score", "prediction"];
const rolesOf = (document, { columns }) => {
	const roles = /* @__PURE__ */ new Map();
	for (const key of predicted) if (columns?.[key] !== void 0) roles.set(columns[key], "prediction");
	for (const name of scoreColumns(document, columns?.scores)) roles.set(name, "prediction");
	if (columns?.label !== void 0) roles.set(columns.label, "label");
	return roles;
};
const scoreColumns = (document, scores) => scores === void 0 ? [] : entries(document, ["columns", "scores"], columnName).pairs.map(([, name]) => name);
/** A column is read as numbers or as text, and once: what it is as a feature, it is as a slice. */
const checkSlices = ({ features, slices, cuts }, faults) => {
	const kindOf = new Map(features);
	for (const [place, columns] of slices.entries()) for (const column of columns) {
		const isCut = cuts.has(column);
		if (isCut === ((kindOf.get(column) ?? (isCut ? "numeric" : "categorical")) === "numeric")) continue;
		faults.at([
			"drift",
			"slices",
			place
		], {
			code: "wrong-type",
			message: isCut ? `${column} is a categorical feature, and bins cuts it as numbers` : `${column} is a numeric feature, and a slice for each number says nothing`,
			found: column,
			expected: isCut ? `${column}: numeric` : `edges of ${column} in bins`
		});
	}
};
/** What other commands slice by is none of its business. */
const cutsOf = (document, written, faults) => {
	const named = new Set((written.drift?.slices ?? []).flat());
	return new Map([...binsOf(document, written, faults)].filter(([column]) => named.has(column)));
};
const driftOf = (document, written) => {
	const faults = new Faults(document);
	const { drift } = written;
	if (drift === void 0) {
		faults.missing(["drift"], "what to compare");
		return {
			ok: false,
			problems: faults.items
		};
	}
	const config = {
		features: featuresOf(document, drift, faults),
		slices: drift.slices ?? [],
		cuts: cutsOf(document, written, faults),
		roles: rolesOf(document, written),
		bins: drift.bins ?? 10,
		floor: drift.floor?.toNumber() ?? 1e-4,
		ks: drift.ks ?? "auto",
		levels: {
			warning: drift.levels?.warning?.toNumber() ?? .1,
			critical: drift.levels?.critical?.toNumber() ?? .25
		}
	};
	checkSlices(config, faults);
	return faults.items.length > 0 ? {
		ok: false,
		problems: faults.items
	} : {
		ok: true,
		value: {
			drift: config,
			limits: limitsOf(written)
		}
	};
};
// src/evaluate/config/asked-metrics.ts
const hasScores = (task, columns) => task === "multiclass" ? columns.scores !== null : columns.score !== null;
/** Why this data cannot answer it, or null. */
const refusal = (words, { task, columns, scoreRange, costs }) => {
	if ((words.needs === "scores" || words.needs === "probabilities") && !hasScores(task, columns)) return "needs scores, and no column of scores is named";
	if (words.needs === "probabilities" && scoreRange === "any") return "needs probabilities, and with score_range: any scores are not taken for such";
	if (words.needs === "latency" && columns.latency === null) return "needs a column of latencies, and columns.latency names none";
	if (words.needs === "costs" && costs === null) return "needs what a false positive and a false negative cost, and cost_of_error does not state both";
	if (words.weights === "refused" && columns.weight !== null) return "takes no weights, as in the library";
	return null;
};
/** Asked when the config names none: what the task is mostly judged by. */
const usual = {
	binary: [
		"count",
		"positives",
		"accuracy",
		"precision",
		"recall",
		"f1",
		"auc_roc",
		"brier",
		"ece"
	],
	multiclass: [
		"count",
		"accuracy",
		"balanced_accuracy",
		"f1_macro",
		"log_loss"
	],
	regression: [
		"count",
		"mae",
		"rmse",
		"r2"
	],
	ranking: [
		"count",
		"queries",
		"ndcg",
		"map",
		"mrr"
	]
};
const usualFor = (data) => usual[data.task].flatMap((id) => {
	const found = metricCall(data.task, id);
	return "call" in found && refusal(found.words, data) === null ? [found.call] : [];
});
const priced = (call, { needs }, { costs }) => needs === "costs" && costs !== null ? {
	...call,
	costs
} : call;
const askedMetrics = (ids, data, faults) => {
	if (ids === void 0) return usualFor(data);
	const calls = [];
	for (const [index, id] of ids.entries()) {
		const found = metricCall(data.task, id);
		const reason = "call" in found ? refusal(found.words, data) : null;
		if ("call" in found && reason === null) {
			if (calls.every((call) => call.id !== id)) calls.push(priced(found.call, found.words, data));
			continue;
		}
		const code = "call" in found ? "metric-not-for-task" : found.code;
		const why = reason ?? (code === "unknown-metric" ? "is no metric" : `is no metric of a ${data.task} task`);
		faults.at(["metrics", index], {
			code,
			message: `${id} ${why}`,
			found: id,
			expected: `a metric for task: ${data.task}`,
			nearest: "call" in found ? null : found.nearest
		});
	}
	return calls;
};
// src/evaluate/config/settle-weak-slices.ts
const usualLevel = .95;
const weakSlicesOf = ({ weak_slices: written, intervals }, task, faults) => {
	if (written === void 0) return null;
	const search = {
		metric: written.metric ?? "error_rate",
		columns: [...new Set(written.columns)],
		depth: Number(written.depth ?? 2),
		support: written.support ?? 50,
		most: written.most ?? 10,
		q: written.q?.toNumber() ?? .05,
		tolerance: written.tolerance?.toNumber() ?? null,
		level: intervals?.level?.toNumber() ?? usualLevel
	};
	const refused = refusedSearch(search, task);
	if (refused !== null) faults.at(["weak_slices"], {
		code: "metric-not-for-task",
		message: `weak slices cannot be searched: ${refused.because}`,
		expected: refused.remedy.replace(/\.$/, "")
	});
	return search;
};
// src/evaluate/config/settle-measuring.ts
const scoresOf = (document, columns, faults) => {
	if (columns.scores === void 0) return null;
	const path = ["columns", "scores"];
	const { pairs, problems } = entries(document, path, columnName);
	faults.add(...problems);
	if (problems.length === 0 && pairs.length < 2) faults.at(path, {
		code: "wrong-type",
		message: "a class stands against another: name at least two"
	});
	return pairs.sort(([a], [b]) => byCodePoint(a, b));
};
/** One of each line must be there. */
const needed = {
	binary: [["label"], ["score", "prediction"]],
	multiclass: [["label"], ["scores", "prediction"]],
	regression: [["label"], ["prediction"]],
	ranking: [
		["label"],
		["score"],
		["group"]
	]
};
const columnsOf = (document, written, task, faults) => {
	const columns = written.columns ?? {};
	for (const choices of [["id"], ...needed[task]]) if (choices.every((key) => columns[key] === void 0)) faults.missing(["columns", choices[0] ?? ""], `a column for ${choices.join(" or ")}`);
	return {
		id: columns.id ?? "",
		label: columns.label ?? "",
		score: columns.score ?? null,
		scores: scoresOf(document, columns, faults),
		prediction: columns.prediction ?? null,
		weight: columns.weight ?? null,
		group: columns.group ?? null,
		time: columns.time ?? null,
		latency: columns.latency ?? null,
		cluster: columns.cluster ?? null
	};
};
const positiveOf = (document, faults) => {
	const value = at(document.value, ["positive"]);
	if (value === void 0) return Decimal.ofInteger(1);
	if (value instanceof Decimal || typeof value === "boolean" || typeof value === "string") return value;
	faults.at(["positive"], {
		code: "wrong-type",
		message: "positive is not a label",
		expected: "a number, true, false or text"
	});
	return "";
};
const distinct = (crossing) => [...new Set(crossing)];
const fairnessOf = ({ fairness }, task, faults) => {
	if (fairness === void 0) return null;
	if (task !== "binary") faults.at(["fairness"], {
		code: "metric-not-for-task",
		message: `fairness metrics compare rates of hard binary predictions; the task is ${task}`,
		found: task,
		expected: "task: binary"
	});
	const bars = new Map(Object.entries(fairness.bars ?? {}).flatMap(([id, bar]) => bar === void 0 ? [] : [[id, bar]]));
	const metrics = [.../* @__PURE__ */ new Set([...fairness.metrics ?? [], ...bars.keys()])];
	if (metrics.length === 0) faults.missing(["fairness", "metrics"], "at least one fairness metric");
	const control = fairness.control ?? [];
	if (fairness.by.flat().some((column) => control.includes(column))) faults.at(["fairness", "control"], {
		code: "wrong-type",
		message: "a column of fairness.control is compared by too: within one of its values there is one group only",
		found: control.join(", "),
		expected: "columns that fairness.by does not name"
	});
	return {
		by: fairness.by.map(distinct),
		metrics,
		control: distinct(fairness.control ?? []),
		bars
	};
};
/** Null unless both errors have a cost: one alone says nothing of a decision. */
const costsOf = ({ cost_of_error: written }) => {
	const [fp, fn] = [written?.false_positive, written?.false_negative];
	if (fp === void 0 || fn === void 0) return null;
	const [tp, tn] = [written?.true_positive, written?.true_negative];
	return {
		tn: tn?.toNumber() ?? 0,
		fp: fp.toNumber(),
		fn: fn.toNumber(),
		tp: tp?.toNumber() ?? 0
	};
};
const intervalsOf = ({ intervals }) => intervals === void 0 ? null : {
	level: intervals.level?.toNumber() ?? .95,
	proportion: intervals.proportion ?? "wilson",
	auc: intervals.auc ?? "delong",
	other: intervals.other ?? "none",
	distances: "percentile",
	replicates: intervals.replicates ?? 2e3,
	seed: intervals.seed ?? 1
};
/** An id is compared, everything else is counted: no column can be both. */
const checkId = (config, faults) => {
	const { id, scores, ...others } = config.columns;
	const counted = [
		...Object.values(others),
		...(scores ?? []).map(([, column]) => column),
		...groupNames(config)
	];
	if (id === "" || !counted.includes(id)) return;
	faults.at(["columns", "id"], {
		code: "wrong-type",
		message: `column ${id} is the id and cannot be measured or sliced by`,
		found: id,
		expected: "a column of its own"
	});
};
const checkCluster = ({ task, columns }, faults) => {
	if (columns.cluster === null || task !== "ranking") return;
	faults.at(["columns", "cluster"], {
		code: "wrong-type",
		message: "a ranking has no clusters: its intervals draw whole queries",
		found: columns.cluster,
		expected: "columns.group alone, which names the queries"
	});
};
const measuringOf = (document, written) => {
	const faults = new Faults(document);
	const { task } = written;
	if (task === void 0) faults.missing(["task"], "one of binary, multiclass, regression, ranking");
	if (task === void 0) return {
		ok: false,
		problems: faults.items
	};
	const columns = columnsOf(document, written, task, faults);
	const scoreRange = written.score_range ?? (task === "ranking" ? "any" : "unit");
	const costs = costsOf(written);
	const config = {
		task,
		columns,
		positive: positiveOf(document, faults),
		threshold: written.threshold?.toNumber() ?? .5,
		scoreRange,
		metrics: askedMetrics(written.metrics, {
			task,
			columns,
			scoreRange,
			costs
		}, faults),
		slices: (written.slices ?? []).map(distinct),
		bins: binsOf(document, written, faults),
		weakSlices: weakSlicesOf(written, task, faults),
		fairness: fairnessOf(written, task, faults),
		intervals: intervalsOf(written),
		costs,
		empty: written.ranking?.empty ?? "zero",
		compare: {
			replicates: written.compare?.replicates ?? 2e3,
			seed: written.compare?.seed ?? 1,
			many: "bootstrap"
		},
		limits: limitsOf(written)
	};
	checkId(config, faults);
	checkCluster(config, faults);
	checkBins(config.bins, [...groupNames(config), ...(written.drift?.slices ?? []).flat()], faults);
	return faults.items.length > 0 ? {
		ok: false,
		problems: faults.items
	} : {
		ok: true,
		value: config
	};
};
// src/evaluate/config.ts
const parsed = (file, text, settle) => {
	const { document, problems } = readDocument(file, text);
	const found = problems.map((problem) => configProblem(problem));
	if (document === null) return {
		ok: false,
		problems: found
	};
	const written = check$1(document, configSchema);
	if (written.value === null) return {
		ok: false,
		problems: [...found, ...written.problems.map((problem) => configProblem(problem))]
	};
	const settled = settle(document, written.value);
	if (!settled.ok) return {
		ok: false,
		problems: [...found, ...settled.problems]
	};
	return found.length > 0 ? {
		ok: false,
		problems: found
	} : settled;
};
/** What `evaluate` and `compare` need. */
const parseMeasuringConfig = (file, text) => parsed(file, text, measuringOf);
/** What `drift` needs: its own section and the limits; the rest is checked where it stands, but not asked for. */
const parseDriftConfig = (file, text) => parsed(file, text, driftOf);
export { share as A, multiclassMetrics as B, metrics as C, logGamma as D, chiSquaredSf as E, rankingMetrics as F, isProportion as G, compensatedSum as H, queryValues as I, undefinedAs as J, sumOver as K, queryAt as L, regressionMetrics as M, quantile as N, complement as O, isLossMetric as P, defaultLimits as Q, queryCount as R, betaWeight as S, hosmerLemeshow as T, binaryMetrics as U, clipped as V, totalOf as W, sortByScore as X, scoreOrder as Y, readTable as Z, binomialPmfOf as _, CheckedRows as a, normalSf as b, numberColumn as c, valueRule as d, weightRule as f, binomialCdf as g, slicedNames as h, codedColumn as i, sum as j, quotient as k, predictedValueRule as l, groupNames as m, parseMeasuringConfig as n, binnedColumn as o, byCodePoint as p, defined as q, configProblem as r, latencyRule as s, parseDriftConfig as t, scoreRule as u, binomialSf as v, latencyMetrics as w, betaTailsOf as x, normalIsf as y, rankingSample as z };
