import type { DriftLevel, DriftReport, FeatureDrift, Sides, SliceDrift } from '../evaluate/drift/report.ts';
import { shown } from '../evaluate/readers/shown.ts';
import { aligned, brief } from './aligned.ts';
import type { Terminal } from './command.ts';
import { paint, type Style } from './paint.ts';
import { wrapped } from './wrap.ts';

const heading = ['feature', 'level', 'PSI', 'JS', 'test', 'statistic', 'p (Holm)', 'missing'] as const;

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${brief((100 * part) / whole)}%`;

/** A dash where nothing is missing, so that what is missing is seen. */
const missingOf = ({ missing, rows }: FeatureDrift): string =>
  missing.reference + missing.current === 0
    ? '-'
    : `${share(missing.reference, rows.reference)} > ${share(missing.current, rows.current)}`;

const nameOf = ({ feature, role }: FeatureDrift): string =>
  role === undefined ? shown(feature) : `${shown(feature)} (${role})`;

const rowOf = (feature: FeatureDrift): readonly string[] => [
  nameOf(feature),
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

const said = (where: SliceDrift['where']): string =>
  Object.entries(where)
    .map(([column, text]) => `${shown(column)}=${text === null ? '(missing)' : shown(text)}`)
    .join(', ');

/** The largest PSI; nothing that has none is worse than something. */
const worstOf = (features: readonly FeatureDrift[]): FeatureDrift | undefined =>
  features.toSorted((a, b) => (b.psi ?? -1) - (a.psi ?? -1))[0];

const sliceRow = ({ where, rows, population, features }: SliceDrift): readonly string[] => {
  const worst = worstOf(features);
  return [
    said(where),
    String(rows.current),
    `${brief(100 * population.reference)}% > ${brief(100 * population.current)}%`,
    worst === undefined ? '-' : cut(nameOf(worst)),
    brief(worst?.psi ?? null),
    worst?.level ?? 'UNKNOWN',
  ];
};

const longest = 20;

const cut = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

const table = (
  rows: readonly (readonly string[])[],
  levels: readonly DriftLevel[],
  terminal: Terminal,
): readonly string[] => {
  const [head = '', ...lines] = aligned(rows, terminal.columns);
  const painted = lines.map((line, place) => paint(line, styles[levels[place] ?? 'UNKNOWN'], terminal));
  return ['', paint(head, 'bold', terminal), ...painted];
};

const sliceLines = ({ slices, population }: DriftReport, terminal: Terminal): readonly string[] => {
  if (slices.length === 0) return [];
  const spread = population.map(
    ({ by, psi, level }) => `rows by ${by.map(shown).join(' × ')}: PSI ${brief(psi)}, ${level}`,
  );
  const levels = slices.map(({ features }) => worstOf(features)?.level ?? 'UNKNOWN');
  const headings = ['slice', 'rows', 'share', 'worst feature', 'PSI', 'level'];
  return [
    ...table([headings, ...slices.map(sliceRow)], levels, terminal),
    '',
    ...spread.map((line) => wrapped(line, terminal.columns, 2)),
  ];
};

const summary = ({ drifted, judged }: DriftReport): string =>
  judged === 0 ? 'no feature could be judged' : `${drifted} of ${judged} features drifted`;

export const driftLines = (report: DriftReport, terminal: Terminal): string => {
  const { rows, features } = report;
  const notes = features.flatMap(notesOf).map((note) => wrapped(note, terminal.columns, 2));
  const opening = `${rows.current} rows against ${rows.reference} of the reference; ${summary(report)}`;
  return [
    wrapped(opening, terminal.columns, 2),
    ...table(
      [heading, ...features.map(rowOf)],
      features.map(({ level }) => level),
      terminal,
    ),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    ...sliceLines(report, terminal),
    '',
  ].join('\n');
};
