import type { Effect } from '../domain/effect.ts';
import type { Outcome, Sink } from '../ports.ts';

/** A dry run: nothing is written anywhere, and the effects are told as they were planned. */
export const quietSink: Sink = {
  begin: () => Promise.resolve(),
  apply: (effects: readonly Effect[]): Promise<Outcome> =>
    Promise.resolve({
      kind: 'applied',
      applied: effects.map(({ kind }) => ({
        effect: kind,
        outcome: 'unchanged',
        because: 'a dry run writes nothing',
      })),
    }),
};
