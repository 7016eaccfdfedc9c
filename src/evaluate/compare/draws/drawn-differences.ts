import type { Interval } from '../../intervals/interval.ts';
import { rankingMetrics } from '../../metrics/ranking/index.ts';
import type { BinaryData, MulticlassData, RankingData } from '../../prepare/data.ts';
import type { Asked, Drawing } from '../asked.ts';
import type { Pair } from '../pair.ts';
import { cellDraws } from './cell-draws.ts';
import type { Differences } from './differences.ts';
import { type QueryCall, queryDraws } from './query-draws.ts';
import { rowDraws } from './row-draws.ts';

export interface DrawnDifferences {
  readonly interval: (one: Asked, level: number) => Interval | null;
}

interface Group {
  readonly asked: readonly Asked[];
  readonly draw: () => Differences;
}

/** Labels and hard classes without weights; null where there are none. */
const classPair = ({
  data: { champion, challenger },
  ...rest
}: Pair): Pair<BinaryData> | Pair<MulticlassData> | null => {
  if (champion.weights !== null || challenger.weights !== null) return null;
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

const ofClasses = ({ words }: Asked): boolean =>
  (words.needs === 'labels' || words.needs === 'predictions') && words.weights === 'taken';

const queryCalls = (asked: readonly Asked[]): readonly QueryCall[] =>
  asked.map(({ call }) => {
    const metric = rankingMetrics.find(({ id }) => id === call.metric);
    if (metric === undefined || !('ofQuery' in metric)) throw new Error(`${call.id} is no mean over queries`);
    return { call, metric };
  });

const groupsOf = (asked: readonly Asked[], pair: Pair, drawing: Drawing): readonly Group[] => {
  const callsOf = (some: readonly Asked[]) => some.map(({ call }) => call);
  const ranking = rankingPair(pair);
  if (ranking !== null) return [{ asked, draw: () => queryDraws(queryCalls(asked), ranking, drawing) }];
  const classes = classPair(pair);
  const byCells = classes === null ? [] : asked.filter(ofClasses);
  const byRows = asked.filter((one) => !byCells.includes(one));
  return [
    ...(classes === null
      ? []
      : [{ asked: byCells, draw: () => cellDraws(callsOf(byCells), classes, drawing) }]),
    { asked: byRows, draw: () => rowDraws(callsOf(byRows), pair, drawing) },
  ];
};

/** Draws for these metrics, each by its cheapest way. */
export const drawnDifferences = (asked: readonly Asked[], pair: Pair, drawing: Drawing): DrawnDifferences => {
  const places = new Map<Asked, readonly [Differences, number]>();
  for (const group of groupsOf(asked, pair, drawing)) {
    if (group.asked.length === 0) continue;
    const differences = group.draw();
    for (const [place, one] of group.asked.entries()) places.set(one, [differences, place]);
  }
  return {
    interval: (one, level) => {
      const [differences, place] = places.get(one) ?? [null, 0];
      return differences?.interval(place, level) ?? null;
    },
  };
};
