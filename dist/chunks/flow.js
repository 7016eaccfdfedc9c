import { J as isList, X as plain, Y as isMap } from "./bin-edges.js";
// src/domain/document/flow.ts
/** In one line, as YAML's flow style writes it. */
const inFlow = (value) => {
	if (isList(value)) return `[${value.map(inFlow).join(", ")}]`;
	if (isMap(value)) {
		const items = Object.entries(value).map(([key, item]) => `${key}: ${inFlow(item)}`);
		return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
	}
	const text = String(plain(value));
	return /[:#[\]{},*&!|>'"%@`\p{Cc}]|^\s|\s$|^$/u.test(text) ? JSON.stringify(text) : text;
};
export { inFlow as t };
