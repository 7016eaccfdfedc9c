import { r as problemAt } from "./problem.js";
// src/domain/refused.ts
const refusals = {
	symlink: "is a symbolic link; a manifest must be a file of its own",
	submodule: "is a submodule; a manifest must be a file of this repository",
	"too-large": "is larger than assay reads: keep tables and reports in files of their own and name them here",
	"not-utf8": "is not UTF-8 text; save it as UTF-8",
	unreadable: "could not be read"
};
/** Stands alone, so that who measures a file need not load what a manifest is. */
const refusedProblem = (path, { code, found }) => problemAt({
	file: path,
	line: 1,
	column: 1
}, {
	code,
	message: `${path} ${refusals[code]}`,
	found,
	expected: "a UTF-8 text file of at most 1 MiB"
});
export { refusedProblem as t };
