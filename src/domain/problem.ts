// What is wrong with an input, said so that its author can mend it: where, what was found, what was
// expected, and the nearest valid thing. The shape is fixed: docs/reference/problems.md.

export const problemCodes = [
  'yaml-syntax',
  'too-many-documents',
  'duplicate-key',
  'unknown-key',
  'wrong-type',
  'missing-key',
  'unknown-state',
  'unlawful-transition',
  'unknown-gate',
  'unknown-role',
  'unknown-metric',
  'not-a-decimal',
  'out-of-range',
  'too-large',
  'too-deep',
  'too-many-aliases',
  'not-utf8',
  'path-escape',
  'symlink',
  'submodule',
  'unreadable',
  'duplicate-version',
  'unattributable',
  'unknown-tier',
  'file-not-found',
  'changed-on-both-sides',
  'bad-digest',
  'bad-date',
  'bad-duration',
  'empty-role',
  'circular-role',
  'unreadable-team',
  'unreadable-organisation',
  'bad-codeowners',
  'unsupported-version',
  'no-policy',
  'two-holdouts',
  'holdout-changed',
  'too-many-files',
  'too-many-commits',
  'too-many-problems',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** 1-based, pointing at the offending key or value itself. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly message: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly nearest: string | null;
  readonly severity: 'error' | 'warning';
}

/** A fault of the input is a value, not an exception: `problems` may hold warnings beside a good value. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const isError = (problem: Problem): boolean => problem.severity === 'error';

type ProblemWords = Pick<Problem, 'code' | 'message'> &
  Partial<Pick<Problem, 'found' | 'expected' | 'nearest' | 'severity'>>;

/** A problem at a place; what is left out is null, and the severity is `error`. */
export const problemAt = (place: Place, words: ProblemWords): Problem => ({
  file: place.file,
  line: place.line,
  column: place.column,
  found: null,
  expected: null,
  nearest: null,
  severity: 'error',
  ...words,
});

/** A problem that is put into words only when it is told: of a hostile file there may be a hundred thousand. */
export type Fault = () => Problem;

export const asFault =
  (problem: Problem): Fault =>
  () =>
    problem;

const mostProblems = 100;

/** The first hundred faults of one file; a last problem says how many more there are. */
export const tell = (faults: readonly Fault[]): readonly Problem[] => {
  const [next] = faults.slice(mostProblems);
  const told = faults.slice(0, mostProblems).map((fault) => fault());
  return next === undefined ? told : [...told, andMore(next(), faults.length - mostProblems)];
};

const andMore = ({ file, line, column, severity }: Problem, more: number): Problem =>
  problemAt(
    { file, line, column },
    {
      code: 'too-many-problems',
      message: `${more} more ${more === 1 ? 'problem follows' : 'problems follow'} from here on; mend the first ones, then look again`,
      found: String(mostProblems + more),
      expected: `at most ${mostProblems} problems in one file`,
      severity,
    },
  );
