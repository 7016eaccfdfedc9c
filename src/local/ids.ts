import type { Answers, Questions, Tree } from '../ports.ts';

/** Git's ids of what stands in trees. */
export const idsIn = async (
  treeAt: (commit: string) => Tree,
  spots: Questions['ids'],
): Promise<Answers['ids']> =>
  new Map(
    await Promise.all(
      spots.map(async ({ at, path }) => [`${at}:${path}`, (await treeAt(at)(path))?.id ?? null] as const),
    ),
  );
