// npm run bench: every benchmark, one after the other, each with its ratios to what it is held against.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const benches = [
  'command-line',
  'calls',
  'verdict',
  'readers',
  'evaluate',
  'peers',
  'false-alarms',
  'clusters',
];

for (const name of benches) {
  console.log(`\n== ${name}`);
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  spawnSync(process.execPath, [file], { stdio: 'inherit' });
}
