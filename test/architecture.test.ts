import { expect, test } from 'vitest';
import { cycleIn, percentile, type SourceFile, sourceFiles } from './support/source-tree.ts';

const files = sourceFiles();

interface Floor {
  readonly of: RegExp;
  readonly may: RegExp;
  readonly because: string;
}

// Imports go down only. Each floor says what it may import, and why nothing else.
const floors: readonly Floor[] = [
  {
    of: /^src\/domain\//,
    may: /^(?:src\/domain\/.*|zod|yaml|node:crypto)$/,
    because: 'judging is pure, so that any verdict can be judged again from its file',
  },
  {
    of: /^src\/evaluate\/readers\//,
    may: /^(?:src\/(?:evaluate|domain)\/.*|node:(?:buffer|crypto|zlib|worker_threads|fs|fs\/promises|path|url))$/,
    because: 'readers see bytes, a decompressor and a thread, never the network',
  },
  {
    of: /^src\/evaluate\/(?!readers\/)/,
    may: /^(?:src\/(?:evaluate|domain)\/.*|zod)$/,
    because: 'a number depends on rows and on what was asked alone; a schema library reads what was asked',
  },
  {
    of: /^src\/render\//,
    may: /^(?:src\/(?:render|domain)\/.*|handlebars.*)$/,
    because: 'a card reads only the verdict: what is not in it cannot be shown',
  },
  {
    of: /^src\/ports\.ts$/,
    may: /^src\/domain\//,
    because: 'a port speaks of facts and effects, not of who brings them',
  },
  {
    of: /^src\/loading\//,
    may: /^src\/(?:loading\/|domain\/|ports\.ts$)/,
    because: 'what is read for one purpose alone must not know where bytes come from either',
  },
  {
    of: /^src\/load\.ts$/,
    may: /^src\/(?:loading\/|domain\/|ports\.ts$)/,
    because: 'the one place that says base or head must not know where bytes come from',
  },
  {
    of: /^src\/review\.ts$/,
    may: /^src\/(?:domain\/|render\/|(?:load|ports|version)\.ts$)/,
    because: 'the path is the same for GitHub, a folder and a terminal',
  },
  {
    of: /^src\/evidence\//,
    may: /^(?:src\/(?:evidence|domain)\/.*|src\/ports\.ts|yaml|node:.*)$/,
    because: 'a path becomes bytes by its digest, whoever asks: no GitHub, no judging, no words',
  },
  {
    of: /^src\/engines\//,
    may: /^(?:src\/(?:engines|evaluate|evidence|domain)\/.*|src\/ports\.ts|node:.*)$/,
    because: 'an engine measures what it is asked to measure, and judges nothing',
  },
  {
    of: /^src\/journal\//,
    may: /^(?:src\/(?:journal|domain)\/.*|node:crypto)$/,
    because: 'a chain can be verified by anyone, without GitHub',
  },
  {
    of: /^src\/github\//,
    may: /^(?!src\/(?:render|local|commands|evaluate|react|review|action|cli|worker)\b)/,
    because:
      'the only place that knows GitHub brings facts and applies effects; it neither judges nor words them',
  },
  {
    of: /^src\/local\//,
    may: /^(?:src\/(?:local|domain|evidence)\/.*|src\/ports\.ts|zod|node:.*)$/,
    because: 'a folder is no GitHub: what holds on one must not lean on the other',
  },
  {
    of: /^src\/commands\//,
    may: /^(?!src\/(?:github\/|react\.ts|action\.ts|cli\.ts|worker\.ts))/,
    because: 'the command line judges without network',
  },
  {
    of: /^src\/react\.ts$/,
    may: /^src\/(?:github\/|domain\/|render\/|(?:review|ports|load|version)\.ts$)/,
    because: 'the top of the GitHub side: events to journeys, nothing of the terminal',
  },
  {
    of: /^src\/(?!(?:action|cli|worker|bot)\.ts$)/,
    may: /^(?!src\/(?:action|cli|worker|bot)\.ts$)/,
    because: 'an entry runs when it is imported',
  },
];

test.each(floors)('$of imports only what it may: $because', ({ of, may }) => {
  const offences = files
    .filter(({ path }) => of.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter((one) => !may.test(one)).map((one) => `${path} imports ${one}`),
    );
  expect(offences).toEqual([]);
});

test('every file stands on a floor, so that a new folder needs a rule first', () => {
  const entries = /^src\/(?:action|cli|worker|version)\.ts$/;
  const known = floors.slice(0, -1);
  const homeless = files.filter(({ path }) => !entries.test(path) && !known.some(({ of }) => of.test(path)));
  expect(homeless.map(({ path }) => path)).toEqual([]);
});

test('every floor has somebody on it, so that a rule cannot hold by being idle', () => {
  const idle = floors.filter(
    ({ of }) => !files.some(({ path }) => of.test(path)) && !String(of).includes('journal'),
  );
  expect(idle).toEqual([]);
});

test('the GitHub and the local side are brought together by nobody but the entries', () => {
  const both = files.filter((file) => touches(file, 'github') && touches(file, 'local'));
  expect(both.map(({ path }) => path)).toEqual([]);
});

const touches = ({ imports }: SourceFile, folder: string): boolean =>
  imports.some((one) => one.startsWith(`src/${folder}/`));

test('no import goes in a circle, type imports among them: a circle has no bottom to start reading from', () => {
  expect(cycleIn(files)).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  expect(files.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('each entry is at most 100 lines: it reads input, builds ports, calls a journey, exits', () => {
  const entries = files.filter(({ path }) => /^src\/(?:action|cli|worker|bot)\.ts$/.test(path));
  expect(entries.filter(({ lines }) => lines > 100).map(({ path }) => path)).toEqual([]);
});

test('no file is a drawer for everything', () => {
  const drawers = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/;
  expect(files.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
});

test('nine functions in ten are at most 26 lines long', () => {
  const functions = files.flatMap((file) => file.functions);
  const longest = [...functions].sort((a, b) => b.lines - a.lines).slice(0, 10);
  const p90 = percentile(
    functions.map(({ lines }) => lines),
    0.9,
  );
  const said = longest.map(({ at, lines }) => `${lines} ${at}`).join('\n');
  expect(p90, `p90 is ${p90} of ${functions.length}; the longest:\n${said}`).toBeLessThanOrEqual(26);
});
