import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { evaluate } from '../../../src/commands/evaluate.ts';
import { CapturedTerminal } from '../../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-weak-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

/** Of the 300 rows of a group the first so many are wrong. */
const group = (name: string, age: string, wrong: number): readonly string[] =>
  Array.from(
    { length: 300 },
    (_, row) => `${name}-${age}-${row},1,${row < wrong ? '0.1' : '0.9'},${age},${name}`,
  );

const predictions = write(
  'p.csv',
  `id,y,s,age,device\n${[...group('phone', '20', 120), ...group('phone', '50', 15), ...group('desk', '25', 15), ...group('desk', '', 15)].join('\n')}\n`,
);

const config = (rest: string): string =>
  write(
    'evaluate.yaml',
    `task: binary\ncolumns: { id: id, label: y, score: s }\nmetrics: [accuracy]\nbins: { age: [25] }\n${rest}`,
  );

const run = async (rest: string, json: boolean) => {
  const terminal = new CapturedTerminal(folder);
  const code = await evaluate(predictions, { config: config(rest), json }, terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
};

const search = 'weak_slices: { columns: [device, age] }\n';

it('answers as data', async () => {
  const { code, stdout, stderr } = await run(search, true);
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    rows: 1200,
    overall: { accuracy: { value: 0.8625 } },
    slices: [],
    weak_slices_search: { rows: 1200, errors: 165, rate: 0.1375, tested: 7, significant: 3 },
    weak_slices: [
      {
        where: { device: 'phone', age: '<= 25' },
        rows: 300,
        errors: 120,
        rate: 0.4,
        lift: expect.closeTo(2.90909, 5),
        low: expect.closeTo(0.34614, 4),
        high: expect.closeTo(0.45641, 4),
        p: expect.any(Number),
        q: expect.any(Number),
      },
      { where: { device: 'phone' }, rows: 600, errors: 135 },
      { where: { age: '<= 25' }, rows: 600, errors: 135 },
    ],
  });
});

it('answers people within 80 columns', async () => {
  const { code, stdout } = await run(search, false);
  expect(code).toBe(0);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(stdout).toContain('device=phone, age=<= 25');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    '7 slices searched, 3 significantly worse than all rows (165 of 1200 wrong)',
  );
});

it('says when nothing was found', async () => {
  const { stdout } = await run('weak_slices: { columns: [device, age], support: 700 }\n', false);
  expect(stdout).toContain('0 slices searched, 0 significantly worse');
  expect(stdout).not.toContain('weak slice ');
});

it('says nothing of a search that nobody asked for', async () => {
  expect(JSON.parse((await run('slices: [[age]]\n', true)).stdout)).not.toHaveProperty('weak_slices');
});

it('refuses a column that is not there', async () => {
  const { code, stdout } = await run('slices: [[age]]\nweak_slices: { columns: [devise] }\n', true);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: [{ code: 'missing-column', field: 'devise', nearest: 'device' }],
  });
});
