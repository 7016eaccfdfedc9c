import { textUnit } from '../random/text-unit.ts';
import { type Table, wideCodes } from '../table.ts';
import { codedColumn } from './coded-column.ts';
import type { TaskData } from './data.ts';

/** Of a table in which every row has a cluster, where a column of them is named. */
export const clustersIn = (table: Table, name: string | null): Pick<TaskData, 'clusters'> => {
  const column = name === null ? null : codedColumn(table.columns.get(name));
  return column === null
    ? {}
    : { clusters: { of: wideCodes(column.codes), units: Float64Array.from(column.values, textUnit) } };
};
