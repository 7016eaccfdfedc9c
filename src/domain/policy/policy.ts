import { digestOf } from '../canonical.ts';
import { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import { at, isMap, type Path, plain, type Value } from '../document/value.ts';
import type { Statistics } from '../gates/gate.ts';
import { isState, type Way } from '../lifecycle.ts';
import type { Needs } from '../measurement.ts';
import { isError, type Parsed, tell } from '../problem.ts';
import { ascending } from '../schema/bin-edges.ts';
import { check, examine } from '../schema/check.ts';
import { layOver } from './merge.ts';
import { recommendedFile, recommendedPolicy } from './recommended.ts';
import { referenceFaults } from './references.ts';
import { type PolicyData, policySchema } from './schema.ts';
import type { Written } from './written.ts';

/** The effective policy: what the file says, laid over what it extends. */
export interface Policy extends Written {
  readonly file: string;
  readonly data: PolicyData;
  readonly digest: string;
}

export const defaultManifests: readonly string[] = ['models/*/*.yaml'];

export const parsePolicy = (file: string, text: string): Parsed<Policy> => {
  const { document, problems, faults } = readDocument(file, text);
  if (document === null) return { ok: false, problems };
  const own = examine(document, policySchema);
  const written = writtenIn(document);
  const found = tell([...faults, ...own.faults, ...referenceFaults(written)]);
  if (found.some(isError)) return { ok: false, problems: found };
  const data = whole(document, written.value);
  const digest = digestOf(plain(written.value));
  return { ok: true, value: { ...written, file: document.file, data, digest }, problems: found };
};

/** The policy as it is in force: what the document says, laid over what it extends. */
const writtenIn = (document: Document): Written => {
  if (at(document.value, ['extends']) !== 'recommended') {
    return { value: document.value, originOf: (path) => document.placeOf(path) };
  }
  const under = recommended();
  const { value, own } = layOver(forRoles(under.value, document.value), document.value);
  const isOwn = (path: Path): boolean => path.some((_, index) => own.has(path.slice(0, index + 1).join('.')));
  return { value, originOf: (path) => (isOwn(path) ? document : under).placeOf(path) };
};

const whole = (document: Document, value: Value): PolicyData => {
  const checked = check(new Document(document.file, value, document.source), policySchema);
  if (checked.value !== null) return checked.value;
  throw new Error(`the recommended policy does not merge: ${JSON.stringify(checked.problems)}`);
};

const recommended = (): Document => {
  const { document, problems } = readDocument(recommendedFile, recommendedPolicy);
  if (document === null)
    throw new Error(`the recommended policy cannot be read: ${JSON.stringify(problems)}`);
  return document;
};

/** The recommended high tier asks for `risk`; a team that names no such role has no tiers to tell apart. */
const forRoles = (under: Value, own: Value): Value => {
  const roles = isMap(own) ? own.roles : undefined;
  if (isMap(roles) && Object.hasOwn(roles, 'risk')) return under;
  return without(under, ['to', 'production', 'tiers']);
};

const without = (value: Value, [key = '', ...rest]: readonly string[]): Value => {
  if (!isMap(value)) return value;
  const copy = Object.assign(Object.create(null), value) as { [key: string]: Value };
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(value[key] ?? null, rest);
  return copy;
};

export const manifestGlobs = (policy: Policy): readonly string[] => policy.data.manifests ?? defaultManifests;

/** How measured numbers are judged; what the policy leaves out is as recommended. */
export const statisticsOf = ({ data }: Policy): Statistics => ({
  inconclusive: data.uncertainty?.inconclusive ?? 'block',
  support: {
    rows: data.support?.rows ?? 0,
    positives: data.support?.positives ?? 0,
    negatives: data.support?.negatives ?? 0,
  },
});

/** Where numbers are cut into groups, by column. */
export const binsOf = ({ data }: Policy): Needs['bins'] =>
  Object.fromEntries(
    Object.entries(data.bins ?? {}).map(([column, edges]) => [column, ascending(edges) ?? []]),
  );

export const levelOf = ({ data }: Policy): number => data.uncertainty?.level?.toNumber() ?? 0.95;

/** The ways between states that the policy adds. */
export const waysOf = (policy: Policy): readonly Way[] => {
  const added = (policy.data.transitions ?? []).flatMap((way): readonly Way[] => {
    const [from = '', to = ''] = way.split('->').map((part) => part.trim());
    return isState(from) && isState(to) ? [{ from, to }] : [];
  });
  return policy.data.rollback === undefined ? added : [...added, { from: 'deprecated', to: 'production' }];
};
