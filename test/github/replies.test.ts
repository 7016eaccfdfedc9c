import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTemplates } from '../../src/commands/templates.ts';
import type { Client } from '../../src/github/client.ts';
import { triggerOf } from '../../src/github/event.ts';
import { type Reaction, react } from '../../src/react.ts';
import { type Acme, headOf, openAcme, promote, statusOn } from '../support/acme.ts';
import { botToken, clientFor } from './rig.ts';

// What comes back to whoever gives a command: a reaction, and where a reaction does not say it, one reply.

const templates = readTemplates(new URL('../../', import.meta.url));

let acme: Acme;
let client: Client;

beforeEach(async () => {
  acme = await openAcme();
  client = clientFor(acme.world, acme.world.token('bot', { ...botToken }));
});

afterEach(async () => {
  expect(acme.world.violations).toEqual([]);
  await acme.world[Symbol.asyncDispose]();
});

const deliver = async (number: number, comment: number, action = 'created'): Promise<Reaction> => {
  const event = await acme.repo.event('issue_comment', action, { pull: number, comment });
  return react(triggerOf('issue_comment', event), {
    client,
    repository: 'acme/models',
    console: { annotate: () => undefined, summarise: () => undefined },
    templates,
    clock: { now: () => acme.world.now() },
    measure: () => Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: 'Nothing.' }),
  });
};

const said = async (by: string, body: string) => {
  const number = await promote(acme);
  const comment = await acme.repo.comment(number, by, body);
  const reaction = await deliver(number, comment);
  return { number, comment, reaction };
};

const replies = (number: number, comment: number): readonly string[] =>
  acme.repo
    .comments(number)
    .map(({ body }) => body)
    .filter((body) => body.includes(`<!-- assay:answer ${comment} -->`));

const reactions = (): readonly string[] =>
  acme.world.calls
    .filter(({ path }) => path.endsWith('/reactions'))
    .map(({ body }) => (body as { readonly content: string }).content);

test('what is taken without more to say is answered by reactions alone', async () => {
  const { number, comment } = await said('lea', '/assay hold because the soak ends tomorrow');
  expect(replies(number, comment)).toEqual([]);
  expect(reactions()).toEqual(['eyes', '+1']);
  expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'failure' });
});

test('what is refused gets its reason once, however often the event is delivered', async () => {
  const { number, comment } = await said('lea', '/assay approve leed');
  await deliver(number, comment);
  const [reply, second] = replies(number, comment);
  expect(reply).toContain('was refused');
  expect(reply).toContain('did you mean lead?');
  expect(second).toBeUndefined();
  expect(reactions()).toEqual(['eyes', 'confused', 'eyes', 'confused']);
});

test('several commands of one comment are answered in one reply', async () => {
  const { number, comment } = await said('lea', '/assay hold\n/assay rechek\n/assay explain auc-floor');
  const [reply, second] = replies(number, comment);
  expect(second).toBeUndefined();
  expect(reply).toMatch(/assay hold.*\n\n.*assay rechek.* was refused.*\n\n.*assay explain auc-floor/s);
  expect(reply).toContain('auc-floor answers pass');
});

test('a card is copied to the end of the conversation, and is not taken for the one that is kept', async () => {
  const { number, comment } = await said('dana', '/assay card');
  const [reply = ''] = replies(number, comment);
  expect(reply).toContain('Awaiting approval');
  expect(reply).not.toContain('<!-- assay:card -->');
  await deliver(number, comment);
  expect(acme.repo.comments(number).filter(({ body }) => body.includes('<!-- assay:card -->'))).toHaveLength(
    1,
  );
});

test('a stranger is told why nobody listens', async () => {
  const { number, comment } = await said('mallory', '/assay hold');
  expect(replies(number, comment)[0]).toContain('only who may write');
  expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'pending' });
});

test('a hold whose comment is edited holds no longer, and its event judges again', async () => {
  const { number, comment } = await said('lea', '/assay hold');
  acme.repo.editComment(comment, 'lea', 'Never mind.');
  await deliver(number, comment, 'edited');
  expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'pending' });
  expect(replies(number, comment)).toEqual([]);
});

test('neither a reaction nor a reply that GitHub refuses costs the status', async () => {
  acme.world.fault({ method: 'POST', path: /reactions$|comments$/ }, { kind: 'status', status: 422 }, 9);
  const { reaction } = await said('lea', '/assay approve leed');
  expect(statusOn(acme, await headOf(acme))).toMatchObject({ state: 'pending' });
  expect(reaction.notes.filter((note) => note.startsWith('reply:'))).toHaveLength(3);
});

test('no rollback is offered where there is none, with the reason', async () => {
  const { number, comment } = await said('lea', '/assay rollback');
  expect(replies(number, comment)[0]).toContain('the policy allows no rollback');
});
