import { C as demandsFor, D as organisationOf, I as describe, b as wantedMeasurements, j as changesOf, k as fold, t as decide } from "./decide.js";
import { o as policyPath } from "./governed.js";
import { F as nothingNeeded, N as asksData, P as isNeeded, i as manifestGlobs, s as waysOf } from "./policy.js";
import { i as teamsNamed, r as asksForAdmins, t as load } from "./load.js";
import { n as contentAt, t as wrapped } from "./wrap.js";
import { t as WrongCall } from "./command.js";
import { t as paint } from "./paint.js";
import { n as policyOf, t as toldProblems } from "./told-problems.js";
import { i as instant } from "./time.js";
import { t as measuringHere } from "./workplace.js";
import { i as gitText } from "./git.js";
import { t as GitSource } from "./git-source.js";
import { t as readVerdict } from "./verdict-file.js";
const { join, resolve } = globalThis.process.getBuiltinModule("node:path");
const { readdir } = globalThis.process.getBuiltinModule("node:fs/promises");
// src/domain/policy-replay/under.ts
/** The same pull request, had this policy stood at base and been left alone. */
const under = (snapshot, content) => {
	const { governing: _, policyTests: __, ...rest } = snapshot;
	return {
		...rest,
		policy: {
			...snapshot.policy,
			base: content,
			head: content
		}
	};
};
const unasked = { kind: "unasked" };
/** Teams that this policy names and that nobody had a reason to ask for then. */
const unaskedThen = (snapshot, policy) => teamsNamed([policy], snapshot.files, []).filter((team) => !Object.hasOwn(snapshot.teams, team));
/** They are not unreadable: nobody knows who was in them. */
const withUnasked = (snapshot, policy) => {
	const teams = Object.fromEntries(unaskedThen(snapshot, policy).map((team) => [team, unasked]));
	const organisation = organisationOf(snapshot);
	const admins = asksForAdmins(policy) ? { admins: {
		[organisation]: unasked,
		...snapshot.admins
	} } : {};
	return {
		...snapshot,
		teams: {
			...teams,
			...snapshot.teams
		},
		...admins
	};
};
// src/domain/policy-replay/unmeasured.ts
const notMeasuredThen = (snapshot, { old, next }) => {
	const measured = new Map(wantedMeasurements(snapshot, old).map(({ manifest, needs }) => [manifest.file, needs]));
	return changesOf(snapshot, waysOf(next)).changes.flatMap((change) => {
		const { file, data } = change.subject;
		const known = measured.get(file) ?? nothingNeeded;
		const isNamed = data.evaluation?.predictions !== void 0;
		return demandsFor(change, next).gates.flatMap((gate) => {
			const needs = next.data.gates?.[gate]?.needs(change.subject) ?? nothingNeeded;
			return (isNeeded(needs) && isNamed || asksData(needs)) && !covers(known, needs) ? [{
				file,
				gate
			}] : [];
		});
	});
};
const flags = [
	"champion",
	"baseline",
	"datasets"
];
const covers = (known, needs) => includesAll(known.metrics, needs.metrics) && includesAll(known.slices.map(inOrder), needs.slices.map(inOrder)) && includesAll(known.fairness, needs.fairness) && includesAll(known.weakSlices, needs.weakSlices) && includesAll(known.leakage, needs.leakage) && flags.every((flag) => known[flag] || !needs[flag]);
/** [a, b] and [b, a] are the same slices. */
const inOrder = (columns) => [...new Set(columns)].sort();
const includesAll = (known, wanted) => {
	const there = new Set(known.map((one) => JSON.stringify(one)));
	return wanted.every((one) => there.has(JSON.stringify(one)));
};
// src/domain/policy-replay/replayed.ts
const replayed = (snapshot, { old, next, judge }) => {
	const before = judge(under(snapshot, old.content));
	const after = judge(withUnasked(under(snapshot, next.content), next.policy));
	const unmeasured = notMeasuredThen(snapshot, {
		old: old.policy,
		next: next.policy
	});
	const kept = after.transitions.map((transition) => withoutGates(transition, unmeasured));
	const decision = fold(kept, after.problems);
	const unasked = decision === "awaiting" ? missingIn(kept, unaskedThen(snapshot, next.policy)) : [];
	return {
		before: before.decision,
		after: decision,
		flips: decision !== before.decision && unasked.length === 0,
		because: describe({
			decision,
			transitions: kept,
			problems: after.problems
		}),
		unmeasured,
		unasked,
		transitions: before.transitions.map(({ model, version, from, to }) => ({
			model,
			version,
			from,
			to
		}))
	};
};
/** None: an approval is missing that those teams could not have given. */
const missingIn = (transitions, teams) => {
	const unknown = transitions.flatMap(({ approvals }) => approvals.filter(({ needed, filled_by }) => filled_by.length < needed)).map((role) => teams.filter((team) => role.could_be_filled_by.includes(`@${team}`)));
	return unknown.every((some) => some.length > 0) ? [...new Set(unknown.flat())] : [];
};
const withoutGates = (transition, unmeasured) => {
	const gates = new Set(unmeasured.filter(({ file }) => file === transition.file).map(({ gate }) => gate));
	return {
		...transition,
		findings: transition.findings.filter(({ gate }) => !gates.has(gate))
	};
};
// src/local/with-policy.ts
/** A source whose head brings another policy too: what either policy asks for is then measured, and everybody asked. */
const withPolicy = (source, head, content) => ({
	pull: async () => {
		const facts = await source.pull();
		return {
			...facts,
			changed: [.../* @__PURE__ */ new Set([...facts.changed, policyPath])]
		};
	},
	ask: async (questions) => {
		const answers = await source.ask(questions);
		return questions.files.some(({ at, path }) => at === head && path === ".assay/policy.yaml") ? {
			...answers,
			files: new Map([...answers.files, [`${head}:${policyPath}`, content]])
		} : answers;
	},
	tree: (commit) => source.tree(commit)
});
// src/commands/policy-past.ts
/** The last of the verdict files in a folder, the newest first. */
const savedVerdicts = async (folder, last, terminal) => {
	const names = (await readdir(resolve(terminal.cwd, folder)).catch(() => {
		throw new WrongCall(`there is no folder ${folder}: name one with verdicts that assay check --json wrote`);
	})).filter((name) => name.endsWith(".json")).sort();
	if (names.length === 0) throw new WrongCall(`there are no verdict files (*.json) in ${folder}`);
	const pasts = [];
	for (const name of names) {
		const { verdict } = await readVerdict(join(folder, name), terminal);
		pasts.push({
			name,
			snapshot: verdict.snapshot
		});
	}
	const time = ({ snapshot }) => instant(snapshot.now) ?? 0;
	return pasts.sort((a, b) => time(b) - time(a)).slice(0, last);
};
/** The last merges of the checked-out branch that changed a version's state or its manifest. */
const mergedChanges = async ({ last, globs, content }, terminal) => {
	const folder = await gitText(terminal.cwd, ["rev-parse", "--show-toplevel"]).catch(() => {
		throw new WrongCall(`${terminal.cwd} is in no git repository: name saved verdicts with --verdicts`);
	});
	const commits = await commitsOf(folder, globs);
	const pasts = [];
	for (const commit of commits) {
		if (pasts.length === last) break;
		const snapshot = await snapshotOf(folder, commit, content);
		if (snapshot.files.length > 0 && snapshot.policy.base.kind === "text") pasts.push({
			name: commit.head.slice(0, 12),
			snapshot
		});
	}
	return pasts;
};
const commitsOf = async (folder, globs) => {
	return (await gitText(folder, [
		"log",
		"--first-parent",
		"--diff-merges=first-parent",
		"--format=%H %P %cI",
		"HEAD",
		"--",
		...globs.map((glob) => `:(top,glob)${glob}`)
	])).split("\n").flatMap((line) => {
		const parts = line.split(" ").filter((part) => part !== "");
		const [head, base, at] = [
			parts[0],
			parts[1],
			parts.at(-1)
		];
		return head === void 0 || base === void 0 || at === void 0 || parts.length < 3 ? [] : [{
			base,
			head,
			at: new Date(at).toISOString()
		}];
	});
};
const snapshotOf = (folder, { base, head, at }, content) => measuringHere({ checkout: folder }, async (measure) => {
	const source = withPolicy(new GitSource({
		folder,
		base,
		head
	}), head, content);
	return load({
		source,
		measure,
		now: at
	}, await source.pull());
});
// src/commands/policy-replay.ts
/** What this policy would have made of the pull requests of the past. */
const policyReplay = async (options, terminal) => {
	const path = options.policy ?? ".assay/policy.yaml";
	const content = await contentAt(resolve(terminal.cwd, path));
	const policy = policyOf(path, content);
	if (!policy.ok) return toldProblems(policy.problems, options.json === true, terminal);
	const last = lastOf(options.last ?? "40");
	const told = (options.verdicts === void 0 ? await mergedChanges({
		last,
		globs: manifestGlobs(policy.value),
		content
	}, terminal) : await savedVerdicts(options.verdicts, last, terminal)).flatMap((past) => toldOf(past, {
		policy: policy.value,
		content
	}));
	if (told.length === 0) throw new WrongCall("there is nothing to judge again: no verdict, and no merge, had a policy at its base");
	terminal.out(options.json === true ? `${JSON.stringify(asJson(told, policy.value.digest), null, 2)}\n` : text(told, terminal));
	if (told.some(({ flips }) => flips)) return 1;
	return told.some(isUnclear) ? 3 : 0;
};
const lastOf = (said) => {
	const last = /^[1-9]\d{0,5}$/.test(said) ? Number(said) : null;
	if (last === null) throw new WrongCall(`--last takes a whole number of at least 1, not ${said}`);
	return last;
};
const isUnclear = ({ unmeasured, unasked }) => unmeasured.length + unasked.length > 0;
/** What had no policy that could be read was judged by none, and cannot flip. */
const toldOf = ({ name, snapshot }, next) => {
	const { path, base } = snapshot.policy;
	const old = policyOf(path, base);
	if (!old.ok) return [];
	return [{
		name,
		...replayed(snapshot, {
			old: {
				policy: old.value,
				content: base
			},
			next,
			judge: decide
		})
	}];
};
const asJson = (told, policy) => ({
	policy,
	judged: told.length,
	flips: told.filter(({ flips }) => flips).length,
	unclear: told.filter(isUnclear).length,
	verdicts: told.map(({ name, before, after, flips, because, unmeasured, unasked, transitions }) => ({
		name,
		transitions,
		before,
		after,
		flips,
		because,
		gates: unmeasured.map(({ file, gate }) => ({
			file,
			gate,
			answer: "error",
			because: "not measured then"
		})),
		unasked
	}))
});
const text = (told, terminal) => {
	const flips = told.filter((one) => one.flips).length;
	const open = told.filter(isUnclear).length;
	return [
		...told.flatMap((one) => toldLines(one, terminal)),
		"",
		`${flips} of ${told.length} decisions flip${open === 0 ? "" : `; ${open} ${open === 1 ? "asks" : "ask"} for what nobody looked at then`}`,
		""
	].join("\n");
};
const toldLines = (one, terminal) => {
	const { name, before, after, flips, because, unmeasured, unasked, transitions } = one;
	const what = transitions.map(({ model, version, from, to }) => `${model} ${version} ${from} -> ${to}`);
	const word = isUnclear(one) ? "?   " : "same";
	const mark = flips ? paint("FLIP", "yellow", terminal) : word;
	const decision = flips ? `${before} -> ${after}: ${because}` : before;
	return [
		wrapped(`${mark}  ${name}  ${what.join(", ")}  ${decision}`, terminal.columns, 6),
		...unmeasured.map(({ gate, file }) => wrapped(`      ${gate}: error: not measured then (${file})`, terminal.columns, 8)),
		...unasked.map((team) => wrapped(`      @${team}: nobody asked then who was in it`, terminal.columns, 8))
	];
};
export { policyReplay };
