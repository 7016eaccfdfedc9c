import { digestOf } from '../canonical.ts';
import { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import { isMap, type Path, plain, type Value } from '../document/value.ts';
import { isError, type Parsed, type Place } from '../problem.ts';
import { check } from '../schema/check.ts';
import { layOver } from './merge.ts';
import { recommendedFile, recommendedPolicy } from './recommended.ts';
import { referenceProblems } from './references.ts';
import { type PolicyData, policySchema } from './schema.ts';

/** The effective policy: what the file says, laid over what it extends. */
export interface Policy {
  readonly file: string;
  readonly data: PolicyData;
  readonly value: Value;
  readonly digest: string;
  /** Where a line of the effective policy came from. */
  readonly originOf: (path: Path) => Place;
}

export const defaultManifests: readonly string[] = ['models/*/*.yaml'];

export const parsePolicy = (file: string, text: string): Parsed<Policy> => {
  const { document, problems } = readDocument(file, text);
  if (document === null) return { ok: false, problems };
  const own = check(document, policySchema);
  if (own.value === null) return { ok: false, problems: [...problems, ...own.problems] };
  const policy = own.value.extends === undefined ? alone(document, own.value) : extended(document);
  const found = [...problems, ...referenceProblems(policy)];
  return found.some(isError) ? { ok: false, problems: found } : { ok: true, value: policy, problems: found };
};

const alone = (document: Document, data: PolicyData): Policy => ({
  file: document.file,
  data,
  value: document.value,
  digest: digestOf(plain(document.value)),
  originOf: (path) => document.placeOf(path),
});

const extended = (document: Document): Policy => {
  const under = recommended();
  const merged = layOver(forRoles(under.value, document.value), document.value);
  const whole = check(new Document(document.file, merged.value, document.source), policySchema);
  if (whole.value === null) throw new Error(`the recommended policy does not merge: ${JSON.stringify(whole.problems)}`);
  const isOwn = (path: Path): boolean => path.some((_, index) => merged.own.has(path.slice(0, index + 1).join('.')));
  return {
    file: document.file,
    data: whole.value,
    value: merged.value,
    digest: digestOf(plain(merged.value)),
    originOf: (path) => (isOwn(path) ? document : under).placeOf(path),
  };
};

const recommended = (): Document => {
  const { document, problems } = readDocument(recommendedFile, recommendedPolicy);
  if (document === null) throw new Error(`the recommended policy cannot be read: ${JSON.stringify(problems)}`);
  return document;
};

/** The recommended high tier asks for `risk`; a team that names no such role has no tiers to tell apart. */
const forRoles = (under: Value, own: Value): Value => {
  const roles = isMap(own) ? own['roles'] : undefined;
  if (isMap(roles) && Object.hasOwn(roles, 'risk')) return under;
  return without(under, ['to', 'production', 'tiers']);
};

const without = (value: Value, [key, ...rest]: readonly string[]): Value => {
  if (!isMap(value) || key === undefined) return value;
  const copy = Object.assign(Object.create(null), value) as { [key: string]: Value };
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(value[key] ?? null, rest);
  return copy;
};

export const manifestGlobs = (policy: Policy): readonly string[] => policy.data.manifests ?? defaultManifests;

