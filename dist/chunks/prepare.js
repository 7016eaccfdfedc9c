import { A as regressionMetrics, C as hashBytes, D as utf8, E as integerText, H as totalOf, I as rankingSample, L as multiclassMetrics, M as rankingMetrics, R as clipped, S as shown, V as binaryMetrics, W as undefinedAs, a as ProblemList, b as chebyshev, i as readTable, j as quantile, o as byCodePoint, w as IdBuilder, x as polynomial, z as compensatedSum } from "./config.js";
import { at as Decimal, ot as nearest } from "./manifest.js";
// src/evaluate/compare/gather.ts
const filled = (into, from, places) => {
	for (let i = 0; i < places.length; i++) into[i] = from[places[i] ?? 0] ?? 0;
	return into;
};
const bytes = (from, places) => filled(new Uint8Array(places.length), from, places);
const codes = (from, places) => filled(new Uint32Array(places.length), from, places);
const doubles = (from, places) => filled(new Float64Array(places.length), from, places);
const perhaps = (from, places) => from === null ? null : doubles(from, places);
const gatheredBinary = (data, places) => ({
	...data,
	rows: places.length,
	labels: bytes(data.labels, places),
	predictions: bytes(data.predictions, places),
	scores: perhaps(data.scores, places),
	weights: perhaps(data.weights, places)
});
/** The rows at these places as data of their own. In ranking, `queries` keep their numbers. */
const gathered = (data, places) => {
	const shared = {
		rows: places.length,
		weights: perhaps(data.weights, places)
	};
	switch (data.task) {
		case "binary": return gatheredBinary(data, places);
		case "multiclass": {
			const { labels, predictions, scores } = data;
			const drawn = {
				labels: codes(labels, places),
				predictions: codes(predictions, places)
			};
			return {
				...data,
				...shared,
				...drawn,
				scores: scores?.map((one) => doubles(one, places)) ?? null
			};
		}
		case "regression": {
			const { labels, predictions } = data;
			return {
				...data,
				...shared,
				labels: doubles(labels, places),
				predictions: doubles(predictions, places)
			};
		}
		case "ranking": {
			const { labels, scores, queries } = data;
			const drawn = {
				labels: doubles(labels, places),
				scores: doubles(scores, places)
			};
			return {
				...data,
				...shared,
				...drawn,
				queries: codes(queries, places)
			};
		}
	}
};
// src/evaluate/readers/ids.ts
const isMissing = (ids, row) => (ids.missing?.[row] ?? 0) !== 0;
const idText = (ids, row) => ids.form === "integers" ? integerText(ids.words[2 * row] ?? 0, ids.words[2 * row + 1] ?? 0) : utf8(ids.bytes, ids.ends[row] ?? 0, ids.ends[row + 1] ?? 0);
/** The same ids in the other form, for comparing with ids that are not all integers. */
const asBytes = (ids) => {
	if (ids.form === "bytes") return ids;
	const builder = new IdBuilder();
	builder.reserve(ids.rows);
	builder.words = ids.words;
	builder.missing.marks = ids.missing;
	builder.turnToBytes(ids.rows);
	const { bytes, ends } = builder;
	return {
		kind: "id",
		form: "bytes",
		rows: ids.rows,
		bytes: bytes ?? /* @__PURE__ */ new Uint8Array(0),
		ends,
		missing: ids.missing
	};
};
const sameBytes = (a, rowA, b, rowB) => {
	const startA = a.ends[rowA] ?? 0;
	const startB = b.ends[rowB] ?? 0;
	const length = (a.ends[rowA + 1] ?? 0) - startA;
	if (length !== (b.ends[rowB + 1] ?? 0) - startB) return false;
	for (let i = 0; i < length; i++) if (a.bytes[startA + i] !== b.bytes[startB + i]) return false;
	return true;
};
/** Whether two ids of one column are the same. */
const sameId = (ids, a, b) => ids.form === "integers" ? ids.words[2 * a] === ids.words[2 * b] && ids.words[2 * a + 1] === ids.words[2 * b + 1] : sameBytes(ids, a, ids, b);
const hashWords = (low, high) => {
	const mixed = Math.imul(low ^ Math.imul(high, 2246822507), 2654435761);
	return mixed ^ mixed >>> 15;
};
const hashOf = (ids, row) => {
	if (ids.form === "integers") return hashWords(ids.words[2 * row] ?? 0, ids.words[2 * row + 1] ?? 0);
	const hash = hashBytes(ids.bytes, ids.ends[row] ?? 0, ids.ends[row + 1] ?? 0);
	return hash ^ hash >>> 15;
};
/** The row of each id of a column; of a repeated id the first. Missing ids have no row. */
var IdIndex = class {
	/** Repeated ids, as many as were asked for. */
	repeated = [];
	ids;
	slots;
	mask;
	constructor(ids, mostRepeated) {
		this.ids = ids;
		const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, ids.rows * 1.5)));
		this.slots = new Int32Array(capacity);
		this.mask = capacity - 1;
		for (let row = 0; row < ids.rows; row++) {
			if (isMissing(ids, row)) continue;
			const earlier = this.place(row);
			if (earlier < 0) continue;
			if (this.repeated.length < mostRepeated) this.repeated.push({
				row,
				earlier
			});
		}
	}
	/** Row of this column with the same id as `row` of another column in the same form, or -1. */
	find(other, row) {
		let slot = hashOf(other, row) & this.mask;
		for (;;) {
			const found = (this.slots[slot] ?? 0) - 1;
			if (found < 0 || this.equal(found, other, row)) return found;
			slot = slot + 1 & this.mask;
		}
	}
	equal(own, other, row) {
		const { ids } = this;
		if (ids.form === "bytes") return other.form === "bytes" && sameBytes(ids, own, other, row);
		return other.form === "integers" && ids.words[2 * own] === other.words[2 * row] && ids.words[2 * own + 1] === other.words[2 * row + 1];
	}
	place(row) {
		let slot = hashOf(this.ids, row) & this.mask;
		for (;;) {
			const found = (this.slots[slot] ?? 0) - 1;
			if (found < 0) break;
			if (sameId(this.ids, found, row)) return found;
			slot = slot + 1 & this.mask;
		}
		this.slots[slot] = row + 1;
		return -1;
	}
};
/** Integers that only rise cannot repeat, and most files are written so. */
const rises = (ids) => {
	if (ids.form !== "integers" || ids.missing !== null) return false;
	const { words, rows } = ids;
	for (let row = 1; row < rows; row++) {
		const high = words[2 * row + 1] ?? 0;
		const before = words[2 * row - 1] ?? 0;
		if (high < before) return false;
		if (high === before && (words[2 * row] ?? 0) >>> 0 <= (words[2 * row - 2] ?? 0) >>> 0) return false;
	}
	return true;
};
/** Rows whose id stood before, at most `most` of them. */
const repeatedIds = (ids, most) => rises(ids) ? [] : new IdIndex(ids, most).repeated;
/** For each row of `left` the row of `right` with the same id, or -1. Neither side may repeat ids. */
const joinIds = (left, right) => {
	const sameForm = left.form === right.form;
	const a = sameForm ? left : asBytes(left);
	const index = new IdIndex(sameForm ? right : asBytes(right), 0);
	const rows = new Int32Array(a.rows);
	for (let row = 0; row < a.rows; row++) rows[row] = isMissing(a, row) ? -1 : index.find(a, row);
	return rows;
};
// src/evaluate/metrics/by-id.ts
/** A metric that is in the list: calls are made by `find-call.ts` only. */
const byId = (metrics, id) => {
	const metric = metrics.find((one) => one.id === id);
	if (metric === void 0) throw new Error(`there is no metric ${id}`);
	return metric;
};
// src/evaluate/metrics/multiclass/sample.ts
/** Sums of weights without the error of adding them one by one. */
const settle$1 = (sums, lost) => sums.map((sum, i) => sum + (lost[i] ?? 0));
var Tally = class {
	sums;
	lost;
	constructor(size) {
		this.sums = new Float64Array(size);
		this.lost = new Float64Array(size);
	}
	add(at, weight) {
		const sum = this.sums[at] ?? 0;
		const next = sum + weight;
		this.lost[at] = (this.lost[at] ?? 0) + (sum >= weight ? sum - next + weight : weight - next + sum);
		this.sums[at] = next;
	}
	settled() {
		return settle$1(this.sums, this.lost);
	}
};
const classCounts = ({ classes, labels, predictions, weights, rows }) => {
	const [right, labelled, predicted] = [
		0,
		1,
		2
	].map(() => new Tally(classes.length));
	const present = new Uint8Array(classes.length);
	for (let row = 0; row < rows; row++) {
		const weight = weights === null ? 1 : weights[row] ?? 0;
		const label = labels[row] ?? 0;
		const prediction = predictions[row] ?? 0;
		present[label] = 1;
		present[prediction] = 1;
		labelled.add(label, weight);
		predicted.add(prediction, weight);
		if (label === prediction) right.add(label, weight);
	}
	const byLabel = labelled.settled();
	return {
		right: right.settled(),
		labelled: byLabel,
		predicted: predicted.settled(),
		present,
		total: byLabel.reduce((sum, weight) => sum + weight, 0)
	};
};
const multiclassSample = (data) => ({
	data,
	counts: classCounts(data)
});
// src/evaluate/slices/cell-sums.ts
/**
* Some sums a cell, each as if added in twice the precision (D. E. Knuth, TAOCP 4.2.2, theorem B, without branches): the
* order of rows does not show, and weights such as 0.1 add up to the double nearest to what they say.
*/
var CellSums = class CellSums {
	width;
	sums;
	lost;
	constructor(cells, width) {
		this.width = width;
		this.sums = new Float64Array(cells * width);
		this.lost = new Float64Array(cells * width);
	}
	add(at, x) {
		const sum = this.sums[at] ?? 0;
		const next = sum + x;
		const part = next - sum;
		this.lost[at] = (this.lost[at] ?? 0) + (sum - (next - part) + (x - part));
		this.sums[at] = next;
	}
	at(cell, place) {
		const at = cell * this.width + place;
		return (this.sums[at] ?? 0) + (this.lost[at] ?? 0);
	}
	/** All sums of one cell. */
	of(cell) {
		return Float64Array.from({ length: this.width }, (_, place) => this.at(cell, place));
	}
	/** The sums of slices. */
	rolledUp({ cells, slices, width, slicesOf }) {
		const rolled = new CellSums(slices, this.width);
		for (let cell = 0; cell < cells; cell++) for (let place = 0; place < width; place++) {
			const to = (slicesOf[cell * width + place] ?? 0) * this.width;
			for (let one = 0; one < this.width; one++) {
				rolled.add(to + one, this.sums[cell * this.width + one] ?? 0);
				rolled.add(to + one, this.lost[cell * this.width + one] ?? 0);
			}
		}
		return rolled;
	}
};
// src/evaluate/slices/confusion-sums.ts
/** Four sums a cell, at label · 2 + prediction: tn, fp, fn, tp. */
const outcomes = 4;
const rowCounts = ({ labels, predictions }, { cells, cellOf }) => {
	const counts = new Float64Array(cells * outcomes);
	for (let row = 0; row < cellOf.length; row++) {
		const at = (cellOf[row] ?? 0) * outcomes + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0);
		counts[at] = (counts[at] ?? 0) + 1;
	}
	const sums = new CellSums(cells, outcomes);
	counts.forEach((count, at) => {
		sums.add(at, count);
	});
	return sums;
};
const weightSums = ({ labels, predictions, weights }, { cells, cellOf }, power) => {
	const sums = new CellSums(cells, outcomes);
	for (let row = 0; row < cellOf.length; row++) {
		const weight = weights?.[row] ?? 1;
		const at = (cellOf[row] ?? 0) * outcomes + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0);
		sums.add(at, power === 1 ? weight : weight * weight);
	}
	return sums;
};
/** Rows, weights and squared weights of each cell by label and prediction. */
const outcomeSums = (data, cells) => {
	const weighted = data.weights !== null;
	return {
		rows: rowCounts(data, cells),
		weights: weighted ? weightSums(data, cells, 1) : null,
		squares: weighted ? weightSums(data, cells, 2) : null
	};
};
const rolledOutcomes = ({ rows, weights, squares }, members) => ({
	rows: rows.rolledUp(members),
	weights: weights?.rolledUp(members) ?? null,
	squares: squares?.rolledUp(members) ?? null
});
const confusionAt = (sums, slice) => ({
	tn: sums.at(slice, 0),
	fp: sums.at(slice, 1),
	fn: sums.at(slice, 2),
	tp: sums.at(slice, 3)
});
// src/evaluate/slices/score-order.ts
const digits = 2048;
const shifts = [
	0,
	11,
	22
];
const keyRange = 2 ** 32 - 1;
const fewRows = 64;
const byScore = (scores) => (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b;
const rangeOf = (scores, rows) => {
	let low = Infinity;
	let high = -Infinity;
	for (let i = 0; i < rows.length; i++) {
		const score = scores[rows[i] ?? 0] ?? 0;
		if (score < low) low = score;
		if (score > high) high = score;
	}
	return {
		low,
		high
	};
};
/** Subtraction, multiplication and cutting off keep the order, so keys never contradict the scores. */
const keysOf = (scores, rows, { low, high }) => {
	const keys = new Uint32Array(rows.length);
	const scale = keyRange / (high - low);
	for (let i = 0; i < rows.length; i++) keys[i] = Math.min(((scores[rows[i] ?? 0] ?? 0) - low) * scale, keyRange) >>> 0;
	return keys;
};
/** One stable counting pass. */
const pass = (from, to, starts, shift) => {
	for (let i = 0; i < from.keys.length; i++) {
		const key = from.keys[i] ?? 0;
		const digit = key >>> shift & 2047;
		const place = starts[digit] ?? 0;
		starts[digit] = place + 1;
		to.keys[place] = key;
		to.rows[place] = from.rows[i] ?? 0;
	}
};
const startsOf = (keys) => {
	const [a, b, c] = shifts.map(() => new Uint32Array(digits));
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] ?? 0;
		const [x, y, z] = [
			key & 2047,
			key >>> 11 & 2047,
			key >>> 22
		];
		a[x] = (a[x] ?? 0) + 1;
		b[y] = (b[y] ?? 0) + 1;
		c[z] = (c[z] ?? 0) + 1;
	}
	for (const counts of [
		a,
		b,
		c
	]) {
		let sum = 0;
		for (let digit = 0; digit < digits; digit++) {
			const count = counts[digit] ?? 0;
			counts[digit] = sum;
			sum += count;
		}
	}
	return [
		a,
		b,
		c
	];
};
const byKeys = (keyed) => {
	const spare = {
		keys: new Uint32Array(keyed.keys.length),
		rows: new Uint32Array(keyed.keys.length)
	};
	const starts = startsOf(keyed.keys);
	let [from, to] = [keyed, spare];
	for (const [place, shift] of shifts.entries()) {
		pass(from, to, starts[place] ?? new Uint32Array(digits), shift);
		[from, to] = [to, from];
	}
	return from;
};
const isLevel = (scores, rows) => {
	const score = scores[rows[0] ?? 0];
	for (let i = 1; i < rows.length; i++) if (scores[rows[i] ?? 0] !== score) return false;
	return true;
};
/** Rows that share a key, in place. */
const settleRun = (scores, rows) => {
	if (isLevel(scores, rows)) return;
	if (rows.length <= fewRows) rows.sort(byScore(scores));
	else rows.set(sortedRows(scores, rows));
};
/** Marks, in `tied`, places whose score equals the one before; runs of one key are settled first. */
const settle = (scores, { keys, rows }, tied) => {
	for (let from = 0, to = 1; from < keys.length; from = to, to++) {
		const key = keys[from];
		while (to < keys.length && keys[to] === key) to++;
		if (to - from === 1) continue;
		settleRun(scores, rows.subarray(from, to));
		for (let i = from + 1; i < to; i++) if (scores[rows[i] ?? 0] === scores[rows[i - 1] ?? 0]) tied[i] = 1;
	}
};
const sortedRows = (scores, rows, tied = new Uint8Array(rows.length)) => {
	const range = rangeOf(scores, rows);
	const spread = range.high - range.low;
	if (!Number.isFinite(keyRange / spread) || !Number.isFinite(spread)) {
		const order = rows.toSorted(byScore(scores));
		for (let i = 1; i < order.length; i++) if (scores[order[i] ?? 0] === scores[order[i - 1] ?? 0]) tied[i] = 1;
		return order;
	}
	const sorted = byKeys({
		keys: keysOf(scores, rows, range),
		rows: rows.slice()
	});
	settle(scores, sorted, tied);
	return sorted.rows;
};
const isAscending = (scores) => {
	for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) < (scores[i - 1] ?? 0)) return false;
	return true;
};
const identity = (length) => {
	const rows = new Uint32Array(length);
	for (let i = 0; i < length; i++) rows[i] = i;
	return rows;
};
/** No score is NaN or infinite. */
const scoreOrder = (scores) => {
	const rows = identity(scores.length);
	const tied = new Uint8Array(scores.length);
	if (!isAscending(scores)) return {
		order: sortedRows(scores, rows, tied),
		tied
	};
	for (let i = 1; i < rows.length; i++) if (scores[i] === scores[i - 1]) tied[i] = 1;
	return {
		order: rows,
		tied
	};
};
const wordsOf = ({ labels }, { cellOf }) => {
	const words = new Uint32Array(labels.length);
	for (let row = 0; row < words.length; row++) words[row] = (cellOf[row] ?? 0) << 2 | (labels[row] ?? 0);
	return words;
};
const scoreStream = (data, scores, members) => {
	const { order, tied } = scoreOrder(scores);
	const own = wordsOf(data, members);
	const words = new Uint32Array(order.length);
	for (let i = 0; i < order.length; i++) words[i] = (own[order[i] ?? 0] ?? 0) | (tied[i] ?? 0) * 2;
	const { weights } = data;
	if (weights === null) return {
		order,
		words,
		weights
	};
	const sorted = new Float64Array(order.length);
	for (let i = 0; i < order.length; i++) sorted[i] = weights[order[i] ?? 0] ?? 0;
	return {
		order,
		words,
		weights: sorted
	};
};
/** Where the numbers of a cell's slices stand. */
const premultiplied = ({ slicesOf }) => slicesOf.map((slice) => slice * 4);
const alone = ({ sums, places, width }, word, weight) => {
	const from = (word >>> 2) * width;
	if ((word & 1) === 0) {
		for (let i = from; i < from + width; i++) {
			const at = (places[i] ?? 0) + 1;
			sums[at] = (sums[at] ?? 0) + weight;
		}
		return;
	}
	for (let i = from; i < from + width; i++) {
		const at = places[i] ?? 0;
		const positives = (sums[at] ?? 0) + weight;
		const negatives = sums[at + 1] ?? 0;
		sums[at] = positives;
		sums[at + 2] = (sums[at + 2] ?? 0) + 2 * weight * negatives;
		sums[at + 3] = (sums[at + 3] ?? 0) + weight * positives / (positives + negatives);
	}
};
const phases = [
	"positives",
	"negatives",
	"worth"
];
const step$1 = (sums, at, weight, phase) => {
	const negatives = sums[at + 1] ?? 0;
	if (phase === "negatives") {
		sums[at + 1] = negatives + weight;
		return;
	}
	sums[at + 2] = (sums[at + 2] ?? 0) + weight * negatives;
	const positives = sums[at] ?? 0;
	if (phase === "positives") sums[at] = positives + weight;
	else sums[at + 3] = (sums[at + 3] ?? 0) + weight * positives / (positives + negatives);
};
const weightOf$1 = ({ weights }, i) => weights === null ? 1 : weights[i] ?? 0;
/** Rows with one score are one step of the curve: first the positives, then the negatives, then what the step is worth. */
const tied = (walk, from, to) => {
	const { sums, places, width, stream } = walk;
	const { words } = stream;
	for (const phase of phases) for (let k = from; k <= to; k++) {
		const word = words[k] ?? 0;
		const weight = weightOf$1(stream, k);
		if ((word & 1) !== (phase === "negatives" ? 0 : 1) || weight === 0) continue;
		const start = (word >>> 2) * width;
		for (let i = start; i < start + width; i++) step$1(sums, places[i] ?? 0, weight, phase);
	}
};
const curveSums = (stream, members) => {
	const sums = new Float64Array(members.slices * 4);
	const walk = {
		sums,
		places: premultiplied(members),
		width: members.width,
		stream
	};
	const { words } = stream;
	let end = words.length - 1;
	while (end >= 0) {
		const word = words[end] ?? 0;
		if ((word & 2) === 0) {
			const weight = weightOf$1(stream, end);
			if (weight > 0) alone(walk, word, weight);
			end--;
			continue;
		}
		let start = end;
		while (((words[start] ?? 0) & 2) !== 0) start--;
		tied(walk, start, end);
		end = start - 1;
	}
	return sums;
};
// src/evaluate/slices/curve-variances.ts
const each = ({ words, places, width }, k, visit) => {
	const word = words[k] ?? 0;
	const from = (word >>> 2) * width;
	for (let i = from; i < from + width; i++) visit(places[i] ?? 0, word & 1);
};
const step = (walk, from, to) => {
	const { above, totals, spread } = walk;
	for (let k = from; k <= to; k++) each(walk, k, (at) => {
		above[at + 2] = above[at] ?? 0;
		above[at + 3] = above[at + 1] ?? 0;
	});
	for (let k = from; k <= to; k++) each(walk, k, (at, label) => {
		const own = at + (label === 1 ? 2 : 3);
		above[own] = (above[own] ?? 0) + 1;
	});
	for (let k = from; k <= to; k++) each(walk, k, (at, label) => {
		const positives = totals[at + 0] ?? 0;
		const negatives = totals[at + 1] ?? 0;
		const lost = (totals[at + 2] ?? 0) / (2 * positives) / negatives;
		if (label === 1) {
			const beaten = ((above[at + 1] ?? 0) + (above[at + 3] ?? 0)) / (2 * negatives);
			spread[at] = (spread[at] ?? 0) + (beaten - lost) ** 2;
		} else {
			const beating = ((above[at] ?? 0) + (above[at + 2] ?? 0)) / (2 * positives);
			spread[at + 1] = (spread[at + 1] ?? 0) + (beating - (1 - lost)) ** 2;
		}
	});
	for (let k = from; k <= to; k++) each(walk, k, (at) => {
		above[at] = above[at + 2] ?? 0;
		above[at + 1] = above[at + 3] ?? 0;
	});
};
/** By slice; NaN with fewer than 2 positives or 2 negatives. Rows only: with weights there is no such variance. */
const curveVariances = (stream, members, totals) => {
	const walk = {
		words: stream.words,
		places: premultiplied(members),
		width: members.width,
		totals,
		above: new Float64Array(members.slices * 4),
		spread: new Float64Array(members.slices * 4)
	};
	let end = stream.words.length - 1;
	while (end >= 0) {
		let start = end;
		while (((stream.words[start] ?? 0) & 2) !== 0) start--;
		step(walk, start, end);
		end = start - 1;
	}
	return Float64Array.from({ length: members.slices }, (_, slice) => {
		const m = totals[slice * 4 + 0] ?? 0;
		const n = totals[slice * 4 + 1] ?? 0;
		if (m < 2 || n < 2) return NaN;
		const [ofPositives, ofNegatives] = [walk.spread[slice * 4] ?? 0, walk.spread[slice * 4 + 1] ?? 0];
		return ofPositives / (m - 1) / m + ofNegatives / (n - 1) / n;
	});
};
// src/evaluate/slices/equal-width-bins.ts
/** As numpy.linspace(0, 1, bins + 1) gives them: multiples of the rounded step, and 1. */
const binEdges = (bins) => {
	const step = 1 / bins;
	return Float64Array.from({ length: bins + 1 }, (_, i) => i === bins ? 1 : i * step);
};
/** Σ w (label - score) a bin of each cell; a bin is (lower edge, upper edge], the first one holds 0. */
const equalWidthBins = ({ labels, scores, weights }, { cells, cellOf }, bins) => {
	const sums = new CellSums(cells, bins);
	if (scores === null) return sums;
	const edges = binEdges(bins);
	for (let row = 0; row < cellOf.length; row++) {
		const score = scores[row] ?? 0;
		let bin = Math.min(Math.floor(score * bins), bins - 1);
		while (bin > 0 && score <= (edges[bin] ?? 0)) bin--;
		while (bin < bins - 1 && score > (edges[bin + 1] ?? 1)) bin++;
		const weight = weights === null ? 1 : weights[row] ?? 0;
		sums.add((cellOf[row] ?? 0) * bins + bin, weight * ((labels[row] ?? 0) - score));
	}
	return sums;
};
const weighted = ({ labels, scores, weights }, cellOf, sums) => {
	for (let row = 0; row < cellOf.length; row++) {
		const at = (cellOf[row] ?? 0) * 2;
		const score = scores?.[row] ?? 0;
		const positive = labels[row] === 1;
		const miss = positive ? 1 - score : score;
		const weight = weights?.[row] ?? 0;
		sums.add(at + 0, weight * miss * miss);
		sums.add(at + 1, -weight * Math.log(clipped(positive ? score : 1 - score)));
	}
};
/** Taking a logarithm is what costs here. Far above the smallest double, however many factors have come together. */
const smallProduct = 1e-250;
/** The logarithm of a product instead of a sum of logarithms; the error of a product is a relative one, and stays as small. */
const unweighted = ({ labels, scores }, { cells, cellOf }, sums) => {
	if (scores === null) return;
	const products = new Float64Array(cells).fill(1);
	for (let row = 0; row < cellOf.length; row++) {
		const cell = cellOf[row] ?? 0;
		const score = scores[row] ?? 0;
		const positive = labels[row] === 1;
		const miss = positive ? 1 - score : score;
		sums.add(cell * 2 + 0, miss * miss);
		const product = (products[cell] ?? 1) * clipped(positive ? score : 1 - score);
		if (product < smallProduct) {
			sums.add(cell * 2 + 1, -Math.log(product));
			products[cell] = 1;
		} else products[cell] = product;
	}
	for (let cell = 0; cell < cells; cell++) sums.add(cell * 2 + 1, -Math.log(products[cell] ?? 1));
};
/** Σ w (score - label)² and Σ -w ln(probability given to the label), a cell. */
const errorSums = (data, members) => {
	const sums = new CellSums(members.cells, 2);
	if (data.scores === null) return sums;
	if (data.weights === null) unweighted(data, members, sums);
	else weighted(data, members.cellOf, sums);
	return sums;
};
// src/evaluate/slices/quantile-bins.ts
/** Inner edges as calibration_curve(strategy='quantile') takes them: percentiles of numpy.linspace(0, 1, bins + 1) * 100. */
const innerEdges = (sorted, bins) => {
	const step = 1 / bins;
	return Float64Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) * step * 100 / 100));
};
/** Σ (label - score) a bin, of rows in ascending order of score. */
const binned = ({ labels, scores }, rows, bins) => {
	const sorted = Float64Array.from(rows, (row) => scores[row] ?? 0);
	const edges = innerEdges(sorted, bins);
	const sums = new CellSums(1, bins);
	let bin = 0;
	for (let i = 0; i < rows.length; i++) {
		const score = sorted[i] ?? 0;
		while (bin < bins - 1 && score > (edges[bin] ?? Infinity)) bin++;
		sums.add(bin, (labels[rows[i] ?? 0] ?? 0) - score);
	}
	return sums;
};
/** Rows of each slice of one slicing, in the order given. */
const dealt = (order, members, place) => {
	const { cellOf, slicesOf, width, slices } = members;
	const sliceAt = (row) => slicesOf[(cellOf[row] ?? 0) * width + place] ?? 0;
	const counts = new Uint32Array(slices);
	for (const row of order) counts[sliceAt(row)] = (counts[sliceAt(row)] ?? 0) + 1;
	const dealtRows = /* @__PURE__ */ new Map();
	const filled = new Uint32Array(slices);
	counts.forEach((count, slice) => {
		if (count > 0) dealtRows.set(slice, new Uint32Array(count));
	});
	for (const row of order) {
		const slice = sliceAt(row);
		const at = filled[slice] ?? 0;
		filled[slice] = at + 1;
		const rows = dealtRows.get(slice);
		if (rows !== void 0) rows[at] = row;
	}
	return dealtRows;
};
/** By slice, the sums of each number of bins. The edges are of the slice's own scores: no cell can be shared. */
const quantileBins = (data, { order }, members, bins) => {
	const out = Array.from({ length: members.slices }, () => /* @__PURE__ */ new Map());
	for (let place = 0; place < members.width; place++) for (const [slice, rows] of dealt(order, members, place)) for (const count of bins) out[slice]?.set(count, binned(data, rows, count).of(0));
	return out;
};
// src/evaluate/slices/binary-samples.ts
const binsOf = (calls, metric) => [...new Set(calls.filter((call) => call.metric === metric).map(({ parameter }) => parameter ?? 15))];
const countingFor = (calls, variance) => {
	const asks = (...ids) => calls.some(({ metric }) => ids.includes(metric));
	return {
		errors: asks("brier", "log_loss"),
		bins: binsOf(calls, "ece"),
		quantileBins: binsOf(calls, "ece_quantile"),
		curve: asks("auc_roc", "average_precision"),
		variance: variance && asks("auc_roc")
	};
};
const curves = (stream, members, variance) => {
	const sums = curveSums(stream, members);
	const variances = variance && stream.weights === null ? curveVariances(stream, members, sums) : null;
	const at = (slice, place) => sums[slice * 4 + place] ?? 0;
	return (slice) => {
		const positives = at(slice, 0);
		const negatives = at(slice, 1);
		const pairs = 2 * positives * negatives;
		const spread = variances?.[slice] ?? NaN;
		return {
			auc: pairs > 0 ? (pairs - at(slice, 2)) / pairs : null,
			averagePrecision: positives > 0 ? at(slice, 3) / positives : null,
			variance: Number.isNaN(spread) ? null : spread
		};
	};
};
const none = /* @__PURE__ */ new Map();
const scored = (data, scores, members, counting) => {
	const errors = counting.errors ? errorSums(data, members).rolledUp(members) : null;
	const bins = counting.bins.map((count) => [count, equalWidthBins(data, members, count).rolledUp(members)]);
	const stream = counting.curve || counting.quantileBins.length > 0 ? scoreStream(data, scores, members) : null;
	const curve = counting.curve && stream !== null ? curves(stream, members, counting.variance) : null;
	const quantiles = stream === null || counting.quantileBins.length === 0 ? null : quantileBins({
		labels: data.labels,
		scores
	}, stream, members, counting.quantileBins);
	return (slice) => ({
		squaredErrors: errors?.at(slice, 0) ?? 0,
		logLosses: errors?.at(slice, 1) ?? 0,
		bins: new Map(bins.map(([count, sums]) => [count, sums.of(slice)])),
		quantileBins: quantiles?.[slice] ?? none,
		curve: curve?.(slice) ?? null
	});
};
const unscored = () => ({
	squaredErrors: 0,
	logLosses: 0,
	bins: none,
	quantileBins: none,
	curve: null
});
/** By slice, the whole first. `outcomes` are those of the cells, where they are counted already. */
const binarySamples = (data, members, counting, outcomes = outcomeSums(data, members)) => {
	const { rows, weights, squares } = rolledOutcomes(outcomes, members);
	const more = data.scores === null ? unscored : scored(data, data.scores, members, counting);
	return Array.from({ length: members.slices }, (_, slice) => {
		const { tn, fp, fn, tp } = confusionAt(rows, slice);
		return {
			rows: tn + fp + fn + tp,
			weights: confusionAt(weights ?? rows, slice),
			squares: squares === null ? null : confusionAt(squares, slice),
			...more(slice)
		};
	});
};
// src/evaluate/slices/membership.ts
/** All rows and nothing else. */
const wholeOnly = (rows) => ({
	rows,
	cells: 1,
	cellOf: new Uint32Array(rows),
	slices: 1,
	width: 1,
	slicesOf: /* @__PURE__ */ new Uint32Array(1)
});
/** Number 0 is the whole; the slices of each slicing follow in its order. */
const membership = (cells, slicings) => {
	const width = slicings.length + 1;
	const slicesOf = new Uint32Array(cells.count * width);
	let from = 1;
	slicings.forEach(({ where, sliceOfCell }, place) => {
		for (let cell = 0; cell < cells.count; cell++) slicesOf[cell * width + place + 1] = from + (sliceOfCell[cell] ?? 0);
		from += where.length;
	});
	const { cellOf, count } = cells;
	return {
		rows: cellOf.length,
		cells: count,
		cellOf,
		slices: from,
		width,
		slicesOf
	};
};
// src/evaluate/measure.ts
const noWeight = undefinedAs("the weights sum to 0");
/** `weight`: of all rows; without any every metric but a count is undefined, and the library refuses it. */
const measured = (metrics, sample, weight, calls) => calls.map((call) => {
	const metric = byId(metrics, call.metric);
	return weight === 0 && metric.interval !== "none" ? noWeight : metric.measure(sample, call.parameter);
});
const measuredOfBinary = (sample, calls) => measured(binaryMetrics, sample, totalOf(sample.weights), calls);
const wholeSample = (data, calls) => {
	const [sample] = binarySamples(data, wholeOnly(data.rows), countingFor(calls, false));
	if (sample === void 0) throw new Error("no slice of all rows");
	return sample;
};
const weightOf = ({ rows, weights }) => weights === null ? rows : compensatedSum(rows, (row) => weights[row] ?? 0);
/** Metrics in the order of the calls. */
const measureAll = (data, calls) => {
	switch (data.task) {
		case "binary": return measuredOfBinary(wholeSample(data, calls), calls);
		case "multiclass": return measured(multiclassMetrics, multiclassSample(data), weightOf(data), calls);
		case "regression": return measured(regressionMetrics, data, weightOf(data), calls);
		case "ranking": return measured(rankingMetrics, rankingSample(data), data.rows, calls);
	}
};
// src/evaluate/random/philox.ts
const rounds = 10;
const multipliers = [3528531795, 3449720151];
const keySteps = [2654435769, 3144134277];
/** A whole number, at most 2^53, as the two words of a key. */
const keyOf$1 = (seed) => ({
	low: seed >>> 0,
	high: Math.floor(seed / 2 ** 32) >>> 0
});
/** The upper word of a 32 × 32 bit product, in halves. */
const multiplyHigh = (a, b) => {
	const aLow = a & 65535;
	const aHigh = a >>> 16;
	const bLow = b & 65535;
	const bHigh = b >>> 16;
	const middle = aHigh * bLow + (aLow * bLow >>> 16);
	const cross = aLow * bHigh + (middle & 65535);
	return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(cross / 65536) >>> 0;
};
/** Replaces the four words of a counter by the block that the key makes of it. */
const philox = (block, key) => {
	let x0 = block[0] ?? 0;
	let x1 = block[1] ?? 0;
	let x2 = block[2] ?? 0;
	let x3 = block[3] ?? 0;
	let { low, high } = key;
	for (let round = 0; round < rounds; round++) {
		const high0 = multiplyHigh(multipliers[0], x0);
		const high1 = multiplyHigh(multipliers[1], x2);
		const low0 = Math.imul(multipliers[0], x0);
		x0 = (high1 ^ x1 ^ low) >>> 0;
		x1 = Math.imul(multipliers[1], x2) >>> 0;
		x2 = (high0 ^ x3 ^ high) >>> 0;
		x3 = low0 >>> 0;
		low = low + keySteps[0] >>> 0;
		high = high + keySteps[1] >>> 0;
	}
	block[0] = x0;
	block[1] = x1;
	block[2] = x2;
	block[3] = x3;
};
/** Keeps the draws of one purpose apart from those of another. */
const streams = {
	rows: 0,
	counts: 1
};
/** Counter words: unit (two words, 21 bits of the upper one), step, stream. */
const drawBlock = (block, key, stream, { unit, step }) => {
	block[0] = unit >>> 0;
	block[1] = (stream << 21 | Math.floor(unit / 2 ** 32)) >>> 0;
	block[2] = step >>> 0;
	block[3] = Math.floor(step / 2 ** 32) >>> 0;
	philox(block, key);
};
// src/evaluate/intervals/bootstrap.ts
/** The percentile interval (B. Efron 1979) of replicates in ascending order. */
const bootstrapInterval = (sorted, level) => {
	if (sorted.length === 0) return null;
	const tail = (1 - level) / 2;
	return {
		low: quantile(sorted, tail),
		high: quantile(sorted, 1 - tail)
	};
};
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
// src/evaluate/intervals/normal-interval.ts
/** estimate ± z·√variance, as of a difference of AUCs; not clipped. */
const normalInterval = (estimate, variance, level) => {
	const reach = normalIsf((1 - level) / 2) * Math.sqrt(variance);
	return {
		low: estimate - reach,
		high: estimate + reach
	};
};
/** The same for one AUC, clipped to [0, 1]. */
const aucInterval = (auc, variance, level) => {
	const { low, high } = normalInterval(auc, variance, level);
	return {
		low: Math.max(0, low),
		high: Math.min(1, high)
	};
};
// src/evaluate/prepare/binary-labels.ts
const truths = /* @__PURE__ */ new Set([
	"true",
	"True",
	"TRUE"
]);
const falsehoods = /* @__PURE__ */ new Set([
	"false",
	"False",
	"FALSE"
]);
const truthOf = (text) => {
	if (truths.has(text)) return true;
	return falsehoods.has(text) ? false : null;
};
/** What two entries have in common when they are the same label. */
const keyOf = ({ text, number }, positive) => {
	if (positive instanceof Decimal && number !== null) return `number ${number}`;
	const truth = typeof positive === "boolean" ? truthOf(text) : null;
	return truth === null ? `text ${text}` : `truth ${truth}`;
};
const keyOfPositive = (positive) => {
	if (positive instanceof Decimal) return `number ${positive.toNumber()}`;
	return typeof positive === "boolean" ? `truth ${positive}` : `text ${positive}`;
};
const positiveText = (positive) => positive instanceof Decimal ? positive.text : String(positive);
const tally = (columns, positive) => {
	const rows = /* @__PURE__ */ new Map();
	const text = /* @__PURE__ */ new Map();
	for (const { codes, entries, missingCode } of columns) {
		const counts = new Float64Array(entries.length);
		for (let row = 0; row < codes.length; row++) {
			const code = codes[row] ?? missingCode;
			if (code !== missingCode) counts[code] = (counts[code] ?? 0) + 1;
		}
		for (const [code, entry] of entries.entries()) {
			if (counts[code] === 0) continue;
			const key = keyOf(entry, positive);
			rows.set(key, (rows.get(key) ?? 0) + (counts[code] ?? 0));
			if (!text.has(key)) text.set(key, entry.text);
		}
	}
	return {
		rows,
		text
	};
};
const notFound = (rows, field, { text }, positive) => {
	const wanted = positiveText(positive);
	const labels = [...text.values()];
	rows.columnFault({
		code: "positive-not-found",
		field,
		message: `no ${field} is the positive label ${shown(wanted)}`,
		found: labels.slice(0, 5).map(shown).join(", "),
		expected: wanted,
		nearest: nearest(wanted, labels)
	});
};
/** The label that stands against the positive one: of several the most frequent, so that the odd ones are reported. */
const negativeOf = ({ rows }, positive) => {
	let found = null;
	for (const [key, count] of rows) if (key !== positive && (found === null || count > (rows.get(found) ?? 0))) found = key;
	return found;
};
const marked = (rows, name, column, classes) => {
	const positiveKey = keyOfPositive(classes.positive);
	const kinds = column.entries.map((entry) => {
		const key = keyOf(entry, classes.positive);
		if (key === positiveKey) return 1;
		return key === classes.negative ? 0 : 2;
	});
	const out = new Uint8Array(column.codes.length);
	const { codes, entries, missingCode } = column;
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? missingCode;
		if (code === missingCode) continue;
		const kind = kinds[code] ?? 2;
		if (kind < 2) {
			out[row] = kind;
			continue;
		}
		const found = entries[code]?.text ?? null;
		const message = `${name} ${shown(found ?? "")} is a third label`;
		rows.fault(row, {
			code: "label-not-binary",
			field: name,
			message,
			found,
			expected: classes.expected
		});
	}
	return out;
};
/** Labels and hard predictions as 1 and 0: together they are of two classes, one of them the positive one. */
const binaryLabels = (rows, { label, prediction }, positive) => {
	const column = (name) => {
		const found = name === null ? void 0 : rows.table.columns.get(name);
		return found?.kind === "label" ? found : null;
	};
	const [labels, predictions] = [column(label), column(prediction)];
	if (labels === null) return null;
	const set = tally(predictions === null ? [labels] : [labels, predictions], positive);
	const positiveKey = keyOfPositive(positive);
	const hasPositive = set.rows.has(positiveKey);
	if (!hasPositive && set.rows.size > 1) notFound(rows, label, set, positive);
	const negative = negativeOf(set, positiveKey);
	const other = negative === null ? void 0 : set.text.get(negative);
	const expected = [positiveText(positive), other].filter((one) => one !== void 0).join(" or ");
	if (!(hasPositive || set.rows.size < 2)) return null;
	const classes = {
		positive,
		negative,
		expected
	};
	return {
		labels: marked(rows, label, labels, classes),
		predictions: predictions === null ? null : marked(rows, prediction ?? "", predictions, classes)
	};
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
const valueRule = {
	notFinite: "not-a-number",
	notANumber: "not-a-number",
	expected: "a finite number"
};
const predictedValueRule = {
	...valueRule,
	notFinite: "score-not-finite"
};
// src/evaluate/prepare/binary.ts
const byThreshold = (scores, threshold) => {
	const predictions = new Uint8Array(scores.length);
	for (let row = 0; row < scores.length; row++) predictions[row] = (scores[row] ?? 0) >= threshold ? 1 : 0;
	return predictions;
};
const binary = (rows, { columns, positive, threshold, scoreRange }, weights) => {
	const scores = columns.score === null ? null : numberColumn(rows, columns.score, scoreRule(scoreRange));
	const found = binaryLabels(rows, columns, positive);
	if (found === null) return null;
	const predictions = found.predictions ?? (scores === null ? null : byThreshold(scores, threshold));
	if (predictions === null) return null;
	return {
		task: "binary",
		rows: rows.table.rows,
		labels: found.labels,
		predictions,
		scores,
		weights
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
// src/evaluate/prepare/multiclass.ts
/** Shares of one row may miss 1 by this much. */
const tolerance = 1e-6;
const checkSums = (rows, field, scores) => {
	for (let row = 0; row < rows.table.rows; row++) {
		let sum = 0;
		for (const column of scores) sum += column[row] ?? 0;
		if (!(Math.abs(sum - 1) > tolerance)) continue;
		const found = String(sum);
		const message = `the probabilities of the classes sum to ${found}`;
		rows.fault(row, {
			code: "score-out-of-range",
			field,
			message,
			found,
			expected: "a sum of 1"
		});
	}
};
/** The place of the largest score; of equal ones the first class. */
const largest = (rows, scores, places) => {
	const out = new Uint32Array(rows);
	for (let row = 0; row < rows; row++) {
		let best = 0;
		for (let place = 1; place < scores.length; place++) if ((scores[place]?.[row] ?? 0) > (scores[best]?.[row] ?? 0)) best = place;
		out[row] = places[best] ?? 0;
	}
	return out;
};
const checkDeclared = (rows, field, { codes, values }, declared) => {
	const names = new Set(declared);
	const faulty = values.map((value) => !names.has(value));
	if (!faulty.includes(true)) return;
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? 4294967295;
		if (code === 4294967295 || faulty[code] !== true) continue;
		const found = values[code] ?? null;
		const message = `${field} ${shown(found ?? "")} is no class that columns.scores declares`;
		const expected = `one of ${declared.slice(0, 10).map(shown).join(", ")}`;
		rows.fault(row, {
			code: "label-not-binary",
			field,
			message,
			found,
			expected
		});
	}
};
const placesOf = (classes) => new Map(classes.map((name, place) => [name, place]));
const recoded = ({ codes, values }, places) => {
	const place = values.map((value) => places.get(value) ?? 0);
	return codes.map((code) => code === 4294967295 ? 0 : place[code] ?? 0);
};
const scoreColumns = (rows, { columns, scoreRange }) => {
	if (columns.scores === null) return null;
	const found = columns.scores.map(([, name]) => numberColumn(rows, name, scoreRule(scoreRange)));
	const scores = found.filter((one) => one !== null);
	if (scores.length < found.length) return null;
	if (scoreRange === "unit") checkSums(rows, columns.scores[0]?.[1] ?? "", scores);
	return scores;
};
const multiclass = (rows, config, weights) => {
	const { columns } = config;
	const labels = codedColumn(rows.table.columns.get(columns.label));
	const predictions = codedColumn(rows.table.columns.get(columns.prediction ?? ""));
	const scores = scoreColumns(rows, config);
	const declared = (columns.scores ?? []).map(([name]) => name);
	if (labels === null || columns.scores !== null && scores === null) return null;
	if (columns.prediction !== null && predictions === null) return null;
	if (scores !== null) checkDeclared(rows, columns.label, labels, declared);
	const classes = [.../* @__PURE__ */ new Set([
		...declared,
		...labels.values,
		...predictions?.values ?? []
	])].sort(byCodePoint);
	const places = placesOf(classes);
	const scored = Uint32Array.from(declared, (name) => places.get(name) ?? 0);
	const { rows: count } = rows.table;
	return {
		task: "multiclass",
		rows: count,
		weights,
		classes,
		labels: recoded(labels, places),
		predictions: predictions === null ? largest(count, scores ?? [], scored) : recoded(predictions, places),
		scores,
		scored
	};
};
// src/evaluate/prepare/ranking.ts
/** `ranking: { empty: error }`: a query in which nothing is relevant. */
const reportEmpty = (rows, { columns }, { codes, values }, labels) => {
	const first = /* @__PURE__ */ new Map();
	const relevant = /* @__PURE__ */ new Set();
	for (let row = 0; row < codes.length; row++) {
		const query = codes[row] ?? 0;
		if (!first.has(query)) first.set(query, row);
		if ((labels[row] ?? 0) > 0) relevant.add(query);
	}
	for (const [query, row] of first) {
		const found = values[query];
		if (found === void 0 || relevant.has(query)) continue;
		rows.fault(row, {
			code: "positive-not-found",
			field: columns.label,
			message: `query ${shown(found)} has no relevant row`,
			found,
			expected: `a row with ${columns.label} above 0 in each query (ranking.empty: error)`
		});
	}
};
const ranking = (rows, config) => {
	const { columns, empty, scoreRange } = config;
	const labels = numberColumn(rows, columns.label, valueRule);
	const scores = numberColumn(rows, columns.score ?? "", scoreRule(scoreRange));
	const queries = codedColumn(rows.table.columns.get(columns.group ?? ""));
	if (labels === null || scores === null || queries === null) return null;
	if (empty === "error") reportEmpty(rows, config, queries, labels);
	return {
		task: "ranking",
		rows: rows.table.rows,
		weights: null,
		labels,
		scores,
		queries: queries.codes,
		queryCount: queries.values.length,
		empty: empty === "skip" ? "skip" : "zero"
	};
};
// src/evaluate/prepare/regression.ts
const regression = (rows, { columns }, weights) => {
	const labels = numberColumn(rows, columns.label, valueRule);
	const predictions = numberColumn(rows, columns.prediction ?? "", predictedValueRule);
	if (labels === null || predictions === null) return null;
	return {
		task: "regression",
		rows: rows.table.rows,
		labels,
		predictions,
		weights
	};
};
// src/evaluate/prepare/wanted-columns.ts
const score = {
	missing: "score-missing",
	notANumber: "score-not-a-number"
};
const label = { missing: "label-missing" };
const number = {
	missing: "not-a-number",
	notANumber: "not-a-number"
};
const byTask$1 = ({ task, columns }) => {
	const wanted = (name, as, codes = {}) => name === null ? [] : [{
		name,
		as,
		codes
	}];
	switch (task) {
		case "binary": return [
			...wanted(columns.label, "label", label),
			...wanted(columns.score, "number", score),
			...wanted(columns.prediction, "label", label)
		];
		case "multiclass": return [
			...wanted(columns.label, "text", label),
			...(columns.scores ?? []).flatMap(([, name]) => wanted(name, "number", score)),
			...wanted(columns.prediction, "text", label)
		];
		case "regression": return [...wanted(columns.label, "number", {
			...label,
			notANumber: "not-a-number"
		}), ...wanted(columns.prediction, "number", {
			missing: "score-missing",
			notANumber: "not-a-number"
		})];
		case "ranking": return [
			...wanted(columns.label, "number", {
				...label,
				notANumber: "not-a-number"
			}),
			...wanted(columns.score, "number", score),
			...wanted(columns.group, "text", { missing: "missing-id" })
		];
	}
};
/** Columns that rows are sliced by. */
const groupNames = ({ slices, fairness }) => [.../* @__PURE__ */ new Set([...slices.flat(), ...fairness?.by.flat() ?? []])];
/** A column wanted as two things is read as labels, which are text and number at once. */
const merged = (one, other) => ({
	name: one.name,
	as: one.as === other.as ? one.as : "label",
	codes: {
		...other.codes,
		...one.codes
	}
});
const wantedColumns = (config) => {
	const { id, weight } = config.columns;
	const all = [
		{
			name: id,
			as: "id",
			codes: { missing: "missing-id" }
		},
		...byTask$1(config),
		...weight === null ? [] : [{
			name: weight,
			as: "number",
			codes: number
		}],
		...groupNames(config).map((name) => ({
			name,
			as: "text"
		}))
	];
	const byName = /* @__PURE__ */ new Map();
	for (const one of all) {
		const before = byName.get(one.name);
		byName.set(one.name, before === void 0 ? one : merged(before, one));
	}
	return [...byName.values()];
};
// src/evaluate/prepare/prepare.ts
const byTask = {
	binary,
	multiclass,
	regression
};
const taskData = (rows, config) => {
	const { weight } = config.columns;
	if (config.task === "ranking") return ranking(rows, config);
	const weights = weight === null ? null : numberColumn(rows, weight, weightRule);
	return byTask[config.task](rows, config, weights);
};
const checkIds = (rows, field) => {
	const ids = rows.table.columns.get(field);
	if (ids?.kind !== "id") return;
	for (const { row, earlier } of repeatedIds(ids, 100)) {
		const found = idText(ids, row);
		const line = rows.table.lineOf(earlier);
		const where = line === null ? `in row ${earlier + 1}` : `on line ${line}`;
		const message = `${field} ${shown(found)} was seen before, ${where}`;
		rows.fault(row, {
			code: "duplicate-id",
			field,
			message,
			found,
			expected: "each id once"
		});
	}
};
const groupsOf = (table, config) => new Map(groupNames(config).flatMap((name) => {
	const column = codedColumn(table.columns.get(name));
	return column === null ? [] : [[name, column]];
}));
/** A table as rows to measure, or everything wrong with them that the reader has not said. */
const prepareTable = (table, config, file) => {
	const rows = new CheckedRows(table, file);
	checkIds(rows, config.columns.id);
	const data = taskData(rows, config);
	const ids = table.columns.get(config.columns.id);
	const problems = rows.problems.sorted();
	if (problems.length > 0 || data === null || ids?.kind !== "id") return {
		ok: false,
		problems
	};
	return {
		ok: true,
		value: {
			data,
			ids,
			groups: groupsOf(table, config),
			lineOf: table.lineOf
		}
	};
};
const place = ({ row, line }) => row ?? line ?? 0;
const named = (problems, file) => problems.map((problem) => ({
	...problem,
	file
})).sort((a, b) => place(a) - place(b)).slice(0, 100);
/** The file at `path`, which messages call `file`, read and checked. */
const prepareFile = async (path, config, file = path) => {
	const read = await readTable(path, wantedColumns(config), config.limits);
	const { table } = read;
	const found = read.ok ? [] : read.problems;
	if (table === null) return {
		ok: false,
		problems: named(found, file)
	};
	const prepared = prepareTable(table, config, file);
	const all = [...found, ...prepared.ok ? [] : prepared.problems];
	return prepared.ok && read.ok ? prepared : {
		ok: false,
		problems: named(all, file)
	};
};
export { gathered as A, rolledOutcomes as C, isMissing as D, idText as E, joinIds as O, outcomeSums as S, byId as T, errorSums as _, normalSf as a, scoreStream as b, keyOf$1 as c, measuredOfBinary as d, membership as f, quantileBins as g, countingFor as h, normalIsf as i, gatheredBinary as j, doubles as k, streams as l, binarySamples as m, aucInterval as n, bootstrapInterval as o, wholeOnly as p, normalInterval as r, drawBlock as s, prepareFile as t, measureAll as u, binEdges as v, classCounts as w, confusionAt as x, curveSums as y };
