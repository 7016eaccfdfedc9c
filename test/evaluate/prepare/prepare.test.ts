import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseMeasuringConfig } from '../../../src/evaluate/config.ts';
import type { Preparation } from '../../../src/evaluate/prepare/prepare.ts';
import { prepareFile } from '../../../src/evaluate/prepare/prepare.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-prepare-'));
afterAll(() => rmSync(folder, { recursive: true }));

const prepare = async (config: string, text: string, file = 'p.csv'): Promise<Preparation> => {
  const parsed = parseMeasuringConfig('evaluate.yaml', config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  writeFileSync(join(folder, file), text);
  return prepareFile(join(folder, file), parsed.value, file);
};

const problems = async (config: string, text: string) => {
  const prepared = await prepare(config, text);
  return prepared.ok
    ? []
    : prepared.problems.map(({ code, line, row, field, found }) => [code, line, row, field, found]);
};

const binary = 'task: binary\ncolumns: { id: id, label: y, score: s }\n';

describe('rows that cannot be measured', () => {
  it.each([
    [binary, 'id,y,s\na,1,0.5\na,0,0.5\n', ['duplicate-id', 3, 2, 'id', 'a']],
    [binary, 'id,y,s\n,1,0.5\nb,0,0.5\n', ['missing-id', 2, 1, 'id', null]],
    [binary, 'id,y,s\na,1,\nb,0,0.5\n', ['score-missing', 2, 1, 's', null]],
    [binary, 'id,y,s\na,1,NaN\nb,0,0.5\n', ['score-not-a-number', 2, 1, 's', 'NaN']],
    [binary, 'id,y,s\na,1,1e999\nb,0,0.5\n', ['score-not-finite', 2, 1, 's', 'Infinity']],
    [binary, 'id,y,s\na,1,-0.1\nb,0,0.5\n', ['score-out-of-range', 2, 1, 's', '-0.1']],
    [binary, 'id,y,s\na,,0.1\nb,0,0.5\n', ['label-missing', 2, 1, 'y', null]],
    [binary, 'id,y,s\na,2,0.1\nb,0,0.5\nc,1,0.5\nd,0,0.5\n', ['label-not-binary', 2, 1, 'y', '2']],
    [binary, 'id,y,s\na,no,0.1\nb,yes,0.5\n', ['positive-not-found', null, null, 'y', 'no, yes']],
    [
      'task: binary\ncolumns: { id: id, label: y, score: s, weight: w }\n',
      'id,y,s,w\na,1,0.1,-1\nb,0,0.5,1\n',
      ['weight-negative', 2, 1, 'w', '-1'],
    ],
    [
      'task: binary\ncolumns: { id: id, label: y, score: s, weight: w }\n',
      'id,y,s,w\na,1,0.1,1e999\nb,0,0.5,1\n',
      ['not-a-number', 2, 1, 'w', 'Infinity'],
    ],
    [
      'task: regression\ncolumns: { id: id, label: y, prediction: p }\n',
      'id,y,p\na,one,1\nb,2,2\n',
      ['not-a-number', 2, 1, 'y', 'one'],
    ],
    [
      'task: multiclass\ncolumns: { id: id, label: y, scores: { a: p, b: q } }\n',
      'id,y,p,q\n1,a,0.5,0.4\n2,b,0.5,0.5\n',
      ['score-out-of-range', 2, 1, 'p', '0.9'],
    ],
    [
      'task: multiclass\ncolumns: { id: id, label: y, scores: { a: p, b: q } }\n',
      'id,y,p,q\n1,a,0.5,0.5\n2,c,0.5,0.5\n',
      ['label-not-binary', 3, 2, 'y', 'c'],
    ],
    [
      'task: ranking\ncolumns: { id: id, label: y, score: s, group: q }\nranking: { empty: error }\n',
      'id,y,s,q\n1,1,3,a\n2,0,3,b\n',
      ['positive-not-found', 3, 2, 'y', 'b'],
    ],
    [
      'task: binary\ncolumns: { id: id, label: y, score: s }\nslices: [[s]]\n',
      'id,y,s\na,1,oops\nb,0,0.5\n',
      ['score-not-a-number', 2, 1, 's', 'oops'],
    ],
  ])('%s%s', async (config, text, expected) => {
    expect(await problems(config, text)).toContainEqual(expected);
  });

  it('are all found at once, in the order of the file, up to 100', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `r${i},${i % 2},7`);
    const found = await problems(binary, `id,y,s\n${rows.join('\n')}\n`);
    expect(found).toHaveLength(100);
    expect(found[99]).toEqual(['score-out-of-range', 101, 100, 's', '7']);
  });

  it('name the column that is not there and the nearest one that is', async () => {
    const prepared = await prepare(binary, 'id,y,sc\na,1,0.5\n');
    expect(prepared).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-column', field: 's', file: 'p.csv' }],
    });
  });
});

const labels = async (positive: string, values: readonly string[]) => {
  const rows = values.map((value, i) => `${i},${value},0.5`);
  const prepared = await prepare(`${binary}positive: ${positive}\n`, `id,y,s\n${rows.join('\n')}\n`);
  if (!prepared.ok) return prepared.problems.map(({ code }) => code);
  return prepared.value.data.task === 'binary' ? [...prepared.value.data.labels] : [];
};

describe('the positive label', () => {
  it.each([
    ['1', ['1', '1.0', '0', '0.0', '+1', '1e0'], [1, 1, 0, 0, 1, 1]],
    ['true', ['true', 'True', 'FALSE', 'TRUE', 'false'], [1, 1, 0, 1, 0]],
    ['"1"', ['1', '0'], [1, 0]],
    ['yes', ['yes', 'no'], [1, 0]],
    ['yes', ['no', 'no'], [0, 0]],
    ['1', ['0', '0'], [0, 0]],
    ['1', ['1', '1'], [1, 1]],
    ['yes', ['Yes', 'no'], ['positive-not-found']],
    ['"1"', ['1.0', '0'], ['positive-not-found']],
  ])('%s among %j', async (positive, values, expected) => {
    expect(await labels(positive, values)).toEqual(expected);
  });

  it('is matched by true in a column of booleans', async () => {
    const text = '{"id":1,"y":true,"s":0.1}\n{"id":2,"y":false,"s":0.1}\n';
    const prepared = await prepare(binary, text, 'p.jsonl');
    expect(prepared).toMatchObject({ ok: true, value: { data: { labels: new Uint8Array([1, 0]) } } });
  });
});

it('takes a score that equals the threshold for positive', async () => {
  const config = `${binary}threshold: 0.3\n`;
  const prepared = await prepare(
    config,
    'id,y,s\na,1,0.3\nb,0,0.29999999999999999\nc,0,0.2999999999999999\n',
  );
  expect(prepared).toMatchObject({ ok: true, value: { data: { predictions: new Uint8Array([1, 1, 0]) } } });
});

it('reads a column that is a label and a slice at once', async () => {
  const prepared = await prepare(`${binary}slices: [[y], [s]]\n`, 'id,y,s\na,1,0.3\nb,0,0.5\n');
  expect(prepared).toMatchObject({ ok: true, value: { data: { scores: new Float64Array([0.3, 0.5]) } } });
});
