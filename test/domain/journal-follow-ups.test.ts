import { expect, test } from 'vitest';
import { parseJournal } from '../../src/domain/journal-lines.ts';

const of = { at: '2026-02-20T10:00:00Z', model: 'fraud', version: '1' };
const broken = {
  ...of,
  from: 'staging',
  to: 'production',
  break_glass: { by: ['oscar', 'lea'], follow_up: '2026-03-06' },
};
const resolved = {
  ...of,
  at: '2026-02-27T10:00:00Z',
  resolves: 'break-glass',
  by: ['lea'],
  because: 'recall measured again',
};

const without = (line: object, key: string): object =>
  Object.fromEntries(Object.entries(line).filter(([name]) => name !== key));

const journal = (...lines: readonly object[]) =>
  parseJournal('journal.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));

test('break-glass is a follow-up until a later line resolves it', () => {
  const open = { ...of, by: ['oscar', 'lea'], due: '2026-03-06', resolved: null };
  expect(journal(broken)).toMatchObject({
    value: { transitions: [{ to: 'production', artifact: null }], followUps: [open] },
  });
  expect(journal(broken, { ...broken, version: '2' }, resolved)).toMatchObject({
    value: {
      followUps: [
        {
          ...open,
          resolved: { at: '2026-02-27T10:00:00Z', by: ['lea'], because: 'recall measured again' },
        },
        { ...open, version: '2' },
      ],
    },
  });
});

test('a line of before says nothing of break-glass', () => {
  const { break_glass: _, ...plain } = broken;
  expect(journal(plain, { ...plain, break_glass: null })).toMatchObject({
    ok: true,
    value: { followUps: [] },
  });
});

test.each([
  ['break_glass that is a word', [{ ...broken, break_glass: 'yes' }], 1],
  ['nobody who broke it', [{ ...broken, break_glass: { by: [], follow_up: '2026-03-06' } }], 1],
  ['people who are none', [{ ...broken, break_glass: { by: ['lea', 7], follow_up: '2026-03-06' } }], 1],
  ['a day that is none', [{ ...broken, break_glass: { by: ['lea'], follow_up: 'soon' } }], 1],
  ['a resolution of what is not open', [resolved], 1],
  ['a resolution said twice', [broken, resolved, resolved], 3],
  ['a resolution of another version', [broken, { ...resolved, version: '2' }], 2],
  ['a resolution of something else', [broken, { ...resolved, resolves: 'all' }], 2],
  ['a resolution by nobody', [broken, { ...resolved, by: [] }], 2],
  ['a resolution without a reason', [broken, { ...resolved, because: '' }], 2],
  ['a reason that is none', [broken, { ...resolved, because: 7 }], 2],
  ['a resolution of another model', [broken, { ...resolved, model: 'churn' }], 2],
  ['break_glass that is a list', [{ ...broken, break_glass: [broken.break_glass] }], 1],
  ['no day', [{ ...broken, break_glass: { by: ['lea'] } }], 1],
  ['people who are one word', [{ ...broken, break_glass: { by: 'lea', follow_up: '2026-03-06' } }], 1],
])('%s is a bad line', (_, lines, line) => {
  expect(journal(...lines)).toMatchObject({ ok: false, problems: [{ code: 'wrong-type', line }] });
});

test.each(['at', 'model', 'version'])('without %s neither break-glass nor its end is told', (key) => {
  expect(journal(without(broken, key))).toMatchObject({ ok: false, problems: [{ line: 1 }] });
  expect(journal(broken, without(resolved, key))).toMatchObject({ ok: false, problems: [{ line: 2 }] });
});

test('the end of one follow-up ends those of its version and no other', () => {
  const churn = { ...broken, model: 'churn' };
  const parsed = journal(broken, churn, broken, resolved);
  expect(
    parsed.ok && parsed.value.followUps.map(({ model, resolved: end }) => [model, end?.by ?? null]),
  ).toEqual([
    ['fraud', ['lea']],
    ['churn', null],
    ['fraud', ['lea']],
  ]);
});
