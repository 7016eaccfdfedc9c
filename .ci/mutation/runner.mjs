// Runs the tests of src/domain for Stryker, and the stories of test/cases judged again from their facts, all in one
// process: of thirteen thousand changes each needs a few tests of a millisecond, and starting vitest anew for every one
// of them would take days.

import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve, sep } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';

const taken = new URL('vitest.mjs', import.meta.url).href;
const times = 'mutation-times.json';
const stories = 'mutation-stories.json';
// A test that takes longer than this is asked only about the file that it is of.
const slow = 100;

registerHooks({
  resolve: (name, context, next) =>
    name === 'vitest' ? { url: taken, shortCircuit: true } : next(name, context),
});

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

const failureOf = async ({ run }) => {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
};

const ours = (path) => import(pathToFileURL(resolve(path)).href);

/** What each story was judged to be, with the facts that it was judged by: read once, before anything is changed. */
const savedStories = async () => {
  if (existsSync(stories)) return JSON.parse(readFileSync(stories, 'utf8'));
  const { stories: all } = await ours('test/support/case-folder.ts');
  const { judgeCase } = await ours('test/support/judged-case.ts');
  const { canonical } = await ours('src/domain/canonical.ts');
  const saved = [];
  for (const { name, folder } of all()) saved.push({ name, bytes: canonical(await judgeCase(folder)) });
  writeFileSync(stories, JSON.stringify(saved));
  return saved;
};

const storyTests = async () => {
  const saved = await savedStories();
  const { canonical } = await ours('src/domain/canonical.ts');
  const { judge } = await ours('src/review.ts');
  const { readTemplates } = await ours('src/commands/templates.ts');
  const templates = readTemplates(pathToFileURL(resolve('.') + sep));
  return saved.map(({ name, bytes }) => {
    const { snapshot } = JSON.parse(bytes);
    const run = () => {
      if (canonical(judge(snapshot, templates)) !== bytes)
        throw new Error('it is judged to be something else');
    };
    return { id: `story ${name}`, file: 'test/cases.test.ts', run };
  });
};

/** The test of a file lies where it lies. */
const isOf = (source) => {
  const mirror = source.replace(/^.*\/src\//, 'test/').replace(/\.ts$/, '.test.ts');
  return ({ file }) => file === mirror;
};

class InOneProcess {
  // What a module sets once stays as it was set: else each such change would cost a process of its own.
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // The same inputs in each run, and no search for the smallest one that fails: that it fails is all we ask.
    fc.configureGlobal({ seed: 1, endOnFailure: true });
    const { tests, readFile } = await import(taken);
    for (const file of globSync('test/domain/**/*.test.ts').sort()) await readFile(file, () => ours(file));
    this.tests = [...tests, ...(await storyTests())];
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    const ran = [];
    for (const test of this.tests) {
      stryker.currentTestId = test.id;
      const start = performance.now();
      const failureMessage = await failureOf(test);
      const timeSpentMs = performance.now() - start;
      const answer = failureMessage === null ? { status: 0 } : { status: 1, failureMessage };
      ran.push({ id: test.id, name: test.id, timeSpentMs, ...answer });
    }
    stryker.currentTestId = undefined;
    writeFileSync(times, JSON.stringify(Object.fromEntries(ran.map((one) => [one.id, one.timeSpentMs]))));
    return { status: 'complete', tests: ran, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const chosen = this.chosenFor(activeMutant.fileName, new Set(testFilter));
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      for (const [index, test] of chosen.entries()) {
        const failureMessage = await failureOf(test);
        if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'it goes on and on' };
        if (failureMessage !== null)
          return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: index + 1 };
      }
      return { status: 'survived', nrOfTests: chosen.length };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  /** The tests of the file itself first, then the quickest. */
  chosenFor(source, covering) {
    this.times ??= existsSync(times) ? JSON.parse(readFileSync(times, 'utf8')) : {};
    const timeOf = ({ id }) => this.times[id] ?? 0;
    const isOwn = isOf(source);
    return this.tests
      .filter((test) => covering.has(test.id) && (isOwn(test) || timeOf(test) < slow))
      .sort((one, other) => isOwn(other) - isOwn(one) || timeOf(one) - timeOf(other));
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-one-process', injectableClass: InOneProcess }];
