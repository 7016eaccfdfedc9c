import { refused, taken } from '../approvals/command-answers.ts';
import type { CommandAnswer } from '../verdict.ts';
import type { Glass } from './break-glass.ts';
import { writtenName } from './finding-name.ts';
import { nameOf } from './select.ts';
import type { Heard, Lifted, OneWaiver, Standing, Voice } from './standing.ts';

export interface Came {
  readonly standing: Standing;
  readonly glass: Glass;
  /** Whether breaking the glass let a finding through. */
  readonly isUsed: boolean;
}

/** What a line about waivers came to, for whoever said it. */
export const answerOf = (heard: Heard, came: Came): CommandAnswer => {
  switch (heard.kind) {
    case 'refused':
      return refused(heard.command, heard.because);
    case 'lift':
      return afterLift(heard);
    case 'waiver':
      return afterWaiver(heard, came.standing);
    case 'all':
      return afterVoice(heard, came);
  }
};

const noLonger = 'it was lifted since, or said anew';

const afterWaiver = (outcome: OneWaiver, { exceptions }: Standing): CommandAnswer => {
  const { command, waiver, of } = outcome;
  if (!exceptions.includes(outcome)) return taken(command, noLonger);
  const name = writtenName({ ...nameOf(of[0]), subject: null });
  const ceiling = waiver.ceiling === null ? '' : `, only while ${waiver.ceiling}`;
  return taken(command, `${name} is waived until ${waiver.until}${ceiling}`);
};

const afterVoice = (outcome: Voice, { standing, glass, isUsed }: Came): CommandAnswer => {
  const { command } = outcome;
  if (!standing.exceptions.includes(outcome)) return taken(command, noLonger);
  if (glass.kind === 'whole')
    return taken(command, `break-glass waits for a second person, as ${glass.open.join(' and ')}`);
  if (!isUsed) return refused(command, 'nothing to waive: nothing that may be waived stands in the way');
  const { by, until, follow_up } = glass.by;
  const people = by.map(({ user, role }) => `${user} (${role})`).join(' and ');
  return taken(command, `break-glass by ${people} until ${until}; follow-up by ${follow_up.slice(0, 10)}`);
};

const afterLift = ({ command, found, lifted }: Lifted): CommandAnswer => {
  const [first] = found;
  if (first === undefined) return refused(command, 'nothing to lift: no such waiver stands');
  if (lifted.length === 0)
    return refused(command, `not_in_role: only ${first.command.user} or the role that waives may lift it`);
  return taken(command, lifted.length === 1 ? 'one waiver lifted' : `${lifted.length} waivers lifted`);
};
