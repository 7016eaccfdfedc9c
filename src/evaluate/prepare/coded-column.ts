import { type Column, missingCode } from '../table.ts';
import type { GroupColumn } from './data.ts';

/** A column as text, whichever way it was read; entries that read alike are one. */
export const codedColumn = (column: Column | undefined): GroupColumn | null => {
  if (column?.kind === 'coded') return { codes: column.codes, values: column.dictionary };
  if (column?.kind !== 'label') return null;
  const places = new Map<string, number>();
  const place = column.entries.map(({ text }) => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  });
  const codes = column.codes.map((code) => place[code] ?? missingCode);
  return { codes, values: [...places.keys()] };
};
