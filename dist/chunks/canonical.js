import { createHash } from "node:crypto";
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
export { digestOf as n, sha256 as r, canonical as t };
