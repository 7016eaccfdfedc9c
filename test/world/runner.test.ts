import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runAction } from './runner.ts';
import { alice, scene } from './scene.ts';
import { annotations, fileCommands } from './workflow-commands.ts';

const script = `
import { appendFileSync, readFileSync } from 'node:fs';
const { env } = process;
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
const answer = await fetch(env.GITHUB_API_URL + '/user', { headers: { authorization: 'token ' + env['INPUT_GITHUB-TOKEN'] } });
appendFileSync(env.GITHUB_OUTPUT, 'verdict<<EOF\\nline 1\\nline 2\\nEOF\\nsha=' + env.GITHUB_SHA + '\\nref=' + env.GITHUB_REF + '\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + event.action + ' #' + event.number + ' by ' + event.sender.login);
console.log('::error file=models/a.yaml,line=3,title=a%3Ab::one%0Atwo 100%25');
console.log(JSON.stringify({ status: answer.status, names: Object.keys(env).sort(), spaced: env.INPUT_MY_INPUT }));
process.exit(3);
`;

test('the action is started as a runner starts it, and its words are gathered', async () => {
  await using s = await scene();
  const folder = await mkdtemp(join(tmpdir(), 'entry-'));
  const entry = join(folder, 'entry.mjs');
  await writeFile(entry, script);
  try {
    const event = await s.repo.event('pull_request', 'opened', { pull: s.number });
    const inputs = { 'my input': 'x' };
    const run = {
      event,
      name: 'pull_request',
      token: 'bob',
      tokenInput: 'github-token',
      inputs,
      entry,
    } as const;
    const ran = await runAction(s.world, s.repo, run);
    expect(ran.code).toBe(3);
    expect(ran.outputs).toMatchObject({ verdict: 'line 1\nline 2', ref: `refs/pull/${s.number}/merge` });
    expect(ran.outputs.sha).toMatch(/^[0-9a-f]{40}$/);
    expect(ran.outputs.sha).not.toBe(s.repo.pull(s.number).headSha);
    expect(ran.summary).toBe(`# opened #${s.number} by alice`);
    const properties = { file: 'models/a.yaml', line: '3', title: 'a:b' };
    expect(ran.annotations).toEqual([{ level: 'error', message: 'one\ntwo 100%', properties }]);
    const said = JSON.parse(ran.stdout.split('\n')[1] ?? '') as {
      status: number;
      names: string[];
      spaced: string;
    };
    expect([said.status, said.spaced]).toEqual([200, 'x']);
    expect(said.names.filter((name) => /VITEST|NODE_/.test(name))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('payloads speak of this repository and of nothing else', async () => {
  await using s = await scene();
  const review = await s.repo.review(s.number, 'bob', 'APPROVE');
  const comment = await s.repo.comment(s.number, 'carol', '/assay explain');
  const head = s.repo.pull(s.number).headSha;
  expect(await s.repo.event('pull_request', 'synchronize', { pull: s.number, before: 'x' })).toMatchObject({
    action: 'synchronize',
    before: 'x',
    after: head,
    pull_request: { head: { sha: head }, user: { login: 'alice' } },
    organization: { login: 'acme' },
  });
  const submitted = await s.repo.event('pull_request_review', 'submitted', {
    pull: s.number,
    review,
    sender: 'bob',
  });
  expect(submitted).toMatchObject({ review: { id: review, state: 'approved', commit_id: head } });
  const said = await s.repo.event('issue_comment', 'created', { comment, sender: 'carol' });
  expect(said).toMatchObject({ comment: { id: comment }, issue: { number: s.number, pull_request: {} } });
  const group = await s.repo.enqueue([s.number]);
  const queued = await s.repo.event('merge_group', 'checks_requested', { group });
  expect(queued).toMatchObject({ merge_group: { head_sha: group.headSha, base_sha: group.baseSha } });
  const pushed = await s.repo.event('push', '', { ref: 'refs/heads/main', sender: alice.login });
  expect(pushed).toMatchObject({ ref: 'refs/heads/main', after: await s.repo.tip('main') });
  for (const name of ['schedule', 'workflow_dispatch'] as const) {
    expect(await s.repo.event(name, '')).toMatchObject({ repository: { full_name: 'acme/models' } });
  }
  const all = JSON.stringify([submitted, said, queued, pushed]);
  expect(all).not.toMatch(/Codertocat|Hello-World|Octocoders|octo-org/i);
});

test('workflow commands and output files are read as the runner reads them', () => {
  expect(annotations('plain\n::debug::x\r\n::group::y\n::warning file=a%2Cb::z')).toEqual([
    { level: 'debug', message: 'x', properties: {} },
    { level: 'warning', message: 'z', properties: { file: 'a,b' } },
  ]);
  expect(fileCommands('a=1\nb<<X\n\ny=z\nX\n')).toEqual({ a: '1', b: '\ny=z' });
  expect(() => fileCommands('b<<X\ny\n')).toThrow('delimiter');
});
