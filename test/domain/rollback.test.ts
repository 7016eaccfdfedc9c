import { describe, expect, test } from 'vitest';
import { rollbackOf } from '../../src/domain/rollback.ts';
import type { JournalEntry } from '../../src/domain/snapshot.ts';
import { aPolicy, aSnapshot, manifestText, type Story } from '../support/snapshot.ts';

const artifact = (letter: string): string => letter.repeat(64);

const manifest = (version: string, status: string, letter: string): string =>
  `model: { name: fraud, version: "${version}", status: ${status}, artifact: { sha256: ${artifact(letter)} } }\n`;

const left = (version: string, at: string, letter: string): readonly JournalEntry[] => [
  {
    at: '2026-01-01T00:00:00Z',
    model: 'fraud',
    version,
    from: 'staging',
    to: 'production',
    artifact: artifact(letter),
  },
  { at, model: 'fraud', version, from: 'production', to: 'deprecated', artifact: artifact(letter) },
];

const siblings = [
  manifest('1', 'deprecated', 'a'),
  manifest('2', 'deprecated', 'b'),
  manifest('3', 'production', 'c'),
];
const journal = [...left('1', '2026-02-20T00:00:00Z', 'a'), ...left('2', '2026-02-28T00:00:00Z', 'b')];

const found = (story: Story = {}, model = '', policy = 'rollback: { within: 14d }') =>
  rollbackOf(model, aSnapshot({ siblings, journal, ...story }), aPolicy(policy));

test('back to the version that left production last, and the one that serves is deprecated', () => {
  expect(found()).toEqual({
    kind: 'possible',
    edits: [
      { file: 'models/fraud/s1.yaml', line: 1, from: 'deprecated', to: 'production' },
      { file: 'models/fraud/s2.yaml', line: 1, from: 'production', to: 'deprecated' },
    ],
    because: 'fraud 2 was in production until 2026-02-28T00:00:00Z, with the same artifact',
  });
});

test.each<readonly [string, () => ReturnType<typeof found>]>([
  ['more than 14d ago', () => found({ now: '2026-09-01T00:00:00Z' })],
  ['the artifact is not the one', () => found({ siblings: [manifest('2', 'deprecated', 'f')] })],
  ['no version of fraud is deprecated', () => found({ siblings: [manifestText('production')] })],
])('impossible: %s', (because, ask) => {
  expect(ask()).toMatchObject({ kind: 'impossible', because: expect.stringContaining(because) });
});

const churn = manifest('9', 'production', 'd').replace('fraud', 'churn');

test.each<readonly [string, () => ReturnType<typeof found>]>([
  ['the policy allows no rollback: it has no key rollback', () => found({}, '', '')],
  ['no model version stands at base that this pull request concerns', () => found({ siblings: [] })],
  ['of which model? churn, fraud', () => found({ siblings: [...siblings, churn] })],
  ['no model fraudd is concerned here; did you mean fraud?', () => found({}, 'fraudd')],
  [
    'no model zzz is concerned here; there is churn, fraud',
    () => found({ siblings: [...siblings, churn] }, 'zzz'),
  ],
  ['no version of churn is deprecated at base', () => found({ siblings: [...siblings, churn] }, 'churn')],
  [
    '1: the journal does not say that 1 was in production; 2: the journal does not say that 2 was in production',
    () => found({ journal: [] }),
  ],
])('impossible because %s', (because, ask) => {
  expect(ask()).toEqual({ kind: 'impossible', because });
});

describe('of several models', () => {
  const edits = (story: Story, model: string): readonly string[] => {
    const rollback = found(story, model);
    return rollback.kind === 'possible' ? rollback.edits.map(({ file, to }) => `${file} ${to}`) : [];
  };

  test('the named one goes back, and what serves of another stays', () => {
    expect(edits({ siblings: [churn, ...siblings] }, 'fraud')).toEqual([
      'models/fraud/s2.yaml production',
      'models/fraud/s3.yaml deprecated',
    ]);
  });

  test('the journal of another is not this one’s', () => {
    const others = left('1', '2026-03-01T00:00:00Z', 'a').map((entry) => ({ ...entry, model: 'churn' }));
    expect(edits({ journal: [...journal, ...others] }, 'fraud')[0]).toBe('models/fraud/s1.yaml production');
  });
});

test('what was done to a version after it left production does not make it newer', () => {
  const later = { from: 'deprecated', to: 'deprecated', at: '2026-03-02T00:00:00Z' };
  const entry = { model: 'fraud', version: '1', artifact: null, ...later };
  expect(found({ journal: [...journal, entry] })).toMatchObject({
    edits: [{ file: 'models/fraud/s1.yaml' }, {}],
  });
});

test('the line that is edited is that of the status', () => {
  const tall = `model:\n  name: fraud\n  version: "2"\n  status: deprecated\n  artifact: { sha256: ${artifact('b')} }\n`;
  expect(found({ siblings: [tall] })).toMatchObject({ kind: 'possible', edits: [{ line: 4 }] });
});
