import { type Otherwise, refused, taken } from './approvals/command-answers.ts';
import type { Command } from './approvals/comments.ts';
import { commandNames } from './commands.ts';
import { explain } from './explain.ts';
import { nearest } from './nearest.ts';
import type { Policy } from './policy/policy.ts';
import { rollbackOf } from './rollback.ts';
import type { Snapshot } from './snapshot.ts';
import type { CommandAnswer, PolicyChange, Transition } from './verdict.ts';

interface About {
  readonly snapshot: Snapshot;
  /** At base; null: it cannot be read. */
  readonly policy: Policy | null;
  readonly transitions: readonly Transition[];
  readonly policy_change?: PolicyChange;
}

/** What comes of a command that is about no change, or finds none to be about. */
export const otherwise =
  (about: About): Otherwise =>
  (line) => {
    switch (line.word) {
      case 'recheck':
        return taken(line, 'judged again');
      case 'card':
        return taken(line, 'the card as it is now');
      case 'explain':
        return explained(line, about);
      case 'rollback':
        return rolledBack(line, about);
      case 'hold':
        return taken(line, 'no model version changes here, so it holds nothing yet');
      case 'unhold':
      case 'withdraw':
      case 'approve':
      case 'waive':
      case 'unwaive':
        return refused(line, 'no model version changes here');
      default:
        return refused(line, unknown(line.word));
    }
  };

const explained = (line: Command, about: About): CommandAnswer => {
  const found = explain(line.argument, about);
  if (found.kind === 'known') return taken(line, 'explained below');
  const hint =
    found.nearest === null ? `there are ${found.known.join(', ')}` : `did you mean ${found.nearest}?`;
  const asked = line.argument === '' ? 'explain what?' : `no gate, finding or role ${line.argument} is here;`;
  return refused(line, `${asked} ${hint}`);
};

const rolledBack = (line: Command, { snapshot, policy }: About): CommandAnswer => {
  if (policy === null) return refused(line, 'the policy at base cannot be read');
  const found = rollbackOf(line.argument, snapshot, policy);
  return found.kind === 'possible' ? taken(line, found.because) : refused(line, found.because);
};

const unknown = (word: string): string => {
  if (word === '') return `say what to do: ${commandNames.join(', ')}`;
  const near = nearest(word, commandNames);
  const hint = near === null ? `there are ${commandNames.join(', ')}` : `did you mean /assay ${near}?`;
  return `unknown command ${word}: ${hint}`;
};
