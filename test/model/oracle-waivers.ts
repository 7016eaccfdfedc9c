// Exceptions, as the oracle grants them.

import { day, humanOf, seenAt, stillStands, type View } from './oracle-facts.ts';
import { isIn } from './oracle-people.ts';
import { heard, type Said } from './oracle-words.ts';
import { treeOf } from './world.ts';

// Waivers.

interface Waiver {
  readonly by: string;
  readonly of: 'floor' | 'all';
}

export const floorIsWaived = (view: View): boolean => {
  const standing: Waiver[] = [];
  for (const said of heard(view.world)) {
    const [command, of] = said.words.split(' ');
    if (of !== 'floor' && of !== 'all') continue;
    if (command === 'waive' && mayWaive(said, of, view)) {
      drop(standing, (one) => one.of === of && (of === 'floor' || one.by === said.login));
      standing.push({ by: said.login, of });
    }
    if (command === 'unwaive')
      drop(standing, (one) => (of === 'all' || one.of === 'floor') && mayLift(said.login, one, view));
  }
  return (
    standing.some((one) => one.of === 'floor') ||
    isGlassBroken(
      standing.flatMap((one) => (one.of === 'all' ? [one.by] : [])),
      view,
    )
  );
};

const drop = (standing: Waiver[], isDropped: (one: Waiver) => boolean): void => {
  const kept = standing.filter((one) => !isDropped(one));
  standing.splice(0, standing.length, ...kept);
};

const mayWaive = ({ login, at, words }: Said, of: Waiver['of'], view: View): boolean => {
  const { world, rules, makers, lost } = view;
  const roles = of === 'floor' ? (rules.waivedBy === null ? [] : [rules.waivedBy]) : (rules.glass ?? []);
  const isAllowed = roles.some((role) => isIn(login, role, view)) && !makers.has(login) && !lost;
  const until = / until (\S+) /.exec(words)?.[1];
  const from = Date.parse(`${until}T00:00:00Z`) / 1000 - storyBegins;
  const atMost = (of === 'floor' ? 30 : 3) * day;
  const runs = from + day > at && from <= at + atMost && world.now < from + day;
  const limit = / only while auc_roc >= (\S+) /.exec(words)?.[1];
  const isWithin = limit === undefined || Number(treeOf(world).auc) >= Number(limit);
  return isAllowed && runs && isWithin && stillStands(seenAt(at, world), at, view);
};

const storyBegins = Date.parse('2026-03-01T00:00:00Z') / 1000;

const mayLift = (login: string, { by }: Waiver, view: View): boolean => {
  const { waivedBy, glass } = view.rules;
  const roles = [...(waivedBy === null ? [] : [waivedBy]), ...(glass ?? [])];
  return by === login || roles.some((role) => isIn(login, role, view));
};

/** Different people, one of each role. */
const isGlassBroken = (people: readonly string[], view: View): boolean => {
  const roles = view.rules.glass;
  if (roles === null) return false;
  const fill = (index: number, used: ReadonlySet<string>): boolean => {
    const role = roles[index];
    if (role === undefined) return true;
    return people.some(
      (login) =>
        !used.has(humanOf(login)) &&
        isIn(login, role, view) &&
        fill(index + 1, new Set([...used, humanOf(login)])),
    );
  };
  return fill(0, new Set());
};
