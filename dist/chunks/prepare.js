import { t as Decimal } from "./decimal.js";
import { _ as utf8, d as shown, f as IdBuilder, g as hashBytes, h as wideCodes, p as integerText } from "./source.js";
import { t as nearest } from "./nearest.js";
import { A as share, B as multiclassMetrics, D as logGamma, F as rankingMetrics, H as compensatedSum, J as undefinedAs, M as regressionMetrics, N as quantile, P as isLossMetric, S as betaWeight, U as binaryMetrics, V as clipped, W as totalOf, X as sortByScore, Y as scoreOrder, Z as readTable, a as CheckedRows, c as numberColumn, d as valueRule, f as weightRule, i as codedColumn, l as predictedValueRule, m as groupNames, o as binnedColumn, p as byCodePoint, q as defined, s as latencyRule, u as scoreRule, x as betaTailsOf, y as normalIsf, z as rankingSample } from "./config.js";
// src/evaluate/readers/ids.ts
const isMissing = (ids, row) => (ids.missing?.[row] ?? 0) !== 0;
const idText = (ids, row) => ids.form === "integers" ? integerText(ids.words[2 * row] ?? 0, ids.words[2 * row + 1] ?? 0) : utf8(ids.bytes, ids.ends[row] ?? 0, ids.ends[row + 1] ?? 0);
/** The same ids in the other form, for comparing with ids that are not all integers. */
const asBytes$1 = (ids) => {
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
const atOnce = 512;
/** The row with this hash has another id: a further one may have it. */
const otherOne = -2;
/** The row of each id of a column; of a repeated id the first. Missing ids have no row. */
var IdIndex = class {
	/** Repeated ids, as many as were asked for. */
	repeated = [];
	ids;
	/** Row + 1 and its hash, by turns: ids lie far apart in memory, and only those whose hashes agree are looked at. */
	slots;
	mask;
	constructor(ids, mostRepeated) {
		this.ids = ids;
		const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, ids.rows * 1.5)));
		this.slots = new Int32Array(2 * capacity);
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
	/**
	* For each row of another column in the same form the row of this one with the same id, or -1. Step by step for many rows
	* at once: what one row waits for from memory, the others have meanwhile.
	*/
	findAll(other) {
		const rows = new Int32Array(other.rows);
		const hashes = new Int32Array(Math.min(other.rows, atOnce));
		for (let from = 0; from < other.rows; from += atOnce) {
			const to = Math.min(other.rows, from + atOnce);
			for (let row = from; row < to; row++) hashes[row - from] = hashOf(other, row);
			for (let row = from; row < to; row++) rows[row] = this.alike(hashes[row - from] ?? 0);
			if (this.ids.form === "bytes" && other.form === "bytes") this.endAlike(this.ids, other, rows.subarray(from, to), from);
			for (let row = from; row < to; row++) {
				const found = rows[row] ?? -1;
				if (isMissing(other, row)) rows[row] = -1;
				else if (found !== -1 && (found < 0 || !this.equal(found, other, row))) rows[row] = this.find(other, row);
			}
		}
		return rows;
	}
	/** Compares last bytes alone: to have looked at them is to have the rest at hand. */
	endAlike(own, other, rows, from) {
		const ends = new Uint32Array(rows.length);
		for (let i = 0; i < rows.length; i++) ends[i] = own.ends[(rows[i] ?? 0) + 1] ?? 0;
		for (let i = 0; i < rows.length; i++) if (!(own.bytes[(ends[i] ?? 0) - 1] === other.bytes[(other.ends[from + i + 1] ?? 0) - 1]) && (rows[i] ?? -1) >= 0) rows[i] = otherOne;
	}
	/** The first row with this hash; another may be the one. */
	alike(hash) {
		let slot = hash & this.mask;
		for (;;) {
			const found = (this.slots[2 * slot] ?? 0) - 1;
			if (found < 0 || this.slots[2 * slot + 1] === hash) return found;
			slot = slot + 1 & this.mask;
		}
	}
	find(other, row) {
		const hash = hashOf(other, row);
		let slot = hash & this.mask;
		for (;;) {
			const found = (this.slots[2 * slot] ?? 0) - 1;
			if (found < 0) return found;
			if (this.slots[2 * slot + 1] === hash && this.equal(found, other, row)) return found;
			slot = slot + 1 & this.mask;
		}
	}
	equal(own, other, row) {
		const { ids } = this;
		if (ids.form === "bytes") return other.form === "bytes" && sameBytes(ids, own, other, row);
		return other.form === "integers" && ids.words[2 * own] === other.words[2 * row] && ids.words[2 * own + 1] === other.words[2 * row + 1];
	}
	place(row) {
		const hash = hashOf(this.ids, row);
		let slot = hash & this.mask;
		for (;;) {
			const found = (this.slots[2 * slot] ?? 0) - 1;
			if (found < 0) break;
			if (this.slots[2 * slot + 1] === hash && sameId(this.ids, found, row)) return found;
			slot = slot + 1 & this.mask;
		}
		this.slots[2 * slot] = row + 1;
		this.slots[2 * slot + 1] = hash;
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
	const a = sameForm ? left : asBytes$1(left);
	return new IdIndex(sameForm ? right : asBytes$1(right), 0).findAll(a);
};
// src/evaluate/gather.ts
const filled = (into, from, places) => {
	for (let i = 0; i < places.length; i++) into[i] = from[places[i] ?? 0] ?? 0;
	return into;
};
const bytes = (from, places) => filled(new Uint8Array(places.length), from, places);
const codes = (from, places) => filled(new Uint32Array(places.length), from, places);
const doubles = (from, places) => filled(new Float64Array(places.length), from, places);
const perhaps = (from, places) => from === null ? null : doubles(from, places);
const clustersAt = ({ clusters }, places) => clusters === void 0 ? {} : { clusters: {
	...clusters,
	of: codes(clusters.of, places)
} };
const gatheredBinary = (data, places) => ({
	...data,
	...clustersAt(data, places),
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
		weights: perhaps(data.weights, places),
		...clustersAt(data, places)
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
// src/evaluate/draws/few-clusters.ts
/** Of fewer, the spread between them is itself not known well: docs/statistics.md has what was tried. */
const fewestClusters = 20;
/** Why so many clusters leave no interval; null: they are enough. */
const tooFewClusters = (count) => count < fewestClusters ? `an interval needs ${fewestClusters} clusters, ${fewestClusters - count} more` : null;
// src/evaluate/random/philox.ts
const rounds$1 = 10;
const multipliers$1 = [3528531795, 3449720151];
const keySteps$1 = [2654435769, 3144134277];
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
	for (let round = 0; round < rounds$1; round++) {
		const high0 = multiplyHigh(multipliers$1[0], x0);
		const high1 = multiplyHigh(multipliers$1[1], x2);
		const low0 = Math.imul(multipliers$1[0], x0);
		x0 = (high1 ^ x1 ^ low) >>> 0;
		x1 = Math.imul(multipliers$1[1], x2) >>> 0;
		x2 = (high0 ^ x3 ^ high) >>> 0;
		x3 = low0 >>> 0;
		low = low + keySteps$1[0] >>> 0;
		high = high + keySteps$1[1] >>> 0;
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
// src/evaluate/random/wasm/assembler.ts
const leb = (value) => value < 128 ? [value] : [value & 127 | 128, ...leb(Math.floor(value / 128))];
const signedLeb = (value) => {
	const byte = value & 127;
	const rest = value >> 7;
	return rest === 0 && byte < 64 || rest === -1 && byte >= 64 ? [byte] : [byte | 128, ...signedLeb(rest)];
};
const simd = (opcode) => (...operands) => [
	...operands.flat(),
	253,
	...leb(opcode)
];
const plain = (opcode) => (...operands) => [...operands.flat(), opcode];
const words = (values) => values.flatMap((value) => [
	value & 255,
	value >>> 8 & 255,
	value >>> 16 & 255,
	value >>> 24
]);
const i32 = {
	of: (value) => [65, ...signedLeb(value | 0)],
	add: plain(106),
	sub: plain(107),
	and: plain(113),
	shiftLeft: plain(116),
	lessThan: plain(73),
	load8: (address, offset) => [
		...address,
		45,
		0,
		...leb(offset)
	]
};
/** Vectors of four words; `Wide` of two long ones. */
const x4 = {
	of: (...values) => [
		253,
		12,
		...words(values)
	],
	load: (address, offset) => [
		...address,
		253,
		0,
		4,
		...leb(offset)
	],
	store: (address, offset, value) => [
		...address,
		...value,
		253,
		11,
		4,
		...leb(offset)
	],
	/** Stores the first word. */
	storeWord: (address, offset, value) => [
		...address,
		...value,
		253,
		90,
		0,
		...leb(offset),
		0
	],
	splat: simd(17),
	/** Words by number: 0 to 3 of the first, 4 to 7 of the second. */
	shuffle: (a, b, order) => [
		...a,
		...b,
		253,
		13,
		...order.flatMap((word) => [
			0,
			1,
			2,
			3
		].map((byte) => word * 4 + byte))
	],
	greaterThan: simd(59),
	and: simd(78),
	/** The first without what is set in the second. */
	without: simd(79),
	or: simd(80),
	xor: simd(81),
	anyTrue: simd(83),
	narrowToHalves: simd(134),
	narrowToBytes: simd(102),
	add: simd(174),
	sub: simd(177),
	addWide: simd(206),
	/** Products of the first two words, of the last two: 64 bits each. */
	productsLow: simd(222),
	productsHigh: simd(223)
};
const local = {
	get: (index) => [32, ...leb(index)],
	set: (index, value) => [
		...value,
		33,
		...leb(index)
	]
};
const [i32Type, vectorType] = [127, 123];
/** Runs `body` while `condition` holds, which is asked after it. */
const repeat = (body, condition) => [
	3,
	64,
	...body,
	...condition,
	13,
	0,
	11
];
const when = (condition, then, otherwise = []) => [
	...condition,
	4,
	64,
	...then,
	...otherwise.length > 0 ? [5, ...otherwise] : [],
	11
];
const section = (id, content) => [
	id,
	...leb(content.length),
	...content
];
const name = (text) => [text.length, ...Array.from(text, (one) => one.charCodeAt(0))];
/** `\0asm`, version 1. */
const magic = [
	0,
	97,
	115,
	109,
	1,
	0,
	0,
	0
];
const compiled = ({ parameters, words: own, vectors, body }) => {
	const code = [
		2,
		...leb(own),
		i32Type,
		...leb(vectors),
		vectorType,
		...body,
		11
	];
	const types = Array.from({ length: parameters }, () => i32Type);
	return new WebAssembly.Module(Uint8Array.from([
		...magic,
		...section(1, [
			1,
			96,
			parameters,
			...types,
			0
		]),
		...section(2, [
			1,
			...name("a"),
			...name("memory"),
			2,
			0,
			1
		]),
		...section(3, [1, 0]),
		...section(7, [
			1,
			...name("run"),
			0,
			0
		]),
		...section(10, [
			1,
			...leb(code.length),
			...code
		])
	]));
};
const pageBytes = 65536;
const kernelOf = (module) => {
	const memory = new WebAssembly.Memory({ initial: 1 });
	const { exports } = new WebAssembly.Instance(module, { a: { memory } });
	return {
		run: exports["run"],
		memoryOf: (bytes) => {
			const more = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
			if (more > 0) memory.grow(more);
			return memory.buffer;
		}
	};
};
/** Compiled when first wanted. Kernels are used again: every one sets a large part of the address space aside. */
const kernelsOf = (program) => {
	const idle = [];
	let module = null;
	return {
		take: () => {
			module ??= compiled(program());
			return idle.pop() ?? kernelOf(module);
		},
		giveBack: (kernel) => {
			idle.push(kernel);
		}
	};
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
/** How often `unit` is drawn in `replicate`: the same whatever else is drawn, and in whatever order. */
const poissonOne = (seed, replicate, unit) => {
	const block = /* @__PURE__ */ new Uint32Array(4);
	poissonOneBlock(block, keyOf$1(seed), Math.floor(replicate / 4), unit);
	return block[replicate % 4] ?? 0;
};
// src/evaluate/random/wasm/draw-eight.ts
const rounds = 10;
const multipliers = [3528531795, 3449720151];
const keySteps = [2654435769, 3144134277];
const { get: get$1, set: set$1 } = local;
const all = (word) => x4.of(word, word, word, word);
const fourFrom = (first) => [
	first,
	first + 1,
	first + 2,
	first + 3
];
/** Two blocks in the sixteen vectors from this one. */
const blocksFrom = (first) => [{
	words: fourFrom(first),
	scratch: fourFrom(first + 4)
}, {
	words: fourFrom(first + 8),
	scratch: fourFrom(first + 12)
}];
const splatted = (memory, at, word) => {
	new Uint32Array(memory, at, 4).fill(word);
};
const writeKey = (memory, at, { low, high }) => {
	for (let round = 0; round < rounds; round++) {
		splatted(memory, at + round * 32, low + round * keySteps[0]);
		splatted(memory, at + round * 32 + 16, high + round * keySteps[1]);
	}
};
/**
* The first two rounds of a counter that is a place and a block of replicates and nothing else: what they make of the
* blocks `step` and `step + 1` is the same for every place.
*/
const writeOpening = (memory, at, { low, high }, step) => {
	for (const block of [0, 1]) {
		const first = (multiplyHigh(multipliers[1], step + block) ^ low) >>> 0;
		const second = Math.imul(multipliers[1], step + block);
		const from = at + 320 + block * 48;
		splatted(memory, from, second ^ low + keySteps[0]);
		splatted(memory, from + 16, multiplyHigh(multipliers[0], first) ^ high + keySteps[1]);
		splatted(memory, from + 32, Math.imul(multipliers[0], first));
	}
};
const evens = [
	0,
	2,
	4,
	6
];
const odds = [
	1,
	3,
	5,
	7
];
/** Products of four words, into two vectors. */
const multiplied = (a, b, word, multiplier) => [...set$1(a, x4.productsLow(word, all(multiplier))), ...set$1(b, x4.productsHigh(word, all(multiplier)))];
const lower = (a, b) => x4.shuffle(get$1(a), get$1(b), evens);
const upper = (a, b) => x4.shuffle(get$1(a), get$1(b), odds);
const xored = (...some) => some.reduce((a, b) => x4.xor(a, b));
const round = ({ words: [x0, x1, x2, x3], scratch: [a, b, c, d] }, key, at) => [
	...multiplied(a, b, get$1(x0), multipliers[0]),
	...multiplied(c, d, get$1(x2), multipliers[1]),
	...set$1(x0, xored(upper(c, d), get$1(x1), x4.load(key, at * 32))),
	...set$1(x1, lower(c, d)),
	...set$1(x2, xored(upper(a, b), get$1(x3), x4.load(key, at * 32 + 16))),
	...set$1(x3, lower(a, b))
];
const roundsFrom = (first, blocks, key) => Array.from({ length: rounds - first }, (_, i) => blocks.flatMap((block) => round(block, key, first + i))).flat();
/** Above this weight hardly anything lies, so it is looked at only when something does. */
const usual = 6;
const sign = 2147483648;
/** Unsigned words are compared as signed ones, both with their upper bit turned. */
const reaches = (word, threshold) => x4.greaterThan(word, all(threshold - 1 ^ sign));
const thresholds = poissonOneThresholds.slice(0, -1);
/** -1 for each threshold that is reached, so that taking away adds. */
const counted$1 = (from, word, some) => some.reduce((sum, threshold) => x4.sub(sum, reaches(word, threshold)), from);
/** Random words to weights, in place. */
const weighed = ({ words, scratch }) => {
	const turned = (lane) => get$1(scratch[lane] ?? 0);
	const any = scratch.map((word) => reaches(get$1(word), thresholds[5] ?? 0)).reduce((a, b) => x4.or(a, b));
	return [
		...words.flatMap((word, lane) => set$1(scratch[lane] ?? 0, x4.xor(get$1(word), all(sign)))),
		...words.flatMap((word, lane) => set$1(word, counted$1(all(0), turned(lane), thresholds.slice(0, usual)))),
		...when(x4.anyTrue(any), words.flatMap((word, lane) => set$1(word, counted$1(get$1(word), turned(lane), thresholds.slice(usual)))))
	];
};
/** Of any units: `low` and `high` are the words of their numbers, `step` the first block of replicates. */
const drawUnits = (blocks, key, { low, high, step }) => [
	...blocks.flatMap(({ words: [x0, x1, x2, x3] }, block) => [
		...set$1(x0, low),
		...set$1(x1, high),
		...set$1(x2, x4.add(x4.splat(step), all(block))),
		...set$1(x3, all(0))
	]),
	...roundsFrom(0, blocks, key),
	...blocks.flatMap(weighed)
];
/** Of units whose numbers are places below 2^32. */
const drawPlaces = (blocks, key, places) => {
	const [one, other] = blocks;
	const [a, b, c, d] = one.scratch;
	const [lowOfPlace, lowOfNext] = [other.scratch[0], other.scratch[1]];
	const opening = ({ words: [x0, x1, x2, x3] }, block) => {
		const at = 320 + block * 48;
		return [
			...set$1(x0, xored(upper(c, d), x4.load(key, at))),
			...set$1(x1, get$1(lowOfNext)),
			...set$1(x2, xored(get$1(lowOfPlace), x4.load(key, at + 16))),
			...set$1(x3, x4.load(key, at + 32))
		];
	};
	return [
		...multiplied(a, b, places, multipliers[0]),
		...set$1(lowOfPlace, lower(a, b)),
		...multiplied(c, d, xored(upper(a, b), x4.load(key, 16)), multipliers[1]),
		...set$1(lowOfNext, lower(c, d)),
		...opening(one, 0),
		...opening(other, 1),
		...roundsFrom(2, blocks, key),
		...blocks.flatMap(weighed)
	];
};
// src/evaluate/random/wasm/drawn-times.ts
const { get, set } = local;
const [count, key, totals, lows, highs, out, stride$1, step$2, unit, address] = [
	0,
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9
];
const blocks = blocksFrom(10);
const sums = [...fourFrom(26), ...fourFrom(30)];
const vectors = 24;
const lanes = 8;
const asBytes = (weights) => {
	const halves = x4.narrowToHalves(get(weights), get(weights));
	return x4.narrowToBytes(halves, halves);
};
/** Four weights of one replicate, to its lane. */
const stored = (weights, lane) => [
	...x4.storeWord(get(address), 0, asBytes(weights)),
	...set(address, i32.add(get(address), get(stride$1))),
	...set(sums[lane] ?? 0, x4.add(get(sums[lane] ?? 0), get(weights)))
];
const fourWordsAt = (base) => x4.load(i32.add(get(base), i32.shiftLeft(get(unit), i32.of(2))), 0);
const program = () => ({
	parameters: 8,
	words: 2,
	vectors,
	body: [...repeat([
		...drawUnits(blocks, get(key), {
			low: fourWordsAt(lows),
			high: fourWordsAt(highs),
			step: get(step$2)
		}),
		...set(address, i32.add(get(out), get(unit))),
		...blocks.flatMap(({ words }, block) => words.flatMap((weights, lane) => stored(weights, block * 4 + lane))),
		...set(unit, i32.add(get(unit), i32.of(4)))
	], i32.lessThan(get(unit), get(count))), ...sums.flatMap((sum, lane) => x4.store(get(totals), lane * 16, get(sum)))]
});
const kernels = kernelsOf(program);
const totalsAt = 416;
const unitsAt = 544;
const layoutOf = (units) => {
	const filled = Math.max(4, Math.ceil(units / 4) * 4);
	const highsAt = unitsAt + filled * 4;
	const outAt = highsAt + filled * 4;
	return {
		filled,
		lows: unitsAt,
		highs: highsAt,
		out: outAt,
		bytes: outAt + filled * lanes
	};
};
/** Units that fill the last four up are drawn too; what they draw is taken off the total. */
const drawn = (memory, { filled, out }, units, lane) => {
	const all = new Uint8Array(memory, out + lane * filled, filled);
	const sum = new Uint32Array(memory, totalsAt + lane * 16, 4).reduce((a, b) => a + b, 0);
	const surplus = all.subarray(units).reduce((a, b) => a + b, 0);
	return {
		times: all.subarray(0, units),
		total: sum - surplus
	};
};
const prepared = (kernel, units, seed, layout) => {
	const memory = kernel.memoryOf(layout.bytes);
	writeKey(memory, 0, keyOf$1(seed));
	const low = new Uint32Array(memory, layout.lows, layout.filled).fill(0);
	const high = new Uint32Array(memory, layout.highs, layout.filled).fill(0);
	for (let place = 0; place < units.length; place++) {
		const number = units[place] ?? 0;
		low[place] = number >>> 0;
		high[place] = Math.floor(number / 2 ** 32);
	}
	return memory;
};
/**
* Replicate after replicate, also those that draw nothing. `units`: the numbers, whole ones up to 2^53, that decide what
* each draws. What is handed over is used again.
*/
function* drawnTimes(units, { seed, replicates }) {
	const kernel = kernels.take();
	const layout = layoutOf(units.length);
	const memory = prepared(kernel, units, seed, layout);
	const { filled, out } = layout;
	try {
		for (let from = 0; from < replicates; from += lanes) {
			kernel.run(filled, 0, totalsAt, layout.lows, layout.highs, out, filled, from / 4);
			for (let lane = 0; lane < Math.min(lanes, replicates - from); lane++) yield drawn(memory, layout, units.length, lane);
		}
	} finally {
		kernels.giveBack(kernel);
	}
}
// src/evaluate/draws/times.ts
/**
* Poisson(1) draws; what is handed over is used again. A replicate that draws nothing is left out. `units`: the number that
* decides what each draws.
*/
function* timesDrawn(units, drawing) {
	for (const drawn of drawnTimes(units, drawing)) if (drawn.total > 0) yield drawn;
}
// src/evaluate/draws/units.ts
/** More clusters are drawn in bundles, thrown together by their numbers: so many independent parts tell as much. */
const mostUnits = 65536;
const present = ({ of, units }) => {
	const places = new Int32Array(units.length).fill(-1);
	let count = 0;
	for (let row = 0; row < of.length; row++) {
		const cluster = of[row] ?? 0;
		if ((places[cluster] ?? 0) < 0) places[cluster] = count++;
	}
	return {
		places,
		count
	};
};
const clusterCount = (clusters) => present(clusters).count;
const counted = (unitOf, count) => {
	const sizes = new Float64Array(count);
	for (let row = 0; row < unitOf.length; row++) {
		const unit = unitOf[row] ?? 0;
		sizes[unit] = (sizes[unit] ?? 0) + 1;
	}
	return sizes;
};
const clusterUnits = (clusters) => {
	const { places, count } = present(clusters);
	const isBundled = count > mostUnits;
	const numbers = new Float64Array(isBundled ? mostUnits : count);
	for (let cluster = 0; cluster < places.length; cluster++) {
		if ((places[cluster] ?? -1) < 0) continue;
		const number = clusters.units[cluster] ?? 0;
		if (isBundled) places[cluster] = number % mostUnits;
		numbers[places[cluster] ?? 0] = isBundled ? number % mostUnits : number;
	}
	const unitOf = Uint32Array.from(clusters.of, (cluster) => places[cluster] ?? 0);
	return {
		unitOf,
		numbers,
		sizes: counted(unitOf, numbers.length)
	};
};
/** `rowNumbers`: by which rows draw that belong to no cluster. */
const unitsOf = ({ rows, clusters }, rowNumbers) => clusters === void 0 ? {
	unitOf: Uint32Array.from({ length: rows }, (_, row) => row),
	numbers: rowNumbers(),
	sizes: null
} : clusterUnits(clusters);
const rowsIn = (times, sizes) => {
	let rows = 0;
	for (let unit = 0; unit < times.length; unit++) rows += (times[unit] ?? 0) * (sizes[unit] ?? 0);
	return rows;
};
/** How often each unit is drawn; `total` counts rows. A replicate without any is left out. */
function* unitsDrawn({ numbers, sizes }, drawing) {
	for (const { times, total } of timesDrawn(numbers, drawing)) {
		const rows = sizes === null ? total : rowsIn(times, sizes);
		if (rows > 0) yield {
			times,
			total: rows
		};
	}
}
// src/evaluate/metrics/by-id.ts
/** A metric that is in the list: calls are made by `find-call.ts` only. */
const byId = (metrics, id) => {
	const metric = metrics.find((one) => one.id === id);
	if (metric === void 0) throw new Error(`there is no metric ${id}`);
	return metric;
};
// src/evaluate/metrics/multiclass/sample.ts
/** Sums of weights without the error of adding them one by one. */
const settle = (sums, lost) => sums.map((sum, i) => sum + (lost[i] ?? 0));
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
		return settle(this.sums, this.lost);
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
		const sums = new Float64Array(this.width);
		for (let place = 0; place < this.width; place++) sums[place] = this.at(cell, place);
		return sums;
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
const powerSums = ({ labels, predictions, weights }, { cells, cellOf }, power) => {
	if (weights === null) return null;
	const sums = new CellSums(cells, outcomes);
	for (let row = 0; row < cellOf.length; row++) {
		const weight = weights[row] ?? 0;
		const at = (cellOf[row] ?? 0) * outcomes + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0);
		sums.add(at, power === 1 ? weight : weight * weight);
	}
	return sums;
};
/** Rows, weights and, for intervals, squared weights of each cell by label and prediction. */
const outcomeSums = (data, cells, forIntervals = false) => ({
	rows: rowCounts(data, cells),
	weights: powerSums(data, cells, 1),
	squares: forIntervals ? powerSums(data, cells, 2) : null
});
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
const wordsOf = ({ labels }, { cellOf }) => {
	const words = new Uint32Array(labels.length);
	for (let row = 0; row < words.length; row++) words[row] = (cellOf[row] ?? 0) << 2 | (labels[row] ?? 0);
	return words;
};
const scoreStream = (data, scores, members) => {
	const stream = {
		words: wordsOf(data, members),
		weights: data.weights?.slice() ?? null
	};
	sortByScore({
		scores,
		...stream
	}, 2);
	return stream;
};
/** Where the numbers of a cell's slices stand. */
const premultiplied = ({ slicesOf }) => slicesOf.map((slice) => slice * 4);
/** Most rows stand alone with their score; positives do the work. */
const alone = ({ sums, places, width }, word, weight) => {
	const from = (word >>> 2) * width;
	const to = from + width;
	if ((word & 1) === 0) {
		for (let i = from; i < to; i++) {
			const at = (places[i] ?? 0) + 1;
			sums[at] = (sums[at] ?? 0) + weight;
		}
		return;
	}
	const twice = 2 * weight;
	for (let i = from; i < to; i++) {
		const at = places[i] ?? 0;
		const positives = (sums[at] ?? 0) + weight;
		const negatives = sums[at + 1] ?? 0;
		sums[at] = positives;
		sums[at + 2] = (sums[at + 2] ?? 0) + twice * negatives;
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
/** A rounded edge lies within one bin of where it should; a comparison is 0 or 1, and no branch to be guessed wrong. */
const binOf = (score, bins, edges) => {
	const near = Math.min(score * bins | 0, bins - 1);
	return near + Number(score > (edges[near + 1] ?? 0)) - Number(score <= (edges[near] ?? 0));
};
const unweighted$1 = ({ labels, scores }, cellOf, { bins, edges }, sums) => {
	for (let row = 0; row < cellOf.length; row++) {
		const score = scores[row] ?? 0;
		sums.add((cellOf[row] ?? 0) * bins + binOf(score, bins, edges), (labels[row] ?? 0) - score);
	}
};
const weighted$2 = ({ labels, scores, weights }, cellOf, { bins, edges }, sums) => {
	for (let row = 0; row < cellOf.length; row++) {
		const score = scores[row] ?? 0;
		const at = (cellOf[row] ?? 0) * bins + binOf(score, bins, edges);
		sums.add(at, (weights?.[row] ?? 0) * ((labels[row] ?? 0) - score));
	}
};
/** Σ w (label - score) a bin of each cell; a bin is (lower edge, upper edge], the first one holds 0. */
const equalWidthBins = ({ labels, scores, weights }, { cells, cellOf }, bins) => {
	const sums = new CellSums(cells, bins);
	if (scores === null) return sums;
	const edges = binEdges(bins);
	edges[0] = -Infinity;
	edges[bins] = Infinity;
	(weights === null ? unweighted$1 : weighted$2)({
		labels,
		scores,
		weights
	}, cellOf, {
		bins,
		edges
	}, sums);
	return sums;
};
/** The probability that the score gives to the label. */
const given = (label, score) => label * score + (1 - label) * (1 - score);
/** How far the score is from the label. */
const missed = (label, score) => label * (1 - score) + (1 - label) * score;
const weighted$1 = ({ labels, scores, weights }, cellOf, sums) => {
	for (let row = 0; row < cellOf.length; row++) {
		const at = (cellOf[row] ?? 0) * 2;
		const score = scores?.[row] ?? 0;
		const label = labels[row] ?? 0;
		const weight = weights?.[row] ?? 0;
		const miss = missed(label, score);
		sums.add(at + 0, weight * miss * miss);
		sums.add(at + 1, -weight * Math.log(clipped(given(label, score))));
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
		const label = labels[row] ?? 0;
		const miss = missed(label, score);
		sums.add(cell * 2 + 0, miss * miss);
		const product = (products[cell] ?? 1) * clipped(given(label, score));
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
	else weighted$1(data, members.cellOf, sums);
	return sums;
};
// src/evaluate/slices/quantile-bins.ts
/** Inner edges as calibration_curve(strategy='quantile') takes them: percentiles of numpy.linspace(0, 1, bins + 1) * 100. */
const innerEdges = (sorted, bins) => {
	const step = 1 / bins;
	return Float64Array.from({ length: bins - 1 }, (_, i) => quantile(sorted, (i + 1) * step * 100 / 100));
};
/** Σ (label - score) a bin, of rows in ascending order of score. */
const binned$1 = ({ labels, scores }, rows, bins) => {
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
/**
* By slice, the sums of each number of bins. `order`: rows from the lowest score up. The edges are of the slice's own
* scores: no cell can be shared.
*/
const quantileBins = (data, order, members, bins) => {
	const out = Array.from({ length: members.slices }, () => /* @__PURE__ */ new Map());
	for (let place = 0; place < members.width; place++) for (const [slice, rows] of dealt(order, members, place)) for (const count of bins) out[slice]?.set(count, binned$1(data, rows, count).of(0));
	return out;
};
// src/evaluate/slices/binary-samples.ts
const binsOf$1 = (calls, metric) => [...new Set(calls.filter((call) => call.metric === metric).map(({ parameter }) => parameter ?? 15))];
const countingFor = (calls, variance) => {
	const asks = (...ids) => calls.some(({ metric }) => ids.includes(metric));
	return {
		errors: asks("brier", "log_loss"),
		bins: binsOf$1(calls, "ece"),
		quantileBins: binsOf$1(calls, "ece_quantile"),
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
const none$1 = /* @__PURE__ */ new Map();
const scored = (data, scores, members, counting) => {
	const errors = counting.errors ? errorSums(data, members).rolledUp(members) : null;
	const bins = counting.bins.map((count) => [count, equalWidthBins(data, members, count).rolledUp(members)]);
	const curve = counting.curve ? curves(scoreStream(data, scores, members), members, counting.variance) : null;
	const quantiles = counting.quantileBins.length > 0 ? quantileBins({
		labels: data.labels,
		scores
	}, scoreOrder(scores), members, counting.quantileBins) : null;
	return (slice) => ({
		squaredErrors: errors?.at(slice, 0) ?? 0,
		logLosses: errors?.at(slice, 1) ?? 0,
		bins: new Map(bins.map(([count, sums]) => [count, sums.of(slice)])),
		quantileBins: quantiles?.[slice] ?? none$1,
		curve: curve?.(slice) ?? null
	});
};
const unscored = () => ({
	squaredErrors: 0,
	logLosses: 0,
	bins: none$1,
	quantileBins: none$1,
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
const noWeight$1 = undefinedAs("the weights sum to 0");
/** `weight`: of all rows; without any every metric but a count is undefined, and the library refuses it. */
const measured = (metrics, sample, weight, calls) => calls.map((call) => {
	const metric = byId(metrics, call.metric);
	return weight === 0 && metric.interval !== "none" ? noWeight$1 : metric.measure(sample, call.parameter, call.costs);
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
// src/evaluate/draws/class-cells.ts
/** Labels and hard classes without weights. */
const isClassData = (data) => (data.task === "binary" || data.task === "multiclass") && data.weights === null;
/** Metrics that need no more than that. */
const isOfClasses = ({ needs, weights }) => (needs === "labels" || needs === "predictions" || needs === "costs") && weights === "taken";
const classCount = (data) => data.task === "binary" ? 2 : data.classes.length;
/** In the order of their keys, which the order of rows does not change. */
const cellsBy = (rows, keyOf) => {
	const cells = /* @__PURE__ */ new Map();
	for (let row = 0; row < rows; row++) {
		const key = keyOf(row);
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
/** The drawn cells as rows that weigh what was drawn. */
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
// src/evaluate/draws/row-losses.ts
const binaryLoss = {
	brier: (score, label) => (score - label) ** 2,
	log_loss: (score, label) => -Math.log(clipped(label === 1 ? score : 1 - score))
};
const isMeanLoss = (task, { metric }) => {
	if (task === "binary") return Object.hasOwn(binaryLoss, metric);
	return task === "regression" && isLossMetric(byId(regressionMetrics, metric));
};
const asItIs = (mean) => mean;
const ofBinary = ({ labels, scores }, { metric }) => {
	const loss = binaryLoss[metric];
	if (loss === void 0 || scores === null) return null;
	return {
		losses: Float64Array.from(scores, (score, row) => loss(score, labels[row] ?? 0)),
		fromMean: asItIs
	};
};
const ofRegression = ({ labels, predictions }, call) => {
	const metric = byId(regressionMetrics, call.metric);
	if (!isLossMetric(metric)) return null;
	const loss = metric.lossOf(call.parameter);
	return {
		losses: Float64Array.from(labels, (label, row) => loss(label, predictions[row] ?? 0)),
		fromMean: metric.isRoot ? Math.sqrt : asItIs
	};
};
/** null: the metric is no such mean. */
const rowLosses = (data, call) => {
	if (data.task === "binary") return ofBinary(data, call);
	return data.task === "regression" ? ofRegression(data, call) : null;
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
// src/evaluate/draws/cells-drawn.ts
const entriesOf = ({ rows, counts }, { unitOf }, keyOf) => {
	const cellOf = new Map(Array.from(rows, (row, cell) => [keyOf(row), cell]));
	const width = counts.length;
	const codes = Float64Array.from(unitOf, (unit, row) => unit * width + (cellOf.get(keyOf(row)) ?? 0)).sort();
	const starts = codes.reduce((found, code, place) => {
		if (place === 0 || code !== codes[place - 1]) found.push(place);
		return found;
	}, []);
	return {
		unit: Uint32Array.from(starts, (place) => Math.floor((codes[place] ?? 0) / width)),
		cell: Uint32Array.from(starts, (place) => (codes[place] ?? 0) % width),
		rows: Float64Array.from(starts, (place, entry) => (starts[entry + 1] ?? codes.length) - place)
	};
};
function* ofUnits({ cells, keyOf }, units, drawing) {
	const { unit, cell, rows } = entriesOf(cells, units, keyOf);
	for (const { times } of timesDrawn(units.numbers, drawing)) {
		const drawn = new Float64Array(cells.counts.length);
		for (let entry = 0; entry < unit.length; entry++) {
			const at = cell[entry] ?? 0;
			drawn[at] = (drawn[at] ?? 0) + (times[unit[entry] ?? 0] ?? 0) * (rows[entry] ?? 0);
		}
		yield drawn;
	}
}
function* ofCells({ counts }, { seed, replicates }) {
	const key = keyOf$1(seed);
	const block = /* @__PURE__ */ new Uint32Array(4);
	for (let replicate = 0; replicate < replicates; replicate++) yield counts.map((count, cell) => poissonCountWith(block, count, {
		key,
		replicate,
		cell
	}));
}
/** A replicate that draws nothing is left out. */
function* cellsDrawn(of, drawing) {
	const { cells, data } = of;
	const all = data.clusters === void 0 ? ofCells(cells, drawing) : ofUnits(of, unitsOf(data, () => /* @__PURE__ */ new Float64Array(0)), drawing);
	for (const drawn of all) if (drawn.some((count) => count > 0)) yield drawn;
}
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
// src/evaluate/draws/replicates.ts
/** What each metric is in every draw that has it. */
var Replicates = class {
	values;
	counts;
	draws = 0;
	constructor(metrics, replicates) {
		this.values = Array.from({ length: metrics }, () => new Float64Array(replicates));
		this.counts = new Uint32Array(metrics);
	}
	/** One draw: a number a metric, null where it has none. */
	add(drawn) {
		this.draws++;
		for (const [metric, values] of this.values.entries()) {
			const value = drawn[metric] ?? null;
			if (value === null) continue;
			const at = this.counts[metric] ?? 0;
			values[at] = value;
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
// src/evaluate/draws/side.ts
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
// src/evaluate/draws/binary-side.ts
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
	return (_, times) => {
		const [found] = quantileBins({
			labels: data.labels,
			scores
		}, copies(times), members, bins);
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
// src/evaluate/draws/unit-sums.ts
/** Σ of what each row of a unit has. */
const unitSums = ({ unitOf, units }, of) => {
	const sums = new Float64Array(units);
	for (let row = 0; row < unitOf.length; row++) {
		const unit = unitOf[row] ?? 0;
		sums[unit] = (sums[unit] ?? 0) + of(row);
	}
	return sums;
};
/** Σ over what is drawn. */
const drawnSum = (times, sums) => {
	let total = 0;
	for (let unit = 0; unit < sums.length; unit++) total += (times[unit] ?? 0) * (sums[unit] ?? 0);
	return total;
};
// src/evaluate/draws/loss-side.ts
const noWeight = undefinedAs("the weights sum to 0");
/** Of metrics that are all such means. */
const lossSide = (data, on, calls) => {
	const weightOf = (row) => data.weights?.[row] ?? 1;
	const weights = unitSums(on, weightOf);
	const all = calls.map((call) => {
		const found = rowLosses(data, call);
		return found && {
			...found,
			sums: unitSums(on, (row) => weightOf(row) * (found.losses[row] ?? 0))
		};
	});
	return (times) => {
		const weight = drawnSum(times, weights);
		return all.map((one) => one === null || weight === 0 ? noWeight : { value: one.fromMean(drawnSum(times, one.sums) / weight) });
	};
};
// src/evaluate/draws/r2-side.ts
/** What is left of the squares of equal labels when their mean is taken off: rounding. */
const rounding = 1e-12;
const noSpread = undefinedAs("all labels are the same");
const r2Side = ({ labels, predictions, weights }, on) => {
	const weightOf = (row) => weights?.[row] ?? 1;
	const label = (row) => labels[row] ?? 0;
	const total = unitSums(on, weightOf);
	const all = total.reduce((sum, weight) => sum + weight, 0);
	const firsts = unitSums(on, (row) => weightOf(row) * label(row));
	const middle = all === 0 ? 0 : firsts.reduce((sum, one) => sum + one, 0) / all;
	const offs = unitSums(on, (row) => weightOf(row) * (label(row) - middle));
	const squares = unitSums(on, (row) => weightOf(row) * (label(row) - middle) ** 2);
	const errors = unitSums(on, (row) => weightOf(row) * (label(row) - (predictions[row] ?? 0)) ** 2);
	return (times, rows) => {
		const weight = drawnSum(times, total);
		if (rows < 2 || weight === 0) return [undefinedAs("fewer than 2 rows")];
		const [off, square] = [drawnSum(times, offs), drawnSum(times, squares)];
		const spread = square - off ** 2 / weight;
		return [spread <= rounding * square ? noSpread : defined(1 - drawnSum(times, errors) / spread)];
	};
};
// src/evaluate/draws/drawn-side.ts
const partsOf = (data, side, { calls, units }) => {
	const on = {
		unitOf: side.unitOf,
		units
	};
	const means = calls.filter((call) => isMeanLoss(data.task, call));
	const r2 = calls.filter(({ metric }) => data.task === "regression" && metric === "r2");
	const others = calls.filter((call) => !means.includes(call) && !r2.includes(call));
	return [
		...means.length === 0 ? [] : [{
			calls: means,
			side: lossSide(data, on, means)
		}],
		...data.task === "regression" && r2.length > 0 ? [{
			calls: r2,
			side: r2Side(data, on)
		}] : [],
		...others.length === 0 ? [] : [{
			calls: others,
			side: data.task === "binary" ? binarySide(data, side, others) : copiedSide(data, side, others)
		}]
	];
};
/** Each metric by its cheapest way. */
const drawnSide = (data, side, asked) => {
	const parts = partsOf(data, side, asked);
	return (times, total) => {
		const found = /* @__PURE__ */ new Map();
		for (const part of parts) {
			const measured = part.side(times, total);
			for (const [place, call] of part.calls.entries()) {
				const one = measured[place];
				if (one !== void 0) found.set(call, one);
			}
		}
		return asked.calls.flatMap((call) => found.get(call) ?? []);
	};
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
// src/evaluate/random/text-unit.ts
const prime = 16777619;
const low21 = 2097151;
/** 53 bits of two FNV-1a hashes, each finished as in MurmurHash3 so that every bit of the text reaches every bit of it. */
const finished = (hash) => {
	const mixed = Math.imul(hash ^ hash >>> 16, 2246822507);
	const again = Math.imul(mixed ^ mixed >>> 13, 3266489909);
	return (again ^ again >>> 16) >>> 0;
};
/** A number below 2^53. */
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
const textUnit = (text) => unitOf({
	at: (index) => text.charCodeAt(index),
	start: 0,
	end: text.length
});
// src/evaluate/draws/drawn-mean.ts
/** NaN counts nothing. */
const drawnMean = (values, times) => {
	let sum = 0;
	let count = 0;
	for (let unit = 0; unit < values.length; unit++) {
		const value = values[unit] ?? NaN;
		const drawn = times[unit] ?? 0;
		if (drawn === 0 || Number.isNaN(value)) continue;
		sum += drawn * value;
		count += drawn;
	}
	return count === 0 ? null : sum / count;
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
const labelBit = 1;
const tiedBit = 2;
const rowShift = 2;
/** Rows from the lowest score up, each as one word: row, then a bit for a score equal to the one before, then the label. */
const rankedRows = (scores, labels) => {
	const words = new Uint32Array(labels.length);
	for (let row = 0; row < words.length; row++) words[row] = row << rowShift | (labels[row] ?? 0);
	sortByScore({
		scores,
		words,
		weights: null
	}, tiedBit);
	return words;
};
const rowOf = (word) => word >>> rowShift;
const isPositive = (word) => (word & labelBit) === labelBit;
const measure = (group, ranked) => {
	let to = group.from;
	let positives = 0;
	do {
		positives += (ranked[to] ?? 0) & labelBit;
		to++;
	} while (to < ranked.length && ((ranked[to] ?? 0) & tiedBit) !== 0);
	group.to = to;
	group.positives = positives;
	group.negatives = to - group.from - positives;
};
/** Visits the tie groups from the lowest score up; the group handed over is used again. */
const eachTieGroup = (ranked, visit) => {
	const group = emptyGroup();
	while (group.from < ranked.length) {
		measure(group, ranked);
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
const aucOf = (ranked, classes) => {
	let wins = 0;
	eachTieGroup(ranked, (group) => {
		wins += group.positives * (2 * group.negativesBelow + group.negatives);
	});
	return wins / (2 * classes.positives) / classes.negatives;
};
// src/evaluate/intervals/delong-paired.ts
const placed = (scores, labels, classes) => {
	const ranked = rankedRows(scores, labels);
	const auc = aucOf(ranked, classes);
	const centred = new Float64Array(ranked.length);
	eachTieGroup(ranked, (group) => {
		const positive = positivePlacement(group, classes) - auc;
		const negative = negativePlacement(group, classes) - auc;
		for (let i = group.from; i < group.to; i++) {
			const word = ranked[i] ?? 0;
			centred[rowOf(word)] = isPositive(word) ? positive : negative;
		}
	});
	return {
		auc,
		centred
	};
};
const none = () => ({
	xx: 0,
	yy: 0,
	xy: 0,
	dd: 0
});
const sumsByLabel = (a, b, labels) => {
	const sums = [none(), none()];
	for (let row = 0; row < labels.length; row++) {
		const own = labels[row] === 1 ? sums[1] : sums[0];
		const x = a[row] ?? 0;
		const y = b[row] ?? 0;
		own.xx += x * x;
		own.yy += y * y;
		own.xy += x * y;
		own.dd += (y - x) * (y - x);
	}
	return sums;
};
/** DeLong, DeLong & Clarke-Pearson (1988); null with fewer than 2 positives or 2 negatives. */
const delongPaired = (first, second, labels) => {
	const classes = countClasses(labels);
	const { positives, negatives } = classes;
	if (positives < 2 || negatives < 2) return null;
	const one = placed(first, labels, classes);
	const two = placed(second, labels, classes);
	const [negative, positive] = sumsByLabel(one.centred, two.centred, labels);
	const over = (of) => negative[of] / (negatives * (negatives - 1)) + positive[of] / (positives * (positives - 1));
	return {
		first: one.auc,
		second: two.auc,
		firstVariance: over("xx"),
		secondVariance: over("yy"),
		covariance: over("xy"),
		differenceVariance: over("dd")
	};
};
// src/evaluate/intervals/delong-clustered.ts
const summed = (centred, { labels, clusters: { of, units } }) => {
	const [positives, negatives] = [new Float64Array(units.length), new Float64Array(units.length)];
	const [hasPositives, hasNegatives] = [new Uint8Array(units.length), new Uint8Array(units.length)];
	for (let row = 0; row < centred.length; row++) {
		const cluster = of[row] ?? 0;
		const [sums, has] = labels[row] === 1 ? [positives, hasPositives] : [negatives, hasNegatives];
		sums[cluster] = (sums[cluster] ?? 0) + (centred[row] ?? 0);
		has[cluster] = 1;
	}
	return {
		positives,
		negatives,
		hasPositives,
		hasNegatives
	};
};
const total = (marks) => marks.reduce((sum, mark) => sum + mark, 0);
const products = (a, b) => a.reduce((sum, value, cluster) => sum + value * (b[cluster] ?? 0), 0);
/** n/(n-1), as a variance of sums from so many clusters asks. */
const unbiased = (clusters) => clusters / (clusters - 1);
/**
* N. A. Obuchowski (1997), "Nonparametric analysis of clustered ROC curve data": DeLong's variance with the placements
* added up by cluster, and what ties a cluster's positives to its negatives. `centred`: each row's placement less the
* AUC, or the difference of two such. Null where either class comes from one cluster only.
*/
const variance = (centred, rows, { positives: m, negatives: n }) => {
	const by = summed(centred, rows);
	const [ofPositives, ofNegatives] = [total(by.hasPositives), total(by.hasNegatives)];
	if (ofPositives < 2 || ofNegatives < 2) return null;
	const any = total(by.hasPositives.map((mark, cluster) => mark | (by.hasNegatives[cluster] ?? 0)));
	return Math.max(0, unbiased(ofPositives) * products(by.positives, by.positives) / (m * m) + unbiased(ofNegatives) * products(by.negatives, by.negatives) / (n * n) + 2 * unbiased(any) * products(by.positives, by.negatives) / (m * n));
};
/** Null with one class only. */
const clusteredDelong = (scores, rows) => {
	const classes = countClasses(rows.labels);
	if (classes.positives === 0 || classes.negatives === 0) return null;
	const { auc, centred } = placed(scores, rows.labels, classes);
	return {
		auc,
		variance: variance(centred, rows, classes)
	};
};
/** Null where either class comes from one cluster only. */
const clusteredDelongPaired = (first, second, rows) => {
	const classes = countClasses(rows.labels);
	if (classes.positives === 0 || classes.negatives === 0) return null;
	const [one, two] = [placed(first, rows.labels, classes), placed(second, rows.labels, classes)];
	const apart = two.centred.map((value, row) => value - (one.centred[row] ?? 0));
	const differenceVariance = variance(apart, rows, classes);
	return differenceVariance === null ? null : {
		first: one.auc,
		second: two.auc,
		differenceVariance
	};
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
// src/evaluate/prepare/binary.ts
const byThreshold = (scores, threshold) => {
	const predictions = new Uint8Array(scores.length);
	for (let row = 0; row < scores.length; row++) predictions[row] = Number((scores[row] ?? 0) >= threshold);
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
// src/evaluate/prepare/clusters.ts
/** Of a table in which every row has a cluster, where a column of them is named. */
const clustersIn = (table, name) => {
	const column = name === null ? null : codedColumn(table.columns.get(name));
	return column === null ? {} : { clusters: {
		of: wideCodes(column.codes),
		units: Float64Array.from(column.values, textUnit)
	} };
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
	return wideCodes(codes).map((code) => code === 4294967295 ? 0 : place[code] ?? 0);
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
		queries: wideCodes(queries.codes),
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
/** Where there is no number, rows are a group of their own. */
const binned = (name) => ({
	name,
	as: "number",
	codes: { notANumber: "not-a-number" }
});
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
	const { id, weight, latency, cluster } = config.columns;
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
		...latency === null ? [] : [{
			name: latency,
			as: "number",
			codes: number
		}],
		...cluster === null ? [] : [{
			name: cluster,
			as: "text",
			codes: { missing: "missing-id" }
		}],
		...groupNames(config).map((name) => config.bins.has(name) ? binned(name) : {
			name,
			as: "text"
		})
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
const groupsOf = (rows, config) => new Map(groupNames(config).flatMap((name) => {
	const edges = config.bins.get(name);
	const column = edges === void 0 ? codedColumn(rows.table.columns.get(name)) : binnedColumn(rows, name, edges);
	return column === null ? [] : [[name, column]];
}));
/** A table as rows to measure, or everything wrong with them that the reader has not said. */
const prepareTable = (table, config, file) => {
	const rows = new CheckedRows(table, file);
	checkIds(rows, config.columns.id);
	const data = taskData(rows, config);
	const { latency } = config.columns;
	const latencies = latency === null ? null : numberColumn(rows, latency, latencyRule);
	const groups = groupsOf(rows, config);
	const ids = table.columns.get(config.columns.id);
	const problems = rows.problems.sorted();
	if (problems.length > 0 || data === null || ids?.kind !== "id") return {
		ok: false,
		problems
	};
	return {
		ok: true,
		value: {
			data: {
				...data,
				...clustersIn(table, config.columns.cluster)
			},
			ids,
			groups,
			latencies,
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
const prepareFile = async (path, config, file = path, second = null) => {
	const read = await readTable(path, wantedColumns(config), config.limits, second);
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
export { repeat as $, measureAll as A, clusterCount as B, cellsDrawn as C, isClassData as D, classCount as E, confusionAt as F, drawPlaces as G, unitsOf as H, outcomeSums as I, writeOpening as J, fourFrom as K, rolledOutcomes as L, membership as M, binarySamples as N, isOfClasses as O, countingFor as P, local as Q, classCounts as R, Replicates as S, cellsBy as T, timesDrawn as U, unitsDrawn as V, blocksFrom as W, i32 as X, poissonOne as Y, kernelsOf as Z, unitOf as _, normalInterval as a, gathered as at, drawnSide as b, delongPaired as c, joinIds as ct, eachTieGroup as d, when as et, negativePlacement as f, textUnit as g, drawnMean as h, aucInterval as i, doubles as it, measuredOfBinary as j, weighted as k, aucOf as l, repeatedIds as lt, rankedRows as m, prepareTable as n, keyOf$1 as nt, clusteredDelong as o, idText as ot, positivePlacement as p, writeKey as q, wantedColumns as r, tooFewClusters as rt, clusteredDelongPaired as s, isMissing as st, prepareFile as t, x4 as tt, countClasses as u, betaInverse as v, isMeanLoss as w, sideOf as x, betaUpperInverse as y, byId as z };
