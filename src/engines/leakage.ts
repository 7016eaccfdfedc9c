import type { LeakageCheck, MeasuredLeakage } from '../domain/datasets.ts';
import type { Manifest } from '../domain/manifest/manifest.ts';
import type { Unmeasured } from '../domain/measurement.ts';
import type { LeakageAsked, NamedFile } from '../evaluate/leakage/files.ts';
import { findLeakage } from '../evaluate/leakage/leakage.ts';
import { defaultLimits } from '../evaluate/table.ts';
import type { Places } from '../evidence/evidence.ts';
import { resolveEvidence } from '../evidence/resolve.ts';
import { referenceOf } from './reference.ts';

/** The training rows against the test rows, wherever the manifest names either. */
export const measuredLeakage = async (
  manifest: Manifest,
  checks: readonly LeakageCheck[],
  places: Places,
): Promise<MeasuredLeakage> => {
  const training = await fileOf(manifest.data.data?.['training'], 'data.training', places);
  if (training.kind !== 'found') return training.unmeasured;
  const test = await testRows(manifest, places);
  if (test.kind !== 'found') return test.unmeasured;
  const report = await findLeakage(
    { training: nameOf(training), test: nameOf(test) },
    {
      ...askedOf(manifest, checks),
      predicted: test.predicted,
      seed: seedOf(training.sha256) ^ seedOf(test.sha256),
    },
  );
  if (report.kind === 'unmeasured') return report;
  return {
    kind: 'measured',
    training: { named: training.named, sha256: `sha256:${training.sha256}`, rows: report.rows.training },
    test: { named: test.named, sha256: `sha256:${test.sha256}`, rows: report.rows.test },
    instead: test.instead,
    found: report.found,
  };
};

const seedOf = (sha256: string): number => Number.parseInt(sha256.slice(0, 8), 16) | 0;

interface Found {
  readonly kind: 'found';
  readonly named: string;
  readonly file: string;
  readonly sha256: string;
}

interface NotFound {
  readonly kind: 'none' | 'elsewhere' | 'other';
  readonly unmeasured: Unmeasured;
}

type Named = Parameters<typeof referenceOf>[0];

const fileOf = async (
  reference: Named | undefined,
  named: string,
  places: Places,
): Promise<Found | NotFound> => {
  if (reference === undefined) return { kind: 'none', unmeasured: notNamed(named) };
  const found = await resolveEvidence(referenceOf(reference), places);
  if (found.kind === 'found') return { kind: 'found', named, file: found.file, sha256: found.sha256 };
  const because = `${named}: ${found.because.replace(/\.$/, '')}`;
  const unmeasured: Unmeasured = { kind: 'unmeasured', because, remedy: found.remedy };
  return { kind: found.other === undefined ? 'elsewhere' : 'other', unmeasured };
};

const notNamed = (named: string): Unmeasured => ({
  kind: 'unmeasured',
  because: `the manifest names no ${named}`,
  remedy: `Name the file in ${named} with its sha256, and let a step before assay bring it when it is not in git.`,
});

interface TestRows extends Found {
  readonly instead: string | null;
  readonly predicted: NamedFile | null;
}

/** The rows of data.test, or, where that is not at hand, those that the numbers are measured on. */
const testRows = async (manifest: Manifest, places: Places): Promise<TestRows | NotFound> => {
  const test = await fileOf(manifest.data.data?.['test'], 'data.test', places);
  if (test.kind === 'other') return test;
  const { predictions } = manifest.data.evaluation ?? {};
  const predicted = await fileOf(predictions, 'evaluation.predictions', places);
  if (test.kind === 'found')
    return { ...test, instead: null, predicted: predicted.kind === 'found' ? nameOf(predicted) : null };
  if (predicted.kind === 'found') return { ...predicted, instead: test.unmeasured.because, predicted: null };
  return test.kind === 'none' ? predicted : test;
};

const nameOf = ({ file, named }: Found): NamedFile => ({ path: file, name: named });

const askedOf = (
  manifest: Manifest,
  checks: readonly LeakageCheck[],
): Omit<LeakageAsked, 'predicted' | 'seed'> => {
  const { task, columns = {} } = manifest.data.evaluation ?? {};
  const { id = null, label = null, time = null } = columns;
  return {
    checks,
    columns: { id, label, time },
    apart: new Set(
      Object.values(columns).flatMap((said) =>
        typeof said === 'string' ? [said] : Object.values(said ?? {}),
      ),
    ),
    features: manifest.data.features?.list ?? null,
    noClasses:
      task === 'regression' || task === 'ranking' ? `the labels of a ${task} task are no classes` : null,
    limits: defaultLimits,
  };
};
