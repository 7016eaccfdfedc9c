import type { Approving } from '../../../src/domain/approvals/crowd.ts';
import type { Demand, Filled } from '../../../src/domain/approvals/filling.ts';
import { grouped } from '../../../src/domain/grouped.ts';

type Way = readonly Demand[];

/** The accounts that approved by which this person may fill it. */
const able = (logins: readonly string[], { people }: Demand, { mayFill }: Approving): readonly string[] =>
  logins.filter((login) => people.people.has(login) && mayFill(login, people));

/** How many people a way lacks: every person is tried in every role, and counts for all of its files that they own. */
const lackingIn = (way: Way, approving: Approving): number => {
  const persons = [...grouped(approving.logins, approving.personOf).values()];
  const roles = [...new Set(way.map(({ people }) => people.role)), null];
  const fewest = (rest: readonly (readonly string[])[], open: readonly number[]): number => {
    const [logins, ...others] = rest;
    if (logins === undefined) return open.reduce((sum, places) => sum + Math.max(0, places), 0);
    return Math.min(
      ...roles.map((role) =>
        fewest(
          others,
          way.map((demand, index) => {
            const counts = demand.people.role === role && able(logins, demand, approving).length > 0;
            return (open[index] ?? 0) - (counts ? 1 : 0);
          }),
        ),
      ),
    );
  };
  return fewest(
    persons,
    way.map(({ needed }) => needed),
  );
};

interface Nearest {
  readonly way: Way;
  readonly lacking: number;
}

/** The way to go, each matched from scratch and by trying everything; null: there is none. */
export const plainNearest = (ways: readonly Way[], approving: Approving): Nearest | null => {
  const all = ways.map((way) => ({ way, lacking: lackingIn(way, approving) }));
  const nearest = [...all].sort((one, other) => one.lacking - other.lacking);
  const isOpen = ({ way }: Nearest): boolean =>
    way.every(({ people, needed }) => approving.able(people) >= needed);
  return all.find(({ lacking }) => lacking === 0) ?? nearest.find(isOpen) ?? nearest[0] ?? null;
};

/** What is wrong with who fills what. */
export const unfair = (filled: readonly Filled[], approving: Approving): readonly string[] => {
  const rolesOf = new Map<string, Set<string>>();
  const wrong = filled.flatMap((demand) => {
    const { by, needed, people } = demand;
    const persons = by.map(approving.personOf);
    for (const person of persons) rolesOf.set(person, new Set([...(rolesOf.get(person) ?? []), people.role]));
    return [
      ...(by.length > needed ? [`${people.role} takes too many`] : []),
      ...(new Set(persons).size < persons.length ? [`${people.role} takes one human twice`] : []),
      ...(able(by, demand, approving).length < by.length ? [`${people.role} takes who may not`] : []),
      ...by.filter((login) => !approving.logins.includes(login)),
    ];
  });
  return [
    ...wrong,
    ...[...rolesOf].flatMap(([person, some]) => (some.size > 1 ? [`${person} has two roles`] : [])),
  ];
};
