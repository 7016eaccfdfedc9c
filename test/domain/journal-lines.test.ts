import { expect, test } from 'vitest';
import { parseJournal } from '../../src/domain/journal-lines.ts';

const of = { at: '2026-01-01', model: 'fraud', version: '1' };
const moved = { ...of, from: 'staging', to: 'production' };
const used = { ...of, holdout: 'sealed', predictions: 'a'.repeat(64) };

const journal = (...lines: readonly unknown[]) =>
  parseJournal('journal.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));

const without = (line: object, key: string): object =>
  Object.fromEntries(Object.entries(line).filter(([name]) => name !== key));

test('transitions are kept in their order, with the artifact where one is named', () => {
  expect(journal(moved, { ...moved, version: '2', artifact: 'sha256:b', more: 1 })).toEqual({
    ok: true,
    problems: [],
    value: {
      transitions: [
        { ...moved, artifact: null },
        { ...moved, version: '2', artifact: 'sha256:b' },
      ],
      uses: [],
      followUps: [],
    },
  });
});

test('digests of a use begin with their kind, whichever way they are written', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const told = { ...used, labels: null, predictions: digest };
  expect(journal(used, { ...used, labels: 'b', predictions: digest })).toMatchObject({
    value: { transitions: [], uses: [told, { ...told, labels: 'sha256:b' }] },
  });
});

test.each([
  ...['at', 'model', 'version', 'from', 'to'].map(
    (key) => [moved, key, 'transition', 'from and to'] as const,
  ),
  ...['at', 'model', 'version', 'predictions'].map(
    (key) => [used, key, 'use of a holdout', 'holdout and predictions'] as const,
  ),
])('%j without %s is none', (line, key, what, keys) => {
  expect(journal(moved, without(line, key))).toEqual({
    ok: false,
    problems: [
      {
        file: 'journal.jsonl',
        line: 2,
        column: 1,
        code: 'wrong-type',
        message: `line 2 of the journal is no ${what}`,
        found: JSON.stringify(without(line, key)).slice(0, 60),
        expected: `a JSON object with at, model, version, ${keys}`,
        nearest: null,
        severity: 'error',
      },
    ],
  });
});

test.each([
  [{ ...of, resolves: 'break-glass' }, 'end of an open follow-up', 'resolves: break-glass, by and because'],
  [
    { ...moved, break_glass: 'yes' },
    'word of break-glass',
    'break_glass with by (a list) and follow_up (a date)',
  ],
])('%j is told what it was meant to be', (line, what, keys) => {
  expect(journal(line)).toMatchObject({
    problems: [
      {
        message: `line 1 of the journal is no ${what}`,
        expected: `a JSON object with at, model, version, ${keys}`,
      },
    ],
  });
});

test.each([[null], [7], ['text'], [[moved]], [true]])('%j is no line of a journal', (line) => {
  expect(journal(line)).toMatchObject({
    ok: false,
    problems: [{ line: 1, found: JSON.stringify(line).slice(0, 60) }],
  });
});

test('empty lines count as lines and say nothing', () => {
  expect(parseJournal('j', '')).toMatchObject({ ok: true, value: { transitions: [] } });
  expect(parseJournal('j', `\n \t\n${JSON.stringify(moved)}\n\n{`)).toMatchObject({
    problems: [{ line: 5 }],
  });
});
