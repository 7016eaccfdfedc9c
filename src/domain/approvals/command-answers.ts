import type { Snapshot } from '../snapshot.ts';
import type { CommandAnswer } from '../verdict.ts';
import { type Command, saidIn } from './comments.ts';

/** As it was said, without `/assay`: with the comment's id it names a line. */
const commandOf = ({ word, argument }: Pick<Command, 'word' | 'argument'>): string =>
  argument === '' ? word : `${word} ${argument}`;

export const taken = (command: Command, because: string): CommandAnswer => answer(command, 'taken', because);

export const refused = (command: Command, because: string): CommandAnswer =>
  answer(command, 'refused', because);

const answer = (command: Command, outcome: CommandAnswer['outcome'], because: string): CommandAnswer => ({
  comment: command.comment,
  user: command.user,
  command: commandOf(command),
  outcome,
  because,
});

/** What a line comes to that no change has to do with. */
export type Otherwise = (line: Command) => CommandAnswer;

/**
 * One answer for each line that speaks to assay. `ofChanges` is what came of those that are about a change; a line
 * that one change takes and another has no use for is taken.
 */
export const commandAnswers = (
  snapshot: Snapshot,
  ofChanges: readonly CommandAnswer[],
  otherwise: Otherwise,
): readonly CommandAnswer[] => {
  const answered = new Map<string, CommandAnswer>();
  for (const one of ofChanges) {
    if (answered.get(keyOf(one))?.outcome !== 'taken') answered.set(keyOf(one), one);
  }
  return saidIn(snapshot).map((line) => {
    if (line.refused !== null) return refused(line, line.refused);
    const about = { comment: line.comment, command: commandOf(line) };
    return answered.get(keyOf(about)) ?? otherwise(line);
  });
};

const keyOf = ({ comment, command }: Pick<CommandAnswer, 'comment' | 'command'>): string =>
  `${comment} ${command}`;
