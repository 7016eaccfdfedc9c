import type { Octokit } from '@octokit/rest';
import { expect, test } from 'vitest';
import { operations } from './http/operations.ts';
import { findRoute } from './http/routes.ts';
import { graphql, named, type Scene, scene } from './scene.ts';

const context = 'model-governance/gate';

async function readCode(bob: Octokit, sha: string): Promise<void> {
  const tree = (await bob.git.getTree({ ...named, tree_sha: 'main', recursive: '1' })).data.tree;
  await bob.git.getBlob({ ...named, file_sha: tree.find(({ type }) => type === 'blob')?.sha ?? '' });
  await bob.git.getCommit({ ...named, commit_sha: sha });
  await bob.git.getRef({ ...named, ref: 'heads/main' });
  await bob.repos.getCommit({ ...named, ref: sha });
  await bob.repos.getContent({ ...named, path: 'models' });
  await bob.repos.getContent({ ...named, path: 'README.md', ref: 'feature' });
  await bob.repos.compareCommitsWithBasehead({ ...named, basehead: 'main...feature' });
  await bob.repos.codeownersErrors(named);
  await bob.repos.listActivities(named);
}

async function meetPeople(bob: Octokit): Promise<void> {
  const team = { org: 'acme', team_slug: 'ml-leads' };
  await bob.rateLimit.get();
  await bob.users.getAuthenticated();
  await bob.users.getByUsername({ username: 'alice' });
  await bob.orgs.listMembers({ org: team.org, role: 'admin' });
  await bob.teams.getByName(team);
  await bob.teams.listMembersInOrg(team);
  await bob.teams.getMembershipForUserInOrg({ ...team, username: 'carol' });
  const level = await bob.repos.getCollaboratorPermissionLevel({ ...named, username: 'root' });
  expect(level.data).toMatchObject({ permission: 'admin', role_name: 'admin' });
}

async function talk(bob: Octokit, issue_number: number): Promise<void> {
  const at = { ...named, issue_number };
  const { data } = await bob.issues.createComment({ ...at, body: 'hi' });
  const comment = { ...named, comment_id: data.id };
  await bob.issues.get(at);
  await bob.issues.listComments(at);
  await bob.issues.getComment(comment);
  await bob.issues.updateComment({ ...comment, body: 'ho' });
  await bob.reactions.createForIssueComment({ ...comment, content: 'eyes' });
  await bob.issues.deleteComment(comment);
}

async function label(bob: Octokit, issue_number: number): Promise<void> {
  const at = { ...named, issue_number };
  await bob.issues.createLabel({ ...named, name: 'gate', color: 'ff0000', description: 'a gate' });
  await bob.issues.getLabel({ ...named, name: 'gate' });
  await bob.issues.listLabelsForRepo(named);
  await bob.issues.addLabels({ ...at, labels: ['gate', 'new'] });
  await bob.issues.listLabelsOnIssue(at);
  await bob.issues.removeLabel({ ...at, name: 'new' });
  await bob.issues.setLabels({ ...at, labels: ['gate'] });
  await bob.issues.removeAllLabels(at);
}

async function review(bob: Octokit, pull_number: number, sha: string): Promise<void> {
  const at = { ...named, pull_number };
  await bob.pulls.list({ ...named, state: 'all', sort: 'updated', direction: 'desc' });
  await bob.pulls.get(at);
  await bob.pulls.listCommits(at);
  await bob.pulls.listFiles(at);
  await bob.repos.listPullRequestsAssociatedWithCommit({ ...named, commit_sha: sha });
  await bob.pulls.requestReviewers({ ...at, reviewers: ['bob', 'carol'] });
  await bob.pulls.listRequestedReviewers(at);
  await bob.pulls.removeRequestedReviewers({ ...at, reviewers: ['carol'] });
  const { data } = await bob.pulls.createReview({ ...at, event: 'APPROVE' });
  await bob.pulls.listReviews(at);
  await bob.pulls.dismissReview({ ...at, review_id: data.id, message: 'again' });
  await bob.pulls.createReview({ ...at, event: 'APPROVE' });
}

const conditions = { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } };
const status = { strict_required_status_checks_policy: false, required_status_checks: [{ context }] };

async function protect(root: Octokit): Promise<void> {
  const main = { ...named, branch: 'main' };
  const checks = { strict: false, contexts: [], checks: [{ context }] };
  const reviews = { required_approving_review_count: 1 };
  const rules = { required_status_checks: checks, required_pull_request_reviews: reviews };
  await root.repos.updateBranchProtection({ ...main, ...rules, enforce_admins: true, restrictions: null });
  await root.repos.getBranchProtection(main);
  const ruleset = { ...named, name: 'gate', target: 'branch', enforcement: 'active', conditions } as const;
  const wanted = { ...ruleset, rules: [{ type: 'required_status_checks' as const, parameters: status }] };
  const { data } = await root.repos.createRepoRuleset(wanted);
  await root.repos.getRepoRulesets(named);
  await root.repos.getRepoRuleset({ ...named, ruleset_id: data.id });
  const { data: found } = await root.repos.getBranchRules(main);
  expect(found).toMatchObject([{ type: 'required_status_checks', ruleset_id: data.id }]);
}

async function land({ as, number }: Scene, sha: string): Promise<void> {
  const bob = as('bob');
  await expect(bob.pulls.merge({ ...named, pull_number: number })).rejects.toThrow('is expected');
  await bob.repos.createCommitStatus({ ...named, sha, state: 'success', context });
  await bob.repos.listCommitStatusesForRef({ ...named, ref: sha });
  const { data } = await bob.repos.getCombinedStatusForRef({ ...named, ref: 'feature' });
  expect([data.state, data.total_count]).toEqual(['success', 1]);
  await bob.pulls.merge({ ...named, pull_number: number, sha });
}

test("every operation is served as GitHub's description has it", async () => {
  await using s = await scene();
  const bob = s.as('bob');
  const sha = s.repo.pull(s.number).headSha;
  await bob.repos.get(named);
  await readCode(bob, sha);
  await meetPeople(bob);
  await talk(bob, s.number);
  await label(bob, s.number);
  await review(bob, s.number, sha);
  await protect(s.as('root'));
  await land(s, sha);
  const served = new Set(s.world.calls.map(({ method, path }) => findRoute(method, path)?.operation));
  expect(operations.filter((operation) => !served.has(operation))).toEqual([]);
  expect(s.world.violations).toEqual([]);
});

const everything = `query($number: Int!) {
  viewer { login databaseId } rateLimit { cost remaining nodeCount resetAt used limit }
  user(login: "alice") { id login databaseId }
  repository(owner: "acme", name: "models") {
    id nameWithOwner isPrivate owner { login __typename } defaultBranchRef { name }
    label(name: "gate") { id name color description } labels(first: 5) { totalCount nodes { name } }
    ref(qualifiedName: "refs/heads/main") { name prefix target { oid } } mergeQueue(branch: "main") { id }
    collaborators(first: 10, query: "a") { edges { permission node { login } } nodes { login } }
    pullRequests(first: 5, states: [OPEN], orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { number } }
    object(expression: "main:models") { __typename oid ... on Tree { entries {
      name path mode type oid size isGenerated object { oid ... on Blob { text byteSize } } } } }
    pullRequest(number: $number) { ...Facts ...Lists }
  }
}
fragment Facts on PullRequest {
  id number title body state isDraft merged mergedAt createdAt closed authorAssociation changedFiles additions
  author { __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }
  baseRefName baseRefOid baseRef { name target { oid } } headRefName headRefOid headRef { name target { oid } }
  headRepository { id nameWithOwner } headRepositoryOwner { login } isCrossRepository reviewDecision
  mergeable mergeStateStatus potentialMergeCommit { oid } mergeQueueEntry { position } viewerCanUpdate
}
fragment Lists on PullRequest {
  files(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType additions deletions } }
  commits(last: 5) { totalCount nodes { commit { ...Commit } } }
  reviews(first: 5, states: [APPROVED], author: "bob") { nodes { id databaseId fullDatabaseId state body submittedAt
    commit { oid } author { login __typename } authorAssociation authorCanPushToRepository lastEditedAt editor { login } } }
  latestOpinionatedReviews(first: 5, writersOnly: true) { nodes { state } }
  reviewRequests(first: 5) { nodes { requestedReviewer { __typename ... on User { login id } ... on Team { slug id }
    ... on Bot { login } } } }
  comments(last: 5) { nodes { id databaseId fullDatabaseId body createdAt lastEditedAt editor { login }
    author { login __typename } viewerDidAuthor isMinimized } }
  labels(first: 5) { nodes { id name } }
  timelineItems(last: 5, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT, READY_FOR_REVIEW_EVENT,
    PULL_REQUEST_COMMIT, ADDED_TO_MERGE_QUEUE_EVENT]) { totalCount filteredCount pageCount updatedAt
    nodes { __typename ... on PullRequestCommit { commit { oid } } } pageInfo { hasPreviousPage } }
}
fragment Commit on Commit {
  oid message messageHeadline authoredDate committedDate tree { oid } author { name email date user { login databaseId __typename } }
  authors(first: 5) { nodes { email user { login } } } committer { name email user { login } }
  parents(first: 2) { totalCount nodes { oid } } signature { isValid wasSignedByGitHub state }
  status { state contexts { context state description targetUrl createdAt creator { login } } context(name: "x") { state } }
  statusCheckRollup { state contexts(first: 5) { nodes { __typename ... on StatusContext { context } } } }
  file(path: "models/b.yaml") { name path mode type oid size isGenerated object { __typename ... on Blob {
    oid byteSize isBinary isTruncated text } } }
  history(first: 5, path: "models") { totalCount nodes { oid committedDate } pageInfo { endCursor } }
  associatedPullRequests(first: 5) { nodes { number } }
}`;

test('every field the world promises is there', async () => {
  await using s = await scene({ requiredApprovals: 1 });
  const sha = s.repo.pull(s.number).headSha;
  s.repo.request(s.number, { users: ['carol'], teams: ['ml-leads'] });
  await s.repo.review(s.number, 'bob', 'APPROVE');
  await s.repo.comment(s.number, 'bob', 'hi');
  await s.repo.status(sha, 'bob', context, 'success');
  s.repo.label(s.number, 'gate');
  const answer = await graphql(s.world, 'bob', everything, { number: s.number });
  expect(answer.errors).toBeUndefined();
  const { pullRequest } = answer.data.repository;
  expect(pullRequest).toMatchObject({
    changedFiles: 1,
    mergeable: 'MERGEABLE',
    mergeStateStatus: 'CLEAN',
    headRefOid: sha,
  });
  expect(pullRequest.commits.nodes[0].commit.status.contexts).toMatchObject([{ context, state: 'SUCCESS' }]);
  expect(pullRequest.reviewRequests.nodes).toMatchObject([{ requestedReviewer: { login: 'carol' } }]);
  const node = `query($id: ID!) { node(id: $id) { __typename ... on PullRequest { number } } }`;
  const found = await graphql(s.world, 'bob', node, { id: pullRequest.id });
  expect(found.data.node).toEqual({ __typename: 'PullRequest', number: s.number });
  expect(s.world.violations).toEqual([]);
});
