import { spokenIn } from '../commands.ts';
import type { Comment, Snapshot } from '../snapshot.ts';
import type { Veto } from '../verdict.ts';
import { sameLogin } from './identity.ts';
import { mayVeto, permissionOf } from './reviews.ts';

/** What people said by commands, as it stands now: a deleted comment says nothing any more. */
export interface SaidByCommand {
  readonly holds: readonly Veto[];
  /** Login to when the approvals given until then were taken back. */
  readonly withdrawn: ReadonlyMap<string, string>;
}

export const saidByCommand = (snapshot: Snapshot): SaidByCommand => {
  const holds = new Map<string, Veto>();
  const withdrawn = new Map<string, string>();
  for (const { user, at, word } of commandsIn(snapshot)) {
    const login = sameLogin(user);
    if (word === 'hold') holds.set(login, { user, at, by: 'hold' });
    if (word === 'unhold') holds.delete(login);
    if (word === 'withdraw') withdrawn.set(login, at);
  }
  return { holds: [...holds.values()], withdrawn };
};

/** One line of a comment that speaks to assay, said by somebody who may. */
export interface Command {
  /** The comment's id. */
  readonly comment: number;
  readonly user: string;
  readonly at: string;
  readonly word: string;
  readonly argument: string;
}

/** In the order in which they were said. */
export const commandsIn = (snapshot: Snapshot): readonly Command[] =>
  [...snapshot.comments]
    .sort((a, b) => (a.at === b.at ? a.id - b.id : a.at < b.at ? -1 : 1))
    .flatMap((comment) => commandsOf(comment, snapshot));

/** An edited comment may say what its author never said, so it commands nothing; neither does a stranger or a bot. */
const commandsOf = (
  { id, user, at, body, edited_by, edited_at }: Comment,
  snapshot: Snapshot,
): readonly Command[] => {
  if (user === null || edited_by !== null || edited_at !== null) return [];
  if (!mayVeto(permissionOf(snapshot, user))) return [];
  return spokenIn(body).map((spoken) => ({ comment: id, user, at, ...spoken }));
};
