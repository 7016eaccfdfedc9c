import type { WeakSlicesConfig } from '../config/shape.ts';
import type { TaskData } from '../prepare/data.ts';
import type { Cells } from '../slices/cells.ts';

/** Of each cell the rows that the rate is counted over, and how many of them are wrong. Weights add no evidence, and do not count. */
export interface CellErrors {
  readonly rows: Uint32Array;
  readonly errors: Uint32Array;
}

/** Whether the rate is counted over a row, and whether the row is wrong. */
interface Judging {
  readonly counts: (row: number) => boolean;
  readonly isWrong: (row: number) => boolean;
}

const everyRow = (): boolean => true;

const judging = (data: TaskData, { metric, tolerance }: WeakSlicesConfig): Judging => {
  switch (data.task) {
    case 'binary': {
      const { labels, predictions } = data;
      const label = metric === 'fnr' ? 1 : 0;
      return {
        counts: metric === 'error_rate' ? everyRow : (row) => labels[row] === label,
        isWrong: (row) => labels[row] !== predictions[row],
      };
    }
    case 'multiclass': {
      const { labels, predictions } = data;
      return { counts: everyRow, isWrong: (row) => labels[row] !== predictions[row] };
    }
    case 'regression': {
      const { labels, predictions } = data;
      const most = tolerance ?? 0;
      return {
        counts: everyRow,
        isWrong: (row) => Math.abs((labels[row] ?? 0) - (predictions[row] ?? 0)) > most,
      };
    }
    case 'ranking':
      return { counts: () => false, isWrong: () => false };
  }
};

export const cellErrors = (
  data: TaskData,
  { cellOf, count }: Pick<Cells, 'cellOf' | 'count'>,
  search: WeakSlicesConfig,
): CellErrors => {
  const { counts, isWrong } = judging(data, search);
  const rows = new Uint32Array(count);
  const errors = new Uint32Array(count);
  for (let row = 0; row < data.rows; row++) {
    if (!counts(row)) continue;
    const cell = cellOf[row] ?? 0;
    rows[cell] = (rows[cell] ?? 0) + 1;
    if (isWrong(row)) errors[cell] = (errors[cell] ?? 0) + 1;
  }
  return { rows, errors };
};
