// Rows of two files with the same id. Ids stay words or bytes: only the examples in a message become text.

import { type EngineProblem, engineProblem } from '../problem.ts';
import { idText, isMissing, joinIds } from '../readers/ids.ts';
import { shown } from '../readers/shown.ts';
import type { IdColumn } from '../table.ts';

export interface Versus<T> {
  readonly champion: T;
  readonly challenger: T;
}

/** What the problems call the files. */
export interface FileNames extends Versus<string> {
  /** What stands in the champion's place; left out: the champion. */
  readonly other?: string;
}

/** Ids that only one of the files has. */
interface UnmatchedProblem extends EngineProblem {
  readonly champion_only: number;
  readonly challenger_only: number;
}

export type Joined =
  | { readonly ok: true; readonly championRows: Int32Array }
  | { readonly ok: false; readonly problem: UnmatchedProblem; readonly championRows: Int32Array };

const examples = 3;

interface Alone {
  readonly count: number;
  readonly first: readonly string[];
}

const alone = (ids: IdColumn, isMatched: (row: number) => boolean): Alone => {
  const first: string[] = [];
  let count = 0;
  for (let row = 0; row < ids.rows; row++) {
    if (isMatched(row) || isMissing(ids, row)) continue;
    count++;
    if (first.length < examples) first.push(shown(idText(ids, row)));
  }
  return { count, first };
};

const told = ({ count, first }: Alone, where: string): readonly string[] => {
  if (count === 0) return [];
  const more = count > first.length ? ', …' : '';
  return [`${count} ${count === 1 ? 'id is' : 'ids are'} ${where} (${first.join(', ')}${more})`];
};

const unmatched = (files: FileNames, champion: Alone, challenger: Alone): UnmatchedProblem => {
  const parts = [
    ...told(champion, `only in the ${files.other ?? 'champion'} ${files.champion}`),
    ...told(challenger, `only in the challenger ${files.challenger}`),
  ];
  return {
    ...engineProblem(files.challenger, {
      code: 'ids-unmatched',
      message: `the files do not hold the same rows: ${parts.join('; ')}`,
      found: [...champion.first, ...challenger.first].join(', '),
      expected: 'the same ids in both files',
    }),
    champion_only: champion.count,
    challenger_only: challenger.count,
  };
};

/** For each row of the challenger the champion's row, or -1. Neither file repeats an id. */
export const join = (ids: Versus<IdColumn>, files: FileNames): Joined => {
  const championRows = joinIds(ids.challenger, ids.champion);
  const taken = new Uint8Array(ids.champion.rows);
  for (const row of championRows) if (row >= 0) taken[row] = 1;
  const challenger = alone(ids.challenger, (row) => (championRows[row] ?? -1) >= 0);
  const champion = alone(ids.champion, (row) => taken[row] === 1);
  if (champion.count + challenger.count === 0) return { ok: true, championRows };
  return { ok: false, problem: unmatched(files, champion, challenger), championRows };
};
