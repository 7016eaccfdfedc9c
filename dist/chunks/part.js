import { n as readSource, t as openSource } from "./source.js";
// src/evaluate/readers/part.ts
/** Null when anything at all is wrong with them: whoever asked reads the whole again and says what. */
const readPart = ({ path, wanted, limits }) => {
	const source = openSource(path);
	if ("code" in source) return null;
	try {
		const read = readSource(source, wanted, limits);
		if (!read.ok) return null;
		return {
			identity: source.identity,
			rows: read.table.rows,
			columns: read.table.columns
		};
	} finally {
		source.close();
	}
};
const arraysOf = (column) => {
	switch (column.kind) {
		case "number": return [column.values, column.missing];
		case "coded":
		case "label": return [column.codes];
		case "id": return column.form === "integers" ? [column.words, column.missing] : [
			column.bytes,
			column.ends,
			column.missing
		];
	}
};
/** What is handed over instead of being copied. */
const buffersOf = (part) => {
	const buffers = [...part?.columns.values() ?? []].flatMap(arraysOf).flatMap((array) => array?.buffer instanceof ArrayBuffer ? [array.buffer] : []);
	return [...new Set(buffers)];
};
export { buffersOf, readPart };
