import type { VerdictFile } from './domain/verdict.ts';
import type { Client } from './github/client.ts';
import { acknowledge, answer, answerMark } from './github/commands.ts';
import { type Console, consoleSink } from './github/console.ts';
import type { Trigger } from './github/event.ts';
import { isReadOnlyToken } from './github/faults.ts';
import { failGroup, pullsOfGroup } from './github/group.ts';
import { groupSink, groupSource, type Queued } from './github/group-ports.ts';
import { type OpenPull, openPull } from './github/open-pull.ts';
import { openPulls } from './github/open-pulls.ts';
import type { Clock, Measure } from './ports.ts';
import { replyTo } from './render/answers.ts';
import type { Templates } from './render/templates.ts';
import { type Reviewed, review } from './review.ts';

/** Where an event is answered: one repository at GitHub, and the run's own log. */
export interface Surroundings {
  readonly client: Client;
  readonly repository: string;
  readonly console: Console;
  readonly templates: Templates;
  readonly clock: Clock;
  readonly measure: Measure;
}

/** What came of a trigger: the verdicts that were reached, and what went wrong without stopping the rest. */
export interface Reaction {
  readonly verdicts: readonly VerdictFile[];
  readonly notes: readonly string[];
}

export const react = async (trigger: Trigger, around: Surroundings): Promise<Reaction> => {
  switch (trigger.kind) {
    case 'pull':
      return reactToPull(trigger.number, around);
    case 'open-pulls':
      return reactToAll(await openPulls(around.client, around.repository), around);
    case 'group':
      return reactToGroup(trigger, around);
    case 'command':
      return reactToCommand(trigger, around);
    case 'ignored':
      return { verdicts: [], notes: [trigger.because] };
  }
};

const mostRounds = 3;

const reactToPull = async (number: number, around: Surroundings): Promise<Reaction> =>
  (await judgePull(number, around)).reaction;

interface JudgedPull {
  readonly reaction: Reaction;
  /** As it was when it was judged last. */
  readonly pull: OpenPull;
}

/** The head may move while it is judged; then it is judged again. */
const judgePull = async (number: number, around: Surroundings): Promise<JudgedPull> => {
  const { client, repository, console } = around;
  const pull = openPull(client, { repository, number }, console);
  for (let round = 1; round <= mostRounds; round++) {
    const { verdict, outcome } = await reviewPull(pull, around);
    const notes = outcome.applied
      .filter(({ outcome: how }) => how === 'failed')
      .map(({ effect, because }) => `${effect}: ${because}`);
    if (outcome.kind === 'applied') return { reaction: { verdicts: [verdict], notes }, pull };
  }
  const moved = `#${number} moved ${mostRounds} times while it was judged; its next event judges it again`;
  return { reaction: { verdicts: [], notes: [moved] }, pull };
};

/** A token that may only read (a fork's) cannot set the status: the verdict then stands in the summary and the log. */
const reviewPull = async (
  pull: OpenPull,
  { console, templates, clock, measure }: Surroundings,
): Promise<Reviewed> => {
  try {
    return await review({ source: pull.source, sink: pull.sink, clock, measure }, templates);
  } catch (error) {
    if (isReadOnlyToken(error)) {
      const sink = consoleSink(console, 'the token of this run may only read, as that of a fork');
      return review({ source: pull.source, sink, clock, measure }, templates);
    }
    await pull
      .fail(`assay could not judge this head: ${error instanceof Error ? error.message : String(error)}`)
      .catch(() => undefined);
    throw error;
  }
};

/** One pull request that cannot be judged is no reason to leave the others. */
const reactToAll = async (numbers: readonly number[], around: Surroundings): Promise<Reaction> => {
  const reactions: Reaction[] = [];
  for (const number of numbers) {
    reactions.push(
      await reactToPull(number, around).catch((error: unknown) => ({
        verdicts: [],
        notes: [`#${number}: ${String(error)}`],
      })),
    );
  }
  return {
    verdicts: reactions.flatMap(({ verdicts }) => verdicts),
    notes: reactions.flatMap(({ notes }) => notes),
  };
};

/** A group that holds is told to the queue alone; of one that does not, each pull request says what is so. */
const reactToGroup = async (
  group: Extract<Trigger, { kind: 'group' }>,
  around: Surroundings,
): Promise<Reaction> => {
  const { client, repository } = around;
  const pulls = await pullsOfGroup(client, repository, group);
  const [first, ...others] = pulls.kind === 'unknown' ? [] : pulls.numbers;
  if (first === undefined) {
    const because = 'no pull request is known for this merge group';
    await failGroup(client, { repository, headSha: group.headSha }, because);
    return { verdicts: [], notes: [pulls.kind === 'unknown' ? pulls.because : because] };
  }
  const verdict = await reviewGroup({ repository, group, numbers: [first, ...others] }, around);
  if (verdict.decision === 'approved') return { verdicts: [verdict], notes: [] };
  const each = await reactToAll([first, ...others], around);
  return { ...each, verdicts: [...each.verdicts, verdict] };
};

const reviewGroup = async (
  queued: Queued,
  { client, console, templates, clock, measure }: Surroundings,
): Promise<VerdictFile> => {
  const [source, sink] = [groupSource(client, queued), groupSink(client, queued, console)];
  const { repository, group } = queued;
  try {
    return (await review({ source, sink, clock, measure }, templates)).verdict;
  } catch (error) {
    const because = `assay could not judge this group: ${error instanceof Error ? error.message : String(error)}`;
    await failGroup(client, { repository, headSha: group.headSha }, because).catch(() => undefined);
    throw error;
  }
};

/** A command is judged with everything else; what came of it is then told to whoever gave it. */
const reactToCommand = async (
  { number, comment }: Extract<Trigger, { kind: 'command' }>,
  around: Surroundings,
): Promise<Reaction> => {
  const { client, repository } = around;
  const seen = await acknowledge(client, { repository, comment }, 'seen');
  const { reaction, pull } = await judgePull(number, around);
  const [verdict] = reaction.verdicts;
  const faults = verdict === undefined ? [] : await tell({ verdict, pull, comment, number }, around);
  const notes = [seen, ...faults].flatMap((fault) => (fault === null ? [] : [`reply: ${fault.message}`]));
  return { ...reaction, notes: [...reaction.notes, ...notes] };
};

interface Telling {
  readonly verdict: VerdictFile;
  readonly pull: OpenPull;
  readonly comment: number;
  readonly number: number;
}

/** An event may be delivered twice: what was answered before is not answered again. */
const tell = async ({ verdict, pull, comment, number }: Telling, { client, repository }: Surroundings) => {
  const answers = verdict.commands.filter((one) => one.comment === comment);
  if (answers.length === 0) return [];
  const isTaken = answers.every(({ outcome }) => outcome === 'taken');
  const reacted = await acknowledge(client, { repository, comment }, isTaken ? 'taken' : 'refused');
  const reply = pull.hasSaid(answerMark(comment)) ? null : replyTo(answers, verdict);
  return [reacted, reply === null ? null : await answer(client, { repository, number, comment }, reply)];
};
