import type { Measured, MetricCall } from '../metrics/metric.ts';
import type { TaskData } from '../prepare/data.ts';
import { binarySide } from './binary-side.ts';
import { lossSide } from './loss-side.ts';
import { r2Side } from './r2-side.ts';
import { isMeanLoss } from './row-losses.ts';
import { copiedSide, type DrawnSide, type Side } from './side.ts';

interface Part {
  readonly calls: readonly MetricCall[];
  readonly side: DrawnSide;
}

interface Asked {
  readonly calls: readonly MetricCall[];
  /** How many there are to be drawn. */
  readonly units: number;
}

const partsOf = (data: TaskData, side: Side, { calls, units }: Asked): readonly Part[] => {
  const on = { unitOf: side.unitOf, units };
  const means = calls.filter((call) => isMeanLoss(data.task, call));
  const r2 = calls.filter(({ metric }) => data.task === 'regression' && metric === 'r2');
  const others = calls.filter((call) => !means.includes(call) && !r2.includes(call));
  return [
    ...(means.length === 0 ? [] : [{ calls: means, side: lossSide(data, on, means) }]),
    ...(data.task === 'regression' && r2.length > 0 ? [{ calls: r2, side: r2Side(data, on) }] : []),
    ...(others.length === 0
      ? []
      : [
          {
            calls: others,
            side: data.task === 'binary' ? binarySide(data, side, others) : copiedSide(data, side, others),
          },
        ]),
  ];
};

/** Each metric by its cheapest way. */
export const drawnSide = (data: TaskData, side: Side, asked: Asked): DrawnSide => {
  const parts = partsOf(data, side, asked);
  return (times, total) => {
    const found = new Map<MetricCall, Measured>();
    for (const part of parts) {
      const measured = part.side(times, total);
      for (const [place, call] of part.calls.entries()) {
        const one = measured[place];
        if (one !== undefined) found.set(call, one);
      }
    }
    return asked.calls.flatMap((call) => found.get(call) ?? []);
  };
};
