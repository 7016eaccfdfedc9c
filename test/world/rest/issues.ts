import {
  addComment,
  commentFor,
  commentsOf,
  deleteComment,
  editComment,
  mayChange,
  react,
} from '../acts/comments.ts';
import { createLabel, labelFor, labelsOf, putLabels, removeLabel } from '../acts/labels.ts';
import { isObject } from '../http/openapi.ts';
import { paged } from '../http/pages.ts';
import { type Ask, bodyOf, created, demanded, nothing, ok, param, text } from '../http/types.ts';
import { nodeId } from '../node-ids.ts';
import { notFound } from '../refusal.ts';
import type { Pull, Repo } from '../state.ts';
import { type Family, pullIn, seen, written } from './family.ts';
import { user } from './render-people.ts';
import { comment, issue } from './render-pull.ts';
import { label } from './render-repo.ts';

/** A pull request's comments and labels are under either permission. */
const either = ['issues', 'pull_requests'] as const;
const anyone = { anyOf: either, role: 'read' } as const;
const triager = { anyOf: either, role: 'triage' } as const;

/** GitHub takes a list, an object with a list, and names inside objects. */
function names(ask: Ask): string[] {
  const given = Array.isArray(ask.body) ? ask.body : bodyOf(ask).labels;
  const list = Array.isArray(given) ? given : [];
  return list.map((one) => String(isObject(one) ? one.name : one));
}

const labelList = (ask: Ask, repo: Repo, pull: Pull): unknown[] =>
  labelsOf(repo, pull).map((one) => label(ask.state, repo, one));

const comments: Family = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}': async (ask) => {
    const repo = seen(ask, ...either);
    return ok(issue(ask.state, repo, await pullIn(ask, repo)));
  },

  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': async (ask) => {
    const repo = seen(ask, ...either);
    const pull = await pullIn(ask, repo);
    return paged(ask, commentsOf(repo, pull.number), (one) => comment(ask.state, repo, one));
  },

  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': async (ask) => {
    const { repo, caller } = written(ask, anyone);
    const pull = await pullIn(ask, repo);
    const body = demanded(ask, 'body', 'IssueComment');
    return created(
      comment(ask.state, repo, addComment(ask.state, repo, { issue: pull.number, by: caller.login, body })),
    );
  },

  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': (ask) => {
    const repo = seen(ask, ...either);
    return ok(comment(ask.state, repo, commentFor(repo, Number(param(ask, 'comment_id')))));
  },

  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (ask) => {
    const { repo, caller } = written(ask, anyone);
    const found = commentFor(repo, Number(param(ask, 'comment_id')));
    mayChange(ask.state, repo, found, caller);
    editComment(ask.state, found, demanded(ask, 'body', 'IssueComment'), caller.login);
    return ok(comment(ask.state, repo, found));
  },

  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (ask) => {
    const { repo, caller } = written(ask, anyone);
    const found = commentFor(repo, Number(param(ask, 'comment_id')));
    mayChange(ask.state, repo, found, caller);
    deleteComment(found);
    return nothing;
  },

  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': (ask) => {
    const { repo, caller } = written(ask, anyone);
    const found = commentFor(repo, Number(param(ask, 'comment_id')));
    const content = demanded(ask, 'content', 'Reaction');
    const { id, fresh } = react(ask.state, found, caller.login, content);
    const at = found.reactions.find((one) => one.id === id)?.at;
    const made = {
      id,
      node_id: nodeId('Reaction', repo.id, id),
      user: user(ask.state, caller.login),
      content,
    };
    return { status: fresh ? 201 : 200, body: { ...made, created_at: at } };
  },
};

const labels: Family = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': async (ask) => {
    const repo = seen(ask, ...either);
    const pull = await pullIn(ask, repo);
    return paged(ask, labelsOf(repo, pull), (one) => label(ask.state, repo, one));
  },

  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': async (ask) => {
    const { repo } = written(ask, triager);
    const pull = await pullIn(ask, repo);
    putLabels(ask.state, repo, pull, names(ask));
    return ok(labelList(ask, repo, pull));
  },

  'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels': async (ask) => {
    const { repo } = written(ask, triager);
    const pull = await pullIn(ask, repo);
    pull.labels.clear();
    putLabels(ask.state, repo, pull, names(ask));
    return ok(labelList(ask, repo, pull));
  },

  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels': async (ask) => {
    const { repo } = written(ask, triager);
    (await pullIn(ask, repo)).labels.clear();
    return nothing;
  },

  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': async (ask) => {
    const { repo } = written(ask, triager);
    const pull = await pullIn(ask, repo);
    removeLabel(repo, pull, param(ask, 'name'));
    return ok(labelList(ask, repo, pull));
  },

  'GET /repos/{owner}/{repo}/labels': (ask) => {
    const repo = seen(ask, ...either);
    return paged(ask, [...repo.labels.values()], (one) => label(ask.state, repo, one));
  },

  'POST /repos/{owner}/{repo}/labels': (ask) => {
    const { repo } = written(ask, { anyOf: either, role: 'write' });
    const name = demanded(ask, 'name', 'Label');
    const made = createLabel(ask.state, repo, {
      name,
      color: text(ask, 'color'),
      description: text(ask, 'description'),
    });
    return created(label(ask.state, repo, made));
  },

  'GET /repos/{owner}/{repo}/labels/{name}': (ask) => {
    const repo = seen(ask, ...either);
    const found = labelFor(repo, param(ask, 'name'));
    if (found === undefined) throw notFound();
    return ok(label(ask.state, repo, found));
  },
};

export const issues: Family = { ...comments, ...labels };
