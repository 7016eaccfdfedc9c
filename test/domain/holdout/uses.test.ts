import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoldoutUse, type SealedEvidence, useNumbers } from '../../../src/domain/holdout/uses.ts';

const evidence = (over: Partial<SealedEvidence> = {}): SealedEvidence => ({
  holdout: 'fraud',
  labels: 'sha256:labels',
  model: 'm',
  version: '1',
  predictions: 'sha256:p',
  ignored: [],
  ...over,
});

const use = (over: Partial<HoldoutUse> = {}): HoldoutUse => ({
  at: '2026-01-01T00:00:00Z',
  holdout: 'fraud',
  labels: 'sha256:labels',
  model: 'm',
  version: '0',
  predictions: 'sha256:q',
  ...over,
});

const numberOf = (own: SealedEvidence, earlier: readonly HoldoutUse[]): number | undefined =>
  useNumbers({ 'm.yaml': { holdout: own } }, earlier).get('m.yaml');

describe('which use it is', () => {
  test('the first when nobody was before', () => {
    expect(numberOf(evidence(), [])).toBe(1);
  });

  test('the same evidence again is no new use', () => {
    const own = use({ version: '1', predictions: 'sha256:p' });
    expect(numberOf(evidence(), [use(), own, use({ version: '3' })])).toBe(2);
  });

  test.each([
    ['other predictions', { version: '1' }],
    ['another version', { predictions: 'sha256:p' }],
    ['another model', { model: 'n', version: '1', predictions: 'sha256:p' }],
  ])('%s are another use', (_, over) => {
    expect(numberOf(evidence(), [use(over)])).toBe(2);
  });

  test('other labels start anew, and another name for the same does not', () => {
    expect(numberOf(evidence(), [use({ labels: 'sha256:old' })])).toBe(1);
    expect(numberOf(evidence(), [use({ holdout: 'renamed' })])).toBe(2);
  });

  test('a line that does not say which labels counts by the name', () => {
    expect(numberOf(evidence(), [use({ labels: null })])).toBe(2);
    expect(numberOf(evidence(), [use({ labels: null, holdout: 'other' })])).toBe(1);
  });

  test('two versions in one pull request are two uses, in the order of their files', () => {
    const second = evidence({ version: '2' });
    const measurements = { 'b.yaml': { holdout: second }, 'a.yaml': { holdout: evidence() }, 'c.yaml': {} };
    expect([...useNumbers(measurements, [use()])]).toEqual([
      ['a.yaml', 2],
      ['b.yaml', 3],
    ]);
  });
});

const anyUse = fc.record({
  at: fc.constant('2026-01-01T00:00:00Z'),
  holdout: fc.constantFrom('fraud', 'other'),
  labels: fc.constantFrom('sha256:labels', 'sha256:old', null),
  model: fc.constantFrom('m', '__proto__'),
  version: fc.constantFrom('1', '2', '3'),
  predictions: fc.constantFrom('sha256:p', 'sha256:q'),
});

test('telling of a use twice changes no number, and one that is told is never counted again', () => {
  fc.assert(
    fc.property(fc.array(anyUse), (earlier) => {
      const once = numberOf(evidence(), earlier) ?? 0;
      expect(numberOf(evidence(), [...earlier, ...earlier])).toBe(once);
      const told = use({ version: '1', predictions: 'sha256:p' });
      expect(numberOf(evidence(), [...earlier, told])).toBe(once);
      expect(once).toBeLessThanOrEqual(new Set(earlier.map((one) => JSON.stringify(one))).size + 1);
    }),
  );
});
