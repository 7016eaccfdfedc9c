import { G as isList, K as isMap, q as plain } from "./bin-edges.js";
// src/domain/document/flow.ts
/** In one line, as YAML's flow style writes it. */
const inFlow = (value) => {
	if (isList(value)) return `[${value.map(inFlow).join(", ")}]`;
	if (isMap(value)) return `{ ${Object.entries(value).map(([key, item]) => `${key}: ${inFlow(item)}`).join(", ")} }`;
	const data = plain(value);
	return typeof data === "string" && /[:#[\]{},*&!|>'"%@`]|^\s|\s$|^$/.test(data) ? JSON.stringify(data) : String(data);
};
export { inFlow as t };
