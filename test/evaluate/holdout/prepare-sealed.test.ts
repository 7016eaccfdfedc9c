import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseMeasuringConfig } from '../../../src/evaluate/config.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { prepareSealed } from '../../../src/evaluate/holdout/prepare-sealed.ts';
import { type Preparation, prepareFile } from '../../../src/evaluate/prepare/prepare.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-sealed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const configOf = (text: string) => {
  const parsed = parseMeasuringConfig('evaluate.yaml', text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const written = (name: string, text: string): { path: string; name: string } => {
  writeFileSync(join(folder, name), text);
  return { path: join(folder, name), name };
};

const sealed = (config: string, predictions: string, labels: string, id = 'key'): Promise<Preparation> =>
  prepareSealed(
    { predictions: written('p.csv', predictions), labels: { ...written('l.csv', labels), id } },
    configOf(config),
  );

const problems = async (config: string, predictions: string, labels: string) => {
  const prepared = await sealed(config, predictions, labels);
  return prepared.ok
    ? []
    : prepared.problems.map((one) => `${one.file}:${one.line}:${one.row} ${one.code}: ${one.message}`);
};

const binary = 'task: binary\ncolumns: { id: id, label: y, score: s }\nmetrics: [recall]\nslices: [[g]]\n';
const labels = 'key,y,g\na,1,F\nb,0,M\nc,1,M\n';

describe('ids that do not match', () => {
  it.each([
    ['a,1\nb,0\n', [['ids-unmatched', '1 id is missing (c)']]],
    ['a,1\nb,0\nc,1\nd,1\n', [['ids-unmatched', '1 id is not in the holdout (d)']]],
    ['a,1\nb,0\nc,1\na,0\na,0\n', [['duplicate-id', '1 id stands more than once (a)']]],
    [
      'v,1\nw,1\nx,1\ny,1\n',
      [
        ['ids-unmatched', '3 ids are missing (a, b, c)'],
        ['ids-unmatched', '4 ids are not in the holdout (v, w, x, …)'],
      ],
    ],
  ])('%j', async (rows, told) => {
    const found = await problems(binary, `id,s\n${rows}`, labels);
    expect(found).toEqual(told.map(([code, message]) => `p.csv:null:null ${code}: ${message}`));
  });

  it('are the labels’ own fault where they repeat one', async () => {
    const twice = `${labels}a,0,F\n`;
    expect(await problems(binary, 'id,s\nb,0\na,1\nc,1\n', twice)).toEqual([
      'l.csv:null:4 duplicate-id: the holdout itself has the id a more than once',
    ]);
    expect(await problems(binary, 'id,s\na,1\nb,0\nc,1\na,1\n', twice)).toEqual([
      'p.csv:5:4 duplicate-id: id a was seen before, on line 2',
    ]);
  });

  it('are compared as text, whatever the other file holds', async () => {
    const numbers = 'key,y,g\n1,1,F\n02,0,M\n';
    expect(await problems(binary, 'id,s\n1,0.5\n2,0.5\n', numbers)).toEqual([
      'p.csv:null:null ids-unmatched: 1 id is missing (02)',
      'p.csv:null:null ids-unmatched: 1 id is not in the holdout (2)',
    ]);
  });
});

describe('what is wrong with a cell', () => {
  it('of the labels is told of the labels, at their line', async () => {
    const third = 'key,y,g\na,1,F\nb,0,M\nc,maybe,M\nd,0,F\n';
    expect(await problems(binary, 'id,s\nd,0\nc,1\nb,0\na,1\n', third)).toEqual([
      'l.csv:4:3 label-not-binary: y maybe is a third label',
    ]);
    expect(await problems(binary, 'id,s\na,1\n', 'key,y,g\na,,F\n')).toEqual([
      'l.csv:2:1 label-missing: y is missing',
    ]);
  });

  it('of the predictions is told of the predictions', async () => {
    expect(await problems(binary, 'id,s\nc,1\nb,2\na,1\n', labels)).toEqual([
      'p.csv:3:2 score-out-of-range: s is 2, not a probability from 0 to 1',
    ]);
  });

  it('is told where a column is missing', async () => {
    expect(await problems(binary, 'id,t\na,1\n', 'key,y\na,1\n')).toEqual([
      'l.csv:1:null missing-column: there is no column g; did you mean y?',
      'p.csv:1:null missing-column: there is no column s; did you mean t?',
    ]);
  });
});

const taken = (name: string): string =>
  `p.csv:null:null wrong-type: column ${name} belongs to the holdout, so no id and no prediction can be read from it`;

describe('a column of the labels is no prediction', () => {
  it.each([
    ['prediction: y', 'y'],
    ['score: g', 'g'],
    ['score: s, prediction: g', 'g'],
    ['score: s, latency: g', 'g'],
  ])('%s', async (columns, name) => {
    const config = `task: binary\ncolumns: { id: id, label: y, ${columns} }\nslices: [[g]]\n`;
    expect(await problems(config, `id,s,y,g\na,1,1,1\nb,0,0,0\nc,1,1,1\n`, labels)).toEqual([taken(name)]);
  });

  it('nor of its weights, of several classes, or an id', async () => {
    const weighted = 'task: binary\ncolumns: { id: id, label: y, score: w, weight: w }\n';
    expect(await problems(weighted, 'id,w\na,1\n', 'key,y,w\na,1,1\n')).toEqual([taken('w')]);
    const classes = 'task: multiclass\ncolumns: { id: id, label: y, scores: { a: p, b: y } }\n';
    expect(await problems(classes, 'id,p\na,1\n', 'key,y\na,a\n')).toEqual([taken('y')]);
  });
});

interface Row {
  readonly label: number;
  readonly guess: number;
  readonly score: number;
  readonly weight: number;
  readonly group: string;
}

const row: fc.Arbitrary<Row> = fc.record({
  label: fc.integer({ min: 0, max: 2 }),
  guess: fc.integer({ min: 0, max: 2 }),
  score: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  weight: fc.integer({ min: 1, max: 4 }),
  group: fc.constantFrom('F', 'M', ''),
});

const tasks = {
  binary: 'score: s, weight: w }\npositive: 2\nmetrics: [recall, auc_roc, brier, count, positives]',
  multiclass: 'prediction: p, weight: w }\nmetrics: [accuracy, f1_macro]',
  regression: 'prediction: p, weight: w }\nmetrics: [rmse, mae]',
  ranking: 'score: s, group: g }\nmetrics: [ndcg@3, mrr]',
} as const;

const labelOf = (task: string, { label }: Row): number | string =>
  task === 'binary' ? (label === 2 ? 2 : 0) : task === 'multiclass' ? `c${label}` : label;

const guessOf = (task: string, { guess }: Row): number | string =>
  task === 'multiclass' ? `c${guess}` : guess;

const orders = fc
  .array(row, { minLength: 1, maxLength: 30 })
  .chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows.length), shuffled(rows.length), fc.boolean()));

const shuffled = (length: number): fc.Arbitrary<readonly number[]> =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, index) => index),
    { minLength: length },
  );

describe.each(Object.entries(tasks))('in a task that is %s', (task, rest) => {
  const config = configOf(`task: ${task}\ncolumns: { id: id, label: y, ${rest}\nslices: [[g]]\n`);
  const own = (one: Row, id: string) => `${id},${one.score},${guessOf(task, one)}`;
  const kept = (one: Row) =>
    `${labelOf(task, one)},${one.weight},${one.group}${task === 'ranking' ? 'q' : ''}`;
  const file = (header: string, lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;

  it('sealed labels say what the same labels beside the predictions say, in whatever order either stands', async () => {
    await fc.assert(
      fc.asyncProperty(orders, async ([rows, first, second, isText]) => {
        const id = (place: number) => `${isText ? 'x' : ''}${place + 1}`;
        const at = (place: number): Row => rows[place] as Row;
        const beside = file(
          'id,s,p,y,w,g',
          first.map((place) => `${own(at(place), id(place))},${kept(at(place))}`),
        );
        const predictions = file(
          'id,s,p,y,g,w',
          first.map((place) => `${own(at(place), id(place))},lie,lie,lie`),
        );
        const labelled = file(
          'key,y,w,g',
          second.map((place) => `${id(place)},${kept(at(place))}`),
        );
        const whole = written('whole.csv', beside);
        const open = await prepareFile(whole.path, config, whole.name);
        const closed = await prepareSealed(
          {
            predictions: written('p.csv', predictions),
            labels: { ...written('l.csv', labelled), id: 'key' },
          },
          config,
        );
        expect(closed.ok).toBe(open.ok);
        if (!open.ok || !closed.ok) return;
        const [left, right] = [evaluate(open.value, config), evaluate(closed.value, config)];
        expect(right.overall).toEqual(left.overall);
        const byPlace = ({ slices }: typeof left) => slices.map((slice) => JSON.stringify(slice)).toSorted();
        expect(byPlace(right)).toEqual(byPlace(left));
      }),
      { numRuns: 40 },
    );
  });
});
