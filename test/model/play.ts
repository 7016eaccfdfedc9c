import { Chance } from '../../bench/chance.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Verdict } from '../../src/domain/verdict.ts';
import { load } from '../../src/load.ts';
import { aBeginning, anEvent } from './draws.ts';
import { after, type Event } from './events.ts';
import { type Judged, judge } from './oracle.ts';
import { sourceOf, time } from './source.ts';
import { baseTree, firstWorld, type World } from './world.ts';

// Random sequences of events. A sequence takes up where a random beginning of the one before it ended, so that no state
// is judged twice: every state that a sequence goes through has been judged, by the code and by the oracle.

/** Where the two do not say the same. */
export interface Disagreement {
  readonly events: readonly Event[];
  readonly expected: Judged;
  readonly found: Judged;
  readonly verdict: Verdict;
  readonly world: World;
}

export interface Played {
  readonly sequences: number;
  readonly verdicts: number;
  readonly decisions: { readonly [decision: string]: number };
  readonly waived: number;
  readonly disagreement: Disagreement | null;
}

interface Step {
  readonly world: World;
  readonly digest: string;
}

const longest = 14;

const verdictOf = async (world: World): Promise<Verdict> => {
  const source = sourceOf(world, baseTree);
  const measure = async () => ({ kind: 'unmeasured', because: 'nothing is', remedy: '' }) as const;
  return decide(await load({ source, measure, now: time(world.now) }, await source.pull()));
};

const inWordsOfTheOracle = ({ decision, transitions: [transition] }: Verdict): Judged => ({
  decision,
  isFilled: transition?.approvals.every(({ needed, filled_by }) => filled_by.length >= needed) ?? false,
  held: (transition?.vetoes ?? []).map(({ user, by }) => `${by} ${user.toLowerCase()}`).toSorted(),
  isWaived: (transition?.waived ?? 0) > 0,
});

interface Checked extends Step {
  readonly disagreement: Omit<Disagreement, 'events'> | null;
  readonly found: Judged;
}

const check = async (world: World): Promise<Checked> => {
  const verdict = await verdictOf(world);
  const [expected, found] = [judge(world), inWordsOfTheOracle(verdict)];
  const digest = verdict.transitions[0]?.binding.digest.slice(7, 19) ?? '';
  const isSame = JSON.stringify(expected) === JSON.stringify(found);
  return { world, digest, found, disagreement: isSame ? null : { expected, found, verdict, world } };
};

/** The first disagreement after these events; null: there is none. */
const replay = async (events: readonly Event[]): Promise<Disagreement | null> => {
  let step = await check(firstWorld);
  for (const [index, event] of events.entries()) {
    step = await check(after(event, step.world, step.digest));
    if (step.disagreement !== null) return { events: events.slice(0, index + 1), ...step.disagreement };
  }
  return null;
};

/** Without every event that it does not take. */
const shrunk = async (found: Disagreement): Promise<Disagreement> => {
  for (const index of found.events.keys()) {
    const fewer = await replay(found.events.toSpliced(index, 1));
    if (fewer !== null) return shrunk(fewer);
  }
  return found;
};

export const play = async (sequences: number, seed: number): Promise<Played> => {
  const chance = new Chance(seed);
  const decisions: { [decision: string]: number } = {};
  let [verdicts, waived] = [0, 0];
  let path: readonly (Step & { readonly event: Event | null })[] = [
    { ...(await check(firstWorld)), event: null },
  ];
  const told = (disagreement: Disagreement | null, done: number): Played => ({
    sequences: done,
    verdicts,
    decisions,
    waived,
    disagreement,
  });
  for (let done = 0; done < sequences; done++) {
    const cut = chance.uniform() < 0.1 ? 1 : 1 + Math.floor(chance.uniform() * path.length);
    const more = 1 + Math.floor(chance.uniform() * 4);
    path = path.slice(0, Math.min(cut, longest));
    for (let count = 0; count < more || path.length < 4; count++) {
      const before = path.at(-1);
      if (before === undefined) throw new Error('no beginning');
      const event = (path.length === 1 ? aBeginning : anEvent)(chance, before.world);
      const step = await check(after(event, before.world, before.digest));
      verdicts += 1;
      decisions[step.found.decision] = (decisions[step.found.decision] ?? 0) + 1;
      if (step.found.isWaived) waived += 1;
      path = [...path, { ...step, event }];
      if (step.disagreement !== null) {
        const events = path.flatMap((one) => one.event ?? []);
        return told(await shrunk({ events, ...step.disagreement }), done);
      }
    }
  }
  return told(null, sequences);
};
