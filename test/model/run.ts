// npm run test:model: random sequences of events on a few pull requests, judged by the code and by an independent oracle.
//
//   node test/model/run.ts [sequences] [seed]

import process from 'node:process';
import { play } from './play.ts';

const sequences = Number(process.argv[2] ?? 200_000);
const seed = Number(process.argv[3] ?? 20_260_301);
const tell = (what: unknown, indent?: number): void => {
  process.stdout.write(`${JSON.stringify(what, null, indent)}\n`);
};

const { disagreement, ...played } = await play(sequences, seed);
tell({ seed, ...played });
if (disagreement !== null) {
  const { happenings, ...rest } = disagreement;
  tell({ events: happenings.length });
  for (const happening of happenings) tell(happening);
  tell(rest, 1);
  process.exitCode = 1;
}
