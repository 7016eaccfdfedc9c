import { expect, test } from 'vitest';
import { judge } from './http/judge.ts';
import { graphql, named, refused, scene } from './scene.ts';

test('a fault hits the matched calls, so often and no more', async () => {
  await using s = await scene();
  const at = { ...named, pull_number: s.number };
  for (const status of [403, 404, 422, 502]) {
    s.world.fault({ method: 'GET', path: /\/pulls\/\d+$/ }, { kind: 'status', status });
    expect(await refused(s.as('bob').repos.get(named))).toBe(0);
    expect(await refused(s.as('bob').pulls.get(at))).toBe(status);
    expect(await refused(s.as('bob').pulls.get(at))).toBe(0);
  }
  s.world.fault({ path: /pulls/ }, { kind: 'status', status: 429, retryAfter: 7 }, 2);
  const response = await fetch(`${s.world.url}/repos/acme/models/pulls`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  expect(await refused(s.as('bob').pulls.get(at))).toBe(429);
  expect(s.world.violations).toEqual([]);
});

test('a timeout never answers, a cut connection breaks, before or after the deed', async () => {
  await using s = await scene();
  s.world.fault({ path: /pulls/ }, { kind: 'timeout' });
  const slow = fetch(`${s.world.url}/repos/acme/models/pulls`, { signal: AbortSignal.timeout(200) });
  await expect(slow).rejects.toThrow('timeout');
  const say = () => s.as('bob').issues.createComment({ ...named, issue_number: s.number, body: 'x' });
  s.world.fault({ method: 'POST', path: /comments/ }, { kind: 'cut' });
  await expect(say()).rejects.toThrow();
  expect(s.repo.comments(s.number)).toHaveLength(0);
  s.world.fault({ method: 'POST', path: /comments/ }, { kind: 'cut', done: true });
  await expect(say()).rejects.toThrow();
  expect(s.repo.comments(s.number)).toHaveLength(1);
  expect(s.world.calls.map(({ status }) => status)).toEqual([0, 0, 0]);
});

test('a GraphQL fault comes in an answer of 200: of the whole, or of one alias', async () => {
  await using s = await scene();
  const query =
    'query Facts { viewer { login } a: user(login: "bob") { login } b: user(login: "bob") { login } }';
  s.world.fault({ graphql: 'Facts' }, { kind: 'graphql', type: 'RATE_LIMITED', message: 'spent' });
  expect(await graphql(s.world, 'bob', query)).toEqual({
    errors: [{ type: 'RATE_LIMITED', message: 'spent' }],
  });
  s.world.fault({ graphql: 'user' }, { kind: 'graphql', message: 'broken', alias: 'a' });
  s.world.fault({ graphql: 'noSuchField' }, { kind: 'status', status: 502 });
  const half = await graphql(s.world, 'bob', query);
  expect(half.data).toEqual({ viewer: { login: 'bob' }, a: null, b: { login: 'bob' } });
  expect(half.errors).toMatchObject([{ message: 'broken', path: ['a'] }]);
  expect((await graphql(s.world, 'bob', query)).errors).toBeUndefined();
});

test('what GitHub would not understand is recorded: an unknown operation, query or body', async () => {
  await using s = await scene();
  const bob = s.as('bob');
  await refused(bob.request('GET /repos/acme/models/verdicts'));
  await refused(bob.request('GET /repos/acme/models/pulls', { state: 'green' }));
  await refused(bob.request('GET /repos/acme/models/pulls', { colour: 'green' }));
  await refused(bob.request('POST /repos/acme/models/labels', { color: 'ff0000' }));
  expect(s.world.violations).toEqual([
    expect.stringContaining('GET /repos/acme/models/verdicts'),
    expect.stringContaining('query state must be equal to one of the allowed values'),
    expect.stringContaining('unknown query parameter colour'),
    expect.stringContaining("must have required property 'name'"),
  ]);
});

test("an answer of the world's own that GitHub would not give is recorded too", () => {
  const exchange = { operation: 'GET /user', query: new URLSearchParams(), request: undefined } as const;
  expect(judge({ ...exchange, status: 200, response: { login: 7 } }).join()).toContain(
    '/login must be string',
  );
  expect(judge({ ...exchange, status: 418, response: {} })).toEqual([
    'GET /user: response 418: status 418 is not described',
  ]);
  expect(judge({ ...exchange, status: 401, response: { message: 'Bad credentials' } })).toEqual([]);
});

test('an answer is known again by its tag', async () => {
  await using s = await scene();
  const address = `${s.world.url}/repos/acme/models/pulls/${s.number}`;
  const first = await fetch(address);
  const tag = first.headers.get('etag') ?? '';
  expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304);
  await s.repo.commit('feature', { 'models/b.yaml': 'changed\n' });
  expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(200);
  expect(Number(first.headers.get('x-ratelimit-remaining'))).toBeLessThan(5000);
});
