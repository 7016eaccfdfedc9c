import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { alice, graphql, named, scene } from './scene.ts';

test('files are a real diff: a rename with its old name, counts, a patch, a removal', async () => {
  await using s = await scene();
  const lines = `${'name: a\n'.repeat(19)}name: z\n`;
  await s.repo.commit('feature', { 'models/a.yaml': null, 'models/z.yaml': lines }, { author: alice });
  await s.repo.commit(
    'feature',
    { 'README.md': null, 'run.sh': { symlink: '/etc/passwd' } },
    { author: alice },
  );
  const { data } = await s.as('bob').pulls.listFiles({ ...named, pull_number: s.number });
  expect(
    data.map(({ filename, status, previous_filename }) => [filename, status, previous_filename]),
  ).toEqual([
    ['README.md', 'removed', undefined],
    ['models/b.yaml', 'added', undefined],
    ['models/z.yaml', 'renamed', 'models/a.yaml'],
    ['run.sh', 'added', undefined],
  ]);
  expect(data[2]).toMatchObject({ additions: 1, deletions: 1, patch: expect.stringContaining('+name: z') });
  expect(s.world.violations).toEqual([]);
});

test("the head follows a push, the base's commit only with one, and a branch's own tip is told apart", async () => {
  await using s = await scene();
  const at = { ...named, pull_number: s.number };
  const before = (await s.as('bob').pulls.get(at)).data;
  const main = await s.repo.commit('main', { 'other.txt': '1\n' });
  const moved = (await s.as('bob').pulls.get(at)).data;
  expect(moved.base.sha).toBe(before.base.sha);
  const head = await s.repo.commit('feature', { 'models/b.yaml': 'name: bb\n' }, { author: alice });
  const after = (await s.as('bob').pulls.get(at)).data;
  expect([after.head.sha, after.base.sha]).toEqual([head, main]);
  expect(after.changed_files).toBe(1);
});

test('a push with git itself is seen too, and a forced one leaves its mark', async () => {
  await using s = await scene();
  const old = s.repo.pull(s.number).headSha;
  await s.repo.commit('other', { 'models/x.yaml': 'x\n' }, { author: alice, from: 'main' });
  execFileSync('git', ['update-ref', 'refs/heads/feature', 'refs/heads/other'], { cwd: s.repo.git });
  const { data } = await s.as('bob').pulls.get({ ...named, pull_number: s.number });
  expect(data.head.sha).toBe(await s.repo.tip('other'));
  const query = `{ repository(owner: "acme", name: "models") { pullRequest(number: ${s.number}) {
    timelineItems(first: 10, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) { nodes {
      __typename ... on HeadRefForcePushedEvent { beforeCommit { oid } afterCommit { oid } actor { login } } } } } } }`;
  const answer = await graphql(s.world, 'bob', query);
  expect(answer.data.repository.pullRequest.timelineItems.nodes).toEqual([
    {
      __typename: 'HeadRefForcePushedEvent',
      beforeCommit: { oid: old },
      afterCommit: { oid: data.head.sha },
      actor: { login: 'alice' },
    },
  ]);
  await expect(s.repo.commit('feature', { x: '1' }, { parents: [old] })).rejects.toThrow('force');
});

test("a fork's branch is its own, and follows pushes", async () => {
  await using s = await scene();
  await s.repo.commit('mallory:patch', { 'models/m.yaml': 'm\n' }, { from: 'main' });
  const number = await s.repo.open({ head: 'patch', author: 'mallory', fork: 'mallory' });
  const sha = await s.repo.commit('patch', { 'models/m.yaml': 'mm\n' });
  const { data } = await s.as('bob').pulls.get({ ...named, pull_number: number });
  expect([data.head.sha, data.head.label, data.head.repo?.full_name]).toEqual([
    sha,
    'mallory:patch',
    'mallory/models',
  ]);
  expect(
    (
      await s
        .as('bob')
        .repos.listBranches(named)
        .catch(() => ({ data: [] }))
    ).data,
  ).toEqual([]);
});

test('the trees tell links and submodules, contents follow a link inside the repository', async () => {
  await using s = await scene();
  const sha = s.repo.pull(s.number).headSha;
  const files = {
    link: { symlink: 'models/b.yaml' },
    out: { symlink: '/etc/passwd' },
    sub: { submodule: sha },
  };
  const head = await s.repo.commit('feature', files, { author: alice });
  const { data } = await s.as('bob').git.getTree({ ...named, tree_sha: head });
  const modes = Object.fromEntries(data.tree.map(({ path, mode }) => [path, mode]));
  expect(modes).toMatchObject({ link: '120000', out: '120000', sub: '160000', models: '040000' });
  const content = async (path: string) =>
    (await s.as('bob').repos.getContent({ ...named, path, ref: head })).data;
  expect(await content('link')).toMatchObject({ type: 'file', content: 'bmFtZTogYgo=' });
  expect(await content('out')).toMatchObject({ type: 'symlink', target: '/etc/passwd' });
  expect(await content('sub')).toMatchObject({ type: 'submodule', sha });
  expect(await content('')).toHaveLength(5);
  expect(s.world.violations).toEqual([]);
});

test('compare tells ahead from behind and finds the common commit', async () => {
  await using s = await scene();
  const common = await s.repo.tip('main');
  await s.repo.commit('main', { 'other.txt': '1\n' });
  const { data } = await s
    .as('bob')
    .repos.compareCommitsWithBasehead({ ...named, basehead: 'main...feature' });
  expect(data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
  expect(data.merge_base_commit.sha).toBe(common);
  expect(data.files?.map(({ filename }) => filename)).toEqual(['models/b.yaml']);
  expect(s.world.violations).toEqual([]);
});

test('lists page with links: 250 files in three pages, none twice', async () => {
  await using s = await scene();
  const many = Object.fromEntries(
    Array.from({ length: 249 }, (_, index) => [`many/${index}.txt`, `${index}\n`]),
  );
  await s.repo.commit('feature', many, { author: alice });
  s.world.forgetCalls();
  const bob = s.as('bob');
  const files = await bob.paginate(bob.pulls.listFiles, { ...named, pull_number: s.number, per_page: 100 });
  expect(new Set(files.map(({ filename }) => filename)).size).toBe(250);
  expect(s.world.calls).toHaveLength(3);
  expect(s.world.violations).toEqual([]);
});

test("GitHub's own merges are signed, a forged committer's are not", async () => {
  await using s = await scene();
  await s.repo.commit('main', { 'other.txt': '1\n' });
  const merged = await s.repo.merge('feature', 'main');
  const committer = { name: 'GitHub', email: 'noreply@github.com' };
  const forged = await s.repo.commit('feature', { 'models/b.yaml': 'evil\n' }, { author: alice, committer });
  const query = `query($a: String!, $b: String!) { repository(owner: "acme", name: "models") {
    a: object(expression: $a) { ...C } b: object(expression: $b) { ...C } } }
    fragment C on Commit { parents(first: 2) { totalCount } committer { user { login } }
      signature { isValid wasSignedByGitHub } }`;
  const { data } = await graphql(s.world, 'bob', query, { a: merged, b: forged });
  expect(data.repository).toEqual({
    a: {
      parents: { totalCount: 2 },
      committer: { user: { login: 'web-flow' } },
      signature: { isValid: true, wasSignedByGitHub: true },
    },
    b: { parents: { totalCount: 1 }, committer: { user: { login: 'web-flow' } }, signature: null },
  });
});

test('a merge queue entry is a real merge on a branch of its own', async () => {
  await using s = await scene();
  await s.repo.commit('two', { 'models/two.yaml': '2\n' }, { author: alice, from: 'main' });
  const second = await s.repo.open({ head: 'two', author: 'alice' });
  const group = await s.repo.enqueue([s.number, second]);
  expect(group.headRef).toBe(`refs/heads/gh-readonly-queue/main/pr-${second}-${group.baseSha}`);
  const query = `{ repository(owner: "acme", name: "models") { mergeQueue(branch: "main") { entries(first: 5) { nodes {
    position headCommit { oid } baseCommit { oid } pullRequest { number } } } } } }`;
  const { nodes } = (await graphql(s.world, 'bob', query)).data.repository.mergeQueue.entries;
  const main = await s.repo.tip('main');
  expect(nodes).toMatchObject([
    {
      position: 1,
      headCommit: { oid: group.baseSha },
      baseCommit: { oid: main },
      pullRequest: { number: s.number },
    },
    { position: 2, headCommit: { oid: group.headSha }, baseCommit: { oid: group.baseSha } },
  ]);
  const names = execFileSync('git', ['ls-tree', '-r', '--name-only', group.headSha], {
    cwd: s.repo.git,
  }).toString();
  expect(names).toContain('models/b.yaml\nmodels/two.yaml');
});

test('a branch that is deleted closes its pull request, whose head stays readable', async () => {
  await using s = await scene();
  await s.repo.deleteBranch('feature', 'alice');
  expect(s.repo.pull(s.number).state).toBe('closed');
  const query = `{ repository(owner: "acme", name: "models") { pullRequest(number: ${s.number}) {
    state headRef { name } headRefOid files(first: 5) { nodes { path } } } } }`;
  const { data } = await graphql(s.world, 'bob', query);
  expect(data.repository.pullRequest).toMatchObject({
    state: 'CLOSED',
    headRef: null,
    files: { nodes: [{ path: 'models/b.yaml' }] },
  });
  const { data: activity } = await s.as('bob').repos.listActivities(named);
  expect(activity[0]).toMatchObject({ activity_type: 'branch_deletion', actor: { login: 'alice' } });
  expect(s.world.violations).toEqual([]);
});

test('a retarget, a draft, and the order of all that happened', async () => {
  await using s = await scene();
  await s.repo.commit('release', { 'r.txt': '1\n' }, { from: 'main' });
  const pull = s.repo.pull(s.number);
  await pull.retarget('release');
  pull.convertToDraft();
  pull.ready();
  await s.repo.comment(s.number, 'bob', 'hi');
  const query = `{ repository(owner: "acme", name: "models") { pullRequest(number: ${s.number}) { baseRefName isDraft
    timelineItems(first: 20) { nodes { __typename ... on BaseRefChangedEvent { previousRefName currentRefName } } } } } }`;
  const { data } = await graphql(s.world, 'bob', query);
  expect(data.repository.pullRequest).toEqual({
    baseRefName: 'release',
    isDraft: false,
    timelineItems: {
      nodes: [
        { __typename: 'PullRequestCommit' },
        { __typename: 'BaseRefChangedEvent', previousRefName: 'main', currentRefName: 'release' },
        { __typename: 'ConvertToDraftEvent' },
        { __typename: 'ReadyForReviewEvent' },
        { __typename: 'IssueComment' },
      ],
    },
  });
});

test('requests at the same time see one truth', async () => {
  await using s = await scene();
  await s.repo.commit('other', { 'models/x.yaml': 'x\n' }, { author: alice, from: 'main' });
  execFileSync('git', ['update-ref', 'refs/heads/feature', 'refs/heads/other'], { cwd: s.repo.git });
  const at = { ...named, pull_number: s.number };
  const all = await Promise.all(
    Array.from({ length: 8 }, async () => (await s.as('bob').pulls.get(at)).data),
  );
  expect(new Set(all.map(({ head, merge_commit_sha }) => `${head.sha} ${merge_commit_sha}`)).size).toBe(1);
  const query = `{ repository(owner: "acme", name: "models") { pullRequest(number: ${s.number}) {
    timelineItems(first: 5, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) { totalCount } } } }`;
  const { data } = await graphql(s.world, 'bob', query);
  expect(data.repository.pullRequest.timelineItems.totalCount).toBe(1);
  expect(s.world.violations).toEqual([]);
});
