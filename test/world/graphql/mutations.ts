import { mayWrite, type Need } from '../access.ts';
import { addComment, commentFor, deleteComment, editComment, mayChange, react } from '../acts/comments.ts';
import { createLabel } from '../acts/labels.ts';
import { pullFor } from '../acts/pulls.ts';
import { dismissReview, requestReviews } from '../acts/reviews.ts';
import { isObject, type Json } from '../http/openapi.ts';
import { parseNodeId } from '../node-ids.ts';
import type { Comment, Pull, Repo, Review } from '../state.ts';
import { commentNode, labelNode, reactionNamed, reactionNode } from './comment.ts';
import { listArg, type Scope, textArg } from './fields.ts';
import { actor } from './people.ts';
import { pullNode } from './pull.ts';
import { loginById, repoById, teamById, unknownNode } from './query.ts';
import { reviewNode } from './review.ts';

const either = ['issues', 'pull_requests'] as const;
const anyone: Need = { anyOf: either, role: 'read' };
const triager: Need = { anyOf: either, role: 'triage' };
const writer: Need = { anyOf: either, role: 'write' };
const reviewer: Need = { anyOf: ['pull_requests'], role: 'write' };

function locate(scope: Scope, id: string, kind: string): { repo: Repo; key: readonly string[] } {
  const parsed = parseNodeId(id);
  if (parsed?.kind !== kind) throw unknownNode(id);
  return { repo: repoById(scope, id, parsed.key[0]), key: parsed.key };
}

async function pullOf(scope: Scope, id: string, need: Need): Promise<{ repo: Repo; pull: Pull }> {
  const { repo, key } = locate(scope, id, 'PullRequest');
  mayWrite(scope.state, repo, scope.caller, need);
  return { repo, pull: await pullFor(scope.state, repo, Number(key[1])) };
}

function commentOf(scope: Scope, id: string, need: Need): { repo: Repo; comment: Comment } {
  const { repo, key } = locate(scope, id, 'IssueComment');
  mayWrite(scope.state, repo, scope.caller, need);
  return { repo, comment: commentFor(repo, Number(key[1])) };
}

function ownComment(scope: Scope, id: string): { repo: Repo; comment: Comment } {
  const found = commentOf(scope, id, anyone);
  mayChange(scope.state, found.repo, found.comment, scope.caller);
  return found;
}

function labelNames(repo: Repo, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const key = parseNodeId(id)?.key;
    const label = [...repo.labels.values()].find((one) => String(one.id) === key?.[1]);
    if (label === undefined || key?.[0] !== String(repo.id)) throw unknownNode(id);
    return label.name;
  });
}

type Act = (scope: Scope, input: Json) => Json | Promise<Json>;
const id = (input: Json, name: string): string => textArg(input, name) ?? '';

const comments: Readonly<Record<string, Act>> = {
  addComment: async (scope, input) => {
    const { repo, pull } = await pullOf(scope, id(input, 'subjectId'), anyone);
    const wanted = { issue: pull.number, by: scope.caller.login, body: textArg(input, 'body') ?? '' };
    const comment = addComment(scope.state, repo, wanted);
    const edge = { cursor: '', node: commentNode(scope, repo, comment) };
    return { subject: pullNode(scope, repo, pull), commentEdge: edge };
  },
  updateIssueComment: (scope, input) => {
    const { repo, comment } = ownComment(scope, id(input, 'id'));
    editComment(scope.state, comment, textArg(input, 'body') ?? '', scope.caller.login);
    return { issueComment: commentNode(scope, repo, comment) };
  },
  deleteIssueComment: (scope, input) => {
    deleteComment(ownComment(scope, id(input, 'id')).comment);
    return {};
  },
  minimizeComment: (scope, input) => {
    const { repo, comment } = commentOf(scope, id(input, 'subjectId'), anyone);
    mayChange(scope.state, repo, comment, scope.caller);
    comment.minimized = String(input.classifier);
    return { minimizedComment: commentNode(scope, repo, comment) };
  },
  addReaction: (scope, input) => {
    const { repo, comment } = commentOf(scope, id(input, 'subjectId'), anyone);
    const made = react(scope.state, comment, scope.caller.login, reactionNamed(String(input.content)));
    return {
      subject: commentNode(scope, repo, comment),
      reaction: reactionNode(scope, repo, comment, made.id),
    };
  },
};

const labels: Readonly<Record<string, Act>> = {
  addLabelsToLabelable: async (scope, input) => {
    const { repo, pull } = await pullOf(scope, id(input, 'labelableId'), triager);
    for (const name of labelNames(repo, listArg(input, 'labelIds') ?? [])) pull.labels.add(name);
    return { labelable: pullNode(scope, repo, pull) };
  },
  removeLabelsFromLabelable: async (scope, input) => {
    const { repo, pull } = await pullOf(scope, id(input, 'labelableId'), triager);
    for (const name of labelNames(repo, listArg(input, 'labelIds') ?? [])) pull.labels.delete(name);
    return { labelable: pullNode(scope, repo, pull) };
  },
  createLabel: (scope, input) => {
    const { repo } = locate(scope, id(input, 'repositoryId'), 'Repository');
    mayWrite(scope.state, repo, scope.caller, writer);
    const wanted = {
      name: String(input.name),
      color: textArg(input, 'color'),
      description: textArg(input, 'description'),
    };
    return { label: labelNode(repo, createLabel(scope.state, repo, wanted)) };
  },
};

function reviewOf(pull: Pull, given: string): Review {
  const key = parseNodeId(given)?.key;
  const found = pull.reviews.find((one) => String(one.id) === key?.[2]);
  if (found === undefined) throw unknownNode(given);
  return found;
}

const reviews: Readonly<Record<string, Act>> = {
  requestReviews: async (scope, input) => {
    const { repo, pull } = await pullOf(scope, id(input, 'pullRequestId'), reviewer);
    const { state, caller } = scope;
    const wanted = <T>(name: string, find: (key: string | undefined) => T | undefined): T[] =>
      (listArg(input, name) ?? []).map((given) => {
        const found = find(parseNodeId(given)?.key[0]);
        if (found === undefined) throw unknownNode(given);
        return found;
      });
    const users = wanted('userIds', (key) => loginById(state, key));
    const teams = wanted('teamIds', (key) => teamById(state, key)?.slug);
    // Without `union` the new requests take the place of the old.
    const before = { users: [...pull.users], teams: [...pull.teams] };
    requestReviews(state, repo, pull, { users, teams });
    if (input.union !== true) {
      for (const login of before.users) if (!users.includes(login)) pull.users.delete(login);
      for (const slug of before.teams) if (!teams.includes(slug)) pull.teams.delete(slug);
    }
    return { actor: actor(state, caller.login), pullRequest: pullNode(scope, repo, pull) };
  },
  dismissPullRequestReview: async (scope, input) => {
    const given = id(input, 'pullRequestReviewId');
    const { repo, key } = locate(scope, given, 'PullRequestReview');
    mayWrite(scope.state, repo, scope.caller, reviewer);
    const pull = await pullFor(scope.state, repo, Number(key[1]));
    const review = reviewOf(pull, given);
    dismissReview(scope.state, pull, review, {
      by: scope.caller.login,
      message: textArg(input, 'message') ?? '',
    });
    return { pullRequestReview: reviewNode(scope, repo, pull, review) };
  },
};

const acts: Readonly<Record<string, Act>> = { ...comments, ...labels, ...reviews };

export function mutationRoot(scope: Scope): Readonly<Record<string, unknown>> {
  const bound = Object.entries(acts).map(([name, act]) => {
    const field = async (args: Readonly<Record<string, unknown>>): Promise<Json> => {
      const input = isObject(args.input) ? args.input : {};
      return { clientMutationId: input.clientMutationId ?? null, ...(await act(scope, input)) };
    };
    return [name, field] as const;
  });
  return Object.fromEntries(bound);
}
