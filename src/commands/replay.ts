import { canonical } from '../domain/canonical.ts';
import { judge } from '../review.ts';
import { version } from '../version.ts';
import type { ExitCode, Terminal } from './command.ts';
import { readTemplates } from './templates.ts';
import { readVerdict } from './verdict-file.ts';

/** Judges a saved snapshot again: the same bytes come out, or something is not what it was. */
export const replay = async (file: string, terminal: Terminal): Promise<ExitCode> => {
  const { bytes, verdict } = await readVerdict(file, terminal);
  const again = `${canonical(judge(verdict.snapshot, readTemplates(terminal.home)))}\n`;
  terminal.out(again);
  if (again === bytes) return 0;
  const by =
    verdict.version === version ? '' : ` (it was judged by assay ${verdict.version}, this is ${version})`;
  terminal.err(`${file} does not replay: judging its snapshot again gives other bytes${by}\n`);
  return 1;
};
