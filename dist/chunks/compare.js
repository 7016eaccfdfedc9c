import { A as measureAll, B as clusterCount, C as cellsDrawn, D as isClassData, E as classCount, H as unitsOf$1, O as isOfClasses, S as Replicates, T as cellsBy, U as timesDrawn, V as unitsDrawn, _ as unitOf, a as normalInterval, b as drawnSide, c as delongPaired, ct as joinIds, d as eachTieGroup, f as negativePlacement, g as textUnit, h as drawnMean, it as doubles, k as weighted, l as aucOf, m as rankedRows, ot as idText, p as positivePlacement, rt as tooFewClusters, s as clusteredDelongPaired, st as isMissing, u as countClasses, v as betaInverse, w as isMeanLoss, x as sideOf } from "./prepare.js";
import { C as metrics, E as chiSquaredSf, F as rankingMetrics, J as undefinedAs, L as queryAt, R as queryCount, b as normalSf, g as binomialCdf, z as rankingSample } from "./config.js";
import { d as shown, i as engineProblem } from "./source.js";
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
	const parts = [...told(champion, `only in the ${files.other ?? "champion"} ${files.champion}`), ...told(challenger, `only in the challenger ${files.challenger}`)];
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
// src/evaluate/draws/cost.ts
/** Their rows are put in order in each draw. */
const sorting = /* @__PURE__ */ new Set([
	"ece_quantile",
	"medae",
	"d2",
	"auc_ovr_macro",
	"auc_ovo_macro"
]);
/** As measured; docs/measuring.md says how long that is. */
const drawingCost = (task, call) => {
	if (sorting.has(call.metric)) return 10;
	if (isMeanLoss(task, call) || call.metric === "r2") return .25;
	return task === "binary" ? 1 : 3;
};
/** Rows times what their metrics cost: some seconds. */
const mostDrawn = 1e5;
// src/evaluate/compare/draws/differences.ts
/** Challenger less champion, metric by metric; null where either has none. */
const differences = (champion, challenger) => champion.map(({ value }, metric) => {
	const after = challenger[metric]?.value ?? null;
	return value === null || after === null ? null : after - value;
});
// src/evaluate/compare/draws/cell-draws.ts
/** The challenger's rows stand for the cells. */
const cellsOf = ({ data: { champion, challenger }, championRows }) => {
	const classes = classCount(challenger);
	const keyOf = (row) => {
		return ((champion.predictions[championRows[row] ?? 0] ?? 0) * classes + (challenger.predictions[row] ?? 0)) * classes + (challenger.labels[row] ?? 0);
	};
	return {
		cells: cellsBy(challenger.rows, keyOf),
		keyOf,
		data: challenger
	};
};
/** Without weights only. */
const cellDraws = (calls, pair, drawing) => {
	const { data, championRows } = pair;
	const replicates = new Replicates(calls.length, drawing.replicates);
	const found = cellsOf(pair);
	const { cells } = found;
	const championPlaces = Int32Array.from(cells.rows, (row) => championRows[row] ?? 0);
	for (const drawn of cellsDrawn(found, drawing)) {
		const champion = measureAll(weighted(data.champion, championPlaces, drawn), calls);
		replicates.add(differences(champion, measureAll(weighted(data.challenger, cells.rows, drawn), calls)));
	}
	return replicates;
};
// src/evaluate/intervals/jackknife.ts
/** P(|T| > t) = 1 - level for Student's T. */
const studentT = (level, freedom) => {
	const x = betaInverse(freedom / 2, .5, 1 - level);
	return Math.sqrt(freedom * (1 - x) / x);
};
/**
* Delete-a-group jackknife (P. Kott 2001): `without` is the value without each group of rows in turn, the groups being of
* one size and thrown together at random. Null with fewer than 2.
*/
const jackknife = (value, without, level) => {
	const groups = without.length;
	if (groups < 2) return null;
	const mean = without.reduce((sum, one) => sum + one, 0) / groups;
	const squares = without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
	const reach = studentT(level, groups - 1) * Math.sqrt(squares * (groups - 1) / groups);
	return {
		low: value - reach,
		high: value + reach
	};
};
// src/evaluate/compare/pair.ts
/** For each row of a side, the challenger's row of the same id. */
const rowsOf$1 = ({ championRows }) => {
	const challenger = Uint32Array.from(championRows.keys());
	const champion = new Uint32Array(championRows.length);
	for (let row = 0; row < championRows.length; row++) champion[championRows[row] ?? 0] = row;
	return {
		champion,
		challenger
	};
};
// src/evaluate/compare/units.ts
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
	return Float64Array.from({ length: ids.rows }, (_, row) => textUnit(idText(ids, row)));
};
// src/evaluate/compare/draws/pair-units.ts
/** A row draws by its id; with clusters all rows of one draw by its text. */
const pairUnits = (pair) => {
	const units = unitsOf$1(pair.data.challenger, () => unitsOf(pair.ids));
	return {
		units,
		unitOf: {
			champion: rowsOf$1(pair).champion.map((row) => units.unitOf[row] ?? 0),
			challenger: units.unitOf
		}
	};
};
// src/evaluate/compare/draws/jackknifed.ts
/** The interval is wider by a twentieth than with groups without number. */
const mostGroups = 50;
/** Of each unit its group: by their numbers, which hashes have thrown together. */
const groupsOf$1 = ({ numbers }, groups) => {
	const order = Uint32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
	const groupOf = new Uint8Array(numbers.length);
	for (const [rank, unit] of order.entries()) groupOf[unit] = rank % groups;
	return groupOf;
};
const rowsOf = (times, { sizes }) => times.reduce((sum, count, unit) => sum + count * (sizes?.[unit] ?? 1), 0);
/** An interval a call, of the challenger's value less the champion's. */
const jackknifed = (calls, pair, level) => {
	const { units, unitOf } = pairUnits(pair);
	const asked = {
		calls,
		units: units.numbers.length
	};
	const { champion, challenger } = pair.data;
	const before = drawnSide(champion, sideOf(champion, unitOf.champion), asked);
	const after = drawnSide(challenger, sideOf(challenger, unitOf.challenger), asked);
	const of = (times) => {
		const rows = rowsOf(times, units);
		return differences(before(times, rows), after(times, rows));
	};
	const groups = Math.min(mostGroups, units.numbers.length);
	const groupOf = groupsOf$1(units, groups);
	const whole = of(new Uint8Array(groupOf.length).fill(1));
	const without = Array.from({ length: groups }, (_, group) => of(groupOf.map((own) => own === group ? 0 : 1)));
	return calls.map((_, place) => {
		const value = whole[place] ?? null;
		const parts = without.flatMap((one) => one[place] ?? []);
		return value === null || parts.length < groups ? null : jackknife(value, parts, level);
	});
};
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
/** Both models on the same drawn queries. */
const queryDraws = (calls, pair, drawing) => {
	const replicates = new Replicates(calls.length, drawing.replicates);
	const byQuery = differencesOf(calls, pair);
	for (const { times } of timesDrawn(queryUnits(pair), drawing)) replicates.add(byQuery.map((values) => drawnMean(values, times)));
	return replicates;
};
// src/evaluate/compare/draws/row-draws.ts
/** Both models on the same drawn rows. */
const rowDraws = (calls, pair, drawing) => {
	const replicates = new Replicates(calls.length, drawing.replicates);
	const { units, unitOf } = pairUnits(pair);
	const asked = {
		calls,
		units: units.numbers.length
	};
	const { champion, challenger } = pair.data;
	const before = drawnSide(champion, sideOf(champion, unitOf.champion), asked);
	const after = drawnSide(challenger, sideOf(challenger, unitOf.challenger), asked);
	for (const { times, total } of unitsDrawn(units, drawing)) replicates.add(differences(before(times, total), after(times, total)));
	return replicates;
};
// src/evaluate/compare/draws/drawn-differences.ts
const bootstrapped = (asked, { level }, draw) => ({
	asked,
	method: "bootstrap",
	intervals: () => {
		const replicates = draw();
		return asked.map((_, place) => replicates.interval(place, level));
	}
});
const isTooMuch = (asked, { data: { challenger } }) => challenger.rows * asked.reduce((sum, { call }) => sum + drawingCost(challenger.task, call), 0) > mostDrawn;
/** Labels and hard classes without weights; null where there are none. */
const classPair = ({ data: { champion, challenger }, ...rest }) => {
	if (!isClassData(champion) || !isClassData(challenger)) return null;
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
	if (ranking !== null) return [bootstrapped(asked, drawing, () => queryDraws(queryCalls(asked), ranking, drawing))];
	const classes = classPair(pair);
	const byCells = classes === null ? [] : asked.filter(({ words }) => isOfClasses(words));
	const byRows = asked.filter((one) => !byCells.includes(one));
	const calls = callsOf(byRows);
	return [...classes === null ? [] : [bootstrapped(byCells, drawing, () => cellDraws(callsOf(byCells), classes, drawing))], drawing.many === "jackknife" && isTooMuch(byRows, pair) ? {
		asked: byRows,
		method: "jackknife",
		intervals: () => jackknifed(calls, pair, drawing.level)
	} : bootstrapped(byRows, drawing, () => rowDraws(calls, pair, drawing))];
};
/** Each by its cheapest way. */
const drawnDifferences = (asked, pair, drawing) => new Map(groupsOf(asked, pair, drawing).filter((group) => group.asked.length > 0).flatMap((group) => {
	const intervals = group.intervals();
	return group.asked.map((one, place) => {
		return [one, {
			interval: intervals[place] ?? null,
			method: group.method
		}];
	});
}));
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
const drawnBounds = ({ interval, method }) => bounds(method, interval, method === "bootstrap" ? "undefined in most of the draws" : "undefined where some of the rows are left out");
const notDrawn = {
	interval: null,
	method: "bootstrap"
};
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
/** An interval that rests on clusters says on how many, and is none where they are few. */
const clustered = (found, { data: { challenger } }) => {
	if (challenger.clusters === void 0) return found;
	const clusters = clusterCount(challenger.clusters);
	const few = tooFewClusters(clusters);
	return few === null ? {
		...found,
		clusters
	} : {
		...bounds(found.method, null, few),
		clusters
	};
};
/** Every asked metric of both models, in the order asked. */
const metricDifferences = (asked, pair, comparing) => {
	const { delong, level, drawing } = comparing;
	const calls = asked.map(({ call }) => call);
	const [champion, challenger] = [measureAll(pair.data.champion, calls), measureAll(pair.data.challenger, calls)];
	const byDelong = (one) => delong !== null && one.words.interval === "auc";
	const drawn = drawnDifferences(asked.filter((one) => !byDelong(one)), pair, {
		...drawing,
		level
	});
	const entries = asked.map((one, place) => {
		const both = {
			champion: champion[place] ?? noValue,
			challenger: challenger[place] ?? noValue
		};
		const given = delong !== null && byDelong(one) ? delongBounds(delong) : null;
		return [one.call.id, differenceOf(both, clustered(given ?? drawnBounds(drawn.get(one) ?? notDrawn), pair))];
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
	const label = {
		field: columns.label,
		what: "label",
		same: sameLabels(data),
		text: text(labelText)
	};
	const weight = {
		field: columns.weight ?? "weight",
		what: "weight",
		same: (here, there) => weights[0]?.[here] === weights[1]?.[there],
		text: text(weightText)
	};
	const query = {
		field: columns.group ?? "group",
		what: "query",
		same: sameQueries(data),
		text: (side) => side === "challenger" ? "a query with other rows" : "a query of the same rows in both files"
	};
	const clusters = [data.challenger.clusters, data.champion.clusters];
	const clusterAt = (side, row) => clusters[side]?.units[clusters[side].of[row] ?? 0];
	return [
		label,
		weight,
		query,
		{
			field: columns.cluster ?? "cluster",
			what: "cluster",
			same: (here, there) => clusters.includes(void 0) || clusterAt(0, here) === clusterAt(1, there),
			text: (side) => side === "challenger" ? "a cluster of another name" : "the same cluster in both files"
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
		message: `the ${trait.what} of ${id} is not that of the ${files.other ?? "champion"} (${files.champion}, ${where})`,
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
// src/evaluate/intervals/delong.ts
/** DeLong, DeLong & Clarke-Pearson (1988); null with one class only. */
const delong = (scores, labels) => {
	const classes = countClasses(labels);
	const { positives, negatives } = classes;
	if (positives === 0 || negatives === 0) return null;
	const ranked = rankedRows(scores, labels);
	const auc = aucOf(ranked, classes);
	if (positives < 2 || negatives < 2) return {
		auc,
		variance: null
	};
	let amongPositives = 0;
	let amongNegatives = 0;
	eachTieGroup(ranked, (group) => {
		amongPositives += group.positives * (positivePlacement(group, classes) - auc) ** 2;
		amongNegatives += group.negatives * (negativePlacement(group, classes) - auc) ** 2;
	});
	return {
		auc,
		variance: amongPositives / (positives - 1) / positives + amongNegatives / (negatives - 1) / negatives
	};
};
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
const delongTest = ({ labels, scores, clusters }, level) => {
	const without = oneClass(labels);
	if (without !== null) return noDelong(without);
	const { champion, challenger } = scores;
	const covariance = clusters === void 0 ? delongPaired(champion, challenger, labels) : clusteredDelongPaired(champion, challenger, {
		labels,
		clusters
	});
	if (covariance === null) {
		const difference = areaOf(challenger, labels) - areaOf(champion, labels);
		return {
			...noDelong(`${clusters === void 0 ? "a class with a single row" : "a class of a single cluster"} has no variance`),
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
	return words === void 0 || words.interval === "none" || isOfRows(words) ? [] : [{
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
	const { labels, clusters } = challenger;
	return delongTest({
		labels,
		scores,
		clusters
	}, level);
};
const mcnemarOf = ({ champion, challenger }, championRows) => {
	const [before, after] = [rightRows(champion), rightRows(challenger)];
	if (before === null || after === null || challenger.clusters !== void 0) return [];
	const paired = Uint8Array.from(championRows, (row) => before[row] ?? 0);
	return mcnemarTests({
		champion: paired,
		challenger: after
	});
};
const isOfRows = ({ needs }) => needs === "latency";
/** How long an answer took is of the run and the machine: that the rows are the same makes no pair of two runs. */
const ofLatencies = ({ task, metrics: calls }) => Object.fromEntries(calls.filter((call) => metrics[task].some((words) => words.id === call.metric && isOfRows(words))).map(({ id }) => [id, {
	...nothing,
	undefined: "latencies of two runs are no pairs; judge each by its limit"
}]));
const nothing = {
	champion: null,
	challenger: null,
	difference: null,
	low: null,
	high: null,
	method: "bootstrap"
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
		metrics: {
			...metricDifferences(askedOf(config), pair, comparing),
			...ofLatencies(config)
		}
	};
};
/** What belongs together belongs so in both files, also where only the champion's names it. */
const withClusters = ({ champion, challenger }, championRows) => {
	const { clusters } = champion.data;
	if (challenger.data.clusters !== void 0 || clusters === void 0) return challenger.data;
	const of = Uint32Array.from(championRows, (row) => clusters.of[row] ?? 0);
	return {
		...challenger.data,
		clusters: {
			...clusters,
			of
		}
	};
};
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
			challenger: withClusters(prepared, joined.championRows)
		},
		championRows: joined.championRows,
		ids: challenger.ids
	};
	return {
		ok: true,
		report: measured(pair, config),
		championRows: joined.championRows
	};
};
export { drawingCost as n, mostDrawn as r, compareModels as t };
