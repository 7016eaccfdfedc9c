import { t as nearest } from "./nearest.js";
const { closeSync, fstatSync, openSync, readSync, statSync } = globalThis.process.getBuiltinModule("node:fs");
const { isUtf8 } = globalThis.process.getBuiltinModule("node:buffer");
const zlib = globalThis.process.getBuiltinModule("node:zlib");
const { crc32 } = zlib;
// src/evaluate/readers/window.ts
const windowOver = (bytes) => ({
	bytes,
	view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
});
// src/evaluate/readers/blocks.ts
const lineFeed$5 = 10;
const byteOrderMark = [
	239,
	187,
	191
];
var Blocks = class {
	/** `bytes[end]` is a line feed that the file does not have: scanning loops stop there without counting. */
	window;
	end = 0;
	ended = false;
	source;
	chunk;
	position = 0;
	constructor(source, chunk) {
		this.source = source;
		this.chunk = Math.max(chunk, 4);
		this.window = windowOver(new Uint8Array(this.chunk + 1 + 16));
	}
	get bytes() {
		return this.window.bytes;
	}
	/** Where the text starts, after a byte order mark. */
	start() {
		this.more(0);
		return byteOrderMark.every((byte, index) => this.end > index && this.bytes[index] === byte) ? 3 : 0;
	}
	/** Drops what lies before `keep`, reads on; what was at `keep` is at 0. */
	more(keep) {
		const kept = this.end - keep;
		const room = Math.max(this.chunk, kept);
		if (kept + room + 1 + 16 > this.bytes.length) {
			const fresh = new Uint8Array(2 * (kept + room) + 1 + 16);
			fresh.set(this.bytes.subarray(keep, this.end));
			this.window = windowOver(fresh);
		} else if (keep > 0) this.bytes.copyWithin(0, keep, this.end);
		const got = this.source.read({
			into: this.bytes,
			at: kept,
			length: room,
			position: this.position
		});
		this.position += got;
		this.end = kept + got;
		this.ended = got < room;
		this.bytes[this.end] = lineFeed$5;
	}
	/** Bytes of the file up to `at` of the window. */
	consumed(at) {
		return this.position - this.end + at;
	}
};
// src/evaluate/readers/capacity.ts
const slack = 1.02;
const expectedRows = (rows, consumed, size) => {
	if (rows < 64 || consumed === 0) return Math.max(1024, rows * 2);
	const guess = Math.ceil(rows / consumed * size * slack) + 64;
	return Math.max(rows + 1024, Math.min(guess, rows * 64));
};
// src/evaluate/readers/bytes-text.ts
const over = (bytes, start, end) => Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start));
const latin1 = (bytes, start = 0, end = bytes.length) => over(bytes, start, end).toString("latin1");
const utf8 = (bytes, start = 0, end = bytes.length) => over(bytes, start, end).toString("utf8");
// src/evaluate/readers/decimal.ts
const powers$1 = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const veltkamp = 134217729;
const zero$3 = 48;
const point = 46;
const minus$2 = 45;
const plus = 43;
/** The rounding error of the product `a * b`, whose rounded value is `product` (Dekker). */
const productError = (a, b, product) => {
	const scaledA = veltkamp * a;
	const highA = scaledA - (scaledA - a);
	const lowA = a - highA;
	const scaledB = veltkamp * b;
	const highB = scaledB - (scaledB - b);
	const lowB = b - highB;
	return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
};
/**
* (head · 10^shift + tail) / 10^places to the nearest double, or NaN when the last bit is in doubt. head < 10^15,
* tail < 10^7, shift ≤ 7, places ≤ 22, so the digits are held exactly by a sum of two doubles; the quotient is
* corrected by its exact remainder, and the correction is known to 50 bits.
*/
const quotient = (head, tail, shift, places) => {
	const ten = powers$1[shift] ?? 1;
	const product = head * ten;
	const rest = productError(head, ten, product) + tail;
	const high = product + rest;
	const low = rest - (high - product);
	const divisor = powers$1[places] ?? 1;
	const first = high / divisor;
	const back = first * divisor;
	const correction = (high - back - productError(first, divisor, back) + low) / divisor;
	const doubt = Math.abs(correction) * 2 ** -50;
	const least = first + (correction - doubt);
	return least === first + (correction + doubt) ? least : NaN;
};
/** Results stand in `value`: an object per field would cost more than the digits. */
var DecimalReader = class {
	value = 0;
	/** Whether the text was an integer: no point, no exponent. */
	integer = false;
	/** Digits before the point, and after it; -1 without a point. */
	whole = 0;
	places = -1;
	/**
	* Reads the longest number at `start` by the contract's syntax (sign, digits with an optional point, exponent) and
	* answers where it ends, or -1. There must be a byte after it that is no digit.
	*/
	read(bytes, start) {
		let p = start;
		let character = bytes[p] ?? 0;
		const negative = character === minus$2;
		if (negative || character === plus) character = bytes[++p] ?? 0;
		const first = p;
		let mantissa = 0;
		let digit = character - zero$3;
		while (digit >= 0 && digit <= 9) {
			mantissa = mantissa * 10 + digit;
			character = bytes[++p] ?? 0;
			digit = character - zero$3;
		}
		let digits = p - first;
		let scale = 0;
		this.whole = digits;
		this.places = -1;
		this.integer = true;
		if (character === point) {
			const from = ++p;
			character = bytes[p] ?? 0;
			digit = character - zero$3;
			while (digit >= 0 && digit <= 9) {
				mantissa = mantissa * 10 + digit;
				character = bytes[++p] ?? 0;
				digit = character - zero$3;
			}
			scale = from - p;
			this.places = p - from;
			digits += p - from;
			this.integer = false;
		}
		if (digits === 0) return -1;
		const last = p;
		if ((character | 32) === 101) {
			p = this.exponent(bytes, p);
			scale += this.power;
		}
		let magnitude;
		if (mantissa <= Number.MAX_SAFE_INTEGER && scale >= -22 && scale <= 22) magnitude = scale < 0 ? mantissa / (powers$1[-scale] ?? 1) : mantissa * (powers$1[scale] ?? 1);
		else {
			magnitude = this.long(bytes, first, last, scale);
			if (Number.isNaN(magnitude)) magnitude = Number(latin1(bytes, first, p));
		}
		this.value = negative ? -magnitude : magnitude;
		return p;
	}
	power = 0;
	exponent(bytes, at) {
		let p = at + 1;
		const sign = bytes[p] ?? 0;
		if (sign === minus$2 || sign === plus) p++;
		const from = p;
		let power = 0;
		for (;;) {
			const digit = (bytes[p] ?? 0) - zero$3;
			if (digit < 0 || digit > 9) break;
			power = Math.min(power * 10 + digit, 1e8);
			p++;
		}
		this.power = 0;
		if (p === from) return at;
		this.integer = false;
		this.power = sign === minus$2 ? -power : power;
		return p;
	}
	long(bytes, first, last, scale) {
		if (scale < -22 || scale > 0) return NaN;
		let head = 0;
		let tail = 0;
		let significant = 0;
		for (let p = first; p < last; p++) {
			const digit = (bytes[p] ?? 0) - zero$3;
			if (digit < 0) continue;
			if (significant < 15) head = head * 10 + digit;
			else tail = tail * 10 + digit;
			if (head > 0) significant++;
			if (significant > 22) return NaN;
		}
		return quotient(head, tail, Math.max(0, significant - 15), -scale);
	}
};
const encoder$3 = new TextEncoder();
const reader = new DecimalReader();
/** The number that a whole text says by the contract's syntax, or null. */
const decimalOf = (text) => {
	const bytes = encoder$3.encode(`${text}\n`);
	return reader.read(bytes, 0) === bytes.length - 1 ? reader.value : null;
};
// src/evaluate/readers/intern.ts
/**
* FNV-1a; the seed changes per process so that a file cannot be built to make every value collide. No draw is ever shown, so
* that the plain generator, which the system seeds, is enough; to load `node:crypto` would take longer than to read most files.
*/
const hashSeed = Math.floor(Math.random() * 2 ** 31);
const hashPrime = 16777619;
const hashBytes = (bytes, start, end) => {
	let hash = hashSeed;
	for (let p = start; p < end; p++) hash = Math.imul(hash ^ (bytes[p] ?? 0), hashPrime);
	return hash;
};
const grown = (old, fresh) => {
	fresh.set(old);
	return fresh;
};
var Intern = class {
	size = 0;
	/** Entry + 1, or 0. */
	slots = /* @__PURE__ */ new Int32Array(64);
	mask = 63;
	hashes = /* @__PURE__ */ new Int32Array(32);
	tags = /* @__PURE__ */ new Uint8Array(32);
	ends = /* @__PURE__ */ new Uint32Array(33);
	bytes = /* @__PURE__ */ new Uint8Array(256);
	current = 0;
	/** Sets the tag of the entries looked up from now on: equal bytes under another tag are another entry. */
	under(tag) {
		this.current = tag;
		return this;
	}
	/** Code of `bytes[start..end]`; `hash` is its `hashBytes`. */
	code(bytes, start, end, hash) {
		const tag = this.current;
		const key = hash ^ Math.imul(tag, 2654435761);
		let slot = (key ^ key >>> 15) & this.mask;
		for (;;) {
			const code = (this.slots[slot] ?? 0) - 1;
			if (code < 0) return this.insert(bytes, start, end, key);
			if (this.hashes[code] === key && this.matches(code, bytes, start, end) && this.tags[code] === tag) return code;
			slot = slot + 1 & this.mask;
		}
	}
	matches(code, bytes, start, end) {
		const from = this.ends[code] ?? 0;
		const length = (this.ends[code + 1] ?? 0) - from;
		if (length !== end - start) return false;
		const own = this.bytes;
		for (let i = 0; i < length; i++) if (own[from + i] !== bytes[start + i]) return false;
		return true;
	}
	tag(code) {
		return this.tags[code] ?? 0;
	}
	text(code) {
		return utf8(this.bytes, this.ends[code] ?? 0, this.ends[code + 1] ?? 0);
	}
	texts() {
		return Array.from({ length: this.size }, (_, code) => this.text(code));
	}
	insert(bytes, start, end, key) {
		const code = this.size++;
		const from = this.ends[code] ?? 0;
		const upTo = from + (end - start);
		if (upTo > 4294967295) throw new RangeError("distinct texts of a column take more than 4 GiB");
		this.reserve(upTo);
		this.bytes.set(bytes.subarray(start, end), from);
		this.ends[code + 1] = upTo;
		this.hashes[code] = key;
		this.tags[code] = this.current;
		this.place(code, key);
		return code;
	}
	place(code, key) {
		let slot = (key ^ key >>> 15) & this.mask;
		while (this.slots[slot] !== 0) slot = slot + 1 & this.mask;
		this.slots[slot] = code + 1;
	}
	reserve(byteCount) {
		if (byteCount > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(Math.max(byteCount, this.bytes.length * 2)));
		if (this.size < this.hashes.length) return;
		const capacity = this.hashes.length * 2;
		this.hashes = grown(this.hashes, new Int32Array(capacity));
		this.tags = grown(this.tags, new Uint8Array(capacity));
		this.ends = grown(this.ends, new Uint32Array(capacity + 1));
		this.slots = new Int32Array(capacity * 2);
		this.mask = capacity * 2 - 1;
		for (let code = 0; code < this.size - 1; code++) this.place(code, this.hashes[code] ?? 0);
	}
};
// src/evaluate/readers/columns/missing.ts
/** The code of a missing value in a coded column. */
const missingCode = 4294967295;
/** Codes of four bytes, whatever they were kept in. */
const wideCodes = (codes) => {
	if (codes instanceof Uint32Array) return codes;
	const wide = new Uint32Array(codes.length);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? 255;
		wide[row] = code === 255 ? missingCode : code;
	}
	return wide;
};
var Missing = class {
	marks = null;
	capacity = 0;
	reserve(capacity) {
		this.capacity = capacity;
		if (this.marks === null) return;
		const fresh = new Uint8Array(capacity);
		fresh.set(this.marks.subarray(0, capacity));
		this.marks = fresh;
	}
	mark(row, why) {
		this.marks ??= new Uint8Array(this.capacity);
		this.marks[row] = why;
	}
	/** Null when nothing is missing after all. */
	finish(rows) {
		const marks = this.marks?.subarray(0, rows) ?? null;
		return marks?.some((mark) => mark !== 0) ? marks : null;
	}
};
// src/evaluate/readers/columns/short-texts.ts
const slots = 1024;
/** Mask of word k of a text of `length` bytes: `masks[length - 4k + 12]`. */
const masks = Int32Array.from({ length: 29 }, (_, index) => {
	const bytes = index - 12;
	return bytes <= 0 ? 0 : bytes >= 4 ? -1 : 2 ** (8 * bytes) - 1;
});
var ShortTexts = class {
	words = new Int32Array(slots * 4);
	/** Length and tag, plus one; 0 in a slot that was never taken. */
	kinds = new Int32Array(slots);
	codes = new Int32Array(slots);
	asked = /* @__PURE__ */ new Int32Array(4);
	slot = 0;
	kind = 0;
	/** Code of the text, or -1. 16 bytes from `start` on must be readable, whatever the length. */
	find(view, start, length, tag) {
		const a = view.getInt32(start, true) & (masks[length + 12] ?? 0);
		const b = view.getInt32(start + 4, true) & (masks[length + 8] ?? 0);
		const c = view.getInt32(start + 8, true) & (masks[length + 4] ?? 0);
		const d = view.getInt32(start + 12, true) & (masks[length] ?? 0);
		const slot = Math.imul(a ^ Math.imul(b, 2246822507) ^ Math.imul(c ^ d << 7 ^ length, 3266489909), 2654435761) >>> 22;
		const kind = 1 + length + 32 * tag;
		const { words } = this;
		const at = slot * 4;
		if (this.kinds[slot] === kind && words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return this.codes[slot] ?? 0;
		this.slot = slot;
		this.kind = kind;
		this.asked[0] = a;
		this.asked[1] = b;
		this.asked[2] = c;
		this.asked[3] = d;
		return -1;
	}
	/** The code of the text that `find` did not find. */
	keep(code) {
		this.words.set(this.asked, this.slot * 4);
		this.kinds[this.slot] = this.kind;
		this.codes[this.slot] = code;
	}
};
// src/evaluate/readers/columns/coded-builder.ts
/** What a label was in its file; kept as the tag of its entry so that text `1` and number `1` stay apart. */
const tags = {
	text: 0,
	number: 1,
	boolean: 2
};
const entry = (text, tag) => {
	if (tag === tags.boolean) return {
		text,
		kind: "boolean",
		number: text === "true" ? 1 : 0
	};
	if (tag === tags.number) return {
		text,
		kind: "number",
		number: decimalOf(text) ?? Number(text)
	};
	return {
		text,
		kind: "text",
		number: decimalOf(text)
	};
};
/**
* Renumbers codes in the order in which rows have them, and answers which old code each new one was. Entries without a
* row go: Parquet dictionaries hold values that no row has, and they must not look like labels or groups.
*/
const inOrderSeen = (codes, size, missing) => {
	const old = new Uint32Array(size);
	const fresh = new Uint32Array(size).fill(missingCode);
	let next = 0;
	let moved = false;
	for (let row = 0; row < codes.length && next < size; row++) {
		const code = codes[row] ?? missing;
		if (code === missing || fresh[code] !== 4294967295) continue;
		if (code !== next) moved = true;
		old[next] = code;
		fresh[code] = next++;
	}
	if (moved) for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? missing;
		if (code !== missing) codes[row] = fresh[code] ?? missing;
	}
	return old.subarray(0, next);
};
var CodedBuilder = class {
	/** Of one byte until a value needs more. */
	codes = /* @__PURE__ */ new Uint8Array(0);
	/** Codes below it have room. */
	missing = 255;
	entries = new Intern();
	label;
	short = new ShortTexts();
	constructor(label) {
		this.label = label;
	}
	reserve(capacity) {
		const fresh = this.codes instanceof Uint8Array ? new Uint8Array(capacity) : new Uint32Array(capacity);
		fresh.set(this.codes);
		this.codes = fresh;
	}
	/** Makes room for the codes of all entries so far. */
	fit() {
		if (this.entries.size <= this.missing) return;
		this.codes = wideCodes(this.codes);
		this.missing = missingCode;
	}
	put(row, code) {
		if (code >= this.missing) this.fit();
		this.codes[row] = code;
	}
	/** Code of a text that lies in a scanner's window. */
	codeIn(window, start, end, tag = tags.text) {
		const own = this.tagOf(tag);
		if (end - start > 16) return this.code(window.bytes, start, end, own);
		const known = this.short.find(window.view, start, end - start, own);
		if (known >= 0) return known;
		const code = this.code(window.bytes, start, end, own);
		this.short.keep(code);
		return code;
	}
	/** Code of a text that lies anywhere. */
	code(bytes, start, end, tag = tags.text) {
		return this.entries.under(this.tagOf(tag)).code(bytes, start, end, hashBytes(bytes, start, end));
	}
	/** In a group column a number and its text are the same value. */
	tagOf(tag) {
		return this.label ? tag : tags.text;
	}
	skip(row) {
		this.codes[row] = this.missing;
	}
	finish(rows) {
		const { missing: missingCode } = this;
		const codes = this.codes.subarray(0, rows);
		const seen = inOrderSeen(codes, this.entries.size, missingCode);
		const texts = Array.from(seen, (code) => this.entries.text(code));
		if (!this.label) return {
			kind: "coded",
			codes,
			dictionary: texts,
			missingCode
		};
		return {
			kind: "label",
			codes,
			entries: texts.map((text, place) => entry(text, this.entries.tag(seen[place] ?? 0))),
			missingCode
		};
	}
};
// src/evaluate/readers/integer-text.ts
const two32$3 = 4294967296;
const exact = (low, high) => (BigInt(high) << 32n | BigInt(low >>> 0)).toString();
const integerText = (low, high) => {
	if (high >= -2097152 && high < 2097152) return String(high * two32$3 + (low >>> 0));
	return exact(low, high);
};
const unsignedText = (low, high) => {
	const top = high >>> 0;
	return top < 2097152 ? String(top * two32$3 + (low >>> 0)) : exact(low, top);
};
// src/evaluate/readers/columns/id-builder.ts
const two32$2 = 4294967296;
const encoder$2 = new TextEncoder();
/** Ids stay integers until the first one that is not canonical digits; then all become bytes. */
var IdBuilder = class {
	words = /* @__PURE__ */ new Int32Array(0);
	/** Null while all ids are integers. */
	bytes = null;
	ends = /* @__PURE__ */ new Uint32Array(0);
	missing = new Missing();
	capacity = 0;
	reserve(capacity) {
		this.capacity = capacity;
		this.missing.reserve(capacity);
		if (this.bytes === null) {
			const fresh = new Int32Array(capacity * 2);
			fresh.set(this.words);
			this.words = fresh;
		} else {
			const fresh = new Uint32Array(capacity + 1);
			fresh.set(this.ends);
			this.ends = fresh;
		}
	}
	/** `value` is an integer below 2^53 whose text is canonical. */
	putInteger(row, value) {
		if (this.missing.marks !== null) this.missing.marks[row] = 0;
		if (this.bytes !== null) {
			const text = encoder$2.encode(String(value));
			this.putBytes(row, text, 0, text.length);
			return;
		}
		this.words[2 * row] = value | 0;
		this.words[2 * row + 1] = Math.floor(value / two32$2);
	}
	putBytes(row, from, start, end) {
		if (this.missing.marks !== null) this.missing.marks[row] = 0;
		if (this.bytes === null) this.turnToBytes(row);
		const at = this.ends[row] ?? 0;
		const upTo = at + (end - start);
		const bytes = this.reserveBytes(upTo);
		if (end - start > 24) bytes.set(from.subarray(start, end), at);
		else for (let p = start, q = at; p < end; p++, q++) bytes[q] = from[p] ?? 0;
		this.ends[row + 1] = upTo;
	}
	skip(row, why = 1) {
		this.missing.mark(row, why);
		if (this.bytes === null) {
			this.words[2 * row] = 0;
			this.words[2 * row + 1] = 0;
		} else this.ends[row + 1] = this.ends[row] ?? 0;
	}
	/** Room for ids whose text takes this many bytes in all. */
	reserveBytes(size) {
		if (size > 4294967295) throw new RangeError("the ids of the file take more than 4 GiB");
		let bytes = this.bytes ?? /* @__PURE__ */ new Uint8Array(1024);
		if (size > bytes.length) {
			const fresh = new Uint8Array(Math.max(size, Math.min(bytes.length * 2, 4294967295)));
			fresh.set(bytes);
			bytes = fresh;
		}
		this.bytes = bytes;
		return bytes;
	}
	/** The first `rows` ids, read as integers, become text. */
	turnToBytes(rows) {
		if (this.bytes !== null) return;
		const { words } = this;
		this.words = /* @__PURE__ */ new Int32Array(0);
		this.ends = new Uint32Array(this.capacity + 1);
		let at = 0;
		for (let row = 0; row < rows; row++) {
			if ((this.missing.marks?.[row] ?? 0) === 0) {
				const text = integerText(words[2 * row] ?? 0, words[2 * row + 1] ?? 0);
				const bytes = this.reserveBytes(at + text.length);
				for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
			}
			this.ends[row + 1] = at;
		}
		this.reserveBytes(at);
	}
	finish(rows) {
		const missing = this.missing.finish(rows);
		if (this.bytes === null) return {
			kind: "id",
			form: "integers",
			rows,
			words: this.words.subarray(0, 2 * rows),
			missing
		};
		const ends = this.ends.subarray(0, rows + 1);
		return {
			kind: "id",
			form: "bytes",
			rows,
			bytes: this.bytes.subarray(0, ends[rows] ?? 0),
			ends,
			missing
		};
	}
};
// src/evaluate/readers/columns/number-builder.ts
var NumberBuilder = class {
	values = /* @__PURE__ */ new Float64Array(0);
	missing = new Missing();
	reserve(capacity) {
		const fresh = new Float64Array(capacity);
		fresh.set(this.values);
		this.values = fresh;
		this.missing.reserve(capacity);
	}
	put(row, value) {
		this.values[row] = value;
		if (this.missing.marks !== null) this.missing.marks[row] = 0;
	}
	skip(row, why = 1) {
		this.values[row] = NaN;
		this.missing.mark(row, why);
	}
	finish(rows) {
		return {
			kind: "number",
			values: this.values.subarray(0, rows),
			missing: this.missing.finish(rows)
		};
	}
};
// src/evaluate/readers/columns/builder.ts
const builderFor = (role) => {
	switch (role) {
		case "number": return new NumberBuilder();
		case "text": return new CodedBuilder(false);
		case "label": return new CodedBuilder(true);
		case "id": return new IdBuilder();
	}
};
const finished = (buildings, rows) => new Map(buildings.map(({ wanted, builder }) => [wanted.name, builder.finish(rows)]));
// src/evaluate/readers/lines.ts
var Lines = class {
	first;
	rows = [];
	extras = [];
	extra = 0;
	constructor(first) {
		this.first = first;
	}
	/** From this row on everything lies `count` lines further down. */
	skip(row, count) {
		this.extra += count;
		this.rows.push(row);
		this.extras.push(this.extra);
	}
	of(row) {
		let low = 0;
		let high = this.rows.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((this.rows[middle] ?? 0) <= row) low = middle + 1;
			else high = middle;
		}
		return this.first + row + (low === 0 ? 0 : this.extras[low - 1] ?? 0);
	}
};
// src/evaluate/readers/reading.ts
const tooManyRows = (rows) => ({
	code: "too-many-rows",
	message: `the file has more than ${rows} rows; limits.rows of the configuration can be raised`,
	expected: `at most ${rows} rows`
});
// src/evaluate/readers/shown.ts
const longest = 80;
const unprintable = /[\p{Cc}\u2028\u2029]/gu;
const shown = (text) => {
	return (text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : text).replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
};
// src/evaluate/readers/csv/split-record.ts
const lineFeed$4 = 10;
const carriageReturn$1 = 13;
const comma$3 = 44;
const quote$5 = 34;
const quoted = (bytes, start, end) => {
	const out = [];
	let p = start + 1;
	for (;;) {
		if (p >= end) return {
			bytes: Uint8Array.from(out),
			at: end,
			fault: "unterminated"
		};
		if (bytes[p] === quote$5) {
			if (p + 1 >= end || bytes[p + 1] !== quote$5) break;
			p++;
		}
		out.push(bytes[p] ?? 0);
		p++;
	}
	p++;
	const next = p < end ? bytes[p] : lineFeed$4;
	const closes = next === comma$3 || next === lineFeed$4 || next === carriageReturn$1 && (p + 1 >= end || bytes[p + 1] === lineFeed$4);
	return {
		bytes: Uint8Array.from(out),
		at: p,
		fault: closes ? null : "after-quote"
	};
};
const plain = (bytes, start, end) => {
	let p = start;
	while (p < end && bytes[p] !== comma$3 && bytes[p] !== lineFeed$4) p++;
	const upTo = bytes[p] !== comma$3 && p > start && bytes[p - 1] === carriageReturn$1 ? p - 1 : p;
	return {
		bytes: bytes.slice(start, upTo),
		at: p,
		fault: null
	};
};
/** `end`: the end of what was read of the file. Null when the record may go on after it. */
const splitRecord = (bytes, start, end, ended) => {
	const fields = [];
	let p = start;
	let fault = null;
	for (;;) {
		const field = (p < end && bytes[p] === quote$5 ? quoted : plain)(bytes, p, end);
		p = field.at;
		fault ??= field.fault;
		if (field.fault === "after-quote") while (p < end && bytes[p] !== comma$3 && bytes[p] !== lineFeed$4) p++;
		if (p < end && field.fault === null && bytes[p] === carriageReturn$1) p++;
		fields.push(field.bytes);
		if (p >= end && !ended) return null;
		if (p >= end || bytes[p] !== comma$3) break;
		p++;
	}
	const next = Math.min(p + 1, end);
	let lineBreaks = 0;
	for (let i = start; i < p; i++) if (bytes[i] === lineFeed$4) lineBreaks++;
	return {
		fields,
		next,
		lineBreaks,
		fault
	};
};
// src/evaluate/readers/csv/csv-faults.ts
var CsvFaults = class {
	around;
	constructor(around) {
		this.around = around;
	}
	/** Null when the record may go on after the window. */
	structure(blocks, start, row) {
		const record = splitRecord(blocks.bytes, start, blocks.end, blocks.ended);
		if (record === null) return null;
		const { names, problems } = this.around;
		problems.faulty.add(row);
		const place = this.place(row);
		const field = names[record.fields.length - 1] ?? null;
		if (record.fault === "unterminated") problems.add({
			code: "unterminated-quote",
			message: "a quote is opened and not closed before the end of the file",
			...place,
			field,
			expected: "a closing quote"
		});
		else if (record.fault === "after-quote") problems.add({
			code: "unterminated-quote",
			message: "text follows a closing quote; a quote inside a quoted field is written twice",
			...place,
			expected: "a comma or the end of the line"
		});
		else problems.add({
			code: "ragged-row",
			message: `the row has ${record.fields.length} fields and the header ${names.length}`,
			...place,
			found: `${record.fields.length} fields`,
			expected: `${names.length} fields`
		});
		return record;
	}
	/** Whether the record is not text. */
	text(bytes, row) {
		const code = isUtf8(bytes) ? bytes.includes(0) ? "nul-byte" : null : "not-utf8";
		if (code === null) return false;
		const { names, problems } = this.around;
		const field = names[(splitRecord(bytes, 0, bytes.length, true)?.fields ?? []).findIndex((field) => code === "nul-byte" ? field.includes(0) : !isUtf8(field))] ?? null;
		const where = field === null ? "" : ` in column ${shown(field)}`;
		const message = code === "nul-byte" ? `there is a NUL byte${where}` : `there are bytes that are not UTF-8${where}`;
		problems.faulty.add(row);
		problems.add({
			code,
			message,
			...this.place(row),
			field,
			expected: "UTF-8 text"
		});
		return true;
	}
	numbers(found, row) {
		const { names, wanted, problems } = this.around;
		for (const { column, text } of found) {
			const name = names[column] ?? "";
			const codes = wanted.find((one) => one.name === name)?.codes;
			problems.add({
				code: codes?.notANumber ?? "not-a-number",
				message: `${shown(name)} is not a number: ${shown(text)}`,
				...this.place(row),
				field: name,
				found: shown(text),
				expected: "a decimal number such as 0.25 or 1e-3"
			});
		}
	}
	tooLong(row, bytes, isQuoted) {
		const code = isQuoted ? "unterminated-quote" : "page-too-large";
		const message = `a record is longer than ${bytes} bytes${isQuoted ? " (a quote that is never closed?)" : ""}`;
		this.around.problems.add({
			code,
			message,
			...this.place(row)
		});
	}
	place(row) {
		return {
			line: this.around.lines.of(row),
			row: row + 1
		};
	}
};
// src/evaluate/readers/csv/csv-field.ts
/** What a position cannot be. */
const outcome = {
	incomplete: -1,
	ragged: -2,
	unterminated: -3,
	afterQuote: -4
};
// src/evaluate/readers/wanted.ts
const few = (names) => {
	const first = names.slice(0, 12).map(shown).join(", ");
	return names.length > 12 ? `${first}, … (${names.length} columns)` : first;
};
/** A place in the file's columns for each wanted one, or null; missing and doubled ones are reported. */
const locate = (names, wanted, problems, line) => {
	const places = /* @__PURE__ */ new Map();
	for (const [place, name] of names.entries()) {
		const before = places.get(name);
		if (before === void 0) places.set(name, [place]);
		else before.push(place);
	}
	return wanted.map(({ name }) => {
		const [place, twin] = places.get(name) ?? [];
		if (place === void 0) {
			const near = nearest(name, names);
			const hint = near === null ? "" : `; did you mean ${shown(near)}?`;
			problems.add({
				code: "missing-column",
				message: `there is no column ${shown(name)}${hint}`,
				line,
				field: name,
				found: few(names),
				expected: name,
				nearest: near
			});
			return null;
		}
		if (twin !== void 0) {
			problems.add({
				code: "duplicate-column",
				message: `two columns are named ${shown(name)}: which one is meant cannot be told`,
				line,
				field: name,
				found: `columns ${place + 1} and ${twin + 1}`,
				expected: "each wanted column once"
			});
			return null;
		}
		return place;
	});
};
/** A column wanted for two purposes in one role is read once. */
const distinct = (wanted) => [...new Map(wanted.map((one) => [one.name, one])).values()];
// src/evaluate/readers/csv/csv-header.ts
const delimiters = [
	[";", "a semicolon"],
	["	", "a tab"],
	["|", "a bar"]
];
/** A header of another dialect is one field, or fields cut at the wrong places, and has no wanted name. */
const otherDelimiter = (names, wanted) => {
	if (wanted.length === 0 ? names.length > 1 : wanted.some(({ name }) => names.includes(name))) return null;
	return delimiters.find(([character]) => names.some((name) => name.includes(character)))?.[1] ?? null;
};
const firstRecord = (blocks, reading) => {
	let start = blocks.start();
	for (;;) {
		const record = splitRecord(blocks.bytes, start, blocks.end, blocks.ended);
		if (record !== null) return record;
		if (blocks.end - start > reading.limits.page_bytes) return null;
		blocks.more(start);
		start = 0;
	}
};
const isBlank = (blocks, record) => blocks.ended && record.next === blocks.end && record.fields.every((field) => field.every((byte) => byte === 32 || byte === 9 || byte === 13));
const faultOf = (blocks, record, reading) => {
	const { problems } = reading;
	if (record === null) {
		const message = `the header is longer than ${reading.limits.page_bytes} bytes`;
		problems.add({
			code: "page-too-large",
			message,
			line: 1
		});
		return true;
	}
	if (isBlank(blocks, record)) {
		problems.add({
			code: "empty-file",
			message: "the file is empty",
			expected: "a header and rows"
		});
		return true;
	}
	if (record.fault !== null) {
		problems.add({
			code: "unterminated-quote",
			message: "a quoted column name is not closed",
			line: 1,
			expected: "a closing quote before the comma"
		});
		return true;
	}
	if (record.fields.find((field) => !isUtf8(field)) !== void 0) {
		problems.add({
			code: "not-utf8",
			message: "the header is not UTF-8",
			line: 1,
			expected: "UTF-8 text"
		});
		return true;
	}
	if (record.fields.some((field) => field.includes(0))) {
		problems.add({
			code: "nul-byte",
			message: "the header holds a NUL byte",
			line: 1,
			expected: "text"
		});
		return true;
	}
	return false;
};
const readHeader = (blocks, wanted, reading) => {
	const record = firstRecord(blocks, reading);
	if (faultOf(blocks, record, reading) || record === null) return null;
	const names = record.fields.map((field) => utf8(field));
	const found = otherDelimiter(names, wanted);
	if (found !== null) {
		reading.problems.add({
			code: "wrong-delimiter",
			message: `the fields of the header seem to be separated by ${found}, not by a comma`,
			line: 1,
			found: shown(names.join(",")),
			expected: "fields separated by commas"
		});
		return null;
	}
	const places = locate(names, wanted, reading.problems, 1).filter((place) => place !== null);
	if (places.length < wanted.length) return null;
	return {
		names,
		places,
		lines: 1 + record.lineBreaks,
		next: record.next
	};
};
// src/evaluate/readers/csv/csv-scan.ts
const lineFeed$3 = 10;
const carriageReturn = 13;
const comma$2 = 44;
const quote$4 = 34;
const minus$1 = 45;
const zero$2 = 48;
var CsvScan = class {
	window = windowOver(/* @__PURE__ */ new Uint8Array(0));
	end = 0;
	ended = false;
	row = 0;
	/** Line breaks inside quotes of the record last read. */
	lineBreaks = 0;
	/** Columns of the record last read whose text is not a number, with that text. */
	notNumbers = [];
	fields;
	decimal = new DecimalReader();
	scratch = /* @__PURE__ */ new Uint8Array(256);
	constructor(fields) {
		this.fields = fields;
	}
	/** Where the next record starts, or an `outcome`. */
	record(start) {
		const { end, fields } = this;
		const { bytes } = this.window;
		const last = fields.length - 1;
		this.lineBreaks = 0;
		this.notNumbers.length = 0;
		let p = start;
		for (let column = 0; column <= last; column++) {
			const field = fields[column];
			if (field === void 0) return outcome.ragged;
			if (bytes[p] === quote$4) p = this.quoted(p, field, column);
			else switch (field.kind) {
				case "skip":
					p = this.skip(p);
					break;
				case "number":
					p = this.number(p, field.builder, column);
					break;
				case "coded":
					p = this.coded(p, field.builder);
					break;
				case "id": p = this.id(p, field.builder);
			}
			if (p < 0) return p;
			if (bytes[p] === comma$2) {
				if (column === last) return outcome.ragged;
			} else {
				if (p === end && !this.ended) return outcome.incomplete;
				if (column < last) return outcome.ragged;
			}
			p++;
		}
		return p;
	}
	skip(start) {
		const { bytes } = this.window;
		let p = start;
		let character = bytes[p] ?? lineFeed$3;
		while (character !== comma$2 && character !== lineFeed$3) character = bytes[++p] ?? lineFeed$3;
		return p;
	}
	number(start, builder, column) {
		const { decimal } = this;
		const { bytes } = this.window;
		const p = decimal.read(bytes, start);
		if (p > 0) {
			const character = bytes[p];
			if (character === comma$2 || character === lineFeed$3) {
				builder.put(this.row, decimal.value);
				return p;
			}
			if (character === carriageReturn && bytes[p + 1] === lineFeed$3) {
				builder.put(this.row, decimal.value);
				return p + 1;
			}
		}
		const upTo = this.skip(start);
		if (upTo !== this.end || this.ended) this.numberText(bytes, start, this.trimmed(start, upTo), {
			builder,
			column
		});
		return upTo;
	}
	/** A field that is not a number as it stands, or was in quotes. */
	numberText(from, start, end, into) {
		const { builder, column } = into;
		if (start === end) {
			builder.skip(this.row);
			return;
		}
		const copy = new Uint8Array(end - start + 1);
		copy.set(from.subarray(start, end));
		if (this.decimal.read(copy, 0) === end - start) {
			builder.put(this.row, this.decimal.value);
			return;
		}
		builder.skip(this.row, 2);
		this.notNumbers.push({
			column,
			text: utf8(copy, 0, end - start)
		});
	}
	coded(start, builder) {
		const p = this.skip(start);
		if (p === this.end && !this.ended) return p;
		const upTo = this.trimmed(start, p);
		if (upTo === start) builder.skip(this.row);
		else builder.put(this.row, builder.codeIn(this.window, start, upTo));
		return p;
	}
	id(start, builder) {
		const { bytes } = this.window;
		let p = start;
		if (builder.bytes === null) {
			let character = bytes[p] ?? lineFeed$3;
			const negative = character === minus$1;
			if (negative) character = bytes[++p] ?? lineFeed$3;
			const first = p;
			let value = 0;
			while (character >= zero$2 && character <= 57) {
				value = value * 10 + (character - zero$2);
				character = bytes[++p] ?? lineFeed$3;
			}
			const canonical = p - first > 0 && p - first <= 15 && (bytes[first] !== zero$2 || p - first === 1 && !negative);
			const closing = character === carriageReturn && bytes[p + 1] === lineFeed$3 ? p + 1 : p;
			if (canonical && (bytes[closing] === comma$2 || bytes[closing] === lineFeed$3)) {
				builder.putInteger(this.row, negative ? -value : value);
				return closing;
			}
		}
		p = this.skip(p);
		if (p === this.end && !this.ended) return p;
		this.idText(bytes, start, this.trimmed(start, p), builder);
		return p;
	}
	idText(from, start, end, builder) {
		if (start === end) builder.skip(this.row);
		else builder.putBytes(this.row, from, start, end);
	}
	/** Without the CR of a CRLF at `end`. */
	trimmed(start, end) {
		const { bytes } = this.window;
		return bytes[end] === lineFeed$3 && end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
	}
	quoted(start, field, column) {
		const { end } = this;
		const { bytes } = this.window;
		let p = start + 1;
		let escapes = 0;
		for (;; p++) {
			if (p >= end) return this.ended ? outcome.unterminated : outcome.incomplete;
			const character = bytes[p];
			if (character === lineFeed$3) this.lineBreaks++;
			else if (character === quote$4) {
				if (p + 1 >= end || bytes[p + 1] !== quote$4) break;
				escapes++;
				p++;
			}
		}
		if (p + 1 >= end && !this.ended) return outcome.incomplete;
		const closing = bytes[p + 1] === carriageReturn ? p + 2 : p + 1;
		if (closing >= end && !this.ended) return outcome.incomplete;
		if (closing < end && bytes[closing] !== comma$2 && bytes[closing] !== lineFeed$3) return outcome.afterQuote;
		if (closing !== p + 1 && bytes[closing] === comma$2) return outcome.afterQuote;
		if (escapes === 0) this.take(bytes, start + 1, p, {
			field,
			column
		});
		else this.take(this.scratch, 0, this.unescape(start + 1, p), {
			field,
			column
		});
		return Math.min(closing, end);
	}
	unescape(start, end) {
		const { bytes } = this.window;
		if (this.scratch.length < end - start) this.scratch = new Uint8Array((end - start) * 2);
		const { scratch } = this;
		let length = 0;
		for (let p = start; p < end; p++) {
			const character = bytes[p] ?? 0;
			scratch[length++] = character;
			if (character === quote$4) p++;
		}
		return length;
	}
	take(from, start, end, at) {
		const { field, column } = at;
		switch (field.kind) {
			case "skip": return;
			case "number":
				this.numberText(from, start, end, {
					builder: field.builder,
					column
				});
				return;
			case "coded":
				if (start === end) field.builder.skip(this.row);
				else field.builder.put(this.row, field.builder.code(from, start, end));
				return;
			case "id":
				this.quotedId(from, start, end, field.builder);
				return;
		}
	}
	/** Writers that quote everything quote integers too. */
	quotedId(from, start, end, builder) {
		const text = builder.bytes === null && end - start <= 15 ? latin1(from, start, end) : "";
		if (/^(?:0|-?[1-9]\d*)$/.test(text)) builder.putInteger(this.row, Number(text));
		else this.idText(from, start, end, builder);
	}
};
// src/evaluate/readers/csv/read-csv.ts
const usualChunk$1 = 1 << 18;
const lineFeed$2 = 10;
const quote$3 = 34;
const fieldOf = ({ builder }) => {
	if (builder instanceof CodedBuilder) return {
		kind: "coded",
		builder
	};
	if (builder instanceof IdBuilder) return {
		kind: "id",
		builder
	};
	return {
		kind: "number",
		builder
	};
};
var CsvReader = class {
	blocks;
	source;
	reading;
	buildings;
	scan;
	lines;
	faults;
	capacity = 0;
	constructor(source, blocks, header, rest) {
		this.source = source;
		this.blocks = blocks;
		this.reading = rest.reading;
		this.buildings = rest.wanted.map((wanted) => ({
			wanted,
			builder: builderFor(wanted.as)
		}));
		const fields = header.names.map(() => ({ kind: "skip" }));
		for (const [index, building] of this.buildings.entries()) {
			const place = header.places[index];
			if (place !== void 0) fields[place] = fieldOf(building);
		}
		this.scan = new CsvScan(fields);
		this.lines = new Lines(1 + header.lines);
		this.faults = new CsvFaults({
			names: header.names,
			wanted: rest.wanted,
			lines: this.lines,
			problems: rest.reading.problems
		});
	}
	read(start) {
		const { blocks, reading } = this;
		let at = start;
		for (;;) {
			const next = this.block(at);
			if (next < 0) return null;
			if (blocks.ended) break;
			if (blocks.end - next > reading.limits.page_bytes) {
				const record = blocks.bytes.subarray(next, blocks.end);
				this.faults.tooLong(this.scan.row, reading.limits.page_bytes, record.includes(quote$3));
				return null;
			}
			blocks.more(next);
			at = 0;
		}
		const rows = this.scan.row;
		if (rows === 0 && reading.problems.items.length === 0) {
			reading.problems.add({
				code: "no-rows",
				message: "the file has a header and no rows",
				line: 1,
				expected: "rows"
			});
			return null;
		}
		return this.table(rows);
	}
	table(rows) {
		return {
			rows,
			columns: finished(this.buildings, rows),
			faulty: this.reading.problems.faulty,
			lineOf: (row) => this.lines.of(row)
		};
	}
	/** Scans the whole records of the window; answers where the first other one starts, or -1 to give up. */
	block(start) {
		const { blocks, scan } = this;
		const { bytes, end, ended } = blocks;
		scan.window = blocks.window;
		scan.end = end;
		scan.ended = ended;
		const whole = ended ? end : bytes.lastIndexOf(lineFeed$2, end - 1) + 1;
		const text = bytes.subarray(start, Math.max(start, whole));
		const suspect = !isUtf8(text) || text.includes(0);
		let p = start;
		while (p < end) {
			if (scan.row === this.capacity && !this.grow(p)) return -1;
			const next = scan.record(p);
			if (next === outcome.incomplete) return p;
			if (next < 0 || suspect || scan.lineBreaks > 0 || scan.notNumbers.length > 0) {
				p = this.unusual(p, next, suspect);
				if (p === outcome.incomplete) return this.pending;
				if (this.reading.problems.full) return -1;
			} else {
				p = next;
				scan.row++;
			}
		}
		return end;
	}
	pending = 0;
	grow(p) {
		const { limits, problems } = this.reading;
		if (this.scan.row >= limits.rows) {
			problems.add(tooManyRows(limits.rows));
			return false;
		}
		const guess = expectedRows(this.scan.row, this.blocks.consumed(p), this.source.size);
		this.capacity = Math.min(guess, limits.rows);
		for (const { builder } of this.buildings) builder.reserve(this.capacity);
		return true;
	}
	/** A record with line breaks, or with something wrong. */
	unusual(start, next, suspect) {
		const { scan, blocks, faults } = this;
		const { row } = scan;
		let after = next;
		let { lineBreaks } = scan;
		if (next < 0) {
			const split = faults.structure(blocks, start, row);
			if (split === null) {
				this.pending = start;
				return outcome.incomplete;
			}
			after = split.next;
			lineBreaks = split.lineBreaks;
			for (const { builder } of this.buildings) builder.skip(row);
		} else if (suspect && faults.text(blocks.bytes.subarray(start, Math.min(next, blocks.end)), row)) for (const { builder } of this.buildings) builder.skip(row);
		else faults.numbers(scan.notNumbers, row);
		scan.row++;
		if (lineBreaks > 0) this.lines.skip(row + 1, lineBreaks);
		return after;
	}
};
const readCsv = (source, wanted, reading) => {
	const blocks = new Blocks(source, reading.chunk ?? usualChunk$1);
	const header = readHeader(blocks, wanted, reading);
	if (header === null) return null;
	return new CsvReader(source, blocks, header, {
		wanted,
		reading
	}).read(header.next);
};
/** As the header has them, doubled ones twice; null: the header cannot be read. */
const csvNames = (source, reading) => readHeader(new Blocks(source, reading.chunk ?? usualChunk$1), [], reading)?.names ?? null;
// src/evaluate/readers/format.ts
const extensions = /* @__PURE__ */ new Map([
	["csv", "csv"],
	["parquet", "parquet"],
	["jsonl", "jsonl"],
	["ndjson", "jsonl"]
]);
/** Where the other columnar and packed formats end up when they are given a wrong name. */
const foreign = [
	["PK", "a zip archive (or a spreadsheet)"],
	["", "gzip"],
	["(µ/ý", "zstd"],
	["ARROW1", "an Arrow (Feather) file"],
	["ORC", "an ORC file"],
	["Obj", "an Avro file"],
	["SQLite format 3", "an SQLite database"]
];
const extensionOf = (name) => {
	const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
	const dot = base.lastIndexOf(".");
	return dot < 0 ? "" : base.slice(dot + 1).toLowerCase();
};
const headOf = (source) => {
	const into = new Uint8Array(Math.min(source.size, 4096));
	const got = source.read({
		into,
		at: 0,
		length: into.length,
		position: 0
	});
	return latin1(into, 0, got);
};
const byContent = (head) => {
	if (head.startsWith("PAR1") || head.startsWith("PARE")) return "parquet";
	return /^(?:\u00ef\u00bb\u00bf)?[ \t\r\n]*\{/.test(head) ? "jsonl" : null;
};
const formatOf = (source, problems) => {
	const head = headOf(source);
	if (source.size === 0) {
		problems.add({
			code: "empty-file",
			message: "the file is empty",
			expected: "a header and rows"
		});
		return null;
	}
	const extension = extensionOf(source.name);
	const byName = extensions.get(extension) ?? null;
	const content = byContent(head);
	if (content === "jsonl" && byName === "csv" && !/^[^"]*\{\s*"/.test(head)) return "csv";
	if (content !== null) return content;
	const packed = foreign.find(([magic]) => head.startsWith(magic))?.[1];
	if (byName !== null && (packed === void 0 || byName === "parquet")) return byName;
	problems.add({
		code: "unknown-format",
		message: `cannot tell the format of the file${packed === void 0 ? "" : `: it looks like ${packed}`}`,
		found: packed ?? (extension === "" ? "no extension" : `.${extension}`),
		expected: ".csv, .parquet, .jsonl or .ndjson"
	});
	return null;
};
// src/evaluate/readers/jsonl/json-string.ts
const quote$2 = 34;
const backslash = 92;
const slash = 47;
const simple = /* @__PURE__ */ new Map([
	[quote$2, quote$2],
	[backslash, backslash],
	[slash, slash],
	[98, 8],
	[102, 12],
	[110, 10],
	[114, 13],
	[116, 9]
]);
const hexDigit = (byte) => {
	if (byte >= 48 && byte <= 57) return byte - 48;
	const lower = byte | 32;
	return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};
const codeUnit = (bytes, start) => {
	let value = 0;
	for (let p = start; p < start + 4; p++) {
		const digit = hexDigit(bytes[p] ?? 0);
		if (digit < 0) return -1;
		value = value * 16 + digit;
	}
	return value;
};
/** The string last read is `from[start..end]`. */
var JsonString = class {
	from = /* @__PURE__ */ new Uint8Array(0);
	start = 0;
	end = 0;
	escaped = false;
	/** A `\ud800` without its other half: no text, and it cannot be told from another one in UTF-8. */
	lone = false;
	scratch = /* @__PURE__ */ new Uint8Array(256);
	/** Reads the string whose opening quote is at `at`; answers the position after the closing one, or -1. */
	read(bytes, at) {
		let p = at + 1;
		let character = bytes[p] ?? 0;
		while (character !== quote$2 && character !== backslash && character >= 32) character = bytes[++p] ?? 0;
		this.escaped = false;
		this.lone = false;
		if (character === quote$2) {
			this.from = bytes;
			this.start = at + 1;
			this.end = p;
			return p + 1;
		}
		return character === backslash ? this.unescape(bytes, at + 1) : -1;
	}
	unescape(bytes, start) {
		let p = start;
		let length = 0;
		for (;;) {
			if (length + 8 > this.scratch.length) this.widen();
			const { scratch } = this;
			const character = bytes[p] ?? 0;
			if (character < 32) return -1;
			if (character === quote$2) break;
			p++;
			if (character !== backslash) {
				scratch[length++] = character;
				continue;
			}
			const kind = bytes[p++] ?? 0;
			const byte = simple.get(kind);
			if (byte !== void 0) {
				scratch[length++] = byte;
				continue;
			}
			if (kind !== 117) return -1;
			const unit = codeUnit(bytes, p);
			if (unit < 0) return -1;
			p += 4;
			const low = unit >= 55296 && unit < 56320 && bytes[p] === backslash && bytes[p + 1] === 117 ? codeUnit(bytes, p + 2) : -1;
			if (low >= 56320 && low < 57344) {
				p += 6;
				length = this.encode((unit - 55296 << 10) + (low - 56320) + 65536, length);
			} else {
				if (unit >= 55296 && unit < 57344) this.lone = true;
				length = this.encode(unit, length);
			}
		}
		this.from = this.scratch;
		this.start = 0;
		this.end = length;
		this.escaped = true;
		return p + 1;
	}
	encode(point, at) {
		const { scratch } = this;
		let p = at;
		if (point < 128) scratch[p++] = point;
		else if (point < 2048) {
			scratch[p++] = 192 | point >> 6;
			scratch[p++] = 128 | point & 63;
		} else if (point < 65536) {
			scratch[p++] = 224 | point >> 12;
			scratch[p++] = 128 | point >> 6 & 63;
			scratch[p++] = 128 | point & 63;
		} else {
			scratch[p++] = 240 | point >> 18;
			scratch[p++] = 128 | point >> 12 & 63;
			scratch[p++] = 128 | point >> 6 & 63;
			scratch[p++] = 128 | point & 63;
		}
		return p;
	}
	widen() {
		const fresh = new Uint8Array(this.scratch.length * 2);
		fresh.set(this.scratch);
		this.scratch = fresh;
	}
};
// src/evaluate/readers/jsonl/json-skip.ts
const quote$1 = 34;
const comma$1 = 44;
const colon$1 = 58;
const openBracket = 91;
const closeBracket = 93;
const openBrace$1 = 123;
const closeBrace$1 = 125;
const zero$1 = 48;
/** Deeper nesting in a row of predictions is an attack or a mistake. */
const deepest$2 = 64;
const isDigit = (byte) => byte !== void 0 && byte >= zero$1 && byte <= 57;
const digits = (bytes, start) => {
	let p = start;
	let digit = (bytes[p] ?? 0) - zero$1;
	while (digit >= 0 && digit <= 9) digit = (bytes[++p] ?? 0) - zero$1;
	return p;
};
/** Where the JSON number at `start` ends, or -1: no sign but minus, no leading zeros, digits around a point. */
const numberEnd = (bytes, start) => {
	let p = bytes[start] === 45 ? start + 1 : start;
	if (!isDigit(bytes[p])) return -1;
	p = bytes[p] === zero$1 ? p + 1 : digits(bytes, p);
	if (bytes[p] === 46) {
		const end = digits(bytes, p + 1);
		if (end === p + 1) return -1;
		p = end;
	}
	if (bytes[p] !== 101 && bytes[p] !== 69) return p;
	const sign = bytes[p + 1] === 43 || bytes[p + 1] === 45 ? p + 2 : p + 1;
	const end = digits(bytes, sign);
	return end === sign ? -1 : end;
};
const literals = [
	"true",
	"false",
	"null"
].map((text) => Uint8Array.from(Buffer.from(text)));
/** Where `true`, `false` or `null` at `start` ends, or -1. */
const literalEnd = (bytes, start) => {
	const literal = literals.find((one) => one.every((byte, index) => bytes[start + index] === byte));
	return literal === void 0 ? -1 : start + literal.length;
};
/** Line feeds end a line and so are no blanks here. */
const afterBlanks = (bytes, start) => {
	let p = start;
	for (;;) {
		const character = bytes[p];
		if (character !== 32 && character !== 9 && character !== 13) return p;
		p++;
	}
};
var JsonSkip = class {
	bytes = /* @__PURE__ */ new Uint8Array(0);
	fault = null;
	string = new JsonString();
	keys;
	constructor(keys) {
		this.keys = keys;
	}
	fail(fault) {
		this.fault ??= fault;
		return -1;
	}
	syntax(at, expected) {
		return this.fail({
			code: "jsonl-syntax",
			message: `expected ${expected}`,
			at
		});
	}
	value(start, depth) {
		const { bytes } = this;
		const character = bytes[start];
		if (character === quote$1) return this.text(start);
		if (character === openBrace$1 || character === openBracket) {
			if (depth >= deepest$2) {
				const message = `values are nested deeper than ${deepest$2} levels`;
				return this.fail({
					code: "too-deep",
					message,
					at: start
				});
			}
			return character === openBrace$1 ? this.object(start + 1, depth + 1) : this.array(start + 1, depth + 1);
		}
		const end = character === 45 || isDigit(character) ? numberEnd(bytes, start) : literalEnd(bytes, start);
		return end < 0 ? this.syntax(start, "a JSON value") : end;
	}
	text(start) {
		const end = this.string.read(this.bytes, start);
		return end < 0 ? this.syntax(start, "a string that is closed, with valid escapes") : end;
	}
	array(start, depth) {
		const { bytes } = this;
		let p = afterBlanks(bytes, start);
		if (bytes[p] === closeBracket) return p + 1;
		for (;;) {
			p = this.value(p, depth);
			if (p < 0) return p;
			p = afterBlanks(bytes, p);
			if (bytes[p] === closeBracket) return p + 1;
			if (bytes[p] !== comma$1) return this.syntax(p, "a comma or ]");
			p = afterBlanks(bytes, p + 1);
		}
	}
	object(start, depth) {
		const { bytes } = this;
		const serial = this.keys.nextObject();
		let p = afterBlanks(bytes, start);
		if (bytes[p] === closeBrace$1) return p + 1;
		for (;;) {
			if (bytes[p] !== quote$1) return this.syntax(p, "a key in double quotes");
			const end = this.text(p);
			if (end < 0) return end;
			if (this.keys.repeated(this.keys.code(this.string, depth), serial)) return this.duplicate(p);
			p = afterBlanks(bytes, end);
			if (bytes[p] !== colon$1) return this.syntax(p, "a colon");
			p = this.value(afterBlanks(bytes, p + 1), depth);
			if (p < 0) return p;
			p = afterBlanks(bytes, p);
			if (bytes[p] === closeBrace$1) return p + 1;
			if (bytes[p] !== comma$1) return this.syntax(p, "a comma or }");
			p = afterBlanks(bytes, p + 1);
		}
	}
	duplicate(at) {
		const { from, start, end } = this.string;
		const found = utf8(from, start, end);
		return this.fail({
			code: "duplicate-key",
			message: "a key stands twice in one object",
			at,
			found
		});
	}
};
// src/evaluate/readers/jsonl/json-keys.ts
const topLevel = 1;
/** Keys that are data (an id as a key) would otherwise be kept for ever. */
const mostKept = 65536;
/** Rows with more keys than this are read without expectations. */
const mostExpected = 4096;
const likelyKey = (code, key) => {
	const bytes = Buffer.from(`${key}":`);
	const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
	padded.set(bytes);
	const view = new DataView(padded.buffer);
	const words = Int32Array.from({ length: padded.length / 4 }, (_, k) => view.getInt32(4 * k, true));
	const masks = words.map((_, k) => 4 * k + 4 <= bytes.length ? -1 : 2 ** (8 * (bytes.length - 4 * k)) - 1);
	return {
		code,
		length: bytes.length,
		words,
		masks
	};
};
var JsonKeys = class {
	names;
	keys = new Intern();
	/** Number of the object in which a key was last seen. */
	seen = /* @__PURE__ */ new Float64Array(64);
	order = [];
	objects = 0;
	after = 0;
	constructor(names) {
		this.names = names.map((name) => Uint8Array.from(Buffer.from(name)));
		this.forget();
	}
	nextObject() {
		return ++this.objects;
	}
	/** Between rows: drops keys that were kept only to see repetitions. */
	trim() {
		if (this.keys.size > mostKept) this.forget();
	}
	topLevelNames() {
		const { keys, seen } = this;
		return keys.texts().filter((_, code) => keys.tag(code) === topLevel && (seen[code] ?? 0) !== 0);
	}
	text(code) {
		return this.keys.text(code);
	}
	/** Column of a top-level key's code, or -1. */
	column(code) {
		return code < this.names.length ? code : -1;
	}
	/**
	* Code of the top-level key after the quote at `at`, if it is the one expected in this place and a colon follows at
	* once, else -1; `after` is then the position after the colon.
	*/
	expected(place, { view }, at) {
		const likely = this.order[place];
		if (likely === void 0 || likely === null) return -1;
		const { words, masks } = likely;
		const start = at + 1;
		if (start + words.length * 4 > view.byteLength) return -1;
		for (let k = 0; k < words.length; k++) if ((view.getInt32(start + 4 * k, true) & (masks[k] ?? 0)) !== words[k]) return -1;
		this.after = start + likely.length;
		return likely.code;
	}
	/** Remembers which key stood here. Bytes with escapes are not the key's own, so those are never expected. */
	learn(place, code, escaped) {
		if (place <= this.order.length && place < mostExpected) this.order[place] = escaped ? null : likelyKey(code, this.keys.text(code));
	}
	code(key, depth) {
		return this.keys.under(depth).code(key.from, key.start, key.end, hashBytes(key.from, key.start, key.end));
	}
	repeated(code, object) {
		if (code >= this.seen.length) {
			const fresh = new Float64Array(code * 2);
			fresh.set(this.seen);
			this.seen = fresh;
		}
		if (this.seen[code] === object) return true;
		this.seen[code] = object;
		return false;
	}
	forget() {
		this.keys = new Intern();
		this.seen.fill(0);
		this.order.length = 0;
		for (const name of this.names) this.keys.under(topLevel).code(name, 0, name.length, hashBytes(name, 0, name.length));
	}
};
// src/evaluate/readers/jsonl/jsonl-scan.ts
const quote = 34;
const comma = 44;
const colon = 58;
const minus = 45;
const zero = 48;
const openBrace = 123;
const closeBrace = 125;
const lineFeed$1 = 10;
var JsonlScan = class {
	row = 0;
	wrong = [];
	skip;
	window = windowOver(/* @__PURE__ */ new Uint8Array(0));
	builders;
	keys;
	string = new JsonString();
	decimal = new DecimalReader();
	/** Number of the object in which a column last had a value. */
	filled;
	constructor(names, builders) {
		this.builders = builders;
		this.keys = new JsonKeys(names);
		this.skip = new JsonSkip(this.keys);
		this.filled = new Float64Array(names.length);
	}
	over(window) {
		this.window = window;
		this.skip.bytes = window.bytes;
	}
	/** Whether any row had this column's key. */
	seen(column) {
		return this.filled[column] !== 0;
	}
	/** Top-level keys that rows had. */
	names() {
		return this.keys.topLevelNames();
	}
	/** Position of the line feed, or -1 with `skip.fault` set. `start` is at something that is no blank. */
	line(start) {
		this.skip.fault = null;
		this.wrong.length = 0;
		this.keys.trim();
		const { bytes } = this.window;
		if (bytes[start] !== openBrace) return this.notAnObject(start);
		const end = this.object(start + 1);
		if (end < 0) return end;
		const p = afterBlanks(bytes, end);
		return bytes[p] === lineFeed$1 ? p : this.skip.syntax(p, "the end of the line after the object");
	}
	notAnObject(start) {
		const end = this.skip.value(start, 1);
		if (end < 0 || this.window.bytes[afterBlanks(this.window.bytes, end)] !== lineFeed$1) return this.skip.syntax(start, "a JSON object");
		return this.skip.fail({
			code: "jsonl-not-an-object",
			message: "the line is JSON but no object",
			at: start
		});
	}
	object(start) {
		const { keys, skip } = this;
		const { bytes } = this.window;
		const serial = keys.nextObject();
		let p = afterBlanks(bytes, start);
		let place = 0;
		let found = 0;
		if (bytes[p] === closeBrace) return this.absent(p + 1, serial, found);
		for (;;) {
			if (bytes[p] !== quote) return skip.syntax(p, "a key in double quotes");
			let code = keys.expected(place, this.window, p);
			let after = keys.after;
			if (code < 0) {
				const end = this.string.read(bytes, p);
				if (end < 0) return skip.syntax(p, "a key that is closed, with valid escapes");
				code = keys.code(this.string, 1);
				keys.learn(place, code, this.string.escaped);
				after = afterBlanks(bytes, end);
				if (bytes[after] !== colon) return skip.syntax(after, "a colon");
				after++;
			}
			if (keys.repeated(code, serial)) return this.duplicate(p, code);
			place++;
			p = afterBlanks(bytes, after);
			const column = keys.column(code);
			if (column < 0) p = skip.value(p, 1);
			else {
				p = this.value(p, column);
				this.filled[column] = serial;
				found++;
			}
			if (p < 0) return p;
			p = afterBlanks(bytes, p);
			if (bytes[p] === closeBrace) return this.absent(p + 1, serial, found);
			if (bytes[p] !== comma) return skip.syntax(p, "a comma or }");
			p = afterBlanks(bytes, p + 1);
		}
	}
	absent(end, serial, found) {
		if (found < this.builders.length) {
			for (const [column, builder] of this.builders.entries()) if (this.filled[column] !== serial) builder.skip(this.row);
		}
		return end;
	}
	duplicate(at, code) {
		const found = this.keys.text(code);
		return this.skip.fail({
			code: "duplicate-key",
			message: "a key stands twice in one object",
			at,
			found
		});
	}
	value(start, column) {
		const builder = this.builders[column];
		const character = this.window.bytes[start] ?? 0;
		if (character === quote) return this.text(start, column, builder);
		if (character === minus || character >= zero && character <= 57) return this.number(start, builder);
		if (character === openBrace || character === 91) {
			const found = character === openBrace ? "an object" : "an array";
			return this.wrongType(this.skip.value(start, 1), column, found);
		}
		const end = literalEnd(this.window.bytes, start);
		if (end < 0) return this.skip.syntax(start, "a JSON value");
		if (character === 110) builder?.skip(this.row);
		else if (builder instanceof NumberBuilder) return this.wrongType(end, column, "a boolean");
		else this.put({
			start,
			end,
			tag: tags.boolean
		}, builder);
		return end;
	}
	wrongType(end, column, found) {
		this.builders[column]?.skip(this.row, 2);
		this.wrong.push({
			column,
			found
		});
		return end;
	}
	text(start, column, builder) {
		const { string } = this;
		const end = string.read(this.window.bytes, start);
		if (end < 0) return this.skip.syntax(start, "a string that is closed, with valid escapes");
		if (builder instanceof NumberBuilder) return this.wrongType(end, column, "a string");
		if (string.lone) return this.skip.fail({
			code: "not-utf8",
			message: "a string holds half of a surrogate pair, which is no character",
			at: start
		});
		if (builder instanceof CodedBuilder) {
			const code = string.escaped ? builder.code(string.from, string.start, string.end) : builder.codeIn(this.window, string.start, string.end);
			builder.put(this.row, code);
		} else if (builder !== void 0) this.id(builder, string.from, string.start, string.end);
		return end;
	}
	number(start, builder) {
		const { decimal } = this;
		const { bytes } = this.window;
		const end = decimal.read(bytes, start);
		const first = bytes[start] === minus ? start + 1 : start;
		const strict = decimal.whole > 0 && decimal.places !== 0 && (bytes[first] !== zero || decimal.whole === 1);
		if (end < 0 || !strict) return this.skip.syntax(start, "a JSON number");
		const plain = decimal.integer;
		if (builder instanceof NumberBuilder) builder.put(this.row, decimal.value);
		else if (builder instanceof IdBuilder && builder.bytes === null && plain && end - first <= 15 && !(first > start && bytes[first] === zero)) builder.putInteger(this.row, decimal.value);
		else this.put({
			start,
			end,
			tag: tags.number
		}, builder);
		return end;
	}
	/** Numbers and booleans as text: the token as it stands. */
	put(token, builder) {
		const { bytes } = this.window;
		const { start, end, tag } = token;
		if (builder instanceof CodedBuilder) builder.put(this.row, builder.codeIn(this.window, start, end, tag));
		else if (builder instanceof IdBuilder) builder.putBytes(this.row, bytes, start, end);
	}
	/** Ids that are written as strings of digits are still integers. */
	id(builder, from, start, end) {
		if (!(builder instanceof IdBuilder)) return;
		const text = builder.bytes === null && end - start <= 15 ? latin1(from, start, end) : "";
		if (/^(?:0|-?[1-9]\d*)$/.test(text)) builder.putInteger(this.row, Number(text));
		else builder.putBytes(this.row, from, start, end);
	}
};
// src/evaluate/readers/jsonl/read-jsonl.ts
const usualChunk = 1 << 18;
const lineFeed = 10;
var JsonlReader = class {
	source;
	blocks;
	reading;
	buildings;
	scan;
	lines = new Lines(1);
	capacity = 0;
	constructor(source, wanted, reading) {
		this.source = source;
		this.reading = reading;
		this.blocks = new Blocks(source, reading.chunk ?? usualChunk);
		this.buildings = wanted.map((one) => ({
			wanted: one,
			builder: builderFor(one.as)
		}));
		this.scan = new JsonlScan(wanted.map(({ name }) => name), this.buildings.map(({ builder }) => builder));
	}
	read() {
		const { blocks, reading } = this;
		let at = blocks.start();
		for (;;) {
			const next = this.block(at);
			if (next < 0) return null;
			if (blocks.ended) break;
			if (blocks.end - next > reading.limits.page_bytes) {
				const message = `a line is longer than ${reading.limits.page_bytes} bytes`;
				reading.problems.add({
					code: "page-too-large",
					message,
					...this.place()
				});
				return null;
			}
			blocks.more(next);
			at = 0;
		}
		this.missingColumns();
		return this.table(this.scan.row);
	}
	names() {
		return this.scan.names();
	}
	/** A key that one row lacks is a missing value; one that every row lacks is a missing column. */
	missingColumns() {
		const { scan, reading } = this;
		if (scan.row <= reading.problems.faulty.size) return;
		const never = this.buildings.filter((_, column) => !scan.seen(column)).map(({ wanted }) => wanted);
		if (never.length > 0) locate(scan.names(), never, reading.problems, null);
	}
	table(rows) {
		const { problems } = this.reading;
		if (rows === 0 && problems.items.length === 0) {
			problems.add({
				code: "no-rows",
				message: "the file has no rows",
				expected: "a JSON object a line"
			});
			return null;
		}
		const { faulty } = problems;
		return {
			rows,
			columns: finished(this.buildings, rows),
			faulty,
			lineOf: (row) => this.lines.of(row)
		};
	}
	/** Scans the whole lines of the window; answers where the first other one starts, or -1 to give up. */
	block(start) {
		const { blocks, scan } = this;
		const { bytes, end, ended } = blocks;
		scan.over(blocks.window);
		const whole = ended ? end : bytes.lastIndexOf(lineFeed, Math.max(0, end - 1)) + 1;
		const suspect = !isUtf8(bytes.subarray(start, Math.max(start, whole)));
		let p = start;
		while (p < whole) {
			const first = afterBlanks(bytes, p);
			if (bytes[first] === lineFeed) {
				if (first < whole) this.lines.skip(scan.row, 1);
				p = first + 1;
				continue;
			}
			if (scan.row === this.capacity && !this.grow(p)) return -1;
			const next = scan.line(first);
			if (next < 0 || suspect || scan.wrong.length > 0) p = this.unusual(p, next, suspect);
			else p = next + 1;
			scan.row++;
			if (this.reading.problems.full) return -1;
		}
		return Math.min(p, end);
	}
	grow(p) {
		const { limits, problems } = this.reading;
		if (this.scan.row >= limits.rows) {
			problems.add(tooManyRows(limits.rows));
			return false;
		}
		const guess = expectedRows(this.scan.row, this.blocks.consumed(p), this.source.size);
		this.capacity = Math.min(guess, limits.rows);
		for (const { builder } of this.buildings) builder.reserve(this.capacity);
		return true;
	}
	/** A line with something wrong; answers where the next one starts. */
	unusual(start, next, suspect) {
		const { bytes } = this.blocks;
		const after = next < 0 ? bytes.indexOf(lineFeed, start) : next;
		if (suspect && !isUtf8(bytes.subarray(start, after))) this.whole({
			code: "not-utf8",
			message: "the line holds bytes that are not UTF-8",
			expected: "UTF-8 text"
		});
		else if (next < 0) this.fault(start);
		else this.wrongTypes();
		return after + 1;
	}
	fault(start) {
		const { fault } = this.scan.skip;
		if (fault === null) return;
		const { code, message, at, found } = fault;
		const { bytes } = this.blocks;
		const here = utf8(bytes, at, Math.min(at + 24, bytes.indexOf(lineFeed, at)));
		this.whole({
			code,
			message: `${message} (character ${utf8(bytes, start, at).length + 1} of the line)`,
			found: shown(found ?? (here === "" ? "the end of the line" : here))
		});
	}
	whole(words) {
		this.reading.problems.faulty.add(this.scan.row);
		this.reading.problems.add({
			...words,
			...this.place()
		});
		for (const { builder } of this.buildings) builder.skip(this.scan.row);
	}
	wrongTypes() {
		for (const { column, found } of this.scan.wrong) {
			const wanted = this.buildings[column]?.wanted;
			if (wanted === void 0) continue;
			const expected = wanted.as === "number" ? "a number" : "a string, a number or a boolean";
			this.reading.problems.add({
				code: "wrong-type",
				message: `${shown(wanted.name)} is ${found}`,
				...this.place(),
				field: wanted.name,
				found,
				expected
			});
		}
	}
	place() {
		return {
			line: this.lines.of(this.scan.row),
			row: this.scan.row + 1
		};
	}
};
const readJsonl = (source, wanted, reading) => new JsonlReader(source, wanted, reading).read();
/** Keys that any row has. */
const jsonlNames = (source, reading) => {
	const reader = new JsonlReader(source, [], reading);
	return reader.read() === null ? null : reader.names();
};
// src/evaluate/readers/parquet/fault.ts
var ParquetFault = class extends Error {
	code;
	constructor(code, message) {
		super(message);
		this.code = code;
	}
};
const corrupt = (message) => new ParquetFault("parquet-corrupt", message);
const unsupported = (message) => new ParquetFault("parquet-unsupported", message);
// src/evaluate/readers/parquet/cursor.ts
const padding = 16;
var Cursor = class Cursor {
	bytes;
	view;
	at;
	end;
	constructor(bytes, at, end) {
		this.bytes = bytes;
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.at = at;
		this.end = end;
	}
	get left() {
		return this.end - this.at;
	}
	/** Moves on by `count` bytes that must be there; answers where they start. */
	take(count) {
		if (!(count >= 0 && count <= this.end - this.at)) throw corrupt("a page ends in the middle of its values");
		const start = this.at;
		this.at += count;
		return start;
	}
	/** A part as a cursor of its own. */
	part(count) {
		const start = this.take(count);
		return new Cursor(this.bytes, start, start + count);
	}
	byte() {
		return this.bytes[this.take(1)] ?? 0;
	}
	uint32() {
		return this.view.getUint32(this.take(4), true);
	}
	/** ULEB128 below 2^32. */
	varint() {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (value > 4294967295) throw corrupt("a number in a page has more than 32 bits");
			if (byte < 128) return value;
			scale *= 128;
		}
	}
};
/** A buffer that is used again from page to page: a fresh one would have to be zeroed each time. */
var Scratch = class {
	bytes = /* @__PURE__ */ new Uint8Array(0);
	of(size) {
		if (this.bytes.length < size + padding) this.bytes = new Uint8Array(Math.ceil(size * 1.25) + padding);
		return this.bytes;
	}
};
/** What all chunks of a file share. */
var Buffers = class {
	window = new Scratch();
	page = new Scratch();
	codeWords = /* @__PURE__ */ new Uint32Array(0);
	codes(count) {
		if (this.codeWords.length < count) this.codeWords = new Uint32Array(Math.ceil(count * 1.25));
		return this.codeWords.subarray(0, count);
	}
};
// src/evaluate/readers/parquet/codecs/lz77.ts
/** Copies `length` bytes from `distance` back to `at`; answers the position after them. */
const copyBack = (out, at, distance, length) => {
	const from = at - distance;
	if (from < 0 || distance === 0) throw corrupt("compressed data copies from before its start");
	if (distance >= length && length > 16) {
		out.copyWithin(at, from, from + length);
		return at + length;
	}
	if (distance === 1 && length > 16) {
		out.fill(out[from] ?? 0, at, at + length);
		return at + length;
	}
	for (let i = 0; i < length; i++) out[at + i] = out[from + i] ?? 0;
	return at + length;
};
/** Copies literal bytes. */
const copyLiterals = (from, start, length, to) => {
	const { out, at } = to;
	if (length > 32) {
		out.set(from.subarray(start, start + length), at);
		return;
	}
	for (let i = 0; i < length; i++) out[at + i] = from[start + i] ?? 0;
};
// src/evaluate/readers/parquet/codecs/lz4.ts
const broken$2 = () => corrupt("LZ4 data is damaged");
/** Fills `out[0..size]`; the data must be exactly that long. */
const lz4Raw = (input, out, size) => {
	const end = input.length;
	let p = 0;
	let at = 0;
	const more = (length) => {
		let sum = length;
		let byte = 255;
		while (byte === 255) {
			if (p >= end) throw broken$2();
			byte = input[p++] ?? 0;
			sum += byte;
		}
		return sum;
	};
	while (p < end) {
		const token = input[p++] ?? 0;
		let literals = token >>> 4;
		if (literals === 15) literals = more(literals);
		if (p + literals > end || at + literals > size) throw broken$2();
		copyLiterals(input, p, literals, {
			out,
			at
		});
		p += literals;
		at += literals;
		if (p === end) break;
		if (p + 2 > end) throw broken$2();
		const distance = (input[p] ?? 0) | (input[p + 1] ?? 0) << 8;
		p += 2;
		let length = token & 15;
		if (length === 15) length = more(length);
		length += 4;
		if (at + length > size) throw broken$2();
		at = copyBack(out, at, distance, length);
	}
	if (at !== size) throw broken$2();
};
const hadoopFrames = (input, out, size) => {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	const parts = [];
	let p = 0;
	let at = 0;
	while (p < input.length) {
		if (p + 8 > input.length) return false;
		const unpacked = view.getUint32(p);
		const length = view.getUint32(p + 4);
		if (p + 8 + length > input.length || at + unpacked > size) return false;
		parts.push({
			start: p + 8,
			length,
			at,
			size: unpacked
		});
		p += 8 + length;
		at += unpacked;
	}
	if (at !== size) return false;
	for (const part of parts) {
		const packed = input.subarray(part.start, part.start + part.length);
		lz4Raw(packed, out.subarray(part.at, part.at + part.size), part.size);
	}
	return true;
};
/** Codec LZ4 of parquet.thrift, deprecated because writers disagreed: Hadoop's frames, or a bare block. */
const lz4Hadoop = (input, out, size) => {
	if (!hadoopFrames(input, out, size)) lz4Raw(input, out, size);
};
// src/evaluate/readers/parquet/codecs/snappy.ts
const broken$1 = () => corrupt("Snappy data is damaged");
/** Fills `out[0..size]`; the data must be exactly that long. */
const snappy = (input, out, size) => {
	let p = 0;
	let claimed = 0;
	for (let scale = 1;; scale *= 128) {
		if (p >= input.length || scale > 2 ** 28) throw broken$1();
		const byte = input[p++] ?? 0;
		claimed += (byte & 127) * scale;
		if (byte < 128) break;
	}
	if (claimed !== size) throw corrupt(`Snappy data of ${claimed} bytes where the page says ${size}`);
	let at = 0;
	const end = input.length;
	while (p < end) {
		const tag = input[p++] ?? 0;
		const kind = tag & 3;
		let length;
		if (kind === 0) {
			length = (tag >>> 2) + 1;
			if (length > 60) {
				const extra = length - 60;
				if (p + extra > end) throw broken$1();
				length = 1;
				for (let i = 0, scale = 1; i < extra; i++, scale *= 256) length += (input[p++] ?? 0) * scale;
			}
			if (p + length > end || at + length > size) throw broken$1();
			copyLiterals(input, p, length, {
				out,
				at
			});
			p += length;
			at += length;
			continue;
		}
		let distance;
		if (kind === 1) {
			if (p + 1 > end) throw broken$1();
			length = (tag >>> 2 & 7) + 4;
			distance = tag >>> 5 << 8 | (input[p++] ?? 0);
		} else {
			const bytes = kind === 2 ? 2 : 4;
			if (p + bytes > end) throw broken$1();
			length = (tag >>> 2) + 1;
			distance = (input[p] ?? 0) | (input[p + 1] ?? 0) << 8;
			if (kind === 3) distance += (input[p + 2] ?? 0) * 65536 + (input[p + 3] ?? 0) * 16777216;
			p += bytes;
		}
		if (at + length > size) throw broken$1();
		at = copyBack(out, at, distance, length);
	}
	if (at !== size) throw broken$1();
};
// src/evaluate/readers/parquet/codecs/zstd-bits.ts
const broken = () => corrupt("Zstandard data is damaged");
/** Bits from the first byte's low end on, for table descriptions. */
var ForwardBits = class {
	bytes;
	end;
	bit;
	constructor(bytes, start, end) {
		this.bytes = bytes;
		this.end = end;
		this.bit = start * 8;
	}
	read(count) {
		let value = 0;
		for (let i = 0; i < count; i++, this.bit++) {
			const at = this.bit >>> 3;
			if (at >= this.end) throw broken();
			value |= ((this.bytes[at] ?? 0) >>> (this.bit & 7) & 1) << i;
		}
		return value;
	}
	back(count) {
		this.bit -= count;
	}
	/** The next whole byte. */
	byteEnd() {
		return Math.ceil(this.bit / 8);
	}
};
/** Bits from the end towards the start; the highest set bit of the last byte marks the end of the stream. */
var BackwardBits = class {
	/** Bits not yet read; below zero when more were asked for than there are. */
	left;
	bytes;
	start;
	constructor(bytes, start, end) {
		const last = end > start ? bytes[end - 1] ?? 0 : 0;
		if (last === 0) throw broken();
		this.bytes = bytes;
		this.start = start;
		this.left = (end - start) * 8 - (Math.clz32(last) - 24) - 1;
	}
	/** The next `count` ≤ 25 bits without reading them; zeros stand beyond the start of the stream. */
	peek(count) {
		if (count === 0) return 0;
		const low = this.left - count;
		if (low < 0) {
			if (this.left <= 0) return 0;
			return (this.window(0) & 2 ** this.left - 1) << -low;
		}
		return this.window(low >>> 3) >>> (low & 7) & 2 ** count - 1;
	}
	read(count) {
		if (count > 25) return this.read(count - 16) * 65536 + this.read(16);
		const value = this.peek(count);
		this.left -= count;
		return value;
	}
	window(at) {
		const { bytes } = this;
		const p = this.start + at;
		return (bytes[p] ?? 0) | (bytes[p + 1] ?? 0) << 8 | (bytes[p + 2] ?? 0) << 16 | (bytes[p + 3] ?? 0) << 24;
	}
};
// src/evaluate/readers/parquet/codecs/zstd-fse.ts
/** Spreads symbols over the states; -1 is a probability below one. */
const buildFse = (counts, log) => {
	const size = 1 << log;
	const symbols = new Uint8Array(size);
	const next = new Uint16Array(counts.length);
	let high = size - 1;
	for (const [symbol, count] of counts.entries()) {
		if (count === -1) symbols[high--] = symbol;
		next[symbol] = Math.abs(count);
	}
	const step = (size >>> 1) + (size >>> 3) + 3;
	let at = 0;
	for (const [symbol, count] of counts.entries()) for (let i = 0; i < count; i++) {
		symbols[at] = symbol;
		do
			at = at + step & size - 1;
		while (at > high);
	}
	const bits = new Uint8Array(size);
	const bases = new Uint16Array(size);
	for (let state = 0; state < size; state++) {
		const symbol = symbols[state] ?? 0;
		const number = next[symbol] ?? 0;
		next[symbol] = number + 1;
		const width = log - (31 - Math.clz32(number));
		bits[state] = width;
		bases[state] = (number << width) - size;
	}
	return {
		log,
		symbols,
		bits,
		bases
	};
};
/** A table that always gives one symbol and reads no bits. */
const constantFse = (symbol) => ({
	log: 0,
	symbols: Uint8Array.of(symbol),
	bits: Uint8Array.of(0),
	bases: Uint16Array.of(0)
});
/** A table described at `start` (section 4.1.1), and where its description ends. */
const readFse = (bytes, start, end, bounds) => {
	const stream = new ForwardBits(bytes, start, end);
	const log = stream.read(4) + 5;
	if (log > bounds.log) throw broken();
	const counts = [];
	let left = (1 << log) + 1;
	while (left > 1) {
		if (counts.length > bounds.symbols) throw broken();
		const width = 32 - Math.clz32(left);
		let value = stream.read(width);
		const low = value & (1 << width - 1) - 1;
		const threshold = (1 << width) - 1 - left;
		if (low < threshold) {
			stream.back(1);
			value = low;
		} else if (value > (1 << width - 1) - 1) value -= threshold;
		const count = value - 1;
		left -= Math.abs(count);
		counts.push(count);
		if (count !== 0) continue;
		for (let repeat = 3; repeat === 3;) {
			repeat = stream.read(2);
			for (let i = 0; i < repeat; i++) counts.push(0);
			if (counts.length > bounds.symbols + 1) throw broken();
		}
	}
	if (left !== 1 || counts.length > bounds.symbols + 1) throw broken();
	return {
		table: buildFse(counts, log),
		at: stream.byteEnd()
	};
};
/** A walk through a table's states. */
var FseState = class {
	table;
	state;
	constructor(table, bits) {
		this.table = table;
		this.state = bits.read(table.log);
	}
	symbol() {
		return this.table.symbols[this.state] ?? 0;
	}
	/** Width of the bits that the next state takes. */
	width() {
		return this.table.bits[this.state] ?? 0;
	}
	advance(bits) {
		this.state = (this.table.bases[this.state] ?? 0) + bits.read(this.table.bits[this.state] ?? 0);
	}
};
// src/evaluate/readers/parquet/codecs/zstd-huffman.ts
const deepest$1 = 11;
const weightsByFse = (bytes, start, end) => {
	const { table, at } = readFse(bytes, start, end, {
		log: 6,
		symbols: 255
	});
	const stream = new BackwardBits(bytes, at, end);
	const first = new FseState(table, stream);
	const second = new FseState(table, stream);
	const weights = [];
	for (;;) {
		if (weights.length > 254) throw broken();
		weights.push(first.symbol());
		if (stream.left < first.width()) {
			weights.push(second.symbol());
			return weights;
		}
		first.advance(stream);
		weights.push(second.symbol());
		if (stream.left < second.width()) {
			weights.push(first.symbol());
			return weights;
		}
		second.advance(stream);
	}
};
const plainWeights = (bytes, start, count) => Array.from({ length: count }, (_, i) => {
	const byte = bytes[start + (i >>> 1)] ?? 0;
	return i % 2 === 0 ? byte >>> 4 : byte & 15;
});
const buildTable = (weights) => {
	let sum = 0;
	for (const weight of weights) {
		if (weight > deepest$1) throw broken();
		if (weight > 0) sum += 1 << weight - 1;
	}
	if (sum === 0) throw broken();
	const log = 32 - Math.clz32(sum);
	const rest = (1 << log) - sum;
	if (log > deepest$1 || (rest & rest - 1) !== 0) throw broken();
	weights.push(32 - Math.clz32(rest));
	const symbols = new Uint8Array(1 << log);
	const bits = new Uint8Array(1 << log);
	let at = 0;
	for (let weight = 1; weight <= log; weight++) for (const [symbol, own] of weights.entries()) {
		if (own !== weight) continue;
		const span = 1 << weight - 1;
		symbols.fill(symbol, at, at + span);
		bits.fill(log + 1 - weight, at, at + span);
		at += span;
	}
	return {
		log,
		symbols,
		bits
	};
};
/** A tree described at `start`, and where its description ends. */
const readHuffman = (bytes, start, end) => {
	const head = bytes[start] ?? 0;
	const size = head < 128 ? head : Math.ceil((head - 127) / 2);
	const at = start + 1 + size;
	if (start >= end || at > end) throw broken();
	const weights = head < 128 ? weightsByFse(bytes, start + 1, at) : plainWeights(bytes, start + 1, head - 127);
	return {
		table: buildTable(weights),
		at
	};
};
/** Decodes one stream into all of `out`. */
const decodeHuffman = (table, bytes, stream, out) => {
	const bits = new BackwardBits(bytes, stream.start, stream.end);
	const { log, symbols } = table;
	for (let i = 0; i < out.length; i++) {
		const state = bits.peek(log);
		out[i] = symbols[state] ?? 0;
		bits.left -= table.bits[state] ?? 0;
	}
	if (bits.left !== 0) throw broken();
};
// src/evaluate/readers/parquet/codecs/zstd-sequences.ts
const literalBases = [
	0,
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16,
	18,
	20,
	22,
	24,
	28,
	32,
	40,
	48,
	64,
	128,
	256,
	512,
	1024,
	2048,
	4096,
	8192,
	16384,
	32768,
	65536
];
const literalBits = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	6,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16
];
const matchBases = [
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16,
	17,
	18,
	19,
	20,
	21,
	22,
	23,
	24,
	25,
	26,
	27,
	28,
	29,
	30,
	31,
	32,
	33,
	34,
	35,
	37,
	39,
	41,
	43,
	47,
	51,
	59,
	67,
	83,
	99,
	131,
	259,
	515,
	1027,
	2051,
	4099,
	8195,
	16387,
	32771,
	65539
];
const matchBits = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16
];
const kinds = {
	literal: {
		usual: buildFse([
			4,
			3,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			1,
			1,
			1,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			2,
			3,
			2,
			1,
			1,
			1,
			1,
			1,
			-1,
			-1,
			-1,
			-1
		], 6),
		log: 9,
		symbols: 35
	},
	offset: {
		usual: buildFse([
			1,
			1,
			1,
			1,
			1,
			1,
			2,
			2,
			2,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			-1,
			-1,
			-1,
			-1,
			-1
		], 5),
		log: 8,
		symbols: 31
	},
	match: {
		usual: buildFse([
			1,
			4,
			3,
			2,
			2,
			2,
			2,
			2,
			2,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			1,
			-1,
			-1,
			-1,
			-1,
			-1,
			-1,
			-1
		], 6),
		log: 9,
		symbols: 52
	}
};
const readTable = (part, kind, mode, last) => {
	const { bytes, start, end } = part;
	if (mode === 0) return {
		table: kind.usual,
		at: start
	};
	if (mode === 1) {
		const symbol = bytes[start] ?? 0;
		if (start >= end || symbol > kind.symbols) throw broken();
		return {
			table: constantFse(symbol),
			at: start + 1
		};
	}
	if (mode === 2) return readFse(bytes, start, end, kind);
	if (last === null) throw broken();
	return {
		table: last,
		at: start
	};
};
const readCount = ({ bytes, start, end }) => {
	const a = bytes[start] ?? 0;
	if (start >= end) throw broken();
	if (a < 128) return {
		count: a,
		at: start + 1
	};
	const b = bytes[start + 1] ?? 0;
	if (a < 255) return {
		count: (a - 128 << 8) + b,
		at: start + 2
	};
	return {
		count: b + ((bytes[start + 2] ?? 0) << 8) + 32512,
		at: start + 3
	};
};
/** Calls `each` with the literals to copy, and the length and the offset value (1 … 3: a repeated one) of the match. */
const readSequences = (part, tables, each) => {
	const { bytes, end } = part;
	const head = readCount(part);
	if (head.count === 0) return;
	const modes = bytes[head.at] ?? 0;
	if (head.at >= end || (modes & 3) !== 0) throw broken();
	const literal = readTable({
		bytes,
		start: head.at + 1,
		end
	}, kinds.literal, modes >>> 6, tables.literal);
	const offset = readTable({
		bytes,
		start: literal.at,
		end
	}, kinds.offset, modes >>> 4 & 3, tables.offset);
	const match = readTable({
		bytes,
		start: offset.at,
		end
	}, kinds.match, modes >>> 2 & 3, tables.match);
	tables.literal = literal.table;
	tables.offset = offset.table;
	tables.match = match.table;
	const bits = new BackwardBits(bytes, match.at, end);
	const literals = new FseState(literal.table, bits);
	const offsets = new FseState(offset.table, bits);
	const matches = new FseState(match.table, bits);
	for (let i = 0; i < head.count; i++) {
		const offsetCode = offsets.symbol();
		const matchCode = matches.symbol();
		const literalCode = literals.symbol();
		const value = 2 ** offsetCode + bits.read(offsetCode);
		const length = (matchBases[matchCode] ?? 0) + bits.read(matchBits[matchCode] ?? 0);
		const count = (literalBases[literalCode] ?? 0) + bits.read(literalBits[literalCode] ?? 0);
		if (bits.left < 0) throw broken();
		each(count, length, value);
		if (i + 1 === head.count) break;
		literals.advance(bits);
		matches.advance(bits);
		offsets.advance(bits);
	}
	if (bits.left !== 0) throw broken();
};
// src/evaluate/readers/parquet/codecs/zstd.ts
const largestBlock = 1 << 17;
var ZstdReader = class {
	input;
	out;
	size;
	p = 0;
	at = 0;
	/** Where the frame's output starts: copies cannot reach further back. */
	frame = 0;
	literals = new Uint8Array(largestBlock);
	huffman = null;
	tables = {
		literal: null,
		offset: null,
		match: null
	};
	recent = [
		1,
		4,
		8
	];
	constructor(input, out, size) {
		this.input = input;
		this.out = out;
		this.size = size;
	}
	read() {
		while (this.p < this.input.length) this.readFrame();
		if (this.at !== this.size) throw corrupt(`Zstandard data of ${this.at} bytes where the page says ${this.size}`);
	}
	integer(bytes) {
		if (this.p + bytes > this.input.length) throw broken();
		let value = 0;
		for (let i = 0, scale = 1; i < bytes; i++, scale *= 256) value += (this.input[this.p++] ?? 0) * scale;
		return value;
	}
	readFrame() {
		const magic = this.integer(4);
		if (magic >= 407710288 && magic <= 407710303) {
			const length = this.integer(4);
			if (this.p + length > this.input.length) throw broken();
			this.p += length;
			return;
		}
		if (magic !== 4247762216) throw broken();
		const descriptor = this.integer(1);
		const single = (descriptor & 32) !== 0;
		if (!single) this.integer(1);
		if ((descriptor & 8) !== 0) throw broken();
		if (this.integer([
			0,
			1,
			2,
			4
		][descriptor & 3] ?? 0) !== 0) throw corrupt("Zstandard data asks for a dictionary");
		this.integer([
			single ? 1 : 0,
			2,
			4,
			8
		][descriptor >>> 6] ?? 0);
		this.frame = this.at;
		this.huffman = null;
		this.tables = {
			literal: null,
			offset: null,
			match: null
		};
		this.recent = [
			1,
			4,
			8
		];
		while (!this.readBlock());
		if ((descriptor & 4) !== 0) this.integer(4);
	}
	/** Whether it was the frame's last. */
	readBlock() {
		const head = this.integer(3);
		const type = head >>> 1 & 3;
		const size = head >>> 3;
		if (size > largestBlock) throw broken();
		const upTo = this.p + (type === 1 ? 1 : size);
		if (type === 3 || upTo > this.input.length) throw broken();
		if (type === 0) this.literal(this.input, this.p, size);
		else if (type === 1) {
			if (this.at + size > this.size) throw broken();
			this.out.fill(this.input[this.p] ?? 0, this.at, this.at + size);
			this.at += size;
		} else this.compressed(upTo);
		this.p = upTo;
		return (head & 1) === 1;
	}
	literal(from, start, length) {
		if (this.at + length > this.size) throw broken();
		copyLiterals(from, start, length, {
			out: this.out,
			at: this.at
		});
		this.at += length;
	}
	compressed(end) {
		const { start, count } = this.readLiterals(end);
		const { literals } = this;
		let used = 0;
		readSequences({
			bytes: this.input,
			start,
			end
		}, this.tables, (own, length, value) => {
			if (used + own > count) throw broken();
			this.literal(literals, used, own);
			used += own;
			const distance = this.distance(value, own);
			if (this.at + length > this.size || distance > this.at - this.frame) throw broken();
			this.at = copyBack(this.out, this.at, distance, length);
		});
		this.literal(literals, used, count - used);
	}
	/** Repeated offsets: section 3.1.1.5. */
	distance(value, literals) {
		const [first = 1, second = 1, third = 1] = this.recent;
		if (value > 3) {
			this.recent = [
				value - 3,
				first,
				second
			];
			return value - 3;
		}
		const which = literals === 0 ? value + 1 : value;
		if (which === 1) return first;
		if (which === 2) {
			this.recent = [
				second,
				first,
				third
			];
			return second;
		}
		const distance = which === 3 ? third : first - 1;
		if (distance === 0) throw broken();
		this.recent = [
			distance,
			first,
			second
		];
		return distance;
	}
	/** Fills `literals`; answers how many there are and where the sequences start. */
	readLiterals(end) {
		const { input } = this;
		const head = input[this.p] ?? 0;
		if (this.p >= end) throw broken();
		const type = head & 3;
		const format = head >>> 2 & 3;
		if (type >= 2) return this.readHuffmanLiterals(end, type, format);
		const bytes = format === 1 ? 2 : format === 3 ? 3 : 1;
		const count = this.integer(bytes) >>> (bytes === 1 ? 3 : 4);
		const taken = type === 0 ? count : 1;
		if (this.p + taken > end || count > largestBlock) throw broken();
		if (type === 0) this.literals.set(input.subarray(this.p, this.p + count));
		else this.literals.fill(input[this.p] ?? 0, 0, count);
		return {
			start: this.p + taken,
			count
		};
	}
	readHuffmanLiterals(end, type, format) {
		const bits = [
			10,
			10,
			14,
			18
		][format] ?? 10;
		const head = Math.floor(this.integer(format < 2 ? 3 : format + 2) / 16);
		const count = head % 2 ** bits;
		const packed = Math.floor(head / 2 ** bits);
		const upTo = this.p + packed;
		if (upTo > end || count > largestBlock) throw broken();
		if (type === 2) {
			const read = readHuffman(this.input, this.p, upTo);
			this.huffman = read.table;
			this.p = read.at;
		}
		const table = this.huffman;
		if (table === null) throw broken();
		const part = {
			bytes: this.input,
			start: this.p,
			end: upTo
		};
		if (format === 0) decodeHuffman(table, this.input, part, this.literals.subarray(0, count));
		else this.fourStreams(table, part, count);
		return {
			start: upTo,
			count
		};
	}
	fourStreams(table, { bytes, start, end }, count) {
		const each = Math.ceil(count / 4);
		if (start + 6 > end || each * 3 > count) throw broken();
		let from = start + 6;
		for (let i = 0; i < 4; i++) {
			const size = (bytes[start + 2 * i] ?? 0) | (bytes[start + 2 * i + 1] ?? 0) << 8;
			const upTo = i === 3 ? end : from + size;
			if (upTo > end) throw broken();
			decodeHuffman(table, bytes, {
				start: from,
				end: upTo
			}, this.literals.subarray(i * each, i === 3 ? count : (i + 1) * each));
			from = upTo;
		}
	}
};
/** Fills `out[0..size]`; the data must be exactly that long. */
const zstd = (input, out, size) => new ZstdReader(input, out, size).read();
// src/evaluate/readers/parquet/codecs/codec.ts
const native = (decompress) => (input, out, size) => {
	let read;
	try {
		read = decompress(input, { maxOutputLength: Math.max(1, size) });
	} catch (error) {
		throw corrupt(`a page does not decompress (${error instanceof Error ? error.message : "unknown"})`);
	}
	if (read.length !== size) throw corrupt(`a page of ${read.length} bytes where its header says ${size}`);
	out.set(read);
};
const zstdNative = zlib.zstdDecompressSync;
const codecs = /* @__PURE__ */ new Map([
	[1, snappy],
	[2, native(zlib.gunzipSync)],
	[4, native(zlib.brotliDecompressSync)],
	[5, lz4Hadoop],
	[6, zstdNative === void 0 ? zstd : native(zstdNative)],
	[7, lz4Raw]
]);
const names = [
	"none",
	"snappy",
	"gzip",
	"lzo",
	"brotli",
	"lz4",
	"zstd",
	"lz4_raw"
];
/** Bytes in the scratch buffer, or those given when they are not compressed. */
const unpacked = ({ codec, bytes, start, end, size }, scratch) => {
	if (codec === 0) {
		if (end - start !== size) throw corrupt(`a page of ${end - start} bytes where its header says ${size}`);
		return new Cursor(bytes, start, end);
	}
	const decompress = codecs.get(codec);
	if (decompress === void 0) throw unsupported(`pages compressed with ${names[codec] ?? `codec ${codec}`}`);
	const out = scratch.of(size);
	decompress(bytes.subarray(start, end), out, size);
	return new Cursor(out, 0, size);
};
// src/evaluate/readers/parquet/hybrid.ts
const bytesOf = (bits) => Math.ceil(bits / 8);
/** Throws unless `count` values follow; only heads are looked at, so nothing need be allocated before. */
const holds = (cursor, width, count) => {
	if (width > 32) throw corrupt(`codes of ${width} bits`);
	const start = cursor.at;
	let seen = 0;
	while (seen < count && width > 0) {
		const head = cursor.varint();
		const half = Math.floor(head / 2);
		if (half === 0) throw corrupt("an empty run");
		if (head % 2 === 1) {
			const needed = Math.min(half * 8, count - seen);
			cursor.take(Math.min(Math.max(bytesOf(needed * width), Math.min(half * width, cursor.left)), half * width));
			seen += half * 8;
		} else {
			cursor.take(bytesOf(width));
			seen += half;
		}
	}
	cursor.at = start;
};
/** `count` values of up to 24 bits: four or two loads of eight values where that is possible. */
const unpackNarrow = (view, start, width, out) => {
	const count = out.length;
	const mask = 2 ** width - 1;
	let at = start;
	let i = 0;
	if (width <= 4) for (; i + 8 <= count; i += 8, at += width) {
		const word = view.getUint32(at, true);
		out[i] = word & mask;
		out[i + 1] = word >>> width & mask;
		out[i + 2] = word >>> 2 * width & mask;
		out[i + 3] = word >>> 3 * width & mask;
		out[i + 4] = word >>> 4 * width & mask;
		out[i + 5] = word >>> 5 * width & mask;
		out[i + 6] = word >>> 6 * width & mask;
		out[i + 7] = word >>> 7 * width & mask;
	}
	for (let bit = 0; i < count; i++, bit += width) out[i] = view.getUint32(at + (bit >>> 3), true) >>> (bit & 7) & mask;
};
const unpackWide = (view, start, width, out) => {
	const modulus = 2 ** width;
	for (let i = 0, bit = 0; i < out.length; i++, bit += width) {
		const at = start + Math.floor(bit / 8);
		const whole = view.getUint32(at, true) + view.getUint8(at + 4) * 2 ** 32;
		out[i] = Math.floor(whole / 2 ** (bit % 8)) % modulus;
	}
};
const unpack = (cursor, start, width, out) => {
	if (width === 0) out.fill(0);
	else if (width <= 24) unpackNarrow(cursor.view, start, width, out);
	else unpackWide(cursor.view, start, width, out);
};
const runValue = (cursor, width) => {
	let value = 0;
	for (let i = 0, scale = 1; i < bytesOf(width); i++, scale *= 256) value += cursor.byte() * scale;
	return value;
};
/** Fills `out`; the values must be there by `holds`. */
const readHybrid = (cursor, width, out) => {
	const count = out.length;
	if (width === 0) {
		out.fill(0);
		return;
	}
	let row = 0;
	while (row < count) {
		const head = cursor.varint();
		const half = Math.floor(head / 2);
		if (head % 2 === 1) {
			const upTo = Math.min(count, row + half * 8);
			const start = cursor.take(Math.min(half * width, cursor.left));
			unpack(cursor, start, width, out.subarray(row, upTo));
			row = upTo;
		} else {
			const upTo = Math.min(count, row + half);
			out.fill(runValue(cursor, width), row, upTo);
			row = upTo;
		}
	}
};
// src/evaluate/readers/parquet/levels.ts
const counted = (defined) => {
	let present = 0;
	for (let i = 0; i < defined.length; i++) present += defined[i] ?? 0;
	return present === defined.length ? {
		defined: null,
		present
	} : {
		defined,
		present
	};
};
/** The deprecated BIT_PACKED levels go from the high bit down. */
const readBitPackedLevels = (cursor, count) => {
	const start = cursor.take(Math.ceil(count / 8));
	const defined = new Uint8Array(count);
	for (let i = 0; i < count; i++) defined[i] = (cursor.bytes[start + (i >>> 3)] ?? 0) >>> 7 - (i & 7) & 1;
	return counted(defined);
};
const fillBits = (bytes, start, out) => {
	for (let i = 0; i < out.length; i++) out[i] = (bytes[start + (i >>> 3)] ?? 0) >>> (i & 7) & 1;
};
const readLevels = (cursor, count) => {
	holds(cursor, 1, count);
	let defined = null;
	let row = 0;
	while (row < count) {
		const head = cursor.varint();
		const half = Math.floor(head / 2);
		if (head % 2 === 1) {
			const upTo = Math.min(count, row + half * 8);
			const start = cursor.take(Math.min(half, cursor.left));
			defined ??= new Uint8Array(count).fill(1, 0, row);
			fillBits(cursor.bytes, start, defined.subarray(row, upTo));
			row = upTo;
		} else {
			const value = cursor.byte();
			if (value > 1) throw corrupt("a definition level above the deepest one");
			const upTo = Math.min(count, row + half);
			if (value === 0) defined ??= new Uint8Array(count).fill(1, 0, row);
			defined?.fill(value, row, upTo);
			row = upTo;
		}
	}
	return defined === null ? {
		defined,
		present: count
	} : counted(defined);
};
// src/evaluate/readers/parquet/thrift.ts
const types = {
	true: 1,
	false: 2,
	byte: 3,
	i16: 4,
	i32: 5,
	i64: 6,
	double: 7,
	binary: 8,
	list: 9,
	set: 10,
	map: 11,
	struct: 12
};
const deepest = 32;
const two32$1 = 4294967296;
var ThriftReader = class {
	at;
	bytes;
	end;
	constructor(bytes, at, end) {
		this.bytes = bytes;
		this.at = at;
		this.end = end;
	}
	/** Calls `field` for each field; what it does not read (false) is skipped. */
	struct(field) {
		let id = 0;
		for (;;) {
			const head = this.byte();
			if (head === 0) return;
			const type = head & 15;
			id = head >>> 4 === 0 ? this.zigzag() : id + (head >>> 4);
			const before = this.at;
			if (!field(id, type)) {
				this.at = before;
				this.skip(type, 0);
			}
		}
	}
	integer(type) {
		if (type === types.byte) return this.byte() << 24 >> 24;
		if (type !== types.i16 && type !== types.i32 && type !== types.i64) throw corrupt("metadata: expected an integer");
		return this.zigzag();
	}
	boolean(type) {
		if (type !== types.true && type !== types.false) throw corrupt("metadata: expected a boolean");
		return type === types.true;
	}
	text(type) {
		if (type !== types.binary) throw corrupt("metadata: expected text");
		const length = this.length();
		const start = this.at;
		this.at += length;
		return utf8(this.bytes, start, start + length);
	}
	/** Reads the elements by `element`, which is given their type. */
	list(type, element) {
		const { size, of } = this.listHead(type);
		const out = [];
		for (let i = 0; i < size; i++) out.push(element(of));
		return out;
	}
	structIn(type, field) {
		if (type !== types.struct) throw corrupt("metadata: expected a struct");
		this.struct(field);
	}
	listHead(type) {
		if (type !== types.list && type !== types.set) throw corrupt("metadata: expected a list");
		const head = this.byte();
		const size = head >>> 4 === 15 ? this.varint() : head >>> 4;
		if (size > this.end - this.at) throw corrupt("metadata: a list is longer than the metadata");
		return {
			size,
			of: head & 15
		};
	}
	byte() {
		if (this.at >= this.end) throw corrupt("metadata ends in the middle");
		return this.bytes[this.at++] ?? 0;
	}
	length() {
		const length = this.varint();
		if (length > this.end - this.at) throw corrupt("metadata: a text is longer than the metadata");
		return length;
	}
	varint() {
		let value = 0;
		let scale = 1;
		for (let i = 0; i < 10; i++) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (byte < 128) return value;
			scale *= 128;
		}
		throw corrupt("metadata: a number has more than 64 bits");
	}
	/** Sizes and counts beyond 2^53 round, and no check lets them pass. */
	zigzag() {
		const value = this.varint();
		if (value < two32$1) return value >>> 1 ^ -(value & 1);
		return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
	}
	skip(type, depth) {
		if (depth > deepest) throw corrupt("metadata is nested too deeply");
		switch (type) {
			case types.true:
			case types.false: return;
			case types.byte:
				this.byte();
				return;
			case types.i16:
			case types.i32:
			case types.i64:
				this.varint();
				return;
			case types.double:
				this.jump(8);
				return;
			case types.binary:
				this.jump(this.length());
				return;
			case types.list:
			case types.set:
				this.skipList(type, depth);
				return;
			case types.map:
				this.skipMap(depth);
				return;
			case types.struct:
				this.skipStruct(depth);
				return;
			default: throw corrupt(`metadata: there is no type ${type}`);
		}
	}
	skipList(type, depth) {
		const { size, of } = this.listHead(type);
		for (let i = 0; i < size; i++) this.skipElement(of, depth + 1);
	}
	skipMap(depth) {
		const size = this.varint();
		if (size === 0) return;
		if (size > this.end - this.at) throw corrupt("metadata: a map is longer than the metadata");
		const kinds = this.byte();
		for (let i = 0; i < size; i++) {
			this.skipElement(kinds >>> 4, depth + 1);
			this.skipElement(kinds & 15, depth + 1);
		}
	}
	skipStruct(depth) {
		for (;;) {
			const head = this.byte();
			if (head === 0) return;
			if (head >>> 4 === 0) this.varint();
			this.skip(head & 15, depth + 1);
		}
	}
	/** In a list a boolean is a byte; in a struct it is in the field's head. */
	skipElement(type, depth) {
		if (type === types.true || type === types.false) this.byte();
		else this.skip(type, depth);
	}
	jump(count) {
		if (count > this.end - this.at) throw corrupt("metadata ends in the middle");
		this.at += count;
	}
};
// src/evaluate/readers/parquet/page-header.ts
const pageTypes = {
	data: 0,
	index: 1,
	dictionary: 2,
	dataV2: 3
};
const blank = {
	type: -1,
	uncompressed: -1,
	compressed: -1,
	crc: null,
	values: -1,
	encoding: -1,
	levelEncoding: -1,
	nulls: 0,
	levelBytes: 0,
	repetitionBytes: 0,
	isCompressed: true,
	length: 0
};
const readDataHeader = (reader, type, into) => reader.structIn(type, (id, of) => {
	if (id === 1) into.values = reader.integer(of);
	else if (id === 2) into.encoding = reader.integer(of);
	else if (id === 3 && into.type !== pageTypes.dictionary) into.levelEncoding = reader.integer(of);
	else return false;
	return true;
});
const readDataHeaderV2 = (reader, type, into) => reader.structIn(type, (id, of) => {
	if (id === 1) into.values = reader.integer(of);
	else if (id === 2) into.nulls = reader.integer(of);
	else if (id === 4) into.encoding = reader.integer(of);
	else if (id === 5) into.levelBytes = reader.integer(of);
	else if (id === 6) into.repetitionBytes = reader.integer(of);
	else if (id === 7) into.isCompressed = reader.boolean(of);
	else return false;
	return true;
});
const readPageHeader = (bytes, at, end) => {
	const reader = new ThriftReader(bytes, at, end);
	const read = { ...blank };
	let body = -1;
	reader.struct((id, of) => {
		if (id === 1) read.type = reader.integer(of);
		else if (id === 2) read.uncompressed = reader.integer(of);
		else if (id === 3) read.compressed = reader.integer(of);
		else if (id === 4) read.crc = reader.integer(of);
		else if (id === 5 || id === 7) readDataHeader(reader, of, read);
		else if (id === 8) readDataHeaderV2(reader, of, read);
		else return false;
		if (id >= 5) body = id;
		return true;
	});
	const expected = [
		5,
		6,
		7,
		8
	][read.type];
	const mismatch = read.type !== pageTypes.index && body !== expected;
	if (expected === void 0 || mismatch || read.uncompressed < 0 || read.compressed < 0) throw corrupt("a page header makes no sense");
	read.length = reader.at - at;
	return read;
};
// src/evaluate/readers/parquet/delta.ts
/** A zigzag ULEB128 of 64 bits, as two words. */
const zigzag64 = (cursor) => {
	let low = 0;
	let high = 0;
	for (let shift = 0;; shift += 7) {
		if (shift > 63) throw corrupt("a number in a page has more than 64 bits");
		const byte = cursor.byte();
		const bits = byte & 127;
		if (shift < 32) low |= bits << shift;
		if (shift >= 32) high |= bits << shift - 32;
		else if (shift > 25) high |= bits >>> 32 - shift;
		if (byte < 128) break;
	}
	const sign = -(low & 1);
	return {
		low: (low >>> 1 | high << 31) ^ sign,
		high: high >>> 1 ^ sign
	};
};
const readHead = (cursor, count) => {
	const blockSize = cursor.varint();
	const miniblocks = cursor.varint();
	const total = cursor.varint();
	const first = zigzag64(cursor);
	const perMiniblock = blockSize / miniblocks;
	if (total !== count) throw corrupt(`a page says ${count} values and its deltas ${total}`);
	if (!(blockSize > 0 && blockSize <= 1048576 && blockSize % 128 === 0 && miniblocks > 0 && perMiniblock % 32 === 0)) throw corrupt("blocks of deltas of an impossible size");
	if (Math.ceil((count - 1) / blockSize) * (1 + miniblocks) > cursor.left) throw corrupt("a page has fewer values than it says");
	return {
		blockSize,
		miniblocks,
		perMiniblock,
		first
	};
};
/** Bits `from … from + width` of the packed stream at `start`, for widths above 32. */
const wideBits = (cursor, start, bit, width) => {
	const at = start + Math.floor(bit / 8);
	const shift = bit % 8;
	const { view } = cursor;
	const a = view.getUint32(at, true);
	const b = view.getUint32(at + 4, true);
	const c = view.getUint8(at + 8);
	const low = shift === 0 ? a : a >>> shift | b << 32 - shift;
	const high = shift === 0 ? b : b >>> shift | c << 32 - shift;
	return {
		low,
		high: width === 64 ? high : high & 2 ** (width - 32) - 1
	};
};
var DeltaOut = class {
	/** Low and high word of each value. */
	words;
	count;
	packed;
	row = 0;
	low;
	high;
	constructor(count, head) {
		this.words = new Int32Array(count * 2);
		this.count = count;
		this.packed = new Uint32Array(head.perMiniblock);
		this.low = head.first.low | 0;
		this.high = head.first.high | 0;
		this.push();
	}
	get full() {
		return this.row >= this.count;
	}
	miniblock(cursor, width, least) {
		const size = this.packed.length;
		const values = Math.min(size, this.count - this.row);
		const needed = Math.ceil(values * width / 8);
		const start = cursor.take(Math.max(needed, Math.min(size / 8 * width, cursor.left)));
		if (width > 32) {
			for (let i = 0; i < values; i++) this.add(wideBits(cursor, start, i * width, width), least);
			return;
		}
		const packed = this.packed.subarray(0, values);
		unpack(cursor, start, width, packed);
		for (let i = 0; i < values; i++) {
			const delta = packed[i] ?? 0;
			const some = (delta + (least.low >>> 0)) % 4294967296;
			const carry = some < delta ? 1 : 0;
			const low = (this.low >>> 0) + some;
			this.high = this.high + least.high + carry + (low >= 4294967296 ? 1 : 0) | 0;
			this.low = low | 0;
			this.push();
		}
	}
	add(delta, least) {
		const some = (delta.low >>> 0) + (least.low >>> 0);
		const low = (this.low >>> 0) + (some >>> 0);
		const carry = (some >= 4294967296 ? 1 : 0) + (low >= 4294967296 ? 1 : 0);
		this.high = this.high + delta.high + least.high + carry | 0;
		this.low = low | 0;
		this.push();
	}
	push() {
		if (this.row >= this.count) return;
		this.words[2 * this.row] = this.low;
		this.words[2 * this.row + 1] = this.high;
		this.row++;
	}
};
const readWords = (cursor, count) => {
	const head = readHead(cursor, count);
	const out = new DeltaOut(count, head);
	const widths = new Uint8Array(head.miniblocks > cursor.left ? 0 : head.miniblocks);
	while (!out.full) {
		const least = zigzag64(cursor);
		const at = cursor.take(head.miniblocks);
		widths.set(cursor.bytes.subarray(at, at + head.miniblocks));
		for (const width of widths) {
			if (out.full) break;
			if (width > 64) throw corrupt(`deltas of ${width} bits`);
			out.miniblock(cursor, width, least);
		}
	}
	return out.words;
};
/** `width`: 4 or 8 bytes a value. */
const readDelta = (cursor, width, count) => {
	const words = readWords(cursor, count);
	if (width === 8) return {
		kind: "fixed",
		bytes: new Uint8Array(words.buffer),
		at: 0,
		width,
		count
	};
	const lows = new Int32Array(count);
	for (let i = 0; i < count; i++) lows[i] = words[2 * i] ?? 0;
	return {
		kind: "fixed",
		bytes: new Uint8Array(lows.buffer),
		at: 0,
		width,
		count
	};
};
const readLengths = (cursor, count) => {
	const words = readWords(cursor, count);
	const lengths = new Int32Array(count);
	for (let i = 0; i < count; i++) {
		const length = words[2 * i] ?? 0;
		if (length < 0) throw corrupt("a value of negative length");
		lengths[i] = length;
	}
	return lengths;
};
const readDeltaLengths = (cursor, count) => {
	const lengths = readLengths(cursor, count);
	const starts = new Uint32Array(count);
	const ends = new Uint32Array(count);
	for (let i = 0; i < count; i++) {
		const start = cursor.take(lengths[i] ?? 0);
		starts[i] = start;
		ends[i] = cursor.at;
	}
	return {
		kind: "slices",
		bytes: cursor.bytes,
		starts,
		ends,
		count
	};
};
/** Each value is a prefix of the one before and a suffix of its own; `most` bounds what they unfold to. */
const readDeltaBytes = (cursor, count, most) => {
	const prefixes = readLengths(cursor, count);
	const suffixes = readDeltaLengths(cursor, count);
	let total = 0;
	for (let i = 0; i < count; i++) total += (prefixes[i] ?? 0) + (suffixes.ends[i] ?? 0) - (suffixes.starts[i] ?? 0);
	if (total > most) throw new ParquetFault("page-too-large", `a page unfolds to ${total} bytes`);
	const bytes = new Uint8Array(total);
	const starts = new Uint32Array(count);
	const ends = new Uint32Array(count);
	let at = 0;
	let before = 0;
	for (let i = 0; i < count; i++) {
		const prefix = prefixes[i] ?? 0;
		if (prefix > at - before) throw corrupt("a prefix longer than the value it is taken from");
		const start = at;
		bytes.copyWithin(at, before, before + prefix);
		at += prefix;
		const own = suffixes.bytes.subarray(suffixes.starts[i] ?? 0, suffixes.ends[i] ?? 0);
		bytes.set(own, at);
		at += own.length;
		starts[i] = start;
		ends[i] = at;
		before = start;
	}
	return {
		kind: "slices",
		bytes,
		starts,
		ends,
		count
	};
};
/** A fixed width's values that were written as prefixes and suffixes. */
const asFixed = (batch, width) => {
	for (let i = 0; i < batch.count; i++) if ((batch.ends[i] ?? 0) - (batch.starts[i] ?? 0) !== width) throw corrupt("a value of another width than its type");
	return {
		kind: "fixed",
		bytes: batch.bytes,
		at: 0,
		width,
		count: batch.count
	};
};
// src/evaluate/readers/parquet/schema.ts
const physical = {
	boolean: 0,
	int32: 1,
	int64: 2,
	int96: 3,
	float: 4,
	double: 5,
	bytes: 6,
	fixed: 7
};
const widths = [
	1,
	4,
	8,
	12,
	4,
	8,
	0
];
/** `ConvertedType` of files older than `LogicalType`: width and sign of 11 … 18. */
const oldIntegers = (converted) => converted >= 11 && converted <= 18 ? {
	signed: converted >= 15,
	bits: 8 << (converted - 11) % 4
} : null;
const integer = (element, bits) => {
	const { logical, converted } = element;
	const old = converted === null ? null : oldIntegers(converted);
	const now = logical?.id === 10 ? {
		signed: logical.signed,
		bits: logical.bits
	} : null;
	if (old !== null && now !== null && (old.bits !== now.bits || old.signed !== now.signed)) throw corrupt(`column ${element.name}: the two notes of its integer type contradict each other`);
	const said = now ?? old ?? {
		signed: true,
		bits
	};
	if (![
		8,
		16,
		32,
		64
	].includes(said.bits) || said.bits > bits) throw corrupt(`column ${element.name}: integers of ${said.bits} bits in ${bits}`);
	return {
		kind: "integer",
		...said
	};
};
const decimal = (element) => {
	const { logical, converted } = element;
	if (logical?.id !== 5 && converted !== 5) return null;
	const scale = logical?.id === 5 ? logical.scale : element.scale;
	if (logical?.id === 5 && converted === 5 && scale !== element.scale || scale < 0 || scale > 1e3) throw corrupt(`column ${element.name}: the scale of its decimals is in doubt`);
	return {
		kind: "decimal",
		scale
	};
};
const timestamp = (element) => {
	const { logical, converted } = element;
	const old = converted === 9 ? 3 : converted === 10 ? 6 : null;
	if (logical?.id !== 8) return old === null ? null : {
		kind: "timestamp",
		unit: old,
		utc: true
	};
	const unit = logical.unit * 3;
	if (unit < 3 || unit > 9 || old !== null && old !== unit) throw corrupt(`column ${element.name}: the unit of its timestamps is in doubt`);
	return {
		kind: "timestamp",
		unit,
		utc: logical.utc
	};
};
const fixedMeaning = (element) => {
	if (element.logical?.id === 15 && element.typeLength === 2) return { kind: "half" };
	if (element.logical?.id === 14 && element.typeLength === 16) return { kind: "uuid" };
	return decimal(element) ?? { kind: "text" };
};
/** `ConvertedType`s that may stand beside a `LogicalType`, by its number: what is said twice must agree. */
const agreeing = /* @__PURE__ */ new Map([
	[1, [0]],
	[4, [4]],
	[5, [5]],
	[6, [6]],
	[7, [7, 8]],
	[8, [9, 10]],
	[10, [
		11,
		12,
		13,
		14,
		15,
		16,
		17,
		18
	]],
	[12, [19]],
	[13, [20]],
	[14, []],
	[15, []]
]);
const meaningOf = (element) => {
	const beside = agreeing.get(element.logical?.id ?? 0);
	if (element.converted !== null && beside !== void 0 && !beside.includes(element.converted)) throw corrupt(`column ${element.name}: the two notes of its type contradict each other`);
	if (element.logical?.id === 11) return { kind: "null" };
	switch (element.type ?? -1) {
		case physical.boolean: return { kind: "boolean" };
		case physical.int32:
			if (element.logical?.id === 6 || element.converted === 6) return { kind: "date" };
			return decimal(element) ?? integer(element, 32);
		case physical.int64: return decimal(element) ?? timestamp(element) ?? integer(element, 64);
		case physical.int96: return {
			kind: "timestamp",
			unit: 9,
			utc: false
		};
		case physical.float:
		case physical.double: return { kind: "float" };
		case physical.bytes: return decimal(element) ?? { kind: "text" };
		case physical.fixed: return fixedMeaning(element);
		default: return null;
	}
};
const leafOf = (element, place) => {
	const meaning = meaningOf(element);
	if (element.repetition > 1 || element.type === null || meaning === null) return null;
	const width = element.type === physical.fixed ? element.typeLength : widths[element.type] ?? 0;
	if (width < 0 || width > 1048576 || element.type === physical.fixed && width === 0) throw corrupt(`column ${element.name}: values of ${width} bytes`);
	return {
		name: element.name,
		place,
		type: element.type,
		width,
		optional: element.repetition === 1,
		meaning
	};
};
/** Schema elements stand depth first; `num_children` says how many of the following belong below. */
const topColumns = (schema) => {
	const columns = [];
	let place = 0;
	let at = 1;
	while (at < schema.length) {
		const element = schema[at];
		if (element === void 0) break;
		if (element.children === 0) {
			columns.push({
				name: element.name,
				leaf: leafOf(element, place)
			});
			place++;
			at++;
			continue;
		}
		columns.push({
			name: element.name,
			leaf: null
		});
		let open = 1;
		while (open > 0) {
			const inner = schema[at++];
			if (inner === void 0 || inner.children < 0) throw corrupt("the schema is not a tree");
			open += inner.children - 1;
			if (inner.children === 0) place++;
		}
	}
	if (columns.length !== schema[0]?.children) throw corrupt("the schema is not a tree");
	return columns;
};
// src/evaluate/readers/parquet/plain.ts
const plainBytes = (cursor, count) => {
	if (count * 4 > cursor.left) throw corrupt("a page has fewer values than it says");
	const starts = new Uint32Array(count);
	const ends = new Uint32Array(count);
	for (let i = 0; i < count; i++) {
		const length = cursor.uint32();
		const start = cursor.take(length);
		starts[i] = start;
		ends[i] = start + length;
	}
	return {
		kind: "slices",
		bytes: cursor.bytes,
		starts,
		ends,
		count
	};
};
const plainBooleans = (cursor, count) => {
	const start = cursor.take(Math.ceil(count / 8));
	const bytes = new Uint8Array(count);
	for (let i = 0; i < count; i++) bytes[i] = (cursor.bytes[start + (i >>> 3)] ?? 0) >>> (i & 7) & 1;
	return {
		kind: "fixed",
		bytes,
		at: 0,
		width: 1,
		count
	};
};
const readPlain = (cursor, leaf, count) => {
	if (leaf.type === physical.bytes) return plainBytes(cursor, count);
	if (leaf.type === physical.boolean) return plainBooleans(cursor, count);
	const at = cursor.take(count * leaf.width);
	return {
		kind: "fixed",
		bytes: cursor.bytes,
		at,
		width: leaf.width,
		count
	};
};
const readRleBooleans = (cursor, count) => {
	const part = cursor.part(cursor.uint32());
	holds(part, 1, count);
	const codes = new Uint32Array(count);
	readHybrid(part, 1, codes);
	const bytes = Uint8Array.from(codes);
	if (bytes.some((value) => value > 1)) throw corrupt("a boolean that is neither");
	return {
		kind: "fixed",
		bytes,
		at: 0,
		width: 1,
		count
	};
};
/** First bytes of all values, then second bytes, and so on. */
const readStreamSplit = (cursor, leaf, count) => {
	const { width } = leaf;
	const start = cursor.take(count * width);
	const { bytes } = cursor;
	const out = new Uint8Array(count * width);
	for (let k = 0; k < width; k++) {
		const from = start + k * count;
		for (let i = 0, to = k; i < count; i++, to += width) out[to] = bytes[from + i] ?? 0;
	}
	return {
		kind: "fixed",
		bytes: out,
		at: 0,
		width,
		count
	};
};
// src/evaluate/readers/parquet/values.ts
const encodings = {
	plain: 0,
	plainDictionary: 2,
	rle: 3,
	bitPacked: 4,
	delta: 5,
	deltaLength: 6,
	deltaBytes: 7,
	rleDictionary: 8,
	streamSplit: 9
};
const misplaced = (encoding, leaf) => corrupt(`encoding ${encoding} cannot hold values of type ${leaf.type}`);
const readValues = ({ cursor, encoding, count, leaf, most }) => {
	const { type } = leaf;
	switch (encoding) {
		case encodings.plain: return readPlain(cursor, leaf, count);
		case encodings.rle:
			if (type !== physical.boolean) throw misplaced(encoding, leaf);
			return readRleBooleans(cursor, count);
		case encodings.delta:
			if (type !== physical.int32 && type !== physical.int64) throw misplaced(encoding, leaf);
			return readDelta(cursor, leaf.width, count);
		case encodings.deltaLength:
			if (type !== physical.bytes) throw misplaced(encoding, leaf);
			return readDeltaLengths(cursor, count);
		case encodings.deltaBytes: {
			if (type !== physical.bytes && type !== physical.fixed) throw misplaced(encoding, leaf);
			const batch = readDeltaBytes(cursor, count, most);
			return type === physical.fixed ? asFixed(batch, leaf.width) : batch;
		}
		case encodings.streamSplit:
			if (type === physical.boolean || type === physical.bytes) throw misplaced(encoding, leaf);
			return readStreamSplit(cursor, leaf, count);
		default: throw unsupported(`pages in encoding ${encoding}`);
	}
};
// src/evaluate/readers/parquet/window.ts
const usual = 1 << 20;
var ChunkWindow = class {
	bytes = /* @__PURE__ */ new Uint8Array(0);
	source;
	/** End of the chunk in the file. */
	limit;
	from = 0;
	held = 0;
	buffer;
	constructor(source, limit, buffer) {
		this.source = source;
		this.buffer = buffer;
		this.limit = limit;
	}
	/** Index in `bytes` of the byte at `position` of the file; `length` bytes from there are held. */
	load(position, length) {
		if (position + length > this.limit) throw new ParquetFault("parquet-corrupt", "a page goes beyond its column chunk");
		if (position < this.from || position + length > this.from + this.held) this.fill(position, length);
		return position - this.from;
	}
	fill(position, length) {
		const size = Math.min(Math.max(length, usual), this.limit - position);
		this.bytes = this.buffer.of(size);
		const got = this.source.read({
			into: this.bytes,
			at: 0,
			length: size,
			position
		});
		if (got < length) throw new ParquetFault("parquet-truncated", "the file ends before its pages do");
		this.from = position;
		this.held = got;
	}
};
// src/evaluate/readers/parquet/chunk.ts
const usualHeader = 8192;
const chunkStart = ({ dictionaryPage, dataPage }) => dictionaryPage !== null && dictionaryPage > 0 && dictionaryPage < dataPage ? dictionaryPage : dataPage;
var ChunkReader = class {
	job;
	window;
	buffers;
	end;
	position;
	dictionarySize = -1;
	constructor(job, buffers) {
		this.job = job;
		this.buffers = buffers;
		this.position = chunkStart(job.meta);
		this.end = this.position + job.meta.compressed;
		this.window = new ChunkWindow(job.source, this.end, buffers.window);
	}
	/** Reads all rows of the chunk into the rows of the sink from `row` on. */
	read(row) {
		let done = 0;
		const { rows } = this.job;
		while (done < rows) {
			if (this.position >= this.end) throw corrupt(`a column chunk holds ${done} values where its row group has ${rows} rows`);
			const page = this.nextPage();
			const { type } = page.header;
			if (type === pageTypes.index) continue;
			if (type === pageTypes.dictionary) this.readDictionary(page);
			else done += this.readData(page, row + done, rows - done);
		}
	}
	nextPage() {
		const header = this.readHeader();
		const body = this.position + header.length;
		this.job.room.page(header.compressed);
		this.job.room.page(header.uncompressed);
		this.job.room.unfold(header.uncompressed);
		const at = this.window.load(body, header.compressed);
		this.position = body + header.compressed;
		if (header.crc !== null) this.verify(header, at);
		return {
			header,
			at
		};
	}
	/** Statistics in a header can be of any length, so a header that is cut off is tried again with more bytes. */
	readHeader() {
		const left = this.end - this.position;
		const most = Math.min(left, this.job.room.pageBytes);
		for (let length = Math.min(left, usualHeader);; length = Math.min(most, length * 16)) {
			const at = this.window.load(this.position, length);
			try {
				return readPageHeader(this.window.bytes, at, at + length);
			} catch (error) {
				if (!(error instanceof ParquetFault) || length >= most) throw error;
			}
		}
	}
	verify(header, at) {
		if ((crc32(this.window.bytes.subarray(at, at + header.compressed)) | 0) !== header.crc) throw new ParquetFault("parquet-checksum", "a page does not match its checksum");
		const { encodings: declared } = this.job.meta;
		if (header.type !== pageTypes.dictionary && declared.length > 0 && !declared.includes(header.encoding)) throw corrupt(`a page in encoding ${header.encoding}, which its column chunk does not list`);
	}
	readDictionary({ header, at }) {
		if (this.dictionarySize >= 0) throw corrupt("a column chunk with two dictionaries");
		if (header.encoding !== encodings.plain && header.encoding !== encodings.plainDictionary) throw unsupported(`a dictionary in encoding ${header.encoding}`);
		const cursor = this.unpack(header, at, at + header.compressed);
		const { leaf, sink, room } = this.job;
		const batch = readValues({
			cursor,
			encoding: 0,
			count: header.values,
			leaf,
			most: room.pageBytes
		});
		if (cursor.left > 0 && header.crc !== null) throw corrupt("a dictionary is followed by bytes that belong to nothing");
		sink.dictionary(batch);
		this.dictionarySize = header.values;
	}
	unpack(header, start, end, size = header.uncompressed) {
		const packed = {
			codec: this.job.meta.codec,
			bytes: this.window.bytes,
			start,
			end,
			size
		};
		return unpacked(packed, this.buffers.page);
	}
	readData(page, row, most) {
		const { values: count } = page.header;
		if (count < 0 || count > most) throw corrupt(`a page of ${count} values where ${most} rows are left`);
		const { presence, cursor } = page.header.type === pageTypes.data ? this.levelsOf(page) : this.levelsOfV2(page);
		this.put(page.header, cursor, {
			presence,
			row,
			count
		});
		return count;
	}
	levelsOf({ header, at }) {
		const cursor = this.unpack(header, at, at + header.compressed);
		const { values: count, levelEncoding } = header;
		if (!this.job.leaf.optional) return {
			presence: {
				defined: null,
				present: count
			},
			cursor
		};
		if (levelEncoding === encodings.bitPacked) return {
			presence: readBitPackedLevels(cursor, count),
			cursor
		};
		if (levelEncoding !== encodings.rle) throw unsupported(`levels in encoding ${levelEncoding}`);
		return {
			presence: readLevels(cursor.part(cursor.uint32()), count),
			cursor
		};
	}
	levelsOfV2({ header, at }) {
		const { values: count, levelBytes, repetitionBytes, compressed, uncompressed } = header;
		const levels = levelBytes + repetitionBytes;
		if (levelBytes < 0 || repetitionBytes !== 0 || levels > compressed || levels > uncompressed) throw corrupt("levels of an impossible size");
		const start = at + levels;
		const end = at + compressed;
		const size = uncompressed - levels;
		const cursor = header.isCompressed && end > start ? this.unpack(header, start, end, size) : new Cursor(this.window.bytes, start, end);
		if (cursor.left !== size) throw corrupt("a page of another size than its header says");
		const none = {
			defined: null,
			present: count
		};
		const presence = this.job.leaf.optional ? readLevels(new Cursor(this.window.bytes, at, at + levelBytes), count) : none;
		if (presence.present !== count - header.nulls) throw corrupt("a page has other nulls than its header says");
		return {
			presence,
			cursor
		};
	}
	put(header, cursor, at) {
		const { sink, room, leaf } = this.job;
		const { presence, row, count } = at;
		const { present, defined } = presence;
		const { encoding } = header;
		if (encoding === encodings.rleDictionary || encoding === encodings.plainDictionary) {
			const codes = this.readCodes(cursor, present);
			room.rows(row + count, sink);
			sink.coded(codes, row);
		} else {
			const values = {
				cursor,
				encoding,
				count: present,
				leaf,
				most: room.pageBytes
			};
			const batch = readValues(present === 0 ? {
				...values,
				encoding: 0
			} : values);
			if (encoding === encodings.plain && cursor.left > 0 && present > 0 && header.crc !== null) throw corrupt("a page has more bytes than values");
			room.rows(row + count, sink);
			sink.plain(batch, row);
		}
		if (defined !== null) sink.spread({
			defined,
			present,
			row
		});
	}
	readCodes(cursor, count) {
		if (count === 0) return this.buffers.codes(0);
		if (this.dictionarySize < 0) throw corrupt("codes without a dictionary");
		const width = cursor.byte();
		holds(cursor, width, count);
		const codes = this.buffers.codes(count);
		readHybrid(cursor, width, codes);
		if (this.dictionarySize < 2 ** width) {
			let highest = 0;
			for (let i = 0; i < count; i++) {
				const code = codes[i] ?? 0;
				if (code > highest) highest = code;
			}
			if (highest >= this.dictionarySize) throw corrupt("a code beyond its dictionary");
		}
		return codes;
	}
};
// src/evaluate/readers/parquet/batch.ts
/** Where value `i` lies. */
const startOf = (batch, i) => batch.kind === "fixed" ? batch.at + i * batch.width : batch.starts[i] ?? 0;
const endOf = (batch, i) => batch.kind === "fixed" ? batch.at + (i + 1) * batch.width : batch.ends[i] ?? 0;
const viewOf = (batch) => new DataView(batch.bytes.buffer, batch.bytes.byteOffset + batch.at, batch.width * batch.count);
// src/evaluate/readers/parquet/number-values.ts
const two32 = 4294967296;
const day = 864e5;
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** The loop is made anew for each kind of value, so that each stays monomorphic. */
const each = (one) => (batch, out, at) => {
	if (batch.kind !== "fixed") throw corrupt("bytes where numbers were expected");
	const view = viewOf(batch);
	const { count, width } = batch;
	for (let i = 0, from = 0; i < count; i++, from += width) out[at + i] = one(view, from);
};
const doubles = (batch, out, at) => {
	const size = batch.count * 8;
	new Uint8Array(out.buffer, out.byteOffset + at * 8, size).set(batch.bytes.subarray(batch.at, batch.at + size));
};
const float32 = (batch, out, at) => {
	if (batch.kind !== "fixed") throw corrupt("bytes where numbers were expected");
	const view = viewOf(batch);
	for (let i = 0; i < batch.count; i++) out[at + i] = view.getFloat32(i * 4, true);
};
const int32 = (batch, out, at) => {
	if (batch.kind !== "fixed") throw corrupt("bytes where numbers were expected");
	const view = viewOf(batch);
	for (let i = 0; i < batch.count; i++) out[at + i] = view.getInt32(i * 4, true);
};
const int64 = (batch, out, at) => {
	if (batch.kind !== "fixed") throw corrupt("bytes where numbers were expected");
	const view = viewOf(batch);
	for (let i = 0; i < batch.count; i++) out[at + i] = view.getInt32(i * 8 + 4, true) * two32 + view.getUint32(i * 8, true);
};
const half = (bits) => {
	const sign = bits & 32768 ? -1 : 1;
	const exponent = bits >>> 10 & 31;
	const fraction = bits & 1023;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
};
const narrow = (signed, bits) => {
	const least = signed ? -(2 ** (bits - 1)) : 0;
	const most = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
	return (view, at) => {
		const value = view.getInt32(at, true);
		if (value < least || value > most) throw corrupt(`${value} in a column of ${bits}-bit integers`);
		return value;
	};
};
const integers$1 = (signed, bits, type) => {
	if (type === physical.int64) {
		if (signed) return int64;
		return each((view, at) => view.getUint32(at + 4, true) * two32 + view.getUint32(at, true));
	}
	if (bits < 32) return each(narrow(signed, bits));
	return signed ? int32 : each((view, at) => view.getUint32(at, true));
};
/** Big-endian two's complement, as decimals of any width are stored. */
const bigEndian = (bytes, start, end) => {
	if (start === end) return 0n;
	const hex = Buffer.from(bytes.subarray(start, end)).toString("hex");
	return BigInt.asIntN((end - start) * 8, BigInt(`0x${hex}`));
};
const decimalText = (unscaled, scale) => {
	if (scale === 0) return String(unscaled);
	const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
	const point = digits.length - scale;
	return `${unscaled < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`;
};
/** unscaled / 10^scale rounds once while both are exact; otherwise the decimal's text says it. */
const scaled = (unscaled, scale, exact) => Number.isSafeInteger(unscaled) && scale <= 22 ? unscaled / (powers[scale] ?? 1) : Number(decimalText(exact(), scale));
const wideDecimal = (bytes, start, end, scale) => {
	const sign = ((bytes[start] ?? 0) & 128) === 0 ? 0 : 255;
	let p = start;
	while (p < end && bytes[p] === sign) p++;
	if (end - p > 6) return scaled(NaN, scale, () => bigEndian(bytes, start, end));
	let value = sign === 0 ? 0 : -1;
	for (; p < end; p++) value = value * 256 + (bytes[p] ?? 0);
	return scaled(value, scale, () => BigInt(value));
};
const decimals = (scale, type) => {
	if (type === physical.int32) return each((view, at) => {
		const value = view.getInt32(at, true);
		return scaled(value, scale, () => BigInt(value));
	});
	if (type === physical.int64) return each((view, at) => {
		const value = view.getInt32(at + 4, true) * two32 + view.getUint32(at, true);
		return scaled(value, scale, () => view.getBigInt64(at, true));
	});
	return (batch, out, at) => {
		for (let i = 0; i < batch.count; i++) out[at + i] = wideDecimal(batch.bytes, startOf(batch, i), endOf(batch, i), scale);
	};
};
const julianEpoch = 2440588;
/** Milliseconds since 1970, whatever the unit. */
const timestamps$1 = (unit, type) => {
	if (type === physical.int96) return each((view, at) => {
		const nanoseconds = view.getUint32(at + 4, true) * two32 + view.getUint32(at, true);
		return (view.getInt32(at + 8, true) - julianEpoch) * day + nanoseconds / 1e6;
	});
	return decimals(unit - 3, physical.int64);
};
/** Null: such a column is no number. */
const numbersOf = ({ meaning, type }) => {
	switch (meaning.kind) {
		case "float":
			if (type === physical.float) return float32;
			return (batch, out, at) => {
				if (batch.kind !== "fixed") throw corrupt("bytes where numbers were expected");
				doubles(batch, out, at);
			};
		case "half": return each((view, at) => half(view.getUint16(at, true)));
		case "integer": return integers$1(meaning.signed, meaning.bits, type);
		case "decimal": return decimals(meaning.scale, type);
		case "date": return each((view, at) => view.getInt32(at, true) * day);
		case "timestamp": return timestamps$1(meaning.unit, type);
		case "null": return (batch) => {
			if (batch.count > 0) throw corrupt("values in a column that can only be null");
		};
		case "boolean":
		case "text":
		case "uuid": return null;
	}
};
// src/evaluate/readers/parquet/footer.ts
const readUnit = (reader, type) => {
	let unit = 0;
	reader.structIn(type, (id) => {
		unit = id;
		return false;
	});
	return unit;
};
const readLogical = (reader, type) => {
	let read = {
		id: 0,
		scale: 0,
		bits: 0,
		signed: true,
		utc: false,
		unit: 0
	};
	reader.structIn(type, (member, memberType) => {
		read = {
			...read,
			id: member
		};
		if (member !== 5 && member !== 7 && member !== 8 && member !== 10) return false;
		reader.structIn(memberType, (id, fieldType) => {
			if (member === 5 && id === 1) read = {
				...read,
				scale: reader.integer(fieldType)
			};
			else if (member === 10 && id === 1) read = {
				...read,
				bits: reader.integer(fieldType)
			};
			else if (member === 10 && id === 2) read = {
				...read,
				signed: reader.boolean(fieldType)
			};
			else if (member !== 10 && member !== 5 && id === 1) read = {
				...read,
				utc: reader.boolean(fieldType)
			};
			else if (member !== 10 && member !== 5 && id === 2) read = {
				...read,
				unit: readUnit(reader, fieldType)
			};
			else return false;
			return true;
		});
		return true;
	});
	return read;
};
const readElement = (reader, type) => {
	const read = {
		name: "",
		type: null,
		typeLength: 0,
		repetition: 0,
		children: 0,
		converted: null,
		scale: 0,
		logical: null
	};
	reader.structIn(type, (id, of) => {
		if (id === 1) read.type = reader.integer(of);
		else if (id === 2) read.typeLength = reader.integer(of);
		else if (id === 3) read.repetition = reader.integer(of);
		else if (id === 4) read.name = reader.text(of);
		else if (id === 5) read.children = reader.integer(of);
		else if (id === 6) read.converted = reader.integer(of);
		else if (id === 7) read.scale = reader.integer(of);
		else if (id === 10) read.logical = readLogical(reader, of);
		else return false;
		return true;
	});
	return read;
};
const blankChunk = {
	type: -1,
	encodings: [],
	path: [],
	codec: -1,
	values: -1,
	compressed: -1,
	dataPage: -1,
	dictionaryPage: null,
	elsewhere: null
};
const readChunkMeta = (reader, type, into) => {
	reader.structIn(type, (id, of) => {
		if (id === 1) into.type = reader.integer(of);
		else if (id === 2) into.encodings = reader.list(of, (each) => reader.integer(each));
		else if (id === 3) into.path = reader.list(of, (each) => reader.text(each));
		else if (id === 4) into.codec = reader.integer(of);
		else if (id === 5) into.values = reader.integer(of);
		else if (id === 7) into.compressed = reader.integer(of);
		else if (id === 9) into.dataPage = reader.integer(of);
		else if (id === 11) into.dictionaryPage = reader.integer(of);
		else return false;
		return true;
	});
};
const readChunk = (reader, type) => {
	const read = { ...blankChunk };
	reader.structIn(type, (id, of) => {
		if (id === 1) {
			if (reader.text(of) !== "") read.elsewhere = "file";
		} else if (id === 3) readChunkMeta(reader, of, read);
		else if (id === 8 || id === 9) {
			read.elsewhere = "encrypted";
			return false;
		} else return false;
		return true;
	});
	return read;
};
const readRowGroup = (reader, type) => {
	let columns = [];
	let rows = -1;
	reader.structIn(type, (id, of) => {
		if (id === 1) columns = reader.list(of, (each) => readChunk(reader, each));
		else if (id === 3) rows = reader.integer(of);
		else return false;
		return true;
	});
	return {
		rows,
		columns
	};
};
const readFooter = (bytes) => {
	const reader = new ThriftReader(bytes, 0, bytes.length);
	let rows = -1;
	let schema = [];
	let rowGroups = [];
	reader.struct((id, of) => {
		if (id === 2) schema = reader.list(of, (each) => readElement(reader, each));
		else if (id === 3) rows = reader.integer(of);
		else if (id === 4) rowGroups = reader.list(of, (each) => readRowGroup(reader, each));
		else if (id === 8) throw unsupported("the file is encrypted");
		else return false;
		return true;
	});
	if (rows < 0 || schema.length === 0 || rowGroups.some((group) => group.rows < 0)) throw corrupt("the metadata lacks its schema or row counts");
	const sum = rowGroups.reduce((total, group) => total + group.rows, 0);
	if (sum !== rows) throw corrupt(`the metadata says ${rows} rows, its row groups ${sum}`);
	return {
		rows,
		schema,
		rowGroups
	};
};
// src/evaluate/readers/parquet/read-footer.ts
const read = (source, position, length) => {
	const into = new Uint8Array(length);
	if (source.read({
		into,
		at: 0,
		length,
		position
	}) < length) throw new ParquetFault("parquet-truncated", "the file ends before its metadata does");
	return into;
};
const magic = (bytes) => latin1(bytes);
const footerBytes = (source) => {
	const { size } = source;
	const head = magic(read(source, 0, Math.min(4, size)));
	if (head !== "PAR1" && head !== "PARE") throw new ParquetFault("not-parquet", "the file does not begin as Parquet files do");
	if (size < 12) throw new ParquetFault("parquet-truncated", "the file ends after its first bytes");
	const tail = read(source, size - 8, 8);
	const end = magic(tail.subarray(4));
	if (end === "PARE") throw unsupported("the file is encrypted");
	if (end !== "PAR1") throw new ParquetFault("parquet-truncated", "the file has no metadata at its end: it was not written or copied whole");
	if (head === "PARE") throw corrupt("the file begins as an encrypted one and ends as a plain one");
	const length = new DataView(tail.buffer).getUint32(0, true);
	if (length === 0 || length > size - 12) throw corrupt(`metadata of ${length} bytes in a file of ${size}`);
	return read(source, size - 8 - length, length);
};
/** Chunks lie before the metadata, and no two share bytes: a damaged offset would read another column's pages. */
const checkPlaces = ({ rowGroups }, limit) => {
	const spans = rowGroups.flatMap((group) => group.columns).filter((meta) => meta.elsewhere === null && meta.compressed !== 0).map((meta) => ({
		start: chunkStart(meta),
		size: meta.compressed
	}));
	for (const { start, size } of spans) if (start < 4 || size < 0 || start + size > limit) throw corrupt("a column chunk lies outside the file");
	spans.sort((a, b) => a.start - b.start);
	let end = 0;
	for (const { start, size } of spans) {
		if (start < end) throw corrupt("two column chunks share bytes");
		end = start + size;
	}
};
const openFooter = (source) => {
	const bytes = footerBytes(source);
	const footer = readFooter(bytes);
	checkPlaces(footer, source.size - 8 - bytes.length);
	return footer;
};
// src/evaluate/readers/parquet/room.ts
/** Unfolding 1 GiB and 256 times the file is beyond what predictions compress to, and takes seconds. */
const unfoldBase = 2 ** 30;
const unfoldRatio = 256;
var Room = class {
	pageBytes;
	limits;
	hint;
	unfoldLeft;
	capacities = /* @__PURE__ */ new Map();
	/** `claimed`: rows by the footer; believed only as far as the file could hold them at a byte each. */
	constructor(limits, size, claimed) {
		this.limits = limits;
		this.pageBytes = limits.page_bytes;
		this.hint = Math.min(claimed, limits.rows, size);
		this.unfoldLeft = unfoldBase + unfoldRatio * size;
	}
	page(bytes) {
		if (bytes <= this.pageBytes) return;
		throw new ParquetFault("page-too-large", `a page of ${bytes} bytes, above the ${this.pageBytes} of limits.page_bytes`);
	}
	unfold(bytes) {
		this.unfoldLeft -= bytes;
		if (this.unfoldLeft < 0) throw new ParquetFault("page-too-large", "the file unfolds to far more bytes than data compresses to");
	}
	/** Makes room for rows that are there. */
	rows(count, sink) {
		if (count > this.limits.rows) throw new ParquetFault("too-many-rows", tooManyRows(this.limits.rows).message);
		const capacity = this.capacities.get(sink) ?? 0;
		if (count <= capacity) return;
		const wider = count <= this.hint ? this.hint : Math.min(Math.max(count, capacity * 2), this.limits.rows);
		sink.reserve(wider);
		this.capacities.set(sink, wider);
	}
};
// src/evaluate/readers/parquet/text-values.ts
const viewAt = (batch, i) => {
	const start = startOf(batch, i);
	return new DataView(batch.bytes.buffer, batch.bytes.byteOffset + start, endOf(batch, i) - start);
};
const integers = (meaning, type) => {
	if (type === physical.int32) return meaning.signed ? (batch, i) => String(viewAt(batch, i).getInt32(0, true)) : (batch, i) => String(viewAt(batch, i).getUint32(0, true));
	const text = meaning.signed ? integerText : unsignedText;
	return (batch, i) => {
		const view = viewAt(batch, i);
		return text(view.getInt32(0, true), view.getInt32(4, true));
	};
};
const unscaled = (batch, i, type) => {
	if (type === physical.int32) return BigInt(viewAt(batch, i).getInt32(0, true));
	if (type === physical.int64) return viewAt(batch, i).getBigInt64(0, true);
	return bigEndian(batch.bytes, startOf(batch, i), endOf(batch, i));
};
const furthest = 864e10;
const moment = (seconds, fraction, utc) => {
	const count = Number(seconds);
	if (Math.abs(count) > furthest) return `${seconds}${fraction}`;
	return `${(/* @__PURE__ */ new Date(count * 1e3)).toISOString().slice(0, -5)}${fraction}${utc ? "Z" : ""}`;
};
const timestamps = (unit, utc) => {
	const perSecond = 10n ** BigInt(unit);
	return (batch, i) => {
		const value = viewAt(batch, i).getBigInt64(0, true);
		const part = (value % perSecond + perSecond) % perSecond;
		const fraction = part === 0n ? "" : `.${String(part).padStart(unit, "0")}`;
		return moment((value - part) / perSecond, fraction, utc);
	};
};
const int96 = (batch, i) => {
	const view = viewAt(batch, i);
	const nanoseconds = view.getBigInt64(0, true);
	const seconds = (BigInt(view.getInt32(8, true)) - 2440588n) * 86400n + nanoseconds / 1000000000n;
	const part = nanoseconds % 1000000000n;
	return moment(seconds, part === 0n ? "" : `.${String(part).padStart(9, "0")}`, false);
};
const dates = (batch, i) => {
	const days = viewAt(batch, i).getInt32(0, true);
	return moment(BigInt(days) * 86400n, "", false).split("T")[0] ?? "";
};
const uuids = (batch, i) => {
	return Buffer.from(batch.bytes.subarray(startOf(batch, i), endOf(batch, i))).toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};
const numbers = (leaf) => {
	const read = numbersOf(leaf);
	const out = /* @__PURE__ */ new Float64Array(1);
	return (batch, i) => {
		if (read === null) throw corrupt("no number");
		read({
			kind: "fixed",
			bytes: batch.bytes,
			at: startOf(batch, i),
			width: leaf.width,
			count: 1
		}, out, 0);
		return String(out[0]);
	};
};
/** Null: the bytes are the text. */
const textOf = (leaf) => {
	const { meaning, type } = leaf;
	switch (meaning.kind) {
		case "boolean": return (batch, i) => viewAt(batch, i).getUint8(0) === 0 ? "false" : "true";
		case "integer": return integers(meaning, type);
		case "decimal": return (batch, i) => decimalText(unscaled(batch, i, type), meaning.scale);
		case "date": return dates;
		case "timestamp": return type === physical.int96 ? int96 : timestamps(meaning.unit, meaning.utc);
		case "uuid": return uuids;
		case "float":
		case "half": return numbers(leaf);
		case "text":
		case "null": return null;
	}
};
// src/evaluate/readers/parquet/sinks/coded-sink.ts
const encoder$1 = new TextEncoder();
const tagFor = ({ meaning }) => {
	switch (meaning.kind) {
		case "boolean": return tags.boolean;
		case "integer":
		case "decimal":
		case "float":
		case "half": return tags.number;
		case "text":
		case "uuid":
		case "date":
		case "timestamp":
		case "null": return tags.text;
	}
};
var CodedSink = class {
	builder;
	toText;
	tag;
	stored = new Intern();
	storedCodes = [];
	lookup = /* @__PURE__ */ new Uint32Array(0);
	constructor(leaf, label) {
		this.builder = new CodedBuilder(label);
		this.toText = textOf(leaf);
		this.tag = this.builder.tagOf(tagFor(leaf));
	}
	reserve(capacity) {
		this.builder.reserve(capacity);
	}
	dictionary(batch) {
		this.lookup = new Uint32Array(batch.count);
		for (let i = 0; i < batch.count; i++) this.lookup[i] = this.code(batch, i);
		this.builder.fit();
	}
	plain(batch, row) {
		for (let i = 0; i < batch.count; i++) this.builder.put(row + i, this.code(batch, i));
	}
	coded(codes, row) {
		const { lookup } = this;
		const out = this.builder.codes.subarray(row, row + codes.length);
		for (let i = 0; i < out.length; i++) out[i] = lookup[codes[i] ?? 0] ?? 0;
	}
	spread({ defined, present, row }) {
		const { codes, missing } = this.builder;
		for (let i = defined.length - 1, from = present; i >= 0; i--) codes[row + i] = defined[i] === 1 ? codes[row + --from] ?? 0 : missing;
	}
	finish(rows) {
		return this.builder.finish(rows);
	}
	code(batch, i) {
		return this.toText === null ? this.entry(batch.bytes, startOf(batch, i), endOf(batch, i)) : this.other(batch, i, this.toText);
	}
	entry(bytes, start, end) {
		const { entries } = this.builder;
		const before = entries.size;
		const code = this.builder.code(bytes, start, end, this.tag);
		if (entries.size > before && !isUtf8(bytes.subarray(start, end))) throw new ParquetFault("not-utf8", "a value is not UTF-8 text");
		return code;
	}
	other(batch, i, toText) {
		const start = startOf(batch, i);
		const end = endOf(batch, i);
		const stored = this.stored.code(batch.bytes, start, end, hashBytes(batch.bytes, start, end));
		let code = this.storedCodes[stored];
		if (code === void 0) {
			const text = encoder$1.encode(toText(batch, i));
			code = this.entry(text, 0, text.length);
			this.storedCodes[stored] = code;
		}
		return code;
	}
};
// src/evaluate/readers/parquet/sinks/id-sink.ts
const encoder = new TextEncoder();
const slices = (texts) => {
	const starts = new Uint32Array(texts.length);
	const ends = new Uint32Array(texts.length);
	const bytes = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0));
	let at = 0;
	for (const [i, text] of texts.entries()) {
		starts[i] = at;
		bytes.set(text, at);
		at += text.length;
		ends[i] = at;
	}
	return {
		kind: "slices",
		bytes,
		starts,
		ends,
		count: texts.length
	};
};
/** A batch put into words, or, where its bytes are the text, a copy: those of a page are used again. */
const worded = (batch, toText) => slices(Array.from({ length: batch.count }, (_, i) => toText === null ? batch.bytes.subarray(startOf(batch, i), endOf(batch, i)) : encoder.encode(toText(batch, i))));
var IdSink = class {
	builder = new IdBuilder();
	toText;
	integer;
	/** The dictionary as text; of integers only when it must be. */
	lookup = null;
	words = /* @__PURE__ */ new Int32Array(0);
	constructor(leaf) {
		this.toText = textOf(leaf);
		const whole = leaf.meaning.kind === "integer" && (leaf.type === physical.int32 || leaf.type === physical.int64);
		this.integer = whole && leaf.meaning.kind === "integer" ? {
			signed: leaf.meaning.signed,
			width: leaf.width
		} : null;
		if (this.integer === null) this.builder.turnToBytes(0);
	}
	reserve(capacity) {
		this.builder.reserve(capacity);
	}
	dictionary(batch) {
		if (this.integer === null || batch.kind !== "fixed") {
			this.lookup = worded(batch, this.toText);
			return;
		}
		this.lookup = null;
		this.words = new Int32Array(batch.count * 2);
		this.putWords(batch, this.words, 0);
	}
	plain(batch, row) {
		if (this.asWords(batch, row)) return;
		this.builder.turnToBytes(row);
		const text = this.toText === null ? batch : worded(batch, this.toText);
		this.checked(row, text.count, () => {
			for (let i = 0; i < text.count; i++) this.builder.putBytes(row + i, text.bytes, startOf(text, i), endOf(text, i));
		});
	}
	coded(codes, row) {
		if (this.integer !== null && this.builder.bytes === null && !this.beyond(this.words)) {
			const { words } = this.builder;
			const from = this.words;
			for (let i = 0; i < codes.length; i++) {
				const code = codes[i] ?? 0;
				words[2 * (row + i)] = from[2 * code] ?? 0;
				words[2 * (row + i) + 1] = from[2 * code + 1] ?? 0;
			}
			return;
		}
		this.builder.turnToBytes(row);
		this.lookup ??= this.wordsAsText();
		const text = this.lookup;
		this.checked(row, codes.length, () => {
			for (let i = 0; i < codes.length; i++) {
				const code = codes[i] ?? 0;
				this.builder.putBytes(row + i, text.bytes, startOf(text, code), endOf(text, code));
			}
		});
	}
	spread({ defined, present, row }) {
		const { words, ends, bytes, missing } = this.builder;
		let from = present;
		for (let i = defined.length - 1; i >= 0; i--) {
			const there = defined[i] === 1;
			if (!there) missing.mark(row + i, 1);
			if (bytes === null) {
				if (there) from--;
				words[2 * (row + i)] = there ? words[2 * (row + from)] ?? 0 : 0;
				words[2 * (row + i) + 1] = there ? words[2 * (row + from) + 1] ?? 0 : 0;
			} else {
				ends[row + i + 1] = ends[row + from] ?? 0;
				if (there) from--;
			}
		}
	}
	finish(rows) {
		return this.builder.finish(rows);
	}
	wordsAsText() {
		const { words } = this;
		const text = this.integer?.signed === false ? unsignedText : integerText;
		return slices(Array.from({ length: words.length / 2 }, (_, i) => encoder.encode(text(words[2 * i] ?? 0, words[2 * i + 1] ?? 0))));
	}
	asWords(batch, row) {
		if (this.integer === null || this.builder.bytes !== null || batch.kind !== "fixed") return false;
		if (this.unsignedBeyond(batch)) return false;
		this.putWords(batch, this.builder.words, row);
		return true;
	}
	putWords(batch, words, row) {
		if (batch.width === 8) {
			const size = batch.count * 8;
			new Uint8Array(words.buffer, words.byteOffset + row * 8, size).set(batch.bytes.subarray(batch.at, batch.at + size));
			return;
		}
		const view = viewOf(batch);
		const signed = this.integer?.signed ?? true;
		for (let i = 0; i < batch.count; i++) {
			const value = view.getInt32(i * 4, true);
			words[2 * (row + i)] = value;
			words[2 * (row + i) + 1] = signed ? value >> 31 : 0;
		}
	}
	/** Unsigned integers from 2^63 on have no signed words. */
	unsignedBeyond(batch) {
		if (this.integer?.signed !== false || this.integer.width !== 8 || batch.kind !== "fixed") return false;
		const view = viewOf(batch);
		for (let i = 0; i < batch.count; i++) if (view.getInt32(i * 8 + 4, true) < 0) return true;
		return false;
	}
	beyond(words) {
		if (this.integer?.signed !== false || this.integer.width !== 8) return false;
		for (let i = 1; i < words.length; i += 2) if ((words[i] ?? 0) < 0) return true;
		return false;
	}
	/** Values are UTF-8 each when all of them together are and none starts within a character. */
	checked(row, count, put) {
		put();
		const { ends, bytes } = this.builder;
		if (bytes === null) throw corrupt("ids are no text");
		const start = ends[row] ?? 0;
		const upTo = ends[row + count] ?? 0;
		let fine = isUtf8(bytes.subarray(start, upTo));
		for (let i = 0; fine && i < count; i++) {
			const at = ends[row + i] ?? 0;
			if (at < upTo && ((bytes[at] ?? 0) & 192) === 128) fine = false;
		}
		if (!fine) throw new ParquetFault("not-utf8", "an id is not UTF-8 text");
	}
};
// src/evaluate/readers/parquet/sinks/number-sink.ts
var NumberSink = class {
	builder = new NumberBuilder();
	read;
	lookup = /* @__PURE__ */ new Float64Array(0);
	constructor(read) {
		this.read = read;
	}
	reserve(capacity) {
		this.builder.reserve(capacity);
	}
	dictionary(batch) {
		this.lookup = new Float64Array(batch.count);
		this.read(batch, this.lookup, 0);
	}
	plain(batch, row) {
		this.read(batch, this.builder.values, row);
	}
	coded(codes, row) {
		const { lookup } = this;
		const { values } = this.builder;
		for (let i = 0; i < codes.length; i++) values[row + i] = lookup[codes[i] ?? 0] ?? 0;
	}
	spread({ defined, present, row }) {
		const { values, missing } = this.builder;
		for (let i = defined.length - 1, from = present; i >= 0; i--) if (defined[i] === 1) values[row + i] = values[row + --from] ?? 0;
		else {
			values[row + i] = NaN;
			missing.mark(row + i, 1);
		}
	}
	finish(rows) {
		return this.builder.finish(rows);
	}
};
// src/evaluate/readers/parquet/read-parquet.ts
/** Runs what may find the file faulty; a fault becomes a problem and null. */
const caught = (problems, field, run) => {
	try {
		return run();
	} catch (error) {
		if (!(error instanceof ParquetFault) && !(error instanceof RangeError)) throw error;
		const code = error instanceof ParquetFault ? error.code : "parquet-corrupt";
		const where = field === null ? "" : `column ${shown(field)}: `;
		problems.add({
			code,
			message: `${where}${error.message}`,
			field
		});
		return null;
	}
};
const sinkFor = (leaf, role) => {
	switch (role) {
		case "number": {
			const numbers = numbersOf(leaf);
			return numbers === null ? null : new NumberSink(numbers);
		}
		case "text":
		case "label": return new CodedSink(leaf, role === "label");
		case "id": return new IdSink(leaf);
	}
};
const wrongType = (wanted, found, problems) => {
	problems.add({
		code: "wrong-type",
		message: `column ${shown(wanted.name)} is ${found}`,
		field: wanted.name,
		found,
		expected: wanted.as === "number" ? "numbers" : "numbers, text or booleans"
	});
	return null;
};
const readGroup = (job, group, into) => {
	const { leaf, sink, row } = into;
	const meta = group.columns[leaf.place];
	if (meta === void 0) throw corrupt("a row group has fewer columns than the schema");
	if (meta.elsewhere === "encrypted") throw unsupported("it is encrypted");
	if (meta.elsewhere === "file") throw unsupported("its pages lie in another file");
	if (meta.type !== leaf.type || meta.path.length !== 1 || meta.path[0] !== leaf.name) throw corrupt("a column chunk is of another column than its place says");
	if (meta.values !== group.rows) throw corrupt(`a column chunk of ${meta.values} values in a row group of ${group.rows} rows`);
	const { source, room } = job;
	new ChunkReader({
		source,
		meta,
		leaf,
		sink,
		room,
		rows: group.rows
	}, job.buffers).read(row);
};
const readColumn = (job, wanted, { leaf }) => {
	if (leaf === null) return wrongType(wanted, "nested, repeated or of an unknown type", job.problems);
	const sink = sinkFor(leaf, wanted.as);
	if (sink === null) return wrongType(wanted, leaf.meaning.kind === "boolean" ? "booleans" : "text", job.problems);
	return caught(job.problems, leaf.name, () => {
		let row = 0;
		for (const group of job.footer.rowGroups) {
			readGroup(job, group, {
				leaf,
				sink,
				row
			});
			row += group.rows;
		}
		return sink.finish(row);
	});
};
const readColumns = (job, tops, wanted) => {
	const names = tops.map(({ name }) => name);
	const places = locate(names, wanted, job.problems, null);
	if (places.includes(null)) return null;
	const columns = /* @__PURE__ */ new Map();
	for (const [index, one] of wanted.entries()) {
		const top = tops[places[index] ?? -1];
		const column = top === void 0 ? null : readColumn(job, one, top);
		if (column !== null) columns.set(one.name, column);
	}
	if (columns.size < wanted.length) return null;
	return {
		rows: job.footer.rows,
		columns,
		faulty: job.problems.faulty,
		lineOf: () => null
	};
};
const readParquet = (source, wanted, reading) => {
	const { problems, limits } = reading;
	const opened = caught(problems, null, () => {
		const footer = openFooter(source);
		return {
			footer,
			tops: topColumns(footer.schema)
		};
	});
	if (opened === null) return null;
	const { footer, tops } = opened;
	if (footer.rows === 0) {
		problems.add({
			code: "no-rows",
			message: "the file has no rows",
			expected: "rows"
		});
		return null;
	}
	const room = new Room(limits, source.size, footer.rows);
	return readColumns({
		source,
		footer,
		problems,
		room,
		buffers: new Buffers()
	}, tops, wanted);
};
const parquetNames = (source, { problems }) => caught(problems, null, () => topColumns(openFooter(source).schema).map(({ name }) => name));
// src/evaluate/problem.ts
/** A problem with a file; what is left out is null, and the severity is `error`. */
const engineProblem = (file, words) => ({
	severity: "error",
	file,
	line: null,
	row: null,
	field: null,
	found: null,
	expected: null,
	nearest: null,
	...words
});
// src/evaluate/readers/problem-list.ts
var ProblemList = class {
	file;
	items = [];
	/** Rows (0-based) whose record could not be read. */
	faulty = /* @__PURE__ */ new Set();
	constructor(file) {
		this.file = file;
	}
	get full() {
		return this.items.length >= 100;
	}
	add(words) {
		if (!this.full) this.items.push(engineProblem(this.file, words));
	}
	/** In the order of the file; what has no line or row comes first. */
	sorted() {
		const place = (problem) => problem.row ?? problem.line ?? 0;
		return this.items.toSorted((a, b) => place(a) - place(b));
	}
};
// src/evaluate/readers/read.ts
const readers = {
	csv: readCsv,
	jsonl: readJsonl,
	parquet: readParquet
};
const failed = (problems) => ({
	ok: false,
	problems,
	table: null
});
/** Row after row without a value, from a row on; -1 after the last. Most columns have none, and are only searched. */
const nextMissing = (column, from) => {
	if (column.kind === "number" || column.kind === "id") return column.missing?.indexOf(1, from) ?? -1;
	return column.codes.indexOf(column.missingCode, from);
};
const reportMissing = (table, wanted, problems) => {
	for (const { name, codes } of wanted) {
		const column = table.columns.get(name);
		if (codes?.missing === void 0 || column === void 0) continue;
		for (let row = nextMissing(column, 0); row >= 0 && !problems.full; row = nextMissing(column, row + 1)) {
			if (table.faulty.has(row)) continue;
			problems.add({
				code: codes.missing,
				message: `${name} is missing`,
				line: table.lineOf(row),
				row: row + 1,
				field: name,
				expected: "a value"
			});
		}
	}
};
const readSource = (source, wanted, limits) => {
	const problems = new ProblemList(source.name);
	const format = formatOf(source, problems);
	if (format === null) return failed(problems.items);
	const columns = distinct(wanted);
	const table = readers[format](source, columns, {
		limits,
		problems
	});
	if (source.changed()) {
		problems.items.length = 0;
		problems.add({
			code: "file-changed",
			message: "the file changed while it was read: what was read may be of two files",
			expected: "a file that nothing writes to"
		});
		return failed(problems.items);
	}
	if (table !== null) reportMissing(table, columns, problems);
	if (problems.items.length > 0) return {
		ok: false,
		problems: problems.sorted(),
		table
	};
	return table === null ? failed(problems.items) : {
		ok: true,
		table
	};
};
// src/evaluate/readers/source.ts
const same = (a, b) => a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs && a.ino === b.ino && a.dev === b.dev;
const readFully = (descriptor, { into, at, length, position }) => {
	let done = 0;
	while (done < length) {
		const step = Math.min(length - done, 1073741824);
		const got = readSync(descriptor, into, at + done, step, position + done);
		if (got === 0) break;
		done += got;
	}
	return done;
};
const statNow = (path) => {
	try {
		return statSync(path, { bigint: true });
	} catch {
		return null;
	}
};
const notFound = (path, message) => engineProblem(path, {
	code: "file-not-found",
	message,
	expected: "a file that can be read"
});
const openSource = (path) => {
	let descriptor;
	try {
		if (!statSync(path).isFile()) return notFound(path, "this is not a regular file");
		descriptor = openSync(path, "r");
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
		return notFound(path, reason === "ENOENT" ? "there is no such file" : `the file cannot be opened (${reason})`);
	}
	const opened = fstatSync(descriptor, { bigint: true });
	return {
		name: path,
		size: Number(opened.size),
		identity: [
			opened.dev,
			opened.ino,
			opened.size,
			opened.mtimeNs
		].join(" "),
		read: (piece) => readFully(descriptor, piece),
		changed: () => {
			const now = statNow(path);
			return now === null || !same(opened, now) || !same(opened, fstatSync(descriptor, { bigint: true }));
		},
		close: () => closeSync(descriptor)
	};
};
export { utf8 as _, parquetNames as a, jsonlNames as c, shown as d, IdBuilder as f, hashBytes as g, wideCodes as h, engineProblem as i, formatOf as l, missingCode as m, readSource as n, openFooter as o, integerText as p, ProblemList as r, ParquetFault as s, openSource as t, csvNames as u };
