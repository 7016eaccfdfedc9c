import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerGraphql, type GraphqlAnswer, outline } from '../graphql/execute.ts';
import { Refusal } from '../refusal.ts';
import type { Caller, State } from '../state.ts';
import { type Fault, type Faults, messageOf } from './faults.ts';
import { judge } from './judge.ts';
import { findRoute } from './routes.ts';
import type { Reply } from './types.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly login: string | undefined;
  readonly graphql:
    | {
        readonly operation: string | undefined;
        readonly fields: readonly string[];
        readonly variables: unknown;
      }
    | undefined;
  /** 0 where no answer was given. */
  status: number;
}

export interface Serving {
  readonly state: State;
  readonly calls: Call[];
  readonly violations: string[];
  readonly faults: Faults;
  readonly spent: Map<string, number>;
}

interface Incoming {
  readonly call: Call;
  readonly caller: Caller | undefined;
  readonly known: boolean;
  readonly address: URL;
  readonly headers: IncomingMessage['headers'];
  readonly broken: boolean;
}

async function bytes(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parsed(text: string): { body: unknown; broken: boolean } {
  if (text === '') return { body: undefined, broken: false };
  try {
    return { body: JSON.parse(text) as unknown, broken: false };
  } catch {
    return { body: undefined, broken: true };
  }
}

async function read({ state }: Serving, request: IncomingMessage): Promise<Incoming> {
  const { body, broken } = parsed(await bytes(request));
  const address = new URL(request.url ?? '/', state.url());
  const secret = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const caller = secret === undefined ? undefined : state.tokens.get(secret);
  const path = address.pathname;
  const call: Call = {
    method: request.method ?? 'GET',
    path,
    query: Object.fromEntries(address.searchParams),
    body,
    login: caller?.login,
    graphql: path === '/graphql' ? outline(body) : undefined,
    status: 0,
  };
  const known = request.headers.authorization === undefined || caller !== undefined;
  return { call, caller, known, address, headers: request.headers, broken };
}

const documentation_url = 'https://docs.github.com/rest';

function refusal(error: unknown): Reply {
  if (error instanceof Refusal) {
    const { status, message, errors } = error;
    return {
      status,
      body: { message, ...(errors && { errors }), documentation_url, status: String(status) },
    };
  }
  throw error;
}

async function rest(serving: Serving, incoming: Incoming): Promise<Reply> {
  const { call, caller, address } = incoming;
  const found = findRoute(call.method, call.path);
  if (found === undefined) {
    serving.violations.push(
      `${call.method} ${call.path}: GitHub does not describe it, or the world does not serve it`,
    );
    return refusal(new Refusal(404, 'Not Found'));
  }
  const { operation, handler, params } = found;
  const ask = { state: serving.state, params, query: address.searchParams, body: call.body, caller, address };
  let reply: Reply;
  try {
    reply = await handler(ask);
  } catch (error) {
    reply = refusal(error);
  }
  const exchange = { operation, query: address.searchParams, request: call.body };
  serving.violations.push(...judge({ ...exchange, status: reply.status, response: reply.body }));
  return reply;
}

async function graphql(
  serving: Serving,
  { call, caller }: Incoming,
  fault: Fault | undefined,
): Promise<Reply> {
  if (caller === undefined) {
    return refusal(new Refusal(401, 'This endpoint requires you to be authenticated.'));
  }
  const injected = fault?.kind === 'graphql' ? fault : undefined;
  const answer: GraphqlAnswer = await answerGraphql(serving.state, caller, call.body, injected);
  serving.violations.push(...answer.violations);
  return { status: 200, body: answer.body };
}

async function answer(serving: Serving, incoming: Incoming, fault: Fault | undefined): Promise<Reply> {
  if (!incoming.known) return refusal(new Refusal(401, 'Bad credentials'));
  if (incoming.broken) return refusal(new Refusal(400, 'Problems parsing JSON'));
  if (incoming.call.path === '/graphql') return graphql(serving, incoming, fault);
  return rest(serving, incoming);
}

function faulty(fault: Fault & { kind: 'status' }): Reply {
  const wait = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  const body = { message: messageOf(fault), documentation_url, status: String(fault.status) };
  return { status: fault.status, body, headers: { ...wait, ...fault.headers } };
}

function rateHeaders({ spent }: Serving, { call, caller }: Incoming): Readonly<Record<string, string>> {
  const resource = call.path === '/graphql' ? 'graphql' : 'core';
  const used = (spent.get(`${caller?.login} ${resource}`) ?? 0) + 1;
  spent.set(`${caller?.login} ${resource}`, used);
  return {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(Math.max(0, 5000 - used)),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    'x-ratelimit-resource': resource,
  };
}

function send(serving: Serving, incoming: Incoming, response: ServerResponse, reply: Reply): void {
  const { call, headers } = incoming;
  const text = reply.body === undefined ? '' : JSON.stringify(reply.body);
  const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
  const fresh =
    call.method === 'GET' && reply.status === 200 && headers['if-none-match']?.replace(/^W\//, '') === etag;
  call.status = fresh ? 304 : reply.status;
  const cache: Readonly<Record<string, string>> =
    call.method === 'GET' && reply.status === 200 ? { etag } : {};
  response.writeHead(call.status, {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': `0000:${serving.calls.length}`,
    ...rateHeaders(serving, incoming),
    ...cache,
    ...reply.headers,
  });
  response.end(fresh ? undefined : text);
}

async function handle(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const incoming = await read(serving, request);
  serving.calls.push(incoming.call);
  const fault = serving.faults.take(incoming.call);
  if (fault?.kind === 'status') return send(serving, incoming, response, faulty(fault));
  const lost = fault?.kind === 'timeout' || fault?.kind === 'cut' ? fault : undefined;
  const reply = lost === undefined || lost.done ? await answer(serving, incoming, fault) : undefined;
  if (lost?.kind === 'cut') request.socket.destroy();
  else if (lost === undefined && reply !== undefined) send(serving, incoming, response, reply);
}

/** A mistake of the world's own must not look like GitHub being down. */
function crash(serving: Serving, error: unknown, response: ServerResponse): void {
  const message = `the world broke: ${error instanceof Error ? error.stack : String(error)}`;
  serving.violations.push(message);
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message, documentation_url, status: '500' }));
}

export async function serve(serving: Serving): Promise<Server> {
  const server = createServer((request, response) => {
    handle(serving, request, response).catch((error: unknown) => crash(serving, error, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
