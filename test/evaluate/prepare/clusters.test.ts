import { expect, test } from 'vitest';
import { parseMeasuringConfig } from '../../../src/evaluate/config.ts';
import { prepareFile } from '../../../src/evaluate/prepare/prepare.ts';
import { textUnit } from '../../../src/evaluate/random/text-unit.ts';
import { folderWith } from '../../support/folder.ts';

const configOf = (columns: string, rest = '') => {
  const parsed = parseMeasuringConfig(
    'evaluate.yaml',
    `task: regression\ncolumns: { id: id, label: y, prediction: p, cluster: ${columns} }\n${rest}`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const prepared = (name: string, text: string, config = configOf('c')) =>
  prepareFile(`${folderWith({ [name]: text })}/${name}`, config, name);

test('rows of one text are one cluster, in whatever format the file is', async () => {
  const csv = await prepared('p.csv', 'id,y,p,c\n1,1,2,7\n2,3,4,__proto__\n3,5,6,7\n');
  const jsonl = await prepared(
    'p.jsonl',
    '{"id":1,"y":1,"p":2,"c":7}\n{"id":2,"y":3,"p":4,"c":"__proto__"}\n{"id":3,"y":5,"p":6,"c":7}\n',
  );
  const clusters = {
    of: Uint32Array.of(0, 1, 0),
    units: Float64Array.of(textUnit('7'), textUnit('__proto__')),
  };
  expect(csv).toMatchObject({ ok: true, value: { data: { clusters } } });
  expect(jsonl).toMatchObject({ ok: true, value: { data: { clusters } } });
});

test('a row without a cluster is a problem with its line', async () => {
  expect(await prepared('p.csv', 'id,y,p,c\n1,1,2,a\n2,3,4,\n')).toMatchObject({
    ok: false,
    problems: [{ line: 3, row: 2, field: 'c', code: 'missing-id' }],
  });
});

test('a column that is not there is named, with the nearest', async () => {
  expect(await prepared('p.csv', 'id,y,p,customer\n1,1,2,a\n', configOf('custmer'))).toMatchObject({
    ok: false,
    problems: [{ code: 'missing-column', nearest: 'customer' }],
  });
});

test('a column may be cluster and slice at once, also one that is cut into groups', async () => {
  const text = 'id,y,p,c\n1,1,2,10\n2,3,4,20\n3,5,6,10\n';
  const both = await prepared('p.csv', text, configOf('c', 'slices: [[c]]\n'));
  const cut = await prepared('p.csv', text, configOf('c', 'slices: [[c]]\nbins: { c: [15] }\n'));
  for (const found of [both, cut])
    expect(found).toMatchObject({ ok: true, value: { data: { clusters: { of: Uint32Array.of(0, 1, 0) } } } });
});
