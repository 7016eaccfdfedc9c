import { changedPaths } from '../amendment.ts';
import { digestOf } from '../canonical.ts';
import type { Change } from '../changes.ts';
import { type Manifest, parseManifest } from '../manifest/manifest.ts';
import { isSameContent } from '../same-content.ts';
import type { EarlierHead, Snapshot } from '../snapshot.ts';
import { type Binding, evidencePart, manifestParts, type Parts, policyPart, sealed } from './binding.ts';
import { evidencePathsOf, pointersTo } from './evidence-paths.ts';

/** What an approval of an earlier head was given to, recomputed; it carries over only where the digest is the same. */
export type Carry =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly what: readonly string[] }
  | { readonly kind: 'unknown' };

export const carryFrom = (head: string, change: Change, present: Binding, snapshot: Snapshot): Carry => {
  const { heads, evidence } = snapshot.earlier ?? { heads: {}, evidence: {} };
  const held = Object.hasOwn(heads, head) ? heads[head] : undefined;
  if (held === undefined || held.files.some(isUnread)) return { kind: 'unknown' };
  const earlier = manifestThen(change, held);
  if (change.kind === 'removal') return removedSince(change, earlier);
  const { [policyPart]: _, ...others } = present.parts;
  const before = sealed({
    ...others,
    ...(earlier === null
      ? { manifest: 'absent', artifact: 'absent' }
      : manifestParts(asThen(change, earlier))),
    ...evidenceThen(change, { held, evidence, present }),
    ...policyThen(held, { present, snapshot }),
  });
  if (before.digest === present.digest) return { kind: 'same' };
  return { kind: 'changed', what: wordsFor(before.parts, present.parts, { change, earlier, snapshot }) };
};

/** Whoever approved it beside a change of the policy was shown that policy, too. */
const policyThen = ({ policy }: EarlierHead, { present, snapshot }: Present): Parts => {
  // A branch that is behind holds an older policy of the base; it does not change it for that.
  const isBehind = isSameContent(snapshot.earlier?.policy, policy) && !(policyPart in present.parts);
  return isSameContent(snapshot.policy.base, policy) || isBehind ? {} : { [policyPart]: digestOf(policy) };
};

interface Present {
  readonly present: Binding;
  readonly snapshot: Snapshot;
}

const isUnread = ({ content }: EarlierHead['files'][number]): boolean =>
  content.kind === 'refused' && content.code === 'unreadable';

// What is not at the paths that the pull request names now may have stood at another.
const removedSince = ({ file }: Change, earlier: Manifest | null): Carry =>
  earlier === null ? { kind: 'unknown' } : { kind: 'changed', what: [file] };

const asThen = ({ kind, from }: Change, earlier: Manifest): Parameters<typeof manifestParts>[0] => ({
  kind,
  from,
  to: earlier.status ?? from,
  subject: earlier,
});

/** A version is known by its name and version, wherever its file stood. */
const manifestThen = ({ model, version }: Change, { files }: EarlierHead): Manifest | null =>
  files
    .flatMap(({ path, content }) => {
      const parsed = content.kind === 'text' ? parseManifest(path, content.text) : null;
      return parsed?.ok ? [parsed.value] : [];
    })
    .find((manifest) => manifest.name === model && manifest.version === version) ?? null;

interface Held {
  readonly held: EarlierHead;
  readonly evidence: EarlierHead['evidence'];
  readonly present: Binding;
}

/** The same blob is the same evidence; of what git keeps no word, nobody knows whether it is. */
const evidenceThen = ({ subject }: Change, { held, evidence, present }: Held): Parts =>
  Object.fromEntries(
    evidencePathsOf(subject).flatMap(({ path, pinned }) => {
      if (pinned !== null) return [];
      const [then, now] = [idOf(held.evidence, path), idOf(evidence, path)];
      const key = evidencePart(path);
      const same = then !== null && then === now;
      return [[key, same ? (present.parts[key] ?? '') : `git:${then ?? 'unknown'}`] as const];
    }),
  );

const idOf = (ids: EarlierHead['evidence'], path: string): string | null =>
  pointersTo(path)
    .map((pointer) => (Object.hasOwn(ids, pointer) ? (ids[pointer] ?? null) : null))
    .find((id) => id !== null) ?? null;

interface Telling {
  readonly change: Change;
  readonly earlier: Manifest | null;
  readonly snapshot: Snapshot;
}

const wordsFor = (
  before: Parts,
  present: Parts,
  { change, earlier, snapshot }: Telling,
): readonly string[] => {
  const differs = (part: string): boolean => before[part] !== present[part];
  const evidence = evidencePathsOf(change.subject).filter(({ path }) => differs(evidencePart(path)));
  return [
    ...(differs('manifest') || differs('file') ? [manifestWords(change, earlier)] : []),
    ...evidence.map(({ path }) => path),
    ...(differs(policyPart) ? [snapshot.policy.path] : []),
  ];
};

const mostFields = 3;

const manifestWords = ({ file, subject }: Change, earlier: Manifest | null): string => {
  if (earlier === null) return file;
  if (earlier.file !== file) return `${file} (moved from ${earlier.file})`;
  const fields = changedPaths(earlier, subject);
  const shown = fields.slice(0, mostFields).join(', ');
  if (fields.length === 0) return file;
  return `${file} (${shown}${fields.length > mostFields ? ` and ${fields.length - mostFields} more` : ''})`;
};
