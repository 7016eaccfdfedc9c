// How many calls of GitHub a pull request costs, beside what policy-bot 1.41.1 makes for a status alone: 5 on opened,
// 3 on an event that changes nothing, 5 on a review (measured against a fake GitHub, docs/operator.md).
//
//   node bench/calls.ts

import { headOf, onPull, onReview, openAcme, promote, statusOn } from '../test/support/acme.ts';

const peers = { opened: 5, unchanged: 3, review: 5 } as const;
const goals = { opened: 8, unchanged: 3, review: 6 } as const;

const acme = await openAcme();
const said = (event: keyof typeof goals, start: number): void => {
  const calls = acme.world.calls.length;
  const ms = Math.round(performance.now() - start);
  console.log(
    `${event.padEnd(10)} ${calls} calls (goal ${goals[event]}, policy-bot ${peers[event]}: ${(calls / peers[event]).toFixed(1)} x), ${ms} ms`,
  );
  acme.world.forgetCalls();
};

const number = await promote(acme);
acme.world.forgetCalls();
let start = performance.now();
await onPull(acme, number);
said('opened', start);
start = performance.now();
await onPull(acme, number, { action: 'labeled' });
said('unchanged', start);
await onReview(acme, number, { by: 'owen', state: 'APPROVE' });
acme.world.forgetCalls();
start = performance.now();
await onReview(acme, number, { by: 'lea', state: 'APPROVE' });
said('review', start);
console.log(`status now: ${statusOn(acme, await headOf(acme))?.state}`);
await acme.world[Symbol.asyncDispose]();
