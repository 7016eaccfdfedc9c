/** Rows under a heading, in columns as wide as they must be; the first is cut so that a row fits, the others end at the right. */
export const aligned = (rows: readonly (readonly string[])[], columns: number): readonly string[] => {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, place) =>
    Math.max(...rows.map((row) => width(row[place] ?? ''))),
  );
  const others = widths.slice(1).reduce((sum, one) => sum + one + gap.length, 0);
  const first = Math.max(8, Math.min(widths[0] ?? 0, columns - others));
  return rows.map(([name = '', ...cells]) =>
    [cut(name, first).padEnd(first), ...cells.map((cell, place) => cell.padStart(widths[place + 1] ?? 0))]
      .join(gap)
      .trimEnd(),
  );
};

const gap = '  ';

const width = (text: string): number => Array.from(text).length;

const cut = (text: string, most: number): string =>
  width(text) > most
    ? `${Array.from(text)
        .slice(0, most - 1)
        .join('')}…`
    : text;

/** A number as a table shows it: three digits that count; a dash where there is none. */
export const brief = (value: number | null): string =>
  value === null ? '-' : String(Number(value.toPrecision(3)));
