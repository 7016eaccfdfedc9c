import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/domain/changes.ts';
import type { ChangedFile, JournalEntry } from '../../src/domain/snapshot.ts';
import { judgeRollback, standingRules } from '../../src/domain/standing-rules.ts';
import { aChange, aPolicy, aSnapshot, file, manifestText } from '../support/snapshot.ts';

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

test('a champion of another model is none beside this one, and its leaving lets none of this one go', () => {
  const churn = (status: string, version: string) =>
    manifestText(status, '', version).replace('fraud', 'churn');
  expect(rules({ files: [promoted], siblings: [churn('production', '0')] })).toEqual([]);
  const leaves = file(churn('production', '0'), churn('deprecated', '0'), 'models/churn/0.yaml');
  expect(rules({ files: [promoted, leaves], siblings: [champion] })).toEqual(['1 one-champion warn fail']);
});

test('all that claim production at the same time, or stay in it, are named', () => {
  const rival = (version: string) =>
    file(
      manifestText('staging', '', version),
      manifestText('production', '', version),
      `models/fraud/${version}.yaml`,
    );
  const why = (tale: Tale): readonly unknown[] => {
    const found = changesOf(aSnapshot({ siblings: [], ...tale, policy: 'assay: 1' }), ways);
    const around = { ...found, policy: aPolicy(''), boundTo: '', journal: [], now: 0 };
    return found.changes
      .slice(0, 1)
      .flatMap((change) => standingRules(change, around))
      .map(({ judgement }) => judgement);
  };
  expect(why({ files: [promoted, rival('2'), rival('3')] })).toMatchObject([
    {
      claim: {
        subject: 'versions in production',
        operator: '=',
        expected: 1,
        actual: 3,
        evidence: 'declared',
      },
      because: '2, 3 claims production at the same time',
      remedy: 'Promote one version of a model at a time.',
    },
  ]);
  expect(why({ files: [promoted], siblings: [champion, manifestText('production', '', '4')] })).toMatchObject(
    [
      {
        claim: { actual: 3 },
        because: '0, 4 stays in production beside it',
        remedy: 'Deprecate 0, 4 when the new version serves.',
      },
    ],
  );
});

test('a way back to production that is the policy’s own is no rollback', () => {
  expect(rules({ ...back, policy: 'transitions: [deprecated -> production]' })).toEqual([]);
});

describe('what the journal says of a rollback', () => {
  const away = entry('production', 'deprecated', '2026-02-01');
  const judged = (journal: readonly JournalEntry[], within = '30d', sha256: string | null = digest) => {
    const change = aChange(manifestText('staging'), artifact('production', sha256));
    const now = Date.parse('2026-03-02T12:00:00Z');
    const { answer, because } = judgeRollback(change, within, { journal, now });
    return `${answer}: ${because}`;
  };
  const unknown = 'error: the journal does not say that 1 was in production';

  test.each([
    ['of this version', [served, away], 'pass: was in production until 2026-02-01, with the same artifact'],
    ['that it left and never came', [away], unknown],
    ['of another model', [served, away].map((one) => ({ ...one, model: 'churn' })), unknown],
    ['of another version', [served, away].map((one) => ({ ...one, version: '2' })), unknown],
    ['without a date', [served, { ...away, at: 'once' }], 'error: the journal gives no date'],
    [
      'without an artifact',
      [{ ...served, artifact: null }, away],
      'fail: the artifact is not the one that was in production',
    ],
    [
      'of the last time alone',
      [served, away, { ...served, artifact: other }, away],
      'fail: the artifact is not the one that was in production',
    ],
  ])('%s', (_, journal, said) => {
    expect(judged(journal)).toBe(said);
  });

  test('one that gives no date promotes nothing', () => {
    const change = aChange(manifestText('staging'), artifact('production', digest));
    const journal = [served, { ...away, at: 'once' }];
    expect(judgeRollback(change, '30d', { journal, now: 0 })).toMatchObject({
      claim: { subject: 'rollback', operator: '<=', expected: '30d', evidence: 'declared' },
      remedy: 'Promote it the ordinary way.',
    });
  });

  test('nor may the artifact be left out on both sides, or the time not be one', () => {
    expect(judged([{ ...served, artifact: null }, away], '30d', null)).toMatch(/^fail: the artifact/);
    expect(judged([served, away], '30d', null)).toMatch(/^fail: the artifact/);
    expect(judged([served, away], 'ever')).toBe('error: the journal gives no date');
    expect(judged([served, { ...away, at: '2026-01-01' }])).toBe(
      'fail: left production on 2026-01-01, more than 30d ago',
    );
  });
});
