import { hasRole, isBot } from '../access.ts';
import { invalid, notFound, Refusal } from '../refusal.ts';
import { type Caller, type Comment, nextId, now, type Repo, type State } from '../state.ts';
import { checkLength } from './limits.ts';

const longest = 65_536;

function checkBody(body: string): void {
  if (body.trim() === '') throw invalid('IssueComment', 'body', "body can't be blank");
  checkLength('IssueComment', 'body', body, longest);
}

export function addComment(
  state: State,
  repo: Repo,
  wanted: { issue: number; by: string; body: string },
): Comment {
  checkBody(wanted.body);
  const at = now(state);
  const comment: Comment = {
    id: nextId(state),
    issue: wanted.issue,
    user: wanted.by,
    createdAt: at,
    body: wanted.body,
    updatedAt: at,
    editor: undefined,
    minimized: undefined,
    deleted: false,
    reactions: [],
  };
  repo.comments.push(comment);
  return comment;
}

export const commentsOf = (repo: Repo, issue: number): Comment[] =>
  repo.comments.filter((comment) => comment.issue === issue && !comment.deleted);

export function commentFor(repo: Repo, id: number): Comment {
  const comment = repo.comments.find((one) => one.id === id && !one.deleted);
  if (comment === undefined) throw notFound();
  return comment;
}

/** Its author may change a comment, and so may whoever may write to the repository. */
export function mayChange(state: State, repo: Repo, comment: Comment, caller: Caller): void {
  if (comment.user === caller.login || isBot(state, caller.login)) return;
  if (hasRole(state, repo, caller.login, 'write')) return;
  throw new Refusal(403, 'Must have admin rights to Repository.');
}

export function editComment(state: State, comment: Comment, body: string, by: string): void {
  checkBody(body);
  comment.body = body;
  comment.updatedAt = now(state);
  comment.editor = by;
}

export function deleteComment(comment: Comment): void {
  comment.deleted = true;
}

/** The same reaction twice is one reaction. */
export function react(
  state: State,
  comment: Comment,
  by: string,
  content: string,
): { id: number; fresh: boolean } {
  const known = comment.reactions.find((one) => one.user === by && one.content === content);
  if (known !== undefined) return { id: known.id, fresh: false };
  const reaction = { id: nextId(state), user: by, content, at: now(state) };
  comment.reactions.push(reaction);
  return { id: reaction.id, fresh: true };
}
