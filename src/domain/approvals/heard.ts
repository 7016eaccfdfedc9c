import { type Binding, shortDigest } from '../binding/binding.ts';
import type { Review, Snapshot } from '../snapshot.ts';
import type { CommandAnswer, NotCounted, Veto } from '../verdict.ts';
import { type Approving, approvingLine } from './approve-command.ts';
import { refused, taken } from './command-answers.ts';
import { type Command, commandsIn } from './comments.ts';
import { sameLogin } from './identity.ts';
import { isSilent } from './reviews.ts';

/** What people said by commands, as it stands now: a deleted comment says nothing any more. */
export interface Heard {
  readonly holds: readonly Veto[];
  /** Login to when the approvals given until then were taken back. */
  readonly withdrawn: ReadonlyMap<string, string>;
  /** Login to the role that they approve as. */
  readonly meant: ReadonlyMap<string, string>;
  /** Approvals by a command that quotes the present digest. */
  readonly quoted: readonly Review[];
  /** Those that quote another. */
  readonly lapsed: readonly NotCounted[];
  readonly answers: readonly CommandAnswer[];
}

interface Hearing extends Approving {
  readonly snapshot: Snapshot;
  readonly binding: Binding;
  /** Who may lift what somebody else holds. */
  readonly overriders: ReadonlySet<string>;
}

interface Ear {
  readonly holds: Map<string, Veto>;
  readonly withdrawn: Map<string, string>;
  readonly meant: Map<string, string>;
  readonly quoted: Map<string, Review>;
  readonly lapsed: Map<string, NotCounted>;
}

export const hear = (hearing: Hearing): Heard => {
  const ear: Ear = {
    holds: new Map(),
    withdrawn: new Map(),
    meant: new Map(),
    quoted: new Map(),
    lapsed: new Map(),
  };
  const answers = commandsIn(hearing.snapshot).flatMap((line) => heardLine(line, ear, hearing) ?? []);
  return {
    holds: [...ear.holds.values()],
    withdrawn: ear.withdrawn,
    meant: ear.meant,
    quoted: [...ear.quoted.values()],
    lapsed: [...ear.lapsed].flatMap(([login, one]) => (ear.quoted.has(login) ? [] : [one])),
    answers,
  };
};

/** null: a line that has nothing to do with who approves. */
const heardLine = (line: Command, ear: Ear, hearing: Hearing): CommandAnswer | null => {
  switch (line.word) {
    case 'hold':
      ear.holds.set(sameLogin(line.user), { user: line.user, at: line.at, by: 'hold' });
      return taken(line, `held until ${line.user} says /assay unhold`);
    case 'unhold':
      return unheld(line, ear.holds, hearing);
    case 'withdraw':
      return withdrawn(line, ear, hearing);
    case 'approve':
      return approved(line, ear, hearing);
    default:
      return null;
  }
};

const mostNamed = 5;

/** `unhold` lifts one's own; the override role names whose it lifts. */
const unheld = (line: Command, holds: Map<string, Veto>, { overriders }: Hearing): CommandAnswer => {
  const whose = sameLogin(line.argument.split(/\s/)[0] || line.user);
  const isOwn = whose === sameLogin(line.user);
  const held = holds.get(whose);
  if (held === undefined) {
    const others = [...holds.values()]
      .slice(0, mostNamed)
      .map(({ user }) => user)
      .join(', ');
    const who = isOwn ? 'you hold nothing' : `${whose} holds nothing`;
    return refused(line, others === '' ? who : `${who}; held by ${others}, who can lift it`);
  }
  if (!isOwn && !overriders.has(sameLogin(line.user)))
    return refused(
      line,
      `only ${held.user}, or people.override of the policy, lifts what ${held.user} holds`,
    );
  holds.delete(whose);
  return taken(line, isOwn ? 'no longer held by you' : `no longer held by ${held.user}`);
};

const withdrawn = (line: Command, ear: Ear, { snapshot }: Hearing): CommandAnswer => {
  const login = sameLogin(line.user);
  const reviewed = snapshot.reviews.some(
    (review) =>
      review.user !== null && sameLogin(review.user) === login && review.at <= line.at && !isSilent(review),
  );
  const isSomething = reviewed || ear.quoted.has(login) || ear.meant.has(login);
  if (!isSomething) return refused(line, 'you have approved nothing that could be taken back');
  ear.meant.delete(login);
  ear.withdrawn.set(login, line.at);
  return taken(line, 'what you approved, or asked to be changed, until now is taken back');
};

const approved = (line: Command, ear: Ear, hearing: Hearing): CommandAnswer => {
  const login = sameLogin(line.user);
  const said = approvingLine(line, hearing);
  if (said.kind === 'refused') return refused(line, said.because);
  if (said.kind === 'lapsed') {
    ear.lapsed.set(login, { user: line.user, because: `stale: quoted ${said.quoted}; ${said.because}` });
    return refused(line, said.because);
  }
  ear.meant.set(login, said.role);
  if (said.kind === 'meant') return taken(line, `your approving review counts as ${said.role}`);
  ear.quoted.set(login, quotedBy(line, hearing.snapshot));
  return taken(line, `approved as ${said.role}, quoting ${shortDigest(hearing.binding)}`);
};

const quotedBy = ({ comment, user, at }: Command, { head }: Snapshot): Review => ({
  id: comment,
  user,
  state: 'APPROVED',
  head,
  at,
  body: '',
});
