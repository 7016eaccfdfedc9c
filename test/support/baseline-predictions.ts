import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { casesFolder } from './case-folder.ts';
import { csvOf, good, type Kinds } from './predictions.ts';

// node test/support/baseline-predictions.ts: writes the predictions of the stories about baselines and clusters, by
// counting as well.

/** The rows of `good`, of which a simple rule finds fewer. */
const simple: readonly Kinds[] = good.map((kinds) => ({ ...kinds, tp: 35, fn: 15, fp: 12, tn: 38 }));

/** 25 customers of 8 positives and 8 negatives: every positive is found, but for those of one customer. */
export const ofCustomers = (): string => {
  const rows = Array.from({ length: 400 }, (_, place) => {
    const [customer, nth] = [Math.floor(place / 16), place % 16];
    const isPositive = nth < 8;
    const score = isPositive && customer !== 6 ? '0.90' : '0.10';
    const id = String(place + 1).padStart(4, '0');
    return `p${id},${isPositive ? 1 : 0},${score},c${String(customer + 1).padStart(2, '0')}`;
  });
  return `id,label,score,customer\n${rows.join('\n')}\n`;
};

const own = 'head/data/predictions-3.2.1.csv';
const baseline = 'head/data/baseline.csv';

const written: { readonly [path: string]: string } = {
  [`measured-baseline-is-beaten/${own}`]: csvOf(good),
  [`measured-baseline-is-beaten/${baseline}`]: csvOf(simple),
  [`measured-baseline-is-not-beaten/${own}`]: csvOf(good),
  [`measured-baseline-is-not-beaten/${baseline}`]: csvOf(good),
  [`measured-baseline-predictions-are-missing/${own}`]: csvOf(good),
  [`measured-clusters-widen-the-interval/${own}`]: ofCustomers(),
};

const writeAll = (): void => {
  for (const [path, text] of Object.entries(written)) {
    const target = join(casesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    writeFileSync(target, text);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeAll();
