import { visibleLine } from '../visible.ts';
import type { Grouped } from './judged.ts';
import type { Said } from './worst.ts';

/** The policy and what else judges models: git may merge it from two pull requests into what neither was approved for. */
export const mergedGoverning = ({ governing = [], others: { pulls } }: Grouped): readonly Said[] =>
  governing.flatMap(({ path, head: lands }) => {
    const changing = pulls.flatMap(
      ({ number, snapshot }) =>
        snapshot?.governing?.filter((file) => file.path === path).map(({ head }) => ({ number, head })) ?? [],
    );
    if (changing.some(({ head }) => head === lands)) return [];
    const by = (changing.length === 0 ? pulls : changing).map(({ number }) => number);
    const description = visibleLine(
      `${path} would land as none of them was judged with; merge one after the other`,
    );
    return [{ by, state: 'failure', description }];
  });
