import { canonical } from './canonical.ts';
import type { Change } from './changes.ts';
import { isMap, plain, type Value } from './document/value.ts';
import type { Judgement } from './finding.ts';
import { claim, fail, lineOf, pass } from './gates/gate.ts';

/** The dotted paths at which two manifests differ, as deep as both are maps. */
export const changedPaths = (before: Value | undefined, after: Value | undefined): readonly string[] => {
  if (!isMap(before) || !isMap(after))
    return canonical(plain(before ?? null)) === canonical(plain(after ?? null)) ? [] : [''];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    changedPaths(before[key], after[key]).map((rest) => (rest === '' ? key : `${key}.${rest}`)),
  );
};

const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*')
    ? path.startsWith(pattern.slice(0, -1))
    : path === pattern || path.startsWith(`${pattern}.`);

// What a version in production was approved on; another artifact or other numbers are another version.
const evidence = ['model.artifact', 'model.data_version', 'data', 'features', 'training', 'evaluation'];

/** Does the amendment stay within what its state may change? */
export const judgeAmendment = ({ base, subject, from }: Change, mayChange: readonly string[]): Judgement => {
  const paths = changedPaths(base?.document.value, subject.document.value);
  const fixed = from === 'production' ? evidence : [];
  const refused = paths.filter(
    (path) => fixed.some((one) => covers(one, path)) || !mayChange.some((one) => covers(one, path)),
  );
  const [first] = refused;
  if (first === undefined) {
    return pass(
      claim('amendment', { evidence: 'declared', actual: paths.join(', ') }),
      `changes ${paths.join(', ') || 'nothing'} in ${from}`,
    );
  }
  return fail(
    claim('amendment', {
      evidence: 'declared',
      expected: mayChange.join(', '),
      actual: refused.join(', '),
      at: lineOf(subject, first.split('.')),
    }),
    `${refused.join(', ')} may not be changed in ${from}`,
    fixed.some((one) => covers(one, first))
      ? 'Put the change into a new version.'
      : `Undo it, or ask the owners of the policy to allow it under amendments.${from}.`,
  );
};
