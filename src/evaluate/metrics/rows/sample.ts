import type { TaskData } from '../../prepare/data.ts';

/** The rows of one slice, for what is not counted in cells. */
export interface RowSample {
  readonly data: TaskData;
  /** Milliseconds a row, ascending; null where no column of them is named. */
  readonly latencies: Float64Array | null;
}
