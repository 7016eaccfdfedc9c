import { Chance } from '../../bench/chance.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Transition, Verdict } from '../../src/domain/verdict.ts';
import { load } from '../../src/load.ts';
import { aBeginning, whatHappens } from './draws.ts';
import { after, type Happening } from './events.ts';
import type { Digests } from './events-in-a-pull.ts';
import { type Judged, judge } from './oracle.ts';
import { type JudgedGroup, judgeGroup } from './oracle-group.ts';
import { groupSource, sourceOf, time } from './source.ts';
import { firstTown, type Town, worldOf } from './world.ts';

// Random sequences of events. A sequence takes up where a random beginning of the one before it ended, so that no state
// is judged twice: every state that a sequence goes through has been judged, by the code and by the oracle.

/** Where the two do not say the same. */
export interface Disagreement {
  readonly happenings: readonly Happening[];
  readonly expected: Judged | JudgedGroup;
  readonly found: Judged | JudgedGroup;
  readonly verdict: Verdict;
  readonly town: Town;
}

export interface Played {
  readonly sequences: number;
  readonly verdicts: number;
  readonly decisions: { readonly [decision: string]: number };
  /** Of all those, of a merge queue, of a pull request that changes the rules, and where CODEOWNERS is asked. */
  readonly groups: { readonly [decision: string]: number };
  readonly rules: { readonly [decision: string]: number };
  readonly owned: { readonly [decision: string]: number };
  readonly waived: number;
  readonly disagreement: Disagreement | null;
}

const longest = 14;

const verdictIn = async (town: Town, pull: number | 'queue'): Promise<Verdict> => {
  const source = pull === 'queue' ? groupSource(town) : sourceOf(worldOf(town, pull));
  const measure = async () => ({ kind: 'unmeasured', because: 'nothing is', remedy: '' }) as const;
  return decide(await load({ source, measure, now: time(town.now) }, await source.pull()));
};

type Asking = Pick<Transition, 'approvals' | 'vetoes'>;

const askingIn = ({ transitions, policy_change: rules }: Verdict): readonly Asking[] => [
  ...transitions,
  ...(rules === undefined ? [] : [rules]),
];

const inWordsOfTheOracle = (verdict: Verdict): Judged | JudgedGroup => {
  const { decision, transitions, group } = verdict;
  if (group !== undefined)
    return { decision, members: group.map(({ number, decision: own }) => `#${number} ${own}`) };
  const asking = askingIn(verdict);
  const held = asking.flatMap(({ vetoes }) => vetoes.map(({ user, by }) => `${by} ${user.toLowerCase()}`));
  return {
    decision,
    isFilled:
      decision !== 'undecidable' &&
      asking.every(({ approvals }) => approvals.every(({ needed, filled_by }) => filled_by.length >= needed)),
    held: [...new Set(held)].toSorted(),
    isWaived: transitions.some(({ waived }) => waived > 0),
  };
};

interface Checked {
  readonly town: Town;
  readonly disagreement: Omit<Disagreement, 'happenings'> | null;
  readonly verdict: Verdict;
}

/** The queue is judged where there is one; else the pull request to which something happened. */
const check = async (town: Town, on: Happening['on']): Promise<Checked> => {
  const pull = on === 'all' ? 0 : on;
  const verdict = await verdictIn(town, town.queue === null ? pull : 'queue');
  const found = inWordsOfTheOracle(verdict);
  const expected = town.queue === null ? judge(worldOf(town, pull)) : judgeGroup(town);
  const isFound = JSON.stringify(expected) === JSON.stringify(found);
  return { town, verdict, disagreement: isFound ? null : { expected, found, verdict, town } };
};

const shown = (digest: string | undefined): string | null => digest?.slice(7, 19) ?? null;

const happened = async (happening: Happening, town: Town): Promise<Checked> => {
  const digests: Digests[] = [];
  if (happening.event.kind === 'quote')
    for (const pull of town.pulls.keys()) {
      const { transitions, policy_change: rules } = await verdictIn(town, pull);
      digests.push({ model: shown(transitions[0]?.binding.digest), rules: shown(rules?.binding.digest) });
    }
  return check(after(happening, town, digests), happening.on);
};

/** The first disagreement after this; null: there is none. */
const replay = async (happenings: readonly Happening[]): Promise<Disagreement | null> => {
  let town = firstTown;
  for (const [index, happening] of happenings.entries()) {
    const step = await happened(happening, town);
    if (step.disagreement !== null)
      return { happenings: happenings.slice(0, index + 1), ...step.disagreement };
    town = step.town;
  }
  return null;
};

/** Without everything that it does not take. */
const shrunk = async (found: Disagreement): Promise<Disagreement> => {
  for (const index of found.happenings.keys()) {
    const fewer = await replay(found.happenings.toSpliced(index, 1));
    if (fewer !== null) return shrunk(fewer);
  }
  return found;
};

type Tally = { [decision: string]: number };

interface Counting {
  readonly tally: Omit<Played, 'sequences' | 'disagreement'>;
  readonly count: (step: Checked) => void;
}

const counting = (): Counting => {
  const [decisions, groups, rules, owned]: [Tally, Tally, Tally, Tally] = [{}, {}, {}, {}];
  const add = (tally: Tally, decision: string): void => {
    tally[decision] = (tally[decision] ?? 0) + 1;
  };
  const tally = { verdicts: 0, decisions, groups, rules, owned, waived: 0 };
  const count = ({ verdict }: Checked): void => {
    const { decision, transitions, policy_change: changed, group } = verdict;
    tally.verdicts += 1;
    add(decisions, decision);
    if (group !== undefined) add(groups, decision);
    if (changed !== undefined) add(rules, decision);
    if (askingIn(verdict).some(({ approvals }) => approvals.some(({ role }) => role === 'keeper')))
      add(owned, decision);
    if (transitions.some(({ waived }) => waived > 0)) tally.waived += 1;
  };
  return { tally, count };
};

interface Step {
  readonly town: Town;
  readonly isApproved: boolean;
  readonly happening: Happening | null;
}

const first: Step = { town: firstTown, happening: null, isApproved: false };

/** Where the next sequence takes up: often after what was approved, since most rules say what takes that back. */
const cutOf = (path: readonly Step[], chance: Chance): number => {
  const draw = chance.uniform();
  const approved = path.findLastIndex(({ isApproved }) => isApproved);
  if (draw < 0.15) return 1;
  return draw < 0.65 && approved > 0 ? approved + 1 : 1 + Math.floor(chance.uniform() * path.length);
};

export const play = async (sequences: number, seed: number): Promise<Played> => {
  const chance = new Chance(seed);
  const { tally, count } = counting();
  const told = (disagreement: Disagreement | null, done: number): Played => ({
    ...tally,
    sequences: done,
    disagreement,
  });
  let path: readonly Step[] = [first];
  for (let done = 0; done < sequences; done++) {
    const more = 1 + Math.floor(chance.uniform() * 4);
    path = path.slice(0, Math.min(cutOf(path, chance), longest));
    for (let step = 0; step < more || path.length < 4; step++) {
      const { town: before, isApproved } = path.at(-1) ?? first;
      const isBeginning = path.length === 1 || (path.length === 2 && chance.uniform() < 0.25);
      const happening = isBeginning ? aBeginning(chance) : whatHappens(chance, before, isApproved);
      const checked = await happened(happening, before);
      count(checked);
      path = [
        ...path,
        { town: checked.town, happening, isApproved: checked.verdict.decision === 'approved' },
      ];
      if (checked.disagreement !== null) {
        const happenings = path.flatMap((one) => one.happening ?? []);
        return told(await shrunk({ happenings, ...checked.disagreement }), done);
      }
    }
  }
  return told(null, sequences);
};
