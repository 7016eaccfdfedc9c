import { m as missingCode } from "./source.js";
// src/evaluate/slices/cells.ts
/** A table this large is kept flat; beyond it keys are hashed. */
const flatUpTo = 2 ** 22;
/** Rows that are put together at a time, so that their keys stay in the processor's nearest cache. */
const blockRows = 4096;
const appendBytes = (keys, codes, values) => {
	for (let i = 0; i < keys.length; i++) keys[i] = Math.imul(keys[i] ?? 0, values + 1) + Math.min(codes[i] ?? 0, values);
};
const appendWords = (keys, codes, values) => {
	for (let i = 0; i < keys.length; i++) {
		const code = codes[i] ?? 0;
		keys[i] = Math.imul(keys[i] ?? 0, values + 1) + (code < 0 ? values : code);
	}
};
/** Mixed radix: `radix · key + code`, a missing value being the last code. `keys` are those of the rows from `from` on. */
const append = (keys, { codes, values }, from) => {
	if (codes instanceof Uint8Array) appendBytes(keys, codes.subarray(from), values);
	else appendWords(keys, new Int32Array(codes.buffer, codes.byteOffset + from * 4, keys.length), values);
};
const combinations = (columns) => columns.reduce((product, { values }) => product * (values + 1), 1);
/** Keys numbered in order of appearance. */
const flatPartition = (length, columns) => {
	const partOf = new Uint32Array(length);
	const known = new Uint32Array(combinations(columns));
	const block = new Int32Array(Math.min(length, blockRows));
	let count = 0;
	for (let from = 0; from < length; from += blockRows) {
		const keys = block.subarray(0, length - from).fill(0);
		for (const column of columns) append(keys, column, from);
		for (let i = 0; i < keys.length; i++) {
			const key = keys[i] ?? 0;
			let part = known[key] ?? 0;
			if (part === 0) {
				part = ++count;
				known[key] = part;
			}
			partOf[from + i] = part - 1;
		}
	}
	return {
		count,
		partOf
	};
};
const hashedPartition = (length, columns) => {
	const keys = new Float64Array(length);
	for (const { codes, values } of columns) for (let row = 0; row < length; row++) keys[row] = (keys[row] ?? 0) * (values + 1) + Math.min(codes[row] ?? 0, values);
	const known = /* @__PURE__ */ new Map();
	const partOf = Uint32Array.from(keys, (key) => {
		const part = known.get(key) ?? known.size;
		known.set(key, part);
		return part;
	});
	return {
		count: known.size,
		partOf
	};
};
const parted = (length, columns) => combinations(columns) <= flatUpTo ? flatPartition(length, columns) : hashedPartition(length, columns);
/** Parts of what is alike in every column, numbered as they appear. */
const partition = (length, columns) => {
	let together = [];
	for (const column of columns) {
		if (together.length > 0 && combinations([...together, column]) > flatUpTo) {
			const { count, partOf } = parted(length, together);
			together = [{
				codes: partOf,
				values: count - 1
			}];
		}
		together = [...together, column];
	}
	return parted(length, together);
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
	const codeAt = ({ codes, values }, row) => {
		const code = codes[row] ?? 4294967295;
		return code < values.length ? code : missingCode;
	};
	const codes = new Map(Array.from(groups, ([name, column]) => [name, first.map((row) => codeAt(column, row))]));
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
// src/evaluate/tests/adjusted.ts
const ascending = (p) => p.map((_, i) => i).toSorted((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
/** S. Holm (1979), step-down; in the order given. */
const holm = (p) => {
	const out = p.map(() => 1);
	let most = 0;
	for (const [rank, i] of ascending(p).entries()) {
		most = Math.max(most, Math.min(1, (p.length - rank) * (p[i] ?? 1)));
		out[i] = most;
	}
	return out;
};
/**
* Y. Benjamini & Y. Hochberg (1995), step-up; in the order given. `hypotheses`: all that were tested, when the largest p
* are left out.
*/
const benjaminiHochberg = (p, hypotheses = p.length) => {
	const out = p.map(() => 1);
	let least = 1;
	for (const [rank, i] of [...ascending(p).entries()].toReversed()) {
		least = Math.min(least, (p[i] ?? 1) / ((rank + 1) / hypotheses));
		out[i] = least;
	}
	return out;
};
export { firstOf as a, cellsOf as i, holm as n, partition as o, rowsBySlice as r, benjaminiHochberg as t };
