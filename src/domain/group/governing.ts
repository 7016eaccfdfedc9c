import type { Snapshot } from '../snapshot.ts';
import { visibleLine } from '../visible.ts';
import type { Said } from './worst.ts';

/** The policy and what else judges models: git may merge it from two pull requests into what neither was approved for. */
export const mergedGoverning = ({ governing = [], others }: Snapshot): readonly Said[] =>
  governing.flatMap(({ path, head }) => {
    const pulls = (others?.pulls ?? []).flatMap(({ number, snapshot }) =>
      (snapshot?.governing ?? []).filter((file) => file.path === path).map((file) => ({ number, file })),
    );
    const lands = JSON.stringify(head);
    if (pulls.some(({ file }) => JSON.stringify(file.head) === lands)) return [];
    const everybody = (others?.pulls ?? []).map(({ number }) => number);
    const by = pulls.length === 0 ? everybody : pulls.map(({ number }) => number);
    const description = visibleLine(
      `${path} would land as none of them was judged with; merge one after the other`,
    );
    return [{ by, state: 'failure', description }];
  });
