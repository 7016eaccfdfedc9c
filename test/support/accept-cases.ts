import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Story, stories } from './case-folder.ts';
import { disagreements } from './disagreements.ts';
import { goldensOf, judgeCase } from './judged-case.ts';

// npm run cases:accept [name...]: writes the goldens of the stories named, or of all. What a story says of itself in
// expect.yaml is never written: a verdict that contradicts it is refused.

type Accepting = 'accepted' | 'aside' | 'refused';

const accept = async ({ name, folder, expectation }: Story): Promise<Accepting> => {
  const verdict = await judgeCase(folder);
  const found = disagreements(expectation, verdict);
  const isAside = expectation.aside !== undefined;
  if (found.length > 0 && isAside) return 'aside';
  if (found.length > 0 || isAside) {
    const why = isAside ? ['it holds now: take `aside` out of its expect.yaml'] : found;
    process.stderr.write(`${name} is refused:\n${why.map((line) => `  ${line}\n`).join('')}`);
    return 'refused';
  }
  for (const [file, text] of Object.entries(goldensOf(verdict))) writeFileSync(join(folder, file), text);
  return 'accepted';
};

const main = async (wanted: readonly string[]): Promise<number> => {
  const all = stories();
  const unknown = wanted.filter((name) => !all.some((story) => story.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`there is no case ${unknown.join(', ')} in test/cases\n`);
    return 2;
  }
  const counts = { accepted: 0, aside: 0, refused: 0 };
  for (const story of wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name)))
    counts[await accept(story)] += 1;
  process.stdout.write(`${counts.accepted} accepted, ${counts.aside} aside, ${counts.refused} refused\n`);
  return counts.refused === 0 ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
