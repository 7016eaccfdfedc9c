import type { MeasuringConfig } from './config/shape.ts';
import { evaluateBinary } from './evaluate-binary.ts';
import { evaluateSliced } from './evaluate-sliced.ts';
import type { Prepared } from './prepare/data.ts';
import type { Evaluation } from './report.ts';

/** Everything that a config asks, of rows that were read and checked. */
export const evaluate = (prepared: Prepared, config: MeasuringConfig): Evaluation =>
  prepared.data.task === 'binary'
    ? evaluateBinary(prepared, prepared.data, config)
    : evaluateSliced(prepared, config);
