import { policyPath } from '../domain/governed.ts';
import type { OtherPull, Snapshot } from '../domain/snapshot.ts';
import type { PullFacts, Source } from '../ports.ts';

type Load = (source: Source, facts: PullFacts) => Promise<Snapshot>;

type Beyond = Pick<Snapshot, 'authority' | 'others'>;

/** What is beyond the pull request and judges with it: the default branch's policy, and other pull requests. */
export const readBeyond = async (source: Source, facts: PullFacts, load: Load): Promise<Beyond> => ({
  ...(await readAuthority(source, facts)),
  ...(await readOthers(facts, load)),
});

const readAuthority = async (source: Source, { authority }: PullFacts): Promise<Beyond> => {
  if (authority === undefined) return {};
  const { branch, commit } = authority;
  const files = [{ at: commit, path: policyPath }];
  const answers = await source.ask({
    files,
    ids: [],
    folders: [],
    bothSides: [],
    teams: [],
    users: [],
    admins: [],
  });
  const policy = answers.files.get(`${commit}:${policyPath}`) ?? { kind: 'absent' };
  return { authority: { branch, policy } };
};

const readOthers = async ({ head, others }: PullFacts, load: Load): Promise<Beyond> => {
  if (others === undefined) return {};
  const { kind } = others;
  const pulls: OtherPull[] = [];
  for (const { number, source } of others.pulls) {
    const snapshot = source === null ? null : await readOther(number, source, load);
    // It may have moved on since it was seen to have this head.
    if (kind === 'group' || snapshot?.head === head) pulls.push({ number, snapshot });
  }
  return kind === 'same-head' && pulls.length === 0 ? {} : { others: { kind, pulls } };
};

/** By itself: that it shares its head in turn is known already. */
const readOther = async (number: number, source: Source, load: Load): Promise<Snapshot> => {
  try {
    const { others: _others, ...facts } = await source.pull();
    return await load(source, facts);
  } catch (error) {
    throw new Error(`#${number}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};
