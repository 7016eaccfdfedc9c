import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { SealedEvidence } from '../../../src/domain/holdout/uses.ts';
import { withheld } from '../../../src/domain/holdout/withheld.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { measured } from '../../support/measurement.ts';
import { aPolicy, aSnapshot, file, manifestText } from '../../support/snapshot.ts';

const pin = 'a'.repeat(64);
const manifest = 'models/fraud/1.yaml';

const policy = (
  rest = ', uses: 2',
  gate = 'metric: recall, at_least: 0.5, evidence: measured',
): string => `assay: 1
gates: { floor: { ${gate} } }
to: { production: { gates: [floor] } }
holdouts: { fraud: { labels: l.csv, sha256: ${pin}, id: id, label: y${rest} } }
`;

const evidence: SealedEvidence = {
  holdout: 'fraud',
  labels: `sha256:${pin}`,
  model: 'fraud',
  version: '1',
  predictions: 'sha256:p',
  ignored: [],
};

const graded = (over: Partial<SealedEvidence> = {}): Measurement => ({
  ...measured({ overall: { recall: { value: 0.9, low: 0.8, high: 1 }, count: { value: 9 } } }).measurement,
  holdout: { ...evidence, ...over },
});

const text = (status: string, rest = ''): string =>
  manifestText(status, `evaluation: { task: binary, predictions: { path: p.csv }${rest} }`);

interface Told extends Partial<Snapshot> {
  readonly says?: string;
  readonly measurement?: Measurement;
}

const findings = (policyText: string, { says = '', measurement, ...over }: Told = {}) => {
  const measurements = measurement === undefined ? {} : { [manifest]: measurement };
  const files = [file(text('staging', says), text('production', says))];
  const verdict = decide(aSnapshot({ policy: policyText, files, measurements, ...over } as never));
  return verdict.transitions.flatMap((one) =>
    one.findings
      .filter(({ kind }) => kind === 'holdout')
      .map(({ gate, answer, because }) => `${gate} ${answer}: ${because}`),
  );
};

const known = { uses: { kind: 'known', entries: [] } } as const;

describe('what was measured', () => {
  test('on the sealed labels passes', () => {
    expect(findings(policy(), { measurement: graded(), ...known })).toEqual([
      'holdout pass: labels and groups are those of the sealed holdout fraud',
      'holdout-budget pass: use 1 of 2 of the sealed holdout fraud',
    ]);
  });

  test('says what of the pull request was ignored', () => {
    const [first] = findings(policy(''), { measurement: graded({ ignored: ['label', 'w'] }) });
    expect(first).toContain('what the pull request says of label, w is ignored');
  });

  test.each([
    ['nothing at all', undefined, 'the manifest names no predictions'],
    ['nothing', { kind: 'unmeasured', because: 'no file', remedy: 'Bring it.' } as const, 'no file'],
  ])('%s cannot be told', (_, measurement, because) => {
    const [first, ...others] = findings(
      policy(),
      measurement === undefined ? known : { measurement, ...known },
    );
    expect(first).toMatch(
      /^holdout error: fraud is graded on the sealed holdout fraud, and was not measured/,
    );
    expect(first).toContain(because);
    expect(others).toEqual([]);
  });

  test('on labels of the pull request’s own is no answer', () => {
    expect(findings(policy(), { measurement: measured().measurement, ...known })).toEqual([
      expect.stringMatching(/^holdout error: .* the base branch has no such holdout yet$/),
    ]);
  });

  test('on other labels is no answer', () => {
    const measurement = graded({ labels: `sha256:${'b'.repeat(64)}` });
    expect(findings(policy(), { measurement, ...known })).toEqual([
      expect.stringMatching(/^holdout error: it was measured on what the base branch pins/),
    ]);
  });

  test('with another holdout named in the manifest is no answer', () => {
    const told = { measurement: graded(), ...known };
    expect(findings(policy(''), { ...told, says: ', holdout: easy' })[0]).toMatch(/^holdout error/);
    expect(findings(policy(''), { ...told, says: ', holdout: fraud' })[0]).toMatch(/^holdout pass/);
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
  const entry = (version: string) => ({
    ...evidence,
    at: '2026-01-01T00:00:00Z',
    version,
    predictions: 'sha256:q',
  });
  const entries = [entry('7'), entry('8')];

  test('is not known without a journal', () => {
    expect(findings(policy(), { measurement: graded() })[1]).toMatch(
      /^holdout-budget error: .*there is no journal$/,
    );
    const uses = { kind: 'unknown', because: 'line 3 is broken' } as const;
    expect(findings(policy(), { measurement: graded(), uses })[1]).toMatch(/line 3 is broken$/);
  });

  test('is over when as many were before as it allows', () => {
    const told = { measurement: graded(), uses: { kind: 'known', entries } } as const;
    expect(findings(policy(), told)[1]).toBe(
      'holdout-budget fail: the sealed holdout fraud is used 2 of 2, and these predictions would be one more',
    );
    expect(findings(policy(', uses: 3'), told)[1]).toBe(
      'holdout-budget pass: use 3 of 3 of the sealed holdout fraud',
    );
  });

  test('that is over leaves no number in the snapshot', () => {
    const uses = { kind: 'known', entries } as const;
    const kept = withheld(
      { [manifest]: graded() },
      { policy: aPolicy(policy().replace('assay: 1\n', '')), uses },
    );
    expect(kept).toEqual({
      [manifest]: {
        kind: 'unmeasured',
        because: 'the sealed holdout fraud is used 2 of 2',
        remedy: expect.any(String),
        holdout: evidence,
      },
    });
    const measurement = kept[manifest];
    expect(findings(policy(), measurement === undefined ? { uses } : { measurement, uses })).toEqual([
      'holdout-budget fail: the sealed holdout fraud is used 2 of 2, and these predictions would be one more',
    ]);
  });

  test.each([
    ['nobody knows the uses', undefined],
    ['it is not over', { kind: 'known', entries: [] } as const],
  ])('keeps the numbers where %s', (_, uses) => {
    const all = { [manifest]: graded(), other: measured().measurement };
    expect(withheld(all, { policy: aPolicy(policy().replace('assay: 1\n', '')), uses })).toEqual(all);
  });
});

describe('labels that the pull request changes', () => {
  const problems = (over: { readonly policyAtHead?: string; readonly labelsChanged: readonly string[] }) =>
    decide(aSnapshot({ policy: policy(), ...over })).problems.map(({ code, line, found }) => [
      code,
      line,
      found,
    ]);

  test.each(['l.csv', 'l.csv.dvc'])('%s under the old pin are a problem', (path) => {
    expect(problems({ labelsChanged: [path] })).toEqual([['holdout-changed', 4, pin]]);
  });

  test('are none with a new pin, or without the holdout', () => {
    const pinned = policy().replace(pin, 'b'.repeat(64));
    expect(problems({ labelsChanged: ['l.csv'], policyAtHead: pinned })).toEqual([]);
    const without = policy().replace(/holdouts:.*\n/, '');
    expect(problems({ labelsChanged: ['l.csv'], policyAtHead: without })).toEqual([]);
  });

  test('stay a problem when only the name of the holdout changes', () => {
    const renamed = policy().replace('{ fraud: {', '{ again: {');
    expect(problems({ labelsChanged: ['l.csv'], policyAtHead: renamed })).toEqual([
      ['holdout-changed', 4, pin],
    ]);
  });
});
