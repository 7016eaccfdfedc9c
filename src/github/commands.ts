import type { Markdown } from '../domain/effect.ts';
import type { Client } from './client.ts';
import type { GitHubFault, Reply } from './faults.ts';
import { attempt } from './faults.ts';
import { placeOf } from './memory.ts';

const faultIn = (reply: Reply<unknown>): GitHubFault | null => (reply.ok ? null : reply.fault);

/** 👀 on the comment; what keeps it from being written is told and is no reason to stop. */
export const acknowledge = async (
  client: Client,
  repository: string,
  commentId: number,
): Promise<GitHubFault | null> => {
  const { owner, name: repo } = placeOf(repository, 0);
  const reaction = { owner, repo, comment_id: commentId, content: 'eyes' as const };
  return faultIn(await attempt(client.rest.reactions.createForIssueComment(reaction)));
};

/** The mark keeps an answer from being read as something that a person said. */
const answerMark = '<!-- assay:answer -->';

export interface Answering {
  readonly repository: string;
  readonly number: number;
}

export const answer = async (
  client: Client,
  { repository, number: issue_number }: Answering,
  body: Markdown,
): Promise<GitHubFault | null> => {
  const { owner, name: repo } = placeOf(repository, 0);
  const comment = { owner, repo, issue_number, body: `${body}\n${answerMark}`, request: { retries: 0 } };
  return faultIn(await attempt(client.rest.issues.createComment(comment)));
};
