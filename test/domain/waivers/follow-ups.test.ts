import { expect, test } from 'vitest';
import { claim } from '../../../src/domain/gates/gate.ts';
import type { FollowUp, FollowUps } from '../../../src/domain/snapshot.ts';
import { followUpRules } from '../../../src/domain/waivers/follow-ups.ts';
import { followUpsSeen } from '../../../src/domain/waivers/follow-ups-known.ts';
import { aChange, aPolicy, manifestText, text } from '../../support/snapshot.ts';

const followUp: FollowUp = {
  at: '2026-02-20T10:00:00Z',
  model: 'fraud',
  version: '0',
  by: ['oscar', 'lea'],
  due: '2026-03-06',
  resolved: null,
};
const known = (...entries: readonly FollowUp[]): FollowUps => ({ kind: 'known', entries });

const now = Date.parse('2026-03-02T12:00:00Z');

const rules = (from: string, to: string, followUps: FollowUps | undefined, at = now): readonly string[] =>
  followUpRules(aChange(manifestText(from), manifestText(to)), followUps, at).map(
    ({ id, enforcement, judgement }) => `${id} ${enforcement} ${judgement.answer}: ${judgement.because}`,
  );

test('an open follow-up blocks every step forward of the model', () => {
  for (const [from, to] of [
    ['experimenting', 'evaluated'],
    ['evaluated', 'shadow'],
    ['shadow', 'staging'],
    ['staging', 'production'],
  ] as const)
    expect(rules(from, to, known(followUp))).toEqual([
      'follow-up block fail: 0 was let through by break-glass on 2026-02-20T10:00:00Z (oscar, lea), and its follow-up is open: it is due 2026-03-06',
    ]);
});

test('what is open is told with its place and its remedy', () => {
  const [rule, ...others] = followUpRules(
    aChange(manifestText('staging'), manifestText('production')),
    known(followUp),
    now,
  );
  expect(others).toEqual([]);
  expect(rule?.judgement).toMatchObject({
    claim: {
      subject: 'follow-up of 0',
      operator: '=',
      expected: 'resolved',
      actual: 'open',
      at: { line: 1, column: 45 },
    },
    remedy:
      'Set right what break-glass let through for 0, then write down that it is resolved, in the journal.',
  });
});

test('a follow-up that is due nobody knows when is late', () => {
  expect(rules('staging', 'production', known({ ...followUp, due: 'soon' }))[0]).toContain('it was due soon');
});

test('late is said', () => {
  expect(rules('staging', 'production', known(followUp), Date.parse('2026-03-06T00:00:00Z'))[0]).toContain(
    'it was due 2026-03-06',
  );
});

test.each([
  ['back', 'staging', 'experimenting'],
  ['out of production', 'production', 'deprecated'],
  ['to be trained again', 'production', 'retraining'],
  ['back to what served, by the policy’s own option', 'deprecated', 'production'],
])('a way %s stays open', (_, from, to) => {
  expect(rules(from, to, known(followUp))).toEqual([]);
});

test.each([
  [
    'resolved',
    known({ ...followUp, resolved: { at: '2026-03-01', by: ['lea'], because: 'measured again' } }),
  ],
  ['another model’s', known({ ...followUp, model: 'churn' })],
  ['none', known()],
  ['nobody asked for', undefined],
])('a follow-up that is %s blocks nothing', (_, followUps) => {
  expect(rules('staging', 'production', followUps)).toEqual([]);
});

test('a journal that cannot be read blocks: the follow-up may be in it', () => {
  const change = aChange(manifestText('staging'), manifestText('production'));
  expect(followUpRules(change, { kind: 'unknown', because: 'line 2 is cut off' }, now)).toEqual([
    {
      id: 'follow-up',
      enforcement: 'block',
      judgement: {
        answer: 'error',
        claim: claim('follow-up of break-glass', { at: { line: 1, column: 45 } }),
        because: 'nobody can tell whether a follow-up is open: line 2 is cut off',
        remedy: 'Mend the journal on the base branch.',
      },
    },
  ]);
});

test('what changes in its place is no step forward', () => {
  const change = aChange(
    manifestText('production'),
    manifestText('production', 'evaluation: { task: binary, metrics: { auc_roc: 0.9 } }'),
  );
  expect([change.kind, followUpRules(change, known(followUp), now)]).toEqual(['amendment', []]);
});

const gates = 'roles: { lead: { users: [lea, liam] } }\n';
const quiet = aPolicy(gates);
const breaks = aPolicy(`${gates}waivers: { break_glass: { by: [lead, lead] } }\n`);
const line =
  '{"at":"2026-02-20T10:00:00Z","model":"fraud","version":"0","from":"staging","to":"production","break_glass":{"by":["oscar","lea"],"follow_up":"2026-03-06"}}';

test('the journal is looked at where a policy has break-glass, or where it tells of it', () => {
  expect(followUpsSeen([quiet], text(null), [])).toEqual({});
  expect(followUpsSeen([breaks], text(null), [])).toEqual({ followUps: known() });
  expect(followUpsSeen([quiet], text(null), [followUp])).toEqual({ followUps: known(followUp) });
  expect(followUpsSeen([quiet], text(line), [])).toEqual({ followUps: known(followUp) });
  expect(followUpsSeen([quiet, breaks], text('no journal'), [])).toMatchObject({
    followUps: { kind: 'unknown', because: expect.stringContaining('line 1') },
  });
  expect(followUpsSeen([breaks], { kind: 'refused', code: 'symlink', found: 'symlink' }, [])).toEqual({
    followUps: { kind: 'unknown', because: '.assay/journal.jsonl cannot be read (symlink)' },
  });
});
