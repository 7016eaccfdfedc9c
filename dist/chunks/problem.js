// src/domain/problem.ts
const problemCodes = [
	"yaml-syntax",
	"too-many-documents",
	"duplicate-key",
	"unknown-key",
	"wrong-type",
	"missing-key",
	"unknown-state",
	"unlawful-transition",
	"unknown-gate",
	"unknown-role",
	"unknown-metric",
	"not-a-decimal",
	"out-of-range",
	"too-large",
	"too-deep",
	"too-many-aliases",
	"not-utf8",
	"path-escape",
	"symlink",
	"submodule",
	"unreadable",
	"duplicate-version",
	"unattributable",
	"unknown-tier",
	"file-not-found",
	"changed-on-both-sides",
	"bad-digest",
	"bad-date",
	"bad-duration",
	"empty-role",
	"circular-role",
	"unreadable-team",
	"unreadable-organisation",
	"bad-codeowners",
	"unsupported-version",
	"no-policy",
	"two-holdouts",
	"holdout-changed",
	"too-many-files",
	"too-many-commits",
	"too-many-problems"
];
const isError = (problem) => problem.severity === "error";
/** A problem at a place; what is left out is null, and the severity is `error`. */
const problemAt = (place, words) => ({
	file: place.file,
	line: place.line,
	column: place.column,
	found: null,
	expected: null,
	nearest: null,
	severity: "error",
	...words
});
const asFault = (problem) => () => problem;
const mostProblems = 100;
/** The first hundred faults of one file; a last problem says how many more there are. */
const tell = (faults) => {
	const [next] = faults.slice(mostProblems);
	const told = faults.slice(0, mostProblems).map((fault) => fault());
	return next === void 0 ? told : [...told, andMore(next(), faults.length - mostProblems)];
};
const andMore = ({ file, line, column, severity }, more) => problemAt({
	file,
	line,
	column
}, {
	code: "too-many-problems",
	message: `${more} more ${more === 1 ? "problem follows" : "problems follow"} from here on; mend the first ones, then look again`,
	found: String(mostProblems + more),
	expected: `at most ${mostProblems} problems in one file`,
	severity
});
export { tell as a, problemCodes as i, isError as n, problemAt as r, asFault as t };
