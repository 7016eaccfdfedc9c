import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { triggerOf } from '../../src/github/event.ts';

interface Definition {
  readonly name: string;
  readonly examples: readonly unknown[];
}

const require = createRequire(import.meta.url);
const definitions = require('@octokit/webhooks-examples') as readonly Definition[];

const payloads = definitions.flatMap(({ name, examples: found }) =>
  found.map((payload) => ({ name, payload })),
);

const kinds = (event: string) =>
  payloads
    .filter(({ name }) => name === event)
    .map(({ payload }) => {
      const action = (payload as { action?: string }).action ?? '';
      return `${action}: ${triggerOf(event, payload).kind}`;
    });

test('every payload that GitHub documents has an answer', () => {
  expect(payloads.length).toBeGreaterThan(200);
  for (const { name, payload } of payloads) expect(triggerOf(name, payload)).toHaveProperty('kind');
});

test('a pull request is judged on every action that may change the verdict', () => {
  const judged = kinds('pull_request').filter((kind) => kind.endsWith(': pull'));
  expect(new Set(judged)).toEqual(
    new Set(
      [
        'opened',
        'synchronize',
        'reopened',
        'ready_for_review',
        'converted_to_draft',
        'labeled',
        'unlabeled',
      ].map((action) => `${action}: pull`),
    ),
  );
  expect(triggerOf('pull_request', { action: 'edited', pull_request: { number: 7 } })).toEqual({
    kind: 'pull',
    number: 7,
  });
  expect(kinds('pull_request')).toContain('closed: ignored');
});

test('a review is judged, a merge group taken apart', () => {
  expect(new Set(kinds('pull_request_review'))).toEqual(new Set(['submitted: pull', 'dismissed: pull']));
  expect(kinds('merge_group')).toEqual(['checks_requested: group', 'checks_requested: group']);
});

test('the clock and a dispatch without a number ask for all open pull requests', () => {
  expect(triggerOf('schedule', { schedule: '0 6 * * *' })).toEqual({ kind: 'open-pulls' });
  expect(triggerOf('workflow_dispatch', { inputs: null })).toEqual({ kind: 'open-pulls' });
  expect(triggerOf('workflow_dispatch', { inputs: { pull: '' } })).toEqual({ kind: 'open-pulls' });
  expect(triggerOf('workflow_dispatch', { inputs: { pull: ' #12 ' } })).toEqual({ kind: 'pull', number: 12 });
  expect(triggerOf('workflow_dispatch', { inputs: { pull: '12; rm' } })).toMatchObject({ kind: 'ignored' });
  expect(triggerOf('workflow_dispatch', { inputs: { pull: '0' } })).toMatchObject({ kind: 'ignored' });
});

const commented = (body: string, more: object = {}) => ({
  action: 'created',
  issue: { number: 7, pull_request: {} },
  comment: { id: 9, body, user: { login: 'owen', type: 'User' } },
  ...more,
});

describe('a comment', () => {
  test.each(['/assay recheck', 'Please.\n/assay explain owner', '/assay rechek', '/assay'])(
    'that speaks to assay, in whatever words, is answered: %j',
    (body) => {
      expect(triggerOf('issue_comment', commented(body))).toEqual({ kind: 'command', number: 7, comment: 9 });
    },
  );

  test.each(['edited', 'deleted'])('that was %s is judged, and commands nothing', (action) => {
    expect(triggerOf('issue_comment', { ...commented('/assay hold'), action })).toEqual({
      kind: 'pull',
      number: 7,
    });
  });

  test('without a command judges all the same: its run may have replaced one that waited to', () => {
    expect(triggerOf('issue_comment', commented('nice'))).toEqual({ kind: 'pull', number: 7 });
  });

  test('is ignored on an issue, when it is a bot’s or a ghost’s, or pinned', () => {
    const spoken = commented('/assay recheck');
    const by = (user: unknown) => ({ ...spoken, comment: { ...spoken.comment, user } });
    const ignored = [
      { ...spoken, action: 'pinned' },
      { ...spoken, issue: { number: 7 } },
      by({ login: 'github-actions[bot]', type: 'Bot' }),
      by(null),
    ];
    for (const payload of ignored) {
      expect(triggerOf('issue_comment', payload)).toMatchObject({ kind: 'ignored' });
    }
  });
});

test.each([
  ['null', null],
  ['text', 'pull'],
  ['a list', []],
  ['no number', { action: 'opened', pull_request: {} }],
  ['a text for a number', { action: 'opened', pull_request: { number: '7' } }],
  ['a fraction', { action: 'opened', pull_request: { number: 7.5 } }],
  ['a negative number', { action: 'opened', pull_request: { number: -7 } }],
  ['no action', { pull_request: { number: 7 } }],
  ['a prototype', JSON.parse('{"__proto__":{"action":"opened","pull_request":{"number":7}}}')],
])('a payload that is %s is ignored with a reason', (_, payload) => {
  expect(triggerOf('pull_request', payload)).toMatchObject({ kind: 'ignored', because: expect.any(String) });
});

test('a merge group whose head is no commit id is ignored', () => {
  const group = { head_sha: '../../main', head_ref: 'refs/heads/x', base_ref: 'refs/heads/main' };
  expect(triggerOf('merge_group', { action: 'checks_requested', merge_group: group })).toMatchObject({
    kind: 'ignored',
  });
});

test('pull_request_target and push are none of ours', () => {
  expect(triggerOf('pull_request_target', { action: 'opened', pull_request: { number: 7 } }).kind).toBe(
    'ignored',
  );
  expect(triggerOf('push', {}).kind).toBe('ignored');
});
