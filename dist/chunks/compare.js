import { B as scoreOrder, F as queryCount, I as rankingSample, M as rankingMetrics, O as engineProblem, P as queryAt, S as shown, W as undefinedAs, _ as logGamma, k as metrics } from "./config.js";
import { A as gathered, D as isMissing, E as idText, O as joinIds, _ as errorSums, a as normalSf, b as scoreStream, c as keyOf, d as measuredOfBinary, g as quantileBins, h as countingFor, j as gatheredBinary, k as doubles, l as streams, o as bootstrapInterval, p as wholeOnly, r as normalInterval, s as drawBlock, u as measureAll, v as binEdges, y as curveSums } from "./prepare.js";
import { n as binomialCdf, t as chiSquaredSf } from "./chi-squared.js";
// src/evaluate/compare/join.ts
const examples = 3;
const alone = (ids, isMatched) => {
	const first = [];
	let count = 0;
	for (let row = 0; row < ids.rows; row++) {
		if (isMatched(row) || isMissing(ids, row)) continue;
		count++;
		if (first.length < examples) first.push(shown(idText(ids, row)));
	}
	return {
		count,
		first
	};
};
const told = ({ count, first }, where) => {
	if (count === 0) return [];
	const more = count > first.length ? ", …" : "";
	return [`${count} ${count === 1 ? "id is" : "ids are"} ${where} (${first.join(", ")}${more})`];
};
const unmatched = (files, champion, challenger) => {
	const parts = [...told(champion, `only in the champion ${files.champion}`), ...told(challenger, `only in the challenger ${files.challenger}`)];
	return {
		...engineProblem(files.challenger, {
			code: "ids-unmatched",
			message: `the files do not hold the same rows: ${parts.join("; ")}`,
			found: [...champion.first, ...challenger.first].join(", "),
			expected: "the same ids in both files"
		}),
		champion_only: champion.count,
		challenger_only: challenger.count
	};
};
/** For each row of the challenger the champion's row, or -1. Neither file repeats an id. */
const join = (ids, files) => {
	const championRows = joinIds(ids.challenger, ids.champion);
	const taken = new Uint8Array(ids.champion.rows);
	for (const row of championRows) if (row >= 0) taken[row] = 1;
	const challenger = alone(ids.challenger, (row) => (championRows[row] ?? -1) >= 0);
	const champion = alone(ids.champion, (row) => taken[row] === 1);
	if (champion.count + challenger.count === 0) return {
		ok: true,
		championRows
	};
	return {
		ok: false,
		problem: unmatched(files, champion, challenger),
		championRows
	};
};
// src/evaluate/random/poisson-count.ts
const rejectionFrom = 10;
/** Two uniforms of 53 bits in (0, 1) from a block. */
const uniforms = (block) => {
	const at = (high, low) => ((high >>> 5) * 2 ** 26 + (low >>> 6) + .5) / 2 ** 53;
	return [at(block[0] ?? 0, block[1] ?? 0), at(block[2] ?? 0, block[3] ?? 0)];
};
const byInversion = (lambda, draw) => {
	const [u] = draw(0);
	let k = 0;
	let weight = Math.exp(-lambda);
	for (let sum = weight; u >= sum && weight > 0; sum += weight) {
		k += 1;
		weight *= lambda / k;
	}
	return k;
};
/** W. Hörmann (1993), "The transformed rejection method for generating Poisson random variables", PTRS. */
const byRejection = (lambda, draw) => {
	const b = .931 + 2.53 * Math.sqrt(lambda);
	const a = -.059 + .02483 * b;
	const squeeze = .9277 - 3.6224 / (b - 2);
	const logLambda = Math.log(lambda);
	const logScale = Math.log(1.1239 + 1.1328 / (b - 3.4));
	for (let attempt = 0;; attempt++) {
		const [first, v] = draw(attempt);
		const u = first - .5;
		const us = .5 - Math.abs(u);
		const k = Math.floor((2 * a / us + b) * u + lambda + .43);
		if (us >= .07 && v <= squeeze) return k;
		if (k < 0 || us < .013 && v > us) continue;
		if (Math.log(v) + logScale - Math.log(a / (us * us) + b) <= k * logLambda - lambda - logGamma(k + 1)) return k;
	}
};
const attemptsPerReplicate = 2 ** 20;
/** Poisson(lambda), from its own part of the stream; `block` is scratch. */
const poissonCountWith = (block, lambda, { key, replicate, cell }) => {
	if (!(lambda > 0)) return 0;
	const draw = (attempt) => {
		const step = replicate * attemptsPerReplicate + attempt;
		drawBlock(block, key, streams.counts, {
			unit: cell,
			step
		});
		return uniforms(block);
	};
	return lambda < rejectionFrom ? byInversion(lambda, draw) : byRejection(lambda, draw);
};
// src/evaluate/compare/draws/differences.ts
/** Differences of each metric over the draws in which both models have it. */
var Differences = class {
	values;
	counts;
	draws = 0;
	constructor(metrics, replicates) {
		this.values = Array.from({ length: metrics }, () => new Float64Array(replicates));
		this.counts = new Uint32Array(metrics);
	}
	add(champion, challenger) {
		this.addDrawn(champion.map(({ value }, metric) => {
			const after = challenger[metric]?.value ?? null;
			return value === null || after === null ? null : after - value;
		}));
	}
	/** One draw: a difference a metric, null where there is none. */
	addDrawn(differences) {
		this.draws++;
		for (const [metric, values] of this.values.entries()) {
			const difference = differences[metric] ?? null;
			if (difference === null) continue;
			const at = this.counts[metric] ?? 0;
			values[at] = difference;
			this.counts[metric] = at + 1;
		}
	}
	/** Null where the metric is undefined in more than half of the draws: the rest would tell of other data. */
	interval(metric, level) {
		const count = this.counts[metric] ?? 0;
		if (count * 2 < this.draws) return null;
		return bootstrapInterval((this.values[metric] ?? /* @__PURE__ */ new Float64Array(0)).slice(0, count).sort(), level);
	}
};
// src/evaluate/compare/draws/cell-draws.ts
const classCount = (data) => data.task === "binary" ? 2 : data.classes.length;
/** In an order that the order of rows does not change. */
const cellsOf = ({ data: { champion, challenger }, championRows }) => {
	const classes = classCount(challenger);
	const cells = /* @__PURE__ */ new Map();
	for (let row = 0; row < challenger.rows; row++) {
		const key = ((champion.predictions[championRows[row] ?? 0] ?? 0) * classes + (challenger.predictions[row] ?? 0)) * classes + (challenger.labels[row] ?? 0);
		const cell = cells.get(key);
		if (cell === void 0) cells.set(key, {
			row,
			count: 1
		});
		else cell.count++;
	}
	const sorted = [...cells].toSorted(([a], [b]) => a - b).map(([, cell]) => cell);
	return {
		rows: Uint32Array.from(sorted, ({ row }) => row),
		counts: Float64Array.from(sorted, ({ count }) => count)
	};
};
const weighted = (data, rows, drawn) => {
	const kept = Uint32Array.from(rows.keys()).filter((cell) => (drawn[cell] ?? 0) > 0);
	const weights = Float64Array.from(kept, (cell) => drawn[cell] ?? 0);
	const places = Uint32Array.from(kept, (cell) => rows[cell] ?? 0);
	return {
		...gathered({
			...data,
			scores: null
		}, places),
		weights
	};
};
/** Without weights only. */
const cellDraws = (calls, pair, drawing) => {
	const { replicates, seed } = drawing;
	const { data, championRows } = pair;
	const differences = new Differences(calls.length, replicates);
	const { rows, counts } = cellsOf(pair);
	const championPlaces = Int32Array.from(rows, (row) => championRows[row] ?? 0);
	const key = keyOf(seed);
	const block = /* @__PURE__ */ new Uint32Array(4);
	for (let replicate = 0; replicate < replicates; replicate++) {
		const drawn = counts.map((count, cell) => poissonCountWith(block, count, {
			key,
			replicate,
			cell
		}));
		if (drawn.every((count) => count === 0)) continue;
		const champion = measureAll(weighted(data.champion, championPlaces, drawn), calls);
		differences.add(champion, measureAll(weighted(data.challenger, rows, drawn), calls));
	}
	return differences;
};
// src/evaluate/compare/units.ts
const prime = 16777619;
const low21 = 2097151;
/** 53 bits of two FNV-1a hashes, each finished as in MurmurHash3 so that every bit of the text reaches every bit of it. */
const finished = (hash) => {
	const mixed = Math.imul(hash ^ hash >>> 16, 2246822507);
	const again = Math.imul(mixed ^ mixed >>> 13, 3266489909);
	return (again ^ again >>> 16) >>> 0;
};
const unitOf = ({ at, start, end }) => {
	let one = 2166136261;
	let two = 2646966556;
	for (let i = start; i < end; i++) {
		const byte = at(i);
		one = Math.imul(one ^ byte, prime);
		two = Math.imul(two ^ byte, prime) ^ two >>> 15;
	}
	return finished(one) + (finished(two) & low21) * 2 ** 32;
};
/** A number below 2^53 a row, the same for the same text of an id. */
const unitsOf = (ids) => {
	if (ids.form === "bytes") {
		const { bytes, ends } = ids;
		const at = (index) => bytes[index] ?? 0;
		return Float64Array.from({ length: ids.rows }, (_, row) => unitOf({
			at,
			start: ends[row] ?? 0,
			end: ends[row + 1] ?? 0
		}));
	}
	return Float64Array.from({ length: ids.rows }, (_, row) => {
		const text = idText(ids, row);
		return unitOf({
			at: (index) => text.charCodeAt(index),
			start: 0,
			end: text.length
		});
	});
};
// src/evaluate/random/poisson-one.ts
const poissonOneThresholds = [
	1580030169,
	3160060337,
	3950075422,
	4213413783,
	4279248374,
	4292415292,
	4294609778,
	4294923276,
	4294962463,
	4294966817,
	4294967253,
	4294967292,
	4294967296
];
/** The Poisson(1) weight of a uniform 32-bit word. */
const poissonOneOf = (word) => {
	let weight = 0;
	while (word >= (poissonOneThresholds[weight] ?? Infinity)) weight++;
	return weight;
};
/** Weights of one unit (row, query, cluster) in replicates 4·group … 4·group + 3. */
const poissonOneBlock = (out, key, group, unit) => {
	drawBlock(out, key, streams.rows, {
		unit,
		step: group
	});
	for (let lane = 0; lane < 4; lane++) out[lane] = poissonOneOf(out[lane] ?? 0);
};
// src/evaluate/compare/draws/times.ts
const sum = (times) => {
	let total = 0;
	for (let unit = 0; unit < times.length; unit++) total += times[unit] ?? 0;
	return total;
};
/**
* Poisson(1) draws, replicates of one block at a time, since a block of random words serves that many; what is handed
* over is used again. A replicate that draws nothing is left out. `units`: the number that decides what each draws.
*/
function* timesDrawn(units, { seed, replicates }) {
	const key = keyOf(seed);
	const block = /* @__PURE__ */ new Uint32Array(4);
	const lanes = Array.from({ length: 4 }, () => new Uint8Array(units.length));
	for (let group = 0; group * 4 < replicates; group++) {
		for (let unit = 0; unit < units.length; unit++) {
			poissonOneBlock(block, key, group, units[unit] ?? 0);
			for (let lane = 0; lane < 4; lane++) {
				const times = lanes[lane];
				if (times !== void 0) times[unit] = block[lane] ?? 0;
			}
		}
		for (const times of lanes.slice(0, replicates - group * 4)) {
			const total = sum(times);
			if (total > 0) yield {
				times,
				total
			};
		}
	}
}
// src/evaluate/compare/draws/query-draws.ts
/** A query draws by the ids of its rows, in whatever order they stand. */
const queryUnits = ({ ids, data }) => {
	const { queries, queryCount: count } = data.challenger;
	const rowUnits = unitsOf(ids);
	const units = new Float64Array(count);
	for (let row = 0; row < queries.length; row++) {
		const query = queries[row] ?? 0;
		units[query] = ((units[query] ?? 0) + (rowUnits[row] ?? 0)) % 2 ** 53;
	}
	return units;
};
/** For each query of the challenger the champion's number of it. */
const championQueries = ({ championRows, data }) => {
	const { queries, queryCount: count } = data.challenger;
	const numbers = new Uint32Array(count);
	for (let row = 0; row < queries.length; row++) numbers[queries[row] ?? 0] = data.champion.queries[championRows[row] ?? 0] ?? 0;
	return numbers;
};
/** What each query counts; NaN where it counts nothing. */
const valuesOf = ({ call, metric }, sample) => Float64Array.from({ length: queryCount(sample) }, (_, index) => {
	const query = queryAt(sample, index);
	if (query.relevant > 0) return metric.ofQuery(query, call.parameter);
	return sample.empty === "zero" ? 0 : NaN;
});
/** Challenger's value less the champion's, by the challenger's number of a query. */
const differencesOf = (calls, pair) => {
	const champion = rankingSample(pair.data.champion);
	const challenger = rankingSample(pair.data.challenger);
	const numbers = championQueries(pair);
	return calls.map((one) => {
		const before = valuesOf(one, champion);
		return valuesOf(one, challenger).map((value, query) => value - (before[numbers[query] ?? 0] ?? 0));
	});
};
const drawnMean = (values, times) => {
	let sum = 0;
	let count = 0;
	for (let query = 0; query < values.length; query++) {
		const value = values[query] ?? NaN;
		const drawn = times[query] ?? 0;
		if (drawn === 0 || Number.isNaN(value)) continue;
		sum += drawn * value;
		count += drawn;
	}
	return count === 0 ? null : sum / count;
};
/** Both models on the same drawn queries. */
const queryDraws = (calls, pair, drawing) => {
	const differences = new Differences(calls.length, drawing.replicates);
	const byQuery = differencesOf(calls, pair);
	for (const { times } of timesDrawn(queryUnits(pair), drawing)) differences.addDrawn(byQuery.map((values) => drawnMean(values, times)));
	return differences;
};
// src/evaluate/compare/pair.ts
/** For each row of a side, the challenger's row of the same id. */
const rowsOf = ({ championRows }) => {
	const challenger = Uint32Array.from(championRows.keys());
	const champion = new Uint32Array(championRows.length);
	for (let row = 0; row < championRows.length; row++) champion[championRows[row] ?? 0] = row;
	return {
		champion,
		challenger
	};
};
// src/evaluate/compare/draws/side.ts
const sideOf = (data, unitOf) => ({
	unitOf,
	order: data.task === "binary" && data.scores !== null ? scoreOrder(data.scores) : Uint32Array.from({ length: data.rows }, (_, row) => row)
});
/** Every place as often as it is drawn, ascending. */
const copies = (times) => {
	let total = 0;
	for (let place = 0; place < times.length; place++) total += times[place] ?? 0;
	const places = new Uint32Array(total);
	let next = 0;
	for (let place = 0; place < times.length; place++) {
		const upTo = next + (times[place] ?? 0);
		while (next < upTo) places[next++] = place;
	}
	return places;
};
/** Measured anew on rows of which one drawn twice stands there twice. */
const copiedSide = (data, { unitOf, order }, calls) => (times, total) => {
	const places = new Uint32Array(total);
	let next = 0;
	for (let i = 0; i < order.length; i++) {
		const row = order[i] ?? 0;
		const upTo = next + (times[unitOf[row] ?? 0] ?? 0);
		while (next < upTo) places[next++] = row;
	}
	return measureAll(gathered(data, places), calls);
};
// src/evaluate/compare/draws/binary-side.ts
/** Σ weight · what each row has. */
const dot = (weights, values) => {
	let sum = 0;
	for (let row = 0; row < weights.length; row++) sum += (weights[row] ?? 0) * (values[row] ?? 0);
	return sum;
};
const confusionOf = ({ labels, predictions }) => {
	const outcomes = labels.map((label, row) => label * 2 + (predictions[row] ?? 0));
	return (drawn) => {
		const sums = /* @__PURE__ */ new Float64Array(4);
		for (let row = 0; row < drawn.length; row++) {
			const at = outcomes[row] ?? 0;
			sums[at] = (sums[at] ?? 0) + (drawn[row] ?? 0);
		}
		const [tn = 0, fp = 0, fn = 0, tp = 0] = sums;
		return {
			tn,
			fp,
			fn,
			tp
		};
	};
};
const errorsOf = ({ data, scores }) => {
	const cellOf = Uint32Array.from(scores.keys());
	const sums = errorSums({
		...data,
		weights: null
	}, {
		...wholeOnly(data.rows),
		cells: data.rows,
		cellOf
	});
	const squared = Float64Array.from(scores, (_, row) => sums.at(row, 0));
	const log = Float64Array.from(scores, (_, row) => sums.at(row, 1));
	return (drawn) => ({
		squaredErrors: dot(drawn, squared),
		logLosses: dot(drawn, log)
	});
};
const noErrors = () => ({
	squaredErrors: 0,
	logLosses: 0
});
/** Σ (label - score) a bin: (lower edge, upper edge], the first one holds 0. */
const binsOf = ({ data, scores }, bins) => {
	const edges = binEdges(bins);
	let last = 0;
	const places = Uint32Array.from(scores, (score) => {
		while (last < bins - 1 && score > (edges[last + 1] ?? 1)) last++;
		return last;
	});
	const misses = scores.map((score, row) => (data.labels[row] ?? 0) - score);
	return (drawn) => {
		const sums = new Float64Array(bins);
		for (let row = 0; row < drawn.length; row++) {
			const at = places[row] ?? 0;
			sums[at] = (sums[at] ?? 0) + (drawn[row] ?? 0) * (misses[row] ?? 0);
		}
		return sums;
	};
};
const curveOf = ({ data, scores }) => {
	const members = wholeOnly(data.rows);
	const stream = scoreStream(data, scores, members);
	return (drawn) => {
		const sums = curveSums({
			...stream,
			weights: drawn
		}, members);
		const at = (place) => sums[place] ?? 0;
		const pairs = 2 * at(0) * at(1);
		return {
			auc: pairs > 0 ? (pairs - at(2)) / pairs : null,
			averagePrecision: at(0) > 0 ? at(3) / at(0) : null,
			variance: null
		};
	};
};
/** Quantiles are of the drawn rows: a row drawn twice stands there twice. */
const quantileBinsOf = ({ data, scores }, bins) => {
	const members = wholeOnly(data.rows);
	const stream = scoreStream(data, scores, members);
	return (_, times) => {
		const [found] = quantileBins({
			labels: data.labels,
			scores
		}, {
			...stream,
			order: copies(times)
		}, members, bins);
		return found ?? /* @__PURE__ */ new Map();
	};
};
const noBins = /* @__PURE__ */ new Map();
const scoredOf = (ranked, calls) => {
	const counting = countingFor(calls, false);
	const errors = counting.errors ? errorsOf(ranked) : noErrors;
	const bins = counting.bins.map((count) => [count, binsOf(ranked, count)]);
	const curve = counting.curve ? curveOf(ranked) : () => null;
	const quantiles = counting.quantileBins.length > 0 ? quantileBinsOf(ranked, counting.quantileBins) : () => noBins;
	return (drawn, times) => ({
		...errors(drawn, times),
		bins: new Map(bins.map(([count, sums]) => [count, sums(drawn, times)])),
		quantileBins: quantiles(drawn, times),
		curve: curve(drawn, times)
	});
};
/** How often each row of the model is drawn, in its own order. */
const timesOf = (unitOf, times) => {
	const own = new Uint8Array(unitOf.length);
	for (let row = 0; row < own.length; row++) own[row] = times[unitOf[row] ?? 0] ?? 0;
	return own;
};
const binarySide = (data, { order, unitOf }, calls) => {
	const rows = gatheredBinary(data, order);
	const units = order.map((row) => unitOf[row] ?? 0);
	const scores = rows.scores ?? new Float64Array(rows.rows);
	const confusion = confusionOf(rows);
	const scored = scoredOf({
		data: {
			...rows,
			scores
		},
		scores
	}, calls);
	return (times, total) => {
		const own = timesOf(units, times);
		const drawn = Float64Array.from(own);
		if (rows.weights !== null) for (let row = 0; row < drawn.length; row++) drawn[row] = (drawn[row] ?? 0) * (rows.weights[row] ?? 0);
		const sample = {
			rows: total,
			weights: confusion(drawn, own),
			squares: null,
			...scored(drawn, own)
		};
		return measuredOfBinary(sample, calls);
	};
};
// src/evaluate/compare/draws/row-draws.ts
const drawnSide = (data, unitOf, calls) => data.task === "binary" ? binarySide(data, sideOf(data, unitOf), calls) : copiedSide(data, sideOf(data, unitOf), calls);
/** Both models on the same drawn rows. */
const rowDraws = (calls, pair, drawing) => {
	const differences = new Differences(calls.length, drawing.replicates);
	const rows = rowsOf(pair);
	const champion = drawnSide(pair.data.champion, rows.champion, calls);
	const challenger = drawnSide(pair.data.challenger, rows.challenger, calls);
	for (const { times, total } of timesDrawn(unitsOf(pair.ids), drawing)) differences.add(champion(times, total), challenger(times, total));
	return differences;
};
// src/evaluate/compare/draws/drawn-differences.ts
/** Labels and hard classes without weights; null where there are none. */
const classPair = ({ data: { champion, challenger }, ...rest }) => {
	if (champion.weights !== null || challenger.weights !== null) return null;
	if (champion.task === "binary" && challenger.task === "binary") return {
		...rest,
		data: {
			champion,
			challenger
		}
	};
	if (champion.task === "multiclass" && challenger.task === "multiclass") return {
		...rest,
		data: {
			champion,
			challenger
		}
	};
	return null;
};
const rankingPair = ({ data: { champion, challenger }, ...rest }) => champion.task === "ranking" && challenger.task === "ranking" ? {
	...rest,
	data: {
		champion,
		challenger
	}
} : null;
const ofClasses = ({ words }) => (words.needs === "labels" || words.needs === "predictions") && words.weights === "taken";
const queryCalls = (asked) => asked.map(({ call }) => {
	const metric = rankingMetrics.find(({ id }) => id === call.metric);
	if (metric === void 0 || !("ofQuery" in metric)) throw new Error(`${call.id} is no mean over queries`);
	return {
		call,
		metric
	};
});
const groupsOf = (asked, pair, drawing) => {
	const callsOf = (some) => some.map(({ call }) => call);
	const ranking = rankingPair(pair);
	if (ranking !== null) return [{
		asked,
		draw: () => queryDraws(queryCalls(asked), ranking, drawing)
	}];
	const classes = classPair(pair);
	const byCells = classes === null ? [] : asked.filter(ofClasses);
	const byRows = asked.filter((one) => !byCells.includes(one));
	return [...classes === null ? [] : [{
		asked: byCells,
		draw: () => cellDraws(callsOf(byCells), classes, drawing)
	}], {
		asked: byRows,
		draw: () => rowDraws(callsOf(byRows), pair, drawing)
	}];
};
/** Draws for these metrics, each by its cheapest way. */
const drawnDifferences = (asked, pair, drawing) => {
	const places = /* @__PURE__ */ new Map();
	for (const group of groupsOf(asked, pair, drawing)) {
		if (group.asked.length === 0) continue;
		const differences = group.draw();
		for (const [place, one] of group.asked.entries()) places.set(one, [differences, place]);
	}
	return { interval: (one, level) => {
		const [differences, place] = places.get(one) ?? [null, 0];
		return differences?.interval(place, level) ?? null;
	} };
};
// src/evaluate/compare/metrics.ts
const noValue = undefinedAs("not measured");
/** Why there is no difference, by the side that has no value. */
const reasonOf = ({ champion, challenger }) => {
	const reasons = [champion.value === null ? `champion: ${champion.undefined}` : null, challenger.value === null ? `challenger: ${challenger.undefined}` : null].filter((reason) => reason !== null);
	return reasons.length === 0 ? null : reasons.join("; ");
};
const bounds = (method, interval, without) => interval === null ? {
	low: null,
	high: null,
	method,
	no_interval: without
} : {
	...interval,
	method
};
const delongBounds = ({ low, high, undefined: reason }) => bounds("delong", low === null || high === null ? null : {
	low,
	high
}, reason ?? "no variance");
const drawnBounds = (interval) => bounds("bootstrap", interval, "undefined in most of the draws");
const differenceOf = (both, { low, high, ...rest }) => {
	const [champion, challenger] = [both.champion.value, both.challenger.value];
	if (champion === null || challenger === null) {
		const because = reasonOf(both) ?? "undefined";
		const { method } = rest;
		return {
			champion,
			challenger,
			difference: null,
			low: null,
			high: null,
			method,
			undefined: because
		};
	}
	return {
		champion,
		challenger,
		difference: challenger - champion,
		low,
		high,
		...rest
	};
};
/** Every asked metric of both models, in the order asked. */
const metricDifferences = (asked, pair, comparing) => {
	const { delong, level, drawing } = comparing;
	const calls = asked.map(({ call }) => call);
	const [champion, challenger] = [measureAll(pair.data.champion, calls), measureAll(pair.data.challenger, calls)];
	const byDelong = (one) => delong !== null && one.words.interval === "auc";
	const drawn = drawnDifferences(asked.filter((one) => !byDelong(one)), pair, drawing);
	const entries = asked.map((one, place) => {
		const both = {
			champion: champion[place] ?? noValue,
			challenger: challenger[place] ?? noValue
		};
		const given = delong !== null && byDelong(one) ? delongBounds(delong) : null;
		return [one.call.id, differenceOf(both, given ?? drawnBounds(drawn.interval(one, level)))];
	});
	return Object.fromEntries(entries);
};
// src/evaluate/compare/right.ts
/** 1 where the hard class is the label; null where the task has no classes. */
const rightRows = (data) => {
	if (data.task !== "binary" && data.task !== "multiclass") return null;
	const { labels, predictions } = data;
	const right = new Uint8Array(data.rows);
	for (let row = 0; row < right.length; row++) right[row] = labels[row] === predictions[row] ? 1 : 0;
	return right;
};
// src/evaluate/compare/same-rows.ts
const labelText = (data, row) => {
	if (data.task === "multiclass") return shown(data.classes[data.labels[row] ?? -1] ?? "");
	if (data.task === "binary") return data.labels[row] === 1 ? "positive" : "negative";
	return String(data.labels[row]);
};
/** Classes are compared as text: the files number them each for itself. */
const sameLabels = ({ champion, challenger }) => {
	if (champion.task !== "multiclass" || challenger.task !== "multiclass") return (here, there) => challenger.labels[here] === champion.labels[there];
	const places = challenger.classes.map((name) => champion.classes.indexOf(name));
	return (here, there) => places[challenger.labels[here] ?? -1] === champion.labels[there];
};
const weightText = (data, row) => String(data.weights?.[row] ?? 1);
/** A query is its rows: the files number queries each for itself. */
const sameQueries = ({ champion, challenger }) => {
	if (champion.task !== "ranking" || challenger.task !== "ranking") return () => true;
	const there = new Int32Array(challenger.queryCount).fill(-1);
	const here = new Int32Array(champion.queryCount).fill(-1);
	return (row, championRow) => {
		const [own, other] = [challenger.queries[row] ?? 0, champion.queries[championRow] ?? 0];
		if (there[own] === -1 && here[other] === -1) {
			there[own] = other;
			here[other] = own;
		}
		return there[own] === other && here[other] === own;
	};
};
const traitsOf = (data, columns) => {
	const text = (tell) => (side, row) => tell(data[side], row);
	const weights = [data.challenger.weights, data.champion.weights];
	return [
		{
			field: columns.label,
			what: "label",
			same: sameLabels(data),
			text: text(labelText)
		},
		{
			field: columns.weight ?? "weight",
			what: "weight",
			same: (here, there) => weights[0]?.[here] === weights[1]?.[there],
			text: text(weightText)
		},
		{
			field: columns.group ?? "group",
			what: "query",
			same: sameQueries(data),
			text: (side) => side === "challenger" ? "a query with other rows" : "a query of the same rows in both files"
		}
	];
};
const problemOf = ({ prepared, files, trait, row, championRow }) => {
	const id = shown(idText(prepared.challenger.ids, row));
	const championLine = prepared.champion.lineOf(championRow);
	const where = championLine === null ? `row ${championRow + 1}` : `line ${championLine}`;
	const [found, expected] = [trait.text("challenger", row), trait.text("champion", championRow)];
	return engineProblem(files.challenger, {
		code: "labels-differ",
		message: `the ${trait.what} of ${id} is not that of the champion (${files.champion}, ${where})`,
		line: prepared.challenger.lineOf(row),
		row: row + 1,
		field: trait.field,
		found,
		expected
	});
};
/** `championRows`: for each row of the challenger the champion's, or -1 where it has none. */
const differingRows = (prepared, championRows, columns, files) => {
	const data = {
		champion: prepared.champion.data,
		challenger: prepared.challenger.data
	};
	const problems = [];
	for (const trait of traitsOf(data, columns)) for (let row = 0; row < championRows.length && problems.length < 100; row++) {
		const championRow = championRows[row] ?? -1;
		if (championRow < 0 || trait.same(row, championRow)) continue;
		problems.push(problemOf({
			prepared,
			files,
			trait,
			row,
			championRow
		}));
	}
	return problems;
};
// src/evaluate/intervals/placements.ts
const emptyGroup = () => ({
	from: 0,
	to: 0,
	positives: 0,
	negatives: 0,
	positivesBelow: 0,
	negativesBelow: 0
});
const positiveMark = 1;
const firstOfTie = 2;
/** Labels and ends of ties in order of score: the rows are looked up once, every later pass is sequential. */
const marksOf = ({ scores, labels, order }) => {
	const marks = new Uint8Array(order.length);
	let before = NaN;
	for (let i = 0; i < order.length; i++) {
		const row = order[i] ?? 0;
		const score = scores[row] ?? 0;
		marks[i] = (labels[row] === 1 ? positiveMark : 0) | (score === before ? 0 : firstOfTie);
		before = score;
	}
	return marks;
};
const isPositive = (marks, i) => ((marks[i] ?? 0) & positiveMark) === positiveMark;
const measure = (group, marks) => {
	let to = group.from;
	let positives = 0;
	do {
		positives += (marks[to] ?? 0) & positiveMark;
		to++;
	} while (to < marks.length && ((marks[to] ?? 0) & firstOfTie) === 0);
	group.to = to;
	group.positives = positives;
	group.negatives = to - group.from - positives;
};
/** Visits the tie groups from the lowest score up; the group handed over is used again. */
const eachTieGroup = (marks, visit) => {
	const group = emptyGroup();
	while (group.from < marks.length) {
		measure(group, marks);
		visit(group);
		group.positivesBelow += group.positives;
		group.negativesBelow += group.negatives;
		group.from = group.to;
	}
};
const countClasses = (labels) => {
	let positives = 0;
	for (let i = 0; i < labels.length; i++) positives += labels[i] ?? 0;
	return {
		positives,
		negatives: labels.length - positives
	};
};
/** Share of negatives below a positive of the group, ties half. */
const positivePlacement = (group, { negatives }) => (2 * group.negativesBelow + group.negatives) / (2 * negatives);
/** Share of positives above a negative of the group, ties half. */
const negativePlacement = (group, { positives }) => (2 * (positives - group.positivesBelow) - group.positives) / (2 * positives);
/** P(positive > negative) + P(equal)/2, from whole numbers. */
const aucOf = (marks, classes) => {
	let wins = 0;
	eachTieGroup(marks, (group) => {
		wins += group.positives * (2 * group.negativesBelow + group.negatives);
	});
	return wins / (2 * classes.positives) / classes.negatives;
};
// src/evaluate/intervals/delong.ts
/** DeLong, DeLong & Clarke-Pearson (1988), of rows already in order; null with one class only. */
const delongOfRanked = (ranked) => {
	const classes = countClasses(ranked.labels);
	const { positives, negatives } = classes;
	if (positives === 0 || negatives === 0) return null;
	const marks = marksOf(ranked);
	const auc = aucOf(marks, classes);
	if (positives < 2 || negatives < 2) return {
		auc,
		variance: null
	};
	let amongPositives = 0;
	let amongNegatives = 0;
	eachTieGroup(marks, (group) => {
		amongPositives += group.positives * (positivePlacement(group, classes) - auc) ** 2;
		amongNegatives += group.negatives * (negativePlacement(group, classes) - auc) ** 2;
	});
	return {
		auc,
		variance: amongPositives / (positives - 1) / positives + amongNegatives / (negatives - 1) / negatives
	};
};
const delong = (scores, labels) => delongOfRanked({
	scores,
	labels,
	order: scoreOrder(scores)
});
// src/evaluate/intervals/delong-paired.ts
const placed = (ranked, classes) => {
	const marks = marksOf(ranked);
	const auc = aucOf(marks, classes);
	const centred = new Float64Array(marks.length);
	eachTieGroup(marks, (group) => {
		const positive = positivePlacement(group, classes) - auc;
		const negative = negativePlacement(group, classes) - auc;
		for (let i = group.from; i < group.to; i++) centred[ranked.order[i] ?? 0] = isPositive(marks, i) ? positive : negative;
	});
	return {
		auc,
		centred
	};
};
/** Sums over the rows of one class, divided by m (m - 1). */
const momentsOf = (a, b, labels, label) => {
	let rows = 0;
	let xx = 0;
	let yy = 0;
	let xy = 0;
	let dd = 0;
	for (let i = 0; i < labels.length; i++) {
		if (labels[i] !== label) continue;
		const x = a[i] ?? 0;
		const y = b[i] ?? 0;
		rows++;
		xx += x * x;
		yy += y * y;
		xy += x * y;
		dd += (y - x) * (y - x);
	}
	const scale = rows * (rows - 1);
	return {
		firstVariance: xx / scale,
		secondVariance: yy / scale,
		covariance: xy / scale,
		differenceVariance: dd / scale
	};
};
const moments = (a, b, labels) => {
	const negative = momentsOf(a, b, labels, 0);
	const positive = momentsOf(a, b, labels, 1);
	return {
		firstVariance: negative.firstVariance + positive.firstVariance,
		secondVariance: negative.secondVariance + positive.secondVariance,
		covariance: negative.covariance + positive.covariance,
		differenceVariance: negative.differenceVariance + positive.differenceVariance
	};
};
/** DeLong, DeLong & Clarke-Pearson (1988); null with fewer than 2 positives or 2 negatives. */
const delongPairedOfRanked = ({ labels, first, second }) => {
	const classes = countClasses(labels);
	if (classes.positives < 2 || classes.negatives < 2) return null;
	const one = placed({
		...first,
		labels
	}, classes);
	const two = placed({
		...second,
		labels
	}, classes);
	return {
		first: one.auc,
		second: two.auc,
		...moments(one.centred, two.centred, labels)
	};
};
const delongPaired = (first, second, labels) => delongPairedOfRanked({
	labels,
	first: {
		scores: first,
		order: scoreOrder(first)
	},
	second: {
		scores: second,
		order: scoreOrder(second)
	}
});
// src/evaluate/tests/mcnemar.ts
/** Q. McNemar (1947), two-sided binomial; statsmodels mcnemar(exact=True). No discordant rows: 1. */
const mcnemarExact = ({ first, second }) => first === second ? 1 : Math.min(1, 2 * binomialCdf(Math.min(first, second), first + second, .5));
const asymptotic = ({ first, second }, correction) => {
	if (first + second === 0) return null;
	const statistic = (Math.abs(first - second) - correction) ** 2 / (first + second);
	return {
		statistic,
		p: chiSquaredSf(statistic, 1)
	};
};
const mcnemar = (discordant) => asymptotic(discordant, 0);
/** With A. L. Edwards' (1948) continuity correction. */
const mcnemarCorrected = (discordant) => asymptotic(discordant, 1);
// src/evaluate/tests/paired-delong.ts
/** Of second - first. Models that rank alike: z 0, p 1; null: a difference without any variance. */
const pairedDelong = ({ first, second, differenceVariance }) => {
	const difference = second - first;
	if (difference === 0) return {
		z: 0,
		p: 1
	};
	if (differenceVariance === 0) return null;
	const z = difference / Math.sqrt(differenceVariance);
	return {
		z,
		p: 2 * normalSf(Math.abs(z))
	};
};
// src/evaluate/compare/tests.ts
const discordant = ({ champion, challenger }) => {
	let first = 0;
	let second = 0;
	for (const [row, right] of champion.entries()) {
		const other = challenger[row] ?? 0;
		if (right > other) first++;
		else if (other > right) second++;
	}
	return {
		first,
		second
	};
};
const noDiscordant = "the two models are right and wrong on the same rows";
const chiSquared = (test, result) => result === null ? {
	test,
	statistic: null,
	p: null,
	undefined: noDiscordant
} : {
	test,
	...result
};
/** Rows count, whatever they weigh. */
const mcnemarTests = (right) => {
	const counts = discordant(right);
	return [
		{
			test: "mcnemar_exact",
			champion_only_right: counts.first,
			challenger_only_right: counts.second,
			p: mcnemarExact(counts)
		},
		chiSquared("mcnemar", mcnemar(counts)),
		chiSquared("mcnemar_corrected", mcnemarCorrected(counts))
	];
};
const noDelong = (because) => ({
	test: "delong",
	difference: null,
	low: null,
	high: null,
	z: null,
	p: null,
	undefined: because
});
/** Why there is no difference of areas; null when there is one. */
const oneClass = (labels) => {
	const { positives, negatives } = countClasses(labels);
	if (positives === 0) return "no positive labels";
	return negatives === 0 ? "no negative labels" : null;
};
const areaOf = (scores, labels) => delong(scores, labels)?.auc ?? NaN;
/** Difference and interval, not clipped, and the z test. */
const delongTest = ({ labels, scores }, level) => {
	const without = oneClass(labels);
	if (without !== null) return noDelong(without);
	const covariance = delongPaired(scores.champion, scores.challenger, labels);
	if (covariance === null) {
		const difference = areaOf(scores.challenger, labels) - areaOf(scores.champion, labels);
		return {
			...noDelong("a class with a single row has no variance"),
			difference
		};
	}
	const difference = covariance.second - covariance.first;
	const interval = normalInterval(difference, covariance.differenceVariance, level);
	const tested = pairedDelong(covariance) ?? {
		z: null,
		p: null,
		undefined: "the difference has no variance"
	};
	return {
		test: "delong",
		difference,
		...interval,
		...tested
	};
};
// src/evaluate/compare/compare.ts
const usualLevel = .95;
/** Counts compare nothing: both models are measured on the same rows. */
const askedOf = ({ task, metrics: calls }) => calls.flatMap((call) => {
	const words = metrics[task].find(({ id }) => id === call.metric);
	return words === void 0 || words.interval === "none" ? [] : [{
		call,
		words
	}];
});
/** Null where the task has no areas to compare. */
const delongOf = ({ champion, challenger }, championRows, level) => {
	if (champion.task !== "binary" || challenger.task !== "binary") return null;
	if (challenger.weights !== null) return noDelong("not defined with weights");
	if (champion.scores === null || challenger.scores === null) return noDelong("there are no scores");
	const scores = {
		champion: doubles(champion.scores, championRows),
		challenger: challenger.scores
	};
	return delongTest({
		labels: challenger.labels,
		scores
	}, level);
};
const mcnemarOf = ({ champion, challenger }, championRows) => {
	const [before, after] = [rightRows(champion), rightRows(challenger)];
	if (before === null || after === null) return [];
	const paired = Uint8Array.from(championRows, (row) => before[row] ?? 0);
	return mcnemarTests({
		champion: paired,
		challenger: after
	});
};
/** Files whose rows are the same: what differs is what the models say of them. */
const measured = (pair, config) => {
	const { data, championRows } = pair;
	const level = config.intervals?.level ?? usualLevel;
	const delong = delongOf(data, championRows, level);
	const ofAreas = data.challenger.weights === null ? delong : null;
	const comparing = {
		drawing: config.compare,
		level,
		delong: ofAreas
	};
	return {
		rows: {
			champion: data.champion.rows,
			challenger: data.challenger.rows
		},
		matched: championRows.length,
		level,
		tests: [...mcnemarOf(data, championRows), ...delong === null ? [] : [delong]],
		metrics: metricDifferences(askedOf(config), pair, comparing)
	};
};
/** `files`: what the problems call them. */
const compareModels = (prepared, files, config) => {
	const { champion, challenger } = prepared;
	const joined = join({
		champion: champion.ids,
		challenger: challenger.ids
	}, files);
	const differing = differingRows(prepared, joined.championRows, config.columns, files);
	const problems = [...joined.ok ? [] : [joined.problem], ...differing].slice(0, 100);
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	const pair = {
		data: {
			champion: champion.data,
			challenger: challenger.data
		},
		championRows: joined.championRows,
		ids: challenger.ids
	};
	return {
		ok: true,
		report: measured(pair, config)
	};
};
export { compareModels as t };
