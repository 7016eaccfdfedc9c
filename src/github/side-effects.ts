import type { Effect } from '../domain/effect.ts';
import type { Applied } from '../ports.ts';
import type { Client } from './client.ts';
import { attempt } from './faults.ts';
import type { Memory } from './memory.ts';
import { sightOf } from './memory.ts';
import { folded } from './people.ts';
import type { Question } from './queries/document.ts';
import { askAll } from './queries/document.ts';
import { writeAll } from './queries/mutation.ts';
import { unidentified } from './requests.ts';
import type { Step } from './step.ts';
import { stepsFor } from './steps.ts';
import { teamQuestion } from './teams.ts';

const idQuestion = (memory: Memory, login: string): Question => ({
  fields: [
    { under: 'query', text: 'user(login: $0) { id }', arguments: [{ type: 'String!', value: login }] },
  ],
  take: ([answer]) => {
    const id = (answer?.node as { readonly id: string } | null)?.id;
    if (id !== undefined) memory.ids.set(folded(login), id);
  },
});

/** One call more, and only for people whom the source was not asked about. */
const identify = async (client: Client, memory: Memory, effects: readonly Effect[]): Promise<void> => {
  const asked = effects.flatMap((effect) => (effect.kind === 'request-review' ? effect : []));
  const unknown = asked.map((effect) => unidentified(memory, effect));
  const questions = unknown.flatMap(({ users, teams }) => [
    ...users.map((login) => idQuestion(memory, login)),
    ...teams.map((team) => teamQuestion(client, memory, team)),
  ]);
  await attempt(askAll(client, memory, questions));
};

const outcomeOf = (effect: Effect['kind'], because: string, failure: string | null): Applied =>
  failure === null
    ? { effect, outcome: 'written', because }
    : { effect, outcome: 'failed', because: `${because}: ${failure}` };

/** REST makes a label that does not exist yet; GraphQL wants its id. */
const createLabels = async (client: Client, memory: Memory, names: readonly string[]): Promise<Applied> => {
  const { owner, name: repo, number: issue_number } = memory.place;
  const call = client.rest.issues.addLabels({ owner, repo, issue_number, labels: [...names] });
  const reply = await attempt(call);
  memory.written = true;
  return outcomeOf('labels', names.join(', '), reply.ok ? null : reply.fault.message);
};

type MutationStep = Extract<Step, { kind: 'mutation' }>;

const mutateAll = async (client: Client, memory: Memory, steps: readonly MutationStep[]) => {
  if (steps.length === 0) return [];
  const reply = await attempt(writeAll(client, memory, steps));
  return steps.map(({ effect, because }, index) =>
    outcomeOf(effect, because, reply.ok ? (reply.value[index] ?? null) : reply.fault.message),
  );
};

const ofKind = <K extends Step['kind']>(steps: readonly Step[], kind: K) =>
  steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);

/** Comment, labels and review requests: each is tried, none is thrown over. New labels go first, so that the
 * head is read back after all of them. */
export const applySideEffects = async (
  client: Client,
  memory: Memory,
  effects: readonly Effect[],
): Promise<readonly Applied[]> => {
  sightOf(memory);
  await identify(client, memory, effects);
  const steps = stepsFor(memory, effects);
  const created: Applied[] = [];
  for (const { names } of ofKind(steps, 'new-labels'))
    created.push(await createLabels(client, memory, names));
  return [
    ...ofKind(steps, 'done').map(({ applied }) => applied),
    ...created,
    ...(await mutateAll(client, memory, ofKind(steps, 'mutation'))),
  ];
};
