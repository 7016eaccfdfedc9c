import { missingCode } from '../table.ts';
import type { CheckedRows } from './checked-rows.ts';
import type { GroupColumn } from './data.ts';
import { numberColumn, valueRule } from './number-column.ts';

/** How many edges lie below it: 0 is the first group, and an edge belongs to the group that it ends. */
const placeOf = (value: number, edges: Float64Array): number => {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** `<= 25`, `25 < x <= 40`, `> 40`: names that hold whatever the data are. */
export const binNames = (edges: readonly number[]): readonly string[] => [
  `<= ${edges[0]}`,
  ...edges.slice(1).map((edge, place) => `${edges[place]} < x <= ${edge}`),
  `> ${edges.at(-1)}`,
];

/** A column of numbers as groups, of which only those count that occur; null when there is no such column. */
export const binnedColumn = (
  rows: CheckedRows,
  name: string,
  edges: readonly number[],
): GroupColumn | null => {
  const numbers = numberColumn(rows, name, valueRule);
  if (numbers === null) return null;
  const cuts = Float64Array.from(edges);
  const codeOf = new Uint32Array(edges.length + 1).fill(missingCode);
  const occurring: number[] = [];
  const codes = new Uint32Array(numbers.length);
  numbers.forEach((value, row) => {
    const place = Number.isNaN(value) ? -1 : placeOf(value, cuts);
    if (codeOf[place] === missingCode) codeOf[place] = occurring.push(place) - 1;
    codes[row] = codeOf[place] ?? missingCode;
  });
  const names = binNames(edges);
  return { codes, values: occurring.map((place) => names[place] ?? '') };
};
