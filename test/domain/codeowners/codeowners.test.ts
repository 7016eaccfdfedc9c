import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf, ownersOf, readCodeOwners } from '../../../src/domain/codeowners/codeowners.ts';

/** Which of these patterns own the path, each by itself: what GitHub's page on code owners says of its examples. */
const owns = (pattern: string, path: string): boolean =>
  ownersOf(readCodeOwners(`${pattern} @octocat`), path).kind === 'owned';

test.each([
  ['*', 'README.md', true],
  ['*', 'a/b/c.txt', true],
  ['*.js', 'app.js', true],
  ['*.js', 'src/deep/app.js', true],
  ['*.js', 'app.jsx', false],
  ['/build/logs/', 'build/logs/a.log', true],
  ['/build/logs/', 'build/logs/deep/a.log', true],
  ['/build/logs/', 'src/build/logs/a.log', false],
  ['/build/logs/', 'build/logs', false],
  ['docs/*', 'docs/getting-started.md', true],
  ['docs/*', 'docs/build-app/troubleshooting.md', false],
  ['docs/*', 'src/docs/getting-started.md', false],
  ['apps/', 'apps/a.ts', true],
  ['apps/', 'src/apps/deep/a.ts', true],
  ['/docs/', 'docs/a/b.md', true],
  ['/docs/', 'src/docs/a.md', false],
  ['**/logs', 'build/logs/a.log', true],
  ['**/logs', 'deeply/nested/logs/a.log', true],
  ['**/logs', 'logs/a.log', true],
  ['**/logs', 'catalogs/a.log', false],
  ['/apps/github', 'apps/github/a.ts', true],
  ['/apps/github', 'apps/github', true],
  ['/apps/github', 'apps/githubber', false],
  ['models/**/*.yaml', 'models/fraud/1.yaml', true],
  ['models/**/*.yaml', 'models/1.yaml', true],
  ['models/**/*.yaml', 'other/models/1.yaml', false],
  ['models/**', 'models/fraud/1.yaml', true],
  ['models/**', 'models', false],
  ['/models/fraud*/', 'models/fraud_detector/1.yaml', true],
  ['models/?/1.yaml', 'models/a/1.yaml', true],
  ['models/?/1.yaml', 'models/ab/1.yaml', false],
  ['Models/', 'models/1.yaml', false],
  ['path\\ with\\ spaces/', 'path with spaces/a.md', true],
  ['a\\*b', 'a*b', true],
  ['a\\*b', 'axb', false],
  ['/', 'a', false],
])('%s and %s: %s', (pattern, path, owned) => {
  expect(owns(pattern, path)).toBe(owned);
});

const documented = `# a comment, and an empty line

*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go    docs@example.com
*.txt   @octo-org/octocats
/apps/  @octocat
/apps/github
`;

const said = (text: string, path: string): string => {
  const owned = ownersOf(readCodeOwners(text), path);
  if (owned.kind === 'unclear') return `unclear by ${owned.fault.line}:${owned.fault.column}`;
  return owned.kind === 'owned' ? owned.owners.join(' ') : `nobody by ${owned.line ?? 'no line'}`;
};

test.each([
  ['README.md', '@global-owner1 @global-owner2'],
  ['src/app.js', '@js-owner'],
  ['main.go', 'docs@example.com'],
  ['a.txt', '@octo-org/octocats'],
  ['apps/a.txt', '@octocat'],
  ['apps/github/a.txt', 'nobody by 8'],
])('the last line that matches %s has the word: %s', (path, owners) => {
  expect(said(documented, path)).toBe(owners);
});

test('a file that no line matches is nobody’s', () => {
  expect(said('/docs/ @a', 'models/1.yaml')).toBe('nobody by no line');
  expect(said('', 'models/1.yaml')).toBe('nobody by no line');
});

test.each([
  ['!*.md @a', '1:1 !*.md'],
  ['*.[ch] @a', '1:3 *.[ch]'],
  ['\\#file @a', '1:1 \\#file'],
  ['a***b @a', '1:2 a***b'],
  ['a\\', '1:2 a\\'],
  ['* @a owen', '1:6 owen'],
  ['\n* @-a', '2:3 @-a'],
  ['* @acme/', '1:3 @acme/'],
  ['* @acme/a/b', '1:3 @acme/a/b'],
  ['* dana@', '1:3 dana@'],
  ['* ＠dana', '1:3 ＠dana'],
  ['\uFEFF* owen', '1:3 owen'],
  ['* @a \uFEFF owen', '1:8 owen'],
])('%j has a fault at %s', (text, fault) => {
  expect(
    faultsOf(readCodeOwners(text)).map(({ line, column, found }) => `${line}:${column} ${found}`),
  ).toEqual([fault]);
});

test('a line that GitHub skips leaves unclear whose its files are, until a later line says so', () => {
  expect(said('* @a\n/models/ owen', 'models/1.yaml')).toBe('unclear by 2:10');
  expect(said('* @a\n/models/ owen', 'docs/1.md')).toBe('@a');
  expect(said('* @a\n/models/ owen\n/models/*.yaml @b', 'models/1.yaml')).toBe('@b');
  expect(said('* @a\n!x @b', 'docs/1.md')).toBe('unclear by 2:1');
});

test('a byte order mark and lines that end as on Windows are no part of it', () => {
  expect(said('\uFEFF* @a\r\n/docs/ @b\r\n', 'docs/1.md')).toBe('@b');
  expect(said('\uFEFF/docs/ @a', 'docs/1.md')).toBe('@a');
});

test('what is said of a file names the line, and a fault the place and what was expected', () => {
  const owners = readCodeOwners(`${documented}/docs/ @octocat owen\n*.md[ @octocat`);
  expect(ownersOf(readCodeOwners(documented), 'main.go')).toEqual({
    kind: 'owned',
    line: 5,
    owners: ['docs@example.com'],
  });
  expect(ownersOf(readCodeOwners(documented), 'apps/github/a')).toEqual({ kind: 'unowned', line: 8 });
  const faults = [
    {
      line: 9,
      column: 17,
      found: 'owen',
      because: 'an owner is @user, @organisation/team or an e-mail address',
    },
    { line: 10, column: 5, found: '*.md[', because: '[ and ] are not for patterns of CODEOWNERS' },
  ];
  expect(faultsOf(owners)).toEqual(faults);
  expect(ownersOf(owners, 'docs/1')).toEqual({ kind: 'unclear', fault: faults[1] });
});

test('a comment has no owners and no faults, be it all of a line or its end', () => {
  expect(faultsOf(readCodeOwners(documented))).toEqual([]);
  expect(readCodeOwners('# * @a\n  # owen\n').rules).toEqual([]);
  expect(said('/docs/ # @a', 'docs/1.md')).toBe('nobody by 1');
  expect(said('/docs#1/ @a#b', 'docs#1/a')).toBe('unclear by 1:10');
});

test('logins of managed users have an underscore', () => {
  expect(said('* @dana_acme', 'a')).toBe('@dana_acme');
});

const name = fc.stringMatching(/^[a-c.]{1,4}$/).filter((text) => !/^\.+$/.test(text));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

test('property: a path owns itself, and what is below it, wherever the line stands', () => {
  fc.assert(
    fc.property(path, path, (one, below) => {
      expect(owns(`/${one}`, one)).toBe(true);
      expect(owns(`/${one}`, `${one}/${below}`)).toBe(true);
      expect(owns(`**/${one}`, `${below}/${one}`)).toBe(true);
      expect(owns(`/${one}/`, `${one}/${below}`)).toBe(true);
      expect(owns(`/${one}/`, one)).toBe(false);
    }),
  );
});

test('property: a rooted pattern matches no more than the same pattern anywhere', () => {
  const piece = fc.constantFrom('*', '**', 'a', 'b*', '?', '*c');
  const pattern = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('/'));
  fc.assert(
    fc.property(pattern, path, (text, file) => {
      if (owns(`/${text}`, file)) expect(owns(`**/${text}`, file)).toBe(true);
    }),
  );
});

test('property: a last line for everything takes every file, whatever stands before it', () => {
  fc.assert(
    fc.property(fc.string(), path, (text, file) => {
      expect(said(`${text}\n* @last`, file)).toBe('@last');
    }),
  );
});

test('property: any text is read, and every fault has its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), path, (text, file) => {
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line, column } of faultsOf(readCodeOwners(text))) {
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThan(0);
      }
      ownersOf(readCodeOwners(text), file);
    }),
  );
});

test('a pattern of many stars is read once, not again for each way to read it', () => {
  const stars = `${'a*'.repeat(60)}b`;
  expect(owns(stars, 'a'.repeat(5000))).toBe(false);
  expect(owns(`${'**/'.repeat(60)}b`, 'a/'.repeat(500))).toBe(false);
});
