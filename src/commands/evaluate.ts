import type { WeakSlice } from '../domain/weak-slices.ts';
import { parseMeasuringConfig } from '../evaluate/config.ts';
import { evaluate as evaluated } from '../evaluate/evaluate.ts';
import { prepareFile } from '../evaluate/prepare/prepare.ts';
import { shown } from '../evaluate/readers/shown.ts';
import type {
  Evaluation,
  FairnessReport,
  MetricReport,
  MetricReports,
  SliceReport,
} from '../evaluate/report.ts';
import type { Where } from '../evaluate/slices/slicing.ts';
import { aligned, brief } from './aligned.ts';
import type { ExitCode, Terminal } from './command.ts';
import { namedFile, readConfig, refuse, secondThread } from './measuring.ts';
import { paint, type Style } from './paint.ts';
import { wrapped } from './wrap.ts';

export interface EvaluateOptions {
  readonly config: string;
  readonly json?: boolean;
}

/** Every metric recomputed from predictions: of all rows, of slices, between groups. */
export const evaluate = async (
  predictions: string,
  { config, json }: EvaluateOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const parsed = await readConfig(namedFile(terminal, config), parseMeasuringConfig);
  if (!parsed.ok) return refuse(parsed.problems, json, terminal);
  const { name, path } = namedFile(terminal, predictions);
  const prepared = await prepareFile(path, parsed.value, name, secondThread(terminal));
  if (!prepared.ok) return refuse(prepared.problems, json, terminal);
  const evaluation = evaluated(prepared.value, parsed.value);
  terminal.out(
    json === true ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationLines(evaluation, terminal),
  );
  return 0;
};

const range = ({ low, high }: MetricReport): string => {
  if (low === undefined || high === undefined) return '';
  return low === null || high === null ? '-' : `${brief(low)} to ${brief(high)}`;
};

const overallRows = (metrics: MetricReports): readonly (readonly string[])[] =>
  Object.entries(metrics).map(([id, one]) => [id, exactOrBrief(one.value), range(one)]);

/** Counts are shown whole. */
const exactOrBrief = (value: number | null): string =>
  value !== null && Number.isInteger(value) ? String(value) : brief(value);

const said = (where: Where): string =>
  Object.entries(where)
    .map(([column, text]) => `${shown(column)}=${text === null ? '(missing)' : shown(text)}`)
    .join(', ');

const sliceRow = ({ where, rows, metrics }: SliceReport): readonly string[] => [
  said(where),
  String(rows),
  ...Object.values(metrics).map(({ value }) => exactOrBrief(value)),
];

const fairnessRow = (one: FairnessReport): readonly string[] => [
  saidFairness(one),
  brief(one.value),
  verdicts[String(one.meets)] ?? '',
  one.lowest === null ? '-' : `${Object.values(one.lowest.group).map(groupName).join(', ')}`,
  one.highest === null ? '-' : `${Object.values(one.highest.group).map(groupName).join(', ')}`,
];

const saidFairness = ({ metric, by, control }: FairnessReport): string =>
  `${metric} by ${by.map(shown).join(' × ')}${control === undefined ? '' : ` within ${said(control)}`}`;

const groupName = (text: string | null): string => (text === null ? '(missing)' : shown(text));

const verdicts: { readonly [meets: string]: string } = { true: 'yes', false: 'NO', null: '-' };

const styleOf = ({ meets }: FairnessReport): Style => {
  if (meets === null) return 'dim';
  return meets ? 'green' : 'red';
};

const notesOf = ({ overall, fairness }: Evaluation): readonly string[] => [
  ...Object.entries(overall).flatMap(([id, one]) =>
    [one.undefined, one.no_interval].flatMap((reason) => (reason === undefined ? [] : [`${id}: ${reason}`])),
  ),
  ...fairness.flatMap((one) => [
    ...(one.undefined === undefined ? [] : [`${saidFairness(one)}: ${one.undefined}`]),
    ...one.excluded.map(
      ({ group, rows, because, rate }) =>
        `${one.metric}${one.control === undefined ? '' : ` within ${said(one.control)}`}: ${said(group)} (${rows} rows) takes no part${rate === undefined ? '' : ` in ${rate}`}: ${because}`,
    ),
  ]),
];

/** As many columns as the terminal holds; the rest is in the JSON. */
const narrowed = (rows: readonly (readonly string[])[], columns: number): readonly (readonly string[])[] => {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => (row[place] ?? '').length)));
  let used = Math.min(widths[0] ?? 0, 24);
  const fitting = widths.slice(1).filter((width) => {
    used += width + 2;
    return used <= columns;
  }).length;
  return rows.map((row) => row.slice(0, fitting + 1));
};

const table = (
  rows: readonly (readonly string[])[],
  terminal: Terminal,
  styles: readonly Style[] = [],
): readonly string[] => {
  const [head = '', ...lines] = aligned(narrowed(rows, terminal.columns), terminal.columns);
  const body = lines.map((line, place) => {
    const style = styles[place];
    return style === undefined ? line : paint(line, style, terminal);
  });
  return ['', paint(head, 'bold', terminal), ...body];
};

const weakRow = ({ where, rows, errors, rate, low, high, lift, q }: WeakSlice): readonly string[] => [
  said(where),
  ...[rows, errors].map(String),
  ...[rate, lift, q].map(brief),
  `${brief(low)} to ${brief(high)}`,
];

const weakLines = (
  { weak_slices: found = [], weak_slices_search: search }: Evaluation,
  terminal: Terminal,
): readonly string[] => {
  if (search === undefined) return [];
  const { errors, rows, tested, significant } = search;
  const searched = `${tested} slices searched, ${significant} significantly worse than all rows (${errors} of ${rows} wrong)`;
  const heading = ['weak slice', 'rows', 'wrong', 'rate', 'lift', 'q', 'interval'];
  return [
    ...(found.length === 0 ? [''] : table([heading, ...found.map(weakRow)], terminal)),
    wrapped(searched, terminal.columns, 2),
  ];
};

const evaluationLines = (evaluation: Evaluation, terminal: Terminal): string => {
  const { rows, overall, slices, fairness } = evaluation;
  const notes = [...new Set(notesOf(evaluation))].map((note) => wrapped(note, terminal.columns, 2));
  const heading = ['slice', 'rows', ...Object.keys(overall)];
  const fairnessRows = fairness.map(fairnessRow);
  return [
    `${rows} rows`,
    ...table([['metric', 'value', 'interval'], ...overallRows(overall)], terminal),
    ...(slices.length === 0 ? [] : table([heading, ...slices.map(sliceRow)], terminal)),
    ...(fairness.length === 0
      ? []
      : table(
          [['fairness', 'value', 'meets', 'lowest', 'highest'], ...fairnessRows],
          terminal,
          fairness.map(styleOf),
        )),
    ...weakLines(evaluation, terminal),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
};
