// A merge queue's commit, as the oracle judges it.

import { type Judged, judge } from './oracle.ts';
import { isSameModel } from './oracle-facts.ts';
import { left, type Member, type Town, treeOf, type World, worldOf } from './world.ts';

export interface JudgedGroup {
  readonly decision: Judged['decision'];
  /** What comes of each pull request in it. */
  readonly members: readonly string[];
}

/**
 * Each of them holds as it stands now, by the policy that all of them leave too; and what lands is what was judged in
 * them: what nobody knows was judged in none.
 */
export const judgeGroup = (town: Town): JudgedGroup => {
  const members = (town.queue ?? []).map((member) => ({ ...member, world: worldOf(town, member.pull) }));
  const [policy = town.policy] = changesOf('policy', members, town);
  const judged = members.map(({ world, isKnown }) => (isKnown ? judge(world, policy).decision : null));
  const promoted = members.map(({ world }) => world.model);
  const isOther =
    !isOfOne('policy', members, town) ||
    !isOfOne('owners', members, town) ||
    members.some((member) => !isAsJudged(member)) ||
    new Set(promoted).size < promoted.length;
  const decision = judged.includes('undecidable')
    ? 'undecidable'
    : isOther || judged.some((one) => one !== 'approved')
      ? 'rejected'
      : 'approved';
  return {
    decision,
    members: members.map(({ world }, index) => `#${world.number} ${judged[index] ?? 'undecidable'}`),
  };
};

interface Judging extends Member {
  readonly world: World;
}

type Rule = 'policy' | 'owners';

/** What the queue's commit has otherwise than the base, by whom it is brought. */
const changesOf = (of: Rule, members: readonly Judging[], town: Town): readonly string[] => [
  ...new Set(members.map(({ tree }) => left(tree, of, town)).filter((one) => one !== town[of])),
];

/** What lands of it stands in one of them as it lands; of two that differ git makes a third. */
const isOfOne = (of: Rule, members: readonly Judging[], town: Town): boolean => {
  const [one, other] = changesOf(of, members, town);
  if (one === undefined) return true;
  return (
    other === undefined &&
    members.some(({ world, isKnown }) => isKnown && left(treeOf(world), of, world) === one)
  );
};

const isAsJudged = ({ tree, world }: Judging): boolean => isSameModel(tree, treeOf(world));
