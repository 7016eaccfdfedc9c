// The wanted columns found among those that a file has.

import { nearest } from '../../domain/nearest.ts';
import type { Wanted } from '../table.ts';
import type { ProblemList } from './problem-list.ts';
import { shown } from './shown.ts';

const few = (names: readonly string[]): string => {
  const first = names.slice(0, 12).map(shown).join(', ');
  return names.length > 12 ? `${first}, … (${names.length} columns)` : first;
};

/** A place in the file's columns for each wanted one, or null; missing and doubled ones are reported. */
export const locate = (
  names: readonly string[],
  wanted: readonly Wanted[],
  problems: ProblemList,
  line: number | null,
): readonly (number | null)[] => {
  const places = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    const before = places.get(name);
    if (before === undefined) places.set(name, [place]);
    else before.push(place);
  }
  return wanted.map(({ name }) => {
    const [place, twin] = places.get(name) ?? [];
    if (place === undefined) {
      const near = nearest(name, names);
      const hint = near === null ? '' : `; did you mean ${shown(near)}?`;
      problems.add({
        code: 'missing-column',
        message: `there is no column ${shown(name)}${hint}`,
        line,
        field: name,
        found: few(names),
        expected: name,
        nearest: near,
      });
      return null;
    }
    if (twin !== undefined) {
      problems.add({
        code: 'duplicate-column',
        message: `two columns are named ${shown(name)}: which one is meant cannot be told`,
        line,
        field: name,
        found: `columns ${place + 1} and ${twin + 1}`,
        expected: 'each wanted column once',
      });
      return null;
    }
    return place;
  });
};

/** A column wanted for two purposes in one role is read once. */
export const distinct = (wanted: readonly Wanted[]): readonly Wanted[] => [
  ...new Map(wanted.map((one) => [one.name, one])).values(),
];
