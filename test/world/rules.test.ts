import { expect, test } from 'vitest';
import { alice, client, named, refused, scene } from './scene.ts';

const context = 'model-governance/gate';

test('an unknown token is 401, none at all may read what is public', async () => {
  await using s = await scene();
  expect(await refused(client(s.world, 'stolen').repos.get(named))).toBe(401);
  expect(await refused(client(s.world, undefined).repos.get(named))).toBe(0);
  expect(await refused(client(s.world, undefined).issues.createLabel({ ...named, name: 'x' }))).toBe(401);
  expect(s.world.violations).toEqual([]);
});

test('a private repository is not there for a stranger', async () => {
  await using s = await scene({ private: true });
  expect(await refused(s.as('mallory').repos.get(named))).toBe(404);
  expect(await refused(s.as('carol').repos.get(named))).toBe(0);
  expect(await refused(s.as('actions').repos.get(named))).toBe(0);
});

test('nobody approves or blocks their own pull request, and a request for changes has words', async () => {
  await using s = await scene();
  const at = { ...named, pull_number: s.number };
  expect(await refused(s.as('alice').pulls.createReview({ ...at, event: 'APPROVE' }))).toBe(422);
  expect(
    await refused(s.as('alice').pulls.createReview({ ...at, event: 'REQUEST_CHANGES', body: 'no' })),
  ).toBe(422);
  expect(await refused(s.as('alice').pulls.createReview({ ...at, event: 'COMMENT', body: 'hm' }))).toBe(0);
  expect(await refused(s.as('bob').pulls.createReview({ ...at, event: 'REQUEST_CHANGES' }))).toBe(422);
  expect(await refused(s.as('bob').pulls.createReview({ ...at, event: 'APPROVE' }))).toBe(0);
  expect(await refused(s.as('actions').pulls.createReview({ ...at, event: 'APPROVE' }))).toBe(422);
  expect(s.repo.reviews(s.number).map(({ user, state }) => [user, state])).toEqual([
    ['alice', 'COMMENTED'],
    ['bob', 'APPROVED'],
  ]);
  expect(s.world.violations).toEqual([]);
});

test('a reader may comment and review, and may not label, dismiss or merge', async () => {
  await using s = await scene();
  const issue = { ...named, issue_number: s.number };
  const pull = { ...named, pull_number: s.number };
  const review = await s.repo.review(s.number, 'bob', 'APPROVE');
  const carol = s.as('carol');
  expect(await refused(carol.issues.createComment({ ...issue, body: 'hi' }))).toBe(0);
  expect(await refused(carol.issues.addLabels({ ...issue, labels: ['x'] }))).toBe(403);
  expect(await refused(carol.pulls.dismissReview({ ...pull, review_id: review, message: 'no' }))).toBe(403);
  expect(await refused(carol.pulls.merge(pull))).toBe(403);
  expect(s.world.violations).toEqual([]);
});

test("a fork's token may not write a status; a person who may not push is told there is none", async () => {
  await using s = await scene();
  const status = { ...named, sha: s.repo.pull(s.number).headSha, state: 'success', context } as const;
  const fork = s.as('fork').repos.createCommitStatus(status);
  await expect(fork).rejects.toThrow('Resource not accessible by integration');
  expect(await refused(s.as('fork').repos.createCommitStatus(status))).toBe(403);
  expect(await refused(s.as('carol').repos.createCommitStatus(status))).toBe(404);
  expect(await refused(s.as('actions').repos.createCommitStatus(status))).toBe(0);
  expect(s.repo.statuses(status.sha)).toMatchObject([{ context, creator: 'github-actions[bot]' }]);
  expect(s.world.violations).toEqual([]);
});

test('statuses: 140 characters, four states, a thousand of one context', async () => {
  await using s = await scene();
  const bob = s.as('bob');
  const status = { ...named, sha: s.repo.pull(s.number).headSha, state: 'pending', context } as const;
  expect(await refused(bob.repos.createCommitStatus({ ...status, description: 'é'.repeat(140) }))).toBe(0);
  expect(await refused(bob.repos.createCommitStatus({ ...status, description: 'x'.repeat(141) }))).toBe(422);
  expect(s.world.violations).toEqual([]);
  expect(await refused(bob.repos.createCommitStatus({ ...status, state: 'green' as 'success' }))).toBe(422);
  expect(s.world.violations.join()).toContain('must be equal to one of the allowed values');
  for (let count = 1; count < 1000; count += 1) await s.repo.status(status.sha, 'bob', context, 'success');
  expect(await refused(bob.repos.createCommitStatus(status))).toBe(422);
});

test('a token of a workflow may not read teams', async () => {
  await using s = await scene();
  const team = { org: 'acme', team_slug: 'ml-leads' };
  expect(await refused(s.as('actions').teams.getByName(team))).toBe(403);
  expect(await refused(s.as('mallory').teams.getByName(team))).toBe(404);
  expect((await s.as('bob').teams.listMembersInOrg(team)).data.map(({ login }) => login)).toEqual([
    'bob',
    'carol',
  ]);
  expect(s.world.violations).toEqual([]);
});

test('only collaborators are asked to review, never the author', async () => {
  await using s = await scene();
  const at = { ...named, pull_number: s.number };
  const bob = s.as('bob');
  expect(await refused(bob.pulls.requestReviewers({ ...at, reviewers: ['alice'] }))).toBe(422);
  expect(await refused(bob.pulls.requestReviewers({ ...at, reviewers: ['mallory'] }))).toBe(422);
  expect(await refused(bob.pulls.requestReviewers({ ...at, team_reviewers: ['nobody'] }))).toBe(422);
  await bob.pulls.requestReviewers({ ...at, reviewers: ['bob'], team_reviewers: ['ml-leads'] });
  expect(s.repo.requested(s.number)).toEqual({ users: ['bob'], teams: ['ml-leads'] });
  await s.repo.review(s.number, 'carol', 'APPROVE');
  expect(s.repo.requested(s.number)).toEqual({ users: ['bob'], teams: [] });
  expect(s.world.violations).toEqual([]);
});

test('a merge waits for the required status and approvals, and a newer head refuses an old sha', async () => {
  await using s = await scene({ requiredStatus: [context], requiredApprovals: 1 });
  const at = { ...named, pull_number: s.number };
  const bob = s.as('bob');
  await expect(bob.pulls.merge(at)).rejects.toThrow('At least 1 approving review is required');
  await s.repo.review(s.number, 'carol', 'APPROVE');
  await expect(bob.pulls.merge(at)).rejects.toThrow('At least 1 approving review is required');
  await s.repo.review(s.number, 'bob', 'APPROVE');
  await expect(bob.pulls.merge(at)).rejects.toThrow(`Required status check "${context}" is expected.`);
  const old = s.repo.pull(s.number).headSha;
  await s.repo.status(old, 'bob', context, 'success');
  await s.repo.commit('feature', { 'models/c.yaml': 'c\n' }, { author: alice });
  expect(await refused(bob.pulls.merge({ ...at, sha: old }))).toBe(409);
  expect(await refused(bob.pulls.merge(at))).toBe(405);
  await s.repo.status(s.repo.pull(s.number).headSha, 'bob', context, 'success');
  expect((await bob.pulls.merge(at)).data.merged).toBe(true);
  expect(s.repo.pull(s.number).merged).toBe(true);
  expect(await s.repo.tip('main')).not.toBe(s.repo.pull(s.number).baseSha);
  expect(s.world.violations).toEqual([]);
});

test('comments: a limit, an author, and the same reaction only once', async () => {
  await using s = await scene();
  const at = { ...named, issue_number: s.number };
  const bob = s.as('bob');
  expect(await refused(bob.issues.createComment({ ...at, body: 'x'.repeat(65_537) }))).toBe(422);
  const { data } = await bob.issues.createComment({ ...at, body: 'x'.repeat(65_536) });
  const comment = { ...named, comment_id: data.id };
  expect(await refused(s.as('carol').issues.updateComment({ ...comment, body: 'mine' }))).toBe(403);
  expect(await refused(bob.issues.updateComment({ ...comment, body: 'short' }))).toBe(0);
  const first = await bob.reactions.createForIssueComment({ ...comment, content: 'eyes' });
  const again = await bob.reactions.createForIssueComment({ ...comment, content: 'eyes' });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(s.repo.comments(s.number)).toMatchObject([{ user: 'bob', body: 'short' }]);
  expect(s.world.violations).toEqual([]);
});
