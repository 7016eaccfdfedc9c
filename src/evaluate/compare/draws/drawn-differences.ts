import type { CompareConfig } from '../../config/shape.ts';
import { isClassData, isOfClasses } from '../../draws/class-cells.ts';
import { drawingCost, mostDrawn } from '../../draws/cost.ts';
import type { Replicates } from '../../draws/replicates.ts';
import type { Interval } from '../../intervals/interval.ts';
import { rankingMetrics } from '../../metrics/ranking/index.ts';
import type { BinaryData, MulticlassData, RankingData } from '../../prepare/data.ts';
import type { Asked } from '../asked.ts';
import type { Pair } from '../pair.ts';
import { cellDraws } from './cell-draws.ts';
import { jackknifed } from './jackknifed.ts';
import { type QueryCall, queryDraws } from './query-draws.ts';
import { rowDraws } from './row-draws.ts';

export interface DrawnDifference {
  readonly interval: Interval | null;
  readonly method: 'bootstrap' | 'jackknife';
}

interface Drawing extends CompareConfig {
  readonly level: number;
}

interface Group {
  readonly asked: readonly Asked[];
  readonly method: DrawnDifference['method'];
  readonly intervals: () => readonly (Interval | null)[];
}

const bootstrapped = (asked: readonly Asked[], { level }: Drawing, draw: () => Replicates): Group => ({
  asked,
  method: 'bootstrap',
  intervals: () => {
    const replicates = draw();
    return asked.map((_, place) => replicates.interval(place, level));
  },
});

const isTooMuch = (asked: readonly Asked[], { data: { challenger } }: Pair): boolean =>
  challenger.rows * asked.reduce((sum, { call }) => sum + drawingCost(challenger.task, call), 0) > mostDrawn;

/** Labels and hard classes without weights; null where there are none. */
const classPair = ({
  data: { champion, challenger },
  ...rest
}: Pair): Pair<BinaryData> | Pair<MulticlassData> | null => {
  if (!isClassData(champion) || !isClassData(challenger)) return null;
  if (champion.task === 'binary' && challenger.task === 'binary')
    return { ...rest, data: { champion, challenger } };
  if (champion.task === 'multiclass' && challenger.task === 'multiclass')
    return { ...rest, data: { champion, challenger } };
  return null;
};

const rankingPair = ({ data: { champion, challenger }, ...rest }: Pair): Pair<RankingData> | null =>
  champion.task === 'ranking' && challenger.task === 'ranking'
    ? { ...rest, data: { champion, challenger } }
    : null;

const queryCalls = (asked: readonly Asked[]): readonly QueryCall[] =>
  asked.map(({ call }) => {
    const metric = rankingMetrics.find(({ id }) => id === call.metric);
    if (metric === undefined || !('ofQuery' in metric)) throw new Error(`${call.id} is no mean over queries`);
    return { call, metric };
  });

const groupsOf = (asked: readonly Asked[], pair: Pair, drawing: Drawing): readonly Group[] => {
  const callsOf = (some: readonly Asked[]) => some.map(({ call }) => call);
  const ranking = rankingPair(pair);
  if (ranking !== null)
    return [bootstrapped(asked, drawing, () => queryDraws(queryCalls(asked), ranking, drawing))];
  const classes = classPair(pair);
  const byCells = classes === null ? [] : asked.filter(({ words }) => isOfClasses(words));
  const byRows = asked.filter((one) => !byCells.includes(one));
  const calls = callsOf(byRows);
  return [
    ...(classes === null
      ? []
      : [bootstrapped(byCells, drawing, () => cellDraws(callsOf(byCells), classes, drawing))]),
    drawing.many === 'jackknife' && isTooMuch(byRows, pair)
      ? { asked: byRows, method: 'jackknife', intervals: () => jackknifed(calls, pair, drawing.level) }
      : bootstrapped(byRows, drawing, () => rowDraws(calls, pair, drawing)),
  ];
};

/** Each by its cheapest way. */
export const drawnDifferences = (
  asked: readonly Asked[],
  pair: Pair,
  drawing: Drawing,
): ReadonlyMap<Asked, DrawnDifference> =>
  new Map(
    groupsOf(asked, pair, drawing)
      .filter((group) => group.asked.length > 0)
      .flatMap((group) => {
        const intervals = group.intervals();
        return group.asked.map((one, place) => {
          const drawn: DrawnDifference = { interval: intervals[place] ?? null, method: group.method };
          return [one, drawn] as const;
        });
      }),
  );
