import { expect, test } from 'vitest';
import { type Change, changesOf } from '../../../src/domain/changes.ts';
import { isAddressed } from '../../../src/domain/waivers/addressed.ts';
import { aSnapshot, file, manifestText } from '../../support/snapshot.ts';

const changesTo = (...versions: readonly string[]): readonly Change[] =>
  changesOf(
    aSnapshot({
      files: versions.map((version) =>
        file(
          manifestText('staging', '', version),
          manifestText('production', '', version),
          `models/fraud/${version}.yaml`,
        ),
      ),
    }),
    [],
  ).changes;

const about = (model: string, version: string, ...versions: readonly string[]) =>
  changesTo(...versions).map((change, _, changes) => {
    const is = isAddressed({ model, version }, change, changes);
    return is.kind === 'meant' ? is.value : is.because;
  });

test('words about one version are about that one alone', () => {
  expect(about('fraud', '2', '1', '2', '3')).toEqual([false, true, false]);
});

test.each([
  ['fraud', '3', 'no version 3 of fraud changes here; did you mean of fraud 1?'],
  ['zzzzd', '1', 'no version 1 of zzzzd changes here; did you mean of fraud 1?'],
  ['churn-in-spring', '77', 'no version 77 of churn-in-spring changes here; there is of fraud 1, of fraud 2'],
])('words about %s %s are about nothing here', (model, version, words) => {
  expect(about(model, version, '1', '2')).toEqual([words, words]);
});

test('words about no version are about the only one', () => {
  const [only, ...none] = changesTo('1');
  if (only === undefined) throw new Error('nothing changes');
  expect([isAddressed(null, only, [only]), none]).toEqual([{ kind: 'meant', value: true }, []]);
  expect(isAddressed(null, only, changesTo('1', '2'))).toEqual({
    kind: 'refused',
    because: '2 versions change here: say of which after the finding, such as of fraud 1',
  });
});
