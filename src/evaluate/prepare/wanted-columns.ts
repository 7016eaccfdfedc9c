import { groupNames } from '../config/group-names.ts';
import type { MeasuringConfig } from '../config/shape.ts';
import type { Role, Wanted } from '../table.ts';

const score = { missing: 'score-missing', notANumber: 'score-not-a-number' } as const;
const label = { missing: 'label-missing' } as const;
const number = { missing: 'not-a-number', notANumber: 'not-a-number' } as const;

const byTask = ({ task, columns }: MeasuringConfig): readonly Wanted[] => {
  const wanted = (name: string | null, as: Role, codes: Wanted['codes'] = {}): Wanted[] =>
    name === null ? [] : [{ name, as, codes }];
  switch (task) {
    case 'binary':
      return [
        ...wanted(columns.label, 'label', label),
        ...wanted(columns.score, 'number', score),
        ...wanted(columns.prediction, 'label', label),
      ];
    case 'multiclass':
      return [
        ...wanted(columns.label, 'text', label),
        ...(columns.scores ?? []).flatMap(([, name]) => wanted(name, 'number', score)),
        ...wanted(columns.prediction, 'text', label),
      ];
    case 'regression':
      return [
        ...wanted(columns.label, 'number', { ...label, notANumber: 'not-a-number' }),
        ...wanted(columns.prediction, 'number', { missing: 'score-missing', notANumber: 'not-a-number' }),
      ];
    case 'ranking':
      return [
        ...wanted(columns.label, 'number', { ...label, notANumber: 'not-a-number' }),
        ...wanted(columns.score, 'number', score),
        ...wanted(columns.group, 'text', { missing: 'missing-id' }),
      ];
  }
};

/** Where there is no number, rows are a group of their own. */
const binned = (name: string): Wanted => ({ name, as: 'number', codes: { notANumber: 'not-a-number' } });

/** A column wanted as two things is read as labels, which are text and number at once. */
const merged = (one: Wanted, other: Wanted): Wanted => ({
  name: one.name,
  as: one.as === other.as ? one.as : 'label',
  codes: { ...other.codes, ...one.codes },
});

export const wantedColumns = (config: MeasuringConfig): readonly Wanted[] => {
  const { id, weight, latency, cluster } = config.columns;
  const all: readonly Wanted[] = [
    { name: id, as: 'id', codes: { missing: 'missing-id' } },
    ...byTask(config),
    ...(weight === null ? [] : [{ name: weight, as: 'number', codes: number } as const]),
    ...(latency === null ? [] : [{ name: latency, as: 'number', codes: number } as const]),
    ...(cluster === null ? [] : [{ name: cluster, as: 'text', codes: { missing: 'missing-id' } } as const]),
    ...groupNames(config).map(
      (name): Wanted => (config.bins.has(name) ? binned(name) : { name, as: 'text' }),
    ),
  ];
  const byName = new Map<string, Wanted>();
  for (const one of all) {
    const before = byName.get(one.name);
    byName.set(one.name, before === undefined ? one : merged(before, one));
  }
  return [...byName.values()];
};
