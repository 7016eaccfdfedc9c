import { sha256 } from '../canonical.ts';
import { Decimal } from '../decimal.ts';
import type { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import { at, isMap, type Path, type Value } from '../document/value.ts';
import type { State } from '../lifecycle.ts';
import { metricIds, metricOf, primaryMetric, primaryOf } from '../metrics.ts';
import { nearest } from '../nearest.ts';
import { type Fault, isError, type Parsed, type Problem, problemAt, tell } from '../problem.ts';
import { examine } from '../schema/check.ts';
import { type ManifestData, manifestSchema } from './schema.ts';

export interface Manifest {
  readonly file: string;
  readonly name: string;
  readonly version: string;
  /** null: the manifest asks for no state, and so for no transition. */
  readonly status: State | null;
  readonly data: ManifestData;
  readonly document: Document;
  readonly digest: string;
}

export const parseManifest = (file: string, text: string): Parsed<Manifest> => {
  const { document, problems, faults } = readDocument(file, text);
  if (document === null) return { ok: false, problems };
  const checked = examine(document, manifestSchema);
  const { errors, warnings } = metricFaults(document);
  const found = [...tell([...faults, ...checked.faults, ...errors]), ...tell(warnings)];
  if (checked.value === null || found.some(isError)) return { ok: false, problems: found };
  const { model } = checked.value;
  const digest = sha256(text);
  const { name, version, status = null } = model;
  return {
    ok: true,
    value: { file, name, version, status, data: checked.value, document, digest },
    problems: found,
  };
};

/** The value at a path of the manifest, as its author wrote it; undefined when there is none. */
export const stated = (manifest: Manifest, path: Path): Value | undefined =>
  at(manifest.document.value, path);

export interface Declared {
  readonly value: Decimal;
  readonly path: Path;
}

/** A metric typed into the manifest; `test_recall` says the same as `metrics: { recall: … }`. */
export const declaredMetric = (manifest: Manifest, id: string): Declared | null => {
  const { evaluation } = manifest.data;
  const value = evaluation?.metrics?.[id];
  if (value !== undefined) return { value, path: ['evaluation', 'metrics', id] };
  const test = evaluation?.test_?.[`test_${id}`];
  return test === undefined ? null : { value: test, path: ['evaluation', `test_${id}`] };
};

interface MetricFaults {
  readonly errors: readonly Fault[];
  readonly warnings: readonly Fault[];
}

const metricFaults = (document: Document): MetricFaults => {
  const evaluation = keysAt(document, ['evaluation']);
  const metrics = keysAt(document, ['evaluation', 'metrics']).map((id) => ({
    id,
    path: ['evaluation', 'metrics', id],
  }));
  const tests = evaluation
    .filter((key) => key.startsWith('test_') && key.length > 5)
    .map((key) => ({ id: key.slice(5), path: ['evaluation', key] }));
  const ids = new Set(metrics.map(({ id }) => id));
  const all = [...metrics, ...tests];
  return {
    errors: [
      ...all.flatMap(({ id, path }) => outOfRange(document, id, path)),
      ...tests
        .filter(({ id }) => ids.has(id))
        .map(
          ({ path }) =>
            () =>
              declaredTwice(document, path),
        ),
    ],
    warnings: all
      .filter(({ id }) => metricOf(id) === null)
      .map(
        ({ id, path }) =>
          () =>
            unknownMetric(document, id, path),
      ),
  };
};

const keysAt = (document: Document, path: Path): readonly string[] => {
  const here = at(document.value, path);
  return isMap(here ?? null) ? Object.keys(here ?? {}) : [];
};

const declaredTwice = (document: Document, path: Path): Problem =>
  problemAt(document.placeOfKey(path), {
    code: 'duplicate-key',
    message: `${path.join('.')} declares a metric that evaluation.metrics declares too`,
    found: String(path.at(-1)),
    expected: 'each metric declared once',
  });

const outOfRange = (document: Document, id: string, path: Path): readonly Fault[] => {
  const [low, high] = metricOf(id)?.range ?? [null, null];
  const value = at(document.value, path);
  if (!(value instanceof Decimal)) return [];
  const number = value.toNumber();
  if ((low === null || number >= low) && (high === null || number <= high)) return [];
  const bounds = [low === null ? [] : `at least ${low}`, high === null ? [] : `at most ${high}`].flat();
  return [
    () =>
      problemAt(document.placeOf(path), {
        code: 'out-of-range',
        message: `${path.join('.')} cannot be ${number}`,
        found: value.text,
        expected: bounds.join(' and '),
      }),
  ];
};

const unknownMetric = (document: Document, id: string, path: Path): Problem =>
  problemAt(document.placeOfKey(path), {
    code: 'unknown-metric',
    message: `${id} is not a metric that assay knows; it is shown and never judged`,
    found: id,
    expected: 'a metric of docs/reference/metrics.md, or a name that begins with x-',
    nearest: nearest(id, metricIds),
    severity: 'warning',
  });

/** The metric that a policy means for this model; null when it means the task's own and the task is not stated. */
export const metricMeant = (manifest: Manifest, id: string): string | null => {
  if (id !== primaryMetric) return id;
  const { task } = manifest.data.evaluation ?? {};
  return task === undefined ? null : (primaryOf[task] ?? null);
};

/** All metrics typed into the manifest, by either way of writing them. */
export const declaredMetrics = (manifest: Manifest): readonly (Declared & { readonly id: string })[] => {
  const { metrics = {}, test_ = {} } = manifest.data.evaluation ?? {};
  return [
    ...Object.entries(metrics).map(([id, value]) => ({ id, value, path: ['evaluation', 'metrics', id] })),
    ...Object.entries(test_).map(([key, value]) => ({
      id: key.slice('test_'.length),
      value,
      path: ['evaluation', key],
    })),
  ];
};
