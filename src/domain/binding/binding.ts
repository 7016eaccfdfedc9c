import { digestOf } from '../canonical.ts';
import type { Change } from '../changes.ts';
import type { Champion } from '../gates/gate.ts';
import type { Measurement } from '../measurement.ts';
import { isSameContent } from '../same-content.ts';
import type { PolicyFiles, Snapshot } from '../snapshot.ts';
import { evidencePathsOf } from './evidence-paths.ts';

/** What an approval is given to: one digest of all that a reviewer was shown, and of each part of it by name. */
export interface Binding {
  readonly digest: string;
  readonly parts: Parts;
}

/** As a verdict shows it. */
export interface ShownBinding extends Binding {
  /** Only an approval that quotes it counts. */
  readonly must_be_quoted: boolean;
}

export type Parts = { readonly [what: string]: string };

export interface Bound {
  readonly change: Change;
  readonly champion: Champion;
  readonly measurement: Measurement;
  readonly snapshot: Pick<Snapshot, 'policy' | 'pull'>;
  /** Digest of the effective policy at base, whichever policy is judging. */
  readonly policy: string;
}

const absent = 'absent';

/** Long enough that nobody meets another by chance, short enough to be typed. */
const shortLength = 12;
export const leastQuoted = 7;

export const shortDigest = ({ digest }: Binding): string =>
  digest.replace(/^sha256:/, '').slice(0, shortLength);

export const bindingOf = (bound: Bound): Binding => sealed(partsOf(bound));

export const sealed = (parts: Parts): Binding => ({ digest: digestOf(parts), parts });

const partsOf = ({ change, champion, measurement, snapshot, policy }: Bound): Parts => ({
  ...manifestParts(change),
  'manifest at base': change.base?.digest ?? absent,
  ...evidenceParts(change, measurement),
  champion: champion.kind === 'one' ? champion.manifest.digest : champion.kind,
  measured: measurement.kind === 'measured' ? digestOf(measurement) : measurement.kind,
  policy,
  'base branch': snapshot.pull.base,
  ...policyAtHead(snapshot.policy),
});

/** What the manifest at a head says: nothing of it stands when the manifest is removed. */
export const manifestParts = ({
  kind,
  from,
  to,
  subject,
}: Pick<Change, 'kind' | 'from' | 'to' | 'subject'>): Parts => ({
  // Who owns it goes by where it stands.
  file: subject.file,
  transition: kind === 'removal' ? `${from} -> (removed)` : `${from} -> ${to}`,
  manifest: kind === 'removal' ? absent : subject.digest,
  artifact: subject.data.model.artifact?.sha256 ?? absent,
});

export const evidencePart = (path: string): string => `evidence ${path}`;

const evidenceParts = ({ subject }: Change, measurement: Measurement): Parts => {
  const predictions = subject.data.evaluation?.predictions;
  const measured = measurement.kind === 'measured' ? measurement.evidence.sha256 : null;
  return Object.fromEntries(
    evidencePathsOf(subject).map(({ path, pinned }) => {
      const isMeasured = path === (predictions?.path ?? predictions?.dvc);
      return [evidencePart(path), (isMeasured ? measured : null) ?? pinned ?? 'not read'];
    }),
  );
};

export const policyPart = 'policy at head';

/** Only of a pull request that changes the policy itself. */
const policyAtHead = ({ base, head, shown = head }: PolicyFiles): Parts =>
  isSameContent(base, shown) ? {} : { [policyPart]: digestOf(shown) };
