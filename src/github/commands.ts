import type { Markdown } from '../domain/effect.ts';
import type { Client } from './client.ts';
import type { GitHubFault, Reply } from './faults.ts';
import { attempt } from './faults.ts';
import { placeOf } from './memory.ts';

const faultIn = (reply: Reply<unknown>): GitHubFault | null => (reply.ok ? null : reply.fault);

const contents = { seen: 'eyes', taken: '+1', refused: 'confused' } as const;

/** 👀 when a command is read, then 👍 or 😕; what keeps it from being written is told and is no reason to stop. */
export const acknowledge = async (
  client: Client,
  { repository, comment: comment_id }: { readonly repository: string; readonly comment: number },
  as: keyof typeof contents,
): Promise<GitHubFault | null> => {
  const { owner, name: repo } = placeOf(repository, 0);
  const reaction = { owner, repo, comment_id, content: contents[as] };
  return faultIn(await attempt(client.rest.reactions.createForIssueComment(reaction)));
};

/** Keeps an answer from being read as something that a person said, and from being given twice. */
export const answerMark = (comment: number): string => `<!-- assay:answer ${comment} -->`;

interface Answering {
  readonly repository: string;
  readonly number: number;
  /** The comment that is answered. */
  readonly comment: number;
}

export const answer = async (
  client: Client,
  { repository, number: issue_number, comment }: Answering,
  body: Markdown,
): Promise<GitHubFault | null> => {
  const { owner, name: repo } = placeOf(repository, 0);
  const marked = `${body}\n${answerMark(comment)}`;
  const reply = { owner, repo, issue_number, body: marked, request: { retries: 0 } };
  return faultIn(await attempt(client.rest.issues.createComment(reply)));
};
