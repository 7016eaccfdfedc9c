import { expect, test } from 'vitest';
import { changesOf } from '../../src/domain/changes.ts';
import type { ChangedFile, JournalEntry } from '../../src/domain/snapshot.ts';
import { standingRules } from '../../src/domain/standing-rules.ts';
import { aPolicy, aSnapshot, file, manifestText } from '../support/snapshot.ts';

const digest = 'a'.repeat(64);
const other = 'b'.repeat(64);

const artifact = (status: string, sha256: string | null, version = '1'): string =>
  `model: { name: fraud, version: "${version}", status: ${status}${sha256 === null ? '' : `, artifact: { sha256: "${sha256}" }`} }`;

interface Tale {
  readonly files: readonly ChangedFile[];
  readonly siblings?: readonly string[];
  readonly policy?: string;
  readonly journal?: readonly JournalEntry[];
}

const ways = [{ from: 'deprecated', to: 'production' }] as const;

const rules = ({ files, siblings = [], policy = '', journal = [] }: Tale): readonly string[] => {
  const found = changesOf(aSnapshot({ files, siblings }), ways);
  const now = Date.parse('2026-03-02T12:00:00Z');
  const around = { ...found, policy: aPolicy(policy), boundTo: 'sha256:0', journal, now };
  return found.changes.flatMap((change) =>
    standingRules(change, around).map(
      ({ id, enforcement, judgement }) => `${change.version} ${id} ${enforcement} ${judgement.answer}`,
    ),
  );
};

test.each([
  [digest, digest, ['1 same-artifact block pass']],
  [digest, other, ['1 same-artifact block fail']],
  [digest, null, ['1 same-artifact block fail']],
  [null, digest, []],
])('an artifact %s that goes on as %s', (before, after, said) => {
  expect(rules({ files: [file(artifact('shadow', before), artifact('staging', after))] })).toEqual(said);
});

test('back to experimenting, the artifact may change', () => {
  expect(rules({ files: [file(artifact('shadow', digest), artifact('experimenting', other))] })).toEqual([]);
});

const promoted = file(manifestText('staging'), manifestText('production'));
const champion = manifestText('production', '', '0');

test('a version that stays in production beside the new one is told', () => {
  expect(rules({ files: [promoted], siblings: [champion] })).toEqual(['1 one-champion warn fail']);
  expect(rules({ files: [promoted], siblings: [champion], policy: 'champions: many' })).toEqual([]);
});

test('with the old one deprecated in the same pull request nothing is to be told', () => {
  const leaves = file(champion, manifestText('deprecated', '', '0'), 'models/fraud/0.yaml');
  expect(rules({ files: [promoted, leaves] })).toEqual([]);
});

test('two that claim production in one pull request refuse each other', () => {
  const rival = file(
    manifestText('staging', '', '2'),
    manifestText('production', '', '2'),
    'models/fraud/2.yaml',
  );
  expect(rules({ files: [promoted, rival] })).toEqual([
    '1 one-champion block fail',
    '2 one-champion block fail',
  ]);
});

const entry = (from: string, to: string, at: string, sha256 = digest): JournalEntry => ({
  at,
  model: 'fraud',
  version: '1',
  from,
  to,
  artifact: sha256,
});
const served = entry('staging', 'production', '2026-01-01');
const back: Tale = {
  files: [file(artifact('deprecated', digest), artifact('production', digest))],
  policy: 'rollback: { within: 30d }',
};

test.each([
  ['in time', [served, entry('production', 'deprecated', '2026-02-01')], 'pass'],
  ['on the last day', [served, entry('production', 'deprecated', '2026-01-31T12:00:00Z')], 'pass'],
  ['a moment too late', [served, entry('production', 'deprecated', '2026-01-31T11:59:59.999Z')], 'fail'],
  [
    'another artifact',
    [entry('staging', 'production', '2026-01-01', other), entry('production', 'deprecated', '2026-02-01')],
    'fail',
  ],
  ['never served', [], 'error'],
  ['never left', [served], 'error'],
] as const)('a rollback: %s', (_, journal, answer) => {
  expect(rules({ ...back, journal })).toEqual([`1 rollback block ${answer}`]);
});

test('the same digest, written in the other way, is the same artifact', () => {
  expect(
    rules({ files: [file(artifact('shadow', digest), artifact('staging', `sha256:${digest}`))] }),
  ).toEqual(['1 same-artifact block pass']);
});

test('a champion that is amended meanwhile still stays in production', () => {
  const amended = file(
    champion,
    manifestText('production', 'card: { contact: a }', '0'),
    'models/fraud/0.yaml',
  );
  expect(rules({ files: [promoted, amended] })).toEqual(['1 one-champion warn fail']);
});
