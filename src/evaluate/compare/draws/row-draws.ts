import type { MetricCall } from '../../metrics/metric.ts';
import type { TaskData } from '../../prepare/data.ts';
import type { Drawing } from '../asked.ts';
import { type Pair, rowsOf } from '../pair.ts';
import { unitsOf } from '../units.ts';
import { binarySide } from './binary-side.ts';
import { Differences } from './differences.ts';
import { copiedSide, type DrawnSide, sideOf } from './side.ts';
import { timesDrawn } from './times.ts';

const drawnSide = (data: TaskData, unitOf: Uint32Array, calls: readonly MetricCall[]): DrawnSide =>
  data.task === 'binary'
    ? binarySide(data, sideOf(data, unitOf), calls)
    : copiedSide(data, sideOf(data, unitOf), calls);

/** Both models on the same drawn rows. */
export const rowDraws = (calls: readonly MetricCall[], pair: Pair, drawing: Drawing): Differences => {
  const differences = new Differences(calls.length, drawing.replicates);
  const rows = rowsOf(pair);
  const champion = drawnSide(pair.data.champion, rows.champion, calls);
  const challenger = drawnSide(pair.data.challenger, rows.challenger, calls);
  for (const { times, total } of timesDrawn(unitsOf(pair.ids), drawing)) {
    differences.add(champion(times, total), challenger(times, total));
  }
  return differences;
};
