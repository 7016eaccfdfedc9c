// How fast predictions are read: each format, a million rows of eight columns of which some are wanted, beside reading
// the bytes alone. In-process. The first run of a reader pays for its compilation; then min and median of 7.
//
//   node bench/readers.ts [rows]        (Node 24; data goes to $TMPDIR/assay-bench-readers and is kept)

import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteFile } from 'hyparquet-writer';
import { readTable } from '../src/evaluate/read-table.ts';
import { repeatedIds } from '../src/evaluate/readers/ids.ts';
import { defaultLimits, type Wanted } from '../src/evaluate/table.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = join(tmpdir(), 'assay-bench-readers');
mkdirSync(folder, { recursive: true });

/** Mulberry32: the same data in every run. */
const random = (() => {
  let state = 12_345;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
})();

const groups: Record<string, readonly string[]> = {
  sex: ['F', 'M'],
  race: ['asian', 'black', 'hispanic', 'other', 'white'],
  region: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  age_band: ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'],
};

const data = () => {
  const id = BigInt64Array.from({ length: rows }, (_, i) => BigInt(i + 1));
  const label = Int32Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0));
  const score = Float64Array.from({ length: rows }, () =>
    random() < 0.1 ? Math.round(random() * 1000) / 1000 : (random() * 2 ** 20 + random()) / 2 ** 20,
  ).map((value) => Math.min(value, 1));
  const scoreB = score.map((value) => Math.min(1, Math.max(0, value + (random() - 0.5) / 5)));
  const columns = Object.entries(groups).map(([name, values]) => ({
    name,
    data: Array.from({ length: rows }, () => values[Math.floor(random() * values.length)] ?? ''),
  }));
  return { id, label, score, scoreB, columns };
};

type Data = ReturnType<typeof data>;

const writeText = (path: string, head: string, line: (row: number) => string): void => {
  const file = openSync(path, 'w');
  let text = head;
  for (let row = 0; row < rows; row++) {
    text += line(row);
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
};

const csvLine =
  ({ id, label, score, scoreB, columns }: Data, digits: number | null) =>
  (row: number) => {
    const number = (value: number) => (digits === null ? String(value) : value.toFixed(digits));
    const texts = columns.map((column) => column.data[row]).join(',');
    return `${id[row]},${label[row]},${number(score[row] ?? 0)},${number(scoreB[row] ?? 0)},${texts}\n`;
  };

const jsonLine =
  ({ id, label, score, scoreB, columns }: Data) =>
  (row: number) => {
    const texts = Object.fromEntries(columns.map((column) => [column.name, column.data[row]]));
    return `${JSON.stringify({ id: Number(id[row]), label: label[row], score: score[row], score_b: scoreB[row], ...texts })}\n`;
  };

const path = (name: string) => join(folder, `${rows}-${name}`);

const make = (): void => {
  if (existsSync(path('done.csv'))) return;
  const made = data();
  const { id, label, score, scoreB, columns } = made;
  const columnData = [
    { name: 'id', data: id, type: 'INT64' as const, nullable: false },
    { name: 'label', data: label, type: 'INT32' as const, nullable: false },
    { name: 'score', data: score, type: 'DOUBLE' as const, nullable: false },
    { name: 'score_b', data: scoreB, type: 'DOUBLE' as const, nullable: false },
    ...columns.map((column) => ({ ...column, type: 'STRING' as const, nullable: true })),
  ];
  parquetWriteFile({ filename: path('snappy.parquet'), columnData, codec: 'SNAPPY', rowGroupSize: 122_880 });
  parquetWriteFile({
    filename: path('none.parquet'),
    columnData,
    codec: 'UNCOMPRESSED',
    rowGroupSize: 122_880,
  });
  const head = 'id,label,score,score_b,sex,race,region,age_band\n';
  writeText(path('17-digits.csv'), head, csvLine(made, null));
  writeText(path('6-digits.csv'), head, csvLine(made, 6));
  writeText(path('rows.jsonl'), '', jsonLine(made));
  writeText(path('done.csv'), head, () => '');
};

const readBytes = (file: string): void => {
  const descriptor = openSync(file, 'r');
  const into = new Uint8Array(1 << 20);
  while (readSync(descriptor, into, 0, into.length, null) > 0);
  closeSync(descriptor);
};

const withoutId: readonly Wanted[] = [
  { name: 'label', as: 'label' },
  { name: 'score', as: 'number' },
  ...Object.keys(groups).map((name) => ({ name, as: 'text' as const })),
];
const withId: readonly Wanted[] = [{ name: 'id', as: 'id' }, ...withoutId];

const times = async (
  run: () => Promise<void> | void,
): Promise<{ first: number; min: number; median: number }> => {
  const taken: number[] = [];
  for (let i = 0; i < 7; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  const first = taken[0] ?? 0;
  taken.sort((a, b) => a - b);
  return { first, min: taken[0] ?? 0, median: taken[3] ?? 0 };
};

const read = async (file: string, wanted: readonly Wanted[], ids: boolean): Promise<void> => {
  const got = await readTable(file, wanted, defaultLimits);
  if (!got.ok || got.table.rows !== rows) throw new Error(JSON.stringify(got).slice(0, 500));
  const column = got.table.columns.get('id');
  if (ids && column?.kind === 'id' && repeatedIds(column, 100).length > 0) throw new Error('repeated ids');
};

make();
console.log(
  `${rows} rows, Node ${process.version}; ms first / min / median of 7, ratio of the minimum to reading the bytes`,
);
for (const name of ['snappy.parquet', 'none.parquet', '17-digits.csv', '6-digits.csv', 'rows.jsonl']) {
  const bytes = await times(() => readBytes(path(name)));
  for (const [what, wanted] of [
    ['6 columns', withoutId],
    ['with ids, repeated ones looked for', withId],
  ] as const) {
    const taken = await times(() => read(path(name), wanted, wanted === withId));
    const size = (statSync(path(name)).size / 1e6).toFixed(1);
    console.log(
      `${name.padEnd(16)} ${size.padStart(6)} MB  ${what.padEnd(36)} ${taken.first.toFixed(1).padStart(7)} / ${taken.min.toFixed(1).padStart(7)} / ${taken.median.toFixed(1).padStart(7)}   ${(taken.min / bytes.min).toFixed(1)}x`,
    );
  }
}
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
