import type { Chance } from '../../bench/chance.ts';
import { among, anEvent, aPolicy, push, rulesOf, someOwners, untilIn } from './draws-in-a-pull.ts';
import { spoiling } from './draws-that-spoil.ts';
import type { Event, Happening } from './events.ts';
import { policies } from './policies.ts';
import { left, type Town, treeOf, type World, worldOf } from './world.ts';

// What happens next, and to which pull request, by chance: with a hand on the scales, since chance alone would seldom get
// anything approved.

/** Owners who may approve nothing: the author, a program, who cannot write. */
const strangers = ['dana', 'robo', 'eve'] as const;

const people: { readonly [role: string]: readonly [string, ...string[]] } = {
  owner: ['owen', 'olga', 'owen', 'otto'],
  lead: ['lea', 'liam'],
  risk: ['rita', 'ravi', 'otto'],
  chief: ['mona', 'olga', 'rita'],
  keeper: ['olga', 'lea', 'rita', 'owen', 'ravi'],
};

/** What brings it nearer to being approved: chance alone would seldom get there. */
const helpful = (chance: Chance, world: World): Event => {
  const { policy, now } = world;
  const leaves = left(treeOf(world), 'policy', world);
  if (Number(treeOf(world).auc) < 0.9 && chance.uniform() < 0.7) {
    const until = untilIn(2 + Math.floor(now / 86_400) + (chance.uniform() < 0.1 ? 40 : 0));
    return {
      kind: 'comment',
      by: among(chance, 'rita', 'ravi', 'mona', 'rita', 'otto', 'olga'),
      body: among(
        chance,
        `/assay waive floor until ${until} because it is only a pilot`,
        `/assay waive floor until ${until} only while auc_roc >= 0.82 because it is only a pilot`,
        `/assay waive all until ${until} because the champion answers nothing`,
      ),
    };
  }
  const roles = [...rolesOf(policy), ...rolesOf(leaves)];
  if (chance.uniform() < 0.45) {
    const stranger = chance.uniform() < 0.15 ? among(chance, ...strangers) : null;
    const able = roles.map((role) => among(chance, ...(people[role] ?? ['owen'])));
    const by = stranger === null ? able : [stranger, ...able.filter((_, index) => roles[index] !== 'owner')];
    return { kind: 'crowd', by: [...new Set(by)] };
  }
  const role = among(chance, 'owner', ...roles);
  const login = among(chance, ...(people[role] ?? ['owen']));
  const hasRules = policy !== leaves || treeOf(world).owners !== null;
  const of = hasRules && chance.uniform() < 0.5 ? 'rules' : 'model';
  const mustQuote = [policy, leaves].includes('quoted');
  return chance.uniform() < (mustQuote ? 0.6 : of === 'rules' ? 0.4 : 0.12)
    ? { kind: 'quote', of, by: login, role }
    : { kind: 'review', by: login, state: 'APPROVED', head: 0 };
};

const rolesOf = (policy: string): readonly string[] => {
  const { asked = {}, choices = [], ofRules = null } = policies[policy] ?? {};
  return [asked, ...choices.flat(), ofRules?.asked ?? {}].flatMap((counts) =>
    Object.entries(counts).flatMap(([role, count]) => Array.from({ length: count }, () => role)),
  );
};

const notGoodEnough = (): Event => push({ auc: '0.85' });

/** How a sequence begins: under some policy, with a model that is not good enough, with other rules, or in the queue. */
export const aBeginning = (chance: Chance): Happening => ({
  on: 0,
  seconds: 0,
  event: among<() => Event>(
    chance,
    notGoodEnough,
    notGoodEnough,
    () => ({ kind: 'policy', name: aPolicy(chance) }),
    () => ({ kind: 'policy', name: aPolicy(chance) }),
    () => ({ kind: 'policy', name: among(chance, 'quoted', 'lone', 'two', 'owned', 'keepers') }),
    () => push({ policy: aPolicy(chance) }),
    () => ({ kind: 'owners', name: someOwners(chance) }),
    () => ({ kind: 'owners', name: among(chance, 'c', 'd', 'cd', 'e') }),
    () => push({ policy: 'lone' }),
    () => push(rulesOf(chance)),
    () => queueing(chance),
    () => queueing(chance),
    () => anEvent(chance),
  )(),
});

const queueing = (chance: Chance): Event => {
  const pulls = among<readonly number[]>(chance, [0], [0, 1], [0, 1], [1, 0], [0, 2], [0, 1, 2]);
  const before = (): number => (chance.uniform() < 0.15 ? 1 : 0);
  const isKnown = (): boolean => chance.uniform() < 0.96;
  return { kind: 'queue', takes: pulls.map((pull) => ({ pull, before: before(), isKnown: isKnown() })) };
};

type Drawn = Omit<Happening, 'seconds'>;

/** Half of all happens in the same second as what was before it. */
const soon = (chance: Chance, drawn: Drawn): Happening => ({
  ...drawn,
  seconds: among(chance, 0, 60),
});

export const whatHappens = (chance: Chance, town: Town, isApproved: boolean): Happening =>
  soon(chance, happening(chance, town, isApproved));

const happening = (chance: Chance, town: Town, isApproved: boolean): Drawn => {
  const isQueued = town.queue !== null;
  const pull = chance.uniform() < (isQueued ? 0.6 : 0.95) ? 0 : among(chance, 1, 2);
  const world = worldOf(town, pull);
  const spoilt = chance.uniform() < (isApproved ? 0.6 : 0.12) ? spoiling(chance, world) : null;
  if (spoilt !== null) return { on: pull, event: spoilt };
  if (chance.uniform() < (isApproved ? 0.15 : 0.5))
    return { on: isQueued ? 'all' : pull, event: helpful(chance, world) };
  const draw = chance.uniform();
  if (isQueued && draw < 0.12) return { on: pull, event: queueing(chance) };
  if (isQueued && draw < 0.15) return { on: pull, event: { kind: 'unqueue' } };
  if (isQueued && draw < 0.22)
    return { on: among<number | 'all'>(chance, pull, 'all'), event: push(rulesOf(chance)) };
  if (!isQueued && draw < 0.02) return { on: pull, event: queueing(chance) };
  if (draw > 0.98) return { on: pull, event: { kind: 'owners', name: someOwners(chance) } };
  return { on: pull, event: anEvent(chance) };
};
