import { expect, test } from 'vitest';
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
  ['the policy allows no rollback', () => found({}, '', '')],
  ['the journal does not say', () => found({ journal: [] })],
  ['more than 14d ago', () => found({ now: '2026-09-01T00:00:00Z' })],
  ['the artifact is not the one', () => found({ siblings: [manifest('2', 'deprecated', 'f')] })],
  ['no version of fraud is deprecated', () => found({ siblings: [manifestText('production')] })],
  ['no model version stands at base', () => found({ siblings: [] })],
  ['did you mean fraud?', () => found({}, 'fraudd')],
])('impossible: %s', (because, ask) => {
  expect(ask()).toMatchObject({ kind: 'impossible', because: expect.stringContaining(because) });
});
