import type { z } from 'zod';
import { type CommandName, commandNames, spokenIn } from '../domain/commands.ts';
import { nearest } from '../domain/nearest.ts';
import { commentPayload, dispatchPayload, groupPayload, pullPayload } from './payloads.ts';

interface TriggerComment {
  readonly id: number;
  readonly user: string;
  readonly body: string;
}

interface OnComment {
  readonly number: number;
  readonly comment: TriggerComment;
}

/** Which pull request is to be judged. An event says no more than that: its facts may be old, or forged. */
export type Trigger =
  | { readonly kind: 'pull'; readonly number: number }
  | { readonly kind: 'group'; readonly headSha: string; readonly headRef: string; readonly baseRef: string }
  | ({ readonly kind: 'command'; readonly command: CommandName; readonly argument: string } & OnComment)
  | ({
      readonly kind: 'unknown-command';
      readonly found: string;
      readonly nearest: string | null;
    } & OnComment)
  | { readonly kind: 'open-pulls' }
  | { readonly kind: 'ignored'; readonly because: string };

const pullActions: readonly string[] = [
  'opened',
  'synchronize',
  'reopened',
  'ready_for_review',
  'converted_to_draft',
  'labeled',
  'unlabeled',
  'edited',
];
const reviewActions: readonly string[] = ['submitted', 'edited', 'dismissed'];

const ignored = (because: string): Trigger => ({ kind: 'ignored', because });

const parsed = <T>(schema: z.ZodType<T>, payload: unknown, use: (value: T) => Trigger): Trigger => {
  const result = schema.safeParse(payload);
  if (result.success) return use(result.data);
  const where = result.error.issues[0]?.path.join('.') || 'the payload';
  return ignored(`the event is not what GitHub sends: ${where} is missing or malformed`);
};

const onPull = (payload: unknown, actions: readonly string[]): Trigger =>
  parsed(pullPayload, payload, ({ action, pull_request }) =>
    actions.includes(action)
      ? { kind: 'pull', number: pull_request.number }
      : ignored(`the action ${JSON.stringify(action)} changes nothing that is judged`),
  );

const onGroup = (payload: unknown): Trigger =>
  parsed(groupPayload, payload, ({ action, merge_group: group }) =>
    action === 'checks_requested'
      ? { kind: 'group', headSha: group.head_sha, headRef: group.head_ref, baseRef: group.base_ref }
      : ignored(`the merge group's action ${JSON.stringify(action)} asks for no check`),
  );

const isCommandName = (word: string): word is CommandName => commandNames.some((name) => name === word);

const commanded = (on: OnComment): Trigger => {
  const spoken = spokenIn(on.comment.body);
  const first = spoken[0];
  // A run for this comment may have taken the place of one that waited to judge: so it judges.
  if (first === undefined) return { kind: 'pull', number: on.number };
  for (const { word, argument } of spoken) {
    if (isCommandName(word)) return { kind: 'command', ...on, command: word, argument };
  }
  return { kind: 'unknown-command', ...on, found: first.word, nearest: nearest(first.word, commandNames) };
};

/** Our own answers name commands: a bot's comment gives none, or assay would talk to itself. */
const onComment = (payload: unknown): Trigger =>
  parsed(commentPayload, payload, ({ action, issue, comment }) => {
    if (action !== 'created') return ignored('only a new comment gives a command');
    if (issue.pull_request == null) return ignored('the comment is not on a pull request');
    const user = comment.user;
    if (user == null) return ignored("the comment's account is gone");
    if (user.type === 'Bot' || user.login.endsWith('[bot]')) return ignored('bots give no commands');
    const said = { id: comment.id, user: user.login, body: comment.body ?? '' };
    return commanded({ number: issue.number, comment: said });
  });

const onDispatch = (payload: unknown): Trigger =>
  parsed(dispatchPayload, payload, ({ inputs }) => {
    const pull = String(inputs?.pull ?? '').trim();
    if (pull === '') return { kind: 'open-pulls' };
    const number = /^#?(\d{1,15})$/.exec(pull)?.[1] ?? '';
    return Number(number) > 0
      ? { kind: 'pull', number: Number(number) }
      : ignored(`the input \`pull\` is to be the number of a pull request, not ${JSON.stringify(pull)}`);
  });

export const triggerOf = (event: string, payload: unknown): Trigger => {
  switch (event) {
    case 'pull_request':
      return onPull(payload, pullActions);
    case 'pull_request_review':
      return onPull(payload, reviewActions);
    case 'merge_group':
      return onGroup(payload);
    case 'issue_comment':
      return onComment(payload);
    case 'workflow_dispatch':
      return onDispatch(payload);
    case 'schedule':
      return { kind: 'open-pulls' };
    default:
      return ignored(`assay has nothing to do on ${JSON.stringify(event)}`);
  }
};
