import { policyPart } from '../binding/binding.ts';
import { blocks, type Finding } from '../finding.ts';
import { isError, type Problem, type ProblemCode } from '../problem.ts';
import type { Transition, Verdict } from '../verdict.ts';
import type { Judged } from './judged.ts';
import { namesOf } from './worst.ts';

/** One transition of one pull request in the group. */
export interface Own {
  readonly number: number;
  readonly transition: Transition;
}

/** Who approves what is judged in each pull request, where the people are known. */
const ofPeople: ReadonlySet<ProblemCode> = new Set([
  'unattributable',
  'empty-role',
  'circular-role',
  'unreadable-team',
  'unreadable-organisation',
  'bad-codeowners',
]);

export const isSameVersion = (one: Transition, other: Transition): boolean =>
  one.model === other.model && one.version === other.version;

/** What keeps this transition from landing that none of its pull requests shows by itself, waived or not. */
export const newsOf = (combined: Transition, own: readonly Own[]): readonly Finding[] => {
  const known = new Set(own.flatMap(({ transition }) => transition.findings).map(unwaived));
  return combined.findings.filter((finding) => blocks(finding) && !known.has(unwaived(finding)));
};

const unwaived = (finding: Finding): string => JSON.stringify({ ...finding, waiver: null });

/** What the approvals of a pull request were given to has to be what lands, part by part. */
export const landingOf = (combined: Transition, own: readonly Own[]): readonly Finding[] => {
  if (own.length === 0)
    return [
      otherThan(combined, {
        expected: null,
        because: 'no pull request of the group was judged with this change',
      }),
    ];
  return own.flatMap(({ number, transition }) => {
    const { digest, parts } = transition.binding;
    // Which policy lands is judged by itself, whichever pull request brings it.
    const names = new Set([...Object.keys(parts), ...Object.keys(combined.binding.parts)]);
    const differing = [...names].filter(
      (name) => name !== policyPart && parts[name] !== combined.binding.parts[name],
    );
    if (differing.length === 0) return [];
    const because = `what would land is not what was judged in ${namesOf([number])}: ${differing.join(', ')}`;
    return [otherThan(combined, { expected: digest, because })];
  });
};

/** Built from an earlier head, or taken back by another pull request of the group. */
export const missingFrom = ({ file, binding }: Transition): Finding =>
  finding(file, {
    expected: binding.digest,
    actual: null,
    because: 'the queue’s commit does not hold this change',
  });

const otherThan = (
  { file, binding }: Transition,
  { expected, because }: { readonly expected: string | null; readonly because: string },
): Finding => finding(file, { expected, actual: binding.digest, because });

const finding = (file: string, said: Pick<Finding, 'expected' | 'actual' | 'because'>): Finding => ({
  gate: 'merge-group',
  kind: 'merge-group',
  answer: 'fail',
  enforcement: 'block',
  subject: 'what lands',
  where: null,
  operator: '=',
  low: null,
  high: null,
  rows: null,
  evidence: null,
  ...said,
  remedy:
    'Merge these pull requests one after the other: bring the base branch in, and let it be judged again.',
  file,
  line: 1,
  column: 1,
  waiver: null,
});

/** What is wrong with the input only when the pull requests come together. */
export const newProblems = (combined: Verdict, judged: readonly Judged[]): readonly Problem[] => {
  const known = new Set(problemsIn(judged).map(told));
  return combined.problems.filter(
    (problem) => isError(problem) && !ofPeople.has(problem.code) && !known.has(told(problem)),
  );
};

export const problemsIn = (judged: readonly Judged[]): readonly Problem[] =>
  judged.flatMap(({ verdict }) => verdict?.problems ?? []);

const told = (problem: Problem): string => JSON.stringify(problem);
