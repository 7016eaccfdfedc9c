import { expect, test } from 'vitest';
import { alice, graphql, scene } from './scene.ts';

const inPull = (number: number, fields: string): string =>
  `{ repository(owner: "acme", name: "models") { pullRequest(number: ${number}) { ${fields} } } }`;

test("a query that GitHub's schema does not know fails in an answer of 200, without data", async () => {
  await using s = await scene();
  const answer = await graphql(s.world, 'bob', '{ repository(owner: "acme", name: "models") { stars } }');
  expect(answer).toEqual({
    errors: [expect.objectContaining({ message: 'Cannot query field "stars" on type "Repository".' })],
  });
});

test('what is not there is null with an error of its type, the rest is answered', async () => {
  await using s = await scene();
  const query = `{ viewer { login } repository(owner: "acme", name: "models") { pullRequest(number: 99) { id } } }`;
  const answer = await graphql(s.world, 'bob', query);
  expect(answer.data).toEqual({ viewer: { login: 'bob' }, repository: { pullRequest: null } });
  expect(answer.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['repository', 'pullRequest'] }]);
});

test('connections want a bound of at most 100, and page both ways', async () => {
  await using s = await scene();
  for (let count = 0; count < 150; count += 1)
    await s.repo.review(s.number, 'bob', 'COMMENT', { body: `${count}` });
  const none = await graphql(s.world, 'bob', inPull(s.number, 'reviews { totalCount }'));
  expect(none.errors?.[0]?.type).toBe('MISSING_PAGINATION_BOUNDARIES');
  const many = await graphql(s.world, 'bob', inPull(s.number, 'reviews(first: 101) { totalCount }'));
  expect(many.errors?.[0]?.type).toBe('EXCESSIVE_PAGINATION');
  const page = 'totalCount nodes { body } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }';
  const first = await graphql(s.world, 'bob', inPull(s.number, `reviews(first: 100) { ${page} }`));
  const { pageInfo, totalCount } = first.data.repository.pullRequest.reviews;
  expect([totalCount, pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([150, true, false]);
  const rest = inPull(s.number, `reviews(first: 100, after: "${pageInfo.endCursor}") { ${page} }`);
  const second = (await graphql(s.world, 'bob', rest)).data.repository.pullRequest.reviews;
  expect([second.nodes.length, second.nodes[0].body, second.pageInfo.hasNextPage]).toEqual([
    50,
    '100',
    false,
  ]);
  const last = (await graphql(s.world, 'bob', inPull(s.number, `reviews(last: 2) { ${page} }`))).data;
  expect(last.repository.pullRequest.reviews.nodes).toEqual([{ body: '148' }, { body: '149' }]);
});

test('files tell their mode, text, binary and length; a bot its login without the suffix', async () => {
  await using s = await scene();
  const files = {
    link: { symlink: 'a' },
    'b.bin': Buffer.from([1, 0, 2]),
    'l.txt': Buffer.from([0x61, 0xff]),
  };
  await s.repo.commit('feature', { ...files, 'long.txt': 'x'.repeat(600_000) }, { author: alice });
  await s.repo.comment(s.number, 'github-actions[bot]', 'hi');
  const file = 'mode type size object { ... on Blob { byteSize isBinary isTruncated text } }';
  const query = inPull(
    s.number,
    `comments(first: 1) { nodes { author { login __typename } } }
     commits(last: 1) { nodes { commit { link: file(path: "link") { mode } none: file(path: "none") { mode }
       bin: file(path: "b.bin") { ${file} } l: file(path: "l.txt") { ${file} } long: file(path: "long.txt") { ${file} }
       models: file(path: "models") { mode object { ... on Tree { entries { path mode type } } } } } } }`,
  );
  const { data } = await graphql(s.world, 'bob', query);
  expect(data.repository.pullRequest.comments.nodes).toEqual([
    { author: { login: 'github-actions', __typename: 'Bot' } },
  ]);
  const { commit } = data.repository.pullRequest.commits.nodes[0];
  expect([commit.link.mode, commit.none, commit.models.mode]).toEqual([0o120000, null, 0o40000]);
  expect(commit.bin.object).toEqual({ byteSize: 3, isBinary: true, isTruncated: false, text: null });
  expect(commit.l.object.text).toBe('a\uFFFD');
  expect([commit.long.object.isTruncated, commit.long.object.text.length]).toEqual([true, 512 * 1024]);
  expect(commit.models.object.entries[0]).toEqual({ path: 'models/a.yaml', mode: 0o100644, type: 'blob' });
});

test('teams count child teams, and are closed to the token of a workflow', async () => {
  await using s = await scene();
  s.world.team('acme/eu', ['dora'], { parent: 'acme/ml-leads' });
  const query = `query($m: TeamMembershipType) { organization(login: "acme") { team(slug: "ml-leads") {
    members(first: 10, membership: $m) { nodes { login } } } } }`;
  const logins = async (m: string) => {
    const { data } = await graphql(s.world, 'bob', query, { m });
    return data.organization.team.members.nodes.map(({ login }: { login: string }) => login);
  };
  expect(await logins('ALL')).toEqual(['bob', 'carol', 'dora']);
  expect(await logins('IMMEDIATE')).toEqual(['bob', 'carol']);
  const closed = await graphql(s.world, 'actions', query, { m: 'ALL' });
  expect(closed.data).toEqual({ organization: { team: null } });
  expect(closed.errors).toMatchObject([
    { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
  ]);
});

test('reviews: the last opinion of each writer, dismissals, edits, the decision', async () => {
  await using s = await scene({ requiredApprovals: 1 });
  const first = await s.repo.review(s.number, 'bob', 'APPROVE');
  await s.repo.review(s.number, 'bob', 'COMMENT', { body: 'nice' });
  await s.repo.review(s.number, 'carol', 'APPROVE');
  const fields = `reviewDecision latestOpinionatedReviews(first: 9, writersOnly: true) { nodes {
    state author { login ... on User { databaseId } } authorCanPushToRepository lastEditedAt } }`;
  const ask = async () =>
    (await graphql(s.world, 'bob', inPull(s.number, fields))).data.repository.pullRequest;
  expect(await ask()).toMatchObject({
    reviewDecision: 'APPROVED',
    latestOpinionatedReviews: {
      nodes: [{ state: 'APPROVED', author: { login: 'bob' }, lastEditedAt: null }],
    },
  });
  await s.repo.dismiss(s.number, first, 'root');
  expect((await ask()).reviewDecision).toBe('REVIEW_REQUIRED');
});

test('mutations of one document run in order, and one that fails leaves the others standing', async () => {
  await using s = await scene();
  const id = s.repo.pull(s.number).id;
  const query = `mutation($id: ID!) {
    a: addComment(input: { subjectId: $id, body: "one" }) { commentEdge { node { id fullDatabaseId } } }
    b: addLabelsToLabelable(input: { labelableId: $id, labelIds: ["LA_none"] }) { labelable { __typename } }
    c: addComment(input: { subjectId: $id, body: "two" }) { commentEdge { node { viewerDidAuthor } } } }`;
  const answer = await graphql(s.world, 'actions', query, { id });
  expect(answer.data.b).toBeNull();
  expect(answer.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['b'] }]);
  expect(answer.data.c.commentEdge.node.viewerDidAuthor).toBe(true);
  expect(s.repo.comments(s.number).map(({ body }) => body)).toEqual(['one', 'two']);
  const fork = await graphql(s.world, 'fork', query, { id });
  expect(fork.data).toEqual({ a: null, b: null, c: null });
  expect(fork.errors?.[0]).toMatchObject({
    type: 'FORBIDDEN',
    message: 'Resource not accessible by integration',
  });
});

test('every mutation does what it says', async () => {
  await using s = await scene();
  const lookup = `{ repository(owner: "acme", name: "models") { id } team: organization(login: "acme") {
    team(slug: "ml-leads") { id } } carol: user(login: "carol") { id } bob: user(login: "bob") { id } }`;
  const { data: ids } = await graphql(s.world, 'bob', lookup);
  const pull = s.repo.pull(s.number).id;
  const run = async (fields: string) => {
    const answer = await graphql(s.world, 'bob', `mutation { ${fields} }`);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const made =
    await run(`createLabel(input: { repositoryId: "${ids.repository.id}", name: "gate", color: "ff0000" }) {
      label { id } } addComment(input: { subjectId: "${pull}", body: "x" }) { commentEdge { node { id } } }`);
  const label = made.createLabel.label.id;
  const comment = made.addComment.commentEdge.node.id;
  await run(`addLabelsToLabelable(input: { labelableId: "${pull}", labelIds: ["${label}"] }) { labelable { __typename } }
    requestReviews(input: { pullRequestId: "${pull}", userIds: ["${ids.carol.id}"], teamIds: ["${ids.team.team.id}"],
      union: true }) { pullRequest { number } }
    updateIssueComment(input: { id: "${comment}", body: "y" }) { issueComment { lastEditedAt editor { login } } }
    addReaction(input: { subjectId: "${comment}", content: EYES }) { reaction { content } }
    minimizeComment(input: { subjectId: "${comment}", classifier: OUTDATED }) { minimizedComment { isMinimized } }`);
  expect(s.repo.labels(s.number)).toEqual(['gate']);
  expect(s.repo.requested(s.number)).toEqual({ users: ['carol'], teams: ['ml-leads'] });
  expect(s.repo.comments(s.number)).toMatchObject([{ body: 'y' }]);
  await run(`removeLabelsFromLabelable(input: { labelableId: "${pull}", labelIds: ["${label}"] }) { labelable { __typename } }
    requestReviews(input: { pullRequestId: "${pull}", userIds: ["${ids.bob.id}"] }) { pullRequest { number } }
    deleteIssueComment(input: { id: "${comment}" }) { clientMutationId }`);
  expect([s.repo.labels(s.number), s.repo.comments(s.number)]).toEqual([[], []]);
  expect(s.repo.requested(s.number)).toEqual({ users: ['bob'], teams: [] });
  await s.repo.review(s.number, 'bob', 'APPROVE');
  const reviews = inPull(s.number, 'reviews(first: 1) { nodes { id } }');
  const [{ id }] = (await graphql(s.world, 'bob', reviews)).data.repository.pullRequest.reviews.nodes;
  await run(`dismissPullRequestReview(input: { pullRequestReviewId: "${id}", message: "m" }) {
    pullRequestReview { state } }`);
  expect(s.repo.reviews(s.number)).toMatchObject([{ state: 'DISMISSED' }]);
  expect(s.world.violations).toEqual([]);
});

test('a field that the world does not serve is a violation, not a null', async () => {
  await using s = await scene();
  const answer = await graphql(s.world, 'bob', inPull(s.number, 'suggestedReviewers { isAuthor }'));
  expect(answer.errors?.[0]?.message).toContain('does not serve');
  expect(s.world.violations).toEqual(['the world does not serve PullRequest.suggestedReviewers']);
});
