import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The runs of one CI, added up: `N passed, N failed`. A step that failed without a failing test counts as one failure.
const [folder = '.', failedStep = '0'] = process.argv.slice(2);
const runs = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
const passed = sum('numPassedTests');
// A test file that cannot even be loaded fails without a failing test in it.
const broken = runs.filter((run) => !run.success && run.numFailedTests === 0).length;
const failed = Math.max(sum('numFailedTests') + broken, Number(failedStep));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
