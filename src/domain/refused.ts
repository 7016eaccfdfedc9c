import { type Problem, problemAt } from './problem.ts';
import type { Content } from './snapshot.ts';

type Refused = Extract<Content, { kind: 'refused' }>;

const refusals: { readonly [code in Refused['code']]: string } = {
  symlink: 'is a symbolic link; a manifest must be a file of its own',
  submodule: 'is a submodule; a manifest must be a file of this repository',
  'too-large': 'is larger than assay reads: keep tables and reports in files of their own and name them here',
  'not-utf8': 'is not UTF-8 text; save it as UTF-8',
  unreadable: 'could not be read',
};

/** Stands alone, so that who measures a file need not load what a manifest is. */
export const refusedProblem = (path: string, { code, found }: Refused): Problem =>
  problemAt(
    { file: path, line: 1, column: 1 },
    {
      code,
      message: `${path} ${refusals[code]}`,
      found,
      expected: 'a UTF-8 text file of at most 1 MiB',
    },
  );
