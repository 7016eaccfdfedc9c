import { dateSyntax, durationSyntax, instant, microseconds } from '../time.ts';
import { formed } from './atoms.ts';

// Texts of a given form: what a file format says in letters that is more than text.

export const duration = () =>
  formed(
    {
      code: 'bad-duration',
      expected: 'a duration such as 100ms, 90s, 12h or 14d',
      json: { type: 'string', pattern: durationSyntax.source },
    },
    (found) => microseconds(found) !== null,
  );

export const date = () =>
  formed(
    {
      code: 'bad-date',
      expected: 'a date such as 2024-06-15',
      json: { type: 'string', pattern: dateSyntax.source },
    },
    (found) => instant(found) !== null,
  );

export const bareDigest = (digest: string): string => digest.replace(/^sha256:/, '');

const sha256Syntax = /^(?:sha256:)?[0-9a-f]{64}$/;

/** With or without `sha256:` before it; without it from here on. */
export const sha256Digest = () =>
  formed(
    {
      code: 'bad-digest',
      expected: 'a SHA-256 in 64 lower-case hexadecimal digits',
      json: { type: 'string', pattern: sha256Syntax.source },
    },
    (found) => sha256Syntax.test(found),
    bareDigest,
  );

// Paths are data of the pull request: one that leaves the repository is refused before anybody opens it.
const pathSyntax = /^(?!\/)(?![A-Za-z]:)(?!(?:[^/]*\/)*\.\.(?:\/|$))[^\\\p{Cc}]+$/u;

export const repositoryPath = () =>
  formed(
    {
      code: 'path-escape',
      expected: 'a path inside the repository, from its root, with /',
      json: { type: 'string', pattern: pathSyntax.source },
    },
    (found) => pathSyntax.test(found),
  );
