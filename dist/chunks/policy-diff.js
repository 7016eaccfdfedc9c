import { g as loosenings, r as testsSaid, t as decide } from "./decide.js";
import { o as policyPath } from "./governed.js";
import { n as isError } from "./problem.js";
import { n as contentAt } from "./wrap.js";
import { i as gitText, n as commitOf } from "./git.js";
import { t as WrongCall } from "./command.js";
import { n as policyOf, t as toldProblems } from "./told-problems.js";
import { n as looseningLines, t as flipLine } from "./policy-lines.js";
import { n as diskShelf, r as readTests, t as commitShelf } from "./policy-test-files.js";
const { resolve } = globalThis.process.getBuiltinModule("node:path");
// src/commands/policy-diff.ts
/** What one policy asks otherwise than another, and which tests come out otherwise by it. */
const policyDiff = async (names, { json }, terminal) => {
	const [base, head] = [await sideOf(names.base, terminal), await sideOf(names.head, terminal)];
	const [old, next] = [policyOf(base.path, base.content), policyOf(head.path, head.content)];
	if (!old.ok || !next.ok) return toldProblems(problemsOf([old, next]), json === true, terminal);
	const tests = {
		base: await readTests(base.shelf, null),
		head: await readTests(head.shelf, null)
	};
	if (tests.head.problems.some(isError)) return toldProblems(tests.head.problems, json === true, terminal);
	const compared = {
		old: old.value,
		next: next.value,
		...comparing({
			base,
			head,
			tests
		})
	};
	terminal.out(json === true ? `${JSON.stringify(asJson(names, compared), null, 2)}\n` : text(compared, terminal));
	return (compared.tests?.flips.length ?? 0) === 0 ? 0 : 1;
};
/** A file, where there is one of this name; else what git knows by it. */
const sideOf = async (name, { cwd }) => {
	const content = await contentAt(resolve(cwd, name));
	if (content.kind !== "absent") return {
		path: name,
		content,
		shelf: diskShelf(cwd)
	};
	const folder = await gitText(cwd, ["rev-parse", "--show-toplevel"]).catch(() => null);
	const commit = folder === null ? null : await commitOf(folder, name);
	if (folder === null || commit === null) throw new WrongCall(`${name} is neither a file nor a commit that git knows`);
	const shelf = commitShelf(folder, commit);
	const found = (await shelf.read([policyPath])).get(policyPath);
	return {
		path: policyPath,
		content: found ?? { kind: "absent" },
		shelf
	};
};
const problemsOf = (sides) => sides.flatMap(({ problems }) => problems);
const comparing = ({ base, head, tests }) => {
	if (tests.base.tests.length + tests.head.tests.length === 0) return { tests: null };
	const policy = {
		path: policyPath,
		base: base.content,
		head: head.content
	};
	const policyTests = {
		base: tests.base.files,
		head: tests.head.files
	};
	return { tests: testsSaid({
		policy,
		policyTests
	}, decide) };
};
const asJson = (names, { old, next, tests }) => ({
	base: {
		name: names.base,
		policy: old.digest
	},
	head: {
		name: names.head,
		policy: next.digest
	},
	lines: loosenings(old, next),
	tests
});
const text = ({ old, next, tests }, terminal) => {
	const lines = loosenings(old, next);
	return [
		...lines.length === 0 ? ["The two policies ask the same."] : [counted(lines)],
		...looseningLines(lines, terminal),
		"",
		...tests === null ? ["There are no policy tests that could flip."] : [`${tests.flips.length} of ${tests.cases} policy tests flip.`],
		...(tests?.flips ?? []).map((flip) => flipLine(flip, terminal)),
		""
	].join("\n");
};
const counted = (lines) => {
	const count = (effect) => `${lines.filter((line) => line.effect === effect).length} ${effect}`;
	return `${count("weaker")}, ${count("different")}, ${count("stronger")}:`;
};
export { policyDiff };
