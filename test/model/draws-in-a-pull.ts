import type { Chance } from '../../bench/chance.ts';
import type { Event } from './events.ts';
import { ownerLines } from './owners.ts';
import { policies } from './policies.ts';
import { time } from './source.ts';
import type { Commit, Tree } from './world.ts';

// What can happen to a pull request, by chance.

export const among = <T>(chance: Chance, first: T, ...others: readonly T[]): T =>
  [first, ...others][Math.floor(chance.uniform() * (others.length + 1))] ?? first;

const people = [
  'owen',
  'olga',
  'lea',
  'liam',
  'rita',
  'ravi',
  'otto',
  'mona',
  'dana',
  'eve',
  'robo',
  'helper[bot]',
] as const;

const somebody = (chance: Chance): string => {
  const login = among<string>(chance, 'owen', 'olga', 'lea', 'rita', ...people);
  return chance.uniform() < 0.1 ? login.toUpperCase() : login;
};

const sometimes = <T>(chance: Chance, share: number, draw: () => T, otherwise: T): T =>
  chance.uniform() < share ? draw() : otherwise;

const commitBy = (chance: Chance): Partial<Commit> =>
  sometimes<Partial<Commit>>(
    chance,
    0.35,
    () =>
      among<() => Partial<Commit>>(
        chance,
        () => ({ author: somebody(chance), mail: null }),
        () => ({ committer: somebody(chance) }),
        () => ({ committer: 'web-flow', verified: true }),
        () => ({ committer: 'web-flow', verified: false }),
        () => ({ committer: null }),
        () => ({
          coAuthor: among(
            chance,
            'Lea <lea@corp.example>',
            'Zed <zed@nowhere.example>',
            'Olga <7+olga@users.noreply.github.com>',
          ),
        }),
        () => ({ suggestionBy: somebody(chance) }),
        () => ({
          author: null,
          mail: among(
            chance,
            'owen@corp.example',
            '7+olga@users.noreply.github.com',
            'x@nowhere.example',
            'dana@example.com',
          ),
        }),
      )(),
    {},
  );

const treeOf = (chance: Chance): Partial<Tree> =>
  among<() => Partial<Tree>>(
    chance,
    () => ({ readme: Math.floor(chance.uniform() * 1000) }),
    () => ({ readme: Math.floor(chance.uniform() * 1000) }),
    () => ({ note: among(chance, 'a', 'b') }),
    () => ({ remark: among(chance, 0, 1) }),
    () => ({ auc: among(chance, '0.85', '0.85', '0.80') }),
    () => ({ auc: among(chance, '0.85', '0.80') }),
    () => ({ auc: '0.95' }),
    () => ({ isMoved: chance.uniform() < 0.7 }),
    () => rulesOf(chance),
    () => ({
      trainedBy: among(
        chance,
        'tara',
        'tara',
        'olga',
        'Owen <owen@corp.example>',
        'stranger@nowhere.example',
      ),
    }),
  )();

export const aPolicy = (chance: Chance): string =>
  among(chance, 'lone', 'two', 'choice', ...Object.keys(policies));

/** One to three lines of CODEOWNERS. */
export const someOwners = (chance: Chance): string =>
  Array.from({ length: among(chance, 1, 2, 2, 3) }, () =>
    among(chance, 'b', ...Object.keys(ownerLines)),
  ).join('');

export const rulesOf = (chance: Chance): Partial<Tree> =>
  among<() => Partial<Tree>>(
    chance,
    () => ({ policy: aPolicy(chance) }),
    () => ({ policy: aPolicy(chance), owners: null }),
    () => ({ owners: someOwners(chance) }),
    () => ({ policy: aPolicy(chance), owners: someOwners(chance) }),
    () => ({ policy: null, owners: null }),
  )();

type Push = Extract<Event, { kind: 'push' }>;

export const push = (tree: Push['tree'], commit: Push['commit'] = {}, by = 'dana'): Event => ({
  kind: 'push',
  tree,
  commit,
  by,
  isSeen: true,
  back: 'no',
});

export const untilIn = (day: number): string => time((day - 1) * 86_400).slice(0, 10);

const commandBy = (chance: Chance): string => {
  const role = among(chance, 'owner', 'lead', 'risk', 'chief', 'keeper');
  const until = untilIn(among(chance, 1, 2, 3, 4, 9, 60));
  return among(
    chance,
    '/assay hold',
    '/assay hold',
    '/assay unhold',
    `/assay unhold ${among(chance, 'owen', 'olga', 'lea', 'rita')}`,
    '/assay withdraw',
    '/assay withdraw',
    `/assay approve ${role}`,
    `/assay waive floor until ${until} because it is only a pilot`,
    `/assay waive floor until ${until} because it is only a pilot`,
    `/assay waive floor until ${until} only while auc_roc >= 0.82 because it is only a pilot`,
    `/assay waive all until ${until} because the champion answers nothing`,
    '/assay unwaive floor',
    '/assay unwaive all',
    '> /assay hold',
    'I will /assay hold this',
  );
};

const waiver = (chance: Chance): Event => ({
  kind: 'comment',
  by: among(chance, 'rita', 'ravi', 'mona', 'owen', 'otto'),
  body: commandBy(chance),
});

export const anEvent = (chance: Chance): Event => {
  const draw = chance.uniform();
  if (draw < 0.27)
    return {
      kind: 'review',
      by: somebody(chance),
      state: among(chance, 'APPROVED', 'APPROVED', 'APPROVED', 'APPROVED', 'CHANGES_REQUESTED', 'COMMENTED'),
      head: sometimes(chance, 0.15, () => among(chance, 1, 2), 0),
    };
  if (draw < 0.4)
    return { kind: 'later', seconds: among(chance, 1, 60, 3600, 3600, 86_400, 3 * 86_400, 8 * 86_400) };
  if (draw < 0.55)
    return {
      kind: 'push',
      tree: treeOf(chance),
      commit: commitBy(chance),
      by: sometimes(chance, 0.1, () => among(chance, null, somebody(chance)), 'dana'),
      isSeen: chance.uniform() > 0.1,
      back: among(chance, 'no', 'no', 'no', 'no', 'content', 'commit'),
    };
  if (draw < 0.66) return { kind: 'comment', by: somebody(chance), body: commandBy(chance) };
  if (draw < 0.69) return waiver(chance);
  if (draw < 0.72)
    return { kind: 'comment', by: among(chance, 'mona', 'olga', 'dana', 'lea'), body: '/assay unhold owen' };
  if (draw < 0.78)
    return {
      kind: 'quote',
      of: among(chance, 'model', 'rules'),
      by: somebody(chance),
      role: among(chance, 'owner', 'lead', 'risk', 'keeper', 'chief'),
    };
  return anOddEvent(chance);
};

const anOddEvent = (chance: Chance): Event =>
  among<() => Event>(
    chance,
    () => ({ kind: 'moved on', review: pick(chance) }),
    () => ({ kind: 'moved on', review: pick(chance) }),
    () => ({
      kind: 'dismiss',
      review: pick(chance),
      by: among(chance, null, somebody(chance), 'mona', 'olga'),
      isTold: chance.uniform() < 0.8,
    }),
    () => ({ kind: 'dismiss', review: pick(chance), by: somebody(chance), isTold: true }),
    () => ({ kind: 'edit', comment: pick(chance), by: somebody(chance) }),
    () => ({ kind: 'delete', comment: pick(chance) }),
    () => ({
      kind: 'team',
      leads: among(chance, ['lea'], ['liam', 'owen'], ['lea', 'liam', 'Otto'], [], null),
    }),
    () => ({ kind: 'team', leads: ['lea', 'liam', 'rita'] }),
    () => ({
      kind: 'permission',
      of: among<string>(chance, 'owen', ...people),
      is: among(chance, 'read', 'write', 'admin'),
    }),
    () => ({ kind: 'gone', who: among<string>(chance, 'owen', ...people) }),
    () => ({ kind: 'policy', name: aPolicy(chance) }),
    () => ({ kind: 'policy', name: aPolicy(chance) }),
    () => ({ kind: 'owners', name: someOwners(chance) }),
    () => ({ kind: 'owners', name: among(chance, someOwners(chance), 'b', '') }),
    () => ({ kind: 'base', note: among(chance, 'at base', 'another') }),
    () => ({ kind: 'retarget' }),
    () => ({ kind: 'draft' }),
  )();

const pick = (chance: Chance): number => Math.floor(chance.uniform() * 8);
