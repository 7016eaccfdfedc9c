import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Values } from '../../../src/evaluate/leakage/alike.ts';
import { areaOfFeature, labelledRows, labelsOf } from '../../../src/evaluate/leakage/single-feature.ts';
import { missingCode } from '../../../src/evaluate/table.ts';

const cell = z.union([z.number(), z.string(), z.null()]);
const side = z.object({ label: z.array(z.number()), columns: z.record(z.string(), z.array(cell)) });
const cases = z
  .array(z.object({ training: side, test: side, expected: z.record(z.string(), z.number()) }))
  .parse(JSON.parse(readFileSync(new URL('../../golden/leakage/leakage.json', import.meta.url), 'utf8')));

type Cells = readonly z.infer<typeof cell>[];

const valuesOf = (training: Cells, test: Cells): Values => {
  const texts = [...new Set([...training, ...test].filter((one) => typeof one === 'string'))];
  if (texts.length === 0) {
    const numbers = (cells: Cells) =>
      Float64Array.from(cells, (one) => (one === null ? Number.NaN : Number(one)));
    return { kind: 'numbers', training: numbers(training), test: numbers(test) };
  }
  const codes = (cells: Cells) =>
    Uint32Array.from(cells, (one) => (one === null ? missingCode : texts.indexOf(String(one))));
  return { kind: 'texts', training: codes(training), test: codes(test), dictionary: texts };
};

describe.each(cases.map((one, place) => [place, one] as const))('case %d', (_, one) => {
  const labels = labelsOf(valuesOf(one.training.label, one.test.label));
  if (typeof labels === 'string') throw new Error(labels);

  test.each(Object.entries(one.expected))('%s', (name, area) => {
    const values = valuesOf(one.training.columns[name] ?? [], one.test.columns[name] ?? []);
    expect(areaOfFeature(values, labels, labelledRows(labels))).toBeCloseTo(area, 12);
  });
});
