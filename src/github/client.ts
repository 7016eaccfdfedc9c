import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import type { Call, GraphqlError } from './faults.ts';
import { faultOf, faultOfGraphql, GitHubFault } from './faults.ts';
import { callOf, reading, writing } from './permissions.ts';
import { waitAsTold } from './waiting.ts';

export interface ClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** How long one request may take. */
  readonly timeoutMs: number;
  /** How often a failed request is tried again, after one, four, nine... units. */
  readonly retries: number;
  readonly retryUnitMs: number;
  /** A `retry-after` beyond this is not waited for. */
  readonly longestWaitMs: number;
  /** One second between writes and three between comments, as GitHub asks of those who write; reads do not wait. */
  readonly paced: boolean;
}

type Variables = { readonly [name: string]: unknown };

/** GraphQL answers in parts: what could be read, and what could not. */
interface GraphqlReply<T> {
  readonly data: T;
  readonly errors: readonly GraphqlError[];
}

type Rest = Octokit['rest'];

/** REST calls throw a GitHubFault and nothing else. */
export interface Client {
  readonly rest: Rest;
  graphql<T>(query: string, variables: Variables): Promise<GraphqlReply<T>>;
  /** Not tried again after a fault in which it may have been done: a comment is not to appear twice. */
  mutate<T>(query: string, variables: Variables): Promise<GraphqlReply<T>>;
}

type Environment = { readonly [name: string]: string | undefined };

export const clientOptions = (token: string, env: Environment): ClientOptions => ({
  token,
  apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
  graphqlUrl: env.GITHUB_GRAPHQL_URL || 'https://api.github.com/graphql',
  timeoutMs: 20_000,
  retries: 2,
  retryUnitMs: 1_000,
  longestWaitMs: 60_000,
  paced: true,
});

const bodyless: readonly number[] = [204, 205, 304];

/**
 * The timeout is per attempt, the body within it. Octokit takes a body that breaks off for an empty one; read
 * whole here, the break is an error that is tried again.
 */
const fetchWithin =
  (timeoutMs: number): typeof fetch =>
  async (input, init) => {
    const response = await globalThis.fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(bodyless.includes(status) ? null : body, { status, statusText, headers });
  };

const Patient = Octokit.plugin(waitAsTold, retry, throttling);

const never = (): boolean => false;

/** Faults are told where they are caught, in words for a person; Octokit would print each attempt as well. */
const silent = (): void => {};

const octokitFor = (options: ClientOptions): Octokit =>
  new Patient({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: 'assay',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: fetchWithin(options.timeoutMs) },
    waiting: options,
    retry: {
      retries: options.retries,
      retryAfterBaseValue: options.retryUnitMs,
      doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451],
    },
    throttle: {
      enabled: options.paced,
      id: options.apiUrl,
      onRateLimit: never,
      onSecondaryRateLimit: never,
    },
  });

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

const errorOf = (error: unknown): GraphqlError => {
  const raw = isRecord(error) ? error : {};
  return {
    type: typeof raw.type === 'string' ? raw.type : null,
    message: typeof raw.message === 'string' ? raw.message : 'no message',
    path: Array.isArray(raw.path) ? raw.path : [],
  };
};

const replyOf = <T>(body: unknown, call: Call): GraphqlReply<T> => {
  if (!isRecord(body)) throw new GitHubFault('unavailable', `GitHub's answer was not JSON: ${call.what}`);
  const errors = Array.isArray(body.errors) ? body.errors.map(errorOf) : [];
  const limited = errors.filter((error) => error.type === 'RATE_LIMITED');
  if (limited.length > 0) throw faultOfGraphql(limited, call);
  if (!isRecord(body.data)) throw faultOfGraphql(errors, call);
  return { data: body.data as T, errors };
};

export const createClient = (options: ClientOptions): Client => {
  const octokit = octokitFor(options);
  // The throttling plugin takes every GraphQL request for a write, and would start reads a second apart.
  const reader = octokitFor({ ...options, paced: false });
  octokit.hook.wrap('request', async (request, call) => {
    try {
      return await request(call);
    } catch (error) {
      throw call.url === options.graphqlUrl ? error : faultOf(error, callOf(call.method, call.url));
    }
  });
  const send = async <T>(by: Octokit, body: Variables, retries: number, call: Call) => {
    const request = { method: 'POST' as const, url: options.graphqlUrl, request: { retries }, ...body };
    const response = await by.request(request).catch((error: unknown) => {
      throw faultOf(error, call);
    });
    return replyOf<T>(response.data, call);
  };
  return {
    rest: octokit.rest,
    graphql: (query, variables) => send(reader, { query, variables }, options.retries, reading),
    mutate: (query, variables) => send(octokit, { query, variables }, 0, writing),
  };
};
