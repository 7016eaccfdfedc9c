import { fitStatus } from '../domain/describe.ts';
import { statusContext } from '../domain/plan.ts';
import type { StatusState } from '../domain/verdict.ts';
import type { Client } from './client.ts';
import type { Memory, Place, SeenStatus } from './memory.ts';

export interface StatusText {
  readonly state: StatusState;
  readonly description: string;
}

export const beginning: StatusText = { state: 'pending', description: 'assay is judging this head' };

export const isSameStatus = (seen: SeenStatus | null, wanted: StatusText): boolean =>
  seen !== null &&
  seen.ours !== false &&
  seen.state === wanted.state &&
  seen.description === fitStatus(wanted.description);

export const postStatus = async (
  client: Client,
  { owner, name: repo, sha }: Pick<Place, 'owner' | 'name'> & { readonly sha: string },
  { state, description }: StatusText,
): Promise<void> => {
  const context = statusContext;
  const status = { owner, repo, sha, state, context, description: fitStatus(description) };
  await client.rest.repos.createCommitStatus(status);
};

/** On the head that was read, and remembered as what stands there now. */
export const setStatus = async (client: Client, memory: Memory, wanted: StatusText): Promise<void> => {
  const { sight, place } = memory;
  if (sight === null) throw new Error('pull() comes before a status');
  await postStatus(client, { ...place, sha: sight.head }, wanted);
  const description = fitStatus(wanted.description);
  memory.written = true;
  memory.sight = { ...sight, status: { state: wanted.state, description, ours: true } };
};
