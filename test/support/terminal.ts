import type { Terminal } from '../../src/commands/command.ts';
import { run } from '../../src/commands/index.ts';

/** The project's own folder, where templates/ and examples/ stand. */
export const home = new URL('../../', import.meta.url);

export interface Screen {
  readonly columns?: number;
  readonly colour?: boolean;
}

/** A terminal that remembers what was written to it. */
export class CapturedTerminal implements Terminal {
  readonly cwd: string;
  readonly home = home;
  readonly worker = new URL('src/worker.ts', home);
  readonly columns: number;
  readonly colour: boolean;
  private readonly written: { stdout: string; stderr: string } = { stdout: '', stderr: '' };

  constructor(cwd: string, { columns = 80, colour = false }: Screen = {}) {
    this.cwd = cwd;
    this.columns = columns;
    this.colour = colour;
  }

  readonly out = (text: string): void => {
    this.written.stdout += text;
  };

  readonly err = (text: string): void => {
    this.written.stderr += text;
  };

  get stdout(): string {
    return this.written.stdout;
  }

  get stderr(): string {
    return this.written.stderr;
  }
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One call of the command line in a folder: its exit code, its data, its talk. */
export const assay = async (cwd: string, args: readonly string[], screen: Screen = {}): Promise<Ran> => {
  const terminal = new CapturedTerminal(cwd, screen);
  const code = await run(args, terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
};
