import type { ExitCode, Terminal } from './command.ts';
export interface InitOptions {
  readonly write?: boolean;
}
export const init = (_options: InitOptions, _terminal: Terminal): Promise<ExitCode> => Promise.resolve(2);
