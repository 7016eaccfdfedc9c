import type { Policy } from '../policy/policy.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Snapshot } from '../snapshot.ts';

/** The file that holds sealed labels, or says to DVC which bytes they are. */
const filesOf = (labels: string): readonly string[] => [labels, `${labels}.dvc`];

export const labelFiles = (policies: readonly Policy[]): ReadonlySet<string> =>
  new Set(
    policies.flatMap(({ data }) =>
      Object.values(data.holdouts ?? {}).flatMap(({ labels }) => filesOf(labels)),
    ),
  );

interface Sides {
  readonly base: Policy;
  /** The policy as the pull request leaves it. */
  readonly head: Policy;
}

/** Labels that change under a pin that stays fit no pin: nothing could be measured on them any more. */
export const labelsChanged = (
  { labelsChanged: paths = [] }: Snapshot,
  { base, head }: Sides,
): readonly Problem[] => {
  const touched = new Set(paths);
  const pinned = Object.values(base.data.holdouts ?? {});
  return Object.entries(head.data.holdouts ?? {}).flatMap(([name, { labels, sha256 }]) => {
    const isTouched = filesOf(labels).some((path) => touched.has(path));
    const isOld = pinned.some((holdout) => holdout.labels === labels && holdout.sha256 === sha256);
    if (!isTouched || !isOld) return [];
    return [
      problemAt(head.originOf(['holdouts', name, 'sha256']), {
        code: 'holdout-changed',
        message: `${labels} is changed, and the holdout ${name} still pins the labels as they were`,
        found: sha256,
        expected: `the labels as they were, or the sha256 of the new ones in holdouts.${name}.sha256`,
      }),
    ];
  });
};
