import { Decimal } from '../../domain/decimal.ts';
import type { Document } from '../../domain/document/document.ts';
import { at } from '../../domain/document/value.ts';
import { byCodePoint } from '../code-point.ts';
import type { Costs, Task } from '../metrics/metric.ts';
import { askedMetrics } from './asked-metrics.ts';
import { columnName, entries } from './entries.ts';
import { Faults } from './faults.ts';
import { groupNames } from './group-names.ts';
import type { Written } from './schema.ts';
import { binsOf, checkBins } from './settle-bins.ts';
import { limitsOf } from './settle-drift.ts';
import { weakSlicesOf } from './settle-weak-slices.ts';
import type { Settled } from './settled.ts';
import type { Columns, FairnessConfig, IntervalConfig, MeasuringConfig, Positive } from './shape.ts';

type WrittenColumns = NonNullable<Written['columns']>;

const scoresOf = (document: Document, columns: WrittenColumns, faults: Faults): Columns['scores'] => {
  if (columns.scores === undefined) return null;
  const path = ['columns', 'scores'];
  const { pairs, problems } = entries(document, path, columnName);
  faults.add(...problems);
  if (problems.length === 0 && pairs.length < 2)
    faults.at(path, { code: 'wrong-type', message: 'a class stands against another: name at least two' });
  return pairs.sort(([a], [b]) => byCodePoint(a, b));
};

/** One of each line must be there. */
const needed: { readonly [task in Task]: readonly (readonly (keyof WrittenColumns)[])[] } = {
  binary: [['label'], ['score', 'prediction']],
  multiclass: [['label'], ['scores', 'prediction']],
  regression: [['label'], ['prediction']],
  ranking: [['label'], ['score'], ['group']],
};

const columnsOf = (document: Document, written: Written, task: Task, faults: Faults): Columns => {
  const columns = written.columns ?? {};
  for (const choices of [['id'] as const, ...needed[task]])
    if (choices.every((key) => columns[key] === undefined))
      faults.missing(['columns', choices[0] ?? ''], `a column for ${choices.join(' or ')}`);
  return {
    id: columns.id ?? '',
    label: columns.label ?? '',
    score: columns.score ?? null,
    scores: scoresOf(document, columns, faults),
    prediction: columns.prediction ?? null,
    weight: columns.weight ?? null,
    group: columns.group ?? null,
    time: columns.time ?? null,
    latency: columns.latency ?? null,
    cluster: columns.cluster ?? null,
  };
};

const positiveOf = (document: Document, faults: Faults): Positive => {
  const value = at(document.value, ['positive']);
  if (value === undefined) return Decimal.ofInteger(1);
  if (value instanceof Decimal || typeof value === 'boolean' || typeof value === 'string') return value;
  faults.at(['positive'], {
    code: 'wrong-type',
    message: 'positive is not a label',
    expected: 'a number, true, false or text',
  });
  return '';
};

const distinct = (crossing: readonly string[]): readonly string[] => [...new Set(crossing)];

const fairnessOf = ({ fairness }: Written, task: Task, faults: Faults): FairnessConfig | null => {
  if (fairness === undefined) return null;
  if (task !== 'binary')
    faults.at(['fairness'], {
      code: 'metric-not-for-task',
      message: `fairness metrics compare rates of hard binary predictions; the task is ${task}`,
      found: task,
      expected: 'task: binary',
    });
  const bars: FairnessConfig['bars'] = new Map(
    Object.entries(fairness.bars ?? {}).flatMap(([id, bar]) =>
      bar === undefined ? [] : [[id as FairnessConfig['metrics'][number], bar]],
    ),
  );
  const metrics = [...new Set([...(fairness.metrics ?? []), ...bars.keys()])];
  if (metrics.length === 0) faults.missing(['fairness', 'metrics'], 'at least one fairness metric');
  const control = fairness.control ?? [];
  if (fairness.by.flat().some((column) => control.includes(column)))
    faults.at(['fairness', 'control'], {
      code: 'wrong-type',
      message:
        'a column of fairness.control is compared by too: within one of its values there is one group only',
      found: control.join(', '),
      expected: 'columns that fairness.by does not name',
    });
  return { by: fairness.by.map(distinct), metrics, control: distinct(fairness.control ?? []), bars };
};

/** Null unless both errors have a cost: one alone says nothing of a decision. */
const costsOf = ({ cost_of_error: written }: Written): Costs | null => {
  const [fp, fn] = [written?.false_positive, written?.false_negative];
  if (fp === undefined || fn === undefined) return null;
  const [tp, tn] = [written?.true_positive, written?.true_negative];
  return {
    tn: tn?.toNumber() ?? 0,
    fp: fp.toNumber(),
    fn: fn.toNumber(),
    tp: tp?.toNumber() ?? 0,
  };
};

const intervalsOf = ({ intervals }: Written): IntervalConfig | null =>
  intervals === undefined
    ? null
    : {
        level: intervals.level?.toNumber() ?? 0.95,
        proportion: intervals.proportion ?? 'wilson',
        auc: intervals.auc ?? 'delong',
        other: intervals.other ?? 'none',
        distances: 'percentile',
        replicates: intervals.replicates ?? 2000,
        seed: intervals.seed ?? 1,
      };

/** An id is compared, everything else is counted: no column can be both. */
const checkId = (config: MeasuringConfig, faults: Faults): void => {
  const { id, scores, ...others } = config.columns;
  const counted = [
    ...Object.values(others),
    ...(scores ?? []).map(([, column]) => column),
    ...groupNames(config),
  ];
  if (id === '' || !counted.includes(id)) return;
  faults.at(['columns', 'id'], {
    code: 'wrong-type',
    message: `column ${id} is the id and cannot be measured or sliced by`,
    found: id,
    expected: 'a column of its own',
  });
};

const checkCluster = ({ task, columns }: MeasuringConfig, faults: Faults): void => {
  if (columns.cluster === null || task !== 'ranking') return;
  faults.at(['columns', 'cluster'], {
    code: 'wrong-type',
    message: 'a ranking has no clusters: its intervals draw whole queries',
    found: columns.cluster,
    expected: 'columns.group alone, which names the queries',
  });
};

export const measuringOf = (document: Document, written: Written): Settled<MeasuringConfig> => {
  const faults = new Faults(document);
  const { task } = written;
  if (task === undefined) faults.missing(['task'], 'one of binary, multiclass, regression, ranking');
  if (task === undefined) return { ok: false, problems: faults.items };
  const columns = columnsOf(document, written, task, faults);
  // Ranks need no probabilities: any finite score orders the rows of a query.
  const scoreRange = written.score_range ?? (task === 'ranking' ? 'any' : 'unit');
  const costs = costsOf(written);
  const config: MeasuringConfig = {
    task,
    columns,
    positive: positiveOf(document, faults),
    threshold: written.threshold?.toNumber() ?? 0.5,
    scoreRange,
    metrics: askedMetrics(written.metrics, { task, columns, scoreRange, costs }, faults),
    slices: (written.slices ?? []).map(distinct),
    bins: binsOf(document, written, faults),
    weakSlices: weakSlicesOf(written, task, faults),
    fairness: fairnessOf(written, task, faults),
    intervals: intervalsOf(written),
    costs,
    empty: written.ranking?.empty ?? 'zero',
    compare: {
      replicates: written.compare?.replicates ?? 2000,
      seed: written.compare?.seed ?? 1,
      many: 'bootstrap',
    },
    limits: limitsOf(written),
  };
  checkId(config, faults);
  checkCluster(config, faults);
  checkBins(config.bins, [...groupNames(config), ...(written.drift?.slices ?? []).flat()], faults);
  return faults.items.length > 0 ? { ok: false, problems: faults.items } : { ok: true, value: config };
};
