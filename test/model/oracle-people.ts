// Who is in a role, as the oracle reads it.

import { isBot, lower, type View, whoIs } from './oracle-facts.ts';
import { leads, ownerLines, ownersPath } from './owners.ts';
import { members } from './policies.ts';
import { left, treeOf, type World } from './world.ts';

/** What is approved stands in these files. */
const filesOf = ({ world, matter }: Pick<View, 'world' | 'matter'>): readonly string[] => {
  const { model, version, policy, owners } = world;
  const tree = treeOf(world);
  if (matter === 'rules')
    return [
      ...(left(tree, 'policy', world) === policy ? [] : ['.assay/policy.yaml']),
      ...(left(tree, 'owners', world) === owners ? [] : [ownersPath]),
    ];
  const path = `models/${model}/${version}`;
  return [`${path}.yaml`, ...(tree.isMoved ? [`${path}-moved.yaml`] : [])];
};

/** By the last line that is of the file, of CODEOWNERS at base; null: nobody is said to own it. */
const ownersOf = (path: string, world: World): readonly string[] | null => {
  const last = Array.from(world.owners).findLast((letter) => ownerLines[letter]?.isOf(path) === true);
  const owners = ownerLines[last ?? '']?.owners ?? [];
  return owners.length === 0 ? null : owners;
};

export const isEachOwned = (view: Pick<View, 'world' | 'matter'>): boolean =>
  filesOf(view).every((path) => ownersOf(path, view.world) !== null);

type People = readonly string[] | null;

/** The groups of people each of which has to approve: each file's owners, and of another role one. null: a fault. */
export const partsOf = (role: string, view: View): readonly People[] => {
  const { world } = view;
  if (role === 'keeper') return filesOf(view).map((path) => owning(path, world));
  if (role === 'lead') return [world.leads === null ? null : somebody(world.leads)];
  if (role === 'maintainer') {
    const admins = Object.keys(world.permissions).filter((login) => world.permissions[login] === 'admin');
    return [admins.filter((login) => !isBot(login))];
  }
  return [somebody(members[role] ?? [])];
};

const owning = (path: string, world: World): People => {
  const names = ownersOf(path, world) ?? [];
  if (names.includes(leads) && world.leads === null) return null;
  return somebody(
    names.flatMap((name) => {
      if (name === leads) return world.leads ?? [];
      return name.startsWith('@') ? [name.slice(1)] : (whoIs(name, world) ?? []);
    }),
  );
};

const somebody = (people: readonly string[]): People => (people.length === 0 ? null : people.map(lower));

/** Everybody in it; null: for some of it nobody can say. */
export const peopleIn = (role: string, view: View): People => {
  const parts = partsOf(role, view);
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
};

export const isIn = (login: string, role: string, view: View): boolean =>
  partsOf(role, view).some((part) => part?.includes(lower(login)) ?? false);
