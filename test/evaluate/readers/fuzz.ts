// Damaged files by the thousand against all three readers: no crash, no hang, no memory beyond the file's measure.
//
//   node test/evaluate/readers/fuzz.ts [inputs per reader] [seed]     (a million inputs take about ten minutes)

import { readdirSync, readFileSync } from 'node:fs';
import type { Role, Wanted } from '../../../src/evaluate/table.ts';
import { readAs } from './reading.ts';

const inputs = Number(process.argv[2] ?? 20_000);
let state = Number(process.argv[3] ?? 1);

const random = (below: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 4_294_967_296) * below);
};

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly wanted: readonly Wanted[];
}

const folder = new URL('../../fixtures/parquet/', import.meta.url).pathname;

const parquetSeeds = (): Seed[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.parquet'))
    .map((file) => {
      const fixture: { columns: Record<string, { as: Role }> } = JSON.parse(
        readFileSync(folder + file.replace('.parquet', '.json'), 'utf8'),
      );
      const wanted = Object.entries(fixture.columns).map(([name, { as }]) => ({ name, as }));
      return { name: 'p.parquet', bytes: Uint8Array.from(readFileSync(folder + file)), wanted };
    });

const textWanted: readonly Wanted[] = [
  { name: 'id', as: 'id' },
  { name: 'score', as: 'number' },
  { name: 'label', as: 'label' },
  { name: 'group', as: 'text' },
];

const csv = (quote: string, end: string): Seed => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    [
      `row-${i}`,
      `0.${i * 7919}`,
      `${i % 2}`,
      i % 9 === 0 ? '"a ""b""\nc, d"' : `${quote}é${i % 3}${quote}`,
    ].join(','),
  );
  return {
    name: 'p.csv',
    bytes: Buffer.from(['id,score,label,group', ...rows, ''].join(end)),
    wanted: textWanted,
  };
};

const jsonl = (): Seed => {
  const rows = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({
      id: i,
      score: i / 7,
      label: i % 2 === 0,
      group: `é"${i % 3}\n`,
      other: { a: [i, { b: null }] },
    }),
  );
  return { name: 'p.jsonl', bytes: Buffer.from(rows.join('\n')), wanted: textWanted };
};

/** Flips, cuts, doubles or overwrites a few places. */
const damage = (bytes: Uint8Array): Uint8Array => {
  let out = Uint8Array.from(bytes);
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(out.length);
    const kind = random(10);
    if (kind < 6) out[at] = kind < 3 ? random(256) : (out[at] ?? 0) ^ (1 << random(8));
    else if (kind === 6) out = out.slice(0, at);
    else if (kind === 7) out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(at + random(9))]);
    else if (kind === 8) out.copyWithin(at, random(out.length), random(out.length));
    else
      out = Uint8Array.from([
        ...out.subarray(0, at),
        ...out.subarray(random(at + 1), at),
        ...out.subarray(at),
      ]);
    if (out.length === 0) return out;
  }
  return out;
};

const run = (reader: string, seeds: readonly Seed[]): void => {
  let slowest = 0;
  const answers = new Map<string, number>();
  for (let i = 0; i < inputs; i++) {
    const seed = seeds[random(seeds.length)];
    if (seed === undefined) return;
    const bytes = damage(seed.bytes);
    const start = performance.now();
    const before = state;
    try {
      const read = readAs(seed.name, bytes, seed.wanted);
      const code = read.ok ? 'ok' : (read.problems[0]?.code ?? 'no problem at all');
      answers.set(code, (answers.get(code) ?? 0) + 1);
    } catch (error) {
      process.stderr.write(
        `${reader}: input ${i} (state ${before}): ${error instanceof Error ? error.stack : ''}\n`,
      );
      process.exitCode = 1;
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  const counts = [...answers].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${reader}: ${inputs} inputs, slowest ${slowest.toFixed(0)} ms, peak ${memory} MB; ${counts.join(', ')}\n`,
  );
};

run('csv', [csv('', '\n'), csv('"', '\r\n')]);
run('jsonl', [jsonl()]);
run('parquet', parquetSeeds());
