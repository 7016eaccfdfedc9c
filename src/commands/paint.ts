import { styleText } from 'node:util';
import type { Terminal } from './command.ts';

export type Style = Parameters<typeof styleText>[0];

/** Coloured where the terminal shows colours; the terminal decides, not the stream. */
export const paint = (text: string, style: Style, { colour }: Pick<Terminal, 'colour'>): string =>
  colour ? styleText(style, text, { validateStream: false }) : text;
