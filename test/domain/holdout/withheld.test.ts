import { expect, test } from 'vitest';
import { withheld } from '../../../src/domain/holdout/withheld.ts';
import type { Measurement } from '../../../src/domain/measurement.ts';
import { measured } from '../../support/measurement.ts';
import { entries, evidence, graded, known, manifest, sealing } from './story.ts';

const usedUp = { kind: 'known', entries } as const;

const none = {
  kind: 'unmeasured',
  because: 'the sealed holdout fraud is used 2 of 2',
  remedy: 'Let the owners of the policy pin fresh labels, or allow more uses.',
  holdout: evidence,
};

test('beyond the budget no number is told, only what was measured on', () => {
  const own = measured().measurement;
  const kept = withheld(
    { [manifest]: graded(), 'models/churn/1.yaml': own },
    { policy: sealing(), uses: usedUp },
  );
  expect(kept).toStrictEqual({ [manifest]: none, 'models/churn/1.yaml': own });
});

test('what was found of the data sets is no look at the labels', () => {
  const data = { sets: {}, leakage: null };
  const looked: Measurement = { ...graded(), data };
  expect(withheld({ [manifest]: looked }, { policy: sealing(), uses: usedUp })).toStrictEqual({
    [manifest]: { ...none, data },
  });
});

test.each([
  ['nobody knows the uses', undefined, ', uses: 2'],
  ['nobody can read the uses', { kind: 'unknown', because: 'line 3 is broken' } as const, ', uses: 2'],
  ['it is not over', known.uses, ', uses: 2'],
  ['it just suffices', usedUp, ', uses: 3'],
  ['there is none', usedUp, ''],
  ['the policy no longer seals them', usedUp, ', for: [churn]'],
])('the budget keeps the numbers where %s', (_, uses, rest) => {
  const all = { [manifest]: graded(), other: measured().measurement };
  expect(withheld(all, { policy: sealing(rest), uses })).toEqual(all);
});
