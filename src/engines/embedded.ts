import type { Manifest } from '../domain/manifest/manifest.ts';
import type { ChampionMeasurement, Evidence, Measurement, Unmeasured } from '../domain/measurement.ts';
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
import { baselineOf } from './baseline.ts';
import { answerable, onRowsOf } from './champion-slices.ts';
import { configFor } from './config.ts';
import { firstOf } from './first-of.ts';
import { measuredGroups } from './groups.ts';
import { gradedBy, type Labels, notOnLabels, openLabels, prepareOn, sealedEvidence } from './holdout.ts';
import { type GateIntervals, gateIntervals } from './intervals.ts';
import { referenceOf } from './reference.ts';
import { measuredValues } from './values.ts';
import { measuredWeakSlices, withSearched } from './weak-slices.ts';

/** Where this machine keeps what is measured. */
export type Workplace = Omit<Places, 'tree'>;

/** Measures in this process, in pure TypeScript. */
export const embedded =
  (workplace: Workplace): Measure =>
  async ({ wanted, head, base }) => {
    const { manifest, holdout } = wanted;
    const labels = holdout && (await openLabels(holdout, manifest, { ...workplace, tree: base }));
    if (labels?.kind === 'unmeasured') return labels;
    const own = await read(manifest, { ...wanted, labels }, { ...workplace, tree: head });
    if (own.kind === 'unmeasured') return own;
    const { weakSlices } = wanted.needs;
    return {
      kind: 'measured',
      evidence: own.evidence,
      ...(labels === undefined ? {} : { holdout: sealedEvidence(labels, manifest, own.evidence.sha256) }),
      ...asJudged(own, wanted),
      ...(weakSlices.length === 0 ? {} : { weak_slices: measuredWeakSlices(own, weakSlices, wanted.level) }),
      champion: await measureChampion(own, { ...wanted, labels }, { ...workplace, tree: base }),
      ...(await measureBaseline(own, { ...wanted, labels }, { ...workplace, tree: head })),
      level: wanted.level,
    } satisfies Measurement;
  };

/** All rows, slices and groups, as gates judge them. */
const asJudged = (own: ReadPredictions, { needs, level }: Pick<Wanted, 'needs' | 'level'>) => {
  const { overall, slices } = counted(own);
  const isWeighted = own.prepared.data.weights !== null;
  const telling = { isWeighted, refused: own.refused, byValue: own.byValue };
  return {
    overall: measuredValues(overall, telling),
    slices: slices.map((slice) => ({ ...slice, metrics: measuredValues(slice.metrics, telling) })),
    fairness: measuredGroups(own, needs.fairness, isWeighted ? null : level),
  };
};

/** Rows are counted without their weights: a weight of 1,000 is no thousand rows of support. */
const counted = ({ prepared, config }: ReadPredictions): Evaluation => {
  const found = evaluate(prepared, { ...config, fairness: null });
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
  readonly byValue: GateIntervals['byValue'];
}

const unmeasured = (because: string, remedy: string): Unmeasured => ({ kind: 'unmeasured', because, remedy });

const absent = (because: string, remedy: string): Unmeasured => ({
  ...unmeasured(because, remedy),
  absent: true,
});

const mend = 'Mend the file, or what evaluation says of it; `assay evaluate` lists everything that is wrong.';

/** `labels`: sealed ones; undefined: those that the predictions bring. */
type Graded<T> = T & { readonly labels: Labels | undefined };

const read = async (
  manifest: Manifest,
  wanted: Graded<Pick<Wanted, 'needs' | 'level' | 'prices'>>,
  places: Places,
): Promise<ReadPredictions | Unmeasured> => {
  const { predictions } = manifest.data.evaluation ?? {};
  if (predictions === undefined) {
    return absent(`${manifest.file} names no predictions`, 'Name the predictions in evaluation.predictions.');
  }
  const { path, dvc } = predictions;
  const found = await resolveEvidence(referenceOf(predictions), places);
  if (found.kind === 'unavailable') {
    const why = found.because.replace(/\.$/, '');
    return found.absent === true ? absent(why, found.remedy) : unmeasured(why, found.remedy);
  }
  const { labels } = wanted;
  const configured = configFor(labels === undefined ? manifest : gradedBy(manifest, labels.sealed), wanted);
  if (!configured.ok) return unmeasured(`${manifest.file}: ${configured.because}`, mend);
  const { config, refused } = configured;
  const looking = withSearched(config, wanted.needs, wanted.level);
  const name = path ?? dvc ?? 'predictions';
  const prepared = await (labels === undefined
    ? prepareFile(found.file, looking, name)
    : prepareOn(labels, { path: found.file, name }, looking));
  if (!prepared.ok)
    return labels === undefined
      ? unmeasured(firstOf(prepared.problems), mend)
      : notOnLabels(labels, prepared.problems);
  const evidence = { sha256: `sha256:${found.sha256}`, from: found.from, rows: prepared.value.data.rows };
  const own = prepared.value;
  return { kind: 'read', evidence, ...gateIntervals(own, config), prepared: own, refused };
};

/** The champion's predictions stand at base. */
const measureChampion = async (
  own: ReadPredictions,
  wanted: Graded<Wanted>,
  places: Places,
): Promise<ChampionMeasurement> => {
  const { champion, needs } = wanted;
  if (champion === null) return unmeasured('there is no champion', 'Nothing is to be done.');
  const compared = await compareWith({ manifest: champion, isAsked: needs.champion }, own, wanted, places);
  if (compared.kind === 'unmeasured') return compared;
  const { theirs, championRows, measurement } = compared;
  return { ...measurement, ...(needs.championSlices ? slicesOf(theirs, own, championRows, wanted) : {}) };
};

/** The baseline's come with the pull request, as the model's own do. */
const measureBaseline = async (
  own: ReadPredictions,
  wanted: Graded<Wanted>,
  places: Places,
): Promise<{ readonly baseline?: ChampionMeasurement }> => {
  const manifest = wanted.needs.baseline ? baselineOf(wanted.manifest) : null;
  if (manifest === null) return {};
  const compared = await compareWith({ manifest, isAsked: true, what: 'baseline' }, own, wanted, places);
  return { baseline: compared.kind === 'unmeasured' ? compared : compared.measurement };
};

/** What a model is compared with. */
interface Other {
  readonly manifest: Manifest;
  /** Whether a gate compares: differences take the longest of all. */
  readonly isAsked: boolean;
  readonly what?: string;
}

interface ComparedWith {
  readonly kind: 'compared';
  readonly theirs: ReadPredictions;
  readonly championRows: Int32Array;
  readonly measurement: Extract<ChampionMeasurement, { kind: 'measured' }>;
}

/** On other rows than the challenger's they compare nothing. */
const compareWith = async (
  { manifest, isAsked, what: other = 'champion' }: Other,
  own: ReadPredictions,
  wanted: Graded<Wanted>,
  places: Places,
): Promise<ComparedWith | Unmeasured> => {
  // Slices and groups are the challenger's to have.
  const needs = { ...wanted.needs, slices: [], fairness: [], weakSlices: [], bins: {} };
  const theirs = await read(manifest, { needs, level: wanted.level, labels: wanted.labels }, places);
  if (theirs.kind === 'unmeasured') return theirs;
  if (theirs.config.task !== own.config.task)
    return unmeasured(
      `its task is ${theirs.config.task}, and that of ${wanted.manifest.file} is ${own.config.task}`,
      'Compare versions of one task.',
    );
  const names = { champion: manifest.file, challenger: wanted.manifest.file, other };
  const config = isAsked ? own.config : { ...own.config, metrics: [] };
  const compared = compareModels({ champion: theirs.prepared, challenger: own.prepared }, names, config);
  if (!compared.ok)
    return unmeasured(
      firstOf(compared.problems),
      `Measure both ${other === 'champion' ? 'versions' : 'of them'} on the same rows, with the same ids and labels.`,
    );
  const evidence = { ...theirs.evidence, rows: compared.report.matched };
  const measurement = { kind: 'measured', evidence, differences: compared.report.metrics } as const;
  return { kind: 'compared', theirs, championRows: compared.championRows, measurement };
};

/** The champion in the challenger's slices and groups. */
const slicesOf = (
  theirs: ReadPredictions,
  own: ReadPredictions,
  championRows: Int32Array,
  wanted: Wanted,
): Pick<Extract<ChampionMeasurement, { kind: 'measured' }>, 'slices' | 'fairness'> => {
  const prepared = onRowsOf(own.prepared, theirs.prepared, championRows);
  const config = answerable(own.config, theirs.config);
  const { slices, fairness } = asJudged({ ...own, prepared, config, refused: theirs.refused }, wanted);
  return { slices, fairness };
};
