// What belongs to a row and not to a model must be the same in both files: its label, its weight, its query.

import type { Columns } from '../config.ts';
import type { Prepared, TaskData } from '../prepare/data.ts';
import { type EngineProblem, engineProblem, mostProblems } from '../problem.ts';
import { idText } from '../readers/ids.ts';
import { shown } from '../readers/shown.ts';
import type { FileNames, Versus } from './join.ts';

interface Trait {
  readonly field: string;
  readonly what: string;
  readonly same: (challengerRow: number, championRow: number) => boolean;
  readonly text: (side: keyof Versus<unknown>, row: number) => string;
}

type Tell = (data: TaskData, row: number) => string;

const labelText: Tell = (data, row) => {
  if (data.task === 'multiclass') return shown(data.classes[data.labels[row] ?? -1] ?? '');
  if (data.task === 'binary') return data.labels[row] === 1 ? 'positive' : 'negative';
  return String(data.labels[row]);
};

/** Classes are compared as text: the files number them each for itself. */
const sameLabels = ({ champion, challenger }: Versus<TaskData>): Trait['same'] => {
  if (champion.task !== 'multiclass' || challenger.task !== 'multiclass') {
    return (here, there) => challenger.labels[here] === champion.labels[there];
  }
  const places = challenger.classes.map((name) => champion.classes.indexOf(name));
  return (here, there) => places[challenger.labels[here] ?? -1] === champion.labels[there];
};

const weightText: Tell = (data, row) => String(data.weights?.[row] ?? 1);

/** A query is its rows: the files number queries each for itself. */
const sameQueries = ({ champion, challenger }: Versus<TaskData>): Trait['same'] => {
  if (champion.task !== 'ranking' || challenger.task !== 'ranking') return () => true;
  const there = new Int32Array(challenger.queryCount).fill(-1);
  const here = new Int32Array(champion.queryCount).fill(-1);
  return (row, championRow) => {
    const [own, other] = [challenger.queries[row] ?? 0, champion.queries[championRow] ?? 0];
    if (there[own] === -1 && here[other] === -1) {
      there[own] = other;
      here[other] = own;
    }
    return there[own] === other && here[other] === own;
  };
};

const traitsOf = (data: Versus<TaskData>, columns: Columns): readonly Trait[] => {
  const text =
    (tell: Tell): Trait['text'] =>
    (side, row) =>
      tell(data[side], row);
  const weights = [data.challenger.weights, data.champion.weights] as const;
  const label = { field: columns.label, what: 'label', same: sameLabels(data), text: text(labelText) };
  const weight = {
    field: columns.weight ?? 'weight',
    what: 'weight',
    same: (here: number, there: number) => weights[0]?.[here] === weights[1]?.[there],
    text: text(weightText),
  };
  const query = {
    field: columns.group ?? 'group',
    what: 'query',
    same: sameQueries(data),
    text: (side: keyof Versus<unknown>) =>
      side === 'challenger' ? 'a query with other rows' : 'a query of the same rows in both files',
  };
  const clusters = [data.challenger.clusters, data.champion.clusters] as const;
  const clusterAt = (side: 0 | 1, row: number) => clusters[side]?.units[clusters[side].of[row] ?? 0];
  const cluster = {
    field: columns.cluster ?? 'cluster',
    what: 'cluster',
    same: (here: number, there: number) =>
      clusters.includes(undefined) || clusterAt(0, here) === clusterAt(1, there),
    text: (side: keyof Versus<unknown>) =>
      side === 'challenger' ? 'a cluster of another name' : 'the same cluster in both files',
  };
  return [label, weight, query, cluster];
};

interface Difference {
  readonly prepared: Versus<Prepared>;
  readonly files: FileNames;
  readonly trait: Trait;
  readonly row: number;
  readonly championRow: number;
}

const problemOf = ({ prepared, files, trait, row, championRow }: Difference): EngineProblem => {
  const id = shown(idText(prepared.challenger.ids, row));
  const championLine = prepared.champion.lineOf(championRow);
  const where = championLine === null ? `row ${championRow + 1}` : `line ${championLine}`;
  const [found, expected] = [trait.text('challenger', row), trait.text('champion', championRow)];
  return engineProblem(files.challenger, {
    code: 'labels-differ',
    message: `the ${trait.what} of ${id} is not that of the ${files.other ?? 'champion'} (${files.champion}, ${where})`,
    line: prepared.challenger.lineOf(row),
    row: row + 1,
    field: trait.field,
    found,
    expected,
  });
};

/** `championRows`: for each row of the challenger the champion's, or -1 where it has none. */
export const differingRows = (
  prepared: Versus<Prepared>,
  championRows: Int32Array,
  columns: Columns,
  files: FileNames,
): readonly EngineProblem[] => {
  const data = { champion: prepared.champion.data, challenger: prepared.challenger.data };
  const problems: EngineProblem[] = [];
  for (const trait of traitsOf(data, columns)) {
    for (let row = 0; row < championRows.length && problems.length < mostProblems; row++) {
      const championRow = championRows[row] ?? -1;
      if (championRow < 0 || trait.same(row, championRow)) continue;
      problems.push(problemOf({ prepared, files, trait, row, championRow }));
    }
  }
  return problems;
};
