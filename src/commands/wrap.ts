import { stripVTControlCharacters } from 'node:util';

/** Breaks at blanks so that no line is wider than the terminal; the lines after the first are indented. */
export const wrapped = (text: string, columns: number, indent = 0): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= columns || line === '') {
      line = longer;
    } else {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    }
  }
  return [...lines, line].join('\n');
};

const width = (text: string): number => Array.from(stripVTControlCharacters(text)).length;
