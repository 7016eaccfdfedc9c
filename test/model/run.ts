// npm run test:model: random sequences of events on one pull request, judged by the code and by an independent oracle.
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
  const { events, ...rest } = disagreement;
  tell({ events: events.length });
  for (const event of events) tell(event);
  tell(rest, 1);
  process.exitCode = 1;
}
