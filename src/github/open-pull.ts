import type { Sink, Source } from '../ports.ts';
import type { Client } from './client.ts';
import type { Console } from './console.ts';
import { attempt } from './faults.ts';
import type { Memory } from './memory.ts';
import { emptyMemory, placeOf } from './memory.ts';
import { sinkOf } from './sink.ts';
import { sourceOf } from './source.ts';
import { postStatus } from './status.ts';

export interface OpenPull {
  readonly source: Source;
  readonly sink: Sink;
  /** Whether one of our own comments held this text when the pull request was read. */
  readonly hasSaid: (text: string) => boolean;
  /**
   * For the entry, when a journey threw: says so on the head, or an earlier `success`, or a `pending`, would go on
   * standing there. Throws nothing but a GitHubFault.
   */
  readonly fail: (because: string) => Promise<void>;
}

interface Pulled {
  readonly repository: string;
  readonly number: number;
}

const headNow = async (client: Client, memory: Memory): Promise<string> => {
  const { owner, name: repo, number: pull_number } = memory.place;
  const reply = await attempt(client.rest.pulls.get({ owner, repo, pull_number }));
  if (reply.ok) return reply.value.data.head.sha;
  if (memory.head === null) throw reply.fault;
  return memory.head;
};

/** One pull request in one run: source and sink share what was seen of it. */
export const openPull = (client: Client, { repository, number }: Pulled, console: Console): OpenPull => {
  const memory = emptyMemory(placeOf(repository, number));
  return {
    source: sourceOf(client, memory),
    sink: sinkOf({ client, memory, console }),
    hasSaid: (text) => memory.sight?.comments.some(({ body }) => body.includes(text)) ?? false,
    fail: async (because) => {
      const sha = memory.sight?.head ?? (await headNow(client, memory));
      await postStatus(client, { ...memory.place, sha }, { state: 'error', description: because });
    },
  };
};
