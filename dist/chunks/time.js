import { t as Decimal } from "./decimal.js";
const { createHash } = globalThis.process.getBuiltinModule("node:crypto");
// src/domain/canonical.ts
/** RFC 8785: sorted keys (by UTF-16 code unit), no blanks, numbers as ECMAScript writes them. Equal data, equal bytes. */
const canonical = (value) => write(value);
const write = (value) => {
	if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
	if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).filter((entry) => entry[1] !== void 0);
	entries.sort(([a], [b]) => a < b ? -1 : 1);
	return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item)}`).join(",")}}`;
};
const sha256 = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const digestOf = (value) => sha256(canonical(value));
// src/domain/time.ts
const units = {
	us: 1n,
	ms: 1000n,
	s: 1000000n,
	m: 60000000n,
	h: 3600000000n,
	d: 86400000000n,
	w: 604800000000n
};
const durationSyntax = /^(\d+(?:\.\d+)?)\s?(us|ms|s|m|h|d|w)$/;
/** A duration in microseconds, exact; null when the text is none. */
const microseconds = (text) => {
	const [, amount = "", unit = ""] = durationSyntax.exec(text) ?? [];
	const [number, factor] = [Decimal.parse(amount), units[unit]];
	return number === null || factor === void 0 ? null : number.times(factor);
};
const dateSyntax = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** Milliseconds since 1970; a date alone is its midnight in UTC; null when there is no such day. */
const instant = (text) => {
	if (!dateSyntax.test(text)) return null;
	const isWhole = text.length === 10 || /(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
	const time = Date.parse((isWhole ? text : `${text}Z`).replace(" ", "T"));
	return Number.isNaN(time) || !isCalendarDay(text.slice(0, 10)) ? null : time;
};
const isCalendarDay = (day) => {
	const time = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(day.slice(8));
};
const day = 864e5;
const daysBetween = (from, to) => (to - from) / day;
/** `14 days`, `100 ms`: a duration as people say it. */
const saidInDays = (days) => {
	const rounded = Math.floor(days * 10) / 10;
	return `${rounded} ${rounded === 1 ? "day" : "days"}`;
};
export { microseconds as a, digestOf as c, instant as i, sha256 as l, daysBetween as n, saidInDays as o, durationSyntax as r, canonical as s, dateSyntax as t };
