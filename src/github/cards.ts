import type { Effect } from '../domain/effect.ts';
import type { Memory, SeenComment } from './memory.ts';
import { sightOf } from './memory.ts';
import type { Mutation, Step } from './step.ts';
import { headRead, unchanged } from './step.ts';
import { previouslyTold, telling } from './told.ts';

const addComment = (subjectId: string, body: string): Mutation => ({
  text: `addComment(input: $input) { subject { ${headRead} } }`,
  type: 'AddCommentInput!',
  input: { subjectId, body },
});

const updateComment = (id: string, body: string): Mutation => ({
  text: 'updateIssueComment(input: $input) { issueComment { pullRequest { headRefOid } } }',
  type: 'UpdateIssueCommentInput!',
  input: { id, body },
});

/** GitHub keeps a comment's text but for its line ends and the white space around it. */
const asKept = (body: string): string => body.replaceAll('\r\n', '\n').trim();

type CommentEffect = Extract<Effect, { kind: 'comment' }>;

/** By marker among our own: anyone can paste a marker. */
export const stickyOf = (memory: Memory, marker: string): SeenComment | null =>
  sightOf(memory).comments.find(({ body }) => body.includes(marker)) ?? null;

export const commentStep = (memory: Memory, effect: CommentEffect, decision: string | null): Step => {
  const marked = effect.body.includes(effect.marker) ? effect.body : `${effect.marker}\n${effect.body}`;
  const body = decision === null ? marked : `${marked}\n${telling(decision)}`;
  const sticky = stickyOf(memory, effect.marker);
  if (sticky === null) {
    const mutation = addComment(sightOf(memory).pullId, body);
    return { kind: 'mutation', effect: 'comment', because: 'the card', ...mutation };
  }
  if (asKept(sticky.body) === asKept(body)) return unchanged('comment', 'the card says so already');
  const mutation = updateComment(sticky.id, body);
  return { kind: 'mutation', effect: 'comment', because: 'the card, again', ...mutation };
};

type NoticeEffect = Extract<Effect, { kind: 'notice' }>;

export const noticeStep = (memory: Memory, { decision, body }: NoticeEffect, sticky: string | null): Step => {
  const told = previouslyTold(sticky);
  if (told === null) return unchanged('notice', 'nothing was told before, so the card is the news');
  if (told === decision) return unchanged('notice', `${decision} was told before`);
  const mutation = addComment(sightOf(memory).pullId, `${body}\n${telling(decision)}`);
  return { kind: 'mutation', effect: 'notice', because: `${told} became ${decision}`, ...mutation };
};
