import { digestOf } from './canonical.ts';
import { changesOf, refusedProblem } from './changes.ts';
import { describe } from './describe.ts';
import { blocks } from './finding.ts';
import { judgeChange } from './judge.ts';
import { nextSteps } from './next.ts';
import { type Policy, parsePolicy, waysOf } from './policy/policy.ts';
import { isError, type Parsed, type Problem, problemAt } from './problem.ts';
import type { Content, Limit, Snapshot } from './snapshot.ts';
import { distinct, type Judgements, stricter } from './stricter.ts';
import { instant } from './time.ts';
import type { Decision, StatusState, Transition, Verdict } from './verdict.ts';

/** From everything known to one decision. Pure and total: the same snapshot gives the same verdict anywhere, at any time. */
export const decide = (snapshot: Snapshot): Verdict => {
  const base = readPolicy(snapshot.policy.path, snapshot.policy.base);
  const problems = [...snapshot.limits.map(limitProblem), ...policyProblems(snapshot, base)];
  if (!base.ok) return sealed(snapshot, { transitions: [], problems, policy: null });
  const old = judgeBy(base.value, snapshot);
  const next = isChanged(snapshot) ? readPolicy(snapshot.policy.path, snapshot.policy.head) : null;
  const both = next?.ok ? stricter(old, judgeBy(next.value, snapshot)) : old;
  return sealed(snapshot, { ...both, problems: [...problems, ...both.problems], policy: base.value.digest });
};

const judgeBy = (policy: Policy, snapshot: Snapshot): Judgements => {
  const found = changesOf(snapshot, waysOf(policy));
  const around = { ...found, policy, journal: snapshot.journal, now: instant(snapshot.now) ?? 0 };
  const all = found.changes.map((change) => judgeChange(change, around, snapshot));
  return {
    transitions: all.map(({ transition }) => transition),
    problems: distinct([...found.problems, ...all.flatMap((judged) => judged.problems)]),
  };
};

interface Found extends Judgements {
  readonly policy: string | null;
}

const sealed = (snapshot: Snapshot, { transitions, problems, policy }: Found): Verdict => {
  const decision = fold(transitions, problems);
  const folded = { decision, transitions, problems };
  return {
    assay: 1,
    decision,
    head: snapshot.head,
    policy: policy ?? digestOf(null),
    status: { state: stateOf[decision], description: describe(folded) },
    transitions,
    problems,
    next: nextSteps(folded, snapshot.pull.author),
  };
};

const stateOf: { readonly [decision in Decision]: StatusState } = {
  approved: 'success',
  awaiting: 'pending',
  rejected: 'failure',
  undecidable: 'error',
};

/** Bad input first: nothing judged on it can be trusted. A gate that fails decides before one that cannot tell. */
const fold = (transitions: readonly Transition[], problems: readonly Problem[]): Decision => {
  const blocking = transitions.flatMap(({ findings }) => findings).filter(blocks);
  if (problems.some(isError)) return 'undecidable';
  if (
    blocking.some(({ answer }) => answer !== 'error') ||
    transitions.some(({ vetoes }) => vetoes.length > 0)
  )
    return 'rejected';
  if (blocking.length > 0) return 'undecidable';
  return transitions.every(isFilled) ? 'approved' : 'awaiting';
};

const isFilled = ({ approvals }: Transition): boolean =>
  approvals.every(({ needed, filled_by }) => filled_by.length >= needed);

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
  const mended =
    !touched && policy.head.kind !== 'absent' && JSON.stringify(policy.base) !== JSON.stringify(policy.head);
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

const isChanged = ({ policy: { base, head } }: Snapshot): boolean =>
  JSON.stringify(base) !== JSON.stringify(head);

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
