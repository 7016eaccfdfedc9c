import { parseDriftConfig } from '../evaluate/config.ts';
import { measureDrift } from '../evaluate/drift/drift.ts';
import { readSides, tooManySlices } from '../evaluate/drift/read-sides.ts';
import type { ExitCode, Terminal } from './command.ts';
import { driftLines } from './drift-lines.ts';
import { namedFile, readConfig, refuse } from './measuring.ts';

export interface DriftOptions {
  readonly reference: string;
  readonly config: string;
  readonly json?: boolean;
}

/** How far the features of one file have moved from those of another. */
export const drift = async (
  current: string,
  { reference, config, json }: DriftOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const parsed = await readConfig(namedFile(terminal, config), parseDriftConfig);
  if (!parsed.ok) return refuse(parsed.problems, json, terminal);
  const files = { reference: namedFile(terminal, reference), current: namedFile(terminal, current) };
  const read = await readSides(files, parsed.value);
  if (!read.ok) return refuse(read.problems, json, terminal);
  const measured = measureDrift(read.tables, parsed.value.drift);
  if (!measured.ok) return refuse([tooManySlices(measured.tooMany, files.current)], json, terminal);
  const { report } = measured;
  terminal.out(json === true ? `${JSON.stringify(report, null, 2)}\n` : driftLines(report, terminal));
  return 0;
};
