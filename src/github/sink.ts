import type { Effect } from '../domain/effect.ts';
import type { Applied, Outcome, Sink } from '../ports.ts';
import type { Client } from './client.ts';
import type { Console } from './console.ts';
import { onConsole } from './console.ts';
import { attempt } from './faults.ts';
import type { Memory } from './memory.ts';
import { headIsNow, sightOf } from './memory.ts';
import type { RawHeadAnswer } from './queries/pull.ts';
import { headQuery } from './queries/pull.ts';
import { applySideEffects } from './side-effects.ts';
import { beginning, isSameStatus, setStatus } from './status.ts';

interface Writing {
  readonly client: Client;
  readonly memory: Memory;
  readonly console: Console;
}

type StatusEffect = Extract<Effect, { kind: 'status' }>;

const applyStatus = async ({ client, memory }: Writing, effect: StatusEffect): Promise<Applied> => {
  const sight = sightOf(memory);
  if (effect.head !== sight.head)
    throw new Error(`a status for ${effect.head}, but ${sight.head} was judged`);
  if (isSameStatus(sight.status, effect)) {
    return { effect: 'status', outcome: 'unchanged', because: 'the status says so already' };
  }
  await setStatus(client, memory, effect);
  return { effect: 'status', outcome: 'written', because: effect.state };
};

const isStatus = (effect: Effect): effect is StatusEffect => effect.kind === 'status';

/** Asking and most writes read the head themselves. A head that cannot be read counts as unmoved. */
const readHead = async ({ client, memory }: Writing): Promise<void> => {
  if (!memory.written && !memory.measured) return;
  const reply = await attempt(client.graphql<RawHeadAnswer>(headQuery, { ...memory.place }));
  const head = reply.ok ? reply.value.data.repository?.pullRequest?.headRefOid : undefined;
  if (head !== undefined) headIsNow(memory, head);
};

const apply = async (writing: Writing, effects: readonly Effect[], head: string): Promise<Outcome> => {
  const { client, memory, console } = writing;
  if (memory.measured) await readHead(writing);
  if (memory.head !== head) return { kind: 'moved', applied: [] };
  const applied: Applied[] = [];
  for (const effect of effects.filter(isStatus)) applied.push(await applyStatus(writing, effect));
  for (const effect of effects) {
    const told = onConsole(console, effect);
    if (told !== null) applied.push(told);
  }
  applied.push(...(await applySideEffects(client, memory, effects)));
  await readHead(writing);
  return { kind: memory.head === head ? 'applied' : 'moved', applied };
};

export const sinkOf = (writing: Writing): Sink => ({
  /** Best effort: what keeps this status from being written keeps the verdict's too, and that one says so. */
  begin: async () => {
    const { client, memory } = writing;
    if (sightOf(memory).status === null) await attempt(setStatus(client, memory, beginning));
  },
  apply: (effects, head) => apply(writing, effects, head),
});
