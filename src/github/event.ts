import type { z } from 'zod';
import { spokenIn } from '../domain/commands.ts';
import { commentPayload, dispatchPayload, groupPayload, pullPayload } from './payloads.ts';

/** Which pull request is to be judged. An event says no more than that: its facts may be old, or forged. */
export type Trigger =
  | { readonly kind: 'pull'; readonly number: number }
  | { readonly kind: 'group'; readonly headSha: string; readonly headRef: string; readonly baseRef: string }
  /** A new comment, by its id, that speaks to assay. */
  | { readonly kind: 'command'; readonly number: number; readonly comment: number }
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

// A comment that was edited or deleted no longer says what it said, and one without a command may have taken the
// place of a run that waited to judge: so they are judged too.
const commentActions: readonly string[] = ['created', 'edited', 'deleted'];

/** Our own answers name commands: a bot's comment gives none, or assay would talk to itself. */
const onComment = (payload: unknown): Trigger =>
  parsed(commentPayload, payload, ({ action, issue, comment }) => {
    if (!commentActions.includes(action))
      return ignored(`the comment's action ${JSON.stringify(action)} changes nothing that is judged`);
    if (issue.pull_request == null) return ignored('the comment is not on a pull request');
    const user = comment.user;
    if (user == null) return ignored("the comment's account is gone");
    if (user.type === 'Bot' || user.login.endsWith('[bot]')) return ignored('bots give no commands');
    const speaks = action === 'created' && spokenIn(comment.body ?? '').length > 0;
    return speaks
      ? { kind: 'command', number: issue.number, comment: comment.id }
      : { kind: 'pull', number: issue.number };
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
