import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { testsFolder } from '../domain/governed.ts';
import { filesNamed, type PolicyTest, parseTest } from '../domain/policy-tests/parse.ts';
import { type Problem, problemAt } from '../domain/problem.ts';
import type { Content, TestFiles } from '../domain/snapshot.ts';
import { contentAt } from '../local/files.ts';
import { gitText } from '../local/git.ts';
import { readAt } from '../local/git-blobs.ts';

/** Where tests and the files that they name are read from. */
export interface Shelf {
  /** Names of the files directly in this folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, Content>>;
}

export const diskShelf = (cwd: string): Shelf => ({
  list: (folder) => readdir(resolve(cwd, folder)).catch(() => []),
  read: async (paths) =>
    new Map(
      await Promise.all(paths.map(async (path) => [path, await contentAt(resolve(cwd, path))] as const)),
    ),
});

export const commitShelf = (folder: string, commit: string): Shelf => ({
  list: async (path) => {
    const listed = await gitText(folder, [
      'ls-tree',
      '-z',
      '--name-only',
      '--full-tree',
      `${commit}:${path}`,
    ]).catch(() => '');
    return listed.split('\0').filter((name) => name !== '');
  },
  read: (paths) => readAt(folder, commit, paths),
});

export interface ReadTests {
  readonly files: TestFiles;
  readonly tests: readonly PolicyTest[];
  readonly contentOf: (path: string) => Content;
  readonly problems: readonly Problem[];
}

const absent: Content = { kind: 'absent' };

/** The tests that are named; null: all that stand in the folder for them. */
export const readTests = async (shelf: Shelf, named: readonly string[] | null): Promise<ReadTests> => {
  const paths = named ?? (await testsIn(shelf));
  const contents = await shelf.read(paths);
  const parsed = paths.map((path) => ({ path, parsed: parsedAt(path, contents.get(path) ?? absent) }));
  const tests = parsed.flatMap((one) => (one.parsed.ok ? [one.parsed.value] : []));
  const wanted = [...new Set(tests.flatMap(filesNamed))];
  const found = await shelf.read(wanted);
  return {
    files: {
      tests: paths.map((path) => ({ path, content: contents.get(path) ?? absent })),
      named: wanted.map((path) => ({ path, content: found.get(path) ?? absent })),
      unread: 0,
    },
    tests,
    contentOf: (path) => found.get(path) ?? absent,
    problems: [
      ...parsed.flatMap((one) => one.parsed.problems),
      ...tests.flatMap((test) => missing(test, found)),
    ],
  };
};

const testsIn = async (shelf: Shelf): Promise<readonly string[]> =>
  (await shelf.list(testsFolder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${testsFolder}/${name}`)
    .sort();

const parsedAt = (path: string, content: Content): ReturnType<typeof parseTest> =>
  content.kind === 'absent'
    ? {
        ok: false,
        problems: [
          problemAt(
            { file: path, line: 1, column: 1 },
            { code: 'file-not-found', message: `there is no test at ${path}` },
          ),
        ],
      }
    : parseTest(path, content);

const missing = (test: PolicyTest, found: ReadonlyMap<string, Content>): readonly Problem[] =>
  filesNamed(test)
    .filter((path) => found.get(path)?.kind !== 'text')
    .map((path) =>
      problemAt(
        { file: test.file, line: 1, column: 1 },
        {
          code: 'file-not-found',
          message: `the test names ${path}, and no text file stands there`,
          found: path,
          expected: 'the path of a file, from the root of the repository',
        },
      ),
    );
