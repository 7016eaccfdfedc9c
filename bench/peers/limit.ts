// What no engine can go below on this machine: reading the bytes, and adding up the columns once they lie in memory.

import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';

const [file = '', rows = '0', repeats = '1', out = ''] = process.argv.slice(2);

const readBytes = (path: string): void => {
  const descriptor = openSync(path, 'r');
  const into = new Uint8Array(1 << 20);
  while (readSync(descriptor, into, 0, into.length, null) > 0);
  closeSync(descriptor);
};

const count = Number(rows);
const scores = new Float64Array(count).fill(0.5);
const labels = new Uint8Array(count).fill(1);
const cells = new Uint32Array(count).fill(3);

const sums = (): number => {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += (scores[row] ?? 0) + (labels[row] ?? 0) + (cells[row] ?? 0);
  return sum;
};

const times: number[] = [];
const processor: number[] = [];
for (let go = 0; go < Math.max(5, Number(repeats)); go++) {
  const start = performance.now();
  const before = process.cpuUsage();
  readBytes(file);
  if (sums() !== count * 4.5) throw new Error('a sum went wrong');
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processor.push((user + system) / 1000);
}
writeFileSync(out, JSON.stringify({ times, processor, memory: process.resourceUsage().maxRSS / 1024 }));
