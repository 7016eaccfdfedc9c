// src/evaluate/holdout/in-order.ts
const marks = (missing, rows) => {
	if (missing === null) return null;
	const out = new Uint8Array(rows.length);
	for (let row = 0; row < rows.length; row++) out[row] = missing[rows[row] ?? 0] ?? 0;
	return out;
};
const codes = (from, rows) => {
	const out = from instanceof Uint8Array ? new Uint8Array(rows.length) : new Uint32Array(rows.length);
	for (let row = 0; row < rows.length; row++) out[row] = from[rows[row] ?? 0] ?? 0;
	return out;
};
const numbers = (from, rows) => {
	const out = new Float64Array(rows.length);
	for (let row = 0; row < rows.length; row++) out[row] = from[rows[row] ?? 0] ?? NaN;
	return out;
};
/** The cells of a column at these rows, in this order. Ids are matched and never moved. */
const inOrder = (column, rows) => {
	switch (column.kind) {
		case "number": return {
			...column,
			values: numbers(column.values, rows),
			missing: marks(column.missing, rows)
		};
		case "coded": return {
			...column,
			codes: codes(column.codes, rows)
		};
		case "label": return {
			...column,
			codes: codes(column.codes, rows)
		};
		case "id": return column;
	}
};
export { inOrder as t };
