import type { Client } from '../client.ts';
import type { Memory } from '../memory.ts';
import { headIsNow } from '../memory.ts';
import type { Mutation } from '../step.ts';

type Written = { readonly headRefOid?: string };

interface RawPayload {
  readonly subject?: Written | null;
  readonly issueComment?: { readonly pullRequest: Written | null } | null;
  readonly labelable?: Written | null;
  readonly pullRequest?: Written | null;
}

type RawWrites = { readonly [alias: string]: RawPayload | null };

const headIn = (payload: RawPayload | null | undefined): string | null => {
  const { subject, issueComment, labelable, pullRequest } = payload ?? {};
  const pull = subject ?? issueComment?.pullRequest ?? labelable ?? pullRequest;
  return pull?.headRefOid ?? null;
};

const textOf = (mutations: readonly Mutation[]): string => {
  const declared = mutations.map(({ type }, index) => `$w${index}: ${type}`).join(', ');
  const fields = mutations.map(({ text }, index) => `w${index}: ${text.replace('$input', `$w${index}`)}`);
  return `mutation AssayWrites(${declared}) {\n${fields.join('\n')}\n}`;
};

/** Why each was not written; null: it was. GitHub carries out the fields of a mutation in their order. */
export const writeAll = async (
  client: Client,
  memory: Memory,
  mutations: readonly Mutation[],
): Promise<readonly (string | null)[]> => {
  const variables = Object.fromEntries(mutations.map(({ input }, index) => [`w${index}`, input]));
  memory.written = true;
  const { data, errors } = await client.mutate<RawWrites>(textOf(mutations), variables);
  for (const payload of Object.values(data)) {
    const head = headIn(payload);
    if (head !== null) headIsNow(memory, head);
  }
  return mutations.map((_, index) => {
    const error = errors.find(({ path }) => path[0] === `w${index}`);
    return error?.message ?? (data[`w${index}`] == null ? 'GitHub gave no answer to it' : null);
  });
};
