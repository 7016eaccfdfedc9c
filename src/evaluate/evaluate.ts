import { slicedNames } from './config/group-names.ts';
import type { MeasuringConfig } from './config/shape.ts';
import { evaluateBinary } from './evaluate-binary.ts';
import { isOfRows, withRowMetrics } from './evaluate-rows.ts';
import { evaluateSliced } from './evaluate-sliced.ts';
import type { Prepared } from './prepare/data.ts';
import type { Evaluation } from './report.ts';
import { weakSlices } from './weak-slices/search.ts';

const ofTask = (prepared: Prepared, config: MeasuringConfig): Evaluation =>
  prepared.data.task === 'binary'
    ? evaluateBinary(prepared, prepared.data, config)
    : evaluateSliced(prepared, config);

/** Columns that are only searched would cut the cells of every slice, and cost each of them time. */
const groupsNamed = ({ groups }: Prepared, names: readonly string[]): Prepared['groups'] =>
  new Map([...groups].filter(([name]) => names.includes(name)));

const searched = (
  prepared: Prepared,
  { weakSlices: asked }: MeasuringConfig,
): Pick<Evaluation, 'weak_slices' | 'weak_slices_search'> => {
  if (asked === null) return {};
  const { slices, search } = weakSlices(prepared, asked);
  return { weak_slices: slices, weak_slices_search: search };
};

/** Everything that a config asks, of rows that were read and checked. */
export const evaluate = (prepared: Prepared, config: MeasuringConfig): Evaluation => {
  const sliced = { ...prepared, groups: groupsNamed(prepared, slicedNames(config)) };
  const metrics = config.metrics.filter((call) => !isOfRows(call));
  const found = ofTask(sliced, { ...config, metrics });
  const measured = metrics.length === config.metrics.length ? found : withRowMetrics(found, sliced, config);
  return { ...measured, ...searched(prepared, config) };
};
