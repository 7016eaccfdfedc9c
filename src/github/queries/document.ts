import type { Client } from '../client.ts';
import type { GraphqlError } from '../faults.ts';
import { faultOfGraphql } from '../faults.ts';
import type { Memory, Place } from '../memory.ts';
import { headIsNow } from '../memory.ts';
import { reading } from '../permissions.ts';
import { entryFragment } from './fragments.ts';

/** One field of a document; `$0`, `$1` stand for its arguments, which travel as variables whatever they hold. */
interface Field {
  readonly under: 'query' | 'repository';
  readonly text: string;
  readonly arguments: readonly { readonly type: string; readonly value: unknown }[];
}

export interface Answer {
  readonly node: unknown;
  readonly error: GraphqlError | null;
}

/** A question takes one field or two; what comes back is taken into the memory by whoever asked. */
export interface Question {
  readonly fields: readonly Field[];
  take(answers: readonly Answer[]): Promise<void> | void;
}

type Node = { readonly [alias: string]: unknown };

interface RawAnswer extends Node {
  readonly repository: (Node & { readonly pullRequest: { readonly headRefOid: string } | null }) | null;
}

const mostFields = 100;

const bound = (field: Field, alias: string): string =>
  `${alias}: ${field.text.replaceAll(/\$(\d)/g, (_, index) => `$${alias}_${index}`)}`;

const textOf = (fields: readonly Field[]): string => {
  const under = (where: Field['under']): string =>
    fields.map((field, index) => (field.under === where ? bound(field, `f${index}`) : '')).join('\n');
  const declared = fields.flatMap((field, index) =>
    field.arguments.map(({ type }, at) => `, $f${index}_${at}: ${type}`),
  );
  const text = `query AssayAsk($owner: String!, $name: String!, $number: Int!${declared.join('')}) {
    repository(owner: $owner, name: $name) { pullRequest(number: $number) { headRefOid }
    ${under('repository')} }
    ${under('query')}
  }`;
  return text.includes('...Entry') ? `${text}${entryFragment}` : text;
};

const variablesOf = (fields: readonly Field[], place: Place) => ({
  ...place,
  ...Object.fromEntries(
    fields.flatMap((field, index) => field.arguments.map(({ value }, at) => [`f${index}_${at}`, value])),
  ),
});

const send = async (client: Client, memory: Memory, fields: readonly Field[]): Promise<readonly Answer[]> => {
  const variables = variablesOf(fields, memory.place);
  const { data, errors } = await client.graphql<RawAnswer>(textOf(fields), variables);
  const repository = data.repository;
  const nowhere = errors.filter(({ path }) => path.length === 0);
  if (repository === null || repository.pullRequest === null || nowhere.length > 0) {
    throw faultOfGraphql(nowhere.length > 0 ? nowhere : errors, reading);
  }
  headIsNow(memory, repository.pullRequest.headRefOid);
  return fields.map((field, index) => {
    const alias = `f${index}`;
    const node = field.under === 'query' ? data[alias] : repository[alias];
    return { node: node ?? null, error: errors.find(({ path }) => path.includes(alias)) ?? null };
  });
};

const chunked = (questions: readonly Question[]): readonly (readonly Question[])[] => {
  const chunks: Question[][] = [];
  let room = 0;
  for (const question of questions) {
    if (question.fields.length > room) {
      chunks.push([]);
      room = mostFields;
    }
    chunks.at(-1)?.push(question);
    room -= question.fields.length;
  }
  return chunks;
};

/** All questions in as few documents as GitHub's limits allow; each reads the head again. */
export const askAll = async (
  client: Client,
  memory: Memory,
  questions: readonly Question[],
): Promise<void> => {
  for (const chunk of chunked(questions)) {
    const answers = await send(
      client,
      memory,
      chunk.flatMap(({ fields }) => fields),
    );
    let taken = 0;
    for (const question of chunk) {
      await question.take(answers.slice(taken, taken + question.fields.length));
      taken += question.fields.length;
    }
  }
};
