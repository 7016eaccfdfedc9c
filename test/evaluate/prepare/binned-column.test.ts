import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { parseMeasuringConfig } from '../../../src/evaluate/config.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { binNames } from '../../../src/evaluate/prepare/binned-column.ts';
import { prepareFile } from '../../../src/evaluate/prepare/prepare.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-bins-'));
afterAll(() => rmSync(folder, { recursive: true }));

const config = (rest: string) => {
  const parsed = parseMeasuringConfig(
    'evaluate.yaml',
    `task: binary\ncolumns: { id: id, label: y, score: s }\nmetrics: [count]\n${rest}`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const read = async (rest: string, text: string, file = 'p.csv') => {
  const path = join(folder, file);
  writeFileSync(path, text);
  const asked = config(rest);
  return { asked, prepared: await prepareFile(path, asked, file) };
};

const groups = async (rest: string, text: string, file = 'p.csv') => {
  const { asked, prepared } = await read(rest, text, file);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return evaluate(prepared.value, asked).slices.map(({ where, rows }) => [where, rows]);
};

const aged = (ages: readonly string[]): string =>
  `id,y,s,age\n${ages.map((age, row) => `${row},${row % 2},0.5,${age}`).join('\n')}\n`;

const bins = 'slices: [[age]]\nbins: { age: [25, 40.0, 65] }\n';

describe('numbers cut into groups', () => {
  it('end with their edge, and a missing value is a group of its own', async () => {
    const ages = ['24', '25', '25.0000001', '40', '40.1', '65', '65.1', '1e3', '-7', ''];
    expect(await groups(bins, aged(ages))).toEqual([
      [{ age: '25 < x <= 40' }, 2],
      [{ age: '40 < x <= 65' }, 2],
      [{ age: '<= 25' }, 3],
      [{ age: '> 65' }, 2],
      [{ age: null }, 1],
    ]);
  });

  it('are only those that occur', async () => {
    expect(await groups(bins, aged(['70', '71']))).toEqual([[{ age: '> 65' }, 2]]);
  });

  it('may come as JSON numbers', async () => {
    const text =
      '{"id":1,"y":1,"s":0.5,"age":25}\n{"id":2,"y":0,"s":0.5}\n{"id":3,"y":0,"s":0.5,"age":null}\n';
    expect(await groups(bins, text, 'p.jsonl')).toEqual([
      [{ age: '<= 25' }, 1],
      [{ age: null }, 2],
    ]);
  });

  it('may be a score that is measured too', async () => {
    expect(await groups('slices: [[s]]\nbins: { s: [0.5] }\n', aged(['1', '2']))).toEqual([
      [{ s: '<= 0.5' }, 2],
    ]);
  });

  it('cross with other columns', async () => {
    const text = 'id,y,s,age,sex\n1,1,0.5,20,F\n2,0,0.5,30,F\n3,0,0.5,,F\n';
    expect(await groups('slices: [[sex, age]]\nbins: { age: [25] }\n', text)).toEqual([
      [{ sex: 'F', age: '<= 25' }, 1],
      [{ sex: 'F', age: '> 25' }, 1],
      [{ sex: 'F', age: null }, 1],
    ]);
  });

  it.each(['young', 'NaN', '1e999', '0x10', '25,5'.replace(',', ';')])(
    'refuse %s with its line and column',
    async (age) => {
      const { prepared } = await read(bins, aged(['30', age, '40']));
      expect(prepared).toMatchObject({
        ok: false,
        problems: [{ code: 'not-a-number', file: 'p.csv', line: 3, row: 2, field: 'age' }],
      });
    },
  );

  test('every number lies in the group whose name says so', async () => {
    const edges = fc
      .uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 6 })
      .map((all) => [...new Set(all.map((one) => one + 0))].sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(edges, fc.double({ noNaN: true, noDefaultInfinity: true }), async (cuts, value) => {
        const names = binNames(cuts);
        expect(new Set(names).size).toBe(cuts.length + 1);
        const place = cuts.filter((edge) => value > edge).length;
        const yaml = `slices: [[age]]\nbins: { age: [${cuts.join(', ')}] }\n`;
        expect(await groups(yaml, aged([String(value)]))).toEqual([[{ age: names[place] }, 1]]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('edges', () => {
  const problems = (text: string) => {
    const parsed = parseMeasuringConfig(
      'evaluate.yaml',
      `task: binary\ncolumns: { id: id, label: y, score: s }\n${text}`,
    );
    return parsed.ok ? [] : parsed.problems.map(({ code, message, nearest }) => [code, message, nearest]);
  };
  const wrong = 'bins.age is not a list of numbers, each greater than the one before';

  it.each(['[]', '25', '[25, 25.0]', '[40, 25]', '[a]', '[25, null]', '{ a: 1 }', '["25"]', '[.inf]'])(
    'that are %s are refused',
    (edges) => {
      expect(problems(`slices: [[age]]\nbins: { age: ${edges} }\n`)).toEqual([['wrong-type', wrong, null]]);
    },
  );

  it('of a column that nothing is sliced by are a slip', () => {
    expect(problems('slices: [[age], [sex]]\nbins: { aeg: [25] }\n')).toEqual([
      ['unknown-key', 'bins names aeg, and nothing is sliced by it', 'age'],
    ]);
  });

  it('serve what is searched and compared too', () => {
    expect(problems('weak_slices: { columns: [age] }\nbins: { age: [25] }\n')).toEqual([]);
    expect(
      problems('fairness: { by: [age], metrics: [demographic_parity_ratio] }\nbins: { age: [25] }\n'),
    ).toEqual([]);
  });
});

describe('what is to be searched', () => {
  const code = (text: string) => {
    const parsed = parseMeasuringConfig('evaluate.yaml', text);
    return parsed.ok ? [] : parsed.problems.map((one) => [one.code, one.line, one.message]);
  };
  const binary = 'task: binary\ncolumns: { id: id, label: y, score: s }\n';
  const regression = 'task: regression\ncolumns: { id: id, label: y, prediction: p }\n';

  it('has defaults', () => {
    expect(config('weak_slices: { columns: [a, b, a] }\n').weakSlices).toEqual({
      metric: 'error_rate',
      columns: ['a', 'b'],
      depth: 2,
      support: 50,
      most: 10,
      q: 0.05,
      tolerance: null,
      level: 0.95,
    });
  });

  const because = (why: string) => ['metric-not-for-task', 3, `weak slices cannot be searched: ${why}`];
  it.each([
    [`${regression}weak_slices: { columns: [a], tolerance: 5 }\n`, []],
    [
      `${regression}weak_slices: { columns: [a] }\n`,
      [because('nothing says from which error on a prediction is wrong')],
    ],
    [
      `${regression}weak_slices: { columns: [a], metric: fnr, tolerance: 1 }\n`,
      [because('fnr is a rate of binary predictions; the task is regression')],
    ],
    [
      `${binary}weak_slices: { columns: [a], tolerance: 5 }\n`,
      [because('a tolerance is for regressions; the task is binary')],
    ],
    [
      'task: ranking\ncolumns: { id: id, label: y, score: s, group: g }\nweak_slices: { columns: [a] }\n',
      [because('rows of a ranking are neither right nor wrong')],
    ],
    [
      `${binary}weak_slices: { columns: [${Array.from({ length: 21 }, (_, place) => `c${place}`).join(', ')}] }\n`,
      [because('21 columns are too many to search; at most 20')],
    ],
  ])('%s', (text, expected) => {
    expect(code(text)).toEqual(expected);
  });

  it.each([
    ['depth: 4', 'wrong-type'],
    ['depth: 0', 'wrong-type'],
    ['support: 0', 'out-of-range'],
    ['most: 0', 'out-of-range'],
    ['q: 0.5', 'out-of-range'],
    ['tolerance: -1', 'out-of-range'],
    ['metric: recall', 'wrong-type'],
    ['colums: [b]', 'unknown-key'],
  ])('refuses %s', (given, expected) => {
    expect(code(`${binary}weak_slices: { columns: [a], ${given} }\n`).map(([one]) => one)).toEqual([
      expected,
    ]);
  });

  it('cannot be the id', () => {
    expect(code(`${binary}weak_slices: { columns: [id] }\n`)).toEqual([
      ['wrong-type', 2, 'column id is the id and cannot be measured or sliced by'],
    ]);
  });
});
