// assay in this process: node bench/peers/with_assay.ts FILE JOB REPEATS OUT, as the Python scripts beside it are called.

import { writeFileSync } from 'node:fs';
import { type MeasuringConfig, parseMeasuringConfig } from '../../src/evaluate/config.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { prepareFile } from '../../src/evaluate/prepare/prepare.ts';
import type { Evaluation } from '../../src/evaluate/report.ts';
import { configText, type Job } from '../predictions.ts';

const [file = '', job = 'auc', repeats = '1', out = ''] = process.argv.slice(2);

const config = ((): MeasuringConfig => {
  const parsed = parseMeasuringConfig('evaluate.yaml', configText(job as Job));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
})();

const measured = async (): Promise<Evaluation> => {
  const prepared = await prepareFile(file, config);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems.slice(0, 3)));
  return evaluate(prepared.value, config);
};

const times: number[] = [];
const processor: number[] = [];
let evaluation: Evaluation | null = null;
for (let go = 0; go < Number(repeats); go++) {
  const start = performance.now();
  const before = process.cpuUsage();
  evaluation = await measured();
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1000);
}
writeFileSync(
  out,
  JSON.stringify({ times, processor, memory: process.resourceUsage().maxRSS / 1024, evaluation }),
);
