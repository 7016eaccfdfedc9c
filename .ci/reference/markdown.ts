/** A table; a bar inside a cell is told from the table's own. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text: string): string => `\`${text}\``;

export const page = (title: string, ...parts: readonly string[]): string =>
  [`# ${title}`, ...parts].join('\n\n');
