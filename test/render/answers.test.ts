import { expect, test } from 'vitest';
import type { Markdown } from '../../src/domain/effect.ts';
import { cardMarker } from '../../src/domain/plan.ts';
import type { CommandAnswer, VerdictFile } from '../../src/domain/verdict.ts';
import { replyTo } from '../../src/render/answers.ts';
import { codePoints } from '../../src/render/markdown.ts';
import { aSnapshot, manifestText } from '../support/snapshot.ts';
import { aVerdict } from './builders.ts';

const answer = (command: string, outcome: CommandAnswer['outcome'], because: string): CommandAnswer => ({
  comment: 9,
  user: 'owen',
  command,
  outcome,
  because,
});

const judged = (card = 'The card.', over: Partial<VerdictFile> = {}): VerdictFile => ({
  ...aVerdict(),
  card: 'sha256:0',
  effects: [{ kind: 'comment', marker: cardMarker, body: `${cardMarker}\n\n${card}` as Markdown }],
  snapshot: aSnapshot(),
  version: '0',
  ...over,
});

test('what is taken and says no more has no reply', () => {
  expect(
    replyTo([answer('hold', 'taken', 'held'), answer('recheck', 'taken', 'judged again')], judged()),
  ).toBeNull();
});

test('what is refused is told, beside what is taken', () => {
  const reply = replyTo(
    [
      answer('hold', 'taken', 'held'),
      answer('rechek', 'refused', 'unknown command rechek: did you mean /assay recheck?'),
    ],
    judged(),
  );
  expect(reply).toBe(
    '`/assay hold`: held.\n\n`/assay rechek` was refused: unknown command rechek: did you mean /assay recheck?',
  );
});

test('the card is copied without its mark, and left out where it is too long', () => {
  const asked = [answer('card', 'taken', 'the card as it is now')];
  expect(replyTo(asked, judged())).toBe('`/assay card`: the card as it is now.\n\nThe card.');
  const long = replyTo(asked, judged('x'.repeat(60_000)));
  expect(codePoints(long ?? '')).toBeLessThan(200);
});

test('a pull request without models has no card, and says so in two lines', () => {
  const reply = replyTo(
    [answer('card', 'taken', 'the card as it is now')],
    judged('', { effects: [], transitions: [] }),
  );
  expect(reply).toContain('no model version changes');
});

test('a rollback is told as the lines that have to change', () => {
  const artifact = 'a'.repeat(64);
  const siblings = [
    `model: { name: fraud, version: "2", status: deprecated, artifact: { sha256: ${artifact} } }\n`,
    manifestText('production'),
  ];
  const entry = { at: '2026-02-28T00:00:00Z', model: 'fraud', version: '2', artifact };
  const snapshot = aSnapshot({
    policy: 'assay: 1\nrollback: { within: 14d }\n',
    siblings,
    journal: [
      { ...entry, from: 'staging', to: 'production' },
      { ...entry, from: 'production', to: 'deprecated' },
    ],
  });
  const reply = replyTo([answer('rollback', 'taken', 'it served')], judged('', { snapshot }));
  expect(reply).toContain(
    '- `models/fraud/s0.yaml`, line 1: `status: deprecated` becomes `status: production`',
  );
  expect(reply).toContain(
    '- `models/fraud/s1.yaml`, line 1: `status: production` becomes `status: deprecated`',
  );
});

test('what a comment says does nothing in the reply', () => {
  const said = answer('<img src=x> @everyone', 'refused', 'unknown command <img @everyone: there are …');
  const reply = replyTo([said], judged()) ?? '';
  expect(reply.replace(/`[^`]*`/g, '')).not.toMatch(/<img|@everyone/);
});
