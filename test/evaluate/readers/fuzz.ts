// Damaged files by the million against all three readers: no crash, no hang, no memory beyond the bound, and no byte
// behind a checksum that changes a value unseen.
//
//   npm run fuzz -- [inputs per reader] [seed] [reader]
//
// A fault is printed with its seed and input; `npm run fuzz -- 1 <seed> <reader> <input>` tries that one again.

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Format, formats } from './fuzz/seeds.ts';
import { seedsOf, tried } from './fuzz/trial.ts';

interface Task {
  readonly format: Format;
  readonly inputs: number;
  readonly seed: number;
  readonly first: number;
  /** The input that is being tried: the thread that is stuck cannot say it. */
  readonly at: Int32Array;
}

interface Summary {
  readonly answers: ReadonlyMap<string, number>;
  readonly slowest: { readonly input: number; readonly milliseconds: number };
  readonly faults: readonly string[];
}

const mostFaults = 20;

// A decompressor of Node that fails is only closed in a later turn.
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const allTried = async ({ format, inputs, seed, first, at }: Task): Promise<Summary> => {
  const seeds = seedsOf(format);
  const answers = new Map<string, number>();
  const faults: string[] = [];
  let slowest = { input: -1, milliseconds: 0 };
  for (let input = first; input < first + inputs && faults.length < mostFaults; input++) {
    Atomics.store(at, 0, input);
    if (input % 200 === 0) await nextTurn();
    const start = performance.now();
    const outcome = tried({ format, seeds, seed, input });
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { input, milliseconds };
    const code = outcome.kind === 'answered' ? outcome.code : 'WRONG';
    answers.set(code, (answers.get(code) ?? 0) + 1);
    if (outcome.kind === 'wrong') faults.push(`${format} ${seed} ${input}: ${outcome.because}`);
  }
  return { answers, slowest, faults };
};

const stuckAfter = 20_000;
const mostMegabytes = 1024;

const summaryLine = (
  { format, inputs, seed }: Task,
  { answers, slowest }: Summary,
  seconds: number,
): string => {
  const counts = [...answers].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  if (memory > mostMegabytes) process.exitCode = 1;
  return `${format}: ${inputs} inputs of seed ${seed} in ${seconds.toFixed(0)} s; slowest ${slowest.milliseconds.toFixed(0)} ms (input ${slowest.input}); peak ${memory} MB of ${mostMegabytes}; ${counts.join(', ')}\n`;
};

const runIn = (task: Task): Promise<void> =>
  new Promise((resolve) => {
    const start = performance.now();
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    let last = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(task.at, 0);
      if (now === last) {
        process.stderr.write(`${task.format} ${task.seed} ${now}: no answer within ${stuckAfter} ms\n`);
        process.exit(1);
      }
      last = now;
    }, stuckAfter);
    worker.on('message', (summary: Summary) => {
      for (const fault of summary.faults) process.stderr.write(`${fault}\n`);
      if (summary.faults.length > 0) process.exitCode = 1;
      process.stdout.write(summaryLine(task, summary, (performance.now() - start) / 1000));
    });
    worker.on('error', (error) => {
      process.stderr.write(`${task.format} ${task.seed} ${Atomics.load(task.at, 0)}: ${error.stack}\n`);
      process.exitCode = 1;
    });
    worker.on('exit', () => {
      clearInterval(watch);
      resolve();
    });
  });

const main = async ([inputs = '20000', seed = '1', only, first = '0']: readonly string[]): Promise<void> => {
  for (const format of formats.filter((one) => only === undefined || only === one)) {
    const at = new Int32Array(new SharedArrayBuffer(4));
    await runIn({ format, inputs: Number(inputs), seed: Number(seed), first: Number(first), at });
  }
};

if (isMainThread) await main(process.argv.slice(2));
else parentPort?.postMessage(await allTried(workerData as Task));
