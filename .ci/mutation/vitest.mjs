// What a test file asks of vitest, as far as the tests of src/domain do: `test` and `describe` only take down what is to
// be called, `expect` is vitest's own. So the runner can call one test thousands of times within one process.

import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';
import * as chai from 'chai';

for (const part of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(part);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);

/** Everything that was taken down, each with the file that it stands in. */
export const tests = [];

let file = '';
let groups = [];

export const readFile = async (name, read) => {
  file = name;
  await read();
};

const take = (name, run) => {
  tests.push({ id: `${tests.length} ${file}: ${[...groups, name].join(' > ')}`, file, run });
};

/** A table whose rows are all lists gives each row's items to the test one by one. */
const runsOf = (cases, run) =>
  cases.every(Array.isArray) ? cases.map((row) => () => run(...row)) : cases.map((one) => () => run(one));

export const test = Object.assign((name, run) => take(name, run), {
  each: (cases) => (name, run) => {
    for (const one of runsOf(cases, run)) take(name, one);
  },
});

export const describe = Object.assign(
  (name, body) => {
    groups.push(name);
    body();
    groups = groups.slice(0, -1);
  },
  {
    each: (cases) => (name, body) => {
      for (const one of runsOf(cases, body)) describe(name, one);
    },
  },
);
