import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { drift } from '../../../src/commands/drift.ts';
import { CapturedTerminal } from '../../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-drift-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const config = write(
  'evaluate.yaml',
  'drift: { features: { income: numeric, a_region_with_a_name_too_long_for_a_table: categorical } }\n',
);
const region = 'a_region_with_a_name_too_long_for_a_table';
const rows = (shift: number, name: string): string =>
  Array.from({ length: 40 }, (_, i) => `${i},${i % 9 === 0 ? '' : i + shift},${name}\n`).join('');
const reference = write('train.csv', `id,income,${region}\n${rows(0, 'north')}`);
const current = write('live.csv', `id,income,${region}\n${rows(15, 'south')}`);

const run = async (now: string, then: string, json: boolean) => {
  const terminal = new CapturedTerminal(folder);
  const code = await drift(now, { reference: then, config, json }, terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
};

it('answers as data', async () => {
  const { code, stdout, stderr } = await run(current, reference, true);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    features: [
      { feature: 'income', test: 'ks', rows: { reference: 40, current: 40 }, missing: { reference: 5 } },
      { feature: region, test: 'chi2', df: 1, level: 'CRITICAL', counts: { categories: ['north', 'south'] } },
    ],
  });
});

it('answers people within 80 columns', async () => {
  const { code, stdout } = await run(current, reference, false);
  expect(code).toBe(0);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(stdout).toContain('CRITICAL');
  expect(stdout).toContain('new: south; gone: north');
});

it('answers people by slice, within 80 columns', async () => {
  const sliced = write('sliced.yaml', `drift: { features: { income: numeric }, slices: [[${region}]] }\n`);
  const terminal = new CapturedTerminal(folder);
  expect(await drift(current, { reference, config: sliced, json: false }, terminal)).toBe(0);
  expect(Math.max(...terminal.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(terminal.stdout).toContain('1 of 1 features drifted');
  expect(terminal.stdout).toMatch(/^a_region_with_.*100% > 0% {2,}income +- +UNKNOWN$/m);
  expect(terminal.stdout).toMatch(/rows by a_region.*PSI [0-9.]+,\s+CRITICAL/);
});

it('refuses slices that are rows', async () => {
  const ids = write('ids.yaml', 'drift: { features: { income: numeric }, slices: [[id]] }\n');
  const rowsOf = Array.from({ length: 1200 }, (_, i) => `${i},1,x\n`).join('');
  const many = write('many.csv', `id,income,${region}\n${rowsOf}`);
  const terminal = new CapturedTerminal(folder);
  expect(await drift(many, { reference, config: ids, json: true }, terminal)).toBe(2);
  expect(JSON.parse(terminal.stdout)).toMatchObject({
    problems: [{ code: 'wrong-type', file: 'many.csv', field: 'id', found: 'id' }],
  });
});

it('says what is wrong with either file, and measures nothing', async () => {
  const broken = write('broken.csv', `id,incme,${region}\n1,2,x\n`);
  const words = write('words.csv', `id,income,${region}\n1,many,x\n2,0x1F,x\n`);
  const { code, stdout } = await run(words, broken, true);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [
      { code: 'missing-column', file: 'broken.csv', field: 'income', nearest: 'incme' },
      { code: 'not-a-number', file: 'words.csv', line: 2, row: 1, field: 'income', found: 'many' },
      { code: 'not-a-number', file: 'words.csv', line: 3, row: 2, field: 'income', found: '0x1F' },
    ],
  });
});

it('names files as they were called', async () => {
  const { code, stdout } = await run('nowhere.csv', write('empty.csv', ''), true);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [
      { code: 'empty-file', file: 'empty.csv' },
      { code: 'file-not-found', file: 'nowhere.csv', message: 'there is no such file' },
    ],
  });
});

it('talks of problems on stderr', async () => {
  const { code, stdout, stderr } = await run(write('header.csv', `id,income,${region}\n`), reference, false);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('[no-rows]');
});
