import type { Snapshot } from '../snapshot.ts';
import type { Verdict } from '../verdict.ts';
import { type Difference, differences } from './differences.ts';
import type { PolicyTest } from './parse.ts';
import { type Judging, snapshotOf } from './snapshot-of.ts';

export interface RunTest {
  readonly name: string;
  readonly file: string;
  readonly verdict: Verdict;
  /** Where the verdict is not what the test expects; none: it holds. */
  readonly differences: readonly Difference[];
}

/** Handed in, because a verdict itself runs the tests of a policy that changes. */
export type Judge = (snapshot: Snapshot) => Verdict;

export const runTest = (test: PolicyTest, judging: Judging, judge: Judge): RunTest => {
  const verdict = judge(snapshotOf(test, judging));
  const { name, expect } = test.data;
  return { name, file: test.file, verdict, differences: differences(expect, verdict) };
};
