import { parseDriftConfig } from '../evaluate/config.ts';
import { measureDrift } from '../evaluate/drift/drift.ts';
import { readSides } from '../evaluate/drift/read-sides.ts';
import type { DriftLevel, DriftReport, FeatureDrift, Sides } from '../evaluate/drift/report.ts';
import { shown } from '../evaluate/readers/shown.ts';
import { aligned, brief } from './aligned.ts';
import type { ExitCode, Terminal } from './command.ts';
import { namedFile, readConfig, refuse } from './measuring.ts';
import { paint, type Style } from './paint.ts';
import { wrapped } from './wrap.ts';

export interface DriftOptions {
  readonly reference: string;
  readonly config: string;
  readonly json?: boolean;
}

/** How far the features of one file have moved from those of another. */
export const drift = async (
  current: string,
  { reference, config, json }: DriftOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const parsed = await readConfig(namedFile(terminal, config), parseDriftConfig);
  if (!parsed.ok) return refuse(parsed.problems, json, terminal);
  const files = { reference: namedFile(terminal, reference), current: namedFile(terminal, current) };
  const read = await readSides(files, parsed.value);
  if (!read.ok) return refuse(read.problems, json, terminal);
  const report = measureDrift(read.tables, parsed.value.drift);
  terminal.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : driftLines(report, terminal));
  return 0;
};

const heading = ['feature', 'level', 'PSI', 'JS', 'test', 'statistic', 'p (Holm)', 'missing'] as const;

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${brief((100 * part) / whole)}%`;

/** A dash where nothing is missing, so that what is missing is seen. */
const missingOf = ({ missing, rows }: FeatureDrift): string =>
  missing.reference + missing.current === 0
    ? '-'
    : `${share(missing.reference, rows.reference)} > ${share(missing.current, rows.current)}`;

const rowOf = (feature: FeatureDrift): readonly string[] => [
  shown(feature.feature),
  feature.level,
  brief(feature.psi),
  brief(feature.js),
  feature.test,
  brief(feature.statistic),
  brief(feature.p_holm),
  missingOf(feature),
];

const few = 5;

const named = (what: string, categories: readonly string[]): readonly string[] => {
  if (categories.length === 0) return [];
  const more = categories.length > few ? `, … (${categories.length})` : '';
  return [`${what} ${categories.slice(0, few).map(shown).join(', ')}${more}`];
};

const notesOf = (feature: FeatureDrift): readonly string[] => {
  const only: Sides<readonly string[]> =
    feature.kind === 'categorical' ? feature.only : { reference: [], current: [] };
  const notes = [
    ...(feature.undefined === undefined ? [] : [feature.undefined]),
    ...named('new:', only.current),
    ...named('gone:', only.reference),
  ];
  return notes.length === 0 ? [] : [`${shown(feature.feature)}: ${notes.join('; ')}`];
};

const styles: { readonly [level in DriftLevel]: Style } = {
  OK: 'green',
  WARNING: 'yellow',
  CRITICAL: 'red',
  UNKNOWN: 'dim',
};

const driftLines = ({ rows, features }: DriftReport, terminal: Terminal): string => {
  const [head = '', ...lines] = aligned([heading, ...features.map(rowOf)], terminal.columns);
  const notes = features.flatMap(notesOf).map((note) => wrapped(note, terminal.columns, 2));
  return [
    `${rows.current} rows against ${rows.reference} of the reference`,
    '',
    paint(head, 'bold', terminal),
    ...lines.map((line, place) => paint(line, styles[features[place]?.level ?? 'UNKNOWN'], terminal)),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
};
