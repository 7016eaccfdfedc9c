import { filesNamed, type PolicyTest, parseTest } from '../policy-tests/parse.ts';
import { type Judge, runTest } from '../policy-tests/run.ts';
import type { Content, Snapshot, TestFiles } from '../snapshot.ts';
import type { TestFlip, TestsSaid } from '../verdict.ts';

export type { Judge } from '../policy-tests/run.ts';

interface Side {
  readonly tests: readonly PolicyTest[];
  readonly contentOf: (path: string) => Content;
  readonly unread: number;
}

/**
 * The tests of the base by both policies, and those that the head adds: a pull request cannot hide what it flips by
 * changing the test. Those of the head have to hold by the policy that the head has.
 */
export const testsSaid = (
  { policy, policyTests }: Pick<Snapshot, 'policy' | 'policyTests'>,
  judge: Judge,
): TestsSaid | null => {
  if (policyTests === undefined) return null;
  const [base, head] = [sideOf(policyTests.base), sideOf(policyTests.head)];
  const added = head.tests.filter(({ file }) => !base.tests.some((one) => one.file === file));
  const { path } = policy;
  const flips = [
    ...base.tests.map((test) => ({ test, contentOf: base.contentOf })),
    ...added.map((test) => ({ test, contentOf: head.contentOf })),
  ].map(({ test, contentOf }): TestFlip => {
    const by = (content: Content) => runTest(test, { path, content, contentOf }, judge).verdict.decision;
    return { name: test.data.name, file: test.file, before: by(policy.base), after: by(policy.head) };
  });
  return {
    cases: flips.length,
    flips: flips.filter(({ before, after }) => before !== after),
    failing: failing(head, policy, judge),
    unread: head.unread,
  };
};

const failing = (
  { tests, contentOf }: Side,
  { path, head: content }: Snapshot['policy'],
  judge: Judge,
): TestsSaid['failing'] =>
  tests.flatMap((test) => {
    const { name, file, differences } = runTest(test, { path, content, contentOf }, judge);
    const [first] = differences;
    return first === undefined
      ? []
      : [{ name, file, because: `${first.what}: expected ${first.expected}, is ${first.found}` }];
  });

const sideOf = ({ tests, named, unread }: TestFiles): Side => {
  const parsed = tests.map(({ path, content }) => parseTest(path, content));
  const contents = new Map(named.map(({ path, content }) => [path, content]));
  return {
    tests: parsed.flatMap((one) => (one.ok ? [one.value] : [])),
    contentOf: (path) => contents.get(path) ?? { kind: 'absent' },
    unread: unread + parsed.filter(({ ok }) => !ok).length,
  };
};

/** The files that tests name, of all that can be read. */
export const namedBy = (tests: TestFiles['tests']): readonly string[] => [
  ...new Set(
    tests.flatMap(({ path, content }) => {
      const parsed = parseTest(path, content);
      return parsed.ok ? filesNamed(parsed.value) : [];
    }),
  ),
];
