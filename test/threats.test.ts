import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const folders = readdirSync(new URL('test/cases/approvals', root)).sort();
const rows = textOf('docs/threats.md')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line));

it('tells of 37 traps in their order', () => {
  const numbers = rows.map((row) => Number(row.split('|')[1]));
  expect(numbers).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
});

it('names the stories that there are, each in the row of its number', () => {
  const named = rows.flatMap((row) =>
    (row.split('|').at(-2) ?? '')
      .split(',')
      .map((story) => [Number(row.split('|')[1]), story.trim()] as const),
  );
  expect(named.map(([, story]) => story).sort()).toEqual(folders);
  expect(named.filter(([number, story]) => Number(story.slice(0, 2)) !== number)).toEqual([]);
});

it('takes a rule out for each story', () => {
  const traps = parse(textOf('test/traps/traps.yaml')) as readonly { story: string }[];
  expect([...new Set(traps.map(({ story }) => story))].sort()).toEqual(folders);
});
