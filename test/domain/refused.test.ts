import { expect, test } from 'vitest';
import { refusedProblem } from '../../src/domain/refused.ts';

test.each([
  ['symlink', 'is a symbolic link; a manifest must be a file of its own'],
  ['submodule', 'is a submodule; a manifest must be a file of this repository'],
  [
    'too-large',
    'is larger than assay reads: keep tables and reports in files of their own and name them here',
  ],
  ['not-utf8', 'is not UTF-8 text; save it as UTF-8'],
  ['unreadable', 'could not be read'],
] as const)('%s: the file %s', (code, words) => {
  expect(refusedProblem('models/a/1.yaml', { kind: 'refused', code, found: '2 MiB' })).toEqual({
    file: 'models/a/1.yaml',
    line: 1,
    column: 1,
    code,
    message: `models/a/1.yaml ${words}`,
    found: '2 MiB',
    expected: 'a UTF-8 text file of at most 1 MiB',
    nearest: null,
    severity: 'error',
  });
});
