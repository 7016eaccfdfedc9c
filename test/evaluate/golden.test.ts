// Whole evaluations against scikit-learn, Fairlearn and statsmodels: test/golden/metrics.py writes the files.

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseMeasuringConfig } from '../../src/evaluate/config.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { prepareFile } from '../../src/evaluate/prepare/prepare.ts';

const folder = fileURLToPath(new URL('../golden/metrics/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'));

const evaluated = async (path: string, configText: string): Promise<unknown> => {
  const config = parseMeasuringConfig('evaluate.yaml', configText);
  if (!config.ok) return config.problems;
  const prepared = await prepareFile(path, config.value);
  return prepared.ok ? JSON.parse(JSON.stringify(evaluate(prepared.value, config.value))) : prepared.problems;
};

/** 1e-9 relative or 1e-12 absolute, the contract's tolerance. */
const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-12, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

/** Words stand in for themselves: the library has none. */
const ours = new Set(['undefined', 'because', 'no_interval']);

const differences = (found: unknown, expected: unknown, path: string): string[] => {
  if (typeof expected === 'number' && typeof found === 'number')
    return isClose(found, expected) ? [] : [`${path}: ${found}, expected ${expected}`];
  if (typeof expected !== 'object' || typeof found !== 'object' || expected === null || found === null)
    return Object.is(found, expected)
      ? []
      : [`${path}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)].filter((key) => !ours.has(key)));
  return [...keys].flatMap((key) =>
    differences(
      Object.getOwnPropertyDescriptor(found, key)?.value,
      Object.getOwnPropertyDescriptor(expected, key)?.value,
      `${path}.${key}`,
    ),
  );
};

describe('an evaluation equals the reference libraries', () => {
  it.each(names)('%s', async (name) => {
    const golden = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
    const found = await evaluated(`${folder}${name}.csv`, JSON.stringify(golden.config));
    expect(differences(found, golden.expected, name).slice(0, 20)).toEqual([]);
  });

  it('says why where there is no value', async () => {
    const golden = JSON.parse(readFileSync(`${folder}binary-one-class.json`, 'utf8'));
    const found = await evaluated(`${folder}binary-one-class.csv`, JSON.stringify(golden.config));
    expect(found).toMatchObject({
      overall: { auc_roc: { value: null, undefined: 'no negative labels' } },
    });
  });
});
