import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { clientOptions, createClient } from '../../src/github/client.ts';
import { attempt, faultOf, isReadOnlyToken } from '../../src/github/faults.ts';

const serving = async (listener: RequestListener, paced = false) => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = clientOptions('t', { GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql` });
  return {
    client: createClient({ ...options, retryUnitMs: 1, timeoutMs: 300, paced }),
    [Symbol.asyncDispose]: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const json = { 'content-type': 'application/json' };

test('addresses come from the runner, GitHub’s own where it says nothing', () => {
  expect(clientOptions('t', {})).toMatchObject({
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
  });
  const env = { GITHUB_API_URL: 'https://ghe/api/v3', GITHUB_GRAPHQL_URL: 'https://ghe/api/graphql' };
  expect(clientOptions('t', env)).toMatchObject({
    apiUrl: env.GITHUB_API_URL,
    graphqlUrl: env.GITHUB_GRAPHQL_URL,
  });
});

test('an answer that breaks off is no answer: it is asked for again', async () => {
  let tries = 0;
  await using server = await serving((_, response) => {
    tries++;
    response.writeHead(200, { ...json, 'content-length': tries === 1 ? 100 : 20 });
    response.write('{"data":{"viewer":1}', () => {
      if (tries === 1) response.destroy();
      else response.end();
    });
  });
  const reply = await attempt(server.client.graphql('query { viewer { login } }', {}));
  expect(tries).toBeGreaterThan(1);
  expect(reply.ok ? 'ok' : reply.fault.kind).toBe('unavailable');
});

test('data and errors come together', async () => {
  await using server = await serving((_, response) => {
    const errors = [{ type: 'FORBIDDEN', message: 'no', path: ['b', 0] }, 'odd'];
    response.writeHead(200, json).end(JSON.stringify({ data: { a: 1, b: null }, errors }));
  });
  expect(await server.client.graphql('query { a b }', {})).toEqual({
    data: { a: 1, b: null },
    errors: [
      { type: 'FORBIDDEN', message: 'no', path: ['b', 0] },
      { type: null, message: 'no message', path: [] },
    ],
  });
});

test.each(['<html>', '[]', '"x"', '{}', '{"data":null}'])('an answer of %s is a fault', async (body) => {
  await using server = await serving((_, response) => void response.writeHead(200, json).end(body));
  const reply = await attempt(server.client.graphql('query { a }', {}));
  expect(reply.ok).toBe(false);
});

test('a slow body counts as a slow answer', async () => {
  await using server = await serving((_, response) => void response.writeHead(200, json).write('{"data":'));
  const reply = await attempt(server.client.mutate('mutation { a }', {}));
  expect(reply.ok ? 'ok' : reply.fault.kind).toBe('timed-out');
});

test('the token goes to GitHub and into no message', async () => {
  let sent = '';
  await using server = await serving((request, response) => {
    sent = request.headers.authorization ?? '';
    response.writeHead(401, json).end('{"message":"Bad credentials"}');
  });
  const reply = await attempt(server.client.rest.pulls.get({ owner: 'a', repo: 'b', pull_number: 1 }));
  expect(sent).toBe('token t');
  expect(reply.ok ? '' : reply.fault.message).toMatch(/^GitHub does not accept the token/);
});

test('only a refusal by permission is a read-only token', async () => {
  const call = { what: 'x', needs: 'y: write' };
  const refused = Object.assign(new Error('Resource not accessible by integration'), { status: 403 });
  expect(isReadOnlyToken(faultOf(refused, call))).toBe(true);
  const limited = Object.assign(new Error('You have exceeded a secondary rate limit'), { status: 403 });
  expect(isReadOnlyToken(faultOf(limited, call))).toBe(false);
  expect(isReadOnlyToken(refused)).toBe(false);
  await expect(attempt(Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});

test('a rate limit told in a 200 is one, whether writes are paced or not', async () => {
  const body = JSON.stringify({ data: null, errors: [{ type: 'RATE_LIMITED', message: 'used up' }] });
  for (const paced of [true, false]) {
    await using server = await serving((_, response) => void response.writeHead(200, json).end(body), paced);
    const read = await attempt(server.client.graphql('query { a }', {}));
    expect(read.ok ? 'ok' : read.fault.kind).toBe('rate-limited');
    const write = await attempt(server.client.mutate('mutation { a }', {}));
    expect(write.ok ? 'ok' : write.fault.kind).toBe('rate-limited');
  }
});
