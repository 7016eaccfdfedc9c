import { expect, test } from 'vitest';
import { ownersOfFile, ownersProblems } from '../../../src/domain/approvals/owners.ts';
import { ownersFacts } from '../../../src/domain/codeowners/facts.ts';
import { aPolicy, aSnapshot } from '../../support/snapshot.ts';

const path = 'models/fraud/1.yaml';
const policy = aPolicy('roles:\n  it: { codeowners: true }');
const inPolicy = { file: '.assay/policy.yaml', line: 3, column: 7, severity: 'error', nearest: null };

const reading = (text: string, paths: readonly string[] = [path]) =>
  ownersFacts([{ file: 'CODEOWNERS', content: { kind: 'text', text } }], paths);
const looking = (codeowners?: ReturnType<typeof reading>) => ({
  snapshot: aSnapshot(codeowners === undefined ? {} : { codeowners }),
  policy,
});

const owners = (codeowners?: ReturnType<typeof reading>, of = path) =>
  ownersOfFile(of, 'it', looking(codeowners));

test('the owners are those of the last line that matches', () => {
  expect(owners(reading('* @owen\n/models/ @Lea @acme/leads'))).toEqual({
    names: ['@Lea', '@acme/leads'],
    problems: [],
  });
});

test.each([undefined, { kind: 'absent' } as const])('without CODEOWNERS (%j) nobody owns a file', (facts) => {
  expect(owners(facts)).toEqual({
    names: [],
    problems: [
      {
        ...inPolicy,
        code: 'empty-role',
        message: 'the role it is the owners of the changed files, and the base branch has no CODEOWNERS',
        found: 'no CODEOWNERS',
        expected: 'one of .github/CODEOWNERS, CODEOWNERS, docs/CODEOWNERS on the base branch',
      },
    ],
  });
});

test('CODEOWNERS that cannot be used is one that nobody can ask', () => {
  const content = { kind: 'refused', found: '4000000 bytes' } as const;
  expect(owners(ownersFacts([{ file: 'docs/CODEOWNERS', content }], [path]))).toEqual({
    names: [],
    problems: [
      {
        file: 'docs/CODEOWNERS',
        line: 1,
        column: 1,
        severity: 'error',
        nearest: null,
        code: 'bad-codeowners',
        message: 'docs/CODEOWNERS cannot be used, so nobody can say who owns the changed files',
        found: '4000000 bytes',
        expected: 'a text file of less than 3 MB',
      },
    ],
  });
});

const nobodyOwns = (of: string, where: object, found: string) => ({
  names: [],
  problems: [
    {
      severity: 'error',
      nearest: null,
      ...where,
      code: 'empty-role',
      message: `nobody owns ${of} by CODEOWNERS, so the role it cannot approve it`,
      found,
      expected: `a line of CODEOWNERS, on the base branch, that gives ${of} an owner`,
    },
  ],
});

test('a file that no line matches is told at the role, one whose line has no owners at that line', () => {
  expect(owners(reading('/docs/ @owen'))).toEqual(nobodyOwns(path, inPolicy, 'no line that matches it'));
  expect(owners(reading('* @owen\n/models/'))).toEqual(
    nobodyOwns(path, { file: 'CODEOWNERS', line: 2, column: 1 }, 'a line without owners'),
  );
});

test.each(['models/other/1.yaml', 'constructor', '__proto__'])('nobody was asked about %s', (of) => {
  expect(owners(reading('* @owen'), of)).toEqual(nobodyOwns(of, inPolicy, 'no line that matches it'));
});

test('of a line that GitHub skips nobody can say whose its files are', () => {
  expect(owners(reading('* @owen\n/models/ lea'))).toEqual({
    names: [],
    problems: [
      {
        file: 'CODEOWNERS',
        line: 2,
        column: 10,
        severity: 'error',
        nearest: null,
        code: 'bad-codeowners',
        message: `GitHub skips this line of CODEOWNERS (an owner is @user, @organisation/team or an e-mail address), so nobody can say who owns ${path}`,
        found: 'lea',
        expected: 'a line that GitHub reads',
      },
    ],
  });
});

const skipped = (line: number) => ({
  file: 'CODEOWNERS',
  line,
  column: 7,
  severity: 'warning',
  nearest: null,
  code: 'bad-codeowners',
  message: 'GitHub skips this line of CODEOWNERS: an owner is @user, @organisation/team or an e-mail address',
  found: 'lea',
  expected: 'a line that GitHub reads',
});

test('every skipped line is told once: where it decides, as the error that it is there', () => {
  const facts = reading('/docs/ lea\n/src/ @owen\n/abc/ lea\n/models/ lea', [path, 'src/a']);
  const told = (paths: readonly string[], codeowners: typeof facts | undefined = facts) =>
    ownersProblems(paths, looking(codeowners));
  expect(told([path]).map(({ line }) => line)).toEqual([1, 3]);
  expect(told([path])[1]).toEqual(skipped(3));
  expect(told(['src/a']).map(({ line }) => line)).toEqual([1, 3, 4]);
  expect(told(['constructor']).map(({ line }) => line)).toEqual([1, 3, 4]);
  expect(told([])).toEqual([]);
});

test('where CODEOWNERS is not there, or cannot be read, no line of it is told', () => {
  expect(ownersProblems([path], looking())).toEqual([]);
  expect(ownersProblems([path], looking({ kind: 'absent' }))).toEqual([]);
  expect(
    ownersProblems([path], looking({ kind: 'refused', file: 'CODEOWNERS', found: 'a symlink' })),
  ).toEqual([]);
});
