import { canonical, digestOf } from '../../domain/canonical.ts';
import { Decimal } from '../../domain/decimal.ts';
import type { Manifest } from '../../domain/manifest/manifest.ts';
import type { Wanted } from '../../domain/wanted.ts';
import type { Noted, Reference } from '../../evidence/evidence.ts';
import { mostPointerBytes } from '../../evidence/lfs-pointer.ts';
import { insideRepository } from '../../evidence/paths.ts';
import { resolveEvidence } from '../../evidence/resolve.ts';
import type { MeasureRequest, Tree } from '../../ports.ts';
import { baselineOf } from '../baseline.ts';
import type { Workplace } from '../embedded.ts';
import { referenceOf } from '../reference.ts';

// Everything that decides the numbers of a measurement: which code measures, what is asked, and the bytes that it is
// asked of. Bytes of a commit go by git's own id of them and need not be read; all others are read and hashed.

type Side = 'head' | 'base';

interface Address {
  readonly side: Side;
  readonly reference: Reference;
  /** A file of the tree that is judged, by git's id. */
  readonly blob?: string;
  readonly sha256?: string;
  readonly from?: string;
}

export interface Key {
  readonly digest: string;
  readonly addresses: readonly Address[];
}

interface Named {
  readonly side: Side;
  readonly reference: Reference;
}

const predictionsOf = (manifest: Manifest | null, side: Side): readonly Named[] => {
  const predictions = manifest?.data.evaluation?.predictions;
  return predictions === undefined ? [] : [{ side, reference: referenceOf(predictions) }];
};

const setsOf = ({ manifest, needs }: Wanted): readonly Named[] =>
  Object.entries(manifest.data.data ?? {})
    .filter(([name]) => needs.datasets || (needs.leakage.length > 0 && ['training', 'test'].includes(name)))
    .map(([, set]) => ({ side: 'head', reference: referenceOf(set) }));

const labelsOf = ({ holdout }: Wanted): readonly Named[] =>
  holdout === undefined
    ? []
    : [{ side: 'base', reference: { path: holdout.labels, sha256: holdout.sha256 } }];

/** All files that may be read for it. */
const named = (wanted: Wanted): readonly Named[] => [
  ...predictionsOf(wanted.manifest, 'head'),
  ...predictionsOf(wanted.champion, 'base'),
  ...predictionsOf(wanted.needs.baseline ? baselineOf(wanted.manifest) : null, 'head'),
  ...labelsOf(wanted),
  ...setsOf(wanted),
];

const addressOf = async (
  { side, reference }: Named,
  tree: Tree,
  workplace: Workplace,
): Promise<Address | null> => {
  const path = insideRepository(reference.path ?? '');
  const entry = path === null ? null : await tree(path);
  // What is small may be a pointer of Git LFS, and stand for other bytes.
  if (entry?.kind === 'file' && entry.size > mostPointerBytes) return { side, reference, blob: entry.id };
  const resolved = await resolveEvidence(reference, { ...workplace, tree });
  return resolved.kind === 'found' ? { side, reference, sha256: resolved.sha256, from: resolved.from } : null;
};

/** As data; a decimal is the text of its author. */
const said = (value: unknown): unknown => {
  if (value instanceof Decimal) return { decimal: value.text };
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, said(item)]));
};

/** A manifest is in many messages by its path, and what it says by its digest. */
const manifestSaid = (manifest: Manifest | null) =>
  manifest === null ? null : { file: manifest.file, digest: manifest.digest };

/** Null where something is not at hand: it may be there the next time. */
export const keyOf = async (
  { wanted, head, base }: MeasureRequest,
  workplace: Workplace,
  engine: string,
): Promise<Key | null> => {
  const addresses: Address[] = [];
  for (const one of named(wanted)) {
    const address = await addressOf(one, one.side === 'head' ? head : base, workplace);
    if (address === null) return null;
    addresses.push(address);
  }
  const { manifest, champion, ...asked } = wanted;
  const models = { manifest: manifestSaid(manifest), champion: manifestSaid(champion) };
  const { mostBytes } = workplace;
  return { digest: digestOf({ engine, models, asked: said(asked), mostBytes, addresses }), addresses };
};

/** Whether what was looked for and found while measuring is what the key says of it, and nothing else. */
export const isCovered = (
  { addresses }: Key,
  noted: readonly Noted[],
  { head }: Pick<MeasureRequest, 'head'>,
): boolean => {
  const known = new Map(addresses.map((one) => [placeOf(one.side, one.reference), one]));
  return noted.every(({ reference, tree, resolved }) => {
    const address = known.get(placeOf(tree === head ? 'head' : 'base', reference));
    if (address === undefined || resolved.kind !== 'found') return false;
    return address.blob === undefined
      ? address.sha256 === resolved.sha256 && address.from === resolved.from
      : resolved.from === 'head';
  });
};

const placeOf = (side: Side, reference: Reference): string => canonical([side, reference]);
