import { schema as published } from '@octokit/graphql-schema';
import {
  buildSchema,
  type DocumentNode,
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { Fault } from '../http/faults.ts';
import { child, isObject } from '../http/openapi.ts';
import { Refusal } from '../refusal.ts';
import type { Caller, State } from '../state.ts';
import { type Cost, costOf, tooMany } from './cost.ts';
import { problem } from './fields.ts';
import { mutationRoot } from './mutations.ts';
import { queryRoot } from './query.ts';
import { newScope } from './scope.ts';

let built: GraphQLSchema | undefined;

/** Half a second's work, so it waits for the first query. */
function schema(): GraphQLSchema {
  built ??= buildSchema(published.idl, { assumeValid: true });
  return built;
}

function document(body: unknown): DocumentNode | undefined {
  try {
    const query = child(body, 'query');
    return typeof query === 'string' ? parse(query) : undefined;
  } catch {
    return undefined;
  }
}

export interface Outline {
  readonly operation: string | undefined;
  readonly fields: readonly string[];
  readonly variables: unknown;
}

/** What a query is about, for tests and for faults: its name, and every field and alias in it. */
export function outline(body: unknown): Outline {
  const fields = new Set<string>();
  const parsed = document(body);
  if (parsed !== undefined) {
    visit(parsed, {
      [Kind.FIELD]: ({ name, alias }) => {
        fields.add(name.value);
        if (alias !== undefined) fields.add(alias.value);
      },
    });
  }
  const operation = parsed && getOperationAST(parsed, operationName(body))?.name?.value;
  return { operation, fields: [...fields], variables: child(body, 'variables') };
}

function operationName(body: unknown): string | undefined {
  const name = child(body, 'operationName');
  return typeof name === 'string' ? name : undefined;
}

function formatted(error: GraphQLError): unknown {
  const cause = error.originalError;
  const type = cause instanceof Refusal ? cause.type : error.extensions.type;
  const detail = cause instanceof Refusal && cause.errors !== undefined ? describe(cause) : error.message;
  const { path, locations } = error;
  return { ...(typeof type === 'string' && { type }), ...(path && { path }), locations, message: detail };
}

/** GraphQL has one line for what REST says in a list. */
function describe({ message, errors }: Refusal): string {
  const parts = (errors ?? []).map((one) => (typeof one === 'string' ? one : child(one, 'message')));
  const said = parts.filter((part) => typeof part === 'string');
  return said.length === 0 ? message : said.join(', ');
}

type GraphqlFault = Fault & { readonly kind: 'graphql' };

/** A field that the world does not serve must not pass for GitHub's null. */
function resolver(
  violations: string[],
  fault: GraphqlFault | undefined,
): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    if (fault?.alias !== undefined && info.path.key === fault.alias) {
      throw problem(fault.type ?? 'SERVICE_UNAVAILABLE', fault.message);
    }
    if (isObject(source) && !(info.fieldName in source)) {
      violations.push(`the world does not serve ${info.parentType.name}.${info.fieldName}`);
      throw problem('NOT_SERVED', `the world does not serve ${info.parentType.name}.${info.fieldName}`);
    }
    return defaultFieldResolver(source, args, context, info);
  };
}

export interface GraphqlAnswer {
  readonly body: unknown;
  readonly violations: readonly string[];
}

interface Ready {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: Cost;
}

function prepare(body: unknown): Ready | { readonly errors: readonly unknown[] } {
  const parsed = document(body);
  if (parsed === undefined)
    return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] };
  const wrong = validate(schema(), parsed);
  if (wrong.length > 0) return { errors: wrong.map(formatted) };
  const operation = getOperationAST(parsed, operationName(body));
  if (operation === null || operation === undefined)
    return { errors: [{ message: 'An operation name is required' }] };
  const cost = costOf(parsed, operation, child(body, 'variables'));
  const excess = tooMany(cost);
  if (excess !== undefined) return { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: excess }] };
  return { document: parsed, operation, cost };
}

function bodyOf({ data, errors }: ExecutionResult, violations: string[]): unknown {
  for (const { originalError } of errors ?? []) {
    const meant =
      originalError === undefined || originalError instanceof Refusal || 'extensions' in originalError;
    if (!meant) violations.push(`the world broke: ${originalError.stack}`);
  }
  return { ...(data !== undefined && { data }), ...(errors && { errors: errors.map(formatted) }) };
}

export async function answerGraphql(
  state: State,
  caller: Caller,
  body: unknown,
  fault: GraphqlFault | undefined,
): Promise<GraphqlAnswer> {
  if (fault !== undefined && fault.alias === undefined) {
    const { type, message } = fault;
    return { body: { errors: [{ ...(type && { type }), message }] }, violations: [] };
  }
  const ready = prepare(body);
  if ('errors' in ready) return { body: ready, violations: [] };
  const scope = newScope(state, caller);
  const violations: string[] = [];
  const variables = child(body, 'variables');
  const result = await execute({
    schema: schema(),
    document: ready.document,
    operationName: operationName(body),
    variableValues: isObject(variables) ? variables : {},
    rootValue: ready.operation.operation === 'mutation' ? mutationRoot(scope) : queryRoot(scope, ready.cost),
    fieldResolver: resolver(violations, fault),
  });
  return { body: bodyOf(result, violations), violations };
}
