import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { holdoutUsed, usedUp } from '../../../src/domain/holdout/rules.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { measured } from '../../support/measurement.ts';
import { aChange, aSnapshot, file, manifestText } from '../../support/snapshot.ts';
import { entries, evidence, graded, known, manifest, policy, sealing } from './story.ts';

const text = (status: string, rest = ''): string =>
  manifestText(status, `evaluation: { task: binary, predictions: { path: p.csv }${rest} }`);

interface Told extends Partial<Snapshot> {
  readonly says?: string;
  readonly measurement?: Measurement;
}

const rules = (policyText: string, { says = '', measurement, ...over }: Told = {}) => {
  const measurements = measurement === undefined ? {} : { [manifest]: measurement };
  const files = [file(text('staging', says), text('production', says))];
  const verdict = decide(aSnapshot({ policy: policyText, files, measurements, ...over } as never));
  return verdict.transitions.flatMap((one) => one.findings.filter(({ kind }) => kind === 'holdout'));
};

const findings = (policyText: string, told: Told = {}): readonly string[] =>
  rules(policyText, told).map(({ gate, answer, because }) => `${gate} ${answer}: ${because}`);

const remedies = (policyText: string, told: Told = {}): readonly (string | null)[] =>
  rules(policyText, told).map(({ remedy }) => remedy);

describe('what was measured', () => {
  test('on the sealed labels passes', () => {
    expect(findings(policy(), { measurement: graded(), ...known })).toEqual([
      'holdout pass: labels and groups are those of the sealed holdout fraud',
      'holdout-budget pass: use 1 of 2 of the sealed holdout fraud',
    ]);
  });

  test('without a budget is counted by nobody', () => {
    expect(findings(policy(''), { measurement: graded(), ...known })).toEqual([
      'holdout pass: labels and groups are those of the sealed holdout fraud',
    ]);
  });

  test('says what of the pull request was ignored', () => {
    expect(findings(policy(''), { measurement: graded({ ignored: ['label', 'w'] }) })).toEqual([
      'holdout pass: labels and groups are those of the sealed holdout fraud; what the pull request says of label, w is ignored',
    ]);
  });

  test.each<readonly [string, Told, string, string]>([
    [
      'nothing at all',
      {},
      'the manifest names no predictions',
      'Name predictions for the ids of the holdout in evaluation.predictions: ids and scores are enough.',
    ],
    [
      'no evaluation',
      { files: [file(manifestText('staging'), manifestText('production'))] },
      'the manifest names no predictions',
      'Name predictions for the ids of the holdout in evaluation.predictions: ids and scores are enough.',
    ],
    [
      'nothing',
      { measurement: { kind: 'unmeasured', because: 'no file', remedy: 'Bring it.' } },
      'no file',
      'Bring it.',
    ],
  ])('%s cannot be told', (_, over, because, remedy) => {
    const told = { ...known, ...over };
    expect(findings(policy(), told)).toEqual([
      `holdout error: fraud is graded on the sealed holdout fraud, and was not measured on it: ${because}`,
    ]);
    expect(remedies(policy(), told)).toEqual([remedy]);
  });

  test('on labels of the pull request’s own is no answer', () => {
    const told = { measurement: measured().measurement, ...known };
    expect(findings(policy(), told)).toEqual([
      'holdout error: fraud is graded on the sealed holdout fraud from this pull request on, and the base branch has no such holdout yet',
    ]);
    expect(remedies(policy(), told)).toEqual([
      'Merge the policy first; promote when it is on the base branch.',
    ]);
  });

  test('on other labels is no answer', () => {
    const told = { measurement: graded({ labels: `sha256:${'b'.repeat(64)}` }), ...known };
    expect(findings(policy(), told)).toEqual([
      'holdout error: it was measured on what the base branch pins for the holdout fraud, not on what this pull request makes of it',
    ]);
    expect(remedies(policy(), told)).toEqual([
      'Change the holdout in a pull request of its own; promote when it is merged.',
    ]);
  });

  test('with another holdout named in the manifest is no answer', () => {
    const easy = { measurement: graded(), ...known, says: ', holdout: easy' };
    expect(findings(policy(''), easy)).toEqual([
      'holdout error: the policy grades fraud on its holdout fraud, and the manifest names easy',
    ]);
    expect(remedies(policy(''), easy)).toEqual(['Name fraud in evaluation.holdout, or leave it out.']);
    expect(findings(policy(''), { ...easy, says: ', holdout: fraud' })[0]).toMatch(/^holdout pass/);
  });
});

describe('nothing is asked', () => {
  test('where no gate wants anything measured', () => {
    expect(findings(policy('', 'documented: [card]'))).toEqual([]);
    expect(findings(policy('', 'metric: recall, at_least: 0.5, evidence: declared'))).toEqual([]);
  });

  test('of a model that no holdout grades', () => {
    expect(findings(policy(', for: [churn]'))).toEqual([]);
  });
});

describe('the budget', () => {
  test.each<readonly [Told, string]>([
    [{}, 'there is no journal'],
    [{ uses: { kind: 'unknown', because: 'line 3 is broken' } }, 'line 3 is broken'],
  ])('is not known without a journal: %o', (over, because) => {
    const told = { measurement: graded(), ...over };
    expect(findings(policy(), told)[1]).toBe(
      `holdout-budget error: the policy allows 2 uses of the holdout fraud, and nobody knows how many there were: ${because}`,
    );
    expect(remedies(policy(), told)[1]).toBe(
      'Keep .assay/journal.jsonl on the base branch (an empty file says that there were none), or leave out uses.',
    );
  });

  test('is over when as many were before as it allows', () => {
    const told = { measurement: graded(), uses: { kind: 'known', entries } } as const;
    expect(findings(policy(), told)[1]).toBe(
      'holdout-budget fail: the sealed holdout fraud is used 2 of 2, and these predictions would be one more',
    );
    expect(remedies(policy(), told)[1]).toBe(
      'Let the owners of the policy pin fresh labels for fraud, or allow more uses.',
    );
    expect(findings(policy(', uses: 3'), told)[1]).toBe(
      'holdout-budget pass: use 3 of 3 of the sealed holdout fraud',
    );
  });

  test.each([
    [1, 2, null],
    [2, 2, null],
    [3, 2, 'the sealed holdout fraud is used 2 of 2'],
    [1, null, null],
    [1_000_000, null, null],
  ])('of use %i of %s it says %s', (use, uses, words) => {
    expect(usedUp(use, { name: 'fraud', uses })).toBe(words);
  });
});

describe('the verdict says of the labels', () => {
  const change = aChange(text('staging'), text('production'));
  const seen = (measurement?: Measurement) => ({
    measurements: measurement === undefined ? {} : { [manifest]: measurement },
    ...known,
  });
  const { holdout: name, labels, predictions } = evidence;

  test.each([
    [', uses: 2', 2],
    ['', null],
    [', for: [churn]', null],
  ])('which they were, and which use it was: %s', (rest, of) => {
    expect(holdoutUsed(change, sealing(rest), seen(graded()))).toEqual({
      holdout: { name, labels, predictions, use: 1, of },
    });
  });

  test('nothing where they were not sealed', () => {
    expect(holdoutUsed(change, sealing(''), seen(measured().measurement))).toEqual({});
    expect(holdoutUsed(change, sealing(''), seen())).toEqual({});
  });
});
