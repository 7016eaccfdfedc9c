import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { TreeEntry } from '../git/parse.ts';
import type { Caller, Comment, Pull, QueueEntry, Repo, Review, State } from '../state.ts';

/** The schema is a graph with cycles; the modules that make its nodes reach one another through this. */
export interface Nodes {
  commit(repo: Repo, sha: string): Promise<Node>;
  object(repo: Repo, name: string, path?: string): Promise<Node | null>;
  treeEntry(repo: Repo, entry: TreeEntry, path: string): Node;
  pull(repo: Repo, pull: Pull): Node;
  review(repo: Repo, pull: Pull, review: Review): Node;
  comment(repo: Repo, comment: Comment): Node;
  repository(repo: Repo): Node;
  fork(repo: Repo, fork: string): Node;
  ref(repo: Repo, ref: string): Promise<Node | null>;
  queue(repo: Repo, branch: string): Node;
  queueEntry(repo: Repo, entry: QueueEntry): Node;
}

export interface Scope {
  readonly state: State;
  readonly caller: Caller;
  readonly nodes: Nodes;
}

type Args = Readonly<Record<string, unknown>>;
export type Field = (args: Args, context: unknown, info: GraphQLResolveInfo) => unknown;
/** An object of the schema: what it is called, and its fields as values or as functions of their arguments. */
export type Node = { readonly __typename: string; readonly [field: string]: unknown };

/** GitHub puts an error's type beside its message. */
export const problem = (type: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { type } });

export const textArg = (args: Args, name: string): string | undefined => {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
};

export const listArg = (args: Args, name: string): string[] | undefined => {
  const value = args[name];
  return Array.isArray(value) ? value.map(String) : undefined;
};

const cursor = (index: number): string => Buffer.from(`cursor:v2:${index}`).toString('base64');

function position(given: string, field: string): number {
  const found = /^cursor:v2:(\d+)$/.exec(Buffer.from(given, 'base64').toString());
  if (found === null) {
    throw problem(
      'INVALID_CURSOR_ARGUMENTS',
      `\`${given}\` does not appear to be a valid cursor for ${field}.`,
    );
  }
  return Number(found[1]);
}

function bound(args: Args, name: 'first' | 'last', field: string): number | undefined {
  const value = args[name];
  if (typeof value !== 'number') return undefined;
  if (value > 100) {
    const text = `Requesting ${value} records on the \`${field}\` connection exceeds the \`${name}\` limit of 100 records.`;
    throw problem('EXCESSIVE_PAGINATION', text);
  }
  if (value < 0)
    throw problem(
      'INVALID_PAGINATION',
      `\`${name}\` on the \`${field}\` connection cannot be less than zero.`,
    );
  return value;
}

function range(args: Args, total: number, field: string): { start: number; end: number } {
  const first = bound(args, 'first', field);
  const last = bound(args, 'last', field);
  if (first === undefined && last === undefined) {
    const text = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`;
    throw problem('MISSING_PAGINATION_BOUNDARIES', text);
  }
  const after = textArg(args, 'after');
  const before = textArg(args, 'before');
  let start = after === undefined ? 0 : position(after, field) + 1;
  let end = before === undefined ? total : Math.min(total, position(before, field));
  if (first !== undefined) end = Math.min(end, start + first);
  if (last !== undefined) start = Math.max(start, end - last);
  return { start: Math.min(start, total), end: Math.max(end, Math.min(start, total)) };
}

type Items<T> = readonly T[] | Promise<readonly T[]>;

interface Shape<T> {
  readonly node: (item: T) => unknown;
  readonly edge?: (item: T) => Readonly<Record<string, unknown>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A connection that pages for real; only the nodes of the page are made. */
export function connect<T>(items: (args: Args) => Items<T>, { node, edge, more }: Shape<T>): Field {
  return async (args, _context, info) => {
    const all = await items(args);
    const { start, end } = range(args, all.length, info.fieldName);
    const shown = all.slice(start, end);
    const nodes = await Promise.all(shown.map((item) => node(item)));
    return {
      ...more,
      totalCount: all.length,
      nodes,
      edges: shown.map((item, index) => ({
        cursor: cursor(start + index),
        node: nodes[index],
        ...edge?.(item),
      })),
      pageInfo: {
        hasNextPage: end < all.length,
        hasPreviousPage: start > 0,
        startCursor: shown.length === 0 ? null : cursor(start),
        endCursor: shown.length === 0 ? null : cursor(end - 1),
      },
    };
  };
}
