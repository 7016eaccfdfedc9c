import { explain } from './domain/explain.ts';
import type { VerdictFile } from './domain/verdict.ts';
import type { Client } from './github/client.ts';
import { acknowledge, answer } from './github/commands.ts';
import { type Console, consoleSink } from './github/console.ts';
import type { Trigger } from './github/event.ts';
import { isReadOnlyToken } from './github/faults.ts';
import { type GroupVerdict, postGroupStatus, pullsOfGroup } from './github/group.ts';
import { openPull } from './github/open-pull.ts';
import { openPulls } from './github/open-pulls.ts';
import type { Clock, Measure } from './ports.ts';
import { commandAnswer, unknownCommandAnswer } from './render/answers.ts';
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
    case 'unknown-command':
      return reactToUnknown(trigger, around);
    case 'ignored':
      return { verdicts: [], notes: [trigger.because] };
  }
};

const mostRounds = 3;

/** The head may move while it is judged; then it is judged again. */
const reactToPull = async (number: number, around: Surroundings): Promise<Reaction> => {
  for (let round = 1; round <= mostRounds; round++) {
    const { verdict, outcome } = await reviewPull(number, around);
    const notes = outcome.applied
      .filter(({ outcome: how }) => how === 'failed')
      .map(({ effect, because }) => `${effect}: ${because}`);
    if (outcome.kind === 'applied') return { verdicts: [verdict], notes };
  }
  return {
    verdicts: [],
    notes: [`#${number} moved ${mostRounds} times while it was judged; its next event judges it again`],
  };
};

/** A token that may only read (a fork's) cannot set the status: the verdict then stands in the summary and the log. */
const reviewPull = async (
  number: number,
  { client, repository, console, templates, clock, measure }: Surroundings,
): Promise<Reviewed> => {
  const pull = openPull(client, { repository, number }, console);
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

const reactToGroup = async (
  group: Extract<Trigger, { kind: 'group' }>,
  around: Surroundings,
): Promise<Reaction> => {
  const { client, repository } = around;
  const pulls = await pullsOfGroup(client, repository, group);
  const numbers = pulls.kind === 'unknown' ? [] : pulls.numbers;
  const reaction = await reactToAll(numbers, around);
  const judged = new Map(reaction.verdicts.map((verdict) => [verdict.snapshot.pull.number, verdict.status]));
  const verdicts = numbers.map(
    (number): GroupVerdict => ({
      number,
      status: judged.get(number) ?? { state: 'error', description: 'could not be judged' },
    }),
  );
  await postGroupStatus(client, { repository, headSha: group.headSha }, verdicts);
  return pulls.kind === 'unknown' ? { ...reaction, notes: [...reaction.notes, pulls.because] } : reaction;
};

const reactToUnknown = async (
  { number, found, nearest }: Extract<Trigger, { kind: 'unknown-command' }>,
  around: Surroundings,
): Promise<Reaction> => {
  const { client, repository } = around;
  await answer(client, { repository, number }, unknownCommandAnswer(found, nearest));
  return reactToPull(number, around);
};

const reactToCommand = async (
  trigger: Extract<Trigger, { kind: 'command' }>,
  around: Surroundings,
): Promise<Reaction> => {
  const { client, repository } = around;
  const refused = await acknowledge(client, repository, trigger.comment.id);
  const reaction = await reactToPull(trigger.number, around);
  if (trigger.command === 'explain') {
    const explanation = explain(trigger.argument, reaction.verdicts[0] ?? null);
    await answer(
      client,
      { repository, number: trigger.number },
      commandAnswer(trigger.argument, explanation),
    );
  }
  return refused === null
    ? reaction
    : { ...reaction, notes: [...reaction.notes, `reaction: ${refused.message}`] };
};
