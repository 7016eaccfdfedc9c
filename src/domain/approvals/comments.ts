import { spokenIn } from '../commands.ts';
import type { Comment, Snapshot } from '../snapshot.ts';
import { inOrder } from './in-order.ts';
import { permissionOf } from './reviews.ts';

/** One line of a comment that speaks to assay, said by somebody who may. */
export interface Command {
  /** The comment's id. */
  readonly comment: number;
  readonly user: string;
  readonly at: string;
  readonly word: string;
  readonly argument: string;
}

/** The same line, whoever said it; `refused` is why nobody listens. */
export interface Said extends Command {
  readonly refused: string | null;
}

// Several rules of each change listen, and thousands of comments take their time.
const known = new WeakMap<Snapshot, readonly Said[]>();

/** Every line that speaks to assay, in the order in which they were said. */
export const saidIn = (snapshot: Snapshot): readonly Said[] => {
  const said = known.get(snapshot) ?? read(snapshot);
  known.set(snapshot, said);
  return said;
};

const read = (snapshot: Snapshot): readonly Said[] =>
  [...snapshot.comments].sort(inOrder).flatMap((comment) => linesOf(comment, snapshot));

export const commandsIn = (snapshot: Snapshot): readonly Command[] =>
  saidIn(snapshot).filter(({ refused }) => refused === null);

const linesOf = (comment: Comment, snapshot: Snapshot): readonly Said[] => {
  const spoken = spokenIn(comment.body);
  const { id, user, at } = comment;
  const heard = spoken.length > mostLines ? spoken.slice(0, 1) : spoken;
  const refused = refusalOf(comment, snapshot) ?? tooMany(spoken.length);
  return heard.map((line) => ({ comment: id, user: user ?? 'ghost', at, ...line, refused }));
};

const mostLines = 20;

const tooMany = (lines: number): string | null =>
  lines > mostLines ? `too many: a comment gives ${mostLines} commands at most, this one has ${lines}` : null;

/** An edited comment may say what its author never said, so it commands nothing; neither does a stranger or a bot. */
const refusalOf = ({ user, edited_by, edited_at }: Comment, snapshot: Snapshot): string | null => {
  if (user === null) return 'ghost: the account of this comment is gone';
  if (edited_by !== null || edited_at !== null)
    return 'edited: an edited comment commands nothing; say it again in a new one';
  const { isBot, writes } = permissionOf(snapshot, user);
  if (isBot) return 'bot: a program gives no commands';
  return writes ? null : 'no_permission: only who may write to this repository gives commands';
};
