import { Q as mostBytes } from "./bin-edges.js";
// src/local/bytes.ts
const decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: false
});
/** Bytes of a file as content to judge: text within bounds, or why not. */
const contentOfBytes = (bytes, most = mostBytes) => {
	if (bytes.byteLength > most) return {
		kind: "refused",
		code: "too-large",
		found: `${bytes.byteLength} bytes`
	};
	try {
		return {
			kind: "text",
			text: decoder.decode(bytes)
		};
	} catch {
		return {
			kind: "refused",
			code: "not-utf8",
			found: "bytes that are not UTF-8"
		};
	}
};
export { contentOfBytes as t };
