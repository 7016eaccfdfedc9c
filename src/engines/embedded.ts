import type { Manifest } from '../domain/manifest/manifest.ts';
import type {
  ChampionMeasurement,
  Evidence,
  MeasuredFairness,
  Measurement,
  Unmeasured,
} from '../domain/measurement.ts';
import type { Wanted } from '../domain/wanted.ts';
import { compareModels } from '../evaluate/compare/compare.ts';
import type { MeasuringConfig } from '../evaluate/config.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';
import { prepareFile } from '../evaluate/prepare/prepare.ts';
import type { Evaluation } from '../evaluate/report.ts';
import type { Places } from '../evidence/evidence.ts';
import { resolveEvidence } from '../evidence/resolve.ts';
import type { Measure } from '../ports.ts';
import { configFor } from './config.ts';
import { measuredFairness } from './fairness.ts';
import { measuredValues } from './values.ts';

/** Where this machine keeps what is measured. */
export type Workplace = Omit<Places, 'tree'>;

/** Measures in this process, in pure TypeScript. */
export const embedded =
  (workplace: Workplace): Measure =>
  async ({ wanted, head, base }) => {
    const own = await read(wanted.manifest, wanted, { ...workplace, tree: head });
    if (own.kind === 'unmeasured') return own;
    const { rows, overall, slices, fairness } = counted(own);
    const isWeighted = own.prepared.data.weights !== null;
    const telling = { isWeighted, refused: own.refused };
    const level = isWeighted ? null : wanted.level;
    return {
      kind: 'measured',
      evidence: { ...own.evidence, rows },
      overall: measuredValues(overall, telling),
      slices: slices.map((slice) => ({ ...slice, metrics: measuredValues(slice.metrics, telling) })),
      fairness:
        own.config.task === 'binary'
          ? fairness.map((report) => measuredFairness(report, own.prepared.groups, level))
          : wanted.needs.fairness.map((asked) => noFairness(asked, own.config.task)),
      champion: await measureChampion(own, wanted, { ...workplace, tree: base }),
      level: wanted.level,
    } satisfies Measurement;
  };

const noFairness = (asked: Wanted['needs']['fairness'][number], task: string): MeasuredFairness => ({
  ...asked,
  value: null,
  undefined: `fairness metrics compare rates of hard binary predictions; the task is ${task}`,
  low: null,
  high: null,
  lowest: null,
  highest: null,
  excluded: [],
});

/** Rows are counted without their weights: a weight of 1,000 is no thousand rows of support. */
const counted = ({ prepared, config }: ReadPredictions): Evaluation => {
  const found = evaluate(prepared, config);
  const metrics = config.metrics.filter(({ id }) => id === 'positives');
  if (prepared.data.weights === null || metrics.length === 0) return found;
  const bare = { ...prepared, data: { ...prepared.data, weights: null } };
  const counts = evaluate(bare, { ...config, metrics, intervals: null, fairness: null });
  return {
    ...found,
    overall: { ...found.overall, ...counts.overall },
    slices: found.slices.map((slice, place) => ({
      ...slice,
      metrics: { ...slice.metrics, ...counts.slices[place]?.metrics },
    })),
  };
};

interface ReadPredictions {
  readonly kind: 'read';
  readonly evidence: Evidence;
  readonly config: MeasuringConfig;
  readonly prepared: Prepared;
  readonly refused: ReadonlyMap<string, string>;
}

const unmeasured = (because: string, remedy: string): Unmeasured => ({ kind: 'unmeasured', because, remedy });

const mend = 'Mend the file, or what evaluation says of it; `assay evaluate` lists everything that is wrong.';

const read = async (
  manifest: Manifest,
  wanted: Pick<Wanted, 'needs' | 'level'>,
  places: Places,
): Promise<ReadPredictions | Unmeasured> => {
  const { predictions } = manifest.data.evaluation ?? {};
  if (predictions === undefined) {
    return unmeasured(
      `${manifest.file} names no predictions`,
      'Name the predictions in evaluation.predictions.',
    );
  }
  const { path, dvc, uri, sha256 } = predictions;
  const reference = {
    ...(path === undefined ? {} : { path }),
    ...(dvc === undefined ? {} : { dvc }),
    ...(uri === undefined ? {} : { uri }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
  const found = await resolveEvidence(reference, places);
  if (found.kind === 'unavailable') return unmeasured(found.because.replace(/\.$/, ''), found.remedy);
  const configured = configFor(manifest, wanted);
  if (!configured.ok) return unmeasured(`${manifest.file}: ${configured.because}`, mend);
  const { config, refused } = configured;
  const prepared = await prepareFile(found.file, config, path ?? dvc ?? 'predictions');
  if (!prepared.ok) return unmeasured(firstOf(prepared.problems), mend);
  const evidence = { sha256: `sha256:${found.sha256}`, from: found.from, rows: prepared.value.data.rows };
  return { kind: 'read', evidence, config, prepared: prepared.value, refused };
};

interface Told {
  readonly file: string;
  readonly line: number | null;
  readonly row: number | null;
  readonly message: string;
}

const firstOf = (problems: readonly Told[]): string => {
  const [first, ...others] = problems;
  if (first === undefined) return 'the predictions cannot be read';
  const place =
    first.line === null
      ? first.row === null
        ? first.file
        : `${first.file}, row ${first.row}`
      : `${first.file}:${first.line}`;
  return `${place}: ${first.message}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
};

/** The champion's predictions stand at base; on other rows than the challenger's they compare nothing. */
const measureChampion = async (
  own: ReadPredictions,
  wanted: Wanted,
  places: Places,
): Promise<ChampionMeasurement> => {
  const { champion } = wanted;
  if (champion === null) return unmeasured('there is no champion', 'Nothing is to be done.');
  // Slices and groups are the challenger's to have.
  const needs = { ...wanted.needs, slices: [], fairness: [] };
  const theirs = await read(champion, { needs, level: wanted.level }, places);
  if (theirs.kind === 'unmeasured') return theirs;
  if (theirs.config.task !== own.config.task)
    return unmeasured(
      `its task is ${theirs.config.task}, and that of ${wanted.manifest.file} is ${own.config.task}`,
      'Compare versions of one task.',
    );
  const names = { champion: champion.file, challenger: wanted.manifest.file };
  const compared = compareModels({ champion: theirs.prepared, challenger: own.prepared }, names, own.config);
  if (!compared.ok)
    return unmeasured(
      firstOf(compared.problems),
      'Measure both versions on the same rows, with the same ids and labels.',
    );
  return {
    kind: 'measured',
    evidence: { ...theirs.evidence, rows: compared.report.matched },
    differences: compared.report.metrics,
  };
};
