import { stripVTControlCharacters } from 'node:util';

/** The lines that are wider than the terminal although a blank stands where they could have been broken. */
export const tooWide = (text: string, columns: number): readonly string[] =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => Array.from(line).length > columns && /\S \S/.test(line.trim()));
