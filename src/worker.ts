import { parentPort, workerData } from 'node:worker_threads';
import type { FilesJob } from './commands/validate-files.ts';
import type { PartJob } from './evaluate/readers/part.ts';

// A thread of the command line: its part of the work, and one answer. What the other kind of work needs is not loaded.
const job = workerData as FilesJob | PartJob;
if ('files' in job) {
  const { validateFiles } = await import('./commands/validate-files.ts');
  parentPort?.postMessage(validateFiles(job));
} else {
  const { buffersOf, readPart } = await import('./evaluate/readers/part.ts');
  const part = readPart(job);
  parentPort?.postMessage(part, buffersOf(part));
}
