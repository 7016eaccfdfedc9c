import { otherwise } from './answering.ts';
import { commandAnswers } from './approvals/command-answers.ts';
import { digestOf } from './canonical.ts';
import { changesOf } from './changes.ts';
import { describe } from './describe.ts';
import { fold, stateOf } from './fold.ts';
import { withOthers } from './group/with-others.ts';
import { labelsChanged } from './holdout/changed.ts';
import { judgeChange } from './judge.ts';
import { nextSteps } from './next.ts';
import { type Policy, parsePolicy, waysOf } from './policy/policy.ts';
import { judgePolicyChange } from './policy-change/judge.ts';
import { type Parsed, type Problem, problemAt } from './problem.ts';
import { refusedProblem } from './refused.ts';
import { isSameContent } from './same-content.ts';
import type { Content, Limit, Snapshot } from './snapshot.ts';
import { distinct, type Judgements, stricter } from './stricter.ts';
import { instant } from './time.ts';
import { turned } from './turned.ts';
import type { Verdict } from './verdict.ts';

/** From everything known to one decision. Pure and total: the same snapshot gives the same verdict anywhere, at any time. */
export const decide = (snapshot: Snapshot): Verdict => withOthers(snapshot, alone);

const alone = (snapshot: Snapshot): Verdict => {
  const base = readPolicy(snapshot.policy.path, snapshot.policy.base);
  const problems = [...snapshot.limits.map(limitProblem), ...policyProblems(snapshot, base)];
  if (!base.ok) return sealed(snapshot, { transitions: [], problems, commands: [], policy: null });
  const boundTo = base.value.digest;
  const old = judgeBy(base.value, { snapshot, boundTo });
  const next = isChanged(snapshot) ? readPolicy(snapshot.policy.path, snapshot.policy.head) : null;
  const both = next?.ok ? stricter(old, judgeBy(next.value, { snapshot, boundTo })) : old;
  const labels = labelsChanged(snapshot, { base: base.value, head: next?.ok ? next.value : base.value });
  const head = next?.ok ? next.value : null;
  const { policyChange, ...own } = judgePolicyChange(snapshot, { base: base.value, head }, alone);
  return sealed(snapshot, {
    ...both,
    commands: [...both.commands, ...own.commands],
    problems: [...problems, ...labels, ...distinct([...both.problems, ...own.problems])],
    policy: base.value,
    ...policyChange,
  });
};

interface Judging {
  readonly snapshot: Snapshot;
  readonly boundTo: string;
}

const judgeBy = (policy: Policy, { snapshot, boundTo }: Judging): Judgements => {
  const found = changesOf(snapshot, waysOf(policy));
  const around = { ...found, policy, boundTo, journal: snapshot.journal, now: instant(snapshot.now) ?? 0 };
  const all = found.changes.map((change) => judgeChange(change, around, snapshot));
  return {
    transitions: all.map(({ transition }) => transition),
    problems: distinct([...found.problems, ...all.flatMap((judged) => judged.problems)]),
    commands: all.flatMap(({ commands }) => commands),
  };
};

interface Found extends Judgements, Pick<Verdict, 'policy_change'> {
  readonly policy: Policy | null;
}

const sealed = (snapshot: Snapshot, { commands, policy, ...found }: Found): Verdict => {
  const decision = fold(found.transitions, found.problems, found.policy_change);
  const folded = { decision, ...found };
  return turned(snapshot, {
    assay: 1,
    decision,
    head: snapshot.head,
    policy: policy?.digest ?? digestOf(null),
    status: { state: stateOf[decision], description: describe(folded) },
    ...found,
    next: nextSteps(folded, snapshot.pull.author),
    commands: commandAnswers(snapshot, commands, otherwise({ snapshot, policy, ...found })),
  });
};

const readPolicy = (path: string, content: Content): Parsed<Policy> => {
  if (content.kind === 'text') return parsePolicy(path, content.text);
  return { ok: false, problems: content.kind === 'refused' ? [refusedProblem(path, content)] : [] };
};

const policyProblems = (snapshot: Snapshot, base: Parsed<Policy>): readonly Problem[] => {
  const { path, head } = snapshot.policy;
  if (!isChanged(snapshot)) return baseProblems(snapshot, base);
  if (head.kind === 'absent') return [...baseProblems(snapshot, base), policyRemoved(path)];
  return [...baseProblems(snapshot, base), ...readPolicy(path, head).problems];
};

/** Governed files need a policy at base; a pull request that only mends a broken one must be able to land. */
const baseProblems = ({ policy, files }: Snapshot, base: Parsed<Policy>): readonly Problem[] => {
  const touched = files.length > 0;
  if (policy.base.kind === 'absent') return touched ? [noPolicy(policy.path)] : [];
  const mended = !touched && policy.head.kind !== 'absent' && !isSameContent(policy.base, policy.head);
  return mended ? [] : base.problems;
};

const policyRemoved = (path: string): Problem =>
  problemAt(
    { file: path, line: 1, column: 1 },
    {
      code: 'no-policy',
      message: 'the pull request removes the policy; without one no manifest can change any more',
      expected: 'a policy at head too',
    },
  );

const isChanged = ({ policy: { base, head } }: Snapshot): boolean => !isSameContent(base, head);

const noPolicy = (path: string): Problem =>
  problemAt(
    { file: path, line: 1, column: 1 },
    {
      code: 'no-policy',
      message:
        'the base branch has no policy, so nothing says what these manifests must hold; merge one first, on its own',
      expected: `${path} on the base branch`,
    },
  );

const limitProblem = ({ code, found, most }: Limit): Problem =>
  problemAt(
    { file: '.', line: 1, column: 1 },
    {
      code,
      message: `the pull request has ${found} ${code === 'too-many-files' ? 'files' : 'commits'}; GitHub tells of ${most} at most, so it cannot be judged whole: split it`,
      found: String(found),
      expected: `at most ${most}`,
    },
  );
