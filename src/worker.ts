import { parentPort, workerData } from 'node:worker_threads';
import { type FilesJob, validateFiles } from './commands/validate-files.ts';

// A thread of the command line: its part of the files, and one answer.
parentPort?.postMessage(validateFiles(workerData as FilesJob));
