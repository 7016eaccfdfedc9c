import { sha256 } from '../domain/canonical.ts';
import { renderCard } from '../render/card.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import { readTemplates } from './templates.ts';
import { readVerdict } from './verdict-file.ts';

export interface CardOptions {
  readonly format?: string;
  readonly json?: boolean;
}

/** Renders the card of a saved verdict. */
export const card = async (
  file: string,
  { format = 'markdown', json }: CardOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  if (format !== 'markdown') throw new WrongCall(`there is no card format ${format}; there is markdown`);
  const { verdict } = await readVerdict(file, terminal);
  const { markdown, dropped } = renderCard(verdict, verdict.snapshot, readTemplates(terminal.home));
  if (json === true)
    terminal.out(`${JSON.stringify({ card: sha256(markdown), markdown, dropped }, null, 2)}\n`);
  else terminal.out(`${markdown}\n`);
  return 0;
};
