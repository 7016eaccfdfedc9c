import { matchPeople } from '../approvals/matching.ts';
import type { Waiver } from '../finding.ts';
import { instant } from '../time.ts';
import type { BreakGlass } from '../verdict.ts';
import type { Judging } from './outcome.ts';
import type { Voice } from './standing.ts';
import { after, firstToEnd } from './time-box.ts';

export type Glass =
  | { readonly kind: 'whole'; readonly open: readonly string[] }
  /** `waiver`: what is written on each finding. */
  | { readonly kind: 'broken'; readonly by: BreakGlass; readonly waiver: Waiver };

const dueAfter = '14d';

/** Broken when different people, one of each role that it takes, say so. */
export const glassOf = (voices: readonly Voice[], { policy, authority }: Judging): Glass => {
  const { isIn, personOf } = authority;
  const { by: roles = [], follow_up = dueAfter } = policy.data.waivers?.break_glass ?? {};
  const matched = matchPeople(
    roles.map((role) =>
      voices.filter(({ command }) => isIn(command.user, role)).map(({ command }) => personOf(command.user)),
    ),
  );
  const spoken = roles.flatMap((role, index): readonly Spoken[] => {
    const voice = voices.findLast(({ command }) => personOf(command.user) === matched[index]);
    return voice === undefined ? [] : [{ role, waiver: voice.waiver }];
  });
  const inTurn = [...spoken].sort((a, b) => time(a.waiver.at) - time(b.waiver.at));
  const last = inTurn.at(-1);
  if (last === undefined || spoken.length < roles.length)
    return { kind: 'whole', open: roles.filter((_, index) => matched[index] === null) };
  return brokenBy(inTurn, last.waiver, follow_up);
};

interface Spoken {
  readonly role: string;
  readonly waiver: Waiver;
}

const brokenBy = (spoken: readonly Spoken[], last: Waiver, followUp: string): Glass => {
  const until = firstToEnd(spoken.map(({ waiver }) => waiver.until)) ?? last.until;
  const by = spoken.map(({ role, waiver }) => ({
    role,
    user: waiver.by,
    because: waiver.because,
    comment: waiver.comment,
  }));
  const due = new Date(after(time(last.at), followUp)).toISOString();
  return {
    kind: 'broken',
    by: { by, at: last.at, until, follow_up: due },
    waiver: { ...last, until },
  };
};

const time = (at: string): number => instant(at) ?? 0;
