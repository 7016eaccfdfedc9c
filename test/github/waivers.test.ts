import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTemplates } from '../../src/commands/templates.ts';
import type { Client } from '../../src/github/client.ts';
import { openPull } from '../../src/github/open-pull.ts';
import { review } from '../../src/review.ts';
import {
  type Acme,
  dana,
  file,
  headOf,
  manifest,
  openAcme,
  policy,
  promote,
  statusOn,
} from '../support/acme.ts';
import { botToken, clientFor } from './rig.ts';

// What GitHub tells is enough to hear a waiver, to see it void, and to keep it over a push that changes nothing.

const templates = readTemplates(new URL('../../', import.meta.url));
const lenient = `${policy.replace('[owner, lead] }', '[owner] }')}waivers: { by: lead }\n`;
const waive = '/assay waive auc-floor until 2099-03-09 because the new labels come in April';

let acme: Acme;
let client: Client;
let number: number;

const minute = (index: number): string =>
  acme.world.now(`2099-03-01T12:${String(index).padStart(2, '0')}:00Z`);

beforeEach(async () => {
  acme = await openAcme();
  client = clientFor(acme.world, acme.world.token('bot', botToken));
  minute(0);
  await acme.repo.commit('main', { '.assay/policy.yaml': lenient });
  minute(1);
  number = await promote(acme, '0.897');
  minute(2);
  await acme.repo.review(number, 'petra', 'APPROVE');
});

afterEach(async () => {
  expect(acme.world.violations).toEqual([]);
  await acme.world[Symbol.asyncDispose]();
});

const judged = async () => {
  const console = { annotate: () => undefined, summarise: () => undefined };
  const { source, sink } = openPull(client, { repository: 'acme/models', number }, console);
  const clock = { now: () => acme.world.now() };
  const measure = () => Promise.resolve({ kind: 'unmeasured', because: 'not here', remedy: '' } as const);
  const { verdict } = await review({ source, sink, clock, measure }, templates);
  const status = statusOn(acme, await headOf(acme));
  return {
    state: status?.state,
    said: status?.description,
    answers: verdict.commands.map(({ because }) => because),
  };
};

test('a waiver turns the status, and the line that lifts it turns it back', async () => {
  expect(await judged()).toMatchObject({ state: 'failure' });
  minute(3);
  await acme.repo.comment(number, 'lea', waive);
  expect(await judged()).toMatchObject({
    state: 'success',
    said: expect.stringContaining('approved with 1 waiver until 2099-03-09'),
  });
  minute(4);
  await acme.repo.comment(number, 'lea', '/assay unwaive auc-floor');
  expect(await judged()).toMatchObject({ state: 'failure' });
});

test('who is not of the role waives nothing', async () => {
  minute(3);
  await acme.repo.comment(number, 'petra', waive);
  expect(await judged()).toMatchObject({
    state: 'failure',
    answers: [expect.stringContaining('only lead may')],
  });
});

test('a push beside it leaves the waiver, one that changes the manifest does not', async () => {
  minute(3);
  await acme.repo.comment(number, 'lea', waive);
  await judged();
  minute(4);
  await acme.repo.commit('promote', { 'README.md': 'Fraud.\n' }, { author: dana });
  expect(await judged()).toMatchObject({ state: 'success' });
  minute(5);
  await acme.repo.commit('promote', { [file]: manifest('production', '0.85') }, { author: dana });
  expect(await judged()).toMatchObject({ state: 'failure', answers: [expect.stringContaining('void: ')] });
});

test('another policy on the base branch voids it', async () => {
  minute(3);
  await acme.repo.comment(number, 'lea', waive);
  minute(4);
  await acme.repo.commit('main', { '.assay/policy.yaml': lenient.replace('0.91', '0.905') });
  expect(await judged()).toMatchObject({
    state: 'failure',
    answers: [expect.stringContaining('.assay/policy.yaml changed on the base branch since')],
  });
});
