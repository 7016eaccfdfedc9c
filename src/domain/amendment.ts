import { canonical } from './canonical.ts';
import type { Change } from './changes.ts';
import { Decimal } from './decimal.ts';
import { isList, isMap, type Value } from './document/value.ts';
import type { Judgement } from './finding.ts';
import { claim, fail, lineOf, pass } from './gates/gate.ts';
import type { Manifest } from './manifest/manifest.ts';

/** The dotted paths at which two manifests differ, as deep as both are maps. */
export const changedPaths = (before: Manifest | null, after: Manifest): readonly string[] =>
  pathsBetween(before === null ? {} : meantBy(before), meantBy(after));

const meantBy = ({ document, data }: Manifest): Meant => meant(document.value, data);

type Meant = string | number | boolean | null | readonly Meant[] | { readonly [key: string]: Meant };

/** As it compares: a number by its value (5.0 is 5), unless the format takes text there (1.10 is not 1.1). */
const meant = (value: Value, read: unknown): Meant => {
  if (isList(value)) return value.map((item, index) => meant(item, part(read, index)));
  if (isMap(value)) {
    const parts = Object.create(null) as { [key: string]: Meant };
    for (const [key, item] of Object.entries(value)) parts[key] = meant(item, part(read, key));
    return parts;
  }
  if (!(value instanceof Decimal)) return value;
  return typeof read === 'string' ? value.text : value.toQuantity();
};

const part = (read: unknown, key: string | number): unknown =>
  typeof read === 'object' && read !== null && Object.hasOwn(read, key)
    ? (read as { readonly [key: string]: unknown })[key]
    : undefined;

const isParts = (value: Meant | undefined): value is { readonly [key: string]: Meant } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pathsBetween = (before: Meant | undefined, after: Meant | undefined): readonly string[] => {
  if (!isParts(before) || !isParts(after))
    return canonical(before ?? null) === canonical(after ?? null) ? [] : [''];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    pathsBetween(before[key], after[key]).map((rest) => (rest === '' ? key : `${key}.${rest}`)),
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
  const paths = changedPaths(base, subject);
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
