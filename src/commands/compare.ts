import { compareModels } from '../evaluate/compare/compare.ts';
import type { Versus } from '../evaluate/compare/join.ts';
import type { CompareReport, MetricDifference, PairedTest } from '../evaluate/compare/report.ts';
import { type EvaluateProblem, type MeasuringConfig, parseMeasuringConfig } from '../evaluate/config.ts';
import type { Prepared } from '../evaluate/prepare/data.ts';
import { prepareFile } from '../evaluate/prepare/prepare.ts';
import { mostProblems } from '../evaluate/problem.ts';
import type { SecondThread } from '../evaluate/readers/two-threads.ts';
import { aligned, brief } from './aligned.ts';
import type { ExitCode, Terminal } from './command.ts';
import { type NamedFile, namedFile, readConfig, refuse, secondThread } from './measuring.ts';
import { paint } from './paint.ts';
import { wrapped } from './wrap.ts';

export interface CompareOptions {
  readonly champion: string;
  readonly config: string;
  readonly json?: boolean;
}

/** Two models on the same rows. */
export const compare = async (
  challenger: string,
  { champion, config, json }: CompareOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const parsed = await readConfig(namedFile(terminal, config), parseMeasuringConfig);
  if (!parsed.ok) return refuse(parsed.problems, json, terminal);
  const files = { champion: namedFile(terminal, champion), challenger: namedFile(terminal, challenger) };
  const prepared = await preparedSides(files, parsed.value, secondThread(terminal));
  if (!prepared.ok) return refuse(prepared.problems, json, terminal);
  const names = { champion, challenger };
  const compared = compareModels(prepared.value, names, parsed.value);
  if (!compared.ok) return refuse(compared.problems, json, terminal);
  const { report } = compared;
  terminal.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : compareLines(report, terminal));
  return 0;
};

type PreparedSides =
  | { readonly ok: true; readonly value: Versus<Prepared> }
  | { readonly ok: false; readonly problems: readonly EvaluateProblem[] };

const preparedSides = async (
  files: Versus<NamedFile>,
  config: MeasuringConfig,
  second: SecondThread | null,
): Promise<PreparedSides> => {
  // All rows are compared: columns of groups need not be there.
  const whole = { ...config, slices: [], fairness: null };
  const champion = await prepareFile(files.champion.path, whole, files.champion.name, second);
  const challenger = await prepareFile(files.challenger.path, whole, files.challenger.name, second);
  if (champion.ok && challenger.ok)
    return { ok: true, value: { champion: champion.value, challenger: challenger.value } };
  const problems = [challenger, champion].flatMap((side) => (side.ok ? [] : side.problems));
  return { ok: false, problems: problems.slice(0, mostProblems) };
};

const range = (low: number | null, high: number | null): string =>
  low === null || high === null ? '-' : `${brief(low)} to ${brief(high)}`;

const metricRow = ([id, one]: readonly [string, MetricDifference]): readonly string[] => [
  id,
  brief(one.champion),
  brief(one.challenger),
  brief(one.difference),
  range(one.low, one.high),
  one.method,
];

const words: { readonly [test in PairedTest['test']]: string } = {
  mcnemar_exact: 'McNemar, exact',
  mcnemar: 'McNemar',
  mcnemar_corrected: 'McNemar, corrected',
  delong: 'DeLong',
};

const testRow = (one: PairedTest): readonly string[] => {
  const name = words[one.test];
  switch (one.test) {
    case 'mcnemar_exact':
      return [name, `${one.champion_only_right} / ${one.challenger_only_right}`, brief(one.p)];
    case 'delong':
      return [name, brief(one.z), brief(one.p)];
    case 'mcnemar':
    case 'mcnemar_corrected':
      return [name, brief(one.statistic), brief(one.p)];
  }
};

const notesOf = ({ metrics, tests }: CompareReport): readonly string[] => [
  ...Object.entries(metrics).flatMap(([id, one]) => {
    const reason = one.undefined ?? one.no_interval;
    return reason === undefined ? [] : [`${id}: ${reason}`];
  }),
  ...tests.flatMap((one) =>
    'undefined' in one && one.undefined !== undefined ? [`${words[one.test]}: ${one.undefined}`] : [],
  ),
];

const table = (rows: readonly (readonly string[])[], terminal: Terminal): readonly string[] => {
  const [head = '', ...lines] = aligned(rows, terminal.columns);
  return ['', paint(head, 'bold', terminal), ...lines];
};

const compareLines = (report: CompareReport, terminal: Terminal): string => {
  const { matched, level, metrics, tests } = report;
  const interval = `${brief(100 * level)}% interval`;
  const rows = Object.entries(metrics).map(metricRow);
  const heading = ['metric', 'champion', 'challenger', 'difference', interval, 'by'];
  const notes = notesOf(report).map((note) => wrapped(note, terminal.columns, 2));
  return [
    `${matched} rows of both; a difference is challenger - champion`,
    ...(rows.length === 0 ? [] : table([heading, ...rows], terminal)),
    ...(tests.length === 0 ? [] : table([['test', 'statistic', 'p'], ...tests.map(testRow)], terminal)),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
};
