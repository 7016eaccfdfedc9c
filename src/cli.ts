#!/usr/bin/env node
import * as nodeModule from 'node:module';
import process from 'node:process';
import { version } from './version.ts';

// Anything beyond the version costs the start-up of a parser and a schema library; load it only when it is wanted.
const main = async (): Promise<number> => {
  const args = process.argv.slice(2);
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  // Compiled once, kept in the system's temporary folder: the second call starts a quarter faster.
  nodeModule.enableCompileCache?.();
  const { run } = await import('./commands/index.ts');
  return run(args, {
    cwd: process.cwd(),
    home: new URL('../', import.meta.url),
    worker: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url),
    columns: process.stdout.columns ?? 80,
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
};

// A reader that closes the pipe early (`assay check | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `assay: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a bug of assay: please report it with the command that you ran.\n`,
    );
    process.exitCode = 3;
  },
);
