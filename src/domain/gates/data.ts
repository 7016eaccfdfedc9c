import type { Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { choice } from '../schema/atoms.ts';
import { judgeVerified } from './data-verified.ts';
import { claim, defineGate, fail, lineOf, pass } from './gate.ts';

export const data = defineGate({
  kind: 'data',
  asks: 'Can the data be fetched again, byte for byte?',
  example: 'data: pinned',
  options: { data: choice(['pinned', 'verified']) },
  needs: (rule) => needing({ datasets: rule.data === 'verified' }),
  judge: (rule, about) => (rule.data === 'verified' ? judgeVerified(about) : judgePins(about.manifest)),
});

const judgePins = (manifest: Manifest): readonly Judgement[] => {
  const sets = Object.entries(manifest.data.data ?? {});
  const loose = sets.flatMap(([id, set]) => (isPinned(set) ? [] : [looseSet(manifest, id, loosePin(set))]));
  if (loose.length > 0) return loose;
  if (sets.length > 0) return [pinned(manifest, ['data'], `${sets.map(([id]) => id).join(', ')} pinned`)];
  return [judgeVersion(manifest)];
};

type DataSet = NonNullable<Manifest['data']['data']>[string];

// A name that somebody can point at other bytes tomorrow pins nothing.
const movable =
  /^(?:latest|newest|current|now|today|live|main|master|trunk|head|tip|default|dev|develop|stable|nightly|prod|production|staging)$/i;

const isFixed = (name: string): boolean => name.trim() !== '' && !movable.test(name.trim());

const pins: {
  readonly [key in 'dvc' | 'sha256' | 'md5' | 'git' | 'version' | 'snapshot']: (said: string) => boolean;
} = {
  dvc: (path) => path.trim() !== '',
  // Its form is checked where the manifest is read.
  sha256: () => true,
  md5: (digest) => /^[0-9a-f]{32}$/i.test(digest),
  git: (commit) => /^(?:\S+@)?[0-9a-f]{7,64}$/i.test(commit),
  version: isFixed,
  snapshot: isFixed,
};

const pinKeys = ['dvc', 'sha256', 'md5', 'git', 'version', 'snapshot'] as const;

const isPinned = (set: DataSet): boolean =>
  pinKeys.some((key) => {
    const said = set[key];
    return said !== undefined && pins[key](said);
  });

/** What is written as a pin and pins nothing. */
const loosePin = (set: DataSet): string | null => {
  const [key] = pinKeys.filter((one) => (set[one] ?? '').trim() !== '');
  return key === undefined ? null : `${key}: ${set[key]}`;
};

const judgeVersion = (manifest: Manifest): Judgement => {
  const version = manifest.data.model.data_version;
  if (version !== undefined && carriesHash(version))
    return pinned(manifest, ['model', 'data_version'], `data version ${version}`);
  const subject = claim('model.data_version', {
    operator: 'present',
    actual: version ?? null,
    evidence: 'declared',
    at: lineOf(manifest, ['model', 'data_version']),
  });
  const because =
    version === undefined ? 'the manifest names no data' : `data version ${version} carries no digest`;
  return fail(subject, because, 'Pin the training data: name a .dvc file or a sha256 under data.training.');
};

// 20260115 is seven hexadecimal digits too: a digest says that it is one, or has letters among its digits.
const carriesHash = (version: string): boolean => {
  const words = version.toLowerCase().split(/[^0-9a-z]+/);
  return words.some((word, index) => {
    if (!/^[0-9a-f]{7,64}$/.test(word)) return false;
    return (
      /^(?:hash|sha\d*|md5|commit|rev|digest)$/.test(words[index - 1] ?? '') ||
      (/[a-f]/.test(word) && /\d/.test(word))
    );
  });
};

const looseSet = (manifest: Manifest, id: string, pin: string | null): Judgement =>
  fail(
    claim(`data.${id}`, { operator: 'present', evidence: 'declared', at: lineOf(manifest, ['data', id]) }),
    `data.${id} is named but not pinned${pin === null ? '' : `: { ${pin} } pins nothing`}`,
    `Give data.${id} one of dvc, sha256, md5 (32 digits), git (a commit), or a snapshot or version that cannot move.`,
  );

const pinned = (manifest: Manifest, path: readonly string[], because: string): Judgement =>
  pass(
    claim(path.join('.'), { operator: 'present', evidence: 'declared', at: lineOf(manifest, path) }),
    because,
  );
