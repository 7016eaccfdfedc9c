import type { Sealed } from '../domain/holdout/sealed.ts';
import type { SealedEvidence } from '../domain/holdout/uses.ts';
import type { Manifest } from '../domain/manifest/manifest.ts';
import type { Unmeasured } from '../domain/measurement.ts';
import { groupNames } from '../evaluate/config/group-names.ts';
import type { MeasuringConfig } from '../evaluate/config.ts';
import { prepareSealed } from '../evaluate/holdout/prepare-sealed.ts';
import type { Preparation } from '../evaluate/prepare/prepare.ts';
import { type EngineProblem, engineProblem } from '../evaluate/problem.ts';
import type { Places } from '../evidence/evidence.ts';
import { resolveEvidence } from '../evidence/resolve.ts';
import { firstOf } from './first-of.ts';

/** The labels of a holdout on this machine, with the digest that the policy pins. */
export interface Labels {
  readonly kind: 'labels';
  readonly file: string;
  readonly sealed: Sealed;
}

const unmeasured = (because: string, remedy: string): Unmeasured => ({ kind: 'unmeasured', because, remedy });

/** `places`: those of the base branch, where no pull request has its hand in. */
export const openLabels = async (
  sealed: Sealed,
  { data }: Manifest,
  places: Places,
): Promise<Labels | Unmeasured> => {
  const { name, labels, sha256, columns } = sealed;
  if (data.evaluation?.task === 'ranking' && columns.query === null)
    return unmeasured(
      `the task is ranking, and the sealed holdout ${name} does not say which rows are of one query`,
      `Let the policy name that column of ${labels} in holdouts.${name}.query.`,
    );
  const found = await resolveEvidence({ path: labels, sha256 }, places);
  if (found.kind === 'found') return { kind: 'labels', file: found.file, sealed };
  const because =
    found.other === undefined
      ? found.because.replace(/\.$/, '')
      : `the policy pins sha256 ${sha256}, and ${labels} has ${found.other}`;
  return unmeasured(
    `the labels of the sealed holdout ${name} cannot be had: ${because}`,
    `This is for the owners of the policy: bring what holdouts.${name} pins to ${labels}, on the base branch or by a step before assay.`,
  );
};

/** The columns that say something of a row; the others say what a model makes of it. */
const ofRows = ['label', 'weight', 'group', 'time', 'cluster'] as const;

type Columns = NonNullable<NonNullable<Manifest['data']['evaluation']>['columns']>;

const modelsOwn = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([key]) => !ofRows.some((one) => one === key)));

/** The manifest as it would be if it named the columns of the labels. */
export const gradedBy = (manifest: Manifest, { columns, positive }: Sealed): Manifest => {
  const { evaluation = {} } = manifest.data;
  const named = {
    id: columns.id,
    ...modelsOwn(evaluation.columns ?? {}),
    label: columns.label,
    ...(columns.weight === null ? {} : { weight: columns.weight }),
    ...(columns.query === null ? {} : { group: columns.query }),
    ...(columns.cluster === undefined ? {} : { cluster: columns.cluster }),
  };
  const meant = positive === null ? {} : { positive };
  return {
    ...manifest,
    data: { ...manifest.data, evaluation: { ...evaluation, ...meant, columns: named } },
  };
};

export const prepareOn = async (
  { file, sealed }: Labels,
  predictions: { readonly path: string; readonly name: string },
  config: MeasuringConfig,
): Promise<Preparation> => {
  const asked = groupNames(config).filter(
    (column) => column === sealed.columns.id || sealed.groups?.includes(column) === false,
  );
  const labels = { path: file, name: sealed.labels, id: sealed.columns.id };
  if (asked.length === 0) return prepareSealed({ predictions, labels }, config);
  return { ok: false, problems: asked.map((column) => notListed(column, sealed)) };
};

const notListed = (column: string, { name, labels, groups }: Sealed): EngineProblem =>
  engineProblem(labels, {
    code: 'missing-column',
    message: `the policy does not list ${column} in holdouts.${name}.groups, and rows are to be grouped by it`,
    field: column,
    found: groups?.join(', ') ?? null,
    expected: column,
  });

/** Of ids that do not match, everything is told: which are missing, which are too many, which stand twice. */
export const notOnLabels = ({ sealed }: Labels, problems: readonly EngineProblem[]): Unmeasured => {
  const ofIds = problems.filter(({ code, row }) => row === null && idFaults.has(code));
  const [first] = ofIds;
  return unmeasured(
    first === undefined
      ? firstOf(problems)
      : `${first.file} and the sealed holdout ${sealed.name} are not of the same rows: ${ofIds.map(({ message }) => message).join('; ')}`,
    `Bring an id and a score for each row of ${sealed.name}, once, and no other row; its labels and groups are the policy's.`,
  );
};

const idFaults: ReadonlySet<string> = new Set(['ids-unmatched', 'duplicate-id']);

/** What a verdict keeps of it: which labels, and what of the pull request's own words was not asked for. */
export const sealedEvidence = (
  { sealed }: Labels,
  { name, version, data }: Manifest,
  predictions: string,
): SealedEvidence => {
  const columns = data.evaluation?.columns ?? {};
  return {
    holdout: sealed.name,
    labels: `sha256:${sealed.sha256}`,
    model: name,
    version,
    predictions,
    ignored: [...new Set(ofRows.flatMap((key) => columns[key] ?? []))],
  };
};
