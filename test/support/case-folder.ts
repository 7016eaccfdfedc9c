import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Expectation, parseExpectation } from './expectation.ts';

/** Where the stories are: a folder with an expect.yaml is a whole pull request, any other one holds more of them. */
export const casesFolder = fileURLToPath(new URL('../cases/', import.meta.url));

export interface Story {
  readonly name: string;
  readonly folder: string;
  readonly expectation: Expectation;
}

export const stories = (): readonly Story[] =>
  namesBelow('')
    .map(storyNamed)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const namesBelow = (above: string): readonly string[] =>
  readdirSync(join(casesFolder, above), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => (above === '' ? name : `${above}/${name}`))
    .flatMap((name) => (existsSync(join(casesFolder, name, 'expect.yaml')) ? [name] : namesBelow(name)));

const storyNamed = (name: string): Story => {
  const folder = join(casesFolder, name);
  return { name, folder, expectation: parseExpectation(readFileSync(join(folder, 'expect.yaml'), 'utf8')) };
};

const recipe = z.record(
  z.string(),
  z.strictObject({
    before: z.string().default(''),
    repeat: z.string(),
    times: z.number(),
    after: z.string().default(''),
  }),
);

/** The folder to judge: itself, or a copy with the files that are too big to keep, made by generate.json. */
export const folderToJudge = (folder: string): string => {
  const file = join(folder, 'generate.json');
  if (!existsSync(file)) return folder;
  const copy = mkdtempSync(join(tmpdir(), 'assay-case-'));
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  const made = recipe.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const [path, { before, repeat, times, after }] of Object.entries(made)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    const lines = Array.from({ length: times }, (_, index) => repeat.replaceAll('{i}', String(index)));
    writeFileSync(join(copy, path), before + lines.join('') + after);
  }
  return copy;
};
